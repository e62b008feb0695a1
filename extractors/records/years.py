"""The year of a table that prints none: from its caption, or from prose that repeats its figures."""

from collections import Counter
from collections.abc import Sequence

from schemas.narrative import YearBasis
from schemas.records import Observation
from schemas.table import Table
from schemas.text.signs import years_in


def date_observations(
    observations: Sequence[Observation],
    tables: Sequence[Table],
    narrative: Sequence[Observation],
) -> list[Observation]:
    """Observations from tables with the year of their column, where there is evidence for one.

    A year printed in the caption is `stated`. Else prose that gives the same indicator, place and value
    for a year dates its column (`context`), and the columns beside it where all evidence in the table
    agrees (`inferred`). Where the evidence is at odds, the year stays unknown.
    """
    dated: list[Observation] = []
    for table in tables:
        of_table = [
            o for o in observations if o.cell and o.cell.table_ordinal == table.ordinal
        ]
        dated += _date_table(of_table, table, narrative)
    return dated


def _date_table(
    observations: Sequence[Observation], table: Table, narrative: Sequence[Observation]
) -> list[Observation]:
    stated = _only(set(years_in(table.caption or "")))
    by_column = _years_told(observations, narrative)
    told = _only({year for years in by_column.values() for year in years})
    result: list[Observation] = []
    for observation in observations:
        of_column = _only(set(by_column.get(observation.indicator, ())))
        year, basis = _choose(observation, stated, of_column, told)
        result.append(
            observation.model_copy(update={"year": year, "year_basis": basis})
        )
    return result


def _choose(
    observation: Observation,
    stated: int | None,
    of_column: int | None,
    told: int | None,
) -> tuple[int | None, YearBasis | None]:
    if observation.year is not None:
        return observation.year, observation.year_basis
    choices: list[tuple[int | None, YearBasis]] = [
        (stated, "stated"),
        (of_column, "context"),
        (told, "inferred"),
    ]
    return next(
        ((year, basis) for year, basis in choices if year is not None), (None, None)
    )


def _years_told(
    observations: Sequence[Observation], narrative: Sequence[Observation]
) -> dict[str, Counter[int]]:
    """Indicator → years that the prose gives for a figure of the table, with how often."""
    years: dict[str, Counter[int]] = {}
    printed = {(o.indicator, o.place, o.value) for o in observations}
    for told in narrative:
        if (
            told.year is not None
            and (told.indicator, told.place, told.value) in printed
        ):
            years.setdefault(told.indicator, Counter())[told.year] += 1
    return years


def _only(years: set[int]) -> int | None:
    return next(iter(years)) if len(years) == 1 else None
