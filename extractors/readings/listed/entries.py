"""Lists of text on a page: the name of a place and one figure, line by line, in columns side by side.

```
 Aliağa ........... 66.000     Çeşme ............ 39.000       a name, then one figure: an entry
 Balçova .......... 77.000     Çiğli ........... 150.000       names that begin alike: a column
```
No line, no column and no grid is needed for this: the names are the anchors, as in `place_rows`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.readings.across.panels import Name, name_in
from extractors.readings.place_rows.row import is_figure
from extractors.readings.settings.places import LISTED, PLACE_COLUMNS, PLACE_ROWS
from extractors.readings.text.words import parted_by_white
from extractors.tables.grid.words import rows_of
from schemas.geometry import Box, bounding_box
from schemas.page import Page, Word
from schemas.text.signs import SOLID_BULLETS
from schemas.vocabulary.places import Provinces


@dataclass(frozen=True, slots=True)
class Entry:
    """The name of a place, or of a total, and the figure behind it."""

    name: Name
    figure: tuple[Word, ...]
    """None where the place has no value."""

    @property
    def words(self) -> tuple[Word, ...]:
        """All its words."""
        return (*self.name.words, *self.figure)

    @property
    def box(self) -> Box:
        """Around its words, in points."""
        return bounding_box(word.box for word in self.words)


@dataclass(slots=True)
class Column:
    """Entries below each other."""

    page: int
    entries: list[Entry]
    head: list[list[Word]] = field(default_factory=list)
    """The lines right above, which stand over this column alone."""
    in_caption: list[list[Word]] = field(default_factory=list)
    """Such lines that are set as the caption above them is: they may be of it."""

    @property
    def box(self) -> Box:
        """Around its entries, in points."""
        return bounding_box(entry.box for entry in self.entries)

    @property
    def places(self) -> set[str | None]:
        """Slugs of its places; None for a total."""
        return {entry.name.slug for entry in self.entries}


def columns_on(page: Page, provinces: Provinces) -> list[Column]:
    """The columns of entries on a page, from the top, those that begin level from the left.

    Args:
        page: upright, without leaders.
        provinces: slugs of those whose districts the names mean.
    """
    columns: list[Column] = []
    open_columns: list[Column] = []
    for row in rows_of(word for word in page.words if word.angle == 0):
        for entry in _entries(row, provinces):
            column = next((c for c in open_columns if _goes_on(c, entry)), None)
            if column is not None:
                column.entries.append(entry)
                continue
            begun = Column(page.number, [entry])
            columns.append(begun)
            open_columns.insert(0, begun)
    return [each for each in map(_trimmed, columns) if each is not None]


def _entries(row: Sequence[Word], provinces: Provinces) -> Iterator[Entry]:
    """The entries of a line: names with one figure behind each, or none."""
    pieces = parted_by_white(row, LISTED.blank)
    figures = [all(map(is_value, piece)) for piece in pieces]
    for at, piece in enumerate(pieces):
        name = None if figures[at] else name_in(piece, provinces)
        if name is None:
            continue
        behind = next(
            (n for n, is_one in enumerate(figures[at + 1 :]) if not is_one),
            len(pieces) - at - 1,
        )
        if behind < 2:
            yield Entry(name, tuple(pieces[at + 1]) if behind else ())


def is_value(word: Word) -> bool:
    """Whether a word may stand in a figure's place; bullets are of text beside it."""
    return is_figure(word.text) and word.text not in SOLID_BULLETS


def _goes_on(column: Column, entry: Entry) -> bool:
    """Whether an entry is the next of a column: its name begins there, as close below as the others are."""
    last = column.entries[-1].box
    pitch = min(
        (b.box.y_mid - a.box.y_mid for a, b in pairwise(column.entries)), default=0.0
    )
    reach = PLACE_ROWS.pitch * pitch if pitch else PLACE_COLUMNS.widest_gap_pt
    beside = abs(column.entries[0].box.x0 - entry.box.x0) <= PLACE_ROWS.aligned_pt
    return (
        beside
        and 0 < entry.box.y_mid - last.y_mid <= reach
        and entry.name.slug not in column.places
    )


def _trimmed(column: Column) -> Column | None:
    """The column without names at its ends that have no figure: they may be text; None where none has one."""
    filled = [at for at, entry in enumerate(column.entries) if entry.figure]
    if not filled or 2 * len(filled) <= len(column.entries):
        return None
    column.entries = column.entries[filled[0] : filled[-1] + 1]
    return column
