"""Exports: every table in each format, figures exact, described by a data package."""

import csv
import json
import sqlite3
from decimal import Decimal

import openpyxl
import pandas as pd
import pytest

from pipelines.cli.export import run_export
from pipelines.errors import UsageProblem
from pipelines.output.export import exported
from tests.database.test_load import put, report


@pytest.fixture
def loaded(engine, database):
    put(engine, report(), "report")
    return database


def test_csv_holds_every_row_and_exact_figures(loaded, tmp_path):
    run_export(loaded, tmp_path / "out", "csv", as_json=False)
    with (tmp_path / "out" / "observation.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert [Decimal(row["value"]) for row in rows[:2]] == [Decimal("27225"), Decimal("4.14")]
    assert {path.name for path in (tmp_path / "out").glob("*.csv")} == {f"{e.name}.csv" for e in exported()}


def test_the_package_describes_what_is_there(loaded, tmp_path):
    run_export(loaded, tmp_path, "csv", as_json=False)
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        with (tmp_path / resource["path"]).open(encoding="utf-8") as stream:
            rows = list(csv.reader(stream))
        assert rows[0] == [field["name"] for field in resource["schema"]["fields"]]
        assert len(rows) - 1 == resource["rows"]
    observation = next(r for r in package["resources"] if r["name"] == "observation")
    assert {"fields": "place_id", "reference": {"resource": "place", "fields": "id"}} in (
        observation["schema"]["foreignKeys"]
    )


def test_parquet_keeps_types(loaded, tmp_path):
    run_export(loaded, tmp_path, "parquet", as_json=False)
    frame = pd.read_parquet(tmp_path / "observation.parquet")
    assert list(frame["value"][:2]) == [Decimal("27225"), Decimal("4.14")]
    assert pd.read_parquet(tmp_path / "edition.parquet")["is_current"].tolist() == [True]


def test_a_workbook_has_a_sheet_a_table(loaded, tmp_path):
    run_export(loaded, tmp_path, "xlsx", as_json=False)
    book = openpyxl.load_workbook(tmp_path / "bolgeplan.xlsx", read_only=True)
    assert set(book.sheetnames) == {entry.name for entry in exported()}
    rows = list(book["observation"].values)
    assert rows[1][rows[0].index("value")] == 27225


def test_printed_text_that_begins_as_a_formula_is_text_in_a_workbook(engine, database, tmp_path):
    formula = '=HYPERLINK("http://example.org";"Deniz")'
    put(engine, report(swot=[("ÇEVRE", None, "strength", formula)]), "report")
    run_export(database, tmp_path, "xlsx", as_json=False)
    sheet = openpyxl.load_workbook(tmp_path / "bolgeplan.xlsx")["swot_item"]
    [cell] = [cell for row in sheet for cell in row if cell.value == formula][:1]
    assert cell.data_type == "s"


def test_a_folder_that_cannot_be_written_is_one_sentence(loaded, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageProblem):
        run_export(loaded, tmp_path / "file" / "out", "csv", as_json=False)


def test_plain_sql_and_pandas_read_figures_as_numbers(engine, database, tmp_path):
    """Whoever opens the SQLite file without us: numbers are numbers."""
    if engine.dialect.name != "sqlite":
        pytest.skip("about the file of SQLite")
    put(engine, report(), "report")
    with sqlite3.connect(database.removeprefix("sqlite:///")) as db:
        assert db.execute("SELECT value FROM observation WHERE value > 27000 AND value < 28000").fetchall() == [
            (27225,)]  # fmt: skip
        frame = pd.read_sql("SELECT value FROM observation", db)
    assert frame["value"].dtype == "float64"
