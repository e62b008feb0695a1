"""A plugin of pytest: tests that settings name are run again with the number turned, and have to fail.

`python -m pytest -p tests.house.turning tests` says at its end with which numbers none of them does.
"""

from collections.abc import Generator

import pytest

from tests.benchmarks.turned import Number, forget
from tests.house.test_settings import shown_by_tests
from tests.support import kept

NAMED: dict[str, list[Number]] = {}
"""Test → the numbers that it shows."""
SHOWN: set[tuple[type, str]] = set()
for _number, _tests in shown_by_tests():
    for _test in _tests:
        NAMED.setdefault(_test, []).append(_number)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Function) -> Generator[None, object, object]:
    kept.Keeper.is_trusted = False  # what is kept was read with the usual numbers
    result = yield
    for number in NAMED.get(item.originalname, ()):
        if number.asked not in SHOWN and any(
            _fails(item, number, value) for value in number.turns
        ):
            SHOWN.add(number.asked)
    return result


def _fails(item: pytest.Function, number: Number, value: float) -> bool:
    forget()
    with number.turned(value):
        try:
            item.runtest()
        except Exception:  # noqa: BLE001  (however it fails)
            return True
        finally:
            forget()
    return False


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    idle = {number.asked for numbers in NAMED.values() for number in numbers} - SHOWN
    for owner, name in sorted(idle, key=repr):
        terminalreporter.write_line(f"idle: {owner.__name__}.{name}")
