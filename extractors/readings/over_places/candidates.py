"""The ways to read a table over places: as found, and cut anew from its names and figures."""

from collections.abc import Iterator, Sequence

from extractors.pages.reading_order import lines_of
from extractors.readings.kinds import Document, Passage
from extractors.readings.over_places.as_found import as_found, is_shared
from extractors.readings.over_places.assembled import put_together
from extractors.readings.over_places.counts_with_shares import with_shares_parted
from extractors.readings.over_places.provers import prove
from extractors.readings.place_rows.row import PlaceRow
from extractors.readings.recut import recut
from extractors.readings.rows_read import rows_outside
from extractors.readings.whole.named_above import with_title
from extractors.readings.whole.pairs import with_pairs_parted
from extractors.readings.whole.words import with_torn_words
from extractors.tables.grid.captions import captions_near
from extractors.tables.page.sideways import turned_back
from schemas.page import Page
from schemas.table import Region, Table
from schemas.text.turkish import clean


def candidates(document: Document, passage: Passage) -> Iterator[Table]:
    """The table as found, where one was; then the same cut anew; each with its title, where that names it."""
    for way in _ways(document, passage):
        table = with_torn_words(way, document.lexicon)
        yield with_title(table, document.numbered, document.taken)
        pairs = with_pairs_parted(table, document.numbered)
        yield from [pairs] if pairs is not None else []
        shares = with_shares_parted(table)
        yield from [shares] if shares is not None else []


def _ways(document: Document, passage: Passage) -> Iterator[Table]:
    """The table as found, where one was; then the same cut anew from its names and figures."""
    whole = [table for each, table in put_together(document) if each is passage]
    yield from whole
    if not whole and len(passage.found) == 1 and not is_shared(document, passage):
        yield from as_found(document, passage.found[0])
    if not passage.rows or (whole and _names_again(passage.rows)):
        return
    numbers = {row.page for row in passage.rows}
    pages = [document.in_rows[number] for number in sorted(numbers)]
    captioned = [table for table in passage.found if table.caption]
    like = next(iter([*captioned, *passage.found]), None)
    for table in recut(pages, passage.rows, like):
        told: dict[str, object] = {"about": document.identity.provinces}
        if like is not None and is_shared(document, passage):
            told |= _own_caption(table, pages, like)
        cut = turned_back(table.model_copy(update=told), document.turns)
        if not _loses_rows(document, passage, cut):
            yield cut


def _own_caption(cut: Table, pages: Sequence[Page], found: Table) -> dict[str, object]:
    """The caption nearest to a table that was found as one with others, on the side that theirs stands on.

    On the other side may be that of a neighbour. Without one, what is found stands as it is.
    """
    if found.caption_region is None:
        return {}
    on_top = found.caption_region.box.y_mid < found.regions[0].box.y_mid
    at, page = (cut.regions[0], pages[0]) if on_top else (cut.regions[-1], pages[-1])
    near = (
        each
        for each in captions_near(at.box, lines_of(page.words))
        if each.above == on_top
    )
    own = next(near, None)
    if own is None:
        return {}
    region = Region(page=at.page, box=own.box.rounded())
    return {
        "label": clean(own.label),
        "caption": clean(own.text),
        "caption_region": region,
    }


def _loses_rows(document: Document, passage: Passage, cut: Table) -> bool:
    """Whether a table cut anew leaves out rows of the one that was found, and has no place that it lacks.

    Where nothing is read of the one that was found, whose its figures are may not be certain: what is cut
    out of it would hide that.
    """
    if len(passage.found) != 1 or is_shared(document, passage):
        return False
    found = passage.found[0]
    if not rows_outside(found, cut.regions):
        return False
    before, after = prove(document, found), prove(document, cut)
    return before is None or after is None or before.places >= after.places


def _names_again(rows: Sequence[PlaceRow]) -> bool:
    """Whether a place has several rows: one for each band."""
    named = [row.place for row in rows if row.place is not None]
    return len(set(named)) < len(named)
