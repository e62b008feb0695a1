"""What speaks against a reading of goals: their texts, titles and numbers, and where they were cut from."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from extractors.pages.settings import TYPE_SIZE
from extractors.readings.goals.over_breaks import cut_by_a_page
from extractors.readings.goals.regions import GoalRegion, entries_of
from extractors.readings.goals.sentences import (
    NEXT_SENTENCE,
    TWO_TITLES,
    is_no_title,
    is_whole,
)
from extractors.readings.proof import listed, quoted, told_by, told_of
from extractors.readings.regions.groups import Group
from extractors.readings.regions.labels import Label
from extractors.readings.settings.goals import WEIGHING
from extractors.readings.settings.text import TEXTLINES
from extractors.readings.text.entries import begins_joined, is_open, lacks_its_noun
from extractors.readings.text.joining import is_in_pieces, runs_together
from extractors.records.goals import COUNTS
from extractors.records.outline import BEHIND, begins_within_a_word
from extractors.records.swot.labels import in_capitals
from schemas.records import PlanAxis, PlanGoal
from schemas.text.turkish import ascii_fold, fold
from schemas.vocabulary.headings import is_said, words_of
from schemas.vocabulary.labels import table_label

SENTENCE_ENDS = (".", "!", "?", ".)", '."')

_CODED = re.compile(r"[^\W\d_]{1,4}[ .-]?\d+(?:\.\d+)+")
"""A code that the vocabulary of levels does not know: `KZ 1.2.3`."""


def goals_of(axes: Sequence[PlanAxis]) -> list[PlanGoal]:
    """All goals, in order."""
    return [
        goal for axis in axes for priority in axis.priorities for goal in priority.goals
    ]


def keys_of(axes: Sequence[PlanAxis]) -> Iterator[tuple[str, ...]]:
    """What tells a goal from all others: where it stands, its numbers, its text."""
    for axis in axes:
        for priority in axis.priorities:
            for goal in priority.goals:
                yield (
                    fold(axis.title),
                    priority.number,
                    fold(priority.title),
                    goal.number,
                    fold(goal.text),
                )


def against_axes(axes: Sequence[PlanAxis]) -> Iterator[str]:
    """What of the records alone shows that they cannot be right."""
    yield from _against_goals(goals_of(axes))
    yield from _against_titles(axes)
    yield from _against_numbers(axes)
    if len(axes) >= WEIGHING.fewest_alone and all(len(a.priorities) == 1 for a in axes):
        yield f"each of {len(axes)} axes has one priority, and some may be priorities"


def _against_goals(goals: Sequence[PlanGoal]) -> Iterator[str]:
    signs: dict[str, Callable[[str], bool]] = {
        "goals without a word": lambda text: (
            not any(letter.isalpha() for letter in text)
        ),
        "goals begin in small letters": lambda text: text[:1].islower(),
        "goals end before their sentence does": is_open,
        "words run together": runs_together,
        "goals of several sentences, which may be several goals": _holds_several,
        "goals end in a number, which may be their own": lambda text: (
            _OWN_NUMBER.search(text) is not None or BEHIND.search(text) is not None
        ),
    }
    yield from told_by(signs, (goal.text for goal in goals))
    coded = [goal.text for goal in goals if _CODED.match(goal.text)]
    if 2 * len(coded) > len(goals):
        yield from told_of("codes stand before the goals", coded)
    ended = [goal for goal in goals if goal.text.endswith(SENTENCE_ENDS)]
    if ended and len(ended) < len(goals):
        without = [goal.text for goal in goals if not goal.text.endswith(SENTENCE_ENDS)]
        without = [text for text in without if not is_whole(text)]
        if len(without) < len(ended):
            yield from told_of("goals without a full stop", without)


def _holds_several(text: str) -> bool:
    return NEXT_SENTENCE.search(text) is not None


def _against_titles(axes: Sequence[PlanAxis]) -> Iterator[str]:
    """Titles that have lost their beginning to another: `edebilirlik Sürdürülebilir Çevre`."""
    titles = [axis.title for axis in axes]
    titles += [priority.title for axis in axes for priority in axis.priorities]
    yield from told_by(_SIGNS_OF_TITLES, titles)
    names = tuple(f" {fold(axis.title)}" for axis in axes if " " in axis.title)
    under = [(fold(axis.title), p.title) for axis in axes for p in axis.priorities]
    ending = [title for _, title in under if fold(title).endswith(names)]
    yield from told_of("titles of priorities that end with the name of an axis", ending)
    others = {axis for axis, _ in under}
    known = [title for axis, title in under if fold(title) in others - {axis}]
    yield from told_of("priorities with the name of another axis", known)
    yield from told_by(_SIGNS_OF_AXES, (axis.title for axis in axes))
    loud = [axis.title for axis in axes if in_capitals(axis.title)]
    if 0 < len(loud) < len(axes):
        small = (axis.title for axis in axes if axis.title not in loud)
        yield from told_of("axes in small letters beside others in capitals", small)
    louder = (p.title for a in axes for p in a.priorities if in_capitals(p.title))
    if not loud:
        yield from told_of("priorities in capitals under axes in small letters", louder)


_OWN_NUMBER = re.compile(r"\s\d{1,2}\.$")
"""What a goal ends with whose number stands behind it, read as its last word."""

_AGAIN = re.compile(r"\b(\w+ \w+ \w+)\b.*\b\1\b")
"""Of a folded title: it says three words twice, `Developing the Capacity of … Developing the Capacity of …`."""

_VERB_ALONE = re.compile(
    r"(?:improv|develop|support|increas|strengthen|promot|enhanc|expand|ensur)ing"
)
"""The first word of a title whose others were taken for another's."""

