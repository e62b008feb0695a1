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
from dataclasses import replace

from extractors.tables.frames.settings import JOINTS
from extractors.tables.grid.grid import snapped
from extractors.tables.grid.settings import STROKES
from extractors.tables.grid.strokes import Frame, Stroke
from schemas.geometry import Box
from schemas.page import Rule

ByHeight = dict[int, list[tuple[int, Box]]]
"""Points from the top, whole → rules there, each with its place among all of the page."""


def label_ends(frame: Frame, rules: Sequence[Rule]) -> list[float]:
    """Where several rules begin, right of labels that go on, and run to the table's side."""
    box, pieces = frame.box, pieces_of(frame, rules)
    short = [
        piece
        for piece in pieces
        if piece.x0 > box.x0 + JOINTS.side_pt and piece.x1 > box.x1 - JOINTS.side_pt
    ]
    starts = snapped([piece.x0 for piece in short], JOINTS.meet_pt)
    return [
        x
        for x in starts
        if sum(abs(piece.x0 - x) <= JOINTS.meet_pt for piece in short) >= JOINTS.fewest
    ]


def column_joints(frame: Frame, rules: Sequence[Rule]) -> list[float]:
    """Where columns meet: several of the rules end there, and two of one height meet."""
    box, pieces = frame.box, pieces_of(frame, rules)
    if any(piece.width < JOINTS.piece_pt for piece in pieces):
        return []
    inner = [
        x
        for x in _ends(frame, pieces)
        if box.x0 + JOINTS.side_pt < x < box.x1 - JOINTS.side_pt
    ]
    return [x for x in inner if _is_column_border(x, frame, pieces)]


def by_height(rules: Sequence[Rule]) -> ByHeight:
    """Rules that run across, for frames that look for their own among those at their heights."""
    found: ByHeight = {}
    for at, rule in enumerate(rules):
        if rule.horizontal:
            found.setdefault(int(rule.box.y_mid), []).append((at, rule.box))
    return found


def with_pieces(frame: Frame, rules: ByHeight) -> Frame:
    """The frame, its pieces known."""
    pieces: dict[int, Box] = {}
    for stroke in frame.horizontals:
        low, high = stroke.at - STROKES.snap_pt, stroke.at + STROKES.snap_pt
        for height in range(int(low), int(high) + 1):
            pieces.update(
                (at, box) for at, box in rules.get(height, ()) if _is_of(box, stroke)
            )
    return replace(frame, pieces=tuple(pieces[at] for at in sorted(pieces)))


def share_joints(upper: Frame, lower: Frame, rules: Sequence[Rule]) -> bool:
    """Whether the rules of two frames are parted at the same places, shorter ones where labels go on.

    The upper one may be a heading shaded cell by cell, or a rule from side to side over a heading whose
    own rules leave the labels out; the lower one may begin with a shaded band, which has two sides. The
    pieces of both are known.
    """
    if lower.verticals:
        return _is_band(lower) and _meet_within(upper, lower)
    one, other = upper.pieces, lower.pieces
    mine, theirs = _ends(upper, one), _ends(lower, other)
    shared = [x for x in mine if any(abs(x - end) <= JOINTS.meet_pt for end in theirs)]
    if len(one) == 1 and any(_meet(x, lower, other) for x in theirs):
        return bool(shared) and one[0].x0 <= lower.box.x0 + JOINTS.meet_pt
    if len(other) == 1 and abs(upper.box.x1 - lower.box.x1) <= JOINTS.meet_pt:
        return _leaves_out_labels(other[0], upper.box, rules) or _closes_labels(
            other[0], upper, rules
        )
    meeting = any(_meet(x, upper, one) or _meet(x, lower, other) for x in shared)
    return meeting and len(shared) > 1


def _is_band(frame: Frame) -> bool:
    """Whether a frame is one row."""
    return len({round(stroke.at) for stroke in frame.horizontals}) == len(
        ("top", "foot")
    )


def _meet_within(upper: Frame, lower: Frame) -> bool:
    """Whether pieces of both meet at one place between their sides."""
    return any(
        abs(x - end) <= JOINTS.meet_pt
        and _meet(x, upper, upper.pieces)
        and _meet(end, lower, lower.pieces)
        for x in inner_ends(upper)
        for end in inner_ends(lower)
    )


def _leaves_out_labels(rule: Box, table: Box, rules: Sequence[Rule]) -> bool:
    """Whether a rule runs from within the table to its side, as several on the page do."""
    alike = [
        other.box
        for other in rules
        if other.horizontal
        and abs(other.box.x0 - rule.x0) <= JOINTS.meet_pt
        and abs(other.box.x1 - rule.x1) <= JOINTS.meet_pt
    ]
    return rule.x0 > table.x0 + JOINTS.side_pt and len(alike) >= JOINTS.fewest


def _closes_labels(rule: Box, upper: Frame, rules: Sequence[Rule]) -> bool:
    """Whether a rule runs from side to side below one that leaves the labels out: their group ends there."""
    last = max(upper.pieces, key=lambda piece: piece.y_mid, default=None)
    sides = (rule.x0 - upper.box.x0, rule.x1 - upper.box.x1)
    whole = max(map(abs, sides)) <= JOINTS.meet_pt
    return whole and last is not None and _leaves_out_labels(last, upper.box, rules)


def pieces_of(frame: Frame, rules: Sequence[Rule]) -> list[Box]:
    """The rules that the frame's strokes were made of."""
    return list(with_pieces(frame, by_height(rules)).pieces)


def _is_of(piece: Box, stroke: Stroke) -> bool:
    level = abs(stroke.at - piece.y_mid) <= STROKES.snap_pt
    return (
        level
        and stroke.start - JOINTS.meet_pt <= piece.x0
        and piece.x1 <= stroke.end + JOINTS.meet_pt
    )


def inner_ends(frame: Frame) -> list[float]:
    """Where the frame's pieces begin or end, its own sides left out."""
    return _ends(frame, frame.pieces)[1:-1]


def _ends(frame: Frame, pieces: Sequence[Box]) -> list[float]:
    sides = [stroke.at for stroke in frame.verticals]
    return snapped(
        [*sides, *(x for piece in pieces for x in (piece.x0, piece.x1))], JOINTS.meet_pt
    )


def _meet(x: float, frame: Frame, pieces: Sequence[Box]) -> bool:
    """Whether two pieces of one height meet at x, or two cells of a shaded heading do."""
    left = {
        round(piece.y_mid) for piece in pieces if abs(piece.x1 - x) <= JOINTS.meet_pt
    }
    return any(
        abs(stroke.at - x) <= JOINTS.meet_pt for stroke in frame.verticals
    ) or any(
        abs(piece.x0 - x) <= JOINTS.meet_pt and round(piece.y_mid) in left
        for piece in pieces
    )


def _is_column_border(x: float, frame: Frame, pieces: Sequence[Box]) -> bool:
    """Whether pieces end at x at heights enough, those counted at which cells of shaded rows end there too."""
    ending = {
        round(p.y_mid)
        for p in pieces
        if min(abs(p.x0 - x), abs(p.x1 - x)) <= JOINTS.meet_pt
    }
    shaded = {
        round(side.start)
        for side in frame.verticals
        if ending and abs(side.at - x) <= JOINTS.meet_pt
    }
    return len(ending | shaded) >= JOINTS.fewest and _meet(x, frame, pieces)
