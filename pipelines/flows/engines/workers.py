"""Readers that are workers of a Prefect work pool: a flow run a share. Importing this imports Prefect."""

from collections.abc import Mapping
from contextlib import ExitStack
from types import TracebackType
from typing import Any, Self
from uuid import UUID

from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import FlowRunFilter
from prefect.client.schemas.objects import StateType
from prefect.exceptions import ObjectNotFound
from prefect.states import Cancelling, Crashed

from pipelines.errors import UsageProblem
from pipelines.flows.engines.engine import Stage
from pipelines.settings.run import Run

QUEUED = frozenset({StateType.SCHEDULED, StateType.PENDING, StateType.PAUSED})
OVER = frozenset(
    {StateType.COMPLETED, StateType.FAILED, StateType.CRASHED, StateType.CANCELLED}
)
WHY_CRASHED = "its worker is gone: another has its share"
MOST = 200  # flow runs in one answer of Prefect's API


class WorkerEngine:
    """The workers that look at the work pool of a deployment, wherever they are."""

    sends_again = False

    def __init__(self, run: Run, given: Mapping[str, Any]) -> None:
        self._name = run.deployment
        self._given = dict(given)
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        """Find the deployment.

        Raises:
            UsageProblem: when the Prefect server has none of that name.
        """
        self._client = self._stack.enter_context(get_client(sync_client=True))
        try:
            self._deployment = self._client.read_deployment_by_name(self._name)
        except ObjectNotFound:
            self._stack.close()
            raise UsageProblem(
                f"the Prefect server has no deployment {self._name!r}: `prefect deploy --all` makes it"
            ) from None
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    def send(self, share: int) -> UUID:
        """As `Engine`."""
        parameters = self._deployment.parameters | self._given | {"share": share}
        sent = self._client.create_flow_run_from_deployment(
            self._deployment.id,
            parameters=parameters,
            tags=[f"run-{self._given['run_id']}"],
        )
        return sent.id

    def look(self, tickets: Mapping[int, UUID]) -> dict[int, Stage]:
        """As `Engine`; of a flow run that somebody has deleted nobody is at it."""
        ids = list(tickets.values())
        stages: dict[UUID, Stage] = {}
        for start in range(0, len(ids), MOST):
            asked = FlowRunFilter.model_validate(
                {"id": {"any_": ids[start : start + MOST]}}
            )
            found = self._client.read_flow_runs(flow_run_filter=asked, limit=MOST)
            stages |= {run.id: _stage(run.state_type) for run in found}
        return {share: stages.get(ticket, "over") for share, ticket in tickets.items()}

    def bury(self, ticket: UUID) -> None:
        """As `Engine`: Prefect would show it as running for ever."""
        self._client.set_flow_run_state(
            ticket, Crashed(message=WHY_CRASHED), force=True
        )

    def stop(self, tickets: Mapping[int, UUID]) -> None:
        """As `Engine`."""
        for ticket in tickets.values():
            self._client.set_flow_run_state(ticket, Cancelling())


def _stage(state: StateType | None) -> Stage:
    if state in OVER:
        return "over"
    return "queued" if state is None or state in QUEUED else "begun"
