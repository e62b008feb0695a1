"""What stands over each column of counts, level by level."""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.readings.crossed.lines import Run, texts_in
from extractors.readings.crossed.roles import Said, role_of
from extractors.readings.crossed.roles import text_of as name_of
from extractors.readings.settings.crossed import CROSSED
from extractors.records.programme_headings import DATED
from schemas.geometry import bounding_box
from schemas.page import Word, text_of
from schemas.vocabulary.places import Provinces


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of a line of the head that stand together."""

    level: int
    words: tuple[Word, ...]

    @property
    def sides(self) -> tuple[float, float]:
        return self.words[0].box.x0, self.words[-1].box.x1

    @property
    def x_mid(self) -> float:
        return sum(self.sides) / 2


def heads_of(run: Run, provinces: Provinces) -> list[dict[str, Said]] | None:
    """What each column is under, by role; None where words over a column are not understood.

    Lines at the top that say nothing known, as a section's heading, are none of the head. A page may have
    left it on the page before.

    Args:
        run: whose columns they are.
        provinces: slugs of those whose districts names mean.
    """
    own = _best(run, run.head, provinces)
    ways = [own]
    if _may_have_more(own, run.left):
        lefts = ([*left, *run.head] for left in _left(run.left))
        ways += [_best(run, lines, provinces) for lines in lefts]
    return max(ways, key=lambda heads: sum(map(len, heads or [])))


def _may_have_more(
    own: list[dict[str, Said]] | None, left: Sequence[Sequence[Word]]
) -> bool:
    """Whether columns lack what names them, or lines left on the page before hold a year that none has."""
    if own is None or any("programme" not in s and "total" not in s for s in own):
        return True
    texts = (text_of(text) for line in left for text in texts_in(line))
    return not any("year" in said for said in own) and any(map(DATED.fullmatch, texts))


def _left(lines: Sequence[list[Word]]) -> Iterator[Sequence[list[Word]]]:
    """What of the last lines of a page may be a head left there: the last few, over notes, or all.

    The fewest come first: of text above, more of them could make names longer. A note is one text, and heads no
    columns.
    """
    end = len(lines)
    while end and len(list(texts_in(lines[end - 1]))) == 1:
        end -= 1
    for count in range(1, min(CROSSED.left_head, end) + 1):
        yield lines[end - count : end]
    if lines:
        yield lines


def on_the_next_page(
    run: Run, own: list[dict[str, Said]] | None, before: Run | None
) -> list[dict[str, Said]] | None:
    """What columns are under; nothing of their own where but a part of the head before is printed again."""
    again = (
        own is None
        and run.is_regular
        and before is not None
        and _words(run.head) <= _words(before.head)
    )
    return [{} for _ in run.columns] if again else own


def _words(lines: Sequence[Sequence[Word]]) -> set[str]:
    return {word.text for line in lines for word in line}


def _best(
    run: Run, lines: Sequence[Sequence[Word]], provinces: Provinces
) -> list[dict[str, Said]] | None:
    """What some lines say of the columns; words of names that stand close are their own columns' each."""
    together, apart = (
        list(_pieces(run, lines, apart=apart)) for apart in (False, True)
    )
    several = [each.words for each in together] != [each.words for each in apart]
    ways = [
        _heads(run, pieces, provinces)
        for pieces in ((together, apart) if several else (together,))
    ]
    whole = [heads for heads in ways if heads is not None and _names_are_whole(heads)]
    even = [
        heads for heads in whole if len({bool(said) for said in heads}) == 1
    ]  # all have roles, or none
    if even:
        return max(even, key=lambda heads: sum("measure" in said for said in heads))
    return whole[0] if whole else None


def _names_are_whole(heads: Sequence[dict[str, Said]]) -> bool:
    """Whether the same is counted of each programme: else a line of a name was taken for its neighbour's."""
    counted: dict[str, set[str]] = {}
    for said in heads:
        if "programme" in said and "measure" in said:
            counted.setdefault(said["programme"].value, set()).add(
                said["measure"].value
            )
    return len(set(map(frozenset, counted.values()))) <= 1


