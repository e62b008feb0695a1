"""Typed records: observations, programme results, SWOT items, the goal hierarchy."""

from decimal import Decimal

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field

from schemas.database.columns import EditionRow, ExactDecimal, Row, SupportColumns


class Indicator(Row, table=True):
    """What a figure measures."""

    __tablename__ = "indicator"

    code: str = Field(unique=True)
    """`employees`, `exports_usd`, …: stable."""
    label_tr: str | None = None
    """In Turkish; of a provisional one, the heading as printed."""
    label_en: str | None = None
    """In English."""
    unit: str
    is_provisional: bool = False
    """Not in the vocabulary: made from a heading."""


class Observation(SupportColumns, EditionRow, table=True):
    """A figure: a value of an indicator for a place and year."""

    __tablename__ = "observation"
    __table_args__ = (
        UniqueConstraint("edition_id", "position"),
        Index(
            "ix_observation_indicator_id_place_id_edition_id",
            "indicator_id",
            "place_id",
            "edition_id",
        ),
        Index("ix_observation_table_cell_id", "table_cell_id"),
        Index("ix_observation_statement_id", "statement_id"),
        CheckConstraint(
            "(table_cell_id IS NULL) <> (statement_id IS NULL)", name="traceable"
        ),
    )

    position: int
    """1, 2, 3, … over the edition."""
    indicator_id: int = Field(foreign_key="indicator.id")
    place_id: int = Field(foreign_key="place.id")
    year: int | None = None
    value: Decimal = Field(sa_type=ExactDecimal)
    unit: str
    breakdown: str | None = None
    """The province or sector it is about, where the indicator is broken down."""
    text_raw: str
    """As printed."""
    year_basis: str | None = None
    """`stated`, `context` or `inferred`; null where there is no year."""
    origin: str
    """`table` or `narrative`."""
    table_cell_id: int | None = Field(default=None, foreign_key="table_cell.id")
    statement_id: int | None = Field(default=None, foreign_key="statement.id")


class Programme(Row, table=True):
    """A financial support programme."""

    __tablename__ = "programme"

    slug: str = Field(unique=True)
    """Name and year, the same however the name is cased or accented."""
    year: int | None = None
    name: str
    """Without the year."""
    common_slug: str | None = Field(default=None, index=True)
    """The same for all names of one programme, in both languages; `slug` where no other name is known."""
    label_tr: str | None = None
    """In Turkish, where the vocabulary knows it."""
    label_en: str | None = None
    """In English, where the vocabulary knows it."""


class ProgrammeResult(SupportColumns, EditionRow, table=True):
    """A programme's projects in a place."""

    __tablename__ = "programme_result"
    __table_args__ = (
        UniqueConstraint("edition_id", "position"),
        Index("ix_programme_result_programme_id_place_id", "programme_id", "place_id"),
        Index("ix_programme_result_table_cell_id", "table_cell_id"),
    )

    position: int
    """1, 2, 3, … over the edition."""
    programme_id: int = Field(foreign_key="programme.id")
    """The programme."""
    place_id: int = Field(foreign_key="place.id")
    applications: int | None = None
    """Projects handed in; null where unreadable."""
    successful: int | None = None
    """Projects supported; null where unreadable."""
    table_cell_id: int = Field(foreign_key="table_cell.id")


class SwotItem(SupportColumns, EditionRow, table=True):
    """One finding in one quadrant."""

    __tablename__ = "swot_item"
    __table_args__ = (
        UniqueConstraint("edition_id", "position"),
        Index("ix_swot_item_place_id_quadrant", "place_id", "quadrant"),
        Index("ix_swot_item_table_cell_id", "table_cell_id"),
    )

    position: int
    """1, 2, 3, … over the edition."""
    place_id: int | None = Field(default=None, foreign_key="place.id")
    dimension: str | None = None
    """As printed: `EKONOMİK`."""
    dimension_code: str | None = None
    """Which of `swot_dimension` it is; null where the vocabulary does not know it."""
    sub_dimension: str | None = None
    """As printed; null where the dimension has none."""
    quadrant: str
    """`strength`, `weakness`, `opportunity` or `threat`."""
    ordinal: int
    """1, 2, 3, … within dimension, sub-dimension and quadrant."""
    text: str
    text_folded: str | None = None
    """In ASCII letters in lower case, then the lemmas of its words."""
    text_raw: str
    table_cell_id: int = Field(foreign_key="table_cell.id")


class PlanAxis(EditionRow, table=True):
    """A development axis of a plan."""

    __tablename__ = "plan_axis"
    __table_args__ = (UniqueConstraint("edition_id", "position"),)

    position: int
    """1, 2, 3, … over the edition."""
    ordinal: int
    """As the plan counts its axes."""
    title: str
    """As printed, its number left out."""
    plan_period: str | None = None
    """Of the plan it belongs to: a district report repeats its plan's goals."""


class PlanPriority(EditionRow, table=True):
    """A strategic priority."""

    __tablename__ = "plan_priority"
    __table_args__ = (
        UniqueConstraint("axis_id", "position"),
        Index("ix_plan_priority_edition_id", "edition_id"),
    )

    axis_id: int = Field(foreign_key="plan_axis.id", ondelete="CASCADE")
    """Its axis."""
    position: int
    """1, 2, 3, … within the axis."""
    number: str
    """As printed."""
    title: str
    """As printed, its number left out."""


class PlanGoal(SupportColumns, EditionRow, table=True):
    """A goal."""

    __tablename__ = "plan_goal"
    __table_args__ = (
        UniqueConstraint("priority_id", "position"),
        Index("ix_plan_goal_edition_id", "edition_id"),
        Index("ix_plan_goal_table_cell_id", "table_cell_id"),
    )

    priority_id: int = Field(foreign_key="plan_priority.id", ondelete="CASCADE")
    """Its priority."""
    position: int
    """1, 2, 3, … within the priority."""
    number: str
    """As printed."""
    text: str
    text_folded: str | None = None
    """In ASCII letters in lower case, then the lemmas of its words."""
    text_raw: str
    table_cell_id: int = Field(foreign_key="table_cell.id")
