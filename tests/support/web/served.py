"""A running `bolgeplan serve`, and a Prefect API to ask what it did."""

import signal
import socket
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx

from tests.support.commands import command, environment
from tests.support.processes import PATIENCE_SECONDS, awaited


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Api:
    """Prefect's API on this machine."""

    def __init__(self, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}/api"
        self._client = httpx.Client(
            timeout=PATIENCE_SECONDS,
            verify=False,  # else it reads all certificates, each time
            limits=httpx.Limits(max_keepalive_connections=0),
        )

    def ask(self, path: str, **question: Any) -> Any:
        """What it answers; while its database is busy it says 503, and its clients ask again."""
        answers: list[httpx.Response] = []

        def is_answered() -> object:
            with suppress(httpx.TransportError):  # it is starting, or has ended
                answers.append(self._client.post(f"{self.url}/{path}", json=question))
            return (
                answers and answers[-1].status_code != httpx.codes.SERVICE_UNAVAILABLE
            )

        until(is_answered)
        return answers[-1].raise_for_status().json()

    def states(self, what: str) -> list[str]:
        """The states of all `flow_runs` or `task_runs`, in order."""
        return sorted(
            run["state_type"] for run in self.ask(f"{what}/filter", sort="ID_DESC")
        )


class Served:
    """A running `serve`; what it prints goes to a file."""

    def __init__(self, home: Path, port: int) -> None:
        self.log = home / "serve.log"
        self.api = Api(port)
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                command("serve", "--port", port), cwd=home, env=environment(), stdout=log, stderr=log,
                start_new_session=True,
            )  # fmt: skip

    def run(self, flow: str, deployment: str, **parameters: Any) -> str:
        """Ask for a run of a deployment; its id."""
        wanted = {
            "flows": {"name": {"any_": [flow]}},
            "deployments": {"name": {"any_": [deployment]}},
        }
        until(lambda: self.api.ask("deployments/filter", **wanted), self)
        [found] = self.api.ask("deployments/filter", **wanted)
        return str(
            self.api.ask(
                f"deployments/{found['id']}/create_flow_run", parameters=parameters
            )["id"]
        )

    def state(self, run: str) -> str:
        """The state of a run."""
        [found] = self.api.ask("flow_runs/filter", flow_runs={"id": {"any_": [run]}})
        return str(found["state_type"])

    def kill(self) -> None:
        """End it alone, with no warning."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=PATIENCE_SECONDS)


def until(what: Callable[[], object], served: Served | None = None) -> None:
    """Wait for something; a `serve` that ends meanwhile is a failure."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not what():
        said = served.log.read_text() if served else ""
        assert time.monotonic() < deadline, said
        assert served is None or served.process.poll() is None, said
        time.sleep(0.2)


def until_gone(port: int) -> None:
    """Wait until nothing listens: Prefect's server ends by itself when `serve` does."""
    awaited(lambda: not _listens(port))


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
