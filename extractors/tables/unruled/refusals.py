"""What stands in columns and is no table: running text, lists, tables of contents."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.tables.grid.grid import Grid
from extractors.tables.grid.strokes import Stroke
from extractors.tables.grid.values import LIST_MARK, NUMBER, is_list
from extractors.tables.grid.words import words_by_cell
from extractors.tables.sightings import refused
from extractors.tables.text.columns import row_phrases
from extractors.tables.text.text_grid import text_box
from extractors.tables.unruled.blocks import Row, in_columns
from extractors.tables.unruled.sentences import are_sentences
from extractors.tables.unruled.settings import BLOCKS, UNRULED
from schemas.geometry import Box
from schemas.page import Word, foot_of
from schemas.text.signs import DASHES, LEADERS

VALUE = re.compile(r"[^\W\d_]{0,2}[^\w\s]*\d[\d.,:/()\-–\s]*[^\W\d_]{0,2}")
"""A date, a time, a range, a section's number: no figure to reckon with, but no prose."""
Column = Sequence[tuple[str, Box]]
"""Text and box of each entry."""


def has_ruled_heading(
    block: Sequence[Row], strokes: Sequence[Stroke], box: Box
) -> bool:
    """Whether a rule from side to side stands under the names of columns, and these over the columns' text.

    ```
    Program      Who may apply      What it pays
    ────────────────────────────────────────────
    Home care    State residents…   Adult day care, …
    ```
    """
    wide = [
        s.at
        for s in strokes
        if min(s.end, box.x1) - max(s.start, box.x0) > UNRULED.ruled * box.width
    ]
    if not wide:
        return False
    head = [row for row in block if foot_of(row) <= wide[0] + 1]
    below = [row_phrases(row, BLOCKS.column_gap) for row in block[len(head) :]]
    if (
        not 1 <= len(head) <= UNRULED.most_heading_lines
        or len(row_phrases(head[-1], BLOCKS.column_gap)) < 2
    ):
        return False
    names = row_phrases(head[-1], BLOCKS.column_gap)
    spans = [span for phrases in below for span in phrases]
    over = sum(sum(_is_under(span, name) for span in spans) > 1 for name in names)
    return over == len(names) and sum(map(len, head)) <= UNRULED.wordy * len(
        names
    ) * len(head)


def _is_under(entry: tuple[float, float], name: tuple[float, float]) -> bool:
    """Whether an entry shares an edge or its middle with the name of its column."""
    sides = zip((*entry, sum(entry) / 2), (*name, sum(name) / 2), strict=True)
    return any(abs(one - other) <= BLOCKS.align_pt for one, other in sides)


def is_table(
    grid: Grid,
    words: Sequence[Word],
    block: Sequence[Row],
    captioned: bool,
    headed: bool = False,
) -> bool:
    """Whether the columns are a table's: figures, or short entries under a caption; no prose, no list.

    Args:
        grid: what the text makes.
        words: in it.
        block: its printed lines.
        captioned: a caption says that it is a table.
        headed: a rule stands under the names of its columns: then its entries may be sentences.
    """
    why = next(
        _objections(grid, _entries(grid, words), block, captioned or headed, headed),
        None,
    )
    return why is None or refused(grid.box, why, (cell.box for cell in grid.cells))


def _objections(
    grid: Grid,
    entries: Sequence[Column],
    block: Sequence[Row],
    captioned: bool,
    headed: bool,
) -> Iterator[str]:
    """What speaks against a table, the plainest first."""
    if not captioned and sum(map(in_columns, block)) < UNRULED.fewest_rows:
        yield "too few lines stand in columns, and no caption says that it is a table"
    if sum(map(_says_something, entries)) < 2:
        yield "its words stand in one column"
    if is_list([text for text, _ in entries[0]]):
        yield "its first column numbers or marks the lines: a list"
    right = [text for column in entries[1:] for text, _ in column]
    yield from _running_text(right, block, captioned, headed)
    figures = sum(
        NUMBER.fullmatch(text) is not None or VALUE.fullmatch(text) is not None
        for text in right
    )
    if not (
        captioned or figures >= UNRULED.figures * len(right) or _is_full(grid, entries)
    ):
        yield "few entries are figures, it has no caption, and too few rows and columns are full"
    if sum(_is_aligned(column) for column in entries) / len(entries) < UNRULED.aligned:
        yield "the entries of its columns share no edge and no middle"


