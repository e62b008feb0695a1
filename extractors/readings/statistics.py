"""District statistics: a row for each district of a province, a column for each count and its shares."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from extractors.readings.figures import Figures, broken_shares, figures_of, strays
from extractors.readings.proof import Proof, listed
from extractors.readings.rows_read import (
    cells_left_out,
    figures_in_headings,
    headings_with_figures,
    rows_left_out,
    rows_unparted,
    unread,
)
from extractors.readings.settings.proofs import STATISTICS
from extractors.records.headings import column_code, header_path, place_of
from extractors.records.readers import Records, read_records
from schemas.document import DocumentIdentity
from schemas.finding import Finding
from schemas.printed_table import naming_cells
from schemas.table import Table
from schemas.text.numbers import HUNDRED, print_number
from schemas.vocabulary.load import indicators
from schemas.vocabulary.places import districts_meant, places

KIND: Literal["district_statistics"] = "district_statistics"
COUNTED = frozenset({"persons", "firms", "beds", "count", "pieces"})
"""Units of whole things: a count with decimals is misread, or misprinted."""
UNLISTED = "its heading is not listed"
"""Of a column: a name that nobody has had may be torn."""
SHARE = re.compile(r"_share_(?:izmir|province)$")


def prove_statistics(identity: DocumentIdentity, table: Table) -> Proof | None:
    """What speaks for a table of district statistics; None where nothing was read from it."""
    records = read_records([table.model_copy(update={"kind": KIND})], identity)
    figures = figures_of(records.observations, table.province or "", COUNTED)
    if not figures:
        return None
    named = _named(table, figures)
    rows, absent = _districts(named, table.province, _years(identity, figures))
    unknown = [f for f in records.findings if f.check_code == "heading-unknown"]
    unlisted = {f.cell[1] for f in unknown if f.cell is not None}
    proved = {each.column: prove_column(each, figures, not absent) for each in figures}
    parts = {
        column: replace(
            part,
            open_questions=(UNLISTED,) if column in unlisted else (),
            adds_up=part.adds_up and _is_named_by_its_heading(table, column),
        )
        for column, part in proved.items()
    }
    parts = _with_figures_run_together(table, records.findings, parts)
    objections = [
        *absent,
        *_named_again(records),
        *_unread(table, figures, records),
        *_against(parts),
    ]
    confidence = _mean([part.confidence for part in parts.values()])
    seen = frozenset(observation.place for observation in records.observations)
    asked = tuple(f.message for f in unknown)
    of_totals = absent if table.province is not None else ()
    return Proof(
        KIND,
        rows,
        tuple(objections),
        confidence,
        asked,
        seen,
        parts,
        of_totals=of_totals,
    )


def _is_named_by_its_heading(table: Table, column: int) -> bool:
    """Whether the cells over a column say what it counts: a caption, or a line near, may be of another table."""
    return column_code(header_path(table, column), KIND) is not None


def _named_again(records: Records) -> Iterator[str]:
    """Places with two figures in one column: rows of several tables may have been taken for one."""
    counted = Counter(
        (each.place, each.cell.col) for each in records.observations if each.cell
    )
    again = dict.fromkeys(place for (place, _), count in counted.items() if count > 1)
    if again:
        yield f"several rows are of {listed(places()[place].name for place in again)}"


def _mean(confidences: Sequence[float]) -> float:
    return sum(confidences) / len(confidences)


def _years(identity: DocumentIdentity, figures: Sequence[Figures]) -> set[int]:
    """The years whose districts a table may list."""
    printed = identity.published_on.year if identity.published_on else None
    years = (
        set()
        if printed is None
        else set(range(printed - STATISTICS.before, printed + 1))
    )
    return years | {column.year for column in figures if column.year is not None}


def _named(table: Table, figures: Sequence[Figures]) -> set[str]:
    """Slugs of the districts that have a row; its cells may be blank."""
    rows = (place_of(cell, table) for cell in naming_cells(table) if cell.text)
    named = {match.place.slug for match in rows if match is not None}
    named |= {slug for column in figures for slug in column.values}
    return {slug for slug in named if places()[slug].kind == "district"}


def _districts(
    named: set[str], of: str | None, years: Iterable[int]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Which districts have a row, and which have none."""
    if of is None:
        return (), ("of several provinces, whose districts these are is not known",)
    due = {place.slug for place in districts_meant(of, named, years)}
    province = places()[of].name
    if named >= due:
        return (
            f"{len(named)} rows are the {len(due)} districts of {province}, once each",
        ), ()
    if len(named) < STATISTICS.meant_to_be_all * len(due):
        return (
            f"{len(named)} of the {len(due)} districts of {province} have a row",
        ), ()
    absent = listed(places()[slug].name for slug in sorted(due - named))
    return (), (
        f"{len(named)} of the {len(due)} districts of {province} have a row: no {absent}",
    )


