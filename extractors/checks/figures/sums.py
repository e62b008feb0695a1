"""Columns against their totals, rows against theirs."""

from collections.abc import Iterator, Sequence

from extractors.checks.figures.figure_table import FigureTable
from extractors.checks.figures.relations import (
    Sum,
    column_sum,
    part_candidates,
    unread_parts,
)
from extractors.checks.figures.suspects import Balance, corrected
from extractors.checks.settings import SUBJECT, SUMS
from extractors.checks.subject import Subject, cell_finding, where
from schemas.finding import Finding, Severity
from schemas.text.numbers import print_number
from schemas.vocabulary.places import Place, districts_meant, is_total_label


def check_column_sums(subject: Subject) -> Iterator[Finding]:
    """The cells of a column add up to the printed total; where one cell explains the difference it is named.

    A difference that the printed precision explains is info. It is an error where the total row is shown
    to be the sum of these rows (all districts are there, or another column adds up), and where a row of
    counts over places is called a total (`Toplam`, not `İzmir`), unless a few rows add up to less: then it
    may total more than is printed. Else it is a warning.
    """
    for balance in subject.balances:
        for total_row in balance.table.total_rows:
            yield from _total_row(
                balance, [s for s in balance.columns if s.total[0] == total_row]
            )


def _total_row(balance: Balance, of_row: Sequence[Sum]) -> Iterator[Finding]:
    telling = [s for s in of_row if balance.values[s.total]]
    adding_up = [s for s in telling if s.holds(balance.values)]
    shown = bool(adding_up) or (
        bool(of_row) and _sums_all_districts(balance.table, of_row[0].total[0])
    )
    if not shown and len(telling) > 1:
        yield _selection(balance, telling)
        return
    for broken in of_row:
        if broken.excess(balance.values):
            yield _column_finding(
                balance, broken, shown or _is_no_selection(balance, broken)
            )


def _selection(balance: Balance, of_row: Sequence[Sum]) -> Finding:
    label = balance.table.printed.label(of_row[0].total[0])
    message = f"row {label!r}: no column adds up to it; it may total more rows than are printed."
    counted = [
        s.total
        for s in of_row
        if _is_certain(balance, s) and _is_no_selection(balance, s)
    ]
    severity: Severity = "error" if counted else "info"
    return cell_finding(
        balance.table, of_row[0].total, "column-sum", severity, message, cells=counted
    )


def _is_no_selection(balance: Balance, broken: Sum) -> bool:
    """Whether a row called total is that of the rows above: of most districts, or they are more than it."""
    table = balance.table
    if not table.places or not is_total_label(table.printed.label(broken.total[0])):
        return False
    most = len(_districts(table)) >= SUMS.most_districts * len(_all(table)) > 0
    return most or broken.excess(balance.values) > 0


def _sums_all_districts(table: FigureTable, total_row: int) -> bool:
    """Whether the rows are all districts; nearly all where the total is `Toplam` and not just `İzmir`."""
    due = SUMS.nearly_all if total_row not in table.places else 1
    return len(_districts(table)) >= due * len(_all(table)) > 0


def _districts(table: FigureTable) -> set[str]:
    return {place.slug for place in table.places.values() if place.kind == "district"}


def _all(table: FigureTable) -> tuple[Place, ...]:
    return (
        districts_meant(table.table.province, _districts(table))
        if table.table.province
        else ()
    )


def _column_finding(balance: Balance, broken: Sum, proven: bool) -> Finding:
    table, excess = balance.table, broken.excess(balance.values)
    rounding = broken.holds(balance.values)
    severity: Severity = (
        "info"
        if rounding
        else "error"
        if proven and _is_certain(balance, broken)
        else "warning"
    )
    whole = print_number(excess + balance.values[broken.total])
    message = f"{where(table, broken.total)}: the {len(broken.parts)} cells add up to {whole}, printed is "
    message += f"{table.figures[broken.total].cell.text!r}"
    if rounding:
        message += (
            f": the difference of {print_number(abs(excess))} is within rounding."
        )
        return cell_finding(table, broken.total, "column-sum", "info", message)
    message += f", {print_number(abs(excess))} {'less' if excess > 0 else 'more'}{_absent(table)}."
    return _named(balance, broken, "column-sum", severity, message)


