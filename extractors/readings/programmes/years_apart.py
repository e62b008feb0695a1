"""Years printed on a line of their own over the names of programmes: a row of headings, as the names below are.

```
      2008                      2009                 read as one cell, `2008 Tarım …`, it is printed as two
│  Tarım ve Kırsal │  Turizm ve    │ Yenilenebilir │
│  Kalkınma …      │  Çevre …      │ Enerji …      │
```
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from extractors.readings.kinds import Document
from extractors.records.programmes import read_programmes
from schemas.document import Language
from schemas.geometry import Box, bounding_box
from schemas.page import Rule
from schemas.records import ProgrammeResult
from schemas.table import Cell, CellLine, Region, Table
from schemas.text.signs import whole_year, years_in

Result = tuple[str, int | None, str, int | None, int | None]


def with_years_apart(document: Document, table: Table) -> Table:
    """The table with years in cells of their own, where they are printed so and its records stay what they are."""
    dated = [cell for cell in table.cells if _begins_with_a_year(cell)]
    if not dated or not _may_part(document, table, dated):
        return table
    parted = _parted(table, dated)
    language = document.identity.language
    same = _results(parted, language) == _results(table, language)
    return parted if same else table


def _begins_with_a_year(cell: Cell) -> bool:
    """Whether the first of several lines of a heading is a year and no more."""
    return (
        cell.is_header
        and len(cell.lines) > 1
        and whole_year(cell.lines[0].text) is not None
        and cell.text.startswith(cell.lines[0].text)
    )


def _may_part(document: Document, table: Table, dated: Sequence[Cell]) -> bool:
    """Whether all years of a row stand apart from the names below them, and no line says otherwise."""
    row = dated[0].row
    others = (
        cell
        for cell in table.cells
        if cell.row == row and cell.is_header and cell not in dated
    )
    mixed = any(
        years_in(cell.text) and whole_year(cell.text) is None for cell in others
    )
    alike = len({(cell.row, cell.row_span > 1) for cell in dated}) == 1
    upright = not any(cell.page in document.turns for cell in dated)
    return alike and upright and not mixed and _are_drawn_apart(document, dated)


def _are_drawn_apart(document: Document, dated: Sequence[Cell]) -> bool:
    """Whether a line parts each year from its name, where lines part the headings beside each other."""
    rules = document.upright[dated[0].page].rules
    around = bounding_box(line.region.box for cell in dated for line in cell.lines)
    boxed = any(
        not rule.horizontal
        and around.x0 < rule.box.x_mid < around.x1
        and rule.box.top < around.y_mid < rule.box.bottom
        for rule in rules
    )
    return not boxed or all(_has_a_line_below(cell.lines, rules) for cell in dated)


def _has_a_line_below(lines: Sequence[CellLine], rules: Sequence[Rule]) -> bool:
    year, name = (line.region.box for line in lines[:2])
    return any(
        rule.horizontal
        and year.y_mid < rule.box.y_mid < name.y_mid
        and rule.box.x0 < year.x_mid < rule.box.x1
        for rule in rules
    )


def _parted(table: Table, dated: Sequence[Cell]) -> Table:
    """The table with each of these cells as two, below each other; in a row of one, the name is a row lower."""
    row, room = dated[0].row, dated[0].row_span > 1
    kept = (cell for cell in table.cells if cell not in dated)
    cells = [cell if room else _lower(cell, row) for cell in kept]
    names = [_name(cell, max(1, cell.row_span - 1)) for cell in dated]
    cells += [*_years(dated), *names]
    return table.model_copy(
        update={
            "n_rows": table.n_rows + (0 if room else 1),
            "cells": tuple(sorted(cells, key=lambda cell: (cell.row, cell.col))),
        }
    )


def _lower(cell: Cell, row: int) -> Cell:
    """A cell in a grid with one more row below a row."""
    if cell.row > row:
        return cell.model_copy(update={"row": cell.row + 1})
    reaches = cell.row + cell.row_span > row
    return cell.model_copy(update={"row_span": cell.row_span + 1}) if reaches else cell


def _years(dated: Sequence[Cell]) -> Iterator[Cell]:
    """The years, each once over all its columns."""
    ordered = sorted(dated, key=lambda cell: cell.col)
    for _, same in groupby(ordered, key=lambda cell: cell.lines[0].region):
        over = list(same)
        end = over[-1].col + over[-1].col_span
        yield _of_lines(over[0], over[0].lines[:1], 1).model_copy(
            update={"col_span": end - over[0].col}
        )


def _name(cell: Cell, rows: int) -> Cell:
    below = _of_lines(cell, cell.lines[1:], rows)
    text = cell.text.removeprefix(cell.lines[0].text).strip()
    return below.model_copy(update={"row": cell.row + 1, "text": text})


def _of_lines(cell: Cell, lines: Sequence[CellLine], rows: int) -> Cell:
    """A cell of some lines of another."""
    box: Box = bounding_box(line.region.box for line in lines)
    told = {
        "row_span": rows,
        "text": lines[0].text,
        "text_raw": "\n".join(line.text_raw for line in lines),
        "regions": (Region(lines[0].region.page, box.rounded()),),
        "lines": tuple(lines),
    }
    return cell.model_copy(update=told)


def _results(table: Table, language: Language) -> list[Result]:
    """What is read of a table, wherever it stands in it."""
    return sorted(map(_told, read_programmes(table, language).results), key=repr)


def _told(result: ProgrammeResult) -> Result:
    counts = result.applications, result.successful
    return (result.programme, result.year, result.place, *counts)
