"""Lists of kinds are no longer frozen in the database; how sure a record is; a user's own vocabulary."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

RECORDS = ("observation", "programme_result", "swot_item", "plan_goal")
LISTED = {
    "ingest_run": ("status",),
    "place": ("kind",),
    "document": ("kind", "language"),
    "ingest_attempt": ("status",),
    "edition": ("text_layer",),
    "search_entry": ("kind",),
    "source_table": ("kind",),
    "quantity": ("year_basis",),
    "correction": ("status",),
    "edition_change": ("cause", "change", "subject"),
    "finding": ("severity",),
    "observation": ("origin", "year_basis"),
    "swot_item": ("quadrant",),
}
"""Table → columns that a CHECK confined to a list."""


def upgrade() -> None:
    """To this revision."""
    for table in LISTED:
        if op.get_bind().dialect.name == "sqlite":
            _drop_on_sqlite(table)
        else:
            _drop_lists(table)
    for table in RECORDS:
        op.add_column(table, sa.Column("confidence", sa.Float(), nullable=True))
        op.add_column(table, sa.Column("proof", sa.String(), nullable=True))
    op.add_column("edition", sa.Column("vocabulary_sha256", sa.String(), nullable=True))


def _drop_lists(table: str) -> None:
    with op.batch_alter_table(
        table, table_kwargs={"sqlite_autoincrement": True}
    ) as batch:
        for column in LISTED[table]:
            batch.drop_constraint(op.f(f"ck_{table}_{column}_listed"), type_="check")


def _drop_on_sqlite(table: str) -> None:
    """SQLite drops no constraint: Alembic makes the table anew. Triggers and the counter of ids we keep."""
    connection = op.get_bind()
    if connection.exec_driver_sql("PRAGMA foreign_keys").scalar():
        raise RuntimeError(
            "foreign keys are on: dropping a table would empty those that refer to it"
        )
    triggers = "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
    made = connection.exec_driver_sql(triggers, (table,)).scalars().all()
    last_id = connection.exec_driver_sql(
        "SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)
    ).scalar()
    _drop_lists(table)
    for trigger in made:
        connection.exec_driver_sql(trigger)
    connection.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
    if last_id is not None:
        connection.exec_driver_sql(
            "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, last_id)
        )