def _is_certain(balance: Balance, broken: Sum) -> bool:
    """Whether the column is known to add up: a listed indicator, or things counted, more than in any row."""
    table, col = balance.table, broken.total[1]
    largest = max(balance.values[part] for part in broken.parts)
    known = table.indicator(col) is not None or table.measure(col) is not None
    return known or (table.is_counted(col) and balance.values[broken.total] > largest)


def _absent(table: FigureTable) -> str:
    absent = [
        place.name for place in _all(table) if place.slug not in _districts(table)
    ]
    named = len(absent) <= (1 - SUMS.nearly_all) * len(_all(table)) and absent
    return f"; no row for {', '.join(absent)}" if named else ""


def _named(
    balance: Balance, broken: Sum, code: str, severity: Severity, message: str
) -> Finding:
    """The finding at the cell that explains the difference, or at the total with the cells that may."""
    blamed = balance.blamed(broken)
    table = balance.table
    if len(blamed) == 1:
        text = table.figures[blamed[0]].cell.text
        meant = print_number(corrected(broken, blamed[0], balance.values))
        message += (
            f" One cell explains it: {where(table, blamed[0])}, {text!r} for {meant}."
        )
        return cell_finding(table, blamed[0], code, severity, message, cells=blamed)
    if 1 < len(blamed) <= SUBJECT.most_named:
        names = "; ".join(where(table, place) for place in blamed)
        message += f" It may be one of: {names}."
    elif blamed:
        names = ", ".join(table.printed.label(row) for row, _ in blamed)
        message += f" It may be the row of: {names}."
    elif exchanged := balance.exchanged(broken):
        names = "; ".join(
            f"{where(table, one)} and {where(table, other)}" for one, other in exchanged
        )
        message += f" It comes right where two figures are exchanged: {names}."
        blamed = [one for one, _ in exchanged]
    return cell_finding(table, broken.total, code, severity, message, cells=blamed)


def check_unread_parts(subject: Subject) -> Iterator[Finding]:
    """A column with a total holds cells without a number, so that its sum cannot be checked.

    Where it is one cell, the number that would complete the total is told.
    """
    for table in subject.tables:
        for row in table.total_rows[:1]:
            for col in table.columns:
                yield from _unread(table, row, col)


def _unread(table: FigureTable, total_row: int, col: int) -> Iterator[Finding]:
    total, rows = table.value(total_row, col), part_candidates(table, total_row)[:1]
    unread = unread_parts(table, col, rows[0]) if rows else []
    if (
        not unread
        or total is None
        or not table.may_add_up(col)
        or column_sum(table, col, total_row, rows[0])
    ):
        return
    parts = table.figures_of(rows[0], col)
    rest = total - sum(part.value for part in parts if part.value is not None)
    if len(unread) == 1:
        text = table.printed.text(*unread[0])
        message = f"{where(table, unread[0])}: {text!r} is no number; {print_number(rest)} would make the total."
        yield cell_finding(
            table, unread[0], "column-sum-unchecked", "info", message, cells=unread
        )
    else:
        message = f"{where(table, (total_row, col))}: {len(unread)} cells hold no number; the sum is not checked."
        yield cell_finding(
            table,
            (total_row, col),
            "column-sum-unchecked",
            "info",
            message,
            cells=unread,
        )


def check_row_sums(subject: Subject) -> Iterator[Finding]:
    """The cells of a row add up to its total column (`GENEL TOPLAM`).

    Only where nearly all rows of the table show that they should.
    """
    for balance in subject.balances:
        for broken in balance.rows:
            if broken.excess(balance.values):
                yield _row_finding(balance, broken)


def _row_finding(balance: Balance, broken: Sum) -> Finding:
    table, excess = balance.table, broken.excess(balance.values)
    whole = print_number(excess + balance.values[broken.total])
    message = f"{where(table, broken.total)}: {len(broken.parts)} columns add up to {whole}, printed is "
    message += f"{table.figures[broken.total].cell.text!r}"
    if broken.holds(balance.values):
        return cell_finding(
            table, broken.total, "row-sum", "info", message + " (within rounding)."
        )
    return _named(balance, broken, "row-sum", "error", message + ".")
