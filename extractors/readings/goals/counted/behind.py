"""Goals whose numbers stand in a column behind them.

```
 1. Turizmin Geliştirilmesi
 Kıyılar korunacaktır.                              1.
 Yaylalara yol yapılacak, konaklama tesisleri       2.
 desteklenecektir.
```

Lines are read from left to right, and the number of a goal is the last word of its first line.
"""

from collections.abc import Container, Sequence
from dataclasses import replace
from itertools import chain

from extractors.readings.goals.marks import Mark, is_mark_alone, mark_of
from extractors.readings.regions.groups import Group
from extractors.readings.settings.goals import MARKS
from extractors.readings.text.entries import Entry
from extractors.readings.text.joining import join
from schemas.page import Word

Numbers = dict[int, tuple[Word, ...]]
"""The number of each entry, by the identity of the entry."""


def put_before(groups: Sequence[Group], lexicon: Container[str]) -> None:
    """Put numbers that stand behind all goals, in a column of their own, before these.

    They are numbers of goals where each goal has one and a text, no other word reaches into their column, and they
    run on under each priority. Else all stays as it is.

    Args:
        groups: of goals under their priorities, in the order of the page; changed in place.
        lexicon: folded words that the document prints in one piece.
    """
    entries = [entry for group in groups for entry in group.entries]
    numbers: Numbers = {}
    for entry in entries:
        number = _last_number(entry)
        if not number or _is_all(number, entry):
            return
        numbers[id(entry)] = number
    if _are_apart(entries, numbers) and _run_on(groups, numbers):
        for entry in entries:
            _put(entry, numbers[id(entry)], lexicon)


def _last_number(entry: Entry) -> tuple[Word, ...]:
    """The number at the end of a line of an entry that stands furthest right."""
    ends = [
        line.words[-count:]
        for line in entry.lines
        for count in range(1, min(MARKS.most_words, len(line.words)) + 1)
        if is_mark_alone(line.words[-count:])
    ]
    return max(ends, key=lambda end: (end[-1].box.x1, len(end)), default=())


def _is_all(number: Sequence[Word], entry: Entry) -> bool:
    """Whether a number is all that an entry holds: it stands behind nothing."""
    return sum(len(line.words) for line in entry.lines) == len(number)


def _are_apart(entries: Sequence[Entry], numbers: Numbers) -> bool:
    """Whether all numbers stand right of every other word of the entries."""
    own = {id(word) for number in numbers.values() for word in number}
    edge = min(number[0].box.x0 for number in numbers.values())
    lines = chain.from_iterable(entry.lines for entry in entries)
    words = chain.from_iterable(line.words for line in lines)
    return all(id(word) in own or word.box.x1 < edge for word in words)


def _run_on(groups: Sequence[Group], numbers: Numbers) -> bool:
    """Whether the numbers begin with 1 under each priority, or go on, and leave none out."""
    last = 0
    for group in groups:
        marks = [_mark(numbers[id(entry)]) for entry in group.entries]
        steps = list(chain.from_iterable(mark.path[-1:] for mark in marks))
        parents = {mark.path[:-1] for mark in marks}
        first = steps[0] if steps else 0
        if first not in {1, last + 1} or len(parents) > 1:
            return False
        if steps != [*range(first, first + len(marks))]:
            return False
        last = steps[-1]
    return True


def _mark(number: Sequence[Word]) -> Mark:
    """Of a number that stands alone, with or without a sign behind it."""
    found = mark_of(number)
    signed = replace(number[-1], text=f"{number[-1].text}.")
    return found if found.path else mark_of((*number[:-1], signed))


def _put(entry: Entry, number: Sequence[Word], lexicon: Container[str]) -> None:
    """Put the number of an entry before its first word."""
    own = {id(word) for word in number}
    rests = (
        replace(line, words=tuple(word for word in line.words if id(word) not in own))
        for line in entry.lines
    )
    bare = [line for line in rests if line.words]
    said = " ".join(word.text for word in number)
    said += "" if mark_of(number).path else "."
    entry.text = f"{said} {join(bare, lexicon)}"
    entry.lines = [replace(bare[0], words=(*number, *bare[0].words)), *bare[1:]]
