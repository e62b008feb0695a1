"""Columns that are cut over sheets: read beside the names where rows prove it, told otherwise."""

from pathlib import Path

import pytest

from extractors.readings.whole.sheets import over_sheets, unread_sheets
from tests.lottery.score import is_told, wrong
from tests.lottery.sheets import draw_over_sheets
from tests.support.drawn_tables import drawn_table
from tests.support.kept import extracted

NAMED = [
    ["İlçe", "Nüfus"],
    *([name, "66.000"] for name in ("Aliağa", "Balçova", "Bayındır", "Bergama")),
]


@pytest.mark.parametrize(
    "seed",
    [1, 2, *(pytest.param(seed, marks=pytest.mark.thorough) for seed in (0, 4, 5))],
)
def test_columns_on_the_next_sheet_are_read_beside_the_names(
    seed: int, tmp_path: Path
) -> None:
    report = draw_over_sheets(seed, tmp_path / "report.pdf")
    assert wrong(report, extracted(tmp_path / "report.pdf"))["figures"] == 0


@pytest.mark.thorough
def test_columns_that_no_row_proves_are_told(tmp_path: Path) -> None:
    """Seed 6 has more rows than a page holds: the sheets do not follow each other in its order."""
    report = draw_over_sheets(6, tmp_path / "report.pdf")
    extraction = extracted(tmp_path / "report.pdf")
    assert wrong(report, extraction)["figures"] and is_told(extraction, "figures")


def sheet(rows: list[list[str]], page: int, ordinal: int, kind: str = "other"):
    """A drawn table on a page."""
    table = drawn_table(rows, headings=1)
    cells = [
        cell.model_copy(
            update={"regions": tuple(r.__class__(page, r.box) for r in cell.regions)}
        )
        for cell in table.cells
    ]
    regions = tuple(region.__class__(page, region.box) for region in table.regions)
    told = {"cells": tuple(cells), "regions": regions, "ordinal": ordinal, "kind": kind}
    return table.model_copy(update=told)


@pytest.mark.parametrize("rows, joined", [(4, 1), (3, 0)])
def test_a_sheet_of_figures_under_known_headings_is_taken_or_told(
    rows: int, joined: int
) -> None:
    """As many rows as there are names, or one fewer."""
    tables = [
        sheet(NAMED, 2, 1, "district_statistics"),
        sheet([["Firma Sayısı"], *([f"{n}20"] for n in range(1, rows + 1))], 3, 2),
    ]
    assert [finding.check_code for finding in unread_sheets(tables)] == [
        "columns-unread"
    ]
    assert len(list(over_sheets(tables))) == joined


def test_a_table_with_names_of_its_own_goes_on_no_other() -> None:
    tables = [
        sheet(NAMED, 2, 1, "district_statistics"),
        sheet(NAMED, 3, 2, "district_statistics"),
    ]
    assert list(unread_sheets(tables)) == []


def test_a_table_of_years_goes_on_no_other() -> None:
    years = [
        ["Yıl", "Firma Sayısı", "İhracat"],
        *([str(year), "79.400", "5.120"] for year in range(2004, 2009)),
    ]
    tables = [sheet(NAMED, 2, 1, "district_statistics"), sheet(years, 3, 2)]
    assert list(unread_sheets(tables)) == []
