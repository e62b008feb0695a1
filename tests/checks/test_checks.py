"""The checks: what each must see, what none may say, and how often a slip of the pen is caught and named."""

import json
import random
import re
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from extractors.checks import check
from extractors.checks.agreement import weighed
from extractors.checks.due.counts import expected_counts
from extractors.checks.due.parts import missing_kinds
from extractors.checks.other_reports import compare_reports, outliers
from extractors.checks.registry import ACROSS_DOCUMENTS, CHECKS, OF_COUNTS, OF_STAGES
from extractors.checks.sentences import claims
from extractors.checks.write_readme import PAGE, page
from schemas.expectations import Expectations
from schemas.extraction import Extraction
from schemas.finding import Finding
from schemas.records import CellRef
from schemas.text.numbers import print_number
from schemas.text.turkish import slug
from schemas.vocabulary.places import districts_of
from tests.support import extractions as make
from tests.support.slips import rates, slips

REGISTERED = (*CHECKS, *OF_STAGES, *OF_COUNTS, *ACROSS_DOCUMENTS)
DISTRICTS = [place.name for place in districts_of("izmir")]
PROGRAMMES = [
    "2008 KOBİ Mali Destek Programı",
    "2009 Turizm ve Çevre Mali Destek Programı",
]
OTHER_COLUMNS = [
    "Okul Sayısı",
    "Okul Sayısının İzmir Toplamına Oranı (%)",
    "Tarım Alanı (ha)",
    "Ortalama Hane Büyüklüğü",
]


@pytest.fixture(scope="module")
def gold(shared: Path) -> dict[str, Any]:
    return json.loads(
        (shared / "corpus/gold/aliaga-2010-12.json").read_text(encoding="utf-8")
    )


def codes(findings: list[Finding]) -> Counter:
    return Counter((f.check_code, f.severity) for f in findings)


def other_rows(seed: int = 1) -> list[list[str]]:
    """Schools, their share, an area and an average for all districts, with a total row."""
    chance = random.Random(seed)
    schools = [chance.randrange(12, 260) for _ in DISTRICTS]
    area = [chance.randrange(150, 98_000) for _ in DISTRICTS]
    rows = [
        [name, str(n), print_number(Decimal(100 * n) / sum(schools), decimals=2) + "%", print_number(Decimal(a)),
         print_number(Decimal(chance.randrange(25, 45)) / 10)]
        for name, n, a in zip(DISTRICTS, schools, area, strict=True)
    ]  # fmt: skip
    return [
        *rows,
        [
            "Toplam",
            print_number(Decimal(sum(schools))),
            "100,00%",
            print_number(Decimal(sum(area))),
            "3,4",
        ],
    ]


def other(rows: list[list[str]]) -> Extraction:
    return make.extraction(
        tables=[make.statistics_table(OTHER_COLUMNS[: len(rows[0]) - 1], rows)]
    )


def projects(seed: int = 1) -> list[list[str]]:
    chance = random.Random(seed)
    rows = []
    for name in DISTRICTS:
        counts = [applied := chance.randrange(3, 90), chance.randrange(applied + 1)]
        counts += [applied := chance.randrange(3, 90), chance.randrange(applied + 1)]
        rows.append(
            [
                name,
                *map(str, counts),
                str(counts[0] + counts[2]),
                str(counts[1] + counts[3]),
            ]
        )
    return [
        *rows,
        ["TOPLAM", *(str(sum(int(row[col]) for row in rows)) for col in range(1, 7))],
    ]


def programmes(rows: list[list[str]]) -> Extraction:
    table = make.programme_table(PROGRAMMES, rows)
    return make.extraction(
        tables=[table], programme_results=make.programme_results(table, PROGRAMMES)
    )


def changed(rows: list[list[str]], row: int, col: int, text: str) -> list[list[str]]:
    copy = [list(listed) for listed in rows]
    copy[row][col] = text
    return copy


# What the gold transcription of a report marks as wrong, and nothing else loudly.


