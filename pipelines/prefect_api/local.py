"""Prefect without a server of one's own: quiet, offline, and started in about a second.

Where `PREFECT_API_URL` is set, that server is used and nothing here runs. Else the API is served by a thread
of this process, on the loopback device, for as long as the flow runs. What was tried: seconds from the start
of a process to the end of an empty flow (2 busy cores, Prefect 3.8.8; `make bench` measures again; 2.4 of
each are `import prefect`, 1.6 the import of its server):

| way | seconds | why not |
|---|---|---|
| Prefect's temporary server, first run | 14.2 | outlives Ctrl-C, "database is locked", calls home |
| … later runs | 8.4 | the same |
| server in a thread, new database, in memory or not | 9.5 | 100 migrations |
| … tables made by `create_all` | – | its models name indexes twice |
| … heartbeat of flow runs on | +1.0 a flow | its thread is joined in the middle of `sleep(1)` |
| server in a thread, copy of a migrated database | 5.1 | taken |
| an API of our own that answers as Prefect's | – | not tried: would break with any release |
"""

import atexit
import os
import shutil
import socket
import sys
import threading
import time
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from pipelines.disk_space import require_room
from pipelines.errors import UsageProblem

if TYPE_CHECKING:
    from fastapi import APIRouter

QUIET = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_CLOUD_ENABLE_ORCHESTRATION_TELEMETRY": "false",
    "PREFECT_TELEMETRY_ENABLE_RESOURCE_METRICS": "false",
    "PREFECT_CLIENT_SERVER_VERSION_CHECK_ENABLED": "false",
    "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
}
"""No telemetry, whatever server is used."""

LOCAL = {
    "PREFECT_SERVER_UI_ENABLED": "false",
    "PREFECT_SERVER_REGISTER_BLOCKS_ON_START": "false",
    "PREFECT_SERVER_MEMOIZE_BLOCK_AUTO_REGISTRATION": "false",
    "PREFECT_LOGGING_TO_API_ENABLED": "false",
    "PREFECT_CLIENT_CSRF_SUPPORT_ENABLED": "false",  # each flow run would ask, in vain
    "PREFECT_LOGGING_LEVEL": "CRITICAL",  # what happened is said by the summary, and kept in the database
    "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
    "PREFECT_INTERNAL_LOGGING_LEVEL": "CRITICAL",
}
"""What a server for one run does without."""

START_SECONDS = (
    300.0  # a first start on a slow disk took 12, one beside a dozen others 40
)


def prepare_environment(home: Path) -> None:
    """Set Prefect's variables; those that are set already stay.

    Where Prefect has been imported before, it looks at them again.

    Args:
        home: where Prefect keeps its own state.
    """
    for name, value in QUIET.items():
        os.environ.setdefault(name, value)
    if not os.environ.get("PREFECT_API_URL"):
        _keep_state_in(home)
    if "prefect.context" in sys.modules:
        _look_again()


def _keep_state_in(home: Path) -> None:
    os.environ.setdefault("PREFECT_HOME", str(home.resolve()))
    home = Path(os.environ["PREFECT_HOME"])  # whoever set it may have made no folder
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageProblem(
            f"cannot make the folder {str(home)!r}: {error.strerror}"
        ) from None
    require_room(home)
    for name, value in LOCAL.items():
        os.environ.setdefault(name, value)
    database = home / "prefect.db"
    os.environ.setdefault(
        "PREFECT_SERVER_DATABASE_CONNECTION_URL", f"sqlite+aiosqlite:///{database}"
    )


def _look_again() -> None:
    """Prefect reads its variables once, when it is imported."""
    from prefect.context import refresh_global_settings_context  # noqa: PLC0415  (it is imported already)
    from prefect.logging.configuration import setup_logging  # noqa: PLC0415  (as above)

    refresh_global_settings_context()
    setup_logging()


def migrated_database() -> Path:
    """Where an empty, migrated database of the installed Prefect is kept, to be copied."""
    return Path(sys.prefix) / "share" / "bolgeplan" / f"prefect-{version('prefect')}.db"


def copy_migrated_database() -> None:
    """Give a new home the migrated database, if there is one: it saves seven seconds."""
    target = Path(os.environ["PREFECT_HOME"]) / "prefect.db"
    source = migrated_database()
    if source.exists() and not target.exists():
        unfinished = target.with_name(f".{target.name}.{uuid4().hex}")
        shutil.copyfile(source, unfinished)
        unfinished.replace(target)


