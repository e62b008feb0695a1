"""Goals cut in two ways, held against each other: their words, their titles, the lines drawn between groups."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from extractors.readings.goals.marks import mark_of
from extractors.readings.goals.objections import (
    against_axes,
    against_region,
    goals_of,
)
from extractors.readings.goals.printed_as.one_table import words_of_region
from extractors.readings.goals.regions import (
    GoalRegion,
)
from extractors.readings.kinds import Document
from extractors.readings.regions.groups import Group
from extractors.readings.regions.separators import separators
from extractors.readings.text.textlines import TextLine
from extractors.records.goals import read_goals
from extractors.records.outline import PRIORITY
from schemas.table import Table
from schemas.text.turkish import fold

Cut = tuple[GoalRegion, Table]
"""Goals as they were cut, and the table that they make."""


def share_words(one: GoalRegion, other: GoalRegion) -> bool:
    """Whether a word is in both."""
    words = {id(word) for _, word in words_of_region(one)}
    return any(id(word) in words for _, word in words_of_region(other))


def holds(pair: Cut, sure: set[str]) -> bool:
    """Whether goals and titles are in a cut, be it as the end of a title whose first words count it.

    `Öncelik 3: Su Kaynakları` / `Hizmetlerine Erişimin Artırılması`: the second line alone names nothing.
    """
    texts = texts_of(pair)
    printed = (label for group in pair[0].matrix.groups for label in group.printed)
    counted_ones = [
        fold(label.text) for label in printed if mark_of(label.words).level == PRIORITY
    ]
    return all(
        text in texts or any(title.endswith(f" {text}") for title in counted_ones)
        for text in sure
    )


def with_other_parents(pair: Cut, beside: Sequence[Cut]) -> list[Cut]:
    """The cuts without doubt in which goals stand under other priorities."""
    under = parents_of(pair)
    sure = (other for other in beside if not doubts_of(other))
    return [other for other in sure if _differ(under, parents_of(other))]


def _differ(under: Mapping[str, str], otherwise: Mapping[str, str]) -> bool:
    """Whether a goal of both has another priority in each."""
    return any(
        text in under and under[text] != title for text, title in otherwise.items()
    )


def parents_of(pair: Cut) -> dict[str, str]:
    """The priority of each goal that is printed once."""
    axes, _ = read_goals([pair[1]])
    priorities = [title for axis in axes for title in axis.priorities]
    under = [
        (fold(goal.text), fold(title.title))
        for title in priorities
        for goal in title.goals
    ]
    counts = Counter(text for text, _ in under)
    return {text: title for text, title in under if counts[text] == 1}


def has_ruled_groups(document: Document, region: GoalRegion) -> bool:
    """Whether a line is drawn over all goals between two groups of them, and none within one."""
    groups = [_lines_of(group) for group in region.matrix.groups]
    within = [pair for lines in groups for pair in pairwise(lines)]
    between = [(a[-1], b[0]) for a, b in pairwise(groups) if a and b]
    return (
        bool(between)
        and all(_is_parted(document, region, *pair) for pair in between)
        and not any(_is_parted(document, region, *pair) for pair in within)
    )


def _lines_of(group: Group) -> list[TextLine]:
    """The lines of its goals and of its innermost label, down the pages."""
    lines = [line for entry in group.entries for line in entry.lines]
    lines += group.lines_of(len(group.labels) - 1)
    return sorted(lines, key=lambda line: (line.page, line.base))


def _is_parted(
    document: Document, region: GoalRegion, above: TextLine, below: TextLine
) -> bool:
    """Whether a line is drawn over the column of goals between two lines of a page."""
    if above.page != below.page:
        return False
    left = region.matrix.columns.edges[-1]
    return bool(
        separators(
            document.upright[above.page],
            left,
            region.matrix.columns.right,
            above.base - above.size / 2,
            below.base - below.size / 2,
            grounds=False,
        )
    )


def texts_of(pair: Cut) -> set[str]:
    """The goals of a cut, and the titles of priorities over them."""
    axes, _ = read_goals([pair[1]])
    titles = {fold(title.title) for axis in axes for title in axis.priorities}
    return titles | {fold(goal.text) for goal in goals_of(axes)}


def doubts_of(pair: Cut) -> list[str]:
    """What speaks against goals cut from words."""
    axes, findings = read_goals([pair[1]])
    return [
        *against_axes(axes),
        *(finding.message for finding in findings),
        *against_region(pair[0]),
    ]
