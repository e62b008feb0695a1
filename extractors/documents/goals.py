"""The plan's goal hierarchy: development axis → strategic priority → numbered goals."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from extractors.documents.items import Item, numbered_items
from extractors.headings import column_code
from schemas.finding import Finding
from schemas.records import CellRef, PlanAxis, PlanGoal, PlanPriority
from schemas.table import Cell, Table
from schemas.turkish import clean, fold

OUTLINE = re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2})+|\d{1,2}(?=[.)]))[.)]?\s*(?P<title>[^\s\d].*)$")
LEVEL_WORD = re.compile(
    r"^(?:stratejik öncelik|öncelik|hedef|gelişme ekseni|eksen"
    r"|strategic priority|priority|goal|objective|development axis|axis)"
    r"\s*(?P<number>\d+(?:\.\d+)*)\s*[.:–-]?\s*(?P<title>.*)$"
)
AXIS, PRIORITY, GOAL = 1, 2, 3  # depth of an outline number: 1, 1.2, 1.2.3


@dataclass(slots=True)
class _Priority:
    number: str
    title: str
    goals: list[PlanGoal] = field(default_factory=list)


@dataclass(slots=True)
class _Axis:
    title: str
    priorities: list[_Priority] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One line of the hierarchy: an axis, a priority or a goal."""

    level: int
    number: str | None
    text: str
    text_raw: str
    cell: CellRef


def read_goals(tables: Sequence[Table]) -> tuple[list[PlanAxis], list[Finding]]:
    """The hierarchy of all tables of kind `goal_hierarchy`, in printed order.

    A table that an axis has to itself takes the axis from the heading or caption over it. The same
    axis, priority and goal printed twice are read once.
    """
    axes: list[_Axis] = []
    findings: list[Finding] = []
    for table in tables:
        entries = list(_entries(table))
        if not any(entry.level == AXIS for entry in entries):
            _open_axis(axes, _axis_title(table, findings))
        for entry in entries:
            _place(entry, axes, findings)
    return [
        PlanAxis(
            ordinal=ordinal,
            title=axis.title,
            priorities=tuple(
                PlanPriority(number=p.number, title=p.title, goals=tuple(p.goals)) for p in axis.priorities
            ),
        )
        for ordinal, axis in enumerate(axes, 1)
    ], findings


def _entries(table: Table) -> Iterator[_Entry]:
    """Cells and their numbered items in reading order, each with its level by column or by outline number."""
    levels = _levels_of_columns(table)
    for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.col)):
        if cell.is_header or not cell.text:
            continue
        level = levels.get(cell.col)
        if level in (AXIS, PRIORITY):
            number, title = split_number(cell.text)
            yield _Entry(level, number, title, cell.text_raw, _ref(table, cell))
        elif level == GOAL:
            yield from (_entry(GOAL, item, table, cell) for item in numbered_items(cell))
        else:
            yield from _outlined(table, cell)


def _levels_of_columns(table: Table) -> dict[int, int]:
    """Column → level, by its heading; empty where the headings name none."""
    codes = {"axis": AXIS, "priority": PRIORITY, "goal": GOAL}
    levels: dict[int, int] = {}
    for cell in table.cells:
        code = column_code([cell], "goal_hierarchy") if cell.is_header else None
        if code in codes:
            levels.update(dict.fromkeys(range(cell.col, cell.col + cell.col_span), codes[code]))
    return levels if GOAL in levels.values() and len(set(levels.values())) >= PRIORITY else {}


def _outlined(table: Table, cell: Cell) -> Iterator[_Entry]:
    for item in numbered_items(cell):
        depth = item.number.count(".") + 1 if item.number else 0
        if depth in (PRIORITY, GOAL):
            yield _entry(depth, item, table, cell)
        elif _spans_table(cell, table):
            number, title = split_number(cell.text)
            yield _Entry(AXIS, number, title, cell.text_raw, _ref(table, cell))


def _spans_table(cell: Cell, table: Table) -> bool:
    return cell.col == 0 and cell.col_span == table.n_cols


def _entry(level: int, item: Item, table: Table, cell: Cell) -> _Entry:
    return _Entry(level, item.number, item.text, item.text_raw, _ref(table, cell))


def _ref(table: Table, cell: Cell) -> CellRef:
    return CellRef(table_ordinal=table.ordinal, row=cell.row, col=cell.col)


def split_number(text: str) -> tuple[str | None, str]:
    """`("7", "Bölge Tanıtımının Sağlanması")` of "7. Bölge …", also of "Öncelik 7: Bölge …"."""
    text = clean(text)
    match = OUTLINE.match(text)
    if match:
        return match["number"], match["title"]
    worded = LEVEL_WORD.match(fold(text))
    if worded and worded["title"]:
        return worded["number"], text[-len(worded["title"]) :]
    return None, text


def _axis_title(table: Table, findings: list[Finding]) -> str:
    """The heading or caption over a table that holds one axis."""
    title = table.heading or table.caption
    if title is None:
        findings.append(
            _finding(table, None, "axis-unnamed", f"Table {table.ordinal} names no development axis.")
        )
        return f"(Table {table.ordinal})"
    without_label = re.sub(r"^(Tablo|Çizelge|Table)\s*\d+(?:[.\-]\d+)*\s*[:.–-]?\s*", "", clean(title))
    return split_number(without_label)[1]


def _open_axis(axes: list[_Axis], title: str) -> None:
    """Go on with the axis of that title, or begin it."""
    known = next((axis for axis in axes if fold(axis.title) == fold(title)), None)
    if known is not None:
        axes.remove(known)
    axes.append(known or _Axis(title))


def _place(entry: _Entry, axes: list[_Axis], findings: list[Finding]) -> None:
    if entry.level == AXIS:
        _open_axis(axes, entry.text)
    elif entry.level == PRIORITY and axes:
        _open_priority(axes[-1], entry)
    elif entry.level == GOAL and axes and axes[-1].priorities:
        _add_goal(axes[-1].priorities[-1], entry)
    else:
        findings.append(
            Finding(
                check_code="goal-without-parent",
                severity="warning",
                message=f"Table {entry.cell.table_ordinal}, row {entry.cell.row}: {entry.text[:60]!r} stands "
                "under no axis and priority; it is stored as a cell, not as a goal.",
                table_ordinal=entry.cell.table_ordinal,
                cell=(entry.cell.row, entry.cell.col),
            )
        )


def _open_priority(axis: _Axis, entry: _Entry) -> None:
    number = entry.number or str(len(axis.priorities) + 1)
    known = next(
        (p for p in axis.priorities if p.number == number and fold(p.title) == fold(entry.text)), None
    )
    if known is not None:
        axis.priorities.remove(known)
    axis.priorities.append(known or _Priority(number, entry.text))


def _add_goal(priority: _Priority, entry: _Entry) -> None:
    number = entry.number or str(len(priority.goals) + 1)
    if any(goal.number == number and fold(goal.text) == fold(entry.text) for goal in priority.goals):
        return
    if not entry.text:
        return
    priority.goals.append(PlanGoal(number=number, text=entry.text, text_raw=entry.text_raw, cell=entry.cell))


def _finding(table: Table, cell: Cell | None, code: str, message: str) -> Finding:
    return Finding(
        check_code=code,
        severity="warning",
        message=message,
        page=cell.page if cell else table.pages[0],
        table_ordinal=table.ordinal,
    )


def goal_count(axes: Iterable[PlanAxis]) -> int:
    """How many goals a hierarchy holds."""
    return sum(len(priority.goals) for axis in axes for priority in axis.priorities)
