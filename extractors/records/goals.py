"""The plan's goal hierarchy: development axis → strategic priority → numbered goals."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from extractors.records.outline import (
    AXIS,
    PRIORITY,
    OutlineEntry,
    entries_of,
    split_number,
    without_level,
)
from schemas.finding import Finding
from schemas.records import PlanAxis, PlanGoal, PlanPriority
from schemas.table import Region, Table
from schemas.text.outline import roman
from schemas.text.turkish import clean, fold
from schemas.vocabulary.document_words import continuation, document_words
from schemas.vocabulary.labels import without_table_label

LETTERED = re.compile(r"([IVX]{1,5}|[A-ZÇĞİÖŞÜ])[.)]\s+(?=\S)")
"""A letter or a Roman number before a title."""
COUNTS = (
    re.compile(
        r"(?P<stem>[A-ZÇĞİÖŞÜ]{1,3})[ .-]?(?P<count>\d{1,2})(?:[.):]\s*|\s+)(?=[^\W\d])"
    ),
    re.compile(r"(?P<stem>)(?P<count>[IVX]{1,5})[.):]\s*(?=[^\W\d])"),
)
"""What counts titles: a code (`E1`, `ÖE-2:`) or a Roman number (`IV.`)."""


@dataclass(slots=True)
class _Priority:
    number: str
    title: str
    goals: list[PlanGoal] = field(default_factory=list)


@dataclass(slots=True)
class _Axis:
    title: str
    priorities: list[_Priority] = field(default_factory=list)


@dataclass(slots=True)
class _Hierarchy:
    """The hierarchy while it is being read."""

    axes: list[_Axis] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def read_goals(tables: Sequence[Table]) -> tuple[list[PlanAxis], list[Finding]]:
    """The hierarchy of all tables of kind `goal_hierarchy`, in printed order.

    A table that an axis has to itself takes the axis from the heading or caption over it. The same
    axis, priority and goal printed twice are read once.
    """
    hierarchy = _Hierarchy()
    shared = Counter(table.heading for table in tables)
    for table in _with_own_captions(tables):
        entries = list(entries_of(table))
        if entries and not any(entry.level == AXIS for entry in entries):
            _open_axis(
                hierarchy,
                _axis_title(table, shared[table.heading] > 1, hierarchy.findings),
            )
        for entry in entries:
            _place(entry, hierarchy)
    for axis, title in zip(
        hierarchy.axes,
        without_counts([axis.title for axis in hierarchy.axes]),
        strict=True,
    ):
        axis.title = without_level(title)
    axes = [_record(ordinal, axis) for ordinal, axis in enumerate(hierarchy.axes, 1)]
    return axes, [*hierarchy.findings, *_against_axes(axes)]


def _against_axes(axes: Sequence[PlanAxis]) -> Iterator[Finding]:
    """Findings for axes that hold what is another's: priorities 1.1 and 2.1, or two of number 1."""
    for axis in axes:
        paths = [priority.number.rstrip(".").split(".") for priority in axis.priorities]
        firsts = sorted({path[0] for path in paths if len(path) > 1})
        twice = sorted(
            number for number, count in Counter(map(tuple, paths)).items() if count > 1
        )
        told = f"priorities of {' and '.join(firsts)}" if len(firsts) > 1 else ""
        told = told or (
            f"two priorities numbered {'.'.join(twice[0])}" if twice else ""
        )
        if told:
            yield Finding(
                check_code="axis-in-doubt",
                severity="warning",
                message=f"The axis {axis.title!r} has {told}: goals of another axis stand under it.",
                table_ordinal=next(
                    (
                        goal.cell.table_ordinal
                        for p in axis.priorities
                        for goal in p.goals
                    ),
                    None,
                ),
            )


def _with_own_captions(tables: Sequence[Table]) -> Iterator[Table]:
    """The tables, without another's caption: one printed below a table stands above the next, too."""
    taken: set[Region] = set()
    for table in tables:
        region = table.caption_region
        yield table.model_copy(update={"caption": None}) if region in taken else table
        taken |= {region} if region is not None else set()


def _record(ordinal: int, axis: _Axis) -> PlanAxis:
    return PlanAxis(
        ordinal=ordinal,
        title=_without_its_number(axis),
        priorities=tuple(
            PlanPriority(number=p.number, title=p.title, goals=tuple(p.goals))
            for p in axis.priorities
        ),
    )


def without_counts(titles: Sequence[str]) -> list[str]:
    """`Güçlü Ekonomi`, … of "E1 Güçlü Ekonomi", "E2 …": what counts all of them is no part of their names.

    Where it stands before some only, or leaves one out, it may be of a name: they are as printed.
    """
    for pattern in COUNTS:
        found = [match for title in titles if (match := pattern.match(title))]
        counts = [
            int(match["count"]) if match["count"].isdigit() else roman(match["count"])
            for match in found
        ]
        alike = len({match["stem"] for match in found}) == 1
        if alike and len(titles) > 1 and counts == [*range(1, len(titles) + 1)]:
            return [
                title[match.end() :] for title, match in zip(titles, found, strict=True)
            ]
    return list(titles)


