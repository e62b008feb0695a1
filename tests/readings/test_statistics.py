from collections.abc import Sequence
from dataclasses import replace

import pytest

from extractors.readings import Chosen, choose_readings
from extractors.readings.columns import columns_of
from extractors.readings.place_rows.runs import runs_on
from extractors.readings.proof import Proof
from extractors.readings.rows_read import rows_outside
from extractors.readings.statistics import prove_statistics
from extractors.readings.support import with_support
from extractors.records.kinds import classify
from extractors.records.readers import read_records
from schemas.document import DocumentIdentity
from schemas.geometry import Box
from schemas.table import CellLine, Region, Table
from schemas.vocabulary.places import districts_in, districts_of, places
from tests.readings.test_regions import page
from tests.support.drawn_tables import drawn_table

HEADINGS = ["İlçe", "Çalışan Sayısı", "Çalışan Sayısının İzmir Toplamına Oranı (%)"]
DISTRICTS = [place.name for place in places().values() if place.parent == "izmir"]
IDENTITY = DocumentIdentity(
    kind="district_report", language="tr", title="Aliağa Özet Raporu", slug="aliaga", place="aliaga",
    edition_label="2010",
)  # fmt: skip


def rows_of(counts: Sequence[int]) -> list[list[str]]:
    """All districts with a count, and its share of them all; then the total."""
    whole = sum(counts)
    rows = [
        [name, str(count), share(count, whole)]
        for name, count in zip(DISTRICTS, counts, strict=True)
    ]
    return [*rows, ["Toplam", str(whole), "100,00"]]


def share(count: int, whole: int) -> str:
    return f"{100 * count / whole:.2f}".replace(".", ",")


def chosen(rows: list[list[str]]) -> Chosen:
    table = drawn_table([HEADINGS, *rows])
    return choose_readings([], [known(table)], IDENTITY)


def known(table: Table) -> Table:
    return table.model_copy(update={"kind": classify(table)})


COUNTS = [100 + 37 * n for n in range(len(DISTRICTS))]


def test_sums_shares_and_all_districts_prove_a_table() -> None:
    found = chosen(rows_of(COUNTS))
    proof = found.proofs[1]
    assert found.findings == ()
    assert "30 rows are the 30 districts of İzmir, once each" in proof.supports
    assert proof.of(1).confidence > 0.99
    assert (
        "the 30 rows add up to 19.095, as printed" in proof.of(1).text
    )  # 30 x 100 + 37 x 435
    assert "30 shares (employees_share_izmir) follow from employees" in proof.of(1).text


def test_a_sum_that_does_not_hold_is_said_and_lowers_the_confidence_of_its_column() -> (
    None
):
    rows = rows_of(COUNTS)
    rows[-1][1] = "19.096"
    found = chosen(rows)
    assert found.proofs[1].of(1).confidence < 0.95
    assert [finding.check_code for finding in found.findings] == ["reading-unproved"]
    assert "differ by 1" in found.findings[0].message


def plain(counts: Sequence[str]) -> Chosen:
    """A count for each district, with nothing to prove it."""
    rows = [list(row) for row in zip(DISTRICTS, counts, strict=True)]
    return choose_readings([], [known(drawn_table([HEADINGS[:2], *rows]))], IDENTITY)


def test_a_figure_that_nobody_would_believe_lowers_the_confidence_of_its_column() -> (
    None
):
    counts = [f"{1000 + n}" for n in range(len(DISTRICTS))]
    assert plain(counts).findings == ()
    found = plain([*counts[:-1], "77.235.805"])
    assert found.proofs[1].of(1).confidence < 0.95
    assert "77.235.805 is more than anybody would believe" in found.findings[0].message


def test_where_figures_of_two_columns_stand_in_one_cell_others_may_that_read_like_one() -> (
    None
):
    counts = [f"{1000 + n}" for n in range(len(DISTRICTS) - 3)]
    found = plain([*counts, "249 290 9 102", "57 245 12 237", "1 077 805"])
    assert found.proofs[1].of(1).confidence < 0.95
    assert "2 cells hold several figures" in found.findings[0].message
    (once,) = {
        "several figures" in each.message
        for each in plain([*counts, "1 001", "57 245 12 237", "1 077"]).findings
    }
    assert not once


