"""Tables typed on a line printer: rules of hyphens, underscores and equal signs, sides of bars and colons.

They are made rules, as if they were drawn; what is left are the words of the table.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.pages.reading_order import rows_of
from extractors.tables.grid.leaders import can_be_cut, piece_of
from extractors.tables.grid.strokes import frames_of, is_grid, strokes_of
from extractors.tables.page.settings import TYPED_RULES
from schemas.geometry import Box
from schemas.page import Page, Rule, Word

TYPED_RULE = re.compile(r"[|│┃:¦+]*(?:[-=_‗–—─━═]{5,}[|│┃:¦+]*)+")
"""Five signs or more: fewer may be a sign for no value. Where a side meets it, its sign stands in it."""
HAIR_PT = 0.5  # points: thickness of the rule that a line of signs becomes; nothing depends on it
BAR = re.compile(r"[|│┃:¦]{1,2}")
GLUED_BAR = re.compile(r"[|│┃¦]+")

Row = list[Word]


def with_typed_rules(page: Page) -> Page:
    """The page with typed rules as rules, and without the signs that they and the sides are typed with."""
    text = " ".join(
        [word.text for word in page.words]
    )  # one search a page, not one a word
    if not (TYPED_RULE.search(text) or GLUED_BAR.search(text)):
        return page
    words = [piece for word in page.words for piece in _parted_at_bars(word)]
    rows = rows_of(word for word in words if word.angle == 0)
    typed = [word for row in rows for word in _rules_in(row)]
    typed += [
        word for above, row in pairwise(rows) for word in _rest_of_rule(above, row)
    ]
    gone = {id(word) for word in typed} | _bars(rows, _grids_of(page))
    if not gone:
        return page
    rules = tuple(Rule(_stroke(word), horizontal=True) for word in typed)
    return replace(
        page,
        words=tuple(word for word in words if id(word) not in gone),
        rules=page.rules + rules,
    )


def _rules_in(row: Row) -> list[Word]:
    """The rules typed in a line; beside words, few hyphens stand for a value that is missing."""
    rules = [word for word in row if TYPED_RULE.fullmatch(word.text)]
    alone = all(
        TYPED_RULE.fullmatch(word.text) or BAR.fullmatch(word.text) for word in row
    )
    return (
        rules
        if alone
        else [word for word in rules if len(word.text) >= TYPED_RULES.long]
    )


def _rest_of_rule(above: Row, row: Row) -> Row:
    """What is left of a rule too long for its line, on the next: `-----…` / `--`."""
    (rule, *more), (rest, *others) = above, row
    whole = not more and TYPED_RULE.fullmatch(rule.text) is not None
    begins = abs(rest.box.x0 - rule.box.x0) < rest.size
    is_rest = not others and begins and set(rest.text) == set(rule.text)
    return row if whole and is_rest and not TYPED_RULE.fullmatch(rest.text) else []


def _stroke(word: Word) -> Box:
    """The rule that signs look like: underscores at the foot of their line, other signs in its middle."""
    box = word.box
    at = box.bottom - HAIR_PT if word.text.strip("_‗|:") == "" else box.y_mid
    return Box(box.x0, at - HAIR_PT / 2, box.x1, at + HAIR_PT / 2)


def _parted_at_bars(word: Word) -> Iterable[Word]:
    """A word cut where bars are glued to it: printers set all signs equally wide."""
    if (
        word.angle != 0
        or len(word.text) < 2
        or not GLUED_BAR.search(word.text)
        or not can_be_cut(word)
    ):
        return [word]
    x0, step = word.box.x0, word.box.width / len(word.text)
    places = (
        piece.span()
        for piece in re.finditer(rf"{GLUED_BAR.pattern}|[^|│┃¦]+", word.text)
    )
    return [
        piece_of(word, (start, end), (x0 + step * start, x0 + step * end))
        for start, end in places
    ]


def _grids_of(page: Page) -> list[Box]:
    """Where drawn lines part the page both ways: what is typed in their cells is no side of one."""
    return [frame.box for frame in frames_of(*strokes_of(page)) if is_grid(frame)]


def _bars(rows: Sequence[Row], grids: Sequence[Box]) -> set[int]:
    """Identities of the words that are bars below each other, outside grids."""
    sides: dict[int, list[Word]] = defaultdict(list)
    for row in rows:
        for word in row:
            inside = any(grid.holds_centre_of(word.box) for grid in grids)
            if BAR.fullmatch(word.text) and not inside:
                sides[round(word.box.x_mid / TYPED_RULES.side_pt)].append(word)
    found: set[int] = set()
    for place, words in sides.items():
        near = [*words, *sides.get(place - 1, ()), *sides.get(place + 1, ())]
        if len(near) >= TYPED_RULES.fewest_bars:
            found |= {id(word) for word in words}
    return found
