"""What speaks for and against a reading of a SWOT, and how sure it is."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.readings.kinds import Document
from extractors.readings.proof import Proof, are_figures
from extractors.readings.regions.found import (
    found_at,
    same_place,
)
from extractors.readings.regions.sheet import METHOD
from extractors.readings.settings.proofs import WEIGHED
from extractors.readings.settings.swot import WEIGHING
from extractors.readings.swot.against import (
    against_region,
    cannot_be,
    heads_of_nothing,
    labels_of_two,
    misplaced_labels,
    named_by_its_caption,
    named_by_its_title,
    parts_of_one,
    parts_of_several,
)
from extractors.readings.swot.blocks import SwotRegion
from extractors.readings.swot.choice.offered import KIND, in_panels
from extractors.readings.swot.choice.two_readings import (
    differ_in_labels_only,
    differences,
    holds_words_of,
    joined_items,
)
from extractors.readings.swot.ink import (
    against_ink,
    counted_on,
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
from extractors.records.items import split_entry_number
from extractors.records.swot.matrix import read_swot
from extractors.records.swot.named_cells import is_cross
from extractors.records.swot.named_rows import against_order, named_rows
from extractors.records.swot.rows import against_codes, finding_rows
from schemas.records import SwotItem
from schemas.table import Table
from schemas.text.signs import BULLETS, CODE


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
    objections += labels_of_two(items)
    listed = table.one_entry_a_cell and table.method != METHOD  # a register
    by_row = _against_rows(table) if listed or is_drawn(table) else None
    if by_row is not None:
        objections += counted_on(document, table, items)
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
    apart = differences(items, others)
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
        and differ_in_labels_only(items, others)
    ):
        supports.append(
            "every cell is drawn, and a reading by words has the same items"
        )
        return Proof(KIND, tuple(supports), (), WEIGHING.labelled)
    marked = all(map(_is_marked, items)) and _is_cut_by_lines(document, table)
    if apart and not objections and marked and holds_words_of(table, others):
        said = "every cell is drawn below its own quadrant, and every item bears a mark"
        return Proof(KIND, (*supports, said), (), WEIGHED.drawn)
    if not apart:
        objections += heads_of_nothing(region)
    if not apart and not is_drawn(table):
        objections += misplaced_labels(region)
    proof = weighed(
        KIND, "items", supports, objections, apart, drawn=drawn, doubts=bool(doubts)
    )
    joined = tuple(joined_items(items, others))
    return _doubted(proof, joined, likelier=len(doubts) > len(joined))


def _is_cut_by_lines(document: Document, table: Table) -> bool:
    """Whether a table is a cross of four quadrants, or the panels that were found in its place."""
    if is_cross(table):
        return True
    panels = in_panels(document, found_at(document.tables, table.regions))
    return any(each.cells == table.cells for each in panels)


def _is_marked(item: SwotItem) -> bool:
    """Whether a bullet, a number or a code begins an item: then its cell says where the one before ends."""
    raw = item.text_raw.strip()
    numbered = split_entry_number(raw)[0] is not None
    return numbered or raw.startswith(tuple(BULLETS)) or CODE.match(raw) is not None


def _same_place(cut: Table, table: Table) -> bool:
    return cut is table or same_place(cut.regions, table.regions)


def _doubted(proof: Proof, joined: tuple[str, ...], *, likelier: bool) -> Proof:
    """The proof where another reading has the pieces that its items hold: likelier than that, or less."""
    if not (proof.is_complete and joined):
        return proof
    sure = WEIGHED.likelier if likelier else WEIGHED.doubted / 2
    return replace(proof, objections=joined, confidence=sure)
