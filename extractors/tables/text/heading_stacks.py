"""Names of several lines over columns: `lines → phrases → stacks of phrases → levels of the heading`.

```
 2009 Küçük Ölçekli
                      2010 Turizm ve Çevre      each name is one stack, though its lines lie between
 Altyapı Mali Destek                            those of its neighbour
                      Mali Destek Programı
      Programı
 Başvuru   Başarılı   Başvuru     Başarılı      several under one: a level of their own
```
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.tables.text.columns import Span, row_phrases
from extractors.tables.text.settings import ROWS
from schemas.page import Word


@dataclass(slots=True)
class Stack:
    """Phrases of one name, top to bottom."""

    start: float
    end: float
    base: float
    left: bool = True
    """Whether all of its lines begin at one place."""
    lines: list[int] = field(default_factory=list)
    """The printed lines that they stand on, by index."""


def levels_of(
    lines: Sequence[Sequence[Word]], xs: Sequence[float], last: Span
) -> list[list[int]]:
    """The levels of a heading, each as indices of its printed lines.

    Args:
        lines: of the heading, top to bottom.
        xs: borders of the columns.
        last: extent of the first column: labels there belong to any level.
    """
    stacks: list[Stack] = []
    for index, line in enumerate(lines):
        size = max(word.size for word in line)
        base = max(word.box.bottom for word in line)
        spans = [
            span
            for span in row_phrases(line, borders=xs[1:-1])
            if sum(span) / 2 > last[1]
        ]
        for span in spans:
            home = next(
                (stack for stack in stacks if _goes_on(stack, span, spans, base, size)),
                None,
            )
            if home is None:
                stacks.append(Stack(*span, base, lines=[index]))
            else:
                home.left = home.left and _is_flush(home, span, size)
                home.start, home.end = min(home.start, span[0]), max(home.end, span[1])
                home.base = base
                home.lines.append(index)
    return _by_level(stacks, len(lines))


def _goes_on(
    stack: Stack, span: Span, beside: Sequence[Span], base: float, size: float
) -> bool:
    """Whether a phrase is a stack's next line: close below, alone under it, in its middle or flush left."""
    under = [
        other for other in beside if other[0] < stack.end and other[1] > stack.start
    ]
    middle = abs(sum(span) - stack.start - stack.end) / 2
    near = middle < ROWS.centred * size or (stack.left and _is_flush(stack, span, size))
    return under == [span] and near and 0 < base - stack.base < ROWS.leading * size


def _is_flush(stack: Stack, span: Span, size: float) -> bool:
    return abs(span[0] - stack.start) < ROWS.centred * size


def _by_level(stacks: Sequence[Stack], count: int) -> list[list[int]]:
    """Stacks whose lines overlap in height are of one level; lines of labels alone go with those above."""
    starts = [0]
    end = -1
    for first, last in sorted((stack.lines[0], stack.lines[-1]) for stack in stacks):
        if first > end >= 0:
            starts.append(first)
        end = max(end, last)
    return [list(range(first, below)) for first, below in pairwise([*starts, count])]