def test_a_district_without_a_row_is_named() -> None:
    found = chosen(rows_of(COUNTS)[1:])
    assert f"no {DISTRICTS[0]}" in found.findings[0].message


def test_a_total_that_begins_in_the_column_of_numbers_is_read() -> None:
    *rows, total = rows_of(COUNTS)
    numbered = [[str(number), *row] for number, row in enumerate(rows, 1)]
    for named in (["Toplam", "<"], ["Toplam", ""]):
        table = drawn_table([["No", *HEADINGS], *numbered, [*named, *total[1:]]])
        found = choose_readings([], [known(table)], IDENTITY)
        assert found.findings == ()
        assert "the 30 rows add up to 19.095, as printed" in found.proofs[1].of(2).text


def test_a_total_that_begins_left_of_the_names_is_a_row_of_the_run() -> None:
    rows = [(str(n), x, 100.0 + 12 * n) for n in range(1, 7) for x in (32, 200)]
    names = [(name, 60, 100.0 + 12 * n) for n, name in enumerate(DISTRICTS[:6], 1)]
    total = [("TOPLAM", 24, 184.0), ("21", 200, 184.0)]
    (run,) = runs_on(1, page([*rows, *names, *total]).words, ("izmir",))
    assert [row.name for row in run] == [*DISTRICTS[:6], "TOPLAM"]
    columns = columns_of(run)
    assert [columns.of(word) for row in run for word in row.figures] == [0, 2] * 6 + [2]
    assert columns.names == 1


def run_with(blank: float, after: float, *, bold: bool = False) -> list[list[str]]:
    """Names of the rows of each run: six with figures, a name alone at some line, one with figures at another."""
    lines = [(DISTRICTS[n], 60, 100.0 + 12 * n) for n in range(6)] + [
        (DISTRICTS[7], 60, 100 + 12 * after)
    ]
    figures = [("21", 200, base) for _, _, base in lines]
    alone = [(DISTRICTS[6], 60, 100 + 12 * blank)]
    drawn = page([*lines, *figures, *([] if bold else alone)], alone if bold else ())
    return [[row.name for row in run] for run in runs_on(1, drawn.words, ("izmir",))]


def test_a_name_without_figures_among_rows_is_a_row_with_blank_cells() -> None:
    assert run_with(6, 7) == [DISTRICTS[:8]]
    assert run_with(6, 7, bold=True) == [DISTRICTS[:6], [DISTRICTS[7]]]  # a heading
    assert run_with(8, 9) == [DISTRICTS[:6], [DISTRICTS[7]]]
    assert run_with(8, 7) == [
        [*DISTRICTS[:6], DISTRICTS[7]]
    ]  # the last line: nothing goes on below it


def test_a_row_of_figures_without_a_name_is_said() -> None:
    rows = rows_of(COUNTS)
    rows[-1][0] = ""
    (finding,) = chosen(rows).findings
    assert "1 rows of figures are in no record: 19095 100,00" in finding.message


def test_a_table_of_a_few_districts_is_a_selection() -> None:
    assert chosen(rows_of(COUNTS)[:3]).findings == ()


def test_shares_that_follow_from_another_count_are_said() -> None:
    rows = rows_of(COUNTS)
    firms = [5000 - 7 * count % 900 for count in COUNTS]
    headings = [
        "İlçe",
        "Firma Sayısı",
        "Çalışan Sayısı",
        "Çalışan Sayısının İzmir Toplamına Oranı (%)",
    ]
    table = drawn_table(
        [
            headings,
            *(
                [row[0], row[1], str(firm), row[2]]
                for row, firm in zip(rows[:-1], firms, strict=True)
            ),
        ]
    )
    found = choose_readings([], [known(table)], IDENTITY)
    assert "employees_share_izmir are the shares of firms" in found.findings[0].message


def test_records_tell_what_supports_them() -> None:
    found = chosen(rows_of(COUNTS))
    records = with_support(read_records(found.tables, IDENTITY), found.proofs)
    employees = next(o for o in records.observations if o.indicator == "employees")
    assert (employees.confidence or 0) > 0.99
    assert "the 30 rows add up to 19.095" in (employees.proof or "")


