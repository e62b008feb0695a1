"""Tables written as text: `<` is covered by the cell to its left, `^` by the cell above; a newline is a printed line."""

from collections.abc import Sequence

from schemas.geometry import Box
from schemas.table import Cell, CellLine, Region, Table
from schemas.text.turkish import join_lines

COL_PT, LINE_PT, PAD_PT, LETTER_PT = 120.0, 10.0, 4.0, 4.0


def drawn_table(
    rows: Sequence[Sequence[str]], *, headings: int = 1, ordinal: int = 1, caption: str | None = None,
    heading: str | None = None,
) -> Table:  # fmt: skip
    """The table as an engine should deliver it: merged cells once, each printed line with its box."""
    heights = [
        max(text.count("\n") + 1 for text in row) * LINE_PT + 2 * PAD_PT for row in rows
    ]
    tops = [sum(heights[:index]) for index in range(len(rows) + 1)]
    cells = [
        _cell(rows, row, col, tops, headings)
        for row, texts in enumerate(rows)
        for col, text in enumerate(texts)
        if text not in ("<", "^")
    ]
    return Table(
        ordinal=ordinal, n_rows=len(rows), n_cols=len(rows[0]), cells=tuple(cells), caption=caption, heading=heading,
        regions=(Region(page=1, box=Box(0, 0, COL_PT * len(rows[0]), tops[-1])),), method="drawn", confidence=1,
        reason="drawn for a test",
    )  # fmt: skip


def _cell(
    rows: Sequence[Sequence[str]], row: int, col: int, tops: Sequence[float], headings: int
) -> Cell:  # fmt: skip
    text = rows[row][col]
    col_span = (
        next(
            (c for c in range(col + 1, len(rows[row])) if rows[row][c] != "<"),
            len(rows[row]),
        )
        - col
    )
    row_span = (
        next((r for r in range(row + 1, len(rows)) if rows[r][col] != "^"), len(rows))
        - row
    )
    box = Box(col * COL_PT, tops[row], (col + col_span) * COL_PT, tops[row + row_span])
    printed = text.split("\n") if text else []
    lines = tuple(
        CellLine(
            text=line,
            text_raw=line,
            region=Region(page=1, box=_line_box(box, index, line)),
        )
        for index, line in enumerate(printed)
    )
    return Cell(
        row=row, col=col, row_span=row_span, col_span=col_span, is_header=row < headings, text=join_lines(printed),
        text_raw=text, regions=(Region(page=1, box=box),), lines=lines,
    )  # fmt: skip


def _line_box(box: Box, index: int, line: str) -> Box:
    top = box.top + PAD_PT + index * LINE_PT
    return Box(
        box.x0 + PAD_PT,
        top,
        box.x0 + PAD_PT + LETTER_PT * len(line),
        top + LINE_PT * 0.9,
    )
