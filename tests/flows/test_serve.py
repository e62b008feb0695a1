"""`bolgeplan serve` against a server that gives one edition and then another, every minute."""

import socket
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tests.support.commands import ROOT, bolgeplan
from tests.support.documents import SWOT, draw_report
from tests.support.processes import PATIENCE_SECONDS
from tests.support.web.served import Served, free_port, until, until_gone
from tests.support.web.site import Site, serving


@pytest.fixture
def publisher() -> Iterator[Site]:
    with serving() as there:
        yield there


@pytest.fixture
def home(tmp_path: Path, publisher: Site) -> Path:
    (tmp_path / "flows.yaml").write_text(
        f"database: sqlite:///out/x.db\nsources: [{{name: agency, url: '{publisher.url}/report.pdf'}}]\n"
        "schedules: [{name: minutely, cron: '* * * * *'}]\nlimits: {parallel: 1}\n"
        "expectations: [{kind: district_report, parts: [swot]}]\n"  # all that the drawn report has
    )
    return tmp_path


def ask(home: Path, query: str) -> list[tuple[object, ...]]:
    if not (home / "out" / "x.db").exists():
        return []
    with sqlite3.connect(home / "out" / "x.db", timeout=PATIENCE_SECONDS) as db:
        if not db.execute(
            "SELECT 1 FROM sqlite_master WHERE name = 'current_swot_item'"
        ).fetchone():
            return []
        return db.execute(query).fetchall()


EDITIONS = "SELECT label, is_current FROM edition ORDER BY label"


@pytest.mark.processes
def test_a_new_edition_is_found_by_schedule_loaded_once_and_compared(home, publisher):
    port = free_port()
    publisher.pages["/report.pdf"] = draw_report(
        home / "first.pdf", date="Aralık 2010"
    ).read_bytes()
    served = Served(home, port)
    try:
        until(lambda: ask(home, EDITIONS) == [("2010-12", 1)], served)
        reworded = (
            ("EKONOMİK", "Turizm", "Kıyıların çok uzun oluşu", *SWOT[0][3:]),
            *SWOT[1:],
        )
        publisher.pages["/report.pdf"] = draw_report(
            home / "second.pdf", date="Haziran 2011", swot=reworded
        ).read_bytes()
        until(lambda: ask(home, EDITIONS) == [("2010-12", 0), ("2011-06", 1)], served)
        asked = len(publisher.given)
        until(lambda: len(publisher.given) >= asked + 1, served)
        assert (
            publisher.given.count(200) == 2
        )  # each edition was taken once; all other polls were 304
        names = [made["name"] for made in served.api.ask("deployments/filter")]
        assert sorted(names) == ["manual", "manual", "minutely"]
    finally:
        code = served.stop()
    assert code == 0
    assert "Traceback" not in served.log.read_text()
    until_gone(port)
    assert ask(
        home, "SELECT edition_id, COUNT(*) FROM swot_item GROUP BY edition_id"
    ) == [(1, 12), (2, 12)]
    assert ask(home, "SELECT subject, change, cause, old_text, new_text FROM edition_change") == [
        ("swot_item", "reworded", "source", "Kıyıların uzunluğu", "Kıyıların çok uzun oluşu")]  # fmt: skip
    diff = bolgeplan(
        "diff", "ilce-ozet-raporu/2010-2013/aliaga", "--json", cwd=home
    ).json()
    assert (diff["old"], diff["new"], len(diff["changes"])) == ("2010-12", "2011-06", 1)


@pytest.mark.processes
def test_a_port_that_is_taken_is_one_line(home):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ran = bolgeplan("serve", "--port", taken.getsockname()[1], cwd=home)
    assert (ran.code, ran.err.count("\n")) == (2, 1)


@pytest.mark.processes
def test_a_prefect_server_that_does_not_answer_is_one_line(home):
    ran = bolgeplan("serve", cwd=home, PREFECT_API_URL="http://127.0.0.1:9/api")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "PREFECT_API_URL" in ran.err


@pytest.mark.parametrize("file", ["prefect.yaml", "compose.yaml"])
def test_files_for_own_servers_are_yaml(file):
    assert YAML(typ="safe").load((ROOT / file).read_text(encoding="utf-8"))


def test_the_deployments_of_prefect_yaml_name_flows_that_are_there():
    listed = YAML(typ="safe").load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))[
        "deployments"
    ]
    assert listed
    for deployment in listed:
        file, _, name = deployment["entrypoint"].partition(":")
        assert f"\ndef {name}(" in (ROOT / file).read_text(encoding="utf-8")
