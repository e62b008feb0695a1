"""How far a region reaches below its headings, over page breaks."""

import re
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from itertools import takewhile

from extractors.readings.settings.regions import EXTENT
from extractors.readings.text.words import CleanPage
from schemas.geometry import Box, around, bounding_box
from schemas.page import Word, text_of
from schemas.text.signs import BULLETS, is_mark
from schemas.vocabulary.document_words import continuation, is_chapter, is_told_overleaf
from schemas.vocabulary.labels import table_label

GLUED_MARK = re.compile(r"(?:\d{1,3}|\*{1,3}|[†‡])(?=[^\W\d_])")
"""A note's mark that is printed into its first word: 5İl Müdürlüğü kayıtları."""
WEB_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
"""A line that heads a chapter, folded: it is no text of a table, whatever its type."""

Row = Sequence[Word]


@dataclass(frozen=True, slots=True)
class Part:
    """What of a region stands on one page."""

    clean: CleanPage
    rows: tuple[tuple[Word, ...], ...]
    """Words on one height, whatever the gaps; top to bottom."""
    top: float
    """Foot of the headings, or of what stands above."""
    bottom: float
    """Where something else begins, or the page ends."""
    ended: bool
    """Whether something else follows on the page."""
    repeated: tuple[Word, ...] = ()
    """Of headings that the page prints again."""

    @property
    def page(self) -> int:
        """1-based."""
        return self.clean.page.number

    @property
    def words(self) -> list[Word]:
        """All words of the part."""
        return [word for row in self.rows for word in row]


@dataclass(frozen=True, slots=True)
class Ends:
    """How a region's rows are told from what stands around them."""

    is_head: Callable[[Row], bool]
    """Whether a row prints the region's headings again."""
    breaks: Callable[[Row], bool]
    """Whether a row belongs to something else."""
    heads: Container[int] = frozenset()
    """The words, by identity, of the region's headings."""
    labels: Container[int] = frozenset()
    """The first words, by identity, of rows that belong to the region in whatever size they are set."""


def parts_below(
    pages: Sequence[CleanPage], top: float, ends: Ends, size: float | None = None
) -> list[Part]:
    """The parts of a region from a height on one page, over the pages that go on with it.

    Args:
        pages: from the one on which the region begins.
        top: foot of its headings there.
        ends: what its rows are told by.
        size: of the region's text, points; told by its first row where None.
    """
    parts: list[Part] = []
    for clean in pages:
        first = clean is pages[0]
        rows = [tuple(row) for row in clean.rows]
        if first:
            rows = [
                row
                for row in rows
                if _foot(row) > top + 1 and not any(id(w) in ends.heads for w in row)
            ]
        repeated: tuple[Word, ...] = ()
        if not first:
            every = rows
            rows, top = _after_repeats(every, ends)
            repeats = [
                row for row in every[: len(every) - len(rows)] if ends.is_head(row)
            ]
            repeated = tuple(word for row in repeats for word in row)
        taken, stop = _taken(_above_notes(clean, rows), top, size, ends)
        if not taken and not first:
            break
        if size is None and taken:
            size = usual_size(taken[0])
        bottom = stop if stop is not None else clean.page.height
        parts.append(Part(clean, tuple(taken), top, bottom, stop is not None, repeated))
        if stop is not None:
            break
    return parts


def _above_notes(
    clean: CleanPage, rows: Sequence[tuple[Word, ...]]
) -> Sequence[tuple[Word, ...]]:
    """The rows of a page without its footnotes, where a short line parts these from all above."""
    for at, row in enumerate(rows):
        mark = is_mark(row[0].text.rstrip(".")) or GLUED_MARK.match(row[0].text)
        if mark and _is_below_a_short_line(clean, row, rows[at - 1] if at else None):
            return rows[:at]
    return rows


def _is_below_a_short_line(clean: CleanPage, row: Row, above: Row | None) -> bool:
    """Whether the line between two rows begins with the lower one, and leaves half of the page white.

    The border of a table may be drawn cell by cell.
    """
    box, top = box_of(row), box_of(above).bottom - 1 if above else 0.0
    lines = [
        rule.box
        for rule in clean.page.rules
        if rule.horizontal and top < rule.box.y_mid < box.top + 1
    ]
    low = max((line.y_mid for line in lines), default=0.0)
    pieces = [line for line in lines if low - line.y_mid < EXTENT.note_edge_pt]
    if not pieces:
        return False
    whole = bounding_box(pieces)
    begins = abs(whole.x0 - box.x0) < EXTENT.note_edge_pt
    return begins and whole.width < EXTENT.note_line * clean.page.width