def _heads(
    run: Run, pieces: Sequence[_Piece], provinces: Provinces
) -> list[dict[str, Said]] | None:
    middles = _middles(run, pieces)
    under = {id(piece): _under(piece, pieces, middles, provinces) for piece in pieces}
    paths = [
        [piece for piece in pieces if column in under[id(piece)]]
        for column in range(len(run.columns))
    ]
    totals = {
        id(piece)
        for piece in pieces
        if len(under[id(piece)]) > 1 and _is_total(piece, provinces)
    }
    years = set(_years_of_a_line(pieces))
    found = _read(run, paths, pieces, provinces, totals | years) if years else None
    if found is None or not _in_runs(found, middles, "year"):
        found = _read(run, paths, pieces, provinces, totals)
    return None if found is None else _filled(found, middles)


def _read(
    run: Run,
    paths: Sequence[Sequence[_Piece]],
    pieces: Sequence[_Piece],
    provinces: Provinces,
    by_themselves: Container[int],
) -> list[dict[str, Said]] | None:
    """What the pieces over each column say; None where those of one say nothing together."""
    levels = Counter(piece.level for piece in pieces)
    alone = {level for level, count in levels.items() if count == 1}
    found = [_said(run, path, provinces, alone, by_themselves) for path in paths]
    return (
        None
        if any(said is None for said in found)
        else [s for s in found if s is not None]
    )


def _years_of_a_line(pieces: Sequence[_Piece]) -> Iterator[int]:
    """Years side by side with no name between them, or one: each may be over some names, and begin none."""
    for level in {piece.level for piece in pieces}:
        line = [piece for piece in pieces if piece.level == level]
        texts = [" ".join(word.text for word in piece.words) for piece in line]
        years = [at for at, text in enumerate(texts) if DATED.fullmatch(text)]
        if years and years == [*range(years[0], years[-1] + 1)]:
            yield from (id(line[at]) for at in years)


def _is_total(piece: _Piece, provinces: Provinces) -> bool:
    said = role_of(" ".join(word.text for word in piece.words), provinces)
    return said is not None and said[0] == "total"


def _filled(
    found: list[dict[str, Said]], middles: Sequence[float]
) -> list[dict[str, Said]]:
    """The columns, with what a heading over several of them says, which is set over their middle."""
    filled = [dict(said) for said in found]
    for role in ("place", "programme", "year", "total"):
        for at, centred in _in_runs(found, middles, role).items():
            filled[at].setdefault(role, centred)
        named = [at for at, said in enumerate(found) if role in said]
        for at, said in enumerate(filled):
            if named and role not in said and not (role == "total" or "total" in said):
                nearest = min(
                    named, key=lambda other: abs(middles[other] - middles[at])
                )
                said[role] = found[nearest][role]
    return filled


def _in_runs(
    found: Sequence[dict[str, Said]], middles: Sequence[float], role: str
) -> dict[int, Said]:
    """Columns by what is set over the middle of each run of them, where runs so told leave no column over.

    ```
     2008 │        2009                  both columns of `2009` but the second stand as near to it as to `2008`
     A  B │  C  D  E  F  G  H
    ```
    """
    columns = [at for at, said in enumerate(found) if "total" not in said]
    told = {_printed(said[role]): said[role] for said in found if role in said}
    step = min((b - a for a, b in pairwise(middles)), default=0.0)
    given: dict[int, Said] = {}
    rest = list(columns)
    for said in sorted(told.values(), key=_x_mid):
        ends = (
            count
            for count in range(1, len(rest) + 1)
            if abs((middles[rest[0]] + middles[rest[count - 1]]) / 2 - _x_mid(said))
            < CROSSED.centred * step
        )
        count = next(ends, 0)
        given |= dict.fromkeys(rest[:count], said)
        rest = rest[count:]
        if not count:
            return {}
    agrees = all(
        _printed(found[at].get(role, said)) == _printed(said)
        for at, said in given.items()
    )
    return given if agrees and not rest else {}


def _printed(said: Said) -> tuple[int, ...]:
    """Its words: the same for all columns that it stands over."""
    return tuple(id(word) for _, word in said.words)


def _x_mid(said: Said) -> float:
    return bounding_box(word.box for _, word in said.words).x_mid


def _pieces(
    run: Run, lines: Sequence[Sequence[Word]], *, apart: bool = False
) -> Iterator[_Piece]:
    """The words of each line that stand over counts, as texts; word by word where `apart`."""
    middles = [sum(sides) / 2 for sides in run.columns]
    size = run.lines[0].counts[0].size
    step = min((b - a for a, b in pairwise(middles)), default=2 * CROSSED.lone * size)
    left, right = middles[0] - step / 2, middles[-1] + step / 2
    for level, line in enumerate(lines):
        for words in texts_in(line):
            for piece in ([word] for word in words) if apart else [words]:
                if left < bounding_box(word.box for word in piece).x_mid < right:
                    yield _Piece(level, tuple(piece))


