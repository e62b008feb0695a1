"""Goals printed as an outline: no columns, numbers tell which priority and axis each belongs to.

```
 Güçlü Ekonomi                        axis: lines of another type over each x.1, with or without a number
 1.1 Turizmin Geliştirilmesi          priority
   1.1.1 Kıyılar korunacaktır.        goals: lists, rows of a table, or run in: … Hedef 1.1.2 …
   1.1.2 Müzeler yenilenecektir.
 1.2 …
```

The numbers prove it: from 1.1 on each is the one that must follow.
"""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from extractors.readings.regions.groups import Group
from extractors.readings.regions.labels import Label
from extractors.readings.settings.goals import LINES, OUTLINE
from extractors.readings.settings.text import TEXTLINES
from extractors.readings.text.entries import Entry
from extractors.readings.text.joining import join
from extractors.readings.text.numbers import NumberedStart, numbered_start
from extractors.readings.text.textlines import TextLine
from extractors.readings.text.words import CleanPage
from extractors.records.outline import GOAL, PRIORITY
from schemas.page import Word
from schemas.text.signs import ends_sentence
from schemas.vocabulary.document_words import document_words
from schemas.vocabulary.headings import has_stem, words_of
from schemas.vocabulary.labels import table_label

Type = tuple[float, bool, tuple[int, int, int] | None]
"""Size in half points, boldness and colour: what parts titles from goals."""


@dataclass(frozen=True, slots=True)
class _At:
    """A number in its place: of a line, and of a word in it."""

    line: int
    word: int
    start: NumberedStart


@dataclass(slots=True)
class Outline:
    """Goals read by their numbers."""

    groups: list[Group]
    faults: list[str]
    """What cannot be so in a right reading."""
    numbered: bool = True
    """Whether all its goals bear numbers."""
    between: tuple[TextLine, ...] = ()
    """Headings of columns and captions that stand among them."""


def outlines(pages: Sequence[CleanPage], lexicon: Container[str]) -> Iterator[Outline]:
    """Every outline of goals of a document: runs of numbers in which each is the one that must follow."""
    lines = [
        TextLine(page.page.number, line.words)
        for page in pages
        for line in page.lines
        if line.words
    ]
    numbers = list(_numbers(lines))
    at = 0
    while at < len(numbers):
        chain = _chain(numbers[at:])
        if sum(len(each.start.path) == GOAL for each in chain) < OUTLINE.fewest:
            at += 1
            continue
        at = numbers.index(chain[-1]) + 1
        outline = _Reader(lines, chain, lexicon).read(numbers[at:])
        if _is_named(lines, chain) and _are_sentences(outline.groups):
            yield outline


def _is_named(lines: Sequence[TextLine], chain: Sequence[_At]) -> bool:
    """Whether goals, priorities or axes are spoken of above, or before the numbers: not so over sections."""
    first, second = chain[0], chain[1]
    above = lines[max(0, first.line - OUTLINE.farthest) : first.line]
    said = [word for line in above for word in words_of(line.text)]
    said += [
        word
        for at in (first, second)
        for word in words_of(lines[at.line].words[at.word].text)
    ]
    return any(has_stem(said, stem) for stem in _level_stems())


@cache
def _level_stems() -> tuple[str, ...]:
    words = (word for words in document_words().level_words.values() for word in words)
    return tuple(word for word in words if len(word) >= OUTLINE.shortest_stem)


def _are_sentences(groups: Sequence[Group]) -> bool:
    """Whether most goals end as sentences do: titles of sections, in a table of contents too, do not."""
    texts = [entry.text for group in groups for entry in group.entries]
    return 2 * sum(ends_sentence(text) for text in texts) > len(texts)


def _numbers(lines: Sequence[TextLine]) -> Iterator[_At]:
    """Where a priority or a goal may begin: at a line's beginning, or after the end of a sentence."""
    for place, line in enumerate(lines):
        following = lines[place + 1].words if place + 1 < len(lines) else ()
        for at in range(len(line.words)):
            start = numbered_start([*line.words[at : at + 3], *following[:2]][:3])
            begins = (
                at == 0
                or ends_sentence(line.words[at - 1].text)
                or line.words[at - 1].text.endswith(":")
            )
            if start is not None and begins and len(start.path) in (PRIORITY, GOAL):
                yield _At(place, at, start)


def _chain(numbers: Sequence[_At]) -> list[_At]:
    """The numbers from the first on, each the next that may follow; empty where the first is no 1.1."""
    if numbers[0].start.path[1:] != (1,):
        return []
    chain = [numbers[0]]
    for each in numbers[1:]:
        if each.line - chain[-1].line > OUTLINE.farthest:
            break
        if each.start.path in _next(chain[-1].start.path):
            chain.append(each)
    return chain if len(chain[-1].start.path) == GOAL else chain[:-1]


