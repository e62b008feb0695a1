"""Records with what supports them: the proof of the column, or of the table, that each was read from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from extractors.checks.settings import CERTAINTY
from extractors.readings.figures import figures_of
from extractors.readings.proof import Proof
from extractors.readings.settings.proofs import SUPPORT
from extractors.readings.statistics import COUNTED, prove_column
from extractors.records.readers import Records
from schemas.records import CellRef, Observation, PlanAxis, PlanPriority, Supported
from schemas.table import OTHER, Table
from schemas.vocabulary.places import places

FROM_CELLS = TypeVar("FROM_CELLS", bound=Supported)


def with_support(
    records: Records, proofs: Mapping[int, Proof], tables: Sequence[Table] = ()
) -> Records:
    """The records, each with confidence and proof.

    Args:
        records: of a document's tables.
        proofs: ordinal of a table → what proves its records.
        tables: that they are from: those that no proof is of are weighed as plain tables.
    """
    proofs = {**_plain(records, tables), **proofs}
    return replace(
        records,
        observations=[_supported(record, proofs) for record in records.observations],
        programme_results=[
            _supported(record, proofs) for record in records.programme_results
        ],
        swot_items=[_supported(record, proofs) for record in records.swot_items],
        plan_axes=[_axis(axis, proofs) for axis in records.plan_axes],
    )


def _plain(records: Records, tables: Sequence[Table]) -> dict[int, Proof]:
    of_table: dict[int, list[Observation]] = {}
    for each in records.observations:
        if each.cell is not None:
            of_table.setdefault(each.cell.table_ordinal, []).append(each)
    by_ordinal = {table.ordinal: table for table in tables if table.kind == OTHER}
    return {
        ordinal: plain_proof(by_ordinal[ordinal], found)
        for ordinal, found in of_table.items()
        if ordinal in by_ordinal
    }


def plain_proof(table: Table, observations: Sequence[Observation]) -> Proof:
    """What supports the observations of a table that no kind's own proof weighs.

    Args:
        table: of kind `other`.
        observations: read from it.
    """
    base = SUPPORT.plain if table.confidence >= CERTAINTY.sure else SUPPORT.unsure
    cut = f"its cells were cut with confidence {table.confidence:.2f}"
    parts: dict[int, Proof] = {}
    if _are_one_each(observations):
        figures = figures_of(observations, table.province or "", COUNTED)
        for column in figures:
            proof = prove_column(column, figures, complete=False)
            telling = proof.supports or proof.objections
            parts[column.column] = proof if telling else Proof(OTHER, (cut,), (), base)
    return Proof(OTHER, (cut,), (), base, parts=parts)


def _are_one_each(observations: Iterable[Observation]) -> bool:
    """Whether a column measures one thing, once a place, so that its rows may add up: years do not."""
    found = [(each.cell.col, each) for each in observations if each.cell is not None]
    measured = {(column, each.indicator) for column, each in found}
    placed = {(column, each.place) for column, each in found}
    return len({column for column, _ in measured}) == len(measured) and len(
        placed
    ) == len(found)


def _supported(record: FROM_CELLS, proofs: Mapping[int, Proof]) -> FROM_CELLS:
    cell: CellRef | None = getattr(record, "cell", None)
    if (
        cell is None
        or cell.table_ordinal not in proofs
        or record.confidence is not None
    ):
        return record
    proof = proofs[cell.table_ordinal]
    place: str | None = getattr(record, "place", None)
    of_all = place is None or places()[place].kind != "district"
    part = proof.of(cell.col, total=of_all)
    return record.model_copy(
        update={"confidence": part.confidence, "proof": part.text or proof.text}
    )


def _axis(axis: PlanAxis, proofs: Mapping[int, Proof]) -> PlanAxis:
    return axis.model_copy(
        update={"priorities": tuple(_priority(p, proofs) for p in axis.priorities)}
    )


def _priority(priority: PlanPriority, proofs: Mapping[int, Proof]) -> PlanPriority:
    goals = tuple(_supported(goal, proofs) for goal in priority.goals)
    return priority.model_copy(update={"goals": goals})
