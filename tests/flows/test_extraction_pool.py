"""Reading in child processes: limits are hard, a crash is an answer, the next document is read all the same."""

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from extractors.garbage import COLLECTED_AFTER
from pipelines.reading.child import Request, answer, crash_sentence
from pipelines.reading.pool import ExtractionPool, PoolStopped
from pipelines.reading.process import ExtractorCrash
from pipelines.settings.model import Limits
from schemas.errors import UnreadableDocument
from tests.support.documents import draw_report
from tests.support.processes import PATIENCE_SECONDS


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return draw_report(tmp_path / "report.pdf")


@pytest.mark.processes
def test_a_document_is_read_in_another_process(report):
    with ExtractionPool(Limits(), 1) as pool:
        assert pool.extract(report).identity.place == "aliaga"


@pytest.mark.processes
def test_a_refusal_comes_back_with_its_code(tmp_path):
    (tmp_path / "empty.pdf").touch()
    with (
        ExtractionPool(Limits(), 1) as pool,
        pytest.raises(UnreadableDocument) as refusal,
    ):
        pool.extract(tmp_path / "empty.pdf")
    assert refusal.value.code == "empty-file"


@pytest.mark.processes
def test_the_time_limit_is_hard_and_the_next_document_is_read(report, tmp_path):
    os.mkfifo(tmp_path / "endless.pdf")  # opening it blocks until somebody writes
    with ExtractionPool(Limits(), 1) as pool:
        pool.extract(report)  # the process is up, however long that took
        pool._children[0].limits = Limits(seconds=6)
        started = time.monotonic()
        with pytest.raises(UnreadableDocument) as refusal:
            pool.extract(tmp_path / "endless.pdf")
        assert refusal.value.code == "time-limit"
        assert str(refusal.value).endswith(
            "the allowed 6 seconds; it was in the stage 'read': split it, or raise limits.seconds"
        )
        assert time.monotonic() - started < Limits().seconds  # nor by the usual limit
    with ExtractionPool(Limits(seconds=60), 1) as pool:
        assert pool.extract(report).tables


