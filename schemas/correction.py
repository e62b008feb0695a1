"""A human's correction of one cell or sentence, keyed to what was printed when it was made."""

import hashlib
from collections.abc import Iterable
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from schemas.records import CellRef


class Correction(BaseModel):
    """What was printed, what it should be, why, and who says so. All texts are quoted in YAML: `"1.719"`."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, str_strip_whitespace=True
    )

    document: str = Field(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*$")
    """Slug: `ilce-ozet-raporu/2010-2013/aliaga`."""
    edition: str | None = None
    """Label of the one edition it is for; every edition that prints the same where left out."""
    table: str | int | None = None
    """Label as printed (`Tablo 1`), or the table's ordinal in the document."""
    row: str | int | None = None
    """Label of the row, or its number from 0, headings included."""
    column: str | int | None = None
    """Heading of the column (any level of it), or its number from 0."""
    sentence: str | None = Field(default=None, min_length=8)
    """Some words of the statement that no other statement has, instead of table, row and column."""
    expect: str = Field(min_length=1)
    """What is printed there: the whole cell, or a part of the cell or statement that stands in it once."""
    value: str
    """What should be read instead."""
    reason: str = Field(min_length=3)
    source: str = Field(min_length=3)
    """Who or what says so."""
    corrected_on: date = Field(alias="date")
    place_in_file: str = Field(default="", exclude=True)
    """`corrections.yaml:12`, for messages."""

    @model_validator(mode="after")
    def _keyed(self) -> "Correction":
        in_table = [
            self.table is not None,
            self.row is not None,
            self.column is not None,
        ]
        if any(in_table) and not all(in_table):
            raise ValueError("a cell is named by table, row and column together")
        if all(in_table) == (self.sentence is not None):
            raise ValueError("name either a cell (table, row, column) or a sentence")
        if self.expect == self.value:
            raise ValueError("value is what is printed already")
        return self


class CorrectionOutcome(BaseModel):
    """What became of a correction when a document was read."""

    model_config = ConfigDict(frozen=True)

    correction: Correction
    status: Literal["applied", "stale"]
    """`stale`: the print is no longer what was expected; nothing was changed."""
    cell: CellRef | None = None
    statement_ordinal: int | None = None


def fingerprint(corrections: Iterable[Correction]) -> str | None:
    """A hash of corrections, in whatever order and on whatever line they stand; None where there are none."""
    listed = sorted(correction.model_dump_json() for correction in corrections)
    return hashlib.sha256("\n".join(listed).encode()).hexdigest() if listed else None
