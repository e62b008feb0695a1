"""Goals in drawn cells, their levels told by where the cells stand and how these are set.

```
 ▓ 1. Güçlü Ekonomi ▓▓▓▓▓▓▓▓▓▓▓▓▓▓        1. Güçlü Ekonomi    │ 2. Güçlü Toplum
 ░ 1. Turizm ░░░░░░░░░░░░░░░░░░░░░        ────────────────────┼────────────────────
   Kıyılar korunacaktır.        │ 1.      1. Turizm           │ 1. Eğitim
   Müzelerin yenilenmesi        │ 2.       1. Kıyılar …       │  1. Okullar …
 ░ 2. Ulaşım ░░░░░░░░░░░░░░░░░░░░░         2. Müzeler …       │  2. Kurslar …
  bands over rows of goals                 an axis a column

 1     │ Güçlü Ekonomi
 1.1   │ Turizm                            a number beside each text
 1.1.1 │ Kıyılar korunacaktır.
```

Bands are of two sorts by their looks and grounds, the first names axes; in a column, titles are set
otherwise than most of its text. Numbers within each title prove it, as they do in every list.
"""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from extractors.readings.goals.announced import are_goals, speaks_of_goals
from extractors.readings.goals.grounds import Grounds
from extractors.readings.goals.levels import Levelled, outline_of
from extractors.readings.goals.lines import MarkedLine
from extractors.readings.goals.marks import Mark, is_mark_alone, mark_of
from extractors.readings.goals.outline import Outline, type_of
from extractors.readings.goals.paragraphs import Paragraph, paragraphs_of
from extractors.readings.text.heads import heading_of
from extractors.readings.text.textlines import lines_within
from extractors.readings.text.words import CleanPage
from extractors.records.outline import AXIS, GOAL, NUMBER_ONLY, PRIORITY
from schemas.table import OTHER, Cell, Table
from schemas.text.outline import steps
from schemas.text.turkish import clean, fold
from schemas.vocabulary.document_words import is_numbering

KIND = "goal_hierarchy"
Placed = tuple[Paragraph, int]
"""A paragraph and its level."""


def gridded(
    pages: Sequence[CleanPage], tables: Sequence[Table], lexicon: Container[str]
) -> Iterator[Outline]:
    """The goals of each table whose cells tell their levels.

    Args:
        pages: of the document, upright.
        tables: as found.
        lexicon: folded words that the document prints in one piece.
    """
    by_number = {clean.page.number: clean for clean in pages}
    cells = _Cells(by_number)
    for table in tables:
        clean = by_number.get(table.pages[0])
        if table.kind in (KIND, OTHER) and clean is not None and speaks_of_goals(clean):
            placed = (
                _under_bands(table, cells)
                or _by_numbers(table, cells)
                or _in_columns(table, cells)
            )
            levels = tuple(level for _, level in placed)
            made = Levelled(tuple(each for each, _ in placed), levels, None, ())
            bare = replace(made, paragraphs=tuple(map(_bare, made.paragraphs)))
            if levels[:2] == (AXIS, PRIORITY) and GOAL in levels and are_goals(bare):
                yield outline_of(made, None, lexicon)


def _bare(paragraph: Paragraph) -> Paragraph:
    """A text without the number that stands behind one of its lines."""
    lines = [
        replace(line, words=line.words[:-1])
        if len(line.words) > 1 and is_mark_alone(line.words[-1:])
        else line
        for line in paragraph.lines
    ]
    return replace(paragraph, lines=tuple(lines))


class _Cells:
    """The words of cells, as lines and paragraphs."""

    def __init__(self, pages: dict[int, CleanPage]) -> None:
        self.pages = pages
        self.grounds = Grounds([clean.page for clean in pages.values()])

    def lines(self, cells: Sequence[Cell]) -> list[MarkedLine]:
        """The lines of cells that stand level with each other, page by page."""
        regions = sorted(
            {region for cell in cells for region in cell.regions},
            key=lambda region: region.page,
        )
        lines: list[MarkedLine] = []
        for page, level in groupby(regions, key=lambda region: region.page):
            clean = self.pages.get(page)
            boxes = [region.box for region in level]
            words = [
                word
                for word in (clean.words if clean is not None else ())
                if any(box.holds_centre_of(word.box) for box in boxes)
            ]
            lines += [
                MarkedLine(line.page, line.words, line.drop)
                for line in lines_within(page, words)
            ]
        return lines

    def whole(self, cells: Sequence[Cell]) -> Paragraph | None:
        """All that stands in some cells as one text; None where nothing does."""
        lines = tuple(self.lines(cells))
        if not lines:
            return None
        words = [word for line in lines for word in line.words]
        mark = mark_of(words)
        return Paragraph(lines, mark, type_of(words[mark.words :] or words))


