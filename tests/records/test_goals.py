import pytest

from extractors.records.goals import bare_axis_title, read_goals, without_counts
from extractors.records.kinds import classify
from extractors.records.outline import split_number
from schemas.records import PlanAxis
from tests.support.drawn_tables import drawn_table

HEADINGS = ["GELİŞME EKSENLERİ", "STRATEJİK ÖNCELİKLER", "HEDEFLER"]


def outline(axes: list[PlanAxis]) -> list[tuple[str, str, str, str, str]]:
    return [
        (a.title, p.number, p.title, g.number, g.text)
        for a in axes
        for p in a.priorities
        for g in p.goals
    ]


def test_axis_and_priority_are_carried_over_the_goals_they_cover() -> None:
    table = drawn_table([
        HEADINGS,
        ["SÜRDÜRÜLEBİLİR ÇEVRE", "1. Atık Yönetimi", "1. Atık azaltılacak.\n2. Katı atık ayrıştırı-\nlacaktır."],
        ["^", "2. Enerji Verimliliği", "1. Enerji tasarrufu\nsağlanacak."],
        ["GÜÇLÜ ALTYAPI", "1. Ulaşım", "1. Liman bağlanacak."],
    ])  # fmt: skip
    assert classify(table) == "goal_hierarchy"
    axes, findings = read_goals([table])
    assert findings == []
    assert outline(axes) == [
        ("SÜRDÜRÜLEBİLİR ÇEVRE", "1", "Atık Yönetimi", "1", "Atık azaltılacak."),
        (
            "SÜRDÜRÜLEBİLİR ÇEVRE",
            "1",
            "Atık Yönetimi",
            "2",
            "Katı atık ayrıştırılacaktır.",
        ),
        (
            "SÜRDÜRÜLEBİLİR ÇEVRE",
            "2",
            "Enerji Verimliliği",
            "1",
            "Enerji tasarrufu sağlanacak.",
        ),
        ("GÜÇLÜ ALTYAPI", "1", "Ulaşım", "1", "Liman bağlanacak."),
    ]


def test_a_year_and_roman_numerals_in_a_goal_do_not_cut_it() -> None:
    table = drawn_table([
        HEADINGS,
        ["A", "1. Kümelenme", "1. 2012 yılına kadar strateji\nyazılacak.\n2. Suyun kalitesi\nII. ve III. sınıfa\n2013. yılda çıkacak."],
    ])  # fmt: skip
    axes, _ = read_goals([table])
    assert [goal[4] for goal in outline(axes)] == [
        "2012 yılına kadar strateji yazılacak.",
        "Suyun kalitesi II. ve III. sınıfa 2013. yılda çıkacak.",
    ]


def test_goals_left_of_their_priorities_and_axes_stand_under_these() -> None:
    table = drawn_table([
        ["No", "HEDEF", "ÖNCELİK", "EKSEN"],
        ["1.", "Havza korunacak.", "1. Su", "ÇEVRE"],
        ["2.", "Kuyular izlenecek.", "^", "^"],
        ["1.", "İzleme ağı kurulacak.", "2. Hava", "^"],
        ["1.", "Liman bağlanacak.", "1. Ulaşım", "ALTYAPI"],
    ])  # fmt: skip
    axes, findings = read_goals([table])
    assert findings == []
    assert outline(axes) == [
        ("ÇEVRE", "1", "Su", "1", "Havza korunacak."),
        ("ÇEVRE", "1", "Su", "2", "Kuyular izlenecek."),
        ("ÇEVRE", "2", "Hava", "1", "İzleme ağı kurulacak."),
        ("ALTYAPI", "1", "Ulaşım", "1", "Liman bağlanacak."),
    ]


def test_empty_label_cells_below_go_on_with_the_label_above() -> None:
    table = drawn_table([
        HEADINGS,
        ["ÇEVRE", "1. Su", "1. Havza korunacak."],
        ["", "", "2. Kuyular izlenecek."],
        ["", "2. Hava", "1. İzleme ağı kurulacak."],
    ])  # fmt: skip
    axes, _ = read_goals([table])
    assert [(p, n, t) for _, p, _, n, t in outline(axes)] == [
        ("1", "1", "Havza korunacak."),
        ("1", "2", "Kuyular izlenecek."),
        ("2", "1", "İzleme ağı kurulacak."),
    ]


