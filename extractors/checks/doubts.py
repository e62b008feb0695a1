"""Records that findings speak against are less sure, be it said of their table or of a word."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from extractors.checks.settings import DOUBTS
from schemas.extraction import Extraction
from schemas.finding import Finding
from schemas.records import PlanAxis, PlanPriority, ProgrammeResult, Supported, SwotItem
from schemas.text.turkish import fold

OF_TABLES = frozenset(
    {
        "text-left-over",
        "goal-without-parent",
        "axis-in-doubt",
        "axis-unnamed",
        "numbering-gap",
    }
)
"""Checks that say of a table that something of it is lost, or stands in a wrong place."""

OF_A_WORD = frozenset({"word-doubtful", "text-cut-off"})
"""Checks that say of a cell that a word of it may be two, in pieces, or not all there."""

SUPPORTED = TypeVar("SUPPORTED", bound=Supported)


class _Said:
    """What the findings of a document say against its records."""

    def __init__(self, extraction: Extraction, findings: Iterable[Finding]) -> None:
        texts = {
            (table.ordinal, cell.row, cell.col): cell.text
            for table in extraction.tables
            for cell in table.cells
        }
        self.of_tables: dict[int, str] = {}
        self.of_cells: dict[tuple[int, int, int], str] = {}
        for finding in findings:
            ordinal = finding.table_ordinal
            if ordinal is None or finding.severity == "info":
                continue
            if finding.check_code in OF_TABLES:
                self.of_tables.setdefault(ordinal, finding.check_code)
            if finding.check_code in OF_A_WORD and finding.cell is not None:
                place = (ordinal, *finding.cell)
                self.of_cells[place] = fold(texts.get(place, ""))

    def has_none(self) -> bool:
        return not self.of_tables and not self.of_cells

    def of(self, record: SUPPORTED, labels: Sequence[str | None] = ()) -> SUPPORTED:
        """The record, as sure as what is said of its cell, of its labels and of its table leaves it."""
        cell = getattr(record, "cell", None)
        if cell is None or record.confidence is None:
            return record
        ordinal = cell.table_ordinal
        if (ordinal, cell.row, cell.col) in self.of_cells:
            return _less(record, DOUBTS.word, "a word of it is doubtful")
        doubted = [text for place, text in self.of_cells.items() if place[0] == ordinal]
        if any(
            label and any(fold(label) in text for text in doubted) for label in labels
        ):
            return _less(record, DOUBTS.label, "a word of its label is doubtful")
        if ordinal in self.of_tables:
            return _less(
                record,
                DOUBTS.table,
                f"{self.of_tables[ordinal]!r} is said of its table",
            )
        return record


def with_doubts(
    extraction: Extraction, findings: Iterable[Finding]
) -> Mapping[str, object]:
    """The fields of an extraction that hold records, each record no surer than the findings leave it.

    Args:
        extraction: a document as read.
        findings: all that is said of it, by readings and checks.
    """
    said = _Said(extraction, findings)
    if said.has_none():
        return {}
    return {
        "observations": tuple(said.of(each) for each in extraction.observations),
        "programme_results": tuple(
            said.of(each, _labels(each)) for each in extraction.programme_results
        ),
        "swot_items": tuple(
            said.of(each, _labels(each)) for each in extraction.swot_items
        ),
        "plan_axes": tuple(_axis(axis, said) for axis in extraction.plan_axes),
    }


def _labels(record: ProgrammeResult | SwotItem) -> Sequence[str | None]:
    if isinstance(record, ProgrammeResult):
        return (record.programme,)
    return (record.dimension, record.sub_dimension)


def _axis(axis: PlanAxis, said: _Said) -> PlanAxis:
    priorities = tuple(_priority(priority, axis, said) for priority in axis.priorities)
    return axis.model_copy(update={"priorities": priorities})


def _priority(priority: PlanPriority, axis: PlanAxis, said: _Said) -> PlanPriority:
    goals = tuple(
        said.of(goal, (axis.title, priority.title)) for goal in priority.goals
    )
    return priority.model_copy(update={"goals": goals})


def _less(record: SUPPORTED, at_most: float, why: str) -> SUPPORTED:
    if record.confidence is None or record.confidence <= at_most:
        return record
    proof = "; ".join(filter(None, (record.proof, f"but {why}")))
    return record.model_copy(update={"confidence": at_most, "proof": proof})
