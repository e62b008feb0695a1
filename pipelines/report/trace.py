"""From a database row back to the ink: file, page and box, what is printed there, and what was done to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlmodel import Session, col, select

from pipelines.errors import UsageProblem
from pipelines.report.beside import Beside
from pipelines.report.chosen_source import chosen_source
from pipelines.report.source_file import file_of
from pipelines.report.trace_meaning import Other, beside_of, names_of, others_of
from schemas import database as db
from schemas.geometry import Box

TRACEABLE: dict[str, type[db.EditionRow]] = {
    "observation": db.Observation,
    "programme_result": db.ProgrammeResult,
    "swot_item": db.SwotItem,
    "plan_axis": db.PlanAxis,
    "plan_priority": db.PlanPriority,
    "plan_goal": db.PlanGoal,
    "statement": db.Statement,
    "quantity": db.Quantity,
    "heading": db.Heading,
    "footnote": db.Footnote,
    "figure": db.Figure,
    "source_table": db.SourceTable,
    "table_cell": db.TableCell,
    "finding": db.Finding,
    "correction": db.Correction,
}
"""Tables whose rows stand somewhere on a page."""

VIEW_PREFIX = "current_"
VIEW_NAMES = {"current_goal": "plan_goal"}
"""Views whose rows are those of a table of another name."""


@dataclass(frozen=True)
class Spot:
    """A place on a page: points from the top left."""

    page: int
    box: Box


@dataclass
class Trace:
    """All that is known about where a row came from."""

    table: str
    id: int
    row: dict[str, Any]
    """The row itself."""
    edition: db.Edition
    document: db.Document
    spots: list[Spot]
    """Where it stands; where a page break cuts it, in order."""
    text: str
    text_raw: str
    """As the PDF holds it."""
    reading: str | None
    """How the table was read, and why so."""
    findings: list[db.Finding] = field(default_factory=list)
    """What checks said about its cell, its sentence, or its whole table."""
    blamed: dict[int, list[int]] = field(default_factory=dict)
    """Finding → every cell that may be at fault."""
    corrections: list[db.Correction] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    """What its keys stand for: `indicator`, `place`, `programme`."""
    beside: Beside | None = None
    """How its table, row and column are called, where it was read from a cell."""
    others: list[Other] = field(default_factory=list)
    """The other places in current editions that say something of the same."""
    file: Path | None = None
    """The PDF, where it is still to be found."""
    pictures: list[Path] = field(default_factory=list)

    @property
    def repaired(self) -> bool:
        """Whether the text layer was mended before this was read."""
        return self.edition.text_layer == "repaired" and _squeezed(
            self.text
        ) not in _squeezed(self.text_raw)


def find_trace(session: Session, table: str, row_id: int) -> Trace:
    """Where a row came from.

    Raises:
        UsageProblem: when there is no such table or row.
    """
    table, row_id = chosen_source(session, table, row_id)
    name = table_name(table)
    row = session.get(TRACEABLE[name], row_id)
    if row is None:
        raise UsageProblem(f"{name} has no row with the id {row_id}")
    edition = session.get_one(db.Edition, row.edition_id)
    origin = origin_of(session, row)
    findings = _findings(session, row, origin)
    return Trace(
        table=name,
        id=row_id,
        row=row.model_dump(),
        edition=edition,
        document=session.get_one(db.Document, edition.document_id),
        spots=[spot for place in origin.places for spot in spots_of(place)],
        text="\n".join(_text(place) for place in origin.places),
        text_raw="\n".join(
            str(getattr(place, "text_raw", "") or _text(place))
            for place in origin.places
        ),
        reading=_reading(origin.source_table),
        findings=findings,
        blamed=_blamed(session, findings),
        corrections=_corrections(session, origin),
        names=names_of(session, row),
        beside=next(
            (
                beside_of(session, cell)
                for cell in origin.places
                if isinstance(cell, db.TableCell)
            ),
            None,
        ),
        others=others_of(session, row),
        file=file_of(session, edition),
    )


def table_name(name: str) -> str:
    """The table that a name means; `current_…` views mean their tables.

    Raises:
        UsageProblem: naming the tables there are.
    """
    plain = VIEW_NAMES.get(name, name.removeprefix(VIEW_PREFIX))
    if plain not in TRACEABLE:
        raise UsageProblem(
            f"rows of {name!r} stand on no page; those of these tables do: {', '.join(TRACEABLE)}"
        )
    return plain


# ── origin ────────────────────────────────────────────────────────────────────
Printed = (
    db.TableCell | db.Statement | db.Heading | db.Footnote | db.Figure | db.SourceTable
)


@dataclass(frozen=True)
class Origin:
    """What a row was read from: cells, a sentence, a table."""

    places: list[Printed]
    source_table: db.SourceTable | None

    def ids(self, kind: type[db.Row]) -> list[int]:
        """The keys of the places of a kind."""
        return [
            place.id
            for place in self.places
            if isinstance(place, kind) and place.id is not None
        ]


def origin_of(session: Session, row: db.EditionRow) -> Origin:
    """What a row was read from."""
    places = [row] if isinstance(row, Printed) else list(_places(session, row))
    tables = [place for place in places if isinstance(place, db.SourceTable)]
    cells = [place for place in places if isinstance(place, db.TableCell)]
    tables += [
        session.get_one(db.SourceTable, cell.source_table_id) for cell in cells[:1]
    ]
    return Origin(places, tables[0] if tables else None)


def _places(session: Session, row: db.EditionRow) -> Iterator[Printed]:
    """What the row points to: a cell, else a statement, else a table; for axes and priorities, goals."""
    pointers: Sequence[tuple[str, type[Any]]] = (
        ("table_cell_id", db.TableCell),
        ("statement_id", db.Statement),
        ("source_table_id", db.SourceTable),
    )
    for pointer, kind in pointers:
        key = getattr(row, pointer, None)
        if key is not None:
            yield session.get_one(kind, key)
            return
    for goal in _goals(session, row):
        yield session.get_one(db.TableCell, goal.table_cell_id)


def _goals(session: Session, row: db.EditionRow) -> Sequence[db.PlanGoal]:
    goals = select(db.PlanGoal).order_by(col(db.PlanGoal.id))
    if isinstance(row, db.PlanPriority):
        return session.exec(goals.where(db.PlanGoal.priority_id == row.id)).all()
    if isinstance(row, db.PlanAxis):
        priorities = select(db.PlanPriority.id).where(db.PlanPriority.axis_id == row.id)
        return session.exec(
            goals.where(col(db.PlanGoal.priority_id).in_(priorities))
        ).all()
    return ()


def spots_of(place: Printed) -> list[Spot]:
    """Where a place is, page by page."""
    if isinstance(place, db.SourceTable):
        return [_spot(region) for region in place.regions]
    first = Spot(place.page, Box(place.x0, place.top, place.x1, place.bottom))
    return [
        first,
        *(_spot(region) for region in getattr(place, "further_regions", None) or ()),
    ]


def _spot(region: dict[str, Any]) -> Spot:
    return Spot(int(region["page"]), Box(*region["box"]))


def _text(place: Printed) -> str:
    return str(getattr(place, "text", None) or getattr(place, "caption", None) or "")


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _reading(table: db.SourceTable | None) -> str | None:
    if table is None:
        return None
    name = table.label or f"table {table.ordinal}"
    return f"{name}, {table.kind}: {table.method}, confidence {table.confidence:.2f}: {table.reason}"


# ── what was said about it ────────────────────────────────────────────────────
def _findings(session: Session, row: db.EditionRow, origin: Origin) -> list[db.Finding]:
    """Findings on the same cells or sentence, and those on the table as a whole."""
    if isinstance(row, db.Finding):
        return [row]
    cells = origin.ids(db.TableCell)
    blaming = select(db.FindingCell.finding_id).where(
        col(db.FindingCell.table_cell_id).in_(cells)
    )
    on_cells = col(db.Finding.table_cell_id).in_(cells) | col(db.Finding.id).in_(
        blaming
    )
    on_statements = col(db.Finding.statement_id).in_(origin.ids(db.Statement))
    tables = [origin.source_table.id] if origin.source_table else []
    on_table = col(db.Finding.source_table_id).in_(tables) & col(
        db.Finding.table_cell_id
    ).is_(None)
    query = (
        select(db.Finding)
        .where(on_cells | on_statements | on_table)
        .order_by(col(db.Finding.position))
    )
    return list(session.exec(query).all())


def _blamed(session: Session, findings: Sequence[db.Finding]) -> dict[int, list[int]]:
    listed = select(db.FindingCell).where(
        col(db.FindingCell.finding_id).in_([found.id for found in findings])
    )
    cells: dict[int, list[int]] = {}
    for row in session.exec(listed.order_by(col(db.FindingCell.table_cell_id))).all():
        cells.setdefault(row.finding_id, []).append(row.table_cell_id)
    return cells


def _corrections(session: Session, origin: Origin) -> list[db.Correction]:
    on_cells = col(db.Correction.table_cell_id).in_(origin.ids(db.TableCell))
    on_statements = col(db.Correction.statement_id).in_(origin.ids(db.Statement))
    return list(
        session.exec(select(db.Correction).where(on_cells | on_statements)).all()
    )
