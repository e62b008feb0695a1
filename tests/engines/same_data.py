"""What all public tables hold, as one hash each: for runs that must come to the same."""

import hashlib

import sqlalchemy as sa

from schemas.database import METADATA

OF_THE_RUN = ("ingest_run", "ingest_attempt", "ingest_turn", "web_source")
"""How the data came in; the attempts are compared by what they say of each file."""
OF_THE_CLOCK = ("ingested_at", "extracted_at")
PACKED = ("content",)  # its hash is compared: `content_sha256`


def digests(engine: sa.Engine) -> dict[str, str]:
    """Table → hash of all its rows, ids included; and `attempts`: of what became of each file."""
    with engine.connect() as connection:
        found = {
            table.name: _digest(connection, table)
            for table in METADATA.sorted_tables
            if table.name not in OF_THE_RUN
        }
        attempts = "SELECT path, sha256, status, error_code, error FROM ingest_attempt ORDER BY path, sha256"
        return found | {"attempts": _hash(connection.execute(sa.text(attempts)).all())}


def _digest(connection: sa.Connection, table: sa.Table) -> str:
    columns = [
        column for column in table.c if column.name not in (*OF_THE_CLOCK, *PACKED)
    ]
    return _hash(connection.execute(sa.select(*columns).order_by(table.c.id)).all())


def _hash(rows: object) -> str:
    return hashlib.sha256(repr(rows).encode()).hexdigest()[:16]
