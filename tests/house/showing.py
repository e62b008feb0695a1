"""A plugin of pytest that finds a test for each number of the settings that names none.

`python -m pytest -p tests.house.showing tests/checks` turns such a number beneath each test that asks for it, and says
the first that fails: `Shown by …` in its settings may name that. What remains needs a test, or goes.
"""

import signal
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.benchmarks.turned import Number
from tests.house.test_settings import NUMBERS, numbers_said
from tests.support import kept

LONGEST_S = 20
"""seconds of a test with a number turned: one that counts to a million tells nothing."""
MOST_TRIES = 40
"""tests beneath which a number is turned."""
UNSHOWN = {number.asked: number for told in NUMBERS if not told.shown_by for number in numbers_said(told)}
"""By setting and name; those that a test has shown are taken out."""
TRIES = dict.fromkeys(UNSHOWN, 0)
SHOWN: list[tuple[Number, str]] = []


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Function) -> Generator[None, object, object]:
    kept.Keeper.is_trusted = False  # what is kept was read with the usual numbers
    with _heard() as asked:
        result = yield
    named = [number for key, number in UNSHOWN.items() if key in asked and TRIES[key] < MOST_TRIES]
    if named and not _fails(item):  # some tests pass once only: what they find is there already
        for number in named:
            TRIES[number.asked] += 1
            if any(_fails_with(item, number, value) for value in number.turns):
                SHOWN.append((number, item.originalname))
                del UNSHOWN[number.asked]
    return result


@contextmanager
def _heard() -> Iterator[set[tuple[type, str]]]:
    """Which numbers are asked for meanwhile."""
    asked: set[tuple[type, str]] = set()

    def noting(self: Any, name: str) -> Any:
        asked.add((type(self), name))
        return object.__getattribute__(self, name)

    kinds = {kind for kind, _ in UNSHOWN}
    for kind in kinds:
        kind.__getattribute__ = noting
    try:
        yield asked
    finally:
        for kind in kinds:
            del kind.__getattribute__


def _fails_with(item: pytest.Function, number: Number, value: Any) -> bool:
    with number.turned(value):
        return _fails(item)


def _fails(item: pytest.Function) -> bool:
    def ended(_signal: int, _frame: object) -> None:
        raise KeyboardInterrupt

    usual = signal.signal(signal.SIGALRM, ended)
    signal.alarm(LONGEST_S)
    try:
        item.runtest()
    except Exception:  # noqa: BLE001  (however it fails)
        return True
    except KeyboardInterrupt:
        return False
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, usual)
    return False


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for number, test in SHOWN:
        terminalreporter.write_line(
            f"shown: {number.room} {type(number.owner).__name__}.{number.name} {test}"
        )
    for key, number in UNSHOWN.items():
        terminalreporter.write_line(
            f"idle: {number.room} {key[0].__name__}.{key[1]} after {TRIES[key]} tests"
        )
