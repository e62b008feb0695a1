"""Where goals are printed: under headings for priorities and goals, an axis beside, over, or above them."""

from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from extractors.readings.goals.marks import Mark, mark_of
from extractors.readings.goals.outline import Outline
from extractors.readings.goals.over_breaks import join_axes
from extractors.readings.goals.sentences import one_sentence_each
from extractors.readings.regions.columns import Columns, boxes_of, content_edges
from extractors.readings.regions.extent import Ends, Part, Row, parts_below
from extractors.readings.regions.groups import Group, Matrix, unnumbered
from extractors.readings.regions.layout.sought import Sought
from extractors.readings.regions.matrix import read_matrix
from extractors.readings.regions.numbering import (
    by_paths,
    names_parents,
    renumbered,
    with_pieces_joined,
)
from extractors.readings.settings.goals import REGIONS
from extractors.readings.settings.regions import COLUMNS
from extractors.readings.settings.text import NUMBERS
from extractors.readings.text.entries import Entry
from extractors.readings.text.heads import Head, heading_of, runs_of
from extractors.readings.text.numbers import numbered_start
from extractors.readings.text.textlines import TextLine
from extractors.readings.text.words import CleanPage
from extractors.records.outline import GOAL
from schemas.geometry import Box
from schemas.page import Word, text_of
from schemas.text.signs import SOLID_BULLETS

KIND = "goal_hierarchy"


@dataclass(frozen=True, slots=True)
class GoalRegion:
    """One table of goals as printed."""

    heads: tuple[Head, ...]
    """Of its columns, left to right: the last one's are the goals."""
    matrix: Matrix
    numbered: bool
    """Whether goals bear numbers."""
    between: tuple[TextLine, ...] = ()
    """Headings of columns and captions among them, which are no part of any goal."""


def goal_regions(
    pages: Sequence[CleanPage], lexicon: Container[str]
) -> list[GoalRegion]:
    """Every table of goals of a document, from the headings of its columns."""
    left = min((word.box.x0 for page in pages for word in page.words), default=0.0)
    found: list[GoalRegion] = []
    read: list[tuple[int, float, float]] = []
    for at, page in enumerate(pages):
        for heads in _rows_of_heads(page.heads(KIND)):
            if _are_of_prose(heads, page) or any(
                number == page.page.number and top <= heads[-1].box.y_mid < end
                for number, top, end in read
            ):
                continue
            region = _region(pages, at, heads, left, lexicon)
            for place, part in enumerate(
                region.matrix.parts
            ):  # overleaf, headings printed again are part of it
                read.append((part.page, 0.0 if place else part.top, _end(part)))
            found.append(region)
    return found


def of_outline(outline: Outline) -> GoalRegion:
    """Goals read by their numbers as a region without columns."""
    nowhere = Columns((), (0.0,), 0.0)
    return GoalRegion(
        (),
        Matrix(nowhere, outline.groups, [], faults=outline.faults),
        outline.numbered,
        outline.between,
    )


def _end(part: Part) -> float:
    return max((word.box.bottom for word in part.words), default=part.top)


def _rows_of_heads(heads: Sequence[Head]) -> list[list[Head]]:
    """Headings side by side that name priorities and, to their right, goals."""
    rows: list[list[Head]] = []
    for goal in (head for head in heads if head.code == "goal"):
        level = [
            h
            for h in heads
            if h.box.top < goal.box.bottom
            and goal.box.top < h.box.bottom
            and h.box.x1 <= goal.box.x0
        ]
        before = sorted(
            (h for h in level if h.code in ("priority", "axis")), key=lambda h: h.box.x0
        )
        if before and (goal.exact or before[-1].exact):
            rows.append([*before, goal])
    return rows


def _are_of_prose(heads: Sequence[Head], page: CleanPage) -> bool:
    """Whether small letters begin all headings, and other words stand on their line: a justified sentence."""
    if not all(head.text[:1].islower() for head in heads):
        return False
    own = {id(word) for head in heads for word in head.words}
    row = next(row for row in page.rows if any(id(word) in own for word in row))
    return sum(id(word) not in own for word in row) > len(heads)


def _region(
    pages: Sequence[CleanPage],
    at: int,
    heads: Sequence[Head],
    left: float,
    lexicon: Container[str],
) -> GoalRegion:
    def is_head(row: Row) -> bool:
        return any(_is_column_head(run) for run in runs_of(row))

    def breaks(row: Row) -> bool:
        codes = {
            code
            for run in runs_of(row)
            for code, exact in [heading_of(text_of(run), KIND)]
            if exact
        }
        return {"priority", "goal"} <= codes

    words = {word.text for head in heads for word in head.words}

    def _is_column_head(run: Row) -> bool:
        return all(word.text in words for word in run)

    foot = max(head.box.bottom for head in heads)
    parts = parts_below(pages[at:], foot, Ends(is_head, breaks))
    parts, between = _without_beside(parts, heads, pages[at])
    boxes = boxes_of(
        [
            run
            for part in parts
            for row in part.rows
            for run in runs_of(row, REGIONS.blank)
        ]
    )
    start = min((box.x0 for box in boxes), default=left)
    beside = content_edges([head.box for head in heads[-2:]], boxes, start)[-1]
    edge = _of_marks(parts, beside, heads)
    numbered = _is_numbered(parts, edge)
    sought = Sought(
        (heads[-1].box,),
        left,
        lexicon,
        (edge,),
        _opens if numbered else None,
        n_labels=len(heads) - 1,
    )
    matrix = read_matrix(parts, sought)
    if not numbered:
        join_axes(matrix.groups, lexicon)
        one_sentence_each(matrix.groups, lexicon)
    else:
        _put_by_numbers(matrix, lexicon)
    return GoalRegion(tuple(heads), matrix, numbered, tuple(between))


