from decimal import Decimal

import pytest

from extractors.records.columns.meanings import meanings_of
from extractors.records.generic.naming import own_subject
from extractors.records.headings import header_path
from extractors.records.kinds import classify
from extractors.records.statistics import StatisticsRecords, read_statistics
from extractors.records.years import date_observations
from schemas.document import Language
from schemas.records import Observation
from tests.support.drawn_tables import drawn_table

HEADINGS = [
    "İlçe",
    "İlçedeki Çalışan Sayısı",
    "İlçedeki Çalışan Sayısının İzmir Toplamına Oranı (%)",
    "İhracat (ABD $)",
]
ROWS = [
    ["Aliağa", "27.225", "4,14%", "673.307.314 $"],
    ["Foça", "2.651", "0,40%", "281.055.690 $"],
    ["Çeşme", "7.661", "1,16%", "8.115.325 $"],
    ["Toplam", "658.225", "100,00%", "8.269.662.775 $"],
]


def read(rows: list[list[str]], language: Language = "tr") -> StatisticsRecords:
    table = drawn_table(rows)
    assert classify(table) == "district_statistics"
    return read_statistics(table, language)


def values(records: StatisticsRecords, place: str) -> dict[str, Decimal]:
    return {o.indicator: o.value for o in records.observations if o.place == place}


def test_every_cell_becomes_an_observation_with_its_cell() -> None:
    records = read([HEADINGS, *ROWS])
    assert len(records.observations) == 12  # 4 places x 3 indicators
    assert records.findings == []
    assert values(records, "aliaga") == {
        "employees": Decimal(27225),
        "employees_share_izmir": Decimal("4.14"),
        "exports_usd": Decimal(673307314),
    }
    assert values(records, "izmir")["employees"] == Decimal(658225)
    of_foca = next(
        o
        for o in records.observations
        if o.place == "foca" and o.indicator == "exports_usd"
    )
    assert of_foca.cell is not None
    assert (of_foca.cell.row, of_foca.cell.col, of_foca.unit) == (2, 3, "USD")


def test_columns_are_found_by_their_headings_and_not_by_their_place() -> None:
    rows = [[row[0], row[3], row[1]] for row in [HEADINGS, *ROWS]]
    assert values(read(rows), "cesme") == {
        "exports_usd": Decimal(8115325),
        "employees": Decimal(7661),
    }


def test_a_title_among_the_headings_says_of_no_column_what_it_counts() -> None:
    """It names employees and exports: the population below it was stored as one of them."""
    title = ["", "İzmir İlçelerinde İstihdam ve İhracat Göstergeleri", "<"]
    heads = ["İlçe", "Toplam Nüfus", "İhracat (ABD $)"]
    rows = [
        ["Aliağa", "27.225", "673.307.314"],
        ["Foça", "2.651", "281.055.690"],
        ["Çeşme", "7.661", "8.115.325"],
    ]
    table = drawn_table([title, heads, *rows], headings=2)
    columns = {each.column: each.code for each in meanings_of(table)}
    assert columns == {1: None, 2: "exports_usd"}
    assert own_subject([c.text for c in header_path(table, 1)], table) == "Toplam Nüfus"
    sector = drawn_table(
        [["", "Tarım, Ormancılık ve Balıkçılık", "<"], heads, *rows], headings=2
    )
    assert len(header_path(sector, 1)) == 2


def test_a_new_column_is_reported_with_the_nearest_headings_and_its_cells_are_not_guessed() -> (
    None
):
    records = read(
        [
            [*row, new]
            for row, new in zip(
                [HEADINGS, *ROWS],
                ["Kişi Başı Elektrik", "1", "2", "3", "4"],
                strict=True,
            )
        ]
    )
    assert len(records.observations) == 12  # as without the column
    assert [finding.check_code for finding in records.findings] == ["heading-unknown"]
    assert "Kişi Başı Elektrik" in records.findings[0].message
    assert records.findings[0].cell == (0, 4)


@pytest.mark.parametrize(
    ("second", "read_as"), [("7.661", set()), ("27.225", {"employees"})]
)
def test_columns_under_one_heading_are_read_only_where_they_say_the_same(
    second: str, read_as: set[str]
) -> None:
    """A heading over two columns of other figures is that of one of them, and nobody knows which."""
    rows = [[HEADINGS[0], HEADINGS[1], "<", HEADINGS[3]]]
    rows += [[row[0], row[1], row[1], row[3]] for row in ROWS]
    rows[1][2] = second
    found = read(rows)
    assert set(values(found, "aliaga")) == {"exports_usd"} | read_as
    told = [f.message for f in found.findings if "several columns" in f.message]
    assert len(told) == (0 if read_as else 2)


def test_what_cannot_be_read_is_a_finding_and_no_value() -> None:
    bad = ["1.2.3,4", "bilinmiyor", "429.307 TL"]
    records = read([HEADINGS, *ROWS[:2], ["Çeşme", *bad], ROWS[3]])
    assert values(records, "cesme") == {}
    assert {(f.check_code, f.cell) for f in records.findings} == {
        ("number-unreadable", (3, 1)),
        ("number-missing", (3, 2)),
        ("unit-unexpected", (3, 3)),
    }


