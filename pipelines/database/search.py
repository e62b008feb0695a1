"""Full text over statements, SWOT items and goals, the Turkish way, in SQLite and PostgreSQL."""

import re
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from pipelines.database.search_entries import lemma
from pipelines.errors import UsageProblem
from schemas.text.turkish import ascii_fold, fold

FOUND = """
WITH hit AS ({hits})
SELECT h.rank, e.kind, e.row_id AS id, d.slug AS document, d.language, n.label AS edition,
       COALESCE(s.text, w.text, g.text) AS text,
       COALESCE(s.section, w.sub_dimension, w.dimension, r.title) AS section,
       COALESCE(w.quadrant, s.kind, g.number) AS part,
       COALESCE(s.page, cw.page, cg.page) AS page
FROM hit h
JOIN search_entry e ON e.id = h.id
JOIN edition n ON n.id = e.edition_id AND n.is_current
JOIN document d ON d.id = n.document_id
LEFT JOIN statement s ON e.kind = 'statement' AND s.id = e.row_id
LEFT JOIN swot_item w ON e.kind = 'swot_item' AND w.id = e.row_id
LEFT JOIN table_cell cw ON cw.id = w.table_cell_id
LEFT JOIN plan_goal g ON e.kind = 'plan_goal' AND g.id = e.row_id
LEFT JOIN plan_priority r ON r.id = g.priority_id
LEFT JOIN table_cell cg ON cg.id = g.table_cell_id
ORDER BY h.rank, d.slug, e.id
LIMIT :limit
"""
HITS = {
    "sqlite": "SELECT rowid AS id, bm25(search_index) AS rank FROM search_index"
    " WHERE search_index MATCH :query",
    "postgresql": "SELECT id, -ts_rank(to_tsvector('simple', folded), to_tsquery('simple', :query)) AS rank"
    " FROM search_entry WHERE to_tsvector('simple', folded) @@ to_tsquery('simple', :query)",
}
SHORTEST_PREFIX = (
    3  # letters: shorter words are looked for whole, or "su" would find every "sunuldu"
)


def search(session: Session, text: str, limit: int = 50) -> list[dict[str, Any]]:
    """Rows of current editions that hold every word asked for, in any Turkish form of it.

    Raises:
        UsageProblem: when there is no word to look for.
    """
    words = [
        searched_forms(word)
        for word in re.findall(r"[^\W_]+(?:['’][^\W_]+)?", fold(text))
    ]
    if not words:
        raise UsageProblem("there is no word to look for")
    engine = session.get_bind().dialect.name
    query = sa.text(FOUND.format(hits=HITS[engine]))
    asked = sqlite_query(words) if engine == "sqlite" else postgresql_query(words)
    return [
        dict(row)
        for row in session.execute(query, {"query": asked, "limit": limit}).mappings()
    ]


def searched_forms(word: str) -> list[str]:
    """How a word may stand in the index: as asked for, and as its lemma; ASCII letters and digits only."""
    stem = re.split("['’]", word)[0]
    forms = {ascii_fold(stem), ascii_fold(lemma(stem))}
    return sorted(
        form for form in (re.sub(r"[^a-z0-9]", "", form) for form in forms) if form
    )


def sqlite_query(words: list[list[str]]) -> str:
    """FTS5: every word, in one of its forms or as the beginning of a longer one."""
    return " AND ".join(
        "("
        + " OR ".join(
            f'"{form}"{"*" * (len(form) >= SHORTEST_PREFIX)}' for form in forms
        )
        + ")"
        for forms in words
    )


def postgresql_query(words: list[list[str]]) -> str:
    """The same as a tsquery."""
    return " & ".join(
        "("
        + " | ".join(f"{form}{':*' * (len(form) >= SHORTEST_PREFIX)}" for form in forms)
        + ")"
        for forms in words
    )
