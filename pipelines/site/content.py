"""What the site is made from: rows of the database's views, all at once, in a fixed order."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlmodel import Session

Key = TypeVar("Key", bound=Hashable)
Row = dict[str, Any]
"""A row: column → value."""

FACTS = """
SELECT f.*, i.id AS indicator_id
FROM fact f JOIN indicator i ON i.code = f.indicator_code
ORDER BY f.place_slug, i.id, f.breakdown, f.year, f.id
"""
OTHERS = """
SELECT x.chosen_fact_id AS fact_id, o.value, o.unit, o.table_cell_id, o.statement_id
FROM dissent x JOIN observation o ON o.id = x.observation_id
ORDER BY x.id
"""
RESULTS = """
SELECT s.*, r.table_cell_id, r.proof
FROM programme_success s JOIN programme_result r ON r.id = s.programme_result_id
ORDER BY s.year, s.programme_slug, s.place_slug
"""
ITEMS = "SELECT * FROM current_swot_item ORDER BY edition_id, table_ordinal, id"
GOALS = "SELECT * FROM current_goal ORDER BY id"
PAIRS = "SELECT * FROM goal_pair ORDER BY plan, axis_ordinal, COALESCE(id_tr, id_en)"
PLACES = """
SELECT p.id, p.slug, p.name, p.kind, q.slug AS parent_slug, q.name AS parent_name
FROM place p LEFT JOIN place q ON q.id = p.parent_id
"""
EDITIONS = """
SELECT e.id, e.label, e.printing, e.published_on, e.page_count, e.text_layer, e.is_current, e.held_back,
       e.extractor_version, e.file_name, e.speaks_for_plan, d.id AS document_id, d.slug AS document_slug,
       d.kind, d.language, d.title, d.plan_period, d.publisher, p.slug AS place_slug, p.name AS place_name
FROM edition e JOIN document d ON d.id = e.document_id LEFT JOIN place p ON p.id = d.place_id
ORDER BY d.slug, d.language DESC, e.published_on DESC, e.label DESC, e.printing DESC
"""
FINDINGS = """
SELECT f.edition_id, f.check_code, f.severity, f.message, f.page, f.table_cell_id, f.statement_id
FROM finding f JOIN edition e ON e.id = f.edition_id
ORDER BY f.edition_id, f.position
"""
CHANGES = """
SELECT c.*, p.slug AS place_slug, o.label AS old_label, n.label AS new_label
FROM edition_change c
JOIN edition n ON n.id = c.new_edition_id AND n.is_current
JOIN edition o ON o.id = c.old_edition_id AND o.id <> n.id
LEFT JOIN place p ON p.id = c.place_id
WHERE c.cause = 'source'
ORDER BY c.document_id, c.new_extraction_id DESC, c.old_extraction_id DESC, c.position
"""


@dataclass(frozen=True)
class Content:
    """All that the pages show."""

    places: dict[str, Row]
    facts: dict[str, list[Row]]
    """Slug of the place → its facts, by indicator and year."""
    others: dict[int, list[Row]]
    """Fact → the sources that say something else."""
    results: dict[str, list[Row]]
    items: dict[int, list[Row]]
    """Edition → its SWOT findings, as printed."""
    goals: dict[int, Row]
    pairs: dict[str, list[Row]]
    """Plan → its goals, both languages beside each other."""
    editions: list[Row]
    findings: dict[int, list[Row]]
    changes: dict[int, list[Row]]
    """Document → what its current edition has changed since the one before."""

    @cached_property
    def same_figure(self) -> dict[Hashable, list[Row]]:
        """Indicator, year, breakdown and unit → the facts of all places."""
        return _by([fact for facts in self.facts.values() for fact in facts], figure)

    @cached_property
    def same_programme(self) -> dict[str, list[Row]]:
        """Programme → its results in all places."""
        every = [result for results in self.results.values() for result in results]
        return _by(every, lambda row: str(row["programme_slug"]))

    def editions_of(self, place: str) -> list[Row]:
        """The editions of documents about a place, old ones too."""
        return [row for row in self.editions if row["place_slug"] == place]

    @property
    def shown_places(self) -> list[Row]:
        """Places that something is known of: figures, results or a document."""
        told = {
            *self.facts,
            *self.results,
            *(row["place_slug"] for row in self.editions),
        }
        return [self.places[slug] for slug in self.places if slug in told]


def read_content(session: Session) -> Content:
    """Everything that the pages show, from the views."""
    return Content(
        places={row["slug"]: row for row in _rows(session, PLACES)},
        facts=_by(_rows(session, FACTS), lambda row: str(row["place_slug"])),
        others=_by(_rows(session, OTHERS), lambda row: int(row["fact_id"])),
        results=_by(_rows(session, RESULTS), lambda row: str(row["place_slug"])),
        items=_by(_rows(session, ITEMS), lambda row: int(row["edition_id"])),
        goals={row["id"]: row for row in _rows(session, GOALS)},
        pairs=_by(_rows(session, PAIRS), lambda row: str(row["plan"])),
        editions=_rows(session, EDITIONS),
        findings=_by(_rows(session, FINDINGS), lambda row: int(row["edition_id"])),
        changes={
            key: _latest(rows)
            for key, rows in _by(_rows(session, CHANGES), _document).items()
        },
    )


def figure(fact: Row) -> Hashable:
    """What a fact measures, wherever."""
    return (fact["indicator_code"], fact["year"], fact["breakdown"], fact["unit"])


def _document(row: Row) -> int:
    return int(row["document_id"])


def _rows(session: Session, query: str) -> list[Row]:
    return [dict(row) for row in session.execute(sa.text(query)).mappings()]


def _by(rows: Sequence[Row], key: Callable[[Row], Key]) -> dict[Key, list[Row]]:
    groups: defaultdict[Key, list[Row]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return dict(groups)


def _latest(rows: Sequence[Row]) -> list[Row]:
    """The changes of the newest comparison."""
    newest = (rows[0]["old_extraction_id"], rows[0]["new_extraction_id"])
    return [
        row
        for row in rows
        if (row["old_extraction_id"], row["new_extraction_id"]) == newest
    ]


def decimal(value: object) -> Decimal | None:
    """A value of a view, exactly: SQLite gives numbers (digits where they are many), PostgreSQL decimals."""
    digits = value.decode("ascii") if isinstance(value, bytes) else value
    return None if digits is None else Decimal(str(digits))
