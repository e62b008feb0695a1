"""An extraction as rows: what each table of an edition is to hold, parents before children."""

from pipelines.database.reconcile import Reconciler, Values
from pipelines.database.rows.layout import write_layout
from pipelines.database.rows.records import write_records
from pipelines.database.rows.references import References, counted
from schemas import database as db
from schemas.extraction import Extraction
from schemas.finding import Finding

__all__ = ["References", "write_rows"]


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
    return counted(
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
    return counted(
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
