"""A page's words by the way they run: upright text, and turned labels."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from extractors.readings.text.textlines import drop_of
from schemas.page import Page, Word


@dataclass(frozen=True)
class CleanPage:
    """A page whose running lines are gone, its words apart by direction."""

    page: Page
    words: tuple[Word, ...]
    """Upright, reading left to right."""
    turned: tuple[Word, ...]
    """Reading upwards or downwards."""

    @cached_property
    def drop(self) -> float:
        """What `drop_of` tells of the upright words: asked for once for each way to read them."""
        return drop_of(self.words)


def clean_pages(pages: Sequence[Page]) -> list[CleanPage]:
    """The pages (running heads, page numbers and margin notes already gone); slanted words are left out."""
    return [CleanPage(page, _running(page, (0,)), _running(page, (90, 270))) for page in pages]


def _running(page: Page, angles: Sequence[int]) -> tuple[Word, ...]:
    return tuple(word for word in page.words if word.angle in angles)
