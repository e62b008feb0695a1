"""What drawn cells, and words that were left over, say against a SWOT cut from words."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence

from extractors.pages.reading_order import rows_of
from extractors.readings.kinds import Document
from extractors.readings.proof import told_of
from extractors.readings.regions.found import found_at, labels_over_drawn_cells
from extractors.readings.swot.labels.column_titles import without_titles
from extractors.readings.swot.labels.over import caption_words
from extractors.readings.text.heads import heading_of, runs_of
from extractors.records.swot.labels import SIDES, TITLE
from extractors.records.swot.registers import COUNT
from schemas.geometry import around
from schemas.page import Word, text_of
from schemas.records import SwotItem
from schemas.table import Cell, Region, Table
from schemas.text.signs import BULLETS
from schemas.text.turkish import fold
from schemas.vocabulary.document_words import (
    continuation,
    is_swot_column_title,
    is_told_overleaf,
)
from schemas.vocabulary.labels import table_label


def is_drawn(table: Table) -> bool:
    """Whether drawn lines alone tell every border of its cells."""
    return table.method.removesuffix("+stitched") == "rules"


def against_ink(
    document: Document, table: Table, items: Sequence[SwotItem]
) -> Iterator[str]:
    """Items and labels by words that run over several drawn cells: the lines say that these are apart.

    A cell that ends in a number or code, and is no part of the item, is the mark of what stands beside it.
    """
    found = [
        other for other in found_at(document.tables, table.regions) if is_drawn(other)
    ]
    cells = [cell for other in found for cell in other.cells if cell.text]
    held = {
        (item.cell.row, item.cell.col): item.text
        for item in items
        if item.cell is not None
        and _count_within(table, item.cell.row, item.cell.col, _drawn_for(item, cells))
        > 1
    }
    yield from told_of("items run over drawn cells", held.values())
    own = {(item.cell.row, item.cell.col) for item in items if item.cell is not None}
    yield from labels_over_drawn_cells(document, table, own)


def _drawn_for(item: SwotItem, cells: Iterable[Cell]) -> list[Region]:
    """The places of drawn cells that are no mark of an item."""
    return [
        region
        for cell in cells
        if cell.text in item.text or not COUNT.fullmatch(cell.text.split()[-1])
        for region in cell.regions
    ]


def _count_within(table: Table, row: int, col: int, drawn: Sequence[Region]) -> int:
    """How many drawn cells of one page have their middle within a cell of a table."""
    cell = table.cell_at(row, col)
    regions = cell.regions if cell is not None else ()
    counts = [
        sum(
            other.page == region.page and region.box.holds_centre_of(other.box)
            for other in drawn
        )
        for region in regions
    ]
    return max(counts, default=0)


def left_out(document: Document, table: Table) -> Iterator[str]:
    """Texts of a SWOT that was found here which lie outside of a reading by words: it ended too early."""
    cells = [
        cell
        for other in _found_here(document, table)
        for cell in other.cells
        if cell.text and not cell.is_header
    ]
    last = max(table.regions, key=lambda region: region.page)
    outside = [
        cell.text
        for cell in cells
        if all(_is_after(region, last) for region in cell.regions)
    ]
    yield from told_of(
        f"{len(outside)} texts of the table found here are in no item", outside
    )


def _found_here(document: Document, table: Table) -> list[Table]:
    """The SWOTs that were found where a reading by words is."""
    here = found_at(document.tables, table.regions)
    return [other for other in here if other.kind == "swot"]


def left_below(
    document: Document, table: Table, items: Iterable[SwotItem]
) -> Iterator[str]:
    """A text right below a reading that goes on overleaf, with the bullet of its items: they went on there."""
    signs = Counter(item.text_raw.strip()[:1] for item in items)
    marks = {sign for sign in signs if sign in BULLETS}
    pages = {clean.page.number: clean for clean in document.clean_pages}
    for region in table.regions[:-1]:
        clean = pages.get(region.page)
        rows = () if clean is None or region.page in document.turns else clean.rows
        below = (row for row in rows if row[0].box.top > region.box.bottom)
        first = next(below, None)
        if first is not None and first[0].text in marks:
            yield from told_of("items may go on below it", [text_of(first)])


def counted_on(
    document: Document, table: Table, items: Sequence[SwotItem]
) -> Iterator[str]:
    """A row right below rows that begin with their numbers which begins with the next one: it was left out."""
    last = max(table.regions, key=lambda region: region.page)
    mark = items[-1].text_raw.split()[0] if items else ""
    count = COUNT.fullmatch(mark)
    if count is None or last.page in document.turns:
        return
    after = mark.replace(count[1], str(int(count[1]) + 1))
    for clean in document.clean_pages:
        on = clean.page.number == last.page
        below = [row for row in clean.rows if not on or _middle(row) > last.box.bottom]
        if on or clean.page.number == last.page + 1:
            begun = [text_of(row) for row in below[:1] if row[0].text == after]
            yield from told_of("rows that go on its numbers are left out", begun)


def _middle(row: Sequence[Word]) -> float:
    return around(row).y_mid


def left_above(document: Document, table: Table) -> Iterator[str]:
    """Texts of a SWOT that was found here which lie above a reading by words and in no label of it."""
    first = min(table.regions, key=lambda region: region.page)
    said = {
        fold(text)
        for text in (*table.stands_under, *(cell.text for cell in table.cells))
    }
    found = _found_here(document, table)
    cells = [cell for other in found for cell in other.cells if cell.text]
    above = [
        cell.text
        for cell in cells
        if all(_is_before(region, first) for region in cell.regions)
    ]
    left = [
        text
        for text in above
        if not (_is_title(text, said) or table_label().match(text))
    ]
    yield from told_of("texts of the table found here are in no label", left)


def lost_words(document: Document, table: Table) -> Iterator[str]:
    """Words between the first and the last of a SWOT that are in no cell: captions and titles aside."""
    lines = [line.region for cell in table.cells for line in cell.lines]
    said = {
        fold(text)
        for text in (*table.stands_under, *(cell.text for cell in table.cells))
    }
    rows = (
        (region.page, row)
        for region in table.regions
        for row in without_titles(list(_rows_in(document, region)), table.n_cols - 1)
    )
    free = (
        row for page, row in rows if not any(_holds(lines, page, word) for word in row)
    )
    heads = [cell for cell in table.cells if cell.is_header]
    left = [
        text_of(row)
        for row in free
        if not (_is_told(row, said) or all(_is_head(word, heads) for word in row))
    ]
    yield from told_of("texts within it are in no item and no label", left)


def _rows_in(document: Document, region: Region) -> Iterator[Sequence[Word]]:
    """The rows of a page inside a region, captions aside; none of a page that lies on its side."""
    clean = next(
        (clean for clean in document.clean_pages if clean.page.number == region.page),
        None,
    )
    if clean is None or region.page in document.turns:
        return
    captions = caption_words(clean)
    inside = [
        word
        for word in clean.words
        if region.box.holds_centre_of(word.box) and id(word) not in captions
    ]
    yield from rows_of(inside)


def _holds(lines: Sequence[Region], page: int, word: Word) -> bool:
    return any(
        line.page == page and line.box.grown(1).holds_centre_of(word.box)
        for line in lines
    )


def _is_head(word: Word, heads: Iterable[Cell]) -> bool:
    """Whether a word is of a heading that is printed again, in its column."""
    said = fold(word.text)
    return any(
        said in fold(head.text).replace(" ", "")
        and head.regions[0].box.x0 - 1 < word.box.x_mid < head.regions[0].box.x1 + 1
        for head in heads
        if head.regions
    )


def _is_told(row: Sequence[Word], said: Container[str]) -> bool:
    """Whether a row is a title of the whole, a text of it printed again, or holds a heading of quadrants."""
    return _is_title(text_of(row), said) or any(
        heading_of(text_of(run), "swot")[1] for run in runs_of(row)
    )


def _is_title(printed: str, said: Container[str]) -> bool:
    """Whether a text is a title of the whole, or one of its own printed again."""
    text = continuation().sub("", printed).strip(" :")
    titles = (
        TITLE.search(fold(text))
        or SIDES.search(fold(text))
        or heading_of(text, "swot")[1]
    )
    titles = titles or is_swot_column_title(text) or is_told_overleaf(printed)
    return bool(titles) or fold(text) in said or not any(map(str.isalpha, text))


def _is_before(region: Region, first: Region) -> bool:
    """Whether the middle of a box lies above the first region of a table."""
    return region.page == first.page and region.box.y_mid < first.box.top


def _is_after(region: Region, last: Region) -> bool:
    """Whether the middle of a box lies below the last region of a table, or on a later page."""
    below = region.page == last.page and region.box.y_mid > last.box.bottom
    return region.page > last.page or below