def test_inconsistent_sums_of_the_report_are_found_in_their_cells(gold):
    findings = check(make.from_gold(gold))
    columns = {
        column["key"]: place
        for place, column in enumerate(gold["tables"][0]["columns"], start=1)
    }
    marked = [
        k
        for k in gold["known_inconsistencies"]
        if k["type"] == "column_sum" and not k["ok"]
    ]
    assert len(marked) == 4
    expected = {(1, (31, columns[k["where"].rsplit(", ", 1)[1]])) for k in marked}
    sums = [f for f in findings if f.check_code in {"column-sum", "row-sum"}]
    assert {(f.table_ordinal, f.cell) for f in sums} == expected
    assert {f.severity for f in sums} == {"info"}
    (exports,) = [f for f in sums if f.cell == (31, columns["exports_usd"])]
    assert "8.269.662.774" in exports.message
    assert "8.269.662.775" in exports.message


def test_arithmetic_of_the_sentence_about_warehouses_is_found(gold):
    extraction = make.from_gold(gold)
    (found,) = [
        f
        for f in check(extraction)
        if f.check_code in {"share-in-prose", "sentence-arithmetic"}
    ]
    statement = next(
        s for s in extraction.statements if s.ordinal == found.statement_ordinal
    )
    assert "116" in statement.text and statement.section == "Ulaşım Altyapısı"
    assert "31,9 %" in found.message
    assert "37 + 33 + 13 together" in found.message


def test_odd_decimal_point_and_misspelt_place_of_the_report_are_found(gold):
    findings = check(make.from_gold(gold))
    assert [
        f.message
        for f in findings
        if f.check_code == "number-format" and "'1029.85'" in f.message
    ]
    assert sum("'Aliğa' may be Aliağa" in f.message for f in findings) == 4


def test_faithful_report_has_no_error(gold):
    assert [f for f in check(make.from_gold(gold)) if f.severity == "error"] == []


def test_bad_numbers_of_the_hostile_report_yield_no_wrong_sum(shared):
    bad = json.loads(
        (shared / "corpus/gold/hostile-bad-numbers.json").read_text(encoding="utf-8")
    )
    findings = check(make.from_gold(bad | {"tables": bad["tables"][:1]}))
    assert not [
        f for f in findings if f.check_code == "column-sum" and f.severity != "info"
    ]
    errors = {f.cell for f in findings if f.severity == "error"}
    labels = {
        row["entity"]: place
        for place, row in enumerate(bad["tables"][0]["rows"], start=1)
    }
    assert errors == {
        (labels["Gaziemir"], 2),
        (labels["Kemalpaşa"], 6),
        (labels["Kınık"], 6),
    }


# Slips of the pen: one cell changed, everything else as printed. Of reports as extracted: `test_slips.py`.


@pytest.mark.thorough
@pytest.mark.parametrize(
    "extraction",
    [programmes(projects()), other([row[:3] for row in other_rows()])],
    ids=["programmes", "schools and their share"],
)
def test_slip_in_other_tables_is_caught_and_named(extraction):
    measured = rates(list(slips(extraction, extraction.tables[0], 12)))
    assert measured.caught >= 0.98
    assert measured.named >= 0.95


# Each check by itself.


def test_tables_that_add_up_say_nothing():
    assert set(codes(check(other(other_rows())))) <= {
        ("column-sum", "info")
    }  # the shares, rounded
    assert check(programmes(projects())) == []


def test_missing_district_is_an_error_that_names_it():
    rows = [row for row in other_rows() if row[0] != "Urla"]
    findings = [f for f in check(other(rows)) if f.check_code == "column-sum"]
    assert "error" in {f.severity for f in findings}
    assert all(
        "no row for Urla" in f.message for f in findings if f.severity == "error"
    )


def test_selection_of_districts_with_the_total_of_all_is_no_error():
    rows = [*other_rows()[:5], other_rows()[-1]]
    assert codes(check(other(rows))) == {("column-sum", "info"): 1}


