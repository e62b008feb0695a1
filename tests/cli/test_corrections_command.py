"""Corrections by hand, as who edits the file and runs `bolgeplan ingest` sees them."""

import sqlite3
from pathlib import Path

import pytest

from tests.pdfs.cells import C
from tests.pdfs.documents import izmir
from tests.support.commands import bolgeplan
from tests.support.documents import draw_report

pytestmark = pytest.mark.processes

CORRECTION = """
- document: ilce-ozet-raporu/2010-2013/aliaga
  table: "Tablo 1"
  row: "Urla"
  column: "Firma Sayısı"
  expect: "1.437"
  value: "1.473"
  reason: two digits swapped in print
  source: register of firms
  date: 2026-11-20
"""


def reprinted(firms_of_urla: str) -> list[list[object]]:
    """The statistics with another figure printed."""
    rows = izmir.statistics_rows()
    (row,) = [row for row in rows[1:] if row[0].text == "Urla"]
    assert row[3].text == "1.437"
    row[3] = C(firms_of_urla)
    return rows


def ingest(folder: Path) -> dict[str, str]:
    ran = bolgeplan(
        "ingest",
        "raw",
        "--json",
        "--db",
        "plan.db",
        "--config",
        "flows.yaml",
        cwd=folder,
    )
    assert ran.code == 0, ran.err
    return {
        document["edition"]: document["status"] for document in ran.json()["documents"]
    }


def firms_of_urla(folder: Path) -> list[tuple[str, int, str, str | None]]:
    """Edition, value, print, and what became of the correction."""
    query = """
        SELECT e.label, o.value, o.text_raw, k.status FROM observation o
        JOIN edition e ON e.id = o.edition_id
        JOIN indicator i ON i.id = o.indicator_id AND i.code = 'firms'
        JOIN place p ON p.id = o.place_id AND p.slug = 'urla'
        LEFT JOIN correction k ON k.table_cell_id = o.table_cell_id
        WHERE o.origin = 'table' ORDER BY e.label"""
    with sqlite3.connect(folder / "plan.db") as database:
        return database.execute(query).fetchall()


def test_correction_is_made_without_force_survives_a_new_edition_and_is_refused_where_the_print_changed(
    tmp_path,
):
    raw = tmp_path / "raw"
    raw.mkdir()
    (tmp_path / "flows.yaml").write_text(
        "corrections: corrections.yaml\n", encoding="utf-8"
    )
    draw_report(raw / "1.pdf", date="Aralık 2010", statistics=izmir.statistics_rows())
    ingest(tmp_path)
    assert firms_of_urla(tmp_path) == [("2010-12", 1437, "1.437", None)]
    (tmp_path / "corrections.yaml").write_text(CORRECTION, encoding="utf-8")
    draw_report(raw / "2.pdf", date="Mart 2011", statistics=izmir.statistics_rows())
    draw_report(raw / "3.pdf", date="Haziran 2011", statistics=reprinted("1.501"))
    assert set(ingest(tmp_path).values()) == {"ingested"}
    assert firms_of_urla(tmp_path) == [
        ("2010-12", 1473, "1.437", "applied"),
        ("2011-03", 1473, "1.437", "applied"),
        ("2011-06", 1501, "1.501", "stale"),
    ]
    told = bolgeplan("checks", "--db", "plan.db", "--json", cwd=tmp_path).json()
    assert [
        "remove the correction" in f["message"]
        for f in told
        if f["check_code"] == "correction-stale"
    ] == [True]
    (tmp_path / "corrections.yaml").write_text(
        f"# moved down\n{CORRECTION}", encoding="utf-8"
    )
    assert set(ingest(tmp_path).values()) == {"unchanged"}
