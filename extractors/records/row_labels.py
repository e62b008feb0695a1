"""Which column names the rows of a table, wherever it stands, and which only numbers them."""

import re
from collections.abc import Sequence

from schemas.table import Cell, Table
from schemas.text.turkish import clean, slug
from schemas.vocabulary.places import find_place

NUMBERING = frozenset({"sira", "no", "sira-no", "s-no", "rank", "kod", "code"})
"""Headings of columns that only number the rows."""
LONGEST_LABEL = 40
"""Characters: a longer text is a sentence, no name of a row."""


def label_column(table: Table) -> int:
    """The column of the row labels: the one that names most places, the first of several; else the first."""
    return max(range(table.n_cols), key=lambda column: (places_in(table, column), -column))


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
