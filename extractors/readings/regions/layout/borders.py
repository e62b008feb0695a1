"""The lines that are drawn down beside most rows of a region."""

from collections.abc import Sequence

from extractors.readings.regions.extent import Part, box_of
from extractors.readings.settings.regions import LAYOUT


def borders_beside(parts: Sequence[Part]) -> list[float]:
    """The x of lines that run down beside most rows of a region, ascending; their pieces may be drawn twice."""
    beside: dict[float, float] = {}
    high = 0.0
    for part in (part for part in parts if part.rows):
        top, bottom = box_of(part.rows[0]).top, box_of(part.rows[-1]).bottom
        high += bottom - top
        reached: dict[float, float] = {}
        down = (rule.box for rule in part.clean.page.rules if not rule.horizontal)
        for box in sorted(down, key=lambda box: box.top):
            x = next(
                (x for x in beside if abs(x - box.x_mid) < LAYOUT.same_border_pt),
                box.x_mid,
            )
            start = max(top, box.top, reached.get(x, top))
            end = min(bottom, box.bottom)
            reached[x] = max(end, reached.get(x, top))
            beside[x] = beside.get(x, 0.0) + max(0.0, end - start)
    return sorted(x for x, long in beside.items() if long > LAYOUT.mostly * high)
