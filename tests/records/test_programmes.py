import pytest

from extractors.records.kinds import classify
from extractors.records.programme_headings import name_and_years
from extractors.records.programme_rows import programme_named
from extractors.records.programme_tops import NamedRow, led_by_labels
from extractors.records.programmes import ProgrammeRecords, read_programmes
from tests.support.drawn_tables import drawn_table

LEAVES = ["Toplam Proje Başvuru Sayısı", "Toplam Başarılı Proje Sayısı*"]


def results(
    records: ProgrammeRecords,
) -> list[tuple[str, int | None, str, int | None, int | None]]:
    return [
        (r.programme, r.year, r.place, r.applications, r.successful)
        for r in records.results
    ]


def test_two_level_headings_totals_are_kept_as_cells_only() -> None:
    table = drawn_table([
        ["İLÇE", "2008 KOBİ Mali Destek Programı", "<", "2009 Turizm ve Çevre Mali Destek Programı", "<", "GENEL TOPLAM", "<"],
        ["^", *LEAVES, *LEAVES, "Proje Başvurusu", "Başarılı Proje"],
        ["Foça", "6", "2", "4", "1", "10", "3"],
        ["Tire", "11", "0", "0", "0", "11", "0"],
        ["Kınık", "1", "1", "2", "-", "3", "1"],
        ["TOPLAM", "18", "3", "6", "1", "24", "4"],
    ], headings=2)  # fmt: skip
    assert classify(table) == "programme_results"
    records = read_programmes(table, "tr")
    assert records.findings == []
    assert results(records) == [
        ("KOBİ Mali Destek Programı", 2008, "foca", 6, 2),
        ("Turizm ve Çevre Mali Destek Programı", 2009, "foca", 4, 1),
        ("KOBİ Mali Destek Programı", 2008, "tire", 11, 0),
        ("Turizm ve Çevre Mali Destek Programı", 2009, "tire", 0, 0),
        ("KOBİ Mali Destek Programı", 2008, "kinik", 1, 1),
        ("Turizm ve Çevre Mali Destek Programı", 2009, "kinik", 2, None),
    ]
    assert records.results[1].cell.col == 3


def test_a_year_on_a_level_of_its_own() -> None:
    table = drawn_table([
        ["District", "2011", "<", "2012", "<"],
        ["^", "SME Support Programme", "<", "SME Support Programme", "<"],
        ["^", "Applications", "Successful Projects", "Applications", "Successful Projects"],
        ["Foça", "6", "2", "4", "1"],
        ["Tire", "11", "0", "0", "0"],
        ["Urla", "1", "1", "1", "0"],
    ], headings=3)  # fmt: skip
    assert classify(table) == "programme_results"
    found = results(read_programmes(table, "en"))
    assert found[:2] == [
        ("SME Support Programme", 2011, "foca", 6, 2),
        ("SME Support Programme", 2012, "foca", 4, 1),
    ]


def test_what_is_no_count_is_reported_and_left_empty() -> None:
    table = drawn_table([
        ["İLÇE", "2008 KOBİ Mali Destek Programı", "<"],
        ["^", *LEAVES],
        ["Foça", "6", "2,5"],
        ["Tire", "O1", "0"],
        ["Urla", "1", "1"],
    ], headings=2)  # fmt: skip
    records = read_programmes(table, "tr")
    assert [(place, applied, won) for _, _, place, applied, won in results(records)] == [
        ("foca", 6, None), ("tire", None, 0), ("urla", 1, 1),
    ]  # fmt: skip
    assert [(f.check_code, f.cell) for f in records.findings] == [
        ("number-unreadable", (2, 2)), ("number-unreadable", (3, 1)),
    ]  # fmt: skip


def test_a_name_printed_on_several_lines_that_were_cut_apart_is_one() -> None:
    table = drawn_table([
        ["İLÇE", "2008 KOBİ Mali", "<", "2009 Turizm ve", "<"],
        ["", "Destek Programı", "<", "Çevre Mali Destek", "<"],
        ["", "", "", "Programı", ""],
        ["", *LEAVES, *LEAVES],
        ["Foça", "6", "2", "4", "1"], ["Tire", "11", "0", "0", "0"], ["Urla", "1", "1", "1", "0"],
    ], headings=4)  # fmt: skip
    records = read_programmes(table, "tr")
    assert records.findings == []
    assert results(records)[:2] == [
        ("KOBİ Mali Destek Programı", 2008, "foca", 6, 2), ("Turizm ve Çevre Mali Destek Programı", 2009, "foca", 4, 1),
    ]  # fmt: skip