def test_a_heading_that_is_not_listed_among_listed_ones_is_not_proved_by_sums() -> None:
    """`Hastane Y atağı Sayıs ı`: thirty torn records of an indicator that nobody has had 0.999."""
    rows = [[*row[:2], str(10 + at)] for at, row in enumerate(rows_of(COUNTS)[:-1])]
    total = str(sum(int(row[2]) for row in rows))
    rows.append(["Toplam", str(sum(COUNTS)), total])
    table = drawn_table([["İlçe", "Çalışan Sayısı", "Sera Yatağı"], *rows])
    found = choose_readings([], [known(table)], IDENTITY)
    records = with_support(read_records(found.tables, IDENTITY), found.proofs)
    sure = {each.indicator: each for each in records.observations}
    assert (sure["employees"].confidence or 0) > 0.99
    (other,) = (each for code, each in sure.items() if code != "employees")
    assert other.confidence == 0.9
    assert f"add up to {total}" in (other.proof or "")
    assert "its heading is not listed" in (other.proof or "")


SUMMED = [[name, str(n), str(9 + 2 * n)] for n, name in enumerate(DISTRICTS, 7)]


def summed(rows: list[list[str]], off: int = 0) -> dict[str, set[float | None]]:
    """How sure the records of each of two columns are, whose rows add up to their totals, the second but for some."""
    of_places = [row for row in rows if row[1].isdigit()]
    totals = [sum(int(row[col]) for row in of_places) for col in (1, 2)]
    rows = [*rows, ["Toplam", str(totals[0]), str(totals[1] + off)]]
    table = drawn_table([["İlçe", "Çalışan Sayısı", "Firma Sayısı"], *rows])
    found = choose_readings([], [known(table)], IDENTITY)
    records = with_support(read_records(found.tables, IDENTITY), found.proofs)
    return {
        code: {o.confidence for o in records.observations if o.indicator == code}
        for code in ("employees", "firms")
    }


@pytest.mark.parametrize(
    "rows",
    [
        [*SUMMED, ["Yukarıköy", "0", "0"]],
        [*SUMMED[:9], ["2012 Turizm Programı", "", ""], *SUMMED[9:]],
    ],
    ids=["an unknown place", "a band"],
)
def test_sums_do_not_prove_a_table_that_is_in_doubt(rows: list[list[str]]) -> None:
    """They prove figures, not what they count: 28 counts of projects were populations, with 0.999."""
    assert summed(SUMMED) == {"employees": {0.999}, "firms": {0.999}}
    assert summed(rows) == {"employees": {0.9}, "firms": {0.9}}


@pytest.mark.parametrize(
    ("headings", "caption", "districts"),
    [
        (["İlçe", "Çalışan Sayısı"], None, 0.999),
        (["İlçe", ""], "Tablo 1: İzmir İlçelerinde Çalışan Sayısı", 0.9),
    ],
    ids=["named by its heading", "named by the caption alone"],
)
def test_rows_that_add_up_without_a_district_are_proved_and_their_total_is_not(
    headings: list[str], caption: str | None, districts: float
) -> None:
    """What is added up is the listed; whether the total is the province's, and of what a caption says, is not proved."""
    rows = [row[:2] for row in SUMMED[1:]]
    total = str(sum(int(count) for _, count in rows))
    table = drawn_table([headings, *rows, ["Toplam", total]])
    found = choose_readings(
        [], [known(table.model_copy(update={"caption": caption}))], IDENTITY
    )
    records = with_support(
        read_records(found.tables, IDENTITY), found.proofs
    ).observations
    assert {o.confidence for o in records if o.place != "izmir"} == {districts}
    assert {o.confidence for o in records if o.place == "izmir"} == {0.9}
    short = drawn_table([headings, *rows, ["Toplam", str(int(total) + 7)]])
    found = choose_readings(
        [], [known(short.model_copy(update={"caption": caption}))], IDENTITY
    )
    records = with_support(
        read_records(found.tables, IDENTITY), found.proofs
    ).observations
    assert max(o.confidence or 0 for o in records) == 0.5


