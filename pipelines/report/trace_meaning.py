"""What a traced row is about, in words, and which other places in current editions say something of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from pipelines.report.beside import Beside, beside, printed_table
from pipelines.report.shown import counts_said
from schemas import database as db


@dataclass(frozen=True)
class Other:
    """Another source of the same fact."""

    table: str
    id: int
    says: str
    """Its value, as read."""
    document: str
    language: str
    edition: str
    page: int


def beside_of(session: Session, cell: db.TableCell) -> Beside:
    """What a cell's table, row and column are called."""
    return beside(
        printed_table(session, session.get_one(db.SourceTable, cell.source_table_id)),
        cell,
    )


def names_of(session: Session, row: db.EditionRow) -> dict[str, str]:
    """What the keys of a row stand for: its indicator, place and programme."""
    return dict(_names(session, row))


def _names(session: Session, row: db.EditionRow) -> Iterator[tuple[str, str]]:
    keys = {
        name: getattr(row, f"{name}_id", None)
        for name in ("indicator", "place", "programme")
    }
    if keys["indicator"] is not None:
        indicator = session.get_one(db.Indicator, keys["indicator"])
        yield (
            "indicator",
            " / ".join(
                filter(None, (indicator.code, indicator.label_tr, indicator.label_en))
            ),
        )
    if keys["place"] is not None:
        place = session.get_one(db.Place, keys["place"])
        yield "place", f"{place.name} ({place.kind})"
    if keys["programme"] is not None:
        programme = session.get_one(db.Programme, keys["programme"])
        yield "programme", f"{programme.year or ''} {programme.name}".strip()


# ── others ────────────────────────────────────────────────────────────────────
def others_of(session: Session, row: db.EditionRow) -> list[Other]:
    """The other places in current editions that say something of the same figure or programme result."""
    if isinstance(row, db.Observation):
        return [_observed(session, other) for other in _same_figures(session, row)]
    if isinstance(row, db.ProgrammeResult):
        return [_counted(session, other) for other in _same_results(session, row)]
    return []


def _same_figures(session: Session, row: db.Observation) -> Sequence[db.Observation]:
    kind = db.Observation
    query = select(kind).join(db.Edition, col(db.Edition.id) == col(kind.edition_id))
    return session.exec(
        query.where(
            col(db.Edition.is_current),
            kind.indicator_id == row.indicator_id,
            kind.place_id == row.place_id,
            col(kind.year).is_not_distinct_from(row.year),
            col(kind.breakdown).is_not_distinct_from(row.breakdown),
            kind.id != row.id,
        ).order_by(col(kind.id))
    ).all()


def _same_results(
    session: Session, row: db.ProgrammeResult
) -> Sequence[db.ProgrammeResult]:
    """Of all programmes that are the same under another name, too."""
    kind, programme = (
        db.ProgrammeResult,
        session.get_one(db.Programme, row.programme_id),
    )
    same = select(db.Programme.id).where(
        (col(db.Programme.id) == programme.id)
        | (col(db.Programme.common_slug) == programme.common_slug)
    )
    query = select(kind).join(db.Edition, col(db.Edition.id) == col(kind.edition_id))
    return session.exec(
        query.where(
            col(db.Edition.is_current),
            col(kind.programme_id).in_(same),
            kind.place_id == row.place_id,
            kind.id != row.id,
        ).order_by(col(kind.id))
    ).all()


def _observed(session: Session, row: db.Observation) -> Other:
    return _other(
        session, row, f"{row.value:f} {row.unit}", row.table_cell_id, row.statement_id
    )


def _counted(session: Session, row: db.ProgrammeResult) -> Other:
    says = counts_said(row.applications, row.successful)
    return _other(session, row, says, row.table_cell_id, None)


def _other(
    session: Session,
    row: db.EditionRow,
    says: str,
    cell: int | None,
    statement: int | None,
) -> Other:
    edition = session.get_one(db.Edition, row.edition_id)
    document = session.get_one(db.Document, edition.document_id)
    place: db.TableCell | db.Statement = (
        session.get_one(db.Statement, statement)
        if cell is None
        else session.get_one(db.TableCell, cell)
    )
    assert row.id is not None  # it comes from the database
    return Other(
        str(row.__tablename__),
        row.id,
        says,
        document.slug,
        document.language,
        edition.label,
        place.page,
    )
