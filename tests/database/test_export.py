"""Exports: every table and view in each format, figures exact, valid by their package, the same each time."""

import csv
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from decimal import Decimal
from importlib import import_module
from itertools import chain, repeat
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pandas as pd
import pytest

from pipelines.cli.asked.export import run_export
from pipelines.errors import UsageProblem
from pipelines.output.export.resources import resources
from pipelines.output.export.text_files import CsvStyle
from pipelines.output.table_formats import csv_text
from pipelines.texts import no_formula
from tests.database.test_load import put, report
from tests.database.test_wide_views import both_languages
from tests.support.processes import PATIENCE_SECONDS

TURKISH = CsvStyle(bom=True, decimal_comma=True)


@pytest.fixture
def loaded(engine, database):
    put(engine, report(), "report")
    return database


@pytest.fixture
def rich(engine, database):
    """Both languages, an older edition, a contradiction: no view is empty."""
    both_languages(engine)
    put(
        engine,
        report(edition_label="2009-01", statistics=[["Aliağa", "26.000", "4,1"]]),
        "old",
    )
    other = {
        "slug": "ilce-ozet-raporu/2010-2013/cesme",
        "place": "cesme",
        "title": "Çeşme",
    }
    put(
        engine,
        report(
            statistics=[
                ["Aliağa", "27.252", "4,14"],
                ["Çeşme", "300", "0,1"],
                ["Çiğli", "7", "0"],
            ],
            **other,
        ),
        "c",
    )
    return database


def valid(package: Path) -> list[Any]:
    """What `frictionless validate` has to say against a package."""
    frictionless: Any = import_module("frictionless")
    answer = frictionless.validate(str(package))
    return answer.flatten(["name", "rowNumber", "fieldName", "note"])


def test_csv_holds_every_row_and_exact_figures(loaded, tmp_path):
    run_export(loaded, tmp_path / "out", "csv", as_json=False)
    with (tmp_path / "out" / "observation.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert [Decimal(row["value"]) for row in rows[:2]] == [
        Decimal("27225"),
        Decimal("4.14"),
    ]
    assert {path.name for path in (tmp_path / "out").glob("*.csv")} == {
        f"{each.name}.csv" for each in resources()
    }


@pytest.mark.thorough
def test_no_view_is_missing_or_empty(rich, tmp_path):
    run_export(rich, tmp_path, "csv", as_json=False)
    for each in resources():
        if each.is_view:
            with (tmp_path / f"{each.name}.csv").open(encoding="utf-8") as stream:
                assert len(list(csv.reader(stream))) > 1, each.name


def test_the_package_describes_what_is_there(loaded, tmp_path):
    run_export(loaded, tmp_path, "csv", as_json=False)
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        with (tmp_path / resource["path"]).open(encoding="utf-8") as stream:
            rows = list(csv.reader(stream))
        assert rows[0] == [field["name"] for field in resource["schema"]["fields"]]
        assert len(rows) - 1 == resource["rows"]
    observation = next(r for r in package["resources"] if r["name"] == "observation")
    assert {
        "fields": "place_id",
        "reference": {"resource": "place", "fields": "id"},
    } in (observation["schema"]["foreignKeys"])


@pytest.mark.thorough
@pytest.mark.parametrize("style", [CsvStyle(), TURKISH], ids=["plain", "turkish"])
def test_frictionless_finds_no_error(rich, tmp_path, style):
    run_export(rich, tmp_path, "csv", as_json=False, style=style)
    assert valid(tmp_path / "datapackage.json") == []


@pytest.mark.thorough
def test_frictionless_would_find_one(loaded, tmp_path):
    run_export(loaded, tmp_path, "csv", as_json=False)
    file = tmp_path / "observation.csv"
    file.write_text(
        file.read_text(encoding="utf-8").replace("27225", "27.225,5"), encoding="utf-8"
    )
    assert valid(tmp_path / "datapackage.json") != []


def test_csv_for_turkish_excel(loaded, tmp_path):
    run_export(loaded, tmp_path, "csv", as_json=False, style=TURKISH)
    raw = (tmp_path / "fact.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(raw.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert {row["value"] for row in rows if row["place_slug"] == "aliaga"} >= {
        "27225",
        "4,14",
    }


def digests(folder: Path) -> dict[str, str]:
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
    }


@pytest.mark.thorough
@pytest.mark.parametrize("form", ["csv", "parquet", "xlsx"])
def test_the_same_data_are_the_same_bytes(rich, tmp_path, form, monkeypatch):
    run_export(rich, tmp_path / "one", form, as_json=False)
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    run_export(rich, tmp_path / "two", form, as_json=False)
    assert digests(tmp_path / "one") == digests(tmp_path / "two")


