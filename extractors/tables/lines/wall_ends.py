"""Lines down that begin within a row of the grid: what stands over them is a row of its own.

```
┌──────────────┬──────────────┐
│ 2009 Turizm  │ 2010 KOBİ    │     no rule runs under the names, and yet the lines between
│ Altyapısı    │              │     `Başvuru` and `Başarılı` begin there
│   Başvuru │ Başarılı  …
├───────────┼──────┼──────
```
"""

from collections.abc import Sequence
from dataclasses import replace

from extractors.tables.grid.strokes import Frame, Stroke
from extractors.tables.grid.words import rows_of, words_within
from extractors.tables.lines.settings import LATTICE
from schemas.geometry import Box
from schemas.page import Word


def with_wall_ends(frame: Frame, words: Sequence[Word]) -> Frame:
    """The frame with a line across at each height where lines down begin freely, under words and over words.

    Args:
        frame: of one table.
        words: within it.
    """
    found: list[Stroke] = []
    for wall in frame.verticals:
        band = _free_band(wall, frame)
        if band is not None and not any(
            _is_same(wall.start, band, known) for known in found
        ):
            stroke = Stroke(wall.start, band.x0, band.x1)
            if _parts_words(stroke, band, words):
                found.append(stroke)
    return replace(frame, horizontals=(*frame.horizontals, *found)) if found else frame


def _free_band(wall: Stroke, frame: Frame) -> Box | None:
    """The room between the lines around the beginning of a line down; None where it begins at one of them."""
    y = wall.start
    beside = [
        v.at
        for v in frame.verticals
        if v.start < y - LATTICE.close_pt and v.end > y + LATTICE.close_pt
    ]
    left = max((x for x in beside if x < wall.at), default=None)
    right = min((x for x in beside if x > wall.at), default=None)
    over = [h.at for h in frame.horizontals if h.start - 1 <= wall.at <= h.end + 1]
    above = max((at for at in over if at < y + LATTICE.close_pt), default=None)
    below = min((at for at in over if at > y + LATTICE.close_pt), default=None)
    if left is None or right is None or above is None or below is None:
        return None
    free = y - above > LATTICE.close_pt and wall.end >= below - LATTICE.close_pt
    return Box(left, above, right, below) if free else None


def _is_same(y: float, band: Box, known: Stroke) -> bool:
    return (
        abs(known.at - y) <= LATTICE.close_pt
        and known.start <= band.x0 + 1
        and band.x1 - 1 <= known.end
    )


def _parts_words(stroke: Stroke, band: Box, words: Sequence[Word]) -> bool:
    """Whether lines of words stand over and under a height within a band, and none across it."""
    lines = [
        Box(
            0,
            min(word.box.top for word in line),
            0,
            max(word.box.bottom for word in line),
        )
        for line in rows_of(words_within(words, band))
    ]
    over = [line for line in lines if line.y_mid < stroke.at]
    across = [line for line in lines if line.top + 1 < stroke.at < line.bottom - 1]
    return 0 < len(over) < len(lines) and not across
