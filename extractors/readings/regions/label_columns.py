"""The columns of labels of a region: what is drawn over them, the labels in each, and those printed overleaf."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.readings.regions.labels import Label, labels_of
from extractors.readings.regions.layout.sought import Sought
from extractors.readings.regions.overleaf import (
    LabelCell,
    label_cells,
    rows_without_label,
)
from extractors.readings.regions.part_lines import PartLines
from extractors.readings.regions.rows import Rows
from extractors.readings.regions.separators import separators
from extractors.readings.settings.regions import DIVISIONS, PART_LINES
from extractors.readings.text.entries import Cutter


@dataclass(frozen=True, slots=True)
class LabelColumns:
    """The columns of labels of a region, part by part."""

    rows: Rows
    cutter: Cutter
    """As `rows` makes it, once."""
    sought: Sought

    def overleaf(self) -> dict[int, dict[int, tuple[float, Label]]]:
        """Page → level → from where rows belong to the next page's first label."""
        found: dict[int, dict[int, tuple[float, Label]]] = {}
        if any(part.bands for part in self.rows.parts):
            return found
        for level in range(len(self.rows.columns.labels)):
            cells = [self._label_cells(part, level) for part in self.rows.parts]
            for part, carried in zip(
                self.rows.parts, rows_without_label(cells), strict=True
            ):
                if carried is not None:
                    found.setdefault(part.part.page, {})[level] = carried
        return found

    def _label_cells(self, part: PartLines, level: int) -> list[LabelCell]:
        drawn = self.cuts_beside(part, level, grounds=False)
        return label_cells(self.of(part, level, drawn, drawn), drawn, part.every_line)

    def is_one_cell(self, part: PartLines, level: int) -> bool:
        """Whether lines part the rows of a page, and under labels there are such only above and below all.

        Coloured grounds tell nothing: those of every second row part labels only where they differ.
        """
        x0, x1 = self.rows.columns.labels[level]
        bases = [line.base for line in part.every_line]
        low, high = (
            part.part.top - PART_LINES.last_rule_pt,
            max(bases) + PART_LINES.last_rule_pt,
        )
        page = part.part.clean.page
        around = separators(page, x0, x1, low, high, grounds=False)
        left, right = self.rows.columns.edges[0], self.rows.columns.right
        drawn = separators(page, left, right, low, high, grounds=False)
        return bool(around) and bool(self.rows.drawn_between(replace(part, cuts=drawn)))

    def cuts_beside(
        self, part: PartLines, level: int, *, grounds: bool = True
    ) -> list[float]:
        """Lines drawn over a column of labels (and edges of grounds), text above them and below.

        The line that closes the table, right below its last text, parts nothing.
        """
        lines = part.every_line
        if not lines:
            return []
        x0, x1 = self.rows.columns.labels[level]
        last = max(
            line.base - DIVISIONS.middle * line.size
            for line in (*lines, *part.labels[level])
        )
        low, high = min(line.base for line in lines), min(part.part.bottom, last)
        return separators(part.part.clean.page, x0, x1, low, high, grounds=grounds)

    def of(
        self, part: PartLines, level: int, drawn: Sequence[float], cuts: Sequence[float]
    ) -> list[Label]:
        """The labels of one column, upright and turned, top to bottom."""
        x0, x1 = self.rows.columns.labels[level]
        right = max(
            (line.box.x1 for other in self.rows.parts for line in other.labels[level]),
            default=0.0,
        )
        overflow = self.sought.opens is not None  # a long label may run over its border
        upright = labels_of(
            part.labels[level],
            self.cutter.leading,
            self.sought.lexicon,
            right,
            (drawn, cuts),
            jitter=self.cutter.jitter,
            keep=overflow,
            whole=self.sought.beside,
        )
        turned = [label for label in part.turned if x0 - 1 <= label.box.x_mid <= x1 + 1]
        return sorted([*upright, *turned], key=lambda label: label.box.y_mid)
