"""Areas of quadrants one below the other, and where on their pages they end."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import dropwhile

from extractors.pages.reading_order import rows_of
from extractors.readings.regions.extent import (
    Row,
    begins_notes,
    box_of,
    is_caption,
    is_web_address,
    usual_size,
)
from extractors.readings.regions.separators import separators
from extractors.readings.settings.swot import AREAS
from extractors.readings.swot.areas.named import Named
from extractors.readings.swot.lists.row import is_marked, look_of
from extractors.readings.text.heads import Head, runs_of
from extractors.readings.text.words import CleanPage
from schemas.page import Word, text_of
from schemas.vocabulary.document_words import is_chapter
from schemas.vocabulary.labels import note_start

Pages = Sequence[CleanPage]


@dataclass(slots=True)
class Laid:
    """The rows of a SWOT as one list."""

    first: Named
    rows: list[tuple[int, Row]] = field(default_factory=list)
    """Each with the number of its page."""
    heads: dict[int, Head] = field(default_factory=dict)
    """By the identity of their first words."""
    titles: set[int] = field(default_factory=set)
    """The first words, by identity, of rows that stand over names."""
    top: float = 0.0
    """Where the first area begins, or its name, points."""

    def name(self, named: Named) -> None:
        """Begin the area of a quadrant."""
        head = named.head
        self.heads[id(head.words[0])] = head
        self.rows.append((head.page, head.words))

    def put(self, page: int, rows: Sequence[Row]) -> None:
        """Add rows of a page to the area that was begun last."""
        self.rows += [(page, tuple(row)) for row in rows]

    def entitle(self, page: int, rows: Sequence[Row]) -> None:
        """Add rows of a page that stand over the names below."""
        self.titles |= {id(row[0]) for row in rows}
        self.put(page, rows)


def rows_between(
    clean: CleanPage, top: float, bottom: float, heads: Sequence[Named]
) -> list[list[Word]]:
    """The rows of a page between two heights, without names of quadrants."""
    own = {id(word) for named in heads for word in named.head.words}
    inside = [
        word
        for word in clean.words
        if top < word.box.y_mid < bottom and id(word) not in own
    ]
    return rows_of(inside)


def up_to_another(clean: CleanPage, rows: Sequence[Row], head: Head) -> list[Row]:
    """The rows up to one that is no part of a SWOT: a caption, notes, the heading of a section."""
    size = usual_size(head.words)
    for at, row in enumerate(rows):
        if (
            _is_other(row)
            or begins_notes(rows[at:], size)
            or _heads_a_section(clean, rows[max(at - 1, 0)], row, head)
        ):
            return list(rows[:at])
    return list(rows)


def _is_other(row: Row) -> bool:
    """Whether a row is a caption, a chapter, an address, or says where a table is from."""
    text = text_of(row)
    return (
        is_caption(row)
        or is_chapter(text)
        or is_web_address(row)
        or note_start().match(text) is not None
    )


def _heads_a_section(clean: CleanPage, above: Row, row: Row, head: Head) -> bool:
    """Whether a row is set larger than the names of quadrants, or as they are, below a line that ends the areas."""
    if len(runs_with_mark(row)) > 1:
        return False
    if usual_size(row) > usual_size(head.words) + AREAS.larger_pt:
        return True
    if look_of(row) != look_of(head.words) or is_marked(row):
        return False
    high, low = box_of(above), box_of(row)
    return bool(separators(clean.page, high.x0, high.x1, high.y_mid, low.top + 1))


def without_titles_below(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Rows, and those at their end that are of no item: no mark begins one, and they are set otherwise."""
    marked = [run for row in rows for run in runs_with_mark(row) if is_marked(run)]
    looks = {look_of(run) for run in marked}
    starts = [word.box.x0 for run in marked for word in run[:2]]

    def is_of_an_item(run: Row) -> bool:
        level = any(abs(run[0].box.x0 - x) < AREAS.aside_pt for x in starts)
        return is_marked(run) or (level and look_of(run) in looks)

    def is_title(row: Row) -> bool:
        return not any(map(is_of_an_item, runs_with_mark(row)))

    kept = list(dropwhile(is_title, reversed(rows)))[::-1]
    return kept, list(rows[len(kept) :])


def runs_with_mark(row: Row) -> list[list[Word]]:
    """The runs of a row, a mark that stands alone with the text behind it."""
    runs: list[list[Word]] = []
    for run in runs_of(row):
        if runs and len(runs[-1]) == 1 and is_marked([*runs[-1], *run]):
            runs[-1] = [*runs[-1], *run]
        else:
            runs.append(run)
    return runs
