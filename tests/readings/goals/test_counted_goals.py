"""Goals read by their numbers: wherever the blocks stand, their numbers name their parents and prove the whole."""

from dataclasses import replace

import pytest

from extractors.readings.goals.counted import counted
from extractors.readings.goals.sentences import is_whole
from extractors.readings.goals.tree.blocks import Blocks
from extractors.readings.text.words import clean_pages
from schemas.page import Page
from tests.readings.test_regions import Written, page

Goals = list[tuple[str | None, str | None, str]]


def read(*pages: Page) -> Goals:
    """Axis, priority and goal of the reading that proves itself; none where none does."""
    numbered = [replace(each, number=at) for at, each in enumerate(pages, 1)]
    clean = clean_pages(numbered)
    outline = counted(clean, frozenset(), Blocks(clean))
    groups = outline.groups if outline else ()
    return [(*group.labels, entry.text) for group in groups for entry in group.entries]  # type: ignore[misc]


STAIRS: list[Written] = [
    ("Gelişme Ekseni 1: Güçlü Ekonomi", 60, 80),
    ("SÖ-1: Turizmin Geliştirilmesi", 80, 100),
    ("H-1.1:", 100, 120),
    ("Kıyılar korunacaktır.", 160, 120),
    ("H-1.2:", 100, 140),
    ("Müzelerin yenilenmesi", 160, 140),
    ("SÖ-2: Ulaşımın Geliştirilmesi", 80, 160),
    ("H-2.1:", 100, 180),
    ("Yollar yapılacaktır.", 160, 180),
    ("Gelişme Ekseni 2: Güçlü Toplum", 60, 200),
    ("SÖ-3: Eğitimin Geliştirilmesi", 80, 220),
    ("H-3.1:", 100, 240),
    ("Okullar açılacaktır.", 160, 240),
]


def test_stairs_whose_priorities_are_counted_through_the_plan() -> None:
    assert read(page(STAIRS)) == [
        (
            "Gelişme Ekseni 1: Güçlü Ekonomi",
            "SÖ-1: Turizmin Geliştirilmesi",
            "H-1.1: Kıyılar korunacaktır.",
        ),
        (
            "Gelişme Ekseni 1: Güçlü Ekonomi",
            "SÖ-1: Turizmin Geliştirilmesi",
            "H-1.2: Müzelerin yenilenmesi",
        ),
        (
            "Gelişme Ekseni 1: Güçlü Ekonomi",
            "SÖ-2: Ulaşımın Geliştirilmesi",
            "H-2.1: Yollar yapılacaktır.",
        ),
        (
            "Gelişme Ekseni 2: Güçlü Toplum",
            "SÖ-3: Eğitimin Geliştirilmesi",
            "H-3.1: Okullar açılacaktır.",
        ),
    ]


def test_axes_numbered_by_their_letter_alone() -> None:
    coded = [
        (text.replace("Gelişme Ekseni ", "E").replace(": Güçlü", " Güçlü"), *at)
        for text, *at in STAIRS
    ]
    assert [axis for axis, _, _ in read(page(coded))] == [
        *["E1 Güçlü Ekonomi"] * 3,
        "E2 Güçlü Toplum",
    ]


def changed(place: int, text: str) -> list[Written]:
    """The stairs with another text in a place."""
    return [*STAIRS[:place], (text, *STAIRS[place][1:]), *STAIRS[place + 1 :]]


@pytest.mark.parametrize(
    "lines",
    [
        changed(4, "H-1.3:"),  # a goal is missing
        changed(6, "SÖ-4: Ulaşımın Geliştirilmesi"),  # a priority is missing
        changed(9, "Gelişme Ekseni 3: Güçlü Toplum"),  # an axis is missing
        changed(7, "H-5.1:"),  # its priority is missing
        changed(8, "Yollar ve limanlar"),  # cut before its end
        [each for each in STAIRS if not each[0].startswith("SÖ")],  # no priorities
        [each for each in STAIRS if not each[0].startswith("Gelişme")],  # no axes
        [*STAIRS[:6], ("Yollar uzundur.", 80, 150), *STAIRS[6:]],  # said of no goal
        [*STAIRS, ("SÖ-4: Kültürün Geliştirilmesi", 80, 260)],  # over nothing
        [*STAIRS, ("H-3.1:", 100, 260), ("Kurslar açılacaktır.", 160, 260)],  # twice
    ],
)
def test_what_numbers_do_not_prove_is_no_reading(lines: list[Written]) -> None:
    assert read(page(lines)) == []


