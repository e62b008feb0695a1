"""Lines of a list of goals, with what each begins with and how it looks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from operator import itemgetter

from extractors.readings.goals.marks import Mark, is_mark_alone, mark_of
from extractors.readings.goals.outline import Type, type_of
from extractors.readings.settings.goals import LINES
from extractors.readings.text.entries import open_signs
from extractors.readings.text.textlines import TextLine
from schemas.page import Word
from schemas.text.signs import ends_sentence
from schemas.worked_out import worked_out


@dataclass(frozen=True)
class MarkedLine(TextLine):
    """A line that remembers its mark and its looks: every list above it asks for them again."""

    right: float | None = None
    """Where the text of the box around it ends, points; None where that of the page does."""

    @worked_out
    def mark(self) -> Mark:
        """What it begins with."""
        return mark_of(self.words)

    @worked_out
    def looks(self) -> Type:
        """Of all its words."""
        return type_of(self.words)

    @worked_out
    def open_signs(self) -> tuple[int, int]:
        """Brackets that it opens and does not close, and its quotation marks."""
        return open_signs(self.text)

    @worked_out
    def is_mark_alone(self) -> bool:
        """Whether it is a mark, or a number that may be one, and nothing else."""
        return is_mark_alone(self.words)

    @worked_out
    def pieces(self) -> tuple[tuple["MarkedLine", bool], ...]:
        """The line, cut where a bold lead-in ends; each with whether it begins within the line."""
        return tuple(_lead_in(self))


def level_joined(lines: Sequence[MarkedLine]) -> Iterator[MarkedLine]:
    """The lines, a number or bullet that stands alone with the text that stands level beside it."""
    held: MarkedLine | None = None
    for line in lines:
        if held is not None:
            level = (
                held.page == line.page
                and abs(held.base - line.base) < LINES.level * line.size
            )
            if level and line.box.x0 > held.box.x1:
                line = replace(line, words=(*held.words, *line.words))  # noqa: PLW2901
            else:
                yield held
            held = None
        if line.is_mark_alone:
            held = line
        else:
            yield line
    if held is not None:
        yield held


def _lead_in(line: MarkedLine) -> list[tuple[MarkedLine, bool]]:
    """A line cut where bold words that end a sentence lead a text in: **1.1 Turizm.** 1.1.1 …"""
    skip = line.mark.words
    for at, (last, word) in enumerate(pairwise(line.words), 1):
        if at > skip and last.bold and not word.bold and ends_sentence(last.text):
            return [
                (replace(line, words=line.words[:at]), False),
                (replace(line, words=line.words[at:]), True),
            ]
        if at > skip and not last.bold:
            break
    return [(line, False)]


def lines_again(words: Sequence[tuple[MarkedLine, Word]]) -> list[MarkedLine]:
    """Words, each with the line that it stands on, as lines."""
    parted = (
        (line, tuple(word for _, word in run))
        for line, run in groupby(words, key=itemgetter(0))
    )
    return [replace(line, words=run) for line, run in parted]
