"""A store of objects on 127.0.0.1 that speaks as much of S3 as listing and reading takes."""

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape

from tests.support.web.site import END_SECONDS


class Store(ThreadingHTTPServer):
    """One bucket, `reports`, and what was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.objects: dict[str, bytes] = {}
        self.read: list[str] = []
        """Keys whose bytes were given."""

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Answers(BaseHTTPRequestHandler):
    server: Store

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        key = unquote(asked.path).removeprefix("/reports").lstrip("/")
        if not key:
            prefix = parse_qs(asked.query).get("prefix", [""])[0]
            delimiter = parse_qs(asked.query).get("delimiter", [""])[0]
            self._say(
                200,
                self._listing(prefix, delimiter).encode(),
                {"content-type": "application/xml"},
            )
        elif key in self.server.objects:
            self.server.read.append(key)
            self._object(key)
        else:
            self._say(
                404, b"<Error><Code>NoSuchKey</Code><Message>none</Message></Error>", {}
            )

    def do_HEAD(self) -> None:
        key = unquote(urlsplit(self.path).path).removeprefix("/reports").lstrip("/")
        if key in self.server.objects:
            self._object(key)
        else:
            self._say(404, b"", {})

    def _object(self, key: str) -> None:
        content, asked = self.server.objects[key], self.headers.get("range")
        headers = {
            "etag": _etag(content),
            "last-modified": "Wed, 01 Dec 2010 00:00:00 GMT",
        }
        if asked:
            first, _, last = asked.removeprefix("bytes=").partition("-")
            part = content[int(first) : int(last or len(content)) + 1]
            headers["content-range"] = (
                f"bytes {first}-{int(first) + len(part) - 1}/{len(content)}"
            )
            self._say(206, part, headers)
        else:
            self._say(200, content, headers)

    def _listing(self, prefix: str, delimiter: str) -> str:
        keys = sorted(key for key in self.server.objects if key.startswith(prefix))
        below = {
            prefix + key[len(prefix) :].split("/")[0] + "/"
            for key in keys
            if delimiter and "/" in key[len(prefix) :]
        }
        listed = [key for key in keys if not (delimiter and "/" in key[len(prefix) :])]
        rows = "".join(
            f"<Contents><Key>{escape(key)}</Key><Size>{len(self.server.objects[key])}</Size>"
            f"<ETag>{escape(_etag(self.server.objects[key]))}</ETag><LastModified>2010-12-01T00:00:00.000Z</LastModified></Contents>"
            for key in listed
        )
        rows += "".join(
            f"<CommonPrefixes><Prefix>{escape(name)}</Prefix></CommonPrefixes>"
            for name in sorted(below)
        )
        return f"<ListBucketResult><Name>reports</Name><KeyCount>{len(listed)}</KeyCount><IsTruncated>false</IsTruncated>{rows}</ListBucketResult>"

    def _say(self, status: int, content: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass


def _etag(content: bytes) -> str:
    return f'"{hashlib.md5(content).hexdigest()}"'


@contextmanager
def object_store() -> Iterator[Store]:
    """A running store."""
    store = Store()
    thread = threading.Thread(
        target=store.serve_forever, args=(END_SECONDS,), daemon=True
    )
    thread.start()
    try:
        yield store
    finally:
        store.shutdown()
        store.server_close()
        thread.join()
