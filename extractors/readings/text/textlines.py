"""Printed lines within columns: where text begins, how far lines stand apart."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from extractors.readings.settings.text import TEXTLINES
from schemas.geometry import Box, bounding_box
from schemas.page import Word
from schemas.worked_out import worked_out

DESCENDING = frozenset("gjpqyçşğŞÇQ,;()[]{}|/@_")
"""letters and signs that reach below the base line in usual fonts."""


@dataclass(frozen=True)
class TextLine:
    """Words on one base line within one column."""

    page: int
    words: tuple[Word, ...]
    drop: float = 0.0
    """Points by which boxes of words with descending letters reach below the others'; see `drop_of`."""

    @worked_out
    def text(self) -> str:
        """With single blanks."""
        return " ".join(word.text for word in self.words)

    @worked_out
    def text_raw(self) -> str:
        """As the text layer holds it."""
        return " ".join(word.text_raw for word in self.words)

    @worked_out
    def box(self) -> Box:
        """Around the words."""
        return bounding_box(word.box for word in self.words)

    @worked_out
    def size(self) -> float:
        """Of its largest word, points."""
        return max(word.size for word in self.words)

    @worked_out
    def base(self) -> float:
        """Height of the base line (the foot of the font's box), points from the top of the page."""
        lettered = [w for w in self.words if not is_sign(w.text)] or self.words
        largest = max(word.size for word in lettered)
        large = [w for w in lettered if w.size > TEXTLINES.as_large * largest]
        level = [word.box.bottom for word in large if not descends(word.text)]
        bottoms = sorted(level or (word.box.bottom - self.drop for word in large))
        return bottoms[len(bottoms) // 2]

    @worked_out
    def blanks(self) -> tuple[float, ...]:
        """The white between each two words, points; words that touch have none."""
        gaps = (right.box.x0 - left.box.x1 for left, right in pairwise(self.words))
        return tuple(gap for gap in gaps if gap > 0)

    @property
    def top(self) -> float:
        """The base line less the font size: the same for words with and without accents."""
        return self.base - self.size

    @property
    def bold(self) -> bool:
        """Whether it begins in bold."""
        return self.words[0].bold


def descends(text: str) -> bool:
    """Whether a word has letters or signs that reach below the base line."""
    return not DESCENDING.isdisjoint(text)


def is_sign(text: str) -> bool:
    """Whether a word is no more than a sign: a bullet may hang above the base line."""
    return not any(map(str.isalnum, text))


def drop_of(words: Iterable[Word]) -> float:
    """Points by which words with descending letters end below the others of their lines.

    Some programs' fonts give boxes as tall as the font, whatever the letters: then it is 0.
    """
    drops = sorted(
        drop for row in _rows(words) if (drop := _drop_within(row)) is not None
    )
    return max(0.0, drops[len(drops) // 2]) if drops else 0.0


def _drop_within(row: Sequence[Word]) -> float | None:
    low = [word.box.bottom for word in row if descends(word.text)]
    level = [word.box.bottom for word in row if not descends(word.text)]
    return min(low) - max(level) if low and level else None


def lines_within(
    page: int, words: Iterable[Word], drop: float | None = None
) -> list[TextLine]:
    """The words of one column as lines, top to bottom.

    Args:
        page: 1-based.
        words: upright ones.
        drop: as `drop_of` tells it for more words of the page; told by these where None.
    """
    words = list(words)
    drop = drop_of(words) if drop is None else drop
    rows = _rows(words, drop)
    lines = [
        TextLine(page, tuple(sorted(row, key=lambda word: word.box.x0)), drop)
        for row in rows
    ]
    return sorted(lines, key=lambda line: line.base)


def _rows(words: Iterable[Word], drop: float = 0.0) -> list[list[Word]]:
    """Words whose feet are level; signs alone are put to the words beside them."""
    rows: list[list[Word]] = []
    feet: list[float] = []
    """Of the first word of each row."""
    signs: list[Word] = []
    words = list(words)
    below = [_foot(word, drop) for word in words]
    for at in sorted(range(len(words)), key=below.__getitem__):
        word, foot = words[at], below[at]
        near = [
            row
            for row, first in zip(rows[-3:], feet[-3:], strict=True)
            if abs(first - foot) < TEXTLINES.same_base * word.size
        ]
        if is_sign(word.text):
            signs.append(word)
        elif near:
            near[-1].append(word)
        else:
            rows.append([word])
            feet.append(foot)
    for word in signs:
        beside = [row for row in rows if _reaches(row[0], word, drop)]
        if beside:
            min(beside, key=lambda row: abs(row[0].box.y_mid - word.box.y_mid)).append(
                word
            )
        else:
            rows.append([word])
    return rows


def _foot(word: Word, drop: float) -> float:
    return word.box.bottom - (drop if descends(word.text) else 0.0)


def _reaches(word: Word, sign: Word, drop: float) -> bool:
    """Whether a sign stands at the height of a word: between its base line and the top of its letters."""
    foot = _foot(word, drop)
    return foot - word.size < sign.box.y_mid < foot + TEXTLINES.same_base * word.size


def pitch(above: TextLine, below: TextLine) -> float | None:
    """From base line to base line, points; None over a page break."""
    return below.base - above.base if above.page == below.page else None


def pitches(columns: Iterable[Sequence[TextLine]]) -> Iterator[tuple[float, TextLine]]:
    """The distance of each line from the one above in its column, with the line."""
    for lines in columns:
        for above, below in pairwise(lines):
            step = pitch(above, below)
            if step is not None:
                yield step, below


def leading_of(columns: Sequence[Sequence[TextLine]]) -> float:
    """From line to line of one text, points: told by lines that go on in small letters; 0 where none do."""
    counts: Counter[float] = Counter()
    fallback: Counter[float] = Counter()
    for step, line in pitches(columns):
        fallback[round(step, 1)] += 1
        if line.text[:1].islower() and step < TEXTLINES.loosest * line.size:
            counts[round(step, 1)] += 1
    chosen = counts or fallback
    if not chosen:
        return 0.0
    if counts:
        near = {
            step: [s for s in counts if abs(s - step) < TEXTLINES.same_pitch_pt]
            for step in counts
        }
        return max(
            counts,
            key=lambda step: (
                sum(counts[s] for s in near[step]),
                counts[step],
                -step,
            ),
        )
    return min(fallback)


def jitter_of(columns: Sequence[Sequence[TextLine]], leading: float) -> float:
    """How far distances within one text stray from the leading, points: some programs round heights.

    Where few do, as one line in five that a browser puts on the next pixel, what begins a text must be clearly
    farther.
    """
    steps = sorted(
        abs(step - leading)
        for step, line in pitches(columns)
        if line.text[:1].islower() and step < TEXTLINES.loosest * line.size
    )
    tight = [line.size for lines in columns for line in lines if line.drop]
    least = max(TEXTLINES.same_pitch_pt, TEXTLINES.overshoot * max(tight, default=0.0))
    if not steps:
        return least
    regular = sum(
        step < TEXTLINES.same_pitch_pt for step in steps
    ) > TEXTLINES.regular * len(steps)
    if not regular:
        return max(least, steps[int(TEXTLINES.jitter * len(steps))])
    farther = [step for step in steps if step > least]
    apart = (abs(step - leading) for step, _ in pitches(columns))
    beyond = min((step for step in apart if step > max(steps)), default=0.0)
    clear = len(farther) > 1 and beyond > 2 * max(steps)
    return max(steps) + least if clear else least


def blank_of(columns: Iterable[Sequence[TextLine]]) -> float:
    """The usual white between two words of a line, points; 0 where no line has two."""
    gaps = sorted(
        chain.from_iterable(line.blanks for lines in columns for line in lines)
    )
    return gaps[len(gaps) // 2] if gaps else 0.0
