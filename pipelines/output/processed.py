"""Editions as files: each table as CSV, the whole extraction as JSON; the same content is the same bytes."""

from pathlib import Path

import sqlalchemy as sa
from sqlmodel import Session, col

from pipelines.database.archive import latest, read_archived
from pipelines.database.editions import printing_name
from pipelines.files import write_atomically
from pipelines.output.table_formats import csv_text, texts_of
from schemas.database import Document, Edition, ExtractionArchive
from schemas.extraction import Extraction
from schemas.table import Table

EXTRACTION = "extraction.json"


def edition_folder(processed: Path, document: str, language: str, edition: str) -> Path:
    """`processed/ilce-ozet-raporu/2010-2013/aliaga/2010-12`; other languages than Turkish are marked."""
    return (
        processed
        / document
        / (edition if language == "tr" else f"{edition}.{language}")
    )


def write_processed(folder: Path, extraction: Extraction) -> None:
    """Bring a folder to an edition's files; each is replaced at once, and only where it differs."""
    (folder / "tables").mkdir(parents=True, exist_ok=True)
    wanted = {
        folder / "tables" / table_file(table): csv_text(texts_of(table))
        for table in extraction.tables
    }
    for path, text in wanted.items():
        write_atomically(path, text)
    for path in (folder / "tables").iterdir():
        if path not in wanted:
            path.unlink()
    write_atomically(folder / EXTRACTION, extraction.model_dump_json(indent=1) + "\n")


def table_file(table: Table) -> str:
    """`01-district_statistics.csv`."""
    return f"{table.ordinal:02}-{table.kind}.csv"


def restore_missing(session: Session, processed: Path) -> list[Path]:
    """Write the files of editions whose files are gone, from what the database keeps.

    Returns:
        The folders that came back.
    """
    restored = []
    archived = set(
        session.scalars(sa.select(col(ExtractionArchive.edition_id)).distinct())
    )
    named = sa.select(
        col(Edition.id),
        col(Edition.label),
        col(Edition.printing),
        col(Document.slug),
        col(Document.language),
    )
    for row in session.execute(named.join(Document)):
        folder = edition_folder(
            processed, row.slug, row.language, printing_name(row.label, row.printing)
        )
        there = row.id not in archived or (folder / EXTRACTION).exists()
        kept = None if there else latest(session, row.id)
        if kept is not None:
            write_processed(folder, read_archived(kept))
            restored.append(folder)
    return restored
