"""Text of a table that its page shows in part: a column too narrow, type that runs out of its ground.

```
 │ Nüfus │      the page shows `101.91`; printed was 101.917: the column cuts the figure,
 │ 101.91│      and what is left of it looks whole
```
"""

from collections.abc import Iterator, Mapping, Sequence

from schemas.finding import Finding
from schemas.page import Page, Word
from schemas.table import Cell, Table


def cut_off_text(pages: Sequence[Page], tables: Sequence[Table]) -> list[Finding]:
    """Text of a cell of which the page shows but the beginning: an error where a figure is cut.

    Args:
        pages: as the tables were read from.
        tables: stitched over pages.
    """
    cut = {page.number: [word for word in page.words if word.cut_off] for page in pages}
    if not any(cut.values()):
        return []
    cells = ((table, cell) for table in tables for cell in table.cells)
    return [
        _finding(table, cell, word)
        for table, cell in cells
        for word in _within(cell, cut)
    ]


def _within(cell: Cell, cut: Mapping[int, Sequence[Word]]) -> Iterator[Word]:
    for region in cell.regions:
        for word in cut[region.page]:
            if region.box.holds_centre_of(word.box) and word.text in cell.text:
                yield word


def _finding(table: Table, cell: Cell, word: Word) -> Finding:
    figure = any(map(str.isdigit, word.text))
    return Finding(
        check_code="text-cut-off",
        severity="error" if figure else "warning",
        message=f"{table.name}, page {cell.page}: of {word.text!r} the page shows no more than that; "
        "it is cut off.",
        page=cell.page,
        table_ordinal=table.ordinal,
        cell=(cell.row, cell.col),
    )
