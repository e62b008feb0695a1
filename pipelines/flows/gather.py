"""The files of all sources: folders are listed, web addresses are asked."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipelines.flows.workplace import Workplace
from pipelines.outcome import Outcome
from pipelines.settings.source import Source
from pipelines.sources.candidates import files_of_sources


@dataclass
class Gathered:
    """Files to look at, and addresses that could not be asked."""

    files: list[Path | str] = field(default_factory=list)
    failures: list[Outcome] = field(default_factory=list)


def gather(place: Workplace, names: Sequence[str] | None = None) -> Gathered:
    """The files of the named sources, or of all."""
    found = Gathered([*files_of_sources(place.settings, names)])
    asked = [
        source
        for source in place.settings.sources
        if names is None or source.name in names
    ]
    for source in asked:
        if source.store is not None:
            _list(place, source, found)
    wanted = [source for source in asked if source.url is not None]
    if not wanted:
        return found
    from pipelines.sources.web import Fetcher  # noqa: PLC0415  (only where there is a web source)

    fetcher = Fetcher(
        place.engine,
        place.settings.base / place.settings.downloads,
        place.settings.retries,
    )
    for source in wanted:
        fetched = fetcher.fetch(source)
        found.files += [path for path in fetched.files if path not in found.files]
        found.failures += fetched.failures
    return found


def _list(place: Workplace, source: Source, found: Gathered) -> None:
    """Add the objects of a store; one that does not answer stops no other source."""
    from pipelines.sources.stores import failures  # noqa: PLC0415  (only where there is a store)

    try:
        found.files += place.objects.listed(source)
    except failures() as error:
        sentence = f"The store cannot be listed: {error}"
        found.failures.append(
            Outcome(
                str(source.store),
                None,
                "quarantined",
                error=sentence,
                error_code="fetch-failed",
            )
        )
