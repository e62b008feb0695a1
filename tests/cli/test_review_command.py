"""A correction's way round: loaded wrong, on the worksheet, filled in, read back, applied on every ingestion."""

import json
import sqlite3
from pathlib import Path

import pytest
from openpyxl import load_workbook

from pipelines.report.review import WIDTHS
from tests.pdfs.cells import C
from tests.pdfs.documents import aliaga as sample_aliaga
from tests.pdfs.documents import izmir
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.ink import SANS, Type
from tests.pdfs.sheet import Look, Sheet
from tests.support.commands import bolgeplan

pytestmark = pytest.mark.processes

PRINTED, MEANT = "1.473", "1.437"  # digits swapped in one cell: firms of Urla


def draw_report(path: Path) -> None:
    rows = izmir.statistics_rows()
    (row,) = [row for row in rows[1:] if row[0].text == "Urla"]
    assert row[3].text == MEANT
    row[3] = C(PRINTED)
    look = Look(body=Type(SANS, 10, 1.35), heading=Type(SANS, 13, 1.3))
    sheet = Sheet(path, look, sample_aliaga.TITLE)
    sample_aliaga._cover(sheet)
    style = sample_aliaga._aligned("lrrrrrr")
    set_table(
        sheet,
        Grid((62, 56, 78, 52, 76, 82, 65), rows, style),
        "district_statistics",
        "Tablo 1: İzmir İlçeleri (2008)",
    )
    sheet.save()


SETTINGS = """
expectations:
  - {kind: district_report, plan_period: 2010-2013, place: aliaga, parts: [district_statistics]}
"""
"""The drawn report holds one table only: without this line it would not become current."""


def firms_of_urla(folder: Path) -> tuple[int, str, str | None]:
    query = """
        SELECT o.value, o.text_raw, k.status FROM current_observation o
        LEFT JOIN correction k ON k.table_cell_id = o.table_cell_id
        WHERE o.place_slug = 'urla' AND o.indicator_code = 'firms' AND o.origin = 'table'"""
    with sqlite3.connect(folder / "plan.db") as database:
        [(value, text_raw, status)] = database.execute(query).fetchall()
    return int(value), text_raw, status


def test_correction_goes_all_the_way_round_and_survives_force(tmp_path):
    (tmp_path / "raw").mkdir()
    (tmp_path / "flows.yaml").write_text(SETTINGS, encoding="utf-8")
    draw_report(tmp_path / "raw" / "report.pdf")
    assert bolgeplan("ingest", "raw", "--db", "plan.db", cwd=tmp_path).code == 0
    assert firms_of_urla(tmp_path) == (1473, PRINTED, None)

    written = bolgeplan(
        "review", "--db", "plan.db", "--out", "review.xlsx", "--json", cwd=tmp_path
    )
    assert json.loads(written.out)["pictures"] == json.loads(written.out)["rows"] >= 1
    book = load_workbook(tmp_path / "review.xlsx")
    columns = {name: place for place, name in enumerate(WIDTHS, start=1)}
    (doubted,) = [
        row
        for row in book["review"].iter_rows(min_row=2)
        if row[columns["printed"] - 1].value == PRINTED
    ]
    assert "explains" in doubted[columns["why"] - 1].value
    assert (tmp_path / doubted[columns["picture"] - 1].hyperlink.target).is_file()
    for name, text in (
        ("value", MEANT),
        ("reason", "digits swapped"),
        ("source", "other reports"),
    ):
        doubted[columns[name] - 1].value = text
    book.save(tmp_path / "review.xlsx")

    assert bolgeplan("review", "--read", "review.xlsx", cwd=tmp_path).code == 0
    assert (
        bolgeplan("ingest", "raw", "--force", "--db", "plan.db", cwd=tmp_path).code == 0
    )
    assert firms_of_urla(tmp_path) == (1437, PRINTED, "applied")
