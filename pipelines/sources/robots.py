"""`robots.txt`: what a site asks programs that follow links to leave alone (RFC 9309)."""

from dataclasses import dataclass, field
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

import httpx

NAME = "bolgeplan"
"""What we are called there."""
NOTHING_ALLOWED = "User-agent: *\nDisallow: /"
MAX_BYTES = 512 << 10  # as the RFC says; what comes after is not read


@dataclass
class Robots:
    """The wishes of the sites that a source leads to, each asked for once."""

    client: httpx.Client
    _wishes: dict[str, RobotFileParser] = field(default_factory=dict)

    def allows(self, url: str) -> bool:
        """Whether a link may be followed."""
        return self._wishes_of(url).can_fetch(NAME, url)

    def pause_seconds(self, url: str) -> float:
        """How long the site wants us to wait between two requests; 0 where it does not say."""
        return float(self._wishes_of(url).crawl_delay(NAME) or 0)

    def _wishes_of(self, url: str) -> RobotFileParser:
        address = urljoin(url, "/robots.txt")
        if address not in self._wishes:
            self._wishes[address] = self._asked(address)
        return self._wishes[address]

    def _asked(self, address: str) -> RobotFileParser:
        wishes = RobotFileParser(address)
        wishes.parse(self._text(address).splitlines())
        return wishes

    def _text(self, address: str) -> str:
        """The file; of a site that has none, none; of one that cannot say now, that nothing is allowed."""
        self.client.cookies.clear()
        try:
            with self.client.stream("GET", address) as response:
                if response.is_success:
                    return _beginning(response).decode("utf-8", "replace")
                return "" if response.is_client_error else NOTHING_ALLOWED
        except httpx.HTTPError:
            return NOTHING_ALLOWED


def _beginning(response: httpx.Response) -> bytes:
    content = b""
    for part in response.iter_bytes():
        content += part
        if len(content) > MAX_BYTES:
            break
    return content[:MAX_BYTES]
