"""The printed lines of a table's heading: what stands between the first row and what ends it above.

A caption, text of another size, text beside the table's columns, or a wide gap ends it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from extractors.pages.reading_order import lines_of
from extractors.readings.columns import Columns, Extent
from extractors.readings.place_rows.row import PlaceRow, is_figure
from extractors.readings.settings.places import HEADING_LINES
from extractors.records.programme_headings import begins_with_programme
from extractors.tables.grid.captions import caption_block
from extractors.tables.grid.leaders import can_be_cut, piece_of
from extractors.tables.grid.words import rows_of
from schemas.geometry import Box, bounding_box
from schemas.page import Word, text_of
from schemas.text.signs import whole_year
from schemas.vocabulary.labels import note_start, table_label

GLUED = re.compile(r"[a-zçğıöşü](?=[A-ZÇĞİÖŞÜ][a-zçğıöşü]{2})")


@dataclass(frozen=True, slots=True)
class Ends:
    """What ends a heading above, beside a caption."""

    one_line_captions: bool = False
    """Whether a caption set like the heading right below it ends with its first line."""
    large: bool = False
    """Whether headings may be set a little larger than the rows."""
    titles: bool = False
    """Whether a line that begins with a programme's name is the table's title, and no heading."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one line with nothing but blanks between them: a line of one cell."""

    words: tuple[Word, ...]
    column: int | None = None
    """The one that it is known to stand over, however far it reaches."""

    @property
    def box(self) -> Box:
        """Around its words, in points."""
        return bounding_box(word.box for word in self.words)

    @property
    def text(self) -> str:
        """Its words with blanks between them."""
        return " ".join(word.text for word in self.words)


def heading_lines(
    words: Sequence[Word],
    rows: Sequence[PlaceRow],
    columns: Columns,
    ends: Ends,
) -> list[list[Word]]:
    """The words of the heading above the first row, line by line, top down.

    Args:
        words: of the page, upright.
        rows: of the table on this page.
        columns: of the table, on this page.
        ends: what ends it above.
    """
    top = min(word.box.top for word in rows[0].words)
    size = median(word.size for row in rows for word in row.words)
    smallest = HEADING_LINES.smallest * size
    largest = (HEADING_LINES.large if ends.large else HEADING_LINES.largest) * size
    room = max((b.x0 - a.x1 for a, b in pairwise(columns.extents)), default=0.0)
    left, right = columns.extents[0].x0 - room, columns.extents[-1].x1 + room
    captions = _caption_words(words, ends.one_line_captions)
    above = [
        word
        for word in words
        if word.angle == 0 and word.box.bottom <= top + HEADING_LINES.into * size
    ]
    found: list[list[Word]] = []
    edge = top
    for line in sorted(
        rows_of(above), key=lambda line: -max(word.box.bottom for word in line)
    ):
        box = bounding_box(word.box for word in line)
        sized = all(smallest <= word.size <= largest for word in line)
        inside = (left <= box.x0 and box.x1 <= right) or _is_over_columns(line, columns)
        if edge - box.bottom > HEADING_LINES.widest_gap_pt or not sized or not inside:
            break
        if any(id(word) in captions for word in line) or _runs_over_names(
            line, columns
        ):
            break
        if note_start().match(text_of(line)):
            break  # `Kaynak: …` below the caption of a table
        if _is_row(line, columns) or (
            ends.titles and begins_with_programme(Piece(tuple(line)).text)
        ):
            break
        found.insert(0, line)
        edge = min(edge, box.top)
    return found


def _is_over_columns(line: Sequence[Word], columns: Columns) -> bool:
    """Whether each outer piece of a line stands over an outer column alone, and reaches out of the table.

    ```
    İhracat Tutarı (ABD Doları)   Çalışan Sayısı        a name wider than its figures, which stand right
                      2.329.395          144.511
    ```
    """
    pieces, extents = pieces_of([line]), columns.extents
    if len(pieces) == 1 or len(extents) == 1:  # a line of prose is one piece
        return False
    first, last = pieces[0].box, pieces[-1].box
    starts = first.x1 > extents[0].x0 and first.x1 < extents[1].x0
    return starts and last.x0 < extents[-1].x1 and last.x0 > extents[-2].x1


def _is_row(line: Sequence[Word], columns: Columns) -> bool:
    """Whether a line has a figure a column: a row of what stands above; columns may be numbered 1, 2, 3."""
    texts = [word.text for word in line if word.text[:1] != "("]
    figures = [text for text in texts if any(sign.isdigit() for sign in text)]
    values = [text for text in figures if is_figure(text) and whole_year(text) is None]
    counted = [str(number) for number in range(1, len(values) + 1)]
    return len(values) >= len(columns.extents) - 1 and values not in (
        counted,
        counted[1:],
    )


def _runs_over_names(line: Sequence[Word], columns: Columns) -> bool:
    """Whether text runs on from above the names over the figures beside them: prose, and no heading."""
    names = columns.extents[columns.names]
    beside = columns.extents[max(columns.names - 1, 0) : columns.names + 2]
    figures = [extent for extent in beside if extent is not names]
    pieces = pieces_of([line])
    return any(
        _over(piece, names) and any(_over(piece, each) for each in figures)
        for piece in pieces
    )


def _over(piece: Piece, extent: Extent) -> bool:
    """Whether text covers the middle of a column; a wide heading reaches into its neighbours only."""
    return piece.box.x0 < extent.mid < piece.box.x1


def _caption_words(words: Sequence[Word], first_lines: bool) -> set[int]:
    """By identity, the words of the page's captions."""
    lines = lines_of(words)
    starts = [
        index for index, line in enumerate(lines) if table_label().match(line.text)
    ]
    most = 1 if first_lines else None
    captions = [line for index in starts for line in caption_block(lines, index)[:most]]
    return {id(word) for line in captions for word in line.words}


def _unglued(word: Word) -> list[Word]:
    """A word as two where a capital follows small letters: headings of two cells set without a gap."""
    seam = GLUED.search(word.text)
    if seam is None or not can_be_cut(word):
        return [word]
    at = seam.start() + 1
    x = word.box.x0 + word.box.width * at / len(word.text)
    first = piece_of(word, (0, at), (word.box.x0, x))
    return [first, *_unglued(piece_of(word, (at, len(word.text)), (x, word.box.x1)))]


def _are_parted(last: Word, word: Word) -> bool:
    """Whether more than a blank, or less than one, is between two words: those of one cell have a blank.

    A smaller word close behind another is its footnote mark.
    """
    gap, size = word.box.x0 - last.box.x1, max(last.size, word.size)
    mark = abs(last.size - word.size) > HEADING_LINES.smaller_mark * size
    return gap > HEADING_LINES.parted * size or (
        gap < HEADING_LINES.touching * size and not mark
    )


def pieces_of(lines: Sequence[Sequence[Word]]) -> list[Piece]:
    """The lines of single cells, top down and left to right."""
    pieces: list[Piece] = []
    for glued in lines:
        line = [part for word in glued for part in _unglued(word)]
        piece = [line[0]]
        for last, word in pairwise(line):
            if _are_parted(last, word):
                pieces.append(Piece(tuple(piece)))
                piece = []
            piece.append(word)
        pieces.append(Piece(tuple(piece)))
    return pieces
