"""What `flows.yaml` may say, typed: an unknown key or a wrong value is refused."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cronsim import CronSim, CronSimError
from pydantic import Field, PrivateAttr, ValidationInfo, field_validator

from pipelines.settings.run import Run
from pipelines.settings.section import Section
from pipelines.settings.source import Source
from schemas.document import DocumentIdentity, DocumentKind
from schemas.expectations import Expectations
from schemas.vocabulary.document_words import document_words
from schemas.vocabulary.places import places
from schemas.vocabulary.regions import region_of_agency

Event = Literal["ingested", "changed", "quarantined", "held_back"]


class Schedule(Section):
    """When sources are looked at."""

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")
    cron: str = Field(pattern=r"^\S+( \S+){4}$")
    """Minute, hour, day of month, month, day of week."""
    sources: tuple[str, ...] | None = None
    """Names of sources; all where left out."""

    @field_validator("cron")
    @classmethod
    def _is_cron(cls, value: str) -> str:
        try:
            CronSim(value, datetime.now(UTC))
        except CronSimError as error:
            raise ValueError(f"no times of a schedule: {error}") from None
        return value

    def due(self, now: datetime, *, back: bool = False) -> datetime:
        """When it is due next after a time, in that time's zone; or when it was due last."""
        return next(CronSim(self.cron, now, reverse=back))


class Expected(Expectations):
    """What documents must hold to become current: those of a kind, and of all else that is given.

    `parts` are shipped, by kind (`holds` in documents.yaml): an entry that gives them goes before those.
    """

    kind: DocumentKind
    plan_period: str | None = Field(default=None, pattern=r"^\d{4}-\d{4}$")
    publisher: str | None = None
    """An agency, by any of its names."""
    place: str | None = None
    """Slug of a place; a province's holds for its districts' reports too."""

    @field_validator("place")
    @classmethod
    def _is_place(cls, value: str | None) -> str | None:
        if value is not None and value not in places():
            raise ValueError(f"no place has the slug {value!r}")
        return value

    def holds_for(self, identity: DocumentIdentity) -> bool:
        """Whether a document is one of those that are meant."""
        places_of = (identity.place, identity.province)
        return (
            self.kind == identity.kind
            and self.plan_period in (None, identity.plan_period)
            and self.place in (None, *places_of)
            and (
                self.publisher is None
                or _is_publisher(self.publisher, identity.publisher)
            )
        )


def _is_publisher(named: str, publisher: str | None) -> bool:
    region = region_of_agency(named)
    return named == publisher or (
        region is not None and region == region_of_agency(publisher)
    )


class Limits(Section):
    """What one document may take."""

    seconds: int = Field(default=600, ge=1)
    memory_mb: int = Field(default=6144, ge=2560)
    """Of address space, interpreter and libraries included: with 2048 a report of ten pages is refused."""
    pages: int = Field(default=2000, ge=1)
    file_mb: int = Field(default=500, ge=1)
    kept_mb: int = Field(default=500, ge=0)
    """Of documents cut into tables and sentences, kept for readings with other rules for prose; 0: none."""
    parallel: int = Field(default=0, ge=0)
    """Documents at a time; 0: as many as there are processors."""

    long_pages: int = Field(default=60, ge=0)
    """Pages of a document that several processes look at, where some have none to read; 0: never. From here on
    there is a tenth less to wait for (`tests.benchmarks.runs.long`); what fewer would save was not measured."""

    @property
    def at_a_time(self) -> int:
        """Documents at a time."""
        return self.parallel or os.cpu_count() or 1


class Retries(Section):
    """How often what may pass by itself is tried again: a busy database, a full disk, a silent web server."""

    attempts: int = Field(default=3, ge=0, le=20)
    """After the first; 0: none."""
    wait_seconds: float = Field(default=2.0, ge=0)
    """Before the first; twice as long before each next."""

    @property
    def waits(self) -> list[float]:
        """Seconds before each attempt after the first."""
        return [self.wait_seconds * 2**attempt for attempt in range(self.attempts)]


class Notifications(Section):
    """Who is told of what."""

    on: tuple[Event, ...] = ("changed", "quarantined", "held_back")
    command: tuple[str, ...] | None = None
    """Program and arguments; the run's summary comes as JSON on its standard input. No shell."""
    webhook: str | None = Field(default=None, pattern=r"^https?://\S+$")
    """Gets the run's summary by POST."""


class Settings(Section):
    """All of `flows.yaml`."""

    database: str = "sqlite:///processed/bolgeplan.db"
    time_zone: str = "Europe/Istanbul"
    sources: tuple[Source, ...] = (Source(name="raw", folder=Path("raw")),)
    schedules: tuple[Schedule, ...] = ()
    downloads: Path = Path("raw/downloads")
    """Where PDFs from web sources are kept, as published."""
    corrections: Path = Path("raw/corrections.yaml")
    """Corrections by hand; the file need not be there."""
    vocabulary: Path | None = None
    """A folder with a vocabulary of one's own, which is laid over the shipped one."""
    expectations: tuple[Expected, ...] = ()
    run: Run = Run()
    """Who reads them."""
    limits: Limits = Limits()
    retries: Retries = Retries()
    notifications: Notifications = Notifications()
    reextract: Literal["when_forced", "on_new_version"] = "when_forced"
    """Whether editions are read again by themselves when the extractors have become better."""
    _base: Path = PrivateAttr(default=Path())
    _file: Path | None = PrivateAttr(default=None)

    @property
    def base(self) -> Path:
        """The folder that relative paths start from: that of the file."""
        return self._base

    @property
    def file(self) -> Path | None:
        """Where they were read from; None where there is no file and the shipped ones hold."""
        return self._file

    @field_validator("time_zone")
    @classmethod
    def _is_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError):
            raise ValueError(f"no time zone is called {value!r}") from None
        return value

    @field_validator("sources", "schedules")
    @classmethod
    def _names_differ(
        cls, value: tuple[Source | Schedule, ...]
    ) -> tuple[Source | Schedule, ...]:
        names = [part.name for part in value]
        for name in names:
            if names.count(name) > 1:
                raise ValueError(f"two are called {name!r}")
        return value

    @field_validator("schedules")
    @classmethod
    def _sources_are_there(
        cls, value: tuple[Schedule, ...], info: ValidationInfo
    ) -> tuple[Schedule, ...]:
        names = [source.name for source in info.data.get("sources", ())]
        for schedule in value:
            for name in schedule.sources or ():
                if name not in names:
                    raise ValueError(
                        f"{schedule.name!r} names a source that is not there: {name!r}"
                    )
        return value

    @property
    def database_url(self) -> str:
        """The database; the path of an SQLite file starts from the settings' folder."""
        scheme, _, path = self.database.partition(":///")
        relative = scheme == "sqlite" and path and not path.startswith("/")
        return f"sqlite:///{self.base / path}" if relative else self.database

    def expected_of(self, identity: DocumentIdentity) -> Expectations | None:
        """What a document must hold; None where nothing is declared. A later entry goes before an earlier."""
        parts = document_words().kinds[identity.kind].holds
        declared: dict[str, Any] = {"parts": parts} if parts else {}
        for entry in self.expectations:
            if entry.holds_for(identity):
                declared |= entry.model_dump(
                    include=set(Expectations.model_fields), exclude_none=True
                )
        return Expectations(**declared) if declared else None
