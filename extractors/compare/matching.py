"""Which text of the new edition is which text of the old one: optimal matching by similarity.

Turkish plans are formulaic: half the goals end in `… geliştirilecektir`. So words count by how rare they
are in the two editions, and as stems (`altyapı`, `altyapısı` are one), beside plain letter similarity.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

from rapidfuzz import fuzz, process

from schemas.turkish import fold

STEM_LETTERS = (
    5  # Turkish suffixes begin after it in most words; 3 makes one of `kent` and `kendi`, 8 none of any
)
REWORDED = 0.5  # similarity 0..1 from which two wordings are one item: unrelated goals of a plan stay below
LETTERS_WORTH_A_LOOK = (
    30  # rapidfuzz ratio 0..100; pairs below never reach REWORDED, their words are not compared
)
_WORD = re.compile(r"[^\W_]+")

Key = TypeVar("Key", bound=Hashable)
Edges = dict[tuple[int, int], float]


def stems(text: str) -> frozenset[str]:
    """The words of a text, case and suffixes gone."""
    return frozenset(word[:STEM_LETTERS] for word in _WORD.findall(fold(text)))


def stem_weights(texts: Iterable[str]) -> dict[str, float]:
    """How much a stem tells: the rarer among `texts`, the more."""
    seen = [stems(text) for text in texts]
    counts = Counter(stem for text in seen for stem in text)
    return {stem: math.log(1 + len(seen) / count) for stem, count in counts.items()}


def shared_weight(old: str, new: str, weights: dict[str, float]) -> float:
    """The weight of the stems that both have, as a share of all of both (Dice), 0..1."""
    one, other = stems(old), stems(new)
    whole = sum(weights.get(stem, 1.0) for stem in one) + sum(weights.get(stem, 1.0) for stem in other)
    return 2 * sum(weights.get(stem, 1.0) for stem in one & other) / whole if whole else 0.0


def similarities(old: Sequence[str], new: Sequence[str], weights: dict[str, float]) -> Edges:
    """Similarity 0..1 of each pair (index in old, index in new) that may be one item reworded."""
    if not old or not new:
        return {}
    folded_old, folded_new = [fold(text) for text in old], [fold(text) for text in new]
    letters = process.cdist(folded_old, folded_new, scorer=fuzz.ratio, score_cutoff=LETTERS_WORTH_A_LOOK)
    edges: Edges = {}
    for i, j in zip(*letters.nonzero(), strict=True):
        score = (letters[i, j] / 100 + shared_weight(old[i], new[j], weights)) / 2
        if score >= REWORDED:
            edges[int(i), int(j)] = float(score)
    return edges


def best_pairs(edges: Edges) -> list[tuple[int, int]]:
    """The pairs, each index at most once, whose scores have the largest sum; sorted."""
    return sorted(pair for group in _connected(edges) for pair in _assign({e: edges[e] for e in group}))


def pair_equal(old: Sequence[Key], new: Sequence[Key]) -> list[tuple[int, int]]:
    """Pairs of equal keys, in order; of repeated keys the first with the first."""
    waiting: dict[Key, list[int]] = defaultdict(list)
    for j, key in reversed(list(enumerate(new))):
        waiting[key].append(j)
    return [(i, waiting[key].pop()) for i, key in enumerate(old) if waiting.get(key)]


def without(items: Sequence[int], taken: Iterable[int]) -> list[int]:
    """The indices that are not taken, in order."""
    gone = set(taken)
    return [item for item in items if item not in gone]


def _connected(edges: Edges) -> list[list[tuple[int, int]]]:
    """Edges by connected component: what shares no text is matched on its own, which keeps it quick."""
    root: dict[tuple[str, int], tuple[str, int]] = {}

    def find(node: tuple[str, int]) -> tuple[str, int]:
        while root.setdefault(node, node) != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    for i, j in edges:
        root[find(("old", i))] = find(("new", j))
    groups: dict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    for i, j in edges:
        groups[find(("old", i))].append((i, j))
    return list(groups.values())


def _assign(edges: Edges) -> list[tuple[int, int]]:
    if len(edges) == 1:
        return list(edges)
    rows, cols = sorted({i for i, _ in edges}), sorted({j for _, j in edges})
    if len(rows) > len(cols):
        return [(i, j) for j, i in _assign({(j, i): score for (i, j), score in edges.items()})]
    chosen = _hungarian([[-edges.get((i, j), 0.0) for j in cols] for i in rows])
    pairs = [(rows[row], cols[col]) for row, col in enumerate(chosen)]
    return [pair for pair in pairs if pair in edges]


def _hungarian(cost: list[list[float]]) -> list[int]:
    """The column of each row in the cheapest assignment (Kuhn-Munkres with potentials; rows <= columns)."""
    n_cols = len(cost[0])
    row_potential, col_potential = [0.0] * (len(cost) + 1), [0.0] * (n_cols + 1)
    owner = [0] * (
        n_cols + 1
    )  # 1-based row that holds each 1-based column; column 0 is where a search starts
    for row in range(1, len(cost) + 1):
        owner[0], col = row, 0
        slack, came_from, done = [math.inf] * (n_cols + 1), [0] * (n_cols + 1), [False] * (n_cols + 1)
        while owner[col]:
            done[col], here = True, owner[col]
            for j in range(1, n_cols + 1):
                reduced = cost[here - 1][j - 1] - row_potential[here] - col_potential[j]
                if not done[j] and reduced < slack[j]:
                    slack[j], came_from[j] = reduced, col
            col = min((j for j in range(1, n_cols + 1) if not done[j]), key=slack.__getitem__)
            step = slack[col]
            for j in range(n_cols + 1):
                if done[j]:
                    row_potential[owner[j]] += step
                    col_potential[j] -= step
                else:
                    slack[j] -= step
        while col:
            owner[col], col = owner[came_from[col]], came_from[col]
    return [owner.index(row, 1) - 1 for row in range(1, len(cost) + 1)]
