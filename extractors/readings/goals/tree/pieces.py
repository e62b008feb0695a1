"""Lines of a page, cut where columns begin: by white, by drawn lines, by where other lines begin.

```
 Zeytinyağı üretimi konusunda bilinç 1. Jeotermal kaynaklar
 ve farkındalık artırılacaktır.         güçlendirilecektir.
                                     ▲ other lines begin here, and no word runs over it: two pieces
```
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.pages.settings import READING_ORDER, TYPE_SIZE
from extractors.readings.goals.lines import MarkedLine
from extractors.readings.goals.marks import is_mark_alone
from extractors.readings.regions.extent import is_note
from extractors.readings.settings.goals import MARKS, PARAGRAPHS
from extractors.readings.text.textlines import lines_within
from extractors.readings.text.words import CleanPage
from schemas.page import Rule, Word, text_of
from schemas.vocabulary.labels import table_label


@dataclass(frozen=True, slots=True)
class _Edge:
    """Where several lines begin."""

    x: float
    top: float
    bottom: float
    hangs: float | None = None
    """Where the numbers begin that stand right before it: lines hang there, and no column begins."""

    def begins(self, word: Word) -> bool:
        """Whether a word begins here."""
        level = self.top - 1 < word.box.y_mid < self.bottom + 1
        return level and abs(self.x - word.box.x0) < PARAGRAPHS.aside_pt

    def parts(self, first: Word, word: Word) -> bool:
        """Whether a word begins here, in another column than the first of its piece.

        A title without white behind its number reaches over the place where the lines of its column hang.
        """
        own = (
            self.hangs is not None
            and abs(self.hangs - first.box.x0) < PARAGRAPHS.aside_pt
        )
        return self.begins(word) and not own


@dataclass(frozen=True, slots=True)
class Edges:
    """Where columns of a page begin that stand as close as words do."""

    found: tuple[_Edge, ...]
    starts: tuple[Word, ...]
    """The words with which lines begin."""


NO_EDGES = Edges((), ())


def edges_on(clean: CleanPage) -> Edges:
    """Where lines of a page begin below each other, and columns may: where none do, they stand apart."""
    rows = list(_without_notes(clean.rows))
    starts = tuple(_all_starts(rows, _walls_on(clean)))
    return Edges(tuple(_edges(starts, rows)), starts)


def _walls_on(clean: CleanPage) -> list[Rule]:
    return [rule for rule in clean.page.rules if not rule.horizontal]


def pieces_on(clean: CleanPage, edges: Edges = NO_EDGES) -> list[MarkedLine]:
    """The lines of a page, each within its column, top to bottom; notes at its foot are left out.

    Args:
        clean: the page.
        edges: where other lines begin below each other, if columns may stand as close as words do.
    """
    rows = list(_without_notes(clean.rows))
    walls = _walls_on(clean)
    cut = (
        piece for row in rows for piece in _cut(row, walls, edges.found, edges.starts)
    )
    lines = (
        line
        for piece in cut
        for line in lines_within(clean.page.number, piece, clean.drop)
    )
    return [MarkedLine(line.page, line.words, line.drop) for line in lines]


def _without_notes(rows: Sequence[list[Word]]) -> Iterator[list[Word]]:
    """The rows but notes; some programs set these in the middle of a page."""
    note: float | None = None
    for row in rows:
        if is_note(row):
            note = max(word.size for word in row)
        elif note is None or max(word.size for word in row) > note + TYPE_SIZE.same_pt:
            note = None
            yield row


def _cut(
    row: Sequence[Word],
    walls: Sequence[Rule],
    edges: Sequence[_Edge],
    starts: Sequence[Word],
) -> Iterator[list[Word]]:
    if edges and table_label().match(text_of(row)):
        edges = ()  # a caption is centred over columns, and begins in none of them
    beside = _walls_of(row, walls)
    piece = [row[0]]
    for last, word in pairwise(row):
        parted = _is_clear(last, word, beside) or (
            any(edge.parts(piece[0], word) for edge in edges)
            and _begins_below_others(piece[0], starts)
        )
        if parted and (not is_mark_alone(piece) or _is_far(last, word, beside)):
            yield piece
            piece = [word]
        else:
            piece.append(word)
    yield piece


def _walls_of(row: Sequence[Word], walls: Sequence[Rule]) -> list[Rule]:
    """Those that stand beside the middle of a word of a row."""
    top = min(word.box.y_mid for word in row)
    bottom = max(word.box.y_mid for word in row)
    return [wall for wall in walls if wall.box.top < bottom and wall.box.bottom > top]


def _is_far(last: Word, word: Word, walls: Sequence[Rule]) -> bool:
    """Whether a number stands in a column of its own, and does not only hang before its text."""
    return (
        _walled(last, word, walls)
        or word.box.x0 - last.box.x1 > READING_ORDER.column_gap * word.size
    )


def _is_clear(last: Word, word: Word, walls: Sequence[Rule]) -> bool:
    """Whether white or a drawn line parts two words whatever stands above and below."""
    gap, size = word.box.x0 - last.box.x1, min(last.size, word.size)
    uneven = abs(word.box.bottom - last.box.bottom) > READING_ORDER.level * size
    return gap > (
        MARKS.apart if uneven else READING_ORDER.column_gap
    ) * size or _walled(last, word, walls)


def _walled(last: Word, word: Word, walls: Sequence[Rule]) -> bool:
    left, right, level = last.box.x_mid, word.box.x_mid, word.box.y_mid
    return any(
        left < wall.box.x_mid < right and wall.box.top < level < wall.box.bottom
        for wall in walls
    )


def _begins_below_others(word: Word, starts: Sequence[Word]) -> bool:
    """Whether some other line begins where a word does: what is centred over columns is of none of them."""
    return any(
        abs(other.box.x0 - word.box.x0) < PARAGRAPHS.aside_pt
        and other.box.top != word.box.top
        for other in starts
    )


def _edges(starts: Sequence[Word], rows: Sequence[Sequence[Word]]) -> list[_Edge]:
    """Where several lines begin behind white, and no word runs over it on their heights."""
    groups: list[list[Word]] = []
    for word in sorted(starts, key=lambda word: word.box.x0):
        if groups and word.box.x0 - groups[-1][0].box.x0 < PARAGRAPHS.aside_pt:
            groups[-1].append(word)
        else:
            groups.append([word])
    found = []
    for group in groups:
        top, bottom = (
            min(word.box.top for word in group),
            max(word.box.bottom for word in group),
        )
        if len(group) >= READING_ORDER.column_lines:
            found.append(_Edge(group[0].box.x0, top, bottom))
    clear = (edge for edge in found if not _is_crossed(edge, rows))
    return [replace(edge, hangs=_hangs(edge, rows)) for edge in clear]


def _hangs(edge: _Edge, rows: Sequence[Sequence[Word]]) -> float | None:
    """Where the numbers begin that stand right before several words at an edge; None where too few do."""
    places = [
        last.box.x0
        for row in rows
        for last, word in pairwise(row)
        if edge.begins(word) and is_mark_alone([last])
    ]
    usual = Counter(map(round, places)).most_common(1)
    enough = bool(usual) and usual[0][1] >= READING_ORDER.column_lines
    return usual[0][0] if enough else None


def _all_starts(
    rows: Sequence[Sequence[Word]], walls: Sequence[Rule]
) -> Iterator[Word]:
    for row in rows:
        yield from _starts(row, _walls_of(row, walls))


def _starts(row: Sequence[Word], walls: Sequence[Rule]) -> Iterator[Word]:
    yield row[0]
    beside = _walls_of(row, walls)
    for last, word in pairwise(row):
        if _walled(last, word, beside) or word.box.x0 - last.box.x1 > MARKS.apart * min(
            last.size, word.size
        ):
            yield word


def _is_crossed(edge: _Edge, rows: Sequence[Sequence[Word]]) -> bool:
    """Whether words of most rows on its heights run over an edge: it is an indentation; bands may."""
    level = [row for row in rows if edge.top < row[0].box.y_mid < edge.bottom]
    over = [row for row in level if any(_runs_over(edge, word) for word in row)]
    return 2 * len(over) > len(level)


def _runs_over(edge: _Edge, word: Word) -> bool:
    return (
        word.box.x0 < edge.x - PARAGRAPHS.aside_pt
        and word.box.x1 > edge.x + PARAGRAPHS.aside_pt
    )
