"""Layouts that nobody chose: what is read is exact, or it is said that it may not be."""

import pytest

from tests.lottery.score import PARTS, is_told, read, wrong

SEEDS = [1, *(pytest.param(seed, marks=pytest.mark.thorough) for seed in range(2, 9))]
"""A look at one is enough for every change; `make bench` throws many."""


@pytest.mark.parametrize("seed", SEEDS)
def test_a_report_that_fell_by_dice_is_read_exactly_or_the_doubt_is_told(
    seed: int,
) -> None:
    report, look, extraction = read(seed)
    amiss = wrong(report, extraction)
    silent = [part for part in PARTS if amiss[part] and not is_told(extraction, part)]
    assert silent == [], look
    sure = [
        o
        for o in extraction.observations
        if o.origin == "table" and (o.confidence or 0) >= 0.95
    ]
    assert len(sure) > 0.9 * len(report.figures) or amiss["figures"], look


@pytest.mark.parametrize("seed", SEEDS)
def test_no_two_cells_of_a_table_stand_at_one_place(seed: int) -> None:
    tables = read(seed)[2].tables
    assert tables
    for table in tables:
        places = [(cell.row, cell.col) for cell in table.cells]
        assert len(places) == len(set(places))