def _next(path: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    if len(path) == PRIORITY:
        return ((*path, 1),)
    axis, priority, goal = path
    return (axis, priority, goal + 1), (axis, priority + 1), (axis + 1, 1)


class _Reader:
    """Cuts the lines of an outline at its numbers."""

    def __init__(
        self, lines: Sequence[TextLine], chain: Sequence[_At], lexicon: Container[str]
    ) -> None:
        self.lines, self.chain, self.lexicon = lines, chain, lexicon
        firsts = [
            type_of(self.lines[at.line].words[at.word :])
            for at in chain
            if len(at.start.path) == GOAL
        ]
        self.of_goals = Counter(firsts).most_common(1)[0][0]
        self.of_axes = self._type_of_axes()

    def read(self, left: Sequence[_At]) -> Outline:
        """The groups, and what speaks against them.

        Args:
            left: numbers after the last of the outline.
        """
        groups: list[Group] = []
        axis: Label | None = None
        for at, following in zip(self.chain, [*self.chain[1:], None], strict=True):
            if len(at.start.path) == GOAL:
                groups[-1].entries.append(self._goal(at, following))
                continue
            begins = not groups or at.start.path[1] == 1
            if begins:
                axis = self._axis_over(at)
            groups.append(self._group(at, following, axis, begins=begins))
        return Outline(groups, list(self._faults(groups, left)))

    def _group(
        self, at: _At, following: _At | None, axis: Label | None, *, begins: bool
    ) -> Group:
        lines = self._between(at, following)
        title = Label(
            lines[0].page, tuple(lines), text=join(lines, self.lexicon).rstrip(" .:")
        )
        labels = (axis.text if axis else None, title.text)
        printed = [axis, title] if begins and axis else [title]
        return Group(labels, printed, [0, 1][-len(printed) :])

    def _goal(self, at: _At, following: _At | None) -> Entry:
        lines = self._between(at, following)
        if following is not None and following.start.path[1:] == (1,):
            lines = lines[: len(lines) - len(self._title_lines(following))]
        elif following is None:
            lines = self._to_its_end(lines)
        return Entry(0, lines, text=join(lines, self.lexicon))

    def _between(self, at: _At, following: _At | None) -> list[TextLine]:
        """The text from one number up to the next, line by line."""
        end = (
            following.line
            if following
            else min(at.line + OUTLINE.farthest, len(self.lines) - 1)
        )
        cut = []
        for place in range(at.line, end + 1):
            words = self.lines[place].words
            stop = (
                following.word if following and place == following.line else len(words)
            )
            words = words[at.word if place == at.line else 0 : stop]
            if words:
                cut.append(TextLine(self.lines[place].page, words))
        return cut

    def _to_its_end(self, lines: Sequence[TextLine]) -> list[TextLine]:
        """The lines of the last goal: of its type, close below each other, up to the end of a sentence."""
        kept = [lines[0]]
        for last, line in pairwise(lines):
            level = (
                abs(line.base - last.base) < LINES.level * line.size
                and line.page == last.page
            )
            if not level and (ends_sentence(last.text) or not _is_close(last, line)):
                break
            if type_of(line.words) != self.of_goals and not level:
                break
            kept.append(line)
        return kept

    # ── axes ──────────────────────────────────────────────────────────────────
    def _axis_over(self, at: _At) -> Label | None:
        lines = self._title_lines(at)
        return (
            Label(lines[0].page, tuple(lines), text=join(lines, self.lexicon))
            if lines
            else None
        )

    def _title_lines(self, at: _At) -> list[TextLine]:
        """The lines right above a priority that name its axis: of the type that names of axes have."""
        if at.word:
            return []
        found: list[TextLine] = []
        for line in reversed(self.lines[max(0, at.line - OUTLINE.farthest) : at.line]):
            apart = bool(found) and not _is_close(line, found[0])
            if (
                apart
                or type_of(line.words) != self.of_axes
                or table_label().match(line.text)
            ):
                break
            found.insert(0, line)
        return found

    def _type_of_axes(self) -> Type | None:
        """The type of most lines that stand right above the first priority of an axis."""
        above = [
            self.lines[at.line - 1]
            for at in self.chain
            if at.start.path[1:] == (1,) and at.line
        ]
        types = Counter(
            type_of(line.words) for line in above if not table_label().match(line.text)
        )
        types.pop(self.of_goals, None)
        return types.most_common(1)[0][0] if types else None

    # ── what speaks against it ────────────────────────────────────────────────
    def _faults(self, groups: Sequence[Group], left: Sequence[_At]) -> Iterator[str]:
        bare = [group.labels[1] for group in groups if group.labels[0] is None]
        if bare:
            yield f"no axis is named over {bare[0]!r}"
        lines = [
            line for group in groups for entry in group.entries for line in entry.lines
        ]
        other = [line.text for line in lines if type_of(line.words) != self.of_goals]
        if other:
            yield f"{len(other)} lines within goals are set in another type: {other[0]!r}"
        last = self.chain[-1].start.path
        later = [
            each.start.path
            for each in left
            if len(each.start.path) == GOAL and each.start.path > last
        ]
        if later:
            yield f"after {_printed(last)} comes {_printed(later[0])} further on"


def type_of(words: Sequence[Word]) -> Type:
    """The type that most letters of some words are set in."""
    return most_common(letters_of(words))


def letters_of(words: Iterable[Word]) -> dict[Type, int]:
    """How many letters are set in each type."""
    exact: dict[Type, int] = {}
    for word in words:
        looks = word.size, word.bold, word.colour
        exact[looks] = exact.get(looks, 0) + len(word.text)
    letters: dict[Type, int] = {}
    for (size, bold, colour), count in exact.items():
        rounded = round(2 * size) / 2, bold, colour
        letters[rounded] = letters.get(rounded, 0) + count
    return letters


def most_common(letters: Mapping[Type, int]) -> Type:
    """The type of most letters, of several the one that came first."""
    return (
        next(iter(letters))
        if len(letters) == 1
        else max(letters, key=letters.__getitem__)
    )


def _is_close(above: TextLine, below: TextLine) -> bool:
    return (
        above.page == below.page
        and below.base - above.base < TEXTLINES.loosest * below.size
    )


def _printed(path: Sequence[int]) -> str:
    return ".".join(map(str, path))
