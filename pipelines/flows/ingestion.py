"""The flows: one ingests a document, one ingests all sources. A task is `return verb(noun)`.

Importing this module imports Prefect: `pipelines.prefect_api.local.prepare_environment` comes first.
"""

import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager, suppress
from contextvars import copy_context
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import Any

from prefect import flow, runtime
from prefect.artifacts import create_markdown_artifact
from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed
from sqlalchemy.exc import SQLAlchemyError

from pipelines.flows.announce import announce, announce_settled
from pipelines.flows.gather import Gathered
from pipelines.flows.notify import notify
from pipelines.flows.quarantine import Quarantine, log_refusals_in_one_line
from pipelines.flows.retries import patient
from pipelines.flows.runs import Run, note, run_in_books
from pipelines.flows.steps import (
    already_loaded,
    ingested,
    keep_details,
    plan_files,
    quarantined,
    timed,
)
from pipelines.flows.summary import headline, markdown_summary
from pipelines.flows.tasks import gather_task, load_task, read_task, write_task
from pipelines.flows.workplace import Workplace, workplace_of_flow
from pipelines.interrupt import stop_if_interrupted
from pipelines.outcome import Outcome
from pipelines.prefect_api.orphan import end_with_parent
from pipelines.reading.pool import PoolStopped, broken
from pipelines.sources.candidates import Candidate, files_of
from pipelines.texts import shown
from schemas.errors import UnreadableDocument


def document_run_name() -> str:
    """A flow run is called after its file."""
    return shown(Path(str(runtime.flow_run.parameters["path"])).name)


@flow(name="ingest-document", flow_run_name=document_run_name, persist_result=False)
def ingest_document(
    path: str,
    database: str | None = None,
    config: str | None = None,
    *,
    force: bool = False,
    debug: bool = False,
    run_id: int | None = None,
) -> State[Outcome]:
    """Ingest one document: from its bytes to rows and files. A refusal is a failed run with a sentence.

    Args:
        path: the PDF.
        database: URL without a password, or SQLite file; left out: that of the environment or the settings.
        config: the `flows.yaml`; left out: that of the working folder.
        force: read it even if its bytes are loaded.
        debug: keep what each stage of reading makes, in `debug/` beside the database.
        run_id: the run in whose books it is written; left out: one of its own.
    """
    end_with_parent()
    log_refusals_in_one_line()
    with workplace_of_flow(database, config) as place, _books(place, run_id) as books:
        outcome = _ingest(place, books, Path(path), force, debug)
        announce(place, outcome)
    if outcome.status == "quarantined":
        refusal = Quarantine(str(outcome.error), [outcome])
        return Failed(name="Quarantined", message=outcome.error, data=refusal)
    return Completed(message=f"{outcome.status}: {outcome.document} {outcome.edition}", data=outcome)


@contextmanager
def _books(place: Workplace, run_id: int | None) -> Iterator[int]:
    """The run in whose books a document is written: the one that it is part of, or one of its own."""
    if run_id is not None:
        yield run_id
        return
    with _own_run(place) as run:
        yield run.id


def _own_run(place: Workplace) -> AbstractContextManager[Run]:
    """This flow run in the books."""
    deployment = runtime.deployment.name
    return run_in_books(place.engine, flow_run_id=str(runtime.flow_run.id), deployment=deployment)


def _ingest(place: Workplace, run_id: int, path: Path, force: bool, debug: bool) -> Outcome:
    started = time.perf_counter()
    plan = plan_files(place, [path], force=force)
    try:
        outcome = plan.settled[0] if plan.settled else _read_and_load(place, plan.waiting[0], force, debug)
    except PoolStopped:
        raise
    except Exception as bug:
        outcome = timed(quarantined(plan.waiting[0], broken(bug, path)), started)
        with suppress(SQLAlchemyError):  # a database that is gone keeps no books: the flow run says why
            note(place.engine, run_id, [outcome])
        raise
    outcome = timed(outcome, started)
    note(place.engine, run_id, [outcome])
    return outcome


def _read_and_load(place: Workplace, candidate: Candidate, force: bool, debug: bool) -> Outcome:
    name = shown(candidate.path.name)
    extraction = read_task(place, candidate, name, debug)
    place.await_turn(candidate.path)
    if isinstance(extraction, UnreadableDocument):
        return quarantined(candidate, extraction)
    loaded = patient(load_task, place.settings.retries)(place, extraction, candidate, name, force)
    if loaded is None:
        return already_loaded(place, candidate)
    patient(write_task, place.settings.retries)(place, extraction, loaded, name)
    return ingested(candidate, extraction, loaded)


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
        with _own_run(place) as run:
            found = Gathered(files_of([Path(p) for p in paths])) if paths else gather_task(place, sources)
            plan = plan_files(place, found.files, force=force)
            run.outcomes += [*place.failures, *found.failures, *plan.settled]
            announce_settled(place, run.outcomes)
            given = {"database": database, "config": config, "force": force, "debug": debug, "run_id": run.id}
            _ingest_all(place, plan.waiting, given, run.outcomes)
        said = headline(run.outcomes)
        create_markdown_artifact(markdown_summary(run.outcomes), key="ingest-run", description=said)
        notify(place.settings.notifications, run.id if run.news else None, run.outcomes)
    if any(outcome.status == "quarantined" for outcome in run.outcomes):
        return Failed(message=said, data=Quarantine(said, run.outcomes, run.id))
    return Completed(message=said, data=(run.id, run.outcomes))


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
