"""Which drawn lines frame one table: `strokes → frames → stacks of frames`.

A table without vertical lines is a stack of rules of one width, with shorter ones where labels span rows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from extractors.pages.settings import MARGINS
from extractors.tables.frames.between_frames import (
    are_parted,
    are_rows_between,
    is_interrupted,
    is_told_apart,
    usual_size,
)
from extractors.tables.frames.boxes import with_boxes_joined
from extractors.tables.frames.joints import (
    by_height,
    inner_ends,
    share_joints,
    with_pieces,
)
from extractors.tables.frames.settings import FRAMES
from extractors.tables.frames.titles import is_title
from extractors.tables.grid.pictures import common_area, is_background
from extractors.tables.grid.strokes import Frame, Stroke, frames_of, strokes_of
from extractors.tables.grid.words import ByHeight, rows_of, words_within
from extractors.tables.sightings import refused, tell
from extractors.tables.text.columns import row_phrases, text_columns
from schemas.geometry import Box, bounding_box
from schemas.page import Page, Word

Row = Sequence[Word]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn on a page, as tables see it."""

    page: Page
    horizontals: Sequence[Stroke]
    verticals: Sequence[Stroke]
    pictures: Sequence[Box]
    """Without those that are the page's ground."""
    frames: Sequence[Frame]
    """The strokes by what they cross."""


def drawn_on(page: Page) -> Drawn:
    """The page's strokes and pictures."""
    pictures = [
        picture for picture in page.pictures if not is_background(picture, page)
    ]
    strokes = strokes_of(page)
    frames = frames_of(*strokes)
    moved = with_boxes_joined(*strokes, frames)
    if moved is not None:
        strokes, frames = moved, frames_of(*moved)
    return Drawn(page, *strokes, pictures, frames)


def chart_boxes(drawn: Drawn) -> list[Box]:
    """Pictures, and the frames around them: what is written there is no table."""
    if not drawn.pictures:
        return []
    frames = [frame.box for frame in drawn.frames if _is_framed(frame)]
    around = [
        box
        for box in frames
        if any(_covers(picture, box) for picture in drawn.pictures)
    ]
    return [*drawn.pictures, *around]


def _covers(picture: Box, box: Box) -> bool:
    return common_area(picture, box) > FRAMES.pictured * box.width * box.height


def table_frames(drawn: Drawn, before: Sequence[float] = ()) -> list[Frame]:
    """Frames that may hold a table: lines that cross, and stacks of rules of one width.

    Args:
        drawn: the page.
        before: column borders of the table that the page before ends with; none: nothing goes on.
    """
    rules = by_height(drawn.page.rules)
    frames = [
        with_pieces(frame, rules)
        for frame in drawn.frames
        if _is_long(frame) and not _is_page_border(frame, drawn.page)
    ]
    frames.sort(key=lambda frame: (frame.box.top, frame.box.x0))
    text = _Text(frames, drawn.page)
    stacks: list[Frame] = []
    for frame in frames:
        home = next(
            (s for s in reversed(stacks) if _goes_under(s, frame, frames, text, drawn)),
            None,
        )
        if home is None:
            stacks.append(frame)
        else:
            stacks[stacks.index(home)] = _joined(home, frame)
    return [
        stack
        for stack in _overlapping_joined(stacks)
        if _is_framed(stack)
        or _goes_on_overleaf(stack, drawn.page)
        or _is_as_wide(stack, before, drawn.page)
        or _frames_nothing(stack)
    ]


def _frames_nothing(frame: Frame) -> Literal[False]:
    tell(
        "frame",
        frame.box,
        "a rule alone, or a box too small for a row: it frames nothing",
    )
    return False


def _is_long(frame: Frame) -> bool:
    return bool(frame.horizontals) and frame.box.width >= FRAMES.long_rule_pt


def _is_page_border(frame: Frame, page: Page) -> bool:
    """Whether a frame is a bare box around the page: it frames what is within as the paper does."""
    box = frame.box
    bare = (
        len({round(h.at) for h in frame.horizontals}) <= 2
        and len({round(v.at) for v in frame.verticals}) <= 2
    )
    is_border = (
        bare
        and box.width > FRAMES.page_border * page.width
        and box.height > FRAMES.page_border * page.height
    )
    if is_border:
        refused(box, "a bare box around the whole page: its border")
    return is_border


def _is_framed(frame: Frame) -> bool:
    """Whether it can hold a row: of small type where lines down part it into cells."""
    heights = {round(h.at) for h in frame.horizontals}
    cells = len({round(v.at) for v in frame.verticals}) - 1
    least = FRAMES.smallest_pt * (
        FRAMES.small_type if cells >= FRAMES.open_columns else 1
    )
    return (
        len(heights) >= 2
        and frame.box.width >= FRAMES.smallest_pt
        and frame.box.height >= least
    )


def _goes_on_overleaf(frame: Frame, page: Page) -> bool:
    """Whether lines of one height stand on a rule at the page's top: the end of a table, open above."""
    box = frame.box
    whole = {
        round(v.at)
        for v in frame.verticals
        if v.start - box.top <= 2 and box.bottom - v.end <= 2
    }
    return (
        box.top < MARGINS.band * page.height
        and box.height >= FRAMES.smallest_pt
        and len(whole) >= FRAMES.open_columns
    )


