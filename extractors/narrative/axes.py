"""Charts without a caption, told by an axis: numbers that grow upwards in even steps.

```
140 ┤                ▇▇
120 ┤        ▇▇      ▇▇   Ticaret
100 ┤  ▇▇    ▇▇  68  ▇▇
 80 ┤  ▇▇    ▇▇  ▇▇  ▇▇
    └──2007──2008──2009──
```
What stands beside it in short lines, and is no part of a paragraph, are the chart's labels: no prose.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.narrative.lines import PlacedLine
from extractors.narrative.settings import AXES, CHARTS, STATEMENTS
from extractors.pages.type_size import is_same_size
from schemas.geometry import Box
from schemas.page import Word
from schemas.text.signs import ends_sentence

_TICK = re.compile(r"[%‰]?\d+(?:[.,]\d+)*[%‰]?")


def without_chart_labels(lines: Sequence[PlacedLine]) -> list[PlacedLine]:
    """The lines of a page without the labels of charts that an axis shows."""
    axes = list(_axes(lines))
    return [
        placed
        for placed in lines
        if not any(_is_label(placed, axis, lines) for axis in axes)
    ]


@dataclass(frozen=True, slots=True)
class _Tick:
    word: Word
    value: int
    """Digits alone: 0,5 is 05, and steps from 1,0 to 1,5 as from 10 to 15."""


def _axes(lines: Sequence[PlacedLine]) -> Iterator[list[_Tick]]:
    """Runs of ticks that stand under one another at their right, in even steps."""
    words = [placed.line.words[0] for placed in lines]
    ticks = [
        _Tick(word, int(re.sub(r"\D", "", word.text)))
        for word in words
        if _TICK.fullmatch(word.text)
    ]
    columns: dict[int, list[_Tick]] = {}
    for tick in sorted(ticks, key=lambda each: each.word.box.top):
        edge = next(
            (x for x in columns if abs(x - tick.word.box.x1) <= AXES.edge_pt), None
        )
        columns.setdefault(
            round(tick.word.box.x1) if edge is None else edge, []
        ).append(tick)
    for column in columns.values():
        yield from _even_runs(column)


def _even_runs(column: Sequence[_Tick]) -> Iterator[list[_Tick]]:
    run: list[_Tick] = []
    for tick in column:
        if len(run) >= 2 and not _goes_on(run, tick):
            if len(run) >= AXES.min_ticks:
                yield run
            run = run[-1:]
        run.append(tick)
    if len(run) >= AXES.min_ticks:
        yield run


def _goes_on(run: Sequence[_Tick], tick: _Tick) -> bool:
    down = run[1].word.box.bottom - run[0].word.box.bottom
    same_way = tick.word.box.bottom - run[-1].word.box.bottom
    even = abs(same_way - down) <= AXES.uneven * down
    step = run[1].value - run[0].value
    return even and step <= -AXES.least_step and tick.value - run[-1].value == step


def _is_label(
    placed: PlacedLine, axis: Sequence[_Tick], lines: Sequence[PlacedLine]
) -> bool:
    if any(word is tick.word for tick in axis for word in placed.line.words):
        return True
    size = axis[0].word.size
    top, bottom = (
        axis[0].word.box.top - size,
        axis[-1].word.box.bottom + AXES.below * size,
    )
    beside = (
        top <= placed.box.y_mid <= bottom
        and placed.box.x1 > axis[0].word.box.x0 - AXES.left * size
    )
    return (
        beside
        and not _is_prose(placed)
        and not any(_touches(placed, other) for other in lines)
    )


def _is_prose(placed: PlacedLine) -> bool:
    words = [word.text for word in placed.line.words]
    numbers = sum(1 for word in words if _TICK.fullmatch(word))
    return (
        len(words) >= CHARTS.prose_words and 2 * numbers < len(words)
    ) or ends_sentence(placed.line.text)


def _touches(placed: PlacedLine, other: PlacedLine) -> bool:
    """Whether a line of prose stands right above or below, as in one paragraph."""
    if other is placed or not _is_prose(other):
        return False
    above, below = sorted((placed.box, other.box), key=lambda box: box.top)
    near = below.top - above.bottom < STATEMENTS.wrapped_gap * placed.line.size
    return (
        near
        and _overlap(above, below)
        and is_same_size(placed.line.size, other.line.size)
    )


def _overlap(one: Box, other: Box) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1