def _middles(run: Run, pieces: Sequence[_Piece]) -> list[float]:
    """The middle of each column: of the names over it, where there is one for each; else of the counts.

    Names are stacked from the lowest line up, until there are as many stacks as columns.
    """
    stacks: list[tuple[float, float]] = []
    for piece in sorted(pieces, key=lambda each: -each.level):
        near = [
            at
            for at, sides in enumerate(stacks)
            if _overlap(piece.sides, sides) > 1 / 2
        ]
        if len(near) == 1:
            left, right = stacks[near[0]]
            stacks[near[0]] = min(left, piece.sides[0]), max(right, piece.sides[1])
        elif not near:
            stacks.append(piece.sides)
        lower = any(
            each.level == piece.level for each in pieces[pieces.index(piece) + 1 :]
        )
        if len(stacks) == len(run.columns) and not lower:
            return sorted(sum(sides) / 2 for sides in stacks)
    return [sum(sides) / 2 for sides in run.columns]


def _overlap(one: tuple[float, float], other: tuple[float, float]) -> float:
    """What of the narrower of two stretches lies in the other."""
    narrower = min(one[1] - one[0], other[1] - other[0])
    return (
        (min(one[1], other[1]) - max(one[0], other[0])) / narrower if narrower else 0.0
    )


def _under(
    piece: _Piece,
    pieces: Sequence[_Piece],
    middles: Sequence[float],
    provinces: Provinces,
) -> Sequence[int]:
    """The columns that a piece heads: the one it stands over, or the two it stands between; a band all."""
    alone = sum(other.level == piece.level for other in pieces) == 1
    if alone:
        said = role_of(" ".join(word.text for word in piece.words), provinces)
        if said is not None and said[0] in ("programme", "year"):
            return range(len(middles))
    by_distance = sorted(
        range(len(middles)), key=lambda at: abs(middles[at] - piece.x_mid)
    )
    if len(by_distance) == 1:
        return by_distance
    nearest, next_one = by_distance[:2]
    step = abs(middles[nearest] - middles[next_one])
    between = (
        min(middles[nearest], middles[next_one])
        < piece.x_mid
        < max(middles[nearest], middles[next_one])
    )
    off = abs(middles[nearest] - piece.x_mid)
    return [nearest, next_one] if between and off > CROSSED.off * step else [nearest]


def _said(
    run: Run,
    path: Sequence[_Piece],
    provinces: Provinces,
    alone: Container[int],
    by_themselves: Container[int],
) -> dict[str, Said] | None:
    """What a path of pieces says, cut where each part has a role of its own.

    A total over several columns is no word of what each of them counts: `TOPLAM` over `Başvuru Sayısı`.
    Only lines of one text, as a section's heading is, may be none of the head: what stands over one column
    and not over all is the begin of a name.
    """
    for start in range(len(path)):
        if any(piece.level not in alone for piece in path[:start]):
            return None
        parts = _parted(path[start:], provinces, by_themselves)
        if parts is not None:
            return {said.role: _placed(run, said) for said in parts}
    return {} if not path else None


def _placed(run: Run, said: Said) -> Said:
    here = run.lines[0].page
    left = {id(word) for line in run.left for word in line}
    placed = tuple((here - (id(word) in left), word) for _, word in said.words)
    return Said(said.role, said.value, said.text, placed)


def _parted(
    path: Sequence[_Piece], provinces: Provinces, by_themselves: Container[int]
) -> list[Said] | None:
    """The path as parts with different roles, each of one line or several; None where it cannot be cut so."""
    if not path:
        return []
    longest = 1 if id(path[0]) in by_themselves else len(path)
    for count in range(longest, 0, -1):
        words = [word for piece in path[:count] for word in piece.words]
        text = name_of(
            [" ".join(word.text for word in piece.words) for piece in path[:count]]
        )
        role = role_of(text, provinces)
        rest = (
            _parted(path[count:], provinces, by_themselves)
            if role is not None
            else None
        )
        if (
            role is not None
            and rest is not None
            and all(said.role != role[0] for said in rest)
        ):
            return [
                Said(role[0], role[1], text, tuple((0, word) for word in words)),
                *rest,
            ]
    return None
