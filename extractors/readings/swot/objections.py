"""What speaks against the items of a SWOT, whichever way they were read."""

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

from extractors.readings.proof import listed, told_by, told_of
from extractors.readings.settings.swot import OBJECTIONS
from extractors.readings.swot.labels.against import against_labels
from extractors.readings.swot.labels.in_items import labels_in_items
from extractors.readings.text.entries import is_open, mark_of
from extractors.readings.text.heads import heading_of
from extractors.readings.text.joining import is_known, runs_together
from extractors.records.swot.labels import SIDES, in_capitals, runs_over
from schemas.records import SwotItem
from schemas.table import Cell, Table
from schemas.text.signs import BULLETS, CODE, DASHES, SOLID_BULLETS
from schemas.text.turkish import fold, lower, upper
from schemas.vocabulary.document_words import (
    document_words,
    is_numbering,
    is_swot_column_title,
)
from schemas.vocabulary.shared_names import dimension_of

QUADRANTS = {
    "strength": "strengths",
    "weakness": "weaknesses",
    "opportunity": "opportunities",
    "threat": "threats",
}
_FIGURE_FIRST = re.compile(r"(?:%\s?\d[\d.,]*|\d[\d.,]*(?:\s?%|(?=['’][^\W\d_])))")
"""`%76'e ulaşması`, `63% of …`: few findings begin so, and no bullet says that this one does."""


_OWNER_LAST = re.compile(r"\w{3}[ıiuü]n[ıiuü]n$")
"""What has something, at the end: `… devlet desteklerinin`. What it has stands in the next line, or item."""


def against_items(items: Sequence[SwotItem]) -> Iterator[str]:
    """What cannot be so in items that are right: their beginnings, ends, bullets, numbers and labels."""
    yield from told_by(_SIGNS_OF_ITEMS, (item.text for item in items))
    yield from against_labels(
        {n for item in items for n in (item.dimension, item.sub_dimension) if n}
    )
    yield from _cut_wrongly(items)
    yield from labels_in_items([item.text for item in items])
    yield from _against_numbers(items)
    yield from _against_groups(items)
    yield from _first_of_several(items)


def _first_of_several(items: Iterable[SwotItem]) -> Iterator[str]:
    """A text that is the first item of several quadrants: a label over each of them, as `Enerji` under `ÇEVRE`."""
    firsts: dict[tuple[str | None, str], str] = {}
    for item in items:
        firsts.setdefault((item.dimension, item.quadrant), item.text)
    counts = Counter((name, fold(text)) for (name, _), text in firsts.items())
    again = [text for (name, _), text in firsts.items() if counts[name, fold(text)] > 1]
    yield from told_of("items that may be a label over them", dict.fromkeys(again))


def _is_a_heading(text: str) -> bool:
    """Whether an item is worded as the heading of a quadrant, or set as a dimension is: EKONOMİK."""
    return heading_of(text, "swot")[1] or (
        in_capitals(text) and dimension_of(text) is not None
    )


_SIGNS_OF_ITEMS: Mapping[str, Callable[[str], bool]] = {
    "items begin in small letters": lambda text: text[:1].islower(),
    "items end before their sentence does": lambda text: (
        is_open(text) or _OWNER_LAST.search(fold(text)) is not None
    ),
    "items without a word": lambda text: not _letters(text),
    "headings read as items": _is_a_heading,
    "words run together": runs_together,
}


def _against_groups(items: Sequence[SwotItem]) -> Iterator[str]:
    """Items under no dimension beside others; under no sub-dimension where their dimension has some."""
    unlabelled = [item for item in items if item.dimension is None]
    if unlabelled and len(unlabelled) < len(items):
        yield f"{len(unlabelled)} items stand under no dimension"
    parted = {item.dimension for item in items if item.sub_dimension is not None}
    beside = [
        item
        for item in items
        if item.sub_dimension is None and item.dimension in parted
    ]
    if beside:
        yield f"{len(beside)} items stand under no sub-dimension, where their dimension has some"


def _against_numbers(items: Sequence[SwotItem]) -> Iterator[str]:
    """Numbers and codes that stand before items and are none of them; numbers in pieces."""
    numbered = [item.text for item in items if _NUMBER.match(item.text)]
    if 2 * len(numbered) > len(items):
        yield from told_of("numbers stand in the items", numbered)
    coded = [
        item.text
        for item in items
        if _CODED.match(item.text) or CODE.fullmatch(item.text)
    ]
    if len(coded) >= OBJECTIONS.min_bulleted:
        yield from told_of("codes stand in the items", coded)
    torn = (item.text for item in items if _TORN_NUMBER.search(item.text))
    yield from told_of("numbers that may be torn", torn)


def without_a_quadrant(items: Iterable[SwotItem]) -> Iterator[str]:
    """That a quadrant has no items."""
    quadrants = {item.quadrant for item in items}
    if len(quadrants) < len(QUADRANTS):
        yield f"items in {len(quadrants)} quadrants only"


