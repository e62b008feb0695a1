"""Two labels that are printed into each other, and a label with a bullet behind it, as words of their own."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extractors.readings.regions.extent import Part
from extractors.readings.settings.regions import LAYOUT
from schemas.page import Word
from schemas.text.signs import RINGS, SOLID_BULLETS

TWO_LABELS = re.compile(r"([A-ZÇĞİÖŞÜÂÎÛ]{3,})([A-ZÇĞİÖŞÜÂÎÛ][a-zçğıöşüâîû]{2,})")


SHORT_TEXT = re.compile(r"([A-ZÇĞİÖŞÜÂÎÛ]{3,})([A-ZÇĞİÖŞÜÂÎÛ][a-zçğıöşüâîû])")
"""A label and a word of two letters, where lines begin at it: KURUMSALEl."""
SMALL_LABELS = re.compile(r"(\w*[a-zçğıöşüâîû]{3,})([A-ZÇĞİÖŞÜÂÎÛ][a-zçğıöşüâîû]{2,})")
"""Two labels in small letters, where lines begin at the second: KalkınmaKadın."""


def unglued(parts: Sequence[Part]) -> list[Part]:
    """The parts with words apart that are two labels, printed into each other: KURUMSALYerel."""
    every = [word for part in parts for row in part.rows for word in row]
    starts = Counter(round(word.box.x0, 1) for word in every)
    return [
        replace(part, rows=tuple(_row_unglued(row, starts) for row in part.rows))
        for part in parts
    ]


def _row_unglued(row: Sequence[Word], starts: Counter[float]) -> tuple[Word, ...]:
    return tuple(piece for word in row for piece in _pieces(word, starts))


def _pieces(word: Word, starts: Counter[float]) -> list[Word]:
    if _ends_in_bullet(word.text):
        label, bullet = _bullet_apart(word, starts)
        return [*_pieces(label, starts), bullet]
    patterns = TWO_LABELS, SHORT_TEXT, SMALL_LABELS
    match = next(filter(None, (each.fullmatch(word.text) for each in patterns)), None)
    if match is None or not word.bold:
        return [word]
    box, share = word.box, len(match[1]) / len(word.text)
    inside = [x for x in starts if box.x0 + share * box.width / 2 < x < box.x1 - 1]
    if TWO_LABELS.fullmatch(word.text) is None and not any(
        starts[x] > 1 for x in inside
    ):
        return [word]
    cut = max(inside, key=lambda x: starts[x], default=box.x0 + share * box.width)
    left, right = box._replace(x1=max(box.x0 + 1, cut - 1)), box._replace(x0=cut)
    return [
        replace(word, text=match[1], box=left, raw=None),
        replace(word, text=match[2], box=right, raw=None),
    ]


def _ends_in_bullet(text: str) -> bool:
    """Whether a bullet stands close behind a word: `KURUMSAL◦`; a ring behind a figure is a degree."""
    if len(text) < 2:
        return False
    return text[-1] in SOLID_BULLETS or (text[-1] in RINGS and text[-2].isalpha())


def _bullet_apart(word: Word, starts: Counter[float]) -> tuple[Word, Word]:
    """A label that fills its column, and the bullet of the column beside it."""
    box = word.box
    near = [x for x in starts if box.x1 - word.size < x < box.x1]
    cut = max(near, key=lambda x: starts[x], default=box.x1 - word.size / 2)
    right = max(
        box.x0 + 1, cut - 1.1 * LAYOUT.run_blank * word.size
    )  # so that the two are two runs
    label = replace(word, text=word.text[:-1], box=box._replace(x1=right), raw=None)
    return label, replace(
        word, text=word.text[-1], box=box._replace(x0=cut), raw=None, bold=False
    )
