"""The database's history, revision by revision (Alembic). `pipelines.database.migrate` runs it."""

HEAD = "0009"
"""The newest revision: a database that has reached it needs no migration. A test compares it with Alembic."""
