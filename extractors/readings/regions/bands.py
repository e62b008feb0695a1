"""Bands over the rows that follow them: one level, or a dimension's band over those of its parts.

```
 EKONOMİK              two bands with nothing between: the first is the outer one
 Tarım
 • Verimli ovalar
 Sanayi                set like the inner one
 SOSYAL                set like the outer one
```
"""

from dataclasses import dataclass, field

from extractors.readings.regions.labels import Label

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
        if self.deep and not after_band and (self.inner is None or _style(band) != _style(self.inner)):
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
            return [label.text if label is not None else None for label in (self.outer, self.inner)]
        return [self.inner.text] if self.inner is not None else []

    def taken(self) -> list[tuple[int, Label]]:
        """The fresh bands, whose rows begin now."""
        fresh, self.fresh = self.fresh, []
        return fresh


def _style(label: Label) -> Style:
    """What tells the level of a band: its type, where it begins."""
    first = label.lines[0].words[0]
    capitals = label.text.isupper()
    return round(first.size * 2), first.bold, first.italic, first.colour, capitals
