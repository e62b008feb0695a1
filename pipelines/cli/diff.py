"""`bolgeplan diff`: what changed between two editions, or between two readings of one."""

import re
from pathlib import Path

from sqlmodel import Session, col, select

from extractors.compare import compare
from pipelines.cli.checks import require_document
from pipelines.cli.console import print_json, print_table
from pipelines.database.archive import latest, read_archived
from pipelines.database.connection import open_database, reading
from pipelines.database.editions import edition_name
from pipelines.errors import UsageProblem
from pipelines.files import write_atomically
from pipelines.output.changes import changes_as_html, changes_as_json
from schemas.change import Change
from schemas.database import Document, Edition, ExtractionArchive

READING = re.compile(r"(?P<edition>.+)@(?P<sequence>\d+)")
"""`2010-12@1`: the first reading of that edition."""


def run_diff(
    database: str,
    document: str,
    names: tuple[str, str] | None,
    *,
    language: str,
    html: Path | None,
    as_json: bool,
) -> None:
    """Print the differences between two editions, as text, JSON or a page of HTML.

    Raises:
        UsageProblem: when there is no such database, document or edition.
    """
    with reading(open_database(database)) as session:
        require_document(session, document)
        old, new = (
            _named(session, document, language, names) if names else _last_two(session, document, language)
        )
        changes = compare(read_archived(old[1]), read_archived(new[1]), same_bytes=old[0].id == new[0].id)
        labels = (_label(*old, other=new[0]), _label(*new, other=old[0]))
    if html is not None:
        html.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(html, changes_as_html(document, *labels, changes))
    if as_json:
        print_json(changes_as_json(document, *labels, changes))
    elif html is not None:
        print(html)
    else:
        print_changes(document, *labels, changes)


Reading = tuple[Edition, ExtractionArchive]


def _label(edition: Edition, kept: ExtractionArchive, *, other: Edition) -> str:
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
        session.exec(query), key=lambda row: (row.published_on is not None, row.published_on, row.id)
    )
    if not editions:
        raise UsageProblem(f"there is no edition of {document!r} in the language {language!r}")
    return editions


def _last_two(session: Session, document: str, language: str) -> tuple[Reading, Reading]:
    """The newest edition and the one before it; of an only edition, its last two readings."""
    editions = _editions(session, document, language)
    if len(editions) > 1:
        return _reading(session, editions[-2], None), _reading(session, editions[-1], None)
    last = _reading(session, editions[-1], None)
    if last[1].sequence == 1:
        raise UsageProblem(f"{document!r} has one edition, read once: there is nothing to compare it with")
    return _reading(session, editions[-1], last[1].sequence - 1), last


def _named(session: Session, document: str, language: str, names: tuple[str, str]) -> tuple[Reading, Reading]:
    old, new = (_find(session, document, language, name) for name in names)
    return old, new


def _find(session: Session, document: str, language: str, name: str) -> Reading:
    match = READING.fullmatch(name)
    wanted = match["edition"] if match else name
    for edition in _editions(session, document, language):
        if wanted == edition_name(edition):
            return _reading(session, edition, int(match["sequence"]) if match else None)
    known = ", ".join(edition_name(row) for row in _editions(session, document, language))
    raise UsageProblem(f"{document!r} has no edition {name!r} (it has {known})")


def _reading(session: Session, edition: Edition, sequence: int | None) -> Reading:
    assert edition.id is not None  # it comes from the database
    kept = latest(session, edition.id)
    if sequence is not None:
        query = select(ExtractionArchive).where(
            ExtractionArchive.edition_id == edition.id, ExtractionArchive.sequence == sequence
        )
        kept = session.exec(query).one_or_none()
    if kept is None:
        raise UsageProblem(f"edition {edition_name(edition)!r} has no such reading")
    return edition, kept


def print_changes(document: str, old: str, new: str, changes: list[Change]) -> None:
    """The differences for people: counts, then one a line."""
    causes = dict.fromkeys(change.cause for change in changes)
    counted = ", ".join(f"{sum(c.cause == cause for c in changes)} by the {cause}" for cause in causes)
    print(f"{document}: {old} → {new}: {len(changes)} changes{f' ({counted})' if counted else ''}")
    if not changes:
        return
    print_table(
        None,
        ("subject", "change", "cause", "place", "what", "old", "new", "relative"),
        (
            (
                change.subject, change.change, change.cause, change.place, change.what, change.old_text,
                change.new_text,
                None if change.relative_change is None else f"{change.relative_change:+.2%}",
            )
            for change in changes
        ),
        numbers=("relative",),
    )  # fmt: skip
