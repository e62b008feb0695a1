"""The mark that a list item begins with."""

import re

from extractors.narrative.lines import PlacedLine
from schemas.text.signs import BULLETS, DASHES

SYMBOL_FONTS = re.compile(r"symbol|wingding|dingbat", re.IGNORECASE)


def bullet_of(placed: PlacedLine) -> str | None:
    """The bullet that a line begins with, or None; a round or square one may be glued to the first word."""
    first, *rest = placed.line.words
    if len(first.text) == 1:
        is_bullet = (
            first.text in BULLETS
            or SYMBOL_FONTS.search(first.font) is not None
            or first.text == "o"
        )
        return first.text if rest and is_bullet else None
    return first.text[0] if first.text[0] in BULLETS - DASHES else None