def _put_by_numbers(matrix: Matrix, lexicon: Container[str]) -> None:
    """Cut the goals at their numbers, join what page breaks tore, and put labels over the rows they number."""
    torn = unnumbered(matrix.groups)
    for group in matrix.groups:
        group.entries = renumbered(group.entries, lexicon)
    matrix.groups = with_pieces_joined(matrix.groups, lexicon)
    matrix.faults = [fault for fault in matrix.faults if fault not in torn]
    lacking = unnumbered(matrix.groups)
    if names_parents(
        matrix.groups
    ):  # they put labels over their rows, wherever these stand
        placed = by_paths(matrix.groups)
        matrix.unread += _without_place(matrix.groups, placed)
        matrix.groups = placed
        matrix.doubts, matrix.faults = [], []
    matrix.faults += lacking


def _without_place(groups: Sequence[Group], placed: Sequence[Group]) -> list[Word]:
    """The words of labels that stand over none of the rows that their numbers name."""
    kept = {id(label) for group in placed for label in group.printed}
    printed = (label for group in groups for label in group.printed)
    return [word for label in printed if id(label) not in kept for word in label.words]


def _without_beside(
    parts: Sequence[Part], heads: Sequence[Head], page: CleanPage
) -> tuple[list[Part], list[TextLine]]:
    """The parts without columns right of the goals under headings of their own, and these: who is in charge."""
    others = _heads_beside(page, heads[-1])
    if not others:
        return list(parts), []
    runs = [
        run
        for part in parts
        for row in part.rows
        for run in runs_of(row, REGIONS.blank)
    ]
    first = [*(head.box for head in heads[-2:]), others[0]]
    edge = content_edges(first, boxes_of(runs), 0.0)[-1] - COLUMNS.same_edge_pt
    kept, beside = [], []
    for part in parts:
        rows = [_parted(row, edge) for row in part.rows]
        kept.append(replace(part, rows=tuple(left for left, _ in rows if left)))
        beside += [TextLine(part.page, right) for _, right in rows if right]
    return kept, beside


def _parted(row: Row, edge: float) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The words of a row that begin left of an edge, and the others."""
    left = tuple(word for word in row if word.box.x0 < edge)
    return left, tuple(word for word in row if word.box.x0 >= edge)


def _heads_beside(page: CleanPage, goals: Head) -> list[Box]:
    """The headings right of that of goals, level with it and set like it, left to right."""
    first = goals.words[0]
    level = [
        run
        for row in page.rows
        for run in runs_of(row)
        if run[0].box.top < goals.box.bottom and goals.box.top < run[0].box.bottom
    ]
    alike = [
        run for run in level if (run[0].size, run[0].bold) == (first.size, first.bold)
    ]
    return sorted(box for box in boxes_of(alike) if box.x0 > goals.box.x1)


def _of_marks(parts: Sequence[Part], edge: float, heads: Sequence[Head]) -> float:
    """Where codes or bullets stand left of the goals' texts, in their own place; else the texts' edge."""
    labels = max((head.box.x_mid for head in heads[:-1]), default=0.0)
    rows = [row for part in parts for row in part.rows]
    places = [(word.box.x0, row[at:]) for row in rows for at, word in enumerate(row)]
    before = [
        x
        for x, rest in places
        if labels < x < edge - 1 and _marks_a_goal(mark_of(rest))
    ]
    counts = Counter(round(x) for x in before)
    usual, count = max(counts.items(), key=lambda pair: pair[1], default=(0, 0))
    return (
        min(x for x in before if round(x) == usual)
        if count >= REGIONS.fewest_marks
        else edge
    )


def _marks_a_goal(mark: Mark) -> bool:
    return (
        mark.level == GOAL
        or len(mark.path) == NUMBERS.deep
        or mark.sign in SOLID_BULLETS
    )


def _opens(line: TextLine) -> bool:
    """Whether a line begins with the first number of a list: 1., 2.3.1, Hedef 4.1.1."""
    start = numbered_start(line.words)
    return start is not None and start.path[-1] == 1


def _is_numbered(parts: Sequence[Part], edge: float) -> bool:
    """Whether the first goal of a region bears a number."""
    for part in parts:
        for row in part.rows:
            words = tuple(word for word in row if word.box.x0 >= edge - 1)
            if (words and len(words) < len(row)) or words:
                return numbered_start(words) is not None
    return False


def entries_of(region: GoalRegion) -> list[Entry]:
    """All goals, in printed order."""
    return [entry for group in region.matrix.groups for entry in group.entries]