@pytest.mark.processes
def test_garbage_is_not_looked_for_among_what_was_imported():
    """Pages and words in use are looked through again and again else: a tenth of the time of reading."""
    code = (
        "import gc, sys\nfrom pipelines.reading import child\nchild.requests = lambda stream: ()\n"
        "child.main(sys.stderr.fileno(), 0, 6144)\nprint(gc.get_freeze_count() > 100_000, gc.get_threshold()[0])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["True", str(COLLECTED_AFTER)]


@pytest.mark.processes
def test_garbage_is_looked_for_seldom_while_commands_are_imported():
    """Prefect alone makes half a million objects: by Python's own count all of them are looked at again and again."""
    code = (
        "import gc\nfrom pipelines import cli\n"
        "cli.app = lambda **_: print(gc.get_threshold()[0])\ncli.main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == [str(COLLECTED_AFTER)]


@pytest.mark.processes
def test_the_memory_limit_is_hard():
    """In a child with 512 MB of address space, 2 GB are not to be had."""
    code = (
        "from pipelines.reading.child import limit_memory\nlimit_memory(512)\n"
        "try:\n    bytearray(2 << 30)\nexcept MemoryError:\n    print('refused')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == "refused\n"


@pytest.mark.processes
@pytest.mark.parametrize(("number", "remedy"), [
    (signal.SIGABRT, "that need more than the allowed 6144 MB of memory: split it, or raise limits.memory_mb"),
    (signal.SIGBUS, "export the file again, and report this as a bug"),
])  # fmt: skip
def test_an_end_of_the_process_is_told_with_a_remedy(tmp_path, number, remedy):
    """pdfium aborts where it gets no memory: nothing else is known of it."""
    os.mkfifo(tmp_path / "endless.pdf")
    with ExtractionPool(Limits(), 1) as pool:
        pool.start(1)
        process = pool._children[0]._process
        assert process is not None
        threading.Timer(0.1, os.kill, args=(process.pid, number)).start()
        with pytest.raises(ExtractorCrash) as crash:
            pool.extract(tmp_path / "endless.pdf")
    assert f"(signal {number.name})" in str(crash.value)
    assert str(crash.value).endswith(remedy)


@pytest.mark.processes
def test_what_a_parser_says_of_a_damaged_file_costs_nothing(report, tmp_path):
    """playa quotes all of a dictionary that is none, again and again: megabytes of a file of kilobytes."""
    path = tmp_path / "quoted.pdf"
    path.write_bytes(
        report.read_bytes().replace(
            b"/PageMode /UseNone", b"/PageMode << " + b"1 2 " * 3000 + b">>"
        )
    )
    with ExtractionPool(Limits(), 1) as pool:
        with suppress(UnreadableDocument):
            pool.extract(path)
        [child] = pool._children
        assert os.fstat(child._log.fileno()).st_size == 0


@pytest.mark.processes
def test_what_a_document_left_in_the_process_is_no_fault_of_the_next(report, tmp_path):
    """One that ends the process, or gets no memory, where others were read before is read again in a new one."""
    path = tmp_path / "ends_what_read_before.pdf"
    os.mkfifo(path)  # opening it blocks
    with ExtractionPool(Limits(), 1) as pool:
        pool.extract(report)
        [child] = pool._children
        used = child._process
        assert used is not None

        def end() -> None:
            report.replace(path)  # the second time there is something to read
            os.kill(used.pid, signal.SIGSEGV)

        threading.Timer(0.5, end).start()
        assert pool.extract(path).tables
        assert child._process is not used


def test_a_document_that_a_new_process_cannot_read_either_is_refused(monkeypatch):
    with ExtractionPool(Limits(), 1) as pool:
        [child] = pool._children
        tried = []

        def ends(*_given: object, **_named: object) -> None:
            tried.append(True)
            raise ExtractorCrash("crash", "It ended.", "", worn=len(tried) == 1)

        monkeypatch.setattr(child, "read", ends)
        with pytest.raises(ExtractorCrash):
            pool.extract(Path("a.pdf"))
    assert len(tried) == 2


@pytest.mark.parametrize("code", ["memory-limit", "crash"])
def test_a_failure_for_want_of_memory_may_look_like_a_bug(code):
    """A library that finds no room to be imported says anything: where others were read before, it is tried again."""
    child = ExtractionPool(Limits(), 1)._children[0]
    for had_read in (False, True):
        with pytest.raises(ExtractorCrash) as crash:
            child._refuse(
                {"code": code, "error": "It failed.", "traceback": "…"}, worn=had_read
            )
        assert crash.value.worn == had_read


@pytest.mark.processes
def test_ctrl_c_while_a_process_starts_leaves_none(monkeypatch):
    """The moment in which it is there, and nobody has been told its number."""
    started = []
    begin = subprocess.Popen

    def interrupted(*given: Any, **more: Any) -> object:
        started.append(begin(*given, **more))
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0.1)  # it comes to where Python looks for signals
        return started[0]

    monkeypatch.setattr(subprocess, "Popen", interrupted)
    handler = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt), ExtractionPool(Limits(), 1) as pool:
            pool.start(1)
    finally:
        signal.signal(signal.SIGINT, handler)
    assert started[0].wait(PATIENCE_SECONDS) == -signal.SIGKILL


@pytest.mark.processes
def test_a_pool_that_was_stopped_starts_nothing(report):
    with ExtractionPool(Limits(), 1) as pool:
        [child] = pool._children
        pool.stop()
        pool.start(1)
        assert child._process is None
        with pytest.raises(ExtractorCrash, match="ended before it was read"):
            child.read(report, [])


@pytest.mark.processes
def test_both_times_are_within_one_limit(tmp_path, monkeypatch):
    os.mkfifo(tmp_path / "endless.pdf")
    with ExtractionPool(Limits(seconds=1), 1) as pool:
        [child] = pool._children
        child.start()
        child._has_read = True
        ends, read = [], child.read

        def told_its_end(*given: object, **more: object) -> object:
            ends.append(given[-1])
            if len(ends) == 1:
                assert child._process is not None
                os.kill(child._process.pid, signal.SIGSEGV)
            return read(*given, **more)

        monkeypatch.setattr(child, "read", told_its_end)
        with pytest.raises(UnreadableDocument, match="the allowed 1 seconds"):
            pool.extract(tmp_path / "endless.pdf")
        first, second = ends
        assert first == second


@pytest.mark.thorough
def test_its_clock_stands_while_a_document_waits_for_a_process(monkeypatch):
    now = [0.0]
    ticking = SimpleNamespace(perf_counter=lambda: now[0], monotonic=time.monotonic)
    monkeypatch.setattr("pipelines.reading.pool.time", ticking)
    with ExtractionPool(Limits(), 1) as pool:
        [child] = pool._children

        def takes(seconds: float, result: object) -> object:
            now[0] += seconds
            return result

        monkeypatch.setattr(child, "read", lambda *_, **__: takes(7.0, "read"))
        busy = SimpleNamespace(
            get=lambda: takes(100.0, child), put=lambda _: None, qsize=lambda: 0
        )
        with monkeypatch.context() as meanwhile:
            meanwhile.setattr(pool, "_idle", busy)
            began = pool.clock()
            assert pool.read(Path("b.pdf")) == "read"
        assert (pool.clock() - began, now[0]) == (7.0, 107.0)


@pytest.mark.processes
def test_stopping_the_pool_frees_who_waits(tmp_path):
    os.mkfifo(tmp_path / "endless.pdf")
    pool = ExtractionPool(Limits(seconds=60), 1)
    pool.start(1)
    threading.Timer(1.0, pool.stop).start()
    with pytest.raises(PoolStopped):
        pool.extract(tmp_path / "endless.pdf")
    with pytest.raises(PoolStopped):
        pool.extract(tmp_path / "endless.pdf")


def test_a_bug_of_ours_is_told_from_a_bad_document(report, monkeypatch):
    def broken(*_args: object, **_more: object) -> None:
        raise KeyError("no such\nheading")

    monkeypatch.setattr("pipelines.reading.child.extraction_of", broken)
    told = answer(Request(path=report, max_pages=10), 512, lambda message: None)
    assert told["code"] == "crash"
    assert told["error"].startswith(
        "Reading 'report.pdf' failed: KeyError: 'no such\\nheading' at flows/"
    )
    assert "\n" not in told["error"]
    assert "Traceback" in told["traceback"]


def test_a_crash_without_a_frame_of_ours_is_a_sentence_too():
    assert (
        crash_sentence(ValueError("x"), Path("a.pdf"))
        == "Reading 'a.pdf' failed: ValueError: x."
    )
