"""Documents from web addresses: asked for politely, taken once, kept as published.

An address is a PDF, or a page that links PDFs. What an address answered last is kept in `web_source`; the
next question carries its ETag and date, and `304 Not Modified` is the end of it.
"""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

import httpx
import sqlalchemy as sa
from sqlmodel import col, select

from pipelines.database.connection import reading, writing
from pipelines.outcome import Outcome
from pipelines.settings.model import Retries
from pipelines.settings.source import Source
from pipelines.sources.private import PrivateAddress, guard
from pipelines.sources.robots import NAME, Robots
from pipelines.sources.web_links import begins_as_pdf, is_pdf, pdf_links
from schemas import VERSION
from schemas.database import WebSource
from schemas.text.turkish import slug

USER_AGENT = f"{NAME}/{VERSION} (reads published reports; one request at a time)"
TIMEOUT = httpx.Timeout(30.0, read=60.0)
MAX_REDIRECTS = 5
MAX_WAIT_SECONDS = (
    120.0  # however long a server asks us to wait: the next poll comes anyway
)
PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Answers that may be others in a moment."""
ROBOTS = "The site's robots.txt asks programs not to follow this link: make it a source of its own, if you may."


class FetchProblem(Exception):
    """An address did not give what was asked for: one sentence."""


@dataclass
class Fetched:
    """What a source gave: files that are there now, and addresses that failed."""

    files: list[Path] = field(default_factory=list)
    failures: list[Outcome] = field(default_factory=list)

    def refuse(self, url: str, sentence: str) -> None:
        """Note an address that gave nothing."""
        self.failures.append(
            Outcome(url, None, "quarantined", error=sentence, error_code="fetch-failed")
        )


@dataclass
class Fetcher:
    """Asks the addresses of one source."""

    engine: sa.Engine
    folder: Path
    """Where downloads are kept."""
    retries: Retries
    sleep: Callable[[float], None] = time.sleep
    _asked: dict[str, float] = field(default_factory=dict)

    def fetch(self, source: Source) -> Fetched:
        """The PDFs of a source, new or as they were; an address that fails does not stop the others."""
        assert source.url is not None  # a folder is not fetched
        fetched = Fetched()
        with client_of(source) as client:
            first = self._file(client, source, source.url, fetched)
            if first is None:
                return fetched
            if is_pdf(first):
                fetched.files.append(first)
                return fetched
            links = pdf_links(first.read_bytes(), source)
            if not links:
                fetched.refuse(
                    source.url,
                    f"The address gives a page on which no link matches {source.links}.",
                )
            self._follow(client, source, links, fetched)
        return fetched

    def _follow(
        self, client: httpx.Client, source: Source, links: list[str], fetched: Fetched
    ) -> None:
        """The PDFs that a page links, as far as their sites let programs follow links."""
        robots = Robots(client)
        for link in links:
            try:
                allowed = robots.allows(link)
            except PrivateAddress as refusal:
                fetched.refuse(link, str(refusal))
                continue
            if not allowed:
                fetched.refuse(link, ROBOTS)
                continue
            pause = max(source.pause_seconds, robots.pause_seconds(link))
            linked = self._file(
                client,
                source.model_copy(update={"pause_seconds": pause}),
                link,
                fetched,
            )
            if linked is not None and is_pdf(linked):
                fetched.files.append(linked)
            elif linked is not None:
                fetched.refuse(link, "The address gives no PDF, but something else.")

    def _file(
        self, client: httpx.Client, source: Source, url: str, fetched: Fetched
    ) -> Path | None:
        """The file that an address gives; None, and a failure noted, where it gives none."""
        try:
            return self._current(client, source, url)
        except FetchProblem as problem:
            fetched.refuse(url, str(problem))
            return None

    def _current(self, client: httpx.Client, source: Source, url: str) -> Path:
        known = self._known(url)
        there = known is not None and (self.folder / known.file_name).exists()
        answer = self._asked_politely(client, source, url, known if there else None)
        if answer is None:
            assert (
                known is not None
            )  # only then may the server say that nothing has changed
            return self.folder / known.file_name
        path = self._kept(source, url, answer.content)
        self._note(url, answer, path)
        return path

    def _known(self, url: str) -> WebSource | None:
        with reading(self.engine) as session:
            return session.exec(
                select(WebSource).where(WebSource.url == url)
            ).one_or_none()

    def _asked_politely(
        self, client: httpx.Client, source: Source, url: str, known: WebSource | None
    ) -> "Answer | None":
        """An address's answer, asked again where that may help; None: not changed."""
        for wait in [*self.retries.waits, None]:
            self._pause(source, url)
            try:
                return ask(client, url, known, source.max_mb * 2**20)
            except PassingProblem as problem:
                if wait is None:
                    raise FetchProblem(str(problem)) from None
                self.sleep(min(max(wait, problem.wait_seconds), MAX_WAIT_SECONDS))
        raise AssertionError("the last attempt returns or raises")

    def _pause(self, source: Source, url: str) -> None:
        """Leave the host in peace between two questions."""
        host = urlsplit(url).netloc
        if host in self._asked:
            self.sleep(
                max(0.0, self._asked[host] + source.pause_seconds - time.monotonic())
            )
        self._asked[host] = time.monotonic()

    def _kept(self, source: Source, url: str, content: bytes) -> Path:
        """The answer as a file that is never written again: its name has its content's hash."""
        digest = hashlib.sha256(content).hexdigest()
        stem = slug(Path(unquote(urlsplit(url).path)).stem)[:80] or "index"
        ending = "pdf" if begins_as_pdf(content) else "html"
        path = self.folder / source.name / f"{stem}-{digest[:16]}.{ending}"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_name(f".{path.name}.unfinished")
            unfinished.write_bytes(content)
            unfinished.replace(path)
        return path

    def _note(self, url: str, answer: "Answer", path: Path) -> None:
        with writing(self.engine, f"web_source {url}") as session:
            row = session.exec(
                select(WebSource).where(col(WebSource.url) == url)
            ).one_or_none()
            row = row or WebSource(
                url=url, sha256="", file_name="", fetched_at=datetime.now(UTC)
            )
            row.etag, row.last_modified = answer.etag, answer.last_modified
            row.sha256 = hashlib.sha256(answer.content).hexdigest()
            row.file_name = str(path.relative_to(self.folder))
            row.fetched_at = datetime.now(UTC)
            session.add(row)


