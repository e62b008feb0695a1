"""Goals and SWOT items have their folded text beside them: to look through all of them is one walk."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

FOLDED = (
    "UPDATE {table} SET text_folded = (SELECT folded FROM search_entry x WHERE x.kind = '{table}'"
    " AND x.row_id = {table}.id)"
)


def upgrade() -> None:
    """To this revision."""
    for table in ("swot_item", "plan_goal"):
        op.add_column(table, sa.Column("text_folded", sa.String(), nullable=True))
        op.execute(FOLDED.format(table=table))
