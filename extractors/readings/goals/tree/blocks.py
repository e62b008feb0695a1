"""Pieces of lines as blocks: one title, one goal, or one number each, wherever it stands on its page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import is_

from extractors.readings.goals.grounds import Grounds
from extractors.readings.goals.lines import MarkedLine
from extractors.readings.goals.marks import is_mark_alone, mark_of
from extractors.readings.goals.outline import Type, type_of
from extractors.readings.goals.paragraphs import Paragraph, run_in
from extractors.readings.goals.tree.pieces import NO_EDGES, Edges, edges_on, pieces_on
from extractors.readings.settings.goals import PARAGRAPHS
from extractors.readings.text.entries import begins_small, is_open
from extractors.readings.text.textlines import leading_of
from extractors.readings.text.words import CleanPage
from schemas.geometry import Box, bounding_box
from schemas.page import Page
from schemas.text.signs import DASHES, ends_sentence
from schemas.worked_out import worked_out

_LETTER = re.compile(r"[^\W\d_a-zçğıöşü][.):]")


@dataclass(frozen=True)
class Block(Paragraph):
    """A paragraph in its place."""

    ground: tuple[int, int, int] | None = None
    """The colour behind it; None on white."""

    @worked_out
    def box(self) -> Box:
        """Around its lines on the page that it begins on."""
        return bounding_box(line.box for line in self.lines if line.page == self.page)


class Blocks:
    """The blocks of a document's pages, put together once for all who read them."""

    def __init__(self, pages: Sequence[CleanPage]) -> None:
        self._grounds = Grounds([clean.page for clean in pages])
        self._known: dict[tuple[int, bool], tuple[Block, ...]] = {}

    def ways(self, pages: Sequence[CleanPage]) -> Iterator[list[Block]]:
        """The blocks of pages, where columns stand apart; then, where that differs, as close as words do."""
        apart = [block for clean in pages for block in self.on(clean)]
        yield apart
        close = [block for clean in pages for block in self.on(clean, tight=True)]
        if not are_same(apart, close):
            yield close

    def on(self, clean: CleanPage, *, tight: bool = False) -> tuple[Block, ...]:
        """The blocks of a page, in the order in which they begin.

        Args:
            clean: the page.
            tight: whether columns may stand as close as words do.
        """
        asked = clean.page.number, tight
        if asked not in self._known:
            edges = edges_on(clean) if tight else NO_EDGES
            self._known[asked] = (
                self.on(clean)
                if tight and not edges.found
                else self._made(clean, edges)
            )
        return self._known[asked]

    def _made(self, clean: CleanPage, edges: Edges) -> tuple[Block, ...]:
        pieces = pieces_on(clean, edges)
        return tuple(_Builder(clean.page, pieces, self._grounds).blocks())