@pytest.mark.thorough
def test_parquet_keeps_types(rich, tmp_path):
    run_export(rich, tmp_path, "parquet", as_json=False)
    frame = pd.read_parquet(tmp_path / "observation.parquet")
    assert list(frame["value"][:2]) == [Decimal("27225"), Decimal("4.14")]
    assert True in pd.read_parquet(tmp_path / "edition.parquet")["is_current"].tolist()
    fact = pd.read_parquet(tmp_path / "fact.parquet")
    assert fact["is_doubtful"].dtype == "bool"
    assert fact["confidence"].dtype == "float64"
    programmes = pd.read_parquet(tmp_path / "programme_success.parquet")
    assert programmes["success_percent"].dtype == "float64"


@pytest.mark.thorough
@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_duckdb_reads_types_and_sums(rich, tmp_path, form):
    duckdb: Any = import_module("duckdb")
    run_export(rich, tmp_path, form, as_json=False)
    source = f"'{tmp_path}/fact.{form}'"
    types = dict(
        duckdb.sql(
            f"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM {source})"
        ).fetchall()
    )
    assert types["year"] in ("BIGINT", "INTEGER")
    assert types["is_doubtful"] == "BOOLEAN"
    assert types["value"].startswith(("DECIMAL", "DOUBLE"))
    asked = f"SELECT sum(value) FROM {source} WHERE indicator_code = 'employees' AND place_slug = 'bergama'"
    assert duckdb.sql(asked).fetchall() == [(9012,)]


@pytest.mark.thorough
def test_pandas_reads_types_of_csv(rich, tmp_path):
    run_export(rich, tmp_path, "csv", as_json=False)
    frame = pd.read_csv(tmp_path / "fact.csv")
    assert frame["value"].dtype == "float64"
    assert frame["year"].dtype.kind in "if"
    assert frame["is_doubtful"].dtype == "bool"


def book(folder: Path) -> Any:
    return openpyxl.load_workbook(folder / "bolgeplan.xlsx")


@pytest.mark.thorough
def test_a_workbook_has_a_sheet_that_explains_and_one_a_table_and_view(rich, tmp_path):
    run_export(rich, tmp_path, "xlsx", as_json=False)
    sheets = book(tmp_path)
    assert sheets.sheetnames == ["README", *(each.name for each in resources())]
    said = "\n".join(str(cell.value) for row in sheets["README"] for cell in row)
    assert "ilce-ozet-raporu/2010-2013/cesme (tr), edition 2010-12" in said
    assert "One row a fact" in said


@pytest.mark.thorough
def test_a_worksheet_has_names_for_keys_and_opens_well(rich, tmp_path):
    run_export(rich, tmp_path, "xlsx", as_json=False)
    sheet = book(tmp_path)["observation"]
    headings = [cell.value for cell in sheet[1]]
    row = dict(zip(headings, [cell.value for cell in sheet[2]], strict=True))
    assert (row["indicator"], row["place"], row["value"]) == (
        "employees",
        "Aliağa",
        27225,
    )
    assert row["edition"] == "ilce-ozet-raporu/2010-2013/aliaga 2010-12 (tr)"
    assert "indicator_id" not in headings
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref.startswith("A1:")
    formats = {
        cell.value: cell.number_format
        for cell in sheet[headings.index("value") + 1 and 2]
    }
    assert formats[27225] == "#,##0"
    assert formats[2008] == "0"
    assert sheet.column_dimensions["A"].width >= 5


@pytest.mark.thorough
def test_rows_of_a_view_are_in_turkish_order(rich, tmp_path):
    run_export(rich, tmp_path, "xlsx", as_json=False)
    sheet = book(tmp_path)["district_profile"]
    names = [row[1].value for row in sheet.iter_rows(min_row=2)]
    assert list(dict.fromkeys(names)) == ["Aliağa", "Bergama", "Çeşme", "Çiğli"]


OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def calc_cells(file: Path, sheet: str) -> dict[str, list[ElementTree.Element]]:
    """Heading → the cells below it as LibreOffice Calc has read them, the empty ones left out."""
    table = next(
        each
        for each in ElementTree.parse(file).iter(f"{TABLE}table")
        if each.get(f"{TABLE}name") == sheet
    )
    heading, *rows = table.iter(f"{TABLE}table-row")
    names = [shown(cell) for cell in heading if shown(cell)]
    found: dict[str, list[ElementTree.Element]] = {name: [] for name in names}
    for row in rows:
        for name, cell in zip(
            names, chain.from_iterable(map(repeated, row)), strict=False
        ):
            if cell.get(f"{OFFICE}value-type"):
                found[name].append(cell)
    return found


def calc_types(file: Path, sheet: str) -> dict[str, set[str | None]]:
    """Heading → types that LibreOffice Calc has given the cells below it; a formula is none."""
    return {
        name: {
            "formula"
            if cell.get(f"{TABLE}formula")
            else cell.get(f"{OFFICE}value-type")
            for cell in cells
        }
        for name, cells in calc_cells(file, sheet).items()
    }


