"""A figure that a new edition prints of a later year is the old one, gone on: 27.225 of 2008, then 28.438."""

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence

Years = Mapping[int | None, list[int]]
"""Year → indices of the figures that are about it."""


def pair_periods(
    old: Sequence[tuple[Hashable, int | None]],
    new: Sequence[tuple[Hashable, int | None]],
    left: Sequence[int],
    right: Sequence[int],
) -> list[tuple[int, int]]:
    """Pairs (index in old, index in new) of one fact in two years.

    Only of a fact of which the editions have no year in common: where both print 2008 too, 2007 was dropped
    and 2009 added. The last years are paired, then those before them; never with an earlier year.

    Args:
        old: fact and year of every figure of the old edition.
        new: the same of the new one.
        left: indices in `old` that have no partner yet.
        right: indices in `new` that have none.
    """
    olds, news = _by_fact(old, left), _by_fact(new, right)
    in_both = {(fact, year) for fact, year in old} & {
        (fact, year) for fact, year in new
    }
    shared = {fact for fact, _ in in_both}
    return [
        pair
        for fact in olds
        if fact in news and fact not in shared
        for pair in _last_first(olds[fact], news[fact])
    ]


def _by_fact(
    figures: Sequence[tuple[Hashable, int | None]], indices: Sequence[int]
) -> dict[Hashable, dict[int | None, list[int]]]:
    found: dict[Hashable, dict[int | None, list[int]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for index in indices:
        fact, year = figures[index]
        found[fact][year].append(index)
    return found


def _last_first(old: Years, new: Years) -> list[tuple[int, int]]:
    years = zip(
        *(
            sorted(each, key=lambda year: year or 0, reverse=True)
            for each in (old, new)
        ),
        strict=False,
    )
    return [
        pair
        for before, after in years
        if before is None or after is None or before < after
        for pair in zip(old[before], new[after], strict=False)
    ]
