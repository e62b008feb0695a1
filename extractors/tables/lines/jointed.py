"""The grid of a table whose rules tell rows and columns: `frame → joints → walls → cells`."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from extractors.tables.frames.joints import column_joints, label_ends, pieces_of
from extractors.tables.frames.settings import JOINTS
from extractors.tables.grid.grid import Grid, GridCell, grid_of, snapped
from extractors.tables.grid.settings import GRID, STROKES
from extractors.tables.grid.strokes import Frame, Stroke
from extractors.tables.grid.words import rows_of, words_by_cell, words_within
from extractors.tables.lines.lattice import lattice
from extractors.tables.lines.settings import JOINTED, LATTICE
from extractors.tables.text.columns import row_phrases, text_columns
from extractors.tables.text.settings import ROWS, TEXT_GRID
from schemas.geometry import Box, bounding_box
from schemas.page import Rule, Word
from schemas.vocabulary.labels import note_start, table_label


def jointed_grid(
    frame: Frame, rules: Sequence[Rule], words: Sequence[Word], engines: tuple[str, str]
) -> Grid | None:
    """The grid of a frame whose rules are drawn in one piece a column, else None; its heading may be shaded.

    Args:
        frame: horizontal strokes of one table.
        rules: of the page, as drawn: not merged into strokes.
        words: of the page.
        engines: the grid's if rules tell all its columns, and if its text tells some.
    """
    inner = frame.inner_verticals
    places = snapped(
        [side.at for side in inner], LATTICE.close_pt
    )  # merged cells break a line into pieces
    if (
        sum(side.length for side in inner)
        > JOINTED.headed * len(places) * frame.box.height
    ):
        return None
    drawn = column_joints(frame, rules)
    joints = drawn or _columns_beside_labels(frame, rules, words)
    if not joints or not _part_rows(frame, words):
        return None
    frame = _with_open_rows(frame, joints, words)
    grid = lattice(
        Frame(frame.horizontals, _walls(frame, joints)), engines[0 if drawn else 1]
    )
    return _with_spans(
        grid, pieces_of(frame, rules) if drawn else (), words_within(words, frame.box)
    )


def _part_rows(frame: Frame, words: Sequence[Word]) -> bool:
    """Whether there are rules enough, with text between most: between a chart's gridlines there is none."""
    heights = snapped([stroke.at for stroke in frame.horizontals], LATTICE.close_pt)
    inside = words_within(words, frame.box)
    filled = sum(
        any(top < word.box.y_mid < bottom for word in inside)
        for top, bottom in pairwise(heights)
    )
    return len(heights) >= JOINTED.row_rules and filled >= JOINTED.filled * (
        len(heights) - 1
    )


def _columns_beside_labels(
    frame: Frame, rules: Sequence[Rule], words: Sequence[Word]
) -> list[float]:
    """Where columns meet if rules leave out the labels that go on, and the text parts the other columns."""
    ends = label_ends(frame, rules)
    rows = rows_of(words_within(words, frame.box))
    return text_columns(rows, frame.box, ends)[1:-1] if ends else []


def _walls(frame: Frame, joints: Sequence[float]) -> tuple[Stroke, ...]:
    """A wall at each joint from top to bottom, but for a shaded heading, which has its own.

    Most sides of the shading end where the heading does; a column that is shaded goes on below it.
    """
    box, inner = frame.box, frame.inner_verticals
    start = min((side.start for side in inner), default=box.top)
    ends = Counter(
        round(side.end) for side in inner if side.start - start < JOINTS.side_pt
    )
    usual = max(ends, key=lambda end: (ends[end], end), default=round(box.top))
    end = max(
        (side.end for side in inner if round(side.end) == usual),
        default=box.top,
    )
    around = [(box.top, start), (end, box.bottom)]
    return frame.verticals + tuple(
        Stroke(x, y0, y1) for x in joints for y0, y1 in around if y1 > y0
    )


def _with_open_rows(
    frame: Frame, joints: Sequence[float], words: Sequence[Word]
) -> Frame:
    """The frame with the row above its first rule (names) and under its last (cut by the page's end)."""
    box = frame.box
    xs = [box.x0, *joints, box.x1]
    rows = rows_of(
        w
        for w in words
        if w.angle == 0
        and box.x0 - JOINTS.side_pt <= w.box.x_mid <= box.x1 + JOINTS.side_pt
    )
    above = [row for row in rows if _middle(row) < box.top][::-1]
    below = [row for row in rows if _middle(row) > box.bottom]
    inside = [row for row in rows if box.top <= _middle(row) <= box.bottom]
    ends: list[Stroke] = []
    names = _open_row(above, xs)
    if len(_columns_filled(names, xs)) > 1:
        ends.append(
            Stroke(
                min(word.box.top for row in names for word in row) - 1, box.x0, box.x1
            )
        )
    rest = _open_row(below, xs)
    if _is_body(rest, inside, xs):
        ends.append(
            Stroke(
                max(word.box.bottom for row in rest for word in row) + 1, box.x0, box.x1
            )
        )
    return Frame((*frame.horizontals, *ends), frame.verticals)


