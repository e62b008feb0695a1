"""Words whose order or cell nobody can tell: over each other, on lines that run into each other, on borders."""

from collections.abc import Sequence
from itertools import islice, pairwise

from extractors.tables.grid.grid import Grid
from extractors.tables.grid.words import rows_of
from extractors.tables.judge.settings import OVERPRINT
from schemas.geometry import Box, bounding_box
from schemas.page import Word


def are_printed_over(words: Sequence[Word]) -> bool:
    """Whether two words lie on each other.

    ```
    ┌────────────┐
    │ Header     │   a row set too low writes its text over that of the next
    ├0───────────┤
    │ Test 5     │   `0 Test 5` was never printed
    └────────────┘
    ```
    Marks raised beside a word touch it, tight lines touch the next, and neither lies on it.

    Args:
        words: of the place that is read.
    """
    ordered = sorted(words, key=lambda word: word.box.top)
    for at, word in enumerate(ordered):
        left, _, right, bottom = word.box
        for other in islice(ordered, at + 1, None):
            x0, top, x1, _ = other.box  # most stand beside it: no call for these
            if top >= bottom:
                break
            if x0 < right and left < x1 and _lies_on(word, other):
                return True
    return False


def _lies_on(one: Word, other: Word) -> bool:
    across = min(one.box.x1, other.box.x1) - max(one.box.x0, other.box.x0)
    least = min(one.box.width, other.box.width)
    return (
        across > OVERPRINT.share * least
        and _level_share(one.box, other.box) > OVERPRINT.share
    )


def _level_share(one: Box, other: Box) -> float:
    """Share of the lower box's height that lies level with the other."""
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return down / (min(one.height, other.height) or 1.0)


def are_stacked(cells: Sequence[Sequence[Word]]) -> bool:
    """Whether two lines of a cell run into each other: a formula with fractions, which is no line of text.

    ```
        1   -t²/2
       ─── e          read line by line it is `2 1 -t /2 e 2π`
       √2π
    ```

    Args:
        cells: of each its words.
    """
    lines = (rows_of(words) for words in cells if len(words) > 2)
    boxes = (
        [bounding_box(word.box for word in line) for line in cell] for cell in lines
    )
    return any(
        _level_share(upper, lower) > OVERPRINT.stacked
        for cell in boxes
        for upper, lower in pairwise(cell)
    )


def are_on_borders(grid: Grid, cells: Sequence[Sequence[Word]]) -> bool:
    """Whether the border between two rows runs through the middle of an upright word: it is of either.

    Args:
        grid: as it is read.
        cells: of each of its cells the words.
    """
    held = zip(grid.cells, cells, strict=True)
    return any(_runs_through(cell.box, word) for cell, words in held for word in words)


def _runs_through(cell: Box, word: Word) -> bool:
    near = min(abs(word.box.y_mid - border) for border in (cell.top, cell.bottom))
    return word.angle == 0 and near < OVERPRINT.on_border * word.box.height


def run_into_others(grid: Grid, cells: Sequence[Sequence[Word]]) -> bool:
    """Whether a word runs far over the border of its column, beside words level with it in the next.

    ```
    │ 360 Kemer Sok. No │      a name too long for its column ends where the next one's begins:
    │ 360 Kemer Sok., Kat 3İzmir │   `3İzmir` is no word of either
    ```
    Where the next cell is empty, the name has room, and is whole.

    Args:
        grid: as it is read.
        cells: of each of its cells the words.
    """
    at = {
        place: words
        for cell, words in zip(grid.cells, cells, strict=True)
        for place in cell.positions
    }
    return any(
        _runs_into(word, at.get((cell.row, col), ()), border)
        for cell, words in zip(grid.cells, cells, strict=True)
        for col, border in (
            (cell.col - 1, cell.box.x0),
            (cell.col + cell.col_span, cell.box.x1),
        )
        for word in words
    )


def _runs_into(word: Word, neighbours: Sequence[Word], border: float) -> bool:
    over = min(border - word.box.x0, word.box.x1 - border) > OVERPRINT.over * word.size
    return (
        over
        and word.angle == 0
        and any(
            _level_share(word.box, other.box) > OVERPRINT.stacked
            for other in neighbours
        )
    )
