"""What tests take for the command (`tests.support.warm`) is the command: it says, writes and leaves the same."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pipelines.database.connection import open_database
from tests.engines.same_data import digests
from tests.support.commands import Ran, bolgeplan, environment, started_anew
from tests.support.documents import draw_report

pytestmark = pytest.mark.processes

SECONDS = re.compile(r" *\b\d+\.\d\b")


def told(run: Callable[..., Ran], home: Path) -> tuple[object, ...]:
    """What a run of a good and a bad file says, and what it leaves."""
    home.mkdir()
    draw_report(home / "good.pdf", bullets=())
    (home / "bad.pdf").write_bytes(b"%PDF-1.7 nothing")
    ran = run("ingest", "good.pdf", "bad.pdf", "--db", "x.db", cwd=home)
    engine = open_database(str(home / "x.db"))
    rows = digests(engine)
    engine.dispose()
    left = sorted(str(path.relative_to(home)) for path in home.rglob("*"))
    lines = sorted(SECONDS.sub("", ran.err).splitlines())  # which is read first, varies
    return ran.code, SECONDS.sub("", ran.out), lines, rows, left


def test_a_run_is_as_one_that_was_started_anew(tmp_path):
    warm, anew = (
        told(bolgeplan, tmp_path / "warm"),
        told(started_anew, tmp_path / "anew"),
    )
    assert warm == anew
    assert warm[0] == 1
    assert ".prefect/prefect.db" in warm[-1]


def test_nothing_of_a_command_is_left_for_the_next(tmp_path):
    """Neither its environment, nor its folder, nor what it said."""
    first = bolgeplan("status", cwd=tmp_path, BOLGEPLAN_DB="first.db")
    (tmp_path / "flows.yaml").write_text("database: sqlite:///second.db\n")
    second = bolgeplan("status", cwd=tmp_path)
    (tmp_path / "elsewhere").mkdir()
    third = bolgeplan("--version", cwd=tmp_path / "elsewhere")
    assert [ran.code for ran in (first, second, third)] == [2, 2, 0]
    assert "first.db" in first.err and "second.db" in second.err
    assert (third.err, third.out.split()[0]) == ("", "bolgeplan")


PREFECT_FIRST = """
import prefect
from pathlib import Path
from pipelines.prefect_api.local import prefect_api
with prefect_api(Path("home")):
    prefect.flow(lambda: None, name="nothing")()
"""


def test_prefect_that_was_imported_before_keeps_its_state_where_it_is_told_to(tmp_path):
    (tmp_path / "own").mkdir()
    ran = subprocess.run(
        [sys.executable, "-c", PREFECT_FIRST],
        cwd=tmp_path,
        env=environment(HOME=str(tmp_path / "own")),
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout + ran.stderr == ""
    assert (tmp_path / "home" / "prefect.db").exists()
    assert not list((tmp_path / "own").rglob("*.db"))
