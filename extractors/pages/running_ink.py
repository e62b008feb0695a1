"""Rules, grounds and pictures that go with running lines: the rule under a header, the banner behind it.

```
 ┌────────────────┐
 │ ▒▒▒ header ▒▒▒ │  what ends before the middle of the white between header and text is the header's
 │ ────────────── │
 │ ·············· │  middle
 │ ══════════════ │  the top rule of a table, nearer to its text
 │ İlçe   Okul    │
```
"""

from collections.abc import Sequence
from dataclasses import replace

from extractors.pages.margins import MarginLine
from extractors.pages.settings import RUNNING_INK
from schemas.geometry import Box
from schemas.page import Page


def without_running_ink(page: Page, lines: Sequence[MarginLine]) -> Page:
    """The page without what is drawn around its running lines.

    Args:
        page: its running words already taken away.
        lines: the running lines of the page.
    """
    top = _head_end(page, [line for line in lines if line.edge == "top"])
    bottom = _foot_start(page, [line for line in lines if line.edge == "bottom"])

    def stays(box: Box) -> bool:
        return box.bottom > top and box.top < bottom

    return replace(
        page,
        rules=tuple(rule for rule in page.rules if stays(rule.box)),
        fills=tuple(fill for fill in page.fills if stays(fill.box)),
        pictures=tuple(box for box in page.pictures if stays(box)),
    )


def _head_end(page: Page, lines: Sequence[MarginLine]) -> float:
    """Points from the top: what ends above it is the header's."""
    if not lines:
        return 0.0
    end = max(word.box.bottom for line in lines for word in line.words)
    tops = [
        word.box.top for word in page.words if word.angle == 0 and word.box.y_mid > end
    ]
    return end + min(
        RUNNING_INK.middle * max(min(tops, default=page.height) - end, 0.0),
        RUNNING_INK.farthest_pt,
    )


def _foot_start(page: Page, lines: Sequence[MarginLine]) -> float:
    if not lines:
        return page.height
    start = min(word.box.top for line in lines for word in line.words)
    bottoms = [
        word.box.bottom
        for word in page.words
        if word.angle == 0 and word.box.y_mid < start
    ]
    return start - min(
        RUNNING_INK.middle * max(start - max(bottoms, default=0.0), 0.0),
        RUNNING_INK.farthest_pt,
    )