def test_a_level_that_is_set_in_two_types_proves_nothing() -> None:
    drawn = page([*STAIRS[:9], *STAIRS[10:]], [STAIRS[9]])
    assert read(drawn) == []  # the second axis alone is bold


TREE: list[Written] = [
    ("EKSEN 1: Güçlü Ekonomi", 60, 80),
    ("SÖ1.1 Turizmin Geliştirilmesi", 200, 90),
    ("H1.1.1 Kıyılar korunacaktır.", 380, 80),
    ("H1.1.2 Müzeler yenilenecektir.", 380, 100),
    ("SÖ1.2 Ulaşımın Geliştirilmesi", 200, 120),
    ("H1.2.1 Yollar yapılacaktır.", 380, 120),
    ("EKSEN 2: Güçlü Toplum", 60, 160),
    ("SÖ2.1 Eğitimin Geliştirilmesi", 200, 160),
    ("H2.1.1 Okullar açılacaktır.", 380, 160),
]
OF_TREE: Goals = [
    (
        "EKSEN 1: Güçlü Ekonomi",
        "SÖ1.1 Turizmin Geliştirilmesi",
        "H1.1.1 Kıyılar korunacaktır.",
    ),
    (
        "EKSEN 1: Güçlü Ekonomi",
        "SÖ1.1 Turizmin Geliştirilmesi",
        "H1.1.2 Müzeler yenilenecektir.",
    ),
    (
        "EKSEN 1: Güçlü Ekonomi",
        "SÖ1.2 Ulaşımın Geliştirilmesi",
        "H1.2.1 Yollar yapılacaktır.",
    ),
    (
        "EKSEN 2: Güçlü Toplum",
        "SÖ2.1 Eğitimin Geliştirilmesi",
        "H2.1.1 Okullar açılacaktır.",
    ),
]


def test_a_tree_and_one_that_goes_on_overleaf_where_its_axis_is_printed_again() -> None:
    assert read(page(TREE)) == OF_TREE
    again: list[Written] = [
        (text, x, base - 60)
        for text, x, base in (("EKSEN 1: Güçlü Ekonomi", 60, 120), *TREE[4:])
    ]
    assert read(page(TREE[:4]), page(again)) == OF_TREE


def test_the_first_axis_may_stand_at_the_foot_of_the_page_before() -> None:
    assert read(page(TREE[:1]), page(TREE[1:])) == OF_TREE


def test_columns_may_stand_as_close_as_words_do() -> None:
    close = [(text, x + 26 if x == 200 else x, base) for text, x, base in TREE]
    assert read(page(close)) == OF_TREE


def test_axes_printed_in_another_order_than_numbered_prove_nothing() -> None:
    second, first = TREE[6:], [(text, x, base + 200) for text, x, base in TREE[:6]]
    assert read(page([*second, *first])) == []


@pytest.mark.parametrize(("first", "goals"), [("SÖ-2", 3), ("Gelişme", 0)])
def test_two_readings_that_both_hold_prove_nothing(first: str, goals: int) -> None:
    """What stands a line above an axis is of the one above by its place, and may be of this by its order."""
    amid: list[Written] = [
        ("Gelişme Ekseni 2: Güçlü Toplum", 60, 160),
        ("SÖ-2: Ulaşımın Geliştirilmesi", 260, 140),
        ("H-2.1: Yollar yapılacaktır.", 420, 140),
    ]
    rows: list[Written] = [
        ("Gelişme Ekseni 1: Güçlü Ekonomi", 60, 80),
        ("SÖ-1: Turizmin Geliştirilmesi", 260, 84),
        ("H-1.1: Kıyılar korunacaktır.", 420, 84),
        *sorted(amid, key=lambda written: not written[0].startswith(first)),
        ("SÖ-3: Eğitimin Geliştirilmesi", 260, 180),
        ("H-3.1: Okullar açılacaktır.", 420, 180),
    ]
    assert len(read(page(rows))) == goals


