"""Statistics on cards: the name of a place, and below it what is counted there, each with its figure.

```
 Aliağa                            Balçova
 Nüfus                   66.000    Nüfus                   77.000      the same labels on every card
 Çalışanların İl                   Çalışanların İl
 İçindeki Payı (%)         4,14    İçindeki Payı (%)         1,66
```
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractors.readings.across.panels import Name, name_in
from extractors.readings.listed.entries import Column, Entry, is_value
from extractors.readings.listed.lists import Listed, Lists, caption_above
from extractors.readings.settings.places import LISTED, PLACE_ROWS
from extractors.readings.text.words import parted_by_white
from extractors.tables.grid.words import rows_of
from schemas.geometry import Box, bounding_box
from schemas.page import Page, Word, text_of
from schemas.text.turkish import fold
from schemas.vocabulary.places import Provinces


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a card: words of a label, and a figure at its end."""

    label: tuple[Word, ...]
    figure: tuple[Word, ...]

    @property
    def letters(self) -> str:
        """What of its label counts."""
        return "".join(filter(str.isalnum, fold(text_of(self.label))))

    @property
    def box(self) -> Box:
        """Around its words, in points."""
        return bounding_box(word.box for word in (*self.label, *self.figure))


@dataclass(frozen=True, slots=True)
class _Card:
    page: Page
    name: Name
    lines: tuple[_Line, ...]

    @property
    def box(self) -> Box:
        """Around its words, in points."""
        return bounding_box(
            (
                *(word.box for word in self.name.words),
                *(line.box for line in self.lines),
            )
        )


@dataclass(frozen=True, slots=True)
class _Labelled:
    """Lines of one label, and their figure."""

    label: tuple[_Line, ...]
    figure: tuple[Word, ...]

    @property
    def letters(self) -> str:
        """What of the label counts."""
        return "".join(line.letters for line in self.label)


def cards_in(pages: Iterable[Page], provinces: Provinces) -> list[Lists]:
    """The cards of a document, those that say the same of other places together.

    Args:
        pages: upright, without leaders, in order.
        provinces: slugs of those whose districts the names mean.
    """
    cards = [card for page in pages for card in _cards_on(page, provinces)]
    fullest = max(cards, key=_figures, default=None)
    labels = [] if fullest is None else [each.letters for each in _labelled(fullest)]
    read = [(card, found) for card in cards if (found := _as_labelled(card, labels))]
    return (
        [_lists(group) for group in _once(read)]
        if len(labels) >= LISTED.fewest_labels
        else []
    )


def _figures(card: _Card) -> int:
    return sum(bool(line.figure) for line in card.lines)


def _cards_on(page: Page, provinces: Provinces) -> Iterator[_Card]:
    rows = rows_of(word for word in page.words if word.angle == 0)
    for at, row in enumerate(rows):
        pieces = parted_by_white(row, LISTED.blank)
        for n, piece in enumerate(pieces):
            name = name_in(piece, provinces)
            if name is None:
                continue
            left = piece[0].box.x0 - PLACE_ROWS.aligned_pt
            right = (
                pieces[n + 1][0].box.x0 - PLACE_ROWS.aligned_pt
                if n + 1 < len(pieces)
                else page.width
            )
            lines = tuple(_lines_below(rows[at + 1 :], piece, (left, right), provinces))
            if len(lines) >= LISTED.fewest_labels:
                yield _Card(page, name, lines)


def _lines_below(
    rows: Sequence[Sequence[Word]],
    head: Sequence[Word],
    sides: tuple[float, float],
    provinces: Provinces,
) -> Iterator[_Line]:
    """The lines below the name of a card, down to the next card, to white, or to text of another width."""
    left, right = sides
    edge = bounding_box(word.box for word in head).bottom
    begins = head[0].box.x0
    for at, row in enumerate(rows):
        own = [word for word in row if left <= word.box.x0 < right]
        if not own:
            continue
        box = bounding_box(word.box for word in own)
        far = box.top - edge > LISTED.card_line * head[0].size
        pieces = parted_by_white(own, LISTED.blank)
        if not at and 0 < own[0].box.x0 - begins < head[0].size:
            begins = own[0].box.x0  # all labels are set in a little
        aligned = abs(own[0].box.x0 - begins) <= PLACE_ROWS.aligned_pt
        if (
            far
            or not aligned
            or box.x1 > right
            or name_in(pieces[0], provinces) is not None
        ):
            return
        if len(pieces) > len(("label", "figure")) or (
            len(pieces) > 1 and not all(map(is_value, pieces[-1]))
        ):
            return
        figure = pieces[-1] if len(pieces) > 1 else []
        yield _Line(tuple(pieces[0]), tuple(figure))
        edge = box.bottom


def _labelled(card: _Card) -> list[_Labelled]:
    """The figures of a card with their labels: further lines of a label go with the nearest figure.

    None begins with a bracket: such a line goes with those above it.
    """
    lines = [line for line in card.lines if line.figure]
    parts: list[list[_Line]] = [[] for _ in lines]
    near = 0
    for line in card.lines if lines else ():
        nearest = min(
            range(len(lines)),
            key=lambda n: abs(lines[n].figure[0].box.y_mid - line.box.y_mid),
        )
        near = near if text_of(line.label).startswith("(") else nearest
        parts[near].append(line)
    return [
        _Labelled(tuple(part), line.figure)
        for part, line in zip(parts, lines, strict=True)
    ]


def _as_labelled(card: _Card, labels: Sequence[str]) -> list[_Labelled] | None:
    """The lines of a card by some labels, each with its figure or none; None where it does not say them all."""
    found: list[_Labelled] = []
    taken: list[_Line] = []
    for lines in _with_signs(card.lines):
        if len(found) == len(labels):
            break
        taken += lines
        if "".join(each.letters for each in taken) == labels[len(found)]:
            figures = [each.figure for each in taken if each.figure]
            if len(figures) > 1:
                return None
            found.append(_Labelled(tuple(taken), figures[0] if figures else ()))
            taken = []
    return found if len(found) == len(labels) else None


def _with_signs(lines: Sequence[_Line]) -> Sequence[Sequence[_Line]]:
    """The lines, each with those below that hold signs alone: `(%)`, of which no letter tells the label."""
    groups: list[list[_Line]] = []
    for line in lines:
        if groups and not line.letters:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


Read = tuple[_Card, list[_Labelled]]


def _once(read: Iterable[Read]) -> Iterator[list[Read]]:
    """The cards in groups in which no place comes again."""
    group: list[Read] = []
    for card, labelled in read:
        if any(card.name.slug == other.name.slug for other, _ in group):
            yield group
            group = []
        group.append((card, labelled))
    yield from [group] if group else []


def _lists(group: Sequence[Read]) -> Lists:
    """The cards as a list for each label."""
    first, labelled = group[0]
    on_first = [card for card, _ in group if card.page is first.page]
    lists = Lists(
        caption_above(first.page, bounding_box(card.box for card in on_first)),
        first.page.number,
    )
    for n, each in enumerate(labelled):
        entries = [
            (card.page.number, Entry(card.name, found[n].figure))
            for card, found in group
        ]
        lists.lists[f"{n}"] = Listed([list(line.label) for line in each.label], entries)
    for card, found in group:
        figures = [Entry(card.name, each.figure) for each in found]
        labels = [list(line.label) for each in found for line in each.label]
        lists.columns.append(Column(card.page.number, figures, labels))
    return lists
