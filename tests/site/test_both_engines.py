"""SQLite and PostgreSQL hold the same: their sites are the same, byte for byte."""

from pathlib import Path

import pytest
from sqlmodel import Session

from pipelines.site.write import write_site
from tests.database.test_load import report
from tests.support.databases import postgres_database
from tests.support.loaded import loaded

pytestmark = pytest.mark.processes

READINGS = [
    (report(edition_label="2009-12", statistics=[["Aliağa", "20.000", "4,1"], ["Toplam", "658.225", "100"]]), "old.pdf"),
    (report(), "new.pdf"),
    (report(language="en", title="Aliağa Report"), "english.pdf"),
]  # fmt: skip


def test_both_engines_make_the_same_site(postgres_server: str, tmp_path: Path) -> None:
    with postgres_database(postgres_server) as postgres:
        pages = [
            _site(url, tmp_path / name)
            for name, url in (("p", postgres), ("s", f"sqlite:///{tmp_path}/s.db"))
        ]
    assert pages[0].keys() == pages[1].keys()
    assert "places/aliaga.html" in pages[0]
    assert [name for name in pages[0] if pages[0][name] != pages[1][name]] == []


def _site(url: str, folder: Path) -> dict[str, bytes]:
    engine = loaded(url, READINGS)
    with Session(engine) as session:
        write_site(session, folder)
    engine.dispose()
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*.html")
    }
