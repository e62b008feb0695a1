"""Typed records: validated here, before a database row is made (`table=True` classes validate nothing)."""

from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from schemas.narrative import YearBasis

Quadrant = Literal["strength", "weakness", "opportunity", "threat"]

DOUBTFUL_BELOW = 0.75
"""Of a record's confidence, 0 to 1: the views show those below as doubtful. The bound of a table's confidence
(`SURE` in `extractors/checks/certainty.py`) too: lower, readings that are right in part pass for sure."""


class CellRef(BaseModel):
    """Which cell of which table a record was read from."""

    model_config = ConfigDict(frozen=True)

    table_ordinal: int = Field(ge=1)
    row: int = Field(ge=0)
    col: int = Field(ge=0)


class Record(BaseModel):
    """What all records share: immutable, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Supported(Record):
    """A record that says how sure it is, and what supports it."""

    confidence: float | None = Field(default=None, ge=0, le=1)
    """How often records with such a support are right; None where nothing was weighed."""
    proof: str | None = None
    """What supports it, in a few words: sums, shares, numbering, readings that agree."""


class Observation(Supported):
    """A value of an indicator for a place and year, from a cell or from a statement."""

    indicator: str = Field(pattern=r"^[a-z0-9_]+$")
    place: str = Field(pattern=r"^[a-z0-9-]+$")
    year: int | None = Field(default=None, ge=1800, le=2200)
    year_basis: YearBasis | None = None
    value: Decimal
    unit: str
    breakdown: str | None = None
    text_raw: str
    origin: Literal["table", "narrative"]
    cell: CellRef | None = None
    statement_ordinal: int | None = None

    @model_validator(mode="after")
    def _traceable(self) -> "Observation":
        if (self.cell is None) == (self.statement_ordinal is None):
            raise ValueError(
                "an observation comes from exactly one of a cell and a statement"
            )
        return self


class ProvisionalIndicator(Record):
    """An indicator that is not in the vocabulary: made from a heading, and marked as such."""

    code: str = Field(pattern=r"^[a-z0-9_]+$")
    label: str
    unit: str


class ProgrammeResult(Supported):
    """A support programme's projects in a place."""

    programme: str
    """Name without the year."""
    year: int | None
    place: str
    applications: int | None = Field(ge=0)
    successful: int | None = Field(ge=0)
    cell: CellRef


class SwotItem(Supported):
    """One finding in one quadrant."""

    place: str | None
    dimension: str | None
    """None where the matrix has no dimensions: four boxes only."""
    sub_dimension: str | None
    quadrant: Quadrant
    ordinal: int = Field(ge=1)
    """1, 2, 3, … within dimension, sub-dimension and quadrant."""
    text: str = Field(min_length=1)
    text_raw: str
    cell: CellRef


class PlanGoal(Supported):
    """A goal."""

    number: str
    text: str = Field(min_length=1)
    text_raw: str
    cell: CellRef


class PlanPriority(Record):
    """A strategic priority with its goals."""

    number: str
    title: str
    goals: tuple[PlanGoal, ...]


class PlanAxis(Record):
    """A development axis with its priorities."""

    ordinal: int = Field(ge=1)
    title: str
    priorities: tuple[PlanPriority, ...]
