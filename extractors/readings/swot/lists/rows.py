"""The rows of a SWOT in lists, each by what it is: a heading of a quadrant, a title, an item."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile
from typing import Literal, Protocol

from extractors.pages.reading_order import rows_of
from extractors.pages.type_size import is_larger
from extractors.readings.regions.extent import (
    Row,
    begins_notes,
    box_of,
    is_web_address,
    usual_size,
)
from extractors.readings.settings.swot import LISTS
from extractors.readings.settings.text import HEADS
from extractors.readings.swot.labels.over import names_quadrants
from extractors.readings.swot.lists.row import (
    Look,
    count_of,
    head_in,
    heads_another,
    is_beside,
    is_dash,
    is_marked,
    is_of_several,
    is_title,
    look_of,
    size_of,
)
from extractors.readings.swot.objections import QUADRANTS
from extractors.readings.text.heads import Head
from extractors.readings.text.words import CleanPage
from extractors.records.swot.labels import TITLE
from schemas.page import text_of
from schemas.text.turkish import fold
from schemas.vocabulary.document_words import continuation

Sort = Literal["quadrant", "title", "item"]


@dataclass(frozen=True, slots=True)
class Start:
    """Where lists begin."""

    at: int
    """Index of the page of the first heading."""
    head: Head
    heads: Mapping[int, Head]
    """Headings of quadrants by the identity of their first words."""


@dataclass(slots=True)
class Element:
    """A heading, a title or an item: one row or several."""

    sort: Sort
    look: Look
    rows: list[Row]
    pages: list[int]
    """1-based, of each row."""
    head: Head | None = None
    is_empty: bool = False
    """Whether a heading has an area of its own, and nothing stands there."""

    @property
    def text(self) -> str:
        """With single blanks."""
        return " ".join(text_of(row) for row in self.rows)

    @property
    def placed(self) -> list[tuple[int, Row]]:
        """Each row with its page."""
        return list(zip(self.pages, self.rows, strict=True))

    def may_go_on(self, page: int, row: Row) -> bool:
        """Whether a row may be the next line of an item: not left of its mark, and as near as lines are."""
        last, box = box_of(self.rows[-1]), box_of(row)
        near = (
            page != self.pages[-1]
            or box.bottom - last.bottom < HEADS.next_line * row[0].size
        )
        return near and box.x0 > box_of(self.rows[0]).x0 - 1


@dataclass(slots=True)
class _Reader:
    heads: Mapping[int, Head]
    items: Look
    """Of the words after marks."""
    quadrants: Look
    apart: bool = False
    """Whether headings of quadrants stand apart from all titles, whatever these look like."""
    counted: bool = False
    """Whether items begin with their numbers, which tell them from titles that are set as they are."""
    elements: list[Element] = field(default_factory=list)
    ended: bool = False

    def take(self, page: int, row: Row, below: Sequence[tuple[int, Row]]) -> None:
        """Put a row where it belongs; the lists end at what is nothing of them."""
        head, look = head_in(row, self.heads), look_of(row)
        if head is not None:
            own = self.quadrants if self.apart else look
            if not self._goes_on(text_of(row), look):
                self._put("quadrant", own, page, row, head)
        elif is_marked(row) and not self._is_larger(look):
            self._put("item", look, page, row)
        elif look == self.items and not heads_another(row):
            self._go_on(page, row, below)
        elif self._ends(row, look, below):
            self.ended = True
        elif not self._goes_on(text_of(row), look):
            self._put("title", look, page, row)

    def _put(
        self, sort: Sort, look: Look, page: int, row: Row, head: Head | None = None
    ) -> None:
        self.elements.append(Element(sort, look, [row], [page], head))

    def put_over(self, page: int, row: Row) -> None:
        """Put a title over headings; one that is there already goes on with it."""
        look = look_of(row)
        own = (size_of(look), "title") if look == self.items else look
        last = [each for each in self.elements if each.look == own]
        if not last or last[-1].text != text_of(row):
            self._put("title", own, page, row)

    def _go_on(self, page: int, row: Row, below: Sequence[tuple[int, Row]]) -> None:
        """The next line of an item; text below lists, where it stands left of their marks, or a title there."""
        if self.counted and self._is_left(row, below):
            self._put("title", (size_of(self.items), "left"), page, row)
            return
        last = self.elements[-1] if self.elements else None
        if last is None or last.sort != "item" or not last.may_go_on(page, row):
            self.ended = True
        else:
            last.rows.append(row)
            last.pages.append(page)

    def _is_left(self, row: Row, below: Sequence[tuple[int, Row]]) -> bool:
        """Whether a row stands left of the numbers of items, and titles at most between it and the next one."""
        marks = [
            each.rows[0][0].box.x0 for each in self.elements if each.sort == "item"
        ]
        bare = list(takewhile(lambda each: not is_marked(each[1]), below))
        return (
            is_title(row)
            and not heads_another(row)
            and (not marks or box_of(row).x0 < min(marks) - 1)
            and len(bare) < len(below)
            and all(is_title(each) for _, each in bare)
        )

    def _goes_on(self, text: str, look: Look) -> bool:
        """Whether a title is printed again overleaf: `SOSYAL (devam)`."""
        bare = continuation().sub("", text).strip(" :")
        return bare != text.strip(" :") and any(
            element.text.strip(" :") == bare and element.look == look
            for element in self.elements
        )

    def _ends(self, row: Row, look: Look, below: Sequence[tuple[int, Row]]) -> bool:
        """Whether a row is no title of these lists."""
        if heads_another(row) or not is_title(row):
            return True
        return self._is_of_another(look) and not _leads_to_a_quadrant(below, self.heads)

    def _is_larger(self, look: Look) -> bool:
        """Whether a look is set larger than items: `4. Destekler`, the heading of a section."""
        return is_larger(size_of(look), size_of(self.items))

    def _is_of_another(self, look: Look) -> bool:
        """Whether a title is set as quadrants are, or larger, and all of them were seen."""
        codes = {
            element.head.code for element in self.elements if element.head is not None
        }
        larger = size_of(look) > size_of(self.quadrants)
        return len(codes) == len(QUADRANTS) and (look == self.quadrants or larger)


def elements_from(
    pages: Sequence[CleanPage], start: Start, *, counted: bool = False
) -> list[Element] | None:
    """The headings, titles and items of lists in printed order, with titles above the first heading.

    None where rows are no list's: several texts side by side, no marks.

    Args:
        pages: of the document.
        start: where the first quadrant is headed.
        counted: whether each item has to begin with its number; then titles may be set as headings of quadrants
            are, or as items.
    """
    first = next(
        (row for _, row in _rows_from(pages, start, None) if is_marked(row)), None
    )
    if first is None or (counted and count_of(first) is None):
        return None
    look = look_of(start.head.words)
    named = (size_of(look), "quadrant") if counted else look
    reader = _Reader(start.heads, look_of(first), named, counted, counted)
    rows = list(_rows_from(pages, start, usual_size(first)))
    for at, (page, row) in enumerate(rows, 1):
        if is_of_several(row) or is_beside(rows[max(at - 2, 0) : at + 1]):
            return None
        reader.take(page, row, rows[at : at + LISTS.most_levels])
        if reader.ended:
            break
    return _with_titles(reader.elements, pages[start.at], start.head.box.top)


class Rows(Protocol):
    """Rows that were put below each other, from the first heading on."""

    @property
    def rows(self) -> Sequence[tuple[int, Row]]:
        """Each with its page."""

    @property
    def heads(self) -> Mapping[int, Head]:
        """Of quadrants, by the identity of their first words."""

    @property
    def titles(self) -> Container[int]:
        """The first words, by identity, of rows over them."""


def elements_of(laid: Rows, clean: CleanPage, top: float) -> list[Element] | None:
    """The headings, titles and items of rows that were put below each other.

    Args:
        laid: the rows.
        clean: the page on which they begin.
        top: where they do, points.
    """
    rows = [(page, row) for page, row in laid.rows if not is_dash(row)]
    first = next((row for _, row in rows if is_marked(row)), None)
    if first is None or any(is_of_several(row) for _, row in rows):
        return None
    named = (size_of(look_of(rows[0][1])), "quadrant")
    reader = _Reader(laid.heads, look_of(first), named, apart=True)
    for at, (page, row) in enumerate(rows, 1):
        if id(row[0]) in laid.titles:
            reader.put_over(page, row)
        else:
            reader.take(page, row, rows[at : at + LISTS.most_levels])
        if reader.ended:
            return None
    dashed = [
        id(above[0]) for (_, above), (_, row) in pairwise(laid.rows) if is_dash(row)
    ]
    for element in reader.elements:
        element.is_empty = element.head is not None and id(element.rows[0][0]) in dashed
    return _with_titles(reader.elements, clean, top)


def _with_titles(
    elements: list[Element], clean: CleanPage, top: float
) -> list[Element] | None:
    """The elements up to the last item, below the titles above the first; None where that is in doubt."""
    while elements and elements[-1].sort != "item" and not elements[-1].is_empty:
        elements.pop()
    above = _titles_above(clean, top, elements)
    return None if above is None else [*above, *elements]


def _rows_from(
    pages: Sequence[CleanPage], start: Start, size: float | None
) -> Iterator[tuple[int, Row]]:
    """The rows from a heading on, page by page, without the notes at their feet where the size is known."""
    for clean in pages[start.at :]:
        rows = rows_of(clean.words)
        for place, row in enumerate(rows):
            if clean is pages[start.at] and box_of(row).bottom < start.head.box.top + 1:
                continue
            if size is not None and (
                begins_notes(rows[place:], size) or is_web_address(row)
            ):
                break
            yield clean.page.number, row


def _titles_above(
    clean: CleanPage, top: float, elements: Sequence[Element]
) -> list[Element] | None:
    """Titles right above the first heading that are set as others further down are.

    None where one stands over these that comes but once, and is not the SWOT's: it may be their dimension.
    """
    titles = [element for element in elements if element.sort == "title"]
    known = {element.look for element in titles}
    named = {element.text: element.look for element in titles}
    found: list[Element] = []
    for row in reversed(
        [row for row in rows_of(clean.words) if box_of(row).bottom < top + 1]
    ):
        look = named.get(text_of(row), look_of(row))
        if look not in known or not is_title(row) or is_marked(row):
            larger = size_of(look) >= size_of(found[0].look) if found else False
            return (
                None if larger and is_title(row) and not _is_of_the_swot(row) else found
            )
        found.insert(0, Element("title", look, [row], [clean.page.number]))
    return found


def _is_of_the_swot(row: Row) -> bool:
    """Whether a row is its title, its caption, or heads its chapter."""
    text = text_of(row)
    return (
        heads_another(row)
        or TITLE.search(fold(text)) is not None
        or names_quadrants(text)
    )


def _leads_to_a_quadrant(
    rows: Sequence[tuple[int, Row]], heads: Mapping[int, Head]
) -> bool:
    """Whether titles alone stand between here and the heading of a quadrant: dimensions stand above them."""
    bare = takewhile(lambda row: head_in(row, heads) is None, (row for _, row in rows))
    titles = list(bare)
    return len(titles) < len(rows) and all(
        is_title(row) and not is_marked(row) for row in titles
    )
