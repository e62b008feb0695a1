"""What every report has holds an edition back, with and without `flows.yaml`, and one line takes it."""

import sqlite3
from pathlib import Path

import pytest

from tests.lottery.content import make
from tests.lottery.draw import draw
from tests.lottery.layout import roll
from tests.support.commands import bolgeplan

pytestmark = pytest.mark.processes

NO_FILE = "no flows.yaml in this folder: the shipped settings hold"


def current(folder: Path) -> list[int]:
    with sqlite3.connect(folder / "x.db") as database:
        return [row[0] for row in database.execute("SELECT is_current FROM edition")]


def test_where_nothing_is_read_no_settings_are_missed(tmp_path):
    (tmp_path / "reports").mkdir()
    assert bolgeplan("ingest", "reports", "--db", "x.db", cwd=tmp_path).err == ""


def test_a_report_without_swot_becomes_current_by_the_line_that_ingest_prints(tmp_path):
    draw(make(3), roll(3), tmp_path / "report.pdf")  # statistics, programmes and goals
    ran = bolgeplan("ingest", "report.pdf", "--db", "x.db", cwd=tmp_path)
    assert (ran.code, current(tmp_path)) == (0, [0])
    assert [line.startswith(NO_FILE) for line in ran.err.splitlines()].count(True) == 1
    said = next(line for line in ran.out.splitlines() if "not made current" in line)
    assert "kind 'swot'" in said
    assert "kind 'goal_hierarchy'" not in said
    assert "kind 'district_statistics'" not in said

    (tmp_path / "flows.yaml").write_text(
        f"expectations:\n  {said[said.index('- {') :]}\n", encoding="utf-8"
    )
    again = bolgeplan("ingest", "report.pdf", "--db", "x.db", cwd=tmp_path)
    assert (again.code, current(tmp_path)) == (0, [1])
    assert "not made current" not in again.out
    assert NO_FILE not in again.err
