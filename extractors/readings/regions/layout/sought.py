"""What is known of a region before it is cut."""

from collections.abc import Callable, Container
from dataclasses import dataclass

from extractors.readings.text.textlines import TextLine
from schemas.geometry import Box


@dataclass(frozen=True, slots=True)
class Sought:
    """What is known of a region before it is cut."""

    heads: tuple[Box, ...]
    """Of the headings of the content columns, left to right."""
    page_left: float
    """Where text begins on the document's pages."""
    lexicon: Container[str]
    """Folded words that the document prints in one piece."""
    edges: tuple[float, ...] | None = None
    """Left edges of the content columns, where they are known."""
    opens: Callable[[TextLine], bool] | None = None
    """Whether a line may be the first under its labels, where numbers tell."""
    beside: Callable[[str], bool] | None = None
    """Whether a text is known to be a label beside rows, and no band over them."""
    bands: frozenset[int] | None = None
    """The first words, by identity, of rows that are bands over what follows, where they are known."""
    n_labels: int | None = None
    """How many columns of labels there are at most, where headings tell."""
