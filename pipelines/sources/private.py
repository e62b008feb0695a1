"""No request into one's own network but to the address that the settings name.

A page or a redirect of a stranger's server could else make us ask what only we can reach, a router or a
database, and keep the answer. A name that changes its address between our look and the request is not seen.
"""

import ipaddress
import socket
from collections.abc import Callable
from typing import TYPE_CHECKING

from pipelines.settings.source import Source

if TYPE_CHECKING:
    import httpx


class PrivateAddress(Exception):
    """A link or redirect leads into one's own network: one sentence."""


def guard(source: Source) -> "Callable[[httpx.Request], None]":
    """A hook for all requests of a source, those that follow a redirect too.

    Raises:
        PrivateAddress: when one would go to an address that is not public, and that the source does not name.
    """
    import httpx  # noqa: PLC0415  (only where there is a web source)

    named = httpx.URL(source.url or "")

    def look(request: httpx.Request) -> None:
        there = request.url
        if source.private or (there.host, there.port, there.scheme) == (
            named.host,
            named.port,
            named.scheme,
        ):
            return
        if is_private(there.host):
            raise PrivateAddress(
                f"It leads to {there.host}, an address of your own network: set private: true for"
                f" the source {source.name!r} if that is meant."
            )

    return look


def is_private(host: str) -> bool:
    """Whether a host has an address that is not public; one that has none at all is not."""
    try:
        found = socket.getaddrinfo(host, None, proto=socket.IPPROTO_TCP)
    except (OSError, UnicodeError):
        return False  # the request itself will say so
    return any(
        not ipaddress.ip_address(str(address[0]).partition("%")[0]).is_global
        for *_, address in found
    )
