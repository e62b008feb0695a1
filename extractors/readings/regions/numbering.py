"""Numbers that begin entries: `1.`, `1.2.3`, `Hedef 1.2.3`; at a line's beginning or within a paragraph."""

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from typing import Any

from extractors.readings.regions.groups import Group
from extractors.readings.regions.labels import Label
from extractors.readings.settings.text import NUMBERS
from extractors.readings.text.entries import Entry
from extractors.readings.text.joining import join, joined_pair
from extractors.readings.text.numbers import NumberedStart, numbered_start
from extractors.readings.text.textlines import TextLine
from schemas.page import Word
from schemas.text.outline import DEEP, steps
from schemas.text.turkish import fold

SENTENCE_END = re.compile(r"[.!?:;]$")


def renumbered(entries: Sequence[Entry], lexicon: Container[str]) -> list[Entry]:
    """The same text cut where numbers count on, at the beginning of lines and within them."""
    lines = [line for entry in entries for line in entry.lines]
    if not lines:
        return []
    words = [(place, word) for place, line in enumerate(lines) for word in line.words]
    cuts, last = [0], numbered_start([word for _, word in words])
    for at in range(1, len(words)):
        start = numbered_start([word for _, word in words[at : at + 3]])
        if start is None or not _may_begin(words, at):
            continue
        if last is None or start.follows(last):
            cuts.append(at)
            last = start
    pieces = [words[a:b] for a, b in zip(cuts, [*cuts[1:], len(words)], strict=True)]
    return [
        _entry(entries[0].column, lines, piece, lexicon) for piece in pieces if piece
    ]


def _may_begin(words: Sequence[tuple[int, Word]], at: int) -> bool:
    """Whether an entry may begin at a word: at a line's beginning, or after the end of a sentence."""
    return (
        words[at][0] != words[at - 1][0]
        or SENTENCE_END.search(words[at - 1][1].text) is not None
    )


def _entry(
    column: int,
    lines: Sequence[TextLine],
    piece: Sequence[tuple[int, Word]],
    lexicon: Container[str],
) -> Entry:
    cut: list[TextLine] = []
    for place in dict.fromkeys(place for place, _ in piece):
        cut.append(
            TextLine(
                lines[place].page, tuple(word for at, word in piece if at == place)
            )
        )
    return Entry(column, cut, text=join(cut, lexicon))


def with_pieces_joined(groups: Sequence[Group], lexicon: Container[str]) -> list[Group]:
    """The groups with pieces that a page break tore off put back: labels and entries without their numbers.

    Only what goes on a text in small letters is a piece; all else is left for the proof to doubt.
    """
    numbered = all(
        entry_start(group.entries[0]) for group in groups[:1] if group.entries
    )
    joined: list[Group] = []
    for group in groups:
        if joined and numbered and _ends_an_outer_label(joined[-1], group):
            _put_together(joined[-1], group, lexicon)
            continue
        _name_on(joined[-1:], group)
        if joined and numbered:
            _hand_back(joined[-1], group, lexicon)
            if (
                group.printed
                and not group.entries
                and _is_piece(group.printed[-1].lines)
            ):
                _lengthen(
                    joined[-1], group.printed.pop(), joined[-1].levels[-1], lexicon
                )
                continue
            if (
                group.printed
                and _is_piece(group.printed[-1].lines)
                and joined[-1].printed
            ):
                _lengthen(joined[-1], group.printed[-1], joined[-1].levels[-1], lexicon)
                joined[-1].entries += group.entries
                continue
            if _is_cut_by_a_page(joined[-1], group):
                _put_together(joined[-1], group, lexicon)
                continue
        joined.append(group)
    return joined


