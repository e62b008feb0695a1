"""Figures and programme results: changed, added, gone."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from extractors.compare.matching import pair_equal, without
from extractors.compare.pairs import SideBySide
from extractors.compare.periods import pair_periods
from schemas.change import Change
from schemas.extraction import Extraction
from schemas.records import CellRef, Observation, ProgrammeResult
from schemas.text.turkish import fold

Measure = tuple[str, str | None]
"""Indicator code and breakdown."""


@dataclass(frozen=True)
class ComparedValue:
    """One value with all that tells it from others, whichever record it came from."""

    subject: Literal["figure", "programme_result"]
    fact: tuple[Hashable, ...]
    """What it says of which place, the year aside."""
    year: int | None
    place: str
    what: str
    text: str
    value: Decimal
    unit: str
    cell: CellRef | None
    statement: int | None = None


def figure_changes(editions: SideBySide) -> list[Change]:
    """Observations that differ, by indicator, place, year, breakdown and origin."""
    old = [_figure(record, _measure(record)) for record in editions.old.observations]
    measures = _measures_by_column(editions.old)
    new = [
        _figure(record, _old_measure(editions, measures, record))
        for record in editions.new.observations
    ]
    return list(_changes(editions, old, new))


def programme_changes(editions: SideBySide) -> list[Change]:
    """Applications and successful projects that differ, by programme, year and place."""
    names = _programmes_by_column(editions.old)
    old = [
        f
        for result in editions.old.programme_results
        for f in _counts(result, result.programme, result.year)
    ]
    new: list[ComparedValue] = []
    for result in editions.new.programme_results:
        name, year = names.get(
            editions.old_column(result.cell), (result.programme, result.year)
        )
        new += _counts(result, name, year)
    return list(_changes(editions, old, new))


def _measure(record: Observation) -> Measure:
    return record.indicator, record.breakdown


def _measures_by_column(extraction: Extraction) -> dict[tuple[int, int], set[Measure]]:
    found: dict[tuple[int, int], set[Measure]] = defaultdict(set)
    for record in extraction.observations:
        if record.cell is not None:
            found[record.cell.table_ordinal, record.cell.col].add(_measure(record))
    return found


def _old_measure(
    editions: SideBySide,
    measures: dict[tuple[int, int], set[Measure]],
    record: Observation,
) -> Measure:
    """The measure this column had in the old edition: a renamed heading may have made a new code."""
    column = editions.old_column(record.cell) if record.cell is not None else None
    before = measures.get(column, set()) if column is not None else set()
    known = _measure(record) in before or len(before) != 1
    return (
        _measure(record)
        if known or not _heading_changed(editions, record.cell)
        else next(iter(before))
    )


def _heading_changed(editions: SideBySide, cell: CellRef | None) -> bool:
    pair = editions.by_new_table.get(cell.table_ordinal) if cell is not None else None
    column = editions.old_column(cell) if cell is not None else None
    if pair is None or column is None or cell is None:
        return False
    return fold(pair.old.heading(column[1])) != fold(pair.new.heading(cell.col))


def _programmes_by_column(
    extraction: Extraction,
) -> dict[tuple[int, int] | None, tuple[str, int | None]]:
    return {
        (result.cell.table_ordinal, result.cell.col): (result.programme, result.year)
        for result in extraction.programme_results
    }


def _figure(record: Observation, measure: Measure) -> ComparedValue:
    indicator, breakdown = measure
    what = ", ".join(
        str(part) for part in (indicator, breakdown, record.year) if part is not None
    )
    return ComparedValue(
        subject="figure", fact=(indicator, breakdown, record.place, record.origin), year=record.year,
        place=record.place, what=what, text=record.text_raw, value=record.value, unit=record.unit,
        cell=record.cell, statement=record.statement_ordinal,
    )  # fmt: skip


def _counts(
    result: ProgrammeResult, name: str, year: int | None
) -> list[ComparedValue]:
    counts = {"applications": result.applications, "successful": result.successful}
    title = f"{year} {name}" if year is not None else name
    return [
        ComparedValue(subject="programme_result", fact=(fold(name), year, result.place, count), year=None,
               place=result.place, what=f"{title}: {count}", text=str(value), value=Decimal(value),
               unit="project", cell=result.cell)
        for count, value in counts.items() if value is not None
    ]  # fmt: skip


def _changes(
    editions: SideBySide, old: Sequence[ComparedValue], new: Sequence[ComparedValue]
) -> Iterator[Change]:
    both = {_said_wherever(figure) for figure in old} & {
        _said_wherever(figure) for figure in new
    }
    standing = set() if editions.same_bytes else both
    for i, j in _pairs(old, new):
        before = old[i] if i is not None else None
        after = new[j] if j is not None else None
        if before is not None and after is not None:
            if _content(before) != _content(after):
                yield _change(editions, before, after)
        elif (alone := before or after) is not None and _said_wherever(
            alone
        ) not in standing:
            yield _change(editions, before, after)


def _pairs(
    old: Sequence[ComparedValue], new: Sequence[ComparedValue]
) -> list[tuple[int | None, int | None]]:
    """Same fact and value, then same fact, then the same print of another year, then any of another year.

    What remains stands alone.
    """
    left, right = list(range(len(old))), list(range(len(new)))
    pairs: list[tuple[int | None, int | None]] = []
    for key in (_content, _fact_and_year, _fact_and_print):
        found = pair_equal([key(old[i]) for i in left], [key(new[j]) for j in right])
        matched = [(left[i], right[j]) for i, j in found]
        pairs += matched
        left, right = (
            without(left, (i for i, _ in matched)),
            without(right, (j for _, j in matched)),
        )
    for key in (_fact, _fact_wherever):
        matched = pair_periods(
            [(key(f), f.year) for f in old],
            [(key(f), f.year) for f in new],
            left,
            right,
        )
        pairs += matched
        left, right = (
            without(left, (i for i, _ in matched)),
            without(right, (j for _, j in matched)),
        )
    return [*pairs, *((i, None) for i in left), *((None, j) for j in right)]


def _content(figure: ComparedValue) -> Hashable:
    return figure.fact, figure.year, figure.value, figure.unit


def _said_wherever(figure: ComparedValue) -> Hashable:
    """What a sentence no longer repeats, and a table says as before, is still said: no figure has gone."""
    return _fact_wherever(figure), figure.year, figure.value, figure.unit


def _fact_and_year(figure: ComparedValue) -> Hashable:
    return figure.fact, figure.year


def _fact(figure: ComparedValue) -> Hashable:
    return figure.fact


def _fact_wherever(figure: ComparedValue) -> Hashable:
    """A figure that stood in a table and stands in a sentence now is still that figure."""
    return (
        (figure.subject, *figure.fact[:3])
        if figure.subject == "figure"
        else figure.fact
    )


def _fact_and_print(figure: ComparedValue) -> Hashable:
    return figure.fact, fold(figure.text)


def _change(
    editions: SideBySide, old: ComparedValue | None, new: ComparedValue | None
) -> Change:
    figure = new or old
    if figure is None:
        raise ValueError("a change has at least one side")
    return Change(
        subject=figure.subject, change="added" if old is None else "removed" if new is None else "changed",
        cause=editions.cause(_same_print(editions, old, new)), place=figure.place,
        what=figure.what if old is None else _from_to(old, figure),
        old_year=old.year if old else None, new_year=new.year if new else None,
        old_text=old.text if old else None, new_text=new.text if new else None,
        old_value=old.value if old else None, new_value=new.value if new else None,
        old_cell=old.cell if old else None, new_cell=new.cell if new else None,
        old_statement=old.statement if old else None, new_statement=new.statement if new else None,
    )  # fmt: skip


def _from_to(old: ComparedValue, new: ComparedValue) -> str:
    """`employees, 2008 → 2011`; both in full where more than the year differs."""
    if old.what == new.what:
        return new.what
    same = old.what.removesuffix(str(old.year)) == new.what.removesuffix(str(new.year))
    return f"{old.what} → {new.year if same and old.year and new.year else new.what}"


def _same_print(
    editions: SideBySide, old: ComparedValue | None, new: ComparedValue | None
) -> bool:
    """Whether what the figure was read from is printed alike in both editions."""
    if old is not None and new is not None and fold(old.text) != fold(new.text):
        return False
    if new is not None and new.cell is not None:
        return editions.printed_in_old(new.cell)
    if old is not None and old.cell is not None:
        return editions.printed_in_new(old.cell)
    return _same_statement(editions, old, new)


def _same_statement(
    editions: SideBySide, old: ComparedValue | None, new: ComparedValue | None
) -> bool:
    in_old = new is None or editions.old_print.has(
        editions.new_statement(new.statement)
    )
    return in_old and (
        old is None or editions.new_print.has(editions.old_statement(old.statement))
    )
