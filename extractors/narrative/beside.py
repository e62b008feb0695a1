"""Texts beside each other: short boxes of prose, which a page's reading order takes line by line.

```
 2007 yılında Foça'nın turizm       │ 2009 yılında liman yeni bir
 yatak kapasitesi 14.536 yataktır.  │ seviyeye gelmiştir.
 ▲ lines begin here …                 ▲ and here: one text each
```

Lines are first parted where a drawn line stands between two words, or where lines below each other go on at
one place behind more white than their blanks; then each text is read for itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.narrative.settings import BESIDE
from schemas.geometry import Box
from schemas.page import Line, Page, Word
from schemas.text.signs import ends_sentence


def each_for_itself(page: Page, lines: Sequence[Line]) -> list[Line]:
    """The lines of a page in reading order, those of texts beside each other one text after the other."""
    walls = [rule.box for rule in page.rules if not rule.horizontal]
    parted = [
        piece for group in _close(lines) for piece in _parted(group, lines, walls)
    ]
    ordered: list[Line] = []
    at = 0
    while at < len(parted):
        texts = _texts_from(parted[at:])
        ordered += [line for text in texts for line in text.lines]
        at += sum(len(text.lines) for text in texts)
    return ordered


@dataclass(slots=True)
class _Text:
    """Lines below each other."""

    lines: list[Line] = field(default_factory=list)

    def goes_on(self, line: Line) -> bool:
        """Whether a line begins below the last one, where that began."""
        last = self.lines[-1]
        step = line.box.bottom - last.box.bottom
        starts = [each.box.x0 for each in self.lines]
        aligned = (
            min(starts) - BESIDE.edge_pt
            < line.box.x0
            < max(starts) + BESIDE.indent * line.size
        )
        return aligned and line.size / 2 < step < BESIDE.step * line.size

    def is_beside(self, line: Line) -> bool:
        """Whether a line stands right of all lines, or left, and level with the last."""
        last = self.lines[-1].box
        level = min(last.bottom, line.box.bottom) - max(last.top, line.box.top) > 0
        right = all(line.box.x0 > each.box.x1 for each in self.lines)
        return level and (
            right or all(line.box.x1 < each.box.x0 for each in self.lines)
        )

    @property
    def is_wrapped(self) -> bool:
        """Whether a line goes on the sentence of the one before: rows of labels and values do not."""
        return any(
            not ends_sentence(above.text)
            and (below.text[:1].islower() or below.text[:1].isdigit())
            for above, below in pairwise(self.lines)
        )


def _texts_from(lines: Sequence[Line]) -> list[_Text]:
    """The texts beside each other that the first lines are of, left to right; else the first line alone."""
    texts = [_Text([lines[0]])]
    for line in lines[1:]:
        own = next((text for text in texts if text.goes_on(line)), None)
        if own is not None:
            own.lines.append(line)
        elif all(text.is_beside(line) for text in texts):
            texts.append(_Text([line]))
        else:
            break
    wordy = all(
        len(text.lines[0].words) >= BESIDE.fewest_words and _has_letters(text.lines[0])
        for text in texts
    )
    if len(texts) < 2 or not wordy or not any(text.is_wrapped for text in texts):
        return [_Text([lines[0]])]
    return sorted(texts, key=lambda text: text.lines[0].box.x0)


def _has_letters(line: Line) -> bool:
    return sum(word.text[0].isalpha() for word in line.words) * 2 >= len(line.words)


def _close(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that begin below each other at one leading, as lines of one text or of several beside it."""
    group: list[Line] = []
    for line in lines:
        if group and not _Text(group[-1:]).goes_on(line):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _parted(
    lines: Sequence[Line], every: Sequence[Line], walls: Sequence[Box]
) -> Iterator[Line]:
    """The lines, cut where a wall stands, or where several go on or begin at one place."""
    edges = _edges(lines, every)
    for line in lines:
        start = 0
        for at, (last, word) in enumerate(pairwise(line.words), 1):
            at_edge = any(abs(word.box.x0 - edge) < BESIDE.edge_pt for edge in edges)
            if at_edge or (walls and _is_walled(last, word, walls)):
                yield Line(tuple(line.words[start:at]))
                start = at
        yield Line(tuple(line.words[start:]))


def _edges(lines: Sequence[Line], every: Sequence[Line]) -> list[float]:
    """Where two lines go on behind white, or one does and another begins, and no word runs over it."""
    starts = [x for line in lines for x in _behind_white(line)]
    if not starts:
        return []
    reach = BESIDE.step * lines[0].size
    top, bottom = lines[0].box.top - reach, lines[-1].box.bottom + reach
    begun = [*starts, *(line.box.x0 for line in every if top < line.box.y_mid < bottom)]
    shared = [
        x for x in starts if sum(abs(x - other) < BESIDE.edge_pt for other in begun) > 1
    ]
    words = [word.box for line in lines for word in line.words]
    return [
        x
        for x in shared
        if not any(box.x0 < x - BESIDE.edge_pt and box.x1 > x for box in words)
    ]


def _behind_white(line: Line) -> Iterator[float]:
    """Where a line goes on behind white that is wider than its other blanks, and behind no bullet."""
    gaps = [word.box.x0 - last.box.x1 for last, word in pairwise(line.words)]
    for at, gap in enumerate(gaps):
        others = sorted([*gaps[:at], *gaps[at + 1 :]])
        usual = others[len(others) // 2] if others else 0.0
        is_text = at + 1 >= BESIDE.fewest_words
        if is_text and gap > BESIDE.white * line.size and gap > BESIDE.wider * usual:
            yield line.words[at + 1].box.x0


def _is_walled(last: Word, word: Word, walls: Sequence[Box]) -> bool:
    """Whether a line is drawn between two words, from above them to below."""
    level = word.box.y_mid
    return any(
        wall.top < level < wall.bottom
        and last.box.x1 - 1 < wall.x_mid < word.box.x0 + 1
        for wall in walls
    )
