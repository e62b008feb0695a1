"""What current editions say together: one row a fact, programmes and dimensions over both languages."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this revision; `migrate` fills the new tables afterwards, from what is there."""
    op.create_table(
        "swot_dimension",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("label_tr", sa.String(), nullable=False),
        sa.Column("label_en", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_swot_dimension")),
        sa.UniqueConstraint("code", name=op.f("uq_swot_dimension_code")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "chosen_fact",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("n_sources", sa.Integer(), nullable=False),
        sa.Column("n_documents", sa.Integer(), nullable=False),
        sa.Column("n_disagreeing", sa.Integer(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=True),
        sa.Column("is_doubtful", sa.Boolean(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("indicator_id", sa.Integer(), nullable=False),
        sa.Column("place_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("breakdown", sa.String(), nullable=True),
        sa.Column("value", sa.Numeric(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("observation_id", sa.Integer(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["edition_id"],
            ["edition.id"],
            name=op.f("fk_chosen_fact_edition_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["indicator_id"], ["indicator.id"], name=op.f("fk_chosen_fact_indicator_id")
        ),
        sa.ForeignKeyConstraint(
            ["observation_id"],
            ["observation.id"],
            name=op.f("fk_chosen_fact_observation_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["place_id"], ["place.id"], name=op.f("fk_chosen_fact_place_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chosen_fact")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_chosen_fact_doubtful",
        "chosen_fact",
        ["place_id"],
        sqlite_where=sa.text("is_doubtful"),
        postgresql_where=sa.text("is_doubtful"),
    )
    op.create_index(op.f("ix_chosen_fact_edition_id"), "chosen_fact", ["edition_id"])
    op.create_index(
        "ix_chosen_fact_indicator_id_year_place_id",
        "chosen_fact",
        ["indicator_id", "year", "place_id"],
    )
    op.create_index(
        op.f("ix_chosen_fact_observation_id"), "chosen_fact", ["observation_id"]
    )
    op.create_index(
        "ix_chosen_fact_place_id_indicator_id_year",
        "chosen_fact",
        ["place_id", "indicator_id", "year"],
    )
    op.create_table(
        "chosen_result",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("n_sources", sa.Integer(), nullable=False),
        sa.Column("n_documents", sa.Integer(), nullable=False),
        sa.Column("n_disagreeing", sa.Integer(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=True),
        sa.Column("is_doubtful", sa.Boolean(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("common_slug", sa.String(), nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("place_id", sa.Integer(), nullable=False),
        sa.Column("applications", sa.Integer(), nullable=True),
        sa.Column("successful", sa.Integer(), nullable=True),
        sa.Column("programme_result_id", sa.Integer(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["edition_id"],
            ["edition.id"],
            name=op.f("fk_chosen_result_edition_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["place_id"], ["place.id"], name=op.f("fk_chosen_result_place_id")
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"],
            ["programme.id"],
            name=op.f("fk_chosen_result_programme_id"),
        ),
        sa.ForeignKeyConstraint(
            ["programme_result_id"],
            ["programme_result.id"],
            name=op.f("fk_chosen_result_programme_result_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chosen_result")),
        sa.UniqueConstraint(
            "common_slug",
            "place_id",
            name=op.f("uq_chosen_result_common_slug_place_id"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_chosen_result_edition_id"), "chosen_result", ["edition_id"]
    )
    op.create_index("ix_chosen_result_place_id", "chosen_result", ["place_id"])
    op.create_index(
        op.f("ix_chosen_result_programme_id"), "chosen_result", ["programme_id"]
    )
    op.create_index(
        op.f("ix_chosen_result_programme_result_id"),
        "chosen_result",
        ["programme_result_id"],
    )
    op.create_table(
        "dissent",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("chosen_fact_id", sa.Integer(), nullable=False),
        sa.Column("observation_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["chosen_fact_id"],
            ["chosen_fact.id"],
            name=op.f("fk_dissent_chosen_fact_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["observation_id"],
            ["observation.id"],
            name=op.f("fk_dissent_observation_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dissent")),
        sa.UniqueConstraint(
            "chosen_fact_id",
            "observation_id",
            name=op.f("uq_dissent_chosen_fact_id_observation_id"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_dissent_observation_id"), "dissent", ["observation_id"])
    op.create_index("ix_document_place_id", "document", ["place_id"])
    op.add_column("edition", sa.Column("speaks_for_plan", sa.String(), nullable=True))
    op.create_index(op.f("ix_edition_speaks_for_plan"), "edition", ["speaks_for_plan"])
    op.create_index(op.f("ix_place_parent_id"), "place", ["parent_id"])
    op.add_column("programme", sa.Column("common_slug", sa.String(), nullable=True))
    op.add_column("programme", sa.Column("label_tr", sa.String(), nullable=True))
    op.add_column("programme", sa.Column("label_en", sa.String(), nullable=True))
    op.create_index(op.f("ix_programme_common_slug"), "programme", ["common_slug"])
    op.add_column("swot_item", sa.Column("dimension_code", sa.String(), nullable=True))
