"""Tables whose only lines are rules under cells, drawn cell by cell: where pieces meet, a column ends.

```
────────┬───────┬───────   rules in pieces: `rules → joints → columns`
 Tarım  │   a   │   b
        ├───────┼───────   no piece here: the label goes on
        │   c   │   d
────────┴───────┴───────
```
"""

from collections.abc import Sequence
from itertools import pairwise

from extractors.tables.captions import LABEL, NOTE
from extractors.tables.columns import row_phrases, text_columns
from extractors.tables.content import rows_of, words_by_cell, words_within
from extractors.tables.grid import Grid, GridCell, grid_of, snapped
from extractors.tables.lattice import CLOSE_PT, lattice
from extractors.tables.rulings import SNAP_PT, Frame, Stroke
from schemas.geometry import Box, bounding_box
from schemas.page import Rule, Word

MEET_PT = 1.0
"""points: pieces drawn end to end; the pieces of a dashed line have gaps."""
PIECE_PT = 8.0
"""points: the narrowest column; shorter pieces are dots and dashes."""
FEWEST = 2
"""heights at which a joint must stand: a single one is where a line was drawn in two strokes."""
ROW_RULES = 4
"""heights: three rules frame a heading and a body, whose rows they do not part."""
HEADED = 0.5
"""share of the table's height that the sides of shaded cells reach down: more is no heading but a grid."""
SIDE_PT = 4.0
"""points from the table's sides."""
MOST = 0.75
"""share of the ends of one frame's rules at which the other's end too; share of bands that hold text."""
WHOLE = 0.97
"""share of the table's width: a rule this long says nothing about columns."""
LEADING = 1.6
"""times the font size: from middle to middle of two lines of one row."""
ACROSS = 0.15
"""share of a word on each side of a joint that it crosses: long words stick out of narrow cells a little."""
BLANK = 0.35
"""times the font size: words of one text; at a column's end each cell's padding comes in between."""


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
    inner = _inner_sides(frame)
    if sum(side.length for side in inner) > HEADED * len(inner) * frame.box.height:
        return None
    drawn = column_joints(frame, rules)
    joints = drawn or _columns_beside_labels(frame, rules, words)
    if not joints or not _part_rows(frame, words):
        return None
    frame = _with_open_rows(frame, joints, words)
    grid = lattice(Frame(frame.horizontals, _walls(frame, joints)), engines[0 if drawn else 1])
    return _with_spans(grid, pieces_of(frame, rules) if drawn else (), words_within(words, frame.box))


def _part_rows(frame: Frame, words: Sequence[Word]) -> bool:
    """Whether there are rules enough, with text between most: between a chart's gridlines there is none."""
    heights = snapped([stroke.at for stroke in frame.horizontals], CLOSE_PT)
    inside = words_within(words, frame.box)
    filled = sum(any(top < word.box.y_mid < bottom for word in inside) for top, bottom in pairwise(heights))
    return len(heights) >= ROW_RULES and filled >= MOST * (len(heights) - 1)


def _columns_beside_labels(frame: Frame, rules: Sequence[Rule], words: Sequence[Word]) -> list[float]:
    """Where columns meet if rules leave out the labels that go on, and the text parts the other columns."""
    ends = label_ends(frame, rules)
    rows = rows_of(words_within(words, frame.box))
    return text_columns(rows, frame.box, ends)[1:-1] if ends else []


def label_ends(frame: Frame, rules: Sequence[Rule]) -> list[float]:
    """Where several rules begin, right of labels that go on, and run to the table's side."""
    box, pieces = frame.box, pieces_of(frame, rules)
    short = [piece for piece in pieces if piece.x0 > box.x0 + SIDE_PT and piece.x1 > box.x1 - SIDE_PT]
    starts = snapped([piece.x0 for piece in short], MEET_PT)
    return [x for x in starts if sum(abs(piece.x0 - x) <= MEET_PT for piece in short) >= FEWEST]


def _inner_sides(frame: Frame) -> list[Stroke]:
    """The verticals within the frame: sides of shaded cells."""
    box = frame.box
    return [side for side in frame.verticals if box.x0 + SIDE_PT < side.at < box.x1 - SIDE_PT]


def _walls(frame: Frame, joints: Sequence[float]) -> tuple[Stroke, ...]:
    """A wall at each joint from top to bottom, but for a shaded heading, which has its own."""
    box, inner = frame.box, _inner_sides(frame)
    start = min((side.start for side in inner), default=box.top)
    end = max((side.end for side in inner if side.start - start < SIDE_PT), default=box.top)
    around = [(box.top, start), (end, box.bottom)]
    return frame.verticals + tuple(Stroke(x, y0, y1) for x in joints for y0, y1 in around if y1 > y0)


