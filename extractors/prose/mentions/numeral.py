"""A number in running text: where it stands, what it may be, in what unit."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

NumeralKind = Literal["quantity", "ordinal", "year"]
"""Four digits may be a year, unless a unit or a counted thing follows."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in running text."""

    start: int
    """Offset of the first character, sign and unit before the number included."""
    end: int
    """Offset after the last, scale and unit sign included (a unit in words is not)."""
    text: str
    kind: NumeralKind
    readings: tuple[Decimal, ...]
    """One where clear, two where ambiguous (by the convention first), none where unreadable."""
    unit: str | None = None
    """Our name of the unit, sign or word, that stands with it."""

    @property
    def value(self) -> Decimal | None:
        """The value, where there is no doubt."""
        return self.readings[0] if len(self.readings) == 1 else None
