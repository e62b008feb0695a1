"""Words that a column too narrow for them tore over its lines, without a hyphen, whole again.

```
 Hast     a torn line is full, and each piece with the next is wider than it; the pieces make a word, and
 ane Y    one of them is none, or a dictionary has the whole just so: `Hastane Yatağı Sayısı`
 atağı
 Sayıs
 ı
```
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Self

from extractors.readings.settings.text import TORN
from extractors.readings.text.joining import is_known, stands_alone
from schemas.table import CellLine
from schemas.text.dictionaries import is_listed
from schemas.text.turkish import fold, lower, upper
from schemas.vocabulary.places import is_name


@dataclass(frozen=True, slots=True)
class _Column:
    """What room a cell's lines have, in points."""

    width: float
    """Of its widest line."""
    letter: float
    """Of a mean letter."""

    @classmethod
    def of(cls, lines: Sequence[CellLine]) -> Self:
        """The column that lines stand in."""
        widths = [line.region.box.width for line in lines]
        signs = sum(len(line.text) for line in lines)
        return cls(max(widths, default=0.0), sum(widths) / max(1, signs))

    def is_full(self, line: CellLine) -> bool:
        """Whether no further letter had room in a line."""
        return line.region.box.width + TORN.letters * self.letter > self.width

    def is_too_narrow(self, word: str) -> bool:
        """Whether a line has no room for a word."""
        return len(word) * self.letter > self.width


def without_tears(lines: Sequence[CellLine], lexicon: Container[str] = ()) -> list[str]:
    """The texts of a cell's lines, those joined between which a word is torn.

    Args:
        lines: upright, top to bottom.
        lexicon: folded words that the document prints in one piece.
    """
    column = _Column.of(lines)
    whole = [line.text for line in lines[:1]]
    at = 1
    while at < len(lines):
        count = _torn_over(whole[-1], lines[at - 1 :], column, lexicon)
        if count:
            whole[-1] += "".join(line.text for line in lines[at : at + count])
        else:
            whole.append(lines[at].text)
        at += count or 1
    return whole


def _torn_over(
    text: str, lines: Sequence[CellLine], column: _Column, lexicon: Container[str]
) -> int:
    """Over how many of the lines below the first the last word of a text goes on; the most there are."""
    head = _last(text)
    for count in range(min(TORN.most_lines, len(lines) - 1), 0, -1):
        inner = [line.text for line in lines[1:count]]
        pieces = [head, *inner, _first(lines[count].text)]
        full = column.is_too_narrow("".join(pieces)) and all(
            map(column.is_full, lines[:count])
        )
        if full and _are_one(pieces, lexicon):
            return count
    return 0


def _last(text: str) -> str:
    return text.rsplit(" ", 1)[-1]


def _first(text: str) -> str:
    return text.split(" ", 1)[0]


def _are_one(pieces: Sequence[str], lexicon: Container[str]) -> bool:
    """Whether pieces are one word: set alike, no two words beside each other, and a word together."""
    whole = "".join(pieces)
    if not all(map(str.isalpha, pieces)) or not _are_set_alike(pieces):
        return False
    folded = fold(whole)
    if folded in lexicon or is_name(whole):
        return True
    if all(_is_word(piece, lexicon) for piece in pieces):
        return is_listed(folded, "tr") and not stands_alone(pieces[-1])
    return is_known(folded)


def _are_set_alike(pieces: Sequence[str]) -> bool:
    """Whether all pieces but the first are in small letters, or all in capitals."""
    rest = "".join(pieces[1:])
    return rest == lower(rest) or "".join(pieces) == upper("".join(pieces))


def _is_word(piece: str, lexicon: Container[str]) -> bool:
    """Whether a piece may be a word of its own; dictionaries list each letter."""
    folded = fold(piece)
    return stands_alone(piece) or (
        len(piece) > 1 and (folded in lexicon or is_known(folded))
    )
