"""What several sources say together stands on the page of the one that was chosen."""

from sqlmodel import Session

from pipelines.errors import UsageProblem
from schemas import database as db

CHOSEN: dict[str, tuple[type[db.Row], str]] = {
    "fact": (db.ChosenFact, "observation"),
    "chosen_fact": (db.ChosenFact, "observation"),
    "programme_success": (db.ChosenResult, "programme_result"),
    "chosen_result": (db.ChosenResult, "programme_result"),
}
"""View or table → where its rows are, and the table of the source that each was decided by."""


def chosen_source(session: Session, table: str, row_id: int) -> tuple[str, int]:
    """Table and id of the chosen source: `fact 12` is `observation 684`; any other row is its own.

    Raises:
        UsageProblem: when there is no such fact or result.
    """
    if table not in CHOSEN:
        return table, row_id
    model, source = CHOSEN[table]
    row = session.get(model, row_id)
    if row is None:
        raise UsageProblem(f"{table} has no row with the id {row_id}")
    return source, getattr(row, f"{source}_id")
