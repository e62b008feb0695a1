"""The columns of a region, told by its headings and by where lines begin."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from extractors.readings.settings.regions import COLUMNS
from schemas.geometry import Box, bounding_box
from schemas.page import Word


@dataclass(frozen=True, slots=True)
class Columns:
    """Left edges of columns; each runs to the next."""

    labels: tuple[tuple[float, float], ...]
    """x-ranges of the columns of labels, left to right."""
    edges: tuple[float, ...]
    """Left edge of each content column's text."""
    right: float
    """The rightmost text."""

    def content_at(self, x: float) -> int | None:
        """The content column in which a point lies; None for a label's."""
        inside = [
            i for i, edge in enumerate(self.edges) if x >= edge - COLUMNS.same_edge_pt
        ]
        return inside[-1] if inside else None

    def label_at(self, x: float) -> int | None:
        """The column of labels in which a word begins, left of the content."""
        if not self.labels or self.content_at(x) is not None:
            return None
        inside = [
            i
            for i, (start, _) in enumerate(self.labels)
            if x >= start - COLUMNS.same_edge_pt
        ]
        return inside[-1] if inside else 0

    def span(self, column: int) -> tuple[float, float]:
        """x-range of a content column."""
        right = (
            self.edges[column + 1] - COLUMNS.same_edge_pt
            if column + 1 < len(self.edges)
            else self.right
        )
        return self.edges[column], right


Run = Sequence[Word]


def boxes_of(runs: Sequence[Run]) -> list[Box]:
    """The box of each run."""
    return [bounding_box(word.box for word in run) for run in runs]


def content_edges(
    heads: Sequence[Box],
    boxes: Sequence[Box],
    left: float,
    bullets: Sequence[float] = (),
    fewest: int = COLUMNS.min_bullets,
) -> list[float]:
    """The left edge of each content column's text.

    Args:
        heads: boxes of the headings, left to right.
        boxes: of the runs of words below.
        left: leftmost text of the region.
        bullets: left edges of the bullets among them.
        fewest: bullets below each other that tell an edge.
    """
    marks = [x for x in bullets if x > left + COLUMNS.same_edge_pt]
    marked = [
        edge if edge is None or not _is_crossed(edge, boxes, marks) else None
        for edge in _marked_edges(heads, marks, fewest)  # labels may be numbered
    ]
    inner: list[float] = []
    step = _head_step(heads)
    for (before, head), edge in zip(pairwise(heads), marked[1:], strict=True):
        otherwise = inner[-1] + step if inner and step else _edge_of_head(heads, head)
        inner.append(
            edge or _best_edge(boxes, before.x_mid, head.x_mid, otherwise, None)
        )
    return [marked[0] or _first_edge(heads, inner, boxes, left), *inner]


def drawn_edges(
    heads: Sequence[Box], boxes: Sequence[Box], borders: Sequence[float]
) -> list[float] | None:
    """Where text begins right of the drawn lines that part the columns; None where these do not part all.

    Args:
        heads: boxes of the headings, left to right.
        boxes: of the runs of words below.
        borders: x of lines that run down beside most of them, ascending.
    """
    left = [x for x in borders if x < heads[0].x0 + 1]
    between = [
        [x for x in borders if a.x_mid < x < b.x_mid] for a, b in pairwise(heads)
    ]
    if not left or any(len(xs) != 1 for xs in between):
        return None
    found = [left[-1], *(xs[0] for xs in between)]
    ends = [*found[1:], float("inf")]
    starts = [
        min((box.x0 for box in boxes if x - 1 < box.x0 < end - 1), default=x + 1)
        for x, end in zip(found, ends, strict=True)
    ]
    return starts


def _edge_of_head(heads: Sequence[Box], head: Box) -> float:
    """Where the column of a heading begins with nothing below it: at its left, or around its middle."""
    places = ([each.x_mid for each in heads], [each.x0 for each in heads])
    steps = [[b - a for a, b in pairwise(each)] for each in places]
    centred, left = (max(each) - min(each) for each in steps)
    return head.x0 if left <= centred else head.x_mid - _head_step(heads) / 2


def _is_crossed(edge: float, boxes: Sequence[Box], bullets: Sequence[float]) -> bool:
    """Whether more texts run over an edge than bullets stand at it: these are dashes within texts."""
    at = sum(abs(x - edge) < COLUMNS.same_edge_pt for x in bullets)
    return sum(box.x0 < edge - 2 and box.x1 > edge + 1 for box in boxes) > at


def _marked_edges(
    heads: Sequence[Box], bullets: Sequence[float], fewest: int
) -> list[float | None]:
    """The edge that bullets below each other tell for each heading's column; None where they tell none."""
    middles = [float("-inf"), *(head.x_mid for head in heads)]
    if len(heads) < 2:  # labels beside items under a single heading may be numbered
        return [None] * len(heads)
    return [
        _marked_edge([x for x in bullets if low < x < high], fewest)
        for low, high in pairwise(middles)
    ]


