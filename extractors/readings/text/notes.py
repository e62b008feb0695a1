"""Pages without the notes at their foot: lines in a type that is used nowhere else, after a note's number.

```
   • Zeytinyağı üretimi … kurulacaktır.
 ──────────
 4. İl Tarım Müdürlüğü kayıtları, 2009        no title of what goes on overleaf
```
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.pages.type_size import (
    body_size,
    is_same_size,
    is_smaller,
    letters_by_size,
)
from extractors.readings.text.words import CleanPage
from schemas.page import Word, text_of
from schemas.text.signs import is_mark
from schemas.vocabulary.labels import note_start


def without_notes(pages: Sequence[CleanPage]) -> list[CleanPage]:
    """The pages without notes at their foot; what may be a list in the smallest type of all stays.

    Args:
        pages: of a document.
    """
    feet = [list(_foot(clean.rows)) for clean in pages]
    if not any(feet):
        return list(pages)
    noted = {id(row) for foot in feet for row in foot}
    rows = (row for clean in pages for row in clean.rows if id(row) not in noted)
    sizes = {_size(row) for row in rows if not note_start().match(text_of(row))}
    return [
        _without(clean, foot) if foot and not _is_used(foot[0], sizes) else clean
        for clean, foot in zip(pages, feet, strict=True)
    ]


def _without(clean: CleanPage, foot: Sequence[Sequence[Word]]) -> CleanPage:
    left = {id(word) for row in foot for word in row}
    words = tuple(word for word in clean.words if id(word) not in left)
    return replace(clean, words=words)


def _foot(rows: Sequence[Sequence[Word]]) -> Iterator[Sequence[Word]]:
    """The last lines of a page from one on that begins as a note does, all smaller than the line above."""
    starts = [at for at, row in enumerate(rows) if at and _begins_note(row)]
    for start in starts:
        above = _size(rows[start - 1])
        if all(is_smaller(_size(row), above) for row in rows[start:]):
            yield from rows[start:]
            return


def _begins_note(row: Sequence[Word]) -> bool:
    return len(row) > 1 and is_mark(row[0].text.rstrip("."))


def _is_used(row: Sequence[Word], sizes: set[float]) -> bool:
    """Whether other text is set in the size of a line."""
    return any(is_same_size(_size(row), size) for size in sizes)


def _size(row: Sequence[Word]) -> float:
    """That most letters of a line are set in, points."""
    return body_size([letters_by_size(row)])
