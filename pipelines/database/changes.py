"""What changed when an edition came in, kept in `edition_change` for SQL to ask."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import sqlalchemy as sa
from pydantic import ValidationError
from sqlmodel import Session, col, select

from extractors.compare import compare
from pipelines.database.across_editions.places import place_ids
from pipelines.database.archive import latest, read_archived
from schemas.change import Change
from schemas.database import (
    METADATA,
    Edition,
    EditionChange,
    ExtractionArchive,
    SourceTable,
    TableCell,
)
from schemas.extraction import Extraction
from schemas.records import CellRef

EDITION, CHANGE = METADATA.tables["edition"], METADATA.tables["edition_change"]
DATED = sa.select(EDITION.c.id, EDITION.c.published_on).where(
    EDITION.c.document_id == sa.bindparam("document")
)


@dataclass
class EditionReading:
    """One edition as one extraction read it."""

    edition_id: int
    document_id: int
    kept: ExtractionArchive
    in_memory: Extraction | None = None
    """The extraction, where it need not be unpacked first."""

    @cached_property
    def extraction(self) -> Extraction:
        """What was read.

        Raises:
            ValidationError: when it was kept by a version whose extractions have another shape.
        """
        return self.in_memory or read_archived(self.kept)


Beside = tuple[EditionReading | None, EditionReading | None]
"""The editions of the same document before and after one, as they were last read."""


def store_changes(
    session: Session,
    new: EditionReading,
    before: ExtractionArchive | None,
    beside: Beside,
) -> int:
    """Compare with what was there before, and keep the differences.

    A first extraction of an edition is compared with the edition before it, and the edition after it with
    this one; a later extraction with the one that it replaces. The same comparison is never kept twice: one of
    the two has just come in.

    Args:
        session: to write to.
        new: what came in.
        before: the last extraction of the same edition.
        beside: its neighbours, of `beside`.

    Returns:
        How many differences there are from what was there before.
    """
    if before is not None:
        return _store(session, replace(new, kept=before, in_memory=None), new)
    older, newer = beside
    if newer is not None:
        _store(session, new, newer)
    return _store(session, older, new) if older is not None else 0


def beside(session: Session, edition: Edition) -> Beside:
    """The editions of the same document before and after this one, as they were last read."""
    dated = session.connection().execute(DATED, {"document": edition.document_id})
    ordered = sorted(dated, key=lambda row: (row[1] is not None, row[1], row[0]))
    ids = [None, *(id_ for id_, _ in ordered), None]
    at = ids.index(edition.id)
    older, newer = (
        _last_reading(session, id_, edition.document_id)
        for id_ in (ids[at - 1], ids[at + 1])
    )
    return older, newer


def _last_reading(
    session: Session, id_: int | None, document_id: int
) -> EditionReading | None:
    kept = None if id_ is None else latest(session, id_)
    return EditionReading(id_, document_id, kept) if id_ and kept else None


def _store(session: Session, old: EditionReading, new: EditionReading) -> int:
    """Keep the differences between two readings; one of a lost shape cannot be compared."""
    if old.kept.id == new.kept.id:
        return 0
    try:
        changes = compare(
            old.extraction, new.extraction, same_bytes=old.edition_id == new.edition_id
        )
    except ValidationError:
        return 0
    rows = [{**_pair(old, new), **row} for row in _rows(session, old, new, changes)]
    if rows:
        session.execute(sa.insert(EditionChange), rows)
    return len(rows)


def _pair(old: EditionReading, new: EditionReading) -> dict[str, Any]:
    return {
        "document_id": new.document_id,
        "old_edition_id": old.edition_id,
        "new_edition_id": new.edition_id,
        "old_extraction_id": old.kept.id,
        "new_extraction_id": new.kept.id,
    }


def _rows(
    session: Session, old: EditionReading, new: EditionReading, changes: list[Change]
) -> list[dict[str, Any]]:
    if not changes:
        return []
    said = {
        "subject",
        "change",
        "cause",
        "what",
        "old_text",
        "new_text",
        "old_value",
        "new_value",
    }
    old_cells, new_cells = (
        _cell_ids(session, old.edition_id),
        _cell_ids(session, new.edition_id),
    )
    places = place_ids(session)
    return [
        {
            **change.model_dump(include=said),
            "position": position,
            "place_id": places.get(change.place or ""),
            "old_table_cell_id": _cell_id(old_cells, change.old_cell),
            "new_table_cell_id": _cell_id(new_cells, change.new_cell),
        }
        for position, change in enumerate(changes, start=1)
    ]


CellIds = dict[tuple[int, int, int], int | None]


def _cell_ids(session: Session, edition_id: int) -> CellIds:
    """Ids of an edition's cells, by table ordinal, row and column."""
    query = (
        select(SourceTable.ordinal, TableCell.row, TableCell.col, TableCell.id)
        .join(TableCell, col(TableCell.source_table_id) == col(SourceTable.id))
        .where(SourceTable.edition_id == edition_id)
    )
    return {
        (ordinal, row, column): id_ for ordinal, row, column, id_ in session.exec(query)
    }


def _cell_id(ids: CellIds, ref: CellRef | None) -> int | None:
    return None if ref is None else ids.get((ref.table_ordinal, ref.row, ref.col))
