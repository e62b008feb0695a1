"""Headings are matched by stems in both languages; what nothing matches names its nearest candidates."""

import pytest

from schemas.vocabulary.headings import match_heading
from schemas.vocabulary.load import (
    concepts,
    indicator,
    indicators,
    load_headings,
    load_places,
    load_units,
)

STATISTICS = [
    ("İlçedeki Çalışan Sayısı", "employees"),
    ("İlçedeki Çalışan Sayısının İzmir Toplamına Oranı (%)", "employees_share_izmir"),
    ("İstihdamın İl İçindeki Payı %", "employees_share_izmir"),
    ("SİGORTALI ÇALIŞAN SAYISI", "employees"),
    ("Calisan Sayisi", "employees"),
    ("Çalışn Sayısı", "employees"),
    ("Number of persons employed", "employees"),
    ("İşyeri Sayısı (2009)", "firms"),
    ("Firma sayısının il toplamına oranı", "firms_share_izmir"),
    ("Number of Enterprises", "firms"),
    ("Dış satım tutarı (ABD Doları)", "exports_usd"),
    ("Exports (USD)", "exports_usd"),
    ("İlçelerin İhracattaki Payı (%)", "exports_share_izmir"),
    ("Share in İzmir's exports (%)", "exports_share_izmir"),
    ("İlçe", "place"),
    ("District", "place"),
]
UNKNOWN = [
    "Nüfus",
    "İhracatçı Firma Sayısı",
    "Çalışan Sayısı Değişimi (%)",
    "Firma Başına Çalışan",
    "İhracatın Türkiye İçindeki Payı (%)",
    "",
]


@pytest.mark.parametrize(("heading", "code"), STATISTICS)
def test_columns_of_district_statistics(heading, code):
    assert match_heading(heading, "district_statistics").code == code


@pytest.mark.parametrize("heading", UNKNOWN)
def test_headings_of_other_things_match_nothing_and_name_the_nearest(heading):
    match = match_heading(heading, "district_statistics")
    assert match.code is None
    assert not match
    if heading:
        assert match.candidates


@pytest.mark.parametrize(
    ("heading", "kind", "code"),
    [
        ("GÜÇLÜ YANLAR", "swot", "strength"), ("Güçlü Yönler", "swot", "strength"), ("Üstünlükler", "swot", "strength"),
        ("ZAYIF YÖNLER", "swot", "weakness"), ("FIRSAT", "swot", "opportunity"), ("Fırsatlar", "swot", "opportunity"),
        ("TEHDİTLER", "swot", "threat"), ("Weaknesses", "swot", "weakness"), ("OPPORTUNITIES", "swot", "opportunity"),
        ("Güçlü bir sanayi altyapısının varlığı ve limanlar", "swot", None),
        ("GELİŞME EKSENLERİ", "goal_hierarchy", "axis"), ("Development Axis", "goal_hierarchy", "axis"),
        ("STRATEJİK ÖNCELİKLER", "goal_hierarchy", "priority"), ("Priorities", "goal_hierarchy", "priority"),
        ("HEDEFLER", "goal_hierarchy", "goal"), ("Targets", "goal_hierarchy", "goal"),
        ("2010 Turizm Mali Destek Programı", "programme_results", "programme"),
        ("Rural Development Financial Support Programme", "programme_results", "programme"),
        ("Toplam Proje Başvuru Sayısı", "programme_results", "applications"),
        ("Toplam Başarılı Proje Sayısı*", "programme_results", "successful"),
        ("Number of Successful Projects", "programme_results", "successful"),
        ("Destek Alan Proje", "programme_results", "successful"),
        ("Sözleşme İmzalanan", "programme_results", "successful"),
        ("GENEL TOPLAM", "programme_results", "grand_total"),
    ],
)  # fmt: skip
def test_quadrants_levels_and_programmes(heading, kind, code):
    assert match_heading(heading, kind).code == code


CONTRACT = """population population_growth_rate urban_population urban_population_share rural_population median_age
population_by_registered_province districts_ranked_count socioeconomic_development_rank socioeconomic_development_grade
socioeconomic_development_rank_in_izmir socioeconomic_ranking_parameters_count employees employees_share_izmir
employees_rank_in_izmir sector_employment_share firms firms_share_izmir active_sectors_count exports_usd
exports_share_izmir export_sectors_count top5_sectors_export_share bonded_warehouses bonded_warehouses_share
wind_installed_capacity wind_installed_capacity_share_turkey wind_installed_capacity_share_izmir
wastewater_treatment_capacity_persons"""


@pytest.mark.parametrize("code", CONTRACT.split())
def test_every_indicator_of_the_contract_is_in_the_vocabulary(code):
    assert indicator(code).label_tr
    assert indicator(code).label_en


def test_the_vocabulary_holds_together():
    for code, entry in indicators().items():
        assert set(entry.needs) | set(entry.not_) <= set(concepts()), code
        assert not set(entry.needs) & set(entry.not_), code
    spellings = [
        spelling for unit in load_units().units.values() for spelling in unit.spellings
    ]
    assert len(spellings) == len(set(spellings))
    assert all(
        entry.all and entry.spellings
        for kind in load_headings().values()
        for entry in kind.values()
    )
    assert load_places() is load_places()
