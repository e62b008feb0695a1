"""Tasks that are tried again: as often as `retries` in `flows.yaml` says, and only where that may help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from sqlalchemy.exc import InterfaceError, OperationalError

from pipelines.settings.model import Retries

if TYPE_CHECKING:  # Prefect takes a second to import
    from prefect.client.schemas.objects import State, TaskRun
    from prefect.tasks import Task

PASSING = (OperationalError, InterfaceError, OSError)
"""Errors that may pass by themselves: a busy or absent database, a full or absent disk."""
P = ParamSpec("P")
R = TypeVar("R")


def may_pass(_task: Task[..., Any], _run: TaskRun, state: State[Any]) -> bool:
    """Whether a failure is one that may pass by itself."""
    error = state.result(raise_on_failure=False)
    return isinstance(error, PASSING)


def patient(work: Task[P, R], retries: Retries) -> Task[P, R]:
    """A task that is tried again, with longer and longer waits, where its failure may pass."""
    return work.with_options(
        retries=retries.attempts,
        retry_delay_seconds=retries.waits,
        retry_condition_fn=may_pass,
    )
