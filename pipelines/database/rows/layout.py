"""What is printed, as rows: pages, tables with cells, headings, statements with quantities, notes, figures."""

from pipelines.database.reconcile import Reconciler, Values
from pipelines.database.rows.references import (
    References,
    box,
    counted,
    regions,
)
from schemas import database as db
from schemas.extraction import Extraction
from schemas.table import Cell, Table


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
    headings = [{"text": h.text, **box(h.region)} for h in extraction.headings]
    reconciler.reconcile(db.Heading, counted(headings), ("text",), shift="position")
    _write_statements(reconciler, extraction, refs)
    notes = [
        {
            **f.model_dump(include={"marker", "text", "text_raw"}),
            **box(f.region),
            "further_regions": regions(f.further_regions) or None,
        }
        for f in extraction.footnotes
    ]
    reconciler.reconcile(
        db.Footnote, counted(notes), ("marker", "text"), shift="position"
    )
    figures = [
        {"label": f.label, "caption": f.caption, **box(f.region)}
        for f in extraction.figures
    ]
    reconciler.reconcile(db.Figure, counted(figures), ("caption",), shift="position")


def _write_statements(
    reconciler: Reconciler, extraction: Extraction, refs: References
) -> None:
    rows = [
        {
            **s.model_dump(include={"section", "ordinal", "kind", "text", "text_raw"}),
            **box(s.regions[0]),
            "footnote_markers": list(s.footnotes),
            "further_regions": regions(s.regions[1:]) or None,
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
        "regions": regions(table.regions),
        "notes": list(table.notes),
    }


def _cell_row(cell: Cell, table_id: int) -> Values:
    taken = {"row", "col", "row_span", "col_span", "is_header", "text", "text_raw"}
    return {
        **cell.model_dump(include=taken),
        **box(cell.regions[0]),
        "source_table_id": table_id,
        "further_regions": regions(cell.regions[1:]) or None,
    }