def test_a_doubt_of_one_column_is_none_of_another() -> None:
    assert summed(SUMMED, off=3) == {"employees": {0.999}, "firms": {0.5}}


def test_no_reading_in_doubt_is_surer_than_one_with_nothing_to_add_up() -> None:
    """Of whatever kind, and whoever doubts it."""
    column = Proof("district_statistics", ("sums hold",), (), 0.999)
    sure = Proof("swot", ("12 items",), (), 0.998, parts={1: column})
    assert (sure.of(1).confidence, sure.of(2).confidence) == (0.999, 0.998)
    for each in (
        sure.doubted("it is cut off", 0.99),
        replace(sure, objections=("a row is lost",)),
    ):
        assert (each.of(1).confidence, each.of(2).confidence) == (0.9, 0.9)
        assert each.of(1).text == f"sums hold; but {each.objections[0]}"
    plain = replace(sure, parts={1: replace(column, supports=())})
    assert (
        plain.doubted("a row is lost", 0.5).of(1).text == "12 items; but a row is lost"
    )
    asked = Proof("swot", ("12 items",), (), 0.998, ("what is `SOSYAL`?",))
    assert asked.of(1).confidence == 0.9


def old_list(year: str, districts: Sequence[str]) -> Chosen:
    """Employees and firms in districts of Denizli, in a report of a year."""
    rows = [[name, str(100 + at), str(10 + at)] for at, name in enumerate(districts)]
    table = drawn_table([["İlçe", "Çalışan Sayısı", "Firma Sayısı"], *rows]).model_copy(
        update={"kind": "district_statistics", "about": ("denizli",)}
    )
    about = IDENTITY.model_copy(update={"place": "denizli", "edition_label": year})
    return choose_readings([], [table], about)


OF_2010 = [place.name for place in districts_in("denizli", 2010)]


def test_districts_are_expected_by_the_laws_of_the_time() -> None:
    """Law 6360 made Merkezefendi and Pamukkale, and ended Merkez and Akköy, from 2014 on."""
    assert {"Merkez", "Akköy"} == set(OF_2010) - {
        place.name for place in districts_of("denizli")
    }
    assert old_list("2010-12", OF_2010).findings == ()
    assert (
        "are the 19 districts of Denizli" in old_list("2010-12", OF_2010).proofs[1].text
    )
    (said,) = old_list("2019-12", OF_2010).findings
    assert "no Merkezefendi, Pamukkale" in said.message
    (said,) = old_list(
        "2010-12", [name for name in OF_2010 if name != "Akköy"]
    ).findings
    assert "no Akköy" in said.message


def test_observations_of_plain_tables_tell_what_supports_them_too() -> None:
    rows = [
        [name, str(7 + at), str(3 * at + 1), f"{at},5"]
        for at, name in enumerate(DISTRICTS[:6])
    ]
    rows.append(["Toplam", str(sum(7 + at for at in range(6))), "99", "50,0"])
    table = drawn_table(
        [["İlçe", "Sera Sayısı", "Traktör Sayısı", "Seraların Payı (%)"], *rows]
    )
    rows[2][3] = "144,0"
    records = with_support(read_records([table], IDENTITY), {}, [table])
    told = {
        o.cell.col: (o.confidence or 0, o.proof or "")
        for o in records.observations
        if o.cell
    }
    assert told[1][0] > 0.99
    assert "the 6 rows add up to 57, as printed" in told[1][1]
    assert told[2][0] < 0.75
    assert "rows and total differ by 48" in told[2][1]
    unsure = drawn_table(
        [["İlçe", "Sera Alanı (ha)"], *([row[0], row[1]] for row in rows[:6])]
    )
    for confidence, bound in ((1.0, 0.9), (0.6, 0.6)):
        table = unsure.model_copy(update={"confidence": confidence})
        found = with_support(read_records([table], IDENTITY), {}, [table]).observations
        assert {observation.confidence for observation in found} == {bound}


def test_years_down_the_side_add_up_to_nothing() -> None:
    """Each row is the whole province's, of another year: the last is no total of those before."""
    years = [
        ["Yıl", "Firma Sayısı"],
        *([str(2004 + at), str(28_000 + 700 * at)] for at in range(4)),
    ]
    table = drawn_table(years)
    found = with_support(read_records([table], IDENTITY), {}, [table]).observations
    assert [each.year for each in found] == [2004, 2005, 2006, 2007]
    assert {each.confidence for each in found} == {0.9}
    assert not any("differ" in (each.proof or "") for each in found)