_SIGNS_OF_TITLES: Mapping[str, Callable[[str], bool]] = {
    "titles begin in small letters": lambda title: title[:1].islower(),
    "titles end before their name does": lambda title: (
        is_open(title)
        or lacks_its_noun(title)
        or _VERB_ALONE.fullmatch(ascii_fold(title)) is not None
    ),
    "titles begin with a word that joins": begins_joined,
    "titles that hold the end of a sentence": _holds_several,
    "titles that hold a bullet, several headings, or nothing": is_no_title,
    "labels are torn": is_in_pieces,
    "words run together": runs_together,
    "titles begin with what may count them": lambda title: any(
        pattern.match(title) for pattern in COUNTS
    ),
    "titles that are sentences": lambda title: title.endswith((".", ":", ";")),
    "titles that begin within a word": begins_within_a_word,
    "titles that may be two": lambda title: (
        (TWO_TITLES.search(fold(title)) or _AGAIN.search(fold(title))) is not None
    ),
}

_LEFT_OF_A_LABEL = re.compile(r"\d{1,2}(?:[.\-–]\d{1,2})*\s*[:|)–—-]\s*\S")
"""What an axis begins with where its label was stripped by half: `3: Güçlü Ekonomi` of "Tablo 3: Güçlü …"."""

_SIGNS_OF_AXES: Mapping[str, Callable[[str], bool]] = {
    "axes begin with what may be left of a label": lambda title: (
        _LEFT_OF_A_LABEL.match(title) is not None
        or table_label().match(title) is not None
    ),
    "axes that may be the heading of all goals": lambda title: is_said(
        words_of(title), "goal_hierarchy", "goal"
    ),
}


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
    runs_on = bool(pairs) and all(
        _last(b.number) == _last(a.number) + 1 for a, b in pairs
    )
    for axis in axes if not runs_on else ():
        if _last(axis.priorities[0].number) != 1:
            yield f"{quoted(axis.title)} begins with priority {axis.priorities[0].number}"


def _last(number: str) -> int:
    return int(number.rstrip(".").split(".")[-1])


