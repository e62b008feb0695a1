"""What figures and list marks look like in a table cell."""

import re
from collections.abc import Sequence

from extractors.tables.grid.settings import VALUES
from schemas.page import Word
from schemas.text.signs import BULLETS

_FIGURE = r"[-–−+<>≥≤~≈]?\(?[-–−+]?(?:US)?[€$£₺%]?\s?[-–−+]?\d[\d.,   ']*\)?\s?(?:[%‰$€£₺]|TL)?\)?[*†‡]*"
NUMBER = re.compile(
    rf"{_FIGURE}(?:\s?[(\[]\s?{_FIGURE}[)\]]|\s?[-–/±]\s?{_FIGURE})?|[-–—−]|\.{{1,3}}|:|[nN]\.?[aA]\.?|[xX✓✗]"
)
"""A figure as tables print it, or one of the signs for none."""


LIST_MARK = re.compile(
    rf"[{re.escape(''.join(sorted(BULLETS)))}»>]|\(?(?:\d{{1,2}}|[a-zA-Z]|[ivxIVX]+)[.)]|\d{{1,2}}(?:\.\d{{1,2}})+\.?"
)
"""A mark that begins an entry of a list."""


def is_list(first_column: Sequence[str]) -> bool:
    """Whether the entries of a first column are the marks of a list."""
    marks = sum(LIST_MARK.fullmatch(text) is not None for text in first_column)
    return marks > VALUES.mostly * len(first_column)


def is_figure(row: Sequence[Word]) -> bool:
    """Whether a printed line is a single figure."""
    return NUMBER.fullmatch(" ".join(word.text for word in row)) is not None


LEADING_SIGNS, TRAILING_SIGNS = (
    frozenset({"$", "US$", "€", "£", "₺"}),
    frozenset({"%", ")", ")%"}),
)
"""Signs that accounts set at the edge of a column, away from their figures."""


DATE = re.compile(r"\d{1,4}([./-])\d{1,2}\1\d{2,4}")
DECIMALS = re.compile(r"[-–−+]?[.,]\d+[*†‡]*")
"""A day, and a share as papers print it: without its nought."""


def is_value(row: Sequence[Word]) -> bool:
    """Whether a printed line is a single figure or day, marks raised beside it apart."""
    size = max(word.size for word in row)
    told = [word for word in row if word.size > VALUES.mark * size]
    text = " ".join(word.text for word in told)
    return is_figure(told) or any(
        form.fullmatch(text) is not None for form in (DATE, DECIMALS)
    )
