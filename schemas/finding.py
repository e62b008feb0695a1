"""What a check saw: data, with a place and a sentence. A document with an error is never a success."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

Severity = Literal["info", "warning", "error"]


class Finding(BaseModel):
    """One thing seen that a reader of the data should know."""

    model_config = ConfigDict(frozen=True)

    check_code: str
    """Stable, kebab-case: `number-unreadable`, `heading-unknown`, `text-layer-repaired`."""
    severity: Severity
    message: str
    """One English sentence that names the place and the printed evidence."""
    page: int | None = None
    table_ordinal: int | None = None
    cell: tuple[int, int] | None = None
    """Row and column in that table."""
    cells: tuple[tuple[int, int], ...] = ()
    """Every cell that may be at fault, where the evidence leaves several; `cell` alone where it is one."""
    statement_ordinal: int | None = None
