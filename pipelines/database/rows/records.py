"""Records as rows: observations, programme results, SWOT items, the goal hierarchy."""

from typing import Any

from pipelines.database.reconcile import Reconciler, Values
from pipelines.database.rows.references import (
    References,
    counted,
    counted_within,
)
from pipelines.database.search_entries import folded_with_lemmas
from schemas import database as db
from schemas.extraction import Extraction
from schemas.records import PlanGoal
from schemas.vocabulary.shared_names import dimension_of


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
    results = counted(
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
    items = counted(
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
    return counted(
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
    rows = counted(
        {"ordinal": a.ordinal, "title": a.title, "plan_period": period} for a in axes
    )
    axis_ids = reconciler.reconcile(db.PlanAxis, rows, ("title",), shift="position")
    priorities = [
        (axis_id, p)
        for axis_id, axis in zip(axis_ids, axes, strict=True)
        for p in axis.priorities
    ]
    rows = counted_within(
        [
            (axis_id, {"axis_id": axis_id, "number": p.number, "title": p.title})
            for axis_id, p in priorities
        ]
    )
    priority_ids = reconciler.reconcile(
        db.PlanPriority, rows, ("number", "title"), shift="position"
    )
    rows = counted_within(
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
