"""Tables that nobody has listed: rows of places or years become observations, provisional where new."""

from decimal import Decimal

import pytest

from extractors.records.generic.down import read_generic
from extractors.records.generic.naming import listed_indicator
from schemas.document import DocumentIdentity
from schemas.geometry import Box
from schemas.table import Cell, Region, Table
from tests.support.drawn_tables import drawn_table

REGION = Region(page=3, box=Box(0, 0, 1, 1))


def table_of(*rows, header_rows=1, caption=None, spans=None):
    cells = [
        Cell(row=r, col=c, text=text, text_raw=text, is_header=r < header_rows, regions=(REGION,),
             col_span=(spans or {}).get((r, c), 1))
        for r, row in enumerate(rows) for c, text in enumerate(row) if text is not None
    ]  # fmt: skip
    return Table(
        ordinal=1, n_rows=len(rows), n_cols=len(rows[0]), cells=tuple(cells), regions=(REGION,), caption=caption,
        method="test", confidence=1, reason="drawn",
    )  # fmt: skip


def identity(place="bergama", language="tr"):
    return DocumentIdentity(
        slug="a",
        kind="situation_analysis",
        language=language,
        title="A",
        place=place,
        edition_label="2010",
    )


def rows_of(records):
    return [
        (row.indicator, row.place, row.year, row.value, row.unit)
        for row in records.observations
    ]


def test_places_down_and_new_headings_across():
    table = table_of(
        ["İlçe", "Sera Alanı (ha)", "Traktör Sayısı", "Açıklama"],
        ["Bergama", "1.250,5", "4.310", "çok"],
        ["Kınık", "310,0", "1.022", "az"],
        ["TOPLAM", "1.560,5", "5.332", ""],
    )
    records = read_generic(table, identity())
    assert rows_of(records) == [
        ("sera_alani", "bergama", None, Decimal("1250.5"), "ha"),
        ("sera_alani", "kinik", None, Decimal("310"), "ha"),
        ("sera_alani", "izmir", None, Decimal("1560.5"), "ha"),
        ("traktor_sayisi", "bergama", None, Decimal("4310"), "count"),
        ("traktor_sayisi", "kinik", None, Decimal("1022"), "count"),
        ("traktor_sayisi", "izmir", None, Decimal("5332"), "count"),
    ]
    assert [
        (new.code, new.label, new.unit) for new in records.provisional_indicators
    ] == [
        ("sera_alani", "Sera Alanı", "ha"),
        ("traktor_sayisi", "Traktör Sayısı", "count"),
    ]
    assert [finding.check_code for finding in records.findings] == [
        "indicator-provisional"
    ]


def test_years_down_are_the_documents_place():
    table = table_of(
        ["Yıl", "İthalat (Bin $)"],
        ["2007", "1.250"],
        ["2008", "2.310"],
        ["2009", "990"],
    )
    records = read_generic(table, identity("izmir"))
    assert rows_of(records) == [
        ("imports_usd", "izmir", 2007, Decimal(1250000), "USD"),  # 1,250 thousand
        ("imports_usd", "izmir", 2008, Decimal(2310000), "USD"),
        ("imports_usd", "izmir", 2009, Decimal(990000), "USD"),
    ]
    assert records.provisional_indicators == []


def test_a_column_without_a_heading_beside_places_is_nobodys():
    """What stands over it was cut off: the document's place would be a guess."""
    table = table_of(
        ["Yıl", "Bergama", "", "İzmir (İl)", ""],
        ["2008", "", "129.525", "", "357.980"],
        ["2010", "", "128.678", "", "361.360"],
        caption="Tablo 1: Bergama İlçesinde Yıllara Göre Nüfus (kişi)",
    )
    read = read_generic(table, identity())
    assert rows_of(read) == []
    assert [found.check_code for found in read.findings] == ["place-unknown"] * 2


def test_years_across_under_one_heading():
    table = table_of(
        ["İlçe", "Nüfus", None], ["", "2008", "2009"], ["Tire", "77.100", "78.658"], ["Kiraz", "44.300", "44.910"],
        header_rows=2, spans={(0, 1): 2},
    )  # fmt: skip
    assert rows_of(read_generic(table, identity())) == [
        ("population", "tire", 2008, Decimal(77100), "persons"),
        ("population", "kiraz", 2008, Decimal(44300), "persons"),
        ("population", "tire", 2009, Decimal(78658), "persons"),
        ("population", "kiraz", 2009, Decimal(44910), "persons"),
    ]


