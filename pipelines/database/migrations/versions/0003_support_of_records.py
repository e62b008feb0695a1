"""How sure a record is, and what supports it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

RECORDS = ("observation", "programme_result", "swot_item", "plan_goal")


def upgrade() -> None:
    """To this revision."""
    for table in RECORDS:
        op.add_column(table, sa.Column("confidence", sa.Float(), nullable=True))
        op.add_column(table, sa.Column("proof", sa.String(), nullable=True))
