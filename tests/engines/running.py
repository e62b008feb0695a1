"""Clusters on 127.0.0.1 for tests and the bench: Dask's scheduler with workers, Prefect's server with workers."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import httpx

from pipelines.prefect_api.local import QUIET, migrated_database
from tests.support.commands import ROOT
from tests.support.processes import (
    PATIENCE_SECONDS,
    assert_ends,
    descendants,
)
from tests.support.web.served import free_port

READER = b"pipelines.reading.child"
Environment = dict[str, str]


def until(what: Callable[[], object], log: Path) -> None:
    """Wait for something; what was said meanwhile is in the failure."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not what():
        assert time.monotonic() < deadline, log.read_text(errors="replace")[-5000:]
        time.sleep(0.1)


class Machine:
    """A worker with all that it starts: killed together, as when a machine goes off."""

    def __init__(
        self, command: Sequence[str], home: Path, env: Environment, log: Path
    ) -> None:
        with log.open("ab") as out:
            self.process = subprocess.Popen(
                command,
                cwd=home,
                env=env,
                stdout=out,
                stderr=out,
                start_new_session=True,
            )

    def is_reading(self) -> bool:
        """Whether a process of it opens PDFs now."""
        return any(READER in _command_of(pid) for pid in descendants(self.process.pid))

    def kill(self) -> None:
        """End all of it, with no warning."""
        pids = [self.process.pid, *descendants(self.process.pid)]
        for pid in pids:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.process.wait()
        for pid in pids:
            assert_ends(pid)


def _command_of(pid: int) -> bytes:
    with suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    return b""


@contextmanager
def dask_cluster(
    home: Path, env: Environment, workers: int
) -> Iterator[tuple[str, list[Machine]]]:
    """A scheduler and workers of one thread; its address."""
    port, log = free_port(), home / "dask.log"
    dask = [sys.executable, "-m", "dask"]
    scheduler = Machine([*dask, "scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"],
                        home, env, log)  # fmt: skip
    address = f"tcp://127.0.0.1:{port}"
    worker = [
        *dask,
        "worker",
        address,
        "--host",
        "127.0.0.1",
        "--nthreads",
        "1",
        "--no-nanny",
        "--no-dashboard",
    ]
    machines: list[Machine] = []
    try:
        until(lambda: b"Scheduler at" in log.read_bytes(), log)
        machines += [Machine(worker, home, env, log) for _ in range(workers)]
        until(lambda: log.read_text().count("Registered to") >= workers, log)
        yield address, machines
    finally:
        for machine in [*machines, scheduler]:
            machine.kill()


@contextmanager
def work_pool(
    home: Path, env: Environment, workers: int
) -> Iterator[tuple[Environment, list[Machine]]]:
    """Prefect's server, the deployments of `prefect.yaml`, and workers; the environment in which it is known."""
    port, log, prefect_home = free_port(), home / "prefect.log", home / "prefect-home"
    prefect_home.mkdir()
    if migrated_database().exists():
        shutil.copyfile(migrated_database(), prefect_home / "prefect.db")
    here = env | QUIET | {
        "PREFECT_HOME": str(prefect_home),
        "PREFECT_SERVER_DATABASE_CONNECTION_URL": f"sqlite+aiosqlite:///{prefect_home / 'prefect.db'}",
        "PREFECT_SERVER_UI_ENABLED": "false",
        "BOLGEPLAN_HOME": str(home),
    }  # fmt: skip
    there = here | {"PREFECT_API_URL": f"http://127.0.0.1:{port}/api"}
    with log.open("ab") as out:
        server = subprocess.Popen(
            [sys.executable, "-m", "pipelines.prefect_api.server", str(port)],
            stdin=subprocess.PIPE, stdout=out, stderr=out, env=here, start_new_session=True,
        )  # fmt: skip
    machines: list[Machine] = []
    try:
        until(lambda: _answers(there["PREFECT_API_URL"]), log)
        _deploy(home, there)
        start = [
            sys.executable,
            "-m",
            "prefect",
            "worker",
            "start",
            "--pool",
            "bolgeplan",
            "--limit",
            "1",
        ]
        machines += [
            Machine([*start, "--name", f"worker-{number}"], home, there, log)
            for number in range(workers)
        ]
        yield there, machines
    finally:
        for machine in machines:
            machine.kill()
        server.kill()
        server.communicate()


def _answers(url: str) -> bool:
    with suppress(httpx.HTTPError):
        return httpx.get(
            f"{url}/health", timeout=PATIENCE_SECONDS, verify=False
        ).is_success
    return False


def _deploy(home: Path, env: Environment) -> None:
    """As the first lines of `prefect.yaml` say."""
    shutil.copyfile(ROOT / "prefect.yaml", home / "prefect.yaml")
    (home / "pipelines").symlink_to(ROOT / "pipelines")
    for words in (
        ["work-pool", "create", "bolgeplan", "--type", "process"],
        ["--no-prompt", "deploy", "--name", "worker-share"],
    ):
        done = subprocess.run([sys.executable, "-m", "prefect", *words], cwd=home, env=env, capture_output=True,
                              text=True, timeout=PATIENCE_SECONDS, check=False)  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
