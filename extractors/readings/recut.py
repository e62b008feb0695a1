"""Rows of places as a table cut anew: columns by their figures, headings by their words; no grid is asked."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from extractors.readings.borders import borders_of, placed
from extractors.readings.columns import Columns, columns_of, shifts_of
from extractors.readings.heading_cells import (
    HeadingCell,
    of_programmes,
    over_pairs,
    single_level,
)
from extractors.readings.heading_lines import Ends, heading_lines, pieces_of
from extractors.readings.place_rows.row import PlaceRow, is_figure
from extractors.readings.regions.found import told_of_found
from extractors.readings.settings.places import BORDERS, RECUT
from extractors.readings.text.torn import without_tears
from extractors.tables.grid.words import cell_line, printed_lines
from schemas.geometry import Box, bounding_box
from schemas.page import Page, Word
from schemas.table import Cell, Region, Table
from schemas.text.numbers import read_number
from schemas.text.turkish import (
    ascii_fold,
    fold,
    is_english,
    is_word,
    join_lines,
    lower,
)
from schemas.vocabulary.places import is_name

METHOD = "places"
WAYS = (Ends(), Ends(one_line_captions=True), Ends(large=True), Ends(titles=True))
"""The ways in which what is above the rows may end their heading, the likeliest first."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """Where a table is cut: its rows over all pages, its columns and their borders on the first page."""

    rows: Sequence[PlaceRow]
    columns: Columns
    borders: Sequence[float]
    shifts: dict[int, float]

    def sides(self, columns: range, page: int) -> tuple[float, float]:
        """The x of the left and right side of some columns on a page."""
        edges = (
            self.columns.extents[0].x0 - BORDERS.beside_pt,
            *self.borders,
            self.columns.extents[-1].x1 + BORDERS.beside_pt,
        )
        shift = self.shifts.get(page, 0.0)
        return edges[columns[0]] + shift, edges[columns[-1] + 1] + shift


def recut(
    pages: Sequence[Page], rows: Sequence[PlaceRow], like: Table | None
) -> Iterator[Table]:
    """The tables that these rows may be, the likeliest first; they differ in how the headings are cut.

    Args:
        pages: upright; those that the rows stand on.
        rows: of one table.
        like: what was found there before: its caption, section heading and notes are kept.
    """
    columns = columns_of(rows)
    first = next(page for page in pages if page.number == rows[0].page)
    here = [row for row in rows if row.page == first.number]
    seen: set[tuple[tuple[int, int, int, str], ...]] = set()
    for ends in WAYS:
        lines = heading_lines(first.words, here, columns, ends)
        pieces = pieces_of(lines)
        drawn = _drawn(
            first,
            bounding_box(w.box for w in [*here[0].words, *chain.from_iterable(lines)]),
        )
        borders = borders_of(columns, pieces, drawn)
        pieces = placed(pieces, columns, borders)
        cut = _Cut(rows, columns, borders, shifts_of(rows))
        for cells in (
            of_programmes(pieces, borders, columns.names),
            single_level(pieces, borders),
            over_pairs(pieces, borders),
        ):
            key = tuple(
                (
                    c.level,
                    c.columns[0],
                    c.columns[-1],
                    " ".join(p.text for p in c.pieces),
                )
                for c in cells
            )
            if cells and key not in seen:
                seen.add(key)
                yield _table(cut, cells, like)


def _drawn(page: Page, zone: Box) -> Iterable[float]:
    """The x of the drawn lines, and edges of filled areas, that stand beside the words of a zone."""
    lines = [
        rule.box
        for rule in page.rules
        if not rule.horizontal and rule.box.overlaps(_wider(zone))
    ]
    fills = [fill.box for fill in page.fills if fill.box.overlaps(zone)]
    return [box.x_mid for box in lines] + [x for box in fills for x in (box.x0, box.x1)]


def _wider(zone: Box) -> Box:
    return Box(zone.x0 - 20, zone.top, zone.x1 + 20, zone.bottom)


def _apart(cells: Sequence[HeadingCell]) -> list[HeadingCell]:
    """The cells of a heading, those of one level that would cover the same column made one."""
    kept: list[HeadingCell] = []
    for cell in sorted(cells, key=lambda cell: (cell.level, cell.columns[0])):
        last = kept[-1] if kept else None
        if (
            last is not None
            and last.level == cell.level
            and cell.columns[0] <= last.columns[-1]
        ):
            columns = range(
                last.columns[0], max(last.columns[-1], cell.columns[-1]) + 1
            )
            pieces = sorted(
                (*last.pieces, *cell.pieces),
                key=lambda piece: (piece.box.top, piece.box.x0),
            )
            kept[-1] = HeadingCell(cell.level, columns, tuple(pieces))
        else:
            kept.append(cell)
    return kept


def _table(cut: _Cut, heading: Sequence[HeadingCell], like: Table | None) -> Table:
    levels = {
        level: row for row, level in enumerate(sorted({cell.level for cell in heading}))
    }
    depth = len(levels)
    cells = [_heading_cell(cut, cell, levels) for cell in _apart(heading)]
    for row, place_row in enumerate(cut.rows, depth):
        cells += _row_cells(cut, place_row, row)
    return Table(
        **told_of_found(like),
        n_rows=depth + len(cut.rows),
        n_cols=len(cut.columns.extents),
        cells=tuple(sorted(cells, key=lambda cell: (cell.row, cell.col))),
        regions=tuple(regions_of(cells)),
        method=METHOD,
        confidence=RECUT.sure,
        reason="its rows are named after places, and its columns are where their figures stand",
    )


def regions_of(cells: Sequence[Cell]) -> Iterator[Region]:
    """The region of each page that a table's cells stand on, in order: the box around them, in points."""
    pages = sorted({region.page for cell in cells for region in cell.regions})
    for page in pages:
        boxes = [
            region.box
            for cell in cells
            for region in cell.regions
            if region.page == page
        ]
        yield Region(page=page, box=bounding_box(boxes).rounded())


