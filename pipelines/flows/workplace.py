"""What flows work with: database, settings, readers; one for all flows of a process that ask for the same."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import sqlalchemy as sa

from pipelines.database.connection import open_database, schema_revision
from pipelines.database.naming import named_database, without_password
from pipelines.files import processed_folder
from pipelines.outcome import Outcome
from pipelines.reading.ahead import Ahead
from pipelines.reading.pool import ExtractionPool
from pipelines.reading.process import Reading
from pipelines.settings import read_settings
from pipelines.settings.model import Settings
from pipelines.sources.candidates import Candidate
from pipelines.sources.corrections_file import read_corrections
from pipelines.sources.digests import Digests
from pipelines.sources.judged import Judged
from pipelines.sources.objects import Objects
from pipelines.sources.opening import local_copy
from schemas.correction import Correction

CUTS = "cuts"
"""In the folder of what can be made again: documents cut into tables and sentences."""
Observer = Callable[[Outcome], None]


@dataclass
class Workplace:
    """The database, the settings, and the processes that read PDFs."""

    engine: sa.Engine
    settings: Settings
    pool: ExtractionPool
    digests: Digests
    objects: Objects
    judged: Judged
    corrections: tuple[Correction, ...] = ()
    """By hand, for whatever document they are meant."""
    files: list[Path | str] | None = None
    """Gathered before the flow began: ten thousand names would be too much for a parameter of it."""
    failures: list[Outcome] = field(default_factory=list)
    """Web addresses that failed before the flow began: they belong to its run."""
    turns: dict[str, threading.Event] = field(default_factory=dict)
    """Path → set when the document before it is loaded: which printing is the last depends on no race."""
    observers: list[Observer] = field(default_factory=list)
    """Told of each outcome as it comes."""
    ahead: Ahead[Candidate] = field(init=False)
    """Reads documents before their flow runs ask for them."""

    def __post_init__(self) -> None:
        self.ahead = Ahead(self.pool, self.read)

    def read(self, candidate: Candidate, keep: Path | None = None) -> Reading:
        """Have a document read now, with the corrections by hand; as `ExtractionPool.read`.

        Raises:
            UnreadableDocument: when it cannot be had, or not be read.
        """
        with local_copy(self.objects, candidate) as path:
            return self.pool.read(path, self.corrections, keep=keep)

    def will_read(self, paths: Sequence[str], waiting: Sequence[Candidate]) -> None:
        """Of these files only those that wait will be asked for: others have come in, or are not what they were."""
        named, wanted = set(paths), set(waiting)
        self.ahead.forget(lambda one: str(one.path) in named and one not in wanted)

    def await_turn(self, path: str) -> None:
        """Wait until the document that is listed before this one is loaded, or refused."""
        turn = self.turns.get(path)
        if turn is not None:
            turn.wait()

    def tell(self, outcome: Outcome) -> None:
        """Tell all observers."""
        for observer in self.observers:
            observer(outcome)


Key = tuple[str, str | None]
_open: dict[Key, tuple[Workplace, int]] = {}
_lock = threading.Lock()


@contextmanager
def workplace(
    database: str | None = None, config: str | None = None
) -> Iterator[Workplace]:
    """A workplace; the same one for all who are within at the same time and mean the same.

    Args:
        database: URL or SQLite file; None for that of the environment, or of the settings.
        config: the `flows.yaml`; None for that of the working folder.

    Raises:
        UsageProblem: when the settings are wrong or the database cannot be opened.
    """
    settings = read_settings(Path(config) if config else None)
    named = named_database(database, settings.database_url)
    key = (named, config)
    with _lock:
        place, users = _open.get(key) or (_made(named, settings), 0)
        _open[key] = (place, users + 1)
    try:
        yield place
    finally:
        with _lock:
            place, users = _open.pop(key)
            if users > 1:
                _open[key] = (place, users - 1)
        if users == 1:
            place.ahead.expect(())
            place.pool.stop()
            place.engine.dispose()


@contextmanager
def workplace_of_flow(database: str | None, config: str | None) -> Iterator[Workplace]:
    """A workplace whose names came as parameters of a flow run, which Prefect keeps and shows.

    Raises:
        UsageProblem: as `workplace`, and where a parameter holds a password.
    """
    if database is not None:
        without_password(database)
    with workplace(database, config) as place:
        yield place


def _made(named: str, settings: Settings) -> Workplace:
    engine = open_database(named, create=True)
    with engine.connect() as connection:
        is_new = schema_revision(connection) is None
    if is_new:
        from pipelines.database.migrate import migrate_if_new  # noqa: PLC0415  (Alembic takes a second to import)

        migrate_if_new(engine)
    memory = processed_folder(engine.url, settings) / ".cache"
    pool = ExtractionPool(settings.limits, settings.limits.at_a_time, memory / CUTS)
    corrections = read_corrections(settings.base / settings.corrections)
    return Workplace(
        engine,
        settings,
        pool,
        Digests(memory),
        Objects(engine, settings),
        Judged(memory, settings),
        corrections,
    )
