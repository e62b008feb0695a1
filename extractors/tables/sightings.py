"""What the search for tables looked at, and why it took or refused it: kept only where somebody asks.

A refusal happens deep in the mechanisms, where nobody knows who asked: it is told here in one call, and heard
only within `watched()`. Elsewhere a call costs the look at one variable.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Literal

from schemas.geometry import Box

Sort = Literal[
    "page", "line", "frame", "block", "peer", "refused", "chosen", "joined", "reading"
]
"""From what is drawn to what is believed; `reading` is a table of a known kind, judged by its records."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """Something on a page that was looked at."""

    sort: Sort
    page: int
    """1-based."""
    box: Box
    said: str
    """What it is, or why it was taken or refused, in plain English."""
    cells: tuple[Box, ...] = ()
    """Of a grid."""


@dataclass
class _Watch:
    """Who listens, and the page that is being searched."""

    seen: list[Sighting] = field(default_factory=list)
    page: int = 0
    turned: dict[int, Callable[[Box], Box]] = field(default_factory=dict)
    """Of pages that were turned: where a box lies on the page as displayed."""


_watch: ContextVar[_Watch | None] = ContextVar("watch", default=None)


@contextmanager
def watched(wanted: bool = True) -> Iterator[list[Sighting]]:
    """All that is told within the block, in the order in which it is; nothing where it is not wanted."""
    watch = _Watch()
    before = _watch.set(watch if wanted else None)
    try:
        yield watch.seen
    finally:
        _watch.reset(before)


def on_page(number: int, shown: Callable[[Box], Box] | None = None) -> None:
    """From here on all is seen on this page.

    Args:
        number: of the page, 1-based.
        shown: where a box of the page, turned so that its text is upright, lies on the page as displayed.
    """
    watch = _watch.get()
    if watch is not None:
        watch.page = number
        if shown is not None:
            watch.turned[number] = shown


def heard() -> bool:
    """Whether somebody listens: ask where telling takes work."""
    return _watch.get() is not None


def tell(
    sort: Sort, box: Box, said: str, cells: Iterable[Box] = (), page: int | None = None
) -> None:
    """Say that something is looked at, on the page that is searched or another.

    The cells are gone through only where somebody listens.
    """
    watch = _watch.get()
    if watch is None:
        return
    page = page or watch.page
    shown = watch.turned.get(page, _as_it_is)
    places = tuple(shown(cell).rounded() for cell in cells)
    watch.seen.append(Sighting(sort, page, shown(box).rounded(), said, places))


def refused(box: Box, why: str, cells: Iterable[Box] = ()) -> Literal[False]:
    """Say why what stands in a box is no table; False, so that a test can end with it."""
    tell("refused", box, why, cells)
    return False


def _as_it_is(box: Box) -> Box:
    return box