def test_what_stands_below_another_axis_of_its_column_is_of_that_axis() -> None:
    """Labels of a table are read before the bands over its columns: by their order they are of the axis above."""
    rows: list[Written] = [
        ("Gelişme Ekseni 1: Güçlü Ekonomi", 200, 60),
        ("SÖ-1: Turizmin Geliştirilmesi", 60, 90),
        ("H-1.1: Kıyılar korunacaktır.", 300, 80),
        ("H-1.2: Müzeler yenilenecektir.", 300, 100),
        ("SÖ-2: Ulaşımın Geliştirilmesi", 60, 150),
        ("H-2.1: Yollar yapılacaktır.", 300, 150),
        ("Gelişme Ekseni 2: Güçlü Toplum", 200, 130),
        ("SÖ-3: Eğitimin Geliştirilmesi", 60, 180),
        ("H-3.1: Okullar açılacaktır.", 300, 180),
    ]
    axes = [goal[0] for goal in read(page(rows))]
    assert axes == [rows[0][0]] * 2 + [rows[6][0]] * 2


def test_an_axis_whose_number_stands_alone_above_its_name() -> None:
    assert (
        read(page([("EKSEN 1:", 60, 80), ("Güçlü Ekonomi", 60, 92), *TREE[1:]]))
        == OF_TREE
    )


@pytest.mark.parametrize("x", [526, 550])
def test_institutions_under_a_heading_of_their_own_are_no_goals(x: int) -> None:
    heads: list[Written] = [
        ("Öncelikler", 200, 60),
        ("Hedefler", 380, 60),
        ("Kurumlar", 550, 60),
    ]
    beside: list[Written] = [
        ("Valilik", x, base) for text, _, base in TREE if text.startswith("H")
    ]
    expected = OF_TREE if x == 550 else []  # nearer they are one line with the goals
    assert read(page([*TREE, *beside], heads)) == expected


def in_rows(written: list[Written]) -> list[Written]:
    return sorted(written, key=lambda each: (each[2], each[1]))


def test_what_stands_under_no_heading_of_its_own_or_left_of_a_goals_end_is_left_over() -> (
    None
):
    heads: list[Written] = [("Öncelikler", 200, 60), ("Hedefler", 380, 60)]
    other: Written = ("Kurumlar", 550, 60)
    beside: list[Written] = [("Valilik", 550, 100)]
    assert read(page(in_rows([*TREE, *beside]), [*heads, other])) == OF_TREE
    assert read(page(in_rows([*TREE, *beside, other]), heads)) == []  # not in bold
    sentence: Written = ("Kurumlar.", 550, 60)
    assert read(page(in_rows([*TREE, *beside]), [*heads, sentence])) == []
    long: list[Written] = [*TREE]
    long[2] = ("H1.1.1 Kıyılar korunacaktır ve temizlenecektir.", 380, 80)
    assert read(page(in_rows([*long, *beside]), [*heads, other])) == []


def test_a_table_an_axis_whose_caption_names_it_and_priorities_in_every_row() -> None:
    rows: list[Written] = [
        ("Tablo 1: I. Güçlü Ekonomi", 60, 60),
        ("I.1 Turizmin Geliştirilmesi", 60, 80),
        ("I.1.1 Kıyılar korunacaktır.", 300, 80),
        ("I.1 Turizmin Geliştirilmesi", 60, 100),
        ("I.1.2 Müzeler yenilenecektir.", 300, 100),
        ("Tablo 2: II. Güçlü Toplum", 60, 140),
        ("II.1 Eğitimin Geliştirilmesi", 60, 160),
        ("II.1.1 Okullar açılacaktır.", 300, 160),
    ]
    assert [goal[:2] for goal in read(page(rows))] == [
        ("Güçlü Ekonomi", "I.1 Turizmin Geliştirilmesi"),
        ("Güçlü Ekonomi", "I.1 Turizmin Geliştirilmesi"),
        ("Güçlü Toplum", "II.1 Eğitimin Geliştirilmesi"),
    ]


def test_a_numbered_section_that_says_an_axis_again_is_not_left_over() -> None:
    rows: list[Written] = [
        ("Tablo 1: Güçlü Ekonomi Ekseni Öncelik ve Hedefleri", 60, 60),
        ("1.1 Turizmin Geliştirilmesi", 60, 80),
        ("1.1.1 Kıyılar korunacaktır.", 300, 80),
        ("1.1.2 Müzeler yenilenecektir.", 300, 100),
        ("5.2 2. Güçlü Toplum", 60, 120),
        ("Tablo 2: Güçlü Toplum Ekseni Öncelik ve Hedefleri", 60, 140),
        ("2.1 Eğitimin Geliştirilmesi", 60, 160),
        ("2.1.1 Okullar açılacaktır.", 300, 160),
    ]
    assert len(read(page(rows))) == 3
    rows[4] = ("5.2 2. Güçlü Çevre", 60, 120)
    assert read(page(rows)) == []


