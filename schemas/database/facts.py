"""What the current editions say together: one row a fact, decided when a document is loaded.

Kept as tables, not worked out by views: with 1,000 editions a fact has up to as many sources, and to weigh
them all anew takes seconds. They are written in the transaction that loads a document: never behind it.
"""

from decimal import Decimal

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field

from schemas.database.columns import ExactDecimal, Row

DOUBTFUL = text("is_doubtful")


class ChosenColumns(Row):
    """How many sources there are, and what speaks for the chosen one."""

    n_sources: int
    """Printed places in current editions that say something of it: cells and sentences."""
    n_documents: int
    """Documents that they stand in; a report in two languages counts once."""
    n_disagreeing: int
    """Sources that say something else than the chosen one, rounding set aside."""
    confidence: float | None = None
    """Of the chosen source."""
    is_doubtful: bool
    """The chosen source is not sure, or another of its rank says something else."""
    edition_id: int = Field(foreign_key="edition.id", ondelete="CASCADE", index=True)
    """The edition of the chosen source."""


class ChosenFact(ChosenColumns, table=True):
    """A fact: what the best source in a current edition says of an indicator, place, year and breakdown."""

    __tablename__ = "chosen_fact"
    __table_args__ = (
        Index("ix_chosen_fact_indicator_id_year_place_id", "indicator_id", "year", "place_id"),
        Index("ix_chosen_fact_place_id_indicator_id_year", "place_id", "indicator_id", "year"),
        Index("ix_chosen_fact_doubtful", "place_id", sqlite_where=DOUBTFUL, postgresql_where=DOUBTFUL),
    )

    indicator_id: int = Field(foreign_key="indicator.id")
    place_id: int = Field(foreign_key="place.id")
    year: int | None = None
    breakdown: str | None = None
    value: Decimal = Field(sa_type=ExactDecimal)
    unit: str
    observation_id: int = Field(foreign_key="observation.id", ondelete="CASCADE", index=True)
    """The chosen source."""
    page: int


class Dissent(Row, table=True):
    """A source that says something else than the chosen one."""

    __tablename__ = "dissent"
    __table_args__ = (UniqueConstraint("chosen_fact_id", "observation_id"),)

    chosen_fact_id: int = Field(foreign_key="chosen_fact.id", ondelete="CASCADE")
    """The fact."""
    observation_id: int = Field(foreign_key="observation.id", ondelete="CASCADE", index=True)
    """The other source."""


class ChosenResult(ChosenColumns, table=True):
    """What the current editions say of a programme's projects in a place, once over both languages."""

    __tablename__ = "chosen_result"
    __table_args__ = (
        UniqueConstraint("common_slug", "place_id"),
        Index("ix_chosen_result_place_id", "place_id"),
    )

    common_slug: str
    """The programme, by the name that all its names share (`programme.common_slug`)."""
    programme_id: int = Field(foreign_key="programme.id", index=True)
    """The programme as the chosen source names it."""
    place_id: int = Field(foreign_key="place.id")
    applications: int | None = None
    """Projects handed in; null where unreadable."""
    successful: int | None = None
    """Projects supported; null where unreadable."""
    programme_result_id: int = Field(foreign_key="programme_result.id", ondelete="CASCADE", index=True)
    """The chosen source."""
    page: int


class SwotDimension(Row, table=True):
    """A dimension of SWOT matrices, whatever it is called in a report."""

    __tablename__ = "swot_dimension"

    code: str = Field(unique=True)
    """`economic`, `environment`, …: stable."""
    label_tr: str
    """In Turkish."""
    label_en: str
    """In English."""
