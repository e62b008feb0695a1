"""Every drawn table is read as it was drawn: each cell with its spans and text, pages and caption."""

from collections.abc import Callable

import pytest

from tests.conftest import Drawn
from tests.pdfs import library, long_claims
from tests.pdfs.score import differences
from tests.support.kept import extracted

MARKED = {"statistics_with_marks_at_labels"}
"""A raised footnote mark at a cell's end is part of what is printed there: read, but not drawn as text."""

BY_ENTRIES = {
    "swot_quadrants_as_bands",
    "swot_lists_under_dimensions",
    "swot_boxes_under_headings",
}
BY_ENTRIES |= {"swot_lists_with_labels_within"}
"""Read with the knowledge of what they hold: a cell for each entry, whatever cells were drawn."""


@pytest.mark.parametrize(
    "name",
    long_claims.each(
        name for name in library.CLAIMS if name not in MARKED | BY_ENTRIES
    ),
)
def test_tables_are_read_as_drawn(name: str, pdf: Callable[[str], Drawn]) -> None:
    path, truth = pdf(name)
    tables = extracted(path).tables
    assert len(tables) == len(truth.tables)
    assert differences(truth.tables, tables)[1] == []
    for table, drawn in zip(tables, truth.tables, strict=True):
        assert not drawn["pages"] or table.pages == drawn["pages"]
        assert table.caption == drawn["caption"]


def test_a_false_reading_is_told_from_a_true_one(pdf: Callable[[str], Drawn]) -> None:
    """The score itself: a wrong letter, a missing table and a missing span are each seen."""
    path, truth = pdf("merged_both_ways")
    (table,) = extracted(path).tables
    first = table.cells[0].model_copy(update={"text": "other", "row_span": 1})
    changed = table.model_copy(update={"cells": (first, *table.cells[1:])})
    assert differences(truth.tables, [table]) == (1.0, [])
    assert differences(truth.tables, [changed])[0] < 1.0
    assert differences(truth.tables, [])[0] == 0.0