def test_captions_that_say_axis_name_the_axes() -> None:
    captions = [("Tablo 1: EKSEN 1 Güçlü Ekonomi", 60, 60), *TREE[1:6]]
    captions += [("Tablo 2: EKSEN 2 Güçlü Toplum", 60, 145), *TREE[7:]]
    assert {goal[0] for goal in read(page(captions))} == {
        "EKSEN 1 Güçlü Ekonomi",
        "EKSEN 2 Güçlü Toplum",
    }


LETTERS: list[Written] = [
    ("A. Güçlü Ekonomi", 60, 90),
    ("A.1 Turizmin Geliştirilmesi", 200, 90),
    ("A.1.1 Kıyılar korunacaktır.", 380, 80),
    ("A.1.2 Müzeler yenilenecektir.", 380, 100),
    ("B. Güçlü Toplum", 60, 140),
    ("B.1 Eğitimin Geliştirilmesi", 200, 140),
    ("B.1.1 Okullar açılacaktır.", 380, 140),
]


@pytest.mark.parametrize("base", [40, 200])
def test_letters_left_of_their_rows_are_axes_and_numbers_of_chapters_are_none(
    base: float,
) -> None:
    """A chapter stands above them all, or below."""
    chapter: list[Written] = [("A. Hedefler", 60, base)]
    for drawn in (page(LETTERS, chapter), page([*chapter, *LETTERS])):
        assert {goal[0] for goal in read(drawn)} == {"Güçlü Ekonomi", "Güçlü Toplum"}


def test_a_letter_below_its_rows_names_none_of_them() -> None:
    rows: list[Written] = [*LETTERS[:4], ("A.1.3 Yollar yapılacaktır.", 380, 120)]
    assert len(read(page(rows))) == 3
    assert read(page([*rows[1:], ("A. Kaynaklar", 60, 200)])) == []


def test_of_two_texts_of_one_number_that_counts_which_is_set_as_others_are() -> None:
    assert len(read(page(LETTERS, [("A.1 Kaynaklar", 200, 220)]))) == 3


@pytest.mark.parametrize(("x", "base"), [(380, 30), (380, 230), (20, 110)])
def test_what_stands_around_goals_is_not_left_over(x: float, base: float) -> None:
    """Above them all or below, though it is read among them; or left, read after them."""
    around: list[Written] = [("Not", x, base)]
    at = 3 if x == 380 else len(LETTERS)
    assert len(read(page([*LETTERS[:at], *around, *LETTERS[at:]]))) == 3


def test_numbers_alone_and_numbers_of_another_sort_are_no_axes() -> None:
    assert read(page([("A.", 60, 90), *LETTERS[1:]])) == []
    digits = [
        ("I. Güçlü Ekonomi", 60, 80),
        *((text.lstrip("SÖH"), x, base) for text, x, base in TREE[1:6]),
    ]
    assert read(page(digits)) == []
    assert len(read(page([("1. Güçlü Ekonomi", 60, 80), *digits[1:]]))) == 3


COLUMNS: list[Written] = [
    ("Eksen 1: Güçlü Ekonomi", 60, 80),
    ("Öncelik 1: Turizmin Geliştirilmesi", 60, 94),
    ("Hedef 1: Kıyılar korunacaktır.", 60, 108),
    ("Hedef 2: Müzeler yenilenecek, yeni", 60, 122),
    ("sergiler açılacaktır.", 340, 80),
    ("Öncelik 2: Ulaşımın Geliştirilmesi", 340, 94),
    ("Hedef 1: Yollar yapılacaktır.", 340, 108),
    ("Hedef 2: Limanlar kurulacaktır.", 340, 122),
]


def test_a_list_in_columns_whose_numbers_begin_anew() -> None:
    axis, tourism, traffic = (COLUMNS[at][0] for at in (0, 1, 5))
    assert read(page(COLUMNS)) == [
        (axis, tourism, "Hedef 1: Kıyılar korunacaktır."),
        (axis, tourism, "Hedef 2: Müzeler yenilenecek, yeni sergiler açılacaktır."),
        (axis, traffic, "Hedef 1: Yollar yapılacaktır."),
        (axis, traffic, "Hedef 2: Limanlar kurulacaktır."),
    ]


