"""Lists of rows below titles of their columns, as they are printed: where white parts them, and how far they go."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import gt

from extractors.pages.type_size import is_same_size
from extractors.readings.kinds import Document
from extractors.readings.settings.places import PLACE_ROWS, ROW_LISTS
from extractors.readings.text.words import parted_by_white
from extractors.tables.grid.words import rows_of
from schemas.geometry import Box, bounding_box
from schemas.page import Word, text_of
from schemas.vocabulary.headings import match_heading


@dataclass(slots=True)
class Line:
    """A printed line of a list, its words by column."""

    page: int
    words: dict[int, list[Word]]

    @property
    def box(self) -> Box:
        """Around its words, in points."""
        return bounding_box(word.box for own in self.words.values() for word in own)


@dataclass(slots=True)
class PrintedList:
    """A list while it is being read: where its columns stand, and the lines below their titles."""

    columns: list[tuple[float, float]]
    titles: list[Line]
    lines: list[Line] = field(default_factory=list)

    def parted(self, row: Sequence[Word]) -> dict[int, list[Word]] | None:
        """The words of a row by column, which it widens; None where a text runs over two of them."""
        found: dict[int, list[Word]] = {}
        wider = list(self.columns)
        pieces = parted_by_white(row, ROW_LISTS.blank)
        for at, piece in enumerate(pieces):
            x0, x1 = piece[0].box.x0, max(word.box.x1 for word in piece)
            under = [
                n
                for n, (left, right) in enumerate(self.columns)
                if left < x1 and right > x0
            ]
            if not under and len(pieces) == len(self.columns):
                under = [at]  # figures set right below titles set left
            if len(under) != 1:
                return None
            found.setdefault(under[0], []).extend(piece)
            left, right = wider[under[0]]
            wider[under[0]] = (min(left, x0), max(right, x1))
        rights, lefts = (x1 for _, x1 in wider), (x0 for x0, _ in wider[1:])
        if any(map(gt, rights, lefts)):
            return None
        self.columns = wider
        return found

    def texts(self, column: int) -> list[str]:
        """What a column prints, line by line."""
        return [
            text_of(line.words[column]) for line in self.lines if column in line.words
        ]


def lists_below_titles(document: Document) -> Iterator[PrintedList]:
    """The lists of a document that stand upright, each with the lines below its titles."""
    printed = list(_printed(document))
    at = 0
    while at < len(printed):
        found = _titled(printed, at)
        if found is None:
            at += 1
            continue
        at = _read(found, printed, at + len(found.titles))
        if found.lines:
            yield found


def _printed(document: Document) -> Iterator[tuple[int, list[Word]]]:
    """The rows of all upright pages, each with the number of its page."""
    for number in sorted(document.unturned):
        level = [word for word in document.in_rows[number].words if word.angle == 0]
        for row in rows_of(level):
            yield number, row


PrintedRows = Sequence[tuple[int, Sequence[Word]]]


def _titled(printed: PrintedRows, at: int) -> PrintedList | None:
    """The titles that begin with a row: one names places, and three or more stand side by side."""
    page = printed[at][0]
    for deep in range(1, ROW_LISTS.most_title_lines + 1):
        rows = [row for on, row in printed[at : at + deep] if on == page]
        below = printed[at + deep : at + deep + 1]
        if len(rows) < deep or not below or any(map(_holds_figure, rows)):
            return None
        if not _holds_figure(below[0][1]):
            continue
        columns = _columns(rows)
        if deep > 1 and (
            len(_columns(rows[1:])) > len(columns) or not _are_near(rows[0], rows[1])
        ):
            return None  # a caption, or a heading of a section, stands over them
        if len(columns) < len(("place", "what", "figure")) or not any(
            map(_names_places, columns)
        ):
            return None
        spans = [(own[0].box.x0, max(word.box.x1 for word in own)) for own in columns]
        found = PrintedList(spans, [])
        parted = [found.parted(row) for row in rows]
        if any(own is None for own in parted):
            return None
        found.titles = [Line(page, own) for own in parted if own is not None]
        return found
    return None


def _are_near(above: Sequence[Word], below: Sequence[Word]) -> bool:
    """Whether two rows may be of one heading: alike in size, and close below each other."""
    top = min(word.box.top for word in below)
    white = top - max(word.box.bottom for word in above)
    alike = is_same_size(above[0].size, below[0].size)
    return alike and white < ROW_LISTS.next_line * above[0].size


def _columns(rows: Sequence[Sequence[Word]]) -> list[list[Word]]:
    return parted_by_white([word for row in rows for word in row], ROW_LISTS.blank)


def _names_places(column: Sequence[Word]) -> bool:
    words: list[Word] = sorted(column, key=lambda word: (word.box.top, word.box.x0))
    text = text_of(words)
    return any(
        match_heading(text, kind).code == "place"
        for kind in ("programme_results", "district_statistics")
    )


def _holds_figure(row: Sequence[Word]) -> bool:
    return any(
        _is_figure(text_of(piece)) for piece in parted_by_white(row, ROW_LISTS.blank)
    )


def _is_figure(text: str) -> bool:
    """Whether a text is a number, be a sign or a unit of a few letters beside it: `0.06%`, `5.853.902 $`."""
    letters = sum(map(str.isalpha, text))
    return any(map(str.isdigit, text)) and letters <= PLACE_ROWS.longest_unit


def are_figures(texts: Sequence[str]) -> bool:
    """Whether a column holds figures, and signs for none."""
    return any(map(_is_figure, texts)) and all(
        _is_figure(text) or not any(map(str.isalnum, text)) for text in texts
    )


def _read(found: PrintedList, printed: PrintedRows, at: int) -> int:
    """Put the lines below the titles to a list, also those overleaf; where it ends."""
    titles = {
        text_of([word for n in sorted(line.words) for word in line.words[n]])
        for line in found.titles
    }
    while at < len(printed):
        page, row = printed[at]
        if text_of(row) not in titles:
            parted = found.parted(row)
            if parted is None or _is_apart(found, Line(page, parted)):
                break
            found.lines.append(Line(page, parted))
        at += 1
    while found.lines and not _holds_figures(found.lines[-1]):
        if len(found.lines) > 1 and _ends_a_label(*found.lines[-2:]):
            break
        found.lines.pop()
    return at


def _size_of(line: Line) -> float:
    return next(iter(line.words.values()))[0].size


def _holds_figures(line: Line) -> bool:
    return any(_is_figure(text_of(own)) for own in line.words.values())


def _ends_a_label(above: Line, line: Line) -> bool:
    """Whether a line goes on the label right above it, in its type."""
    if above.page != line.page or not _holds_figures(above):
        return False
    alike = all(
        column in above.words and own[0].bold == above.words[column][0].bold
        for column, own in line.words.items()
    )
    white = line.box.top - above.box.bottom
    return alike and white < ROW_LISTS.next_line * line.box.height


def _is_apart(found: PrintedList, line: Line) -> bool:
    """Whether white or its size parts a line from those above it: it is of something else.

    At the head of a page it is, where it has no figure and one text alone: a heading.
    """
    if not found.lines or found.lines[-1].page != line.page:
        alone = len(line.words) == 1 and not _holds_figures(line)
    else:
        white = line.box.top - found.lines[-1].box.bottom
        alone = white > ROW_LISTS.apart * _size_of(line)
    first = found.lines[0] if found.lines else line
    return alone or not is_same_size(_size_of(line), _size_of(first))