def client_of(source: Source) -> httpx.Client:
    """Who asks for a source: no redirect takes them to an address that the source does not allow."""
    return httpx.Client(
        follow_redirects=True, max_redirects=MAX_REDIRECTS, timeout=TIMEOUT,
        headers={"user-agent": USER_AGENT}, event_hooks={"request": [guard(source)]},
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answer:
    """A new answer of an address."""

    content: bytes
    etag: str | None
    last_modified: str | None


class PassingProblem(Exception):
    """A failure that may pass; the server may say how long to wait."""

    def __init__(self, message: str, wait_seconds: float = 0.0) -> None:
        super().__init__(message)
        self.wait_seconds = wait_seconds


def ask(
    client: httpx.Client, url: str, known: WebSource | None, max_bytes: int
) -> Answer | None:
    """One conditional GET; None where the server says that nothing has changed.

    Raises:
        PassingProblem: when another try may help.
        FetchProblem: when it would not.
    """
    headers = {}
    if known is not None and known.etag:
        headers["if-none-match"] = known.etag
    if known is not None and known.last_modified:
        headers["if-modified-since"] = known.last_modified
    client.cookies.clear()
    try:
        with client.stream("GET", url, headers=headers) as response:
            if response.status_code == httpx.codes.NOT_MODIFIED and known is not None:
                return None
            _refuse_errors(response)
            return Answer(
                _content(response, max_bytes),
                response.headers.get("etag"),
                response.headers.get("last-modified"),
            )
    except httpx.TransportError as error:
        raise PassingProblem(
            f"The address cannot be reached: {error or type(error).__name__}."
        ) from None
    except PrivateAddress as refusal:
        raise FetchProblem(str(refusal)) from None
    except (httpx.TooManyRedirects, httpx.DecodingError, httpx.InvalidURL) as error:
        raise FetchProblem(f"The address cannot be fetched: {error}.") from None


def _refuse_errors(response: httpx.Response) -> None:
    status = response.status_code
    sentence = f"The address answers {status} {response.reason_phrase}."
    if status in PASSING:
        asked_for = response.headers.get("retry-after", "")
        raise PassingProblem(sentence, float(asked_for) if asked_for.isdigit() else 0.0)
    if status != httpx.codes.OK:
        raise FetchProblem(sentence)


def _content(response: httpx.Response, max_bytes: int) -> bytes:
    content = bytearray()
    for part in response.iter_bytes():
        content += part
        if len(content) > max_bytes:
            raise FetchProblem(
                f"The answer has more than the {max_bytes >> 20} MB allowed: raise max_mb."
            )
    return bytes(content)
