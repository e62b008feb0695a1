"""What a worker does: it reads the documents of a share, and leaves what it read in the database.

Importing this module imports Prefect: `pipelines.prefect_api.local.prepare_environment` comes first.
"""

import time
from collections import Counter
from pathlib import Path

from prefect import flow, get_run_logger, runtime, task
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State
from prefect.states import Completed

from pipelines.flows.engines.fit import require_same_way
from pipelines.flows.engines.turns import Turn, hand_back, hand_in, take
from pipelines.flows.held import is_held, share_held
from pipelines.flows.quarantine import log_refusals_in_one_line
from pipelines.flows.run_log import RunLog
from pipelines.flows.steps import read_document
from pipelines.flows.workplace import Workplace, workplace_of_flow
from pipelines.prefect_api.orphan import end_with_parent
from pipelines.reading.pool import PoolStopped
from pipelines.reading.process import ExtractorCrash, broken
from pipelines.sources.candidates import Candidate, named
from schemas.errors import UnreadableDocument


def share_run_name() -> str:
    """A flow run is called after the run and its share of it."""
    said = runtime.flow_run.parameters
    return f"run {said['run_id']}, share {said['share']}"


@flow(name="ingest-share", flow_run_name=share_run_name, persist_result=False)
def ingest_share(
    run_id: int,
    share: int,
    way: str,
    database: str | None = None,
    config: str | None = None,
) -> State[dict[str, int]]:
    """Read a share of a run's documents: on any machine that reaches the database.

    Args:
        run_id: the run, which somebody else is at: they load what is read here.
        share: the number of the share.
        way: the fingerprint of what decides what is read (version, vocabulary, corrections).
        database: URL without a password; left out: that of the environment or the settings.
        config: the `flows.yaml`; left out: that of the working folder.
    """
    end_with_parent()
    log_refusals_in_one_line()
    counts = read_share(run_id, share, way, database, config, log=get_run_logger())
    return Completed(
        message=f"{counts['read']} read, {counts['refused']} refused", data=dict(counts)
    )


@task(
    name="read share",
    task_run_name="read share {share}",
    cache_policy=NO_CACHE,
    persist_result=False,
)
def read_share_task(
    run_id: int,
    share: int,
    way: str,
    database: str | None = None,
    config: str | None = None,
) -> dict[str, int]:
    """As `ingest_share`, on a Dask cluster."""
    return dict(read_share(run_id, share, way, database, config, log=get_run_logger()))


def read_share(
    run_id: int,
    share: int,
    way: str,
    database: str | None,
    config: str | None,
    *,
    log: RunLog,
) -> Counter[str]:
    """Read the documents of a share that nobody has read; how many were read and refused.

    Where another worker is at the share, or nobody is at the run any more, nothing is done.
    """
    counts: Counter[str] = Counter(read=0, refused=0)
    with (
        workplace_of_flow(database, config) as place,
        share_held(place.engine, run_id, share) as ours,
    ):
        require_same_way(place, way)
        if not ours:
            log.warning("run %d, share %d: another worker is at it", run_id, share)
            return counts
        for turn in take(place.engine, run_id, share):
            if not is_held(place.engine, run_id):
                log.warning(
                    "run %d is over: what is left of share %d is not read",
                    run_id,
                    share,
                )
                break
            counts[_read(place, run_id, turn, log)] += 1
    return counts


def _read(place: Workplace, run_id: int, turn: Turn, log: RunLog) -> str:
    """Read a document, and leave what was read or why not; which of the two."""
    started = time.perf_counter()
    candidate = Candidate(
        named(turn.path), turn.sha256, url=turn.url, source=turn.source
    )
    try:
        extraction = read_document(place, candidate, log)
    except PoolStopped:
        raise
    except UnreadableDocument as refusal:
        _refuse(place, run_id, turn, refusal, started)
        return "refused"
    except Exception as error:  # noqa: BLE001  (a bug of ours must not take the others' turns)
        _refuse(place, run_id, turn, broken(error, Path(turn.path)), started)
        return "refused"
    hand_in(place.engine, run_id, turn, extraction, time.perf_counter() - started)
    return "read"


def _refuse(
    place: Workplace,
    run_id: int,
    turn: Turn,
    refusal: UnreadableDocument,
    started: float,
) -> None:
    details = refusal.details if isinstance(refusal, ExtractorCrash) else ""
    seconds = time.perf_counter() - started
    hand_back(place.engine, run_id, turn, refusal, details=details, seconds=seconds)
