"""What a `serve` that was killed, or off for a while, left in Prefect: orphaned runs, and missed times."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import (
    DeploymentFilter,
    FlowFilter,
    FlowRunFilter,
    TaskRunFilter,
)
from prefect.client.schemas.objects import FlowRun
from prefect.client.schemas.sorting import FlowRunSort, TaskRunSort
from prefect.states import Cancelled, Crashed

if TYPE_CHECKING:
    from prefect.client.orchestration import SyncPrefectClient
    from prefect.deployments.runner import RunnerDeployment

UNDER_WAY = {"type": {"any_": ["RUNNING", "PENDING", "CANCELLING"]}}
MOST = 200  # runs in one answer of Prefect's API; it makes 100 a schedule beforehand, and runs one at a time
WHY_CRASHED = "serve was ended while it ran"
WHY_SKIPPED = "serve was off at its time, and a later run looks at the same"


def settle(deployments: "Iterable[RunnerDeployment]") -> None:
    """Let Prefect know what became of the runs of these deployments while nobody served them.

    Those under way are over, with all that they had started. Of those whose time has passed the last is kept,
    to be run: it finds what the others would have found.
    """
    with get_client(sync_client=True) as client:
        for deployment in deployments:
            _bury(client, _runs_of(client, deployment, {"state": UNDER_WAY}))
            _skip(client, _runs_of(client, deployment, _missed()))


def _missed() -> dict[str, Any]:
    now = datetime.now(UTC).isoformat()
    return {
        "state": {"type": {"any_": ["SCHEDULED"]}},
        "expected_start_time": {"before_": now},
    }


def _runs_of(
    client: "SyncPrefectClient", deployment: "RunnerDeployment", which: dict[str, Any]
) -> list[FlowRun]:
    """Runs of a deployment, the latest first. Its name alone may be that of somebody else's."""
    return client.read_flow_runs(
        flow_filter=FlowFilter.model_validate(
            {"name": {"any_": [deployment.flow_name]}}
        ),
        deployment_filter=DeploymentFilter.model_validate(
            {"name": {"any_": [deployment.name]}}
        ),
        flow_run_filter=FlowRunFilter.model_validate(which),
        sort=FlowRunSort.EXPECTED_START_TIME_DESC,
        limit=MOST,
    )


def _bury(client: "SyncPrefectClient", runs: list[FlowRun]) -> None:
    """Mark runs as crashed, and the tasks and runs that were under way within them."""
    if not runs:
        return
    within = {"any_": [str(run.id) for run in runs]}
    for run in runs:
        client.set_flow_run_state(run.id, Crashed(message=WHY_CRASHED), force=True)
    tasks = TaskRunFilter.model_validate({"flow_run_id": within, "state": UNDER_WAY})
    for task in client.read_task_runs(
        task_run_filter=tasks, sort=TaskRunSort.ID_DESC, limit=MOST
    ):
        client.set_task_run_state(task.id, Crashed(message=WHY_CRASHED), force=True)
    parts = FlowRunFilter.model_validate(
        {"parent_flow_run_id": within, "state": UNDER_WAY}
    )
    _bury(
        client,
        client.read_flow_runs(
            flow_run_filter=parts, sort=FlowRunSort.ID_DESC, limit=MOST
        ),
    )


def _skip(client: "SyncPrefectClient", missed: list[FlowRun]) -> None:
    """Cancel the runs of a schedule that came before the last one; what people asked for is run."""
    for run in [run for run in missed if run.auto_scheduled][1:]:
        client.set_flow_run_state(run.id, Cancelled(message=WHY_SKIPPED), force=True)
