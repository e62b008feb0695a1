"""Documents that go through the steps together: one flow run and three tasks for all of them.

A flow run and its tasks cost Prefect half a second; most reports of an archive are read in less.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pipelines.database.load import Loaded
from pipelines.flows.retries import PASSING
from pipelines.flows.run_log import RunLog
from pipelines.flows.steps import (
    already_loaded,
    ingested,
    load_edition,
    quarantined,
    read_document,
    write_files,
)
from pipelines.flows.workplace import Workplace
from pipelines.interrupt import was_interrupted
from pipelines.outcome import Outcome
from pipelines.reading.pool import PoolStopped
from pipelines.reading.process import broken
from pipelines.sources.candidates import Candidate
from pipelines.sources.known import Plan
from pipelines.texts import shown
from schemas.errors import UnreadableDocument
from schemas.extraction import Extraction

SMALL_BYTES = 1 << 20
"""Files up to here go in batches: larger ones are read for so long that a flow run of their own costs nothing
beside, and stands in Prefect's pages under their names."""
MOST = 100  # documents in a batch: Prefect's flow run is 0.002 s each, and little waits where one is slow
LAST = 16
"""documents in the last batch: its rows are written when nobody reads any more, two tenths of a second for so many,
which is what a flow run costs. Before it each has three fifths of what is left, loaded while the rest is read."""
BATCHES_A_READER = 4
"""At least so many for each document that is read at a time: with fewer, readers would be idle at the end."""


def batches(waiting: Sequence[Candidate], at_a_time: int) -> list[list[Candidate]]:
    """The files in their order, small ones that follow one another together, as suits so many readers."""
    most = min(MOST, max(1, len(waiting) // (BATCHES_A_READER * at_a_time)))
    least = min(LAST, most)

    def room(left: int) -> int:
        return left if left <= least else max(least, min(most, left * 3 // 5))

    return _together(waiting, room)


def together(waiting: Sequence[Candidate], most: int) -> list[list[Candidate]]:
    """The files in their order, small ones that follow one another together, at most so many."""
    return _together(waiting, lambda _: most)


def _together(
    waiting: Sequence[Candidate], most: Callable[[int], int]
) -> list[list[Candidate]]:
    """As `together`; how many at most where so many are left."""
    made: list[list[Candidate]] = []
    room = 0
    for at, candidate in enumerate(waiting):
        small = candidate.size <= SMALL_BYTES
        if small and room:
            made[-1].append(candidate)
            room -= 1
        else:
            made.append([candidate])
            room = most(len(waiting) - at) - 1 if small else 0
    return made


def apart(waiting: Sequence[Candidate]) -> tuple[list[Candidate], list[Candidate]]:
    """The first file of each content, and those with the same bytes under another name."""
    firsts = {candidate.sha256: candidate for candidate in reversed(waiting)}
    doubles = [
        candidate for candidate in waiting if candidate is not firsts[candidate.sha256]
    ]
    return [
        candidate for candidate in waiting if candidate is firsts[candidate.sha256]
    ], doubles


def read_ahead(place: Workplace, waiting: Sequence[Candidate], *, debug: bool) -> None:
    """Let readers begin with these files, whatever has to start before anybody asks for them.

    Not where each stage is kept: what a reading is asked to leave there is of its own time.
    """
    place.pool.start(len(waiting))
    if not debug:
        place.ahead.expect(apart(waiting)[0])


@dataclass
class Job:
    """One of the documents, and how far it has come."""

    candidate: Candidate
    seconds: float = 0.0
    extraction: Extraction | None = None
    loaded: Loaded | None = None
    outcome: Outcome | None = None
    error: Exception | None = None
    """What the last step broke with."""


class Batch:
    """Documents on their way. No dataclass: Prefect would look through all that they hold for its futures."""

    def __init__(
        self, place: Workplace, plan: Plan, *, force: bool, debug: bool
    ) -> None:
        self.place, self.force, self.debug = place, force, debug
        self.settled = plan.settled
        self.jobs = [Job(candidate) for candidate in plan.waiting]

    @property
    def name(self) -> str:
        """The document's, or how many there are."""
        return (
            shown(self.jobs[0].candidate.name)
            if len(self.jobs) == 1
            else f"{len(self.jobs)} documents"
        )

    def ended(self) -> list[Outcome]:
        """What became of those that have ended since this was asked last, each with its own seconds."""
        settled, self.settled = self.settled, []
        over = [job for job in self.jobs if job.outcome is not None]
        self.jobs = [job for job in self.jobs if job.outcome is None]
        return [
            *settled,
            *(replace(job.outcome, seconds=job.seconds) for job in over if job.outcome),
        ]

    def read(self, log: RunLog) -> None:
        """From bytes to extractions; a document that cannot be read has its outcome by that.

        Raises:
            Exception: what a document failed with, once all were tried; called again, it tries those.
        """

        def read(job: Job) -> None:
            try:
                job.extraction = read_document(
                    self.place, job.candidate, log, debug=self.debug
                )
            except UnreadableDocument as refusal:
                job.outcome = quarantined(job.candidate, refusal)

        self._each(read, [job for job in self.jobs if job.extraction is None])

    def load(self, log: RunLog) -> None:
        """From extractions to rows; raises as `read` does."""

        def load(job: Job) -> None:
            assert job.extraction is not None  # it was read
            job.loaded = load_edition(
                self.place, job.extraction, job.candidate, log, force=self.force
            )
            if job.loaded is None:
                job.outcome = already_loaded(self.place, job.candidate)

        self._each(load, [job for job in self.jobs if job.loaded is None])

    def write(self) -> None:
        """From extractions to files; raises as `read` does."""

        def write(job: Job) -> None:
            assert (
                job.extraction is not None and job.loaded is not None
            )  # it was read and loaded
            write_files(self.place, job.extraction, job.loaded)
            job.outcome = ingested(job.candidate, job.extraction, job.loaded)

        self._each(write, self.jobs)

    def _each(self, step: Callable[[Job], None], wanted: list[Job]) -> None:
        jobs = [job for job in wanted if job.outcome is None]
        clock = self.place.pool.clock
        for job in jobs:
            if was_interrupted():
                raise PoolStopped
            started, job.error = clock(), None
            try:
                step(job)
            except PoolStopped:
                raise
            except Exception as error:  # noqa: BLE001  (raised below: one document must not stop the others)
                job.error = error
            job.seconds += clock() - started
        errors = [job.error for job in jobs if job.error is not None]
        if errors:  # one that may pass by itself goes first: all are tried again for it
            raise min(errors, key=lambda error: not isinstance(error, PASSING))

    def give_up(self) -> bool:
        """Give those an outcome that a step failed with for good; whether there are any."""
        failed = [
            job for job in self.jobs if job.outcome is None and job.error is not None
        ]
        for job in failed:
            job.outcome = quarantined(
                job.candidate, broken(job.error, Path(job.candidate.name))
            )
        return bool(failed)
