"""The tasks of the flows: each is `return verb(noun)`."""

from prefect import get_run_logger, task
from prefect.cache_policies import NO_CACHE

from pipelines.flows.batch import Batch
from pipelines.flows.gather import Gathered, gather
from pipelines.flows.workplace import Workplace


@task(
    name="read",
    task_run_name="read {batch.name}",
    cache_policy=NO_CACHE,
    persist_result=False,
)
def read_task(batch: Batch) -> None:
    """PDFs as extractions, or why they are none: reading those again would not help."""
    return batch.read(get_run_logger())


@task(
    name="load",
    task_run_name="load {batch.name}",
    cache_policy=NO_CACHE,
    persist_result=False,
)
def load_task(batch: Batch) -> None:
    """Extractions as rows."""
    return batch.load(get_run_logger())


@task(
    name="write",
    task_run_name="write {batch.name}",
    cache_policy=NO_CACHE,
    persist_result=False,
)
def write_task(batch: Batch) -> None:
    """Extractions as files."""
    return batch.write()


@task(name="gather", cache_policy=NO_CACHE, persist_result=False)
def gather_task(place: Workplace, sources: list[str] | None) -> Gathered:
    """The files of the sources; web addresses are asked again by their own patience."""
    return gather(place, sources)
