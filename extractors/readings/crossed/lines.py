"""Lines of counts on the pages, and the passages that they make: heads, lines of counts, labels beside them.

```
 Yıl   Program                        Aliağa  Balçova     head: words over the counts
       Yenilenebilir Enerji Mali                          loose: words beside them alone
 2010                        Başvuru       8        3     a line of counts, and what is printed beside them
       Destek Programı      Başarılı       2        -
 2008 Yılı Turizm ve Çevre Mali Destek Programı           the head of the next passage, within the table
```
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from extractors.pages.type_size import is_larger
from extractors.readings.regions.extent import is_note
from extractors.readings.settings.crossed import CROSSED
from extractors.tables.grid.words import rows_of
from schemas.page import Page, Word, text_of
from schemas.text.signs import whole_year
from schemas.vocabulary.document_words import continuation
from schemas.vocabulary.labels import note_start, table_label

COUNT = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d{1,6}")
DASHES = frozenset("-–—−")


@dataclass(slots=True)
class CountLine:
    """Counts on one line, and the words on it that are none."""

    page: int
    counts: list[Word]
    beside: list[Word]

    @property
    def y_mid(self) -> float:
        """The middle of its counts, points from the top."""
        return sum(word.box.y_mid for word in self.counts) / len(self.counts)

    @property
    def extent(self) -> tuple[float, float]:
        """Left and right end of its counts, points."""
        return min(word.box.x0 for word in self.counts), max(
            word.box.x1 for word in self.counts
        )


@dataclass
class Run:
    """Lines of counts under one head."""

    head: list[list[Word]]
    """Lines over the counts, top down, with what stands beside them."""
    begins: bool
    """Whether no table can go on here: something else stands before the head."""
    caption: str = ""
    """The labelled caption right above its head; empty where there is none."""
    left: list[list[Word]] = field(default_factory=list)
    """The last lines of the page before, where the run begins its page: a head may have been left there."""
    lines: list[CountLine] = field(default_factory=list)
    loose: list[tuple[int, Word]] = field(default_factory=list)
    """Page and word, of lines without counts beside them."""
    below: list[tuple[int, Word]] = field(default_factory=list)
    """The same of lines below its last counts: the end of a label, or what follows the table."""

    @cached_property
    def columns(self) -> list[tuple[float, float]]:
        """Left and right end of each column of counts, from left to right."""
        sides: list[tuple[float, float]] = []
        for word in sorted(
            (w for line in self.lines for w in line.counts),
            key=lambda word: word.box.x0,
        ):
            if sides and word.box.x0 < sides[-1][1]:
                sides[-1] = sides[-1][0], max(sides[-1][1], word.box.x1)
            else:
                sides.append((word.box.x0, word.box.x1))
        return sides

    def column_of(self, word: Word) -> int:
        """The column that a count stands in."""
        return next(
            at for at, (_, right) in enumerate(self.columns) if word.box.x0 < right
        )

    @property
    def words(self) -> Iterator[Word]:
        """Those over its counts and beside them."""
        yield from (word for line in (*self.left, *self.head) for word in line)
        yield from (word for line in self.lines for word in line.beside)
        yield from (word for _, word in (*self.loose, *self.below))

    @property
    def is_regular(self) -> bool:
        """Whether no line has two counts in one column."""
        return all(
            len(set(map(self.column_of, line.counts))) == len(line.counts)
            for line in self.lines
        )


def runs_on(pages: Iterable[Page]) -> list[Run]:
    """The runs of lines of counts, in order.

    Args:
        pages: upright, without running lines.
    """
    runs: list[Run] = []
    left: list[list[Word]] = []
    for page in pages:
        left = _Reader(page, runs, left).read()
    return runs


class _Reader:
    """Goes down a page; a run goes on until words stand over its columns."""

    def __init__(self, page: Page, runs: list[Run], left: Sequence[list[Word]]) -> None:
        self.page = page.number
        self.lines = rows_of(word for word in page.words if word.angle == 0)
        self.runs = runs
        self.left = left
        self.waiting: list[list[Word]] = []
        self.above: CountLine | None = None

    def read(self) -> list[list[Word]]:
        """Read all lines; the last of the page, that a head of the next one may have left behind."""
        for line in self.lines:
            counts = list(_counts_in(line))
            ids = {id(word) for word in counts}
            taken = CountLine(
                self.page, counts, [word for word in line if id(word) not in ids]
            )
            if len(counts) >= CROSSED.fewest or (counts and self._goes_on(taken)):
                self._take(taken)
            else:
                self.waiting.append(line)
        self._end(self.waiting)
        return [line for line in self.waiting if not is_note(line)][
            -CROSSED.left_lines :
        ]

    def _goes_on(self, line: CountLine) -> bool:
        """Whether a line with one count goes on under others, near and below theirs: a panel of a total."""
        if self.above is None:
            return False
        size = line.counts[0].size
        (left, right), (start, end) = self.above.extent, line.extent
        under = end > left - CROSSED.under * size and start < right
        return under and line.y_mid - self.above.y_mid < CROSSED.near * size

    def _take(self, line: CountLine) -> None:
        extents = [each.extent for each in (line, self.above) if each is not None]
        over = [
            at for at, words in enumerate(self.waiting) if _stands_over(words, extents)
        ]
        if over or not self.runs or self.above is None:
            first = self._head_start(over, line)
            caption = self._caption_over(first)
            before = self.waiting[: first if caption is None else caption]
            parted = any(_stands_over(words, extents) for words in before)
            self._end(before)
            left = [] if self.above is not None or parted else list(self.left)
            head = self.waiting[first : over[-1] + 1] if over else []
            said = (
                ""
                if caption is None
                else " ".join(map(text_of, self.waiting[caption:first]))
            )
            self.runs.append(
                Run(head, parted or not self.runs or self._is_new(said), said, left)
            )
            self._loosen(self.waiting[over[-1] + 1 :] if over else [])
        else:
            self._loosen(self.waiting)
        self.runs[-1].lines.append(line)
        self.waiting, self.above = [], line

    def _is_new(self, caption: str) -> bool:
        """Whether a caption is another than that of the run before: printed again, or `(devam)`, it goes on."""
        if continuation().search(caption):
            return False
        bare, before = (
            continuation().sub("", text).strip(" :")
            for text in (caption, self.runs[-1].caption)
        )
        return bool(bare) and bare != before

    def _end(self, lines: Sequence[list[Word]]) -> None:
        if self.above is not None:
            near = _near_below(lines, self.above)
            self.runs[-1].below += [
                (self.page, word) for words in near for word in words
            ]

    def _loosen(self, lines: Iterable[Sequence[Word]]) -> None:
        self.runs[-1].loose += [(self.page, word) for words in lines for word in words]

    def _caption_over(self, first: int) -> int | None:
        """Where, among the waiting lines, a caption begins right above the head; None where there is none."""
        for at in range(first - 1, max(-1, first - CROSSED.most_lines), -1):
            if table_label().match(text_of(self.waiting[at])):
                return at
        return None

    def _head_start(self, over: Sequence[int], line: CountLine) -> int:
        """The first of the waiting lines that can be the head's: close above each other, below a caption."""
        if not over:
            return len(self.waiting)
        first, edge = over[-1], self.waiting[over[-1]]
        top = edge[0].box.top - CROSSED.head * edge[0].size
        for at in range(over[-1], -1, -1):
            words = self.waiting[at]
            apart = CROSSED.years if _are_years(words) else CROSSED.apart
            far = edge[0].box.top - words[0].box.bottom > apart * words[0].size
            if far or words[0].box.top < top or table_label().match(text_of(words)):
                break
            first, edge = (at if at in over else first), words
        return first


