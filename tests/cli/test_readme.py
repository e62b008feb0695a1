"""The queries of the README, asked of a database made from raw/, give the answers that the README shows."""

import hashlib
import re
from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from pipelines.database.connection import writing
from pipelines.database.load import SourceFile, load
from tests.golden import ROOT, samples
from tests.support.databases import new_engine
from tests.support.kept import extracted

README = (ROOT / "README.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"```sql\n(.*?)```\n```text\n(.*?)```", README, re.DOTALL)


@pytest.fixture(scope="module")
def ingested(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sa.Engine]:
    engine = new_engine(f"sqlite:///{tmp_path_factory.mktemp('readme')}/bolgeplan.db")
    for pdf in samples():
        source = SourceFile(pdf, hashlib.sha256(pdf.read_bytes()).hexdigest())
        with writing(engine, "load") as session:
            load(session, extracted(pdf), source)
    yield engine
    engine.dispose()


def test_the_readme_asks_what_its_users_ask() -> None:
    assert len(QUERIES) >= 4


@pytest.mark.thorough
@pytest.mark.parametrize(("query", "answer"), QUERIES)
def test_a_query_of_the_readme_gives_the_answer_it_shows(
    ingested: sa.Engine, query: str, answer: str
) -> None:
    with ingested.connect() as connection:
        rows = connection.execute(sa.text(query)).all()
    assert ["|".join(map(str, row)) for row in rows] == answer.strip().splitlines()


def test_files_that_the_readme_links_are_there() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
