"""SWOT: which words of a page are an item, in which quadrant, and under which dimension and part of it.

regions (headings of quadrants) → matrix (columns, rows, labels, entries) → table → proof
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from extractors.readings.kinds import Document, Kind, Passage
from extractors.readings.proof import Proof, listed
from extractors.readings.regions.found import found_at, same_place
from extractors.readings.regions.layout import TWO_LABELS
from extractors.readings.swot.regions import SwotRegion, swot_regions
from extractors.readings.swot.table import table_of
from extractors.readings.text.entries import is_open
from extractors.readings.text.heads import heading_of
from extractors.readings.weighed import DOUBTED, PLAIN, SURE, weighed
from extractors.records.swot import read_swot
from extractors.tables.page.sideways import turned_back
from schemas.records import SwotItem
from schemas.table import Region, Table
from schemas.text.turkish import fold

QUADRANTS = {
    "strength": "strengths",
    "weakness": "weaknesses",
    "opportunity": "opportunities",
    "threat": "threats",
}

KIND: Final = "swot"

# Share of items that are right, counted on random reports.
LABELLED = 0.995  # the same items in both, under the labels that drawn cells give them
PROVED = 0.99  # every word in one item or label, each label over its rows, no item open at an end


@lru_cache(maxsize=1)
def _cut(document: Document) -> tuple[tuple[SwotRegion, Table], ...]:
    """The SWOTs of a document, cut from words, each as a table."""
    cut = []
    pages = [clean.page for clean in document.clean_pages]
    for region in swot_regions(document.clean_pages, document.lexicon):
        bare = turned_back(table_of(region, pages), document.turns)
        like = next(iter(found_at(document.tables, bare.regions)), None)
        cut.append((region, turned_back(table_of(region, pages, like), document.turns)))
    return tuple((region, table) for region, table in cut if any(cell.text for cell in table.cells))


def _passages(document: Document) -> Sequence[Passage]:
    boxes = [table.regions for _, table in _cut(document)]
    passages = [Passage(found_at(document.tables, regions), regions=regions) for regions in boxes]
    taken = {id(table) for passage in passages for table in passage.found}
    alone = [t for t in document.tables if t.kind == "swot" and id(t) not in taken]
    return [*passages, *(Passage((table,)) for table in alone)]


def _candidates(document: Document, passage: Passage) -> Iterator[Table]:
    if len(passage.found) == 1 and passage.found[0].kind == "swot":
        yield passage.found[0]
    yield from (table for _, table in _cut(document) if table.regions == passage.regions)


def prove(document: Document, table: Table) -> Proof | None:
    """What speaks for a reading of a SWOT; None where no item was read from it."""
    items = read_swot(table, document.identity.place)
    if not items:
        return None
    cut = next((pair for pair in _cut(document) if _same_place(pair[1], table)), None)
    supports = [f"{len(items)} items in {len({item.quadrant for item in items})} quadrants"]
    objections = list(_against_items(items))
    if cut is None:
        return Proof(KIND, tuple(supports), (*objections, "read one way only"), PLAIN)
    region, other = cut
    if table is not other:
        others = read_swot(other, document.identity.place)
        apart = _differences(items, others)
        doubts = [*_against_items(others), *_hard(region), *_against_ink(document, other, others)]
        drawn = table.confidence >= SURE
        if _is_drawn(table) and apart and not objections and _differ_in_labels_only(items, others):
            supports.append("every cell is drawn, and a reading by words has the same items")
            return Proof(KIND, tuple(supports), (), LABELLED)
        if not apart:
            objections += _misplaced_labels(region)
        return weighed(KIND, "items", supports, objections, apart, drawn=drawn, doubts=bool(doubts))
    objections += [*_against_region(region), *_against_ink(document, table, items)]
    supports.append("every word of the region is in one item or label")
    return Proof(KIND, tuple(supports), tuple(objections), PROVED if not objections else DOUBTED)


def _same_place(cut: Table, table: Table) -> bool:
    return cut is table or same_place(cut.regions, table.regions)


def _differences(items: Iterable[SwotItem], others: Iterable[SwotItem]) -> int:
    one, other = set(map(_key, items)), set(map(_key, others))
    return len(one ^ other)


def _differ_in_labels_only(items: Sequence[SwotItem], others: Sequence[SwotItem]) -> bool:
    """Whether two readings have the same items under other labels, not the same ones joined."""
    one, other = (Counter((i.quadrant, _letters(i.text)) for i in some) for some in (items, others))
    if one != other:
        return False
    names, parts = _names(items), _names(others)
    if any(sum(part in name for part in parts if part != name) > 1 for name in names):
        return False  # a label of several labels: no drawn cell holds such
    return _placed(items) != _placed(others)


def _names(items: Iterable[SwotItem]) -> set[str]:
    """The labels that items stand under, by letters alone."""
    return {_letters(name) for item in items for name in (item.dimension, item.sub_dimension) if name}


def _placed(items: Iterable[SwotItem]) -> set[tuple[str, ...]]:
    """Where each item stands, by letters alone: a label cut at a line end is the same."""
    return {(_letters(i.dimension or ""), _letters(i.sub_dimension or ""), _letters(i.text)) for i in items}


def _letters(text: str) -> str:
    return re.sub(r"\W", "", fold(text))


def _key(item: SwotItem) -> tuple[str, ...]:
    return fold(item.dimension or ""), fold(item.sub_dimension or ""), item.quadrant, fold(item.text)


def _against_items(items: Sequence[SwotItem]) -> Iterator[str]:
    small = [item.text for item in items if item.text[:1].islower()]
    if small:
        yield f"items begin in small letters: {listed(_short(text) for text in small)}"
    unended = [item.text for item in items if is_open(item.text)]
    if unended:
        yield f"items end before their sentence does: {listed(_short(text) for text in unended)}"
    yield from _glued(items)
    yield from _cut_wrongly(items)
    numbered = [item.text for item in items if _NUMBER.match(item.text)]
    if 2 * len(numbered) > len(items):
        yield f"numbers stand in the items: {listed(_short(text) for text in numbered)}"
    groups = [(item.dimension, item.sub_dimension) for item in items]
    unlabelled = [group for group in groups if group[0] is None]
    if unlabelled and len(unlabelled) < len(groups):
        yield f"{len(unlabelled)} items stand under no dimension"


_BULLET_WITHIN = re.compile(r"\s[-–•■*◦]\s+[^\W\d_]")


def _cut_wrongly(items: Sequence[SwotItem]) -> Iterator[str]:
    """Signs that entries were joined or cut, or labels torn, whichever reading it is."""
    joined = [item.text for item in items if _BULLET_WITHIN.search(item.text)]
    if joined:
        yield f"bullets stand within items: {listed(_short(text) for text in joined)}"
    begun = [item.text for item in items if item.text.startswith("(")]
    if begun:
        yield f"items begin with a bracket: {listed(_short(text) for text in begun)}"
    labels = {name for item in items for name in (item.dimension, item.sub_dimension) if name}
    torn = sorted(name for name in labels if name[:1].islower())
    if torn:
        yield f"labels begin in small letters: {listed(torn)}"
    quadrants = {item.quadrant for item in items}
    if len(quadrants) < len(QUADRANTS):
        yield f"items in {len(quadrants)} quadrants only"


_NUMBER = re.compile(r"\(?\d{1,2}[.)]\s")


def _holds_two(name: str) -> bool:
    return any(TWO_LABELS.fullmatch(word) for word in name.split())


def _glued(items: Sequence[SwotItem]) -> Iterator[str]:
    """Labels that are two, printed into each other: KURUMSALYerel."""
    names = {name for item in items for name in (item.dimension, item.sub_dimension) if name}
    glued = sorted(name for name in names if _holds_two(name))
    if glued:
        yield f"labels printed into each other: {listed(glued)}"
    quadrants = sorted(name for name in names if heading_of(name, KIND)[1])
    if quadrants:
        yield f"headings of quadrants read as dimensions: {listed(quadrants)}"


def _is_drawn(table: Table) -> bool:
    """Whether drawn lines alone tell every border of its cells."""
    return table.method.removesuffix("+stitched") == "rules"


def _against_ink(document: Document, table: Table, items: Iterable[SwotItem]) -> Iterator[str]:
    """Items of a reading by words that run over several drawn cells: the lines say that these are apart."""
    found = [other for other in found_at(document.tables, table.regions) if _is_drawn(other)]
    cells = [cell for other in found for cell in other.cells if cell.text]
    drawn = [region for cell in cells for region in cell.regions]
    held = {
        (item.cell.row, item.cell.col): item.text
        for item in items
        if item.cell is not None and _count_within(table, item.cell.row, item.cell.col, drawn) > 1
    }
    if held:
        yield f"items run over drawn cells: {listed(_short(text) for text in held.values())}"


def _count_within(table: Table, row: int, col: int, drawn: Iterable[Region]) -> int:
    """How many drawn cells have their middle within a cell of a table."""
    cell = table.cell_at(row, col)
    regions = cell.regions if cell is not None else ()
    return sum(
        any(region.page == other.page and region.box.holds_centre_of(other.box) for region in regions)
        for other in drawn
    )


def _against_region(region: SwotRegion) -> Iterator[str]:
    yield from _hard(region)
    for block in region.blocks:
        yield from block.matrix.doubts
    groups = [group for block in region.blocks for group in block.matrix.groups]
    doubtful = [entry for group in groups for entry in group.entries if entry.doubtful]
    if doubtful:
        yield f"items that may go on those before them: {listed(_short(entry.text) for entry in doubtful)}"


def _misplaced_labels(region: SwotRegion) -> list[str]:
    """Doubts about labels: both readings may share them."""
    return [doubt for block in region.blocks for doubt in block.matrix.doubts + block.matrix.faults]


def _hard(region: SwotRegion) -> Iterator[str]:
    """What cannot be so in a right reading."""
    missing = [name for code, name in QUADRANTS.items() if code not in region.codes]
    if missing:
        yield f"no heading of {listed(missing)}"
    unread = [word.text for block in region.blocks for word in block.matrix.unread]
    if unread:
        yield f"{len(unread)} words of the region in no item and no label: {listed(unread)}"
    for block in region.blocks:
        yield from block.matrix.faults
    names = [group.labels for block in region.blocks for group in block.matrix.groups if group.labels]
    if len(region.blocks) == 1 and not region.down_the_side and len(set(names)) < len(names):
        yield "a dimension is printed twice with others between"


def _short(text: str) -> str:
    return repr(text if len(text) <= 40 else text[:39] + "…")


SWOT = Kind(_passages, _candidates, prove)
