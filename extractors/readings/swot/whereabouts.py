"""Where the SWOTs of a document stand, and under which labels: cut from words, or found alone."""

from functools import lru_cache

from extractors.readings.kinds import Document
from extractors.readings.regions.found import found_at, same_place
from extractors.readings.swot.against import against_region
from extractors.readings.swot.areas import area_regions
from extractors.readings.swot.blocks import SwotRegion
from extractors.readings.swot.boxes import joined_boxes
from extractors.readings.swot.ink import is_drawn, left_above, lost_words
from extractors.readings.swot.labels.over_found import over_found
from extractors.readings.swot.labels.under import (
    Placed,
    Under,
    beside_others,
    what_it_is_under,
)
from extractors.readings.swot.objections import against_items, labels_of_no_item
from extractors.readings.swot.regions import swot_regions
from extractors.readings.swot.table import table_of
from extractors.readings.text.page_columns import in_one_column
from extractors.readings.text.rolled import Rolled, put_back
from extractors.readings.text.side_captions import captions_above
from extractors.readings.text.words import CleanPage
from extractors.records.swot.matrix import read_swot
from extractors.tables.page.sideways import turned_back
from schemas.table import Region, Table
from schemas.text.turkish import fold

Cut = tuple[SwotRegion, Table]
"""A SWOT as it was cut, and the table that it makes."""


@lru_cache(maxsize=1)
def cut_from_words(document: Document) -> tuple[Cut, ...]:
    """The SWOTs of a document, cut from words, each as a table."""
    cut = []
    clean, rolled = _in_one_column(document)
    pages = [each.page for each in clean]

    def as_displayed(region: SwotRegion, like: Table | None = None) -> Table:
        return put_back(
            turned_back(table_of(region, pages, like), document.turns), rolled
        )

    for region in swot_regions(clean, document.lexicon):
        like = next(iter(found_at(document.tables, as_displayed(region).regions)), None)
        cut.append((region, as_displayed(region, like)))
    full = [pair for pair in cut if any(cell.text for cell in pair[1].cells)]
    return tuple(_with_areas(document, full))


def _with_areas(document: Document, cut: list[Cut]) -> list[Cut]:
    """The SWOTs, where something speaks against one those that areas of quadrants make there, if nothing does."""
    pages = [clean.page for clean in document.clean_pages]
    for region in area_regions(document.clean_pages, document.lexicon):
        bare = turned_back(table_of(region, pages), document.turns)
        like = next(iter(found_at(document.tables, bare.regions)), None)
        pair = region, turned_back(table_of(region, pages, like), document.turns)
        beside = [other for other in cut if same_place(other[1].regions, bare.regions)]
        sure = [other for other in beside if not _is_doubted(document, other)]
        wanted = len(sure) < len(beside) or not beside
        held = all(_said(other) <= _said(pair[1]) for _, other in sure)
        if wanted and held and not _is_doubted(document, pair):
            kept = [c for c in cut if all(c is not other for other in beside)]
            cut = [*kept, pair]
    return cut


def _said(table: Table) -> set[tuple[str, str]]:
    """The items of a SWOT, each with its quadrant."""
    return {(item.quadrant, fold(item.text)) for item in read_swot(table, None)}


def _is_doubted(document: Document, pair: Cut) -> bool:
    """Whether something speaks against a SWOT that was cut from words."""
    region, table = pair
    items = read_swot(table, document.identity.place)
    against = (
        *against_items(items),
        *against_region(region, document.clean_pages),
        *labels_of_no_item(table, items),
        *left_above(document, table),
        *lost_words(document, table),
    )
    return not items or bool(against)


def boxes_apart(document: Document) -> list[Table]:
    """The SWOTs joined of boxes where none was cut from words: that one has their items."""
    cut = cut_from_words(document)
    return [
        boxes
        for boxes in joined_boxes(document)
        if not any(
            same_place(boxes.regions, pair[1].regions) or _said(boxes) <= _said(pair[1])
            for pair in cut
        )
    ]


def _in_one_column(document: Document) -> tuple[list[CleanPage], dict[int, Rolled]]:
    """The pages, those that print lists in columns as one column, and how these were put so."""
    pages: list[CleanPage] = []
    rolled: dict[int, Rolled] = {}
    for clean in document.clean_pages:
        number = clean.page.number
        heads = clean.heads("swot") if number not in document.turns else []
        found = (
            (captions_above(clean) or in_one_column(clean, heads)) if heads else None
        )
        pages.append(clean if found is None else found[0])
        if found is not None:
            rolled[number] = found[1]
    return pages, rolled


def under(document: Document, table: Table) -> Under:
    """What a SWOT of a document stands under."""
    places = _understood(document)
    return next(
        (under for regions, under in places if same_place(regions, table.regions)),
        Under(),
    )


@lru_cache(maxsize=1)
def _understood(document: Document) -> tuple[tuple[tuple[Region, ...], Under], ...]:
    """The regions of each SWOT that holds items, and what it stands under, in printed order."""
    cut = cut_from_words(document)
    taken = [
        found for _, table in cut for found in found_at(document.tables, table.regions)
    ]
    alone = [
        t
        for t in document.tables
        if t.kind == "swot" and all(t is not other for other in taken)
    ]
    every = [
        *((table, region.over) for region, table in cut),
        *((table, None) for table in (*alone, *boxes_apart(document))),
    ]
    parted = {id(table) for region, table in cut if region.over is None}
    placed: list[tuple[Table, Placed]] = []
    for table, over in sorted(every, key=lambda pair: _place(pair[0])):
        inside = _labels_inside(_as_drawn(document, table)) or _labels_inside(table)
        if inside and id(table) not in parted:
            named = tuple(
                tuple(name for name in labels if name is not None) for labels in inside
            )
            before = placed[-1][0] if placed else None
            placed.append(
                (
                    table,
                    Placed(
                        over or over_found(document, table, before),
                        named,
                        table.caption,
                    ),
                )
            )
    found = what_it_is_under([each for _, each in placed])
    if parted:
        found = [
            beside_others(each, one)
            for (_, each), one in zip(placed, found, strict=True)
        ]
    return tuple(
        (table.regions, each) for (table, _), each in zip(placed, found, strict=True)
    )


def _labels_inside(table: Table) -> set[tuple[str | None, ...]]:
    """The labels of its items, each from the outside in; empty where it has no item."""
    return {(item.dimension, item.sub_dimension) for item in read_swot(table, None)}


def _as_drawn(document: Document, table: Table) -> Table:
    """The SWOT whose cells are drawn at the place of one, else that one: its labels are surer."""
    found = found_at(document.tables, table.regions)
    return next(
        (other for other in found if is_drawn(other) and other.kind == "swot"), table
    )


def _place(table: Table) -> tuple[int, float]:
    return table.regions[0].page, table.regions[0].box.top