def test_average_beside_a_total_row_is_not_summed():
    rows = other_rows()
    assert not [f for f in check(other(rows)) if f.cell and f.cell[1] == 4]
    rows[-1][3] = "9" + rows[-1][3]  # the area beside it is summed
    assert ("column-sum", 3) in {
        (f.check_code, f.cell[1]) for f in check(other(rows)) if f.cell
    }


def test_province_among_districts_is_their_total():
    rows = [
        *other_rows()[:-1],
        ["İzmir", *other_rows()[-1][1:]],
        ["Türkiye", "32.108", "", "24.294.000", "4,5"],
    ]
    assert not [f for f in check(other(rows)) if f.severity != "info"]
    broken = changed(rows, 0, 1, "9" + rows[0][1])
    assert ("column-sum", "error") in codes(check(other(broken)))


def test_region_beside_the_districts_is_no_part():
    rows = other_rows()
    rows = [
        *rows[:-1],
        ["Ege Bölgesi", "20.321", "", "9.294.000", "3,5"],
        ["İzmir", *rows[-1][1:]],
    ]
    assert not [f for f in check(other(rows)) if f.severity != "info"]
    assert ("column-sum", "error") in codes(
        check(other(changed(rows, 0, 1, "9" + rows[0][1])))
    )


def test_total_that_comes_first_is_understood():
    rows = other_rows()
    assert not [f for f in check(other([rows[-1], *rows[:-1]])) if f.severity != "info"]
    broken = check(
        other([rows[-1], *changed(rows[:-1], 4, 1, str(int(rows[4][1]) + 7))])
    )
    assert ("column-sum", "error") in codes(broken)


def blocks(first: list[str], second: list[str], whole: str) -> Extraction:
    def block(name: str, numbers: list[str]) -> list[list[str]]:
        return [
            *([f"{name} {place}", n] for place, n in enumerate(numbers)),
            ["Toplam", str(sum(map(int, numbers)))],
        ]

    rows = [
        *block("Devlet okulu", first),
        *block("Özel okul", second),
        ["Genel Toplam", whole],
    ]
    return make.extraction(
        tables=[
            make.table([["Tür", "Öğrenci Sayısı"]], rows, caption="Tablo 1: Okullar")
        ]
    )


def test_total_of_each_block_and_of_all_are_understood():
    assert check(blocks(["210", "340", "125"], ["44", "87"], "806")) == []
    (found,) = check(blocks(["210", "340", "125"], ["44", "87"], "860"))
    assert (found.check_code, found.severity) == ("column-sum", "warning")


def test_rows_that_sum_up_those_before_them_are_no_parts_whatever_they_are_called():
    rows = [["Çiğli", "210"], ["Konak", "340"], ["Merkez", "550"], ["Tire", "44"], ["Urla", "87"],
            ["Diğerleri", "131"], ["Adresi bilinmeyen", "19"], ["Toplam", "700"]]  # fmt: skip
    assert (
        check(make.extraction(tables=[make.table([["İlçe", "Öğrenci Sayısı"]], rows)]))
        == []
    )
    rows[-1] = ["Toplam", "770"]
    (found,) = check(
        make.extraction(tables=[make.table([["İlçe", "Öğrenci Sayısı"]], rows)])
    )
    assert found.check_code == "column-sum"


@pytest.mark.parametrize(
    "heading",
    [
        "Hane Halkı Büyüklüğü",
        "10.000 Kişiye Düşen Hekim Sayısı",
        "Ortanca Yaş",
        "Doluluk (%)",
    ],
)
def test_average_or_rate_with_a_value_in_the_total_row_is_not_summed(heading):
    rows = [
        [name, f"{20 + place % 9},{place % 7}"] for place, name in enumerate(DISTRICTS)
    ]
    table = make.statistics_table([heading], [*rows, ["İzmir", "24,6"]])
    assert check(make.extraction(tables=[table])) == []


