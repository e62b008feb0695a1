"""Which column names the rows of a table, wherever it stands, and which only numbers them."""

import re
from collections.abc import Sequence

from schemas.table import Cell, Table
from schemas.text.signs import whole_year
from schemas.text.turkish import clean, slug
from schemas.vocabulary.places import find_place

NUMBERING = frozenset({"sira", "no", "sira-no", "s-no", "rank", "kod", "code"})
"""Headings of columns that only number the rows."""
LONGEST_LABEL = 40
"""Characters: a longer text is a sentence, no name of a row."""
PLACES_SHARE = 0.5
"""of a column's filled cells, that name different places: below, it says where the things of the rows are
(firms and their districts) and does not name the rows."""


def label_column(table: Table) -> int:
    """The column with the names of the rows, wherever it stands: the one that names most places.

    Where none does, it is the first; the second where the first counts the rows and the second names them.
    """
    by_places = max(range(table.n_cols), key=lambda column: (places_in(table, column), -column))
    if _names_by_place(table, by_places):
        return by_places
    return 1 if table.n_cols > 1 and numbers_the_rows(table, 0) and _names_something(table, 1) else 0


def _names_by_place(table: Table, column: int) -> bool:
    texts = [cell.text for cell in body_of(table, column) if cell.text]
    named = {match.place.slug for text in texts if _may_be_label(text) and (match := find_place(text))}
    return bool(named) and len(named) >= PLACES_SHARE * len(texts)


def _names_something(table: Table, column: int) -> bool:
    """Whether most entries of a column are words or years; figures name no rows."""
    texts = [cell.text for cell in body_of(table, column) if cell.text]
    named = [text for text in texts if any(sign.isalpha() for sign in text) or whole_year(text)]
    return 2 * len(named) > len(texts)


def figure_columns(table: Table) -> list[int]:
    """The columns beside the row labels, without one that only numbers the rows."""
    labels = label_column(table)
    return [
        column
        for column in range(table.n_cols)
        if column > labels or (column < labels and not numbers_the_rows(table, column))
    ]


def places_in(table: Table, column: int) -> int:
    """How many cells of a column, headings apart, name a place."""
    return sum(1 for cell in body_of(table, column) if _may_be_label(cell.text) and find_place(cell.text))


def _may_be_label(text: str) -> bool:
    return len(text) <= LONGEST_LABEL and any(sign.isalpha() for sign in text)


def numbers_the_rows(table: Table, column: int) -> bool:
    """Whether a column counts 1, 2, 3, …, or its heading says that it does (`Sıra No`)."""
    heading = " ".join(
        clean(cell.text)
        for cell in table.cells
        if cell.is_header and cell.text and cell.col <= column < cell.col + cell.col_span
    )
    texts = [cell.text for cell in body_of(table, column) if cell.text]
    numbers = [int(number[1]) for text in texts if (number := re.fullmatch(r"(\d{1,4})\s?[.)]?", text))]
    counted = numbers == list(range(1, len(numbers) + 1))
    most = len(numbers) > 1 and len(numbers) >= len(texts) - 1  # a total row has none
    return bool(texts) and (slug(heading) in NUMBERING or (most and counted))


def body_of(table: Table, column: int) -> Sequence[Cell]:
    """The cells of a column that are no headings."""
    return [cell for cell in table.cells if cell.col == column and not cell.is_header]
