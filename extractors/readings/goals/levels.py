"""Goals printed as a list, told by how each level looks: its mark, its type, its ground, its indentation.

```
 Tablo 4: … Eksen, Öncelik ve Hedefleri      announced here
 GÜÇLÜ EKONOMİ                               first looks: axes
 Turizmin Geliştirilmesi                     second: priorities
   • Kıyılar korunacaktır.                   third: goals
 Ulaşımın Geliştirilmesi                     second again
 …                                           up to what looks otherwise
```

No look is known beforehand: the three that come one after the other, and then again, are the levels.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from extractors.readings.goals.against_levels import Same, against_end, faults_of
from extractors.readings.goals.grounds import Grounds
from extractors.readings.goals.outline import Outline
from extractors.readings.goals.paragraphs import Below, Paragraph
from extractors.readings.regions.groups import Group
from extractors.readings.regions.labels import Label
from extractors.readings.settings.goals import LEVELS, PARAGRAPHS
from extractors.readings.text.entries import Entry
from extractors.readings.text.joining import join
from extractors.records.outline import AXIS, GOAL, PRIORITY
from schemas.text.signs import ends_sentence
from schemas.text.turkish import fold
from schemas.vocabulary.labels import figure_caption, table_label


@dataclass(frozen=True, slots=True)
class Levelled:
    """Paragraphs with the level of each, 1 the axes."""

    paragraphs: tuple[Paragraph, ...]
    levels: tuple[int, ...]
    after: Paragraph | None
    """What stands below the last."""
    faults: tuple[str, ...]

    @property
    def goals(self) -> int:
        """How many there are."""
        return self.levels.count(GOAL)


def levelled(below: Below, start: int, grounds: Grounds) -> Levelled | None:
    """The levels of paragraphs from one on, by the looks that tell best; None without goals."""
    found = [
        made
        for same in _ways(grounds)
        if (made := _levelled(below, start, same)) is not None
    ]
    return min(
        found, key=lambda made: (len(made.faults), -len(made.paragraphs)), default=None
    )


def _ways(grounds: Grounds) -> Iterator[Same]:
    """How levels may be told apart: by everything, or by less where that changes within one."""

    def alike(one: Paragraph, other: Paragraph) -> bool:
        return one.looks == other.looks and one.mark.sort == other.mark.sort

    def in_place(one: Paragraph, other: Paragraph) -> bool:
        return alike(one, other) and (
            one.inside or other.inside or abs(one.x - other.x) < PARAGRAPHS.aside_pt
        )

    def on_ground(one: Paragraph, other: Paragraph) -> bool:
        return in_place(one, other) and grounds.under(one) == grounds.under(other)

    def in_any_colour(one: Paragraph, other: Paragraph) -> bool:
        shaped = one.mark.sort == other.mark.sort and one.looks[:2] == other.looks[:2]
        return shaped and (
            one.inside or other.inside or abs(one.x - other.x) < PARAGRAPHS.aside_pt
        )

    yield on_ground
    yield in_place
    yield alike
    yield in_any_colour


def _levelled(below: Below, start: int, same: Same) -> Levelled | None:
    looks: list[Paragraph] = []
    steps: list[int] = []
    for paragraph in below.since(start):
        at = next(
            (at for at, look in enumerate(looks) if same(look, paragraph)), len(looks)
        )
        deepest_yet = not steps or steps[-1] == len(looks) - 1
        if at == len(looks) and (
            len(looks) == GOAL or not deepest_yet or table_label().match(paragraph.text)
        ):
            break
        if steps and at > steps[-1] + 1:
            break
        if at == len(looks):
            looks.append(paragraph)
        steps.append(at)
    deep = len(looks)
    while steps and steps[-1] != deep - 1:
        steps.pop()
    return (
        None
        if steps.count(deep - 1) < LEVELS.fewest
        else _placed(below, start, steps, deep, same)
    )


def _placed(
    below: Below, start: int, steps: list[int], deep: int, same: Same
) -> Levelled | None:
    """The paragraphs with their levels, and what speaks against them: for that all below is looked at."""
    taken = [*islice(below.since(start), len(steps))]
    levels = None if deep < PRIORITY else _levels_of(taken, steps, deep)
    if levels is None:
        return None
    rest = [*below.since(start + len(steps))]
    faults = (*faults_of(taken, levels), *against_end(taken, levels, rest, same))
    return Levelled(tuple(taken), tuple(levels), next(iter(rest), None), faults)


def _levels_of(
    taken: Sequence[Paragraph], steps: list[int], deep: int
) -> list[int] | None:
    """The levels of looks: three are axis, priority, goal; two are priority and goal, or titles in pairs."""
    levels = [step + 1 + GOAL - deep for step in steps]
    if deep == PRIORITY and steps[:2] == [0, 0]:
        levels = _paired(steps)
    titles = [each for each, level in zip(taken, levels, strict=True) if level < GOAL]
    return (
        levels if all(map(may_be_title, titles)) and _are_said(taken, levels) else None
    )


def _paired(steps: Sequence[int]) -> list[int]:
    """Levels of titles that look alike: of two above each other the first is an axis."""
    levels: list[int] = []
    for step, run in groupby(steps):
        count = len(list(run))
        if step:
            levels += [GOAL] * count
        else:
            levels += [AXIS] * (count - 1) + [PRIORITY]
    return levels


def may_be_title(paragraph: Paragraph) -> bool:
    """Whether a paragraph may name an axis or priority: texts end as sentences do, and are longer."""
    text = paragraph.text.rstrip(".:") if paragraph.looks[1] else paragraph.text
    named = any(
        len(word.text) >= LEVELS.shortest_word and word.text.isalpha()
        for word in paragraph.bare
    )
    is_figure = figure_caption().match(fold(paragraph.text)) is not None
    return (
        named
        and not is_figure
        and len(paragraph.bare) <= LEVELS.longest_title
        and not ends_sentence(text)
    )


def _are_said(paragraphs: Sequence[Paragraph], levels: Sequence[int]) -> bool:
    """Whether words for levels before numbers (`Hedef 1.2.3`) name the levels that the looks tell."""
    said = [
        (each.mark.level, level)
        for each, level in zip(paragraphs, levels, strict=True)
        if each.mark.level
    ]
    return all(word == level for word, level in said)


def outline_of(
    made: Levelled, above: Paragraph | None, lexicon: Container[str]
) -> Outline:
    """The groups of a list.

    Args:
        made: its paragraphs.
        above: what names the axis of a list that has one only.
        lexicon: folded words that the document prints in one piece.
    """
    faults = list(made.faults)
    groups: list[Group] = []
    fresh: list[tuple[int, Label]] = []
    axis: Label | None = None
    if AXIS not in made.levels:
        named = (
            above is not None and table_label().match(above.text) is not None
        )  # then the table says it
        axis = None if above is None or named else _label(above, lexicon)
        fresh = [] if axis is None else [(0, axis)]
        if above is None:
            faults.append("no axis is named over it")
    for paragraph, level in zip(made.paragraphs, made.levels, strict=True):
        if level == GOAL:
            groups[-1].entries.append(_entry(paragraph, lexicon))
            continue
        label = _label(paragraph, lexicon)
        if level == AXIS:
            axis, fresh = label, [(0, label)]
            continue
        printed = [*fresh, (1, label)]
        fresh = []
        labels = (axis.text if axis else None, label.text)
        groups.append(
            Group(labels, [each for _, each in printed], [at for at, _ in printed])
        )
    numbered = all(
        p.mark.path
        for p, level in zip(made.paragraphs, made.levels, strict=True)
        if level == GOAL
    )
    return Outline(groups, faults, numbered=numbered)


def _label(paragraph: Paragraph, lexicon: Container[str]) -> Label:
    return Label(
        paragraph.page, paragraph.lines, text=_text(paragraph, lexicon).rstrip(" .:")
    )


def _entry(paragraph: Paragraph, lexicon: Container[str]) -> Entry:
    return Entry(0, list(paragraph.lines), text=_text(paragraph, lexicon))


def _text(paragraph: Paragraph, lexicon: Container[str]) -> str:
    """In one line; with a full stop after a number that stands bare in its own column."""
    text = join(paragraph.lines, lexicon, _unsaid(paragraph))
    first = paragraph.words[0].text
    return (
        f"{first}.{text[len(first) :]}"
        if paragraph.mark.path and first.isdecimal()
        else text
    )


def _unsaid(paragraph: Paragraph) -> int:
    """Characters of a mark that is no part of the text: a bullet, a letter."""
    return (
        len(paragraph.words[0].text)
        if paragraph.mark.sign and not paragraph.mark.level
        else 0
    )