@pytest.mark.parametrize(
    ("heading", "told"),
    [("10.000 Kişiye Düşen Hekim Sayısı", []), ("Ortanca Yaş", []), ("Doluluk (%)", []),
     ("Öğrenci Sayısı", ["column-sum"])],
)  # fmt: skip
def test_rate_is_not_summed_though_its_total_row_is_no_average_of_the_others(
    heading, told
):
    rows = [
        [name, f"{20 + place % 9},{place % 7}"] for place, name in enumerate(DISTRICTS)
    ]
    table = make.statistics_table([heading], [*rows, ["İzmir", "999,6"]])
    assert [f.check_code for f in check(make.extraction(tables=[table]))] == told


def test_blank_cell_makes_the_sum_unchecked_and_tells_what_is_missing():
    rows = other_rows()
    (found,) = [
        f
        for f in check(other(changed(rows, 3, 1, "")))
        if f.check_code == "column-sum-unchecked"
    ]
    assert found.cell == (4, 1)
    assert f"{rows[3][1]} would make the total" in found.message


def test_dash_for_zero_is_no_gap():
    rows = [
        [*row[:2], "0,00%" if row[1] == "0" else row[2], *row[3:]]
        for row in other_rows()
    ]
    rows = changed(rows, 3, 1, "-")
    total = sum(int(row[1]) for row in rows[:-1] if row[1] != "-")
    rows[-1][1] = print_number(Decimal(total))

    def about_the_schools(rows: list[list[str]]) -> list[str]:
        found = [f for f in check(other(rows)) if f.check_code.startswith("column-sum")]
        return [f.check_code for f in found if f.cell and f.cell[1] == 1]

    assert about_the_schools(rows) == []
    rows[-1][1] = print_number(Decimal(total + 40))
    assert about_the_schools(rows) == [
        "column-sum-unchecked"
    ]  # 40 are missing: it may stand for them


def test_more_successful_projects_than_applications_is_an_error():
    rows = projects()
    applied, successful = int(rows[2][1]), int(rows[2][1]) + 4
    rows[2][6] = str(int(rows[2][6]) + successful - int(rows[2][2]))
    rows[-1][6] = str(int(rows[-1][6]) + successful - int(rows[2][2]))
    rows[-1][2] = str(int(rows[-1][2]) + successful - int(rows[2][2]))
    rows[2][2] = str(successful)
    (found,) = check(programmes(rows))
    assert (found.check_code, found.severity, found.cell) == (
        "part-larger-than-whole",
        "error",
        (4, 2),
    )
    assert f"'{successful}' successful projects of '{applied}'" in found.message


def test_confused_columns_are_one_error():
    rows = [
        [row[0], row[2], row[1], row[4], row[3], row[6], row[5]] for row in projects()
    ]
    found = [
        f for f in check(programmes(rows)) if f.check_code == "part-larger-than-whole"
    ]
    assert [f.severity for f in found] == ["error"]
    assert "columns may be confused" in found[0].message


def test_records_that_misread_a_faithful_table_are_found():
    right = programmes(projects())
    wrong = right.programme_results[3].model_copy(
        update={"applications": 2, "successful": 3}
    )
    misread = right.model_copy(
        update={"programme_results": (wrong, *right.programme_results[4:])}
    )
    assert [(f.check_code, f.severity) for f in check(misread)] == [
        ("part-larger-than-whole", "error")
    ]


@pytest.mark.parametrize("how_many, severity", [(1, "warning"), (3, "info")])
def test_share_off_by_one_is_info_only_where_shares_are_cut_off_as_a_habit(
    how_many, severity
):
    rows = other_rows()
    exact = [
        Decimal(100 * int(row[1])) / sum(int(r[1]) for r in rows[:-1])
        for row in rows[:-1]
    ]
    cut = [
        n for n, share in enumerate(exact) if share % Decimal("0.01") > Decimal("0.006")
    ][:how_many]
    for row in cut:
        text = print_number(exact[row] - exact[row] % Decimal("0.01"), decimals=2) + "%"
        rows = changed(rows, row, 2, text)
    found = [f for f in check(other(rows)) if f.check_code == "share-of-count"]
    assert [(f.severity, f.cell) for f in found] == [
        (severity, (row + 1, 2)) for row in cut
    ]


