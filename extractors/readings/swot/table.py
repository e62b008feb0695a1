"""A SWOT region as a table: quadrants as columns (or beside their items), a cell for each item."""

from collections.abc import Sequence

from extractors.readings.regions.groups import Group
from extractors.readings.regions.sheet import Sheet, put_labels, regions_of
from extractors.readings.swot.blocks import Block, SwotRegion
from extractors.readings.text.textlines import TextLine, lines_within
from schemas.page import Page, Word
from schemas.table import Table
from schemas.text.turkish import join_lines


def table_of(
    region: SwotRegion, pages: Sequence[Page], like: Table | None = None
) -> Table:
    """The region as a table: a row for each item of the longest list, labels over their rows."""
    deep = max(
        (len(group.labels) for block in region.blocks for group in block.matrix.groups),
        default=0,
    )
    width = (
        max(len(block.heads) for block in region.blocks)
        if not region.down_the_side
        else 1
    )
    listed = width == 1 and not region.down_the_side
    deep += listed
    sheet = Sheet(max(deep, 0) + width)
    row = 0
    words: list[tuple[int, Word]] = []
    for block in region.blocks:
        if listed:
            _head_beside(sheet, block, row, deep - 1)
        elif not region.down_the_side:
            row = _heads(sheet, block, row, deep)
        row = _groups(sheet, block.matrix.groups, row, deep)
        words += [
            (part.page, word)
            for part in block.matrix.parts
            for word in (*part.words, *part.repeated)
        ]
        heads = (*(each.head for each in block.spanning), *block.heads)
        words += [(head.page, word) for head in heads for word in head.words]
        words += [
            (label.page, w)
            for group in block.matrix.groups
            for label in group.printed
            for w in label.words
        ]
    form = (
        "quadrants down the side"
        if region.down_the_side
        else f"{len(region.blocks)} block(s) under headings of quadrants"
    )
    return sheet.table(
        "swot", regions_of(words), like, pages, f"Read from the words: {form}."
    )


def _head_beside(sheet: Sheet, block: Block, row: int, col: int) -> None:
    """The heading of a list, beside its items."""
    (head,) = block.heads
    rows = sum(len(group.entries) for group in block.matrix.groups)
    sheet.put(row, col, [TextLine(head.page, head.words)], head.text, rows=max(rows, 1))


def _heads(sheet: Sheet, block: Block, row: int, deep: int) -> int:
    for each in block.spanning:
        line, col = TextLine(each.head.page, each.head.words), deep + each.first
        sheet.put(row, col, [line], each.head.text, header=True, cols=each.count)
    row += bool(block.spanning)
    if block.corner and deep:
        lines = lines_within(block.heads[0].page, block.corner)
        text = join_lines([line.text for line in lines])
        sheet.put(row, 0, lines, text, header=True, cols=deep)
    for place, head in enumerate(block.heads):
        sheet.put(
            row, deep + place, [TextLine(head.page, head.words)], head.text, header=True
        )
    return row + 1


def _groups(sheet: Sheet, groups: list[Group], row: int, deep: int) -> int:
    starts: list[int] = []
    for group in groups:
        starts.append(row)
        heights = [0]
        counts: dict[int, int] = {}
        for entry in group.entries:
            at = counts.get(entry.column, 0)
            sheet.put(row + at, deep + entry.column, entry.lines, entry.text)
            counts[entry.column] = at + 1
            heights.append(at + 1)
        row += max(heights) or 1
    row = max(row, starts[0] + 1) if starts else row + 1
    starts.append(row)
    put_labels(
        sheet, groups, starts, max((len(group.labels) for group in groups), default=0)
    )
    return row
