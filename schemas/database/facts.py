"""What the current editions say together: one row a fact, decided when a document is loaded.

Kept as tables, not worked out by views: with 1,000 editions a fact has up to as many sources, and to weigh
them all anew takes seconds. They are written in the transaction that loads a document: never behind it.
"""

from decimal import Decimal

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

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
        Index(
            "ix_chosen_fact_indicator_id_year_place_id",
            "indicator_id",
            "year",
            "place_id",
        ),
        Index(
            "ix_chosen_fact_place_id_indicator_id_year",
            "place_id",
            "indicator_id",
            "year",
        ),
        Index(
            "ix_chosen_fact_doubtful",
            "place_id",
            sqlite_where=DOUBTFUL,
            postgresql_where=DOUBTFUL,
        ),
    )

    indicator_id: int = Field(foreign_key="indicator.id")
    place_id: int = Field(foreign_key="place.id")
    year: int | None = None
    breakdown: str | None = None
    value: Decimal = Field(sa_type=ExactDecimal)
    unit: str
    observation_id: int = Field(
        foreign_key="observation.id", ondelete="CASCADE", index=True
    )
    """The chosen source."""
    page: int


class Dissent(Row, table=True):
    """A source that says something else than the chosen one."""

    __tablename__ = "dissent"
    __table_args__ = (UniqueConstraint("chosen_fact_id", "observation_id"),)

    chosen_fact_id: int = Field(foreign_key="chosen_fact.id", ondelete="CASCADE")
    """The fact."""
    observation_id: int = Field(
        foreign_key="observation.id", ondelete="CASCADE", index=True
    )
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
    programme_result_id: int = Field(
        foreign_key="programme_result.id", ondelete="CASCADE", index=True
    )
    """The chosen source."""
    page: int


class ProfileColumns(SQLModel):
    """The main figures of a district and year; null where none is known."""

    population: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    """Persons."""
    urban_population: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    """Persons."""
    urban_population_percent: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    """Of the population."""
    population_growth_percent: Decimal | None = Field(
        default=None, sa_type=ExactDecimal
    )
    """In percent, also where printed per mille."""
    median_age: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    """Years."""
    employees: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    """Persons."""
    employees_percent_of_province: Decimal | None = Field(
        default=None, sa_type=ExactDecimal
    )
    """Of the province's employees."""
    employees_rank_in_province: Decimal | None = Field(
        default=None, sa_type=ExactDecimal
    )
    """1 is the most."""
    firms: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    """Firms."""
    firms_percent_of_province: Decimal | None = Field(
        default=None, sa_type=ExactDecimal
    )
    """Of the province's firms."""
    exports_usd: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    """US dollars."""
    exports_percent_of_province: Decimal | None = Field(
        default=None, sa_type=ExactDecimal
    )
    """Of the province's exports."""
    bonded_warehouses: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    """Bonded warehouses."""
    socioeconomic_rank: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    """Among the districts of the country; 1 is the most developed."""
    socioeconomic_grade: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    """1 is the most developed."""


class ChosenProfile(ProfileColumns, Row, table=True):
    """A district and year: its main facts beside each other, as `district_profile` shows them."""

    __tablename__ = "chosen_profile"
    __table_args__ = (
        UniqueConstraint("place_id", "year"),
        Index("ix_chosen_profile_year_place_id", "year", "place_id"),
    )

    place_id: int = Field(foreign_key="place.id")
    """A district."""
    year: int
    n_facts: int
    """Figures of the row."""
    n_doubtful: int
    """Those of them that are doubtful."""


class ChosenGoal(Row, table=True):
    """A plan's goal, both languages beside each other, as `goal_pair` shows it."""

    __tablename__ = "chosen_goal"
    __table_args__ = (UniqueConstraint("plan", "goal_id_tr", "goal_id_en"),)

    plan: str
    """Region and period: `TR31 2010-2013`."""
    plan_period: str | None = None
    """`2010-2013`."""
    axis_ordinal: int
    """As the plan counts its axes."""
    priority_number: str
    """As printed."""
    number: str
    """As printed."""
    goal_id_tr: int | None = Field(
        default=None, foreign_key="plan_goal.id", ondelete="CASCADE", index=True
    )
    """The goal in Turkish; null where that language has none of these numbers."""
    goal_id_en: int | None = Field(
        default=None, foreign_key="plan_goal.id", ondelete="CASCADE", index=True
    )
    """The goal in English."""
    axis_title_tr: str | None = None
    """The axis. In Turkish."""
    axis_title_en: str | None = None
    """The axis. In English."""
    priority_title_tr: str | None = None
    """The priority. In Turkish."""
    priority_title_en: str | None = None
    """The priority. In English."""
    text_tr: str | None = None
    """The goal. In Turkish."""
    text_en: str | None = None
    """The goal. In English."""
    text_folded_tr: str | None = None
    """The goal in ASCII letters in lower case, with lemmas. In Turkish."""
    text_folded_en: str | None = None
    """The goal in ASCII letters in lower case, with lemmas. In English."""
    document_slug_tr: str | None = None
    """The document it is taken from."""
    document_slug_en: str | None = None
    """The document it is taken from."""
    page_tr: int | None = None
    """The page it stands on. In Turkish."""
    page_en: int | None = None
    """The page it stands on. In English."""


class SwotDimension(Row, table=True):
    """A dimension of SWOT matrices, whatever it is called in a report."""

    __tablename__ = "swot_dimension"

    code: str = Field(unique=True)
    """`economic`, `environment`, …: stable."""
    label_tr: str
    """In Turkish."""
    label_en: str
    """In English."""