def _is_cut_by_a_page(above: Group, group: Group) -> bool:
    """Whether the labels of a group are the ends of those above it, overleaf: a page cuts the row they name.

    The inner one lacks the number that the label above has, and the numbers of the rows go on under that;
    or it has no row of its own, where the row above it ends overleaf.
    """
    deep = len(group.labels) - 1
    ends, begun = group.printed_at(deep), above.printed_at(deep)
    if not ends or not begun or not above.entries:
        return False
    last = entry_start(above.entries[-1])
    first = entry_start(group.entries[0]) if group.entries else None
    if group.entries and (
        last is None or first is None or first.path != _after(last.path)
    ):
        return False
    return (
        ends[0].page > begun[-1].page
        and numbered_start(begun[-1].words) is not None
        and numbered_start(ends[0].words) is None
        and all(_is_said_above(above, group, level) for level in range(deep))
    )


def _ends_an_outer_label(above: Group, group: Group) -> bool:
    """Whether a group prints nothing but the end of an outer label overleaf, and its rows go on those above.

    `Rekabet Ede-` / `bilirlik`: the label beside its first rows had room for all of its lines.
    """
    deep = len(group.labels) - 1
    if group.printed_at(deep) or not group.printed or not above.entries:
        return False
    pieces = all(_is_piece(label.lines) for label in group.printed)
    begun = all(above.printed_at(level) for level in group.levels)
    return pieces and begun and _go_on(above, group)


def _go_on(above: Group, group: Group) -> bool:
    """Whether the number of a group's first entry follows the last one above, on the page before."""
    if not group.entries:
        return False
    last, first = entry_start(above.entries[-1]), entry_start(group.entries[0])
    follows = last is not None and first is not None and first.path == _after(last.path)
    overleaf = group.entries[0].lines[0].page > above.entries[-1].lines[-1].page
    return follows and overleaf


def _name_on(above: Sequence[Group], group: Group) -> None:
    """Give a group that prints no outer label of its own the one above, which is whole by now."""
    for level in range(len(group.labels) - 1) if above else ():
        label = above[0].labels[level]
        if (
            group.printed_at(level)
            or label is None
            or not _is_end_of(label, group, level)
        ):
            return
        group.labels = (*group.labels[:level], label, *group.labels[level + 1 :])


def _is_end_of(label: str, group: Group, level: int) -> bool:
    """Whether a group's outer label is the end of another: `LIFE` of `HIGH QUALITY OF LIFE`."""
    end = group.labels[level]
    return end is not None and fold(label).endswith(fold(end))


def _after(path: tuple[int, ...]) -> tuple[int, ...]:
    return (*path[:-1], path[-1] + 1)


def _is_said_above(above: Group, group: Group, level: int) -> bool:
    """Whether an outer label of a group is none of its own: it is above, carried on, or printed in pieces."""
    ends = group.printed_at(level)
    return not ends or bool(above.printed_at(level)) or _is_again(above, ends[0], level)


def _is_again(above: Group, label: Label, level: int) -> bool:
    return fold(label.text) == fold(above.labels[level] or "")


def _put_together(above: Group, group: Group, lexicon: Container[str]) -> None:
    """Give what stands overleaf to the group that a page cuts: ends of labels, and entries."""
    for level, end in zip(group.levels, group.printed, strict=True):
        if not _is_again(above, end, level):
            _lengthen(above, end, level, lexicon)
    above.entries += group.entries


def _lengthen(group: Group, piece: Label, level: int, lexicon: Container[str]) -> None:
    """Put the end of a label on the last one of its level."""
    at = max(place for place, of in enumerate(group.levels) if of == level)
    first = group.printed[at]
    text = joined_pair(first.text, piece.text, lexicon)
    whole = replace(first, lines=(*first.lines, *piece.lines), text=text)
    group.printed[at] = whole
    labels = list(group.labels)
    labels[level] = whole.text
    group.labels = tuple(labels)


def entry_start(entry: Entry) -> NumberedStart | None:
    """The number that an entry begins with; what it numbers may stand on the next line."""
    return numbered_start([word for line in entry.lines for word in line.words])