def texts_in(line: Sequence[Word]) -> Iterator[list[Word]]:
    """The words of a line that stand together, from left to right."""
    text: list[Word] = []
    for word in line:
        if text and word.box.x0 - text[-1].box.x1 > CROSSED.blank * word.size:
            yield text
            text = []
        text.append(word)
    if text:
        yield text


def is_count(text: str) -> bool:
    """Whether a word is a whole number or a dash, and no year."""
    return text in DASHES or (
        COUNT.fullmatch(text) is not None and whole_year(text) is None
    )


def _counts_in(line: Sequence[Word]) -> Iterator[Word]:
    """The words of a line that are counts or dashes, with white on both sides."""
    for at, word in enumerate(line):
        if not is_count(word.text):
            continue
        gap = CROSSED.blank * word.size
        left = at == 0 or word.box.x0 - line[at - 1].box.x1 > gap
        right = at == len(line) - 1 or line[at + 1].box.x0 - word.box.x1 > gap
        if left and right:
            yield word


def _are_years(words: Sequence[Word]) -> bool:
    """Whether a line holds years alone: no prose does."""
    return all(whole_year(word.text) is not None for word in words)


def _stands_over(words: Sequence[Word], extents: Iterable[tuple[float, float]]) -> bool:
    return any(
        word.box.x0 < right and word.box.x1 > left
        for word in words
        for left, right in extents
    )


def _near_below(
    lines: Iterable[Sequence[Word]], above: CountLine
) -> Iterator[Sequence[Word]]:
    """The lines beside the last counts of a page, close below them and in their type."""
    size = above.counts[0].size
    for words in lines:
        far = words[0].box.y_mid - above.y_mid > CROSSED.label_lines * size
        note = note_start().match(text_of(words)) is not None
        other = note or is_larger(words[0].size, size)
        if far or other or _stands_over(words, [above.extent]):
            return
        yield words
