"""The goal hierarchy: axes, priorities, numbered goals.

regions (headings of columns) → matrix (rows, labels, entries) → table → proof
blocks → roles → parents → table → proof, where the first leave doubts: `tree`
"""

from collections.abc import Iterator, Sequence
from typing import Final

from extractors.readings.goals.announced import Caption, announcing_captions
from extractors.readings.goals.cut import (
    cut_goals,
    outside_of_all,
    printed,
    regions,
    with_axis_above,
)
from extractors.readings.goals.objections import (
    SENTENCE_ENDS,
    against_axes,
    against_region,
    goals_of,
    hard_faults,
    keys_of,
    misplaced_labels,
)
from extractors.readings.goals.over_breaks import with_labels_over_breaks
from extractors.readings.goals.regions import entries_of
from extractors.readings.goals.tree.low_labels import low_labels
from extractors.readings.kinds import Document, Kind, Passage
from extractors.readings.proof import Proof, are_figures, quoted, told_of
from extractors.readings.regions.found import (
    candidates_of,
    found_at,
    labels_over_drawn_cells,
    over_drawn_cells,
    passages_of,
    same_place,
)
from extractors.readings.regions.sheet import METHOD
from extractors.readings.settings.goals import WEIGHING
from extractors.readings.settings.proofs import WEIGHED
from extractors.readings.weighed import weighed
from extractors.readings.whole.words import with_whole_words
from extractors.records.goals import read_goals
from extractors.records.outline import split_number
from schemas.finding import Finding
from schemas.records import PlanAxis, PlanGoal
from schemas.table import Table
from schemas.text.turkish import fold

KIND: Final = "goal_hierarchy"


def unread_headings(document: Document, tables: Sequence[Table]) -> Iterator[Finding]:
    """A finding for each place where headings or a caption of goals stand and nothing was read below.

    Args:
        document: as it was read.
        tables: the chosen ones.
    """
    goals = [table for table in tables if table.kind == KIND]
    captions = announcing_captions(printed(document))
    missing = captions if len(captions) > len(goals) else ()
    labels = {
        table.label for table in (tables if goals else ())
    }  # one that counts goals has such a caption
    for caption in missing:
        if caption.label in labels or any(_lies_in(caption, table) for table in goals):
            continue
        yield Finding(
            check_code="headings-unread",
            severity="warning",
            message=f"Page {caption.page}: {quoted(caption.text)} announces goals, and no table of goals "
            "bears it.",
            page=caption.page,
        )
    for region in regions(document):
        if not entries_of(region):
            named = ", ".join(repr(head.text) for head in region.heads)
            page = region.heads[0].page
            yield Finding(
                check_code="headings-unread",
                severity="warning",
                message=f"Page {page}: {named} head a table of goals, and no goal was read below them.",
                page=page,
            )


def captions_of(document: Document) -> list[Caption]:
    """The captions of a document that announce goals."""
    return announcing_captions(printed(document))


def _lies_in(caption: Caption, table: Table) -> bool:
    """Whether a caption stands within a table, between the axes of one that was read as a whole."""
    return any(
        region.page == caption.page and region.box.top < caption.top < region.box.bottom
        for region in table.regions
    )


def _passages(document: Document) -> Sequence[Passage]:
    return passages_of(KIND, document, [table for _, table in cut_goals(document)])


def _candidates(document: Document, passage: Passage) -> Iterator[Table]:
    for table in candidates_of(
        KIND, passage, [table for _, table in cut_goals(document)]
    ):
        if table.method == METHOD:
            yield table
            continue
        whole = with_whole_words(with_axis_above(document, table), document.lexicon)
        joined = with_labels_over_breaks(whole)
        yield from [whole] if joined is None else [joined, whole]


def prove(document: Document, table: Table) -> Proof | None:
    """What speaks for a reading of a table of goals; None where no goal was read from it, or but figures.

    What speaks against the printed labels themselves does so against each reading alike, and is told after they
    were weighed: with it among their objections, a worse reading by words took the place of the drawn cells.
    """
    proof = _weighed(document, table)
    if proof is None:
        return None
    for doubt in _low_in_cells(document, table):
        proof = proof.doubted(doubt, WEIGHED.doubted)
    return proof


