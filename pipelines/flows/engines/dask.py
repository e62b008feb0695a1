"""Readers on a Dask cluster, through Prefect's DaskTaskRunner: a task a share. It imports Dask."""

import logging
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self

from prefect_dask.task_runners import DaskTaskRunner

from pipelines.flows.engines.engine import Stage
from pipelines.flows.engines.share import read_share_task
from pipelines.settings.model import Limits
from pipelines.settings.run import Run


class DaskEngine:
    """A cluster that runs, or one of processes on this machine for as long as the block lasts."""

    sends_again = True

    def __init__(self, run: Run, limits: Limits, given: Mapping[str, Any]) -> None:
        logging.getLogger("distributed").setLevel(
            logging.ERROR
        )  # that a worker goes is no news to people
        self._given = dict(given)
        processes = run.processes or limits.at_a_time
        self._runner = DaskTaskRunner(address=run.dask) if run.dask else DaskTaskRunner(
            cluster_kwargs={"n_workers": processes, "threads_per_worker": 1, "dashboard_address": None}
        )  # fmt: skip

    def __enter__(self) -> Self:
        self._runner.__enter__()  # type: ignore[no-untyped-call]  # Prefect has typed the rest
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._runner.__exit__(kind, error, trace)

    def send(self, share: int) -> Any:  # noqa: ANN401  (Prefect's future of a task on Dask)
        """As `Engine`."""
        return self._runner.submit(read_share_task, {**self._given, "share": share})

    def look(self, tickets: Mapping[int, Any]) -> dict[int, Stage]:
        """As `Engine`; that a worker has begun is Dask's to know."""
        return {
            share: "over" if future.wrapped_future.done() else "begun"
            for share, future in tickets.items()
        }

    def bury(self, ticket: Any) -> None:  # noqa: ANN401  (as above)
        """Nothing is left of it."""

    def stop(self, tickets: Mapping[int, Any]) -> None:
        """As `Engine`."""
        for future in tickets.values():
            future.wrapped_future.cancel()