def test_an_entry_after_a_goal_that_is_cut_is_not_its_end() -> None:
    entry: Written = ("• sergiler açılacaktır.", 340, 80)
    assert read(page([*COLUMNS[:4], entry, *COLUMNS[5:]])) == []


def test_the_last_goal_ends_in_the_next_column() -> None:
    cut = [
        *COLUMNS[:3],
        ("Hedef 2: Müzeler açılacak,", 60, 122),
        ("Hedef 3: Limanlar kurulacak;", 60, 136),
    ]
    goals = [
        goal[2]
        for goal in read(
            page([*cut[:3], *cut[4:], ("rıhtımlar yapılacaktır.", 340, 80)])
        )
    ]
    assert goals == []  # a number is missing
    cut[3] = ("Hedef 2: Müzeler yenilenecektir.", 60, 122)
    goals = [
        goal[2] for goal in read(page([*cut, ("rıhtımlar yapılacaktır.", 340, 80)]))
    ]
    assert goals[-1] == "Hedef 3: Limanlar kurulacak; rıhtımlar yapılacaktır."
    assert read(page(cut)) == []  # its end is nowhere
    above = [
        *cut,
        ("rıhtımlar yapılacaktır.", 340, 60),
        ("Öncelik 2: Ulaşımın Geliştirilmesi", 340, 94),
        COLUMNS[6],
    ]
    assert [goal[2] for goal in read(page(above))][
        2
    ] == "Hedef 3: Limanlar kurulacak; rıhtımlar yapılacaktır."


@pytest.mark.parametrize(
    ("end", "x", "base"),
    [
        ("• rıhtımlar yapılacaktır.", 340, 80),  # an entry of its own
        ("Rıhtımlar yapılacaktır.", 340, 80),  # a sentence of its own
        ("rıhtımlar yapılacaktır.", 60, 200),  # far below, in the same column
    ],
)
def test_what_is_no_end_of_a_goal_that_is_cut(end: str, x: float, base: float) -> None:
    whole = [COLUMNS[3], ("sergiler açılacaktır.", 60.0, 134.0)]
    cut = [*COLUMNS[:3], *whole, ("Hedef 3: Limanlar kurulacak;", 60, 148)]
    small = "rıhtımlar yapılacaktır."
    assert len(read(page([*cut, (small, 340, 80)]))) == 3
    assert read(page(cut, [(small, 340, 80)])) == []  # in bold
    assert read(page([*cut, (end, x, base)])) == []


def test_an_axis_printed_again_over_what_goes_on_is_not_left_over() -> None:
    first: list[Written] = [
        ("1. Güçlü Ekonomi", 60, 60),
        ("1.1 Turizmin Geliştirilmesi", 60, 80),
        ("1.1.1 Kıyılar korunacaktır.", 300, 80),
    ]
    second: list[Written] = [
        ("1. Güçlü Ekonomi", 60, 60),
        ("1.2 Ulaşımın Geliştirilmesi", 60, 80),
        ("1.2.1 Yollar yapılacaktır.", 300, 80),
        ("1.2.2 Limanlar kurulacaktır.", 300, 100),
    ]
    assert {goal[0] for goal in read(page(first), page(second))} == {"1. Güçlü Ekonomi"}


@pytest.mark.parametrize(
    "text, whole",
    [
        ("Yollar yapılacaktır.", True),
        ("Yolların yaygınlaştırılması", True),
        ("Yolların yaygınlaştırıl- ması", True),
        ("Yolların yaygınlaştırılması ve", False),
        ("Yolların", False),
        ("Yollar yapılacak; köprüler", False),
        ("Yollar yapılacak;", False),
    ],
)
def test_goals_end_with_their_sentence_or_with_what_is_to_be_done(
    text: str, whole: bool
) -> None:
    assert is_whole(text) is whole


