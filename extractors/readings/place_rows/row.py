"""A row that is named after a place, and what may stand in its columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from extractors.readings.settings.places import PLACE_ROWS
from schemas.geometry import Box, bounding_box
from schemas.page import Word, text_of
from schemas.text.numbers import read_number, unit_named
from schemas.text.turkish import REMEMBERED
from schemas.vocabulary.places import is_total_label, places


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A line that names a place, or the total, and holds figures."""

    page: int
    place: str | None
    """Slug; None for a total, and for a name that is not known but stands among known ones."""
    label: tuple[Word, ...]
    figures: tuple[Word, ...]
    """What stands beside the name, and below where a cell has several lines."""

    @property
    def words(self) -> tuple[Word, ...]:
        """All its words."""
        return (*self.label, *self.figures)

    @property
    def name(self) -> str:
        """As printed, with single blanks."""
        return text_of(self.label)

    @property
    def box(self) -> Box:
        """Around all its words, in points."""
        return bounding_box(word.box for word in self.words)

    @property
    def label_box(self) -> Box:
        """Around its name."""
        return bounding_box(word.box for word in self.label)


@lru_cache(REMEMBERED)
def is_figure(text: str) -> bool:
    """Whether a word may stand in a column of figures: a number, readable or not, or a sign."""
    if not any(sign.isalpha() for sign in text):
        return not text.startswith("(") or any(
            sign.isdigit() for sign in text
        )  # (%) stands in headings
    if read_number(text, None).status != "unreadable":
        return True  # bilinmiyor
    return (
        len(text) <= PLACE_ROWS.longest_unit and unit_named(text) is not None
    )  # TL, USD


def is_of_all(row: PlaceRow) -> bool:
    """Whether a row is of all places above it, by its name: a total, or a province."""
    province = row.place is not None and places()[row.place].kind == "province"
    return province or is_total_label(text_of(row.label))


def edges_of(one: Box, other: Box) -> Sequence[tuple[float, float]]:
    """The left edges of two boxes, their right ones, and their middles."""
    return ((one.x0, other.x0), (one.x1, other.x1), (one.x_mid, other.x_mid))


def stands_below(figure: Word, table: Sequence[PlaceRow]) -> bool:
    """Whether a figure of a total overleaf stands in a column: a total has no number, maybe no share."""
    box = figure.box
    above = (other.box for row in table for other in row.figures)
    return any(box.x0 < other.x1 and other.x0 < box.x1 for other in above)
