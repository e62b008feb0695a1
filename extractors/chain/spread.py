"""Over how many hands the pages of a long document may be spread: one, unless whoever reads has more."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class Spread(Protocol):
    """Has work done on ranges of items, one after the other or at once."""

    def __call__(
        self, work: Callable[[Sequence[Item]], Result], items: Sequence[Item], /
    ) -> Sequence[Result]:
        """What the work makes of each range, in order; raises what it raises, of several the first."""
        ...


def by_one(
    work: Callable[[Sequence[Item]], Result], items: Sequence[Item], /
) -> Sequence[Result]:
    """All items are one range."""
    return [work(items)]