def labels_of_no_item(table: Table, items: Sequence[SwotItem]) -> Iterator[str]:
    """Texts beside the items, and over a column without any text, that are no item's label.

    Its dimensions were not understood.
    """
    read = {(item.cell.row, item.cell.col) for item in items}
    rows = {row for row, _ in read}
    said = [_letters(text) for item in items for text in _texts(item)]
    named = [
        _letters(name)
        for item in items
        for name in (item.dimension, item.sub_dimension)
        if name
    ]
    left = [
        cell.text
        for cell in table.cells
        if (
            not cell.is_header
            or _heads_nothing(table, cell)
            or rows & set(_rows_of(cell))
        )
        and (cell.row, cell.col) not in read
        and _stands_in_none(cell.text, named if cell.is_header else said)
    ]
    yield from told_of("texts in no item and no label", dict.fromkeys(left))


def cells_beside_labels(table: Table, items: Iterable[SwotItem]) -> Iterator[str]:
    """Cells of several items that stand beside several labels: a line between these was not drawn through them."""
    cells = (item.cell for item in items if item.cell is not None)
    counts = Counter((cell.row, cell.col) for cell in cells)
    first = min((col for _, col in counts), default=0)
    found = []
    for (row, col), count in counts.items():
        cell = table.cell_at(row, col)
        rows = () if cell is None or count < len(("one", "two")) else _rows_of(cell)
        beside = (table.cell_at(each, first - 1) for each in rows if first)
        names = {label.text for label in beside if label is not None and label.text}
        found += [cell.text] if cell is not None and len(names) > 1 else []
    yield from told_of("cells of items stand beside several labels", found)


def _heads_nothing(table: Table, cell: Cell) -> bool:
    """Whether a heading runs over all columns, or stands alone in its row, or over a column without a text."""
    beside = (
        other.text
        for other in table.cells
        if other.row == cell.row and other.col != cell.col
    )
    columns = range(cell.col, cell.col + cell.col_span)
    below = (
        other for other in table.cells if not other.is_header and other.col in columns
    )
    return (
        runs_over(table, cell)
        or not any(beside)
        or not any(other.text for other in below)
    )


def _rows_of(cell: Cell) -> range:
    return range(cell.row, cell.row + cell.row_span)


def _stands_in_none(text: str, said: Iterable[str]) -> bool:
    letters = _letters(text)
    if heading_of(text, "swot")[1] or is_swot_column_title(text) or is_numbering(text):
        return False
    if SIDES.search(fold(text)):
        return False
    return bool(letters) and not any(
        letters in each or each in letters for each in said
    )


def _letters(text: str) -> str:
    return "".join(sign for sign in fold(text) if sign.isalpha())


_BULLET_WITHIN = re.compile(r"(?:^|\s)([^\w\s])\s*[^\W\d_]")
"""A sign that stands alone between blanks, and a word after it."""

_DASH_WITHIN = re.compile(r"\s[–—-]\s+\W?[A-ZÇĞİÖŞÜÂÎÛ]")
"""A dash between blanks before a capital: `İzmir - Ankara hattı` may hold one."""


def _marks_of(items: Sequence[SwotItem]) -> set[str]:
    """The signs that items of a table begin with as printed."""
    firsts = Counter(
        item.text_raw.split(maxsplit=1)[0] for item in items if item.text_raw.strip()
    )
    return {
        sign
        for sign, count in firsts.items()
        if mark_of(sign) is not None and count >= OBJECTIONS.min_bulleted
    } | SOLID_BULLETS


def _holds_bullets(item: SwotItem, marks: Container[str]) -> bool:
    """Whether an item begins with a bullet or goes over one; dashes before small letters are the text's."""
    for found in _BULLET_WITHIN.finditer(item.text):
        begins_next = item.text[found.end() - 1].isupper() or found[1] not in DASHES
        if found[1] in marks and (found.start() == 0 or begins_next):
            return True
    return False


def _cut_wrongly(items: Sequence[SwotItem]) -> Iterator[str]:
    """Signs that entries were joined or cut, or labels torn, whichever reading it is."""
    joined = [item.text for item in items if _holds_bullets(item, _marks_of(items))]
    numbered = sum(_NUMBER.match(item.text_raw) is not None for item in items)
    counted = [item.text for item in items if _NUMBER_WITHIN.search(item.text)]
    if numbered >= OBJECTIONS.min_bulleted or 2 * len(counted) > len(items):
        joined += counted
    yield from told_of("bullets or numbers stand within items", joined)
    yield from _against_bullets(items)
    begun = (item.text for item in items if item.text.startswith("("))
    yield from told_of("items begin with a bracket", begun)
    yield from told_of(
        "items begin with a figure, and may go on what stands before",
        _figures_first(items),
    )
    yield from _against_lists(items, "semicolons", re.compile(";"))
    yield from _against_lists(items, "dashes", _DASH_WITHIN)
    cut = [word for item in items for word in _cut_words(" ".join(_texts(item)))]
    if cut:
        yield f"words are cut by hyphens: {listed(dict.fromkeys(cut))}"