def shown(cell: ElementTree.Element) -> str:
    """What a reader of the sheet sees in a cell."""
    return "".join(cell.itertext()).strip()


def repeated(cell: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """Equal cells beside each other are written once."""
    return repeat(cell, int(cell.get(f"{TABLE}number-columns-repeated", 1)))


@pytest.mark.processes
def test_libreoffice_reads_numbers_dates_and_text(engine, rich, tmp_path):
    office = os.environ.get("BOLGEPLAN_TEST_OFFICE") or shutil.which("soffice")
    if office is None or not (Path(office).resolve().parent / "libsclo.so").exists():
        pytest.skip(
            "no LibreOffice Calc here: install it, or name its `soffice` in BOLGEPLAN_TEST_OFFICE"
        )
    if engine.dialect.name != "sqlite":
        pytest.skip("the workbook is the same from both engines: once is enough")
    run_export(rich, tmp_path, "xlsx", as_json=False)
    command = [office, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "fods",
               "--outdir", str(tmp_path), str(tmp_path / "bolgeplan.xlsx")]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE_SECONDS)
    opened = tmp_path / "bolgeplan.fods"
    types = calc_types(opened, "fact")
    assert types["value"] == types["year"] == types["page"] == {"float"}
    assert types["is_doubtful"] == types["is_provisional"] == {"boolean"}
    assert types["place_name"] == types["text_raw"] == {"string"}
    editions = calc_types(opened, "edition")
    assert editions["ingested_at"] == editions["published_on"] == {"date"}
    assert editions["is_current"] == {"boolean"}
    for resource in resources():
        assert not [
            name
            for name, read in calc_types(opened, resource.name).items()
            if "formula" in read
        ]
    assert {shown(cell) for cell in calc_cells(opened, "edition")["is_current"]} == {
        "TRUE",
        "FALSE",
    }
    names = [
        shown(cell) for cell in calc_cells(opened, "district_profile")["place_name"]
    ]
    assert list(dict.fromkeys(names)) == ["Aliağa", "Bergama", "Çeşme", "Çiğli"]
    raw = [
        cell
        for cell in calc_cells(opened, "fact")["value"]
        if cell.get(f"{OFFICE}value") == "27225"
    ]
    assert {shown(cell) for cell in raw} == {"27,225"}


@pytest.mark.parametrize("printed", ["=1+1", '=HYPERLINK("http://x.org";"Deniz")', "@SUM(A1)", "-2+3+cmd|' /C calc'!A0",
                                     "\t=1", "+A1+SUM(A2)"])  # fmt: skip
def test_printed_text_that_begins_as_a_formula_has_an_apostrophe_in_csv(printed):
    """Whoever opens the file in a spreadsheet runs nothing that a PDF says."""
    assert no_formula(printed) == f"'{printed}"
    assert next(csv.reader([csv_text([[printed, "1"]])]))[0] == f"'{printed}"


@pytest.mark.parametrize(
    "printed",
    [
        "-5",
        "+3,5",
        "-",
        "–",
        "+%3",
        "- Turizm (İzmir)",
        "-1.437 (tahmini)",
        "a=1",
        "",
        5,
        None,
    ],
)
def test_numbers_and_lists_are_as_they_are_printed(printed):
    assert no_formula(printed) == printed


@pytest.mark.thorough
def test_exported_text_is_no_formula(engine, database, tmp_path):
    put(engine, report(swot=[("ÇEVRE", None, "strength", "=1+1")]), "report")
    run_export(database, tmp_path, "csv", as_json=False)
    with (tmp_path / "swot_item.csv").open(encoding="utf-8", newline="") as stream:
        assert [row["text"] for row in csv.DictReader(stream)] == ["'=1+1"]


@pytest.mark.thorough
def test_printed_text_that_begins_as_a_formula_is_text_in_a_workbook(
    engine, database, tmp_path
):
    formula = '=HYPERLINK("http://example.org";"Deniz")'
    put(engine, report(swot=[("ÇEVRE", None, "strength", formula)]), "report")
    run_export(database, tmp_path, "xlsx", as_json=False)
    for name in ("swot_item", "current_swot_item"):
        [cell] = [
            cell
            for row in book(tmp_path)[name]
            for cell in row
            if cell.value == formula
        ][:1]
        assert cell.data_type == "s"


def test_a_folder_that_cannot_be_written_is_one_sentence(loaded, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageProblem):
        run_export(loaded, tmp_path / "file" / "out", "csv", as_json=False)
    with pytest.raises(UsageProblem, match="csv"):
        run_export(loaded, tmp_path / "out", "xlsx", as_json=False, style=TURKISH)


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
