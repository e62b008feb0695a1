"""What stands beside the headings of quadrants over the labels, all lines of it: Boyut-/lar."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from extractors.pages.type_size import is_same_size
from extractors.readings.regions.extent import Part
from extractors.readings.regions.separators import separators
from extractors.readings.settings.swot import CORNER
from extractors.readings.text.heads import Head, runs_of
from extractors.readings.text.textlines import TextLine, lines_within
from extractors.readings.text.words import CleanPage
from extractors.records.swot.labels import SIDES
from schemas.geometry import Box, bounding_box
from schemas.page import Word, text_of
from schemas.text.turkish import fold

HYPHENS = "-\u2010\u00ad"


def corner_of(clean: CleanPage, heads: Sequence[Head]) -> tuple[Word, ...]:
    """The words of the corner, all lines of it.

    Args:
        clean: the page of the headings.
        heads: from left to right.
    """
    top, foot = _top_of(clean, heads), max(h.box.bottom for h in heads)
    beside = [w for w in clean.words if w.box.x1 < heads[0].box.x0]
    found = [word for word in beside if top - 1 < word.box.y_mid < foot + 1]
    found = found or _around(heads, beside, clean.page.number)
    if not found:
        return ()
    found += _lines_above(found, beside, clean, heads)
    content = _first_content(clean, heads, foot)
    below = [
        w
        for w in beside
        if foot - 1 < w.box.y_mid
        and w.box.bottom < content + w.size / 2
        and w not in found
    ]
    for line in lines_within(clean.page.number, below):
        if not _goes_on(found, line, clean, content):
            break
        found += line.words
    return tuple(found)


def _around(heads: Sequence[Head], beside: Sequence[Word], page: int) -> list[Word]:
    """The two lines of a corner between which the headings stand: no word of it is level with them."""
    band = bounding_box(head.box for head in heads)
    reach = CORNER.next_line * max(word.size for head in heads for word in head.words)
    near = [w for w in beside if abs(w.box.y_mid - band.y_mid) < reach]
    lines = lines_within(page, near)
    if len(lines) != len(("above", "below")):
        return []
    above, below = lines
    whole = bounding_box((above.box, below.box))
    alike = is_same_size(above.words[0].size, below.words[0].size)
    if (
        alike
        and abs(whole.y_mid - band.y_mid) < 1
        and _are_aligned(above.box, below.box)
    ):
        return [*above.words, *below.words]
    return []


def _lines_above(
    corner: Sequence[Word],
    beside: Sequence[Word],
    clean: CleanPage,
    heads: Sequence[Head],
) -> Iterator[Word]:
    """The lines of a corner that begin above the headings, which stand in the middle of it or at its foot.

    Each of its columns may: the title of dimensions in one line, that of their parts in two.
    """
    own = {id(word) for head in heads for word in head.words}
    known = list(corner)
    top = min(word.box.top for word in known)
    above = [w for w in beside if w.box.y_mid < top]
    for line in reversed(lines_within(clean.page.number, above)):
        under = [word for word in known if _is_over(line, word)]
        first = min(under, key=lambda word: word.box.top, default=None)
        if first is None:
            return
        low, high = line.box.y_mid, first.box.y_mid
        runs_on = any(
            word.box.top < low < word.box.bottom and id(word) not in own
            for word in clean.words
            if word.box.x1 > heads[0].box.x0
        )
        if runs_on or separators(clean.page, line.box.x0, line.box.x1, low, high):
            return
        yield from line.words
        known += line.words


def _is_over(line: TextLine, word: Word) -> bool:
    """Whether a line may stand right above a word of a corner: alike in size, near, and aligned."""
    alike = is_same_size(line.words[0].size, word.size)
    near = 0 < word.box.bottom - line.base < CORNER.next_line * word.size
    return alike and near and _are_aligned(word.box, line.box)


def _top_of(clean: CleanPage, heads: Sequence[Head]) -> float:
    """Where the headings begin, with those over two quadrants each right above: `İç Faktörler`."""
    top = min(head.box.top for head in heads)
    near = top - CORNER.next_line * heads[0].box.height
    above = (run for row in clean.rows for run in runs_of(row) if is_of_sides(run))
    tops = (bounding_box(word.box for word in run).top for run in above)
    return min((each for each in tops if near < each < top), default=top)


def places_of(words: Sequence[Word]) -> set[tuple[str, int]]:
    """Words with where they begin: a corner is printed again at the same place."""
    return {(word.text, round(word.box.x0)) for word in words}


def without_corner(parts: Sequence[Part], corner: Sequence[Word]) -> list[Part]:
    """The parts of a region without the lines of its corner, which pages may print again."""
    places = places_of(corner)
    return [replace(part, rows=_rows_without(part.rows, places)) for part in parts]


def is_of_sides(words: Sequence[Word]) -> bool:
    """Whether words say what two quadrants have in common, and no more: `Dış Etkenler`."""
    return len(words) <= CORNER.most_lines and bool(SIDES.search(fold(text_of(words))))


def without_sides(parts: Sequence[Part], heads: Sequence[Head]) -> list[Part]:
    """The parts without what two quadrants beside it have in common, left of all items: no label.

    ```
               │ Olumlu         │ Olumsuz
     İç Çevre  │ GÜÇLÜ YANLAR   │ ZAYIF YANLAR
               │ • Köklü …      │ • Dar yollar
    ```
    """
    left = heads[0].box.x0
    printed = (word for part in parts for word in part.words)
    beside = [word for word in printed if word.box.x1 < left]
    if not is_of_sides(beside):
        return list(parts)
    gone = {id(word) for word in beside}
    return [replace(part, rows=_rows_but(part.rows, gone)) for part in parts]


def _rows_but(
    rows: Sequence[tuple[Word, ...]], gone: Container[int]
) -> tuple[tuple[Word, ...], ...]:
    """The rows without some words, by identity; those left empty are gone."""
    kept = (tuple(word for word in row if id(word) not in gone) for row in rows)
    return tuple(row for row in kept if row)


def _rows_without(
    rows: Sequence[tuple[Word, ...]], places: Container[tuple[str, int]]
) -> tuple[tuple[Word, ...], ...]:
    first = [
        tuple(w for w in row if (w.text, round(w.box.x0)) not in places)
        for row in rows[: CORNER.most_lines]
    ]
    return (*(row for row in first if row), *rows[CORNER.most_lines :])


def _first_content(clean: CleanPage, heads: Sequence[Head], foot: float) -> float:
    """Where the text of the quadrants begins: below the second heading and those right of it."""
    left = heads[min(1, len(heads) - 1)].box.x0
    return min(
        (w.box.top for w in clean.words if w.box.x1 > left and w.box.y_mid > foot),
        default=foot,
    )


def _goes_on(
    corner: Sequence[Word], line: TextLine, clean: CleanPage, content: float
) -> bool:
    """Whether a line is the next of the corner: set like it, below it, above the content and its border."""
    last = max(corner, key=lambda word: (round(word.box.bottom), word.box.x1))
    first = line.words[0]
    alike = is_same_size(first.size, last.size) and first.bold == last.bold
    if not alike or not _are_aligned(bounding_box(w.box for w in corner), line.box):
        return False
    if (
        line.box.y_mid > content
        or line.base - last.box.bottom > CORNER.next_line * last.size
    ):
        return False
    if last.text[-1] in HYPHENS:
        return True
    box = line.box
    between = separators(clean.page, box.x0, box.x1, last.box.y_mid, box.y_mid)
    under = separators(clean.page, box.x0, box.x1, box.y_mid, content + last.size / 2)
    return bool(under) and not between


def _are_aligned(corner: Box, line: Box) -> bool:
    return (
        abs(corner.x0 - line.x0) < CORNER.same_place_pt
        or abs(corner.x_mid - line.x_mid) < CORNER.same_place_pt
    )
