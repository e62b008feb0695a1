"""The goals of a document, cut from its words: by known forms; where these leave doubts, as trees."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from extractors.readings.goals.announced import Printed, announced_outlines, in_order
from extractors.readings.goals.counted import counted
from extractors.readings.goals.counted.behind import put_before
from extractors.readings.goals.counted.outside import goals_outside
from extractors.readings.goals.objections import (
    keys_of,
)
from extractors.readings.goals.outline import Outline, outlines
from extractors.readings.goals.printed_as.one_table import table_of
from extractors.readings.goals.regions import (
    KIND,
    GoalRegion,
    entries_of,
    goal_regions,
    of_outline,
)
from extractors.readings.goals.tree import trees
from extractors.readings.goals.tree.blocks import Blocks
from extractors.readings.goals.tree.gridded import gridded
from extractors.readings.goals.two_cuts import (
    Cut,
    doubts_of,
    has_ruled_groups,
    holds,
    share_words,
    texts_of,
    with_other_parents,
)
from extractors.readings.kinds import Document
from extractors.readings.regions.found import found_at, same_place
from extractors.readings.settings.text import TEXTLINES
from extractors.readings.text.notes import without_notes
from extractors.readings.text.words import CleanPage
from extractors.records.goals import names_an_axis, read_goals
from extractors.tables.page.sideways import turned_back
from schemas.geometry import Box
from schemas.page import Line
from schemas.table import Region, Table
from schemas.text.turkish import clean

OTHERWISE = "read by columns, goals stand under other priorities"


@lru_cache(maxsize=1)
def clean_pages(document: Document) -> list[CleanPage]:
    """The pages without the notes at their foot, which begin with numbers as titles do."""
    return without_notes(document.clean_pages)


@lru_cache(maxsize=1)
def regions(document: Document) -> tuple[GoalRegion, ...]:
    """Every table of goals below headings of columns."""
    return tuple(goal_regions(document.clean_pages, document.lexicon))


@lru_cache(maxsize=1)
def printed(document: Document) -> Printed:
    """The lines of a document as they are read."""
    return in_order(clean_pages(document))


@lru_cache(maxsize=1)
def cut_goals(document: Document) -> tuple[Cut, ...]:
    """The goal tables of a document, cut from words.

    Where something speaks against them, a tree of blocks that proves itself takes the place of all that it
    shares words with, if it holds every goal, and every title over one, that is read there without doubt.
    """
    cut = _cut_by_form(document)
    if (
        cut
        and not any(_is_doubtful(pair) for pair in cut)
        and not _found_otherwise(document, cut)
        and not left_outside(document, cut)
    ):
        return tuple(cut)
    blocks = Blocks(clean_pages(document))
    by_numbers = counted(clean_pages(document), document.lexicon, blocks)
    for outline in [by_numbers] if by_numbers else _otherwise(document, blocks):
        pair = _as_table(document, of_outline(outline))
        if doubts_of(pair):
            continue
        beside = [other for other in cut if share_words(other[0], pair[0])]
        sure = {
            text for other in beside if not doubts_of(other) for text in texts_of(other)
        }
        others = with_other_parents(pair, beside)
        if holds(pair, sure) and not any(
            has_ruled_groups(document, o[0]) for o in others
        ):
            if others:
                pair[0].matrix.faults.append(OTHERWISE)
            cut = [
                pair,
                *(other for other in cut if not any(other is each for each in beside)),
            ]
    return tuple(cut)


def _otherwise(document: Document, blocks: Blocks) -> Iterator[Outline]:
    """Goals told by where blocks stand, and by the cells that are drawn around them."""
    yield from trees(clean_pages(document), document.lexicon, blocks)
    yield from gridded(clean_pages(document), document.tables, document.lexicon)


@lru_cache(maxsize=1)
def outside_of_all(document: Document) -> tuple[str, ...]:
    """What `left_outside` says of the lists that were taken; asked for once for each of them."""
    return tuple(left_outside(document, cut_goals(document)))


def left_outside(document: Document, cut: Sequence[Cut]) -> list[str]:
    """Lines that begin as the goals of lists that were cut do, and are in none of them."""
    return [*goals_outside(clean_pages(document), [region for region, _ in cut])]


def _cut_by_form(document: Document) -> list[Cut]:
    """The goal tables below headings, announced, or told by their numbers."""
    cut = [
        _as_table(document, region)
        for region in regions(document)
        if entries_of(region)
    ]
    lists = announced_outlines(
        clean_pages(document), printed(document), document.lexicon
    )
    for outline in [*lists, *outlines(clean_pages(document), document.lexicon)]:
        pair = _as_table(document, of_outline(outline))
        if not any(same_place(pair[1].regions, other.regions) for _, other in cut):
            cut.append(pair)
    return cut


def _as_table(document: Document, region: GoalRegion) -> Cut:
    pages = [clean.page for clean in document.clean_pages]
    put_before(region.matrix.groups, document.lexicon)
    bare = turned_back(table_of(region, pages), document.turns)
    like = next(iter(found_at(document.tables, bare.regions)), None)
    table = (
        bare
        if like is None
        else turned_back(table_of(region, pages, like), document.turns)
    )
    return region, with_axis_above(document, table)


def with_axis_above(document: Document, table: Table) -> Table:
    """The table with the line right above it for its caption, where that says of which axis its goals are.

    It has no label, as `Güçlü Toplum Ekseni Öncelik ve Hedefleri`: a heading further up may be of all axes.
    """
    first = table.regions[0]
    if table.caption is not None or first.page not in document.unturned:
        return table
    lines = next(c.lines for c in document.clean_pages if c.page.number == first.page)
    above = [
        line
        for line in lines
        if line.box.bottom < first.box.top + line.size
        and line.box.x0 < first.box.x1
        and first.box.x0 < line.box.x1
    ]
    last = max(above, key=lambda line: line.box.bottom, default=None)
    if last is None or not names_an_axis(last.text) or _is_far(last, first.box):
        return table
    where = Region(first.page, last.box.rounded())
    return table.model_copy(
        update={"caption": clean(last.text), "caption_region": where}
    )


def _is_far(line: Line, table: Box) -> bool:
    return table.top - line.box.bottom > TEXTLINES.loosest * line.size


def _found_otherwise(document: Document, cut: Sequence[Cut]) -> bool:
    """Whether a table of goals was found where none was cut, or where other goals were."""
    return any(_is_other(table, cut) for table in document.tables if table.kind == KIND)


def _is_other(table: Table, cut: Sequence[Cut]) -> bool:
    here = [other for _, other in cut if same_place(table.regions, other.regions)]
    found, _ = read_goals([table])
    return not any(
        set(keys_of(found)) == set(keys_of(read_goals([other])[0])) for other in here
    )


def _is_doubtful(pair: Cut) -> bool:
    """Whether something speaks against goals, or their axis is to be named by what stands around them."""
    region, _ = pair
    unnamed = any(
        len(group.labels) < 2 or group.labels[0] is None
        for group in region.matrix.groups
    )
    return unnamed or bool(doubts_of(pair))
