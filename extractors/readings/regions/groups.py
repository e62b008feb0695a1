"""What a region is read into: groups of rows under the same labels, with their entries."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.readings.regions.columns import Columns
from extractors.readings.regions.extent import Part
from extractors.readings.regions.labels import Label
from extractors.readings.settings.regions import GROUPS
from extractors.readings.text.entries import Entry
from extractors.readings.text.numbers import numbered_start
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

    def printed_at(self, level: int) -> list[Label]:
        """The labels of a level as printed."""
        return [
            label
            for label, at in zip(self.printed, self.levels, strict=True)
            if at == level
        ]

    def lines_of(self, level: int) -> list[TextLine]:
        """The printed lines of the label of a level."""
        return [line for label in self.printed_at(level) for line in label.lines]


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
    carried: bool = False
    """Whether rows at the foot of a page stand under a label that is printed overleaf."""


def unnumbered(groups: Sequence[Group]) -> list[str]:
    """Labels without a number where all others of their level have one: pieces that a page break cut off."""
    found: list[str] = []
    for level in range(max((len(group.labels) for group in groups), default=0)):
        at_level = [group.printed_at(level) for group in groups]
        labels = [label for printed in at_level for label in printed]
        without = [
            label.text for label in labels if numbered_start(label.words) is None
        ]
        if 0 < len(without) <= GROUPS.rare * len(labels):
            found.append(
                f"labels without a number among numbered ones: {', '.join(map(repr, without))}"
            )
    return found