def _weighed(document: Document, table: Table) -> Proof | None:
    """What speaks for a reading, and against it beside another one."""
    axes, findings = read_goals([table])
    goals = goals_of(axes)
    if not goals or are_figures([goal.text for goal in goals]):
        return None
    supports = [
        f"{len(goals)} goals of {sum(len(axis.priorities) for axis in axes)} priorities of {len(axes)} axes"
    ]
    objections = [*against_axes(axes)]
    objections += [finding.message for finding in findings]
    objections += _cut_overleaf(document, table, axes)
    cut = next(
        (
            pair
            for pair in cut_goals(document)
            if pair[1] is table or same_place(pair[1].regions, table.regions)
        ),
        None,
    )
    if cut is None:
        return Proof(
            KIND, tuple(supports), (*objections, "read one way only"), WEIGHED.plain
        )
    region, other = cut
    objections += told_of(
        "goals stand outside of every list that was read", outside_of_all(document)
    )
    if table is not other:
        others, _ = read_goals([other])
        apart = len(set(keys_of(axes)) ^ set(keys_of(others)))
        doubts = [*against_axes(others), *hard_faults(region)]
        doubts += _cut_overleaf(document, table, others)
        placed = () if apart else misplaced_labels(region)
        objections += placed
        return weighed(
            KIND,
            "goals",
            supports,
            objections,
            apart,
            drawn=table.confidence >= WEIGHED.sure,
            doubts=bool(doubts),
        )
    if (
        not region.numbered
        and not _are_sentences(goals)
        and _is_of_another_kind(document, table)
    ):
        return None
    objections += against_region(region)
    objections += _against_ink(document, table, goals)
    supports.append("every word of the region is in one goal or label")
    if region.numbered:
        supports.append("the numbers run without a gap")
    sure = WEIGHING.numbered if region.numbered else WEIGHING.proved
    return Proof(
        KIND,
        tuple(supports),
        tuple(objections),
        sure if not objections else WEIGHED.doubted,
    )


def _cut_overleaf(
    document: Document, table: Table, axes: Sequence[PlanAxis]
) -> Iterator[str]:
    """Titles that drawn cells cut at a page break hold, and grammar makes one, where the reading has them apart."""
    titles = {fold(axis.title) for axis in axes}
    titles |= {fold(p.title) for axis in axes for p in axis.priorities}
    for found in found_at(document.tables, table.regions):
        joined = with_labels_over_breaks(found)
        known = {cell.text for cell in found.cells}
        names = [c.text for c in joined.cells if c.text not in known] if joined else []
        apart = [name for name in names if fold(split_number(name)[1]) not in titles]
        yield from told_of("titles that may go on overleaf", apart)


def _low_in_cells(document: Document, table: Table) -> Iterator[str]:
    """What the drawn cells of a table, or those found in the place of a reading by words, say of its labels."""
    found = found_at(document.tables, table.regions)
    for drawn in found if table.method == METHOD else [table]:
        if drawn.method.removesuffix("+stitched") == "rules":
            yield from low_labels(drawn)


def _against_ink(
    document: Document, table: Table, goals: Sequence[PlanGoal]
) -> Iterator[str]:
    """Goals and labels by words that run over several drawn cells."""
    held = ((goal.cell, goal.text) for goal in goals)
    yield from told_of(
        "goals run over drawn cells", over_drawn_cells(document, table, held)
    )
    own = {(goal.cell.row, goal.cell.col) for goal in goals}
    yield from labels_over_drawn_cells(document, table, own)


def _are_sentences(goals: Sequence[PlanGoal]) -> bool:
    """Whether most goals end as sentences do: a table of goals beside who is in charge has phrases."""
    return 2 * sum(goal.text.endswith(SENTENCE_ENDS) for goal in goals) > len(goals)


def _is_of_another_kind(document: Document, table: Table) -> bool:
    """Whether what was found there is a table, and none of goals."""
    found = found_at(document.tables, table.regions)
    return bool(found) and all(each.kind != KIND for each in found)


GOALS = Kind(_passages, _candidates, prove)