@pytest.mark.parametrize(
    "texts, odd",
    [
        (["4,14", "5,20", "0,31", "7,02", "1,66", "4,1"], {"4,1"}),
        (["4,14", "5,20", "0,31", "7,02", "1,66", "4,144"], {"4,144"}),
        (["4,14", "5,2", "0,31", "7,02", "1,66", "4,1"], set()),
        (["4,14", "5,23", "0,31", "7,02", "1,66", "4,1"], set()),
        (["4,14", "5,20", "0,31", "7,02", "1,66", "100"], set()),
    ],
    ids=[
        "lost digit",
        "doubled digit",
        "two are shorter",
        "no last zeros printed",
        "whole number",
    ],
)
def test_figure_with_other_decimals_than_its_column_is_odd(texts, odd):
    rows = [[name, text] for name, text in zip(DISTRICTS, texts, strict=False)]
    findings = check(
        make.extraction(tables=[make.statistics_table(["Büyüme Hızı (%)"], rows)])
    )
    assert {
        texts[f.cell[0] - 1] for f in findings if f.check_code == "number-format"
    } == odd


def test_row_with_decimals_of_its_own_is_not_odd():
    rows = [
        [name, str(20 + place), str(30 + place)]
        for place, name in enumerate(DISTRICTS[:9])
    ]
    columns = ["En Az", "En Çok"]
    assert (
        check(
            make.extraction(
                tables=[
                    make.statistics_table(columns, [*rows, ["Konak", "0,5", "0,7"]])
                ]
            )
        )
        == []
    )
    (found,) = check(
        make.extraction(
            tables=[make.statistics_table(columns, [*rows, ["Konak", "0,5", "7"]])]
        )
    )
    assert (found.check_code, found.cell) == ("number-format", (10, 1))


def test_blank_between_groups_is_odd_only_beside_groups_written_otherwise():
    rows = [[name, str(120 + place)] for place, name in enumerate(DISTRICTS[:9])]
    table = make.statistics_table(["Okul Sayısı"], [*rows, ["Konak", "1 000"]])
    assert check(make.extraction(tables=[table])) == []
    table = make.statistics_table(
        ["Okul Sayısı"], [*rows, ["Buca", "1.100"], ["Konak", "1 000"]]
    )
    (found,) = check(make.extraction(tables=[table]))
    assert (found.check_code, found.cell) == ("number-format", (11, 1))


def test_total_of_shares_that_is_not_hundred_is_an_error():
    rows = other_rows()
    found = check(other(changed(rows, 30, 2, "10,00%")))
    assert ("shares-to-hundred", "error") in codes(found)
    assert {f.cell for f in found if f.severity == "error"} == {(31, 2)}


@pytest.mark.parametrize(
    "expectations, code, severity",
    [
        (Expectations(districts=31), "count-below-expected", "error"),
        (Expectations(districts=30), None, None),
        (Expectations(districts=28), "count-above-expected", "warning"),
        (Expectations(goals=68), "count-below-expected", "error"),
    ],
)
def test_expected_counts(expectations, code, severity):
    rows = other_rows()
    table = make.statistics_table(OTHER_COLUMNS, rows)
    records = make.statistics_observations(table, [("schools", "count")])
    found = expected_counts(
        make.extraction(tables=[table], observations=records), expectations
    )
    assert [(f.check_code, f.severity) for f in found] == (
        [(code, severity)] if code else []
    )


def test_district_that_is_due_and_absent_is_named():
    table = make.statistics_table(OTHER_COLUMNS, other_rows()[:-2])
    records = make.statistics_observations(table, [("schools", "count")])
    extraction = make.extraction(tables=[table], observations=records)
    assert [
        f.message for f in expected_counts(extraction, Expectations(districts=30))
    ] == [f"29 districts read, 30 are due: none for {DISTRICTS[-1]}."]


