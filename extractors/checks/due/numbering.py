"""Gaps and repetitions in the numbers of goals, priorities, tables and figures."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.checks.subject import Subject
from schemas.extraction import Extraction
from schemas.finding import Finding
from schemas.records import PlanGoal, PlanPriority
from schemas.text.turkish import fold
from schemas.vocabulary.labels import part_of_series, table_words


def check_numbering(subject: Subject) -> Iterator[Finding]:
    """Goals, priorities, tables and figures are numbered without a gap or a repetition.

    Numbers may begin again in each priority or axis, or run on through the document.
    """
    extraction = subject.extraction
    priorities = [axis.priorities for axis in extraction.plan_axes]
    yield from _priority_gaps(extraction, priorities)
    yield from _goal_gaps(
        extraction, [priority for listed in priorities for priority in listed]
    )
    tables = [
        _Numbered(table.label, table.regions[0].page, _parts_after(table.caption))
        for table in extraction.tables
        if table.label
    ]
    figures = [
        _Numbered(figure.label, figure.region.page)
        for figure in extraction.figures
        if figure.label
    ]
    for labels in (tables, figures):
        yield from _label_gaps(labels)


@dataclass(frozen=True, slots=True)
class _Numbered:
    label: str
    page: int
    parts: int = 0
    """How many labels of one series (`1/6`) may follow it in the same table."""


def _parts_after(caption: str | None) -> int:
    part = part_of_series(caption)
    return part.of - part.number if part is not None else 0


def _last_number(text: str) -> int | None:
    """3 of `Tablo 3`, of `2.3` and of `3.`; None where there is none."""
    numbers = re.findall(r"\d+", text)
    return int(numbers[-1]) if numbers else None


def gaps(
    numbers: Sequence[int], previous: int | None = None
) -> Iterator[tuple[int, int]]:
    """(number before, number) wherever a number is neither the next nor, at the start, the first.

    `previous` is the last number of the group before, which the first may continue.
    """
    before = 0
    for place, number in enumerate(numbers):
        runs_on = place == 0 and previous is not None and number == previous + 1
        if number != before + 1 and not runs_on:
            yield before, number
        before = number


def _goal_gaps(
    extraction: Extraction, priorities: Iterable[PlanPriority]
) -> Iterator[Finding]:
    previous: int | None = None
    for priority in priorities:
        numbered = [
            (n, goal)
            for goal in priority.goals
            if (n := _last_number(goal.number)) is not None
        ]
        goals = dict(reversed(numbered))
        for before, number in gaps([n for n, _ in numbered], previous):
            text = f"priority {priority.title!r}: goal {number} follows " + (
                f"goal {before}" if before else "nothing"
            )
            yield _goal_finding(extraction, goals[number], text)
        previous = numbered[-1][0] if numbered else previous


def _goal_finding(extraction: Extraction, goal: PlanGoal, text: str) -> Finding:
    ordinal, row, col = goal.cell.table_ordinal, goal.cell.row, goal.cell.col
    table = next((t for t in extraction.tables if t.ordinal == ordinal), None)
    cell = table.cell_at(row, col) if table else None
    return Finding(
        check_code="numbering-gap", severity="warning", message=f"Table {ordinal}, {text}.",
        page=cell.page if cell else None, table_ordinal=ordinal, cell=(row, col),
    )  # fmt: skip


def _priority_gaps(
    extraction: Extraction, axes: Iterable[Sequence[PlanPriority]]
) -> Iterator[Finding]:
    previous: int | None = None
    for listed in axes:
        numbered = [(n, p) for p in listed if (n := _last_number(p.number)) is not None]
        titles = dict(reversed(numbered))
        for before, number in gaps([n for n, _ in numbered], previous):
            follows = f"priority {before}" if before else "nothing"
            text = f"priority {number} ({titles[number].title!r}) follows {follows}"
            goal = titles[number].goals[0] if titles[number].goals else None
            yield _goal_finding(extraction, goal, text) if goal else _plain(text)
        previous = numbered[-1][0] if numbered else previous


def _plain(text: str) -> Finding:
    return Finding(
        check_code="numbering-gap",
        severity="warning",
        message=f"Goal hierarchy: {text}.",
    )


def _label_gaps(labels: Iterable[_Numbered]) -> Iterator[Finding]:
    """Gaps and repetitions in each series of labels: `Tablo 1`, `Tablo 2`; `Tablo 2.1`, `Tablo 2.2`."""
    series: dict[str, list[tuple[int, _Numbered]]] = defaultdict(list)
    for each in labels:
        number = _last_number(each.label)
        if number is not None:
            series[_series(each.label, number)].append((number, each))
    for listed in series.values():
        for (before, earlier), (number, each) in pairwise(listed):
            if number == before:
                yield _label_finding(each, "stands more than once")
            elif not before < number <= before + 1 + earlier.parts:
                yield _label_finding(each, f"follows number {before}")


def _series(label: str, number: int) -> str:
    """Within what numbers count on: `2.` of `Tablo 2.1`, `ek` of `Ek Tablo 1`; all tables are one series."""
    before = fold(label).rpartition(str(number))[0]
    return " ".join(word for word in before.split() if word not in table_words())


def _label_finding(numbered: _Numbered, text: str) -> Finding:
    return Finding(
        check_code="numbering-gap",
        severity="warning",
        page=numbered.page,
        message=f"Page {numbered.page}: {numbered.label!r} {text}.",
    )
