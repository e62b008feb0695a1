"""A publisher's server on this machine: it gives pages by path, knows what it gave before, and notes what it was asked."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

END_SECONDS = 0.01
"""How long a server takes to see that it shall end: by itself half a second, for each test."""


@dataclass
class Site:
    """What a server gives by path, and what it was asked."""

    url: str = ""
    pages: dict[str, bytes] = field(default_factory=dict)
    statuses: list[int] = field(default_factory=list)
    """Taken first, one a request; then 200 or 304."""
    says: dict[str, str] = field(default_factory=dict)
    """Headers of all answers."""
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    given: list[int] = field(default_factory=list)
    """The status of each answer."""

    def status(self, body: bytes | None, known: str | None) -> int:
        """Of an answer to who knows a version: 304 where it is still this one."""
        told = self.statuses.pop(0) if self.statuses else 200
        if body is None:
            return 404
        return 304 if told == 200 and known == etag(body) else told


def etag(body: bytes | None) -> str:
    return f'"{hash(body)}"'


@contextmanager
def serving() -> Iterator[Site]:
    """A server, until the end of the block."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(
                (self.path, {k.lower(): v for k, v in self.headers.items()})
            )
            body = site.pages.get(self.path)
            status = site.status(body, self.headers.get("If-None-Match"))
            site.given.append(status)
            self.send_response(status)
            for name, value in {
                "ETag": etag(body),
                "Set-Cookie": "who=you",
                **site.says,
            }.items():
                self.send_header(name, value)
            self.end_headers()
            if status == 200:
                self.wfile.write(body or b"")

        def log_message(self, *_args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(
        target=server.serve_forever, args=(END_SECONDS,), daemon=True
    ).start()
    yield site
    server.shutdown()
    server.server_close()
