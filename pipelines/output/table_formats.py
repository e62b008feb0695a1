"""Tables as JSON, CSV, Markdown and HTML: pieces of text, a table at a time, for documents have hundreds."""

import csv
import html
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from pipelines.texts import markdown_cell, markdown_row, no_formula
from schemas.table import Cell, Table


def as_json(tables: Sequence[Table], file: str, pages: int) -> Iterator[str]:
    """One JSON object with every cell; boxes are points from the top left of the page as displayed."""
    yield f'{{"file": {_json(file)}, "pages": {pages}, "tables": ['
    for number, table in enumerate(tables):
        yield (",\n" if number else "\n") + _json(table_dict(table))
    yield "\n]}\n"


def _json(value: str | dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


def table_dict(table: Table) -> dict[str, Any]:
    """A table as the public JSON has it."""
    return {
        "ordinal": table.ordinal,
        "label": table.label,
        "caption": table.caption,
        "kind": table.kind,
        "pages": table.pages,
        "method": table.method,
        "confidence": table.confidence,
        "reason": table.reason,
        "n_rows": table.n_rows,
        "n_cols": table.n_cols,
        "notes": list(table.notes),
        "cells": [_cell_dict(cell) for cell in table.cells],
    }


def _cell_dict(cell: Cell) -> dict[str, Any]:
    return {
        "row": cell.row,
        "col": cell.col,
        "row_span": cell.row_span,
        "col_span": cell.col_span,
        "header": cell.is_header,
        "text": cell.text,
        "text_raw": cell.text_raw,
        "page": cell.page,
        "bbox": list(cell.box),
        "regions": [
            {"page": region.page, "bbox": list(region.box)} for region in cell.regions
        ],
    }


def as_csv(tables: Sequence[Table], file: str = "", pages: int = 0) -> Iterator[str]:
    """The tables one below the other, a blank line between them; merged cells at every position they cover.

    Each begins with a line `# Tablo 1: …`, so that none is taken for the next one's rows.
    """
    del file, pages
    for number, table in enumerate(tables):
        yield ("\n" if number else "") + csv_text(
            [[f"# {_title(table)}"], *texts_of(table)]
        )


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """Rows of texts as CSV, none of them a formula."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(map(no_formula, row) for row in rows)
    return out.getvalue()


def texts_of(table: Table) -> list[list[str]]:
    """Rows of columns; a merged cell's text stands at every position that it covers."""
    return [[cell.text if cell else "" for cell in row] for row in table.grid()]


def as_markdown(
    tables: Sequence[Table], file: str = "", pages: int = 0
) -> Iterator[str]:
    """Pipe tables. Several heading rows are joined into the one that Markdown allows."""
    del file, pages
    for number, table in enumerate(tables):
        yield ("\n" if number else "") + _markdown(table)


def _markdown(table: Table) -> str:
    rows = texts_of(table)
    count = table.header_rows()
    heading = _joined_heading(rows[:count], table.n_cols)
    body = "\n".join(
        map(markdown_row, [heading, ["---"] * table.n_cols, *rows[count:]])
    )
    return f"### {markdown_cell(_title(table))}\n\n{body}\n"


def _joined_heading(rows: Sequence[Sequence[str]], n_cols: int) -> list[str]:
    """One heading a column: its words from all heading rows, none twice."""
    columns = [
        dict.fromkeys(row[col] for row in rows if row[col]) for col in range(n_cols)
    ]
    return [" / ".join(column) for column in columns]


def as_html(tables: Sequence[Table], file: str = "", pages: int = 0) -> Iterator[str]:
    """A page with one `<table>` each, merged cells with `rowspan` and `colspan`."""
    del pages
    title = html.escape(file or "tables")
    yield f'<!doctype html>\n<html><head><meta charset="utf-8"><title>{title}</title></head><body>\n'
    for table in tables:
        yield html_table(table) + "\n"
    yield "</body></html>\n"


def html_table(table: Table) -> str:
    """A table as an HTML element; heading rows in `<thead>`."""
    count = table.header_rows()
    rows = [
        "".join(_html_cell(cell) for cell in table.cells if cell.row == row)
        for row in range(table.n_rows)
    ]
    lines = [f"<tr>{row}</tr>" for row in rows]
    head, body = "\n".join(lines[:count]), "\n".join(lines[count:])
    caption = f"<caption>{html.escape(_title(table))}</caption>"
    return f"<table>{caption}\n<thead>\n{head}\n</thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def _html_cell(cell: Cell) -> str:
    tag = "th" if cell.is_header else "td"
    spans = f' rowspan="{cell.row_span}"' * (
        cell.row_span > 1
    ) + f' colspan="{cell.col_span}"' * (cell.col_span > 1)
    return f"<{tag}{spans}>{html.escape(cell.text)}</{tag}>"


def _title(table: Table) -> str:
    pages = (
        f"p. {table.pages[0]}"
        if len(table.pages) == 1
        else f"pp. {table.pages[0]}–{table.pages[-1]}"
    )
    return f"{table.caption or f'Table {table.ordinal}'} ({pages})"


FORMATS: dict[str, Callable[[Sequence[Table], str, int], Iterator[str]]] = {
    "json": as_json,
    "csv": as_csv,
    "markdown": as_markdown,
    "html": as_html,
}
"""Each takes the tables, the file's name and its number of pages."""
