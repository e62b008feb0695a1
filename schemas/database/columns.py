"""What the columns of all tables share: exact decimals, times in UTC, boxes."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, ClassVar

from pydantic import ConfigDict
from sqlalchemy import DateTime, Dialect, MetaData, Numeric
from sqlalchemy.types import TypeDecorator, TypeEngine
from sqlmodel import Field, SQLModel

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
"""Every constraint has a name that a migration can call it by, the same on both engines."""


class Row(SQLModel):
    """A row of any table. `id` is a key without meaning."""

    metadata: ClassVar[MetaData] = MetaData(naming_convention=NAMES)
    model_config = ConfigDict(arbitrary_types_allowed=True)  # type: ignore[assignment]

    id: int | None = Field(default=None, primary_key=True)


class EditionRow(Row):
    """A row that belongs to one edition, and goes with it."""

    edition_id: int = Field(foreign_key="edition.id", ondelete="CASCADE")


class BoxColumns(SQLModel):
    """Where on the page: points from the top left of the page as displayed (after /Rotate)."""

    page: int
    x0: float
    top: float
    x1: float
    bottom: float


class SupportColumns(SQLModel):
    """How sure a record is."""

    confidence: float | None = None
    """0 to 1: how often records with such a support are right; null where nothing was weighed."""
    proof: str | None = None
    """What supports it, in a few words: sums, shares, numbering, readings that agree."""


class ExactDecimal(TypeDecorator[Decimal]):
    """A decimal that comes back as the number that went in, sums in SQL and reads as a number anywhere.

    PostgreSQL: `numeric`. SQLite has none: a whole number of up to 64 bits is kept as INTEGER, any other of
    up to 15 significant digits as REAL, whose shortest notation is that decimal again. The rare longer one
    is kept as its digits (a BLOB of ASCII: TEXT would be rounded to REAL by the column's affinity).
    Trailing zeros are no part of a number and are dropped: 4,10 is 4.1 on both.
    """

    impl = Numeric
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """`numeric` in both; on SQLite without SQLAlchemy's detour over rounded floats."""
        return dialect.type_descriptor(
            _PlainNumeric() if dialect.name == "sqlite" else Numeric()
        )

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:  # noqa: ANN401
        """The number as the engine keeps it."""
        if value is None:
            return None
        plain = without_trailing_zeros(value)
        return sqlite_number(plain) if dialect.name == "sqlite" else plain

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:  # noqa: ANN401
        """The number as it went in."""
        if isinstance(value, int):
            return Decimal(value)
        if isinstance(value, bytes):
            return Decimal(value.decode("ascii"))
        return None if value is None else Decimal(str(value))


class _PlainNumeric(Numeric[Any]):
    """`NUMERIC` for SQLite that hands values to and from the driver as they are."""

    def bind_processor(self, dialect: Dialect) -> None:
        return None

    def result_processor(self, dialect: Dialect, coltype: object) -> None:
        return None


def without_trailing_zeros(value: Decimal) -> Decimal:
    """The same number, 4.10 as 4.1 (`Decimal.normalize` would round to 28 digits)."""
    digits = format(value, "f")
    return Decimal(digits.rstrip("0").rstrip(".") if "." in digits else digits)


INT64 = 2**63


def sqlite_number(value: Decimal) -> int | float | bytes:
    """The SQLite value that is exactly this decimal: INTEGER, REAL, or its digits where neither is."""
    if value == value.to_integral_value() and -INT64 <= value < INT64:
        return int(value)
    nearest = float(value)
    return (
        nearest
        if Decimal(repr(nearest)) == value
        else format(value, "f").encode("ascii")
    )


class UtcDateTime(TypeDecorator[datetime]):
    """A time in UTC. SQLite forgets the zone: it is put back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self, value: datetime | None, dialect: Dialect
    ) -> datetime | None:
        """In UTC; a time without zone is refused.

        Raises:
            ValueError: when the time has no zone.
        """
        if value is not None and value.tzinfo is None:
            raise ValueError(f"a time without a zone cannot be stored: {value!r}")
        return None if value is None else value.astimezone(UTC)

    def process_result_value(
        self, value: datetime | None, dialect: Dialect
    ) -> datetime | None:
        """With its zone."""
        return (
            value.replace(tzinfo=UTC)
            if value is not None and value.tzinfo is None
            else value
        )
