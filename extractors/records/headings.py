"""What the headings over a column say, and the label of a row, matched by the vocabulary."""

import re
from collections.abc import Sequence

from schemas.table import Cell, Table, once_a_table
from schemas.text.signs import YEAR, years_in
from schemas.text.turkish import clean
from schemas.vocabulary.document_words import continuation
from schemas.vocabulary.headings import match_heading
from schemas.vocabulary.places import PlaceMatch, find_place

FOOTED = re.compile(r"(?<=[^\W\d_])\s?\d{1,2}$")
MARKS = " *†‡¹²³⁴⁵⁶⁷⁸⁹⁰"


def measure_of(path: Sequence[Cell]) -> str | None:
    """`applications` or `successful`, from the lowest heading that says so; None where none does."""
    for cell in reversed(path):
        code = match_heading(heading_text(cell), "programme_results").code
        if code in {"applications", "successful"}:
            return code
    return None


def place_of(label: Cell, table: Table) -> PlaceMatch | None:
    """The place that a row label names; a footnote mark after it (`Karabağlar 1`) is none of its name.

    Where two rows differ by that number alone, it is no mark, and neither row is known.
    """
    known = find_place(label.text, table.provinces)
    if known is not None:
        return known
    bare = FOOTED.sub("", label.text)
    rows = [
        cell
        for cell in table.cells
        if cell.col == label.col and FOOTED.sub("", cell.text) == bare
    ]
    return find_place(bare, table.provinces) if len(rows) == 1 else None


@once_a_table
def header_path(table: Table, column: int) -> tuple[Cell, ...]:
    """The heading cells over a column, top down, each once."""
    over = (
        cell for cell in table.cells if cell.col <= column < cell.col + cell.col_span
    )
    return tuple(
        sorted(
            (cell for cell in over if cell.is_header and cell.text),
            key=lambda cell: cell.row,
        )
    )


def year_of(path: Sequence[Cell]) -> int | None:
    """The one year that a column's headings name, or None."""
    years = {year for cell in path for year in years_in(cell.text)}
    return years.pop() if len(years) == 1 else None


def heading_text(cell: Cell) -> str:
    """A heading without footnote marks."""
    return clean(cell.text).strip(MARKS)


def path_text(path: Sequence[Cell]) -> str:
    """All levels of a heading in one line."""
    return " ".join(heading_text(cell) for cell in path)


def column_code(path: Sequence[Cell], kind: str) -> str | None:
    """The vocabulary's code of a column: by all levels together, else by the lowest level."""
    if not path:
        return None
    texts = [
        " ".join(YEAR.sub(" ", text).split())
        for text in (path_text(path), heading_text(path[-1]))
    ]
    return next(
        (code for text in texts if (code := match_heading(text, kind).code)), None
    )


def label_text(cell: Cell) -> str:
    """The label without ` (devam)`: overleaf it is the same one again."""
    return continuation().sub("", heading_text(cell))
