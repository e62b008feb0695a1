"""Which pages are read where some are asked for: running lines and letters are told by their neighbours."""

from pathlib import Path

import pytest

from extractors.chain.job import Job
from extractors.chain.results import Read
from extractors.chain.settings import JOB
from extractors.chain.walk import run
from tests.pdfs.claims.none import sixty_pages_three_tables


def test_the_front_and_the_pages_around_those_asked_for_are_read(
    tmp_path: Path,
) -> None:
    sixty_pages_three_tables(tmp_path / "a.pdf")
    read = run(Job(tmp_path / "a.pdf", numbers=frozenset({50})), Read)
    numbers = [page.number for page in read.pages]
    assert numbers == [*range(1, JOB.front + 1), *range(50 - JOB.around, 61)]


@pytest.mark.thorough
def test_without_a_wish_all_pages_are_read(tmp_path: Path) -> None:
    sixty_pages_three_tables(tmp_path / "a.pdf")
    assert [page.number for page in run(Job(tmp_path / "a.pdf"), Read).pages] == list(
        range(1, 61)
    )
