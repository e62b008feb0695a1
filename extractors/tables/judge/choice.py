"""Which reading of a table is taken, how sure that is, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from extractors.tables.grid.grid import Grid
from extractors.tables.grid.pictures import common_area
from extractors.tables.grid.words import rows_of, words_by_cell, words_within
from extractors.tables.judge.evidence import agreement_of, contents_of, evidence_of
from extractors.tables.judge.ink import (
    are_parted_within,
    are_two_grids,
    stand_in_columns,
)
from extractors.tables.judge.level import holds_rows
from extractors.tables.judge.overprint import (
    are_on_borders,
    are_printed_over,
    are_stacked,
    run_into_others,
)
from extractors.tables.judge.settings import CHOICE
from schemas.geometry import bounding_box
from schemas.page import Page, Word
from schemas.table import EngineView, Region

ALONE = {"rules": 0.86, "rules+text": 0.72, "text": 0.6}
"""Confidence in a flawless grid that nobody else sees, by how it was made; `make bench` measures it."""
MOST, MOST_BY_TEXT, TEXT_PEER = 0.99, 0.94, "camelot-network"
"""The most confidence that agreement gives: less where the other looks at text alone, as we then do; both
take printed lines for rows, and err together where an entry wraps."""

PARTED = "; lines part the words of a cell that counts as one"
"""What is said of a reading that leaves drawn lines unexplained."""
IN_COLUMNS = "; the words of a cell stand in several columns"
"""What is said of a reading that has one cell over columns whose names it holds."""
LEVEL_ROWS = (
    "; the lines of the cells of a row stand level, as rows do that no line parts"
)
"""What is said of a reading whose cells may hold a row a line."""
OVERPRINTED = "; words are printed over each other"
"""What is said of a reading of words that nobody can tell apart."""
STACKED = "; lines of a cell run into each other, as those of a formula do"
"""What is said of a reading of words whose order no line tells."""
TWO_GRIDS = "; no column of its upper rows goes on in its lower ones"
"""What is said of a reading that may be of two tables."""
RUN_OVER = "; a word runs over the border into words of the next column"
"""What is said of a reading of words that are of two cells."""
UNTOLD = "; the file does not tell which signs some of its glyphs are"
"""What is said of a reading of words that may be others."""
ON_BORDERS = "; the border between two rows runs through words"
"""What is said of a reading of words that are of either row."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A reading taken."""

    grid: Grid
    confidence: float
    reason: str
    engines: tuple[EngineView, ...]


def chosen(ours: Grid, peers: Sequence[Grid], page: Page) -> Choice:
    """The best of our reading of a table and the peers' readings of the same place."""
    readings = [ours, *(peer for peer in peers if _same_table(ours, peer))]
    region = bounding_box([ours.box])
    words = words_within(page.words, region)
    qualities = [evidence_of(grid, words, region).quality for grid in readings]
    agreements = _agreements(readings, words)
    scores = [
        (1 - CHOICE.others) * quality + CHOICE.others * max(shared, default=0.0)
        for quality, shared in zip(qualities, agreements, strict=True)
    ]
    parted = [are_parted_within(grid, words, page.rules) for grid in readings]
    able = [
        index for index, grid in enumerate(readings) if not _lacks_rules(grid, ours)
    ]
    able = [index for index in able if parted[0] or not parted[index]]
    best = max(
        able, key=lambda index: scores[index] + (CHOICE.margin if index == 0 else 0.0)
    )
    united = _united_against_ours(readings, agreements)
    if united in able and qualities[united] >= qualities[0] - CHOICE.as_good:
        best = united
    others = [grid.engine for grid in readings if grid is not readings[best]]
    shared = list(zip(others, agreements[best], strict=True))
    sure = _sureness(readings[best], shared, overruled=united is not None and best == 0)
    cells = words_by_cell(readings[best], words)
    doubts = PARTED * parted[best] + _doubts_of(readings[best], cells, words)
    sure *= CHOICE.unclear if doubts else 1.0
    reason = _reason(readings[best], readings, agreements[best], qualities[best])
    return Choice(
        grid=readings[best],
        confidence=_quality_share(qualities[best]) * _clearness(cells) * sure,
        reason=reason + doubts,
        engines=tuple(
            _view(g, page, scores[i], i == best) for i, g in enumerate(readings)
        ),
    )


def _doubts_of(
    grid: Grid, cells: Sequence[Sequence[Word]], words: Sequence[Word]
) -> str:
    """What is said of a reading by its words, those of its cells and all of its place; or nothing."""
    doubts = LEVEL_ROWS * holds_rows(grid, cells)
    doubts += OVERPRINTED * are_printed_over(words) + STACKED * are_stacked(cells)
    doubts += IN_COLUMNS * stand_in_columns(grid, cells)
    doubts += TWO_GRIDS * are_two_grids(grid)
    doubts += RUN_OVER * run_into_others(grid, cells)
    doubts += ON_BORDERS * are_on_borders(grid, cells)
    return doubts + UNTOLD * any(word.untold for word in words)


