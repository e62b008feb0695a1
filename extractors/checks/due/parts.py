"""Whether each part that a document must have was read."""

from collections.abc import Sequence

from schemas.extraction import Extraction
from schemas.finding import Finding
from schemas.table import TableKind


def missing_kinds(extraction: Extraction, parts: Sequence[TableKind]) -> list[Finding]:
    """Of each kind of table that such a document always has, some record was read.

    A document kind's own are `holds` in documents.yaml; `parts` of an entry of `flows.yaml` goes before them.
    """
    read = kinds_read(extraction)
    return [_finding(kind) for kind in parts if kind not in read]


def kinds_read(extraction: Extraction) -> set[TableKind]:
    """The kinds of the tables that records came from."""
    priorities = (
        priority for axis in extraction.plan_axes for priority in axis.priorities
    )
    cells = [
        *(observation.cell for observation in extraction.observations),
        *(result.cell for result in extraction.programme_results),
        *(item.cell for item in extraction.swot_items),
        *(goal.cell for priority in priorities for goal in priority.goals),
    ]
    ordinals = {cell.table_ordinal for cell in cells if cell is not None}
    return {table.kind for table in extraction.tables if table.ordinal in ordinals}


def _finding(kind: TableKind) -> Finding:
    return Finding(
        check_code="kind-missing",
        severity="error",
        message=f"Nothing was read of a table of kind {kind!r}, and every document of its kind has one.",
    )
