"""Labels in a column of text beside rows of figures: in every row, or once for several.

```
 Aliağa    KOBİ Mali      8   4          Aliağa    KOBİ …     8   4                    KOBİ …     8   4
           Destek P.                               Turizm …  13   1          Aliağa    Turizm …  13   1
 Aliağa    Turizm …      13   1          Balçova   KOBİ …     3   0                    Kültür …   0   0
   each row its own, in two lines        from its own row on                 in the middle of its rows
```
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from extractors.readings.settings.places import ROW_LISTS
from extractors.records.programme_rows import programme_named
from schemas.geometry import Box
from schemas.page import Word, text_of


class PrintedLine(Protocol):
    """A line of a list, its words by column."""

    page: int
    words: dict[int, list[Word]]

    @property
    def box(self) -> Box:
        """Around its words, in points."""
        ...


@dataclass(frozen=True, slots=True)
class Label:
    """A text and the rows that it is of."""

    page: int
    words: tuple[Word, ...]
    first: int
    """Index of its first row."""
    rows: int


@dataclass(slots=True)
class _Text:
    """Lines of one label, as they stand below each other."""

    lines: list[PrintedLine]
    column: int

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for line in self.lines for word in line.words[self.column])


def labels_of(
    lines: Sequence[PrintedLine],
    rows: Sequence[PrintedLine],
    column: int,
    *,
    one_a_line: bool,
) -> list[Label] | None:
    """The labels of a column with their rows; None where it is not certain which rows are whose.

    Args:
        lines: of the list, in order.
        rows: those that hold figures.
        column: of the labels.
        one_a_line: whether each line of it is a label, as places and years are.
    """
    own = [line for line in lines if column in line.words]
    if {line.page for line in own} - {row.page for row in rows}:
        return None
    if all(column in row.words for row in rows):
        return _of_each_row(own, rows, column)
    texts = _texts(own, column, one_a_line=one_a_line)
    return _from_their_rows(texts, rows) or _in_the_middle(texts, rows)


def _of_each_row(
    own: Sequence[PrintedLine], rows: Sequence[PrintedLine], column: int
) -> list[Label]:
    """A label a row: lines between rows go with the nearest."""
    words: list[list[Word]] = [[] for _ in rows]
    for line in own:
        on_page = [n for n, row in enumerate(rows) if row.page == line.page]
        near = min(on_page, key=lambda n: abs(rows[n].box.y_mid - line.box.y_mid))
        words[near] += line.words[column]
    return [
        Label(row.page, tuple(found), n, 1)
        for n, (row, found) in enumerate(zip(rows, words, strict=True))
    ]


def _texts(own: Sequence[PrintedLine], column: int, *, one_a_line: bool) -> list[_Text]:
    """The labels of a column: lines close below each other are one, until they name a programme."""
    texts: list[_Text] = []
    for line in own:
        last = texts[-1] if texts else None
        if last is not None and not one_a_line and _goes_on(last, line):
            last.lines.append(line)
        else:
            texts.append(_Text([line], column))
    return texts


def _goes_on(text: _Text, line: PrintedLine) -> bool:
    last = text.lines[-1]
    first = line.words[text.column][0]
    near = first.box.top - last.words[text.column][-1].box.bottom
    return (
        last.page == line.page
        and near < ROW_LISTS.next_line * first.size
        and programme_named(text_of(text.words)) is None
    )


def _from_their_rows(
    texts: Sequence[_Text], rows: Sequence[PrintedLine]
) -> list[Label] | None:
    """Each label from the row on that it begins in; None where one begins in none, or rows come first."""
    at = {id(row): n for n, row in enumerate(rows)}
    firsts = [at.get(id(text.lines[0])) for text in texts]
    if not firsts or firsts[0] != 0 or None in firsts:
        return None
    ends = [*(n for n in firsts if n is not None), len(rows)]
    return [
        Label(text.lines[0].page, text.words, first, end - first)
        for text, (first, end) in zip(texts, pairwise(ends), strict=True)
    ]


def _in_the_middle(
    texts: Sequence[_Text], rows: Sequence[PrintedLine]
) -> list[Label] | None:
    """Each label in the middle of as many rows as any other; None where they stand otherwise."""
    if not texts or len(rows) % len(texts):
        return None
    n = len(rows) // len(texts)
    found = []
    for place, text in enumerate(texts):
        block = rows[place * n : (place + 1) * n]
        top, foot = block[0].box.top, block[-1].box.bottom
        page = {row.page for row in (*block, *text.lines)}
        middle = (text.lines[0].box.top + text.lines[-1].box.bottom) / 2
        pitch = (foot - top) / n
        if len(page) > 1 or abs(middle - (top + foot) / 2) > pitch / 2 + 1:
            return None
        found.append(Label(text.lines[0].page, text.words, place * n, n))
    return found
