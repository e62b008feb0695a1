"""`bolgeplan diff` as a user asks: a summary first, filters, JSON of the contract, a page."""

import json
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

from pipelines.cli.commands import app
from pipelines.errors import UsageProblem
from tests.database.test_load import STATISTICS, put, report

ALIAGA = "ilce-ozet-raporu/2010-2013/aliaga"
LATER = [
    ["Aliağa", "28.438", "4,25"],
    ["Bergama", "9.012", "1,37"],
    ["Toplam", "669.000", "100"],
]


@pytest.fixture
def editions(engine: sa.Engine, database: str) -> str:
    put(engine, report(), "old")
    put(engine, report(edition_label="2013-05", statistics=LATER), "new")
    return database


def diff(database: str, *options: str) -> Any:
    return CliRunner().invoke(app, ["diff", ALIAGA, "--db", database, *options])


def test_a_summary_comes_first_then_the_own_place(editions: str) -> None:
    lines = diff(editions).stdout.splitlines()
    assert lines[:2] == [f"{ALIAGA}: 2010-12 → 2013-05", "  Figures: 3 changed"]
    rows = [line for line in lines if line.startswith("changed")]
    assert [row.split()[1] for row in rows] == ["aliaga", "aliaga", "izmir"]
    assert any(
        "27.225" in row and "28.438" in row and "+4.5 %" in row and "3 → 3" in row
        for row in rows
    )


def test_filters_narrow_it(editions: str) -> None:
    only = json.loads(diff(editions, "--place", "İzmir", "--json").stdout)
    assert {change["place"] for change in only["changes"]} == {"izmir"}
    none = diff(editions, "--subject", "goal")
    assert "Nothing changed." in none.stdout
    assert isinstance(diff(editions, "--subject", "goals").exception, UsageProblem)


def test_json_is_that_of_the_contract(editions: str) -> None:
    said = json.loads(diff(editions, "--json").stdout)
    assert (said["document"], said["old"], said["new"]) == (
        ALIAGA,
        "2010-12",
        "2013-05",
    )
    first = said["changes"][0]
    assert {
        "subject",
        "change",
        "cause",
        "place",
        "what",
        "old_text",
        "new_text",
        "old_value",
        "new_value",
    } <= set(first)
    assert all(change["old_value"] != change["new_value"] for change in said["changes"])


def test_the_page_says_where_to_look_though_the_pdf_is_gone(
    editions: str, tmp_path: Path
) -> None:
    result = diff(editions, "--html", str(tmp_path / "diff.html"))
    assert result.stdout.strip() == str(tmp_path / "diff.html")
    page = (tmp_path / "diff.html").read_text(encoding="utf-8")
    assert "28.438" in page
    assert "p. 3" in page
    assert "<img" not in page


def test_what_is_the_same_is_no_change(engine: sa.Engine, database: str) -> None:
    put(engine, report(), "old")
    put(engine, report(edition_label="2013-05", statistics=STATISTICS), "new")
    assert "Nothing changed." in diff(database).stdout