# ── bands over rows ───────────────────────────────────────────────────────────
def _under_bands(table: Table, cells: _Cells) -> list[Placed]:
    """Bands of two sorts, the first over the second over rows of goals; empty where it is no such table."""
    rows = [
        (paragraph, _is_band(row, table))
        for row in _rows(table)
        if (paragraph := cells.whole(row)) is not None
    ]
    sorts = list(dict.fromkeys(_sort(each, cells) for each, is_band in rows if is_band))
    if len(sorts) != len((AXIS, PRIORITY)) or all(is_band for _, is_band in rows):
        return []
    return [
        (each, AXIS + sorts.index(_sort(each, cells)) if is_band else GOAL)
        for each, is_band in rows
    ]


def _rows(table: Table) -> Iterator[list[Cell]]:
    """The rows below the headings, those printed again overleaf left out; none where several cells are texts."""
    for _, row in groupby(
        sorted(table.cells, key=lambda cell: (cell.row, cell.col)),
        key=lambda cell: cell.row,
    ):
        filled = [cell for cell in row if cell.text]
        if filled and not all(map(_is_heading, filled)):
            yield filled


def _is_heading(cell: Cell) -> bool:
    return is_numbering(cell.text) or heading_of(cell.text, KIND)[1]


def _is_band(row: Sequence[Cell], table: Table) -> bool:
    return len(row) == 1 and row[0].col_span == table.n_cols > 1


def _sort(band: Paragraph, cells: _Cells) -> tuple[object, ...]:
    """What tells levels of bands: the sort of their numbers, their looks, the ground below them."""
    return band.mark.sort, band.looks, cells.grounds.under(band)


# ── a number beside each text ─────────────────────────────────────────────────
def _by_numbers(table: Table, cells: _Cells) -> list[Placed]:
    """Rows of a number and a text, whose level it tells by its steps; empty where some row is no such."""
    placed: list[Placed] = []
    for row in _rows(table):
        found = NUMBER_ONLY.fullmatch(clean(row[0].text))
        path = steps(found[1]) if found else ()
        lines = cells.lines(row[1:])
        number = [word for line in cells.lines(row[:1]) for word in line.words]
        if len(row) != len(("number", "text")) or not 0 < len(path) <= GOAL:
            return []
        if not lines or len(number) != 1:
            return []
        first = replace(lines[0], words=(*number, *lines[0].words))
        text = tuple(word for line in lines for word in line.words)
        mark = Mark(0, path, words=1)
        placed.append((Paragraph((first, *lines[1:]), mark, type_of(text)), len(path)))
    return placed


# ── an axis a column ──────────────────────────────────────────────────────────
def _in_columns(table: Table, cells: _Cells) -> list[Placed]:
    """The head of each column over titles and goals below each other; empty where it is no such table."""
    placed: list[Placed] = []
    heads = [cell for cell in table.cells if cell.row == 0]
    if not _name_axes(heads, table):
        return []
    for head in heads:
        title = cells.whole([head])
        column = [
            cell
            for cell in table.cells
            if cell.col == head.col and fold(cell.text) != fold(head.text)
        ]
        below = _column(sorted(column, key=lambda cell: cell.row), cells)
        if title is None or not below:
            return []
        placed += [(title, AXIS), *below]
    return placed


def _name_axes(heads: Sequence[Cell], table: Table) -> bool:
    """Whether every column has a head of its own, and none is one of levels, numbers or figures."""
    texts = {fold(head.text) for head in heads if any(map(str.isalpha, head.text))}
    plain = all(head.col_span == head.row_span == 1 for head in heads)
    single = plain and len(texts) == len(heads) == table.n_cols > 1
    return single and not any(map(_is_heading, heads))


def _column(cells_below: Sequence[Cell], cells: _Cells) -> list[Placed]:
    """The texts of a column: titles are set in another type than most; empty where the first is none."""
    lines = [line for cell in cells_below for line in cells.lines([cell])]
    paragraphs = paragraphs_of(lines)
    letters = Counter[object]()
    for each in paragraphs:
        letters[each.looks] += len(each.text)
    usual = letters.most_common(1)[0][0] if letters else None
    looks = {each.looks for each in paragraphs}
    if len(looks) != len((PRIORITY, GOAL)) or paragraphs[0].looks == usual:
        return []
    return [(each, GOAL if each.looks == usual else PRIORITY) for each in paragraphs]
