"""Which heading of the new edition is which heading of the old one, reworded or not.

A heading is known by its wording and by what stands under it: a column keeps its figures, a section its
statements, a priority its goals, when it is renamed.
"""

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from extractors.compare.matching import Edges, best_pairs, pair_equal, without
from extractors.compare.settings import TITLES
from schemas.records import CellRef
from schemas.text.turkish import fold


@dataclass(frozen=True, slots=True)
class Title:
    """A heading as printed, and keys of what stands under it."""

    text: str
    members: frozenset[Hashable] = frozenset()
    cell: CellRef | None = None


@dataclass(frozen=True, slots=True)
class Matched:
    """Indices: pairs of old and new, what only the old has, what only the new has."""

    pairs: list[tuple[int, int]]
    removed: list[int]
    added: list[int]


def match_titles(old: Sequence[Title], new: Sequence[Title]) -> Matched:
    """Equal wordings first, in order; then the best pairing by content and wording."""
    pairs = pair_equal(
        [fold(title.text) for title in old], [fold(title.text) for title in new]
    )
    rest_old = without(range(len(old)), (i for i, _ in pairs))
    rest_new = without(range(len(new)), (j for _, j in pairs))
    renamed = best_pairs(_edges(old, new, rest_old, rest_new, dict(pairs)))
    return Matched(
        sorted(pairs + renamed),
        without(rest_old, (i for i, _ in renamed)),
        without(rest_new, (j for _, j in renamed)),
    )


def _edges(
    old: Sequence[Title],
    new: Sequence[Title],
    rest_old: list[int],
    rest_new: list[int],
    pairs: dict[int, int],
) -> Edges:
    edges: Edges = {}
    for i in rest_old:
        for j in rest_new:
            score = title_score(old[i], new[j])
            if (
                _stands_between_the_same(i, j, pairs, len(old), len(new))
                and shared(old[i], new[j]) >= TITLES.in_part
            ):
                score += TITLES.in_its_place
            if score >= TITLES.same_heading:
                edges[i, j] = score
    return edges


def _stands_between_the_same(
    i: int, j: int, pairs: dict[int, int], n_old: int, n_new: int
) -> bool:
    """Whether the headings before and after are the same in both, or both are at an end."""
    before = (i == 0 and j == 0) or (i > 0 and pairs.get(i - 1) == j - 1)
    after = (i == n_old - 1 and j == n_new - 1) or (
        i < n_old - 1 and pairs.get(i + 1) == j + 1
    )
    return before and after


def shared(old: Title, new: Title) -> float:
    """How much of what stands under the one stands under the other, 0..1."""
    smaller = min(len(old.members), len(new.members))
    return len(old.members & new.members) / smaller if smaller else 0.0


def title_score(old: Title, new: Title) -> float:
    """How likely two headings are one, 0..1."""
    wording = wording_score(old.text, new.text)
    if not old.members or not new.members:
        return wording if wording >= TITLES.same_wording else 0.0
    return max(
        (wording + shared(old, new)) / 2,
        wording if wording >= TITLES.clearly_same else 0.0,
    )


def wording_score(old: str, new: str) -> float:
    """Letter similarity 0..1; 0 where the numbers differ: `2008 …` and `2009 …` are two programmes."""
    if re.findall(r"\d+", old) != re.findall(r"\d+", new):
        return 0.0
    return fuzz.ratio(fold(old), fold(new)) / 100
