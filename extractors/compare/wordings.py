"""SWOT items, goals and statements: added, removed, reworded, moved."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from extractors.compare.matching import (
    Edges,
    best_pairs,
    pair_equal,
    similarities,
    stem_weights,
    without,
)
from extractors.compare.pairs import SideBySide
from extractors.compare.renamed_headings import (
    Renamed,
    compare_titles,
    grouped_titles,
    section_titles,
)
from extractors.compare.settings import WORDINGS
from extractors.compare.titles import Title
from schemas.change import Change, ChangeKind
from schemas.extraction import Extraction
from schemas.records import CellRef, SwotItem
from schemas.text.turkish import fold


@dataclass(frozen=True)
class Wording:
    """One text with the group it stands in."""

    subject: Literal["swot_item", "goal", "statement"]
    group: tuple[Hashable, ...]
    """Folded headings it stands under, in the old edition's wording."""
    what: str
    text: str
    place: str | None = None
    cell: CellRef | None = None
    statement: int | None = None


def swot_changes(editions: SideBySide) -> list[Change]:
    """SWOT items, and the dimensions they stand under."""
    dimensions, changes = compare_titles(
        editions, "SWOT dimension", _dimensions(editions.old), _dimensions(editions.new)
    )
    subs, sub_changes = compare_titles(
        editions,
        "SWOT sub-dimension",
        _sub_dimensions(editions.old),
        _sub_dimensions(editions.new),
    )
    old = [_swot(item, Renamed({}), Renamed({})) for item in editions.old.swot_items]
    new = [_swot(item, dimensions, subs) for item in editions.new.swot_items]
    return changes + sub_changes + list(item_changes(editions, old, new))


def goal_changes(editions: SideBySide) -> list[Change]:
    """Goals, and the axes and priorities they stand under."""
    axes, changes = compare_titles(
        editions, "plan axis", _axes(editions.old), _axes(editions.new)
    )
    priorities, priority_changes = compare_titles(
        editions, "plan priority", _priorities(editions.old), _priorities(editions.new)
    )
    old = list(_goals(editions.old, Renamed({}), Renamed({})))
    new = list(_goals(editions.new, axes, priorities))
    return changes + priority_changes + list(item_changes(editions, old, new))


def statement_changes(editions: SideBySide) -> list[Change]:
    """Statements, and the sections they stand under."""
    sections, changes = compare_titles(
        editions, "section", section_titles(editions.old), section_titles(editions.new)
    )
    old = list(_statements(editions.old, Renamed({})))
    new = list(_statements(editions.new, sections))
    return changes + list(item_changes(editions, old, new))


def _dimensions(extraction: Extraction) -> list[Title]:
    return grouped_titles((item.dimension, item.text) for item in extraction.swot_items)


def _sub_dimensions(extraction: Extraction) -> list[Title]:
    return grouped_titles(
        (item.sub_dimension, item.text) for item in extraction.swot_items
    )


def _axes(extraction: Extraction) -> list[Title]:
    return grouped_titles(
        (axis.title, goal.text) for axis in extraction.plan_axes for priority in axis.priorities
        for goal in priority.goals
    )  # fmt: skip


def _priorities(extraction: Extraction) -> list[Title]:
    return grouped_titles(
        (priority.title, goal.text) for axis in extraction.plan_axes for priority in axis.priorities
        for goal in priority.goals
    )  # fmt: skip


def _swot(item: SwotItem, dimensions: Renamed, subs: Renamed) -> Wording:
    under = " › ".join(part for part in (item.dimension, item.sub_dimension) if part)
    group = (
        item.place,
        item.quadrant,
        dimensions.old(item.dimension),
        subs.old(item.sub_dimension),
    )
    return Wording(
        "swot_item",
        group,
        f"{item.quadrant} · {under}",
        item.text,
        item.place,
        item.cell,
    )