def test_programmes_that_cannot_be_told_apart_are_reported_and_not_read() -> None:
    table = drawn_table([
        ["", "2009 Tarım ve 2008 Sosyal 2009 Turizm ve Destek Programı Programı", "<", "<", "<"],
        ["İLÇE", *LEAVES, *LEAVES],
        ["Foça", "6", "2", "4", "1"], ["Tire", "11", "0", "0", "0"], ["Urla", "1", "1", "1", "0"],
    ], headings=2)  # fmt: skip
    records = read_programmes(table, "tr")
    assert records.results == []
    assert {f.check_code for f in records.findings} == {"heading-unknown"}
    assert len(records.findings) == 4  # columns


def test_a_table_for_each_programme_is_named_by_its_caption() -> None:
    rows = [
        ["İlçe", "Başvuru Sayısı", "Başarılı Proje Sayısı"],
        ["Aliağa", "5", "2"],
        ["Foça", "3", "1"],
        ["Çeşme", "0", "0"],
    ]
    table = drawn_table(
        rows, caption="Tablo 7: 2008 KOBİ Mali Destek Programı Sonuçları"
    )
    results = read_programmes(table, "tr").results
    assert {(r.programme, r.year) for r in results} == {
        ("KOBİ Mali Destek Programı", 2008)
    }
    assert (results[0].place, results[0].applications, results[0].successful) == (
        "aliaga",
        5,
        2,
    )


@pytest.mark.parametrize(
    "printed", ["2009 Yılı KOBİ Mali Destek Programı", "2009 YILI KOBİ Mali Destek Programı", "KOBİ Mali Destek Programı (2009)"]
)  # fmt: skip
def test_what_only_says_the_year_is_no_part_of_a_name(printed: str) -> None:
    assert programme_named(printed) == ("KOBİ Mali Destek Programı", 2009)


def test_brackets_of_a_year_leave_nothing_within_a_name() -> None:
    assert name_and_years(["KOBİ Programı (2009) Çağrısı"]) == (
        "KOBİ Programı Çağrısı",
        {2009},
    )


def test_figures_beside_programmes_name_no_places() -> None:
    table = drawn_table([
        ["Program", "Başvuru", "Başarılı Proje"],
        ["2008 KOBİ Mali Destek Programı", "441", "89"],
        ["2009 Turizm ve Çevre Mali Destek Programı", "128", "38"],
    ])  # fmt: skip
    assert classify(table) == "other"


@pytest.mark.parametrize("year", ["(2008)", "- 2008", "– 2008"])
def test_a_caption_may_say_the_year_after_the_programme(year: str) -> None:
    table = drawn_table([
        ["İlçe", "Proje Başvurusu", "Başarılı Proje"],
        ["Foça", "13", "3"],
        ["Tire", "2", "1"],
        ["Urla", "5", "1"],
    ]).model_copy(update={"caption": f"Tablo 3: Küçük Ölçekli Altyapı Mali Destek Programı {year}"})  # fmt: skip
    found = results(read_programmes(table, "tr"))
    assert {(name, said) for name, said, *_ in found} == {
        ("Küçük Ölçekli Altyapı Mali Destek Programı", 2008)
    }


BY_DISTRICT = [
    ["İlçe", "KOBİ Mali Destek Programı", "<"],
    ["^", "Başvuru Sayısı", "Başarılı Proje Sayısı"],
    ["Foça", "13", "3"],
    ["Tire", "2", "1"],
    ["Urla", "5", "1"],
]


@pytest.mark.parametrize(
    ("caption", "heading", "year"),
    [
        (
            "Tablo 6: 2009 Yılı Mali Destek Programlarının İlçelere Göre Sonuçları",
            "Destekler",
            2009,
        ),
        (
            "Tablo 6: İlçelere Göre Başvurular (2009)",
            "2012 Yılı Mali Destek Programları",
            2009,
        ),
        (None, "3.1 2010 Yılı Mali Destek Programları", 2010),
        ("Tablo 6: Mali Destek Programları (2009-2011)", None, None),
        ("Tablo 6: Mali Destek Programları (İZKA, 2012)", None, None),
        ("Tablo 6: Mali Destek Programları, 31 Aralık 2012", None, None),
        ("Tablo 6: Mali Destek Programları", "2011 Yılı Faaliyetleri", None),
    ],
)
def test_a_year_over_the_whole_table_is_that_of_programmes_without_one(
    caption: str | None, heading: str | None, year: int | None
) -> None:
    table = drawn_table(BY_DISTRICT, headings=2).model_copy(
        update={"caption": caption, "heading": heading}
    )
    assert {result.year for result in read_programmes(table, "tr").results} == {year}


def test_a_year_over_the_whole_table_is_not_given_where_headings_say_years() -> None:
    rows = [["İlçe", "2008 KOBİ Mali Destek Programı", "<"], *BY_DISTRICT[1:]]
    table = drawn_table(
        rows, headings=2, caption="Tablo 6: Mali Destek Programları, 2010"
    )
    assert {result.year for result in read_programmes(table, "tr").results} == {2008}