def _taken(
    rows: Sequence[tuple[Word, ...]], top: float, size: float | None, ends: Ends
) -> tuple[list[tuple[Word, ...]], float | None]:
    taken: list[tuple[Word, ...]] = []
    last = top
    for place, row in enumerate(rows):
        box = box_of(row)
        if is_caption(row) and continues_caption(row) and not taken:
            last = box.bottom  # headings at the foot of a piece, whose rows stand below its caption again
            continue
        size = size or usual_size(row)
        labelled = id(row[0]) in ends.labels
        is_other = (
            (
                abs(usual_size(row) - size) > EXTENT.other_size_pt
                and not _is_bullets(row)
                and not labelled
            )
            or is_caption(row)
            or box.top - last > EXTENT.farthest_pt
            or ends.breaks(row)
            or is_chapter(text_of(row))
        )
        if (
            begins_notes(rows[place:], size)
            or is_web_address(row)
            or is_told_overleaf(text_of(row))
        ):
            return taken, None
        if is_other:
            return taken, box.top
        taken.append(row)
        last = box.bottom
    return taken, None


def _after_repeats(
    rows: Sequence[tuple[Word, ...]], ends: Ends
) -> tuple[list[tuple[Word, ...]], float]:
    """The rows below a caption that says it goes on, and below headings printed again."""
    rest = list(rows)
    top = rest[0][0].box.top - 3 if rest else 0.0
    while count := _repeated(rest, ends):
        top = max([top, *(box_of(row).bottom for row in rest[:count])])
        del rest[:count]
    return rest, top


def _repeated(rows: Sequence[Row], ends: Ends) -> int:
    """How many rows print headings again, or a caption that says at its end that it goes on."""
    if not rows:
        return 0
    if continues_caption(rows[0]) or ends.is_head(rows[0]):
        return 1
    if not is_caption(rows[0]):
        return 0
    size, bold = usual_size(rows[0]), rows[0][0].bold
    alike = takewhile(lambda row: (usual_size(row), row[0].bold) == (size, bold), rows)
    said = (at for at, row in enumerate(alike, 1) if continues_caption(row))
    return next(said, 0)


def is_note(row: Row) -> bool:
    """Whether a row begins a footnote: a small raised number, then text. Notes end a page, not a region."""
    first, *rest = row
    return (
        bool(rest)
        and is_mark(first.text)
        and first.size < EXTENT.raised * rest[0].size
        and first.box.y_mid < rest[0].box.y_mid
    )


def begins_notes(rows: Sequence[Row], size: float) -> bool:
    """Whether the first of the last rows of a page begins its footnotes, below text of a size."""
    return (
        is_note(rows[0])
        or _is_glued_note(rows[0], size)
        or _are_level_notes(rows, size)
    )


def _is_glued_note(row: Row, size: float) -> bool:
    """Whether a row in another size begins with a mark that is printed into its first word."""
    return (
        GLUED_MARK.match(row[0].text) is not None
        and abs(usual_size(row) - size) > EXTENT.other_size_pt
    )


def _are_level_notes(rows: Sequence[Row], size: float) -> bool:
    """Whether a page ends in rows smaller than a region, the first of which begins with a note's number.

    Word processors set it level with the text of the note, some larger than that; others print `1.`
    """
    first, *note = rows[0]
    if not note or not is_mark(first.text.rstrip(".")):
        return False
    smaller = all(usual_size(row) < size - EXTENT.other_size_pt for row in rows)
    return smaller or all(map(_has_larger_number, rows))


def _has_larger_number(row: Row) -> bool:
    """Whether a row begins with a number set larger than its text; `*` may be a bullet."""
    first, *note = row
    larger = bool(note) and first.size > usual_size(note) + EXTENT.other_size_pt
    return larger and first.text.isdigit()


def is_web_address(row: Row) -> bool:
    """Whether a row is an address on the web and nothing else: it signs a page, and is no text of a table."""
    return len(row) == 1 and WEB_ADDRESS.fullmatch(row[0].text) is not None


def continues_caption(row: Row) -> bool:
    """`Tablo 2: … (devam)`."""
    return bool(continuation().search(" " + text_of(row)))


def is_caption(row: Row) -> bool:
    """Whether a row begins with the label of a table."""
    return table_label().match(text_of(row)) is not None


def usual_size(row: Row) -> float:
    """The size of most letters of a row; bullets may be larger."""
    letters: dict[float, int] = {}
    for word in [word for word in row if word.text not in BULLETS] or row:
        letters[word.size] = letters.get(word.size, 0) + len(word.text)
    return max(letters, key=lambda size: (letters[size], size))


def _is_bullets(row: Row) -> bool:
    return all(word.text in BULLETS for word in row)


def box_of(row: Row) -> Box:
    """Around the words."""
    return around(row)


def _foot(row: Row) -> float:
    return box_of(row).bottom