def test_rows_whose_headings_another_page_has_are_said() -> None:
    rows = [[name, str(100 + at), str(9 + at)] for at, name in enumerate(DISTRICTS[:6])]
    written = [
        (text, 60.0 + 120 * col, 100.0 + 14 * at)
        for at, row in enumerate(rows)
        for col, text in enumerate(row)
    ]
    box = Box(55, 85, 420, 190)
    bare = drawn_table(rows, headings=0).model_copy(
        update={"regions": (Region(page=1, box=box),)}
    )
    (said,) = choose_readings([page(written)], [bare], IDENTITY).findings
    assert (said.check_code, said.page) == ("rows-unread", 1)
    assert "have no headings that say what they count" in said.message


def test_a_name_of_a_column_wider_than_its_figures_may_reach_out_of_the_table() -> None:
    """The columns are known by their figures, which stand at the right of what heads them."""
    figures = [
        (text, x, 100.0 + 12 * n)
        for n in range(1, 31)
        for text, x in ((str(7 * n), 160), (str(9), 300))
    ]
    names = [(name, 380, 100.0 + 12 * n) for n, name in enumerate(DISTRICTS, 1)]
    heads = [
        ("Toplam İhracat Tutarı (ABD Doları)", 20, 98.0),
        ("Firma Sayısı", 250, 98.0),
        ("İlçe", 380, 98.0),
    ]
    prose = [
        (
            "Bu bölümde ilçelerin ihracatı ve firmaları tek tek ele alınmaktadır; kaynaklar",
            20,
            84.0,
        )
    ]
    (found,) = choose_readings(
        [page([*prose, *heads, *figures, *names])], [], IDENTITY
    ).tables
    assert [cell.text for cell in found.cells if cell.is_header] == [
        text for text, _, _ in heads
    ]


def test_rows_under_a_unit_alone_are_said() -> None:
    """`Kişi` does not say what is counted; nothing is read of the table."""
    rows = [
        ["İlçe Adı", "Kişi"],
        *([name, str(100 + at)] for at, name in enumerate(DISTRICTS[:6])),
    ]
    written = [
        (text, 60.0 + 120 * col, 100.0 + 14 * at)
        for at, row in enumerate(rows)
        for col, text in enumerate(row)
    ]
    region = Region(page=1, box=Box(55, 85, 420, 205))
    found = drawn_table(rows).model_copy(update={"regions": (region,)})
    (said,) = choose_readings([page(written)], [found], IDENTITY).findings
    assert (said.check_code, said.table_ordinal) == ("rows-unread", 1)


def test_money_in_thousands_may_differ_from_its_total_by_what_thousands_are_rounded() -> (
    None
):
    def proved(whole: int) -> bool:
        rows = [
            [name, str(count), "7"]
            for name, count in zip(DISTRICTS, COUNTS, strict=True)
        ]
        heading = ["İlçe", "İhracat (Bin ABD $)", "Çalışan Sayısı"]
        table = drawn_table(
            [heading, *rows, ["Toplam", str(whole), str(7 * len(COUNTS))]]
        )
        return choose_readings([], [known(table)], IDENTITY).findings == ()

    assert proved(sum(COUNTS) + 1)
    assert not proved(sum(COUNTS) + len(COUNTS))


def test_a_line_that_numbers_the_columns_is_no_row_that_a_part_leaves_out() -> None:
    rows = [["Aliağa", "100", "7"], ["Urla", "200", "9"]]
    part = [Region(1, Box(0, 0, 400, 60))]
    for line, outside in (
        (["", "(1)", "(2)"], []),
        (["", "2", "3"], []),
        (["Foça", "31", "2"], [3]),
    ):
        assert rows_outside(drawn_table([HEADINGS, *rows, line]), part) == outside


