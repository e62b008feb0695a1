"""The lines at the edges of a page, outermost first, and whether each goes with what stands inside of it.

```
 ┌──────────────────────────┐
 │ İlçe Özet Raporu       3 │   two phrases of the outermost row: far from the text, over no columns
 │                          │
 │ İlçe    Okul   Öğrenci   │   over columns: the heading of a table, printed again on each page
 │ Urla      24     4.120   │
```
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import hypot
from typing import Literal

from extractors.pages.reading_order import lines_of, phrases_of, rows_of
from extractors.pages.settings import MARGINS, RUNNING_LINES
from schemas.geometry import Box, bounding_box
from schemas.page import Page, Rule, Word
from schemas.text.signs import whole_year
from schemas.text.turkish import ascii_fold
from schemas.vocabulary.places import is_name

FIGURE = re.compile(r"%?\s?\d[\d.,]*\s?%?")
Edge = Literal["top", "bottom", "left", "right", "across"]
Span = tuple[float, float]
Row = list[list[Word]]
"""Words of one base line, as phrases that wide gaps part."""

PAGE_NUMBER = re.compile(
    r"[-–—|•· ]*(?:(?:sayfa|page|sf\.?|s\.|p\.)\s*)?(?:\d+|[ivxlc]{1,6})(?:\s?(?:[/|]|of)\s?\d+)?[-–—|•· ]*"
)
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True)
class MarginLine:
    """A phrase in the margin of a page."""

    page: int
    edge: Edge
    distance: float
    """Points from the page's edge to the near side of the phrase; across the page, from its top left."""
    words: tuple[Word, ...]
    outermost: bool
    """Whether nothing stands between it and the edge."""
    in_table: bool
    """Whether rows of its own columns, or the lines of a grid, go on inside of it."""
    in_text: bool
    """Whether the next line inside follows as closely as lines of a text do."""
    among_figures: bool = False
    """Whether figures stand in its row, or nearer to the edge: a page bears one number, a table several."""

    in_cell: bool = False
    """Whether a drawn line parts it from what stands level with it, and goes on to the row inside of it."""
    row: tuple[str, str] | None = None
    """The text and the number of its row, where that holds nothing else."""

    @cached_property
    def text(self) -> str:
        """The words with single blanks between them; each line of a margin is held against all others."""
        return " ".join(word.text for word in self.words)

    @property
    def masked(self) -> str:
        """Its text up to the numbers in it."""
        return re.sub(r"\d+", "#", self.text)

    @property
    def size(self) -> float:
        """The font size of its longest word, in points."""
        return max(self.words, key=lambda word: len(word.text)).size


def is_page_number(text: str) -> bool:
    """Whether a phrase has the form of a page's number: `3`, `— 3 —`, `3 / 12`, `Sayfa 3`, `iv`; not `1066621`."""
    few = all(int(n) < RUNNING_LINES.most_pages for n in _DIGITS.findall(text))
    return few and PAGE_NUMBER.fullmatch(ascii_fold(text)) is not None


def margin_lines(page: Page) -> list[MarginLine]:
    """Phrases at the top and foot of the page, turned ones at its sides, slanted ones across it."""
    found = [*_at_edge(page, "top"), *_at_edge(page, "bottom"), *_tabs(page)]
    if any(word.angle for word in page.words):
        found += [*_at_sides(page), *_across(page)]
    return found


def _at_edge(page: Page, edge: Literal["top", "bottom"]) -> list[MarginLine]:
    reach, band = MARGINS.looked_at * page.height, MARGINS.band * page.height
    words = [
        word
        for word in page.words
        if word.angle == 0 and _distance(word.box, page, edge) < reach
    ]
    rows = [phrases_of(row) for row in rows_of(words)]
    if edge == "bottom":
        rows.reverse()
    boxes = [
        bounding_box(word.box for phrase in row for word in phrase) for row in rows
    ]
    count = sum(_distance(box, page, edge) + box.height < band for box in boxes)
    tables = _in_tables(
        rows, boxes, count, _grid_lines(page, edge, band) if count else []
    )
    white = [
        _white(boxes, index) if index + 1 < len(rows) else float("inf")
        for index in range(count)
    ]
    figures = _among_figures(rows)
    return [
        MarginLine(
            page=page.number,
            edge=edge,
            distance=min(_distance(word.box, page, edge) for word in phrase),
            words=tuple(phrase),
            outermost=index == 0,
            in_table=tables[index],
            in_text=white[index] < MARGINS.close * phrase[0].size,
            among_figures=figures[index],
            in_cell=_in_cell(phrase, row, boxes[index : index + 2], page.rules),
            row=_text_and_number(row),
        )
        for index, row in enumerate(rows[:count])
        for phrase in row
    ]


