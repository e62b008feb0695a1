"""Success rates beside counts: a share that follows from both proves all three columns.

```
 Başvuru   Destek Alan   Başarı Oranı (%)
      40             3                7,5      100 · 3 / 40
       0             0                  -      of no application there is no rate
```
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from extractors.readings.programmes.totals import count_in
from extractors.records.headings import header_path
from extractors.records.programme_headings import (
    MEASURES,
    is_rate_heading,
    is_total_heading,
    programmes_of,
)
from extractors.records.programme_rows import ProgrammeRow
from extractors.records.programmes import measure_columns
from schemas.printed_table import body_of, figure_columns
from schemas.table import Table
from schemas.text.numbers import Convention, convention_of, last_digit, read_number


def rates_that_follow(
    table: Table, by_row: Sequence[ProgrammeRow]
) -> Iterator[tuple[str, bool]]:
    """Whether the rates of each column follow from the counts beside them; nothing where there are none.

    Args:
        table: of programme results.
        by_row: its rows, where each is of one programme.
    """
    paths = {column: header_path(table, column) for column in figure_columns(table)}
    rates = [
        c
        for c, path in paths.items()
        if is_rate_heading(path) and not is_total_heading(path)
    ]
    counts = (
        [measure_columns(table)]
        if by_row
        else [each.columns for each in programmes_of(table)[0]]
    )
    for column in rates:
        beside = _nearest(column, counts)
        if beside is not None:
            yield from _weighed(table, column, beside)


def _nearest(
    column: int, counts: Sequence[Mapping[str, int]]
) -> Mapping[str, int] | None:
    """The two columns that a rate stands beside."""
    whole = (columns for columns in counts if set(columns) == set(MEASURES))
    return min(
        whole,
        key=lambda columns: min(abs(column - c) for c in columns.values()),
        default=None,
    )


def _weighed(
    table: Table, column: int, beside: Mapping[str, int]
) -> Iterator[tuple[str, bool]]:
    printed = [(cell.row, cell.text) for cell in body_of(table, column) if cell.text]
    habit = convention_of([text for _, text in printed]) or "turkish"
    follow: list[str] = []
    broken: list[str] = []
    for row, text in printed:
        applied, succeeded = (
            count_in(table, row, beside[measure]) for measure in MEASURES
        )
        if applied and succeeded is not None:
            (follow if _follows(text, habit, applied, succeeded) else broken).append(
                text
            )
    if broken:
        yield (
            f"{len(broken)} success rates do not follow from the counts beside them: {broken[0]}",
            False,
        )
    elif follow:
        yield f"{len(follow)} success rates follow from the counts beside them", True


def _follows(text: str, habit: Convention, applied: int, succeeded: int) -> bool:
    value = read_number(text, habit).value
    if value is None:
        return False
    return (
        abs(value - Decimal(100 * succeeded) / applied) <= last_digit(value, text) / 2
    )
