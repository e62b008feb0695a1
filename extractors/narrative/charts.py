"""Figures: a caption ("Şekil 1: …") and the chart or picture it stands at."""

import re
from collections.abc import Iterable, Iterator, Sequence
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
        prose = {line.box for line in _prose_among(others, body)} if captions else set()
        labels = [line for line in others if line.box not in prose]
        for caption, box in zip(captions, boxes, strict=True):
            space = _Space(box, _reach(box, boxes, prose, page), labels)
            chart = space.chart(drawn, [*prose, *boxes])
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


def _reach(
    box: Box, captions: Sequence[Box], prose: Iterable[Box], page: Page
) -> tuple[float, float]:
    """From where to where, in x, a caption's figure may reach.

    Halfway to the captions beside it, and to the lines of prose beside it: the figure stands in a column.
    """
    left, right = _beside(box, prose)
    row, other_row = _beside(box, captions)
    halves = (
        max(((x1 + box.x0) / 2 for _, x1 in row), default=0.0),
        min(((box.x1 + x0) / 2 for x0, _ in other_row), default=page.width),
    )
    return (
        max((x1 for _, x1 in left), default=halves[0]),
        min((x0 for x0, _ in right), default=halves[1]),
    )


_Sides = list[tuple[float, float]]


def _beside(box: Box, others: Iterable[Box]) -> tuple[_Sides, _Sides]:
    """From where to where, in x, what stands left of a box on its height, and right of it."""
    row = [each for each in others if each.top < box.bottom and box.top < each.bottom]
    return (
        [(each.x0, each.x1) for each in row if each.x1 <= box.x0],
        [(each.x0, each.x1) for each in row if each.x0 >= box.x1],
    )


def _prose_among(lines: Sequence[PlacedLine], body: float) -> list[PlacedLine]:
    """The lines of prose, with the short ones among them: `2009 yılında` over a line that ends a sentence."""
    prose = [line for line in lines if _is_prose(line, body)]
    rest = [line for line in lines if not _is_prose(line, body)]
    for line in prose:  # it grows: a short line is reached from another short one
        reached = [other for other in rest if _is_next_to(other, line)]
        prose += reached
        rest = [other for other in rest if other not in reached]
    return prose


def _is_next_to(line: PlacedLine, prose: PlacedLine) -> bool:
    """Whether a line begins where one of prose does, right above or below it, in the same look."""
    gap = max(line.box.top - prose.box.bottom, prose.box.top - line.box.bottom)
    return (
        _look(line) == _look(prose)
        and gap <= STATEMENTS.wrapped_gap * line.line.size
        and abs(line.box.x0 - prose.box.x0) <= line.line.size
    )


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
            if self._stand_at_it(strokes):
                labels = [
                    line.box
                    for line in self.labels
                    if self._within(line.box, top, bottom)
                ]
                return bounding_box([box for box, _ in strokes] + labels)
        return None

    def _stand_at_it(self, strokes: Sequence[tuple[Box, bool]]) -> bool:
        """Whether what is drawn is a chart, and not beside the caption, as lines between columns are."""
        told = any(picture for _, picture in strokes)
        return (told or len(strokes) >= CHARTS.min_strokes) and any(
            box.x0 <= self.caption.x1 and box.x1 >= self.caption.x0
            for box, _ in strokes
        )

    def _within(self, box: Box, top: float, bottom: float) -> bool:
        return (
            self.reach[0] <= box.x_mid <= self.reach[1]
            and top <= box.top
            and box.bottom <= bottom
        )
