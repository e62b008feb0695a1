"""Bands over the rows that follow them: one level, or a dimension's band over those of its parts.

```
 EKONOMİK              two bands with nothing between: the first is the outer one
 Tarım
 • Verimli ovalar
 Sanayi                set like the inner one
 SOSYAL                set like the outer one
```
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from extractors.readings.regions.extent import Part, Row, box_of
from extractors.readings.regions.labels import Label
from extractors.readings.settings.regions import LAYOUT
from extractors.readings.text.heads import runs_of
from schemas.geometry import Box
from schemas.page import text_of

Style = tuple[object, ...]


@dataclass(slots=True)
class Bands:
    """The bands that rows stand under, while a region is read from top to bottom."""

    deep: bool
    """Whether there are two levels of them."""
    outer: Label | None = None
    inner: Label | None = None
    fresh: list[tuple[int, Label]] = field(default_factory=list)
    """Bands whose rows have not begun yet, with their levels: they may end a page."""

    def begin(self, band: Label, *, after_band: bool) -> None:
        """A band begins, right after another one or after rows."""
        if (
            self.deep
            and not after_band
            and (self.inner is None or _style(band) != _style(self.inner))
        ):
            self.outer, self.inner = band, None
            self.fresh.append((0, band))
        elif self.deep and after_band and self.inner is None:
            self.inner = band
            self.fresh.append((1, band))
        elif self.deep and after_band:
            self.outer, self.inner = self.inner, band
            self.fresh = [(0, label) for _, label in self.fresh] + [(1, band)]
        else:
            self.inner = band
            self.fresh.append((int(self.deep), band))

    @property
    def labels(self) -> list[str | None]:
        """The texts in force, outermost first; none before the first band."""
        if self.deep:
            return [
                label.text if label is not None else None
                for label in (self.outer, self.inner)
            ]
        return [self.inner.text] if self.inner is not None else []

    def taken(self) -> list[tuple[int, Label]]:
        """The fresh bands, whose rows begin now."""
        fresh, self.fresh = self.fresh, []
        return fresh


def centred_bands(
    parts: Sequence[Part],
    heads: Sequence[Box],
    beside: Callable[[str], bool] = lambda _text: False,
) -> set[int]:
    """Ids of the first words of rows that stand alone in the middle of a table, all in bold.

    Args:
        parts: of a region.
        heads: of its content columns: what is drawn over all of them is the table.
        beside: whether a text is known to be a label beside rows.
    """
    rows = [(part, row) for part in parts for row in part.rows]
    bold = [
        (part, row)
        for part, row in rows
        if len(runs_of(row)) == 1 and all(w.bold for w in row)
    ]
    if 2 * len(bold) > len(rows):
        return set()
    centred = (row for part, row in bold if _is_centred(part, row, heads))
    return {id(row[0]) for row in centred if not beside(text_of(row))}


def _is_centred(part: Part, row: Row, heads: Sequence[Box]) -> bool:
    """Whether a row stands in the middle of what is drawn around it, from the first heading to the last."""
    box = box_of(row)
    drawn = [
        each
        for each in _drawn_at(part, box)
        if each.x0 < heads[0].x1 and each.x1 > heads[-1].x0
    ]
    return any(
        abs((each.x0 + each.x1) / 2 - box.x_mid) < LAYOUT.centred_pt for each in drawn
    )


def _drawn_at(part: Part, box: Box) -> Iterator[Box]:
    """The lines above and below a row, pieces of one height in one, and the grounds that it stands on."""
    page = part.clean.page
    yield from (fill.box for fill in page.fills if fill.box.holds_centre_of(box))
    heights: dict[int, list[Box]] = {}
    near = box.height * LAYOUT.near_lines
    for rule in page.rules:
        if rule.horizontal and box.top - near < rule.box.y_mid < box.bottom + near:
            heights.setdefault(round(rule.box.y_mid), []).append(rule.box)
    for pieces in heights.values():
        yield Box(
            min(p.x0 for p in pieces),
            pieces[0].top,
            max(p.x1 for p in pieces),
            pieces[0].bottom,
        )


def _style(label: Label) -> Style:
    """What tells the level of a band: its type, where it begins."""
    first = label.lines[0].words[0]
    capitals = label.text.isupper()
    return round(first.size * 2), first.bold, first.italic, first.colour, capitals