def _with_open_rows(frame: Frame, joints: Sequence[float], words: Sequence[Word]) -> Frame:
    """The frame with the row above its first rule (names) and under its last (cut by the page's end)."""
    box = frame.box
    xs = [box.x0, *joints, box.x1]
    rows = rows_of(w for w in words if w.angle == 0 and box.x0 - SIDE_PT <= w.box.x_mid <= box.x1 + SIDE_PT)
    above = [row for row in rows if _middle(row) < box.top][::-1]
    below = [row for row in rows if _middle(row) > box.bottom]
    inside = [row for row in rows if box.top <= _middle(row) <= box.bottom]
    ends: list[Stroke] = []
    names = _open_row(above, xs)
    if len(_columns_filled(names, xs)) > 1:
        ends.append(Stroke(min(word.box.top for row in names for word in row) - 1, box.x0, box.x1))
    rest = _open_row(below, xs)
    if _is_body(rest, inside, xs):
        ends.append(Stroke(max(word.box.bottom for row in rest for word in row) + 1, box.x0, box.x1))
    return Frame((*frame.horizontals, *ends), frame.verticals)


def _middle(row: Sequence[Word]) -> float:
    return bounding_box(word.box for word in row).y_mid


def _open_row(rows: Sequence[Sequence[Word]], xs: Sequence[float]) -> list[Sequence[Word]]:
    """The lines nearest to a rule that stand close together and in the columns."""
    taken: list[Sequence[Word]] = []
    for row in rows:
        size = max(word.size for word in row)
        far = bool(taken) and abs(_middle(row) - _middle(taken[-1])) > LEADING * size
        spans = row_phrases(row, borders=xs[1:-1])
        crossing = any(start < x < end for start, end in spans for x in xs[1:-1])
        if far or crossing or LABEL.match(row[0].text) or NOTE.match(row[0].text):
            break
        taken.append(row)
    return taken


def _columns_filled(rows: Sequence[Sequence[Word]], xs: Sequence[float]) -> set[int]:
    return {sum(x <= word.box.x_mid for x in xs[1:-1]) for row in rows for word in row}


def _is_body(rest: Sequence[Sequence[Word]], inside: Sequence[Sequence[Word]], xs: Sequence[float]) -> bool:
    """Whether lines under the last rule go on with the table: not in its first column alone, and aligned."""
    filled = _columns_filled(rest, xs)
    if not filled or filled == {0}:
        return False
    starts = {round(start) for row in inside for start, _ in row_phrases(row, borders=xs[1:-1])}
    edges = [round(start) for row in rest for start, _ in row_phrases(row, borders=xs[1:-1])]
    return all(any(abs(edge - start) <= 1 for start in starts) for edge in edges)


def column_joints(frame: Frame, rules: Sequence[Rule]) -> list[float]:
    """Where columns meet: several of the rules end there, and two of one height meet."""
    box, pieces = frame.box, pieces_of(frame, rules)
    if any(piece.width < PIECE_PT for piece in pieces):
        return []
    inner = [x for x in _ends(frame, pieces) if box.x0 + SIDE_PT < x < box.x1 - SIDE_PT]
    return [x for x in inner if _is_column_border(x, frame, pieces)]


def share_joints(upper: Frame, lower: Frame, rules: Sequence[Rule]) -> bool:
    """Whether the rules of two frames are parted at the same places, shorter ones where labels go on.

    The upper one may be a heading shaded cell by cell, or a rule from side to side over a heading whose
    own rules leave the labels out.
    """
    if lower.verticals:
        return False
    one, other = pieces_of(upper, rules), pieces_of(lower, rules)
    mine, theirs = _ends(upper, one), _ends(lower, other)
    shared = [x for x in mine if any(abs(x - end) <= MEET_PT for end in theirs)]
    if len(one) == 1 and any(_meet(x, lower, other) for x in theirs):
        return bool(shared) and one[0].x0 <= lower.box.x0 + MEET_PT
    if len(other) == 1 and abs(upper.box.x1 - lower.box.x1) <= MEET_PT:
        return _leaves_out_labels(other[0], upper.box, rules)
    meeting = any(_meet(x, upper, one) or _meet(x, lower, other) for x in shared)
    return meeting and len(shared) >= max(2, MOST * min(len(mine), len(theirs)))


