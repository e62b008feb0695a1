"""Figures: a caption ("Şekil 1: …") and the chart or picture it stands at."""

import re
from collections.abc import Sequence
from functools import cache

from extractors.layout import PlacedLine, marked_text
from schemas.document_words import document_words
from schemas.geometry import Box, bounding_box
from schemas.narrative import Figure
from schemas.page import Page
from schemas.table import Region
from schemas.turkish import clean, fold, join_lines

LEADERS = re.compile(r"(\.\s?){4,}|…{2,}|(\.\s?){2,}\d+$")
CAPTION_GAP_SHARE = 0.8  # of the font size: white between two lines of one caption; more takes the text below
LABEL_REACH_PT = 16.0  # points from a chart within which its axis labels and legend stand


@cache
def _caption_pattern() -> re.Pattern[str]:
    labels = "|".join(fold(label) for label in document_words().figure_labels)
    return re.compile(rf"^((?:{labels})\s*\d+(?:[.\-]\d+)*)\s*[:.–-]\s*\S")


def caption_label(text: str) -> str | None:
    """`Şekil 1` of "Şekil 1: Firmaların Dağılımı"; None where a line is no figure caption."""
    match = _caption_pattern().match(fold(text))
    return clean(text)[: len(match[1])] if match and not LEADERS.search(text) else None


def find_figures(pages: Sequence[Page], lines: Sequence[Sequence[PlacedLine]]) -> list[tuple[Figure, Region]]:
    """The captioned figures of a document, in order.

    Args:
        pages: the pages.
        lines: the prose of each page, captions and chart labels still among it.

    Returns:
        Each figure with the region of its caption. The figure's own region is the chart or picture
        nearest to the caption with the labels around it; the caption's box where none is found.
    """
    found: list[tuple[Figure, Region]] = []
    for page, page_lines in zip(pages, lines, strict=True):
        ordered = sorted(page_lines, key=lambda placed: placed.box.top)
        for index, placed in enumerate(ordered):
            label = caption_label(marked_text(placed.line)[0])
            if label is None:
                continue
            caption = _caption_lines(ordered[index:])
            box = bounding_box(line.box for line in caption)
            picture = _picture_at(box, page, [line for line in ordered if line not in caption])
            figure = Figure(
                label=label,
                caption=join_lines([marked_text(line.line)[0] for line in caption]),
                region=Region(page=page.number, box=picture or box),
            )
            found.append((figure, Region(page=page.number, box=box)))
    return found


def _caption_lines(lines: Sequence[PlacedLine]) -> list[PlacedLine]:
    """The first line and those that go on in the same look right below it."""
    caption = [lines[0]]
    for placed in lines[1:]:
        last = caption[-1]
        gap = placed.box.top - last.box.bottom
        if gap > CAPTION_GAP_SHARE * last.line.size or _look(placed) != _look(last):
            break
        caption.append(placed)
    return caption


def _look(placed: PlacedLine) -> tuple[float, bool, bool]:
    first = placed.line.words[0]
    return round(placed.line.size, 1), first.bold, first.italic


def _picture_at(caption: Box, page: Page, lines: Sequence[PlacedLine]) -> Box | None:
    """The pictures between the caption and the nearest prose above it, or else below it."""
    for above in (True, False):
        pictures = [box for box in page.pictures if _beside(box, caption, above)]
        if pictures:
            nearest = (
                max(pictures, key=lambda box: box.bottom) if above else min(pictures, key=lambda b: b.top)
            )
            return _with_labels(_cluster(nearest, pictures), caption, lines, above)
    return None


def _beside(box: Box, caption: Box, above: bool) -> bool:
    shares_width = box.x0 < caption.x1 and caption.x0 < box.x1
    return shares_width and (box.y_mid < caption.top if above else box.y_mid > caption.bottom)


def _cluster(box: Box, pictures: Sequence[Box]) -> Box:
    """The picture with all that touch it, directly or through others."""
    grown = True
    while grown:
        grown = False
        for other in pictures:
            if other.overlaps(box.grown(LABEL_REACH_PT)) and bounding_box([box, other]) != box:
                box, grown = bounding_box([box, other]), True
    return box


def _with_labels(box: Box, caption: Box, lines: Sequence[PlacedLine], above: bool) -> Box:
    """The chart with the short texts around it: axis labels and a legend, but no prose."""
    for placed in sorted(lines, key=lambda line: -line.box.top if above else line.box.top):
        between = placed.box.bottom <= caption.top + 1 if above else placed.box.top >= caption.bottom - 1
        if between and placed.box.overlaps(box.grown(LABEL_REACH_PT)) and _is_label(placed, box):
            box = bounding_box([box, placed.box])
    return box


def _is_label(placed: PlacedLine, chart: Box) -> bool:
    return chart.holds_centre_of(placed.box) or len(placed.line.words) <= 6
