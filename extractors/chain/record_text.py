"""Records, what the prose says, and findings, as lines of the text of a stage."""

from collections.abc import Sequence

from extractors.chain.fact import (
    Lines,
    known,
    line,
    number,
    places,
    quoted,
    source,
)
from extractors.prose.annotate import Annotated
from extractors.records.readers import Records
from schemas.finding import Finding
from schemas.narrative import Quantity, Statement
from schemas.records import Observation, PlanAxis


def records_text(read: Records) -> Lines:
    """Typed records of the tables, each with the cell that it was read from."""
    yield from map(observation_text, read.observations)
    for made in read.provisional_indicators:
        yield line("provisional indicator", made.code, made.unit, quoted(made.label))
    for result in read.programme_results:
        counts = (
            f"applications {known(result.applications)}",
            f"successful {known(result.successful)}",
        )
        year = known(result.year)
        yield line(
            "programme result",
            source(result.cell),
            quoted(result.programme),
            year,
            result.place,
            *counts,
        )
    for item in read.swot_items:
        group = (
            quoted(item.dimension),
            quoted(item.sub_dimension),
            item.quadrant,
            item.ordinal,
        )
        yield line(
            "SWOT item", source(item.cell), item.place, *group, quoted(item.text)
        )
    yield from _goals(read.plan_axes)


def _goals(axes: Sequence[PlanAxis]) -> Lines:
    for axis in axes:
        yield line("axis", axis.ordinal, quoted(axis.title))
        for priority in axis.priorities:
            yield line("priority", priority.number, quoted(priority.title))
            for goal in priority.goals:
                yield line("goal", source(goal.cell), goal.number, quoted(goal.text))


def prose_text(prose: Annotated) -> Lines:
    """Every number of the sentences, then the observations that came of them."""
    for statement in prose.statements:
        for quantity in statement.quantities:
            yield _quantity(statement, quantity)
    yield from map(observation_text, prose.observations)


def _quantity(statement: Statement, quantity: Quantity) -> str:
    year = f"{known(quantity.year)} {quantity.year_basis or ''}".strip()
    what = (
        quantity.indicator or "no indicator",
        quantity.place or "no place",
        year,
        quantity.breakdown,
    )
    value = number(quantity.value), quantity.unit
    place = f"statement {statement.ordinal}", "quantity", places(statement.regions)
    return line(*place, *what, *value, quoted(quantity.text_raw))


def observation_text(seen: Observation) -> str:
    """An observation, where it is from, and what supports it."""
    year = f"{known(seen.year)} {seen.year_basis or ''}".strip()
    where = source(seen.cell, seen.statement_ordinal)
    what = seen.indicator, seen.place, year, seen.breakdown
    return line(
        "observation",
        where,
        *what,
        number(seen.value),
        seen.unit,
        quoted(seen.text_raw),
    )


def finding(found: Finding) -> str:
    """A finding with its place."""
    page = f"page {found.page}" if found.page else None
    cells = found.cells or ((found.cell,) if found.cell else ())
    table = " ".join(
        [f"table {found.table_ordinal}", *(f"cell {row},{col}" for row, col in cells)]
    )
    place = table if found.table_ordinal else source(None, found.statement_ordinal)
    return line(
        "finding", found.severity, found.check_code, page, place, quoted(found.message)
    )
