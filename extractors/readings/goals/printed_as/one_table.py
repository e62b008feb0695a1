"""A region of goals as a table: axis, priority, goal; a cell for each."""

from collections.abc import Sequence

from extractors.readings.goals.regions import GoalRegion, entries_of
from extractors.readings.regions.groups import Group
from extractors.readings.regions.labels import Label
from extractors.readings.regions.sheet import Sheet, put_labels, regions_of
from extractors.readings.text.textlines import TextLine
from schemas.page import Page, Word
from schemas.table import Table


def table_of(
    region: GoalRegion, pages: Sequence[Page], like: Table | None = None
) -> Table:
    """The region as a table: a row for each goal, labels over their rows."""
    matrix = region.matrix
    deep = max((len(group.labels) for group in matrix.groups), default=0)
    sheet = Sheet(deep + 1)
    for place, head in enumerate(region.heads):
        column = deep + 1 - len(region.heads) + place
        if column >= 0:
            sheet.put(
                0, column, [TextLine(head.page, head.words)], head.text, header=True
            )
    starts, row = [], 1
    for group in matrix.groups:
        starts.append(row)
        for at, entry in enumerate(group.entries):
            sheet.put(row + at, deep, entry.lines, entry.text)
        row += max(len(group.entries), 1)
    starts.append(row)
    put_labels(sheet, matrix.groups, starts, deep)
    return sheet.table(
        "goal_hierarchy",
        regions_of(words_of_region(region)),
        like,
        pages,
        "Read from the words, under headings of goals.",
    )


def words_of_region(region: GoalRegion) -> list[tuple[int, Word]]:
    """Page and word of all that a region of goals is made of, its headings too."""
    matrix = region.matrix
    words = [(head.page, word) for head in region.heads for word in head.words]
    words += [(line.page, word) for line in region.between for word in line.words]
    words += [(part.page, word) for part in matrix.parts for word in part.words]
    lines = [line for entry in entries_of(region) for line in entry.lines]
    words += [(line.page, word) for line in lines for word in line.words]
    labels = (line for label in _printed(matrix.groups) for line in label.lines)
    return words + [(line.page, word) for line in labels for word in line.words]


def _printed(groups: list[Group]) -> list[Label]:
    return [label for group in groups for label in group.printed]
