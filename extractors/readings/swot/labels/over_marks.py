"""Dimensions and their parts within each quadrant, told by the mark that every item has and they lack.

```
 GÜÇLÜ YANLAR          │ ZAYIF YANLAR
 Ekonomik              │ Sosyal            bold: the outer labels, with which each column begins
 Tarım                 │ Eğitim            italic, or left of the marks: the inner ones
 ▪ Verimli ovalar      │ ▪ Dar yollar
 ▪ Üniversitelerin     │                   an item's next line is set as items are, no further left
   yakınlığı           │
```
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from extractors.readings.regions.extent import Part, Row, box_of
from extractors.readings.regions.layout.rest import without_rest
from extractors.readings.regions.layout.runs import runs_with_marks
from extractors.readings.settings.swot import OVER_MARKS
from extractors.readings.swot.labels.small_heads import SmallHead
from extractors.readings.text.entries import mark_of
from extractors.readings.text.heads import Head
from extractors.readings.text.textlines import TextLine
from schemas.page import Word

Type = tuple[int, bool, bool, tuple[int, ...]]
"""Half points of size, boldness, slant, colour of words."""


class _Kind(NamedTuple):
    """What a line is: an item, the next line of one, or a label, by how and where it is set."""

    name: str
    off: int = 0
    """Points right of the marks."""
    size: int = 0
    """Half points."""
    bold: bool = False
    italic: bool = False
    colour: tuple[int, ...] = ()

    def may_stand_over(self, other: "_Kind") -> bool:
        """Whether labels of this kind may be the outer ones: no smaller, lighter or further right."""
        loud = (self.size, self.bold) >= (other.size, other.bold)
        return loud and self.off <= other.off


ITEM, GOES_ON, LABEL = _Kind("item"), _Kind("goes on"), "label"


@dataclass(frozen=True, slots=True)
class _Line:
    """One run of words within a column."""

    line: TextLine
    column: int
    off: int
    """How far right of the column's marks it begins, points."""
    mark: str | None

    @property
    def types(self) -> set[Type]:
        """How its words are set, a mark aside."""
        words = self.line.words[1:] if self.mark is not None else self.line.words
        return {_type_of(word) for word in words}


def labels_over_marks(parts: Sequence[Part], heads: Sequence[Head]) -> list[SmallHead]:
    """The labels of one or two levels over the marked items of each column; none where that leaves a doubt.

    Args:
        parts: the rows below the headings of quadrants.
        heads: these, left to right.
    """
    runs = [
        TextLine(part.page, tuple(run))
        for part in without_rest(parts)
        for row in part.rows
        for run in runs_with_marks(row)
    ]
    edges = _edges(runs, heads)
    lines = [_placed(run, edges) for run in runs] if edges else []
    kinds = _kinds(lines)
    labels = [kind for kind in dict.fromkeys(kinds) if kind.name == LABEL]
    over = 0 < len(labels) <= OVER_MARKS.deep and not _stand_beside(lines, kinds)
    if not over or not all(
        _follow(column, labels) for column in _by_column(lines, kinds)
    ):
        return []
    return [
        SmallHead(line.line, labels.index(kind))
        for line, kind in zip(lines, kinds, strict=True)
        if kind in labels
    ]


def bands_over_marks(
    parts: Sequence[Part], heads: Sequence[Head]
) -> frozenset[int] | None:
    """The first words, by identity, of rows in the middle between the headings, over the items of all columns.

    ```
        GÜÇLÜ YANLAR     │    ZAYIF YANLAR
                     Ekonomik
                       Tarım                  set as items are: only its place tells it
     – Verimli ovalar    │ – Dar yollar
    ```

    No line of an item stands there: it would run into the next column. None where the first row is no such row.
    """
    rows = [row for part in parts for row in part.rows]
    middle = (heads[0].box.x_mid + heads[-1].box.x_mid) / 2
    found = [row for row in rows if _is_band(row, middle)]
    marked = any(mark_of(run[0].text) for row in rows for run in runs_with_marks(row))
    if len(heads) < OVER_MARKS.deep or not marked or not found or found[0] != rows[0]:
        return None
    return frozenset(id(row[0]) for row in found)


def _is_band(row: Row, middle: float) -> bool:
    alone = len(runs_with_marks(row)) == 1 and mark_of(row[0].text) is None
    return alone and abs(box_of(row).x_mid - middle) < OVER_MARKS.centred_pt


def _edges(runs: Iterable[TextLine], heads: Sequence[Head]) -> list[float]:
    """Where the marks of each column stand, left to right; none where two such places are below one heading."""
    marked = [run for run in runs if _mark(run) is not None]
    usual = Counter(map(_mark, marked)).most_common(1)
    places = sorted(run.box.x0 for run in marked if _mark(run) == usual[0][0])
    edges = [x for last, x in pairwise([float("-inf"), *places]) if x - last > 1]
    above = [
        next((n for n, h in enumerate(heads) if h.box.x1 > x), None) for x in edges
    ]
    return edges if None not in above and len(set(above)) == len(edges) else []


def _placed(run: TextLine, edges: Sequence[float]) -> _Line:
    """A run in its column: it begins nearer to the marks of it than to those of the one before."""
    x = run.box.x0
    column = sum((last + edge) / 2 <= x for last, edge in pairwise(edges))
    off = round(x - edges[column])
    return _Line(run, column, off, _mark(run) if off == 0 else None)


def _mark(run: TextLine) -> str | None:
    return mark_of(run.words[0].text) if len(run.words) > 1 else None


def _kinds(lines: Sequence[_Line]) -> list[_Kind]:
    """What each line is: an item, the next line of one, or a label set in a way of its own."""
    items = {kind for line in lines if line.mark is not None for kind in line.types}
    return [_kind(line, items) for line in lines]


def _kind(line: _Line, items: set[Type]) -> _Kind:
    if line.mark is not None:
        return ITEM
    own = len(line.types) == 1 and not line.types & items
    if not own and line.off >= 0:
        return GOES_ON
    return _Kind(LABEL, line.off, *_type_of(line.line.words[0]))


def _by_column(lines: Sequence[_Line], kinds: Sequence[_Kind]) -> list[list[_Kind]]:
    """The kinds of lines in each column, top to bottom."""
    columns = {line.column for line in lines}
    return [
        [kind for line, kind in zip(lines, kinds, strict=True) if line.column == column]
        for column in columns
    ]


def _stand_beside(lines: Sequence[_Line], kinds: Sequence[_Kind]) -> bool:
    """Whether a label stands beside a text of its column, and not over it."""
    pairs = pairwise(zip(lines, kinds, strict=True))
    return any(
        one.column == other.column
        and abs(one.line.base - other.line.base) < 1
        and LABEL in (kind.name, after.name)
        for (one, kind), (other, after) in pairs
    )


def _follow(kinds: Sequence[_Kind], labels: Sequence[_Kind]) -> bool:
    """Whether a column begins with an outer label, and under each label comes an inner one or an item."""
    outer, *inner = labels
    below = {outer: {ITEM, *inner}, **{label: {ITEM} for label in inner}}
    ordered = kinds[0] == outer and all(map(outer.may_stand_over, inner))
    return ordered and all(
        after in below.get(last, (after,)) for last, after in pairwise([*kinds, outer])
    )


def _type_of(word: Word) -> Type:
    return round(word.size * 2), word.bold, word.italic, word.colour or ()
