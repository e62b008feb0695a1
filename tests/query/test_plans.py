"""With many editions no question of the cookbook walks through a table that grows with them: its plan asks indexes."""

import re
from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from pipelines import query
from schemas.database import METADATA
from tests.support.databases import new_engine
from tests.support.many_editions import load_archive

pytestmark = pytest.mark.thorough

VIEWS = "SELECT sql FROM sqlite_master WHERE type = 'view'"
SMALL = ("place", "indicator", "programme", "swot_dimension", "chosen_goal")
"""Tables that many editions do not make long: of a plan's goals each has one row, however many reports repeat them."""


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sa.Connection]:
    engine = new_engine(str(tmp_path_factory.mktemp("many") / "many.db"))
    load_archive(engine, 30)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def walked(connection: sa.Connection, name: str) -> list[str]:
    """Tables that a question reads from end to end, by what SQLite says of its plan."""
    asked = query.question(name)
    steps = connection.execute(
        sa.text("EXPLAIN QUERY PLAN " + asked.sql), asked.filled({})
    ).all()
    aliases = _aliases([asked.sql, *connection.execute(sa.text(VIEWS)).scalars()])
    scanned = [
        match[1]
        for step in steps
        if (match := re.match(r"SCAN (\w+)(?! USING)", step[3]))
    ]
    return [
        table
        for alias in scanned
        for table in aliases.get(alias, set())
        if table not in SMALL
    ]


def _aliases(selects: list[str]) -> dict[str, set[str]]:
    """What the letters stand for."""
    found: dict[str, set[str]] = {table: {table} for table in METADATA.tables}
    for select in selects:
        for table, alias in re.findall(r"(?:FROM|JOIN) (\w+) (\w+)", select):
            if table in METADATA.tables:
                found.setdefault(alias, set()).add(table)
    return found


@pytest.mark.parametrize("name", query.questions())
def test_a_question_asks_indexes(many: sa.Connection, name: str) -> None:
    assert walked(many, name) == []


def test_a_walk_would_be_seen(
    many: sa.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = query.question("employees-ranked").model_copy(
        update={
            "sql": "SELECT value FROM observation o WHERE text_raw = '1'",
            "parameters": {},
        }
    )
    monkeypatch.setattr(query, "question", lambda _: asked)
    assert walked(many, "employees-ranked") == ["observation"]


def test_the_copies_are_of_their_own_provinces(many: sa.Connection) -> None:
    """Or the benchmark would measure something else than it says."""
    count = "SELECT COUNT(*), COUNT(DISTINCT d.place_id) FROM edition e JOIN document d ON d.id = e.document_id"
    assert many.execute(sa.text(count)).one() == (33, 30)
    sources = "SELECT MAX(n_documents) FROM fact WHERE place_slug = 'adana-merkez' OR province_slug = 'adana'"
    assert many.execute(sa.text(sources)).scalar_one() >= 5
