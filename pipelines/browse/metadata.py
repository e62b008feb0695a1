"""What Datasette is told: descriptions, facets, what to hide, and the questions of the cookbook."""

import re
from typing import Any

from pipelines.database.dictionary import (
    TableEntry,
    ViewEntry,
    dictionary,
    view_entries,
)
from pipelines.database.search import FOUND, HITS
from pipelines.query.cookbook import Question, Value, questions

HIDDEN = frozenset({
    "alembic_version", "chosen_fact", "chosen_goal", "chosen_profile", "chosen_result", "dissent",
    "extraction", "finding_cell", "ingest_attempt", "ingest_run", "ingest_turn", "search_entry",
    "sqlite_sequence", "web_source",
})  # fmt: skip
"""Tables that are ours alone: what they hold stands in the views, or is how it came in."""
FACETS: dict[str, list[str]] = {
    "fact": ["indicator_code", "place_kind", "year", "is_doubtful"],
    "current_observation": ["indicator_code", "origin", "year", "is_doubtful"],
    "current_swot_item": ["quadrant", "dimension_code", "language"],
    "current_goal": ["plan", "language", "axis_title"],
    "current_programme_result": ["year", "language"],
    "current_statement": ["kind", "language"],
    "programme_success": ["year", "place_kind", "is_doubtful"],
    "contradiction": ["indicator_code", "is_doubtful"],
    "district_profile": ["province_slug", "year"],
    "swot_count": ["quadrant", "dimension_code", "language"],
    "goal_pair": ["plan"],
    "coverage": ["province_slug", "has_report"],
    "document": ["kind", "language", "plan_period"],
    "edition": ["is_current", "text_layer"],
    "source_table": ["kind"],
    "finding": ["severity", "check_code"],
    "edition_change": ["subject", "change", "cause"],
    "indicator": ["is_provisional"],
    "place": ["kind"],
}
"""What a reader narrows a table or view down by."""
LABELS = {"place": "name", "document": "title", "edition": "label", "indicator": "code", "programme": "name",
          "source_table": "caption", "statement": "text", "table_cell": "text"}  # fmt: skip
"""What a row is called where another points to it."""
SEARCHED = "bolgeplan_words"
"""SQL function of ours: what is searched for, as the index of all texts wants it."""
STYLE_URL = "/-/bolgeplan.css"
ROWS = 50  # on a page: enough for all districts of the largest province
_PARAMETER = re.compile(r"(?<![:\w]):(\w+)")


def metadata(database: str) -> dict[str, Any]:
    """Datasette's metadata; `database` is the name that it has there."""
    return {
        "title": "bolgeplan",
        "description": "What regional plans and district reports print, each value with its place on paper."
        " Ask `fact` first: one row a place, indicator, year and breakdown.",
        "extra_css_urls": [STYLE_URL],
        "databases": {
            database: {"tables": _tables(), "queries": _queries(), "sort": "name"}
        },
    }


def _tables() -> dict[str, Any]:
    entries: list[ViewEntry | TableEntry] = [*view_entries(), *dictionary()]
    described = {entry.name: _table(entry) for entry in entries}
    return described | {
        name: {"hidden": True} for name in HIDDEN if name not in described
    }


def _table(entry: ViewEntry | TableEntry) -> dict[str, Any]:
    told: dict[str, Any] = {
        "description": _plain(entry.meaning),
        "columns": {
            column.name: _plain(column.meaning)
            for column in entry.columns
            if column.meaning
        },
        "facets": FACETS.get(entry.name, []),
        "size": ROWS,
        "hidden": entry.name in HIDDEN,
    }
    return told | ({"label_column": LABELS[entry.name]} if entry.name in LABELS else {})


def _plain(text: str) -> str:
    """Without the marks of Markdown, which Datasette shows as they are."""
    return text.replace("`", "")


# ── questions ─────────────────────────────────────────────────────────────────
def _queries() -> dict[str, Any]:
    asked = {name: _query(question) for name, question in questions().items()}
    return {"search": SEARCH} | asked


def _query(question: Question) -> dict[str, Any]:
    return {
        "title": question.en,
        "description": question.tr,
        "sql": with_defaults(question.sql, question.parameters),
        "params": list(question.parameters),
        "hide_sql": True,
    }


def with_defaults(sql: str, parameters: dict[str, Value]) -> str:
    """A question as Datasette can ask it: what is not filled in has its default, and numbers are numbers.

    Datasette knows no defaults, and hands over whatever is filled in as text: `2008 = '2008'` is false.
    """

    def filled(match: re.Match[str]) -> str:
        name = match[1]
        if name not in parameters:
            return match[0]
        default = parameters[name]
        if isinstance(default, int):
            return f"CAST(COALESCE(NULLIF(:{name}, ''), {default}) AS INTEGER)"
        quoted = default.replace("'", "''")
        return f"COALESCE(NULLIF(:{name}, ''), '{quoted}')"

    return _PARAMETER.sub(filled, sql)


SEARCH = {
    "title": "Search statements, SWOT items and goals",
    "description": "Metinlerde, GZFT maddelerinde ve hedeflerde ara: harfler ve ekler Türkçe kurallara göre.",
    "sql": re.sub(
        r":query\b", f"{SEARCHED}(:text)", FOUND.format(hits=HITS["sqlite"])
    ).replace("LIMIT :limit", "LIMIT 200"),
    "params": ["text"],
    "hide_sql": True,
}  # fmt: skip
