"""A region of labelled rows and headed columns, cut from the words of its pages.

words → columns → lines → rows → labels → entries
"""

from collections.abc import Sequence
from itertools import pairwise

from extractors.readings.regions.bands import Bands
from extractors.readings.regions.columns import Columns
from extractors.readings.regions.divisions import Division, by_lines, by_place
from extractors.readings.regions.extent import Part
from extractors.readings.regions.groups import Group, Matrix, unnumbered
from extractors.readings.regions.label_columns import LabelColumns
from extractors.readings.regions.labels import Label
from extractors.readings.regions.layout.columns import columns_of
from extractors.readings.regions.layout.glued import unglued
from extractors.readings.regions.layout.rest import without_rest
from extractors.readings.regions.layout.sought import Sought
from extractors.readings.regions.part_lines import (
    PartLines,
    has_bands_in_a_row,
    lines_of_part,
    sections_of,
)
from extractors.readings.regions.rows import Rows, row_gap
from extractors.readings.settings.regions import DIVISIONS, MATRIX
from extractors.readings.text.joining import join
from schemas.page import Word
from schemas.text.turkish import fold

Divided = list[tuple[list[Label], Division]]
"""Each column of labels, from the outside in, with the rows that each label governs."""


def read_matrix(parts: Sequence[Part], sought: Sought) -> Matrix:
    """Cut a region with headings over its content columns and labels beside them, page by page."""
    parts = unglued(without_rest(parts))
    columns, bands = columns_of(parts, sought)
    return _Reader(
        columns, [lines_of_part(part, columns, bands, sought) for part in parts], sought
    ).read()


