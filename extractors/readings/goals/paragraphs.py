"""Lines of a list of goals as paragraphs: one title or one goal each, with its looks and its mark."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count, islice

from extractors.readings.goals.lines import MarkedLine, level_joined, lines_again
from extractors.readings.goals.marks import (
    NO_MARK,
    Mark,
    first_is_apart,
    is_level_word,
    mark_of,
)
from extractors.readings.goals.outline import Type, letters_of, most_common, type_of
from extractors.readings.settings.goals import PARAGRAPHS
from extractors.readings.text.entries import begins_small, goes_on
from extractors.readings.text.textlines import TextLine, blank_of, leading_of
from schemas.page import Word
from schemas.text.signs import OPENING_QUOTES, ends_sentence
from schemas.worked_out import worked_out

CAPITAL = re.compile(rf"[{OPENING_QUOTES}(]*[^\W\d_a-zçğıöşü]")


@dataclass(frozen=True)
class Paragraph:
    """Lines that are one text."""

    lines: tuple[MarkedLine, ...]
    mark: Mark
    looks: Type
    """Of its text, without the mark."""
    inside: bool = False
    """Whether it begins within a line: its place tells nothing."""

    @property
    def x(self) -> float:
        """Where it begins, points."""
        return self.lines[0].box.x0

    @property
    def page(self) -> int:
        """On which it begins."""
        return self.lines[0].page

    @worked_out
    def text(self) -> str:
        """With its mark, lines with blanks between them."""
        return " ".join(line.text for line in self.lines)

    @worked_out
    def words(self) -> tuple[Word, ...]:
        """All words."""
        return tuple([word for line in self.lines for word in line.words])

    @property
    def bare(self) -> tuple[Word, ...]:
        """Its words without the mark."""
        return self.words[self.mark.words :]


def paragraphs_of(lines: Sequence[MarkedLine]) -> list[Paragraph]:
    """The lines, in reading order, as paragraphs."""
    return list(begun(lines))


def begun(lines: Sequence[MarkedLine]) -> Iterator[Paragraph]:
    """The paragraphs of `paragraphs_of`, each cut when it is asked for: most lists end soon, or are none."""
    cut = [piece for line in level_joined(lines) for piece in line.pieces]
    made = _Cutter.of([line for line, _ in cut]).paragraphs(cut)
    return (piece for paragraph in made for piece in run_in(paragraph))


class Below:
    """Paragraphs that are cut as far as somebody looks."""

    def __init__(self, lines: Sequence[MarkedLine]) -> None:
        self._coming, self._cut = begun(lines), list[Paragraph]()

    def since(self, start: int) -> Iterator[Paragraph]:
        """Those from one on, by its place; none beyond the last."""
        self._cut.extend(islice(self._coming, max(0, start - len(self._cut))))
        for at in count(start):
            if at >= len(self._cut):
                self._cut.extend(islice(self._coming, 1))
            if at >= len(self._cut):
                return
            yield self._cut[at]


class _Group:
    """The lines of a paragraph so far."""

    def __init__(self, line: MarkedLine, *, inside: bool) -> None:
        self.lines, self.inside = [line], inside
        self.letters = letters_of(line.words[line.mark.words :])
        """How many are set in each type, its mark aside."""
        self.brackets, self.quotes = line.open_signs

    @property
    def mark(self) -> Mark:
        """What its first line begins with."""
        return self.lines[0].mark

    def add(self, line: MarkedLine) -> None:
        """Go on with a line."""
        self.lines.append(line)
        for looks, letters in letters_of(line.words).items():
            self.letters[looks] = self.letters.get(looks, 0) + letters
        brackets, quotes = line.open_signs
        self.brackets += brackets
        self.quotes += quotes

    @property
    def is_open(self) -> bool:
        """Whether its text cannot end here, as `entries.is_open` tells; a page may be one paragraph."""
        return self.brackets > 0 or self.quotes % 2 == 1 or goes_on(self.lines[-1].text)

    def paragraph(self) -> Paragraph:
        """All of it."""
        return _paragraph(self.lines, inside=self.inside, letters=self.letters)


@dataclass(frozen=True, slots=True)
class _Cutter:
    """What is known of the lines when they are cut into paragraphs."""

    ratio: float
    """Leading, times the font size."""
    blank: float
    """Between two words, points."""
    right: Mapping[int, float]
    """Page → where its text ends."""

    @classmethod
    def of(cls, lines: Sequence[MarkedLine]) -> "_Cutter":
        leading = leading_of([lines])
        right = {line.page: 0.0 for line in lines}
        for line in lines:
            right[line.page] = max(right[line.page], line.box.x1)
        return cls(
            leading / _usual_size(lines) if leading else PARAGRAPHS.usual,
            blank_of([lines]),
            right,
        )

    def paragraphs(self, cut: Sequence[tuple[MarkedLine, bool]]) -> Iterator[Paragraph]:
        """The lines, each with whether it begins within a printed line, as paragraphs."""
        group: _Group | None = None
        for line, inside in cut:
            if group is not None and not inside and not self._begins(group, line):
                group.add(line)
                continue
            if group is not None:
                yield group.paragraph()
            group = _Group(line, inside=inside)
        if group is not None:
            yield group.paragraph()

    def _begins(self, group: _Group, line: MarkedLine) -> bool:
        """Whether a line begins a paragraph after the lines of another."""
        last, mark = group.lines[-1], line.mark
        if (
            not mark.level
            and is_level_word(last.words[-1].text)
            and not first_is_apart(line.words)
        ):
            return False
        if mark.words:
            bare = line.words[mark.words :]
            small = bool(bare) and bare[0].text[:1].islower()
            return mark.level > 0 or ends_sentence(last.text) or not small
        if not group.letters or line.looks != most_common(group.letters):
            return bool(group.letters)
        return self._is_apart(last, line) or self._is_another(group, line)

    def _is_apart(self, last: MarkedLine, line: MarkedLine) -> bool:
        """Whether more white is above a line than within a text, or another box begins."""
        if last.right != line.right:
            return True
        if line.right is not None and begins_small(line):
            return False
        if last.page != line.page or line.base < last.base:
            return False
        ratio = max(self.ratio, PARAGRAPHS.usual if _is_title(line) else 0)
        return line.base - last.base > PARAGRAPHS.wider * ratio * line.size

    def _right_of(self, line: MarkedLine) -> float:
        return self.right[line.page] if line.right is None else line.right

    def _is_another(self, group: _Group, line: MarkedLine) -> bool:
        """Whether the text ended, by its words, by where lines begin, or by room left in its last line."""
        first, last = group.lines[0], group.lines[-1]
        ended = ends_sentence(last.text)
        if begins_small(line) or group.is_open:
            return False
        if last.page != line.page or line.base < last.base:
            return ended
        if not group.inside and line.box.x0 < first.box.x0 - PARAGRAPHS.aside_pt:
            return True
        if group.mark.words and not _is_title(line):
            return False
        room = (
            last.box.x1 + self.blank + line.words[0].box.width
            < self._right_of(last) - 1
        )
        indented = ended and line.box.x0 > last.box.x0 + PARAGRAPHS.indent * line.size
        return CAPITAL.match(line.text) is not None and (room or indented)


def _usual_size(lines: Sequence[TextLine]) -> float:
    sizes = sorted(line.size for line in lines)
    return sizes[len(sizes) // 2]


def _paragraph(
    lines: Sequence[MarkedLine],
    *,
    inside: bool,
    letters: Mapping[Type, int] | None = None,
) -> Paragraph:
    """The lines as one; `letters`: of each type, the mark of the first line aside, where they are counted."""
    mark = (
        mark_of([*lines[0].words, *lines[1].words]) if len(lines) > 1 else lines[0].mark
    )
    if letters and mark.words == lines[0].mark.words:
        return Paragraph(tuple(lines), mark, most_common(letters), inside)
    words = [word for line in lines for word in line.words]
    return Paragraph(tuple(lines), mark, type_of(words[mark.words :] or words), inside)


def _is_title(line: TextLine) -> bool:
    return all(word.bold for word in line.words)


def run_in(paragraph: Paragraph) -> Iterator[Paragraph]:
    """A paragraph cut where numbers count on after the ends of sentences."""
    if not paragraph.mark.path:
        yield paragraph
        return
    words = [(line, word) for line in paragraph.lines for word in line.words]
    cuts, last = [0], paragraph.mark
    for at in range(1, len(words)):
        if not ends_sentence(words[at - 1][1].text):
            continue
        mark = mark_of([word for _, word in words[at : at + 6]])
        if mark.path and last.is_followed_by(mark):
            cuts.append(at)
            last = mark
    if len(cuts) == 1:
        yield paragraph
        return
    for start, end in zip(cuts, [*cuts[1:], len(words)], strict=True):
        lines = lines_again(words[start:end])
        made = _paragraph(lines, inside=paragraph.inside or start > 0)
        yield replace(
            made,
            mark=made.mark if start or made.mark is not NO_MARK else paragraph.mark,
        )