def _text_and_number(row: Row) -> tuple[str, str] | None:
    """Of a row that is a text and a bare number: `Aliağa Özet Raporu … 3`."""
    texts = sorted(
        (" ".join(word.text for word in phrase) for phrase in row), key=str.isdigit
    )
    told = len(texts) == 2 and texts[1].isdigit() and not texts[0].isdigit()
    return (texts[0], texts[1]) if told else None


def _in_cell(
    phrase: Sequence[Word], row: Row, boxes: Sequence[Box], rules: Iterable[Rule]
) -> bool:
    """Whether a line runs down between a phrase and another of its row, past it and the next row inside."""
    if len(row) < 2 or len(boxes) < 2:
        return False
    top, bottom = sorted(box.y_mid for box in boxes)
    down = [
        rule.box.x_mid
        for rule in rules
        if not rule.horizontal and rule.box.top < top and bottom < rule.box.bottom
    ]
    left, right = phrase[0].box.x0, phrase[-1].box.x1
    gaps = [(min(right, other[-1].box.x1), max(left, other[0].box.x0)) for other in row]
    return any(start <= x <= end for start, end in gaps for x in down)


def _among_figures(rows: Sequence[Row]) -> list[bool]:
    """For each row from the edge inwards whether it, or one nearer to the edge, is a row of a table's figures."""
    found: list[bool] = []
    named = [_names_a_place(row) for row in rows]
    for index, row in enumerate(rows):
        beside = [*named[max(0, index - 1) : index], *named[index + 1 : index + 2]]
        told = _are_figures(row) or (named[index] and any(beside))
        found.append(told or (index > 0 and found[-1]))
    return found


def _names_a_place(row: Row) -> bool:
    """Whether a row is a place's name and a figure: so is the header `Konak … 12`, but no two of its lines."""
    texts = [" ".join(word.text for word in phrase) for phrase in row]
    figure = len(texts) > 1 and FIGURE.fullmatch(texts[-1]) is not None
    return figure and whole_year(texts[-1]) is None and is_name(texts[0])


def _are_figures(row: Row) -> bool:
    """Whether several phrases of a row are figures, and no years: the last row of a table, alone overleaf."""
    texts = [" ".join(word.text for word in phrase) for phrase in row]
    return (
        sum(
            FIGURE.fullmatch(text) is not None and whole_year(text) is None
            for text in texts
        )
        > 1
    )


def _distance(box: Box, page: Page, edge: str) -> float:
    return box.top if edge == "top" else page.height - box.bottom


def _white(boxes: Sequence[Box], index: int) -> float:
    """Points between a row and the next one inside."""
    outer, inner = boxes[index], boxes[index + 1]
    return max(inner.top - outer.bottom, outer.top - inner.bottom)


def _in_tables(
    rows: Sequence[Row], boxes: Sequence[Box], count: int, grids: Sequence[Span]
) -> list[bool]:
    """For each of the outer rows whether it belongs to a table; judged from the inside out."""
    found = [False] * (count + 1)
    for index in reversed(range(count)):
        ruled = (
            sum(outer <= boxes[index].y_mid <= inner for outer, inner in grids)
            >= MARGINS.grid_lines
        )
        glued = (
            found[index + 1]
            and _white(boxes, index) < MARGINS.close * rows[index][0][0].size
        )
        found[index] = ruled or glued or _over_columns(rows, boxes, index)
    return found[:count]


def _over_columns(rows: Sequence[Row], boxes: Sequence[Box], index: int) -> bool:
    """Whether rows with phrases in the columns of this one's phrases follow it, row upon row."""
    if len(rows[index]) < 2 or _ends_with_page_number(rows[index]):
        return False
    near = (MARGINS.near if len(rows[index]) == 2 else MARGINS.near_many) * rows[index][
        0
    ][0].size
    aligned = 0
    for inner in range(index + 1, min(len(rows), index + 1 + MARGINS.rows_below)):
        if _white(boxes, inner - 1) > near:
            break
        aligned += _in_columns(rows[index], rows[inner])
    return aligned >= MARGINS.column_rows


def _ends_with_page_number(row: Row) -> bool:
    """Whether a row is a phrase and a page's number, one that is no mere figure."""
    texts = [" ".join(word.text for word in phrase) for phrase in row]
    return len(row) == 2 and any(
        is_page_number(text) and not text.isdigit() for text in texts
    )


def _in_columns(one: Row, other: Row) -> bool:
    """Whether two rows have columns in common: many phrases each, or two that stand below two.

    A name centred over its column and the figures at the column's right need not overlap.
    """
    if min(len(one), len(other)) >= MARGINS.many:
        return True
    spans = [(phrase[0].box.x0, phrase[-1].box.x1) for phrase in other]
    met = set()
    for phrase in one:
        x0, x1 = phrase[0].box.x0, phrase[-1].box.x1
        met.add(
            next(
                (i for i, (low, high) in enumerate(spans) if low < x1 and x0 < high),
                None,
            )
        )
    return len(met - {None}) >= 2