def test_a_priority_that_begins_level_with_its_axis_is_not_the_axis_before_its() -> (
    None
):
    """Its box begins a little higher; by what stands above alone it went on the axis before."""
    raised: list[Written] = [
        ("Gelişme Ekseni 1: Güçlü Ekonomi", 60, 80),
        ("SÖ-1: Turizmin Geliştirilmesi", 260, 90),
        ("H-1.1: Kıyılar korunacaktır.", 420, 80),
        ("SÖ-2: Ulaşımın Geliştirilmesi", 260, 120),
        ("H-2.1: Yollar yapılacaktır.", 420, 120),
        ("Gelişme Ekseni 2: Güçlü Toplum", 60, 160),
        ("SÖ-3: Eğitimin Geliştirilmesi", 260, 158),
        ("H-3.1: Okullar açılacaktır.", 420, 158),
        ("SÖ-4: Sağlığın Geliştirilmesi", 260, 190),
        ("H-4.1: Hastaneler kurulacaktır.", 420, 190),
    ]
    axes = [goal[0] for goal in read(page(raised))]
    assert axes == [raised[0][0]] * 2 + [raised[5][0]] * 2


def test_letters_that_stand_alone_above_the_names_of_their_axes() -> None:
    rows: list[Written] = [
        ("A.", 60, 80),
        ("GÜÇLÜ EKONOMİ", 60, 92),
        ("A.1. Turizmin Geliştirilmesi", 200, 90),
        ("A.1.1. Kıyılar korunacaktır.", 400, 80),
        ("A.1.2. Müzeler yenilenecektir.", 400, 100),
        ("B.", 60, 140),
        ("GÜÇLÜ TOPLUM", 60, 152),
        ("B.1. Eğitimin Geliştirilmesi", 200, 140),
        ("B.1.1. Okullar açılacaktır.", 400, 140),
    ]
    axes = [goal[0] for goal in read(page(rows))]
    assert axes == ["GÜÇLÜ EKONOMİ"] * 2 + ["GÜÇLÜ TOPLUM"]


@pytest.mark.parametrize(("text", "goals"), [("Torbalı", 4), ("Kınık", 0)])
def test_a_tab_at_the_edge_of_several_pages_is_not_left_over(
    text: str, goals: int
) -> None:
    tabs: list[Written] = [("Torbalı", 5, 110), (text, 5, 110)]
    first, second = (
        [*STAIRS[:8], tabs[0], STAIRS[8]],
        [STAIRS[9], tabs[1], *STAIRS[10:]],
    )
    lower = [(each, x, base - 100 if x > 5 else base) for each, x, base in second]
    assert len(read(page(first), page(lower))) == goals


@pytest.mark.parametrize(("text", "goals"), [("Torbalı", 4), ("Kınık", 0)])
def test_a_line_at_the_foot_of_several_pages_is_not_left_over(
    text: str, goals: int
) -> None:
    first, second = [*STAIRS[:9], ("Torbalı", 60, 700)], [*STAIRS[9:], (text, 60, 700)]
    lower = [(each, x, base if base > 600 else base - 100) for each, x, base in second]
    assert len(read(page(first), page(lower))) == goals


def hanging() -> list[Written]:
    """An axis a column: the numbers of goals hang before their texts, and one line reaches up to the other column.

    The second word of a title begins where the texts of the goals below do, with no white before it.
    """
    lines: list[Written] = [("1. Güçlü Ekonomi", 60, 80), ("2. Güçlü Toplum", 216, 80)]
    base = 80.0
    for priority, title in enumerate(
        ("Turizmin Geliştirilmesi", "Ev İşlerinin Geliştirilmesi"), 1
    ):
        base += 22
        lines += [
            (f"{axis}.{priority}. {title}", x, base) for axis, x in ((1, 60), (2, 216))
        ]
        for goal in range(1, 6):
            base += 22
            first = "Kıyıların korunması ve" + (" ek" if goal == 2 else "")
            for axis, x in ((1, 60), (2, 216)):
                lines += [
                    (f"{axis}.{priority}.{goal}.", x, base),
                    (first, x + 34, base),
                ]
                lines.append(("bakımı yapılacaktır.", x + 34, base + 11))
    return lines


def test_no_title_is_cut_where_the_lines_below_hang_behind_their_numbers() -> None:
    found = read(page(hanging()))
    assert [priority for _, priority, _ in found] == [
        f"{axis}.{title}"
        for axis in (1, 2)
        for title in ("1. Turizmin Geliştirilmesi", "2. Ev İşlerinin Geliştirilmesi")
        for _ in range(5)
    ]


def test_axes_level_with_each_other_follow_from_left_to_right() -> None:
    first, second, *rest = (
        hanging()
    )  # some programs print a name of two lines after one of one
    assert read(page([second, first, *rest])) == read(page(hanging())) != []