def test_one_table_an_axis_with_outline_numbers_takes_the_axis_from_its_heading() -> (
    None
):
    first = drawn_table([
        ["1.1 Bilgi Toplumu", "1.1.1 Kütüphaneler çoğalacak.\n1.1.2 Ağ kurulacak."],
        ["1.2 Girişimcilik", "1.2.1 Merkez açılacak."],
    ], headings=0, heading="Eksen 1: Güçlü Ekonomi")  # fmt: skip
    second = drawn_table(
        [["2.1 Kıyı", "2.1.1 Kıyı planı yapılacak."]],
        headings=0,
        ordinal=2,
        caption="Tablo 2: Yüksek Yaşam Kalitesi",
    )
    assert classify(first) == "goal_hierarchy"
    axes, findings = read_goals([first, second])
    assert findings == []
    assert outline(axes) == [
        ("Güçlü Ekonomi", "1.1", "Bilgi Toplumu", "1.1.1", "Kütüphaneler çoğalacak."),
        ("Güçlü Ekonomi", "1.1", "Bilgi Toplumu", "1.1.2", "Ağ kurulacak."),
        ("Güçlü Ekonomi", "1.2", "Girişimcilik", "1.2.1", "Merkez açılacak."),
        ("Yüksek Yaşam Kalitesi", "2.1", "Kıyı", "2.1.1", "Kıyı planı yapılacak."),
    ]


def test_a_priority_without_a_number_that_stands_beside_each_of_its_goals_is_one() -> (
    None
):
    table = drawn_table([
        HEADINGS[1:],
        ["GÜÇLÜ TOPLUM", "<"],
        ["Turizmin Geliştirilmesi", "Kıyı turizmi güçlendirilecektir."],
        ["Turizmin Geliştirilmesi", "Termal turizm izlenecektir."],
        ["Sağlık Hizmetleri", "Hastane tamamlanacaktır."],
    ])  # fmt: skip
    axes, findings = read_goals([table])
    assert findings == []
    assert outline(axes) == [
        (
            "GÜÇLÜ TOPLUM",
            "1",
            "Turizmin Geliştirilmesi",
            "1",
            "Kıyı turizmi güçlendirilecektir.",
        ),
        (
            "GÜÇLÜ TOPLUM",
            "1",
            "Turizmin Geliştirilmesi",
            "2",
            "Termal turizm izlenecektir.",
        ),
        ("GÜÇLÜ TOPLUM", "2", "Sağlık Hizmetleri", "1", "Hastane tamamlanacaktır."),
    ]


def test_a_goal_under_no_priority_is_reported_and_not_guessed() -> None:
    table = drawn_table([HEADINGS, ["", "", "1. Kimsesiz hedef."]])
    axes, findings = read_goals([table])
    assert outline(axes) == []
    assert [finding.check_code for finding in findings] == [
        "axis-unnamed",
        "goal-without-parent",
    ]


def test_a_heading_that_names_the_plan_names_no_axis() -> None:
    rows = [HEADINGS[1:], ["Turizm", "Kıyılar korunacaktır."]]
    for heading, codes in (
        ("Bölge Planı Hedefleri (devam)", ["axis-unnamed"]),
        ("Bölge Planı Eksen, Öncelik ve Hedefleri", ["axis-unnamed"]),
        ("Güçlü Toplum Hedefleri", []),
    ):
        axes, findings = read_goals([drawn_table(rows, heading=heading)])
        assert [finding.check_code for finding in findings] == codes
        assert axes[0].title == ("(Table 1)" if codes else "Güçlü Toplum")


def test_the_same_hierarchy_printed_twice_is_read_once() -> None:
    rows = [HEADINGS, ["ÇEVRE", "1. Su", "1. Havza korunacak."]]
    axes, _ = read_goals([drawn_table(rows), drawn_table(rows, ordinal=2)])
    assert outline(axes) == [("ÇEVRE", "1", "Su", "1", "Havza korunacak.")]


def test_split_number_keeps_the_words_that_are_no_number() -> None:
    assert split_number("7. Bölge Tanıtımının Sağlanması") == (
        "7",
        "Bölge Tanıtımının Sağlanması",
    )
    assert split_number("Öncelik 2: Kentsel Dönüşüm") == ("2", "Kentsel Dönüşüm")
    assert split_number("6.2 Öncelik 2: Kentsel Dönüşüm") == ("2", "Kentsel Dönüşüm")
    assert split_number("1.1.1 Hedef 2 kapsamında") == ("1.1.1", "Hedef 2 kapsamında")
    assert split_number("Öncelik: Kentsel Dönüşüm") == (None, "Kentsel Dönüşüm")
    assert split_number("Öncelikli Alanlar") == (None, "Öncelikli Alanlar")
    assert split_number("2012 Yılı Hazırlığı") == (None, "2012 Yılı Hazırlığı")
    assert split_number("Sosyal Bütünleşme") == (None, "Sosyal Bütünleşme")


