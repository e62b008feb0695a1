"""Dots that lead from a label to its figures (`Public.....50,335`): drawn in, parted, left out."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.tables.grid.settings import LEADERS
from extractors.tables.grid.words import rows_of
from schemas.page import Word

LEADER, LEADER_DOT, DOTS = re.compile(r"[.…_]{4,}$"), re.compile(r"[.…_]+"), 4
"""Leader dots at a word's end, or as words of their own; four or more (fewer may be signs for no value)."""
LEADING = re.compile(r"(?:[.…_] ?){4}")
GLUED = re.compile(
    r"(?P<label>[^.…_]*(?:[.](?![.])[^.…_]+)*)(?P<dots>[.…_]{4,})(?P<figure>[^.…_].*)"
)


def with_leaders_drawn_in(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words, dots that lead from a label to its figures drawn in to the label's end.

    They are kept, for a cell holds every character of its place; but they stand in no column.
    `Public.....50,335`, glued, is a label, dots and a figure.
    """
    if not LEADING.search(
        " ".join([word.text for word in words])
    ):  # one search a page, not one a word
        return tuple(words)
    parted = _parted_at_leaders(words)
    drawn_in: dict[int, Word] = {}
    for row in rows_of(word for word in parted if word.angle == 0):
        drawn_in |= _drawn_in(row)
    return tuple(drawn_in.get(id(word), word) for word in parted)


def with_leaders_left_out(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words without such dots; a label, dots and a figure that are one word are two."""
    if not LEADING.search(" ".join([word.text for word in words])):
        return tuple(words)
    parted = _parted_at_leaders(words)
    rows = rows_of(word for word in parted if word.angle == 0)
    leaders = {at for row in rows for at in _leaders(row)}
    bare = (_without_leader(word) for word in parted if id(word) not in leaders)
    return tuple(word for word in bare if word.text)


def _parted_at_leaders(words: Sequence[Word]) -> list[Word]:
    return [
        piece
        for word in words
        for piece in (_parted_at_leader(word) if _glued(word) else [word])
    ]


def _drawn_in(row: Sequence[Word]) -> dict[int, Word]:
    """By identity, the words of a line that its leaders change."""
    leaders = _leaders(row)
    changed: dict[int, Word] = {}
    end: float | None = None
    for word in row:
        box = word.box
        if id(word) in leaders and end is not None:
            changed[id(word)] = replace(
                word, box=box._replace(x0=end, x1=end + LEADERS.hair_pt)
            )
            end += LEADERS.hair_pt
        elif LEADER.search(word.text) and LEADER.sub("", word.text):
            end = box.x0 + _label_width(word)
            changed[id(word)] = replace(word, box=box._replace(x1=end))
        else:
            end = box.x1
    return changed


def _leaders(row: Sequence[Word]) -> set[int]:
    """The words of a line, by identity, that are dots of a leader: four and more right behind each other.

    Three dots that stand alone in each of several columns are signs for no value.
    """
    found: set[int] = set()
    run: list[Word] = []
    for word in (*row, None):
        if word is not None and LEADER_DOT.fullmatch(word.text) and _goes_on(run, word):
            run.append(word)
            continue
        if sum(len(dot.text) for dot in run) >= DOTS:
            found |= {id(dot) for dot in run}
        run = [word] if word is not None and LEADER_DOT.fullmatch(word.text) else []
    return found


def _goes_on(run: Sequence[Word], word: Word) -> bool:
    return not run or word.box.x0 - run[-1].box.x1 < LEADERS.dot_gap * word.size


def _label_width(word: Word) -> float:
    """How much of a word is its label, in points: letters are wider than the dots behind them."""
    label = LEADERS.letter * len(LEADER.sub("", word.text))
    dots = LEADERS.dot * (len(word.text) - len(LEADER.sub("", word.text)))
    return word.box.width * label / (label + dots)


def _glued(word: Word) -> re.Match[str] | None:
    whole = word.angle != 0 or len(word.text) <= DOTS or not can_be_cut(word)
    return None if whole else GLUED.fullmatch(word.text)


def _parted_at_leader(word: Word) -> list[Word]:
    """Label, dots and figure; of their widths only the whole is known."""
    match = _glued(word)
    assert match is not None
    weights = {"label": LEADERS.letter, "dots": LEADERS.dot, "figure": LEADERS.letter}
    unit = word.box.width / sum(
        weight * len(match[name]) for name, weight in weights.items()
    )
    pieces, start = [], word.box.x0
    for name, weight in weights.items():
        end = start + unit * weight * len(match[name])
        if match[name]:
            pieces.append(piece_of(word, match.span(name), (start, end)))
        start = end
    return pieces


def can_be_cut(word: Word) -> bool:
    """Whether the raw text of a mended word can be cut where its text is: letter for letter."""
    return word.raw is None or len(word.raw) == len(word.text)


def piece_of(word: Word, place: tuple[int, int], sides: tuple[float, float]) -> Word:
    """Part of a word that can be cut: its characters between two indices and two sides, in points."""
    raw = word.raw[slice(*place)] if word.raw is not None else None
    box = word.box._replace(x0=sides[0], x1=sides[1])
    return replace(word, text=word.text[slice(*place)], box=box, raw=raw)


def without_leaders(line: Sequence[Word]) -> list[Word]:
    """A line without the dots that lead from a label to its figures: they stand in no column."""
    leaders = _leaders(line)
    kept = [word for word in line if id(word) not in leaders]
    return [word for word in map(_without_leader, kept) if word.text]


def _without_leader(word: Word) -> Word:
    text = LEADER.sub("", word.text)
    if text == word.text:
        return word
    box = word.box
    return replace(
        word,
        text=text,
        box=box._replace(x1=box.x0 + box.width * len(text) / len(word.text)),
    )
