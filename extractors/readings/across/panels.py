"""Names of places side by side over figures, found on the page itself; panels of one table below each other.

```
 Gösterge          Aliağa    Balçova   Bayındır       names and nothing else right of the corner: a head
 Nüfus (kişi)      66.000     77.000     40.000       a label, and figures below the names: a line
 Çalışan Sayısı
 (2008)            27.225     10.947      8.120       further lines of a label go with the nearest figures
 Gösterge          Bergama   Beydağ    Toplam         the next panel: other places, the same labels
```
No line, no column and no grid is needed for this: the names are the anchors, as in `place_rows`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.readings.place_rows.row import is_figure
from extractors.readings.settings.places import PLACE_COLUMNS, PLACE_ROWS
from extractors.readings.text.words import parted_by_white
from extractors.tables.grid.words import rows_of
from schemas.geometry import Box, bounding_box
from schemas.page import Page, Word, text_of
from schemas.text.turkish import fold, join_lines
from schemas.vocabulary.labels import note_start
from schemas.vocabulary.places import Provinces, find_place, is_total_label

FIGURES = frozenset("0123456789")


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a place, or of a total, over a column of figures."""

    slug: str | None
    """None for a total."""
    words: tuple[Word, ...]

    @property
    def middle(self) -> float:
        """The x of its middle, in points."""
        return bounding_box(word.box for word in self.words).x_mid


@dataclass(slots=True)
class FigureLine:
    """A line of figures: its label, and what stands below each name."""

    page: int
    label: list[Word]
    below: dict[int, list[Word]]
    """Index of the name → words."""

    @property
    def y_mid(self) -> float:
        """The middle of its figures, in points from the top."""
        return bounding_box(
            word.box for words in self.below.values() for word in words
        ).y_mid

    @property
    def text(self) -> str:
        """Its label, lines joined."""
        lines = rows_of(self.label)
        return join_lines(" ".join(word.text for word in line) for line in lines)


@dataclass(slots=True)
class Panel:
    """Names side by side and the lines of figures below them."""

    page: int
    corner: tuple[Word, ...]
    names: tuple[Name, ...]
    lines: list[FigureLine] = field(default_factory=list)

    @property
    def labels(self) -> list[str]:
        """What the lines are called, by their letters alone."""
        return ["".join(filter(str.isalnum, fold(line.text))) for line in self.lines]

    @property
    def places(self) -> set[str | None]:
        """Slugs of its places; None for a total."""
        return {name.slug for name in self.names}

    def column_of(self, word: Word) -> int | None:
        """The name that a word stands below; None left of them all."""
        middles = [name.middle for name in self.names]
        steps = [b - a for a, b in pairwise(middles)]
        half = min(steps, default=2 * self._width) / 2
        if word.box.x_mid < middles[0] - half:
            return None
        return min(
            range(len(middles)), key=lambda index: abs(middles[index] - word.box.x_mid)
        )

    @property
    def _width(self) -> float:
        return max(bounding_box(w.box for w in name.words).width for name in self.names)


def panels_in(pages: Iterable[Page], provinces: Provinces) -> list[list[Panel]]:
    """The tables with places across, panel by panel.

    Args:
        pages: upright, in order.
        provinces: slugs of those whose districts the names mean.
    """
    reader = _Reader(provinces)
    for page in pages:
        reader.read(page)
    tables: list[list[Panel]] = []
    for panel in reader.panels:
        if not panel.lines:
            continue
        if tables and _goes_on(tables[-1], panel):
            tables[-1].append(panel)
        else:
            tables.append([panel])
    return [table for table in tables if _is_whole(table)]


def _goes_on(table: Sequence[Panel], panel: Panel) -> bool:
    near = panel.page - table[-1].lines[-1].page in (0, 1)
    named = {slug for each in table for slug in each.places}
    return near and panel.labels == table[0].labels and not panel.places & named


def _is_whole(table: Sequence[Panel]) -> bool:
    """Whether it has places enough, and every line a label of its own."""
    labels = table[0].labels
    return (
        len(table[0].names) >= PLACE_COLUMNS.fewest
        and all(labels)
        and len(set(labels)) == len(labels)
    )