def _middle(row: Sequence[Word]) -> float:
    return bounding_box(word.box for word in row).y_mid


def _open_row(
    rows: Sequence[Sequence[Word]], xs: Sequence[float]
) -> list[Sequence[Word]]:
    """The lines nearest to a rule that stand close together and in the columns."""
    taken: list[Sequence[Word]] = []
    for row in rows:
        size = max(word.size for word in row)
        far = (
            bool(taken)
            and abs(_middle(row) - _middle(taken[-1])) > ROWS.one_entry * size
        )
        spans = row_phrases(row, borders=xs[1:-1])
        crossing = any(start < x < end for start, end in spans for x in xs[1:-1])
        if far or crossing or _is_caption_or_note(row):
            break
        taken.append(row)
    return taken


def _is_caption_or_note(row: Sequence[Word]) -> bool:
    text = " ".join(word.text for word in row)
    return table_label().match(text) is not None or note_start().match(text) is not None


def _columns_filled(rows: Sequence[Sequence[Word]], xs: Sequence[float]) -> set[int]:
    return {sum(x <= word.box.x_mid for x in xs[1:-1]) for row in rows for word in row}


def _is_body(
    rest: Sequence[Sequence[Word]],
    inside: Sequence[Sequence[Word]],
    xs: Sequence[float],
) -> bool:
    """Whether lines under the last rule go on with the table: not in its first column alone, and aligned."""
    filled = _columns_filled(rest, xs)
    if not filled or filled == {0}:
        return False
    starts = {
        near for start in _starts(inside, xs) for near in (start - 1, start, start + 1)
    }
    return _starts(rest, xs) <= starts


def _starts(rows: Sequence[Sequence[Word]], xs: Sequence[float]) -> set[int]:
    """Where phrases begin, in whole points."""
    return {
        round(start) for row in rows for start, _ in row_phrases(row, borders=xs[1:-1])
    }


def _at(y: float, pieces: Sequence[Box]) -> list[Box]:
    return [piece for piece in pieces if abs(piece.y_mid - y) <= STROKES.snap_pt]


def _with_spans(grid: Grid, pieces: Sequence[Box], words: Sequence[Word]) -> Grid:
    """Neighbours of one height made one cell where one piece runs under both, or a phrase across both."""
    inside = dict(zip(grid.cells, words_by_cell(grid, words), strict=True))
    under = {
        bottom: _at(bottom, pieces)
        for bottom in {cell.box.bottom for cell in grid.cells}
    }
    boxes: list[tuple[Box, list[Word]]] = []
    last: GridCell | None = None
    for cell in sorted(grid.cells, key=lambda cell: (cell.row, cell.col)):
        follows = last is not None and (last.row, last.row_span, last.col + last.col_span) == (
            cell.row, cell.row_span, cell.col,
        )  # fmt: skip
        x = cell.box.x0
        if follows and (
            _is_ruled_through(x, under[cell.box.bottom], grid.box)
            or _crosses(x, boxes[-1][1] + inside[cell])
        ):
            boxes[-1] = (
                bounding_box([boxes[-1][0], cell.box]),
                boxes[-1][1] + inside[cell],
            )
        else:
            boxes.append((cell.box, inside[cell]))
        last = cell
    return grid_of(grid.engine, [box for box, _ in boxes], GRID.same_pt) or grid


def _is_ruled_through(x: float, pieces: Sequence[Box], box: Box) -> bool:
    """Whether a piece runs under x; not the rule from side to side that ends a heading."""
    ends = any(
        min(abs(piece.x0 - x), abs(piece.x1 - x)) <= JOINTS.meet_pt for piece in pieces
    )
    through = any(
        piece.x0 < x < piece.x1 and piece.width < TEXT_GRID.full_width * box.width
        for piece in pieces
    )
    return through and not ends


def _crosses(x: float, words: Sequence[Word]) -> bool:
    """Whether a word runs across x, or words stand no further apart there than a blank."""
    if any(
        min(x - word.box.x0, word.box.x1 - x) > JOINTED.across * word.box.width
        for word in words
    ):
        return True
    before = [word.box.x1 for word in words if word.box.x_mid < x]
    behind = [word for word in words if word.box.x_mid > x]
    if not before or not behind:
        return False
    white = min(word.box.x0 for word in behind) - max(before)
    if white >= JOINTED.blank * max(word.size for word in behind):
        return False  # as between most columns: no row need be told
    rows = rows_of(words)
    return any(
        left.box.x_mid < x < right.box.x_mid
        and right.box.x0 - left.box.x1 < JOINTED.blank * right.size
        for row in rows
        for left, right in pairwise(row)
    )