def numbered(*goals: str) -> Extraction:
    table, axes = make.plan(
        [("YAŞAM KALİTESİ", [("Altyapı", ["Bir hedef."] * len(goals))])]
    )
    read = tuple(goal.model_copy(update={"number": number})
                 for goal, number in zip(axes[0].priorities[0].goals, goals, strict=True))  # fmt: skip
    priority = axes[0].priorities[0].model_copy(update={"goals": read})
    return make.extraction(
        tables=[table],
        plan_axes=[axes[0].model_copy(update={"priorities": (priority,)})],
    )


@pytest.mark.parametrize("goals", [("1", "2", "3"), ("1.1.1", "1.1.2"), ()])
def test_numbering_without_a_gap_says_nothing(goals):
    assert check(numbered(*goals)) == []


@pytest.mark.parametrize(
    "goals, cell",
    [(("1", "3"), (2, 2)), (("2", "3"), (1, 2)), (("1", "2", "2"), (2, 2))],
)
def test_gap_in_the_numbering_of_goals_is_named(goals, cell):
    (found,) = check(numbered(*goals))
    assert (found.check_code, found.cell) == ("numbering-gap", cell)


def test_goals_may_run_on_from_priority_to_priority():
    table, axes = make.plan(
        [
            (
                "YAŞAM KALİTESİ",
                [("Altyapı", ["Bir hedef."] * 2), ("Ulaşım", ["Bir hedef."] * 2)],
            )
        ]
    )
    listed = list(axes[0].priorities)
    goals = [
        g.model_copy(update={"number": n})
        for g, n in zip(listed[1].goals, "34", strict=True)
    ]
    listed[1] = listed[1].model_copy(update={"goals": tuple(goals)})
    axis = axes[0].model_copy(update={"priorities": tuple(listed)})
    assert check(make.extraction(tables=[table], plan_axes=[axis])) == []


def test_missing_table_number_is_named():
    tables = [
        make.statistics_table(OTHER_COLUMNS, other_rows(), ordinal=n) for n in (1, 3)
    ]
    found = [
        f.message
        for f in check(make.extraction(tables=tables))
        if f.check_code == "numbering-gap"
    ]
    assert found == ["Page 3: 'Tablo 3' follows number 1."]


@pytest.mark.parametrize(
    "labels, gap",
    [
        (["Tablo 1", "Çizelge 2", "TABLO 3"], None),
        (["Tablo 1.1", "Tablo 1.2", "Tablo 2.1"], None),
        (["Tablo 1", "Ek Tablo 1"], None),
        (["Tablo 7", "Tablo 8"], None),
        (["Tablo 1", "Tablo 1"], "'Tablo 1' stands more than once"),
        (["Tablo 2.1", "Tablo 2.3"], "'Tablo 2.3' follows number 1"),
    ],
)
def test_series_of_labels(labels, gap):
    tables = [
        make.table([["Ad"]], [["x"]], ordinal=n, caption=f"{label}: Ad")
        for n, label in enumerate(labels, 1)
    ]
    found = [
        f.message
        for f in check(make.extraction(tables=tables))
        if f.check_code == "numbering-gap"
    ]
    assert found == ([f"Page 1: {gap}."] if gap else [])


@pytest.mark.parametrize("after, told", [(5, False), (6, False), (7, True)])
def test_tables_of_a_series_that_are_read_as_one_leave_no_gap(after, told):
    captions = ["Tablo 1: Nüfus (1/5)", f"Tablo {after}: Firmalar"]
    tables = [
        make.table([["Ad"]], [["x"]], ordinal=n, caption=caption)
        for n, caption in enumerate(captions, 1)
    ]
    found = check(make.extraction(tables=tables))
    assert told == any(f.check_code == "numbering-gap" for f in found)


