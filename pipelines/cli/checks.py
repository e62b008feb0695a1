"""`bolgeplan checks`: what the quality checks saw in the current editions."""

from collections import defaultdict
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from pipelines.cli.shared.console import print_json, print_table
from pipelines.database.connection import open_database, reading
from pipelines.errors import UsageProblem

FINDINGS = """
SELECT f.id, d.slug AS document, d.language, e.label AS edition, f.severity, f.check_code, f.page,
       t.label AS table_label, c.row, c.col, f.message
FROM finding f
JOIN edition e ON e.id = f.edition_id AND (e.is_current OR e.held_back IS NOT NULL)
JOIN document d ON d.id = e.document_id
LEFT JOIN source_table t ON t.id = f.source_table_id
LEFT JOIN table_cell c ON c.id = f.table_cell_id
WHERE :document IS NULL OR d.slug = :document
ORDER BY d.slug, d.language, e.id,
         CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, f.page, f.position
"""

CELLS = """
SELECT f.finding_id, c.row, c.col FROM finding_cell f JOIN table_cell c ON c.id = f.table_cell_id
ORDER BY f.finding_id, c.row, c.col
"""


def run_checks(database: str, document: str | None, *, as_json: bool) -> None:
    """Print the findings of all documents or of one.

    Raises:
        UsageProblem: when there is no such database or document.
    """
    with reading(open_database(database)) as session:
        if document is not None:
            require_document(session, document)
        rows = findings(session, document)
    if as_json:
        print_json(rows)
    elif rows:
        headings = ("severity", "check_code", "document", "edition", "page", "message")
        print_table(
            None,
            headings,
            ([row[h] for h in headings] for row in rows),
            numbers=("page",),
        )
    else:
        print("no findings")


def findings(session: Session, document: str | None) -> list[dict[str, Any]]:
    """The findings, the worst first, document by document."""
    query = sa.text(FINDINGS).bindparams(sa.bindparam("document", document, sa.String))
    rows = [dict(row) for row in session.execute(query).mappings()]
    cells = _cells(session)
    return [{**row, "cells": cells.get(row["id"], [])} for row in rows]


def _cells(session: Session) -> dict[int, list[list[int]]]:
    """Finding → row and column of every cell that may be at fault."""
    found: dict[int, list[list[int]]] = defaultdict(list)
    for finding, row, col in session.execute(sa.text(CELLS)):
        found[finding].append([row, col])
    return found


def require_document(session: Session, slug: str) -> None:
    """Refuse the slug of a document that is not there.

    Raises:
        UsageProblem: with the slugs that are.
    """
    known = list(
        session.execute(
            sa.text("SELECT DISTINCT slug FROM document ORDER BY slug")
        ).scalars()
    )
    if slug not in known:
        listed = ", ".join(known) or "there is none yet"
        raise UsageProblem(f"there is no document {slug!r} ({listed})")
