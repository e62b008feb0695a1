"""An extraction as rows: what each table of an edition is to hold, parents before children."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from pipelines.database.reconcile import Reconciler, Values
from pipelines.database.search_entries import folded_with_lemmas
from schemas import database as db
from schemas.extraction import Extraction
from schemas.finding import Finding
from schemas.records import CellRef, PlanGoal
from schemas.table import Cell, Region, Table
from schemas.vocabulary.shared_names import dimension_of


@dataclass
class References:
    """Ids that rows point to, by what the extraction calls them."""

    places: dict[str, int]
    indicators: dict[str, int]
    programmes: dict[tuple[str, int | None], int]
    tables: dict[int, int] = field(default_factory=dict)
    cells: dict[tuple[int, int, int], int] = field(default_factory=dict)
    statements: dict[int, int] = field(default_factory=dict)

    def cell(self, ref: CellRef) -> int:
        """The cell of a record."""
        return self.cells[ref.table_ordinal, ref.row, ref.col]

    def place(self, slug: str | None) -> int | None:
        """A place, where one is named."""
        return None if slug is None else self.places[slug]


def write_rows(
    reconciler: Reconciler, extraction: Extraction, refs: References
) -> None:
    """Bring all rows of the edition to what the extraction holds."""
    write_layout(reconciler, extraction, refs)
    write_records(reconciler, extraction, refs)
    _write_findings(reconciler, extraction, refs)
    key = ("expected", "corrected", "reason", "source", "corrected_on")
    reconciler.reconcile(
        db.Correction, _correction_rows(extraction, refs), key, shift="position"
    )


def write_layout(
    reconciler: Reconciler, extraction: Extraction, refs: References
) -> None:
    """Pages, tables with cells, headings, statements with quantities, notes and figures."""
    reconciler.reconcile(
        db.Page, [page.model_dump() for page in extraction.pages], ("number",)
    )
    tables = extraction.tables
    ids = reconciler.reconcile(
        db.SourceTable, [_table_row(table) for table in tables], ("ordinal",)
    )
    refs.tables = {table.ordinal: id_ for table, id_ in zip(tables, ids, strict=True)}
    places = [
        (table.ordinal, cell.row, cell.col) for table in tables for cell in table.cells
    ]
    cells = [
        _cell_row(cell, refs.tables[table.ordinal])
        for table in tables
        for cell in table.cells
    ]
    ids = reconciler.reconcile(db.TableCell, cells, ("source_table_id", "row", "col"))
    refs.cells = dict(zip(places, ids, strict=True))
    headings = [{"text": h.text, **_box(h.region)} for h in extraction.headings]
    reconciler.reconcile(db.Heading, _counted(headings), ("text",), shift="position")
    _write_statements(reconciler, extraction, refs)
    notes = [
        {
            **f.model_dump(include={"marker", "text", "text_raw"}),
            **_box(f.region),
            "further_regions": _regions(f.further_regions) or None,
        }
        for f in extraction.footnotes
    ]
    reconciler.reconcile(
        db.Footnote, _counted(notes), ("marker", "text"), shift="position"
    )
    figures = [
        {"label": f.label, "caption": f.caption, **_box(f.region)}
        for f in extraction.figures
    ]
    reconciler.reconcile(db.Figure, _counted(figures), ("caption",), shift="position")


def _write_statements(
    reconciler: Reconciler, extraction: Extraction, refs: References
) -> None:
    rows = [
        {
            **s.model_dump(include={"section", "ordinal", "kind", "text", "text_raw"}),
            **_box(s.regions[0]),
            "footnote_markers": list(s.footnotes),
            "further_regions": _regions(s.regions[1:]) or None,
        }
        for s in extraction.statements
    ]
    ids = reconciler.reconcile(db.Statement, rows, ("text",), shift="ordinal")
    refs.statements = {
        s.ordinal: id_ for s, id_ in zip(extraction.statements, ids, strict=True)
    }
    quantities = [
        {
            **q.model_dump(exclude={"place", "indicator"}),
            "statement_id": refs.statements[s.ordinal],
            "position": position,
            "place_id": refs.place(q.place),
            "indicator_id": None
            if q.indicator is None
            else refs.indicators[q.indicator],
        }
        for s in extraction.statements
        for position, q in enumerate(s.quantities, start=1)
    ]
    reconciler.reconcile(
        db.Quantity, quantities, ("statement_id", "text_raw", "value"), shift="position"
    )


def write_records(
    reconciler: Reconciler, extraction: Extraction, refs: References
) -> None:
    """Observations, programme results, SWOT items and the goal hierarchy."""
    key: tuple[str, ...] = (
        "indicator_id",
        "place_id",
        "year",
        "value",
        "unit",
        "breakdown",
        "origin",
    )
    reconciler.reconcile(
        db.Observation, _observation_rows(extraction, refs), key, shift="position"
    )
    results = _counted(
        {
            "programme_id": refs.programmes[r.programme, r.year],
            "place_id": refs.places[r.place],
            "applications": r.applications,
            "successful": r.successful,
            "confidence": r.confidence,
            "proof": r.proof,
            "table_cell_id": refs.cell(r.cell),
        }
        for r in extraction.programme_results
    )
    key = ("programme_id", "place_id", "applications", "successful")
    reconciler.reconcile(db.ProgrammeResult, results, key, shift="position")
    items = _counted(
        {
            **item.model_dump(exclude={"place", "cell"}),
            "dimension_code": dimension_of(item.dimension),
            "text_folded": folded_with_lemmas(item.text),
            "place_id": refs.place(item.place),
            "table_cell_id": refs.cell(item.cell),
        }
        for item in extraction.swot_items
    )
    key = ("place_id", "dimension", "sub_dimension", "quadrant", "text")
    reconciler.reconcile(db.SwotItem, items, key, shift="position")
    _write_goals(reconciler, extraction, refs)


def _observation_rows(extraction: Extraction, refs: References) -> list[Values]:
    return _counted(
        {
            **o.model_dump(exclude={"indicator", "place", "cell", "statement_ordinal"}),
            "indicator_id": refs.indicators[o.indicator],
            "place_id": refs.places[o.place],
            "table_cell_id": None if o.cell is None else refs.cell(o.cell),
            "statement_id": None
            if o.statement_ordinal is None
            else refs.statements[o.statement_ordinal],
        }
        for o in extraction.observations
    )


def _write_goals(
    reconciler: Reconciler, extraction: Extraction, refs: References
) -> None:
    axes = extraction.plan_axes
    period = extraction.identity.plan_period
    rows = _counted(
        {"ordinal": a.ordinal, "title": a.title, "plan_period": period} for a in axes
    )
    axis_ids = reconciler.reconcile(db.PlanAxis, rows, ("title",), shift="position")
    priorities = [
        (axis_id, p)
        for axis_id, axis in zip(axis_ids, axes, strict=True)
        for p in axis.priorities
    ]
    rows = _counted_within(
        [
            (axis_id, {"axis_id": axis_id, "number": p.number, "title": p.title})
            for axis_id, p in priorities
        ]
    )
    priority_ids = reconciler.reconcile(
        db.PlanPriority, rows, ("number", "title"), shift="position"
    )
    rows = _counted_within(
        [
            (priority_id, _goal_row(goal, priority_id, refs))
            for priority_id, (_, priority) in zip(priority_ids, priorities, strict=True)
            for goal in priority.goals
        ]
    )
    reconciler.reconcile(db.PlanGoal, rows, ("number", "text"), shift="position")


def _goal_row(goal: PlanGoal, priority_id: int, refs: References) -> dict[str, Any]:
    row = goal.model_dump(include={"number", "text", "text_raw", "confidence", "proof"})
    row["text_folded"] = folded_with_lemmas(goal.text)
    return {**row, "priority_id": priority_id, "table_cell_id": refs.cell(goal.cell)}


def _write_findings(
    reconciler: Reconciler, extraction: Extraction, refs: References
) -> None:
    findings = extraction.findings
    rows = _finding_rows(extraction, refs)
    ids = reconciler.reconcile(
        db.Finding, rows, ("check_code", "message"), shift="position"
    )
    cells = [
        {"finding_id": id_, "table_cell_id": cell}
        for id_, finding in zip(ids, findings, strict=True)
        for cell in dict.fromkeys(_cells_of(finding, refs))
    ]
    reconciler.reconcile(db.FindingCell, cells, ("finding_id", "table_cell_id"))


def _cells_of(finding: Finding, refs: References) -> list[int]:
    """Every cell that a finding leaves as possibly at fault."""
    places = finding.cells or ((finding.cell,) if finding.cell is not None else ())
    keys = [(finding.table_ordinal or 0, *place) for place in places]
    return [refs.cells[key] for key in keys if key in refs.cells]


def _finding_rows(extraction: Extraction, refs: References) -> list[Values]:
    return _counted(
        {
            **f.model_dump(include={"check_code", "severity", "message", "page"}),
            "source_table_id": refs.tables.get(f.table_ordinal or 0),
            "table_cell_id": refs.cells.get(
                (f.table_ordinal or 0, *(f.cell or (-1, -1)))
            ),
            "statement_id": refs.statements.get(f.statement_ordinal or 0),
        }
        for f in extraction.findings
    )


def _correction_rows(extraction: Extraction, refs: References) -> list[Values]:
    return _counted(
        {
            **outcome.correction.model_dump(
                include={"reason", "source", "corrected_on"}
            ),
            "expected": outcome.correction.expect,
            "corrected": outcome.correction.value,
            "status": outcome.status,
            "table_cell_id": None if outcome.cell is None else refs.cell(outcome.cell),
            "statement_id": refs.statements.get(outcome.statement_ordinal or 0),
        }
        for outcome in extraction.corrections
    )


def _table_row(table: Table) -> Values:
    taken = {
        "ordinal",
        "kind",
        "label",
        "caption",
        "heading",
        "n_rows",
        "n_cols",
        "method",
        "confidence",
    }
    return {
        **table.model_dump(include=taken | {"reason"}),
        "first_page": table.pages[0],
        "last_page": table.pages[-1],
        "regions": _regions(table.regions),
        "notes": list(table.notes),
    }


def _cell_row(cell: Cell, table_id: int) -> Values:
    taken = {"row", "col", "row_span", "col_span", "is_header", "text", "text_raw"}
    return {
        **cell.model_dump(include=taken),
        **_box(cell.regions[0]),
        "source_table_id": table_id,
        "further_regions": _regions(cell.regions[1:]) or None,
    }


def _box(region: Region) -> dict[str, Any]:
    return {"page": region.page, **region.box.rounded()._asdict()}


def _regions(regions: Sequence[Region]) -> list[dict[str, Any]]:
    return [
        {"page": region.page, "box": list(region.box.rounded())} for region in regions
    ]


def _counted(rows: Iterable[Values]) -> list[Values]:
    """The rows with their position: 1, 2, 3, …"""
    return [{**row, "position": position} for position, row in enumerate(rows, start=1)]


def _counted_within(rows: Sequence[tuple[int, Values]]) -> list[Values]:
    """The rows with their position within their parent."""
    seen: dict[int, int] = {}
    counted: list[Values] = []
    for parent, row in rows:
        seen[parent] = seen.get(parent, 0) + 1
        counted.append({**row, "position": seen[parent]})
    return counted