def _is_as_wide(frame: Frame, before: Sequence[float], page: Page) -> bool:
    """Whether two rules at the page's top are as wide as the table before: a row between may be its last.

    However low it is: of small type, a row has the height of a line.
    """
    box = frame.box
    if not before or box.top > MARGINS.band * page.height:
        return False
    sides = (box.x0 - before[0], box.x1 - before[-1])
    heights = {round(h.at) for h in frame.horizontals}
    return len(heights) >= len(sides) and max(map(abs, sides)) <= FRAMES.same_side_pt


def _joined(one: Frame, other: Frame) -> Frame:
    return Frame(
        one.horizontals + other.horizontals,
        one.verticals + other.verticals,
        tuple(dict.fromkeys(one.pieces + other.pieces)),
    )


def _overlapping_joined(frames: Sequence[Frame]) -> list[Frame]:
    """Frames that overlap made one: short rules within a stack, an inner grid within its outer box."""
    joined: list[Frame] = []
    for frame in sorted(frames, key=lambda frame: -frame.box.height):
        whole = frame
        while near := [other for other in joined if other.box.overlaps(whole.box)]:
            joined = [other for other in joined if other not in near]
            for other in near:
                whole = _joined(whole, other)
        joined.append(whole)
    return sorted(joined, key=lambda frame: (frame.box.top, frame.box.x0))


def _sides(frame: Frame) -> tuple[int, int]:
    return round(frame.box.x0), round(frame.box.x1)


def _same_sides(one: Box, other: Box) -> bool:
    left, right = one.x0 - other.x0, one.x1 - other.x1
    near = (
        FRAMES.same_side_pt
        if abs(left + right) > FRAMES.same_side_pt / 2
        else FRAMES.overhang_pt
    )
    return abs(left) <= near and abs(right) <= near


class _Text:
    """What stands between frames; its columns for the few that lines and words do not tell apart before."""

    def __init__(self, frames: Sequence[Frame], page: Page) -> None:
        self._frames, self._page = frames, page
        self._known: dict[tuple[int, int], list[float]] = {}
        self.within = ByHeight(page.words).within

    def columns_at(self, frame: Frame) -> list[float]:
        """Those of the text between all frames with its sides."""
        sides = _sides(frame)
        if sides not in self._known:
            first = next(each for each in self._frames if _sides(each) == sides)
            self._known[sides] = _stack_columns(first, self._frames, self._page)
        return self._known[sides]


def _stack_columns(frame: Frame, frames: Sequence[Frame], page: Page) -> list[float]:
    """Inner column borders of the text between all frames of this one's width, if it has columns."""
    alike = [other.box for other in frames if _same_sides(frame.box, other.box)]
    if len(alike) < FRAMES.stack:
        return []
    box = bounding_box(alike)
    rows = [
        row
        for row in rows_of(words_within(page.words, box))
        if len(row_phrases(row, FRAMES.apart)) > 1
    ]
    return text_columns(rows, box)[1:-1] if len(rows) >= FRAMES.stack else []


def _goes_under(
    upper: Frame,
    lower: Frame,
    frames: Sequence[Frame],
    text: _Text,
    drawn: Drawn,
) -> bool:
    """Whether two frames are one table: they overlap, or have the same sides and table rows between."""
    one, other = upper.box, lower.box
    if one.overlaps(other):
        return True
    alike = (
        _same_sides(one, other)
        or _is_short_rule(upper, lower)
        or share_joints(upper, lower, drawn.page.rules)
    )
    if not alike:
        return False
    band = Box(one.x0 - 2, one.bottom, one.x1 + 2, other.top)
    if band.height <= FRAMES.same_side_pt:
        return not is_title(upper, lower, drawn.page.words)
    # lines are asked before words: they part most pairs of frames, and a page has more words
    parted = are_parted(band, lower, frames)
    if parted or is_title(upper, lower, drawn.page.words):
        return False
    rows = rows_of(text.within(band))
    return bool(rows) and _are_of_one(upper, lower, rows, text, drawn)


def _are_of_one(
    upper: Frame,
    lower: Frame,
    rows: Sequence[Row],
    text: _Text,
    drawn: Drawn,
) -> bool:
    """Whether what is printed between two frames are rows of one table."""
    usual = usual_size(text.within(upper.box)) if len(upper.horizontals) > 1 else None
    if is_told_apart(rows, usual):
        return False
    if share_joints(upper, lower, drawn.page.rules):
        joints = inner_ends(upper) or inner_ends(lower)
        return not is_interrupted(rows, joints)
    return are_rows_between(upper, lower, rows, partial(text.columns_at, lower))


def _is_short_rule(upper: Frame, lower: Frame) -> bool:
    """Whether a rule runs from a column border of the frame above to its right side: labels span rows."""
    starts = any(
        abs(v.at - lower.box.x0) <= FRAMES.same_side_pt for v in upper.verticals
    )
    return (
        starts
        and not lower.verticals
        and abs(upper.box.x1 - lower.box.x1) <= FRAMES.same_side_pt
    )
