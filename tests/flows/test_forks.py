"""One long document read by several processes: the same to the byte, and none of them outlives its reader."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import count, takewhile
from pathlib import Path

import pytest

from extractors.chain import stages
from pipelines.reading import forks, process
from pipelines.reading.child import Request, answer
from pipelines.reading.forks import Forks, RangeLost, ranges
from pipelines.reading.pool import ExtractionPool
from pipelines.settings.model import Limits
from schemas.errors import StageFailed, UnreadableDocument
from tests.support.documents import draw_report

pytestmark = [
    pytest.mark.processes,
    pytest.mark.skipif(
        not sys.platform.startswith("linux"), reason="elsewhere one process reads all"
    ),
]
PATIENCE_SECONDS = 20.0


def quiet() -> None:
    """A fork says nothing anyway."""


def is_alive(pid: int) -> bool:
    """Whether a process is there, and no zombie."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text(
            encoding="utf-8"
        )
    except OSError:
        return False


def assert_ends(pid: int) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    assert any(takewhile(lambda _: time.monotonic() < until, _looks(pid)))


def _looks(pid: int) -> Iterator[bool]:
    for _ in count():
        yield not is_alive(pid)
        time.sleep(0.05)


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


@pytest.mark.thorough
def test_a_process_that_ends_over_its_pages_is_the_documents_failure(
    report, monkeypatch
):
    """With the stage in the sentence; the next document is read all the same."""
    reader, found_on = os.getpid(), stages.found_on

    def ends_elsewhere(path, pages):
        if os.getpid() != reader:
            os.kill(os.getpid(), signal.SIGSEGV)
        return found_on(path, pages)

    with monkeypatch.context() as patched:
        patched.setattr(stages, "found_on", ends_elsewhere)
        said = told(report, hands=2, long_pages=2)
    assert said["code"] == "crash"
    assert said["error"].startswith(
        "The stage 'tables' failed on 'report.pdf': RangeLost: a process that read"
    )
    assert "ended (SIGSEGV)" in said["error"]
    assert "extraction" in told(report, hands=2, long_pages=2)


@pytest.mark.thorough
def test_a_failure_elsewhere_is_told_with_its_page(report, monkeypatch):
    reader, found_on = os.getpid(), stages.found_on

    def fails_elsewhere(path, pages):
        for page in pages:
            if os.getpid() != reader:
                raise KeyError(page.number)
        return found_on(path, ())

    monkeypatch.setattr(stages, "found_on", fails_elsewhere)
    said = told(report, hands=2, long_pages=2)
    assert said["error"].startswith(
        "The stage 'tables' failed on page 3 of 'report.pdf': KeyError: 3"
    )
    assert "fails_elsewhere" in said["traceback"]


@pytest.mark.parametrize("error", [
    UnreadableDocument("damaged", "Page 7 of the PDF cannot be loaded."),
    StageFailed("read", Path("x.pdf"), "KeyError", page=7, table="table 2"),
    MemoryError(),
])  # fmt: skip
def test_what_a_process_raises_is_raised(error):
    """With its code, its page, its table."""

    def raises(some: Sequence[int]) -> None:
        if 1 in some:
            raise error

    with pytest.raises(type(error)) as raised:
        Forks(2, 2, quiet)(raises, [0, 1])
    assert str(raised.value) == str(error)
    said = {
        name: value for name, value in vars(raised.value).items() if name != "__notes__"
    }
    assert said == vars(error)


def test_others_end_where_the_first_fails():
    """Nobody waits for what they make."""
    pids: list[int] = []

    def begun(some: Sequence[int]) -> None:
        if 0 in some:
            pids.extend(_children())
            raise RangeLost
        time.sleep(600)

    with pytest.raises(RangeLost):
        Forks(3, 2, quiet)(begun, range(3))
    assert len(pids) == 2
    assert not any(map(is_alive, pids))


def _children() -> list[int]:
    me = Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="utf-8")
    return [int(pid) for pid in me.split()]


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
    real = process.ExtractionChild.extract

    def noted(self, *arguments, **named):
        hands.append(named["hands"])
        return real(self, *arguments, **named)

    monkeypatch.setattr(process.ExtractionChild, "extract", noted)
    with ExtractionPool(Limits(long_pages=2), 2) as pool:
        together = pool.extract(report)
        with pool._child():
            assert pool.extract(report) == together
    assert hands == [2, 1]
