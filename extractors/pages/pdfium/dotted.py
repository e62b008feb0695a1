"""Lines drawn dot by dot: browsers and office programs paint a dotted border as so many small squares or discs.

```
 ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪        one line across; the squares of a corner are of both lines
 ▪         ▪
```
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractors.pages.pdfium.settings import DOTTED
from schemas.geometry import Box, bounding_box


@dataclass(frozen=True, slots=True)
class Dotted:
    """Some small areas that are one line."""

    of: tuple[int, ...]
    """Their indices, along the line."""
    box: Box
    across: bool


def dotted_lines(boxes: Sequence[Box]) -> list[Dotted]:
    """The lines that small areas make, in even steps; in a pattern of dots both ways there is none.

    Args:
        boxes: of areas, in points; only those of the size of a dot can be of a line.
    """
    across = list(_lines(_along(boxes, across=True), boxes, across=True))
    down = list(_lines(_along(boxes, across=False), boxes, across=False))
    of = Counter(at for line in (*across, *down) for at in line.of)
    return [
        line
        for line in (*across, *down)
        if sum(of[at] > 1 for at in line.of) <= len(line.of) / 2
    ]


def _along(boxes: Sequence[Box], *, across: bool) -> list[int]:
    """The dots and dashes that may be of a line of one direction: round, or longer than thick."""
    sizes = (
        (box.width, box.height) if across else (box.height, box.width) for box in boxes
    )
    return [
        at
        for at, (long, thick) in enumerate(sizes)
        if thick <= DOTTED.thickest_pt
        and DOTTED.round * thick <= long <= DOTTED.longest_pt
    ]


def _lines(
    small: Iterable[int], boxes: Sequence[Box], *, across: bool
) -> Iterator[Dotted]:
    """The lines of one direction."""

    def middle(at: int) -> float:
        return boxes[at].y_mid if across else boxes[at].x_mid

    level: list[int] = []
    for at in [*sorted(small, key=middle), None]:
        if at is not None and (
            not level or middle(at) - middle(level[-1]) < DOTTED.level_pt
        ):
            level.append(at)
            continue
        for run in _even_runs(level, boxes, across=across):
            box = bounding_box(boxes[each] for each in run)
            yield Dotted(tuple(run), box, across)
        level = [] if at is None else [at]


def _even_runs(
    level: Iterable[int], boxes: Sequence[Box], *, across: bool
) -> Iterator[list[int]]:
    """Dots of one line, each a little behind the one before."""
    low, high = (0, 2) if across else (1, 3)
    run: list[int] = []
    for at in sorted(level, key=lambda each: boxes[each][low]):
        if run:
            before = boxes[run[-1]]
            long, short = before[high] - before[low], min(before.width, before.height)
            white = max(long, DOTTED.gap * max(short, DOTTED.least_pt))
            if boxes[at][low] - before[high] > white:
                yield from [run] if len(run) >= DOTTED.fewest else []
                run = []
        run.append(at)
    if len(run) >= DOTTED.fewest:
        yield run
