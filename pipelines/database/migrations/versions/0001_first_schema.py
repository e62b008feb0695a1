"""First schema: documents, layout, records, quality, runs, search."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


SQLITE_SEARCH = (
    "CREATE VIRTUAL TABLE search_index USING fts5(folded, content='search_entry', content_rowid='id')",
    "CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN"
    " INSERT INTO search_index(rowid, folded) VALUES (new.id, new.folded); END",
    "CREATE TRIGGER search_entry_gone AFTER DELETE ON search_entry BEGIN"
    " INSERT INTO search_index(search_index, rowid, folded) VALUES ('delete', old.id, old.folded); END",
    "CREATE TRIGGER search_entry_changed AFTER UPDATE ON search_entry BEGIN"
    " INSERT INTO search_index(search_index, rowid, folded) VALUES ('delete', old.id, old.folded);"
    " INSERT INTO search_index(rowid, folded) VALUES (new.id, new.folded); END",
)
POSTGRESQL_SEARCH = (
    "CREATE INDEX ix_search_entry_words ON search_entry USING gin (to_tsvector('simple', folded))",
)


def upgrade() -> None:
    """To this revision."""
    op.create_table(
        "indicator",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("label_tr", sa.String(), nullable=True),
        sa.Column("label_en", sa.String(), nullable=True),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("is_provisional", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicator")),
        sa.UniqueConstraint("code", name=op.f("uq_indicator_code")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "ingest_run",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("flow_run_id", sa.String(), nullable=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.CheckConstraint(
            "status IN ('completed', 'failed', 'interrupted')",
            name=op.f("ck_ingest_run_status_listed"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ingest_run")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "place",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('district', 'province', 'country')",
            name=op.f("ck_place_kind_listed"),
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["place.id"], name=op.f("fk_place_parent_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_place")),
        sa.UniqueConstraint("slug", name=op.f("uq_place_slug")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "programme",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programme")),
        sa.UniqueConstraint("slug", name=op.f("uq_programme_slug")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "web_source",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("etag", sa.String(), nullable=True),
        sa.Column("last_modified", sa.String(), nullable=True),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("fetched_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_web_source")),
        sa.UniqueConstraint("url", name=op.f("uq_web_source_url")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("plan_period", sa.String(), nullable=True),
        sa.Column("place_id", sa.Integer(), nullable=True),
        sa.Column("publisher", sa.String(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('district_report', 'regional_plan', 'situation_analysis', 'other')",
            name=op.f("ck_document_kind_listed"),
        ),
        sa.CheckConstraint(
            "language IN ('tr', 'en')", name=op.f("ck_document_language_listed")
        ),
        sa.ForeignKeyConstraint(
            ["place_id"], ["place.id"], name=op.f("fk_document_place_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
        sa.UniqueConstraint("slug", "language", name=op.f("uq_document_slug_language")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "ingest_attempt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ingest_run_id", sa.Integer(), nullable=False),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("error_code", sa.String(), nullable=True),
        sa.Column("error", sa.String(), nullable=True),
        sa.Column("extractor_version", sa.String(), nullable=False),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.CheckConstraint(
            "status IN ('ingested', 'unchanged', 'quarantined')",
            name=op.f("ck_ingest_attempt_status_listed"),
        ),
        sa.ForeignKeyConstraint(
            ["ingest_run_id"],
            ["ingest_run.id"],
            name=op.f("fk_ingest_attempt_ingest_run_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ingest_attempt")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_ingest_attempt_ingest_run_id",
        "ingest_attempt",
        ["ingest_run_id"],
        unique=False,
    )
    op.create_index(
        "ix_ingest_attempt_sha256", "ingest_attempt", ["sha256"], unique=False
    )
    op.create_table(
        "edition",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("printing", sa.Integer(), nullable=False),
        sa.Column("supersedes_id", sa.Integer(), nullable=True),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("page_count", sa.Integer(), nullable=False),
        sa.Column("text_layer", sa.String(), nullable=False),
        sa.Column("is_current", sa.Boolean(), nullable=False),
        sa.Column("held_back", sa.String(), nullable=True),
        sa.Column("ingested_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("extractor_version", sa.String(), nullable=False),
        sa.CheckConstraint(
            "text_layer IN ('native', 'repaired', 'ocr')",
            name=op.f("ck_edition_text_layer_listed"),
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_edition_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["supersedes_id"], ["edition.id"], name=op.f("fk_edition_supersedes_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_edition")),
        sa.UniqueConstraint(
            "document_id",
            "label",
            "printing",
            name=op.f("uq_edition_document_id_label_printing"),
        ),
        sa.UniqueConstraint("sha256", name=op.f("uq_edition_sha256")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_edition_one_current",
        "edition",
        ["document_id"],
        unique=True,
        sqlite_where=sa.text("is_current"),
        postgresql_where=sa.text("is_current"),
    )
    op.create_table(
        "extraction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("extractor_version", sa.String(), nullable=False),
        sa.Column("extracted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("content_sha256", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["edition_id"],
            ["edition.id"],
            name=op.f("fk_extraction_edition_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extraction")),
        sa.UniqueConstraint(
            "edition_id", "sequence", name=op.f("uq_extraction_edition_id_sequence")
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "figure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("x0", sa.Float(), nullable=False),
        sa.Column("top", sa.Float(), nullable=False),
        sa.Column("x1", sa.Float(), nullable=False),
        sa.Column("bottom", sa.Float(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(), nullable=True),
        sa.Column("caption", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["edition_id"],
            ["edition.id"],
            name=op.f("fk_figure_edition_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_figure")),
        sa.UniqueConstraint(
            "edition_id", "position", name=op.f("uq_figure_edition_id_position")
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "footnote",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("x0", sa.Float(), nullable=False),
        sa.Column("top", sa.Float(), nullable=False),
        sa.Column("x1", sa.Float(), nullable=False),
        sa.Column("bottom", sa.Float(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("marker", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("text_raw", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["edition_id"],
            ["edition.id"],
            name=op.f("fk_footnote_edition_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_footnote")),
        sa.UniqueConstraint(
            "edition_id", "position", name=op.f("uq_footnote_edition_id_position")
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "heading",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("x0", sa.Float(), nullable=False),
        sa.Column("top", sa.Float(), nullable=False),
        sa.Column("x1", sa.Float(), nullable=False),
        sa.Column("bottom", sa.Float(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["edition_id"],
            ["edition.id"],
            name=op.f("fk_heading_edition_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_heading")),
        sa.UniqueConstraint(
            "edition_id", "position", name=op.f("uq_heading_edition_id_position")
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "page",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("width", sa.Float(), nullable=False),
        sa.Column("height", sa.Float(), nullable=False),
        sa.Column("rotation", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["edition_id"],
            ["edition.id"],
            name=op.f("fk_page_edition_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_page")),
        sa.UniqueConstraint(
            "edition_id", "number", name=op.f("uq_page_edition_id_number")
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "plan_axis",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("plan_period", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["edition_id"],
            ["edition.id"],
            name=op.f("fk_plan_axis_edition_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_axis")),
        sa.UniqueConstraint(
            "edition_id", "position", name=op.f("uq_plan_axis_edition_id_position")
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "search_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('statement', 'swot_item', 'plan_goal')",
            name=op.f("ck_search_entry_kind_listed"),
        ),
        sa.ForeignKeyConstraint(
            ["edition_id"],
            ["edition.id"],
            name=op.f("fk_search_entry_edition_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_entry")),
        sa.UniqueConstraint("kind", "row_id", name=op.f("uq_search_entry_kind_row_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_search_entry_edition_id", "search_entry", ["edition_id"], unique=False
    )
    op.create_table(
        "source_table",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=True),
        sa.Column("caption", sa.String(), nullable=True),
        sa.Column("heading", sa.String(), nullable=True),
        sa.Column("first_page", sa.Integer(), nullable=False),
        sa.Column("last_page", sa.Integer(), nullable=False),
        sa.Column("n_rows", sa.Integer(), nullable=False),
        sa.Column("n_cols", sa.Integer(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("regions", sa.JSON(), nullable=False),
        sa.Column("notes", sa.JSON(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('district_statistics', 'swot', 'programme_results', 'goal_hierarchy', 'other')",
            name=op.f("ck_source_table_kind_listed"),
        ),
        sa.ForeignKeyConstraint(
            ["edition_id"],
            ["edition.id"],
            name=op.f("fk_source_table_edition_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source_table")),
        sa.UniqueConstraint(
            "edition_id", "ordinal", name=op.f("uq_source_table_edition_id_ordinal")
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "statement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("x0", sa.Float(), nullable=False),
        sa.Column("top", sa.Float(), nullable=False),
        sa.Column("x1", sa.Float(), nullable=False),
        sa.Column("bottom", sa.Float(), nullable=False),
        sa.Column("section", sa.String(), nullable=True),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("text_raw", sa.String(), nullable=False),
        sa.Column("footnote_markers", sa.JSON(), nullable=False),
        sa.Column("further_regions", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(
            ["edition_id"],
            ["edition.id"],
            name=op.f("fk_statement_edition_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statement")),
        sa.UniqueConstraint(
            "edition_id", "ordinal", name=op.f("uq_statement_edition_id_ordinal")
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "plan_priority",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("axis_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["axis_id"],
            ["plan_axis.id"],
            name=op.f("fk_plan_priority_axis_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["edition_id"],
            ["edition.id"],
            name=op.f("fk_plan_priority_edition_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_priority")),
        sa.UniqueConstraint(
            "axis_id", "position", name=op.f("uq_plan_priority_axis_id_position")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_plan_priority_edition_id", "plan_priority", ["edition_id"], unique=False
    )
    op.create_table(
        "quantity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("statement_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text_raw", sa.String(), nullable=False),
        sa.Column("value", sa.Numeric(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("year_basis", sa.String(), nullable=True),
        sa.Column("place_id", sa.Integer(), nullable=True),
        sa.Column("indicator_id", sa.Integer(), nullable=True),
        sa.Column("breakdown", sa.String(), nullable=True),
        sa.CheckConstraint(
            "year_basis IN ('stated', 'context', 'inferred')",
            name=op.f("ck_quantity_year_basis_listed"),
        ),
        sa.ForeignKeyConstraint(
            ["edition_id"],
            ["edition.id"],
            name=op.f("fk_quantity_edition_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["indicator_id"], ["indicator.id"], name=op.f("fk_quantity_indicator_id")
        ),
        sa.ForeignKeyConstraint(
            ["place_id"], ["place.id"], name=op.f("fk_quantity_place_id")
        ),
        sa.ForeignKeyConstraint(
            ["statement_id"],
            ["statement.id"],
            name=op.f("fk_quantity_statement_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quantity")),
        sa.UniqueConstraint(
            "statement_id", "position", name=op.f("uq_quantity_statement_id_position")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_quantity_edition_id", "quantity", ["edition_id"], unique=False)
    op.create_table(
        "table_cell",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("x0", sa.Float(), nullable=False),
        sa.Column("top", sa.Float(), nullable=False),
        sa.Column("x1", sa.Float(), nullable=False),
        sa.Column("bottom", sa.Float(), nullable=False),
        sa.Column("source_table_id", sa.Integer(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("col", sa.Integer(), nullable=False),
        sa.Column("row_span", sa.Integer(), nullable=False),
        sa.Column("col_span", sa.Integer(), nullable=False),
        sa.Column("is_header", sa.Boolean(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("text_raw", sa.String(), nullable=False),
        sa.Column("further_regions", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(
            ["edition_id"],
            ["edition.id"],
            name=op.f("fk_table_cell_edition_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["source_table_id"],
            ["source_table.id"],
            name=op.f("fk_table_cell_source_table_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_table_cell")),
        sa.UniqueConstraint(
            "source_table_id",
            "row",
            "col",
            name=op.f("uq_table_cell_source_table_id_row_col"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_table_cell_edition_id", "table_cell", ["edition_id"], unique=False
    )
    op.create_table(
        "correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("table_cell_id", sa.Integer(), nullable=True),
        sa.Column("statement_id", sa.Integer(), nullable=True),
        sa.Column("expected", sa.String(), nullable=False),
        sa.Column("corrected", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("corrected_on", sa.Date(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.CheckConstraint(
            "status IN ('applied', 'stale')", name=op.f("ck_correction_status_listed")
        ),
        sa.ForeignKeyConstraint(
            ["edition_id"],
            ["edition.id"],
            name=op.f("fk_correction_edition_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statement.id"], name=op.f("fk_correction_statement_id")
        ),
        sa.ForeignKeyConstraint(
            ["table_cell_id"],
            ["table_cell.id"],
            name=op.f("fk_correction_table_cell_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
        sa.UniqueConstraint(
            "edition_id", "position", name=op.f("uq_correction_edition_id_position")
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "edition_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("old_edition_id", sa.Integer(), nullable=False),
        sa.Column("new_edition_id", sa.Integer(), nullable=False),
        sa.Column("old_extraction_id", sa.Integer(), nullable=False),
        sa.Column("new_extraction_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("change", sa.String(), nullable=False),
        sa.Column("cause", sa.String(), nullable=False),
        sa.Column("place_id", sa.Integer(), nullable=True),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("old_text", sa.String(), nullable=True),
        sa.Column("new_text", sa.String(), nullable=True),
        sa.Column("old_value", sa.Numeric(), nullable=True),
        sa.Column("new_value", sa.Numeric(), nullable=True),
        sa.Column("old_table_cell_id", sa.Integer(), nullable=True),
        sa.Column("new_table_cell_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "cause IN ('source', 'extraction')",
            name=op.f("ck_edition_change_cause_listed"),
        ),
        sa.CheckConstraint(
            "change IN ('changed', 'added', 'removed', 'reworded', 'renamed')",
            name=op.f("ck_edition_change_change_listed"),
        ),
        sa.CheckConstraint(
            "subject IN ('figure', 'programme_result', 'swot_item', 'goal', 'statement', 'heading')",
            name=op.f("ck_edition_change_subject_listed"),
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["document.id"],
            name=op.f("fk_edition_change_document_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["new_edition_id"],
            ["edition.id"],
            name=op.f("fk_edition_change_new_edition_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["new_extraction_id"],
            ["extraction.id"],
            name=op.f("fk_edition_change_new_extraction_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["new_table_cell_id"],
            ["table_cell.id"],
            name=op.f("fk_edition_change_new_table_cell_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["old_edition_id"],
            ["edition.id"],
            name=op.f("fk_edition_change_old_edition_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["old_extraction_id"],
            ["extraction.id"],
            name=op.f("fk_edition_change_old_extraction_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["old_table_cell_id"],
            ["table_cell.id"],
            name=op.f("fk_edition_change_old_table_cell_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["place_id"], ["place.id"], name=op.f("fk_edition_change_place_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_edition_change")),
        sa.UniqueConstraint(
            "old_extraction_id",
            "new_extraction_id",
            "position",
            name=op.f("uq_edition_change_old_extraction_id_new_extraction_id_position"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_edition_change_document_id", "edition_change", ["document_id"], unique=False
    )
    op.create_table(
        "finding",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("check_code", sa.String(), nullable=False),
        sa.Column("severity", sa.String(), nullable=False),
        sa.Column("message", sa.String(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=True),
        sa.Column("source_table_id", sa.Integer(), nullable=True),
        sa.Column("table_cell_id", sa.Integer(), nullable=True),
        sa.Column("statement_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "severity IN ('info', 'warning', 'error')",
            name=op.f("ck_finding_severity_listed"),
        ),
        sa.ForeignKeyConstraint(
            ["edition_id"],
            ["edition.id"],
            name=op.f("fk_finding_edition_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["source_table_id"],
            ["source_table.id"],
            name=op.f("fk_finding_source_table_id"),
        ),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statement.id"], name=op.f("fk_finding_statement_id")
        ),
        sa.ForeignKeyConstraint(
            ["table_cell_id"], ["table_cell.id"], name=op.f("fk_finding_table_cell_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding")),
        sa.UniqueConstraint(
            "edition_id", "position", name=op.f("uq_finding_edition_id_position")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_finding_check_code"), "finding", ["check_code"], unique=False
    )
    op.create_table(
        "observation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("indicator_id", sa.Integer(), nullable=False),
        sa.Column("place_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("value", sa.Numeric(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("breakdown", sa.String(), nullable=True),
        sa.Column("text_raw", sa.String(), nullable=False),
        sa.Column("year_basis", sa.String(), nullable=True),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("table_cell_id", sa.Integer(), nullable=True),
        sa.Column("statement_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "origin IN ('table', 'narrative')",
            name=op.f("ck_observation_origin_listed"),
        ),
        sa.CheckConstraint(
            "year_basis IN ('stated', 'context', 'inferred')",
            name=op.f("ck_observation_year_basis_listed"),
        ),
        sa.CheckConstraint(
            "(table_cell_id IS NULL) <> (statement_id IS NULL)",
            name=op.f("ck_observation_traceable"),
        ),
        sa.ForeignKeyConstraint(
            ["edition_id"],
            ["edition.id"],
            name=op.f("fk_observation_edition_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["indicator_id"], ["indicator.id"], name=op.f("fk_observation_indicator_id")
        ),
        sa.ForeignKeyConstraint(
            ["place_id"], ["place.id"], name=op.f("fk_observation_place_id")
        ),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statement.id"], name=op.f("fk_observation_statement_id")
        ),
        sa.ForeignKeyConstraint(
            ["table_cell_id"],
            ["table_cell.id"],
            name=op.f("fk_observation_table_cell_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observation")),
        sa.UniqueConstraint(
            "edition_id", "position", name=op.f("uq_observation_edition_id_position")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_observation_indicator_id_place_id_year",
        "observation",
        ["indicator_id", "place_id", "year"],
        unique=False,
    )
    op.create_index(
        "ix_observation_statement_id", "observation", ["statement_id"], unique=False
    )
    op.create_index(
        "ix_observation_table_cell_id", "observation", ["table_cell_id"], unique=False
    )
    op.create_table(
        "plan_goal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("priority_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("text_raw", sa.String(), nullable=False),
        sa.Column("table_cell_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["edition_id"],
            ["edition.id"],
            name=op.f("fk_plan_goal_edition_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["priority_id"],
            ["plan_priority.id"],
            name=op.f("fk_plan_goal_priority_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["table_cell_id"],
            ["table_cell.id"],
            name=op.f("fk_plan_goal_table_cell_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_goal")),
        sa.UniqueConstraint(
            "priority_id", "position", name=op.f("uq_plan_goal_priority_id_position")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_plan_goal_edition_id", "plan_goal", ["edition_id"], unique=False
    )
    op.create_index(
        "ix_plan_goal_table_cell_id", "plan_goal", ["table_cell_id"], unique=False
    )
    op.create_table(
        "programme_result",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("place_id", sa.Integer(), nullable=False),
        sa.Column("applications", sa.Integer(), nullable=True),
        sa.Column("successful", sa.Integer(), nullable=True),
        sa.Column("table_cell_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["edition_id"],
            ["edition.id"],
            name=op.f("fk_programme_result_edition_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["place_id"], ["place.id"], name=op.f("fk_programme_result_place_id")
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"],
            ["programme.id"],
            name=op.f("fk_programme_result_programme_id"),
        ),
        sa.ForeignKeyConstraint(
            ["table_cell_id"],
            ["table_cell.id"],
            name=op.f("fk_programme_result_table_cell_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programme_result")),
        sa.UniqueConstraint(
            "edition_id",
            "position",
            name=op.f("uq_programme_result_edition_id_position"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_programme_result_programme_id_place_id",
        "programme_result",
        ["programme_id", "place_id"],
        unique=False,
    )
    op.create_index(
        "ix_programme_result_table_cell_id",
        "programme_result",
        ["table_cell_id"],
        unique=False,
    )
    op.create_table(
        "swot_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("place_id", sa.Integer(), nullable=True),
        sa.Column("dimension", sa.String(), nullable=True),
        sa.Column("sub_dimension", sa.String(), nullable=True),
        sa.Column("quadrant", sa.String(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("text_raw", sa.String(), nullable=False),
        sa.Column("table_cell_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "quadrant IN ('strength', 'weakness', 'opportunity', 'threat')",
            name=op.f("ck_swot_item_quadrant_listed"),
        ),
        sa.ForeignKeyConstraint(
            ["edition_id"],
            ["edition.id"],
            name=op.f("fk_swot_item_edition_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["place_id"], ["place.id"], name=op.f("fk_swot_item_place_id")
        ),
        sa.ForeignKeyConstraint(
            ["table_cell_id"],
            ["table_cell.id"],
            name=op.f("fk_swot_item_table_cell_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_swot_item")),
        sa.UniqueConstraint(
            "edition_id", "position", name=op.f("uq_swot_item_edition_id_position")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_swot_item_place_id_quadrant",
        "swot_item",
        ["place_id", "quadrant"],
        unique=False,
    )
    op.create_index(
        "ix_swot_item_table_cell_id", "swot_item", ["table_cell_id"], unique=False
    )
    for statement in (
        SQLITE_SEARCH if op.get_bind().dialect.name == "sqlite" else POSTGRESQL_SEARCH
    ):
        op.execute(statement)


def downgrade() -> None:
    """Back to the one before."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE search_index")
    op.drop_index("ix_swot_item_table_cell_id", table_name="swot_item")
    op.drop_index("ix_swot_item_place_id_quadrant", table_name="swot_item")
    op.drop_table("swot_item")
    op.drop_index("ix_programme_result_table_cell_id", table_name="programme_result")
    op.drop_index(
        "ix_programme_result_programme_id_place_id", table_name="programme_result"
    )
    op.drop_table("programme_result")
    op.drop_index("ix_plan_goal_table_cell_id", table_name="plan_goal")
    op.drop_index("ix_plan_goal_edition_id", table_name="plan_goal")
    op.drop_table("plan_goal")
    op.drop_index("ix_observation_table_cell_id", table_name="observation")
    op.drop_index("ix_observation_statement_id", table_name="observation")
    op.drop_index("ix_observation_indicator_id_place_id_year", table_name="observation")
    op.drop_table("observation")
    op.drop_index(op.f("ix_finding_check_code"), table_name="finding")
    op.drop_table("finding")
    op.drop_index("ix_edition_change_document_id", table_name="edition_change")
    op.drop_table("edition_change")
    op.drop_table("correction")
    op.drop_index("ix_table_cell_edition_id", table_name="table_cell")
    op.drop_table("table_cell")
    op.drop_index("ix_quantity_edition_id", table_name="quantity")
    op.drop_table("quantity")
    op.drop_index("ix_plan_priority_edition_id", table_name="plan_priority")
    op.drop_table("plan_priority")
    op.drop_table("statement")
    op.drop_table("source_table")
    op.drop_index("ix_search_entry_edition_id", table_name="search_entry")
    op.drop_table("search_entry")
    op.drop_table("plan_axis")
    op.drop_table("page")
    op.drop_table("heading")
    op.drop_table("footnote")
    op.drop_table("figure")
    op.drop_table("extraction")
    op.drop_index(
        "ix_edition_one_current",
        table_name="edition",
        sqlite_where=sa.text("is_current"),
        postgresql_where=sa.text("is_current"),
    )
    op.drop_table("edition")
    op.drop_index("ix_ingest_attempt_ingest_run_id", table_name="ingest_attempt")
    op.drop_index("ix_ingest_attempt_sha256", table_name="ingest_attempt")
    op.drop_table("ingest_attempt")
    op.drop_table("document")
    op.drop_table("web_source")
    op.drop_table("programme")
    op.drop_table("place")
    op.drop_table("ingest_run")
    op.drop_table("indicator")
