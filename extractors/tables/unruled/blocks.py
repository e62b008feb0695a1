"""Blocks of printed lines in columns: what may be a table, with its headings, without captions and notes."""

from collections.abc import Sequence

from extractors.pages.type_size import is_larger, is_smaller
from extractors.tables.grid.settings import CAPTIONS
from extractors.tables.grid.values import LIST_MARK
from extractors.tables.text.columns import row_phrases
from extractors.tables.text.settings import ROWS
from extractors.tables.unruled.settings import BLOCKS
from schemas.page import Word, foot_of
from schemas.vocabulary.labels import note_start, table_label

Row = list[Word]


def blocks_of(rows: Sequence[Row]) -> list[list[Row]]:
    """Runs of printed lines that stand in columns, with the headings above them and no caption."""
    blocks: list[list[Row]] = [[]]
    captions = _caption_rows(rows)
    for index, row in enumerate(rows):
        current = blocks[-1]
        too_lone = (
            current and not in_columns(row) and _lone(current) >= BLOCKS.lone_lines
        )
        if index in captions or too_lone or (current and not _follows(current, row)):
            blocks.append([])
        if index not in captions:
            blocks[-1].append(row)
    trimmed = (_trimmed(block) for block in blocks)
    return [
        block for block in trimmed if sum(map(in_columns, block)) >= BLOCKS.fewest_lines
    ]


def _caption_rows(rows: Sequence[Row]) -> set[int]:
    """Which lines are captions or headings, or carry a caption on in the same type."""
    found: set[int] = set()
    sizes = sorted(word.size for row in rows for word in row)
    usual = sizes[len(sizes) // 2]
    for index, row in enumerate(rows):
        if is_caption(row) or (
            is_larger(min(word.size for word in row), usual) and not in_columns(row)
        ):
            found.add(index)
        elif index - 1 in found and not in_columns(row):
            last = rows[index - 1][-1]
            if (row[0].font, row[0].size) == (last.font, last.size) and foot_of(
                row
            ) - foot_of(rows[index - 1]) < (CAPTIONS.next_line * row[0].size):
                found.add(index)
    return found


def _follows(block: Sequence[Row], row: Row) -> bool:
    """Whether a line stands as near to the last one of a block as rows do, or in the same columns."""
    last = block[-1]
    size = max(word.size for word in (*row, *last))
    gap = foot_of(row) - foot_of(last)
    return -size < gap < BLOCKS.line_gap * size or (
        0 < gap < BLOCKS.airy_gap * size
        and any(_same_columns(other, row) for other in block[-BLOCKS.lone_lines - 1 :])
    )


def _same_columns(one: Row, other: Row) -> bool:
    """Whether two lines in columns have as many phrases, none of which reaches under a neighbour."""
    upper, lower = (
        row_phrases(one, BLOCKS.column_gap),
        row_phrases(other, BLOCKS.column_gap),
    )
    return len(upper) == len(lower) >= BLOCKS.airy_columns and all(
        left[1] < right[0]
        for a, b in ((upper, lower), (lower, upper))
        for left, right in zip(a, b[1:], strict=False)
    )


def in_columns(row: Row) -> bool:
    """Whether a line stands in several phrases, and these are more than a list mark and its entry."""
    spans = row_phrases(row, BLOCKS.column_gap)
    return len(spans) > 1 and not (len(spans) == 2 and LIST_MARK.fullmatch(row[0].text))


def _lone(rows: Sequence[Row]) -> int:
    """How many lines at the end stand in one phrase."""
    count = 0
    for row in reversed(rows):
        if in_columns(row):
            break
        count += 1
    return count


def is_caption(row: Row) -> bool:
    """Whether a line begins as captions do."""
    return table_label().match(" ".join(word.text for word in row)) is not None


def _trimmed(block: list[Row]) -> list[Row]:
    """The block from its first line in columns (or heading over some of them) to its last."""
    inside = [index for index, row in enumerate(block) if in_columns(row)]
    if not inside:
        return []
    first, last = inside[0], inside[-1]
    left = min(row[0].box.x0 for row in block[first : last + 1])
    right = max(row[-1].box.x1 for row in block[first : last + 1])
    while (
        first > 0
        and not is_caption(block[first - 1])
        and _heads_columns(block[first - 1], block, first, left, right)
    ):
        first -= 1
    while last > first and _is_note(block[last], block[first:last]):
        last -= 1
    while last + 1 < len(block) and _ends_entry(
        block[last + 1], block[first : last + 1]
    ):
        last += 1
    return block[first : last + 1]


def _ends_entry(row: Row, above: Sequence[Row]) -> bool:
    """Whether a line under the last one in columns is the end of an entry right of the first column."""
    last = above[-1]
    starts = [start for start, _ in row_phrases(last, BLOCKS.column_gap)[1:]]
    close = foot_of(row) - foot_of(last) < ROWS.leading * row[0].size
    aligned = any(abs(start - row[0].box.x0) <= BLOCKS.align_pt for start in starts)
    return close and aligned and not _is_note(row, above)


def _is_note(row: Row, above: Sequence[Row]) -> bool:
    """Whether the last line is a note under the table: begins as one, or is set smaller than the rows."""
    usual = sorted(word.size for other in above for word in other)
    smaller = is_smaller(max(word.size for word in row), usual[len(usual) // 2])
    return (
        smaller or note_start().match(" ".join(word.text for word in row)) is not None
    )


def _heads_columns(
    row: Row, block: Sequence[Row], first: int, left: float, right: float
) -> bool:
    """Whether a line above the columns heads some of them: it stands over the columns right of the first."""
    starts = [
        spans[1][0]
        for spans in (row_phrases(other, BLOCKS.column_gap) for other in block[first:])
        if len(spans) > 1
    ]
    return (
        bool(starts)
        and row[-1].box.x1 > min(starts)
        and row[0].box.x0 > min(starts) - BLOCKS.before_pt
        and not _is_title(row, left, right)
    )


def _is_title(row: Row, left: float, right: float) -> bool:
    """Whether a line stands in the middle of the whole table: a title; names stand over their columns."""
    middle = (row[0].box.x0 + row[-1].box.x1) / 2
    return abs(middle - (left + right) / 2) < BLOCKS.centred * (right - left)
