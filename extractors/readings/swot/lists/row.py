"""What a row of a list is by its words: marked or not, a title, several texts side by side; and how it looks."""

from collections import Counter
from collections.abc import Mapping, Sequence

from extractors.readings.regions.extent import Row, box_of, is_caption, usual_size
from extractors.readings.settings.swot import OVER
from extractors.readings.settings.text import HEADS
from extractors.readings.text.entries import mark_of
from extractors.readings.text.heads import SECTION, Head, runs_of
from extractors.records.swot.registers import COUNT
from schemas.page import Word, text_of
from schemas.text.signs import DASHES
from schemas.vocabulary.document_words import is_chapter

Look = tuple[object, ...]
"""Size, weight, slant and colour of a text."""


def heads_another(row: Row) -> bool:
    """Whether a row is a caption or heads a chapter."""
    return is_caption(row) or is_chapter(text_of(row))


def head_in(row: Row, heads: Mapping[int, Head]) -> Head | None:
    """The heading of a quadrant that fills a row, its number aside: `4.1 Güçlü Yanlar`."""
    head = next((heads[id(word)] for word in row if id(word) in heads), None)
    if head is None:
        return None
    own = {id(word) for word in head.words}
    rest = [word for word in row if id(word) not in own]
    return head if not rest or (rest == [row[0]] and is_number(rest[0])) else None


def is_number(word: Word) -> bool:
    """Whether a word is the number of a section: `4.1`, `B.`."""
    return SECTION.fullmatch(word.text) is not None


def count_of(row: Row) -> int | None:
    """The number that a row begins with, a code aside: `3.`, `G3`."""
    found = COUNT.fullmatch(row[0].text)
    return int(found[1]) if found else None


def is_marked(row: Row) -> bool:
    """Whether a row begins with a bullet, a number or a code."""
    return len(row) > 1 and mark_of(row[0].text, numbers=True) is not None


def is_of_several(row: Row) -> bool:
    """Whether several texts stand side by side in a row; the mark or number of one is none."""
    first, *others = runs_of(row)
    lead = len(first) == 1 and (
        is_number(first[0]) or mark_of(first[0].text, numbers=True) is not None
    )
    return len(others) > lead


def is_beside(rows: Sequence[tuple[int, Row]]) -> bool:
    """Whether the second of three rows stands beside the others: these are two lines of one text."""
    if len(rows) < len(("above", "row", "below")):
        return False
    (page, above), _, (last, below) = rows
    step = box_of(below).bottom - box_of(above).bottom
    size = min(usual_size(row) for _, row in rows)
    return page == last and step < HEADS.next_line * size


def is_title(row: Row) -> bool:
    """Whether a row may be a title: a few words that end no sentence."""
    text = text_of(row)
    return (
        len(row) <= OVER.most_words
        and not text.endswith((".", ";", ","))
        and any(map(str.isalpha, text))
    )


def size_of(look: Look) -> float:
    """The font size of a look, in points, to half a point."""
    return float(str(look[0]))


def look_of(row: Row) -> Look:
    """Size, weight, slant and colour of most letters of a row, its mark aside."""
    letters: Counter[Look] = Counter()
    for word in row[1:] if is_marked(row) else row:
        letters[
            round(word.size * 2) / 2, word.bold, word.italic, word.colour or ()
        ] += len(word.text)
    return letters.most_common(1)[0][0]


def is_dash(row: Row) -> bool:
    """Whether a row is a dash alone: nothing is to be said there."""
    return len(row) == 1 and row[0].text in DASHES
