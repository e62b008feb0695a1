"""The files of all sources: folders are listed, web addresses are asked."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipelines.flows.workplace import Workplace
from pipelines.outcome import Outcome
from pipelines.sources.candidates import files_of_sources


@dataclass
class Gathered:
    """Files to look at, and addresses that could not be asked."""

    files: list[Path] = field(default_factory=list)
    failures: list[Outcome] = field(default_factory=list)


def gather(place: Workplace, names: Sequence[str] | None = None) -> Gathered:
    """The files of the named sources, or of all."""
    found = Gathered(files_of_sources(place.settings, names))
    wanted = [
        source
        for source in place.settings.sources
        if source.url is not None and (names is None or source.name in names)
    ]
    if not wanted:
        return found
    from pipelines.sources.web import Fetcher  # noqa: PLC0415  (only where there is a web source)

    fetcher = Fetcher(place.engine, place.settings.base / place.settings.downloads, place.settings.retries)
    for source in wanted:
        fetched = fetcher.fetch(source)
        found.files += [path for path in fetched.files if path not in found.files]
        found.failures += fetched.failures
    return found
