"""The database, table by table. These classes validate nothing: a row was validated as a record before."""

from schemas.database.columns import EditionRow, ExactDecimal, Row, UtcDateTime
from schemas.database.documents import Document, Edition, ExtractionArchive, Page, Place
from schemas.database.facts import (
    ChosenFact,
    ChosenGoal,
    ChosenProfile,
    ChosenResult,
    Dissent,
    SwotDimension,
)
from schemas.database.layout import (
    Figure,
    Footnote,
    Heading,
    Quantity,
    SourceTable,
    Statement,
    TableCell,
)
from schemas.database.quality import (
    Correction,
    EditionChange,
    Finding,
    FindingCell,
    SearchEntry,
)
from schemas.database.records import (
    Indicator,
    Observation,
    PlanAxis,
    PlanGoal,
    PlanPriority,
    Programme,
    ProgrammeResult,
    SwotItem,
)
from schemas.database.runs import IngestAttempt, IngestRun, IngestTurn, WebSource

METADATA = Row.metadata
"""All tables above."""

for _table in METADATA.tables.values():
    _table.kwargs["sqlite_autoincrement"] = (
        True  # the id of a row that is gone never means another one
    )

__all__ = [
    "METADATA",
    "ChosenFact",
    "ChosenGoal",
    "ChosenProfile",
    "ChosenResult",
    "Correction",
    "Dissent",
    "Document",
    "Edition",
    "EditionChange",
    "EditionRow",
    "ExactDecimal",
    "ExtractionArchive",
    "Figure",
    "Finding",
    "FindingCell",
    "Footnote",
    "Heading",
    "Indicator",
    "IngestAttempt",
    "IngestRun",
    "IngestTurn",
    "Observation",
    "Page",
    "Place",
    "PlanAxis",
    "PlanGoal",
    "PlanPriority",
    "Programme",
    "ProgrammeResult",
    "Quantity",
    "Row",
    "SearchEntry",
    "SourceTable",
    "Statement",
    "SwotDimension",
    "SwotItem",
    "TableCell",
    "UtcDateTime",
    "WebSource",
]
