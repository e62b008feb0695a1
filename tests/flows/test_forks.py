"""One long document read by several processes: the same to the byte, whatever becomes of them.

What ends a run while they read is in `test_forks_ended.py`.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from extractors.chain import stages
from pipelines.reading import forks, process
from pipelines.reading.child import Request, answer
from pipelines.reading.forks import Forks, ranges
from pipelines.reading.pool import ExtractionPool
from pipelines.settings.model import Limits
from schemas.errors import UnreadableDocument
from tests.support.documents import draw_report
from tests.support.processes import assert_ends, is_alive, started_by

pytestmark = [
    pytest.mark.processes,
    pytest.mark.skipif(
        not sys.platform.startswith("linux"), reason="elsewhere one process reads all"
    ),
]


def quiet() -> None:
    """A fork says nothing anyway."""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return draw_report(tmp_path / "report.pdf")


@pytest.fixture
def asked(monkeypatch) -> list[int]:
    """How many processes each stage that can be spread was spread over."""
    seen: list[int] = []

    def counted(items, number):
        seen.append(number)
        return ranges(items, number)

    monkeypatch.setattr(forks, "ranges", counted)
    return seen


def told(path: Path, **asked: int) -> dict[str, str]:
    return answer(Request(path=path, max_pages=99, **asked), 4096, lambda _: None)


@pytest.mark.thorough
def test_several_processes_read_the_same_to_the_byte(report, asked):
    alone = told(report)
    assert asked == [1, 1]
    assert told(report, hands=3, long_pages=2) == alone
    assert asked == [1, 1, 3, 3]
    assert "extraction" in alone


@pytest.mark.parametrize(
    ("pages", "least", "number"), [(2, 3, 1), (3, 3, 2), (3, 0, 1)]
)
def test_a_document_is_long_by_the_setting(asked, pages, least, number):
    assert sum(map(len, Forks(2, least, quiet)(list, range(pages)))) == pages
    assert asked == [number]


@pytest.mark.parametrize(
    ("items", "hands", "sizes"), [(7, 2, [3, 4]), (2, 3, [0, 1, 1]), (60, 4, [15] * 4)]
)
def test_each_item_is_in_one_range(items, hands, sizes):
    made = ranges(range(items), hands)
    assert [len(some) for some in made] == sizes
    assert [item for some in made for item in some] == list(range(items))


@pytest.mark.parametrize("failing", [
    lambda: os.kill(os.getpid(), signal.SIGKILL),
    lambda: {}["no such heading"],
    lambda: bytearray(1 << 60),
])  # fmt: skip
def test_what_a_process_does_not_make_is_made_by_the_reader(failing):
    """It was ended, as by a system without memory, or it failed, or got no memory itself."""
    reader = os.getpid()

    def fails_elsewhere(some: Sequence[int]) -> list[int]:
        if os.getpid() != reader:
            failing()
        return list(some)

    assert Forks(3, 2, quiet)(fails_elsewhere, range(6)) == [[0, 1], [2, 3], [4, 5]]
    assert _children() == []


def test_where_no_process_can_be_started_the_reader_works_alone(monkeypatch):
    """As many run as may: nothing is left open."""

    def refused() -> int:
        raise BlockingIOError("Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", refused)
    before = _descriptors()
    assert Forks(2, 2, quiet)(list, range(4)) == [[0, 1], [2, 3]]
    assert _descriptors() == before


@pytest.mark.thorough
def test_a_document_fails_as_it_does_where_one_process_reads_it(report, monkeypatch):
    """With the same stage, page and line."""

    def fails(path, pages):
        for page in pages:
            if page.number == 3:
                raise KeyError(page.number)
        return ()

    monkeypatch.setattr(stages, "found_on", fails)
    said = told(report, hands=2, long_pages=2)
    assert said["error"].startswith(
        "The stage 'tables' failed on page 3 of 'report.pdf': KeyError: 3"
    )
    assert said["error"] == told(report)["error"]


@pytest.mark.parametrize("error", [
    UnreadableDocument("damaged", "Page 7 of the PDF cannot be loaded."),
    MemoryError(),
])  # fmt: skip
def test_what_the_work_raises_is_raised(error):
    """As it is: with its code."""

    def raises(some: Sequence[int]) -> None:
        if 1 in some:
            raise error

    with pytest.raises(type(error)) as raised:
        Forks(2, 2, quiet)(raises, [0, 1])
    assert raised.value is error


@pytest.mark.thorough
def test_no_pdf_is_open_where_processes_fork(report, monkeypatch):
    """They would share the place in the file that is read next; and nobody else holds a lock of theirs."""
    opened: list[str] = []
    real = os.fork

    def noted() -> int:
        opened.extend(_descriptors())
        return real()

    monkeypatch.setattr(os, "fork", noted)
    assert "extraction" in told(report, hands=2, long_pages=2)
    assert opened
    assert str(report) not in opened


def test_others_end_where_the_first_fails():
    """Nobody waits for what they make."""
    pids: list[int] = []

    def begun(some: Sequence[int]) -> None:
        if 0 in some:
            pids.extend(_children())
            raise RecursionError
        time.sleep(600)

    with pytest.raises(RecursionError):
        Forks(3, 2, quiet)(begun, range(3))
    assert len(pids) == 2
    assert not any(map(is_alive, pids))


def _children() -> list[int]:
    """Our forks, which are called as we are: who forks commands for other tests is none."""
    own = _called(os.getpid())
    return [child for child in started_by(os.getpid()) if _called(child) == own]


def _called(process: int) -> bytes:
    return Path(f"/proc/{process}/cmdline").read_bytes()


def _descriptors() -> list[str]:
    """What is open, as `/proc` names it."""
    links = [fd for fd in Path("/proc/self/fd").iterdir() if fd.is_symlink()]
    return sorted(str(fd.readlink()) for fd in links)


SLEEPS = """
import os, sys, time
from pipelines.reading.forks import Forks
def sleeps(some):
    if 1 in some:
        print(os.getpid(), flush=True)
    time.sleep(600)
Forks(2, 2, lambda: None)(sleeps, [0, 1])
"""


@pytest.mark.parametrize("killed", ["the reader alone", "as a pool does"])
def test_none_outlives_its_reader(killed):
    """Killed by the system, or because somebody pressed Ctrl-C."""
    reader = subprocess.Popen(
        [sys.executable, "-c", SLEEPS],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert reader.stdout is not None
    with reader, reader.stdout as said:
        pid = int(said.readline())
        if killed == "as a pool does":
            process._end(reader)
        else:
            reader.kill()
    assert_ends(pid)


@pytest.mark.thorough
def test_processes_of_a_pool_that_have_nothing_to_read_take_pages(report, monkeypatch):
    hands = []
    real = process.ExtractionChild.read

    def noted(self, *arguments, **named):
        hands.append(named["hands"])
        return real(self, *arguments, **named)

    monkeypatch.setattr(process.ExtractionChild, "read", noted)
    with ExtractionPool(Limits(long_pages=2), 2) as pool:
        together = pool.extract(report)
        with pool._child():
            assert pool.extract(report) == together
    assert hands == [2, 1]
