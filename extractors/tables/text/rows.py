"""Row borders where no line is drawn: which printed lines are one row of the table.

printed lines → heading lines | body lines → rows
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.tables.grid.values import is_figure
from extractors.tables.text.columns import Span, row_phrases
from extractors.tables.text.entries import rows_by_entries
from extractors.tables.text.heading_stacks import levels_of
from extractors.tables.text.settings import ROWS
from schemas.geometry import bounding_box
from schemas.page import Word
from schemas.text.signs import is_year_or_span
from schemas.text.turkish import lower


@dataclass(frozen=True, slots=True)
class TextRow:
    """A printed line of a table, its words in columns."""

    words: tuple[Word, ...]
    cells: dict[int, list[Word]]
    spanning: bool
    """Whether some phrase reaches over a column border."""

    @property
    def top(self) -> float:
        """Top of the highest word."""
        return min(word.box.top for word in self.words)

    @property
    def bottom(self) -> float:
        """Bottom of the lowest word."""
        return max(word.box.bottom for word in self.words)

    @property
    def base(self) -> float:
        """Bottom of most words: marks raised or lowered do not count."""
        return sorted(word.box.bottom for word in self.words)[len(self.words) // 2]

    @property
    def size(self) -> float:
        """Font size in points."""
        return max(word.size for word in self.words)

    def figures(self) -> set[int]:
        """Columns, the first excepted, that hold a single figure."""
        return {
            col for col, words in self.cells.items() if col > 0 and is_figure(words)
        }

    def values(self) -> set[int]:
        """Columns, the first excepted, that hold a figure which is no year (years head columns)."""
        return {col for col in self.figures() if not _is_year(self.cells[col])}


def text_row(words: Sequence[Word], xs: Sequence[float]) -> TextRow:
    """A printed line put into columns; a phrase stands in the column of its middle, or where it begins."""
    cells: dict[int, list[Word]] = {}
    spanning = False
    for start, end in row_phrases(words, borders=xs[1:-1]):
        inside = [word for word in words if start <= word.box.x_mid <= end]
        crossed = [x for x in xs[1:-1] if start + 1 < x < end - 1]
        spanning = spanning or bool(crossed)
        col = max(
            0, sum(x <= (start + 1 if crossed else (start + end) / 2) for x in xs) - 1
        )
        cells.setdefault(min(col, len(xs) - 2), []).extend(inside)
    return TextRow(tuple(words), cells, spanning)


def row_groups(rows: Sequence[TextRow], xs: Sequence[float]) -> list[list[TextRow]]:
    """Printed lines that make one row of the table each, from the top."""
    if not rows:
        return []
    by_entries = _by_entries(rows)
    if by_entries is not None:
        return by_entries
    start = next((i for i, row in enumerate(rows) if is_data(row)), len(rows))
    if start == len(rows):  # words only: nothing tells a heading
        return _body(rows, xs)
    head, body = list(rows[:start]), list(rows[start:])
    groups = _headings(head, xs)
    if groups and body and _is_label_start(head[-1], body[0], xs):
        body.insert(0, groups[-1].pop())
        groups = [group for group in groups if group]
    return groups + _body(body, xs)


def is_data(row: TextRow) -> bool:
    """Whether most entries are figures that are no years (years head columns, and `(000)` does)."""
    values = row.values()
    return bool(values) and 2 * len(values) >= len(set(row.cells) - {0})


def _is_year(words: Sequence[Word]) -> bool:
    return is_year_or_span("".join(word.text for word in words))


def _is_label_start(head: TextRow, first: TextRow, xs: Sequence[float]) -> bool:
    """Whether the last line of the heading is in truth the first line of the first row's label."""
    del xs
    return (
        set(head.cells) == {0}
        and 0 in first.cells
        and is_small(first.cells[0])
        and not head.spanning
    )


