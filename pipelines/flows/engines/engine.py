"""What all engines do alike: send shares out, and say how far they are."""

from collections.abc import Mapping
from typing import Any, Literal, Protocol

Stage = Literal["queued", "begun", "over"]
"""Of a share that was sent: nobody has begun, somebody has, nobody is at it any more."""
Ticket = Any
"""By which an engine knows what it sent."""


class Engine(Protocol):
    """Readers elsewhere. Use as a context manager."""

    sends_again: bool
    """Whether it gives the share of a lost worker to another by itself."""

    def send(self, share: int) -> Ticket:
        """Let a share be read by whoever is free."""

    def look(self, tickets: Mapping[int, Ticket]) -> dict[int, Stage]:
        """How far shares are."""

    def bury(self, ticket: Ticket) -> None:
        """Take note that the worker that had this is gone."""

    def stop(self, tickets: Mapping[int, Ticket]) -> None:
        """Let what was sent rest: the run is over."""
