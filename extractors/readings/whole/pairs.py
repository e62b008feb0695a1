"""Columns that hold two counts a cell, `13 / 5`, as two columns each; their heading says which is which.

Or the caption does, for all of them: `… Proje Sayıları (Başvuru / Başarılı)`; or a line of its pages:
`Hücrelerde Başvuru Sayısı / Başarılı Proje Sayısı verilmiştir.`
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from extractors.pages.reading_order import lines_of
from extractors.readings.settings.whole import PAIRS
from extractors.records.headings import header_path
from schemas.geometry import Box
from schemas.page import Page
from schemas.table import Cell, CellLine, Region, Table
from schemas.vocabulary.headings import match_heading

KIND = "programme_results"
PAIR = re.compile(r"\s*(\d[\d.]*)\s*/\s*(\d[\d.]*)\s*")
IN_BRACKETS = re.compile(r"\(([^()]*/[^()]*)\)")


def with_pairs_parted(table: Table, pages: Mapping[int, Page]) -> Table | None:
    """The table with each such column as two; None where it has none, or nothing names the two measures.

    Args:
        table: over places.
        pages: number → page as displayed.
    """
    columns = [column for column in range(table.n_cols) if _holds_pairs(table, column)]
    if not columns:
        return None
    if not all(_names_two(table, column) for column in columns):
        said = _said_in_caption(table) or _said_beside(table, pages)
        table = (
            _with_words(table, columns, *said)
            if said is not None and table.header_rows()
            else table
        )
    if not all(_names_two(table, column) for column in columns):
        return None
    return spread(table, columns, _halves, "two counts stand in a cell")


def spread(
    table: Table,
    columns: Sequence[int],
    halves: Callable[[Cell], Sequence[str] | None],
    why: str,
) -> Table:
    """The table with some columns as two each.

    Args:
        table: any.
        columns: those that hold two texts a cell.
        halves: both texts of a cell of such a column; None where it holds but one: it goes over both.
        why: what is said of it in the table's reason.
    """
    starts = [
        column + sum(other < column for other in columns)
        for column in range(table.n_cols + 1)
    ]
    cells = [
        part for cell in table.cells for part in _parts(cell, columns, starts, halves)
    ]
    told = {
        "cells": tuple(sorted(cells, key=lambda cell: (cell.row, cell.col))),
        "n_cols": table.n_cols + len(columns),
        "reason": f"{table.reason}; {why}",
    }
    return table.model_copy(update=told)


Said = tuple[str, Region]
"""Words for both counts of a cell, and where they stand."""


def _said_in_caption(table: Table) -> Said | None:
    named = IN_BRACKETS.search(table.caption or "")
    if named is None or _measures(named[1]) is None or table.caption_region is None:
        return None
    return named[1].strip(), table.caption_region


def _said_beside(table: Table, pages: Mapping[int, Page]) -> Said | None:
    """The line of its pages that names both counts around a stroke; None where none does, or two differ."""
    said = [
        each
        for number in table.pages
        if number in pages
        for each in _lines_that_say(pages[number])
    ]
    orders = {tuple(_code(part) for part in text.split("/")) for text, _ in said}
    return said[0] if len(orders) == 1 else None


def _lines_that_say(page: Page) -> Iterator[Said]:
    for line in lines_of(page.words):
        if line.text.count("/") == 1 and _measures(line.text) is not None:
            yield line.text, Region(page.number, line.box)


def _with_words(
    table: Table, columns: Sequence[int], said: str, where: Region
) -> Table:
    """The table with words for both counts as the lowest heading of each column."""
    deep = table.header_rows()
    cells = [
        cell if cell.row < deep else cell.model_copy(update={"row": cell.row + 1})
        for cell in table.cells
    ]
    cells += [
        Cell(
            row=deep,
            col=column,
            is_header=True,
            text=said,
            text_raw=said,
            regions=(where,),
        )
        for column in columns
    ]
    ordered = tuple(sorted(cells, key=lambda cell: (cell.row, cell.col)))
    return table.model_copy(update={"cells": ordered, "n_rows": table.n_rows + 1})


def _holds_pairs(table: Table, column: int) -> bool:
    texts = [
        cell.text
        for cell in table.cells
        if cell.col == column and not cell.is_header and cell.text
    ]
    return bool(texts) and sum(
        PAIR.fullmatch(text) is not None for text in texts
    ) >= PAIRS.mostly * len(texts)


def _names_two(table: Table, column: int) -> bool:
    path = header_path(table, column)
    return bool(path) and _measures(path[-1].text) is not None


def _measures(heading: str) -> tuple[str, str] | None:
    """The two halves of `Başvuru / Başarılı`, where one counts applications and the other successes."""
    parts = [part.strip() for part in heading.split("/")]
    codes = [_code(part) for part in parts]
    return (
        (parts[0], parts[1])
        if sorted(map(str, codes)) == ["applications", "successful"]
        else None
    )


def _code(words: str) -> str | None:
    return match_heading(words, KIND).code


def _parts(
    cell: Cell,
    columns: Sequence[int],
    starts: Sequence[int],
    halves: Callable[[Cell], Sequence[str] | None],
) -> list[Cell]:
    """A cell in its new place: as two where it is of a parted column, else as wide as its columns now are."""
    first, end = starts[cell.col], starts[cell.col + cell.col_span]
    both = halves(cell) if cell.col in columns and cell.col_span == 1 else None
    if both is None:
        return [cell.model_copy(update={"col": first, "col_span": end - first})]
    return [_half(cell, first + at, at, text) for at, text in enumerate(both)]


def _halves(cell: Cell) -> tuple[str, str] | None:
    if cell.is_header:
        return _measures(cell.text)
    pair = PAIR.fullmatch(cell.text)
    return (pair[1], pair[2]) if pair else None


def _half(cell: Cell, column: int, at: int, text: str) -> Cell:
    regions = tuple(
        replace(region, box=_half_box(region.box, at)) for region in cell.regions
    )
    line = CellLine(text, text, regions[0])
    told = {
        "col": column,
        "col_span": 1,
        "text": text,
        "text_raw": text,
        "regions": regions,
        "lines": (line,),
    }
    return cell.model_copy(update=told)


def _half_box(box: Box, at: int) -> Box:
    middle = (box.x0 + box.x1) / 2
    return box._replace(x1=middle) if at == 0 else box._replace(x0=middle)