def _heading_cell(cut: _Cut, cell: HeadingCell, levels: dict[int, int]) -> Cell:
    words = [word for piece in cell.pieces for word in piece.words]
    page = cut.rows[0].page
    box = bounding_box(word.box for word in words)
    x0, x1 = cut.sides(cell.columns, page)
    return cell_of(
        page, words, Box(min(x0, box.x0), box.top, max(x1, box.x1), box.bottom),
        row=levels[cell.level], col=cell.columns[0], col_span=len(cell.columns), is_header=True,
    )  # fmt: skip


def _row_cells(cut: _Cut, row: PlaceRow, index: int) -> Iterator[Cell]:
    shift = cut.shifts[row.page]
    box = row.box
    words: dict[int, list[Word]] = {
        column: [] for column in range(len(cut.columns.extents))
    }
    words[cut.columns.names] = list(row.label)
    beside = _without_names(cut.columns)
    for word in row.figures:
        words[
            beside[
                Columns(tuple(cut.columns.extents[c] for c in beside), 0).of(
                    word, shift
                )
            ]
        ].append(word)
    for column, inside in words.items():
        x0, x1 = cut.sides(range(column, column + 1), row.page)
        yield cell_of(
            row.page, inside, Box(x0, box.top, x1, box.bottom), row=index, col=column
        )


def _without_names(columns: Columns) -> list[int]:
    return [column for column in range(len(columns.extents)) if column != columns.names]


def cell_of(
    page: int,
    words: Sequence[Word],
    box: Box,
    *,
    row: int,
    col: int,
    col_span: int = 1,
    is_header: bool = False,
) -> Cell:
    """A cell of some words: a name or a number that a narrow column broke is one again."""
    lines = tuple(cell_line(line, page) for line in printed_lines(words))
    return Cell(
        row=row,
        col=col,
        col_span=col_span,
        is_header=is_header,
        text=_text(
            without_tears(lines) if len(lines) > 1 else [lines[0].text] if lines else []
        ),
        text_raw="\n".join(line.text_raw for line in lines),
        regions=(Region(page=page, box=box.rounded()),),
        lines=lines,
    )


def _text(lines: Sequence[str]) -> str:
    """Lines of a cell as one; a name or a number that a narrow column broke is one again."""
    if len(lines) < 2:
        return join_lines(lines)
    joined, whole = (
        join_lines(_words_joined(lines)),
        "".join(line.rstrip("-‐\u00ad") for line in lines),
    )
    if all(is_figure(word) for line in lines for word in line.split()):
        return whole if read_number(joined, "turkish").value is None else joined
    return whole if is_name(whole) else joined


def _words_joined(lines: Sequence[str]) -> list[str]:
    """The lines, a word joined that a column too narrow for it broke without a hyphen: `Populati / on`.

    The pieces must be one word, and not each a word of its own.
    """
    joined: list[str] = []
    for line in lines:
        last = joined[-1] if joined else ""
        head, tail = last.rsplit(" ", 1)[-1], line.split(" ", 1)[0]
        if head.isalpha() and tail.isalpha() and _is_one_word(head, tail):
            joined[-1] = last + line
        else:
            joined.append(line)
    return joined


def _is_one_word(head: str, tail: str) -> bool:
    if tail != lower(tail) or not _is_known(head + tail):
        return False
    return len(tail) < RECUT.shortest_word or not (_is_known(head) and _is_known(tail))


def _is_known(word: str) -> bool:
    return is_word(fold(word)) or is_english(ascii_fold(word))
