"""Records with what supports them: the proof of the column, or of the table, that each was read from."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from extractors.readings.proof import Proof
from extractors.records.readers import Records
from schemas.records import CellRef, PlanAxis, PlanPriority, Supported

FROM_CELLS = TypeVar("FROM_CELLS", bound=Supported)


def with_support(records: Records, proofs: Mapping[int, Proof]) -> Records:
    """The records of proved tables, each with confidence and proof; those of others as they are.

    Args:
        records: of a document's tables.
        proofs: ordinal of a table → what proves its records.
    """
    return replace(
        records,
        observations=[_supported(record, proofs) for record in records.observations],
        programme_results=[_supported(record, proofs) for record in records.programme_results],
        swot_items=[_supported(record, proofs) for record in records.swot_items],
        plan_axes=[_axis(axis, proofs) for axis in records.plan_axes],
    )


def _supported(record: FROM_CELLS, proofs: Mapping[int, Proof]) -> FROM_CELLS:
    cell: CellRef | None = getattr(record, "cell", None)
    if cell is None or cell.table_ordinal not in proofs or record.confidence is not None:
        return record
    proof = proofs[cell.table_ordinal]
    part = proof.of(cell.col)
    return record.model_copy(update={"confidence": part.confidence, "proof": part.text or proof.text})


def _axis(axis: PlanAxis, proofs: Mapping[int, Proof]) -> PlanAxis:
    return axis.model_copy(update={"priorities": tuple(_priority(p, proofs) for p in axis.priorities)})


def _priority(priority: PlanPriority, proofs: Mapping[int, Proof]) -> PlanPriority:
    goals = tuple(_supported(goal, proofs) for goal in priority.goals)
    return priority.model_copy(update={"goals": goals})
