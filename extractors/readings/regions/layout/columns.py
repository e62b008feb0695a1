"""The columns of a region, of labels and of content, and the first words of its bands."""

from collections import Counter
from collections.abc import Sequence

from extractors.readings.regions.bands import centred_bands
from extractors.readings.regions.columns import (
    Columns,
    boxes_of,
    content_edges,
    drawn_edges,
    label_spans,
)
from extractors.readings.regions.extent import Part
from extractors.readings.regions.layout.borders import borders_beside
from extractors.readings.regions.layout.edge_bands import edge_bands
from extractors.readings.regions.layout.runs import (
    may_begin,
    runs_with_marks,
    surely_before,
)
from extractors.readings.regions.layout.sought import Sought
from extractors.readings.regions.layout.turned import turned_beside, with_turned
from extractors.readings.settings.regions import COLUMNS
from extractors.readings.text.entries import mark_of
from extractors.readings.text.textlines import lines_within
from schemas.geometry import Box
from schemas.text.signs import BULLETS, DASHES


def columns_of(parts: Sequence[Part], sought: Sought) -> tuple[Columns, set[int]]:
    """The columns of a region, and the ids of the first words of its bands."""
    rows = [
        runs_with_marks(row, numbers=sought.opens is None)
        for part in parts
        for row in part.rows
    ]
    inside = [box for runs in rows for box in boxes_of(runs)] or list(sought.heads)
    left = min(box.x0 for box in inside)
    right = max([box.x1 for box in inside] + [sought.heads[-1].x1])
    bands = set(sought.bands or ())
    if sought.bands is None:
        beside = sought.beside or _never
        bands = centred_bands(parts, sought.heads, beside) or edge_bands(
            parts, left, beside
        )
    boxes = boxes_of(
        [
            run
            for runs in rows
            for run in runs
            if not (len(runs) == 1 and id(runs[0][0]) in bands)
        ]
    )
    known = (
        sought.edges
        or drawn_edges(sought.heads, boxes, borders_beside(parts))
        or (_edge_beside_bold(parts, left) if len(sought.heads) == 1 else None)
    )
    edges = list(
        known
        or content_edges(
            sought.heads,
            boxes,
            left,
            *_bullet_edges(parts, numbers=sought.opens is None),
        )
    )
    spans = (
        label_spans(_beside(parts, edges[0], bands), edges[0])
        if edges[0] > left + 2
        else []
    )
    most = sought.n_labels
    if most is not None and len(spans) > most:
        spans = [*spans[: most - 1], (spans[most - 1][0], spans[-1][1])] if most else []
    turned = [
        word.box
        for part in parts
        for word in turned_beside(part, sought.page_left, edges[0])
    ]
    if turned:
        spans = with_turned(spans, turned, most)
    return Columns(tuple(spans), tuple(edges), right), bands


def _edge_beside_bold(parts: Sequence[Part], left: float) -> tuple[float] | None:
    """Where the content of a single column begins, told by rows with bold labels and a text that is not."""
    rows = [runs_with_marks(row) for part in parts for row in part.rows]
    mixed = [
        runs
        for runs in rows
        if len(runs) > 1 and runs[0][0].bold and not runs[-1][-1].bold
    ]
    starts = Counter(round(runs[-1][0].box.x0, 1) for runs in mixed)
    edge = max(starts, key=lambda x: (starts[x], -x), default=left)
    return (edge,) if edge > left + COLUMNS.least_label_pt else None


def _beside(parts: Sequence[Part], edge: float, bands: set[int]) -> list[Box]:
    """The boxes of the runs left of the content, by its own lines: labels stand between lines of texts."""
    found: list[Box] = []
    for part in parts:
        rows = [row for row in part.rows if id(row[0]) not in bands]
        words = [word for row in rows for word in row if word.box.x1 <= edge + 1]
        found += boxes_of(
            [
                run
                for line in lines_within(part.page, words)
                for run in runs_with_marks(line.words)
            ]
        )
    return found


def _bullet_edges(parts: Sequence[Part], *, numbers: bool) -> tuple[list[float], int]:
    """Where bullets stand, each once, and how many below each other tell where a column begins.

    Of a sign that is a bullet and no dash one does: a column may hold a single item.
    """
    every = [word for part in parts for row in part.rows for word in may_begin(row)]
    sure = [word for part in parts for row in part.rows for word in surely_before(row)]
    counts = Counter(
        mark
        for word in sure
        if (mark := mark_of(word.text, numbers=numbers)) is not None
    )
    usual = max(counts, key=lambda mark: counts[mark], default=None)
    found = sorted(
        w.box.x0
        for w in every
        if usual is not None and mark_of(w.text, numbers=numbers) == usual
    )
    return found, 1 if usual in BULLETS - DASHES else COLUMNS.min_bullets


def _never(_text: str) -> bool:
    return False
