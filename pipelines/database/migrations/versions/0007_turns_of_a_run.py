"""Documents that are read on other machines wait for their turn to be loaded, with what was read."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this revision."""
    op.create_table(
        "ingest_turn",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ingest_run_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("share", sa.Integer(), nullable=False),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("error_code", sa.String(), nullable=True),
        sa.Column("error", sa.String(), nullable=True),
        sa.Column("details", sa.String(), nullable=True),
        sa.Column("seconds", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(
            ["ingest_run_id"],
            ["ingest_run.id"],
            name=op.f("fk_ingest_turn_ingest_run_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ingest_turn")),
        sa.UniqueConstraint(
            "ingest_run_id",
            "position",
            name=op.f("uq_ingest_turn_ingest_run_id_position"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_ingest_turn_ingest_run_id_share", "ingest_turn", ["ingest_run_id", "share"]
    )


def downgrade() -> None:
    """To the one before."""
    op.drop_table("ingest_turn")
