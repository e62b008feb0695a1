"""Notifications: who is told of what, and that a listener that fails changes nothing."""

import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from pipelines.flows.notify import events_of, notify
from pipelines.flows.summary import headline, markdown_summary
from pipelines.outcome import Outcome
from pipelines.settings.model import Notifications

LOADED = Outcome(
    Path("a.pdf"), "a", "ingested", document="d", edition="2010", changes=2
)
HELD = Outcome(
    Path("b.pdf"),
    "b",
    "ingested",
    document="e",
    edition="2011",
    held_back="not made current: …",
)
REFUSED = Outcome(Path("c|<x>.pdf"), "c", "quarantined", error="It is locked.")
SAME = Outcome(Path("d.pdf"), "d", "unchanged")


def test_events_are_what_happened():
    assert events_of([LOADED]) == {"ingested", "changed"}
    assert events_of([HELD]) == {"ingested", "held_back"}
    assert events_of([REFUSED, SAME]) == {"quarantined"}


def command(target: Path) -> tuple[str, ...]:
    code = "import sys, pathlib; pathlib.Path(sys.argv[1]).write_text(sys.stdin.read())"
    return (sys.executable, "-c", code, str(target))


@pytest.mark.processes
def test_a_command_gets_the_summary(tmp_path):
    notify(
        Notifications(on=("changed",), command=command(tmp_path / "told")),
        7,
        [LOADED, SAME],
    )
    told = json.loads((tmp_path / "told").read_text())
    assert (told["run_id"], told["events"], told["summary"]) == (
        7,
        ["changed"],
        headline([LOADED, SAME]),
    )
    assert [document["status"] for document in told["documents"]] == [
        "ingested",
        "unchanged",
    ]


@pytest.mark.parametrize(
    "run_id, outcomes", [(None, [LOADED]), (7, [SAME]), (7, [HELD])]
)
def test_nobody_is_told_of_nothing_new_or_not_asked_for(tmp_path, run_id, outcomes):
    notify(
        Notifications(on=("changed",), command=command(tmp_path / "told")),
        run_id,
        outcomes,
    )
    assert not (tmp_path / "told").exists()


def test_a_webhook_gets_it_by_post():
    got: list[dict[str, object]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            got.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.handle_request, daemon=True).start()
    notify(
        Notifications(
            on=("quarantined",), webhook=f"http://127.0.0.1:{server.server_port}/"
        ),
        7,
        [REFUSED],
    )
    server.server_close()
    assert got[0]["events"] == ["quarantined"]


@pytest.mark.processes
@pytest.mark.parametrize("listener", [
    {"command": ("/nowhere/program",)}, {"command": (sys.executable, "-c", "raise SystemExit(3)")},
    {"webhook": "http://127.0.0.1:9/"},
])  # fmt: skip
def test_a_listener_that_fails_is_logged_and_nothing_else(listener, caplog):
    notify(Notifications(on=("quarantined",), **listener), 7, [REFUSED])
    assert "failed" in caplog.text


def test_the_summary_is_a_table_whatever_a_file_is_called():
    lines = markdown_summary([SAME, REFUSED, LOADED]).splitlines()
    assert lines[0] == "# 3 documents: 1 ingested, 1 quarantined, 1 unchanged"
    assert (
        len(lines) == 2 + 2 + 2
    )  # headline, blank, two lines of heading, the news only
    assert "c\\|&lt;x>.pdf" in lines[-1]
