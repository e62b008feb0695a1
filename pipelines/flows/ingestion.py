"""The flows: one ingests a document, one ingests all sources. A task is `return verb(noun)`.

Importing this module imports Prefect: `pipelines.prefect_api.local.prepare_environment` comes first.
"""

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import Any

from prefect import flow, get_run_logger, runtime, task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed

from pipelines.database.connection import writing
from pipelines.database.load import Loaded
from pipelines.flows.announce import announce, announce_settled
from pipelines.flows.gather import Gathered, gather
from pipelines.flows.notify import notify
from pipelines.flows.quarantine import Quarantine, log_refusals_in_one_line
from pipelines.flows.retries import patient
from pipelines.flows.runs import record_run
from pipelines.flows.steps import (
    already_loaded,
    ingested,
    keep_details,
    load_edition,
    plan_files,
    quarantined,
    read_document,
    timed,
    write_files,
)
from pipelines.flows.summary import headline, markdown_summary
from pipelines.flows.workplace import Workplace, workplace_of_flow
from pipelines.interrupt import stop_if_interrupted
from pipelines.outcome import Outcome
from pipelines.prefect_api.orphan import end_with_parent
from pipelines.reading.pool import PoolStopped, broken
from pipelines.sources.candidates import Candidate, files_of
from pipelines.texts import shown
from schemas.errors import UnreadableDocument
from schemas.extraction import Extraction


@task(name="read", task_run_name="read {name}", cache_policy=NO_CACHE, persist_result=False)
def read_task(
    place: Workplace, candidate: Candidate, name: str, debug: bool
) -> Extraction | UnreadableDocument:
    """A PDF as an extraction, or why it is none: reading it again would not help."""
    try:
        return read_document(place, candidate, get_run_logger(), debug=debug)
    except UnreadableDocument as refusal:
        return refusal


@task(name="load", task_run_name="load {name}", cache_policy=NO_CACHE, persist_result=False)
def load_task(
    place: Workplace, extraction: Extraction, candidate: Candidate, name: str, force: bool
) -> Loaded | None:
    """An extraction as rows."""
    return load_edition(place, extraction, candidate, get_run_logger(), force=force)


@task(name="write", task_run_name="write {name}", cache_policy=NO_CACHE, persist_result=False)
def write_task(place: Workplace, extraction: Extraction, loaded: Loaded, name: str) -> Path:
    """An extraction as files."""
    return write_files(place, extraction, loaded)


@task(name="gather", cache_policy=NO_CACHE, persist_result=False)
def gather_task(place: Workplace, sources: list[str] | None) -> Gathered:
    """The files of the sources; web addresses are asked again by their own patience."""
    return gather(place, sources)


def document_run_name() -> str:
    """A flow run is called after its file."""
    return shown(Path(str(runtime.flow_run.parameters["path"])).name)


@flow(name="ingest-document", flow_run_name=document_run_name, persist_result=False)
def ingest_document(
    path: str,
    database: str | None = None,
    config: str | None = None,
    force: bool = False,
    debug: bool = False,
) -> State[Outcome]:
    """Ingest one document: from its bytes to rows and files. A refusal is a failed run with a sentence.

    Args:
        path: the PDF.
        database: URL without a password, or SQLite file; left out: that of the environment or the settings.
        config: the `flows.yaml`; left out: that of the working folder.
        force: read it even if its bytes are loaded.
        debug: keep what each stage of reading makes, in `debug/` beside the database.
    """
    end_with_parent()
    log_refusals_in_one_line()
    with workplace_of_flow(database, config) as place:
        outcome = _ingest(place, Path(path), force, debug)
        announce(place, outcome)
    if outcome.status == "quarantined":
        refusal = Quarantine(str(outcome.error), [outcome])
        return Failed(name="Quarantined", message=outcome.error, data=refusal)
    return Completed(message=f"{outcome.status}: {outcome.document} {outcome.edition}", data=outcome)


