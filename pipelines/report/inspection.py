"""What the inspect page shows: everything with a box on a page, and each record with the box it came from."""

from collections.abc import Iterator

from pipelines.report.shown import (
    Inspection,
    Place,
    ShownCell,
    ShownCorrection,
    ShownEngine,
    ShownFinding,
    ShownRecord,
    ShownTable,
    Thing,
    counts_said,
)
from schemas.correction import CorrectionOutcome
from schemas.extraction import Extraction
from schemas.finding import Finding
from schemas.narrative import Quantity, Statement
from schemas.records import CellRef, Supported
from schemas.table import Region, Table
from schemas.text.signs import BULLETS
from schemas.text.turkish import join_lines


def inspection(extraction: Extraction) -> Inspection:
    """An extraction as the inspect page shows it."""
    return Inspection(
        title=extraction.identity.title,
        facts=_facts(extraction),
        things=[*_table_things(extraction), *_narrative_things(extraction)],
        tables=[_shown_table(table) for table in extraction.tables],
        records=list(_records(extraction)),
        findings=[
            _shown_finding(finding, extraction) for finding in extraction.findings
        ],
        corrections=[_shown_correction(outcome) for outcome in extraction.corrections],
    )


def cell_id(ordinal: int, row: int, col: int) -> str:
    """`t1r0c2`."""
    return f"t{ordinal}r{row}c{col}"


def _facts(extraction: Extraction) -> list[tuple[str, str]]:
    identity = extraction.identity
    facts = [
        ("Document", identity.slug),
        ("Kind", identity.kind.replace("_", " ")),
        ("Edition", identity.edition_label),
        ("Language", identity.language),
        ("Plan period", identity.plan_period),
        ("Place", identity.place),
        ("Publisher", identity.publisher),
        ("Text layer", extraction.text_layer),
        ("Pages", str(len(extraction.pages))),
        ("Extractor", extraction.extractor_version),
    ]
    return [(name, value) for name, value in facts if value]


def _place(region: Region) -> Place:
    box = region.box.rounded(1)
    return (region.page, box.x0, box.top, box.x1, box.bottom)


# ── things ────────────────────────────────────────────────────────────────────
def _table_things(extraction: Extraction) -> Iterator[Thing]:
    for table in extraction.tables:
        yield Thing(
            f"t{table.ordinal}",
            "table",
            _table_title(table),
            [_place(region) for region in table.regions],
        )
        for cell in table.cells:
            yield Thing(
                cell_id(table.ordinal, cell.row, cell.col),
                "cell",
                f"Table {table.ordinal}, row {cell.row}, column {cell.col}",
                [_place(region) for region in cell.regions],
                cell.text,
                _raw_where_other(cell.text_raw, cell.text),
            )


def _narrative_things(extraction: Extraction) -> Iterator[Thing]:
    for number, heading in enumerate(extraction.headings, 1):
        yield Thing(
            f"h{number}",
            "heading",
            f"Heading {number}",
            [_place(heading.region)],
            heading.text,
        )
    for statement in extraction.statements:
        yield Thing(
            f"s{statement.ordinal}",
            "statement",
            f"Statement {statement.ordinal}",
            [_place(region) for region in statement.regions],
            statement.text,
            _raw_where_other(statement.text_raw, statement.text),
            _statement_notes(statement),
        )
    for number, note in enumerate(extraction.footnotes, 1):
        places = [_place(region) for region in note.regions]
        yield Thing(
            f"n{number}", "footnote", f"Footnote {note.marker}", places, note.text
        )
    for number, figure in enumerate(extraction.figures, 1):
        label = figure.label or f"Figure {number}"
        yield Thing(
            f"f{number}", "figure", label, [_place(figure.region)], figure.caption or ""
        )


def _raw_where_other(raw: str, text: str) -> str:
    """The raw text where it is more than other line breaks, with or without a hyphen, and a bullet."""
    line = join_lines(raw.split("\n")).lstrip("".join(BULLETS) + " ")
    return (
        ""
        if line == text or " ".join(raw.split()).lstrip("".join(BULLETS) + " ") == text
        else raw
    )


def _statement_notes(statement: Statement) -> list[str]:
    section = [f"under “{statement.section}”"] if statement.section else []
    return section + [_quantity_note(quantity) for quantity in statement.quantities]


def _quantity_note(quantity: Quantity) -> str:
    parts = (
        quantity.unit,
        quantity.year,
        quantity.place,
        quantity.indicator,
        quantity.breakdown,
    )
    value = "unreadable" if quantity.value is None else f"{quantity.value}"
    return f"“{quantity.text_raw}” → " + ", ".join(
        [value, *(str(part) for part in parts if part is not None)]
    )


# ── tables ────────────────────────────────────────────────────────────────────
def _table_title(table: Table) -> str:
    return table.caption or table.label or table.heading or f"Table {table.ordinal}"