class _Builder:
    """Puts pieces of one page together."""

    def __init__(
        self, page: Page, pieces: Sequence[MarkedLine], grounds: Grounds
    ) -> None:
        self.grounds = grounds
        self.pieces = sorted(pieces, key=lambda piece: (piece.base, piece.box.x0))
        self.across = [rule for rule in page.rules if rule.horizontal]
        self.above = {
            id(piece): self._above(at) for at, piece in enumerate(self.pieces)
        }
        self.leading = self._leading()

    def blocks(self) -> list[Block]:
        """All of them."""
        groups: list[list[MarkedLine]] = []
        of: dict[int, list[MarkedLine]] = {}
        for piece in self.pieces:
            above = self.above[id(piece)]
            group = of[id(above)] if above is not None else []
            if above is not None and group[-1] is above and self._goes_on(group, piece):
                group.append(piece)
            else:
                group = [piece]
                groups.append(group)
            of[id(piece)] = group
        return [block for group in groups for block in _one_each(self._block(group))]

    def _block(self, lines: Sequence[MarkedLine]) -> Block:
        first = Paragraph((lines[0],), lines[0].mark, lines[0].looks)
        mark = (
            mark_of([*lines[0].words, *lines[1].words])
            if len(lines) > 1
            else lines[0].mark
        )
        words = [word for line in lines for word in line.words]
        looks = type_of(words[mark.words :] or words)
        return Block(tuple(lines), mark, looks, ground=self.grounds.under(first))

    def _above(self, at: int) -> MarkedLine | None:
        """The nearest piece above that shares the column."""
        piece = self.pieces[at]
        over = (
            other
            for other in reversed(self.pieces[:at])
            if other.base < piece.base - piece.size / 2
            and share(other.box, piece.box) > 0
        )
        found = next(over, None)
        return (
            found if found is not None and share(found.box, piece.box) > 1 / 2 else None
        )

    def _leading(self) -> float:
        """From line to line of one text that goes on in small letters, times the font size."""
        pairs = [
            (above, piece)
            for piece in self.pieces
            if (above := self.above[id(piece)]) is not None
        ]
        leading = leading_of(
            [(a, b) for a, b in pairs if a.looks == b.looks and begins_small(b)]
        )
        sizes = sorted(piece.size for piece in self.pieces)
        return leading / sizes[len(sizes) // 2] if sizes else PARAGRAPHS.usual

    def _goes_on(self, group: Sequence[MarkedLine], piece: MarkedLine) -> bool:
        last = group[-1]
        if (
            _begins(piece)
            or self._is_apart(last, piece)
            or piece.looks != _looks(group)
        ):
            return False
        if begins_small(piece) or is_open(" ".join(line.text for line in group)):
            return True
        ended = ends_sentence(last.text) and not _is_number(last)
        return not ended and self._is_in_line(group, piece)

    def _is_apart(self, last: MarkedLine, piece: MarkedLine) -> bool:
        """Whether white or a drawn line parts two pieces."""
        step = (piece.base - last.base) / piece.size
        return step > PARAGRAPHS.wider * max(
            self.leading, PARAGRAPHS.usual
        ) or self._is_ruled_off(last, piece)

    def _is_in_line(self, group: Sequence[MarkedLine], piece: MarkedLine) -> bool:
        """Whether a line that begins like a new text goes on: it begins where the last did, or is centred."""
        first = group[0]
        bare = (
            first.words[first.mark.words].box.x0
            if first.mark.words < len(first.words)
            else first.box.x0
        )
        starts = [first.box.x0, bare, *(line.box.x0 for line in group)]
        level = any(abs(piece.box.x0 - x) < PARAGRAPHS.aside_pt for x in starts)
        return level or abs(piece.box.x_mid - group[-1].box.x_mid) < PARAGRAPHS.aside_pt

    def _is_ruled_off(self, last: MarkedLine, piece: MarkedLine) -> bool:
        """Whether drawn lines part two pieces, dashed ones too."""
        between = [
            rule
            for rule in self.across
            if last.box.y_mid < rule.box.y_mid < piece.box.y_mid
        ]
        width = sum(max(0.0, _common(rule.box, piece.box)) for rule in between)
        return 2 * width > piece.box.width


def are_same(some: Sequence[Block], others: Sequence[Block]) -> bool:
    """Whether blocks are the very same: what is read of them is, too."""
    return len(some) == len(others) and all(map(is_, some, others))


def _is_number(line: MarkedLine) -> bool:
    """Whether a line is a number alone, or the capital letter that axes may be numbered by."""
    return is_mark_alone(line.words) or _LETTER.fullmatch(line.text) is not None


def _looks(group: Sequence[MarkedLine]) -> Type:
    """Of lines, their mark aside."""
    words = [word for line in group for word in line.words]
    return type_of(words[group[0].mark.words :] or words)


def _one_each(block: Block) -> Iterator[Block]:
    """A block cut where numbers count on within it: each of them begins a goal."""
    for piece in run_in(block):
        yield Block(piece.lines, piece.mark, piece.looks, piece.inside, block.ground)


def _begins(piece: MarkedLine) -> bool:
    """Whether a mark begins a text: a number or a dash before a small letter may stand within one."""
    bare = piece.words[piece.mark.words :]
    solid = bool(piece.mark.sign) and piece.mark.sign not in DASHES
    return piece.mark.words > 0 and (
        solid or not bare or not bare[0].text[:1].islower()
    )


def share(one: Box, other: Box) -> float:
    """What of the narrower box stands over or under the other."""
    narrower = min(one.width, other.width)
    return _common(one, other) / narrower if narrower else 0.0


def _common(one: Box, other: Box) -> float:
    return min(one.x1, other.x1) - max(one.x0, other.x0)