def beside_its_province(
    share: str, whole: str = "İzmir", of_whole: str = "100,00"
) -> Chosen:
    """A table with a district and its province across."""
    rows = [
        ["Gösterge", "Urla", whole],
        ["Nüfus", "60", "900"],
        ["Çalışan Sayısı", "100", "4.000"],
        ["Firma Sayısı", "20", "500"],
    ]
    table = drawn_table(
        [*rows, ["Çalışanların İzmir İçindeki Payı (%)", share, of_whole]]
    )
    about = table.model_copy(update={"about": IDENTITY.provinces})
    return choose_readings([], [known(about)], IDENTITY)


def test_a_district_beside_its_province_is_read_by_the_headings_of_statistics() -> None:
    found = beside_its_province("2,50")
    assert found.findings == ()
    read = read_records(found.tables, IDENTITY).observations
    assert {(o.indicator, o.place, str(o.value)) for o in read} == {
        ("population", "urla", "60"), ("population", "izmir", "900"), ("employees", "urla", "100"), ("employees", "izmir", "4000"), ("firms", "urla", "20"), ("firms", "izmir", "500"),
        ("employees_share_izmir", "urla", "2.50"), ("employees_share_izmir", "izmir", "100.00"),
    }  # fmt: skip
    (finding,) = beside_its_province("2,90").findings
    assert "employees_share_izmir: urla do not follow from employees" in finding.message


def test_the_total_beside_a_district_is_its_province_where_shares_of_100_percent_say_so() -> (
    None
):
    found = beside_its_province("2,50", "Toplam")
    assert (found.findings, found.tables[0].kind) == ((), "district_statistics")
    assert (
        len(read_records(found.tables, IDENTITY).observations) == 8
    )  # population, employees, share, firms
    assert beside_its_province("2,50", "Toplam", "2,50").tables[0].kind == "other"


def test_a_district_beside_its_province_and_its_country_is_no_sum_of_them() -> None:
    """Also where the district's own figure is blank."""
    for printed in ("974", ".."):
        rows = [
            ["Gösterge", "Foça", "İzmir", "Türkiye"],
            ["Çalışan Sayısı", printed, "1.477.874", "26.832.292"],
        ]
        rows.append(["Firma Sayısı", "402", "126.209", "3.946.053"])
        found = choose_readings([], [drawn_table(rows)], IDENTITY)
        assert found.findings == ()
        read = {
            (o.place, int(o.value))
            for o in read_records(found.tables, IDENTITY).observations
        }
        assert read >= {("izmir", 1477874), ("turkiye", 26832292), ("foca", 402)}


def test_a_total_that_names_its_province_is_the_province_beside_one_district() -> None:
    for total, kind in (("İzmir Toplamı", "district_statistics"), ("Toplam", "other")):
        rows = [
            ["İlçe", "2007", "2008"],
            ["Foça", "974", "980"],
            [total, "147.784", "150.000"],
            ["TR", "9.832.292", "9.900.000"],
        ]
        table = drawn_table(
            rows, caption="Tablo 1: Çalışan Sayısı, Foça ve İzmir (kişi)"
        )
        assert classify(table.model_copy(update={"about": ("izmir",)})) == kind


def test_several_rows_of_a_place_are_told() -> None:
    """Rows of two tables were taken for one: a figure of one would stand for the other's indicator."""
    rows = rows_of(COUNTS)
    table = drawn_table([HEADINGS, rows[0], *rows])
    proof = prove_statistics(IDENTITY, known(table))
    assert proof is not None
    assert f"several rows are of {DISTRICTS[0]}" in proof.objections


def test_a_row_stands_where_its_text_does_in_a_cell_that_reaches_far_below() -> None:
    table = drawn_table([HEADINGS, *rows_of(COUNTS)[:3]])
    last = [cell for cell in table.cells if cell.row == 3]
    cells = [
        cell.model_copy(
            update={
                "regions": (
                    Region(at.page, at.box._replace(bottom=at.box.bottom + 40)),
                ),
                "lines": (line,),
            }
        )
        for cell in last
        for at in cell.regions
        for line in [CellLine(cell.text, cell.text, at)]
    ]
    whole = table.model_copy(
        update={"cells": (*(c for c in table.cells if c.row < 3), *cells)}
    )
    assert (
        rows_outside(table, table.regions) == rows_outside(whole, table.regions) == []
    )
