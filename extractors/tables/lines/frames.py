"""Which drawn lines frame one table: `strokes → frames → stacks of frames`.

A table without vertical lines is a stack of rules of one width, with shorter ones where labels span rows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from extractors.pages.type_size import is_larger
from extractors.tables.grid.pictures import common_area, is_background
from extractors.tables.grid.strokes import Frame, Stroke, frames_of, strokes_of
from extractors.tables.grid.values import is_figure
from extractors.tables.grid.words import rows_of, words_within
from extractors.tables.lines.boxes import with_boxes_joined
from extractors.tables.lines.joints import inner_ends, share_joints
from extractors.tables.lines.settings import FRAMES
from extractors.tables.lines.titles import is_title
from extractors.tables.sightings import refused, tell
from extractors.tables.text.columns import row_phrases, text_columns
from schemas.geometry import Box, bounding_box
from schemas.page import Page, Word
from schemas.vocabulary.labels import note_start, table_label

Row = Sequence[Word]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn on a page, as tables see it."""

    page: Page
    horizontals: Sequence[Stroke]
    verticals: Sequence[Stroke]
    pictures: Sequence[Box]
    """Without those that are the page's ground."""


def drawn_on(page: Page) -> Drawn:
    """The page's strokes and pictures."""
    pictures = [picture for picture in page.pictures if not is_background(picture, page)]
    return Drawn(page, *with_boxes_joined(*strokes_of(page)), pictures)


def chart_boxes(drawn: Drawn) -> list[Box]:
    """Pictures, and the frames around them: what is written there is no table."""
    frames = [frame.box for frame in frames_of(drawn.horizontals, drawn.verticals) if _is_framed(frame)]
    around = [
        box
        for box in frames
        if any(
            common_area(picture, box) > FRAMES.pictured * box.width * box.height for picture in drawn.pictures
        )
    ]
    return [*drawn.pictures, *around]


def table_frames(drawn: Drawn) -> list[Frame]:
    """Frames that may hold a table: lines that cross, and stacks of rules of one width."""
    found = frames_of(drawn.horizontals, drawn.verticals)
    frames = [frame for frame in found if _is_long(frame) and not _is_page_border(frame, drawn.page)]
    frames.sort(key=lambda frame: (frame.box.top, frame.box.x0))
    columns: dict[tuple[int, int], list[float]] = {}
    for frame in frames:
        if _sides(frame) not in columns:
            columns[_sides(frame)] = _stack_columns(frame, frames, drawn.page)
    stacks: list[Frame] = []
    for frame in frames:
        home = next(
            (s for s in reversed(stacks) if _goes_under(s, frame, frames, columns[_sides(frame)], drawn)),
            None,
        )
        if home is None:
            stacks.append(frame)
        else:
            stacks[stacks.index(home)] = _joined(home, frame)
    return [stack for stack in _overlapping_joined(stacks) if _is_framed(stack) or _frames_nothing(stack)]


def _frames_nothing(frame: Frame) -> Literal[False]:
    tell("frame", frame.box, "a rule alone, or a box too small for a row: it frames nothing")
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
        bare and box.width > FRAMES.page_border * page.width and box.height > FRAMES.page_border * page.height
    )
    if is_border:
        refused(box, "a bare box around the whole page: its border")
    return is_border


def _is_framed(frame: Frame) -> bool:
    heights = {round(h.at) for h in frame.horizontals}
    return (
        len(heights) >= 2 and frame.box.width >= FRAMES.smallest_pt and frame.box.height >= FRAMES.smallest_pt
    )


def _joined(one: Frame, other: Frame) -> Frame:
    return Frame(one.horizontals + other.horizontals, one.verticals + other.verticals)


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
    near = FRAMES.same_side_pt if abs(left + right) > FRAMES.same_side_pt / 2 else FRAMES.overhang_pt
    return abs(left) <= near and abs(right) <= near


def _stack_columns(frame: Frame, frames: Sequence[Frame], page: Page) -> list[float]:
    """Inner column borders of the text between all frames of this one's width, if it has columns."""
    alike = [other.box for other in frames if _same_sides(frame.box, other.box)]
    if len(alike) < FRAMES.stack:
        return []
    box = bounding_box(alike)
    rows = [row for row in rows_of(words_within(page.words, box)) if len(row_phrases(row, FRAMES.apart)) > 1]
    return text_columns(rows, box)[1:-1] if len(rows) >= FRAMES.stack else []


def _goes_under(
    upper: Frame, lower: Frame, frames: Sequence[Frame], columns: Sequence[float], drawn: Drawn
) -> bool:
    """Whether two frames are one table: they overlap, or have the same sides and table rows between."""
    one, other = upper.box, lower.box
    if one.overlaps(other):
        return True
    jointed = share_joints(upper, lower, drawn.page.rules)
    alike = jointed or _same_sides(one, other) or _is_short_rule(upper, lower)
    if not alike or is_title(upper, lower, drawn.page.words):
        return False
    if other.top - one.bottom <= FRAMES.same_side_pt:
        return True
    band = Box(one.x0 - 2, one.bottom, one.x1 + 2, other.top)
    rows = rows_of(words_within(drawn.page.words, band))
    usual = _usual_size(words_within(drawn.page.words, one)) if len(upper.horizontals) > 1 else None
    if not rows or _is_parted(band, lower, frames, rows, usual):
        return False
    if jointed:
        joints = inner_ends(upper, drawn.page.rules) or inner_ends(lower, drawn.page.rules)
        return not _is_interrupted(rows, joints)
    return _are_rows_between(upper, lower, rows, columns)