def _against_lists(
    items: Sequence[SwotItem], name: str, sign: re.Pattern[str]
) -> Iterator[str]:
    """That signs of a name part several entries in one item: two in one, or one in most."""
    parts = [(item.text, len(sign.findall(item.text))) for item in items]
    listed_in_one = [text for text, count in parts if count >= OBJECTIONS.parting]
    parted = [text for text, count in parts if count]
    if listed_in_one or 2 * len(parted) > len(items):
        yield from told_of(
            f"items that may be several, parted by {name}", listed_in_one or parted
        )


def _figures_first(items: Sequence[SwotItem]) -> Iterator[str]:
    """Items that begin with a figure; none that are worded as others, one of which has none before it."""
    found = [
        (item, match)
        for item in items
        if (match := _FIGURE_FIRST.match(item.text_raw.strip()))
    ]
    worded = Counter(_form(item, match) for item, match in found)
    first = {_form(item, match) for item, match in found if item.ordinal == 1}
    forms = {form for form in first if worded[form] > 1}
    yield from (item.text for item, match in found if _form(item, match) not in forms)


def _form(item: SwotItem, figure: re.Match[str]) -> tuple[str, ...]:
    """The first words after a figure."""
    return tuple(
        fold(item.text_raw.strip()[figure.end() :]).split()[: OBJECTIONS.form_words]
    )


def _against_bullets(items: Sequence[SwotItem]) -> Iterator[str]:
    """That some items lack the bullet of the others: they are none, or go on what stands before."""
    bare = [item.text for item in items if item.text_raw.strip()[:1] not in BULLETS]
    if bare and 2 * len(bare) < len(items):
        yield from told_of("items without the bullet that others have", bare)


def _texts(item: SwotItem) -> list[str]:
    return [text for text in (item.text, item.dimension, item.sub_dimension) if text]


_HYPHENED = re.compile(r"(?<![\w-])([^\W\d_]{2,})-([^\W\d_]{2,})(?![\w-])")


def _cut_words(text: str) -> Iterator[str]:
    """Words with a hyphen that stands within one word: of de-miryolu a part is no word, the whole is one."""
    for found in _HYPHENED.finditer(text):
        head, tail = found.groups()
        begun = is_known(fold(head)) or fold(head) in document_words().combining_forms
        both = begun and is_known(fold(tail))
        if (
            is_known(fold(head + tail))
            and not both
            and (tail == lower(tail) or head == upper(head))
        ):
            yield found.group()


_NUMBER = re.compile(r"\(?\d{1,2}[.)]\s")
_CODED = re.compile(rf"{CODE.pattern}\s")
_TORN_NUMBER = re.compile(
    r"(?<![\d.,])\d{2,3} \d{1,2}(?![\d.,)]|\s*(?:[-–]|ve|and)\s*\d)"
)
"""Digits after a blank that are too few for thousands: `201 3`."""
_NUMBER_WITHIN = re.compile(r"\s\(?\d{1,2}[.)](?:\s|$)")


def labels_at_the_end(table: Table) -> Iterator[str]:
    """The doubt that a label at the foot of its drawn cell begins there: a page cut the cell that is above it.

    ```
    │ SOSYAL   │ Eğitim │        overleaf │          │ Sağlık │      of SOSYAL, and no line parts it from
                                          │ ÇEVRE    │ Enerji │      the label that begins below
    ```
    """
    white = {
        id(cell): _white_around(cell)
        for cell in table.cells
        if cell.row_span > 1 and cell.lines
    }
    roomy = [cell for cell in table.cells if sum(white.get(id(cell), ())) > 0]
    last = [cell for cell in roomy if _is_below(*white[id(cell)])]
    if len(last) < len(roomy):
        yield from told_of(
            "labels stand at the foot of cells of several rows",
            (cell.text for cell in last),
        )


def _white_around(cell: Cell) -> tuple[float, float]:
    """Points of white over the lines of a label in its cell, and below them; none where they fill it."""
    page = cell.lines[0].region.page
    lines = [line.region.box for line in cell.lines if line.region.page == page]
    around = next((r.box for r in cell.regions if r.page == page), lines[0])
    above = min(box.top for box in lines) - around.top
    below = around.bottom - max(box.bottom for box in lines)
    high = max(box.bottom for box in lines) - min(box.top for box in lines)
    return (above, below) if above + below > high else (0.0, 0.0)


def _is_below(above: float, below: float) -> bool:
    return above > OBJECTIONS.foot * below
