"""The tasks of a document's flow: each is `return verb(noun)`."""

from pathlib import Path

from prefect import get_run_logger, task
from prefect.cache_policies import NO_CACHE

from pipelines.database.load import Loaded
from pipelines.flows.gather import Gathered, gather
from pipelines.flows.steps import load_edition, read_document, write_files
from pipelines.flows.workplace import Workplace
from pipelines.sources.candidates import Candidate
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