def test_a_band_over_the_whole_table_names_the_axis() -> None:
    table = drawn_table([
        ["GELİŞME EKSENİ 1: GÜÇLÜ EKONOMİ", "<"],
        ["STRATEJİK ÖNCELİKLER", "HEDEFLER"],
        ["Öncelik 1.1: Yenilik", "Hedef 1.1.1 Merkez kurulacak.\nHedef 1.1.2 Ağ kurulacak."],
        ["GELİŞME EKSENİ 2: GÜÇLÜ TOPLUM", "<"],
        ["Öncelik 2.1: Eğitim", "Hedef 2.1.1 Okul açılacak."],
    ], headings=2)  # fmt: skip
    axes, findings = read_goals([table])
    assert findings == []
    assert outline(axes) == [
        ("GÜÇLÜ EKONOMİ", "1.1", "Yenilik", "1.1.1", "Merkez kurulacak."),
        ("GÜÇLÜ EKONOMİ", "1.1", "Yenilik", "1.1.2", "Ağ kurulacak."),
        ("GÜÇLÜ TOPLUM", "2.1", "Eğitim", "2.1.1", "Okul açılacak."),
    ]


def test_numbers_in_columns_of_their_own() -> None:
    table = drawn_table([
        ["No", "Öncelik", "No", "Hedef"],
        ["1.1", "Yenilik", "1.1.1", "Merkez kurulacak."],
        ["^", "^", "1.1.2", "Ağ kurulacak."],
        ["1.2", "Tasarım", "1.2.1", "Yarışma açılacak."],
    ], heading="1. GÜÇLÜ EKONOMİ")  # fmt: skip
    axes, findings = read_goals([table])
    assert findings == []
    assert [(axis, p, n, t) for axis, p, _, n, t in outline(axes)] == [
        ("GÜÇLÜ EKONOMİ", "1.1", "1.1.1", "Merkez kurulacak."),
        ("GÜÇLÜ EKONOMİ", "1.1", "1.1.2", "Ağ kurulacak."),
        ("GÜÇLÜ EKONOMİ", "1.2", "1.2.1", "Yarışma açılacak."),
    ]


def test_tables_that_share_a_heading_take_the_axis_from_their_captions() -> None:
    heading = "Öncelikler ve Hedefler"
    tables = [
        drawn_table(
            [["1.1 Yenilik", "1.1.1 Merkez kurulacak."]],
            headings=0,
            heading=heading,
            caption="Tablo 4: Güçlü Ekonomi",
        ),
        drawn_table(
            [["2.1 Eğitim", "2.1.1 Okul açılacak."]],
            headings=0,
            heading=heading,
            caption="Tablo 5: Güçlü Toplum",
            ordinal=2,
        ),
    ]
    assert [axis.title for axis in read_goals(tables)[0]] == [
        "Güçlü Ekonomi",
        "Güçlü Toplum",
    ]


def test_the_name_of_an_axis_without_the_words_around_it() -> None:
    for printed in (
        "Tablo 4: Gelişme Ekseni 1: Güçlü Ekonomi", "1. Güçlü Ekonomi (devamı)", "Güçlü Ekonomi",
        "Tablo 12. Güçlü Ekonomi Ekseni Öncelik ve Hedefleri", "Eksen 1 - Güçlü Ekonomi",
        "Tablo 1. Eksen 1 – Güçlü Ekonomi: Öncelik ve Hedefler", "Tablo 2: Öncelikler ve Hedefler (Güçlü Ekonomi)",
    ):  # fmt: skip
        assert bare_axis_title(printed) == "Güçlü Ekonomi"


def test_a_caption_that_begins_with_an_axis_names_it_though_the_section_has_a_heading() -> (
    None
):
    rows = [["1.1 Yenilik", "1.1.1 Merkez kurulacak."]]
    caption = "Tablo 1. Eksen 1 – Güçlü Ekonomi: Öncelik ve Hedefler"
    table = drawn_table(
        rows, headings=0, heading="Paydaşların görüşleri", caption=caption
    )
    assert [axis.title for axis in read_goals([table])[0]] == ["Güçlü Ekonomi"]


@pytest.mark.parametrize(
    ("first", "second", "numbers"),
    [
        ("Merkez kurulacak. (1.1.1)", "Ağ kurulacak. (1.1.2)", ["1.1.1", "1.1.2"]),
        ("Merkez kurulacak. 1.1.1", "Ağ kurulacak. 1.1.2", ["1.1.1", "1.1.2"]),
        ("Merkez kurulacak. [1.1.1]", "Ağ kurulacak.", ["1", "2"]),
        ("Merkez kurulacak. (1.1.1)", "Ağ kurulacak. (1.2.2)", ["1", "2"]),
        ("Merkez kurulacak. (1.1.1)", "1.1.2 Ağ kurulacak. (1.1.2)", ["1", "1.1.2"]),
    ],
)
def test_numbers_behind_all_goals_are_theirs_where_their_priorities_bear_them_out(
    first: str, second: str, numbers: list[str]
) -> None:
    heads = ["Eksen", "Öncelik", "Hedef"]
    table = drawn_table(
        [heads, ["Güçlü Ekonomi", "1.1 Yenilik", first], ["^", "^", second]]
    )
    goals = [
        goal
        for axis in read_goals([table])[0]
        for p in axis.priorities
        for goal in p.goals
    ]
    assert [goal.number for goal in goals] == numbers
    moved = "." in numbers[0]
    assert goals[0].text == ("Merkez kurulacak." if moved else first)


