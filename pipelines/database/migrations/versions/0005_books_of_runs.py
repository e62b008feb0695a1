"""Runs are in the books from their start: which schedule asked for them, how many files they looked at."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this revision."""
    op.add_column("ingest_run", sa.Column("deployment", sa.String(), nullable=True))
    op.add_column("ingest_run", sa.Column("files", sa.Integer(), nullable=True))


def downgrade() -> None:
    """To the one before."""
    op.drop_column("ingest_run", "files")
    op.drop_column("ingest_run", "deployment")
