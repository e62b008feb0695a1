"""Reading ahead: in order, each document once, so many and no more, and nobody waits for what does not come."""

import threading
import time
from collections.abc import Callable, Iterator
from itertools import count
from types import SimpleNamespace
from typing import Any, cast

import pytest

from pipelines.reading import ahead as ahead_module
from pipelines.reading.ahead import MOST, Ahead
from pipelines.reading.pool import ExtractionPool, PoolStopped
from pipelines.reading.process import Reading
from pipelines.settings.model import Limits
from schemas.errors import UnreadableDocument
from tests.support.processes import awaited


class Readers:
    """Read whatever is asked of them, and tell what they were asked for; some as told."""

    def __init__(self, size: int = 2, **told: Callable[[], object]) -> None:
        self.told, self.read = told, list[str]()
        self.stood = 0.0
        clock = count(step=7)  # seconds: from the start of a reading to its end
        pool = SimpleNamespace(
            size=size, clock=lambda: next(clock), let_stand=self._let_stand
        )
        self.ahead = Ahead[str](cast(Any, pool), self._read)

    def _let_stand(self, seconds: float) -> None:
        self.stood += seconds

    def _read(self, name: str) -> Reading:
        self.read.append(name)
        made = self.told.get(name, str)()
        return made if isinstance(made, Reading) else Reading(name.encode(), [])

    def taken(self, *names: str) -> list[bytes | None]:
        found = [self.ahead.take(name) for name in names]
        return [reading and reading.content for reading in found]


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    before = threading.active_count()
    yield
    awaited(lambda: threading.active_count() <= before)


def raises(error: Exception) -> Callable[[], object]:
    def fail() -> object:
        raise error

    return fail


NAMES = [f"{number:03}" for number in range(3 * MOST)]


def test_each_is_read_once_in_order_and_handed_out_once():
    readers = Readers(1)
    readers.ahead.expect(NAMES)
    assert readers.taken(*NAMES) == [name.encode() for name in NAMES]
    assert readers.read == NAMES
    assert readers.taken("000") == [None]  # who asks again reads it anew
    assert readers.taken("another") == [None]


def test_what_was_begun_is_not_begun_again_where_the_same_is_expected_again():
    may_go_on = threading.Event()
    readers = Readers(**{"000": may_go_on.wait})
    readers.ahead.expect(NAMES[:9])
    awaited(lambda: len(readers.read) == 9)
    readers.ahead.expect(NAMES[:6])
    may_go_on.set()
    assert readers.taken(*NAMES[:6]) == [name.encode() for name in NAMES[:6]]
    assert readers.taken("007") == [None]
    assert sorted(readers.read) == NAMES[:9]


def stands(readers: Readers, number: int) -> None:
    """So many were read, and no more until there is room."""
    awaited(lambda: len(readers.read) == number)
    time.sleep(0.05)
    assert len(readers.read) == number


def test_so_many_wait_and_no_more():
    readers = Readers()
    readers.ahead.expect(NAMES)
    stands(readers, MOST)
    readers.taken("000", "001", "002")
    stands(readers, MOST + 3)
    readers.ahead.expect(())
    assert readers.taken("005") == [None]


def test_large_ones_are_fewer(monkeypatch):
    monkeypatch.setattr(ahead_module, "MOST_BYTES", 1000)
    large = Reading(bytes(600), [])
    readers = Readers(**{name: lambda: large for name in NAMES})
    readers.ahead.expect(NAMES)
    awaited(lambda: len(readers.read) >= 2)
    time.sleep(0.05)
    assert len(readers.read) in (2, 3)  # two at a time
    readers.ahead.expect(())


def test_one_that_is_waited_for_is_read_however_many_nobody_asks_for():
    """Files that were replaced meanwhile are asked for by their new bytes: their readings are never taken."""
    readers = Readers()
    readers.ahead.expect(NAMES)
    stands(readers, MOST)
    last = NAMES[MOST + 20]
    assert readers.taken(last) == [last.encode()]
    readers.ahead.forget(lambda name: name < last)
    assert readers.taken("000", last) == [None, None]
    after = NAMES[MOST + 21 :]
    assert readers.taken(*after) == [name.encode() for name in after]


def test_one_that_takes_long_holds_up_no_other_and_lets_no_more_be_read():
    may_go_on = threading.Event()
    readers = Readers(**{"000": may_go_on.wait})
    readers.ahead.expect(NAMES)
    first: list[bytes | None] = []
    asks = threading.Thread(target=lambda: first.extend(readers.taken("000")))
    asks.start()
    stands(readers, MOST)
    assert readers.taken("001") == [b"001"]
    may_go_on.set()
    asks.join()
    assert first == [b"000"]
    readers.ahead.expect(())


def test_a_failure_comes_to_who_asks_and_the_next_time_it_is_read_anew():
    bad = UnreadableDocument("time-limit", "It takes too long.")
    readers = Readers(**{"001": raises(bad), "002": raises(OSError("no process"))})
    readers.ahead.expect(NAMES[:4])
    with pytest.raises(UnreadableDocument, match="too long"):
        readers.taken("001")
    with pytest.raises(OSError, match="no process"):
        readers.taken("002")
    assert readers.taken("001", "002", "000", "003") == [None, None, b"000", b"003"]


def test_where_the_pool_is_stopped_nobody_waits_and_nothing_more_is_read():
    begun, ended = threading.Barrier(3), threading.Event()

    def stopped() -> object:
        begun.wait()
        ended.wait()
        raise PoolStopped

    readers = Readers(**{"000": stopped, "001": stopped})
    readers.ahead.expect(NAMES)
    begun.wait()
    found: list[bytes | None] = []
    asks = threading.Thread(target=lambda: found.extend(readers.taken("000", "150")))
    asks.start()
    ended.set()
    asks.join()
    assert found == [None, None]  # who now has it read is told that the pool is stopped
    assert sorted(readers.read) == ["000", "001"]


def test_a_documents_seconds_are_those_of_its_reading(monkeypatch):
    """Seven, though who asked waited a hundred; and seven, though it was there at once."""
    now = count(step=100)
    ticking = SimpleNamespace(perf_counter=lambda: float(next(now)))
    monkeypatch.setattr(ahead_module, "time", ticking)
    readers = Readers(1)
    readers.ahead.expect(NAMES[:2])
    readers.taken("000")
    assert readers.stood == 100 - 7
    now = count(step=0)
    readers.taken("001")
    assert readers.stood == 100 - 7 - 7


def test_a_pools_clock_is_set_back_by_what_was_waited():
    with ExtractionPool(Limits(), 1) as pool:
        began = pool.clock()
        pool.let_stand(100.0)
        assert -100.0 <= pool.clock() - began < -99.0
