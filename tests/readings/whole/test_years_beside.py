"""Years in a column beside programmes, districts across: each year goes before the name that it stands beside."""

import pytest

from extractors.readings import choose_readings
from extractors.readings.over_places.years_beside import with_years_before_names
from extractors.records.readers import read_records
from tests.readings.test_goals import IDENTITY
from tests.support.drawn_tables import drawn_table

HEADS = [
    ["Program", "Yıl", "Aliağa", "<", "Balçova", "<", "Bayındır", "<"],
    ["^", "^", *["Başvuran Proje", "Başarılı Proje"] * 3],
]
NAMES = ["KOBİ Mali Destek Programı", "Turizm Mali Destek Programı"]


def rows(*years: str) -> list[list[str]]:
    body = zip(NAMES, years, strict=True)
    return [*HEADS, *([name, year, *["40", "16"] * 3] for name, year in body)]


def test_results_are_of_the_programme_and_its_year() -> None:
    """Of three such tables one was read, by its words; the others gave nothing."""
    table = drawn_table(rows("2012", "2011"), headings=2)
    chosen = choose_readings([], [table], IDENTITY)
    found = read_records(chosen.tables, IDENTITY).programme_results
    assert {(r.programme, r.year) for r in found} == {
        (NAMES[0], 2012),
        (NAMES[1], 2011),
    }
    assert {(r.place, r.applications, r.successful) for r in found} == {
        (place, 40, 16) for place in ("aliaga", "balcova", "bayindir")
    }


@pytest.mark.parametrize("years", [("2012", ""), ("2012", "yok"), ("", "")])
def test_where_a_programme_has_no_year_the_table_stays_as_it_is(
    years: tuple[str, str],
) -> None:
    table = drawn_table(rows(*years), headings=2)
    assert with_years_before_names(table) is table
