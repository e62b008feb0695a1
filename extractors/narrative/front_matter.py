"""What is no prose though it is text: the cover, tables of contents, captions that stand alone."""

import re
from collections.abc import Sequence

from extractors.narrative.bullets import bullet_of
from extractors.narrative.charts import LED_TO_PAGE
from extractors.narrative.lines import PlacedLine
from extractors.narrative.settings import FRONT_MATTER
from schemas.text.signs import ends_sentence
from schemas.text.turkish import fold
from schemas.vocabulary.document_words import document_words
from schemas.vocabulary.labels import table_caption

CONTENTS_ENTRY = re.compile(r"(^|\s)\d{1,3}$")


def without_front_matter(
    lines: Sequence[Sequence[PlacedLine]],
) -> list[list[PlacedLine]]:
    """The prose without the cover and without tables of contents."""
    kept = [
        [] if index == 0 and _is_cover(page) else list(page)
        for index, page in enumerate(lines)
    ]
    return [_without_contents(page) for page in kept]


def _is_cover(lines: Sequence[PlacedLine]) -> bool:
    words = sum(len(placed.line.words) for placed in lines)
    return words < FRONT_MATTER.cover_words and not any(
        bullet_of(placed) or _is_sentence(placed) for placed in lines
    )


def _is_sentence(placed: PlacedLine) -> bool:
    return len(placed.line.words) >= FRONT_MATTER.sentence_words and ends_sentence(
        placed.line.text
    )


def _without_contents(page: Sequence[PlacedLine]) -> list[PlacedLine]:
    """The lines that are no entries of a table of contents; of a contents page, only sentences."""
    of_contents = _is_contents_page(page)
    return [
        placed
        for placed in page
        if not LED_TO_PAGE.search(placed.line.text)
        and not table_caption().match(placed.line.text)
        and (not of_contents or _is_sentence(placed))
    ]


def _is_contents_page(page: Sequence[PlacedLine]) -> bool:
    titles = {fold(title) for title in document_words().contents_titles}
    entries = sum(1 for placed in page if CONTENTS_ENTRY.search(placed.line.text))
    titled = any(fold(placed.line.text) in titles for placed in page)
    return entries >= (
        1
        if titled
        else max(FRONT_MATTER.min_entries, FRONT_MATTER.contents_share * len(page))
    )
