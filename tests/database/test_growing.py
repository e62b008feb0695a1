"""One more edition costs by what changes with it, not by how many are there."""

from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from pipelines.database.connection import writing
from pipelines.database.load import SourceFile, load
from schemas.extraction import Extraction
from tests.golden import samples
from tests.support.databases import new_engine
from tests.support.kept import extracted
from tests.support.many_editions import load_archive

pytestmark = pytest.mark.thorough

STEP = 100  # instructions of SQLite's machine between two counts


def archive(file: Path, copies: int) -> sa.Engine:
    """The samples, and that many copies of them about other provinces."""
    engine = new_engine(str(file))
    load_archive(engine, copies)
    return engine


def next_edition() -> Extraction:
    """Of the first sample, some years later."""
    first = extracted(samples()[1])
    return first.model_copy(
        update={
            "identity": first.identity.model_copy(update={"edition_label": "2014-01"})
        }
    )


def work(session: Session) -> int:
    """How much SQLite does to load the next edition, in instructions of its machine: the same on every computer."""
    counted = 0

    def count() -> int:
        nonlocal counted
        counted += STEP
        return 0

    driver = session.connection().connection.driver_connection
    assert driver is not None  # SQLite's own connection
    driver.set_progress_handler(count, STEP)
    load(session, next_edition(), SourceFile(Path("next.pdf"), "next"))
    driver.set_progress_handler(None, 0)
    return counted


def test_the_next_edition_costs_as_much_in_a_large_archive(tmp_path: Path) -> None:
    costs = []
    for copies in (10, 90):
        engine = archive(tmp_path / f"{copies}.db", copies)
        with writing(engine, "next") as session:
            costs.append(work(session))
        engine.dispose()
    few, many = costs
    assert many < few * 1.25, costs