def _leaves_out_labels(rule: Box, table: Box, rules: Sequence[Rule]) -> bool:
    """Whether a rule runs from within the table to its side, as several on the page do."""
    alike = [
        other.box
        for other in rules
        if other.horizontal
        and abs(other.box.x0 - rule.x0) <= MEET_PT
        and abs(other.box.x1 - rule.x1) <= MEET_PT
    ]
    return rule.x0 > table.x0 + SIDE_PT and len(alike) >= FEWEST


def pieces_of(frame: Frame, rules: Sequence[Rule]) -> list[Box]:
    """The rules that the frame's strokes were made of."""
    return [
        rule.box
        for rule in rules
        if rule.horizontal
        and any(
            abs(stroke.at - rule.box.y_mid) <= SNAP_PT
            and stroke.start - MEET_PT <= rule.box.x0
            and rule.box.x1 <= stroke.end + MEET_PT
            for stroke in frame.horizontals
        )
    ]


def inner_ends(frame: Frame, rules: Sequence[Rule]) -> list[float]:
    """Where the frame's rules begin or end, its own sides left out."""
    return _ends(frame, pieces_of(frame, rules))[1:-1]


def _ends(frame: Frame, pieces: Sequence[Box]) -> list[float]:
    sides = [stroke.at for stroke in frame.verticals]
    return snapped([*sides, *(x for piece in pieces for x in (piece.x0, piece.x1))], MEET_PT)


def _meet(x: float, frame: Frame, pieces: Sequence[Box]) -> bool:
    """Whether two pieces of one height meet at x, or two cells of a shaded heading do."""
    left = {round(piece.y_mid) for piece in pieces if abs(piece.x1 - x) <= MEET_PT}
    return any(abs(stroke.at - x) <= MEET_PT for stroke in frame.verticals) or any(
        abs(piece.x0 - x) <= MEET_PT and round(piece.y_mid) in left for piece in pieces
    )


def _is_column_border(x: float, frame: Frame, pieces: Sequence[Box]) -> bool:
    ending = {round(p.y_mid) for p in pieces if min(abs(p.x0 - x), abs(p.x1 - x)) <= MEET_PT}
    return len(ending) >= FEWEST and _meet(x, frame, pieces)


def _with_spans(grid: Grid, pieces: Sequence[Box], words: Sequence[Word]) -> Grid:
    """Neighbours of one height made one cell where one piece runs under both, or a phrase across both."""
    inside = dict(zip(grid.cells, words_by_cell(grid, words), strict=True))
    boxes: list[tuple[Box, list[Word]]] = []
    last: GridCell | None = None
    for cell in sorted(grid.cells, key=lambda cell: (cell.row, cell.col)):
        follows = last is not None and (last.row, last.row_span, last.col + last.col_span) == (
            cell.row, cell.row_span, cell.col,
        )  # fmt: skip
        x = cell.box.x0
        if follows and (
            _is_ruled_through(x, cell.box.bottom, pieces, grid.box)
            or _crosses(x, boxes[-1][1] + inside[cell])
        ):
            boxes[-1] = bounding_box([boxes[-1][0], cell.box]), boxes[-1][1] + inside[cell]
        else:
            boxes.append((cell.box, inside[cell]))
        last = cell
    return grid_of(grid.engine, [box for box, _ in boxes], snap_pt=0.5) or grid


def _is_ruled_through(x: float, y: float, pieces: Sequence[Box], box: Box) -> bool:
    """Whether a piece at height y runs under x; not the rule from side to side that ends a heading."""
    near = [piece for piece in pieces if abs(piece.y_mid - y) <= SNAP_PT]
    ends = any(min(abs(piece.x0 - x), abs(piece.x1 - x)) <= MEET_PT for piece in near)
    through = any(piece.x0 < x < piece.x1 and piece.width < WHOLE * box.width for piece in near)
    return through and not ends


def _crosses(x: float, words: Sequence[Word]) -> bool:
    """Whether a word runs across x, or words stand no further apart there than a blank."""
    rows = rows_of(words)
    if any(min(x - word.box.x0, word.box.x1 - x) > ACROSS * word.box.width for row in rows for word in row):
        return True
    return any(
        left.box.x_mid < x < right.box.x_mid and right.box.x0 - left.box.x1 < BLANK * right.size
        for row in rows
        for left, right in pairwise(row)
    )
