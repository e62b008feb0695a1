"""Numbers that know what they might have been: each comparison notes which other values would have decided otherwise.

A `Noted` is a float that carries, for each setting it was made from, its value had that setting been turned. It reckons as a
float does. Where a comparison comes out as it would with a turned setting, all that follows is the same: so a document in
whose reading no comparison differs need not be read again with that setting.
"""

import operator
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any

Turns = Mapping[Hashable, Sequence[float]]
"""Setting → the values that a number has where the setting is turned one way or another."""
differs: set[tuple[Hashable, int]] = set()
"""Settings, and which of their turns, that decided a comparison otherwise."""


class Noted(float):
    """A float made from settings."""

    turns: Turns

    def __new__(cls, value: float, turns: Turns) -> "Noted":
        """A number, and what it would be."""
        made = super().__new__(cls, value)
        made.turns = turns
        return made

    def __float__(self) -> float:
        """Whoever wants a bare number forgets what it might have been: as if it had been compared."""
        return _decided(float.__float__, self)

    def __bool__(self) -> bool:
        return _decided(float.__bool__, self)

    def __int__(self) -> int:
        return _decided(float.__int__, self)

    def __index__(self) -> int:
        """Where a whole number is wanted: it counts or cuts something."""
        return _decided(int, self)

    def __round__(self, digits: int | None = None) -> Any:
        return _decided(lambda value: float.__round__(value, digits), self)

    __hash__ = float.__hash__


def _decided(decide: Callable[..., Any], *numbers: Any) -> Any:
    """What is decided by numbers, noting which turned ones would decide otherwise."""
    usual = decide(*map(_bare, numbers))
    for setting, count in _settings(numbers).items():
        for turn in range(count):
            try:
                same = (
                    decide(*(_turned(number, setting, turn) for number in numbers))
                    == usual
                )
            except (ValueError, OverflowError):
                same = False
            if not same:
                differs.add((setting, turn))
    return usual


def _reckoned(reckon: Callable[..., Any], *numbers: Any) -> Any:
    """What is made of numbers, as one that knows what it might have been."""
    usual = reckon(*map(_bare, numbers))
    if not isinstance(usual, float):
        return usual
    turns = {
        setting: [
            _tried(reckon, [_turned(n, setting, turn) for n in numbers])
            for turn in range(count)
        ]
        for setting, count in _settings(numbers).items()
    }
    return Noted(usual, turns)


def _tried(reckon: Callable[..., Any], numbers: Sequence[Any]) -> float:
    try:
        return reckon(*numbers)
    except (ArithmeticError, ValueError):
        return float("nan")


def _settings(numbers: Sequence[Any]) -> dict[Hashable, int]:
    noted = [number.turns for number in numbers if isinstance(number, Noted)]
    return {
        setting: len(values) for turns in noted for setting, values in turns.items()
    }


def _bare(number: Any) -> Any:
    return float.__float__(number) if isinstance(number, Noted) else number


def _turned(number: Any, setting: Hashable, turn: int) -> Any:
    return (
        number.turns[setting][turn]
        if isinstance(number, Noted) and setting in number.turns
        else _bare(number)
    )


def _overload() -> None:
    """Every operator of a float, so that no number slips through."""
    for name in ("lt", "le", "gt", "ge", "eq", "ne"):
        compare = getattr(operator, name)
        setattr(
            Noted, f"__{name}__", lambda a, b, compare=compare: _decided(compare, a, b)
        )
    for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow"):
        reckon = getattr(operator, name)
        setattr(
            Noted, f"__{name}__", lambda a, b, reckon=reckon: _reckoned(reckon, a, b)
        )
        setattr(
            Noted, f"__r{name}__", lambda a, b, reckon=reckon: _reckoned(reckon, b, a)
        )
    for name in ("neg", "abs", "pos"):
        reckon = getattr(operator, name)
        setattr(Noted, f"__{name}__", lambda a, reckon=reckon: _reckoned(reckon, a))


_overload()
