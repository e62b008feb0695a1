"""The goal hierarchy: axes, priorities, numbered goals.

regions (headings of columns) → matrix (rows, labels, entries) → table → proof
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from extractors.readings.goals.announced import Printed, announced_outlines, announcing_captions, in_order
from extractors.readings.goals.outline import outlines
from extractors.readings.goals.regions import GoalRegion, entries_of, goal_regions, of_outline
from extractors.readings.goals.sentences import NEXT_SENTENCE, TWO_TITLES, is_no_title
from extractors.readings.goals.table import table_of
from extractors.readings.kinds import Document, Kind, Passage
from extractors.readings.proof import Proof, listed, quoted
from extractors.readings.regions.found import candidates_of, found_at, passages_of, same_place
from extractors.readings.regions.sheet import METHOD
from extractors.readings.settings.goals import WEIGHING
from extractors.readings.settings.tables import WEIGHED
from extractors.readings.text.entries import is_open
from extractors.readings.text.joining import is_in_pieces
from extractors.readings.weighed import weighed
from extractors.readings.whole.words import with_whole_words
from extractors.records.goals import read_goals
from extractors.tables.page.sideways import turned_back
from schemas.finding import Finding
from schemas.records import PlanAxis, PlanGoal
from schemas.table import Table
from schemas.text.turkish import fold

SENTENCE_ENDS = (".", "!", "?", ".)", '."')

_CODED = re.compile(r"[^\W\d_]{1,4}[ .-]?\d+(?:\.\d+)+")
"""A code that the vocabulary of levels does not know: `KZ 1.2.3`."""

KIND: Final = "goal_hierarchy"


@lru_cache(maxsize=1)
def _regions(document: Document) -> tuple[GoalRegion, ...]:
    return tuple(goal_regions(document.clean_pages, document.lexicon))


@lru_cache(maxsize=1)
def _in_order(document: Document) -> Printed:
    return in_order(document.clean_pages)


def unread_headings(document: Document, tables: Sequence[Table]) -> Iterator[Finding]:
    """A finding for each place where headings or a caption of goals stand and nothing was read below.

    Args:
        document: as it was read.
        tables: the chosen ones.
    """
    goals = [table for table in tables if table.kind == KIND]
    captions = announcing_captions(_in_order(document))
    missing = captions if len(captions) > len(goals) else ()
    labels = {table.label for table in (tables if goals else ())}  # one that counts goals has such a caption
    for page, label, caption in missing:
        if label in labels:
            continue
        yield Finding(
            check_code="headings-unread",
            severity="warning",
            message=f"Page {page}: {quoted(caption)} announces goals, and no table of goals bears it.",
            page=page,
        )
    for region in _regions(document):
        if not entries_of(region):
            named = ", ".join(repr(head.text) for head in region.heads)
            page = region.heads[0].page
            yield Finding(
                check_code="headings-unread",
                severity="warning",
                message=f"Page {page}: {named} head a table of goals, and no goal was read below them.",
                page=page,
            )


@lru_cache(maxsize=1)
def _cut(document: Document) -> tuple[tuple[GoalRegion, Table], ...]:
    """The goal tables of a document, cut from words."""
    cut = []
    pages = [clean.page for clean in document.clean_pages]
    for region in _regions(document):
        bare = turned_back(table_of(region, pages), document.turns)
        like = next(iter(found_at(document.tables, bare.regions)), None)
        if entries_of(region):
            cut.append((region, turned_back(table_of(region, pages, like), document.turns)))
    lists = announced_outlines(document.clean_pages, _in_order(document), document.lexicon)
    for outline in [*lists, *outlines(document.clean_pages, document.lexicon)]:
        region = of_outline(outline)
        bare = turned_back(table_of(region, pages), document.turns)
        if not any(same_place(bare.regions, other.regions) for _, other in cut):
            like = next(iter(found_at(document.tables, bare.regions)), None)
            cut.append((region, turned_back(table_of(region, pages, like), document.turns)))
    return tuple(cut)


def _passages(document: Document) -> Sequence[Passage]:
    return passages_of(KIND, document, [table for _, table in _cut(document)])


def _candidates(document: Document, passage: Passage) -> Iterator[Table]:
    for table in candidates_of(KIND, passage, [table for _, table in _cut(document)]):
        yield table if table.method == METHOD else with_whole_words(table, document.lexicon)


def prove(document: Document, table: Table) -> Proof | None:
    """What speaks for a reading of a table of goals; None where no goal was read from it."""
    axes, findings = read_goals([table])
    goals = _goals(axes)
    if not goals:
        return None
    supports = [
        f"{len(goals)} goals of {sum(len(axis.priorities) for axis in axes)} priorities of {len(axes)} axes"
    ]
    objections = [*_against_goals(goals), *_against_titles(axes), *_against_numbers(axes)]
    objections += [finding.message for finding in findings]
    cut = next(
        (pair for pair in _cut(document) if pair[1] is table or same_place(pair[1].regions, table.regions)),
        None,
    )
    if cut is None:
        return Proof(KIND, tuple(supports), (*objections, "read one way only"), WEIGHED.plain)
    region, other = cut
    if table is not other:
        others, _ = read_goals([other])
        apart = len(set(_keys(axes)) ^ set(_keys(others)))
        doubts = [*_against_goals(_goals(others)), *_against_titles(others)]
        doubts += [*_against_numbers(others), *_hard(region)]
        if not apart:
            objections += _misplaced_labels(region)
        return weighed(
            KIND,
            "goals",
            supports,
            objections,
            apart,
            drawn=table.confidence >= WEIGHED.sure,
            doubts=bool(doubts),
        )
    if not region.numbered and not _are_sentences(goals) and _is_of_another_kind(document, table):
        return None
    objections += _against_region(region)
    supports.append("every word of the region is in one goal or label")
    if region.numbered:
        supports.append("the numbers run without a gap")
    sure = WEIGHING.numbered if region.numbered else WEIGHING.proved
    return Proof(KIND, tuple(supports), tuple(objections), sure if not objections else WEIGHED.doubted)


def _are_sentences(goals: Sequence[PlanGoal]) -> bool:
    """Whether most goals end as sentences do: a table of goals beside who is in charge has phrases."""
    return 2 * sum(goal.text.endswith(SENTENCE_ENDS) for goal in goals) > len(goals)


def _is_of_another_kind(document: Document, table: Table) -> bool:
    """Whether what was found there is a table, and none of goals."""
    found = found_at(document.tables, table.regions)
    return bool(found) and all(each.kind != KIND for each in found)


def _goals(axes: Sequence[PlanAxis]) -> list[PlanGoal]:
    return [goal for axis in axes for priority in axis.priorities for goal in priority.goals]


def _keys(axes: Sequence[PlanAxis]) -> Iterator[tuple[str, ...]]:
    for axis in axes:
        for priority in axis.priorities:
            for goal in priority.goals:
                yield fold(axis.title), priority.number, fold(priority.title), goal.number, fold(goal.text)


def _against_goals(goals: Sequence[PlanGoal]) -> Iterator[str]:
    signs: dict[str, Callable[[str], bool]] = {
        "goals without a word": lambda text: not any(letter.isalpha() for letter in text),
        "goals begin in small letters": lambda text: text[:1].islower(),
        "goals end before their sentence does": is_open,
        "goals of several sentences, which may be several goals": _holds_several,
    }
    for said, is_wrong in signs.items():
        found = [goal.text for goal in goals if is_wrong(goal.text)]
        if found:
            yield f"{said}: {listed(map(quoted, found))}"
    coded = [goal.text for goal in goals if _CODED.match(goal.text)]
    if 2 * len(coded) > len(goals):
        yield f"codes stand before the goals: {listed(quoted(text) for text in coded)}"
    ended = [goal for goal in goals if goal.text.endswith(SENTENCE_ENDS)]
    if ended and len(ended) < len(goals):
        without = [quoted(goal.text) for goal in goals if not goal.text.endswith(SENTENCE_ENDS)]
        if len(without) < len(ended):
            yield f"goals without a full stop: {listed(without)}"


def _holds_several(text: str) -> bool:
    return NEXT_SENTENCE.search(text) is not None


def _against_titles(axes: Sequence[PlanAxis]) -> Iterator[str]:
    """Titles that have lost their beginning to another: `edebilirlik Sürdürülebilir Çevre`."""
    titles = [axis.title for axis in axes]
    titles += [priority.title for axis in axes for priority in axis.priorities]
    small = [title for title in titles if title[:1].islower()]
    if small:
        yield f"titles begin in small letters: {listed(quoted(title) for title in small)}"
    odd = [title for title in titles if is_no_title(title)]
    if odd:
        yield f"titles that hold a bullet, several headings, or nothing: {listed(map(quoted, odd))}"
    torn = [title for title in titles if is_in_pieces(title)]
    if torn:
        yield f"labels are torn: {listed(map(quoted, torn))}"
    double = [title for title in titles if TWO_TITLES.search(fold(title))]
    if double:
        yield f"titles that may be two: {listed(quoted(title) for title in double)}"


def _against_numbers(axes: Sequence[PlanAxis]) -> Iterator[str]:
    """Gaps in the numbers of goals within priorities, of priorities within axes."""
    yield from _against_first_numbers([axis for axis in axes if axis.priorities])
    for axis in axes:
        for a, b in pairwise(axis.priorities):
            if _last(b.number) != _last(a.number) + 1:
                yield f"{quoted(axis.title)}: after priority {a.number} comes {b.number}"
        for priority in axis.priorities:
            if not priority.goals:
                yield f"priority {priority.number} {quoted(priority.title)} has no goal"
            numbers = [_last(goal.number) for goal in priority.goals]
            if any(b != a + 1 for a, b in pairwise(numbers)):
                yield f"priority {priority.number}: goals are numbered {listed(map(str, numbers), 9)}"


def _against_first_numbers(axes: Sequence[PlanAxis]) -> Iterator[str]:
    """Priorities begin with 1 in every axis, or run on through all of them."""
    pairs = [(a.priorities[-1], b.priorities[0]) for a, b in pairwise(axes)]
    runs_on = bool(pairs) and all(_last(b.number) == _last(a.number) + 1 for a, b in pairs)
    for axis in axes if not runs_on else ():
        if _last(axis.priorities[0].number) != 1:
            yield f"{quoted(axis.title)} begins with priority {axis.priorities[0].number}"


def _last(number: str) -> int:
    return int(number.rstrip(".").split(".")[-1])


def _against_region(region: GoalRegion) -> Iterator[str]:
    yield from _hard(region)
    yield from region.matrix.doubts
    doubtful = [entry for entry in entries_of(region) if entry.doubtful]
    if doubtful:
        yield f"goals that may go on those before them: {listed(quoted(entry.text) for entry in doubtful)}"


def _misplaced_labels(region: GoalRegion) -> list[str]:
    """Doubts about labels: both readings may share them."""
    return [*region.matrix.doubts, *region.matrix.faults]


def _hard(region: GoalRegion) -> Iterator[str]:
    """What cannot be so in a right reading."""
    unread = [word.text for word in region.matrix.unread]
    if unread:
        yield f"{len(unread)} words of the region in no goal and no label: {listed(unread)}"
    yield from region.matrix.faults


GOALS = Kind(_passages, _candidates, prove)