def _without_its_number(axis: _Axis) -> str:
    """`Güçlü Ekonomi` of "B. Güçlü Ekonomi", where its priorities are B.1, B.2.

    Elsewhere the letter may be of a name: `B. Menderes`.
    """
    match = LETTERED.match(axis.title)
    firsts = {
        priority.number.split(".")[0]
        for priority in axis.priorities
        if "." in priority.number
    }
    return axis.title[match.end() :] if match and firsts == {match[1]} else axis.title


def _axis_title(table: Table, heading_is_shared: bool, findings: list[Finding]) -> str:
    """The heading over a table that holds one axis; its caption where several tables share the heading."""
    by_caption = heading_is_shared or names_an_axis(table.caption)
    choices = (
        (table.caption, table.heading) if by_caption else (table.heading, table.caption)
    )
    titles = (bare_axis_title(choice) for choice in choices if choice)
    title = next((each for each in titles if not _is_of_the_plan(each)), None)
    if title is None:
        findings.append(
            Finding(
                check_code="axis-unnamed",
                severity="warning",
                message=f"Table {table.ordinal}, page {table.pages[0]}: no development axis is named in it "
                "or over it.",
                page=table.pages[0],
                table_ordinal=table.ordinal,
            )
        )
        return f"(Table {table.ordinal})"
    return title


def _is_of_the_plan(title: str) -> bool:
    """Whether a title is of the document as a whole, and of no axis: `Bölge Planı` of "Bölge Planı Hedefleri"."""
    levels = (fold(w) for ws in document_words().level_words.values() for w in ws)
    said = fold(title).rstrip(" ,")
    said = next(
        (said.removesuffix(f" {w}") for w in levels if said.endswith(f" {w}")), said
    )
    kinds = document_words().kinds.values()
    return any(said.endswith(fold(name)) for kind in kinds for name in kind.titles)


def names_an_axis(caption: str | None) -> bool:
    """Whether a caption says of which axis it is: "Güçlü Ekonomi Ekseni Hedefleri", "Eksen 2 – Güçlü …"."""
    if caption is None:
        return False
    words = document_words()
    said = fold(without_table_label(clean(caption)))
    numbered = (rf"{fold(word)}\s*\d" for word in words.level_words["axis"])
    return any(re.match(each, said) for each in numbered) or any(
        re.search(rf"\s{fold(tail)}\b", fold(caption)) for tail in words.axis_tails
    )


def bare_axis_title(title: str) -> str:
    """`Güçlü Ekonomi` of "Tablo 4: Gelişme Ekseni 1: Güçlü Ekonomi" or "Güçlü Ekonomi Ekseni Hedefleri"."""
    words = document_words()
    title = continuation().sub("", without_table_label(clean(title)))
    name = split_number(title)[1]
    told = _in_brackets().fullmatch(name)
    if told:
        return told["name"]
    tails = [
        match.start()
        for tail in words.axis_tails
        if (match := re.search(rf"\s{fold(tail)}\b", fold(name)))
    ]
    return name[: min(tails)].rstrip(" :–—-") if tails else name


@cache
def _in_brackets() -> re.Pattern[str]:
    """`Öncelikler ve Hedefler (Güçlü Ekonomi)`: what its table holds, then the axis."""
    tails = "|".join(map(re.escape, document_words().axis_tails))
    return re.compile(rf"(?:{tails})\s*(?:\((?P<name>[^()]+)\))")


def _open_axis(hierarchy: _Hierarchy, title: str) -> None:
    """Go on with the axis of that title, or begin it."""
    known = next(
        (axis for axis in hierarchy.axes if fold(axis.title) == fold(title)), None
    )
    if known is not None:
        hierarchy.axes.remove(known)
    hierarchy.axes.append(known or _Axis(title))


def _place(entry: OutlineEntry, hierarchy: _Hierarchy) -> None:
    axis = hierarchy.axes[-1] if hierarchy.axes else None
    if entry.level == AXIS:
        _open_axis(hierarchy, entry.text)
    elif axis is not None and entry.level == PRIORITY:
        _open_priority(axis, entry)
    elif axis is not None and axis.priorities:
        _add_goal(axis.priorities[-1], entry)
    else:
        hierarchy.findings.append(_without_parent(entry))


def _without_parent(entry: OutlineEntry) -> Finding:
    return Finding(
        check_code="goal-without-parent",
        severity="warning",
        message=f"Table {entry.cell.table_ordinal}, row {entry.cell.row}: {entry.text[:60]!r} stands "
        "under no axis and priority; it is stored as a cell, not as a goal.",
        table_ordinal=entry.cell.table_ordinal,
        cell=(entry.cell.row, entry.cell.col),
    )


def _open_priority(axis: _Axis, entry: OutlineEntry) -> None:
    """Go on with the priority of that title, which may be printed beside each of its goals, or begin it."""
    number = entry.number or str(len(axis.priorities) + 1)
    alike = [each for each in axis.priorities if fold(each.title) == fold(entry.text)]
    known = next((each for each in alike if entry.number in (None, each.number)), None)
    if known is not None:
        axis.priorities.remove(known)
    axis.priorities.append(known or _Priority(number, entry.text))


def _add_goal(priority: _Priority, entry: OutlineEntry) -> None:
    number = entry.number or str(len(priority.goals) + 1)
    if any(
        goal.number == number and fold(goal.text) == fold(entry.text)
        for goal in priority.goals
    ):
        return
    if entry.text:
        priority.goals.append(
            PlanGoal(
                number=number, text=entry.text, text_raw=entry.text_raw, cell=entry.cell
            )
        )
