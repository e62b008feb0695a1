"""District profiles and paired goals are decided at load; a document says its plan, a place its province."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

MEASURES = (
    "population", "urban_population", "urban_population_percent", "population_growth_percent", "median_age",
    "employees", "employees_percent_of_province", "employees_rank_in_province", "firms",
    "firms_percent_of_province", "exports_usd", "exports_percent_of_province", "bonded_warehouses",
    "socioeconomic_rank", "socioeconomic_grade",
)  # fmt: skip
SIDES = ("axis_title", "priority_title", "text", "text_folded", "document_slug")


def upgrade() -> None:
    """To this revision; `migrate` fills the new tables afterwards, from what is there."""
    _profiles()
    _goals()
    op.add_column("document", sa.Column("plan", sa.String(), nullable=True))
    op.create_index(op.f("ix_document_plan"), "document", ["plan"])
    op.add_column("place", sa.Column("province_id", sa.Integer(), nullable=True))
    op.create_index(op.f("ix_place_province_id"), "place", ["province_id"])
    for name in ("made_in", "ended_in"):
        op.add_column("place", sa.Column(name, sa.Integer(), nullable=True))


def _profiles() -> None:
    op.create_table(
        "chosen_profile",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Numeric(), nullable=True) for name in MEASURES),
        sa.Column("place_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("n_facts", sa.Integer(), nullable=False),
        sa.Column("n_doubtful", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["place_id"], ["place.id"], name=op.f("fk_chosen_profile_place_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chosen_profile")),
        sa.UniqueConstraint(
            "place_id", "year", name=op.f("uq_chosen_profile_place_id_year")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_chosen_profile_year_place_id", "chosen_profile", ["year", "place_id"]
    )


def _goals() -> None:
    languages = ("tr", "en")
    op.create_table(
        "chosen_goal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan", sa.String(), nullable=False),
        sa.Column("plan_period", sa.String(), nullable=True),
        sa.Column("axis_ordinal", sa.Integer(), nullable=False),
        sa.Column("priority_number", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        *(
            sa.Column(f"goal_id_{language}", sa.Integer(), nullable=True)
            for language in languages
        ),
        *(
            sa.Column(f"{name}_{language}", sa.String(), nullable=True)
            for name in SIDES
            for language in languages
        ),
        *(
            sa.Column(f"page_{language}", sa.Integer(), nullable=True)
            for language in languages
        ),
        *(
            sa.ForeignKeyConstraint(
                [f"goal_id_{language}"],
                ["plan_goal.id"],
                name=op.f(f"fk_chosen_goal_goal_id_{language}"),
                ondelete="CASCADE",
            )
            for language in languages
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chosen_goal")),
        sa.UniqueConstraint(
            "plan",
            "goal_id_tr",
            "goal_id_en",
            name=op.f("uq_chosen_goal_plan_goal_id_tr_goal_id_en"),
        ),
        sqlite_autoincrement=True,
    )
    for language in languages:
        op.create_index(
            op.f(f"ix_chosen_goal_goal_id_{language}"),
            "chosen_goal",
            [f"goal_id_{language}"],
        )
