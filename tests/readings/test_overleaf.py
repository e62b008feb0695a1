"""Rows that a page cuts off their table, however few, and years over several programmes."""

from dataclasses import replace
from pathlib import Path

import pytest

from extractors import readings
from extractors.readings.kinds import Kind, Passage
from extractors.readings.programmes import prove_programmes
from extractors.readings.proof import Proof
from tests.lottery.content import make
from tests.lottery.overleaf import draw_overleaf, with_years_apart
from tests.lottery.score import wrong
from tests.readings.test_goals import IDENTITY
from tests.support.drawn_tables import drawn_table
from tests.support.kept import extracted


@pytest.mark.parametrize(
    "seed", [0, 1, 10, *(pytest.param(seed, marks=pytest.mark.thorough) for seed in (7, 8, 18, 20, 22))]
)
def test_rows_overleaf_are_read(seed: int, tmp_path: Path) -> None:
    """All of these had lost a row in silence: a lone row at the head of a page passed for its header."""
    report = draw_overleaf(seed, tmp_path / "report.pdf")
    extraction = extracted(tmp_path / "report.pdf")
    amiss = wrong(report, extraction)
    assert [part for part in ("figures", "results") if amiss[part]] == []


@pytest.mark.parametrize("seed", [2, 10])
def test_a_year_stands_over_all_programmes_that_it_is_set_over(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Set left (10) or centred (2), between horizontal lines, where no border tells how far it reaches."""
    report = make(seed)
    apart = replace(report, tables=[report.tables[0], with_years_apart(report.tables[1])])
    draw_overleaf(seed, tmp_path / "report.pdf", apart)
    assert wrong(report, extracted(tmp_path / "report.pdf"))["results"] == 0


def test_programmes_without_a_year_beside_others_with_one_are_told() -> None:
    measures = ["Başvuru", "Başarılı"]
    rows = [
        ["İlçe", "2008", "<", "", "<"],
        ["^", "KOBİ Mali Destek Programı", "<", "Turizm Mali Destek Programı", "<"],
        ["^", *measures, *measures],
        *([place, "3", "1", "2", "0"] for place in ("Aliağa", "Balçova", "Bayındır")),
    ]
    proof = prove_programmes(IDENTITY, drawn_table(rows, headings=3))
    assert proof is not None
    assert "the years 2008 stand over some programmes" in "; ".join(proof.objections)


def test_a_table_that_fills_the_places_of_two_cuts_is_there_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words were cut on either side of a page break, the table was found as one: its items would count twice."""
    found = drawn_table([["Güçlü", "Zayıf"], ["Verimli topraklar", "Göç"]])
    twice = Kind(
        passages=lambda _: [Passage((found,), regions=found.regions), Passage((found,))],
        candidates=lambda _, passage: iter(passage.found),
        prove=lambda _, table: Proof("swot", ("read",), (), 0.9),
    )
    monkeypatch.setattr(readings, "KINDS", (twice,))
    assert len(readings.choose_readings([], [found], IDENTITY).tables) == 1
