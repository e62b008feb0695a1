"""With `PREFECT_API_URL` set: runs, artifacts and events are on that server, for all to see."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipelines.prefect_api.local import ASKED, QUIET, asked_first, migrated_database
from tests.pdfs.documents.izmir import statistics_rows
from tests.support.commands import ROOT, bolgeplan, environment
from tests.support.documents import SWOT, draw_report
from tests.support.processes import PATIENCE_SECONDS
from tests.support.web.served import Api, free_port, until

pytestmark = [pytest.mark.processes, pytest.mark.xdist_group("a Prefect server")]

PLACE = "ilce-ozet-raporu/2010-2013/aliaga"


@pytest.fixture(scope="module")
def prefect(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Api]:
    """A Prefect server of somebody's own."""
    home = tmp_path_factory.mktemp("prefect")
    if migrated_database().exists():
        (home / "prefect.db").write_bytes(
            migrated_database().read_bytes()
        )  # saves the migrations
    port = free_port()
    own = environment(
        **QUIET, PREFECT_HOME=str(home), PREFECT_SERVER_UI_ENABLED="false"
    )
    command = [sys.executable, "-m", "pipelines.prefect_api.server", str(port)]
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(
            command, cwd=ROOT, env=own, stdin=subprocess.PIPE, stdout=log, stderr=log
        )
    api = Api(port)
    api.ask("flows/filter")  # it is up
    yield api
    server.communicate(timeout=PATIENCE_SECONDS)


IDLE = """
from pathlib import Path
from pipelines.prefect_api.local import prefect_api, prepare_environment
prepare_environment(Path("home"))
from docket import Worker
Worker.run_forever = lambda self: print("asks for work")
with prefect_api(Path("home")):
    print("serves")
"""


