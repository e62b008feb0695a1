"""The flow of all sources: what is known is settled at once, the rest goes through the flows of documents.

Importing this module imports Prefect: `pipelines.prefect_api.local.prepare_environment` comes first.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import Any

from prefect import flow
from prefect.artifacts import create_markdown_artifact
from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed

from pipelines.flows.announce import announce_settled
from pipelines.flows.batch import apart, batches, read_ahead
from pipelines.flows.documents import ingest_batch, ingest_document, own_run
from pipelines.flows.engines.elsewhere import ingest_elsewhere
from pipelines.flows.gather import Gathered
from pipelines.flows.notify import notify
from pipelines.flows.quarantine import Quarantine, log_refusals_in_one_line
from pipelines.flows.steps import (
    keep_details,
    plan_files,
    quarantined,
)
from pipelines.flows.summary import headline, markdown_summary
from pipelines.flows.tasks import gather_task
from pipelines.flows.workplace import Workplace, workplace_of_flow
from pipelines.interrupt import stop_if_interrupted
from pipelines.outcome import Outcome
from pipelines.prefect_api.orphan import end_with_parent
from pipelines.reading.pool import PoolStopped
from pipelines.reading.process import broken
from pipelines.sources.candidates import Candidate, files_of


def sources_run_name() -> str:
    """A flow run is called after its time."""
    return f"ingest {datetime.now(UTC):%Y-%m-%d %H:%M:%S}"


@flow(name="ingest-sources", flow_run_name=sources_run_name, persist_result=False)
def ingest_sources(
    paths: list[str] | None = None,
    sources: list[str] | None = None,
    database: str | None = None,
    config: str | None = None,
    *,
    force: bool = False,
    debug: bool = False,
) -> State[tuple[int, list[Outcome]]]:
    """Ingest all documents of the sources; a bad one does not stop the others.

    Args:
        paths: files and folders; left out: those of the sources in the settings.
        sources: names of sources; left out: all.
        database: URL without a password, or SQLite file; left out: that of the environment or the settings.
        config: the `flows.yaml`; left out: that of the working folder.
        force: read documents even if their bytes are loaded.
        debug: keep what each stage of reading makes, in `debug/` beside the database.
    """
    end_with_parent()
    log_refusals_in_one_line()
    with workplace_of_flow(database, config) as place:
        with own_run(place) as run:
            found = _found(place, paths, sources)
            plan = plan_files(place, found.files, force=force)
            run.outcomes += [*place.failures, *found.failures, *plan.settled]
            announce_settled(place, run.outcomes)
            given = {
                "database": database,
                "config": config,
                "force": force,
                "debug": debug,
                "run_id": run.id,
            }
            _ingest_all(place, plan.waiting, given, run.outcomes)
        place.judged.add(
            (o.sha256, o.held_back) for o in run.outcomes if o.sha256 and o.held_back
        )
        place.judged.save()
        said = headline(run.outcomes)
        create_markdown_artifact(
            markdown_summary(run.outcomes), key="ingest-run", description=said
        )
        notify(place.settings.notifications, run.id if run.news else None, run.outcomes)
    if any(outcome.status == "quarantined" for outcome in run.outcomes):
        return Failed(message=said, data=Quarantine(said, run.outcomes, run.id))
    return Completed(message=said, data=(run.id, run.outcomes))


def _found(
    place: Workplace, paths: list[str] | None, sources: list[str] | None
) -> Gathered:
    """The files to look at: those that were gathered already, those named, or those of the sources."""
    if place.files is not None:
        return Gathered(place.files)
    return (
        Gathered([*files_of([Path(path) for path in paths])])
        if paths
        else gather_task(place, sources)
    )


def _ingest_all(
    place: Workplace,
    waiting: Sequence[Candidate],
    given: dict[str, Any],
    outcomes: list[Outcome],
) -> None:
    """Ingest the documents where the settings say; outcomes come in as they are known."""
    if not waiting:
        return
    stop_if_interrupted()
    if place.settings.run.engine == "local":
        _ingest_here(place, waiting, given, outcomes)
    else:
        ingest_elsewhere(place, apart(waiting), given, outcomes)


def _ingest_here(
    place: Workplace,
    waiting: Sequence[Candidate],
    given: dict[str, Any],
    outcomes: list[Outcome],
) -> None:
    """Ingest the documents, as many at a time as there are readers; outcomes come in as they are known."""

    def ingest(batch: list[Candidate], done: Event) -> None:
        try:
            stop_if_interrupted()
            outcomes.extend(_outcomes_of(place, batch, _started(batch, given)))
        finally:
            done.set()

    at_a_time = place.settings.limits.at_a_time
    read_ahead(place, waiting, debug=given["debug"])
    with ThreadPoolExecutor(
        max_workers=at_a_time + 1
    ) as threads:  # one loads while the others read
        for group in apart(waiting):
            made = batches(group, at_a_time)
            ends = [Event() for _ in made]
            place.turns = {
                str(after[0].path): end
                for after, end in zip(made[1:], ends, strict=False)
            }
            running = [
                threads.submit(copy_context().run, ingest, batch, end)
                for batch, end in zip(made, ends, strict=True)
            ]
            try:
                for future in running:
                    future.result()
            except KeyboardInterrupt:
                threads.shutdown(wait=False, cancel_futures=True)
                place.pool.stop()
                raise


def _started(batch: list[Candidate], given: dict[str, Any]) -> State[Any]:
    """The flow run of a document, or of several."""
    paths = [str(candidate.path) for candidate in batch]
    if len(paths) == 1:
        return ingest_document(paths[0], **given, return_state=True)
    return ingest_batch(paths, **given, return_state=True)


def _outcomes_of(
    place: Workplace, batch: list[Candidate], state: State[Any]
) -> list[Outcome]:
    """The outcomes in a flow run's state; of one that broke, what it broke with."""
    result = state.result(raise_on_failure=False)
    if isinstance(result, Quarantine):
        return result.outcomes
    if isinstance(result, Outcome):
        return [result]
    if isinstance(result, list):
        return result
    if isinstance(result, PoolStopped | KeyboardInterrupt):
        raise KeyboardInterrupt
    outcomes = [
        quarantined(candidate, broken(result, Path(candidate.name)))
        for candidate in batch
    ]
    for outcome in outcomes:
        keep_details(place, outcome)
        place.tell(outcome)
    return outcomes