def test_places_across_and_years_down_take_the_captions_subject():
    table = table_of(
        ["Yıl", "İzmir", "Türkiye"], ["2008", "11,8", "11,0"], ["2009", "16,2", "14,0"],
        caption="Tablo 7: Gıda Enflasyonu (%)",
    )  # fmt: skip
    records = read_generic(table, identity())
    assert ("gida_enflasyonu", "turkiye", 2009, Decimal("14.0"), "percent") in rows_of(
        records
    )
    assert len(records.observations) == 4  # 2 x 2


def test_what_is_doubtful_is_a_finding_and_no_value():
    table = table_of(
        ["İlçe", "Yol (km)"],
        ["Foça", "1.2.3,4"],
        ["Urla", "147,50"],
        ["Çeşme", "—"],
        ["Konak", "12,5"],
    )
    records = read_generic(table, identity())
    assert [row[1] for row in rows_of(records)] == ["urla", "konak"]
    assert [finding.check_code for finding in records.findings] == [
        "number-unreadable",
        "indicator-provisional",
    ]


def test_tables_of_other_things_yield_nothing():
    table = table_of(
        ["Proje", "Bütçe (TL)"], ["Arıtma tesisi", "1.250"], ["Çevre yolu", "3.400"]
    )
    records = read_generic(table, identity())
    assert (records.observations, records.findings) == ([], [])


def test_a_column_of_years_or_ranks_is_no_measure():
    table = table_of(
        ["İlçe", "Sıra", "Kuruluş Yılı"], ["Foça", "1", "1954"], ["Urla", "2", "1987"]
    )
    assert read_generic(table, identity()).observations == []


def test_indicators_down_and_years_across():
    table = table_of(
        ["Gösterge", "Birim", "2008", "2009 Yılı"],
        ["Nüfus", "kişi", "77.100", "78.658"],
        ["İhracat", "Bin $", "1.250", "2.310"],
        ["Nüfus Artış Hızı", "‰", "3,2", "—"],
        ["Çilek Üretimi", "ton", "410", "1.2.3,4"],
        ["Konteyner", "Bin TEU", "892", "884"],
        ["Açıklama", "", "geçici", "kesin"],
    )
    records = read_generic(table, identity("tire"))
    assert rows_of(records) == [
        ("population", "tire", 2008, Decimal(77100), "persons"),
        ("population", "tire", 2009, Decimal(78658), "persons"),
        ("exports_usd", "tire", 2008, Decimal(1250000), "USD"),  # 1,250 thousand
        ("exports_usd", "tire", 2009, Decimal(2310000), "USD"),
        ("population_growth_rate", "tire", 2008, Decimal("3.2"), "per mille"),
        ("cilek_uretimi", "tire", 2008, Decimal(410), "tonnes"),
        (
            "konteyner",
            "tire",
            2008,
            Decimal(892000),
            "TEU",
        ),  # no unit of the vocabulary: as printed
        ("konteyner", "tire", 2009, Decimal(884000), "TEU"),
    ]
    assert [new.code for new in records.provisional_indicators] == [
        "cilek_uretimi",
        "konteyner",
    ]
    assert [finding.check_code for finding in records.findings] == [
        "number-unreadable",
        "indicator-provisional",
    ]


def test_indicators_down_and_places_across_with_the_row_numbers_before_them():
    table = table_of(
        ["Sıra", "Gösterge", "Tire", "Kiraz", "Toplam"],
        ["1", "Traktör Sayısı", "4.310", "1.022", "5.332"],
        ["2", "2009 Nüfusu", "78.658", "44.910", "123.568"],
    )
    assert rows_of(read_generic(table, identity())) == [
        ("traktor_sayisi", "tire", None, Decimal(4310), "count"),
        ("traktor_sayisi", "kiraz", None, Decimal(1022), "count"),
        ("traktor_sayisi", "izmir", None, Decimal(5332), "count"),
        ("population", "tire", 2009, Decimal(78658), "persons"),
        ("population", "kiraz", 2009, Decimal(44910), "persons"),
        ("population", "izmir", 2009, Decimal(123568), "persons"),
    ]