def _ingest(place: Workplace, path: Path, force: bool, debug: bool) -> Outcome:
    started = time.perf_counter()
    plan = plan_files(place, [path], force=force)
    if plan.settled:
        return timed(plan.settled[0], started)
    [candidate] = plan.waiting
    name = shown(path.name)
    extraction = read_task(place, candidate, name, debug)
    place.await_turn(path)
    if isinstance(extraction, UnreadableDocument):
        return timed(quarantined(candidate, extraction), started)
    loaded = patient(load_task, place.settings.retries)(place, extraction, candidate, name, force)
    if loaded is None:
        return timed(already_loaded(place, candidate), started)
    patient(write_task, place.settings.retries)(place, extraction, loaded, name)
    return timed(ingested(candidate, extraction, loaded), started)


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
) -> State[tuple[int | None, list[Outcome]]]:
    """Ingest all documents of the sources; a bad one does not stop the others.

    Args:
        paths: files and folders; left out: those of the sources in the settings.
        sources: names of sources; left out: all.
        database: URL without a password, or SQLite file; left out: that of the environment or the settings.
        config: the `flows.yaml`; left out: that of the working folder.
        force: read documents even if their bytes are loaded.
        debug: keep what each stage of reading makes, in `debug/` beside the database.
    """
    started_at = datetime.now(UTC)
    end_with_parent()
    log_refusals_in_one_line()
    with workplace_of_flow(database, config) as place:
        found = Gathered(files_of([Path(path) for path in paths])) if paths else gather_task(place, sources)
        plan = plan_files(place, found.files, force=force)
        outcomes = [*place.failures, *found.failures, *plan.settled]
        announce_settled(place, outcomes)
        given = {"database": database, "config": config, "force": force, "debug": debug}
        try:
            _ingest_all(place, plan.waiting, given, outcomes)
        except KeyboardInterrupt:
            _record(place, started_at, outcomes, interrupted=True)
            raise
        run_id = _record(place, started_at, outcomes)
        create_markdown_artifact(markdown_summary(outcomes), key="ingest-run", description=headline(outcomes))
        notify(place.settings.notifications, run_id, outcomes)
    if any(outcome.status == "quarantined" for outcome in outcomes):
        return Failed(message=headline(outcomes), data=Quarantine(headline(outcomes), outcomes, run_id))
    return Completed(message=headline(outcomes), data=(run_id, outcomes))


def _ingest_all(
    place: Workplace, waiting: Sequence[Candidate], given: dict[str, Any], outcomes: list[Outcome]
) -> None:
    """Ingest the documents, as many at a time as there are readers; outcomes come in as they are known."""

    def ingest_one(candidate: Candidate, done: Event) -> None:
        try:
            stop_if_interrupted()
            state = ingest_document(str(candidate.path), **given, return_state=True)
            outcomes.append(_outcome_of(place, candidate, state))
        finally:
            done.set()

    if not waiting:
        return
    stop_if_interrupted()
    place.pool.start(len(waiting))
    firsts, doubles = _apart(waiting)
    with ThreadPoolExecutor(max_workers=place.settings.limits.at_a_time) as threads:
        for group in (firsts, doubles):
            ends = [Event() for _ in group]
            place.turns = {str(after.path): end for after, end in zip(group[1:], ends, strict=False)}
            running = [
                threads.submit(copy_context().run, ingest_one, candidate, end)
                for candidate, end in zip(group, ends, strict=True)
            ]
            try:
                for future in running:
                    future.result()
            except KeyboardInterrupt:
                threads.shutdown(wait=False, cancel_futures=True)
                place.pool.stop()
                raise


def _apart(waiting: Sequence[Candidate]) -> tuple[list[Candidate], list[Candidate]]:
    """The first file of each content, and those with the same bytes under another name."""
    firsts = {candidate.sha256: candidate for candidate in reversed(waiting)}
    doubles = [candidate for candidate in waiting if candidate is not firsts[candidate.sha256]]
    return [candidate for candidate in waiting if candidate is firsts[candidate.sha256]], doubles


def _outcome_of(place: Workplace, candidate: Candidate, state: State[Any]) -> Outcome:
    """The outcome in a flow run's state; of one that broke, what it broke with."""
    result = state.result(raise_on_failure=False)
    if isinstance(result, Quarantine):
        return result.outcomes[0]
    if isinstance(result, Outcome):
        return result
    if isinstance(result, PoolStopped | KeyboardInterrupt):
        raise KeyboardInterrupt
    outcome = quarantined(candidate, broken(result, candidate.path))
    keep_details(place, outcome)
    place.tell(outcome)
    return outcome


def _record(
    place: Workplace, started_at: datetime, outcomes: Sequence[Outcome], *, interrupted: bool = False
) -> int | None:
    flow_run_id = str(runtime.flow_run.id)
    with writing(place.engine, "ingest_run") as session:
        return record_run(session, started_at, outcomes, flow_run_id=flow_run_id, interrupted=interrupted)