def test_prose_that_differs_from_the_table_is_found_and_rounded_prose_is_not():
    table = make.statistics_table(
        ["İlçedeki Çalışan Sayısı"], [["Aliağa", "27.225"], ["Urla", "6.037"]]
    )
    records = make.statistics_observations(table, [("employees", "persons")])

    def said(place: str, text: str, value: int) -> Extraction:
        narrative = make.Observation(
            indicator="employees", place=place, year=2008, value=Decimal(value), unit="persons", text_raw=text,
            origin="narrative", statement_ordinal=1,
        )  # fmt: skip
        return make.extraction(
            tables=[table],
            statements=[make.statement(1, text)],
            observations=[*records, narrative],
        )

    assert check(said("aliaga", "27.225", 27225)) == []
    assert check(said("aliaga", "27 bin", 27000)) == []
    (found,) = check(said("urla", "6.073", 6073))
    assert (found.check_code, found.statement_ordinal, found.cell) == (
        "prose-against-table",
        1,
        (2, 1),
    )


def figure(value, *, year=2008, place="urla", confidence=None, **source):
    told = {"cell": None, "statement_ordinal": None, **source}
    return make.Observation(
        indicator="employees", place=place, year=year, value=Decimal(value), unit="persons", text_raw=str(value),
        origin="table" if told["cell"] else "narrative", confidence=confidence, proof="as read", **told,
    )  # fmt: skip


CELL = CellRef(table_ordinal=2, row=1, col=1)


def test_prose_that_a_table_repeats_is_confirmed_and_says_so():
    table, prose = (
        figure(6037, cell=CELL, confidence=0.999),
        figure(6037, statement_ordinal=3, confidence=0.9),
    )
    assert weighed([table, prose])[0] == table
    confirmed = weighed([table, prose])[1]
    assert confirmed.confidence == 0.99
    assert confirmed.proof == "as read; table 2 says the same: 6037"


def test_prose_that_contradicts_a_proved_table_is_no_observation():
    table = figure(6037, cell=CELL, confidence=0.999)
    assert weighed([table, figure(6073, statement_ordinal=3, confidence=0.97)]) == (
        table,
    )


def test_prose_and_a_table_that_nothing_proves_are_both_doubtful_where_they_differ():
    pair = figure(6037, cell=CELL), figure(6073, statement_ordinal=3, confidence=0.97)
    assert [(row.confidence, row.proof) for row in weighed(pair)] == [
        (0.5, "as read; but statement 3 says 6073"),
        (0.5, "as read; but table 2 says 6037"),
    ]


def test_two_sentences_that_differ_are_both_doubtful():
    pair = (
        figure(6037, statement_ordinal=1, confidence=0.97),
        figure(6073, statement_ordinal=3, confidence=0.97),
    )
    assert [row.confidence for row in weighed(pair)] == [0.5, 0.5]


def test_another_year_or_place_contradicts_nothing():
    table = figure(6037, cell=CELL, confidence=0.999)
    others = (
        figure(6073, year=2009, statement_ordinal=3, confidence=0.97),
        figure(6073, place="konak", statement_ordinal=3, confidence=0.97),
    )
    assert weighed([table, *others]) == (table, *others)
    undated = figure(6037, year=None, cell=CELL, confidence=0.999)
    assert weighed([undated, others[0]]) == (undated, others[0])


@pytest.mark.parametrize(
    "text, claim",
    [
        (
            "Toplam 116 antreponun % 72'si ilçede (37 adet), sonra öteki geliyor.",
            ("116", "72", "37"),
        ),
        (
            "Kayıtlı 1.250 işletmenin yüzde 8'i gıda alanında (100 işletme).",
            ("1.250", "8", "100"),
        ),
        (
            "About 72% of the 116 warehouses are in the district (37 of them).",
            ("116", "72", "37"),
        ),
        ("İlçede 116 antrepo var. Nüfusun % 72'si merkezde (37 bin).", None),
    ],
)
def test_sentence_that_claims_a_share_is_understood(text, claim):
    assert [(c.whole, c.share, c.part) for c in claims(text)] == (
        [claim] if claim else []
    )


def test_wrong_share_in_a_sentence_is_found_and_a_right_one_is_not():
    right = make.statement(1, "Toplam 120 okulun % 25'i ilçe merkezinde (30 okul).")
    wrong = make.statement(2, "Toplam 120 okulun % 52'si ilçe merkezinde (30 okul).")
    (found,) = check(make.extraction(statements=[right, wrong]))
    assert (found.check_code, found.statement_ordinal) == ("sentence-arithmetic", 2)
    assert "25,0 %" in found.message


