"""Rows that a page cuts off their table, however few, and years over several programmes."""

from dataclasses import replace
from pathlib import Path

import pytest

from extractors import readings
from extractors.readings.kinds import Kind, Passage
from extractors.readings.programmes import prove_programmes
from extractors.readings.proof import Proof
from schemas.geometry import Box
from schemas.table import Region
from tests.lottery.content import make
from tests.lottery.overleaf import draw_overleaf, with_years_apart
from tests.lottery.score import wrong
from tests.readings.test_goals import IDENTITY
from tests.readings.test_regions import page
from tests.support.drawn_tables import drawn_table
from tests.support.kept import extracted


@pytest.mark.parametrize(
    "seed",
    [
        1,
        *(
            pytest.param(seed, marks=pytest.mark.thorough)
            for seed in (0, 7, 8, 10, 18, 20, 22)
        ),
    ],
)
def test_rows_overleaf_are_read(seed: int, tmp_path: Path) -> None:
    """All of these had lost a row in silence: a lone row at the head of a page passed for its header."""
    report = draw_overleaf(seed, tmp_path / "report.pdf")
    extraction = extracted(tmp_path / "report.pdf")
    amiss = wrong(report, extraction)
    assert [part for part in ("figures", "results") if amiss[part]] == []


@pytest.mark.parametrize("seed", [2, pytest.param(10, marks=pytest.mark.thorough)])
def test_a_year_stands_over_all_programmes_that_it_is_set_over(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Set left (10) or centred (2), between horizontal lines, where no border tells how far it reaches."""
    report = make(seed)
    apart = replace(
        report, tables=[report.tables[0], with_years_apart(report.tables[1])]
    )
    draw_overleaf(seed, tmp_path / "report.pdf", apart)
    assert wrong(report, extracted(tmp_path / "report.pdf"))["results"] == 0


@pytest.mark.parametrize(
    "names",
    [
        [
            ["2008", "<", "", "<"],
            ["KOBİ Mali Destek Programı", "<", "Turizm Mali Destek Programı", "<"],
        ],
        [["2008 KOBİ Mali Destek Programı", "<", "Turizm Mali Destek Programı", "<"]],
    ],
)
def test_programmes_without_a_year_beside_others_with_one_are_told(
    names: list[list[str]],
) -> None:
    """Also where the year came into the cell of the name below it: two programmes had none, with 0.999."""
    measures = ["Başvuru", "Başarılı"]
    rows = [
        *([label, *name] for label, name in zip(("İlçe", "^"), names, strict=False)),
        ["^", *measures, *measures],
        *([place, "3", "1", "2", "0"] for place in ("Aliağa", "Balçova", "Bayındır")),
    ]
    proof = prove_programmes(IDENTITY, drawn_table(rows, headings=len(names) + 1))
    assert proof is not None
    assert "the years 2008 stand over some programmes" in "; ".join(proof.objections)


def test_a_table_that_fills_the_places_of_two_cuts_is_there_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Words were cut on either side of a page break, the table was found as one: its items would count twice."""
    found = drawn_table([["Güçlü", "Zayıf"], ["Verimli topraklar", "Göç"]])
    twice = Kind(
        passages=lambda _: [
            Passage((found,), regions=found.regions),
            Passage((found,)),
        ],
        candidates=lambda _, passage: iter(passage.found),
        prove=lambda _, table: Proof("swot", ("read",), (), 0.9),
    )
    monkeypatch.setattr(readings, "KINDS", (twice,))
    assert len(readings.choose_readings([], [found], IDENTITY).tables) == 1


def test_rows_that_a_reading_leaves_of_a_table_as_found_are_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Two tables alike were stitched over a page break; the reading that was taken holds those of the first."""
    places = ("Foça", "Tire", "Urla", "Buca", "Kınık", "Aliağa")
    drawn = [
        page(
            [
                (text, x, 100.0 + 12 * n)
                for n, name in enumerate(places)
                for text, x in ((name, 30), ("5", 90))
            ]
        )
        for _ in range(2)
    ]
    pages = [replace(each, number=number) for number, each in enumerate(drawn, 1)]
    regions = tuple(Region(number, Box(20, 80, 200, 180)) for number in (1, 2))
    found = drawn_table([["İlçe", "Başvuru"], *([name, "5"] for name in places)])
    found = found.model_copy(update={"regions": regions})
    first = found.model_copy(update={"regions": regions[:1]})
    part = Kind(
        passages=lambda _: [Passage((found,), regions=first.regions)],
        candidates=lambda _document, _passage: iter([first]),
        prove=lambda _document, _table: Proof("programme_results", ("read",), (), 0.9),
    )
    monkeypatch.setattr(readings, "KINDS", (part,))
    (finding,) = readings.choose_readings(pages, [found], IDENTITY).findings
    assert finding.check_code == "rows-unread"
    assert finding.page == 2