def _are_rows_between(upper: Frame, lower: Frame, rows: Sequence[Row], columns: Sequence[float]) -> bool:
    """Whether the lines between two frames stand in columns, those of the text or those of the frames."""
    apart = sum(len(row_phrases(row, FRAMES.apart)) > 1 for row in rows)
    one = upper.box
    if upper.verticals and lower.verticals:  # two grids: what stands between them must be rows, all of it
        borders = _common_borders(upper, lower) or columns
        return apart == len(rows) or (bool(borders) and apart > 0 and _fits(rows, borders, one, False))
    columns = columns or _inner_borders(upper)
    may_be_label = len(upper.horizontals) > 1
    return (
        apart >= FRAMES.in_columns * len(rows)
        or _are_headings(rows, one)
        or (bool(columns) and _fits(rows, columns, one, may_be_label))
    )


def _are_headings(rows: Sequence[Row], table: Box) -> bool:
    """Whether lines head columns: short phrases over several of them, and the columns' names last."""
    widest = max(end - start for row in rows for start, end in row_phrases(row, FRAMES.apart))
    return len(row_phrases(rows[-1], FRAMES.apart)) > 1 and widest < FRAMES.band_label * table.width


def _common_borders(upper: Frame, lower: Frame) -> list[float]:
    """Inner column borders of two grids, if those of one are all among the other's."""
    fewer, more = sorted((_inner_borders(upper), _inner_borders(lower)), key=len)
    return fewer if all(any(abs(x - y) <= FRAMES.same_side_pt for y in more) for x in fewer) else []


def _inner_borders(frame: Frame) -> list[float]:
    box = frame.box
    return sorted(x for x in {v.at for v in frame.verticals} if box.x0 + 2 < x < box.x1 - 2)


def is_wrap(row: Row, whole: Row, borders: Sequence[float]) -> bool:
    """Whether a line stands half a leading from another, in the columns: an entry that wraps in its cell."""
    near = abs(_middle(row) - _middle(whole)) < FRAMES.wrap * row[0].size
    spans = row_phrases(row, borders=borders)
    return near and not any(start + 1 < x < end - 1 for start, end in spans for x in borders)


def _middle(row: Row) -> float:
    return sum(word.box.y_mid for word in row) / len(row)


def _is_interrupted(rows: Sequence[Row], joints: Sequence[float]) -> bool:
    """Whether a line of text runs across most of the columns, as under a table and in no cell of it."""
    spans = [span for row in rows for span in row_phrases(row, borders=joints)]
    crossed = [sum(start < x < end for x in joints) for start, end in spans]
    return bool(joints) and max(crossed) > FRAMES.most_joints * len(joints)


def _is_short_rule(upper: Frame, lower: Frame) -> bool:
    """Whether a rule runs from a column border of the frame above to its right side: labels span rows."""
    starts = any(abs(v.at - lower.box.x0) <= FRAMES.same_side_pt for v in upper.verticals)
    return starts and not lower.verticals and abs(upper.box.x1 - lower.box.x1) <= FRAMES.same_side_pt


def _is_parted(
    band: Box, lower: Frame, frames: Sequence[Frame], rows: Sequence[Row], usual: float | None
) -> bool:
    """Whether what is between two frames parts them: another grid, a caption, a long way without rules."""
    inside = [f for f in frames if f is not lower and f.box.grown(-FRAMES.same_side_pt).overlaps(band)]
    ruled = [
        f for f in frames if band.holds_centre_of(f.box) and f.box.x1 > band.x1 - 2 * FRAMES.same_side_pt
    ]
    texts = [" ".join(word.text for word in row) for row in rows]
    ends = any(table_label().match(text) or note_start().match(text) for text in texts) or _has_heading(
        rows, usual
    )
    return any(f.verticals for f in inside) or ends or (band.height > FRAMES.band_pt and not ruled)


def _usual_size(words: Sequence[Word]) -> float | None:
    sizes = sorted(word.size for word in words)
    return sizes[len(sizes) // 2] if sizes else None


def _has_heading(rows: Sequence[Row], usual: float | None) -> bool:
    """Whether a line is set larger than the table above (`usual`, in points) or than the lines around it."""
    sizes = sorted(min(word.size for word in row) for row in rows)
    usual = usual or (sizes[len(sizes) // 2] if len(rows) > 2 else None)
    if usual is None or not is_larger(sizes[-1], usual):
        return False
    figures = any(is_figure([word]) for row in rows for word in row)
    return not is_larger(sizes[0], usual) or not figures  # else they are rows under small headings


def _fits(rows: Sequence[Row], columns: Sequence[float], table: Box, may_be_label: bool) -> bool:
    """Whether (nearly) no phrase crosses a column border, but for a band's label on a line of its own."""
    if (
        may_be_label
        and len(rows) == 1
        and rows[0][-1].box.x1 - rows[0][0].box.x0 < FRAMES.band_label * table.width
    ):
        return True
    spans = [span for row in rows for span in row_phrases(row, borders=columns)]
    crossing = sum(any(start < x < end for x in columns) for start, end in spans)
    return crossing <= FRAMES.few_crossing * len(spans)
