"""Documents in stores of objects: listed, known by what the store says of them, else by their bytes.

An object whose ETag is as it was is not read again to know its hash: `web_source` remembers it.
"""

import hashlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select

from pipelines.database.connection import writing
from pipelines.settings.model import Settings
from pipelines.settings.source import Source
from pipelines.sources.candidates import CHUNK, Candidate, too_large
from pipelines.sources.private import PrivateAddress
from pipelines.sources.stores import failures, store_of
from schemas.database import WebSource
from schemas.text.turkish import fold

AT_A_TIME = (
    8  # objects that are read side by side: each waits for the network most of the time
)
NAMES = 500  # in one statement


@dataclass
class Objects:
    """The objects of a run, and what is remembered of them."""

    engine: sa.Engine
    settings: Settings
    _stores: dict[str, Any] = field(default_factory=dict)
    _listed: dict[str, dict[str, Any]] = field(default_factory=dict)
    """URL → what the store's list says of it: ten thousand are not asked for one by one."""
    _new: dict[str, tuple[str, str]] = field(default_factory=dict)
    """URL → what the store says of its content, and its hash."""

    def listed(self, source: Source) -> list[str]:
        """The URLs of a source's PDFs, in order.

        Raises:
            UsageProblem: when the packages for stores are not installed.
            Exception: one of `failures`, when the store does not answer, or is where it may not be.
        """
        assert source.store is not None  # a folder is not a store
        found = self._store(source).glob(
            f"{source.store.rstrip('/')}/{source.glob}", detail=True
        )
        pdfs = {
            f"s3://{name}": said
            for name, said in found.items()
            if fold(name).endswith(".pdf")
        }
        self._listed |= pdfs
        return sorted(pdfs)

    def candidates(self, urls: Sequence[str], *, anew: bool = False) -> list[Candidate]:
        """Objects with the hashes of their bytes, or the reasons why they cannot be had."""
        if not urls:
            return []
        known = {} if anew else self._known(urls)
        with ThreadPoolExecutor(AT_A_TIME) as threads:
            return list(
                threads.map(lambda url: self._candidate(url, known.get(url)), urls)
            )

    def fetch(self, url: str, target: Any) -> None:  # noqa: ANN401  (an open file)
        """Write an object's bytes to a file.

        Raises:
            Exception: one of `failures`.
        """
        with self._store(source_of(self.settings, url)).open(url, "rb") as stream:
            while chunk := stream.read(CHUNK):
                target.write(chunk)

    def save(self) -> None:
        """Remember the hashes that were learned."""
        if not self._new:
            return
        with writing(self.engine, "web_source") as session:
            there = {row.url: row for row in _rows(session, list(self._new))}
            for url, (mark, digest) in self._new.items():
                row = there.get(url) or WebSource(
                    url=url, sha256="", file_name="", fetched_at=datetime.now(UTC)
                )
                row.etag, row.sha256, row.fetched_at = mark, digest, datetime.now(UTC)
                session.add(row)
        self._new.clear()

    def _store(self, source: Source) -> Any:  # noqa: ANN401  (as above)
        if source.name not in self._stores:
            self._stores[source.name] = store_of(source)
        return self._stores[source.name]

    def _candidate(self, url: str, known: tuple[str, str] | None) -> Candidate:
        try:
            source = source_of(self.settings, url)
            said = self._listed.get(url) or self._store(source).info(url)
        except failures() as error:
            return Candidate(
                url, None, ("fetch-failed", f"The object cannot be had: {error}")
            )
        size = int(said["size"])
        refusal = too_large(size, self.settings.limits.file_mb)
        if refusal is not None:
            return Candidate(url, None, refusal)
        mark = str(said.get("ETag") or f"{size} {said.get('LastModified')}")
        if known is not None and known[0] == mark:
            return Candidate(url, known[1], size=size, source=source.name)
        try:
            digest = self._sha256(source, url)
        except failures() as error:
            return Candidate(
                url, None, ("fetch-failed", f"The object cannot be had: {error}")
            )
        self._new[url] = mark, digest
        return Candidate(url, digest, size=size, source=source.name)

    def _sha256(self, source: Source, url: str) -> str:
        digest = hashlib.sha256()
        with self._store(source).open(url, "rb") as stream:
            while chunk := stream.read(CHUNK):
                digest.update(chunk)
        return digest.hexdigest()

    def _known(self, urls: Sequence[str]) -> dict[str, tuple[str, str]]:
        with Session(self.engine) as session:
            return {
                row.url: (row.etag or "", row.sha256) for row in _rows(session, urls)
            }


def source_of(settings: Settings, url: str) -> Source:
    """The source that an object's URL lies in.

    Raises:
        PrivateAddress: when it lies in none: a URL alone does not decide where requests go.
    """
    for source in settings.sources:
        if source.store is not None and url.startswith(f"{source.store.rstrip('/')}/"):
            return source
    raise PrivateAddress(f"No source of flows.yaml has the object {url}.")


def _rows(session: Session, urls: Sequence[str]) -> list[WebSource]:
    found: list[WebSource] = []
    for start in range(0, len(urls), NAMES):
        found += session.exec(
            select(WebSource).where(col(WebSource.url).in_(urls[start : start + NAMES]))
        )
    return found
