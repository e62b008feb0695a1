"""Shares against what they are shares of; parts against their wholes."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractors.checks.figures.figure_table import FigureTable
from extractors.checks.figures.impossible import shares_over
from extractors.checks.figures.relations import Spot, Values
from extractors.checks.figures.share_relations import Share
from extractors.checks.figures.suspects import Balance
from extractors.checks.settings import ROUNDING, SHARES
from extractors.checks.subject import Subject, cell_finding, where
from schemas.finding import Finding, Severity
from schemas.records import ProgrammeResult
from schemas.text.numbers import HUNDRED, print_number


def check_shares_of_counts(subject: Subject) -> Iterator[Finding]:
    """A printed percentage is the share of the count beside it in the total (27.225 of 658.225 is 4,14 %).

    Which column a percentage belongs to is not guessed from headings: four rows in five must agree. Off by
    one in the last digit is a warning where all others are rounded right, else it is their habit, and info.
    """
    for balance in subject.balances:
        broken = [share for share in balance.shares if not share.holds(balance.values)]
        for share in broken:
            of_column = [
                other
                for other in broken
                if other.share[1] == share.share[1] and other != share
            ]
            yield _share_finding(balance, share, of_column)


def _share_finding(balance: Balance, share: Share, others: Sequence[Share]) -> Finding:
    """The finding about a share; `others` are those of its column that do not hold either."""
    table, values = balance.table, balance.values
    computed = share.computed(values)
    severity = _severity(values, share, others)
    digits = max(2, 1 - int(share.ulp.as_tuple().exponent))
    whole = print_number(
        values[share.whole] if share.whole is not None else share.sum_of_parts
    )
    part, printed = (
        table.figures[share.part].cell.text,
        table.figures[share.share].cell.text,
    )
    message = f"{where(table, share.share)}: printed is {printed!r}, "
    message += (
        f"but {part!r} is {print_number(computed, decimals=digits)} % of {whole}."
    )
    at = next(
        (cell for cell in (share.part, share.whole) if cell in balance.singled_out),
        share.share,
    )
    adding_up = {found.total[1] for found in balance.columns if found.holds(values)}
    doubtful = (
        [at]
        if at != share.share or share.part[1] in adding_up
        else [share.share, share.part]
    )
    exchanged = next(
        (other for other in others if _are_exchanged(values, share, other)), None
    )
    if exchanged is not None:
        doubtful = [share.share, share.part]
        label = table.printed.label(exchanged.share[0])
        message += f" Exchanged with the one of row {label!r}, both come right."
    return cell_finding(table, at, "share-of-count", severity, message, cells=doubtful)


def _severity(values: Values, share: Share, others: Sequence[Share]) -> Severity:
    if not _is_off_by_one(values, share):
        return "error"
    return (
        "info" if any(_is_off_by_one(values, other) for other in others) else "warning"
    )


def _is_off_by_one(values: Values, share: Share) -> bool:
    return (
        abs(share.computed(values) - values[share.share])
        <= ROUNDING.in_tables * share.ulp
    )


def _are_exchanged(values: Values, one: Share, other: Share) -> bool:
    """Whether two rows come right with each other's count, or share: which of the two, none can tell."""
    after = {**values, one.share: values[other.share], other.share: values[one.share]}
    return one.part[1] == other.part[1] and one.holds(after) and other.holds(after)


def check_shares_to_hundred(subject: Subject) -> Iterator[Finding]:
    """The total of a column of shares is 100 %, printed or computed."""
    for balance in subject.balances:
        table, values = balance.table, balance.values
        for found in balance.columns:
            if table.is_percent(found.total[1]) and values[found.total] != HUNDRED:
                message = (
                    f"{where(table, found.total)}: shares add up to 100, printed is "
                )
                message += f"{table.figures[found.total].cell.text!r}."
                severity: Severity = (
                    "error" if _are_shares(balance, found.total[1]) else "warning"
                )
                yield cell_finding(
                    table,
                    found.total,
                    "shares-to-hundred",
                    severity,
                    message,
                    cells=[found.total],
                )
        yield from _untotalled(balance)


def _are_shares(balance: Balance, col: int) -> bool:
    return any(share.share[1] == col for share in balance.shares)


