"""Second opinions: what pdfplumber and Camelot see on a page, asked only where it can change something.

Both parse the page with parsers of their own (pdfminer, playa), so that where they agree with pdfium's
reading, that is evidence. Parsing is the bill: pdfminer's is five times playa's, so Camelot is asked first.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from extractors.tables.grid.grid import Grid
from extractors.tables.grid.settings import STROKES
from extractors.tables.grid.words import rows_of, words_by_cell
from extractors.tables.judge.camelot import Camelot
from extractors.tables.judge.evidence import Contents, agreement_of, contents_of
from extractors.tables.judge.plumber import Plumber
from extractors.tables.judge.settings import PEERS
from schemas.page import Page, Word


class Peers:
    """The other engines on one PDF; they open it when they are first asked."""

    def __init__(self, path: str | Path) -> None:
        self._plumber, self._camelot = Plumber(path), Camelot(path)

    def close(self) -> None:
        """Closes the file."""
        self._plumber.close()
        self._camelot.close()

    def grids(self, page: Page, ours: Sequence[Grid]) -> list[Grid]:
        """What they see on a page: those for lines where lines part cells, that for text elsewhere.

        An engine for lines tells columns by lines that run down, and is asked where there are some:
        pdfplumber, the dearest, where Camelot does not confirm what we make of them. Camelot's engine for
        text is asked where nobody confirms it and it could: it takes each printed line for a row. On a
        page of tiny type nobody waits for it.

        Args:
            page: as pdfium reads it.
            ours: the grids that we made of it.
        """
        ruled = [
            grid
            for grid in ours
            if grid.engine == "rules" and has_lines_down(grid, page)
        ]
        found = self._camelot.lattice(page) if ruled else []
        held = _Held(page.words)
        if any(not held.is_confirmed(grid, found) for grid in ruled):
            found += self._plumber.grids(page)
        open_ones = (grid for grid in ours if not held.is_confirmed(grid, found))
        if len(page.words) <= PEERS.crowded and any(
            is_a_line_a_row(grid, page) for grid in open_ones
        ):
            found += self._camelot.network(page)
        return found


@contextmanager
def peers_of(path: str | Path) -> Iterator[Peers]:
    """The other engines on a PDF, closed afterwards."""
    peers = Peers(path)
    try:
        yield peers
    finally:
        peers.close()


class _Held:
    """What the cells of grids hold of a page's words, each grid looked at once."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words
        self._known: dict[int, tuple[Grid, Contents]] = {}
        """By the identity of a grid, which is kept beside."""

    def is_confirmed(self, grid: Grid, found: Sequence[Grid]) -> bool:
        """Whether some of the grids found puts the same words into the same cells."""
        return any(
            agreement_of(self._by(grid), self._by(peer)) > PEERS.confirmed
            for peer in found
        )

    def _by(self, grid: Grid) -> Contents:
        if id(grid) not in self._known:
            self._known[id(grid)] = grid, contents_of(grid, self._words)
        return self._known[id(grid)][1]


def has_lines_down(grid: Grid, page: Page) -> bool:
    """Whether lines run down within the grid: without them no engine for lines tells its columns."""
    inner = grid.box._replace(
        x0=grid.box.x0 + STROKES.touch_pt, x1=grid.box.x1 - STROKES.touch_pt
    )
    return any(
        not rule.horizontal and inner.holds_centre_of(rule.box) for rule in page.rules
    )


def is_a_line_a_row(grid: Grid, page: Page) -> bool:
    """Whether few cells hold several printed lines: else an engine that makes each a row cannot agree."""
    inside = [words for words in words_by_cell(grid, page.words) if words]
    return sum(len(rows_of(words)) > 1 for words in inside) <= PEERS.wrapped * len(
        inside
    )
