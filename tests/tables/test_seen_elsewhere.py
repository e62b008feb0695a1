"""Small inputs after faults that were seen in public files: each is read as the page shows it.

They stand in the folder `shared` beside the repository; without it these tests are skipped, and the
drawn claims of `tests/pdfs` hold the same mechanisms.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from schemas.table import Table
from tests.pdfs.score import read

BUGS = Path(__file__).parents[3] / "shared" / "bugs"
NOT_HERE = {"22-scan-read-as-nothing"}
"""There the command answers, not its tables."""
OTHER_CELLS = {"input-words.pdf"}
"""Only its headings are written down."""
CUT_OFF = "Uzun Adlı Bir Kooperatif x"
"""A name that the next column cuts off: what is due is how it begins."""


def inputs() -> list[str]:
    found = sorted(BUGS.glob("*/input*.pdf")) if BUGS.is_dir() else []
    return [
        f"{path.parent.name}/{path.name}"
        for path in found
        if path.parent.name not in NOT_HERE
    ]


@pytest.mark.skipif(
    not BUGS.is_dir(), reason="needs the folder `shared` beside the repository"
)
@pytest.mark.parametrize("name", inputs())
def test_a_table_is_read_as_the_page_shows_it(name: str) -> None:
    path = BUGS / name
    tables = read(path)
    assert path.name in OTHER_CELLS or [_rows(table) for table in tables] == _wanted(
        path
    )
    headings = path.with_name("expected-heading-rows.json")
    if headings.exists():
        told = json.loads(headings.read_text("utf-8"))[path.name]
        assert sorted({c.row for c in tables[0].cells if c.is_header}) == told


def _wanted(path: Path) -> list[list[list[str]]]:
    """The tables that are due, as rows of texts; the file holds one table or a list of them."""
    content: Any = json.loads(path.with_name("expected.json").read_text("utf-8"))
    is_one = bool(content) and isinstance(content[0][0], str)
    return [content] if is_one else list(content)


def _rows(table: Table) -> list[list[str]]:
    rows = [[""] * table.n_cols for _ in range(table.n_rows)]
    for cell in table.cells:
        rows[cell.row][cell.col] = (
            CUT_OFF if cell.text.startswith(CUT_OFF) else cell.text
        )
    return rows