def _grid_lines(page: Page, edge: str, band: float) -> list[Span]:
    """From where to where vertical lines run that begin in the band and leave it, one an x."""
    border = band if edge == "top" else page.height - band
    strokes = sorted((rule for rule in page.rules if not rule.horizontal), key=_place)
    return [
        (top, bottom)
        for top, bottom in _joined_strokes(strokes)
        if top < border < bottom
    ]


def _place(rule: Rule) -> tuple[float, float]:
    return round(rule.box.x_mid / MARGINS.joint_pt), rule.box.top


def _joined_strokes(strokes: Iterable[Rule]) -> list[Span]:
    found: list[Span] = []
    last: float | None = None
    for stroke in strokes:
        column, (_, top, _, bottom) = _place(stroke)[0], stroke.box
        if column == last and top <= found[-1][1] + MARGINS.joint_pt:
            found[-1] = found[-1][0], max(found[-1][1], bottom)
        else:
            found.append((top, bottom))
        last = column
    return found


def _at_sides(page: Page) -> Iterator[MarginLine]:
    """Turned lines right at the left or right edge, nothing upright between them and it."""
    upright = [word.box for word in page.words if word.angle == 0]
    low, high = (
        min((box.x0 for box in upright), default=0.0),
        max((box.x1 for box in upright), default=0.0),
    )
    for line in lines_of(word for word in page.words if word.angle in (90, 270)):
        left, right = line.box.x1, page.width - line.box.x0
        edge: Edge = "left" if left < right else "right"
        beside = line.box.x1 < low if edge == "left" else line.box.x0 > high
        if min(left, right) < MARGINS.side_pt:
            yield MarginLine(
                page.number,
                edge,
                min(left, right),
                line.words,
                beside,
                False,
                not beside,
            )


def _tabs(page: Page) -> Iterator[MarginLine]:
    """The upright words of a tab: a few alone beside the text, in the margin at the left or right."""
    upright = _middle(page)
    reach = MARGINS.tab * page.width
    left = [word for word in upright if word.box.x1 < reach]
    right = [word for word in upright if word.box.x0 > page.width - reach]
    sides: tuple[tuple[Edge, list[Word]], ...] = (("left", left), ("right", right))
    for edge, tab in sides:
        own = {id(word) for word in tab}
        others = [word for word in upright if id(word) not in own]
        lines = rows_of(tab)
        if (
            not tab
            or not others
            or len(lines) > MARGINS.tab_lines
            or any(map(_has_digit, tab))
        ):
            continue
        box = bounding_box(word.box for word in tab)
        clear = (
            min(other.box.x0 for other in others) - box.x1
            if edge == "left"
            else box.x0 - max(other.box.x1 for other in others)
        )
        if clear > MARGINS.tab_clear * tab[0].size:
            distance = box.x0 if edge == "left" else page.width - box.x1
            for line in lines:
                yield MarginLine(
                    page.number, edge, distance, tuple(line), True, False, False
                )


def tabs_in_text(pages: Iterable[Page], lines: Iterable[MarginLine]) -> set[int]:
    """By identity, the tabs that stand where other pages have text: they are labels at a table's side."""
    tabs = [
        line
        for line in lines
        if line.edge in ("left", "right") and line.words[0].angle == 0
    ]
    own = {id(word) for line in tabs for word in line.words}
    inner = (
        (word for page in pages for word in _middle(page) if id(word) not in own)
        if tabs
        else ()
    )
    boxes = [word.box for word in inner]
    low, high = (
        min((box.x0 for box in boxes), default=0.0),
        max((box.x1 for box in boxes), default=0.0),
    )
    at = [(line, bounding_box(word.box for word in line.words)) for line in tabs]
    return {
        id(line)
        for line, box in at
        if (box.x1 > low if line.edge == "left" else box.x0 < high)
    }


def _middle(page: Page) -> list[Word]:
    """Its upright words between the bands at its top and foot."""
    band = MARGINS.band * page.height
    return [
        w
        for w in page.words
        if w.angle == 0 and band < w.box.y_mid < page.height - band
    ]


def _has_digit(word: Word) -> bool:
    return any(map(str.isdigit, word.text))


def _across(page: Page) -> Iterator[MarginLine]:
    for line in lines_of(word for word in page.words if word.angle % 90):
        yield MarginLine(
            page.number, "across", hypot(*line.box[:2]), line.words, False, False, False
        )
