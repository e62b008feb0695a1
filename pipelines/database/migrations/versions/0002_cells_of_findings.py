"""Cells that a finding leaves in doubt; corrections that an edition was read with; footnotes overleaf."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

CELLS_KNOWN = (
    "INSERT INTO finding_cell (edition_id, finding_id, table_cell_id)"
    " SELECT edition_id, id, table_cell_id FROM finding WHERE table_cell_id IS NOT NULL ORDER BY id"
)
"""Of findings stored before, the one cell that was."""


def upgrade() -> None:
    """To this revision."""
    op.create_table(
        "finding_cell",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("finding_id", sa.Integer(), nullable=False),
        sa.Column("table_cell_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["edition_id"],
            ["edition.id"],
            name=op.f("fk_finding_cell_edition_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["finding_id"], ["finding.id"], name=op.f("fk_finding_cell_finding_id")
        ),
        sa.ForeignKeyConstraint(
            ["table_cell_id"],
            ["table_cell.id"],
            name=op.f("fk_finding_cell_table_cell_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding_cell")),
        sa.UniqueConstraint(
            "finding_id",
            "table_cell_id",
            name=op.f("uq_finding_cell_finding_id_table_cell_id"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_finding_cell_table_cell_id"), "finding_cell", ["table_cell_id"]
    )
    op.execute(CELLS_KNOWN)
    op.add_column("footnote", sa.Column("further_regions", sa.JSON(), nullable=True))
    op.add_column(
        "edition", sa.Column("corrections_sha256", sa.String(), nullable=True)
    )