def _says_something(column: Column) -> bool:
    """Whether not every entry is a dash: lines of text that break after dashes make a column of them."""
    return any(not DASHES.issuperset(text) for text, _ in column)


def _running_text(
    right: Sequence[str], block: Sequence[Row], captioned: bool, headed: bool
) -> Iterator[str]:
    """Whether the entries right of the first column, or the lines, are prose."""
    if _wordiness(right) > UNRULED.wordy and not headed:
        yield "its entries are too wordy: running text in columns"
    if not captioned and are_sentences(block):
        yield "sentences run on from line to line in its columns: prose, perhaps beside a chart"


def _is_full(grid: Grid, entries: Sequence[Column]) -> bool:
    """Whether many rows of many columns are filled: no list, index or address block is."""
    if (
        grid.n_cols < UNRULED.many_columns
        or grid.n_cols * grid.n_rows < UNRULED.many_cells
    ):
        return False
    named = sum(cell.row == 0 for cell in grid.cells) == grid.n_cols
    return named and sum(map(len, entries)) >= UNRULED.full * grid.n_cols * grid.n_rows


def is_running_text(block: Sequence[Row]) -> bool:
    """Whether phrases right of the first are too wordy for any grid of them to be a table."""
    words = phrases = 0
    for row in block:
        spans = row_phrases(row, BLOCKS.column_gap)[1:]
        phrases += len(spans)
        words += sum(word.box.x0 >= spans[0][0] for word in row) if spans else 0
    return words > UNRULED.wordy * phrases > 0


def _entries(grid: Grid, words: Sequence[Word]) -> list[list[tuple[str, Box]]]:
    """Text and box of the entries of each column, spanning cells left out."""
    columns: list[list[tuple[str, Box]]] = [[] for _ in range(grid.n_cols)]
    for cell, inside in zip(grid.cells, words_by_cell(grid, words), strict=True):
        if inside and cell.col_span == 1:
            columns[cell.col].append(
                (" ".join(word.text for word in inside), text_box(inside))
            )
    return [column for column in columns if column]


def _wordiness(texts: Sequence[str]) -> float:
    return sum(len(text.split()) for text in texts) / len(texts)


def _is_aligned(column: Column) -> bool:
    """Whether most entries of a column share an edge or their middle."""
    sides = (
        [b.x0 for _, b in column],
        [b.x1 for _, b in column],
        [b.x_mid for _, b in column],
    )
    return any(_most_alike(values) >= UNRULED.aligned * len(column) for values in sides)


def _most_alike(values: Sequence[float]) -> int:
    return max(
        sum(abs(value - other) <= BLOCKS.align_pt for other in values)
        for value in values
    )


def is_contents(block: Sequence[Row]) -> bool:
    """A table of contents: lines that end in page numbers, which never fall; dots lead there.

    An entry that wraps has its number on its last line; then the numbers of the sections tell.
    """
    ends = [row[-1].text for row in block if in_columns(row)]
    numbers = [int(text) for text in ends if re.fullmatch(r"\d{1,4}", text)]
    if len(numbers) < UNRULED.contents * len(ends) or len(numbers) < 2:
        return False
    rising = sum(a <= b for a, b in pairwise(numbers)) >= UNRULED.rising * (
        len(numbers) - 1
    )
    lone = [sum(word.text.isdigit() for word in row[1:]) == 1 for row in block]
    numbered = [LIST_MARK.fullmatch(row[0].text) is not None for row in block]
    leaders = sum(
        LEADERS.search(" ".join(word.text for word in row)) is not None for row in block
    )
    wrapped = all(map(max, lone, numbered)) and 2 * sum(numbered) >= len(numbers)
    return rising and (
        sum(lone) >= UNRULED.contents * len(block)
        or 2 * leaders > len(block)
        or wrapped
    )