def test_places_over_years_across():
    table = table_of(
        ["Gösterge", "Tire", None, "Kiraz", None], ["", "2008", "2009", "2008", "2009"], ["Süt (ton)", "1", "2", "3", "4"],
        header_rows=2, spans={(0, 1): 2, (0, 3): 2},
    )  # fmt: skip
    assert [row[1:4] for row in rows_of(read_generic(table, identity()))] == [
        ("tire", 2008, 1),
        ("tire", 2009, 2),
        ("kiraz", 2008, 3),
        ("kiraz", 2009, 4),
    ]


def test_a_heading_over_rows_belongs_to_their_names():
    table = table_of(
        ["Gösterge", "2008", "2009"],
        ["Kadın", "", ""], ["Nüfus", "38.100", "38.658"], ["Toplam", "9.000", "9.100"],
        ["Erkek", "", ""], ["Nüfus", "39.000", "40.000"],
    )  # fmt: skip
    assert {row[0] for row in rows_of(read_generic(table, identity()))} == {"kadin_nufus", "kadin_toplam", "erkek_nufus"}  # fmt: skip


def test_two_rows_of_one_name_are_nobodys_and_said():
    table = table_of(
        ["Gösterge", "2008", "2009"],
        ["Üye", "12", "14"],
        ["Üye", "3", "4"],
        ["Gelir", "5", "6"],
    )
    records = read_generic(table, identity())
    assert {row[0] for row in rows_of(records)} == {"gelir"}
    assert [finding.check_code for finding in records.findings][:2] == [
        "indicator-twice"
    ] * 2


def test_row_numbers_are_neither_labels_nor_values():
    for heading, numbers in (("No", "25"), ("Sıra", "12"), ("", "12")):
        table = table_of(
            [heading, "İlçe", "Sera (ha)"], [numbers[0], "Foça", "12"], [numbers[1], "Urla", "14"], ["", "Toplam", "26"]
        )  # fmt: skip
        assert [row[:2] for row in rows_of(read_generic(table, identity()))] == [
            ("sera", "foca"),
            ("sera", "urla"),
            ("sera", "izmir"),
        ]


def test_from_place_to_place_is_nobodys():
    table = table_of(
        ["Göç Veren", "Foça", "Urla"],
        ["Foça", "—", "120"],
        ["Urla", "310", "—"],
        caption="Tablo 4: Göç Eden Kişi",
    )
    assert read_generic(table, identity()).observations == []


def test_a_share_is_not_the_indicator_that_it_is_named_after():
    table = table_of(
        ["İlçe", "Nüfus (%)", "Nüfus"],
        ["Foça", "0,8", "33.131"],
        ["Urla", "1,3", "52.500"],
    )
    assert {row[0]: row[4] for row in rows_of(read_generic(table, identity()))} == {
        "nufus": "percent",
        "population": "persons",
    }


def test_columns_of_other_things_yield_nothing():
    table = table_of(
        ["Proje", "Başvuru", "Kabul"], ["Arıtma", "12", "3"], ["Yol", "4", "1"]
    )
    records = read_generic(table, identity())
    assert (records.observations, records.findings) == ([], [])


def test_a_column_that_only_says_share_is_named_after_the_one_before():
    table = table_of(
        [
            "Sıra",
            "İlçe",
            "Sera Alanı (ha)",
            "İzmir Toplamına Oranı (%)",
            "Traktör",
            "%",
        ],
        ["1", "Foça", "12", "0,8", "310", "1,1"],
        ["2", "Urla", "14", "0,9", "120", "0,4"],
    )
    assert [
        (row[0], row[4]) for row in rows_of(read_generic(table, identity()))[::2]
    ] == [
        ("sera_alani", "ha"),
        ("sera_alani_izmir_toplamina_orani", "percent"),
        ("traktor", "count"),
        ("traktor_payi", "percent"),
    ]


MONITORED = [
    ["Gösterge", "Birim", "2012 Değeri", "2018", "2023"],
    ["Nüfus", "kişi", "77.100", "80.000", "90.000"],
    ["Turizm", "", "", "", ""],
    ["Toplam", "adet", "1.250", "1.400", "1.600"],
]


