"""Programme results without places: of the place that the caption names, or of the report's province."""

import pytest

from extractors.readings import choose_readings
from extractors.records.readers import read_records
from schemas.document import DocumentIdentity
from tests.readings.test_goals import IDENTITY
from tests.support.drawn_tables import drawn_table

ROWS = [
    ["Program", "Başvuru", "Başarılı"],
    ["2008 KOBİ Mali Destek Programı", "5", "2"],
    ["2010 Turizm Mali Destek Programı", "3", "0"],
    ["Toplam", "8", "2"],
]
PLAN = IDENTITY.model_copy(
    update={"kind": "regional_plan", "place": "izmir", "region": "TR31"}
)
DISTRICT = IDENTITY.model_copy(update={"place": "bergama"})
ADDED = [("bergama", 2008, 5, 2), ("bergama", 2010, 3, 0)]


def read(
    caption: str, identity: DocumentIdentity
) -> list[tuple[str, int | None, int | None, int | None]]:
    table = drawn_table(ROWS, caption=caption).model_copy(
        update={"about": identity.provinces}
    )
    chosen = choose_readings([], [table], identity)
    results = read_records(chosen.tables, identity).programme_results
    return [
        (each.place, each.year, each.applications, each.successful) for each in results
    ]


@pytest.mark.parametrize("named", ["Bergama İlçesinden", "Bergama'dan"])
@pytest.mark.parametrize("identity", [DISTRICT, PLAN])
def test_the_caption_names_the_place(named: str, identity: DocumentIdentity) -> None:
    assert (
        read(f"Tablo 1: {named} Mali Destek Programlarına Yapılan Başvurular", identity)
        == ADDED
    )


@pytest.mark.parametrize(("total", "holds"), [("8", True), ("9", False)])
def test_the_total_counts_all_programmes(total: str, holds: bool) -> None:
    rows = [*ROWS[:3], ["Toplam", total, "2"]]
    table = drawn_table(
        rows,
        caption="Tablo 1: Bergama'dan Mali Destek Programlarına Yapılan Başvurular",
    )
    chosen = choose_readings(
        [], [table.model_copy(update={"about": DISTRICT.provinces})], DISTRICT
    )
    assert ("every column adds up to its total" in chosen.proofs[1].supports) is holds
    assert (chosen.findings == ()) is holds


def test_a_name_of_two_words() -> None:
    samsun = IDENTITY.model_copy(update={"place": "atakum"})
    found = read(
        "Tablo 1: 19 Mayıs İlçesinden Mali Destek Programlarına Yapılan Başvurular",
        samsun,
    )
    assert {place for place, *_ in found} == {"19-mayis"}


def test_a_plan_of_one_province_counts_the_province() -> None:
    found = read("Tablo 3: Programlara Göre Başvuru ve Başarılı Proje Sayıları", PLAN)
    assert found == [("izmir", year, *counts) for _, year, *counts in ADDED]


def test_a_report_on_a_district_may_count_its_province() -> None:
    assert (
        read("Tablo 3: Programlara Göre Başvuru ve Başarılı Proje Sayıları", DISTRICT)
        == []
    )


def test_two_places_in_a_caption_are_none() -> None:
    assert (
        read("Tablo 3: Bergama ve Foça Mali Destek Programları Başvuruları", DISTRICT)
        == []
    )


ACROSS = [
    ["Yıl", "Program", "Bergama", "<", "İzmir Toplamı", "<"],
    ["^", "^", "Başvuru", "Sözleşme İmzalanan", "Başvuru", "Sözleşme İmzalanan"],
    ["2008", "KOBİ Mali Destek Programı", "5", "2", "104", "25"],
    ["2010", "Turizm Mali Destek Programı", "3", "-", "81", "26"],
    ["Toplam", "<", "8", "2", "185", "51"],
]


Counts = tuple[str, int | None, int | None, int | None]


def across(
    heading: str, total: str, first: str = "8"
) -> tuple[list[Counts], list[str]]:
    """Results (place, year, applications, successes) and what is said where these two stand over the counts."""
    rows = [
        [*ACROSS[0][:2], heading, "<", total, "<"],
        *ACROSS[1:4],
        ["Toplam", "<", first, *ACROSS[4][3:]],
    ]
    caption = "Tablo 5: Mali Destek Programlarında İlçe ve İl Toplamı"
    table = drawn_table(rows, headings=2, caption=caption).model_copy(
        update={"kind": "programme_results", "about": DISTRICT.provinces}
    )
    chosen = choose_readings([], [table], DISTRICT)
    results = read_records(chosen.tables, DISTRICT).programme_results
    said = [finding.message for finding in chosen.findings]
    return [
        (each.place, each.year, each.applications, each.successful) for each in results
    ], said


@pytest.mark.parametrize("total", ["İzmir Toplamı", "İl Toplamı"])
def test_the_columns_of_the_place_are_its_results_and_those_of_the_total_none(
    total: str,
) -> None:
    assert across("Bergama", total) == (ADDED, [])


def test_a_total_that_its_column_does_not_add_up_to_is_said() -> None:
    assert "do not add up" in " ".join(across("Bergama", "İl Toplamı", "9")[1])


@pytest.mark.parametrize("heads", [("Bergama", "Foça"), ("Kuzey", "İl Toplamı")])
def test_places_that_are_not_certain_are_not_read_and_said(
    heads: tuple[str, str],
) -> None:
    found, said = across(*heads)
    assert found == []
    assert "no result was read from it" in " ".join(said)


def test_totals_of_several_tables_in_one_of_their_own_are_no_results_of_a_place() -> (
    None
):
    """The last of three tables across whose districts' counts it adds up: not all of the province's."""
    rows = [[*row[:2], *row[4:]] for row in (ACROSS[0], *ACROSS[1:4])]
    rows[0][2] = "Toplam"
    caption = "Tablo 5: İzmir İlçelerinin Mali Destek Programlarına Başvuruları – 3"
    table = drawn_table(rows, headings=2, caption=caption).model_copy(
        update={"kind": "programme_results", "about": DISTRICT.provinces}
    )
    chosen = choose_readings([], [table], DISTRICT)
    assert read_records(chosen.tables, DISTRICT).programme_results == []
