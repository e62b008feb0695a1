"""Stage 7, corrections: made by hand to the printed text before records are read from it.

What was printed stays in `text_raw`. A correction whose `expect` is no longer printed changes nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from schemas.correction import Correction, CorrectionOutcome
from schemas.document import DocumentIdentity
from schemas.finding import Finding
from schemas.narrative import Statement
from schemas.printed_table import PrintedTable
from schemas.records import CellRef
from schemas.table import Cell, CellLine, Table
from schemas.text.turkish import clean, fold

Part = TypeVar("Part", Table, Statement)


@dataclass(slots=True)
class Corrected(Generic[Part]):
    """Tables or statements with corrections applied, and what became of each correction."""

    parts: list[Part]
    findings: list[Finding] = field(default_factory=list)
    outcomes: list[CorrectionOutcome] = field(default_factory=list)


def correct_tables(
    identity: DocumentIdentity,
    tables: Sequence[Table],
    corrections: Iterable[Correction],
) -> Corrected[Table]:
    """Apply the corrections of cells that are meant for this document."""
    result = Corrected(list(tables))
    for correction in meant_for(identity.slug, identity.edition_label, corrections):
        if correction.sentence is None:
            _correct_cell(result, correction)
    return result


def correct_statements(
    identity: DocumentIdentity,
    statements: Sequence[Statement],
    corrections: Iterable[Correction],
) -> Corrected[Statement]:
    """Apply the corrections of sentences that are meant for this document."""
    result = Corrected(list(statements))
    for correction in meant_for(identity.slug, identity.edition_label, corrections):
        if correction.sentence is not None:
            _correct_sentence(result, correction)
    return result


def meant_for(
    slug: str, edition_label: str, corrections: Iterable[Correction]
) -> list[Correction]:
    """The corrections of an edition, in the order of the file."""
    of_document = (
        correction for correction in corrections if correction.document == slug
    )
    return [
        correction
        for correction in of_document
        if correction.edition in (None, edition_label)
    ]


def _correct_cell(result: Corrected[Table], correction: Correction) -> None:
    place = next(
        (
            n
            for n, table in enumerate(result.parts)
            if _is_table(table, correction.table)
        ),
        None,
    )
    cell = _cell_of(result.parts[place], correction) if place is not None else None
    if place is None or cell is None:
        _note(result, correction, "there is no such cell")
        return
    table = result.parts[place]
    at = CellRef(table_ordinal=table.ordinal, row=cell.row, col=cell.col), cell.page
    corrected = _replaced(cell, correction)
    if corrected is None:
        _note(result, correction, _why_stale(cell.text, correction), at)
        return
    cells = tuple(corrected if other is cell else other for other in table.cells)
    result.parts[place] = table.model_copy(update={"cells": cells})
    _note(result, correction, None, at)


def _is_table(table: Table, key: str | int | None) -> bool:
    return (
        table.ordinal == key
        if isinstance(key, int)
        else fold(table.label or "") == fold(key or "")
    )


def _cell_of(table: Table, correction: Correction) -> Cell | None:
    printed = PrintedTable(table)
    row = (
        correction.row
        if isinstance(correction.row, int)
        else printed.row_of(correction.row or "")
    )
    if isinstance(correction.column, int):
        col: int | None = correction.column
    else:
        col = _only_column(printed, correction.column or "")
    return table.cell_at(row, col) if row is not None and col is not None else None


def _only_column(printed: PrintedTable, heading: str) -> int | None:
    """The one column whose whole heading, or one level of it, is as named; None where several are."""
    columns = range(printed.table.n_cols)
    whole = [col for col in columns if fold(printed.heading(col)) == fold(heading)]
    level = [
        col
        for col in columns
        if fold(heading) in {fold(cell.text) for cell in printed.heading_cells(col)}
    ]
    found = whole or level
    return found[0] if len(found) == 1 else None


def _replaced(cell: Cell, correction: Correction) -> Cell | None:
    """The cell with the expected text replaced, in its printed lines too; None where it is not there once."""
    expect, value = clean(correction.expect), clean(correction.value)
    if clean(cell.text) == expect:
        return cell.model_copy(
            update={"text": value, "lines": _all_in_first(cell.lines, value)}
        )
    if clean(cell.text).count(expect) != 1:
        return None
    lines = _replaced_in_lines(cell.lines, expect, value) if cell.lines else ()
    text = clean(cell.text).replace(expect, value)
    return (
        None
        if lines is None
        else cell.model_copy(update={"text": text, "lines": lines})
    )


def _all_in_first(lines: Sequence[CellLine], value: str) -> tuple[CellLine, ...]:
    return tuple(replace(line, text="" if n else value) for n, line in enumerate(lines))


def _replaced_in_lines(
    lines: Sequence[CellLine], expect: str, value: str
) -> tuple[CellLine, ...] | None:
    """The lines with a text replaced that may run over several of them; it then stands in the first."""
    texts = [clean(line.text) for line in lines]
    for length in range(1, len(lines) + 1):
        for first in range(len(lines) - length + 1):
            run = " ".join(texts[first : first + length])
            if run.count(expect) == 1:
                gap = [""] * (length - 1)
                after = [
                    *texts[:first],
                    run.replace(expect, value),
                    *gap,
                    *texts[first + length :],
                ]
                return tuple(
                    replace(line, text=text)
                    for line, text in zip(lines, after, strict=True)
                )
    return None


def _correct_sentence(result: Corrected[Statement], correction: Correction) -> None:
    meant = fold(correction.sentence or "")
    found = [
        n for n, statement in enumerate(result.parts) if meant in fold(statement.text)
    ]
    if len(found) != 1:
        why = (
            f"{len(found)} statements hold these words"
            if found
            else "no statement holds these words"
        )
        _note(result, correction, why)
        return
    statement = result.parts[found[0]]
    expect = clean(correction.expect)
    if statement.text.count(expect) != 1:
        _note(
            result,
            correction,
            _why_stale(statement.text, correction),
            statement=statement,
        )
        return
    text = statement.text.replace(expect, clean(correction.value))
    result.parts[found[0]] = statement.model_copy(update={"text": text})
    _note(result, correction, None, statement=statement)


def _why_stale(printed: str, correction: Correction) -> str:
    if clean(correction.value) and clean(correction.value) in clean(printed):
        return f"{correction.value!r} is printed now: the source was mended, remove the correction"
    return f"{printed!r} is printed, not {correction.expect!r}: look again, or remove the correction"


def _note(
    result: Corrected[Part], correction: Correction, stale: str | None,
    cell: tuple[CellRef, int] | None = None, statement: Statement | None = None,
) -> None:  # fmt: skip
    """Record what became of a correction; `cell` is where it stands and on which page."""
    ref, page = cell or (None, statement.regions[0].page if statement else None)
    ordinal = statement.ordinal if statement else None
    result.findings.append(
        Finding(
            check_code="correction-stale" if stale else "correction-applied",
            severity="warning" if stale else "info", message=_message(correction, stale), page=page,
            table_ordinal=ref.table_ordinal if ref else None, cell=(ref.row, ref.col) if ref else None,
            statement_ordinal=ordinal,
        )
    )  # fmt: skip
    result.outcomes.append(
        CorrectionOutcome(
            correction=correction,
            status="stale" if stale else "applied",
            cell=ref,
            statement_ordinal=ordinal,
        )
    )


def _message(correction: Correction, stale: str | None) -> str:
    where = f"sentence {correction.sentence!r}" if correction.sentence is not None else (
        f"table {correction.table!r}, row {correction.row!r}, column {correction.column!r}"
    )  # fmt: skip
    file = f"{correction.place_in_file}: " if correction.place_in_file else ""
    if stale:
        return f"{file}the correction of {where} is not applied: {stale}."
    return f"{file}{where}: {correction.expect!r} is read as {correction.value!r} ({correction.reason})."
