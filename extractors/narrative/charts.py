"""Figures: a caption ("Şekil 1: …") and the chart or picture it stands at."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.narrative.lines import PlacedLine, prose_size
from extractors.narrative.settings import CHARTS, STATEMENTS
from extractors.pages.marks import marked_text
from extractors.pages.type_size import is_larger, is_smaller
from schemas.geometry import Box, bounding_box
from schemas.narrative import Figure
from schemas.page import Page
from schemas.table import Region
from schemas.text.signs import LEADERS
from schemas.text.turkish import clean, fold, join_lines
from schemas.vocabulary.labels import figure_caption
from schemas.vocabulary.places import place_words

LED_TO_PAGE = re.compile(rf"{LEADERS.pattern}|(?:\.\s?){{2,}}\d+$")


def caption_label(text: str) -> str | None:
    """`Şekil 1` of "Şekil 1: Firmaların Dağılımı"; None where a line is no figure caption."""
    match = figure_caption().match(fold(text))
    return (
        clean(text)[: len(match[1])] if match and not LED_TO_PAGE.search(text) else None
    )


def find_figures(
    pages: Sequence[Page],
    lines: Sequence[Sequence[PlacedLine]],
    taken: Sequence[Region],
) -> list[tuple[Figure, Region]]:
    """The captioned figures of a document, in order.

    Args:
        pages: the pages.
        lines: the prose of each page, captions and chart labels still among it.
        taken: regions of tables; what is drawn there is no chart.

    Returns:
        Each figure with the region of its caption. The figure's own region is what is drawn between
        the caption and the nearest prose, labels included; the caption's box where nothing is drawn.
    """
    body = prose_size(lines)
    found: list[tuple[Figure, Region]] = []
    for page, page_lines in zip(pages, lines, strict=True):
        captions = list(_captions(page_lines))
        drawn = _drawn(
            page, [region.box for region in taken if region.page == page.number]
        )
        in_captions = {line.box for caption in captions for line in caption}
        others = [line for line in page_lines if line.box not in in_captions]
        boxes = [bounding_box(line.box for line in caption) for caption in captions]
        for caption, box in zip(captions, boxes, strict=True):
            space = _Space(
                box,
                _beside(box, boxes, page),
                [line for line in others if not _is_prose(line, body)],
            )
            chart = space.chart(
                drawn, [line.box for line in others if _is_prose(line, body)] + boxes
            )
            figure = Figure(
                label=caption_label(marked_text(caption[0].line)[0]),
                caption=join_lines(
                    [marked_text(line.line)[0] for line in caption], place_words()
                ),
                region=Region(page=page.number, box=chart or box),
            )
            found.append((figure, Region(page=page.number, box=box)))
    return found


def _captions(lines: Sequence[PlacedLine]) -> Iterator[list[PlacedLine]]:
    """The lines of each caption: the labelled one, and those that go on in the same look right below it."""
    ordered = sorted(lines, key=lambda placed: placed.box.top)
    for index, placed in enumerate(ordered):
        if caption_label(marked_text(placed.line)[0]) is None:
            continue
        caption = [placed]
        for below in ordered[index + 1 :]:
            if _goes_on(caption[-1], below):
                caption.append(below)
        yield caption


def _goes_on(last: PlacedLine, below: PlacedLine) -> bool:
    gap = below.box.top - last.box.bottom
    near = -1 <= gap <= STATEMENTS.wrapped_gap * last.line.size
    shares_width = below.box.x0 < last.box.x1 and last.box.x0 < below.box.x1
    return (
        near
        and shares_width
        and _look(below) == _look(last)
        and not caption_label(below.line.text)
    )


def _look(placed: PlacedLine) -> tuple[float, bool, bool]:
    first = placed.line.words[0]
    return round(placed.line.size, 1), first.bold, first.italic


def _drawn(page: Page, tables: Sequence[Box]) -> list[tuple[Box, bool]]:
    """What is drawn on a page outside its tables, and whether it is a picture of its own."""
    area = page.width * page.height
    boxes = [(box, True) for box in page.pictures] + [
        (fill.box, False) for fill in page.fills
    ]
    boxes += [(rule.box, False) for rule in page.rules]
    return [
        (box, picture)
        for box, picture in boxes
        if box.width * box.height < CHARTS.background_share * area
        and not any(t.holds_centre_of(box) for t in tables)
    ]


def _beside(box: Box, captions: Sequence[Box], page: Page) -> tuple[float, float]:
    """From where to where, in x, a caption's figure may reach: halfway to the captions beside it."""
    row = [
        other for other in captions if other.top < box.bottom and box.top < other.bottom
    ]
    left = [(other.x1 + box.x0) / 2 for other in row if other.x1 <= box.x0]
    right = [(other.x0 + box.x1) / 2 for other in row if other.x0 >= box.x1]
    return max(left, default=0.0), min(right, default=page.width)


def _is_prose(placed: PlacedLine, body: float) -> bool:
    """Whether a line is prose or a heading, and no label of a chart."""
    line = placed.line
    if is_larger(line.size, body):
        return True
    told = len(line.words) >= CHARTS.prose_words or line.text.endswith(".")
    return told and not is_smaller(line.size, body)


@dataclass(frozen=True, slots=True)
class _Space:
    """Where the figure of a caption can stand: above it, else below it, up to the nearest prose.

    ```
    prose prose prose prose
    ┌─────────────┐  ▲
    │   drawn     │  │ space above
    └─────────────┘  ▼
    Şekil 1: caption
    ```
    """

    caption: Box
    reach: tuple[float, float]
    labels: Sequence[PlacedLine]

    def chart(
        self, drawn: Sequence[tuple[Box, bool]], barriers: Sequence[Box]
    ) -> Box | None:
        """The box around what is drawn and labelled there; None where there is no chart."""
        walls = [
            wall
            for wall in barriers
            if wall.x0 < self.reach[1] and wall.x1 > self.reach[0]
        ]
        above = max(
            (wall.bottom for wall in walls if wall.bottom <= self.caption.top + 1),
            default=0.0,
        )
        below = min(
            (wall.top for wall in walls if wall.top >= self.caption.bottom - 1),
            default=float("inf"),
        )
        for top, bottom in (
            (above - 1, self.caption.top + 1),
            (self.caption.bottom - 1, below + 1),
        ):
            strokes = [
                (box, picture)
                for box, picture in drawn
                if self._within(box, top, bottom)
            ]
            if (
                any(picture for _, picture in strokes)
                or len(strokes) >= CHARTS.min_strokes
            ):
                labels = [
                    line.box
                    for line in self.labels
                    if self._within(line.box, top, bottom)
                ]
                return bounding_box([box for box, _ in strokes] + labels)
        return None

    def _within(self, box: Box, top: float, bottom: float) -> bool:
        return (
            self.reach[0] <= box.x_mid <= self.reach[1]
            and top <= box.top
            and box.bottom <= bottom
        )
