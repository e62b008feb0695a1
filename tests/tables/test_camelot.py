"""Camelot, asked in a way of our own, answers as it does by itself."""

from collections.abc import Callable
from pathlib import Path

import pytest
from camelot.parsers.network import TextNetworks

from extractors.pages.document import read_pages
from extractors.tables.grid.grid import Grid
from extractors.tables.judge import camelot
from tests.conftest import Drawn


def grids(path: Path) -> list[Grid]:
    peer = camelot.Camelot(path)
    found = [grid for page in read_pages(path) for grid in peer.network(page)]
    peer.close()
    return found


@pytest.mark.parametrize(
    "claim", ["row_cut_by_page_break", "title_lines_above_unruled_table"]
)
def test_lines_counted_by_us_make_the_tables_that_camelot_makes(
    pdf: Callable[[str], Drawn], monkeypatch: pytest.MonkeyPatch, claim: str
) -> None:
    path = pdf(claim).path
    found = grids(path)
    monkeypatch.setattr(camelot, "_Networks", TextNetworks)
    assert found
    assert found == grids(path)


def test_the_lines_aligned_with_one_are_counted_as_camelot_counts_them() -> None:
    theirs, ours = camelot.AlignmentCounter(), camelot._Counter()
    for counter in (theirs, ours):
        for count, kind in enumerate(
            ("left", "middle", "right", "center", "bottom", "top")
        ):
            counter[kind] = [object()] * count
    assert (ours.max_v_count(), ours.max_h_count()) == (2, 5)
    assert (theirs.max_v_count(), theirs.max_h_count()) == (2, 5)