class _Reader:
    """Reads one region: its state is what was found so far."""

    def __init__(
        self, columns: Columns, lined: Sequence[PartLines], sought: Sought
    ) -> None:
        self.columns, self.lined, self.sought = columns, lined, sought
        self.rows = Rows(tuple(lined), columns, sought.heads, sought.opens is None)
        self.cutter = self.rows.cutter
        self.labels = LabelColumns(self.rows, self.cutter, sought)
        self.groups: list[Group] = []
        self.doubts: list[str] = []
        self.faults: list[str] = []
        self.bands = Bands(any(map(has_bands_in_a_row, lined)))
        self.centred: bool | None = None
        """Whether labels so far stood in the middle of their rows, where that was sure."""
        self.repeated = False
        """Whether a label is printed again in the next row: then each row has its own."""
        self.overleaf = self.labels.overleaf()
        """Page → base line and label of each level whose rows there have their label on the next page."""

    def read(self) -> Matrix:
        """The groups with their entries."""
        bare = False
        for part in self.lined:
            for band, section in sections_of(part):
                if band is not None:
                    self.bands.begin(
                        Label(band.page, (band,), text=band.text), after_band=bare
                    )
                bare = band is not None and not any(section.content)
                self._read_section(section, after_band=band is not None)
        for entry in (entry for group in self.groups for entry in group.entries):
            right = self.columns.edges[entry.column] + self.cutter.widths[entry.column]
            entry.text = join(entry.lines, self.sought.lexicon, entry.marked, right)
        parts = [part.part for part in self.lined]
        self.faults += unnumbered(self.groups)
        unread, carried = self._unread(), bool(self.overleaf)
        return Matrix(
            self.columns, self.groups, parts, unread, self.doubts, self.faults, carried
        )

    def _unread(self) -> list[Word]:
        """Words of the region that no label and no entry holds."""
        lines = [
            line
            for group in self.groups
            for entry in group.entries
            for line in entry.lines
        ]
        lines += [
            line
            for group in self.groups
            for label in group.printed
            for line in label.lines
        ]
        used = {id(word) for line in lines for word in line.words}
        turned = [
            word for part in self.lined for label in part.turned for word in label.words
        ]
        upright = [word for part in self.lined for word in part.part.words]
        return [word for word in (*upright, *turned) if id(word) not in used]

    def _read_section(self, part: PartLines, *, after_band: bool) -> None:
        """The rows of a part between two bands: group by group, as labels begin."""
        divided = self._divisions(part, may_carry=not after_band and bool(self.groups))
        self._note_doubts(divided)
        current = self._labels_so_far(after_band)
        without = self.overleaf.get(part.part.page, {})
        begun = {*_events(part, divided), *(start for start, _ in without.values())}
        for start, end in pairwise([*sorted(begun), float("inf")]):
            for level in sorted(
                level for level in without if without[level][0] == start
            ):
                current[level:] = [
                    without[level][1].text,
                    *[None] * (len(current) - level - 1),
                ]
            printed = _begin(divided, start, current)
            group = self._group(current, printed)
            for column, lines in enumerate(part.content):
                inside = [
                    line
                    for line in lines
                    if start <= line.base + DIVISIONS.same_height_pt < end
                ]
                last = next(
                    (e for e in reversed(group.entries) if e.column == column), None
                )
                overleaf = (
                    last is not None
                    and inside
                    and inside[0].page != last.lines[-1].page
                )
                group.entries += self.cutter.entries(
                    column, inside, last if overleaf else None
                )

    def _labels_so_far(self, after_band: bool) -> list[str | None]:
        """The labels that rows stand under which begin before any label of theirs is printed."""
        if not self.groups or after_band:
            return [None] * len(self.columns.labels)
        return list(self.groups[-1].labels)[len(self.bands.labels) :]

    def _group(
        self, current: Sequence[str | None], printed: Sequence[tuple[int, Label]]
    ) -> Group:
        """The group that the current labels name: the last one, or a new one."""
        lead = self.bands.labels
        key = (*lead, *current)
        if not self.groups or not _same(self.groups[-1].labels, key):
            self.groups.append(Group(key))
        group = self.groups[-1]
        for level, band in self.bands.taken():
            group.printed.append(band)
            group.levels.append(level)
        group.printed += [label for _, label in printed]
        group.levels += [len(lead) + level for level, _ in printed]
        return group

    def _note_doubts(self, divided: Divided) -> None:
        for labels, division in divided:
            far = [
                (label, off)
                for label, off in zip(labels, division.off, strict=False)
                if off > MATRIX.misplaced_pt
            ]
            if not far and division.cost <= MATRIX.lost_pt * len(labels):
                continue
            names = ", ".join(repr(label.text) for label, _ in far) or "of one column"
            worst = max((off for _, off in far), default=division.cost)
            lost = worst > MATRIX.lost_pt or division.cost > MATRIX.lost_pt * len(
                labels
            )
            (self.faults if lost else self.doubts).append(
                f"labels {names} stand {worst:.0f} points off"
            )

    def _divisions(self, part: PartLines, *, may_carry: bool) -> Divided:
        """Each column of labels with its division; inner ones are found first, and bound the outer ones."""
        divided: Divided = []
        rows, foot = self.rows.starts(part, self.cutter), 0.0
        for level in range(len(self.columns.labels) - 1, -1, -1):
            cuts = self.labels.cuts_beside(part, level)
            labels = self.labels.of(
                part, level, self.labels.cuts_beside(part, level, grounds=False), cuts
            )
            rows = self._opening_rows(part, rows, labels, may_carry)
            if not labels or not rows:
                divided.insert(0, ([], Division((), 0.0, False)))
                continue
            drawn = bool(cuts) or (
                len(labels) == 1 and self.labels.is_one_cell(part, level)
            )
            division = self._division(
                part, labels, (cuts, rows, foot), may_carry=may_carry, drawn=drawn
            )
            divided.insert(0, (labels, division))
            foot = division.foot(labels)
            if level:
                rows = sorted({rows[0], *division.starts})
        return divided

    def _division(
        self,
        part: PartLines,
        labels: list[Label],
        where: tuple[list[float], list[float], float],
        *,
        may_carry: bool,
        drawn: bool,
    ) -> Division:
        cuts, rows, foot = where
        lines = part.every_line
        columns = [[line.base for line in inside] for inside in part.content]
        lowest = max(columns, key=lambda bases: max(bases, default=0.0))
        if lowest and foot > lowest[-1]:
            lowest.append(foot)
        every = sorted(line.base for line in lines)
        height = MATRIX.line_height * max((line.size for line in lines), default=0.0)
        ruled = by_lines(labels, cuts, every, height) if drawn else None
        if ruled is not None:
            return ruled
        found = by_place(
            labels,
            rows,
            columns,
            may_carry=may_carry,
            height=height,
            gap=row_gap(rows, every),
            centred=self.centred,
        )
        if found.is_open:
            names = ", ".join(repr(label.text) for label in labels)
            self.doubts.append(f"labels {names} may stand above or beside their rows")
        elif found.is_told:
            self.centred = found.centred
        return found

    def _opening_rows(
        self,
        part: PartLines,
        rows: list[float],
        labels: Sequence[Label],
        may_carry: bool,
    ) -> list[float]:
        """The rows at which a label's own may begin: all, or those that begin with a first number."""
        self.repeated |= any(_is_again(a, b) for a, b in pairwise(labels))
        if self.sought.opens is None or self.repeated:
            return rows
        opening = {line.base for line in part.every_line if self.sought.opens(line)}
        return [
            row for row in rows if row in opening or (row == rows[0] and may_carry)
        ] or rows


def _is_again(label: Label, below: Label) -> bool:
    """Whether the label below is the same; a page may end within it."""
    return fold(label.text).startswith(fold(below.text))


def _events(part: PartLines, divided: Divided) -> list[float]:
    """Base lines at which labels begin to govern; the first line too, under the labels of the page before."""
    starts = sorted({start for _, division in divided for start in division.starts})
    first = min((line.base for line in part.every_line), default=None)
    if first is not None and (
        not starts or starts[0] > first + DIVISIONS.same_height_pt
    ):
        return [first, *starts]
    return starts


def _begin(
    divided: Divided, start: float, current: list[str | None]
) -> list[tuple[int, Label]]:
    """The labels that begin at a row, with their levels; `current` is brought up to date."""
    printed: list[tuple[int, Label]] = []
    for level, (labels, division) in enumerate(divided):
        for label in [
            label
            for label, begins in zip(labels, division.starts, strict=True)
            if begins == start
        ]:
            if current[level] != label.text:
                current[level + 1 :] = [None] * len(current[level + 1 :])
            current[level] = label.text
            printed.append((level, label))
    return printed


def _same(one: Sequence[str | None], other: Sequence[str | None]) -> bool:
    return len(one) == len(other) and all(
        (a is None) == (b is None) and fold(a or "") == fold(b or "")
        for a, b in zip(one, other, strict=True)
    )
