"""A cell of such a table as an observation of a measure, or a finding that says why it is none."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.records.generic.naming import Measure
from extractors.records.told import at_cell
from schemas.finding import Finding, Severity
from schemas.records import CellRef, Observation, ProvisionalIndicator
from schemas.table import Cell, Table
from schemas.text.numbers import Reading, read_number
from schemas.text.signs import YEARS
from schemas.vocabulary.load import code_in, indicators

SEVERITIES: dict[str, Severity] = {
    "indicator-provisional": "info",
    "target-not-observed": "info",
    "unit-unexpected": "error",
}
"""Of findings by their code, where it is no warning."""


@dataclass(slots=True)
class GenericRecords:
    """What such a table holds."""

    observations: list[Observation] = field(default_factory=list)
    provisional_indicators: list[ProvisionalIndicator] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def are_figures(readings: Sequence[Reading], least: float) -> bool:
    """Whether the cells are figures: no text, no years of founding."""
    figures = [
        reading for reading in readings if reading.status in ("read", "ambiguous")
    ]
    filled = [reading for reading in readings if reading.status != "missing"]
    return (
        bool(figures)
        and len(figures) >= least * len(filled)
        and not _are_years(figures)
    )


def _are_years(readings: Sequence[Reading]) -> bool:
    return all(
        reading.value in YEARS and "ungrouped" in reading.notes for reading in readings
    )


def read_cell(
    table: Table,
    cell: Cell | None,
    measure: Measure,
    place: str | None,
    year: int | None,
) -> tuple[list[Observation], list[Finding]]:
    """The observation in a cell, or a finding; neither where it is empty or nobody's."""
    if cell is None or not cell.text or place is None:
        return [], []
    reading = read_number(cell.text, measure.convention)
    if reading.value is None or reading.unit not in (None, measure.unit):
        return [], _not_read(table, cell, reading, measure)
    observation = Observation(
        indicator=code_in(measure.code, table.province),
        place=place,
        year=year,
        year_basis=None if year is None else "stated",
        value=reading.value * measure.scale,
        unit=measure.unit,
        text_raw=cell.text_raw,
        origin="table",
        cell=CellRef(table_ordinal=table.ordinal, row=cell.row, col=cell.col),
    )
    return [observation], []


def _not_read(
    table: Table, cell: Cell, reading: Reading, measure: Measure
) -> list[Finding]:
    if reading.status == "missing":
        return []
    if reading.value is not None:
        why = f"is in {reading.unit} where the others are in {measure.unit}"
        return [
            finding(
                table, cell, "unit-unexpected", f"{cell.text!r} {why}; no value stored"
            )
        ]
    both = " or ".join(map(str, reading.readings))
    why = f"may be {both}" if both else "cannot be read as a number"
    return [
        finding(
            table,
            cell,
            f"number-{reading.status}",
            f"{cell.text!r} {why}; no value stored",
        )
    ]


def introduce(
    table: Table, measures: Sequence[Measure], records: GenericRecords
) -> None:
    """The new indicators, each once, and a finding that names them."""
    new = {
        measure.code: measure
        for measure in measures
        if measure.code not in indicators()
    }
    records.provisional_indicators += [
        ProvisionalIndicator(code=measure.code, label=measure.label, unit=measure.unit)
        for measure in new.values()
    ]
    if new:
        named = ", ".join(
            f"{measure.label!r} ({code})" for code, measure in new.items()
        )
        records.findings.append(
            finding(
                table,
                table.cells[0],
                "indicator-provisional",
                f"indicators made from headings: {named}",
            )
        )


def finding(table: Table, cell: Cell, code: str, what: str) -> Finding:
    """A finding at a cell of a table."""
    return at_cell(table, cell, code, SEVERITIES.get(code, "warning"), what=what)
