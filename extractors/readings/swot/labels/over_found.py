"""What stands over a SWOT that was found, and not cut from words."""

from collections.abc import Sequence

from extractors.pages.type_size import body_size, letters_by_size
from extractors.readings.kinds import Document
from extractors.readings.swot.labels.over import Over, labels_over
from schemas.page import Word
from schemas.table import Table


def over_found(document: Document, table: Table, before: Table | None) -> Over:
    """What stands over a table that was found; nothing is known of one on a page that lies on its side."""
    first = table.regions[0]
    if first.page in document.turns:
        return Over()
    numbers = [clean.page.number for clean in document.clean_pages]
    clean = document.clean_pages[numbers.index(first.page)]
    end = (-1, 0.0) if before is None else _end(before, numbers)
    inside = [word for word in clean.words if first.box.holds_centre_of(word.box)]
    return labels_over(
        document.clean_pages,
        numbers.index(first.page),
        first.box.top,
        end,
        _type_of(inside),
    )


def _end(table: Table, numbers: Sequence[int]) -> tuple[int, float]:
    last = max(table.regions, key=lambda region: region.page)
    return numbers.index(last.page), last.box.bottom


def _type_of(words: Sequence[Word]) -> tuple[float, bool]:
    """Size and boldness of most words."""
    size = body_size([letters_by_size(words)])
    return size, 2 * sum(word.bold for word in words) > len(words)
