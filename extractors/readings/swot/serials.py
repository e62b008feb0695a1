"""Numbers of rows beside items: no label of theirs, but each numbers one row, and none is left out.

```
 Boyut    │ No │ GÜÇLÜ YANLAR
 EKONOMİK │ 1  │ Köklü şirketler
 EKONOMİK │ 2  │ Verimli ovalar
```
"""

from collections.abc import Container, Iterator, Sequence

from extractors.readings.proof import listed
from extractors.readings.regions.groups import Group, Matrix
from extractors.readings.text.entries import Entry
from extractors.readings.text.joining import join


def take_serials(matrix: Matrix, lexicon: Container[str]) -> None:
    """Take labels off that only number rows, and put together what stands beside one number.

    Args:
        matrix: changed; numbers that do not count on from 1, or have nothing beside them, are its faults.
        lexicon: folded words that the document prints in one piece.
    """
    deep = min((len(group.labels) for group in matrix.groups), default=0)
    for level in reversed(range(deep)):
        numbers = [group.labels[level] for group in matrix.groups]
        if not all(
            number is not None and number.strip(" .").isdecimal() for number in numbers
        ):
            continue
        matrix.faults += _against(numbers, matrix.groups)
        for group in matrix.groups:
            _take_off(group, level)
            group.entries = [
                _as_one(entries, matrix, lexicon) for entries in _by_column(group)
            ]
        return


def _against(numbers: Sequence[str | None], groups: Sequence[Group]) -> Iterator[str]:
    """That rows are not numbered on from 1, or that nothing is beside a number."""
    printed = [(number or "").strip(" .") for number in numbers]
    if printed != [str(number) for number in range(1, len(printed) + 1)]:
        yield f"numbers of rows do not count on: {listed(printed)}"
    if not all(group.entries for group in groups):
        yield "nothing stands beside the number of a row"


def _take_off(group: Group, level: int) -> None:
    group.labels = (*group.labels[:level], *group.labels[level + 1 :])
    kept = [
        (at - (at > level), label)
        for at, label in zip(group.levels, group.printed, strict=True)
        if at != level
    ]
    group.levels, group.printed = [at for at, _ in kept], [label for _, label in kept]


def _by_column(group: Group) -> list[list[Entry]]:
    columns = sorted({entry.column for entry in group.entries})
    return [
        [entry for entry in group.entries if entry.column == column]
        for column in columns
    ]


def _as_one(entries: Sequence[Entry], matrix: Matrix, lexicon: Container[str]) -> Entry:
    first = entries[0]
    if len(entries) == 1:
        return first
    lines = [line for entry in entries for line in entry.lines]
    right = matrix.columns.span(first.column)[1]
    text = join(lines, lexicon, first.marked, right)
    return Entry(first.column, lines, marked=first.marked, text=text)
