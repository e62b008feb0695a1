"""`bolgeplan review`: the worksheet of doubtful values, out to a human and back as corrections."""

from pathlib import Path

from pydantic import ValidationError
from sqlmodel import Session, col, select

from pipelines.cli.checks import require_document
from pipelines.cli.shared.console import print_json, say
from pipelines.database.archive import latest, read_archived
from pipelines.database.connection import open_database, reading
from pipelines.report.review import (
    Doubt,
    doubts,
    draw_doubts,
    not_yet_known,
    read_worksheet,
    write_worksheet,
)
from pipelines.report.source_file import file_of
from pipelines.sources.corrections_file import add_corrections, read_corrections
from schemas.database import Document, Edition
from schemas.extraction import Extraction


def run_review(
    database: str, document: str | None, out: Path, *, as_json: bool
) -> None:
    """Write the worksheet of what is doubtful in the current editions, with a picture of each place.

    Args:
        database: URL or file.
        document: slug of the one document; None for all.
        out: the worksheet; its pictures go to a folder of the same name beside it.
        as_json: print one object instead of the path.

    Raises:
        UsageProblem: when there is no such database or document.
    """
    listed: list[Doubt] = []
    pictures: dict[Doubt, Path] = {}
    with reading(open_database(database)) as session:
        if document is not None:
            require_document(session, document)
        for edition, extraction in _current(session, document):
            doubted = doubts(extraction)
            listed += doubted
            file = file_of(session, edition) if doubted else None
            if file is not None:
                pictures |= draw_doubts(
                    file, doubted, out.with_suffix("") / edition.sha256[:12]
                )
    write_worksheet(listed, out, pictures)
    if as_json:
        print_json(
            {"worksheet": str(out), "rows": len(listed), "pictures": len(pictures)}
        )
    else:
        say(
            f"{len(listed)} doubtful values; fill in value, reason and source, then read them back:"
        )
        say(f"bolgeplan review --read {out}")
        print(out)


def _current(
    session: Session, document: str | None
) -> list[tuple[Edition, Extraction]]:
    """The current editions and those held back, as last read."""
    query = (
        select(Edition)
        .join(Document, col(Document.id) == col(Edition.document_id))
        .where(col(Edition.is_current) | col(Edition.held_back).is_not(None))
        .order_by(col(Document.slug), col(Document.language), col(Edition.id))
    )
    wanted = query.where(Document.slug == document) if document is not None else query
    kept = (
        (edition, latest(session, edition.id or 0)) for edition in session.exec(wanted)
    )
    found = []
    for edition, archived in kept:
        try:
            found += (
                [(edition, read_archived(archived))] if archived is not None else []
            )
        except ValidationError:
            say(
                f"{edition.file_name}: read by an earlier version; `bolgeplan ingest --force` reads it again"
            )
    return found


def run_read_back(worksheet: Path, corrections: Path, *, as_json: bool) -> None:
    """Add what was filled in to the file of corrections.

    Raises:
        UsageProblem: with the row of the worksheet, or the line of the file, that cannot be used.
    """
    found = read_worksheet(worksheet)
    new = not_yet_known(found, read_corrections(corrections))
    add_corrections(new, corrections)
    if as_json:
        print_json(
            {
                "corrections": str(corrections),
                "filled_in": len(found),
                "added": len(new),
            }
        )
    else:
        say("`bolgeplan ingest --force` applies them to what is loaded already")
        print(f"{len(new)} of {len(found)} corrections are new, added to {corrections}")
