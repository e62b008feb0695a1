"""What is said of an indicator and a place is found by edition: by year nobody asks for it."""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this revision."""
    op.create_index(
        "ix_observation_indicator_id_place_id_edition_id",
        "observation",
        ["indicator_id", "place_id", "edition_id"],
    )
    op.drop_index("ix_observation_indicator_id_place_id_year", "observation")
