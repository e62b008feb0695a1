"""What the headings over a column say, and the label of a row, matched by the vocabulary."""

import re
from collections.abc import Sequence

from schemas.table import Cell, Table, once_a_table
from schemas.text.signs import YEAR, years_in
from schemas.text.turkish import clean
from schemas.vocabulary.document_words import continuation
from schemas.vocabulary.headings import match_heading
from schemas.vocabulary.places import PlaceMatch, find_place

SEVERAL = re.compile(r"[,;/&]| ve | and | ile ")
"""What parts the names of several indicators: such a text is none of a single column's."""
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
    """The heading cells over a column, top down, each once; but for a title that got among them."""
    path = sorted(
        (
            cell
            for cell in _headings(table)
            if cell.col <= column < cell.col + cell.col_span
        ),
        key=lambda cell: cell.row,
    )
    return tuple(path[1:] if len(path) > 1 and _is_title(path[0]) else path)


@once_a_table
def _headings(table: Table) -> Sequence[Cell]:
    """The headings that say something: few of a table's cells."""
    return [cell for cell in table.cells if cell.is_header and cell.text]


def _is_title(cell: Cell) -> bool:
    """Whether a heading over several columns names several indicators: it says of none what it counts.

    `Tarım, Ormancılık ve Balıkçılık` names none, and says of whom all below it are.
    """
    if cell.col_span == 1 or not SEVERAL.search(cell.text):
        return False
    pieces = SEVERAL.split(heading_text(cell))
    named = {match_heading(piece, "district_statistics").code for piece in pieces}
    return len(named - {None, "place"}) > 1


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
