from extractors.records.headings import header_path, path_text
from extractors.records.kinds import classify
from tests.support.drawn_tables import drawn_table


def test_a_table_that_counts_goals_is_no_hierarchy() -> None:
    table = drawn_table([
        ["Gelişme Ekseni", "Öncelik", "Hedef"], ["Çevre", "5", "12"], ["Altyapı", "4", "13"], ["Toplam", "9", "25"],
    ])  # fmt: skip
    assert classify(table) == "other"


def test_sums_of_money_are_no_outline_numbers() -> None:
    table = drawn_table(
        [
            ["Yıl", "İhracat"],
            ["2006", "673.307.314 $"],
            ["2007", "32.222.238 $"],
            ["2008", "14.445.201 $"],
        ]
    )
    assert classify(table) == "other"


def test_three_of_four_quadrants_are_a_swot_matrix_two_are_not() -> None:
    rows = [["ÇEVRE", "Temiz hava", "Arıtma yok", "Fon", "Göç"]]
    assert (
        classify(
            drawn_table(
                [["", "GÜÇLÜ YANLAR", "ZAYIF YANLAR", "FIRSAT", "Belirsiz"], *rows]
            )
        )
        == "swot"
    )
    assert (
        classify(
            drawn_table(
                [["", "GÜÇLÜ YANLAR", "ZAYIF YANLAR", "Öneri", "Belirsiz"], *rows]
            )
        )
        == "other"
    )


def test_columns_without_district_rows_are_no_district_statistics() -> None:
    table = drawn_table(
        [
            ["Yıl", "Çalışan Sayısı", "Firma Sayısı"],
            ["2006", "1", "2"],
            ["2007", "1", "2"],
            ["2008", "1", "2"],
        ]
    )
    assert classify(table) == "other"


def test_the_path_of_a_column_runs_over_all_heading_levels() -> None:
    table = drawn_table([
        ["İLÇE", "2008 KOBİ Programı", "<"], ["^", "Başvuru", "Başarılı*"], ["Foça", "1", "2"],
    ], headings=2)  # fmt: skip
    assert path_text(header_path(table, 2)) == "2008 KOBİ Programı Başarılı"
    assert path_text(header_path(table, 0)) == "İLÇE"


def test_letters_of_a_code_chart_name_no_quadrants():
    chart = [
        ["", *"0123"],
        *([f"x{row}", *"LMNOPQRSTUVWXYZ"[4 * row : 4 * row + 4]] for row in range(4)),
    ]
    assert classify(drawn_table([[*row, ""][:5] for row in chart])) == "other"
    matrix = [["", *"SWOT"], ["EKONOMİK", "Kıyı", "Göç", "Turizm", "Deprem"]]
    assert classify(drawn_table(matrix)) == "swot"