def against_region(region: GoalRegion) -> Iterator[str]:
    """What of the cut shows that it may be another."""
    yield from hard_faults(region)
    yield from region.matrix.doubts
    mixed = [
        label.text
        for group in region.matrix.groups
        for label in group.printed
        if _is_mixed(label)
    ]
    yield from told_of("titles set in two sizes and colours", mixed)
    joined = (
        label.text
        for group in region.matrix.groups
        for label in group.printed
        if _is_joined(label)
    )
    yield from told_of("titles that change between two weights", joined)
    yield from told_of(
        "labels stand below all that they name", _labels_below(region.matrix.groups)
    )
    yield from told_of(
        "priorities that stand above the axis they are under",
        _above_their_axes(region.matrix.groups),
    )
    yield from told_of(
        "goals of an axis stand before others of an earlier page",
        _before_an_earlier_page(region.matrix.groups),
    )
    cut = cut_by_a_page(region.matrix.groups)
    yield from told_of(
        "axes that may go on overleaf",
        (f"{each.label.text} {each.beyond.text}" for each in cut),
    )
    doubtful = [entry.text for entry in entries_of(region) if entry.doubtful]
    yield from told_of("goals that may go on those before them", doubtful)


def _before_an_earlier_page(groups: Sequence[Group]) -> Iterator[str]:
    """Goals that one of an earlier page follows under the same axis: what goes on overleaf stands behind."""
    for _, alike in groupby(groups, key=lambda each: each.labels[:1]):
        entries = [entry for each in alike for entry in each.entries]
        for entry, after in pairwise(entries):
            if entry.lines[0].page > after.lines[0].page:
                yield entry.text


def _labels_below(groups: Sequence[Group]) -> Iterator[str]:
    """Labels that begin under the last line of the goals below them: they are of what comes next."""
    for level in range(max((len(group.labels) for group in groups), default=0)):
        for _, alike in groupby(groups, key=lambda each: each.labels[: level + 1]):
            run = list(alike)
            lines = [
                line for each in run for entry in each.entries for line in entry.lines
            ]
            last = max(((line.page, line.box.bottom) for line in lines), default=None)
            for label in run[0].printed_at(level):
                if last is not None and last <= (label.page, label.box.top):
                    yield label.text


def _above_their_axes(groups: Sequence[Group]) -> Iterator[str]:
    """Priorities higher on a page than their axis, each level with one left of it: cards, read as columns."""
    axis: Label | None = None
    firsts: list[Label] = []
    higher: list[Label] = []
    for group in groups:
        axis = next(iter(group.printed_at(0)), axis)
        labels = group.printed_at(1)[:1]
        firsts += labels
        higher += (label for label in labels if axis and _stands_above(label, axis))
    if all(any(_is_right_of(one, other) for other in firsts) for one in higher):
        yield from (label.text for label in higher)


def _stands_above(one: Label, other: Label) -> bool:
    return one.page == other.page and one.last < other.first


def _is_right_of(one: Label, other: Label) -> bool:
    """Whether a label stands right of another, their first lines level."""
    level = abs(one.first - other.first) < TEXTLINES.same_base * one.lines[0].size
    return one.page == other.page and level and other.box.x1 < one.box.x0


def _is_mixed(label: Label) -> bool:
    """Whether some words of a label are smaller and of another colour: what stands beside it."""
    large = max(label.words, key=lambda word: word.size)
    others = [
        word for word in label.words if word.size < TYPE_SIZE.smaller * large.size
    ]
    return any(word.colour != large.colour for word in others)


def _is_joined(label: Label) -> bool:
    """Whether a label is bold again after plain words: lines of two columns in one; `Öncelik 1: …` is no such."""
    weights = [bold for bold, _ in groupby(word.bold for word in label.words)]
    return len(weights) > len({True, False})


def misplaced_labels(region: GoalRegion) -> list[str]:
    """Doubts about labels: both readings may share them."""
    return [*region.matrix.doubts, *region.matrix.faults]


def hard_faults(region: GoalRegion) -> Iterator[str]:
    """What cannot be so in a right reading."""
    unread = [word.text for word in region.matrix.unread]
    if unread:
        yield f"{len(unread)} words of the region in no goal and no label: {listed(unread)}"
    yield from region.matrix.faults