def test_a_base_year_stays_out_of_the_code_and_targets_are_no_observations() -> None:
    report = identity("aliaga").model_copy(update={"edition_label": "2014"})
    table = drawn_table(MONITORED, caption="Tablo 9: Bölge Planı Göstergeleri")
    read = read_generic(table, report)
    assert [(o.indicator, o.year, o.value) for o in read.observations] == [
        ("population", 2012, Decimal(77100)),
        ("turizm_toplam", 2012, Decimal(1250)),
    ]
    assert "target-not-observed" in {finding.check_code for finding in read.findings}


def test_a_heading_that_names_nothing_by_itself_takes_the_captions_subject() -> None:
    rows = [["Gösterge", "2010", "2011"], ["Toplam", "12", "14"], ["Proje", "3", "4"]]
    read = read_generic(
        drawn_table(rows, caption="Tablo 2: Desteklenen Kooperatifler"), identity()
    )
    assert {o.indicator for o in read.observations} == {
        "desteklenen_kooperatifler_toplam",
        "desteklenen_kooperatifler_proje",
    }


def test_a_heading_that_only_says_value_adds_nothing_to_the_listed_caption() -> None:
    """`Değer` below `Nüfus` was a provisional indicator's, `nufus_deger`, and nothing said so."""
    table = drawn_table(
        [["İlçeler", "Değer"], ["Datça", "544.529"], ["Milas", "1.003"]],
        caption="Tablo 2: 2013 Yılı Nüfus (kişi)",
    ).model_copy(update={"about": ("mugla",)})
    assert {o.indicator for o in read_generic(table, identity()).observations} == {
        "population"
    }


@pytest.mark.parametrize("sign", [":", " |"])
def test_a_count_of_what_the_caption_names_is_the_listed_indicator(sign: str) -> None:
    """`Sayı` below `Muğla İlçelerinde Nüfus` was a provisional indicator's, `nufus_sayi`."""
    table = drawn_table(
        [["İlçeler", "Sayı"], ["Datça", "544.529"], ["Milas", "1.003"]],
        caption=f"Tablo 2{sign} Muğla İlçelerinde Nüfus (kişi), 2013",
    ).model_copy(update={"about": ("mugla",)})
    assert {o.indicator for o in read_generic(table, identity()).observations} == {
        "population"
    }


def test_the_captions_unit_is_that_of_columns_that_state_none() -> None:
    rows = [["İlçe", "Sera", "Bağ"], ["Tire", "12,5", "3"], ["Kiraz", "4", "1,5"]]
    read = read_generic(
        drawn_table(rows, caption="Tablo 2: Alanlar (bin ha)"), identity()
    )
    assert {(o.unit, o.value) for o in read.observations if o.place == "tire"} == {
        ("ha", Decimal(12500)),
        ("ha", Decimal(3000)),
    }
    percent = read_generic(
        drawn_table(
            [rows[0], ["Tire", "12.500", "3"], ["Kiraz", "4.000", "1"]], caption="(%)"
        ),
        identity(),
    )
    assert {o.indicator for o in percent.observations} == {"bag"}
    assert ("unit-unexpected", "error") in {
        (f.check_code, f.severity) for f in percent.findings
    }


def test_a_region_among_places_is_said_and_one_that_is_a_province_is_that():
    """İzmir is the region TR31 by itself; TR33 has four provinces, and is no place."""
    rows = [
        ["Bergama", "10"],
        ["Kınık", "20"],
        ["Dikili", "5"],
        ["TR31 İzmir", "900"],
        ["TR33 Manisa Bölgesi", "800"],
    ]
    read = read_generic(table_of(["Bölge", "Sera Sayısı"], *rows), identity())
    assert [(place, value) for _, place, _, value, _ in rows_of(read)][-1] == (
        "izmir",
        900,
    )
    (said,) = [found for found in read.findings if found.check_code == "place-unknown"]
    assert (said.severity, said.cell) == ("warning", (5, 0))


def test_places_in_lists_side_by_side_have_the_figures_right_of_their_own_name():
    """The second figure of a row is another place's; the total runs over both lists."""
    table = table_of(
        ["İlçe", "Traktör Sayısı", "İlçe", "Traktör Sayısı"],
        ["Bergama", "4.310", "Urla", "911"],
        ["Kınık", "1.022", "Tire", "3.105"],
        ["Kiraz", "2.118", "Foça", "402"],
        ["Toplam", None, None, "11.868"],
        spans={(4, 0): 3},
    ).model_copy(update={"about": ("izmir",)})
    records = read_generic(table, identity())
    assert {(row.place, row.value) for row in records.observations} == {
        ("bergama", 4310), ("kinik", 1022), ("kiraz", 2118), ("urla", 911), ("tire", 3105), ("foca", 402), ("izmir", 11868),
    }  # fmt: skip
    assert all(
        finding.check_code != "number-unreadable" for finding in records.findings
    )