def test_an_odd_number_is_read_and_reported() -> None:
    records = read(
        [HEADINGS, *ROWS[:2], ["Çeşme", "7.661*", "0.16%", "69,8 milyon $"], ROWS[3]]
    )
    assert values(records, "cesme")["employees"] == Decimal(7661)
    assert values(records, "cesme")["exports_usd"] == Decimal(69800000)
    assert {f.cell for f in records.findings if f.check_code == "number-odd"} >= {
        (3, 1),
        (3, 3),
    }


def test_a_percent_sign_on_the_other_side_or_missing_is_reported() -> None:
    records = read(
        [
            HEADINGS,
            *ROWS,
            ["Tire", "7.583", "% 1,15", "23.047.441 $"],
            ["Urla", "6.037", "0,92", "1.357.863 $"],
        ]
    )
    assert [(f.check_code, f.cell) for f in records.findings] == [
        ("unit-odd", (5, 2)),
        ("unit-odd", (6, 2)),
    ]
    assert values(records, "tire")["employees_share_izmir"] == Decimal("1.15")


def test_decimals_are_odd_only_where_the_column_has_none() -> None:
    records = read(
        [HEADINGS, *ROWS[:2], ["Çeşme", "7.661,0", "1%", "8.115.325 $"], ROWS[3]]
    )
    assert values(records, "cesme")["employees"] == Decimal(7661)
    assert [f.cell for f in records.findings] == [(3, 1)]


def test_a_scale_in_the_heading_multiplies_and_another_currency_is_not_read() -> None:
    thousands = [["İlçe", "Çalışan Sayısı", "Firma Sayısı", "İhracat (Bin ABD $)"],
                 ["Foça", "2.651", "499", "281.055,69"], ["Tire", "1.100", "210", "12.300,5"],
                 ["Urla", "4.057", "1.437", "1.357,823"]]  # fmt: skip
    assert values(read(thousands), "foca")["exports_usd"] == Decimal("281055690")
    lira = [[*thousands[0][:3], "İhracat (TL)"], *thousands[1:]]
    records = read(lira)
    assert set(values(records, "foca")) == {"employees", "firms"}
    assert [(f.check_code, f.cell) for f in records.findings] == [
        ("unit-unexpected", (0, 3))
    ]


def test_english_numbers_in_an_english_table() -> None:
    headings = [
        "District",
        "Number of Employees",
        "Share of Employees in İzmir Total (%)",
        "Exports (USD)",
    ]
    rows = [["Aliağa", "27,225", "4.14%", "673,307,314"], ["Foca", "2,651", "0.40%", "281,055,690"],
            ["Cesme", "7,661", "1.16%", "8,115,325"], ["Total", "658,225", "100.00%", "8,269,662,775"]]  # fmt: skip
    records = read([headings, *rows], "en")
    assert values(records, "foca") == {
        "employees": Decimal(2651),
        "employees_share_izmir": Decimal("0.40"),
        "exports_usd": Decimal(281055690),
    }


def test_a_misspelt_place_is_matched_and_reported_an_unknown_one_left_out() -> None:
    records = read(
        [
            HEADINGS,
            *ROWS[:3],
            ["Kemalpşa", "1", "0,01%", "5 $"],
            ["Atlantis", "1", "0,01%", "5 $"],
        ]
    )
    assert {o.place for o in records.observations} == {
        "aliaga",
        "foca",
        "cesme",
        "kemalpasa",
    }
    assert [f.check_code for f in records.findings] == [
        "place-misspelt",
        "place-unknown",
    ]


def test_years_as_columns() -> None:
    table = drawn_table([
        ["İlçe", "Çalışan Sayısı", "<", "<"], ["^", "2006", "2007", "2008"],
        ["Foça", "2.511", "2.580", "2.651"], ["Tire", "7.101", "7.350", "7.583"], ["Urla", "5.800", "5.901", "6.037"],
    ], headings=2)  # fmt: skip
    assert classify(table) == "district_statistics"
    found = [
        (o.indicator, o.year, o.value)
        for o in read_statistics(table, "tr").observations
        if o.place == "foca"
    ]
    assert found == [
        ("employees", 2006, 2511),
        ("employees", 2007, 2580),
        ("employees", 2008, 2651),
    ]


def told(indicator: str, place: str, value: str, year: int) -> Observation:
    return Observation(
        indicator=indicator, place=place, value=Decimal(value), unit="person", year=year, text_raw=value,
        origin="narrative", statement_ordinal=1,
    )  # fmt: skip


def test_prose_that_repeats_a_figure_dates_the_table() -> None:
    table = drawn_table([HEADINGS, *ROWS])
    dated = date_observations(
        read_statistics(table, "tr").observations,
        [table],
        [told("employees", "aliaga", "27225", 2008)],
    )
    assert {(o.indicator, o.year, o.year_basis) for o in dated} == {
        ("employees", 2008, "context"),
        ("employees_share_izmir", 2008, "inferred"),
        ("exports_usd", 2008, "inferred"),
    }


