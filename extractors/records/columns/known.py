"""The columns of a table of district statistics whose headings are known, and what is said of the others."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from extractors.records.columns.meanings import (
    KIND,
    Meaning,
    meanings_of,
    under_one_heading,
)
from extractors.records.columns.printed_units import printed_unit
from extractors.records.generic.naming import COUNTS
from extractors.records.headings import path_text
from extractors.records.told import at_heading
from schemas.document import Language
from schemas.finding import Finding, Severity
from schemas.printed_table import body_of, figure_columns
from schemas.table import Cell, Table
from schemas.text.numbers import (
    Convention,
    Note,
    Reading,
    convention_of,
    habit_of,
    read_number,
)
from schemas.vocabulary.headings import match_heading
from schemas.vocabulary.load import indicator


@dataclass(frozen=True, slots=True)
class KnownColumn:
    """A column whose heading is known."""

    index: int
    indicator: str
    unit: str
    convention: Convention
    printed_unit: tuple[str | None, bool]
    """The unit that most of its cells print, and whether before the number: `% 4,14`."""
    usual: frozenset[Note]
    """What most of its cells have: decimals in a column of shares are not odd."""
    scale: Decimal = Decimal(1)
    """What its heading multiplies by: 1000 for `Bin ABD $`."""
    year: int | None = None
    """The one year that its heading names."""


@dataclass(slots=True)
class Known:
    """What is known of the columns of a table."""

    columns: list[KnownColumn] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unlisted: dict[int, Finding] = field(default_factory=dict)
    """Columns whose headings the vocabulary does not know, and what is said of each."""


def known_columns(table: Table, language: Language) -> Known:
    """The columns of a table of district statistics whose headings are known, and what is said of the others."""
    known = Known()
    taken: dict[tuple[str, int | None], str] = {}
    meanings = meanings_of(table)
    unclear = under_one_heading(table, meanings)
    for meaning in meanings:
        index, path, code = meaning.column, meaning.path, meaning.code
        heading = path_text(path)
        earlier = taken.get((code or "", meaning.year))
        if index in unclear:
            why = "stands over several columns, and nothing says which it names"
            told = _unread_column(table, path, "heading-unknown", why)
            known.findings.append(told)
        elif code is None:
            known.unlisted[index] = _unknown_column(table, path, heading, None)
        elif code == "place" or earlier is not None:
            known.findings.append(_unknown_column(table, path, heading, earlier))
        elif (why_not := _other_unit(table, heading, code)) is not None:
            told = _unread_column(table, path, "unit-unexpected", why_not)
            known.findings.append(told)
        else:
            taken[code, meaning.year] = heading
            known.columns.append(_column(table, meaning, code, language))
    return known


def _other_unit(table: Table, heading: str, code: str) -> str | None:
    """What is wrong with the unit that a heading or the caption states; None where nothing is."""
    due = indicator(code).unit
    stated = printed_unit(heading, table.caption, due)
    counted = stated.unit in COUNTS and due in COUNTS  # `Firma Sayısı (Adet)`
    if stated.contradiction or counted or stated.unit in (None, due):
        return stated.contradiction or None
    return f"is in {stated.unit} where {code} is in {due}"


def _column(
    table: Table, meaning: Meaning, code: str, language: Language
) -> KnownColumn:
    index, due = meaning.column, indicator(code).unit
    convention = convention_in(table, index, language)
    texts = [cell.text for cell in body_of(table, index)]
    readings = [
        reading
        for reading in (read_number(text, convention) for text in texts)
        if reading.value is not None
    ]
    units = Counter(map(unit_printed, readings))
    notes = Counter(note for reading in readings for note in reading.notes)
    return KnownColumn(
        index=index,
        indicator=code,
        unit=due,
        convention=convention,
        printed_unit=units.most_common(1)[0][0] if units else (None, False),
        usual=frozenset(
            note for note, count in notes.items() if 2 * count > len(readings)
        ),
        scale=printed_unit(path_text(meaning.path), table.caption, due).scale,
        year=meaning.year,
    )


def unit_printed(reading: Reading) -> tuple[str | None, bool]:
    """The unit beside a number, and whether it stands before it."""
    return reading.unit, reading.unit is not None and not re.match(
        r"[\d(+−–-]", reading.text.strip()
    )


def convention_in(table: Table, column: int, language: Language) -> Convention:
    """How numbers are written in a column: told by its cells, by all others, or by the language."""
    texts = [cell.text for cell in body_of(table, column)]
    columns = figure_columns(table)
    every = [
        cell.text for cell in table.cells if not cell.is_header and cell.col in columns
    ]
    return convention_of(texts) or convention_of(every) or habit_of(language)


def _unknown_column(
    table: Table, path: Sequence[Cell], heading: str, taken_by: str | None
) -> Finding:
    near = ", ".join(
        f"{c.spelling!r} ({c.code})" for c in match_heading(heading, KIND).candidates
    )
    if taken_by:
        return _unread_column(
            table, path, "heading-unknown", f"means the same as {taken_by!r}"
        )
    why = f"matches no known indicator; nearest: {near or 'none'}"
    return _unread_column(
        table,
        path,
        "heading-unknown",
        why,
        "figures in it are of a provisional indicator",
    )


def _unread_column(
    table: Table,
    path: Sequence[Cell],
    code: str,
    why: str,
    so: str = "its cells are stored, not its figures",
) -> Finding:
    severity: Severity = "error" if code == "unit-unexpected" else "warning"
    return at_heading(
        table,
        path,
        code,
        severity,
        what=f"column heading {path_text(path)!r} {why}; {so}",
    )