def _goals(
    extraction: Extraction, axes: Renamed, priorities: Renamed
) -> Iterator[Wording]:
    for axis in extraction.plan_axes:
        for priority in axis.priorities:
            group = (axes.old(axis.title), priorities.old(priority.title))
            for goal in priority.goals:
                what = f"{axis.title} › {priority.number}. {priority.title} › {goal.number}"
                yield Wording("goal", group, what, goal.text, cell=goal.cell)


def _statements(extraction: Extraction, sections: Renamed) -> Iterator[Wording]:
    for statement in extraction.statements:
        what = f"{statement.section or 'no section'}, {statement.kind}"
        yield Wording("statement", (sections.old(statement.section),), what, statement.text,
                   extraction.identity.place, statement=statement.ordinal)  # fmt: skip


def item_changes(
    editions: SideBySide, old: Sequence[Wording], new: Sequence[Wording]
) -> Iterator[Change]:
    """What differs between two lists of items; equal items in another order do not."""
    left, right = list(range(len(old))), list(range(len(new)))
    for key in (_in_group, _folded_in_group, _anywhere):
        found = pair_equal(
            [key(editions, old[i]) for i in left],
            [key(editions, new[j]) for j in right],
        )
        pairs = [(left[i], right[j]) for i, j in found]
        yield from (
            _change(editions, old[i], new[j]) for i, j in pairs
            if _in_group(editions, old[i]) != _in_group(editions, new[j])
        )  # fmt: skip
        left, right = (
            without(left, (i for i, _ in pairs)),
            without(right, (j for _, j in pairs)),
        )
    reworded = _reworded(old, new, left, right)
    yield from (_change(editions, old[i], new[j]) for i, j in reworded)
    yield from (
        _change(editions, old[i], None) for i in without(left, (i for i, _ in reworded))
    )
    yield from (
        _change(editions, None, new[j])
        for j in without(right, (j for _, j in reworded))
    )


def _in_group(editions: SideBySide, item: Wording) -> Hashable:
    return item.group, editions.wording(item.text)


def _folded_in_group(_editions: SideBySide, item: Wording) -> Hashable:
    return item.group, fold(item.text)


def _anywhere(editions: SideBySide, item: Wording) -> Hashable:
    return editions.wording(item.text)


def _reworded(
    old: Sequence[Wording], new: Sequence[Wording], left: list[int], right: list[int]
) -> list[tuple[int, int]]:
    weights = stem_weights(item.text for item in [*old, *new])
    alike = similarities(
        [old[i].text for i in left], [new[j].text for j in right], weights
    )
    edges: Edges = {}
    for (i, j), score in alike.items():
        if old[left[i]].group == new[right[j]].group:
            edges[left[i], right[j]] = (
                score + 1
            )  # within a group first: a whole point outweighs any likeness
        elif score >= WORDINGS.elsewhere:
            edges[left[i], right[j]] = score
    return best_pairs(edges)


def _change(editions: SideBySide, old: Wording | None, new: Wording | None) -> Change:
    item = new or old
    if item is None:
        raise ValueError("a change has at least one side")
    same_print = (old is None or editions.new_print.has(old.text)) and (
        new is None or editions.old_print.has(new.text)
    )
    return Change(
        subject=item.subject, change=_kind(editions, old, new), cause=editions.cause(same_print),
        place=item.place,
        what=item.what if old is None or old.group == item.group else f"{old.what} → {item.what}",
        old_text=old.text if old else None, new_text=new.text if new else None,
        old_cell=old.cell if old else None, new_cell=new.cell if new else None,
        old_statement=old.statement if old else None, new_statement=new.statement if new else None,
    )  # fmt: skip


def _kind(editions: SideBySide, old: Wording | None, new: Wording | None) -> ChangeKind:
    if old is None:
        return "added"
    if new is None:
        return "removed"
    return (
        "changed"
        if editions.wording(old.text) == editions.wording(new.text)
        else "reworded"
    )