def _marked_edge(bullets: Sequence[float], fewest: int) -> float | None:
    counts = {
        x: sum(abs(other - x) < COLUMNS.same_edge_pt for other in bullets)
        for x in bullets
    }
    best = max(counts, key=lambda x: (counts[x], -x), default=None)
    return best if best is not None and counts[best] >= fewest else None


def _head_step(heads: Sequence[Box]) -> float:
    """How far columns stand apart, by their headings' middles or left edges; 0 for fewer than three."""
    if len(heads) < COLUMNS.min_heads:
        return 0.0
    ways = [
        sorted(b - a for a, b in pairwise(places))
        for places in zip(*((h.x_mid, h.x0) for h in heads), strict=True)
    ]
    steps = min(ways, key=lambda steps: steps[-1] - steps[0])
    return float(steps[len(steps) // 2])


def _best_edge(
    boxes: Sequence[Box], low: float, high: float, otherwise: float, guess: float | None
) -> float:
    candidates = {round(box.x0, 1) for box in boxes if low < box.x0 <= high}
    if not candidates:
        return otherwise

    def score(x: float) -> float:
        starts = sum(abs(box.x0 - x) < COLUMNS.same_edge_pt for box in boxes)
        crossing = sum(box.x0 < x - 2 and box.x1 > x + 1 for box in boxes)
        far = abs(x - guess) / 4 if guess is not None else 0.0
        return starts - COLUMNS.crossing_cost * crossing - far

    return max(candidates, key=lambda x: (score(x), -x))


def _first_edge(
    heads: Sequence[Box], inner: Sequence[float], boxes: Sequence[Box], left: float
) -> float:
    """Of the first content column: as wide as the others, or under a heading in its middle."""
    if step := _head_step(heads):
        width, guess = step, inner[0] - step
    elif inner:
        width = 2 * (inner[0] - heads[0].x_mid)
        guess = inner[0] - width
    else:
        return left
    if guess < left + COLUMNS.least_pt:
        return left
    stray = COLUMNS.stray * width
    return _best_edge(
        boxes, guess - stray, min(guess + stray, heads[0].x_mid), guess, guess
    )


def label_spans(boxes: Sequence[Box], first: float) -> list[tuple[float, float]]:
    """x-ranges of the columns of labels: what stands left of the content, apart where white runs through."""
    spans: list[list[float]] = []
    for box in sorted(b for b in boxes if b.x0 < first - 2 and b.x1 <= first + 1):
        if spans and box.x0 < spans[-1][1] + COLUMNS.least_gutter_pt:
            spans[-1][1] = max(spans[-1][1], box.x1)
        else:
            spans.append([box.x0, box.x1])
    if len(spans) == 1:
        return _apart_by_edges(boxes, first, spans[0][0], spans[0][1])
    return [(a, b) for a, b in spans]


def edge_beside_labels(words: Sequence[Word], marks: Sequence[float]) -> float | None:
    """Where texts begin beside a column of labels, told by white that runs through all lines; None without.

    Args:
        words: all below the headings of single columns.
        marks: left edges of bullets among them: what these stand before is no label.
    """
    every = sorted(words, key=lambda word: word.box.x0)
    reached = list(accumulate((word.box.x1 for word in every), max))
    found = [
        word.box.x0
        for place, (at, word) in enumerate(zip(reached, every[1:], strict=False), 1)
        if word.box.x0 - at > COLUMNS.least_gutter_pt
        and _are_labels(every[:place], every[place:], marks)
    ]
    return found[-1] if found else None


def _are_labels(
    labels: Sequence[Word], texts: Sequence[Word], marks: Sequence[float]
) -> bool:
    """Whether what stands left of white is of fewer lines than what is right of it, and bold or narrow."""
    if any(mark < texts[0].box.x0 - COLUMNS.same_edge_pt for mark in marks):
        return False
    sides = [[word.box for word in side] for side in (labels, texts)]
    widths = [
        max(box.x1 for box in side) - min(box.x0 for box in side) for side in sides
    ]
    lines = [len({round(box.bottom) for box in side}) for side in sides]
    bold = all(word.bold for word in labels) and not any(word.bold for word in texts)
    return (bold or widths[0] < COLUMNS.narrow * widths[1]) and lines[0] < lines[
        1
    ] >= COLUMNS.min_lines


def _apart_by_edges(
    boxes: Sequence[Box], first: float, left: float, right: float
) -> list[tuple[float, float]]:
    """Two columns of labels whose words reach into each other: lines begin at two edges."""
    starts = sorted(
        box.x0 for box in boxes if box.x0 < first - 2 and box.x1 <= first + 1
    )
    inner = [x for x in starts if x > left + COLUMNS.least_label_pt]
    if (
        not inner
        or max(inner) - min(inner) > COLUMNS.same_edge_pt
        or any(
            COLUMNS.same_edge_pt < x - left <= COLUMNS.least_label_pt for x in starts
        )
    ):
        return [(left, right)]
    return [(left, inner[0] - COLUMNS.same_edge_pt), (inner[0], right)]