def test_outline_numbers_may_begin_with_a_letter_or_a_roman_number() -> None:
    table = drawn_table([
        HEADINGS,
        ["B. GÜÇLÜ ALTYAPI", "B.1. Ulaşım", "B.1.1. Liman bağlanacak.\nB.1.2. Yol yapılacak."],
        ["IV. YÜKSEK YAŞAM", "IV.2 Sağlık", "IV.2.1 Hastane yapılacak."],
        ["B. MENDERES HAVZASI", "SÖ-3: Su", "H3.1: Göl korunacak."],
    ])  # fmt: skip
    axes, _ = read_goals([table])
    assert outline(axes) == [
        ("GÜÇLÜ ALTYAPI", "B.1", "Ulaşım", "B.1.1", "Liman bağlanacak."),
        ("GÜÇLÜ ALTYAPI", "B.1", "Ulaşım", "B.1.2", "Yol yapılacak."),
        ("YÜKSEK YAŞAM", "IV.2", "Sağlık", "IV.2.1", "Hastane yapılacak."),
        ("B. MENDERES HAVZASI", "3", "Su", "3.1", "Göl korunacak."),
    ]


def test_a_hyphen_behind_a_roman_number_parts_steps_as_a_dot_does() -> None:
    table = drawn_table([
        HEADINGS,
        ["I. GÜÇLÜ ALTYAPI", "I-1. Ulaşım", "I-1.1. Liman bağlanacak.\nI-1.2. Yol yapılacak."],
        ["^", "I-2. Enerji", "I-2.1. Şebeke yenilenecek."],
        ["II. YÜKSEK YAŞAM", "II-1 Sağlık", "II-1.1 Hastane yapılacak."],
    ])  # fmt: skip
    axes, _ = read_goals([table])
    assert outline(axes) == [
        ("GÜÇLÜ ALTYAPI", "I.1", "Ulaşım", "I.1.1", "Liman bağlanacak."),
        ("GÜÇLÜ ALTYAPI", "I.1", "Ulaşım", "I.1.2", "Yol yapılacak."),
        ("GÜÇLÜ ALTYAPI", "I.2", "Enerji", "I.2.1", "Şebeke yenilenecek."),
        ("YÜKSEK YAŞAM", "II.1", "Sağlık", "II.1.1", "Hastane yapılacak."),
    ]


def test_what_counts_all_axes_is_no_part_of_their_names() -> None:
    """Codes and Roman numbers, from 1 on without a gap; one alone, or with a gap, may be of a name."""
    names = ["Güçlü Ekonomi", "Sağlıklı Toplum", "Yaşanabilir Kentler"]
    for counts in (
        ("E1 ", "E2 ", "E3 "),
        ("I. ", "II. ", "III. "),
        ("GE-1:", "GE-2:", "GE-3:"),
    ):
        counted = [f"{count}{name}" for count, name in zip(counts, names, strict=True)]
        assert without_counts(counted) == names
    for titles in (
        ["E1 Güçlü Ekonomi"],
        ["I. Güçlü Ekonomi", "III. Sağlıklı Toplum"],
        ["V. Murat", "Güçlü Ekonomi"],
    ):
        assert without_counts(titles) == titles


def test_the_word_for_a_level_behind_its_number_is_no_part_of_a_title() -> None:
    for printed in (
        "2. Eksen: Güçlü Toplum",
        "Eksen: Güçlü Toplum",
        "2. Eksen – Güçlü Toplum",
    ):
        assert split_number(printed)[1] == "Güçlü Toplum"
    assert split_number("2.1 Öncelik: Turizm") == ("2.1", "Turizm")
    assert split_number("2. Eksen Güçlü Toplum") == ("2", "Eksen Güçlü Toplum")


def test_axes_counted_in_roman_numbers_are_named_without_number_and_level() -> None:
    rows = [["Eksen", "Öncelik", "Hedef"]]
    rows += [
        [
            f"{number}. Eksen: {name}",
            f"{at}.1 Turizm",
            f"{at}.1.1 Turizm artırılacaktır.",
        ]
        for at, (number, name) in enumerate(
            (("I", "Güçlü Toplum"), ("II", "Temiz Çevre")), 1
        )
    ]
    axes, _ = read_goals([drawn_table(rows)])
    assert [axis.title for axis in axes] == ["Güçlü Toplum", "Temiz Çevre"]