def _is_piece(lines: Sequence[TextLine]) -> bool:
    return bool(lines) and lines[0].text[:1].islower()


def _hand_back(above: Group, group: Group, lexicon: Container[str]) -> None:
    """Give the first entry of a group back to the one above whose last goal it goes on."""
    if (
        above.entries
        and group.entries
        and _is_rest(above.entries[-1], group.entries[0])
    ):
        piece, last = group.entries.pop(0), above.entries[-1]
        last.lines += piece.lines
        last.text = join(last.lines, lexicon)


def _is_rest(last: Entry, entry: Entry) -> bool:
    """Whether an entry goes on the one before: in small letters, or overleaf, unnumbered, in its sentence."""
    overleaf = entry.lines[0].page > last.lines[-1].page
    unended = SENTENCE_END.search(last.text) is None
    bare = entry_start(entry) is None and entry_start(last) is not None
    return _is_piece(entry.lines) or (overleaf and unended and bare)


def names_parents(groups: Sequence[Group]) -> bool:
    """Whether every entry's number names its axis and priority: 2.3.1."""
    starts = [entry_start(entry) for group in groups for entry in group.entries]
    return bool(starts) and all(
        start is not None and len(start.path) == NUMBERS.deep for start in starts
    )


def by_paths(groups: Sequence[Group]) -> list[Group]:
    """The groups again, by the numbers of their entries (which name their parents).

    A label that the page break moves to the other side of some rows is then put back over them: 2.3 over
    all of 2.3.1, 2.3.2, …, and one axis over all that begins with 2.
    """
    starts = [entry_start(entry) for group in groups for entry in group.entries]
    paths = iter([start.path for start in starts if start is not None])
    placed = [
        (next(paths)[:2], group, entry) for group in groups for entry in group.entries
    ]
    order = list(dict.fromkeys(path for path, _, _ in placed))
    labels = _labels_of_paths(groups, [(path, group) for path, group, _ in placed])
    made = {path: Group(labels[path]) for path in order}
    for path, _, entry in placed:
        made[path].entries.append(entry)
    _hand_over(groups, made)
    return list(made.values())


def _labels_of_paths(
    groups: Sequence[Group], placed: Sequence[tuple[tuple[int, ...], Group]]
) -> dict[tuple[int, ...], tuple[str | None, ...]]:
    """For each priority the label that bears its number, else the one over most of its rows; so for axes."""
    inner: dict[tuple[int, ...], Counter[str | None]] = {}
    outer: dict[int, Counter[tuple[str | None, ...]]] = {}
    for path, group in placed:
        label = group.labels[-1] if group.labels else None
        inner.setdefault(path, Counter())[label] += 1
        outer.setdefault(path[0], Counter())[group.labels[:-1]] += 1
    by_number = {
        _path_of(group.labels[-1]): group.labels[-1]
        for group in groups
        if group.labels and group.labels[-1]
    }
    deep = max((len(group.labels) for group in groups), default=0)
    return {
        path: ()
        if not deep
        else (*_most(outer[path[0]]), by_number.get(path, _most(inner[path])))
        for path in inner
    }


def _most(counts: Counter[Any]) -> Any:  # noqa: ANN401  (labels, or tuples of them)
    """The most frequent; one that says something goes before None."""
    return max(counts, key=lambda label: (label is not None, counts[label]))


def _path_of(label: str | None) -> tuple[int, ...]:
    match = re.search(DEEP, label or "")
    return steps(match.group()) if match else ()


def _hand_over(groups: Sequence[Group], made: Mapping[tuple[int, ...], Group]) -> None:
    """Give each printed label to the first group that stands under it."""
    for group in groups:
        for level, label in zip(group.levels, group.printed, strict=True):
            home = next(
                (
                    g
                    for g in made.values()
                    if level < len(g.labels) and g.labels[level] == label.text
                ),
                None,
            )
            if home is not None:
                home.printed.append(label)
                home.levels.append(level)
