"""Lines of a list of goals as paragraphs: one title or one goal each, with its looks and its mark."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from operator import itemgetter

from extractors.readings.goals.marks import (
    NO_MARK,
    Mark,
    first_is_apart,
    is_level_word,
    is_mark_alone,
    mark_of,
)
from extractors.readings.goals.outline import Type, type_of
from extractors.readings.text.entries import begins_small, is_open
from extractors.readings.text.textlines import TextLine, blank_of, leading_of
from schemas.page import Word
from schemas.text.signs import ends_sentence

WIDER = 1.18
"""times the leading: a wider step parts two paragraphs."""
USUAL = 1.35
"""times the font size: the leading where no line goes on in small letters, and of titles in other type."""
ASIDE_PT = 2.5
"""points: lines of one edge begin this close to each other."""
INDENT = 0.6
"""times the font size: a first line set in by more begins a paragraph."""
CAPITAL = re.compile(r"[\"'“‘(«]*[^\W\d_a-zçğıöşü]")


@dataclass(frozen=True)
class Paragraph:
    """Lines that are one text."""

    lines: tuple[TextLine, ...]
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

    @property
    def text(self) -> str:
        """With its mark, lines with blanks between them."""
        return " ".join(line.text for line in self.lines)

    @property
    def words(self) -> list[Word]:
        """All words."""
        return [word for line in self.lines for word in line.words]

    @property
    def bare(self) -> list[Word]:
        """Its words without the mark."""
        return self.words[self.mark.words :]


def paragraphs_of(lines: Sequence[TextLine]) -> list[Paragraph]:
    """The lines, in reading order, as paragraphs."""
    cut = [piece for line in _level(lines) for piece in _lead_in(line)]
    made = _Cutter.of([line for line, _ in cut]).paragraphs(cut)
    return [piece for paragraph in made for piece in _run_in(paragraph)]


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
    def of(cls, lines: Sequence[TextLine]) -> "_Cutter":
        leading = leading_of([lines])
        right = {line.page: 0.0 for line in lines}
        for line in lines:
            right[line.page] = max(right[line.page], line.box.x1)
        return cls(leading / _usual_size(lines) if leading else USUAL, blank_of([lines]), right)

    def paragraphs(self, cut: Sequence[tuple[TextLine, bool]]) -> list[Paragraph]:
        """The lines, each with whether it begins within a printed line, as paragraphs."""
        groups: list[tuple[list[TextLine], bool]] = []
        for line, inside in cut:
            if groups and not inside and not self._begins(*groups[-1], line):
                groups[-1][0].append(line)
            else:
                groups.append(([line], inside))
        return [_paragraph(group, inside=inside) for group, inside in groups]

    def _begins(self, group: Sequence[TextLine], inside: bool, line: TextLine) -> bool:
        """Whether a line begins a paragraph after the lines of another, which may begin within a line."""
        last, mark = group[-1], mark_of(line.words)
        if not mark.level and is_level_word(last.words[-1].text) and not first_is_apart(line.words):
            return False
        if mark.words:
            bare = line.words[mark.words :]
            small = bool(bare) and bare[0].text[:1].islower()
            return mark.level > 0 or ends_sentence(last.text) or not small
        words = [word for each in group for word in each.words][mark_of(group[0].words).words :]
        if not words or type_of(line.words) != type_of(words):
            return bool(words)
        return self._is_apart(group, line) or self._is_another(group, inside, line)

    def _is_apart(self, group: Sequence[TextLine], line: TextLine) -> bool:
        """Whether more white is above a line than within a text."""
        last = group[-1]
        if last.page != line.page or line.base < last.base:
            return False
        ratio = max(self.ratio, USUAL if _is_title(line) else 0)
        return line.base - last.base > WIDER * ratio * line.size

    def _is_another(self, group: Sequence[TextLine], inside: bool, line: TextLine) -> bool:
        """Whether the text ended, by its words, by where lines begin, or by room left in its last line."""
        last, ended = group[-1], ends_sentence(group[-1].text)
        if begins_small(line) or is_open(" ".join(each.text for each in group)):
            return False
        if last.page != line.page or line.base < last.base:
            return ended
        if not inside and line.box.x0 < group[0].box.x0 - ASIDE_PT:
            return True
        if mark_of(group[0].words).words and not _is_title(line):
            return False
        room = last.box.x1 + self.blank + line.words[0].box.width < self.right[line.page] - 1
        indented = ended and line.box.x0 > last.box.x0 + INDENT * line.size
        return CAPITAL.match(line.text) is not None and (room or indented)


def _usual_size(lines: Sequence[TextLine]) -> float:
    sizes = sorted(line.size for line in lines)
    return sizes[len(sizes) // 2]


def _paragraph(lines: Sequence[TextLine], *, inside: bool) -> Paragraph:
    mark = mark_of([word for line in lines[:2] for word in line.words])
    words = [word for line in lines for word in line.words]
    return Paragraph(tuple(lines), mark, type_of(words[mark.words :] or words), inside)


def _level(lines: Sequence[TextLine]) -> Iterator[TextLine]:
    """The lines, a number or bullet that stands alone with the text that stands level beside it."""
    held: TextLine | None = None
    for line in lines:
        if held is not None:
            level = held.page == line.page and abs(held.base - line.base) < 0.4 * line.size
            if level and line.box.x0 > held.box.x1:
                line = TextLine(line.page, (*held.words, *line.words), line.drop)  # noqa: PLW2901
            else:
                yield held
            held = None
        if is_mark_alone(line.words):
            held = line
        else:
            yield line
    if held is not None:
        yield held


def _lead_in(line: TextLine) -> list[tuple[TextLine, bool]]:
    """A line cut where bold words that end a sentence lead a text in: **1.1 Turizm.** 1.1.1 …"""
    skip = mark_of(line.words).words
    for at, (last, word) in enumerate(pairwise(line.words), 1):
        if at > skip and last.bold and not word.bold and ends_sentence(last.text):
            first, rest = line.words[:at], line.words[at:]
            return [
                (TextLine(line.page, first, line.drop), False),
                (TextLine(line.page, rest, line.drop), True),
            ]
        if at > skip and not last.bold:
            break
    return [(line, False)]


def _is_title(line: TextLine) -> bool:
    return all(word.bold for word in line.words)


def _run_in(paragraph: Paragraph) -> Iterator[Paragraph]:
    """A paragraph cut where numbers count on after the ends of sentences."""
    words = [(line, word) for line in paragraph.lines for word in line.words]
    cuts, last = [0], paragraph.mark
    for at in range(1, len(words)):
        if not last.path or not ends_sentence(words[at - 1][1].text):
            continue
        mark = mark_of([word for _, word in words[at : at + 6]])
        if mark.path and last.is_followed_by(mark):
            cuts.append(at)
            last = mark
    for start, end in zip(cuts, [*cuts[1:], len(words)], strict=True):
        lines = _lines_again(words[start:end])
        made = _paragraph(lines, inside=paragraph.inside or start > 0)
        yield replace(made, mark=made.mark if start or made.mark is not NO_MARK else paragraph.mark)


def _lines_again(words: Sequence[tuple[TextLine, Word]]) -> list[TextLine]:
    """Words, each with the line that it stands on, as lines."""
    parted = ((line, tuple(word for _, word in run)) for line, run in groupby(words, key=itemgetter(0)))
    return [TextLine(line.page, run, line.drop) for line, run in parted]
