import gc
from collections.abc import Iterator

import pytest

from extractors.chain.job import Job
from extractors.chain.walk import chain
from extractors.garbage import COLLECTED_AFTER


@pytest.fixture
def _looked_for_often() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*before)


@pytest.mark.usefixtures("_looked_for_often")
def test_garbage_is_looked_for_seldom_while_a_document_is_read(pdf):
    """Else a tenth of the time goes into pages and words that are still in use."""
    walk = chain(Job(pdf("row_cut_by_page_break").path))
    next(walk)
    assert gc.get_threshold() == (COLLECTED_AFTER, 10, 10)
    walk.close()  # who looks at some stages only leaves things as they were, too
    assert gc.get_threshold() == (700, 10, 10)


@pytest.mark.usefixtures("_looked_for_often")
def test_who_never_looks_for_garbage_still_does_not(pdf):
    gc.set_threshold(0)
    next(walk := chain(Job(pdf("row_cut_by_page_break").path)))
    assert gc.get_threshold()[0] == 0
    walk.close()
