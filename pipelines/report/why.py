"""Why each table was taken or refused, as the inspect page shows it: what was looked at, and its ink."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from extractors.tables.sightings import Sighting, Sort
from pipelines.report.shown import Place, Side, Thing
from schemas.geometry import Box
from schemas.page import Page

LABELS: dict[Sort, str] = {
    "page": "Nothing in columns",
    "frame": "Lines frame it",
    "block": "Text in columns",
    "peer": "Another engine's view",
    "refused": "Refused",
    "chosen": "Taken",
    "joined": "Page break",
    "reading": "Read as",
}
"""What the list calls each sort; drawn lines are too many for it."""


@dataclass
class Ink:
    """Boxes of one page that are drawn without a word beside them: x0, top, x1, bottom."""

    words: list[Side] = field(default_factory=list)
    lines: list[Side] = field(default_factory=list)


def why_things(sightings: Iterable[Sighting]) -> list[Thing]:
    """What was looked at, in reading order of the pages."""
    listed = sorted(
        (seen for seen in sightings if seen.sort in LABELS), key=lambda seen: seen.page
    )
    return [
        Thing(
            id=f"w{number}",
            layer="chosen"
            if seen.sort == "joined"
            else seen.sort,  # parts that were taken
            label=LABELS[seen.sort],
            places=[_place(seen.page, seen.box)],
            text=seen.said,
            parts=[_place(seen.page, cell) for cell in seen.cells],
        )
        for number, seen in enumerate(listed, 1)
    ]


def ink_of(pages: Iterable[Page], sightings: Iterable[Sighting]) -> dict[int, Ink]:
    """Number of a page → its words, and its lines as the search for tables saw them."""
    ink = {page.number: Ink([_side(word.box) for word in page.words]) for page in pages}
    for seen in sightings:
        if seen.sort == "line" and seen.page in ink:
            ink[seen.page].lines.append(_side(seen.box))
    return ink


def _place(page: int, box: Box) -> Place:
    return (page, *_side(box))


def _side(box: Box) -> Side:
    x0, top, x1, bottom = box.rounded(1)
    return (x0, top, x1, bottom)
