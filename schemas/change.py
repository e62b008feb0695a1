"""One difference between two editions of a document, or between two extractions of one edition."""

from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict

from schemas.records import CellRef

ChangeSubject = Literal[
    "figure", "programme_result", "swot_item", "goal", "statement", "heading"
]
ChangeKind = Literal["changed", "added", "removed", "reworded", "renamed"]
Cause = Literal["source", "extraction"]


class Change(BaseModel):
    """One difference, with both sides as printed and where they stand."""

    model_config = ConfigDict(frozen=True)

    subject: ChangeSubject
    change: ChangeKind
    cause: Cause
    """`source`: the publisher printed something else. `extraction`: the same print was read differently."""
    place: str | None = None
    """Slug of the place it is about."""
    what: str
    """Which figure, item or heading, in one line: `employees, 2008`, `strength · EKONOMİK › Tarım`."""
    old_text: str | None = None
    new_text: str | None = None
    old_value: Decimal | None = None
    new_value: Decimal | None = None
    old_year: int | None = None
    """The year that a figure is about in the old; the new edition may print a later one."""
    new_year: int | None = None
    old_cell: CellRef | None = None
    new_cell: CellRef | None = None
    old_statement: int | None = None
    """Ordinal of the statement in the old extraction, where it does not come from a cell."""
    new_statement: int | None = None

    @property
    def relative_change(self) -> Decimal | None:
        """(new - old) / |old|, rounded to a ten-thousandth; None where a side is missing or old is zero.

        What is less keeps two digits: a change is never shown as none.
        """
        if self.old_value is None or self.new_value is None or not self.old_value:
            return None
        exact = (self.new_value - self.old_value) / abs(self.old_value)
        rounded = exact.quantize(Decimal("0.0001"))
        return rounded if rounded or not exact else Decimal(f"{exact:.1e}")

    @property
    def is_same_value(self) -> bool:
        """Whether only the year that it is about differs: nothing to see in percent."""
        return (
            self.old_value is not None
            and self.old_value == self.new_value
            and self.old_year != self.new_year
        )
