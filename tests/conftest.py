"""What tests share: PDFs drawn by claim, with their truth, and the folder beside the repository where it is there."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.pdfs import library
from tests.pdfs.sheet import Truth
from tests.support.databases import database, engine, postgres_server  # noqa: F401  (fixtures)

SHARED = Path(__file__).parents[1].parent / "shared"


class Drawn(NamedTuple):
    """A drawn PDF and what stands in it."""

    path: Path
    truth: Truth


@pytest.fixture(scope="session")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Drawn]:
    """`pdf("continues_on_next_page")`: the PDF that makes this claim, drawn once a run, and its truth."""
    folder = tmp_path_factory.mktemp("pdfs")
    drawn: dict[str, Drawn] = {}

    def draw(name: str) -> Drawn:
        if name not in drawn:
            drawn[name] = Drawn(*library.draw(name, folder))
        return drawn[name]

    return draw


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of corpora beside the repository; tests that need it are skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip(f"no corpora at {SHARED}: run with the folder `shared` beside the repository")
    return SHARED
