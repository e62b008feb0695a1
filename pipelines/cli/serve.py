"""`bolgeplan serve`: the schedules of `flows.yaml` as Prefect deployments, until stopped."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pipelines import variables
from pipelines.cli.shared.console import say
from pipelines.errors import UsageProblem
from pipelines.files import processed_folder
from pipelines.flows.workplace import workplace
from pipelines.prefect_api.local import (
    QUIET,
    START_SECONDS,
    copy_migrated_database,
    require_answer,
)
from pipelines.prefect_api.orphan import name_parent
from pipelines.settings import FILE
from pipelines.settings.model import Settings

if TYPE_CHECKING:
    from prefect.deployments.runner import RunnerDeployment

RUNNER = {
    "PREFECT_RUNNER_POLL_FREQUENCY": "2"
}  # seconds until a run that is asked for begins
SERVER = {
    "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
    "PREFECT_SERVER_REGISTER_BLOCKS_ON_START": "false",
    "PREFECT_SERVER_SERVICES_SCHEDULER_LOOP_SECONDS": "20",
}
MANUAL = "manual"
"""The deployment without a schedule: all sources, when asked for."""


def run_serve(database: str | None, config: Path | None, port: int) -> None:
    """Serve the schedules until SIGTERM or Ctrl-C.

    Raises:
        UsageProblem: when settings, database, port or Prefect server cannot be used.
    """
    with workplace(
        database, str(config) if config else None
    ) as place:  # also makes the tables of a new one
        settings = place.settings
        home = processed_folder(place.engine.url, settings) / ".prefect"
        url = place.engine.url.render_as_string(hide_password=False)
    os.environ[variables.DATABASE] = _absolute(
        url
    )  # no parameter: Prefect would show its password
    given = {"config": _config_path(config)}
    for name, value in (QUIET | RUNNER).items():
        os.environ.setdefault(name, value)
    with prefect_server(home.resolve(), port) as api:
        say(f"Prefect at {api.removesuffix('/api')}")
        _serve(settings, given)
    say("stopped")


def _absolute(url: str) -> str:
    """Flow runs are processes of their own, wherever they start."""
    scheme, _, path = url.partition(":///")
    return f"sqlite:///{Path(path).resolve()}" if scheme == "sqlite" else url


def _config_path(config: Path | None) -> str | None:
    path = config or Path(FILE)
    return str(path.resolve()) if path.exists() else None


def _serve(settings: Settings, given: dict[str, str | None]) -> None:
    from prefect.runner import Runner  # noqa: PLC0415  (Prefect's variables are set only now)

    from pipelines.prefect_api.left_behind import settle  # noqa: PLC0415  (as above)

    class QuietRunner(Runner):
        """Ends on SIGTERM as on Ctrl-C; Prefect's own way forgets to await its end."""

        def handle_sigterm(self, *_args: object, **_more: object) -> None:
            signal.raise_signal(signal.SIGINT)

    deployments = _deployments(settings, given)
    settle(deployments)
    for schedule in settings.schedules:
        say(f"{schedule.name}: {schedule.cron} ({settings.time_zone})")
    name_parent()
    runner = QuietRunner(
        limit=1
    )  # documents are parallel within a run; runs of one source must not be
    for deployment in deployments:
        runner.add_deployment(deployment)
    with suppress(KeyboardInterrupt):
        asyncio.run(runner.start())


def _deployments(
    settings: Settings, given: dict[str, str | None]
) -> "list[RunnerDeployment]":
    """One deployment a schedule, one for all sources by hand, one for a single document."""
    from prefect.deployments.runner import RunnerDeployment  # noqa: PLC0415  (as above)
    from prefect.schedules import Cron  # noqa: PLC0415
    from prefect.types.entrypoint import EntrypointType  # noqa: PLC0415

    from pipelines.flows.documents import ingest_document  # noqa: PLC0415
    from pipelines.flows.ingestion import ingest_sources  # noqa: PLC0415

    module = EntrypointType.MODULE_PATH
    scheduled = [
        RunnerDeployment.from_flow(
            ingest_sources,
            name=schedule.name,
            schedule=Cron(schedule.cron, timezone=settings.time_zone),
            parameters={
                **given,
                "sources": list(schedule.sources) if schedule.sources else None,
            },
            entrypoint_type=module,
        )
        for schedule in settings.schedules
    ]
    return [
        *scheduled,
        RunnerDeployment.from_flow(
            ingest_sources, MANUAL, parameters=dict(given), entrypoint_type=module
        ),
        RunnerDeployment.from_flow(
            ingest_document, MANUAL, parameters=dict(given), entrypoint_type=module
        ),
    ]


@contextmanager
def prefect_server(home: Path, port: int) -> Iterator[str]:
    """The URL of Prefect's API: the one that is configured, or of a server that ends with the block.

    Raises:
        UsageProblem: when it does not answer, or the port is taken.
    """
    configured = os.environ.get("PREFECT_API_URL")
    if configured:
        require_answer(configured)
        yield configured
        return
    _require_free(port)
    home.mkdir(parents=True, exist_ok=True)
    url = f"http://127.0.0.1:{port}/api"
    ours = {
        "PREFECT_HOME": str(home),
        "PREFECT_SERVER_UI_STATIC_DIRECTORY": str(home / "ui"),
        "PREFECT_SERVER_DATABASE_CONNECTION_URL": f"sqlite+aiosqlite:///{home / 'prefect.db'}",
        "PREFECT_UI_API_URL": url,
    }
    os.environ.update(ours)
    copy_migrated_database()
    with (home / "server.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "pipelines.prefect_api.server", str(port)],
            stdin=subprocess.PIPE, stdout=log, stderr=log, env=os.environ | SERVER, start_new_session=True,
        )  # fmt: skip
    os.environ["PREFECT_API_URL"] = url
    try:
        _wait_for(process, url, home)
        yield url
    finally:
        _end(process)


def _require_free(port: int) -> None:
    with socket.socket() as probe:
        if probe.connect_ex(("127.0.0.1", port)) == 0:
            raise UsageProblem(
                f"port {port} is taken: choose another with --port, or set PREFECT_API_URL"
            )


def _wait_for(process: subprocess.Popen[bytes], url: str, home: Path) -> None:
    import httpx  # noqa: PLC0415  (only where something is served)

    deadline = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        with suppress(httpx.HTTPError):
            if httpx.get(f"{url}/health", timeout=5).is_success:
                return
        time.sleep(0.2)
    raise UsageProblem(f"Prefect's server does not start: see {home / 'server.log'}")


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.stdin is not None:
        process.stdin.close()
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
