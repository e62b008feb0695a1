"""All typed records of a document's tables, each kind by its own reader."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from extractors.records.generic.cells import GenericRecords
from extractors.records.generic.down import read_generic
from extractors.records.goals import read_goals
from extractors.records.programmes import read_programmes
from extractors.records.statistics import read_statistics
from extractors.records.swot.matrix import read_swot
from schemas.document import DocumentIdentity
from schemas.finding import Finding
from schemas.records import (
    Observation,
    PlanAxis,
    ProgrammeResult,
    ProvisionalIndicator,
    SwotItem,
)
from schemas.table import Table, TableKind
from schemas.vocabulary.load import indicators

GOALS = "goal_hierarchy"


@dataclass(slots=True)
class Records:
    """What the tables of one document say."""

    observations: list[Observation] = field(default_factory=list)
    provisional_indicators: list[ProvisionalIndicator] = field(default_factory=list)
    programme_results: list[ProgrammeResult] = field(default_factory=list)
    swot_items: list[SwotItem] = field(default_factory=list)
    plan_axes: list[PlanAxis] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def read_records(tables: Sequence[Table], identity: DocumentIdentity) -> Records:
    """Read every table by the reader of its kind; the goal tables of a document are one hierarchy."""
    records = Records()
    for table in tables:
        if table.kind != GOALS:
            READERS.get(table.kind, _generic)(table, identity, records)
    hierarchy = [table for table in tables if table.kind == GOALS]
    records.plan_axes, findings = read_goals(hierarchy)
    records.findings += findings
    return records


def _statistics(table: Table, identity: DocumentIdentity, records: Records) -> None:
    read = read_statistics(table, identity.language)
    records.observations += read.observations
    generic = (
        read_generic(table, identity, only=read.unlisted)
        if read.unlisted
        else GenericRecords()
    )
    known = {
        o.cell.col
        for o in generic.observations
        if o.cell and o.indicator in indicators()
    }
    answered = {id(told) for column, told in read.unlisted.items() if column in known}
    records.findings += [told for told in read.findings if id(told) not in answered]
    _add(generic, records)


def _programmes(table: Table, identity: DocumentIdentity, records: Records) -> None:
    read = read_programmes(table, identity.language)
    records.programme_results += read.results
    records.findings += read.findings


def _swot(table: Table, identity: DocumentIdentity, records: Records) -> None:
    records.swot_items += read_swot(table, identity.place)


def _generic(table: Table, identity: DocumentIdentity, records: Records) -> None:
    _add(read_generic(table, identity), records)


def _add(read: GenericRecords, records: Records) -> None:
    known = {indicator.code for indicator in records.provisional_indicators}
    records.observations += read.observations
    records.provisional_indicators += [
        i for i in read.provisional_indicators if i.code not in known
    ]
    records.findings += read.findings


READERS: dict[TableKind, Callable[[Table, DocumentIdentity, Records], None]] = {
    "district_statistics": _statistics,
    "programme_results": _programmes,
    "swot": _swot,
    "other": _generic,
}
"""A kind without a reader of its own is read like any other table; goal tables are read together."""
