"""What a region is read into: groups of rows under the same labels, with their entries."""

from dataclasses import dataclass, field

from extractors.readings.regions.columns import Columns
from extractors.readings.regions.extent import Part
from extractors.readings.regions.labels import Label
from extractors.readings.text.entries import Entry
from extractors.readings.text.textlines import TextLine
from schemas.page import Word


@dataclass(slots=True)
class Group:
    """Rows under the same labels."""

    labels: tuple[str | None, ...]
    """From the outside in; None where none is printed."""
    printed: list[Label] = field(default_factory=list)
    levels: list[int] = field(default_factory=list)
    """Of each of `printed`."""
    entries: list[Entry] = field(default_factory=list)

    def lines_of(self, level: int) -> list[TextLine]:
        """The printed lines of the label of a level."""
        return [
            line
            for label, at in zip(self.printed, self.levels, strict=True)
            if at == level
            for line in label.lines
        ]


@dataclass(slots=True)
class Matrix:
    """A region read."""

    columns: Columns
    groups: list[Group]
    parts: list[Part]
    unread: list[Word] = field(default_factory=list)
    """Words of the region that are in no label and no entry."""
    doubts: list[str] = field(default_factory=list)
    """What may be otherwise."""
    faults: list[str] = field(default_factory=list)
    """What cannot be so in a right reading."""
