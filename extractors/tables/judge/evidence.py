"""What speaks for a reading of a table: whole words, single values, filled rows, and who else sees it so."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.tables.grid.grid import Grid
from extractors.tables.grid.leaders import without_leaders
from extractors.tables.grid.values import is_figure
from extractors.tables.grid.words import is_cut, rows_of, words_by_cell, words_within
from extractors.tables.judge.settings import EVIDENCE
from schemas.geometry import Box
from schemas.page import Word


@dataclass(frozen=True, slots=True)
class Evidence:
    """Shares, each 0..1."""

    whole: float
    """Characters of the region that stand in exactly one cell, in words that no border cuts."""
    single: float
    """Figures that stand alone in their cells, of all figures; 1.0 where there is none."""
    filled: float
    """Filled cells of all, 1.0 from `FULL_ENOUGH` on."""
    rows: float
    """Rows with at least two filled cells, 1.0 from `FULL_ENOUGH` on."""

    @property
    def quality(self) -> float:
        """One figure for what the grid itself shows."""
        parts = (
            (self.whole, EVIDENCE.of_whole),
            (self.single, EVIDENCE.of_single),
            (self.filled, EVIDENCE.of_filled),
        )
        return sum(
            share * weight for share, weight in (*parts, (self.rows, EVIDENCE.of_rows))
        )


def evidence_of(grid: Grid, words: Sequence[Word], region: Box) -> Evidence:
    """What the words of a region say about a grid; leaders may run over its borders."""
    words = without_leaders(words)
    inside = words_by_cell(grid, words)
    letters = sum(len(word.text) for word in words_within(words, region))
    whole = sum(
        len(word.text)
        for cell, found in zip(grid.cells, inside, strict=True)
        for word in found
        if not is_cut(word, cell.box)
    )
    filled = [
        (cell, found) for cell, found in zip(grid.cells, inside, strict=True) if found
    ]
    figures = [sum(map(_figures, rows_of(found))) for _, found in filled]
    by_row = Counter(
        row for cell, _ in filled for row in range(cell.row, cell.row + cell.row_span)
    )
    return Evidence(
        whole=min(1.0, whole / letters) if letters else 0.0,
        single=sum(count for count in figures if count == 1) / max(1, sum(figures))
        if any(figures)
        else 1.0,
        filled=min(1.0, len(filled) / len(grid.cells) / EVIDENCE.full_enough),
        rows=min(
            1.0,
            sum(count > 1 for count in by_row.values())
            / grid.n_rows
            / EVIDENCE.full_enough,
        ),
    )


def _figures(line: Sequence[Word]) -> int:
    """How many figures a printed line is made of; none where it has words."""
    if is_figure(line):
        return 1
    return len(line) if all(is_figure([word]) for word in line) else 0


Contents = set[frozenset[int]]
"""What stands in each filled cell of a grid: the ids of its words."""


def agreement_of(mine: Contents, theirs: Contents) -> float:
    """How far two grids put the same words into the same cells, 0..1 (F1 over filled cells)."""
    return 2 * len(mine & theirs) / (len(mine) + len(theirs)) if mine or theirs else 0.0


def contents_of(grid: Grid, words: Sequence[Word]) -> Contents:
    """What stands in its filled cells."""
    return {frozenset(map(id, found)) for found in words_by_cell(grid, words) if found}