NOUGHT = [
    ["İlçe", "Başvuru Sayısı", "Başarılı Proje Sayısı"],
    ["Aliağa", "5", "2"],
    ["Bergama", "3", "-"],
    ["Foça", "–", "–"],
]


def counts_of(
    rows: list[list[str]], notes: tuple[str, ...] = ()
) -> list[tuple[str, int | None, int | None]]:
    table = drawn_table(
        rows, caption="Tablo 7: 2008 KOBİ Mali Destek Programı Sonuçları"
    )
    read = read_programmes(table.model_copy(update={"notes": notes}), "tr").results
    return [(result.place, result.applications, result.successful) for result in read]


def test_a_dash_is_nought_where_it_stands_for_successes_beside_applications() -> None:
    assert counts_of(NOUGHT) == [("aliaga", 5, 2), ("bergama", 3, 0), ("foca", 0, 0)]


@pytest.mark.parametrize(
    "rows, notes",
    [
        (
            [*NOUGHT, ["Urla", "4", "0"]],
            (),
        ),  # nought is printed: the dash is something else
        (
            [*NOUGHT, ["Urla", "-", "1"]],
            (),
        ),  # successes without applications: the dash is what is not known
        (NOUGHT, ("- : Veri yoktur.",)),
    ],
)
def test_a_dash_that_may_mean_something_else_is_no_nought(
    rows: list[list[str]], notes: tuple[str, ...]
) -> None:
    found = counts_of(rows, notes)
    assert ("bergama", 3, None) in found and all(place != "foca" for place, *_ in found)


def test_dashes_alone_do_not_tell_what_they_mean() -> None:
    assert counts_of([*NOUGHT[:2], NOUGHT[3]]) == [("aliaga", 5, 2)]


LONG_HEADS = ["Yıl", "Program", "İlçe", "Başvuru", "Başarılı Proje"]
KOBI = ("KOBİ Mali Destek Programı", 2008)


@pytest.mark.parametrize(
    "beside",
    [["^", "^"], ["", ""]],
    ids=["one cell", "the page breaks the cell, its rest is blank"],
)
def test_one_programme_stands_for_several_rows_over_page_breaks(
    beside: list[str],
) -> None:
    table = drawn_table([
        LONG_HEADS,
        ["2008", "KOBİ Mali Destek Programı", "Aliağa", "5", "2"],
        ["^", "^", "Bergama", "3", "1"],
        [*beside, "Foça", "1", "0"],
        [*beside, "Tire", "4", "4"],
    ])  # fmt: skip
    read = read_programmes(table, "tr").results
    assert {(each.programme, each.year) for each in read} == {KOBI}
    assert [each.place for each in read] == ["aliaga", "bergama", "foca", "tire"]


def test_a_blank_year_beside_another_programme_is_no_year_of_it() -> None:
    table = drawn_table([
        LONG_HEADS,
        ["2008", "KOBİ Mali Destek Programı", "Aliağa", "5", "2"],
        ["", "", "Bergama", "3", "1"],
        ["", "Turizm Mali Destek Programı", "Aliağa", "1", "0"],
        ["2010", "^", "Bergama", "4", "4"],
    ])  # fmt: skip
    assert read_programmes(table, "tr").results == []


def test_amounts_of_money_beside_the_counts_are_none_of_them() -> None:
    table = drawn_table([
        ["İLÇE", "2008 KOBİ Mali Destek Programı", "<", "<"],
        ["^", *LEAVES, "Hibe Tutarı (TL)"],
        ["Foça", "6", "2", "380.762"],
        ["Tire", "11", "0", "0"],
    ], headings=2)  # fmt: skip
    records = read_programmes(table, "tr")
    assert records.findings == []
    assert results(records) == [
        ("KOBİ Mali Destek Programı", 2008, "foca", 6, 2), ("KOBİ Mali Destek Programı", 2008, "tire", 11, 0),
    ]  # fmt: skip


def test_a_province_below_its_district_is_a_total() -> None:
    table = drawn_table([
        ["İLÇE", "2008 KOBİ Mali Destek Programı", "<"],
        ["^", *LEAVES],
        ["Foça", "6", "2"],
        ["İzmir", "90", "23"],
    ], headings=2)  # fmt: skip
    told = table.model_copy(update={"about": ("izmir",)})
    assert results(read_programmes(told, "tr")) == [
        ("KOBİ Mali Destek Programı", 2008, "foca", 6, 2)
    ]