class _Reader:
    """Goes down the pages line by line; a panel stays open until a line is none of its own."""

    def __init__(self, provinces: Provinces) -> None:
        self.panels: list[Panel] = []
        self._provinces = provinces
        self._open: Panel | None = None
        self._corner = ""
        self._loose: list[tuple[int, list[Word]]] = []
        """Page and words of lines of labels alone, which go with the nearest figures."""

    def read(self, page: Page) -> None:
        """Read a page's lines, top to bottom."""
        lines = rows_of(word for word in page.words if word.angle == 0)
        edge = None
        at = 0
        while at < len(lines):
            depth = self._begin(page.number, lines[at : at + PLACE_COLUMNS.most_lines])
            box = bounding_box(word.box for word in lines[at])
            if not depth and self._open is not None:
                far = edge is not None and box.top - edge > PLACE_COLUMNS.widest_gap_pt
                if far or not self._take(page.number, lines[at]):
                    self._settle()
                    self._open = None
            edge = box.bottom
            at += depth or 1
        self._settle()

    def _begin(self, page: int, lines: Sequence[list[Word]]) -> int:
        """Open a panel where the first lines are a head; how many they are."""
        for depth in range(1, len(lines) + 1):
            head = _head(lines[:depth], self._provinces)
            if head is None:
                continue
            corner, names = head
            said = fold(" ".join(word.text for word in corner))
            if len(names) < PLACE_COLUMNS.fewest and not (
                self._open and said and said == self._corner
            ):
                continue
            self._settle()
            same = (
                self.panels[-1:]
                if self._open is None or not self._open.lines
                else [self._open]
            )
            if same and [n.slug for n in same[0].names] == [n.slug for n in names]:
                self._open = same[0]  # the head again, overleaf
            else:
                self._open = Panel(page, corner, names)
                self.panels.append(self._open)
            self._corner = said
            return depth
        return 0

    def _take(self, page: int, line: Sequence[Word]) -> bool:
        """Take a line into the open panel; False where it is none of its own."""
        panel = self._open
        if panel is None:
            return False
        first = _first_figure(panel, line)
        label = [w for w in line if w not in first and panel.column_of(w) is None]
        beside = [w for w in line if w in first or panel.column_of(w) is not None]
        if not beside:
            if note_start().match(text_of(line)):
                return False
            self._loose.append((page, list(line)))
            return True
        if not all(is_figure(word.text) for word in beside):
            return False
        below: dict[int, list[Word]] = {}
        for word in beside:
            below.setdefault(panel.column_of(word) or 0, []).append(word)
        if 2 * len(below) < len(panel.names):
            return False
        panel.lines.append(FigureLine(page, label, below))
        return True

    def _settle(self) -> None:
        """Give lines of labels alone to the nearest figures of the panel."""
        lines = [] if self._open is None else self._open.lines
        for page, words in self._loose:
            _to_nearest(words, [line for line in lines if line.page == page])
        self._loose = []


def _first_figure(panel: Panel, line: Sequence[Word]) -> Sequence[Word]:
    """The figure of the first name, where it stands left of the name's column, below that of another line.

    ```
     Gösterge          BÜYÜKORHAN     İNEGÖL
     Nüfus             532.090        310.672
     Yatak Sayısı      56             919          names are centred, figures are not
    ```
    """
    pieces = parted_by_white(line, PLACE_COLUMNS.blank)
    if len(pieces) < len(("label", "figure")) or not panel.lines:
        return ()
    above = panel.lines[0].below.get(0, [])
    figure = pieces[1]
    if not above or not all(is_figure(word.text) for word in figure):
        return ()
    begins = abs(figure[0].box.x0 - above[0].box.x0) <= PLACE_ROWS.aligned_pt
    return figure if begins else ()


def _to_nearest(line: Sequence[Word], lines: Sequence[FigureLine]) -> None:
    box = bounding_box(word.box for word in line)
    near = min(lines, key=lambda each: abs(each.y_mid - box.y_mid), default=None)
    if (
        near is not None
        and abs(near.y_mid - box.y_mid) < PLACE_COLUMNS.label_lines * line[0].size
    ):
        near.label += line


def _x0(word: Word) -> float:
    return word.box.x0


def _head(
    lines: Sequence[list[Word]], provinces: Provinces
) -> tuple[tuple[Word, ...], tuple[Name, ...]] | None:
    """The corner's words and the names of a head; None where more than names stands right of the corner."""
    words = [word for line in lines for word in line]
    if not FIGURES.isdisjoint(max(words, key=_x0).text):
        return None  # nor has the last piece a name, then: the lines of most tables
    pieces = parted_by_white(words, PLACE_COLUMNS.blank)
    if name_in(pieces[-1], provinces) is None:
        return None  # most lines are none: told by one piece, before all are looked up
    names = [name_in(piece, provinces) for piece in pieces]
    first = next(
        (index for index, name in enumerate(names) if name is not None), len(names)
    )
    found = [name for name in names[first:] if name is not None]
    if (
        not found
        or len(found) < len(names) - first
        or all(name.slug is None for name in found)
    ):
        return None
    slugs = [name.slug for name in found]
    corner = tuple(word for piece in pieces[:first] for word in piece)
    left = min(word.box.x0 for word in found[0].words)
    over = any(
        max(word.box.x1 for word in line) < left for line in lines
    )  # the end of a label above
    if (
        over
        or len(set(slugs)) < len(slugs)
        or any(_names_place(word, provinces) for word in corner)
    ):
        return None
    return corner, tuple(found)


def _names_place(word: Word, provinces: Provinces) -> bool:
    match = find_place(word.text, provinces)
    return match is not None and match.sure


def name_in(piece: Sequence[Word], provinces: Provinces) -> Name | None:
    """The name that words are; None where they are none."""
    if any(not FIGURES.isdisjoint(word.text) for word in piece):
        return None  # what stands in most columns: no name has a figure
    rows = rows_of(piece)
    lines = [" ".join(word.text for word in line) for line in rows]
    texts = [join_lines(lines), "".join(line.rstrip("-‐\u00ad") for line in lines)]
    words = tuple(word for line in rows for word in line)
    for text in dict.fromkeys(texts):
        match = find_place(text, provinces)
        if match is not None and match.sure:
            return Name(match.place.slug, words)
        if is_total_label(text, provinces):
            return Name(None, words)
    return None


def boxes_of(panels: Sequence[Panel]) -> Iterator[tuple[int, Box]]:
    """Page and box of each line of figures."""
    for panel in panels:
        for line in panel.lines:
            words = [
                *line.label,
                *(word for words in line.below.values() for word in words),
            ]
            yield line.page, bounding_box(word.box for word in words)
