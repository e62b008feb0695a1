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


def test_findings_of_the_first_schema_keep_the_cell_that_they_named(
    tmp_path: Path,
) -> None:
    engine = open_database(str(tmp_path / "old.db"), create=True)
    with engine.execution_options(writes=True).begin() as connection:
        command.upgrade(alembic_config(connection), "0001")
        for row in FIRST_SCHEMA:
            connection.exec_driver_sql(row)
    assert migrate(engine) == Migrated("0001", HEAD)
    with engine.connect() as connection:
        blamed = connection.execute(
            sa.text("SELECT finding_id, table_cell_id FROM finding_cell")
        ).all()
        assert [tuple(row) for row in blamed] == [(3, 7)]
        assert (
            connection.execute(
                sa.text("SELECT count(*) FROM current_observation")
            ).scalar()
            == 0
        )


BEFORE_KINDS_WERE_DATA = (
    *FIRST_SCHEMA,
    "INSERT INTO edition (id, document_id, label, printing, supersedes_id, sha256, file_name, page_count, text_layer,"
    " is_current, ingested_at, extractor_version) VALUES (2, 1, 'x', 2, 1, 't', 'f', 1, 'native', false, '2010-12-01', '0')",
    "INSERT INTO finding_cell (id, edition_id, finding_id, table_cell_id) VALUES (1, 1, 3, 7)",
    "INSERT INTO place (id, slug, name, kind, parent_id) VALUES (1, 'turkiye', 'Türkiye', 'country', NULL),"
    " (2, 'izmir', 'İzmir', 'province', 1)",
    "INSERT INTO indicator (id, code, unit, is_provisional) VALUES (1, 'firms', 'count', false)",
    "INSERT INTO observation (id, edition_id, position, indicator_id, place_id, value, unit, text_raw, origin,"
    " table_cell_id) VALUES (5, 1, 1, 1, 2, 4.14, 'percent', '4,14', 'table', 7),"
    " (9, 1, 2, 1, 2, 5, 'percent', '5', 'table', 7)",
    "INSERT INTO swot_item (id, edition_id, position, place_id, quadrant, ordinal, text, text_raw, table_cell_id)"
    " VALUES (1, 1, 1, 2, 'threat', 1, 'Göç', 'Göç', 7)",
    "INSERT INTO search_entry (id, edition_id, kind, row_id, folded) VALUES (1, 1, 'swot_item', 1, 'goc')",
    "DELETE FROM observation WHERE id = 9",
)  # fmt: skip
"""Rows of tables that are made anew, and of tables that refer to them."""
KEPT = ("document", "edition", "source_table", "table_cell", "finding", "finding_cell", "place", "observation",
        "swot_item", "search_entry")  # fmt: skip


def rows(engine: sa.Engine) -> dict[str, list[dict[str, object]]]:
    with engine.connect() as connection:
        return {
            table: [
                dict(row)
                for row in connection.execute(
                    sa.text(f"SELECT * FROM {table} ORDER BY id")
                ).mappings()
            ]
            for table in KEPT
        }


def test_a_database_that_froze_its_lists_keeps_every_row(database: str) -> None:
    engine = open_database(database, create=True)
    with engine.execution_options(writes=True).begin() as connection:
        command.upgrade(alembic_config(connection), "0002")
        for row in BEFORE_KINDS_WERE_DATA:
            connection.exec_driver_sql(
                row.replace("'native', 1", "'native', true").replace(
                    "0, '4'", "false, '4'"
                )
            )
    before = rows(engine)
    assert all(before.values())
    assert migrate(engine) == Migrated("0002", HEAD)
    after = rows(engine)
    assert {table: [{k: row[k] for k in old} for row, old in zip(after[table], before[table], strict=True)]
            for table in KEPT} == before  # fmt: skip
    with (
        engine.connect() as connection
    ):  # what is said together is decided, and folded texts stand beside theirs
        facts = connection.execute(
            sa.text("SELECT place_slug, value, n_sources FROM fact")
        ).all()
        assert [(place, float(value), count) for place, value, count in facts] == [
            ("izmir", 4.14, 1)
        ]
        assert (
            connection.execute(
                sa.text("SELECT text_folded FROM current_swot_item")
            ).scalar()
            == "goc"
        )
    with engine.execution_options(writes=True).begin() as connection:
        connection.exec_driver_sql("UPDATE source_table SET kind = 'budget'")
        if connection.dialect.name == "sqlite":  # elsewhere these are no table's own
            new = "INSERT INTO observation (edition_id, position, indicator_id, place_id, value, unit, text_raw, origin, table_cell_id)"
            connection.exec_driver_sql(
                f"{new} VALUES (1, 2, 1, 2, 5, 'percent', '5', 'table', 7)"
            )
            assert (
                connection.exec_driver_sql("SELECT max(id) FROM observation").scalar()
                == 10
            )  # 9 is never used again
            connection.exec_driver_sql("DELETE FROM search_entry")
            found = connection.exec_driver_sql(
                "SELECT count(*) FROM search_index WHERE search_index MATCH 'goc'"
            )
            assert found.scalar() == 0  # the trigger is still there
            assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    engine.dispose()
