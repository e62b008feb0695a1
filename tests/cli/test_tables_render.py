"""Tables as JSON, CSV, Markdown and HTML."""

import csv
import io
import json
from html.parser import HTMLParser

from pipelines.output.table_formats import FORMATS
from schemas.geometry import Box
from schemas.table import Cell, Region, Table

REGION = Region(page=4, box=Box(1, 2, 3, 4))


def cell(row: int, col: int, text: str, **spans) -> Cell:
    return Cell(row=row, col=col, text=text, text_raw=text, regions=(REGION,), **spans)


TABLE = Table(
    ordinal=1,
    label="Tablo 1",
    caption="Tablo 1: <Okul> | Sayısı",
    n_rows=3,
    n_cols=3,
    cells=(
        cell(0, 0, "İlçe", row_span=2, is_header=True),
        cell(0, 1, "2008", col_span=2, is_header=True),
        cell(1, 1, "Okul", is_header=True),
        cell(1, 2, "Öğrenci", is_header=True),
        cell(2, 0, "Foça"),
        cell(2, 1, "a|b, <c>"),
        cell(2, 2, "1.234,5"),
    ),
    regions=(REGION,),
    method="rules",
    confidence=0.97,
    reason="drawn lines part the cells",
)


def test_json_is_as_the_contract_says() -> None:
    found = json.loads("".join(FORMATS["json"]([TABLE], "rapor.pdf", 11)))
    assert (found["file"], found["pages"]) == ("rapor.pdf", 11)
    (table,) = found["tables"]
    assert {
        "ordinal",
        "label",
        "caption",
        "kind",
        "pages",
        "method",
        "confidence",
        "n_rows",
        "n_cols",
        "cells",
    } <= set(table)
    assert table["cells"][0] == {
        "row": 0,
        "col": 0,
        "row_span": 2,
        "col_span": 1,
        "header": True,
        "text": "İlçe",
        "text_raw": "İlçe",
        "page": 4,
        "bbox": [1.0, 2.0, 3.0, 4.0],
        "regions": [{"page": 4, "bbox": [1.0, 2.0, 3.0, 4.0]}],
    }


def test_csv_fills_merged_cells() -> None:
    rows = list(csv.reader(io.StringIO("".join(FORMATS["csv"]([TABLE, TABLE], "", 0)))))
    assert rows[:4] == [
        ["# Tablo 1: <Okul> | Sayısı (p. 4)"],
        ["İlçe", "2008", "2008"],
        ["İlçe", "Okul", "Öğrenci"],
        ["Foça", "a|b, <c>", "1.234,5"],
    ]
    assert rows[4] == [] and rows[5][0].startswith("# Tablo 1")


def test_markdown_joins_heading_rows_and_escapes_pipes() -> None:
    lines = "".join(FORMATS["markdown"]([TABLE], "", 0)).splitlines()
    assert lines[2:5] == [
        "| İlçe | 2008 / Okul | 2008 / Öğrenci |",
        "| --- | --- | --- |",
        "| Foça | a\\|b, &lt;c> | 1.234,5 |",
    ]


class Cells(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_html_keeps_spans_and_escapes() -> None:
    parser = Cells()
    parser.feed("".join(FORMATS["html"]([TABLE], "rapor.pdf", 11)))
    cells = [(tag, attrs) for tag, attrs in parser.found if tag in ("th", "td")]
    assert cells[:2] == [("th", {"rowspan": "2"}), ("th", {"colspan": "2"})]
    assert len(cells) == len(TABLE.cells)
    assert "a|b, <c>" in parser.text
    assert ("thead", {}) in parser.found
