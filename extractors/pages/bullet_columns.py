"""Columns of text so close that their lines run together, told by the bullets that the right one begins with.

```
 • In 2011, the population of Kemalpaşa • In 2009, Kemalpaşa had 35,117     a bullet below bullets,
   was 399,962.                           hectares of agricultural land.    and the white before it
```
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.pages.settings import BULLET_COLUMNS
from schemas.page import Word
from schemas.text.signs import SOLID_BULLETS

Phrase = list[Word]


@dataclass(frozen=True, slots=True)
class _Edge:
    """Where a column of bullets begins."""

    bullet: float
    text: float
    """Where the text after the bullets begins, in points as well."""
    top: float
    bottom: float

    def is_before(self, last: Word, word: Word) -> bool:
        """Whether the column begins between two words: with its bullet, its text, or a heading over both."""
        level = self.top - 2 * word.size < word.box.y_mid < self.bottom + 2 * word.size
        white = word.box.x0 - last.box.x1 >= BULLET_COLUMNS.wide * word.size
        at_bullet = (
            -BULLET_COLUMNS.ahead_pt
            <= word.box.x0 - self.bullet
            <= BULLET_COLUMNS.same_edge_pt
        )
        at_text = abs(word.box.x0 - self.text) <= BULLET_COLUMNS.same_edge_pt
        return level and white and (at_bullet or at_text) and last.box.x1 < self.bullet


def parted_at_bullets(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Phrases in rows from the top, those that run into the next column parted where its bullets stand."""
    edges = list(_edges(phrases))
    return (
        [piece for phrase in phrases for piece in _pieces(phrase, edges)]
        if edges
        else list(phrases)
    )


def _begin_alike(first: tuple[Word, Word], pair: tuple[Word, Word]) -> bool:
    return pair[0].box.x0 - first[0].box.x0 <= BULLET_COLUMNS.same_edge_pt


def _edges(phrases: Sequence[Phrase]) -> Iterator[_Edge]:
    pairs = [
        pair
        for phrase in phrases
        for pair in pairwise(phrase)
        if pair[0].text in SOLID_BULLETS
    ]
    pairs.sort(key=lambda pair: pair[0].box.x0)
    column: list[tuple[Word, Word]] = []
    for pair in [*pairs, None]:
        if pair is not None and (not column or _begin_alike(column[0], pair)):
            column.append(pair)
            continue
        if len(column) >= BULLET_COLUMNS.fewest:
            boxes = [mark.box for mark, _ in column]
            text = min(word.box.x0 for _, word in column)
            yield _Edge(
                boxes[0].x0,
                text,
                min(b.top for b in boxes),
                max(b.bottom for b in boxes),
            )
        column = [pair] if pair is not None else []


def _pieces(phrase: Phrase, edges: Iterable[_Edge]) -> Iterator[Phrase]:
    start = 0
    for at, (last, word) in enumerate(pairwise(phrase), 1):
        if last.text not in SOLID_BULLETS and any(
            edge.is_before(last, word) for edge in edges
        ):
            yield phrase[start:at]
            start = at
    yield phrase[start:]
