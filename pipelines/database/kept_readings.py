"""Which editions, and which readings of an edition, are meant: by name, or the last two."""

import re

from sqlmodel import Session, col, select

from pipelines.database.archive import latest
from pipelines.database.editions import edition_name
from pipelines.errors import UsageProblem
from schemas.database import Document, Edition, ExtractionArchive

READING = re.compile(r"(?P<edition>.+)@(?P<sequence>\d+)")
"""`2010-12@1`: the first reading of that edition."""
KeptReading = tuple[Edition, ExtractionArchive]
"""An edition and one packed extraction of it."""


def label(edition: Edition, kept: ExtractionArchive, *, other: Edition) -> str:
    """`2010-12`; with the reading's number, `2010-12@2`, where both sides are of that edition."""
    name = edition_name(edition)
    return f"{name}@{kept.sequence}" if edition.id == other.id else name


def _editions(session: Session, document: str, language: str) -> list[Edition]:
    """The editions of a document in one language, oldest first."""
    query = (
        select(Edition)
        .join(Document, col(Edition.document_id) == col(Document.id))
        .where(Document.slug == document, Document.language == language)
    )
    editions = sorted(
        session.exec(query),
        key=lambda row: (row.published_on is not None, row.published_on, row.id),
    )
    if not editions:
        raise UsageProblem(
            f"there is no edition of {document!r} in the language {language!r}"
        )
    return editions


def last_two(
    session: Session, document: str, language: str
) -> tuple[KeptReading, KeptReading]:
    """The newest edition and the one before it; of an only edition, its last two readings.

    Raises:
        UsageProblem: when there is no edition, or only one reading of one.
    """
    editions = _editions(session, document, language)
    if len(editions) > 1:
        return _reading(session, editions[-2], None), _reading(
            session, editions[-1], None
        )
    last = _reading(session, editions[-1], None)
    if last[1].sequence == 1:
        raise UsageProblem(
            f"{document!r} has one edition, read once: there is nothing to compare it with"
        )
    return _reading(session, editions[-1], last[1].sequence - 1), last


def named(
    session: Session, document: str, language: str, names: tuple[str, str]
) -> tuple[KeptReading, KeptReading]:
    """The two editions (`2010-12`), or readings of them (`2010-12@1`), that are asked for.

    Raises:
        UsageProblem: when there is no such edition or reading; it says which there are.
    """
    old, new = (_find(session, document, language, name) for name in names)
    return old, new


def _find(session: Session, document: str, language: str, name: str) -> KeptReading:
    match = READING.fullmatch(name)
    wanted = match["edition"] if match else name
    for edition in _editions(session, document, language):
        if wanted == edition_name(edition):
            return _reading(session, edition, int(match["sequence"]) if match else None)
    known = ", ".join(
        edition_name(row) for row in _editions(session, document, language)
    )
    raise UsageProblem(f"{document!r} has no edition {name!r} (it has {known})")


def _reading(session: Session, edition: Edition, sequence: int | None) -> KeptReading:
    assert edition.id is not None  # it comes from the database
    kept = latest(session, edition.id)
    if sequence is not None:
        query = select(ExtractionArchive).where(
            ExtractionArchive.edition_id == edition.id,
            ExtractionArchive.sequence == sequence,
        )
        kept = session.exec(query).one_or_none()
    if kept is None:
        raise UsageProblem(f"edition {edition_name(edition)!r} has no such reading")
    return edition, kept
