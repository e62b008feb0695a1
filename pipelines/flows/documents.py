"""The flows of documents: one ingests one, one ingests several small ones.

Importing this module imports Prefect: `pipelines.prefect_api.local.prepare_environment` comes first.
"""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from prefect import Task, flow, runtime
from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed

from pipelines.flows.announce import announce
from pipelines.flows.batch import Batch
from pipelines.flows.quarantine import Quarantine, log_refusals_in_one_line
from pipelines.flows.retries import patient
from pipelines.flows.runs import Run, note, run_in_books
from pipelines.flows.steps import plan_files
from pipelines.flows.summary import headline
from pipelines.flows.tasks import load_task, read_task, write_task
from pipelines.flows.workplace import Workplace, workplace_of_flow
from pipelines.outcome import Outcome
from pipelines.prefect_api.orphan import end_with_parent
from pipelines.reading.pool import PoolStopped
from pipelines.sources.candidates import named
from pipelines.texts import shown


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
        [outcome] = _ingest(place, books, [path], force, debug)
    if outcome.status == "quarantined":
        return Failed(
            name="Quarantined",
            message=outcome.error,
            data=Quarantine(str(outcome.error), [outcome]),
        )
    return Completed(
        message=f"{outcome.status}: {outcome.document} {outcome.edition}", data=outcome
    )


def batch_run_name() -> str:
    """A flow run is called after its first file, and how many follow."""
    first, *more = runtime.flow_run.parameters["paths"]
    return f"{shown(Path(str(first)).name)} and {len(more)} more"


@flow(name="ingest-batch", flow_run_name=batch_run_name, persist_result=False)
def ingest_batch(
    paths: list[str],
    database: str | None = None,
    config: str | None = None,
    *,
    force: bool = False,
    debug: bool = False,
    run_id: int | None = None,
) -> State[list[Outcome]]:
    """Ingest small documents, each as `ingest_document` does, for the price of one flow run.

    Args:
        paths: the PDFs.
        database: as of `ingest_document`.
        config: as of `ingest_document`.
        force: as of `ingest_document`.
        debug: as of `ingest_document`.
        run_id: as of `ingest_document`.
    """
    end_with_parent()
    log_refusals_in_one_line()
    with workplace_of_flow(database, config) as place, _books(place, run_id) as books:
        outcomes = _ingest(place, books, paths, force, debug)
    said = headline(outcomes)
    if any(outcome.status == "quarantined" for outcome in outcomes):
        return Failed(name="Quarantined", message=said, data=Quarantine(said, outcomes))
    return Completed(message=said, data=outcomes)


@contextmanager
def _books(place: Workplace, run_id: int | None) -> Iterator[int]:
    """The run in whose books a document is written: the one that it is part of, or one of its own."""
    if run_id is not None:
        yield run_id
        return
    with own_run(place) as run:
        yield run.id


def own_run(place: Workplace) -> AbstractContextManager[Run]:
    """This flow run in the books."""
    deployment = runtime.deployment.name
    return run_in_books(
        place.engine, flow_run_id=str(runtime.flow_run.id), deployment=deployment
    )


def _ingest(
    place: Workplace, run_id: int, paths: list[str], force: bool, debug: bool
) -> list[Outcome]:
    """Documents through all steps."""
    plan = plan_files(place, [named(path) for path in paths], force=force)
    place.will_read(paths, plan.waiting)
    batch = Batch(place, plan, force=force, debug=debug)
    outcomes = go_through(place, run_id, batch, (read_task,))
    place.await_turn(paths[0])
    return outcomes + go_through(place, run_id, batch, (load_task, write_task))


def go_through(
    place: Workplace, run_id: int, batch: Batch, steps: Sequence[Task[[Batch], None]]
) -> list[Outcome]:
    """Documents through steps; what became of those that ended, each in the books and announced by then."""
    outcomes: list[Outcome] = []

    def tell() -> None:
        ended = batch.ended()
        note(place.engine, run_id, ended)
        announce(place, ended)
        outcomes.extend(ended)

    tell()
    for step in steps:
        if batch.jobs:
            _tried(patient(step, place.settings.retries), batch)
            tell()
    return outcomes


def _tried(step: Task[[Batch], None], batch: Batch) -> None:
    """A step of all documents; those with which it failed, however often it was tried, are given up."""
    try:
        step(batch)
    except PoolStopped:
        raise
    except Exception:
        if not batch.give_up():  # it was no document's fault
            raise
