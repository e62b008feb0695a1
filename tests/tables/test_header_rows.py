"""Which rows are headings: those that look unlike the rows below, never a total, a zebra row or figures."""

from collections.abc import Callable

import pytest

from tests.conftest import Drawn
from tests.pdfs.score import read

CLAIMS = (
    "shaded_total_under_the_heading",
    "zebra_rows_of_words",
    "bold_figures_under_the_heading",
    "white_on_colour_heading_no_rules",
    "header_repeated",
)


@pytest.mark.parametrize("name", CLAIMS)
def test_headings_are_the_rows_that_were_drawn_as_such(
    name: str, pdf: Callable[[str], Drawn]
) -> None:
    path, truth = pdf(name)
    (drawn,), (table,) = truth.tables, read(path)
    assert {cell.row for cell in table.cells if cell.is_header} == {
        cell["row"] for cell in drawn["cells"] if cell["header"]
    }
