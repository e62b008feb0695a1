"""`status`: within 80 columns, with the schedules and whether somebody runs them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa
from rich.console import Console
from ruamel.yaml import YAML

from pipelines.cli.shared import console
from pipelines.cli.shared.state import WORKER, state_of
from pipelines.cli.status import run_status
from pipelines.flows.runs import run_in_books
from pipelines.outcome import Outcome
from pipelines.settings import read_settings
from pipelines.settings.model import Schedule, Settings
from tests.database.test_load import put, report
from tests.support.commands import ROOT

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
DUE = NOW - timedelta(hours=7)


@pytest.mark.parametrize("last, due, state", [
    (None, DUE, "no run yet"),
    (DUE + timedelta(seconds=20), DUE, "in time"),
    (DUE - timedelta(days=1), DUE, "no run since 2026-03-09"),
    (DUE - timedelta(days=1), NOW - timedelta(minutes=1), "in time"),  # it is about to start
])  # fmt: skip
def test_whether_somebody_runs_a_schedule(last, due, state):
    assert state_of(last, due, NOW) == state


def test_when_a_schedule_is_due_is_counted_in_its_own_zone():
    """Half past four in Istanbul; in Berlin the night in which half past two does not exist is passed over."""
    nightly = Schedule(name="n", cron="30 4 * * *")
    istanbul = NOW.astimezone(ZoneInfo("Europe/Istanbul"))
    assert str(nightly.due(istanbul)) == "2026-03-11 04:30:00+03:00"
    assert str(nightly.due(istanbul, back=True)) == "2026-03-10 04:30:00+03:00"
    before = datetime(2026, 3, 29, 0, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    due = Schedule(name="n", cron="30 2 * * *").due(before)
    assert due.utcoffset() == timedelta(hours=2)


@pytest.mark.thorough
def test_all_of_status_fits_into_80_columns(engine, monkeypatch, capsys):
    put(engine, report(), "loaded")
    refused = Outcome(Path("raw/") / ("uzun bir ad " * 12 + ".pdf"), "c" * 64, "quarantined",
                      error="The PDF breaks off: get it again from where it came.", error_code="damaged")  # fmt: skip
    with run_in_books(engine, deployment="nightly") as run:
        run.outcomes += [
            refused,
            Outcome(Path("a.pdf"), "a", "ingested"),
            Outcome(Path("b.pdf"), "b", "unchanged"),
        ]
    with run_in_books(engine) as run:
        run.outcomes += [Outcome(Path("b.pdf"), "b", "unchanged")] * 12345
    narrow = Console(highlight=False, width=80)
    monkeypatch.setattr(console, "stdout_console", lambda: narrow)
    monkeypatch.setattr("pipelines.cli.status.stdout_console", lambda: narrow)
    settings = Settings(schedules=(Schedule(name="nightly", cron="30 4 * * *"),))
    run_status(
        engine.url.render_as_string(hide_password=False), settings, as_json=False
    )
    lines = capsys.readouterr().out.splitlines()
    tables = [
        line for line in lines if "uzun bir ad" not in line and "breaks off" not in line
    ]
    assert max(map(len, tables)) <= 80
    said = "\n".join(lines)
    for whole in ("ilce-ozet-raporu/2010-2013/aliaga  2010-12", "1 ingested, 1 quarantined", "no news of 12345",
                  "nightly  30 4 * * *", "in time", "The PDF breaks off: get it again"):  # fmt: skip
        assert whole in said
    assert (
        sum("completed" in line or "failed" in line for line in lines) == 2
    )  # a run a line


def test_the_next_run_is_told_as_the_people_of_the_schedule_count_time(engine, capsys):
    zone = ZoneInfo("Asia/Kolkata")  # half an hour off the others
    hourly = Schedule(name="hourly", cron="0 * * * *")
    settings = Settings(schedules=(hourly,), time_zone=zone.key)
    url = engine.url.render_as_string(hide_password=False)
    begun = datetime.now(zone)
    run_status(url, settings, as_json=False)
    ended = datetime.now(zone)
    due = {f"{time + timedelta(hours=1):%Y-%m-%d %H:00}" for time in (begun, ended)}
    row = next(
        line for line in capsys.readouterr().out.splitlines() if "0 * * * *" in line
    )
    assert any(time in row for time in due)


def test_a_run_of_a_worker_is_one_of_the_schedule(engine, capsys):
    with run_in_books(engine, deployment=f"{WORKER}nightly"):
        pass
    settings = Settings(schedules=(Schedule(name="nightly", cron="30 4 * * *"),))
    run_status(engine.url.render_as_string(hide_password=False), settings, as_json=True)
    [schedule] = YAML(typ="safe").load(capsys.readouterr().out)["schedules"]
    assert (schedule["state"], schedule["last_status"]) == ("in time", "completed")
    assert schedule["next_due"] > schedule["last_due"]


def test_serve_and_prefect_deploy_share_no_names():
    """Prefect knows a deployment by its flow and name: who stops `serve` would pause what a worker does."""
    served = {
        schedule.name for schedule in read_settings(ROOT / "flows.yaml").schedules
    } | {"manual"}
    listed = YAML(typ="safe").load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))[
        "deployments"
    ]
    assert not served & {deployment["name"] for deployment in listed}
    assert f"{WORKER}nightly" in {deployment["name"] for deployment in listed}


def test_looking_writes_nothing(engine, capsys):
    with engine.connect() as connection:
        before = connection.execute(
            sa.text("SELECT COUNT(*) FROM ingest_run")
        ).scalar_one()
    run_status(
        engine.url.render_as_string(hide_password=False), Settings(), as_json=False
    )
    assert "Last runs: none" in capsys.readouterr().out
    with engine.connect() as connection:
        assert (
            connection.execute(sa.text("SELECT COUNT(*) FROM ingest_run")).scalar_one()
            == before
        )
