"""What a figure looks like in a table cell."""

import re
from collections.abc import Sequence

from schemas.page import Word

NUMBER = re.compile(
    r"[-–−+<>≥≤~≈]?\(?[-–−+]?[€$£₺%]?\d[\d.,   ']*\)?\s?[%‰$€£₺*†‡]*\)?|[-–—−]|\.{1,3}|:|n\.?a\.?|x"
)
"""A figure as tables print it, or one of the signs for none."""


def is_figure(row: Sequence[Word]) -> bool:
    """Whether a printed line is a single figure."""
    return NUMBER.fullmatch(" ".join(word.text for word in row)) is not None