def test_word_that_is_no_misspelt_place_is_left_alone():
    statement = make.statement(
        1, "Bergama'nın ve Dikili'nin kıyıları; Atatürk'ün evi; Manisalı'nın bağı."
    )
    assert [
        f
        for f in check(make.extraction(statements=[statement]))
        if f.check_code == "place-misspelt"
    ] == []


# Two documents.


def districts(values: dict[str, int], **other: Any) -> Extraction:
    rows = [[name, print_number(Decimal(value))] for name, value in values.items()]
    table = make.statistics_table(["İlçedeki Çalışan Sayısı"], rows)
    return make.extraction(
        tables=[table],
        observations=make.statistics_observations(table, [("employees", "persons")]),
        **other,
    )


def test_reports_that_print_the_same_fact_differently_are_told():
    values = {name: 1000 + 10 * place for place, name in enumerate(DISTRICTS)}
    other_report = districts(
        {**values, "Çeşme": 1}, identity=make.identity(title="Çeşme Özet Raporu")
    )
    (found,) = compare_reports(districts(values), other_report)
    assert found.check_code == "report-against-report"
    assert found.cell == (DISTRICTS.index("Çeşme") + 1, 1)
    assert "Çeşme Özet Raporu" in found.message


def test_figure_that_jumped_since_the_last_edition_is_an_outlier_and_growth_of_all_is_none():
    before = {name: 1000 + 10 * place for place, name in enumerate(DISTRICTS)}
    grown = {name: 3 * value for name, value in before.items()}
    assert outliers(districts(grown), districts(before)) == []
    (found,) = outliers(
        districts({**grown, "Tire": before["Tire"] // 10}), districts(before)
    )
    assert slug("Tire") in found.message
    assert found.check_code == "outlier-against-edition"


# The registry and its page.

SAID = re.compile(r'check_code="([a-z-]+)"')


def test_every_code_that_a_check_uses_is_registered():
    known = {known.code for known in REGISTERED} | {"count-above-expected"}
    rooms = (
        Path(PAGE).parents[1] / room for room in ("readings", "records")
    )  # what they say, checks may weigh
    known |= {
        code
        for room in rooms
        for file in room.rglob("*.py")
        for code in SAID.findall(file.read_text("utf-8"))
    }
    sources = Path(PAGE).parent.glob("*.py")
    used = {word for source in sources for word in source.read_text(encoding="utf-8").split('"')
            if word.replace("-", "").isalpha() and word.count("-") >= 1 and word == word.lower()}  # fmt: skip
    notes = {
        "foreign-separator",
        "blank-groups",
        "utf-8",
        "footnote-mark",
        "number-",
        "unit-",
    }
    assert used - notes <= known


def test_every_check_says_what_it_looks_at():
    assert all(known.summary.endswith(".") for known in REGISTERED)


def test_page_of_the_checks_is_not_stale():
    assert PAGE.read_text(encoding="utf-8") == page(), (
        "run: python -m extractors.checks.write_readme"
    )


PARTS = ("district_statistics", "swot", "programme_results", "goal_hierarchy")


def test_a_kind_of_table_that_every_report_has_and_of_which_nothing_was_read_is_named():
    table = make.programme_table(PROGRAMMES, projects())
    results = make.programme_results(table, PROGRAMMES)
    read = make.extraction(tables=[table], programme_results=results)
    told = missing_kinds(read, PARTS)
    assert [kind for kind in PARTS if any(repr(kind) in f.message for f in told)] == [
        "district_statistics", "swot", "goal_hierarchy",
    ]  # fmt: skip
    assert {finding.severity for finding in told} == {"error"}
    assert missing_kinds(read, ["programme_results"]) == []
    empty = make.extraction(
        tables=[table]
    )  # a table of the kind of which no record was read is not enough
    assert len(missing_kinds(empty, ["programme_results"])) == 1