def test_districts_that_stand_among_the_figures_are_told_and_none_is_read():
    """The text's own columns cut the second list of names into the figures of the first."""
    rows = [
        ["Bergama", "4 310 Urla", "911"],
        ["Kınık", "1 022 Tire", "3 105"],
        ["Kiraz", "2 118 Foça", "402"],
    ]
    table = table_of(["İlçe", "Traktör Sayısı İlçe", "Traktör Sayısı"], *rows)
    records = read_generic(table.model_copy(update={"about": ("izmir",)}), identity())
    assert records.observations == []
    assert [finding.check_code for finding in records.findings] == ["places-unparted"]


def test_a_column_that_repeats_places_of_the_rows_says_where_something_goes():
    rows = [
        ["Bergama", "Kınık", "911"],
        ["Kınık", "Kiraz", "3.105"],
        ["Kiraz", "Bergama", "402"],
    ]
    table = table_of(["İlçe", "Göç Alan İlçe", "Göç Eden Kişi"], *rows)
    records = read_generic(table.model_copy(update={"about": ("izmir",)}), identity())
    assert len(records.observations) == len(rows)


def test_places_that_have_several_rows_are_told_and_none_is_read():
    """Two tables in one grid, or a row for each year that no column says."""
    rows = [
        [name, str(count)]
        for count in (10, 20)
        for name in ("Bergama", "Kınık", "Kiraz")
    ]
    records = read_generic(table_of(["İlçe", "Traktör Sayısı"], *rows), identity())
    assert records.observations == []
    assert [finding.check_code for finding in records.findings] == ["places-unparted"]


def test_a_heading_that_only_sorts_others_is_no_part_of_their_name():
    """`Kırsal` says of whom; `Demografik Yapı` only which sort of thing."""
    table = drawn_table([
        ["İlçe", "Demografik Yapı", "Sosyal Altyapı ve Göstergeler", "Kırsal"],
        ["^", "Toplam Nüfus (kişi)", "Öğrenci Sayısı", "Nüfus"],
        ["Bergama", "100", "20", "30"],
        ["Kınık", "50", "10", "12"],
    ], headings=2)  # fmt: skip
    codes = {row.indicator for row in read_generic(table, identity()).observations}
    assert codes == {"population", "students", "kirsal_nufus"}


def test_a_total_that_names_its_province_is_the_province():
    across = drawn_table([["Yıl", "Bergama", "İzmir Toplamı"], ["2008", "100", "900"], ["2009", "110", "950"]],
                         caption="Tablo 1: Nüfus")  # fmt: skip
    down = drawn_table(
        [["İlçe", "Nüfus"], ["Bergama", "100"], ["İzmir Toplamı", "900"]]
    )
    for table in (across, down):
        read = rows_of(
            read_generic(table.model_copy(update={"about": ("izmir",)}), identity())
        )
        assert {("population", "bergama", 100), ("population", "izmir", 900)} <= {
            (c, p, v) for c, p, _, v, _ in read
        }


def test_a_column_of_numbers_counts_no_rows_of_totals():
    rows = [
        ["1", "Bergama", "100"],
        ["2", "Kınık", "50"],
        ["3", "Foça", "70"],
        ["İzmir (İl)", "<", "900"],
        ["Türkiye", "<", "9.000"],
    ]
    for heading in ("#", ""):
        table = drawn_table([[heading, "İlçe", "Nüfus"], *rows])
        assert rows_of(read_generic(table, identity())) == [
            ("population", place, None, value, "persons")
            for place, value in (
                ("bergama", 100),
                ("kinik", 50),
                ("foca", 70),
                ("izmir", 900),
                ("turkiye", 9000),
            )
        ]


@pytest.mark.parametrize("heading", ["Göstergeler Nüfus", "Indicators / Population"])
def test_a_heading_that_says_only_that_indicators_stand_below_is_no_part_of_a_name(
    heading: str,
) -> None:
    assert listed_indicator(heading) == listed_indicator("Nüfus") is not None
