"""Words of a table that are no loss though no cell holds them where they stand: labels and headings said again.

```
 5. TURİZMDE MARKALAŞMA                        a band over rows whose label cell says the same
 STRATEJİK ÖNCELİKLER   HEDEFLER               headings printed again over each axis
 No 1 2 3                                      numbers of items, which tell where an item begins
```
"""

import re
from collections.abc import Callable, Collection, Sequence

from schemas.page import Word
from schemas.table import Table
from schemas.vocabulary.document_words import (
    document_words,
    is_corner_heading,
    is_numbering,
    is_unit_heading,
)
from schemas.vocabulary.headings import heading_words
from schemas.vocabulary.labels import part_of_series

_PART = re.compile(r"\d{1,2}\.|\(\d{1,2}/\d{1,2}\)")
OVER_PLACES = "district_statistics"
OF_WORDS = ("swot", "goal_hierarchy")
"""Kinds whose records are sentences: a number alone is an entry's, and no figure."""


def without_known_labels(
    words: Sequence[Word],
    table: Table,
    letters: Callable[[str], str],
    said: Callable[[str], bool],
) -> list[Word]:
    """The words without those of labels that a cell holds as a whole, of known headings, and entries' numbers.

    A part of a label stays: its rest may have gone to another. So does a label of a SWOT, which stands once
    over its items.

    Args:
        words: left over, in reading order.
        table: that they stand in.
        letters: what of a word is compared.
        said: whether what is compared of a word was left out of the words, for a heading or a note says it.
    """
    headings = {letters(word) for word in _heading_words(table)}
    of_entries = table.kind in OF_WORDS
    cells = (
        set()
        if table.kind == "swot"
        else _cells(table, letters, said, headings if of_entries else ())
    )
    rest: list[Word] = []
    at = 0
    while at < len(words):
        end = _end_of_label(words, at, cells, letters)
        if end == at and not _is_known(words[at], table, headings, letters):
            rest.append(words[at])
        at = max(end, at + 1)
    return rest


def _cells(
    table: Table,
    letters: Callable[[str], str],
    said: Callable[[str], bool],
    before: Collection[str],
) -> set[str]:
    """What the cells say, each as a whole, without what was left out of the words too.

    Also without what stands before a title: `3. YENİLİKÇİ ÜRETİM`, `Öncelik 2: Turizm`.
    """
    found: set[str] = set()
    for cell in table.cells:
        told = [w for w in map(letters, cell.text.split()) if w and not said(w)]
        start = next(
            (n for n, w in enumerate(told) if not w.isdigit() and w not in before),
            len(told),
        )
        found |= {"".join(told), "".join(told[start:] if before else told)}
    return {text for text in found if text and not text.isdigit()}


def _end_of_label(
    words: Sequence[Word],
    at: int,
    cells: Collection[str],
    letters: Callable[[str], str],
) -> int:
    """Where the longest label ends that begins with a word; there again where none does."""
    end, text = at, ""
    longest = max(map(len, cells), default=0)
    for index in range(at, len(words)):
        text += letters(words[index].text)
        if len(text) > longest:
            break
        if text in cells:
            end = index + 1
    return end


def _heading_words(table: Table) -> set[str]:
    titles = document_words().swot_column_titles if table.kind == "swot" else ()
    return {*heading_words(table.kind), *(w for title in titles for w in title.split())}


def _is_known(
    word: Word,
    table: Table,
    headings: Collection[str],
    letters: Callable[[str], str],
) -> bool:
    """Whether a word is of a known heading, counts entries, or the tables of a series, `Tablo 2. … (2/6)`."""
    text = letters(word.text)
    cut = word.text.endswith(("-", "\u00ad"))
    return bool(
        text in headings
        or is_numbering(word.text)
        or (table.kind == OVER_PLACES and _heads_no_figures(word.text))
        or (_PART.fullmatch(word.text) and part_of_series(table.caption))
        or (cut and any(heading.startswith(text) for heading in headings))
        or (table.kind in OF_WORDS and text.isdigit())
    )


def _heads_no_figures(text: str) -> bool:
    """Whether a word heads the indicators of a table turned round, or their units: records have both."""
    return is_corner_heading(text) or is_unit_heading(text)
