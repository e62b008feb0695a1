"""Whether a run can be read elsewhere at all: told before anything is started."""

import hashlib
import json
import os
from urllib.parse import urlsplit

from pipelines.errors import UsageProblem
from pipelines.flows.workplace import Workplace
from schemas import VERSION
from schemas.correction import fingerprint
from schemas.extraction import EXTRACTOR_VERSION
from schemas.vocabulary import overlay

LOOPBACK = ("127.0.0.1", "::1", "localhost")


def require_fit(place: Workplace, *, debug: bool) -> None:
    """Refuse what readers elsewhere cannot do.

    Raises:
        UsageProblem: with the remedy.
    """
    run = place.settings.run
    if run.engine == "local":
        return
    said = f"run.engine: {run.engine}"
    if place.engine.dialect.name != "postgresql":
        raise UsageProblem(
            f"{said} needs a PostgreSQL database, which all machines reach: SQLite is one machine's"
        )
    if debug:
        raise UsageProblem(
            f"--debug keeps files on the machine that reads: use it with run.engine: local, not with {said}"
        )
    if _is_far(run.engine, run.dask) and not os.environ.get("PREFECT_API_URL"):
        raise UsageProblem(
            f"{said} needs a Prefect server that all machines reach: name it in PREFECT_API_URL"
        )


def way_of_reading(place: Workplace) -> str:
    """What decides what is read from a document, beside its bytes: equal on two machines that read alike."""
    corrections = fingerprint(place.corrections)
    decided = [
        VERSION,
        EXTRACTOR_VERSION,
        overlay.fingerprint(),
        corrections,
        place.settings.limits.pages,
    ]
    return hashlib.sha256(json.dumps(decided).encode()).hexdigest()[:16]


def require_same_way(place: Workplace, way: str) -> None:
    """Refuse to read for a run that reads otherwise.

    Raises:
        UsageProblem: when this machine has another version, vocabulary, corrections or limit of pages.
    """
    if way_of_reading(place) != way:
        raise UsageProblem(
            "this machine would read otherwise than the one that started the run: it needs the same version"
            " of bolgeplan, and the same vocabulary, corrections and limits.pages in flows.yaml"
        )


def _is_far(engine: str, scheduler: str | None) -> bool:
    """Whether the readers may be on other machines, which do not reach the server within this process."""
    return engine == "workers" or (
        scheduler is not None and urlsplit(scheduler).hostname not in LOOPBACK
    )