def test_evidence_at_odds_leaves_the_year_unknown() -> None:
    table = drawn_table([HEADINGS, *ROWS])
    prose = [
        told("employees", "aliaga", "27225", 2008),
        told("exports_usd", "foca", "281055690", 2009),
    ]
    dated = date_observations(read_statistics(table, "tr").observations, [table], prose)
    assert {(o.indicator, o.year) for o in dated} == {
        ("employees", 2008), ("exports_usd", 2009), ("employees_share_izmir", None),
    }  # fmt: skip


def test_another_value_in_prose_is_no_evidence() -> None:
    table = drawn_table([HEADINGS, *ROWS])
    dated = date_observations(
        read_statistics(table, "tr").observations,
        [table],
        [told("employees", "aliaga", "27226", 2008)],
    )
    assert {o.year for o in dated} == {None}


def test_a_year_in_the_caption_is_stated() -> None:
    table = drawn_table(
        [HEADINGS, *ROWS], caption="Tablo 3: İlçelerin 2007 Yılı Göstergeleri"
    )
    dated = date_observations(read_statistics(table, "tr").observations, [table], [])
    assert {(o.year, o.year_basis) for o in dated} == {(2007, "stated")}


def test_the_places_may_stand_in_any_column() -> None:
    rows = [[*row[1:], row[0]] for row in [HEADINGS, *ROWS]]
    assert values(read(rows), "cesme")["exports_usd"] == Decimal(8115325)
    numbered = [
        [number, row[1], row[0], row[3]]
        for number, row in zip(
            ["Sıra", "1", "2", "3", ""], [HEADINGS, *ROWS], strict=True
        )
    ]
    records = read(numbered)
    assert values(records, "cesme") == {
        "employees": Decimal(7661),
        "exports_usd": Decimal(8115325),
    }
    assert not records.unlisted


@pytest.mark.parametrize(
    ("heading", "caption", "value"),
    [
        ("İhracat", "Tablo 1: İlçelerin İhracatı (bin ABD Doları)", 673307314000),
        ("İhracat (ABD $)", "Tablo 1: İlçelerin İhracatı (bin ABD Doları)", None),
        (
            "İhracat (bin ABD $)",
            "Tablo 1: İlçelerin İhracatı (bin ABD Doları)",
            673307314000,
        ),
        ("İhracat", "Tablo 1: İlçelerin İhracatı, Milyon TL", None),
        ("İhracat", "Tablo 1: İlçelerin İhracatı (bin)", None),
        ("İhracat", "Tablo 1: İlçelerin İhracatı ve Payı (%)", 673307314),
    ],
)
def test_the_captions_unit_counts_and_a_contradiction_is_an_error(
    heading, caption, value
) -> None:
    rows = [
        ["İlçe", "Çalışan Sayısı", heading],
        ["Aliağa", "27.225", "673.307.314"],
        ["Foça", "2.651", "281.055.690"],
    ]
    table = drawn_table([*rows, ["Çeşme", "7.661", "8.115.325"]], caption=caption)
    read = read_statistics(table, "tr")
    assert values(read, "aliaga").get("exports_usd") == value
    assert (value is None) == any(
        (f.check_code, f.severity) == ("unit-unexpected", "error")
        for f in read.findings
    )


CHANGED = [
    "İlçe",
    "Çalışan Sayısı 2010",
    "Çalışan Sayısı 2011",
    "Çalışan Sayısı Değişim (%)",
]
CHANGES = [
    ["Aliağa", "646", "674", "4,3"],
    ["Foça", "15.500", "19.224", "24,0"],
    ["Çeşme", "166.119", "164.800", "-0,8"],
    ["Dikili", "1.000", "999", "0,0"],  # cut off, not rounded
    ["Urla", "200", "250", "25,0"],
]


def test_a_column_is_the_change_between_two_years_where_its_figures_follow() -> None:
    records = read([CHANGED, *CHANGES])
    assert (list(records.unlisted), [found.severity for found in records.findings]) == (
        [],
        ["info"],
    )
    assert (
        len(records.observations) == 10
    )  # 5 places x 2 years: a change is in the counts already
    broken = [*CHANGES[:-1], ["Urla", "200", "250", "52,0"]]
    (_, told) = read([CHANGED, *broken]).findings
    assert (told.severity, told.cell) == ("warning", (5, 3))
    assert (
        "'52,0' is printed, but the change from 'Çalışan Sayısı 2010'" in told.message
    )
    assert "is 25,00 %" in told.message


def test_figures_that_follow_from_no_two_years_are_of_a_column_of_their_own() -> None:
    two = [*CHANGES[:2], *([row[0], "-", *row[2:]] for row in CHANGES[2:])]
    assert read([CHANGED, *two]).unlisted.keys() == {3}  # may be chance
    others = [
        [*row[:3], other]
        for row, other in zip(
            CHANGES, ("1,0", "24,0", "9,1", "0,0", "2,5"), strict=True
        )
    ]
    assert read([CHANGED, *others]).unlisted.keys() == {3}
    assert read([[*CHANGED[:3], "Memnuniyet (%)"], *CHANGES]).unlisted.keys() == {3}