@pytest.mark.parametrize("sign", ["/", "|", "–", "·", ","])
def test_a_sign_between_a_name_and_its_year_is_of_neither(sign: str) -> None:
    """Set on a line of its own, the year left the sign at the end of the name."""
    lines = [f"KOBİ Mali Destek Programı {sign}", "2011"]
    assert name_and_years(lines) == ("KOBİ Mali Destek Programı", {2011})
    assert name_and_years([f"2011 {sign} KOBİ Programı"]) == ("KOBİ Programı", {2011})


@pytest.mark.parametrize(
    ("applied", "won"),
    [
        ("Başvuran", "Kazanan"),
        ("Başvuran Proje", "Desteklenmeye Hak Kazanan"),
        ("Sunulan", "Uygun Bulunan Proje"),
    ],
)
def test_projects_that_won_are_successful(applied: str, won: str) -> None:
    """No result was read of tables that say so."""
    rows = [["İLÇE", "2011 KOBİ Mali Destek Programı", "<"], ["^", applied, won]]
    rows += [["Aliağa", "8", "3"], ["Balçova", "5", "0"], ["Çeşme", "2", "1"]]
    table = drawn_table(rows, headings=2)
    assert classify(table) == "programme_results"
    results = read_programmes(table, "tr").results
    assert [(each.applications, each.successful) for each in results] == [
        (8, 3),
        (5, 0),
        (2, 1),
    ]


SMALL, ENERGY, TOURISM = (
    f"{name} Mali Destek Programı" for name in ("KOBİ", "Enerji", "Turizm")
)


def lacking(years: tuple[str, str, str], first: int = 0) -> list[list[str]]:
    """Places that lack programmes, each printed once beside one of its rows."""
    names = dict(zip((SMALL, ENERGY, TOURISM), years, strict=True))
    has = {
        "Foça": (TOURISM,),
        "Tire": (SMALL, ENERGY, TOURISM),
        "Urla": (ENERGY, TOURISM),
        "Buca": (SMALL, ENERGY),
        "Konak": (TOURISM,),
        "Çiğli": (SMALL, ENERGY, TOURISM),
    }
    return [
        [place if at == min(first, len(own) - 1) else "", f"{names[name]} {name}", str(9 + at), str(at)]
        for place, own in has.items()
        for at, name in enumerate(own)
    ]  # fmt: skip


@pytest.mark.parametrize("years", [("2010", "2012", "2014"), ("2010", "2010", "2011")])
def test_places_printed_beside_their_first_row_may_lack_programmes(
    years: tuple[str, str, str],
) -> None:
    table = drawn_table([["İlçe", "Program", *LEAVES], *lacking(years)])
    found = results(
        read_programmes(table.model_copy(update={"kind": "programme_results"}), "tr")
    )
    of = dict(zip((SMALL, ENERGY, TOURISM), map(int, years), strict=True))
    assert found == [
        (TOURISM, of[TOURISM], "foca", 9, 0),
        (SMALL, of[SMALL], "tire", 9, 0),
        (ENERGY, of[ENERGY], "tire", 10, 1),
        (TOURISM, of[TOURISM], "tire", 11, 2),
        (ENERGY, of[ENERGY], "urla", 9, 0),
        (TOURISM, of[TOURISM], "urla", 10, 1),
        (SMALL, of[SMALL], "buca", 9, 0),
        (ENERGY, of[ENERGY], "buca", 10, 1),
        (TOURISM, of[TOURISM], "konak", 9, 0),
        (SMALL, of[SMALL], "cigli", 9, 0),
        (ENERGY, of[ENERGY], "cigli", 10, 1),
        (TOURISM, of[TOURISM], "cigli", 11, 2),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        lacking(("2010", "2012", "2014"), first=1),  # in their middles, or at their feet
        lacking(("2014", "2012", "2010")),  # the years go back within a place
        [["Foça", f"2010 {SMALL}", "1", "0"], ["", f"2012 {ENERGY}", "1", "0"],
         ["", f"2010 {SMALL}", "1", "0"], ["Tire", f"2012 {ENERGY}", "1", "0"], ["", f"2010 {SMALL}", "1", "0"]],
        [["Foça", f"2010 {SMALL}", "1", "0"], ["Tire", f"2010 {SMALL}", "1", "0"], ["", f"2012 {ENERGY}", "1", "0"],
         ["Urla", f"2010 {SMALL}", "1", "0"], ["", f"2012 {ENERGY}", "1", "0"], ["Konak", f"2012 {ENERGY}", "1", "0"]],
    ],
)  # fmt: skip
def test_labels_beside_first_rows_that_may_be_their_middles_are_not_taken(
    rows: list[list[str]],
) -> None:
    named = [
        NamedRow(at, (name[5:], int(name[:4])), cell)
        for at, (place, name, *_) in enumerate(rows)
        for cell in [drawn_table([[place]]).cells[0] if place else None]
    ]
    assert led_by_labels(named) == []
