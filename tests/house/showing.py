"""A plugin of pytest that finds a test for each number of the settings that names none.

`python -m pytest -p tests.house.showing tests/checks` turns such a number beneath each test that asks for it, and says
the first that fails: `Shown by …` in its settings may name that. What remains needs a test, or goes.
"""

import signal
from collections.abc import Generator, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.noted import Noted, differs
from tests.benchmarks.turned import Number
from tests.house.test_settings import NUMBERS, numbers_said
from tests.support import kept

LONGEST_S = 10
"""seconds of a test with a number turned: one that counts to a million tells nothing."""
FOUND = Path("build/shown.txt")
"""Where what is found is kept while it runs."""
UNSHOWN = {
    number.asked: number
    for told in NUMBERS
    if not told.shown_by
    for number in numbers_said(told)
}
"""By setting and name; those that a test has shown are taken out."""
SHOWN: list[tuple[Number, str]] = []


class _EndedError(BaseException):
    """A test took too long with a number turned."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Function) -> Generator[None, object, object]:
    kept.Keeper.is_trusted = False  # what is kept was read with the usual numbers
    with _heard() as asked:
        result = yield
    named = [number for key, number in UNSHOWN.items() if key in asked]
    if named and not _fails(
        item
    ):  # some tests pass once only: what they find is there already
        for number, turns in _deciding(item, named):
            if any(_fails_with(item, number, number.turns[turn]) for turn in turns):
                SHOWN.append((number, item.originalname))
                FOUND.parent.mkdir(exist_ok=True)
                with FOUND.open("a", encoding="utf-8") as found:
                    found.write(
                        f"{number.room} {type(number.owner).__name__}.{number.name} {item.originalname}\n"
                    )
                del UNSHOWN[number.asked]
    return result


def _deciding(
    item: pytest.Function, named: list[Number]
) -> list[tuple[Number, list[int]]]:
    """The numbers of some, and which of their turns, that decide anything otherwise in a test."""
    noted = [number for number in named if number.is_noted]
    differs.clear()
    with ExitStack() as patches:
        for number in noted:
            patches.enter_context(
                number.turned(Noted(float(number.value), {number.asked: number.turns}))
            )
        _fails(item)
    decided = set(differs)
    turns = {
        n.asked: [t for t in range(4) if not n.is_noted or (n.asked, t) in decided]
        for n in named
    }
    return [(number, turns[number.asked]) for number in named if turns[number.asked]]


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
        raise _EndedError

    usual = signal.signal(signal.SIGALRM, ended)
    signal.alarm(LONGEST_S)
    try:
        item.runtest()
    except _EndedError:
        return False
    except Exception:  # noqa: BLE001  (however it fails)
        return True
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
        terminalreporter.write_line(f"idle: {number.room} {key[0].__name__}.{key[1]}")