def _shown_table(table: Table) -> ShownTable:
    return ShownTable(
        id=f"t{table.ordinal}",
        ordinal=table.ordinal,
        kind=table.kind,
        title=_table_title(table),
        pages=table.pages,
        n_rows=table.n_rows,
        n_cols=table.n_cols,
        method=table.method,
        confidence=round(table.confidence, 3),
        reason=table.reason,
        cells=[
            ShownCell(
                cell_id(table.ordinal, cell.row, cell.col),
                cell.row,
                cell.col,
                cell.row_span,
                cell.col_span,
                cell.is_header,
                cell.text,
            )
            for cell in table.cells
        ],
        engines=[
            ShownEngine(
                view.engine,
                _place(view.region),
                view.n_rows,
                view.n_cols,
                round(view.score, 3),
                view.chosen,
            )
            for view in table.engines
        ],
        notes=list(table.notes),
    )


# ── records ───────────────────────────────────────────────────────────────────
def _records(extraction: Extraction) -> Iterator[ShownRecord]:
    things = (*_table_things(extraction), *_narrative_things(extraction))
    pages = {thing.id: thing.places[0][0] for thing in things}
    for kind, target, what, value, raw, record in _plain_records(extraction):
        words = " · ".join(str(part) for part in what if part is not None)
        yield ShownRecord(
            kind, target, words, value, raw, _support(record), pages.get(target, 1)
        )


PlainRecord = tuple[str, str, tuple[object, ...], str, str, Supported]
"""Kind, what it was read from, what it is about, its value, raw text, the record itself."""


def _support(record: Supported) -> str:
    """How sure a record is and why; nothing where that was not weighed."""
    weighed = None if record.confidence is None else f"{record.confidence:.2f}"
    return ": ".join(part for part in (weighed, record.proof) if part)


def _plain_records(extraction: Extraction) -> Iterator[PlainRecord]:
    for seen in extraction.observations:
        target = _ref(seen.cell) if seen.cell else f"s{seen.statement_ordinal}"
        about = (seen.indicator, seen.breakdown, seen.place, seen.year)
        yield (
            "observation",
            target,
            about,
            f"{seen.value} {seen.unit}",
            seen.text_raw,
            seen,
        )
    for result in extraction.programme_results:
        counts = counts_said(result.applications, result.successful)
        programme = (result.programme, result.year, result.place)
        yield "programme result", _ref(result.cell), programme, counts, "", result
    for item in extraction.swot_items:
        group = (item.quadrant, item.dimension, item.sub_dimension)
        raw = _raw_where_other(item.text_raw, item.text)
        yield "SWOT item", _ref(item.cell), group, item.text, raw, item
    yield from _goals(extraction)


def _goals(extraction: Extraction) -> Iterator[PlainRecord]:
    for axis in extraction.plan_axes:
        for priority in axis.priorities:
            for goal in priority.goals:
                above = (axis.title, f"{priority.number} {priority.title}", goal.number)
                raw = _raw_where_other(goal.text_raw, goal.text)
                yield "goal", _ref(goal.cell), above, goal.text, raw, goal


def _ref(cell: CellRef) -> str:
    return cell_id(cell.table_ordinal, cell.row, cell.col)


# ── findings ──────────────────────────────────────────────────────────────────
def _shown_finding(finding: Finding, extraction: Extraction) -> ShownFinding:
    target = _target(finding)
    known = {f"t{table.ordinal}" for table in extraction.tables} | {
        f"s{s.ordinal}" for s in extraction.statements
    }
    known |= {
        cell_id(t.ordinal, cell.row, cell.col)
        for t in extraction.tables
        for cell in t.cells
    }
    shown = target if target in known else None
    cells = (cell_id(finding.table_ordinal or 0, *cell) for cell in finding.cells)
    others = [cell for cell in cells if cell in known and cell != target]
    return ShownFinding(
        finding.check_code,
        finding.severity,
        finding.message,
        shown,
        finding.page,
        others,
    )


def _target(finding: Finding) -> str | None:
    if finding.table_ordinal is not None and finding.cell is not None:
        return cell_id(finding.table_ordinal, *finding.cell)
    if finding.table_ordinal is not None:
        return f"t{finding.table_ordinal}"
    return (
        None if finding.statement_ordinal is None else f"s{finding.statement_ordinal}"
    )


def _shown_correction(outcome: CorrectionOutcome) -> ShownCorrection:
    made = outcome.correction
    sentence = (
        None if outcome.statement_ordinal is None else f"s{outcome.statement_ordinal}"
    )
    why = f"{made.reason} ({made.source}, {made.corrected_on})"
    target = _ref(outcome.cell) if outcome.cell else sentence
    return ShownCorrection(outcome.status, made.expect, made.value, why, target)
