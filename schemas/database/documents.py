"""Places, documents, their editions and pages."""

from datetime import date, datetime

from sqlalchemy import Index, LargeBinary, UniqueConstraint, text
from sqlmodel import Field

from schemas.database.columns import EditionRow, Row, UtcDateTime


class Place(Row, table=True):
    """A district, a province or the country."""

    __tablename__ = "place"

    slug: str = Field(unique=True)
    """`aliaga`, `izmir`, `turkiye`."""
    name: str
    """As it is written in Turkish."""
    kind: str
    """`district`, `province` or `country`."""
    parent_id: int | None = Field(default=None, foreign_key="place.id", index=True)
    """The place it lies in."""
    province_id: int | None = Field(default=None, index=True)
    """The province that it lies in, or is: a row of `place`."""
    made_in: int | None = None
    """The year from which on it is a district; null where it is older than the laws that we know."""
    ended_in: int | None = None
    """The year from which on it is none any more; null of those of today."""


class Document(Row, table=True):
    """A publication through all its editions, one row a language."""

    __tablename__ = "document"
    __table_args__ = (
        UniqueConstraint("slug", "language"),
        Index("ix_document_place_id", "place_id"),
    )

    slug: str
    """`ilce-ozet-raporu/2010-2013/aliaga`; the same in both languages."""
    kind: str
    """`district_report`, `regional_plan`, `situation_analysis` or `other`."""
    language: str
    """`tr` or `en`."""
    title: str
    """Of its current edition."""
    plan_period: str | None = None
    """`2010-2013`."""
    place_id: int | None = Field(default=None, foreign_key="place.id")
    """The place it is about."""
    publisher: str | None = None
    """As its current edition names it."""
    plan: str | None = Field(default=None, index=True)
    """The plan that it is, or whose goals it repeats: `TR31 2010-2013`."""


class Edition(Row, table=True):
    """One published PDF of a document. Older ones stay when a newer comes in."""

    __tablename__ = "edition"
    __table_args__ = (
        UniqueConstraint("document_id", "label", "printing"),
        Index(
            "ix_edition_one_current",
            "document_id",
            unique=True,
            sqlite_where=text("is_current"),
            postgresql_where=text("is_current"),
        ),
    )

    document_id: int = Field(foreign_key="document.id")
    """The document."""
    label: str
    """As precise as the document: `2010`, `2010-12`, `2010-12-01`; `undated` where it names no date."""
    printing: int = 1
    """1, 2, …: a corrected printing has the same label and other bytes."""
    supersedes_id: int | None = Field(default=None, foreign_key="edition.id")
    """The printing that this one corrects."""
    published_on: date | None = None
    """The first day of the printed period."""
    sha256: str = Field(unique=True)
    """Of the PDF's bytes: the same bytes are never loaded twice."""
    file_name: str
    """As it was when loaded; it says nothing about the document."""
    page_count: int
    """Pages of the PDF."""
    text_layer: str
    """`native`, `repaired` or `ocr`."""
    is_current: bool = False
    """The newest of its document that holds what its kind must hold."""
    held_back: str | None = None
    """Why the edition was loaded but cannot become current; null where it can."""
    ingested_at: datetime = Field(sa_type=UtcDateTime)
    """When it was loaded, or read again; in UTC."""
    extractor_version: str
    """That its rows were read by."""
    corrections_sha256: str | None = None
    """Of the corrections by hand that it was read with; null where none are meant for it."""
    speaks_for_plan: str | None = Field(default=None, index=True)
    """The plan whose goals `current_goal` takes from here: `TR31 2010-2013`; else null."""
    vocabulary_sha256: str | None = None
    """Of the user's own vocabulary that it was read with; null where there was none."""


class ExtractionArchive(EditionRow, table=True):
    """What an extractor version made of an edition, whole: what two readings are compared by."""

    __tablename__ = "extraction"
    __table_args__ = (UniqueConstraint("edition_id", "sequence"),)

    sequence: int
    """1, 2, … over the edition's extractions that differ."""
    extractor_version: str
    """That read it."""
    extracted_at: datetime = Field(sa_type=UtcDateTime)
    """In UTC."""
    content_sha256: str
    """Of the JSON."""
    content: bytes = Field(sa_type=LargeBinary)
    """The extraction as JSON, zlib-compressed."""


class Page(EditionRow, table=True):
    """A page."""

    __tablename__ = "page"
    __table_args__ = (UniqueConstraint("edition_id", "number"),)

    number: int
    """1-based."""
    width: float
    """Points, as displayed."""
    height: float
    """Points, as displayed."""
    rotation: int
    """/Rotate in degrees clockwise."""
    text: str
    """In reading order, normalised, one printed line a line."""