def prove_column(column: Figures, figures: Sequence[Figures], complete: bool) -> Proof:
    """What proves one column: its sum, its shares."""
    sums = [*_sums(column)]
    supports, objections = [*sums], [*_impossible(column)]
    alone = len(column.values) <= 1  # beside its province, which is no sum of the rows
    if column.excess and not alone and not _within_rounding(column):
        objections.append(
            f"{column.code}: rows and total differ by {print_number(abs(column.excess))}"
        )
    counts = [c for c in figures if column.is_percent and not c.is_percent]
    shares = [s for s in figures if s.is_percent and not column.is_percent]
    for count, share in [
        *((c, column) for c in counts),
        *((column, s) for s in shares),
    ]:
        broken = broken_shares(count, share)
        own = SHARE.sub("", share.code) == re.sub(r"_usd$", "", count.code)
        if broken is None:
            lost = (
                strays(count, share) if own and share.year in (None, count.year) else []
            )
            objections += (
                [f"{share.code}: {listed(lost)} do not follow from {count.code}"]
                if lost
                else []
            )
            continue
        if not own:
            objections.append(f"{share.code} are the shares of {count.code}")
        elif broken:
            objections.append(
                f"{share.code}: {listed(broken)} do not follow from {count.code}"
            )
        else:
            supports.append(
                f"{len(share.values)} shares ({share.code}) follow from {count.code}"
            )
    return Proof(
        KIND,
        tuple(supports),
        tuple(objections),
        _confidence(supports, objections, complete),
        adds_up=bool(sums),
    )


def _confidence(
    supports: Sequence[str], objections: Sequence[str], complete: bool
) -> float:
    if objections:
        return STATISTICS.contradicted
    if supports:
        return STATISTICS.proved
    return STATISTICS.complete if complete else STATISTICS.plain


def _sums(column: Figures) -> Iterator[str]:
    if (
        column.total is not None
        and column.excess is not None
        and _within_rounding(column)
    ):
        whole = print_number(column.total)
        yield f"{column.code}: the {len(column.values)} rows add up to {whole}, as printed"


def _within_rounding(column: Figures) -> bool:
    """Shares and money are rounded each, to their last digit; counts are not.

    Where a heading multiplies all by 1000, the last digit that is printed is worth 1000.
    """
    least = min(
        (int(v.normalize().as_tuple().exponent) for v in column.values.values() if v),
        default=0,
    )
    last = (max(least, int(v.as_tuple().exponent)) for v in column.values.values())
    halves = (Decimal(1).scaleb(digit) / 2 for digit in last)
    digits = sum(halves, Decimal(0))
    return abs(column.excess or Decimal(0)) <= (
        Decimal(0) if column.is_counted else digits
    )


def _impossible(column: Figures) -> Iterator[str]:
    values = [
        *column.values.values(),
        *([column.total] if column.total is not None else []),
    ]
    over = [
        value
        for value in values
        if column.is_percent and SHARE.search(column.code) and value > HUNDRED
    ]
    if over:
        yield f"{column.code}: {print_number(over[0])} % is more than the whole"
    broken = [value for value in values if column.is_counted and value != int(value)]
    if broken:
        yield f"{column.code}: {print_number(broken[0])} is no whole number"
    most = _most_believed(column.code)
    beyond = [value for value in column.values.values() if value > most]
    if beyond:
        yield f"{column.code}: {print_number(beyond[0])} is more than anybody would believe"


def _most_believed(code: str) -> Decimal:
    """The greatest value of an indicator that a reader would believe of any place, the country among them."""
    entry = indicators().get(code)
    bounds = entry.bounds.values() if entry is not None else ()
    return max((most for _, most in bounds), default=Decimal("Infinity"))


def _with_figures_run_together(
    table: Table, findings: Iterable[Finding], parts: dict[int, Proof]
) -> dict[int, Proof]:
    """The columns' proofs; where cells of one hold several figures each, others may that read like one.

    ```
    249 290 9 102      no number
    120 077 235 805    two, and reads like one
    ```
    """
    torn = [f.cell for f in findings if f.check_code == "number-unreadable" and f.cell]
    texts = {(cell.row, cell.col): cell.text for cell in table.cells}
    several = Counter(
        col for row, col in torn if _are_groups(texts.get((row, col), ""))
    )
    return {
        col: replace(
            part,
            objections=(
                *part.objections,
                f"column {col}: {several[col]} cells hold several figures, as the others may",
            ),
            confidence=STATISTICS.contradicted,
        )
        if several[col] > 1
        else part
        for col, part in parts.items()
    }


def _are_groups(text: str) -> bool:
    """`249 290 9 102`: digits and blanks alone, which are no number."""
    groups = text.split()
    return len(groups) > 1 and all(group.isdecimal() for group in groups)


def _against(parts: dict[int, Proof]) -> list[str]:
    return list(
        dict.fromkeys(
            objection for part in parts.values() for objection in part.objections
        )
    )


def _unread(
    table: Table, figures: Sequence[Figures], records: Records
) -> Iterator[str]:
    """Columns that no record came from, rows of unknown places, and cells that could not be read."""
    read = {column.column for column in figures}
    told = [
        f
        for f in records.findings
        if not (f.check_code == "heading-unknown" and f.cell and f.cell[1] in read)
    ]
    yield from unread(table, told)
    yield from headings_with_figures(table)
    yield from figures_in_headings(table)
    yield from rows_unparted(table)
    yield from cells_left_out(table)
    yield from rows_left_out(
        table, {each.cell.row for each in records.observations if each.cell}
    )
