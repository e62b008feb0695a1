"""What a document of a kind must hold: without it an edition is not to be trusted as current."""

from pydantic import BaseModel, ConfigDict, Field

from schemas.table import TableKind


class Expectations(BaseModel):
    """Parts and counts that are due. None means: nothing is expected, nothing is checked."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    parts: tuple[TableKind, ...] | None = None
    """Kinds of tables of each of which some record must have been read."""
    districts: int | None = Field(default=None, ge=0)
    """Districts (without the province) that each indicator of the statistics table must have a row for."""
    programmes: int | None = Field(default=None, ge=0)
    """Support programmes in the table of their results."""
    swot_items: int | None = Field(default=None, ge=0)
    """Findings over all quadrants."""
    axes: int | None = Field(default=None, ge=0)
    """Development axes of the goal hierarchy."""
    priorities: int | None = Field(default=None, ge=0)
    """Strategic priorities of the goal hierarchy."""
    goals: int | None = Field(default=None, ge=0)
    """Goals of the goal hierarchy."""
