"""A run that is stopped, or a document that comes to a limit, while several processes read: none is left."""

import os
import resource
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from pipelines.reading.forks import FIRST
from pipelines.reading.pool import ExtractionPool
from pipelines.reading.process import ExtractorCrash
from pipelines.settings.model import Limits
from schemas.errors import UnreadableDocument
from schemas.extraction import Extraction
from tests.support.commands import command, environment
from tests.support.processes import (
    PATIENCE_SECONDS,
    assert_ends,
    awaited,
    below,
    is_alive,
    started_by,
)

pytestmark = [
    pytest.mark.processes,
    pytest.mark.thorough,
    pytest.mark.skipif(
        not sys.platform.startswith("linux"), reason="elsewhere one process reads all"
    ),
]
READER = "pipelines.reading.child"


@pytest.fixture
def long(pdf) -> Path:
    """A PDF that is long by the settings as they are."""
    path: Path = pdf("sixty_pages_three_tables").path
    return path


def forked_by(reader: int) -> int:
    """A fork of a process that reads, stopped so that it is there as long as a test needs it; 0: none yet."""
    for fork in started_by(reader):
        os.kill(fork, signal.SIGSTOP)
        return fork
    return 0


def reader_of(pool: ExtractionPool) -> int:
    """The process that reads for the first document of a pool."""
    process = pool._children[0]._process
    assert process is not None
    return process.pid


@contextmanager
def under_way(
    pool: ExtractionPool, path: Path
) -> Iterator[tuple["Future[Extraction]", int, int]]:
    """A document that is read: its reading, the process that reads and a fork of it, which has been stopped."""
    pool.start(1)
    reader = reader_of(pool)
    with ThreadPoolExecutor(1) as threads:
        reading = threads.submit(pool.extract, path)
        fork = awaited(lambda: forked_by(reader))
        try:
            yield reading, reader, fork
        finally:
            pool.stop()
            try:
                assert_ends(reader)
                assert_ends(fork)
            finally:
                with suppress(ProcessLookupError):  # nobody waits for one left behind
                    os.kill(fork, signal.SIGKILL)


def begun(pool: ExtractionPool, short: Path) -> None:
    """The first process has read something: however long it takes to start one, that is over."""
    pool.extract(short)
    pool._idle.put(pool._idle.get())  # it reads the next, too


def test_the_time_limit_ends_all_that_read(long, pdf):
    """The reader waits for a fork that does not go on: both are gone as soon as the limit says so."""
    with ExtractionPool(Limits(), 2) as pool:
        begun(pool, pdf("two_ruled_tables_with_note_and_title_between").path)
        pool._children[0].limits = Limits(seconds=15)
        with under_way(pool, long) as (reading, reader, fork):
            with pytest.raises(UnreadableDocument) as refusal:
                reading.result(PATIENCE_SECONDS)
            assert refusal.value.code == "time-limit"
            assert not is_alive(reader)
            assert_ends(fork)


def test_a_fork_without_memory_costs_no_document(long):
    """The system ends one, or gives it nothing: the reader does its pages, and the same comes out."""
    with ExtractionPool(Limits(), 1) as pool:
        alone = pool.extract(long)
    with (
        ExtractionPool(Limits(), 2) as pool,
        under_way(pool, long) as (reading, reader, fork),
    ):
        resource.prlimit(fork, resource.RLIMIT_AS, (1 << 20, 1 << 20))
        os.kill(fork, signal.SIGCONT)
        later = awaited(lambda: forked_by(reader))  # of the next stage
        os.kill(later, signal.SIGKILL)
        assert reading.result(PATIENCE_SECONDS) == alone


def test_a_document_without_memory_leaves_no_fork(long):
    """The reader comes to the limit: the document is refused, and nobody reads on.

    What the first of two forks had to read is left to the reader, however far it had come with its own pages.
    """
    with (
        ExtractionPool(Limits(), 3) as pool,
        under_way(pool, long) as (reading, reader, fork),
    ):
        other = awaited(lambda: next(at_work(reader, fork), 0))
        os.kill(other, signal.SIGSTOP)
        resource.prlimit(reader, resource.RLIMIT_AS, (1 << 20, 1 << 20))
        os.kill(fork, signal.SIGKILL)
        with pytest.raises(ExtractorCrash) as refusal:
            reading.result(PATIENCE_SECONDS)
        assert "memory" in str(refusal.value)
        assert_ends(other)


def at_work(reader: int, stopped: int) -> Iterator[int]:
    """Other forks that hold nothing of the reader's any more: one stopped before would keep its end from being seen."""
    return (
        fork
        for fork in started_by(reader)
        if fork != stopped and len(pipes_of(fork) & pipes_of(reader)) == 1
    )


def pipes_of(pid: int) -> set[str]:
    """Those that a process holds, its standard streams aside; of a fork's answers the reader holds the other end."""
    held = []
    with suppress(OSError):  # it has ended, or closed one meanwhile
        for fd in Path(f"/proc/{pid}/fd").iterdir():
            held += [os.fspath(fd.readlink())] if int(fd.name) >= FIRST else []
    return {target for target in held if target.startswith("pipe:")}


@pytest.mark.parametrize("pressed", ["once", "twice"])
def test_ctrl_c_ends_all_that_read(long, tmp_path, pressed):
    process = subprocess.Popen(
        command("ingest", long, "--db", "x.db"), cwd=tmp_path, env=environment(), text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    fork = awaited(lambda: next(forks_below(process.pid), 0))
    started = [pid for _, pid in below(process.pid)]
    assert fork in started
    os.killpg(process.pid, signal.SIGINT)
    if pressed == "twice":
        threading.Timer(0.2, os.killpg, (process.pid, signal.SIGINT)).start()
    _out, err = process.communicate(timeout=PATIENCE_SECONDS)
    assert process.returncode == 130
    assert err.splitlines()[-1] == "bolgeplan: stopped"
    assert "Traceback" not in err
    for pid in started:
        assert_ends(pid)


def forks_below(pid: int) -> Iterator[int]:
    """What a process that reads for this one, or for what it started, has forked."""
    return (fork for by, fork in below(pid) if READER in _command_of(by))


def _command_of(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8")
    except OSError:
        return ""
