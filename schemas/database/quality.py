"""What checks saw, what humans corrected, what changed, and what can be searched."""

from datetime import date
from decimal import Decimal
from typing import Literal

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from schemas.database.columns import EditionRow, ExactDecimal, Row

SearchKind = Literal["statement", "swot_item", "plan_goal"]


class Finding(EditionRow, table=True):
    """What a quality check saw."""

    __tablename__ = "finding"
    __table_args__ = (UniqueConstraint("edition_id", "position"),)

    position: int
    """1, 2, 3, … over the edition."""
    check_code: str = Field(index=True)
    """`column-sum`, `number-unreadable`, …: stable."""
    severity: str
    """`info`, `warning` or `error`."""
    message: str
    """One sentence that names the place and the printed evidence."""
    page: int | None = None
    source_table_id: int | None = Field(default=None, foreign_key="source_table.id")
    table_cell_id: int | None = Field(default=None, foreign_key="table_cell.id")
    """The cell to look at first; all that may be at fault stand in `finding_cell`."""
    statement_id: int | None = Field(default=None, foreign_key="statement.id")


class FindingCell(EditionRow, table=True):
    """A cell that may be at fault: one where the evidence singles it out, several where it leaves several."""

    __tablename__ = "finding_cell"
    __table_args__ = (UniqueConstraint("finding_id", "table_cell_id"),)

    finding_id: int = Field(foreign_key="finding.id")
    """The finding."""
    table_cell_id: int = Field(foreign_key="table_cell.id", index=True)
    """A cell that it is about."""


class Correction(EditionRow, table=True):
    """A human's correction, and what became of it."""

    __tablename__ = "correction"
    __table_args__ = (UniqueConstraint("edition_id", "position"),)

    position: int
    """1, 2, 3, … over the edition."""
    table_cell_id: int | None = Field(default=None, foreign_key="table_cell.id")
    statement_id: int | None = Field(default=None, foreign_key="statement.id")
    expected: str
    """What was printed when the correction was made."""
    corrected: str
    """What it should be."""
    reason: str
    """Why."""
    source: str
    """Who or what says so."""
    corrected_on: date
    """The day it was made."""
    status: str
    """`applied`, or `stale` where the print is no longer what was expected."""


class EditionChange(Row, table=True):
    """One difference between two editions, or between two extractions of one."""

    __tablename__ = "edition_change"
    __table_args__ = (
        UniqueConstraint("old_extraction_id", "new_extraction_id", "position"),
        Index("ix_edition_change_document_id", "document_id"),
    )

    document_id: int = Field(foreign_key="document.id", ondelete="CASCADE")
    old_edition_id: int = Field(foreign_key="edition.id", ondelete="CASCADE")
    """The older edition."""
    new_edition_id: int = Field(foreign_key="edition.id", ondelete="CASCADE")
    """The newer edition; the same where two readings are compared."""
    old_extraction_id: int = Field(foreign_key="extraction.id", ondelete="CASCADE")
    """The reading of the older."""
    new_extraction_id: int = Field(foreign_key="extraction.id", ondelete="CASCADE")
    """The reading of the newer."""
    position: int
    """1, 2, 3, … over the comparison."""
    subject: str
    """`figure`, `programme_result`, `swot_item`, `goal`, `statement` or `heading`."""
    change: str
    """`changed`, `added`, `removed`, `reworded` or `renamed`."""
    cause: str
    """`source`: the publisher printed something else. `extraction`: the same print was read differently."""
    place_id: int | None = Field(default=None, foreign_key="place.id")
    what: str
    """Which figure, item or heading, in one line."""
    old_text: str | None = None
    """As the older has it."""
    new_text: str | None = None
    """As the newer has it."""
    old_value: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    """As a number, where it is one."""
    new_value: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    """As a number, where it is one."""
    old_table_cell_id: int | None = Field(
        default=None, foreign_key="table_cell.id", ondelete="SET NULL"
    )
    """Where it stands in the older."""
    new_table_cell_id: int | None = Field(
        default=None, foreign_key="table_cell.id", ondelete="SET NULL"
    )
    """Where it stands in the newer."""


class SearchEntry(EditionRow, table=True):
    """The shadow of a text that can be searched: folded the Turkish way, with its words' lemmas."""

    __tablename__ = "search_entry"
    __table_args__ = (
        UniqueConstraint("kind", "row_id"),
        Index("ix_search_entry_edition_id", "edition_id"),
    )

    kind: str
    """The table that the text stands in: `statement`, `swot_item` or `plan_goal`."""
    row_id: int
    """`id` in that table."""
    folded: str
    """ASCII letters in lower case; `search` folds what is asked for in the same way."""
