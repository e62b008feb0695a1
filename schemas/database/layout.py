"""What stands on the pages: tables, cells, statements and their numbers, headings, notes, figures."""

from decimal import Decimal
from typing import Any

from sqlalchemy import JSON, Index, UniqueConstraint
from sqlmodel import Field

from schemas.database.columns import BoxColumns, EditionRow, ExactDecimal


class SourceTable(EditionRow, table=True):
    """A table as printed, stitched over its pages."""

    __tablename__ = "source_table"
    __table_args__ = (UniqueConstraint("edition_id", "ordinal"),)

    ordinal: int
    """1, 2, 3, … in reading order over the document."""
    kind: str
    """`district_statistics`, `swot`, `programme_results`, `goal_hierarchy` or `other`."""
    label: str | None = None
    """`Tablo 1` as printed."""
    caption: str | None = None
    """The whole caption line, label included."""
    heading: str | None = None
    """The section heading above it."""
    first_page: int
    """Page on which it begins."""
    last_page: int
    """Page on which it ends."""
    n_rows: int
    """Heading rows included."""
    n_cols: int
    """Columns, label columns included."""
    method: str
    """Which engine's grid was taken, and what was done to it."""
    confidence: float
    """0 to 1."""
    reason: str
    """Why this reading won."""
    regions: list[Any] = Field(sa_type=JSON)
    """Its box on each page: `[{"page": 4, "box": [x0, top, x1, bottom]}, …]`."""
    notes: list[Any] = Field(sa_type=JSON)
    """Notes printed under it, raw."""


class TableCell(BoxColumns, EditionRow, table=True):
    """One cell of a printed table. A merged cell stands once, at its top left position."""

    __tablename__ = "table_cell"
    __table_args__ = (
        UniqueConstraint("source_table_id", "row", "col"),
        Index("ix_table_cell_edition_id", "edition_id"),
    )

    source_table_id: int = Field(foreign_key="source_table.id", ondelete="CASCADE")
    row: int
    """From 0, heading rows included."""
    col: int
    """From 0."""
    row_span: int
    col_span: int
    is_header: bool
    """Whether it is a heading of columns."""
    text: str
    """Normalised: one line, hyphenation mended."""
    text_raw: str
    """As the PDF holds it, one printed line a line."""
    further_regions: list[Any] | None = Field(default=None, sa_type=JSON)
    """Where a page break cuts the cell: its boxes on the pages after `page`."""


class Heading(BoxColumns, EditionRow, table=True):
    """A section heading of the narrative."""

    __tablename__ = "heading"
    __table_args__ = (UniqueConstraint("edition_id", "position"),)

    position: int
    """1, 2, 3, … over the document."""
    text: str


class Statement(BoxColumns, EditionRow, table=True):
    """A bullet or paragraph of the narrative."""

    __tablename__ = "statement"
    __table_args__ = (UniqueConstraint("edition_id", "ordinal"),)

    section: str | None = None
    """The heading it stands under."""
    ordinal: int
    """1, 2, 3, … over the document."""
    kind: str
    """`bullet` or `paragraph`."""
    text: str
    text_raw: str
    footnote_markers: list[Any] = Field(sa_type=JSON)
    """Markers of the footnotes it refers to."""
    further_regions: list[Any] | None = Field(default=None, sa_type=JSON)
    """Where a page or column break cuts it: its boxes after the first."""


class Quantity(EditionRow, table=True):
    """A number in a statement, as printed and as read; none is dropped."""

    __tablename__ = "quantity"
    __table_args__ = (
        UniqueConstraint("statement_id", "position"),
        Index("ix_quantity_edition_id", "edition_id"),
    )

    statement_id: int = Field(foreign_key="statement.id", ondelete="CASCADE")
    position: int
    """1, 2, 3, … within the statement."""
    text_raw: str
    value: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    """Null where it cannot be read with certainty."""
    unit: str | None = None
    """`percent`, `USD`, `persons`, …; null where none is printed."""
    year: int | None = None
    year_basis: str | None = None
    """`stated`, `context` or `inferred`."""
    place_id: int | None = Field(default=None, foreign_key="place.id")
    indicator_id: int | None = Field(default=None, foreign_key="indicator.id")
    """Null where none is recognised."""
    breakdown: str | None = None
    """The province or sector it is about, where it is one of a list."""


class Footnote(BoxColumns, EditionRow, table=True):
    """A footnote or a table note."""

    __tablename__ = "footnote"
    __table_args__ = (UniqueConstraint("edition_id", "position"),)

    position: int
    """1, 2, 3, … over the document."""
    marker: str
    """As printed: `7`, `*`."""
    text: str
    text_raw: str
    further_regions: list[Any] | None = Field(default=None, sa_type=JSON)
    """Page and box of its parts on further pages."""


class Figure(BoxColumns, EditionRow, table=True):
    """A chart or picture."""

    __tablename__ = "figure"
    __table_args__ = (UniqueConstraint("edition_id", "position"),)

    position: int
    """1, 2, 3, … over the document."""
    label: str | None = None
    """`Şekil 1` as printed."""
    caption: str | None = None
    """The whole caption line, label included."""
