"""Items of a box that stand in columns: each column is read from top to bottom."""

from collections.abc import Iterator, Sequence

from extractors.pages.reading_order import rows_of
from extractors.readings.kinds import Document
from extractors.readings.text.entries import mark_of
from extractors.readings.text.heads import runs_of
from extractors.tables.grid.words import cell_line, printed_lines
from schemas.page import Word
from schemas.table import Cell
from schemas.text.turkish import join_lines


def in_columns(document: Document, cell: Cell) -> Cell:
    """The cell, its lines column by column where marks show several, and no text runs over their edges."""
    page = document.upright[cell.page]
    inside = [word for word in page.words if cell.box.holds_centre_of(word.box)]
    lefts = _lefts(inside)
    if len(lefts) < 2 or any(
        _crosses(word, left) for word in inside for left in lefts[1:]
    ):
        return cell
    lines = tuple(
        cell_line(line, cell.page)
        for column in _columns(inside, lefts)
        for line in printed_lines(column)
    )
    told = {
        "lines": lines,
        "text": join_lines([line.text for line in lines]),
        "text_raw": "\n".join(line.text_raw for line in lines),
    }
    return cell.model_copy(update=told)


def _lefts(words: Sequence[Word]) -> list[float]:
    """Where columns begin: at the marks that items begin with, of the line with most of them."""
    lines = [
        [run[0].box.x0 for run in runs_of(row) if mark_of(run[0].text, numbers=True)]
        for row in rows_of(words)
    ]
    most = max(map(len, lines), default=0)
    full = [line for line in lines if len(line) == most]
    return [min(places) for places in zip(*full, strict=True)] if most else []


def _crosses(word: Word, left: float) -> bool:
    return word.box.x0 < left < word.box.x1


def _columns(words: Sequence[Word], lefts: Sequence[float]) -> Iterator[list[Word]]:
    edges = [*lefts[1:], float("inf")]
    for at, edge in enumerate(edges):
        left = edges[at - 1] if at else float("-inf")
        yield [word for word in words if left <= word.box.x0 < edge]
