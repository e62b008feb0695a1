"""Which text of the new edition is which text of the old one: optimal matching by similarity.

Turkish plans are formulaic: half the goals end in `… geliştirilecektir`. So words count by how rare they
are in the two editions, and as stems (`altyapı`, `altyapısı` are one), beside plain letter similarity.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from extractors.compare.settings import MATCHING
from schemas.text.turkish import fold

_WORD = re.compile(r"[^\W_]+")

Key = TypeVar("Key", bound=Hashable)
Matrix = NDArray[np.float64]
Edges = dict[tuple[int, int], float]


def stems(text: str) -> frozenset[str]:
    """The words of a text, case and suffixes gone."""
    return frozenset(word[: MATCHING.stem] for word in _WORD.findall(fold(text)))


def stem_weights(texts: Iterable[str]) -> dict[str, float]:
    """How much a stem tells: the rarer among `texts`, the more."""
    seen = [stems(text) for text in texts]
    counts = Counter(stem for text in seen for stem in text)
    return {stem: math.log(1 + len(seen) / count) for stem, count in counts.items()}


def similarities(
    old: Sequence[str], new: Sequence[str], weights: dict[str, float]
) -> Edges:
    """Similarity 0..1 of each pair (index in old, index in new) that may be one item reworded.

    The mean of letter similarity and of the weight of the stems that both have, as a share of all of both.
    """
    if not old or not new:
        return {}
    letters = process.cdist(
        [fold(text) for text in old], [fold(text) for text in new], scorer=fuzz.ratio
    )
    scores = (letters / 100 + _shared_weight(old, new, weights)) / 2
    return {
        (int(i), int(j)): float(scores[i, j])
        for i, j in zip(*(scores >= MATCHING.reworded).nonzero(), strict=True)
    }


def _shared_weight(
    old: Sequence[str], new: Sequence[str], weights: dict[str, float]
) -> Matrix:
    """Dice's measure of the weighted stems of each pair, by one matrix product."""
    listed = sorted({stem for text in (*old, *new) for stem in stems(text)})
    index = {stem: place for place, stem in enumerate(listed)}
    weight = np.array([weights.get(stem, 1.0) for stem in listed])
    has_old, has_new = _has(old, index), _has(new, index)
    whole = (has_old @ weight)[:, None] + (has_new @ weight)[None, :]
    shared: Matrix = 2 * (has_old * weight) @ has_new.T
    return shared / np.where(whole > 0, whole, 1.0)


def _has(texts: Sequence[str], index: dict[str, int]) -> Matrix:
    """A row a text, a column a stem: 1 where the text has the stem."""
    table = np.zeros((len(texts), len(index)))
    for row, text in enumerate(texts):
        table[row, [index[stem] for stem in stems(text)]] = 1
    return table


def best_pairs(edges: Edges) -> list[tuple[int, int]]:
    """The pairs, each index at most once, whose scores have the largest sum; sorted."""
    return sorted(
        pair
        for group in _connected(edges)
        for pair in _assign({e: edges[e] for e in group})
    )


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
        return [
            (i, j)
            for j, i in _assign({(j, i): score for (i, j), score in edges.items()})
        ]
    cost = np.zeros((len(rows), len(cols)))
    row_of, col_of = (
        {key: place for place, key in enumerate(keys)} for keys in (rows, cols)
    )
    for (i, j), score in edges.items():
        cost[row_of[i], col_of[j]] = -score
    pairs = [(rows[row], cols[col]) for row, col in enumerate(_hungarian(cost))]
    return [pair for pair in pairs if pair in edges]


def _hungarian(cost: Matrix) -> list[int]:
    """The column of each row in the cheapest assignment (Kuhn-Munkres with potentials; rows <= columns).

    Rows and columns count from 1 within; column 0 is where the search of a row starts.
    """
    n_rows, n_cols = cost.shape
    row_potential, col_potential = np.zeros(n_rows + 1), np.zeros(n_cols + 1)
    owner = np.zeros(n_cols + 1, dtype=int)
    for row in range(1, n_rows + 1):
        owner[0], col = row, 0
        slack, came_from = np.full(n_cols + 1, np.inf), np.zeros(n_cols + 1, dtype=int)
        done = np.zeros(n_cols + 1, dtype=bool)
        while owner[col]:
            done[col], here = True, owner[col]
            reduced = np.append(
                np.inf, cost[here - 1] - row_potential[here] - col_potential[1:]
            )
            better = ~done & (reduced < slack)
            slack[better], came_from[better] = reduced[better], col
            col = int(np.where(done, np.inf, slack).argmin())
            step = slack[col]
            row_potential[owner[done]] += step
            col_potential[done] -= step
            slack[~done] -= step
        while col:
            owner[col], col = owner[came_from[col]], came_from[col]
    return [int(np.flatnonzero(owner[1:] == row)[0]) for row in range(1, n_rows + 1)]
