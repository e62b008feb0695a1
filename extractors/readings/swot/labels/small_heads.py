"""Parts of a dimension as small headings within each quadrant, over their own items.

Quadrants stand side by side, or down the side with their items to the right.

```
 GÜÇLÜ YANLAR          │ ZAYIF YANLAR
 Sanayi                │ Sanayi            bold; each column has its own
 • Köklü şirketler     │ • Dar yollar
 Turizm                │ Turizm
 • Kıyılar             │ • Tanıtım eksikliği
```
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from extractors.readings.regions.extent import Part
from extractors.readings.regions.groups import Group, Matrix
from extractors.readings.regions.labels import Label
from extractors.readings.settings.swot import SMALL_HEADS
from extractors.readings.text.entries import Entry, mark_of
from extractors.readings.text.heads import Head, runs_of
from extractors.readings.text.textlines import TextLine
from schemas.page import Word

Place = tuple[int, float]
"""A page and a base line on it."""


@dataclass(frozen=True, slots=True)
class SmallHead:
    """One such heading, in one column."""

    line: TextLine
    level: int = 0
    """Of labels within a quadrant, from the outside in."""

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.line.page, self.line.base


def small_heads(parts: Sequence[Part], heads: Sequence[Head]) -> list[SmallHead]:
    """The bold lines within columns, where each column begins with one; none otherwise."""
    if len(heads) < SMALL_HEADS.fewest:
        return []
    runs = [
        (part.page, run) for part in parts for row in part.rows for run in runs_of(row)
    ]
    firsts = [
        next((run for _, run in runs if _is_under(run, heads, n)), None)
        for n in range(len(heads))
    ]
    if not any(firsts) or not all(first is None or _is_head(first) for first in firsts):
        return []
    return _heads_among(runs)


def small_heads_beside(parts: Sequence[Part], edge: float) -> list[SmallHead]:
    """The bold lines in a column of items beside quadrants, where it begins with one; none otherwise.

    Args:
        parts: of the region.
        edge: where items begin, points.
    """
    beside: list[tuple[int, Sequence[Word]]] = []
    for part in parts:
        for row in part.rows:
            words = [word for word in row if word.box.x0 > edge - 1]
            beside += [(part.page, run) for run in (runs_of(words) if words else ())]
    return _heads_among(beside) if beside and _is_head(beside[0][1]) else []


def _heads_among(runs: Sequence[tuple[int, Sequence[Word]]]) -> list[SmallHead]:
    """The headings among runs with their pages; none where most are such."""
    found = [
        SmallHead(TextLine(page, tuple(run))) for page, run in runs if _is_head(run)
    ]
    return found if len(found) < len(runs) - len(found) + 1 else []


def without(parts: Sequence[Part], small: Sequence[SmallHead]) -> list[Part]:
    """The parts without the words of small headings."""
    taken = {id(word) for head in small for word in head.line.words}
    return [replace(part, rows=_rows_without(part, taken)) for part in parts]


def _rows_without(part: Part, taken: Container[int]) -> tuple[tuple[Word, ...], ...]:
    left = (tuple(word for word in row if id(word) not in taken) for row in part.rows)
    return tuple(row for row in left if row)


def put_under(matrix: Matrix, small: Sequence[SmallHead]) -> None:
    """Put each entry under the small headings that it stands below in its column, a level each."""
    levels: list[list[SmallHead]] = [[] for _ in {head.level for head in small}]
    for head in small:
        levels[head.level].append(head)
    groups: list[Group] = []
    ends: dict[int, Place] = {}
    for group in matrix.groups:
        parted: dict[tuple[str | None, ...], Group] = {}
        since = dict(ends)
        for entry in group.entries:
            labels = _labels(entry, matrix, levels, since.get(entry.column))
            ends[entry.column] = entry.lines[-1].page, entry.lines[-1].base
            if labels[0] is None:
                matrix.doubts.append(f"no heading over {entry.text!r}")
            names = tuple(map(_name, labels))
            own = parted.setdefault(names, _empty_like(group, names))
            own.entries.append(entry)
            _note_printed(own, labels)
        groups += parted.values()
    matrix.groups = groups


def _name(label: Label | None) -> str | None:
    return label.text if label is not None else None


def _note_printed(group: Group, labels: Sequence[Label | None]) -> None:
    """Keep the innermost labels of a group as printed, each once."""
    for level, label in enumerate(labels, len(group.labels) - len(labels)):
        if label is not None and label not in group.printed:
            group.printed.append(label)
            group.levels.append(level)


def _empty_like(group: Group, names: tuple[str | None, ...]) -> Group:
    return Group((*group.labels, *names), list(group.printed), list(group.levels))


def _labels(
    entry: Entry,
    matrix: Matrix,
    levels: Sequence[Sequence[SmallHead]],
    since: Place | None,
) -> list[Label | None]:
    """The heading of each level over an entry, an inner one below the outer one over it."""
    found: list[Label | None] = []
    for heads in levels:
        last = _over(entry, matrix, heads, since)
        since = last.place if last is not None else since
        found.append(
            Label(last.line.page, (last.line,), text=last.line.text.rstrip(" :"))
            if last is not None
            else None
        )
    return found


def _over(
    entry: Entry, matrix: Matrix, heads: Sequence[SmallHead], since: Place | None
) -> SmallHead | None:
    """The last heading above an entry in its column and below a place, where the group before ends."""
    place = entry.lines[0].page, entry.lines[0].base
    above = [
        head
        for head in heads
        if (since is None or since < head.place)
        and head.place < place
        and matrix.columns.content_at(head.line.box.x0 + 1) in (entry.column, None)
    ]
    return max(above, key=lambda head: head.place, default=None)


def _is_head(run: Sequence[Word]) -> bool:
    bold = all(word.bold for word in run)
    return (
        bold
        and len(run) <= SMALL_HEADS.most_words
        and mark_of(run[0].text, numbers=True) is None
    )


def _is_under(run: Sequence[Word], heads: Sequence[Head], n: int) -> bool:
    """Whether a run begins in the column of a heading: nearer to it than to the others."""
    middle = run[0].box.x0
    low = heads[n - 1].box.x1 if n else float("-inf")
    high = heads[n].box.x1 if n + 1 < len(heads) else float("inf")
    return low < middle <= high
