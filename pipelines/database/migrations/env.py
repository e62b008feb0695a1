"""Alembic's entry: works on the connection that `migrate.py` hands over, in its transaction."""

from alembic import context

from pipelines.database.migrations.options import include_name, render_item
from schemas.database import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    include_name=include_name,
    render_item=render_item,
)
context.run_migrations()