def _untotalled(balance: Balance) -> Iterator[Finding]:
    """Shares without a printed total, where they are shown to be shares of a column."""
    table = balance.table
    summed = {found.total[1] for found in balance.columns}
    columns = {share.share[1] for share in balance.shares} - summed
    for col in sorted(columns):
        parts = table.figures_of(table.part_rows, col)
        if any(part.value is None for part in parts):
            continue
        whole = sum(
            (part.value for part in parts if part.value is not None), Decimal(0)
        )
        if abs(whole - HUNDRED) > sum(part.ulp / 2 for part in parts):
            message = f"column {table.heading(col)!r}: the shares add up to {print_number(whole)} %, not to 100."
            yield cell_finding(
                table, (parts[0].row, col), "shares-to-hundred", "warning", message
            )


def check_parts_within_wholes(subject: Subject) -> Iterator[Finding]:
    """No part is larger than its whole: successful projects than applications, a share than 100 %.

    Where that is so in many rows of a table, one finding says that its columns may be confused.
    """
    for table in subject.tables_of("programme_results"):
        yield from _projects(subject, table)
    over = {*_shares_of_counts_over(subject), *_named_shares_over(subject)}
    for place, ordinal in sorted(over, key=lambda each: (each[1], each[0])):
        table = subject.table(ordinal)
        message = f"{where(table, place)}: {table.printed.text(*place)!r} is more than the whole."
        yield cell_finding(
            table, place, "part-larger-than-whole", "error", message, cells=[place]
        )


def _shares_of_counts_over(subject: Subject) -> Iterator[tuple[Spot, int]]:
    """Cell and table of each share of a count that is more than 100."""
    for balance in subject.balances:
        for share in balance.shares:
            if balance.values[share.share] > HUNDRED:
                yield share.share, balance.table.table.ordinal


def _named_shares_over(subject: Subject) -> Iterator[tuple[Spot, int]]:
    """Cell and table of each figure that is a share by its indicator, and more than 100."""
    for each in shares_over(subject):
        if each.cell is not None:
            yield (each.cell.row, each.cell.col), each.cell.table_ordinal


def _projects(subject: Subject, table: FigureTable) -> Iterator[Finding]:
    successes = [col for col in table.columns if table.measure(col) == "successful"]
    found = [finding for col in successes for finding in _successful(table, col)]
    results = [
        r
        for r in subject.extraction.programme_results
        if r.cell.table_ordinal == table.table.ordinal
    ]
    told = {finding.cell[0] for finding in found if finding.cell}
    found += [
        _result_finding(table, result) for result in results if _too_many(result, told)
    ]
    if len(found) > SHARES.confused * max(1, len(table.rows)):
        message = f"in {len(found)} places more projects succeed than applied: columns may be confused."
        yield cell_finding(
            table, (table.rows[0], 0), "part-larger-than-whole", "error", message
        )
    else:
        yield from found


def _too_many(result: ProgrammeResult, told: set[int]) -> bool:
    if (
        result.applications is None
        or result.successful is None
        or result.cell.row in told
    ):
        return False
    return result.successful > result.applications


def _result_finding(table: FigureTable, result: ProgrammeResult) -> Finding:
    place = (result.cell.row, result.cell.col)
    message = f"row {table.printed.label(place[0])!r}, {result.programme!r}: {result.successful} successful "
    message += f"projects of {result.applications} applications."
    return cell_finding(
        table, place, "part-larger-than-whole", "error", message, cells=[place]
    )


def _successful(table: FigureTable, col: int) -> Iterator[Finding]:
    before = [
        other
        for other in table.columns
        if other < col and table.measure(other) == "applications"
    ]
    for row in table.rows if before else ():
        applied, successful = table.value(row, before[-1]), table.value(row, col)
        if applied is not None and successful is not None and successful > applied:
            texts = (table.figures[row, c].cell.text for c in (col, before[-1]))
            message = "{}: {!r} successful projects of {!r} applications.".format(
                where(table, (row, col)), *texts
            )
            cells = [(row, col), (row, before[-1])]
            yield cell_finding(
                table,
                (row, col),
                "part-larger-than-whole",
                "error",
                message,
                cells=cells,
            )