def _headings(head: Sequence[TextRow], xs: Sequence[float]) -> list[list[TextRow]]:
    """Heading lines: one row for each level, a level of spanning phrases apart from the names below it."""
    if _stand_on_one_foot(head):
        return [list(head)]
    groups: list[list[TextRow]] = []
    for row in head:
        last = groups[-1][-1] if groups else None
        close = last is not None and row.base - last.base < ROWS.leading * max(
            row.size, last.size
        )
        level = last is not None and (
            _name_wraps(last, row, xs) if last.spanning else not row.spanning
        )
        if close and level:
            groups[-1].append(row)
        else:
            groups.append([row])
    stacked = levels_of([row.words for row in head], xs, (xs[0], xs[1])) if head else []
    if len(stacked) < len(groups):
        return [[head[line] for line in level] for level in stacked]
    return groups


def _stand_on_one_foot(head: Sequence[TextRow]) -> bool:
    """Whether the lines are those of names of several lines each that end on the last one.

    ```
                    Share of
      Employees     employees    No column is blank again below a line of its own, and all
      in district   (%)          lines are as far apart, if further than lines of one name mostly are.
    ```
    Years over the names are a level of their own.
    """
    if len(head) < 2 or any(row.spanning for row in head):
        return False
    if any(not set(above.cells) <= set(below.cells) for above, below in pairwise(head)):
        return False
    steps = [below.base - above.base for above, below in pairwise(head)]
    wraps = max(steps) < ROWS.one_entry * head[0].size and max(
        steps
    ) < ROWS.narrow * min(steps)
    return wraps and not any(_is_year([word]) for word in head[0].words)


def _name_wraps(last: TextRow, row: TextRow, xs: Sequence[float]) -> bool:
    """Whether the phrases of a line are the second lines of those above it, which head several columns.

    Years over names are a level of their own.
    """
    upper, lower = (row_phrases(each.words, borders=xs[1:-1]) for each in (last, row))
    if len(lower) > len(upper) or all(_is_year([word]) for word in last.words):
        return False
    return all(
        any(_is_under(phrase, above, row.size) for above in upper) for phrase in lower
    )


def _is_under(phrase: Span, above: Span, size: float) -> bool:
    """Whether a phrase stands under the middle or the beginning of another."""
    middle = abs(sum(phrase) - sum(above)) / 2
    return min(middle, abs(phrase[0] - above[0])) < ROWS.centred * size


def _body(rows: Sequence[TextRow], xs: Sequence[float]) -> list[list[TextRow]]:
    by_distance = _by_distance(rows, xs)
    if by_distance is not None:
        return by_distance
    groups: list[list[TextRow]] = []
    for row in rows:
        if groups and _carries_on(groups[-1], row, xs):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _by_distance(
    rows: Sequence[TextRow], xs: Sequence[float]
) -> list[list[TextRow]] | None:
    """Rows told by the space between them, where that is clearly wider than the lines' own leading."""
    gaps = [below.base - above.base for above, below in pairwise(rows)]
    if len(gaps) < ROWS.fewest_gaps:
        return None
    least = min(gaps)
    narrow = [gap for gap in gaps if gap <= ROWS.narrow * least]
    wide = [gap for gap in gaps if gap >= ROWS.wide * least]
    if not narrow or not wide or len(narrow) + len(wide) < len(gaps):
        return None
    groups = [[rows[0]]]
    for gap, row in zip(gaps, rows[1:], strict=True):
        if gap <= ROWS.narrow * least:
            groups[-1].append(row)
        else:
            groups.append([row])
    if any(
        _figures_twice(group) or break_at_will(group, xs) or not labels_follow(group)
        for group in groups
    ):
        return None
    return groups


def _by_entries(rows: Sequence[TextRow]) -> list[list[TextRow]] | None:
    """Rows told by the entries of each column, which may stand in the middle of their rows."""
    if any(row.spanning for row in rows):
        return None
    columns: dict[int, list[Sequence[Word]]] = {}
    for row in rows:
        for col, words in row.cells.items():
            columns.setdefault(col, []).append(words)
    extents = rows_by_entries(columns)
    if extents is None:
        return None
    groups = [[row for row in rows if at.top <= row.base <= at.base] for at in extents]
    return groups if all(groups) else None


