"""Charts told by their bars: as thick as each other, on one base, of different lengths, in even steps.

```
      82                   What stands in the middle of such bars, at their foot, at their end or on them,
55   ▇▇▇▇   60             in one size of type, are names and values: no prose, though the chart runs into
▇▇▇▇ ▇▇▇▇  ▇▇▇▇            the lines of the next column, or is set as large as these.
Gıda Kimya Turizm
```
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.narrative.settings import BARS
from extractors.pages.reading_order import phrases_of, rows_of
from schemas.geometry import Box, bounding_box
from schemas.page import Page, Word
from schemas.table import Region

Phrase = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class _Bar:
    """A bar as seen along its length, standing or lying."""

    middle: float
    thickness: float
    base: float
    end: float
    stands: bool


def without_bar_labels(pages: Sequence[Page], taken: Collection[Region]) -> list[Page]:
    """The pages without the names and values of bars.

    Args:
        pages: of a document.
        taken: regions of tables: shaded cells are no bars.
    """
    return [
        _without_labels(page, [each.box for each in taken if each.page == page.number])
        for page in pages
    ]


def _without_labels(page: Page, tables: Sequence[Box]) -> Page:
    fills = [
        f.box for f in page.fills if not any(t.holds_centre_of(f.box) for t in tables)
    ]
    charts = list(_charts(fills))
    if not charts:
        return page
    phrases = _phrases(page)
    labels = {
        word for bars in charts for phrase in _labels(bars, phrases) for word in phrase
    }
    return replace(page, words=tuple(word for word in page.words if word not in labels))


def _charts(fills: Sequence[Box]) -> Iterator[list[_Bar]]:
    standing = [
        _Bar(box.x_mid, box.width, box.bottom, box.top, stands=True) for box in fills
    ]
    lying = [_Bar(box.y_mid, box.height, box.x0, box.x1, stands=False) for box in fills]
    for bars in (standing, lying):
        for on_one_base in _runs(bars, lambda bar: bar.base):
            for alike in _runs(on_one_base, lambda bar: bar.thickness):
                chart = sorted(alike, key=lambda bar: bar.middle)
                if len(chart) >= BARS.fewest and _are_bars(chart):
                    yield chart


def _runs(
    bars: Sequence[_Bar], measure: Callable[[_Bar], float]
) -> Iterator[list[_Bar]]:
    """Bars of which each has nearly the measure of the one before it."""
    run: list[_Bar] = []
    for bar in sorted(bars, key=measure):
        if run and measure(bar) - measure(run[-1]) >= BARS.same_pt:
            yield run
            run = []
        run.append(bar)
    yield run


def _are_bars(run: Sequence[_Bar]) -> bool:
    """Whether they stand in even steps with white between them, and differ in length: no shaded cells."""
    steps = [right.middle - left.middle for left, right in pairwise(run)]
    even = max(steps) - min(steps) < BARS.uneven * max(steps)
    lengths = {round(abs(bar.end - bar.base)) for bar in run}
    return even and min(steps) > run[0].thickness + BARS.same_pt and len(lengths) > 1


def _phrases(page: Page) -> dict[float, list[Phrase]]:
    """Words that stand together, by their size of type: a label may run into a line set larger."""
    sizes = defaultdict(list)
    for word in page.words:
        if word.angle == 0:
            sizes[round(word.size * 2) / 2].append(word)
    return {
        size: [tuple(phrase) for row in rows_of(words) for phrase in phrases_of(row)]
        for size, words in sizes.items()
    }


def _labels(bars: Sequence[_Bar], phrases: dict[float, list[Phrase]]) -> list[Phrase]:
    """Names and values in the size of type that most bars are labelled in; none where few bars are."""
    best: list[tuple[int, Phrase]] = []
    for size, told in phrases.items():
        boxed = [(phrase, bounding_box(word.box for word in phrase)) for phrase in told]
        found = [
            (at, each)
            for at, bar in enumerate(bars)
            for each, box in boxed
            if _is_at(bar, box, size)
        ]
        if len({at for at, _ in found}) > len({at for at, _ in best}):
            best = found
    return (
        [phrase for _, phrase in best]
        if len({at for at, _ in best}) >= BARS.labelled * len(bars)
        else []
    )


def _is_at(bar: _Bar, box: Box, size: float) -> bool:
    """Whether a phrase stands in the middle of a bar, at its foot, at its end, or on it."""
    near, off = BARS.reach * size, BARS.centred * size
    if bar.stands:
        inside = bar.end - near <= box.top and box.bottom <= bar.base + near
        return inside and abs(box.x_mid - bar.middle) < off
    touches = box.x1 >= bar.base - near and box.x0 <= bar.end + near
    return touches and abs(box.y_mid - bar.middle) < off