@contextmanager
def prefect_api(home: Path) -> Iterator[None]:
    """Prefect's API for the flows that run within: the one that is configured, or one of our own.

    Raises:
        UsageProblem: when the one that is configured does not answer.
    """
    prepare_environment(home)
    if os.environ.get("PREFECT_API_URL"):
        require_answer(os.environ["PREFECT_API_URL"])
        yield
        return
    copy_migrated_database()
    from prefect.settings import (  # noqa: PLC0415  (Prefect takes a second to import: only where it is needed)
        PREFECT_API_URL,
        PREFECT_FLOWS_HEARTBEAT_FREQUENCY,
        temporary_settings,
    )

    with _served() as port:
        url = f"http://127.0.0.1:{port}/api"
        with temporary_settings(
            {PREFECT_API_URL: url, PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}
        ):
            _keep_events()
            yield


def require_answer(url: str) -> None:
    """Refuse a Prefect server that does not answer.

    Raises:
        UsageProblem: with its URL.
    """
    import httpx  # noqa: PLC0415  (only where a server is configured)

    try:
        httpx.get(f"{url.rstrip('/')}/health", timeout=60).raise_for_status()
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        said = str(error).split("\n", maxsplit=1)[0]
        raise UsageProblem(
            f"the Prefect server at PREFECT_API_URL={url} does not answer: {said}"
        ) from None


def _keep_events() -> None:
    """Send no events to a server that nobody asks and that keeps none: its web pages are all that runs of it.

    Each is made, sent, received and thrown away, which costs as much as the files of a small report.
    """
    from prefect.events.clients import NullEventsClient  # noqa: PLC0415  (as above)
    from prefect.events.worker import EventsWorker  # noqa: PLC0415  (as above)

    EventsWorker.set_client_override(NullEventsClient)


@asynccontextmanager
async def _no_worker(*_arguments: object, **_options: object) -> AsyncIterator[None]:
    """In place of the worker for Prefect's tasks in the background: they tidy up a server that goes on.

    It asks for work four times a second in three loops: on a busy machine that is a tenth of all that a run
    costs beside reading. A run has nothing for it.
    """
    yield


ASKED = ("/flow_runs", "/flows", "/task_runs", "/artifacts", "/admin")
"""What a run asks of the API."""


def asked_first(routers: Iterable["APIRouter"]) -> tuple["APIRouter", ...]:
    """Prefect's routers with those first that a run asks.

    Each is built when it is first looked at for an address, one after the other until one has it: in Prefect's
    order nearly all of them, which takes as long as reading ten small reports.
    """
    return tuple(sorted(routers, key=lambda router: router.prefix not in ASKED))


@contextmanager
def _served() -> Iterator[int]:
    """Serve the API from a thread; yields the port. The thread ends with the block."""
    import uvicorn  # noqa: PLC0415  (as above)
    from prefect.server.api import server as prefect_server  # noqa: PLC0415  (as above)

    vars(prefect_server)["background_worker"] = _no_worker
    ours = asked_first(prefect_server.API_ROUTERS)
    vars(prefect_server)["API_ROUTERS"] = ours
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        app = prefect_server.create_app(ephemeral=True, webserver_only=True)
        config = uvicorn.Config(app, log_config=None)
        server = uvicorn.Server(config)
        thread = threading.Thread(
            target=server.run, kwargs={"sockets": [listener]}, daemon=True
        )
        thread.start()
        _wait_for(server, thread)
        atexit.register(setattr, server, "should_exit", True)
        try:
            yield listener.getsockname()[1]
        finally:
            server.should_exit = True
            thread.join(timeout=5)


def _wait_for(server: object, thread: threading.Thread) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not getattr(server, "started", False):
        if not thread.is_alive() or time.monotonic() > deadline:
            raise UsageProblem(
                f"Prefect's own state in {os.environ['PREFECT_HOME']} cannot be used: delete that folder"
            )
        time.sleep(0.005)


def make_migrated_database() -> None:
    """Make the database that `copy_migrated_database` copies; `make setup` calls this once."""
    target = migrated_database()
    if target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    home = target.parent / f"home-{uuid4().hex}"
    os.environ.pop("PREFECT_API_URL", None)
    os.environ["PREFECT_HOME"] = str(home)
    try:
        with prefect_api(home):
            pass
        _close_and_copy(home / "prefect.db", target)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _close_and_copy(source: Path, target: Path) -> None:
    """Copy an SQLite database with what its write-ahead log still holds."""
    import sqlite3  # noqa: PLC0415  (only here)

    unfinished = target.with_suffix(".unfinished")
    with sqlite3.connect(source) as old, sqlite3.connect(unfinished) as new:
        old.backup(new)
    unfinished.replace(target)


if __name__ == "__main__":
    make_migrated_database()
