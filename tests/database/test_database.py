"""The schema: models and migrations agree, constraints hold, decimals are exact, on both engines."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from pipelines.database.connection import open_database, schema_revision, writing
from pipelines.database.migrate import alembic_config, migrate
from pipelines.database.migrations import HEAD
from pipelines.database.migrations.options import include_name
from pipelines.errors import UsageProblem
from schemas.database import METADATA, Document, ExactDecimal, Place
from schemas.database.columns import sqlite_number
from schemas.database.views import VIEWS

NOW = datetime(2026, 11, 23, tzinfo=UTC)
EDITION = {
    "label": "2010", "printing": 1, "file_name": "x.pdf", "page_count": 1, "text_layer": "native",
    "is_current": False, "ingested_at": NOW, "extractor_version": "1",
}  # fmt: skip
CONTRACT = {
    "place": "id slug name kind parent_id",
    "document": "id slug kind language title plan_period place_id publisher",
    "edition": "id document_id label published_on sha256 file_name page_count text_layer is_current"
    " ingested_at extractor_version",
    "page": "id edition_id number width height rotation text",
    "source_table": "id edition_id ordinal kind label caption first_page last_page n_rows n_cols method"
    " confidence",
    "table_cell": "id source_table_id row col row_span col_span is_header text text_raw page x0 top x1 bottom",
    "indicator": "id code label_tr label_en unit is_provisional",
    "observation": "id edition_id indicator_id place_id year value unit breakdown text_raw year_basis origin"
    " table_cell_id statement_id",
    "programme": "id slug year name",
    "programme_result": "id edition_id programme_id place_id applications successful table_cell_id",
    "swot_item": "id edition_id place_id dimension sub_dimension quadrant ordinal text text_raw table_cell_id",
    "plan_axis": "id edition_id ordinal title",
    "plan_priority": "id axis_id number title",
    "plan_goal": "id priority_id number text text_raw table_cell_id",
    "statement": "id edition_id section ordinal text text_raw page x0 top x1 bottom",
    "quantity": "id statement_id text_raw value unit year place_id indicator_id",
    "footnote": "id edition_id marker text page",
    "figure": "id edition_id label caption page x0 top x1 bottom",
    "finding": "id edition_id check_code severity message page source_table_id statement_id",
    "edition_change": "id document_id old_edition_id new_edition_id subject change cause place_id what"
    " old_text new_text old_value new_value old_table_cell_id new_table_cell_id",
    "correction": "id edition_id table_cell_id statement_id expected corrected reason source corrected_on"
    " status",
    "ingest_run": "id flow_run_id started_at finished_at status",
    "ingest_attempt": "id ingest_run_id path sha256 status error seconds",
}
"""The public contract, word for word."""


FACT = (
    "place_slug place_name place_kind indicator_code label_tr label_en year breakdown value unit n_sources n_disagreeing"
    " confidence is_doubtful best_source document_slug page"
)


def test_the_view_of_facts_begins_as_the_contract_says(engine):
    with engine.connect() as connection:
        columns = list(connection.execute(sa.text("SELECT * FROM fact")).keys())
    assert columns[: len(FACT.split())] == FACT.split()


@pytest.mark.parametrize("table", CONTRACT)
def test_every_table_of_the_contract_has_its_columns(engine, table):
    there = {column["name"] for column in sa.inspect(engine).get_columns(table)}
    assert set(CONTRACT[table].split()) <= there


def test_every_view_of_the_contract_answers(engine):
    with engine.connect() as connection:
        for name in VIEWS:
            assert connection.execute(sa.text(f"SELECT * FROM {name}")).all() == []


def test_the_models_are_what_the_migrations_make(engine):
    with engine.connect() as connection:
        options = {"include_name": include_name, "compare_type": True}
        differences = compare_metadata(
            MigrationContext.configure(connection, opts=options), METADATA
        )
    said = (
        "modify_comment",
        "remove_table_comment",
    )  # by the dictionary, not by the models
    assert [
        d
        for d in differences
        if (d[0] if isinstance(d, tuple) else d[0][0]) not in said
    ] == []


def test_the_newest_revision_is_the_one_that_the_code_asks_for(engine):
    with engine.connect() as connection:
        assert ScriptDirectory.from_config(alembic_config(connection)).get_heads() == [
            HEAD
        ]
        assert schema_revision(connection) == HEAD


def test_migrating_again_changes_nothing_and_a_newer_schema_is_refused(engine):
    assert migrate(engine).before == HEAD
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(UsageProblem, match="newer"):
        migrate(engine)


def test_a_second_edition_of_the_same_bytes_is_refused(engine):
    row = {**EDITION, "sha256": "a" * 64}
    with writing(engine, "test") as session:
        document = Document(slug="a", kind="other", language="tr", title="A")
        session.add(document)
        session.flush()
        session.execute(
            sa.insert(METADATA.tables["edition"]), {**row, "document_id": document.id}
        )
        kept = document.id
    with pytest.raises(IntegrityError), writing(engine, "test") as session:
        session.execute(
            sa.insert(METADATA.tables["edition"]),
            {**row, "document_id": kept, "printing": 2},
        )


def test_only_one_edition_of_a_document_is_current(engine):
    row = {**EDITION, "is_current": True}
    with pytest.raises(IntegrityError), writing(engine, "test") as session:
        document = Document(slug="a", kind="other", language="tr", title="A")
        session.add(document)
        session.flush()
        for printing in (1, 2):
            session.execute(sa.insert(METADATA.tables["edition"]), {
                **row, "document_id": document.id, "printing": printing, "sha256": str(printing)})  # fmt: skip


def test_foreign_keys_are_enforced(engine):
    with pytest.raises(IntegrityError), writing(engine, "test") as session:
        session.add(Place(slug="x", name="X", kind="district", parent_id=404))


def test_no_list_is_frozen_in_the_database(engine):
    """A new kind of document or table needs no migration: lists are checked where records are made."""
    inspector = sa.inspect(engine)
    checks = [
        check["name"]
        for table in METADATA.tables
        for check in inspector.get_check_constraints(table)
    ]
    assert checks == ["ck_observation_traceable"]


FIGURES = ["4.14", "-0.1", "8269662774.00", "0", "100", "9007199254740993", "12345678901234567890.123456789",
           "1E+3", "0.000000000000000000001", "123456789012345.6", "1234567890123456.7"]  # fmt: skip


def test_decimals_come_back_exact_and_sum_in_sql(engine):
    table = sa.Table(
        "figures",
        sa.MetaData(),
        sa.Column("n", sa.Integer),
        sa.Column("value", ExactDecimal),
    )
    table.create(engine)
    with engine.begin() as connection:
        connection.execute(
            table.insert(),
            [{"n": i, "value": Decimal(f)} for i, f in enumerate(FIGURES)],
        )
        back = (
            connection.execute(sa.select(table.c.value).order_by(table.c.n))
            .scalars()
            .all()
        )
        total = connection.execute(
            sa.text("SELECT SUM(value) FROM figures WHERE n IN (0, 1, 4)")
        ).scalar_one()
    assert back == [Decimal(figure) for figure in FIGURES]
    assert abs(Decimal(str(total)) - Decimal("104.04")) < Decimal("1e-9")


@given(
    st.decimals(
        allow_nan=False,
        allow_infinity=False,
        places=6,
        min_value=-(10**20),
        max_value=10**20,
    )
)
def test_any_decimal_is_exact_in_sqlite(value):
    stored = sqlite_number(value)
    assert (
        Decimal(stored.decode() if isinstance(stored, bytes) else str(stored)) == value
    )


@given(st.decimals(min_value=0, max_value=10**9, places=4))
def test_printed_figures_are_numbers_in_sqlite_not_blobs(value):
    assert not isinstance(sqlite_number(value), bytes)  # at most 13 significant digits


@pytest.mark.parametrize(
    "url",
    ["mysql://host/db", "sqlite:////nowhere/that/exists/x.db", "://", "postgresql://localhost:1/none",
     "sqlite:////proc/version", "nonsense://x"],
)  # fmt: skip
def test_a_database_that_cannot_be_opened_is_one_sentence(url):
    with pytest.raises(UsageProblem) as problem:
        open_database(url)
    assert "\n" not in str(problem.value)
