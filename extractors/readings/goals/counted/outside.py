"""Goals that stand outside of every list that was read: lines that bear the marks of those that were."""

from collections.abc import Iterator, Sequence

from extractors.readings.goals.marks import mark_of
from extractors.readings.goals.outline import Type, type_of
from extractors.readings.goals.printed_as.one_table import words_of_region
from extractors.readings.goals.regions import GoalRegion, entries_of
from extractors.readings.text.words import CleanPage
from extractors.records.outline import GOAL
from schemas.page import Word

Sort = tuple[tuple[int, int, str], Type]
"""The sort of a mark, and how its words are set."""


def goals_outside(
    pages: Sequence[CleanPage], regions: Sequence[GoalRegion]
) -> Iterator[str]:
    """Each line that begins as goals of a list do (`Hedef 3:`, set alike) and is in no list.

    Args:
        pages: of the document.
        regions: every list that was read.
    """
    entries = (entry for region in regions for entry in entries_of(region))
    sorts = {_sort_of(entry.lines[0].words) for entry in entries} - {None}
    if not sorts:
        return
    read = {_place(*at) for region in regions for at in words_of_region(region)}
    for clean in pages:
        for line in clean.lines:
            held = _place(clean.page.number, line.words[0]) in read
            if not held and _sort_of(line.words) in sorts:
                yield line.text


def _sort_of(words: Sequence[Word]) -> Sort | None:
    """None where the words begin with no mark that says it is a goal's."""
    mark = mark_of(words)
    said = mark.level == GOAL and bool(mark.path)
    return (mark.sort, type_of(words[: mark.words])) if said else None


def _place(page: int, word: Word) -> tuple[int, int, int]:
    """Where a word begins: a piece that was cut from a word has its place."""
    return page, round(word.box.x0), round(word.box.bottom)