def _figures_twice(group: Sequence[TextRow]) -> bool:
    """Whether one column of the group holds two figures below each other."""
    columns = [col for row in group for col in row.figures()]
    return len(columns) != len(set(columns))


def _carries_on(group: Sequence[TextRow], row: TextRow, xs: Sequence[float]) -> bool:
    """Whether a line is the next line of the cells above it, and not a row of its own."""
    last = group[-1]
    if row.base - last.base > ROWS.one_entry * max(row.size, last.size) or row.spanning:
        return False
    if row.figures() & {col for line in group for col in line.figures()}:
        return False
    filled = {col for line in group for col in line.cells}
    if 0 not in row.cells:
        return (
            set(row.cells) <= filled
            and not row.figures()
            and _text_wraps(last, row, xs)
        )
    if set(row.cells) == {0}:
        return 0 in last.cells and _label_wraps(last, row, xs)
    if all(set(line.cells) == {0} for line in group):
        return _label_wraps(last, row, xs)
    return False


def _text_wraps(last: TextRow, row: TextRow, xs: Sequence[float]) -> bool:
    return all(
        col in last.cells and not is_figure(last.cells[col]) for col in row.cells
    ) or any(is_small(words) for words in row.cells.values())


def _label_wraps(last: TextRow, row: TextRow, xs: Sequence[float]) -> bool:
    """A label goes on in small letters, or after a line that filled its column."""
    if is_small(row.cells[0]):
        return True
    box = bounding_box(word.box for word in last.cells[0])
    indented = row.cells[0][0].box.x0 - box.x0 > ROWS.indent * row.size
    return indented and box.x1 - xs[0] > ROWS.wrapped * (xs[1] - xs[0])


def labels_follow(rows: Sequence[TextRow]) -> bool:
    """Whether the lines that begin with a label follow each other, as those of one label do."""
    labelled = [index for index, row in enumerate(rows) if 0 in row.cells]
    return not labelled or labelled[-1] - labelled[0] + 1 == len(labelled)


def break_at_will(rows: Sequence[TextRow], xs: Sequence[float]) -> bool:
    """Whether all lines fill the same columns, and hardly one of them ends for want of room in any."""
    filled = {frozenset(row.cells) for row in rows}
    if len(rows) < 2 or len(filled) > 1 or len(rows[0].cells) < 2:
        return False
    widths = {col: _width(rows, col, xs) for col in rows[0].cells}
    wrapped = sum(
        any(
            _is_wrapped(above.cells[col], below.cells[col], width)
            for col, width in widths.items()
        )
        for above, below in pairwise(rows)
    )
    return 2 * wrapped < len(rows) - 1


def _width(rows: Sequence[TextRow], col: int, xs: Sequence[float]) -> float:
    """How much room the lines of a column have: as much as the longest, and most of what is theirs."""
    longest = max(_extent(row.cells[col]) for row in rows)
    return max(longest, ROWS.room * (xs[col + 1] - xs[col]))


def _extent(words: Sequence[Word]) -> float:
    return words[-1].box.x1 - words[0].box.x0


def _is_wrapped(line: Sequence[Word], following: Sequence[Word], width: float) -> bool:
    """Whether a line ends where its column does: the next line's first word had no room on it.

    Args:
        line: words of a printed line in one column.
        following: those of the next.
        width: of the column, in points.
    """
    first = following[0]
    return _extent(line) + ROWS.blank * first.size + first.box.width > width


def is_small(words: Sequence[Word]) -> bool:
    """Whether a line begins in small letters or with a bracket: it goes on with the one above."""
    first = words[0].text
    return first.startswith("(") or (
        first[:1].isalpha() and first[0] == lower(first[0])
    )