def _united_against_ours(
    readings: Sequence[Grid], agreements: Sequence[Sequence[float]]
) -> int | None:
    """The first of two peers of different makers that agree with each other, cell by cell, and not with us.

    Two parsers that know nothing of each other and see the same are the strongest evidence there is.
    """
    for one, other in combinations(range(1, len(readings)), 2):
        apart = _maker(readings[one]) != _maker(readings[other])
        with_ours = max(agreements[0][one - 1], agreements[0][other - 1])
        if apart and agreements[one][other - 1] >= CHOICE.agreed > with_ours:
            return one
    return None


def _lacks_rules(peer: Grid, ours: Grid) -> bool:
    """Whether an engine for lines sees our columns in a row or two, for want of more rules.

    That makes ours less sure, and is no reading to be taken.
    """
    same = peer.n_cols == ours.n_cols and peer.engine != TEXT_PEER
    return same and peer.lacks_rules and not ours.lacks_rules


def _maker(grid: Grid) -> str:
    return grid.engine.partition("-")[0]


def _sureness(
    grid: Grid, shared: Sequence[tuple[str, float]], *, overruled: bool
) -> float:
    """How sure a flawless reading is, from who agrees with it."""
    alone = ALONE["text"] if overruled else ALONE.get(grid.engine, ALONE["text"])
    lines = [share for engine, share in shared if engine != TEXT_PEER]
    text = [share for engine, share in shared if engine == TEXT_PEER]
    by_lines = alone + (MOST - alone) * _telling(max(lines, default=0.0))
    return max(
        by_lines, alone + (MOST_BY_TEXT - alone) * _telling(max(text, default=0.0))
    )


def _same_table(ours: Grid, peer: Grid) -> bool:
    """Whether a peer reads the same place: what it takes in beside our table would count as its gain."""
    mine, theirs = (grid.box.width * grid.box.height for grid in (ours, peer))
    return common_area(ours.box, peer.box) > max(
        CHOICE.same_table * min(mine, theirs), CHOICE.within * theirs
    )


def _agreements(readings: Sequence[Grid], words: Sequence[Word]) -> list[list[float]]:
    """For each reading how far each of the others puts the same words into the same cells."""
    held = [contents_of(grid, words) for grid in readings]
    return [
        [
            agreement_of(one, other)
            for other, peer in zip(held, readings, strict=True)
            if peer is not grid
        ]
        for one, grid in zip(held, readings, strict=True)
    ]


def _telling(shared: float) -> float:
    """Agreement on most cells says little: only that on (nearly) all of them makes a reading sure."""
    return float(
        max(0.0, (shared - CHOICE.says_nothing) / (1 - CHOICE.says_nothing))
        ** CHOICE.strict
    )


def _clearness(cells: Sequence[Sequence[Word]]) -> float:
    """Less than 1 where a cell holds lines as far apart as rows are: no line tells whether they are some."""
    for inside in cells:
        bases = [(line[0].box.bottom, line[0].size) for line in rows_of(inside)]
        if any(
            lower - upper > CHOICE.far_lines * size
            for (upper, _), (lower, size) in pairwise(bases)
        ):
            return CHOICE.unclear
    return 1.0


def _quality_share(quality: float) -> float:
    """Flaws weigh: a grid of quality 0.9 is as often wrong as right."""
    return max(
        0.0,
        min(1.0, 1 - CHOICE.weight * (CHOICE.flawless - min(quality, CHOICE.flawless))),
    )


def _view(grid: Grid, page: Page, score: float, is_chosen: bool) -> EngineView:
    return EngineView(
        engine=grid.engine,
        region=Region(page=page.number, box=grid.box.rounded()),
        n_rows=grid.n_rows,
        n_cols=grid.n_cols,
        score=round(score, 3),
        chosen=is_chosen,
    )


def _reason(
    grid: Grid, readings: Sequence[Grid], shared: Sequence[float], quality: float
) -> str:
    """One sentence: how the grid was made, and who agrees."""
    made = {
        "rules": "drawn lines part the cells",
        "rules+text": "lines frame the table and the text's own columns part its cells",
        "text": "no line is drawn, and the text stands in aligned columns",
    }.get(grid.engine, f"{grid.engine} reads the place better than our own grid")
    others = [other for other in readings if other is not grid]
    voices: dict[str, float] = {}
    for other, share in zip(others, shared, strict=True):
        voices[other.engine] = max(share, voices.get(other.engine, 0.0))
    said = [
        f"{engine} agrees on {share:.0%} of the cells"
        for engine, share in voices.items()
    ]
    flaw = (
        ""
        if quality > CHOICE.flawed
        else "; some words are cut or cells hold several figures"
    )
    return f"{made}; {', '.join(said) if said else 'no other engine confirms it'}{flaw}"