def test_a_server_for_one_run_asks_for_no_work_in_the_background(tmp_path):
    code = [sys.executable, "-c", IDLE]
    done = subprocess.run(
        code,
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split("\n") == ["serves", ""]


TOLD = """
from pathlib import Path
from pipelines.prefect_api.local import prefect_api
with prefect_api(Path("home")):
    from prefect.events import emit_event
    print(emit_event("bolgeplan.document.ingested", {"prefect.resource.id": "bolgeplan.document.a"}))
"""


def test_a_server_for_one_run_is_sent_no_events_which_it_would_not_keep(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", TOLD],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "None\n"


def test_a_home_for_prefect_is_made_where_there_is_none(home):
    """Whoever sets `PREFECT_HOME` expects what Prefect does: it was an internal error."""
    draw_report(home / "raw" / "good.pdf")
    done = bolgeplan("ingest", cwd=home, PREFECT_HOME=str(home / "not" / "there"))
    assert done.code == 0, done.err
    assert (home / "not" / "there" / "prefect.db").exists()
    barred = home / "barred"
    barred.write_text("a file")
    refused = bolgeplan(
        "ingest", "--force", cwd=home, PREFECT_HOME=str(barred / "there")
    )
    assert refused.code != 0
    assert f"cannot make the folder {str(barred / 'there')!r}" in refused.err


ASKING = """
import httpx, sys
from pipelines.cli import main
send = httpx.AsyncClient.send, httpx.Client.send
async def tell(self, request, *arguments, **named):
    print(request.url.path, file=sys.stderr)
    return await send[0](self, request, *arguments, **named)
def tell_at_once(self, request, *arguments, **named):
    print(request.url.path, file=sys.stderr)
    return send[1](self, request, *arguments, **named)
httpx.AsyncClient.send, httpx.Client.send = tell, tell_at_once
main()
"""


def test_what_a_run_asks_of_the_api_is_looked_for_first(home):
    """Prefect makes the answers of a router when an address is first looked for in it, one after the other."""
    from prefect.server.api.server import API_ROUTERS  # noqa: PLC0415  (three seconds)

    draw_report(home / "raw" / "good.pdf")
    code = [sys.executable, "-c", ASKING, "ingest"]
    done = subprocess.run(
        code, cwd=home, env=environment(), capture_output=True, text=True, check=True
    )
    asked = {
        f"/{line.split('/')[2]}"
        for line in done.stderr.splitlines()
        if line.startswith("/api/")
    }
    first = [router.prefix for router in asked_first(API_ROUTERS)][: len(ASKED)]
    assert {"/flow_runs", "/flows"} <= asked <= set(ASKED) == set(first)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "flows.yaml").write_text(
        "database: sqlite:///out/x.db\nlimits: {parallel: 1}\nretries: {attempts: 1, wait_seconds: 0}\n"
        "expectations: [{kind: district_report, districts: 30, parts: [district_statistics, swot]}]\n"
    )
    (tmp_path / "raw").mkdir()
    return tmp_path


def ingest(home: Path, prefect: Api) -> Any:
    return bolgeplan("ingest", "--json", cwd=home, PREFECT_API_URL=prefect.url)


def runs_of(prefect: Api) -> dict[str, tuple[str, str]]:
    """The runs of documents by file: name and message of their states."""
    runs = prefect.ask(
        "flow_runs/filter",
        sort="ID_DESC",
        flows={"name": {"any_": ["ingest-document"]}},
    )
    return {run["name"]: (run["state_name"], run["state"]["message"]) for run in runs}


def logged(prefect: Api, start: str) -> bool:
    """Whether a line of the logs of all runs begins so."""
    lines = prefect.ask("logs/filter", sort="TIMESTAMP_DESC", limit=200)
    return any(line["message"].startswith(start) for line in lines)


def events(prefect: Api, name: str) -> list[str]:
    """The documents that events of a name are about."""
    found = prefect.ask(
        "events/filter", filter={"event": {"name": [f"bolgeplan.document.{name}"]}}
    )
    return sorted(
        event["resource"]["prefect.resource.name"] for event in found["events"]
    )


def test_runs_artifacts_and_events_are_on_the_server_that_is_configured(prefect, home):
    draw_report(home / "raw" / "good.pdf")
    (home / "raw" / "bad.pdf").write_bytes(b"%PDF-1.7\n")
    ran = ingest(home, prefect)
    assert ran.code == 1
    assert "Traceback" not in ran.err
    assert not (
        home / "out" / ".prefect" / "prefect.db"
    ).exists()  # no server of our own
    told = runs_of(prefect)
    assert told["good.pdf"] == ("Completed", f"ingested: {PLACE} 2010-12")
    assert told["bad.pdf"][0] == "Quarantined"
    assert told["bad.pdf"][1].endswith(".")

    with sqlite3.connect(home / "out" / "x.db") as db:
        [(flow_run_id,)] = db.execute("SELECT flow_run_id FROM ingest_run")
    [run] = prefect.ask(
        "flow_runs/filter", sort="ID_DESC", flow_runs={"id": {"any_": [flow_run_id]}}
    )
    assert run["state"]["message"] == "2 documents: 1 ingested, 1 quarantined"
    [summary] = prefect.ask(
        "artifacts/filter", artifacts={"flow_run_id": {"any_": [flow_run_id]}}
    )
    assert (summary["key"], summary["description"]) == (
        "ingest-run",
        run["state"]["message"],
    )
    until(lambda: events(prefect, "ingested") == [PLACE])
    until(lambda: events(prefect, "quarantined") == ["bad.pdf"])
    until(
        lambda: logged(
            prefect,
            f"good.pdf is {PLACE}, edition 2010-12 (tr, text layer native): 4 pages, 2 tables",
        )
    )
    until(lambda: logged(prefect, "bad.pdf: damaged: The PDF breaks off"))

    # A second edition: a column more, a SWOT item reworded, a district missing.
    reworded = (
        ("EKONOMİK", "Turizm", "Kıyıların çok uzun oluşu", *SWOT[0][3:]),
        *SWOT[1:],
    )
    rows = [
        [*row, extra]
        for row, extra in zip(
            statistics_rows(), ["Okul Sayısı", *map(str, range(50))], strict=False
        )
    ]
    draw_report(
        home / "raw" / "new.pdf",
        date="Haziran 2011",
        swot=reworded,
        statistics=[*rows[:9], *rows[10:]],
    )
    assert (
        ingest(home, prefect).code == 1
    )  # the bad one is still there, and not looked at again
    until(lambda: events(prefect, "drifted") == [PLACE])
    until(
        lambda: logged(prefect, f"{PLACE} 2011-06: count-below-expected: 29 districts")
    )
    until(lambda: len(events(prefect, "unchanged")) == 1)
    assert events(prefect, "ingested") == [PLACE] * 2
    assert events(prefect, "quarantined") == ["bad.pdf"]
    [changes] = prefect.ask(
        "artifacts/filter",
        artifacts={"key": {"any_": [f"changes-{PLACE.replace('/', '-')}"]}},
    )
    assert "Kıyıların çok uzun oluşu" in changes["data"]
    assert "Okul Sayısı" in changes["data"]


def test_what_may_pass_is_tried_again_as_often_as_the_settings_say(prefect, home):
    """A file stands where a folder is to be made: writing fails, twice with one retry, and the others go on."""
    draw_report(home / "raw" / "blocked.pdf", place="Bergama")
    (home / "out").mkdir()
    (home / "out" / "ilce-ozet-raporu").touch()
    [document] = ingest(home, prefect).json()["documents"]
    assert (document["status"], document["error_code"]) == ("quarantined", "crash")
    tasks = prefect.ask("task_runs/filter", sort="ID_DESC")
    assert [
        task["run_count"] for task in tasks if task["name"] == "write blocked.pdf"
    ] == [2]
