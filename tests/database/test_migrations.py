"""A database of an older version comes to the current schema with all it holds."""

from pathlib import Path

import sqlalchemy as sa
from alembic import command

from pipelines.database.connection import open_database
from pipelines.database.migrate import Migrated, alembic_config, migrate
from pipelines.database.migrations import HEAD

FIRST_SCHEMA = (
    "INSERT INTO document (id, slug, kind, language, title) VALUES (1, 'a', 'other', 'tr', 'A')",
    "INSERT INTO edition (id, document_id, label, printing, sha256, file_name, page_count, text_layer, is_current,"
    " ingested_at, extractor_version) VALUES (1, 1, 'x', 1, 's', 'f', 1, 'native', 1, '2010-12-01', '0')",
    "INSERT INTO source_table (id, edition_id, ordinal, kind, first_page, last_page, n_rows, n_cols, method,"
    " confidence, reason, regions, notes) VALUES (1, 1, 1, 'other', 1, 1, 1, 1, 'm', 1, 'r', '[]', '[]')",
    "INSERT INTO table_cell (id, edition_id, source_table_id, row, col, row_span, col_span, is_header, text, text_raw,"
    " page, x0, top, x1, bottom) VALUES (7, 1, 1, 0, 0, 1, 1, 0, '4', '4', 1, 0, 0, 1, 1)",
    "INSERT INTO finding (id, edition_id, position, check_code, severity, message, table_cell_id)"
    " VALUES (3, 1, 1, 'column-sum', 'info', 'm', 7), (4, 1, 2, 'numbering-gap', 'info', 'm', NULL)",
)


def test_findings_of_the_first_schema_keep_the_cell_that_they_named(tmp_path: Path) -> None:
    engine = open_database(str(tmp_path / "old.db"), create=True)
    with engine.execution_options(writes=True).begin() as connection:
        command.upgrade(alembic_config(connection), "0001")
        for row in FIRST_SCHEMA:
            connection.exec_driver_sql(row)
    assert migrate(engine) == Migrated("0001", HEAD)
    with engine.connect() as connection:
        blamed = connection.execute(sa.text("SELECT finding_id, table_cell_id FROM finding_cell")).all()
        assert [tuple(row) for row in blamed] == [(3, 7)]
        assert connection.execute(sa.text("SELECT count(*) FROM current_observation")).scalar() == 0
