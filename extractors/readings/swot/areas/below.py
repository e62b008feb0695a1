"""Areas below the names of their quadrants, which stand side by side.

White that runs through all lines of the areas parts them. Titles over both stand between two rows of names.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.pages.reading_order import rows_of
from extractors.readings.regions.extent import Row
from extractors.readings.settings.swot import AREAS
from extractors.readings.swot.areas.named import Named
from extractors.readings.swot.areas.place import (
    Laid,
    Pages,
    rows_between,
    runs_with_mark,
    up_to_another,
    without_titles_below,
)
from extractors.readings.swot.lists.row import is_marked
from extractors.records.swot.labels import SIDES
from schemas.geometry import are_level
from schemas.page import Word, text_of
from schemas.text.turkish import fold


@dataclass(slots=True)
class _Stretch:
    """What stands below names side by side, page by page."""

    names: list[Named]
    rows: list[tuple[int, list[Row]]]
    """With the number of the page."""
    titles: list[tuple[int, Row]]
    """Over the names below."""

    @property
    def words(self) -> list[Word]:
        """All of its rows."""
        return [word for _, rows in self.rows for row in rows for word in row]

    @property
    def marks(self) -> list[float]:
        """Where items begin, points."""
        every = (row for _, rows in self.rows for row in rows)
        runs = (run for row in every for run in runs_with_mark(row))
        return [run[0].box.x0 for run in runs if is_marked(run)]


def laid_below(pages: Pages, passage: Sequence[Named]) -> Laid | None:
    """The areas of a passage below their names; None where these stand otherwise."""
    rows = _rows_of_names(passage)
    if any(named.turned for named in passage) or max(map(len, rows)) == 1:
        return None
    laid = Laid(rows[0][0], top=min(named.head.box.top for named in rows[0]))
    stretches = [
        _stretch(pages, names, below, passage)
        for names, below in zip(rows, [*rows[1:], None], strict=True)
    ]
    for stretch in stretches:
        alike = [each for each in stretches if len(each.names) == len(stretch.names)]
        if not _put(laid, stretch, alike):
            return None
        for page, title in stretch.titles:
            laid.entitle(page, [title])
    return laid


def _rows_of_names(passage: Sequence[Named]) -> list[list[Named]]:
    """Names that stand side by side, each row from left to right."""
    rows: list[list[Named]] = []
    for named in passage:
        if rows and _are_level(rows[-1][0], named):
            rows[-1].append(named)
        else:
            rows.append([named])
    return [sorted(row, key=lambda named: named.head.box.x0) for row in rows]


def _are_level(one: Named, other: Named) -> bool:
    return one.at == other.at and are_level(one.head.box, other.head.box, AREAS.level)


def _stretch(
    pages: Pages,
    names: list[Named],
    below: Sequence[Named] | None,
    passage: Sequence[Named],
) -> _Stretch:
    """What stands below names, up to the next ones; without those, up to what is no part of it."""
    first, foot = names[0], max(named.head.box.bottom for named in names)
    last = below[0].at if below else first.at + 1
    stretch = _Stretch(names, [], [])
    for at in range(first.at, min(last, len(pages) - 1) + 1):
        top = foot if at == first.at else 0.0
        ends = at == last and below
        bottom = below[0].head.box.top if ends and below else pages[at].page.height
        every: list[Row] = [*rows_between(pages[at], top, bottom, passage)]
        rows = every if below else up_to_another(pages[at], every, first.head)
        is_last = ends or len(rows) < len(every)
        kept, titles = without_titles_below(rows) if is_last else (rows, [])
        page = pages[at].page.number
        stretch.rows.append((page, kept))
        if ends:
            stretch.titles = [(page, title) for title in titles]
        elif below is None and is_last:
            break
    return stretch


def _put(laid: Laid, stretch: _Stretch, alike: Sequence[_Stretch]) -> bool:
    """Put each area of a stretch below those before; False where white does not part them."""
    edges = list(_edges(stretch, alike))
    if None in edges:
        return False
    bounds = [float("-inf"), *(edge for edge in edges if edge), float("inf")]
    beside = _beside(stretch, bounds[1])
    if beside and not SIDES.search(fold(text_of(beside))):
        return False
    gone = {id(word) for word in beside}
    for named, (left, right) in zip(stretch.names, pairwise(bounds), strict=True):
        laid.name(named)
        for page, rows in stretch.rows:
            words = [
                word
                for row in rows
                for word in row
                if left < word.box.x_mid < right and id(word) not in gone
            ]
            laid.put(page, rows_of(words))
    return True


def _edges(stretch: _Stretch, alike: Sequence[_Stretch]) -> Iterator[float | None]:
    """Where each area but the first begins: right of the white that is nearest to its marks."""
    marks = [x for each in alike for x in each.marks]
    words = [word for each in alike for word in each.words]
    for one, other in pairwise(stretch.names):
        left, right = one.head.box.x_mid, other.head.box.x_mid
        own = [x for x in marks if left < x < right]
        yield _white(words, left, min(own, default=right))


def _white(words: Sequence[Word], left: float, right: float) -> float | None:
    """The last place left of a height that no word runs over; None where there is none."""
    spans = sorted((w.box.x0, w.box.x1) for w in words if w.box.x1 > left)
    edges = [right, *(x0 for x0, _ in spans if left < x0 <= right + 1)]
    free = [
        x
        for x in edges
        if not any(
            x0 < x - AREAS.white_pt and x1 > x - AREAS.white_pt for x0, x1 in spans
        )
    ]
    return max(free) - AREAS.white_pt / 2 if free else None


def _beside(stretch: _Stretch, right: float) -> list[Word]:
    """The words left of all items of the first area: what two quadrants beside it have in common."""
    marks = [x for x in stretch.marks if x < right]
    if not marks:
        return []
    return [word for word in stretch.words if word.box.x1 < min(marks) + 1]
