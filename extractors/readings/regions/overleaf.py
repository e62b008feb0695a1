"""Rows at the foot of a page whose label is printed at the head of the next: the page cut their drawn cell.

```
 Turizm   │ goal 3        each label stands in a drawn cell beside its rows
 ─────────┼─────────
          │ goal 1        a cell without a label, the only one: its text had no room here
 ═════════╪═════════      page break
 Kültür   │ goal 2
```
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.readings.regions.labels import Label
from extractors.readings.settings.regions import DIVISIONS
from extractors.readings.text.textlines import TextLine


@dataclass(frozen=True, slots=True)
class LabelCell:
    """A drawn cell of a column of labels on one page: the rows beside it, and the labels in it."""

    first_row: float
    """Base line of the first line beside it."""
    labels: tuple[Label, ...]
    room: float = 0.0
    """Points from there to the base line of the last line beside it."""


def label_cells(
    labels: Sequence[Label], cuts: Sequence[float], lines: Sequence[TextLine]
) -> list[LabelCell]:
    """The cells of a column of labels on a page that have text beside them, top to bottom.

    Args:
        labels: of the column.
        cuts: heights of lines drawn over it.
        lines: of the text beside.
    """
    cells = []
    for low, high in pairwise([float("-inf"), *cuts, float("inf")]):
        beside = [
            line.base
            for line in lines
            if low < line.base - DIVISIONS.middle * line.size < high
        ]
        if beside:
            inside = tuple(label for label in labels if low < label.box.y_mid < high)
            cells.append(LabelCell(min(beside), inside, max(beside) - min(beside)))
    return cells


def rows_without_label(
    pages: Sequence[Sequence[LabelCell]],
) -> list[tuple[float, Label] | None]:
    """For each page the base line from where its rows belong to the first label of the next, with that label.

    Only where each cell has a label, but for those that a page cuts, and where the label had no
    room in the cut one: else it would stand there, and the blank cell is of the label above.
    """
    bare = [cell for cells in pages for cell in cells[1:-1] if not cell.labels]
    found: list[tuple[float, Label] | None] = [None] * len(pages)
    if bare:
        return found
    for place, (cells, following) in enumerate(pairwise(pages)):
        if (
            len(cells) > 1
            and following
            and not cells[-1].labels
            and following[0].labels
            and not _has_room(cells[-1], following[0].labels[0])
        ):
            found[place] = (cells[-1].first_row, following[0].labels[0])
    return found


def _has_room(cell: LabelCell, label: Label) -> bool:
    """Whether all lines of a label could stand beside those of a cell; a turned one runs up the page."""
    height = label.box.height if label.turned else label.last - label.first
    return cell.room > height + DIVISIONS.same_height_pt
