"""SWOT: which words of a page are an item, in which quadrant, and under which dimension and part of it.

regions (headings of quadrants) → matrix (columns, rows, labels, entries) → table → proof
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from extractors.readings.kinds import Document, Kind, Passage
from extractors.readings.proof import Proof, are_figures, listed, quoted
from extractors.readings.regions.found import (
    candidates_of,
    found_at,
    passages_of,
    same_place,
)
from extractors.readings.regions.sheet import METHOD
from extractors.readings.settings.proofs import WEIGHED
from extractors.readings.settings.swot import WEIGHING
from extractors.readings.swot.against import (
    against_region,
    cannot_be,
    heads_of_nothing,
    misplaced_labels,
    named_by_its_caption,
    named_by_its_title,
    parts_of_one,
    parts_of_several,
)
from extractors.readings.swot.blocks import SwotRegion
from extractors.readings.swot.ink import (
    against_ink,
    is_drawn,
    left_above,
    left_below,
    left_out,
    lost_words,
)
from extractors.readings.swot.objections import (
    QUADRANTS,
    against_items,
    cells_beside_labels,
    labels_at_the_end,
    labels_of_no_item,
    without_a_quadrant,
)
from extractors.readings.swot.whereabouts import boxes_apart, cut_from_words, under
from extractors.readings.weighed import weighed
from extractors.readings.whole.words import with_whole_labels, with_whole_words
from extractors.records.items import split_entry_number
from extractors.records.swot.matrix import read_swot
from extractors.records.swot.named_cells import is_cross, with_names_apart
from extractors.records.swot.named_rows import against_order, named_rows
from extractors.records.swot.panels import as_matrix, names_both
from extractors.records.swot.registers import as_registers
from extractors.records.swot.rows import against_codes, finding_rows
from schemas.records import SwotItem
from schemas.table import Table
from schemas.text.signs import BULLETS, CODE
from schemas.text.turkish import fold

KIND: Final = "swot"
LINED: Final = frozenset({"rules", "camelot-lattice", "pdfplumber-lines"})
"""Engines that tell cells by drawn lines alone."""


def _passages(document: Document) -> Sequence[Passage]:
    return passages_of(KIND, document, _apart(document))


def _apart(document: Document) -> list[Table]:
    """The SWOTs that were cut from words, and those joined of boxes."""
    return [*(table for _, table in cut_from_words(document)), *boxes_apart(document)]


def _named_in_cells(passage: Passage) -> Iterator[Table]:
    """The tables as found there whose drawn cells begin with their quadrants, these apart.

    Which quadrant a cell is of is as sure as that it is drawn: it says so itself.
    """
    for table in passage.found if len(passage.found) == 1 else ():
        lined = table.method.removesuffix("+stitched") in LINED
        apart = with_names_apart(table) if lined else None
        if apart is not None:
            sure = max(apart.confidence, WEIGHED.sure)
            yield apart.model_copy(update={"confidence": sure})


def _in_panels(document: Document, found: Sequence[Table]) -> Iterator[Table]:
    """Tables as found, drawn in panels or as registers, as one matrix.

    What stands over it is no label of one whose columns have a dimension and a part.
    """
    lined = all(table.method.removesuffix("+stitched") in LINED for table in found)
    ruled = all(table.method.startswith("rules") for table in found)
    matrix = as_matrix(found) if found and lined else None
    if matrix is None and found and (lined or ruled):
        matrix = as_registers(found)
    if matrix is not None:
        sure = max(matrix.confidence, WEIGHED.sure)
        whole = all(map(names_both, read_swot(matrix, None)))
        over = () if whole else under(document, matrix).labels
        yield matrix.model_copy(update={"confidence": sure, "stands_under": over})


def _candidates(document: Document, passage: Passage) -> Iterator[Table]:
    several = [table for table in passage.found if _holds_several(document, table)]
    passage = replace(
        passage,
        found=tuple(t for t in passage.found if all(t is not each for each in several)),
    )
    ways = candidates_of(KIND, passage, _apart(document))
    yield from _in_panels(document, passage.found)
    for table in (*_named_in_cells(passage), *ways):
        if table.method != METHOD:
            words = with_whole_words(table, document.lexicon)
            table = with_whole_labels(words, document.lexicon)  # noqa: PLW2901
        yield table.model_copy(update={"stands_under": under(document, table).labels})


def _holds_several(document: Document, table: Table) -> bool:
    """Whether a table as found is several SWOTs under captions of their own, run together."""
    captions = [
        cut.caption
        for _, cut in cut_from_words(document)
        if cut.caption and any(table is each for each in found_at([table], cut.regions))
    ]
    return len(set(captions)) > 1


def prove(document: Document, table: Table) -> Proof | None:
    """What speaks for a reading of a SWOT; None where no item was read from it, or but figures."""
    items = read_swot(table, document.identity.place)
    if not items or are_figures([item.text for item in items]):
        return None
    cut = next(
        (pair for pair in cut_from_words(document) if _same_place(pair[1], table)), None
    )
    supports = [
        f"{len(items)} items in {len({item.quadrant for item in items})} quadrants"
    ]
    objections = [*against_items(items), *labels_of_no_item(table, items)]
    objections += (*cells_beside_labels(table, items), *labels_at_the_end(table))
    over = under(document, table)
    objections += over.objections
    objections += named_by_its_caption(table.caption, items)
    objections += named_by_its_title(over.title, items)
    objections += (*parts_of_several(items), *parts_of_one(items))
    listed = table.one_entry_a_cell and table.method != METHOD  # a register
    by_row = _against_rows(table) if listed or is_drawn(table) else None
    if by_row is not None:
        return _by_row(by_row, items, supports, objections)
    if cut is None:
        return _alone(document, table, items, supports, objections)
    region, other = (
        cut[0],
        cut[1].model_copy(update={"stands_under": table.stands_under}),
    )
    is_cut = table.method == METHOD
    if region.codes < set(QUADRANTS) and not is_cut:
        objections += without_a_quadrant(items)
    if not is_cut:
        return _beside_words(document, table, supports, objections, (region, other))
    objections += [
        *against_region(region, document.clean_pages),
        *against_ink(document, table, items),
        *left_out(document, table),
        *left_below(document, table, items),
    ]
    objections += [*left_above(document, table), *lost_words(document, table)]
    supports.append("every word of the region is in one item or label")
    return Proof(
        KIND,
        tuple(supports),
        tuple(objections),
        WEIGHING.proved if not objections else WEIGHED.doubted,
    )


def _alone(
    document: Document,
    table: Table,
    items: Sequence[SwotItem],
    supports: list[str],
    objections: list[str],
) -> Proof:
    """What speaks for a table where no reading by words stands beside it."""
    against = (*objections, *without_a_quadrant(items))
    boxed = any(table.regions == each.regions for each in boxes_apart(document))
    if boxed and all(map(_is_marked, items)):
        said = "every box names its quadrant, and every item bears a mark"
        sure = WEIGHED.doubted if against else WEIGHED.drawn
        return Proof(KIND, (*supports, said), against, sure)
    return Proof(KIND, tuple(supports), (*against, "read one way only"), WEIGHED.plain)


def _against_rows(table: Table) -> list[str] | None:
    """What speaks against a SWOT read as a finding a row; None where it is printed otherwise."""
    if table.one_entry_a_cell:
        return []  # a register: its numbers run on
    coded = finding_rows(table)
    if coded:
        return list(against_codes(coded))
    named = named_rows(table)
    return list(against_order(named)) if named else None


def _by_row(
    doubts: Sequence[str],
    items: Sequence[SwotItem],
    supports: list[str],
    objections: list[str],
) -> Proof:
    """What speaks for drawn rows of a finding each: a reading by words need not tell their columns."""
    against = (*objections, *doubts, *without_a_quadrant(items))
    said = "every cell is drawn, and every row has its quadrant and its dimension"
    return Proof(
        KIND,
        (*supports, said),
        against,
        WEIGHED.doubted if against else WEIGHING.labelled,
    )


def _beside_words(
    document: Document,
    table: Table,
    supports: list[str],
    objections: list[str],
    cut: tuple[SwotRegion, Table],
) -> Proof:
    """What speaks for a table as found where a reading by words stands beside it, which `cut` holds."""
    region, other = cut
    items, others = (
        read_swot(each, document.identity.place) for each in (table, other)
    )
    apart = _differences(items, others)
    doubts = [
        *against_items(others),
        *cannot_be(region),
        *against_ink(document, other, others),
    ]
    drawn = table.confidence >= WEIGHED.sure
    if apart and any(block.matrix.carried for block in region.blocks):
        said = "rows at the foot of a page have their label overleaf, and these drawn cells another"
        return Proof(KIND, tuple(supports), (*objections, said), WEIGHING.overleaf)
    if (
        is_drawn(table)
        and apart
        and not objections
        and _differ_in_labels_only(items, others)
    ):
        supports.append(
            "every cell is drawn, and a reading by words has the same items"
        )
        return Proof(KIND, tuple(supports), (), WEIGHING.labelled)
    marked = all(map(_is_marked, items)) and _is_cut_by_lines(document, table)
    if apart and not objections and marked and _holds_words_of(table, others):
        said = "every cell is drawn below its own quadrant, and every item bears a mark"
        return Proof(KIND, (*supports, said), (), WEIGHED.drawn)
    if not apart:
        objections += heads_of_nothing(region)
    if not apart and not is_drawn(table):
        objections += misplaced_labels(region)
    proof = weighed(
        KIND, "items", supports, objections, apart, drawn=drawn, doubts=bool(doubts)
    )
    joined = tuple(_joined(items, others))
    return _doubted(proof, joined, likelier=len(doubts) > len(joined))


def _is_cut_by_lines(document: Document, table: Table) -> bool:
    """Whether a table is a cross of four quadrants, or the panels that were found in its place."""
    if is_cross(table):
        return True
    panels = _in_panels(document, found_at(document.tables, table.regions))
    return any(each.cells == table.cells for each in panels)


def _holds_words_of(table: Table, items: Iterable[SwotItem]) -> bool:
    """Whether a table holds every word of some items: what it lacks would be a loss."""
    held = {_letters(word) for cell in table.cells for word in cell.text_raw.split()}
    held |= {_letters(word) for cell in table.cells for word in cell.text.split()}
    said = (_letters(word) for item in items for word in item.text.split())
    return held.issuperset(said)


def _is_marked(item: SwotItem) -> bool:
    """Whether a bullet, a number or a code begins an item: then its cell says where the one before ends."""
    raw = item.text_raw.strip()
    numbered = split_entry_number(raw)[0] is not None
    return numbered or raw.startswith(tuple(BULLETS)) or CODE.match(raw) is not None


def _same_place(cut: Table, table: Table) -> bool:
    return cut is table or same_place(cut.regions, table.regions)


def _differences(items: Iterable[SwotItem], others: Iterable[SwotItem]) -> int:
    one, other = set(map(_key, items)), set(map(_key, others))
    return len(one ^ other)


def _differ_in_labels_only(
    items: Sequence[SwotItem], others: Sequence[SwotItem]
) -> bool:
    """Whether two readings have the same items under other labels, not the same ones joined."""
    one, other = (
        Counter((i.quadrant, _letters(i.text)) for i in some)
        for some in (items, others)
    )
    if one != other:
        return False
    names, parts = _names(items), _names(others)
    if parts and not names:
        return False
    if any(sum(part in name for part in parts if part != name) > 1 for name in names):
        return False  # a label of several labels: no drawn cell holds such
    return _placed(items) != _placed(others)


def _doubted(proof: Proof, joined: tuple[str, ...], *, likelier: bool) -> Proof:
    """The proof where another reading has the pieces that its items hold: likelier than that, or less."""
    if not (proof.is_complete and joined):
        return proof
    sure = WEIGHED.likelier if likelier else WEIGHED.doubted / 2
    return replace(proof, objections=joined, confidence=sure)


def _joined(items: Iterable[SwotItem], others: Iterable[SwotItem]) -> Iterator[str]:
    """Items that hold several of another reading: a cell's lines tell too little to part them."""
    pieces = {_letters(other.text) for other in others}
    whole = {item.text for item in items if _letters(item.text) not in pieces}
    joined = [
        text
        for text in sorted(whole)
        if sum(piece in _letters(text) for piece in pieces) > 1
    ]
    if joined:
        yield f"items that are several in a reading by words: {listed(map(quoted, joined))}"


def _names(items: Iterable[SwotItem]) -> set[str]:
    """The labels that items stand under, by letters alone."""
    return {
        _letters(name)
        for item in items
        for name in (item.dimension, item.sub_dimension)
        if name
    }


def _placed(items: Iterable[SwotItem]) -> set[tuple[str, ...]]:
    """Where each item stands, by letters alone: a label cut at a line end is the same."""
    return {
        (_letters(i.dimension or ""), _letters(i.sub_dimension or ""), _letters(i.text))
        for i in items
    }


def _letters(text: str) -> str:
    return re.sub(r"\W", "", fold(text))


def _key(item: SwotItem) -> tuple[str, ...]:
    return (
        fold(item.dimension or ""),
        fold(item.sub_dimension or ""),
        item.quadrant,
        fold(item.text),
    )


SWOT = Kind(_passages, _candidates, prove)
