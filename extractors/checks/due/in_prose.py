"""How many axes, priorities and goals the prose says there are, against how many were read."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from extractors.checks.due.counts import counts_of
from extractors.checks.subject import Subject, statement_finding
from schemas.finding import Finding
from schemas.records import PlanAxis
from schemas.text.numerals import whole_number
from schemas.text.turkish import ascii_fold
from schemas.vocabulary.check_words import check_words
from schemas.vocabulary.headings import begins_with
from schemas.vocabulary.load import load_headings

LEVELS = {"axis": "axes", "priority": "priorities", "goal": "goals"}
"""Code of a heading → what is counted."""
SIGNS = (":", "=", "-", "(", ")")
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-ZÇĞİÖŞÜ])")
_TOKENS = re.compile(r"\d+(?:[.,]\d+)*[.%]?|[^\W\d_]+|[^\w\s]")


def check_counts_in_prose(subject: Subject) -> Iterator[Finding]:
    """A sentence that counts axes, priorities and goals (two of them at least) counts as many as were read.

    What it counts may be those of the plan, or those of one axis. Where no goal was read it is an info.
    """
    extraction = subject.extraction
    read = counts_of(extraction)
    wholes = [
        {level: read[level] for level in LEVELS.values()},
        *map(_counts_in, extraction.plan_axes),
    ]
    for statement in extraction.statements:
        for sentence in _SENTENCES.split(statement.text):
            told = told_counts(sentence)
            if len(told) > 1 and not any(_agree(told, whole) for whole in wholes):
                yield statement_finding(
                    statement,
                    "count-told",
                    "warning" if read["goals"] else "info",
                    f"it counts {_listed(told)} of the plan, {_listed(_of(told, wholes[0]))} were read.",
                )


def _counts_in(axis: PlanAxis) -> dict[str, int]:
    goals = sum(len(priority.goals) for priority in axis.priorities)
    return {"axes": 1, "priorities": len(axis.priorities), "goals": goals}


def _agree(told: Mapping[str, int], read: Mapping[str, int]) -> bool:
    return all(read[level] == count for level, count in told.items())


def _of(told: Mapping[str, int], read: Mapping[str, int]) -> dict[str, int]:
    return {level: read[level] for level in told}


def _listed(counts: Mapping[str, int]) -> str:
    return ", ".join(
        f"{counts[level]} {level}" for level in LEVELS.values() if level in counts
    )


def told_counts(sentence: str) -> dict[str, int]:
    """`axes`, `priorities`, `goals` → how many a sentence says there are, in either language and any order.

    >>> told_counts("Plan dört gelişme ekseni, 19 stratejik öncelik ve altmış sekiz hedef içerir.")
    {'axes': 4, 'priorities': 19, 'goals': 68}

    A sentence that counts one level twice, or each part by itself (`her eksende 3 öncelik`), says nothing.
    """
    tokens = [ascii_fold(token) for token in _TOKENS.findall(sentence)]
    if set(_folded(check_words().of_a_part)) & set(tokens):
        return {}
    told: dict[str, int] = {}
    for at, level in _named(tokens):
        count = _before(tokens, at) or _after(tokens, at)
        if count is None:
            continue
        if told.get(level, count) != count:
            return {}
        told[level] = count
    return {level: told[level] for level in LEVELS.values() if level in told}


@cache
def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(ascii_fold, words))


def _named(tokens: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Index of each word that names a level, and the level."""
    for at in range(len(tokens)):
        named = [
            (len(stem), level)
            for stem, level in _stems()
            if _stands_at(tokens, at, stem)
        ]
        if named:
            yield at, max(named)[1]


@cache
def _stems() -> tuple[tuple[tuple[str, ...], str], ...]:
    return tuple(
        (tuple(ascii_fold(stem).split()), level)
        for code, level in LEVELS.items()
        for stem in load_headings()["goal_hierarchy"][code].all[0]
    )


def _stands_at(tokens: Sequence[str], at: int, stem: Sequence[str]) -> bool:
    if tokens[at][:1] != stem[-1][:1]:
        return False  # nearly all: no letter is forgiven there
    words = tokens[max(0, at - len(stem) + 1) : at + 1]
    return len(words) == len(stem) and all(map(begins_with, words, stem))


def _before(tokens: Sequence[str], at: int) -> int | None:
    """The number that counts the word at an index: right before it, or before what only says its kind."""
    end = at
    while end > 0 and tokens[end - 1].startswith(_folded(check_words().kinds_counted)):
        end -= 1
    return whole_number(tokens[:end])


def _after(tokens: Sequence[str], at: int) -> int | None:
    """The number of `hedef sayısı: 68`, which stands after what it counts."""
    after = [token for token in tokens[at + 1 : at + 5] if token not in SIGNS]
    if not after or not after[0].startswith(_folded(check_words().counted_after)):
        return None
    ends = range(len(after), 1, -1)
    return next(
        (number for end in ends if (number := whole_number(after[1:end])) is not None),
        None,
    )
