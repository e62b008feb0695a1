"""Where rows of a region begin: below drawn lines, else where a text begins and none stands across."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.readings.regions.columns import Columns
from extractors.readings.regions.part_lines import PartLines
from extractors.readings.settings.regions import DIVISIONS, ROWS
from extractors.readings.text.entries import Cutter, mark_of_columns
from extractors.readings.text.textlines import TextLine, blank_of, jitter_of, leading_of
from schemas.geometry import Box


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a region: what parts them, and how its columns are cut into entries."""

    parts: tuple[PartLines, ...]
    columns: Columns
    heads: tuple[Box, ...]
    numbers: bool
    """Whether entries may begin with numbers that are no part of them."""

    @property
    def cutter(self) -> Cutter:
        """Cuts the columns of this region into entries."""
        content = [lines for part in self.parts for lines in part.content]
        first = next((part for part in self.parts if any(part.content)), None)
        mark = first and mark_of_columns(
            first.content, self.columns.edges, numbers=self.numbers
        )
        widths = _widths(self.columns, self.parts, self.heads)
        wrapped = any(
            line.text[:1].islower() for lines in content for line in lines[1:]
        )
        beside = [lines for part in self.parts for lines in part.labels]
        leading = leading_of(content if wrapped else [*content, *beside])
        return Cutter(
            leading=leading,
            jitter=jitter_of(content, leading),
            mark=mark or None,
            edges=self.columns.edges,
            widths=widths
            if wrapped
            else tuple([float("inf")] * len(widths)),  # none is known to be full
            blank=blank_of(content),
            parted=self._is_parted,
        )

    @property
    def are_ruled(self) -> bool:
        """Whether lines are drawn between the rows (those around bands aside)."""
        return any(self.drawn_between(part) for part in self.parts)

    def _is_parted(self, _column: int, above: TextLine, below: TextLine) -> bool:
        """Whether a drawn line or a band stands between two lines of a column."""
        if above.page != below.page:
            return False
        part = next(part for part in self.parts if part.part.page == below.page)
        low, high = (
            above.base - DIVISIONS.middle * above.size,
            below.base - DIVISIONS.middle * below.size,
        )
        heights = [band.base for band in part.bands]
        return any(
            low < height < high
            for height in (heights + part.cuts if self.are_ruled else heights)
        )

    def drawn_between(self, part: PartLines) -> list[float]:
        """Drawn lines with content on both sides that are not the edges of a band."""
        lines = part.every_line
        if not lines:
            return []
        middle = DIVISIONS.middle * max(line.size for line in lines)
        top, bottom = (
            min(line.base for line in lines) - middle,
            max(line.base for line in lines) - middle,
        )
        around: set[float] = set()
        for band in part.bands:
            around |= set([cut for cut in part.cuts if cut < band.base][-1:])
            around |= set(
                [
                    cut
                    for cut in part.cuts
                    if cut >= band.base - DIVISIONS.middle * band.size
                ][:1]
            )
        return [cut for cut in part.cuts if top < cut < bottom and cut not in around]

    def starts(self, part: PartLines, cutter: Cutter) -> list[float]:
        """Base lines at which a row of a part may begin."""
        lines = part.every_line
        if not lines:
            return []
        every = sorted(line.base for line in lines)
        if self.are_ruled:
            middle = DIVISIONS.middle * max(line.size for line in lines)
            bounds = [float("-inf"), *self.drawn_between(part)]
            firsts = [
                next((base for base in every if base - middle > cut), None)
                for cut in bounds
            ]
            return sorted({base for base in firsts if base is not None})
        found = {every[0]}
        for column, inside in enumerate(part.content):
            begun = inside[:1] + [
                line
                for above, line in pairwise(inside)
                if self._may_begin(cutter, column, above, line)
            ]
            found |= {line.base for line in begun if not _is_crossed(line, every)}
        return _merged(sorted(found))

    def _may_begin(
        self, cutter: Cutter, column: int, above: TextLine, line: TextLine
    ) -> bool:
        if cutter.mark is not None:
            return cutter.is_marked(column, line)
        step = line.base - above.base
        return abs(step - cutter.leading) > cutter.jitter or cutter.has_room(
            column, above, line
        )


def _is_crossed(line: TextLine, every: Sequence[float]) -> bool:
    """Whether a text of another column stands across the top of a line."""
    return any(
        line.base - ROWS.across * line.size
        < base
        < line.base - DIVISIONS.same_height_pt
        for base in every
    )


def row_gap(rows: Sequence[float], bases: Sequence[float]) -> float:
    """The usual distance from the last line of a row to the first of the next; 0 for a single row."""
    gaps = sorted(
        row - max(base for base in bases if base < row)
        for row in rows[1:]
        if bases[0] < row
    )
    return gaps[len(gaps) // 2] if gaps else 0.0


def _merged(bases: Sequence[float]) -> list[float]:
    kept: list[float] = []
    for base in bases:
        if not kept or base - kept[-1] > DIVISIONS.same_height_pt:
            kept.append(base)
    return kept


def _widths(
    columns: Columns, lined: Sequence[PartLines], heads: Sequence[Box]
) -> tuple[float, ...]:
    """The width of each column's text: where columns are equally wide, the longest line of any tells it."""
    longest = [
        max(
            (line.box.x1 - edge for part in lined for line in part.content[i]),
            default=0.0,
        )
        for i, edge in enumerate(columns.edges)
    ]
    steps = [b - a for a, b in pairwise(columns.edges)]
    even = len(steps) > 1 and max(steps) - min(steps) < ROWS.even_pt
    if even:
        longest = [max(longest)] * len(longest)
    centred = [
        2 * (head.x_mid - edge) for head, edge in zip(heads, columns.edges, strict=True)
    ]
    if even and max(centred) - min(centred) < ROWS.even_pt:
        return tuple([min(centred)] * len(longest))
    return tuple(longest)
