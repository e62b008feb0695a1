"""A document as a file of this machine, wherever it is kept: to be read, and gone afterwards."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipelines.settings.model import Settings
from pipelines.sources.candidates import Candidate, file_sha256
from pipelines.sources.objects import Objects
from pipelines.sources.stores import failures
from pipelines.texts import file_stem
from schemas.errors import UnreadableDocument

CHANGED, FAILED = "changed-meanwhile", "fetch-failed"


@contextmanager
def local_copy(objects: Objects, candidate: Candidate) -> Iterator[Path]:
    """A document's file: itself where it is one of this machine, else a copy that goes with the block.

    Raises:
        UnreadableDocument: when it cannot be had, or has other bytes by now.
    """
    path = candidate.path
    if isinstance(path, Path) and (
        candidate.url is None or _is_there(path, candidate.sha256)
    ):
        yield path
        return
    url = candidate.url or str(path)
    with tempfile.TemporaryDirectory(prefix="bolgeplan-") as folder:
        copy = (
            Path(folder) / f"{file_stem(Path(candidate.name).stem) or 'document'}.pdf"
        )
        _fetch(objects, candidate, url, copy)
        if file_sha256(copy) != candidate.sha256:
            raise UnreadableDocument(
                CHANGED, "It was replaced while the run went on: the next run reads it."
            )
        yield copy


def _is_there(path: Path, sha256: str | None) -> bool:
    """Whether this machine has the file, with the same bytes."""
    try:
        return file_sha256(path) == sha256
    except OSError:
        return False


def _fetch(objects: Objects, candidate: Candidate, url: str, copy: Path) -> None:
    try:
        if url.startswith("s3://"):
            with copy.open("wb") as target:
                objects.fetch(url, target)
        elif url.startswith(("http://", "https://")):
            copy.write_bytes(_answer(objects.settings, candidate, url))
        else:
            raise UnreadableDocument(
                "unreadable-file",
                "The machine that was to read it does not have the file: documents for other machines are"
                " kept in a store, on the web, or in a folder that all of them have.",
            )
    except failures() as problem:
        raise UnreadableDocument(FAILED, f"It cannot be had: {problem}") from None


def _answer(settings: Settings, candidate: Candidate, url: str) -> bytes:
    """What a web address gives, asked as its source allows."""
    from pipelines.sources.web import FetchProblem, PassingProblem, ask, client_of  # noqa: PLC0415  (as `guard`)

    source = next(
        (source for source in settings.sources if source.name == candidate.source), None
    )
    if source is None:
        sentence = f"flows.yaml of the machine that was to read it has no source {candidate.source!r}."
        raise UnreadableDocument(FAILED, sentence)
    try:
        with client_of(source) as client:
            answer = ask(client, url, None, source.max_mb * 2**20)
    except (FetchProblem, PassingProblem) as problem:
        raise UnreadableDocument(FAILED, f"It cannot be had: {problem}") from None
    assert answer is not None  # nothing was known of it
    return answer.content
