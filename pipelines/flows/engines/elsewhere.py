"""The documents of a run to readers elsewhere: which engine, which shares, where each document is found.

Importing this module imports Prefect: `pipelines.prefect_api.local.prepare_environment` comes first.
"""

from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import Any

from sqlmodel import col, select

from pipelines.database.connection import reading
from pipelines.flows.batch import together
from pipelines.flows.engines.conduct import Conductor
from pipelines.flows.engines.fit import require_fit, way_of_reading
from pipelines.flows.engines.turns import Turn
from pipelines.flows.engines.workers import WorkerEngine
from pipelines.flows.steps import plan_files
from pipelines.flows.workplace import Workplace
from pipelines.outcome import Outcome
from pipelines.sources.candidates import Candidate
from schemas.database import WebSource

WIDE = 16  # readers that are reckoned with: where there are more, the last shares are larger than they need be


def ingest_elsewhere(
    place: Workplace,
    groups: Sequence[Sequence[Candidate]],
    given: dict[str, Any],
    outcomes: list[Outcome],
) -> None:
    """Have documents read by the engine of the settings, and load them; outcomes come in as they are known.

    Args:
        place: its settings name the engine.
        groups: documents; those of a later group may be known by the time that the earlier ones are loaded.
        given: parameters of the run, `run_id` among them.
        outcomes: are added to.

    Raises:
        UsageProblem: when the engine cannot be used as things are.
    """
    require_fit(place, debug=given["debug"])
    names = ("run_id", "database", "config")
    passed = {name: given[name] for name in names if given[name] is not None}
    passed["way"] = way_of_reading(place)
    numbers, positions = count(1), count(1)
    with _engine(place, passed) as engine:
        for group in groups:
            plan = plan_files(
                place, [candidate.path for candidate in group], force=given["force"]
            )
            outcomes += plan.settled
            parted = together(plan.waiting, place.settings.run.share)
            shares = [
                list(_turns(place, next(numbers), part, positions)) for part in parted
            ]
            Conductor(place, given["run_id"], engine, outcomes, given["force"]).conduct(
                shares
            )


def _engine(place: Workplace, passed: dict[str, Any]) -> Any:  # noqa: ANN401  (an Engine and a context manager)
    run = place.settings.run
    if run.engine == "workers":
        return WorkerEngine(run, passed)
    from pipelines.flows.engines.dask import DaskEngine  # noqa: PLC0415  (an extra, and a second to import)

    return DaskEngine(run, place.settings.limits, passed)


def _turns(
    place: Workplace, share: int, part: Sequence[Candidate], positions: Iterator[int]
) -> Iterator[Turn]:
    """The documents of a share, with the addresses at which machines find them that do not have the files."""
    web = _web_addresses(place, part)
    for candidate in part:
        path = candidate.path
        url, source = web.get(str(path)) or (
            str(path.resolve() if isinstance(path, Path) else path),
            None,
        )
        yield Turn(
            next(positions),
            share,
            str(path),
            url,
            candidate.sha256 or "",
            candidate.source or source,
        )


def _web_addresses(
    place: Workplace, part: Sequence[Candidate]
) -> dict[str, tuple[str, str]]:
    """Path of a download → the address that it is from, and its source."""
    downloads = (place.settings.base / place.settings.downloads).resolve()
    names = {
        str(candidate.path.resolve().relative_to(downloads)): str(candidate.path)
        for candidate in part
        if isinstance(candidate.path, Path)
        and candidate.path.resolve().is_relative_to(downloads)
    }
    if not names:
        return {}
    with reading(place.engine) as session:
        rows = session.exec(
            select(WebSource).where(col(WebSource.file_name).in_(names))
        )
        return {
            names[row.file_name]: (row.url, Path(row.file_name).parts[0])
            for row in rows
        }
