"""Goals read as trees of blocks: whatever the form, the blocks, their places and their numbers prove it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extractors.readings.goals import cut, two_cuts
from extractors.readings.goals.lines import MarkedLine
from extractors.readings.goals.marks import mark_of
from extractors.readings.goals.objections import against_region
from extractors.readings.goals.outline import Outline, type_of
from extractors.readings.goals.regions import of_outline
from extractors.readings.goals.tree import _united, trees
from extractors.readings.goals.tree.blocks import Block, Blocks
from extractors.readings.goals.tree.parents import Node
from extractors.readings.goals.tree.pieces import edges_on, pieces_on
from extractors.readings.kinds import Document
from extractors.readings.regions.groups import Group
from extractors.readings.regions.labels import Label
from extractors.readings.text.entries import Entry
from extractors.readings.text.textlines import TextLine
from extractors.readings.text.words import clean_pages
from extractors.records.outline import AXIS
from schemas.geometry import Box
from schemas.page import Page, Rule
from tests.readings.test_goal_lists import read as choose
from tests.readings.test_goals import IDENTITY
from tests.readings.test_regions import Written, page, words

CAPTION: Written = ("Bölge Planı Eksen, Öncelik ve Hedefleri", 60, 40)


def read(*pages: Page) -> list[tuple[str | None, str | None, str]]:
    """Axis, priority and goal of every tree that proves itself."""
    numbered = [replace(each, number=at) for at, each in enumerate(pages, 1)]
    clean = clean_pages(numbered)
    outlines = trees(clean, frozenset(), Blocks(clean))
    groups = [group for outline in outlines for group in outline.groups]
    return [(*group.labels, entry.text) for group in groups for entry in group.entries]  # type: ignore[misc]


def ruled(drawn: Page, *heights: float, x0: float = 60, x1: float = 560) -> Page:
    """The page with lines from side to side."""
    rules = tuple(Rule(Box(x0, y, x1, y + 0.5), horizontal=True) for y in heights)
    return replace(drawn, rules=(*drawn.rules, *rules))


def bands(goals: Sequence[str], labels: Sequence[tuple[str, float]]) -> Page:
    """Two axes as bands over the page's middle, priorities left of their goals, these 14 points apart."""
    lines = [(goal, 300, 100 + 14 * at) for at, goal in enumerate(goals) if goal]
    return page(
        [*lines, *((label, 60, base) for label, base in labels)],
        [CAPTION, ("Güçlü Ekonomi", 280, 86), ("Güçlü Toplum", 280, 142)],
    )


NUMBERED = ["1.1.1 Kıyılar korunacaktır.", "1.1.2 Müzeler yenilenecektir.", "1.2.1 Yollar yapılacaktır.", "",
            "2.1.1 Okullar açılacaktır."]  # fmt: skip
LABELS = [
    ("1.1 Turizm Gelişimi", 107),
    ("1.2 Ulaşım Gelişimi", 128),
    ("2.1 Eğitim Gelişimi", 156),
]


def test_bands_name_the_axes_of_what_stands_below_and_labels_that_of_what_stands_beside() -> (
    None
):
    assert read(bands(NUMBERED, LABELS)) == [
        ("Güçlü Ekonomi", "1.1 Turizm Gelişimi", "1.1.1 Kıyılar korunacaktır."),
        ("Güçlü Ekonomi", "1.1 Turizm Gelişimi", "1.1.2 Müzeler yenilenecektir."),
        ("Güçlü Ekonomi", "1.2 Ulaşım Gelişimi", "1.2.1 Yollar yapılacaktır."),
        ("Güçlü Toplum", "2.1 Eğitim Gelişimi", "2.1.1 Okullar açılacaktır."),
    ]


@pytest.mark.parametrize(
    "goals, labels",
    [
        (
            [*NUMBERED[:1], "1.1.3 Müzeler yenilenecektir.", *NUMBERED[2:]],
            LABELS,
        ),  # a number is missing
        (
            [*NUMBERED[:2], "1.3.1 Yollar yapılacaktır.", *NUMBERED[3:]],
            LABELS,
        ),  # 1.3.1 beside 1.2
        (
            NUMBERED,
            [*LABELS[:2], ("2.1 Eğitim Gelişimi", 290)],
        ),  # a label beside nothing
        (NUMBERED, [*LABELS, ("2.2 Kültür Gelişimi", 170)]),  # a label of nothing
        (
            [
                *NUMBERED[:2],
                "1.2.1 Yollar yapılacaktır. Köprüler kurulacaktır.",
                *NUMBERED[3:],
            ],
            LABELS,
        ),
        (
            [*NUMBERED[:2], "1.2.1 Yollar yapılmıştır", *NUMBERED[3:]],
            LABELS,
        ),  # no goal, and no title
    ],
)
def test_what_does_not_prove_itself_is_no_tree(
    goals: Sequence[str], labels: Sequence[tuple[str, float]]
) -> None:
    assert read(bands(goals, labels)) == []


PLAIN = [
    "Kıyılar korunacaktır.",
    "Müzeler yenilenecektir.",
    "Yollar yapılacaktır.",
    "",
    "Okullar açılacaktır.",
]
CENTRED = [("Turizm Gelişimi", 107), ("Ulaşım Gelişimi", 128), ("Eğitim Gelişimi", 156)]


def test_without_numbers_lines_part_the_rows_and_labels_stand_at_their_middle() -> None:
    drawn = ruled(bands(PLAIN, CENTRED), 117, 131, 145)
    assert [goal[1] for goal in read(drawn)] == ["Turizm Gelişimi"] * 2 + [
        "Ulaşım Gelişimi",
        "Eğitim Gelişimi",
    ]


def test_without_numbers_and_lines_labels_that_begin_level_part_the_rows() -> None:
    topped = bands(PLAIN, [("Turizm Gelişimi", 100), *CENTRED[1:]])
    assert [goal[1] for goal in read(topped)] == ["Turizm Gelişimi"] * 2 + [
        "Ulaşım Gelişimi",
        "Eğitim Gelişimi",
    ]


def test_of_rows_at_a_close_leading_a_label_begins_with_the_one_that_it_is_level_with() -> (
    None
):
    goals = [("Kıyılar korunacaktır.", 100), ("Müzeler yenilenecektir.", 109), ("Yollar yapılacaktır.", 118),
             ("Köprüler kurulacaktır.", 127), ("Okullar açılacaktır.", 160)]  # fmt: skip
    labels = [
        ("Turizm Gelişimi", 100),
        ("Ulaşım Gelişimi", 118),
        ("Eğitim Gelişimi", 160),
    ]
    close = page(
        [(goal, 300, base) for goal, base in goals]
        + [(label, 60, base) for label, base in labels],
        [CAPTION, ("Güçlü Ekonomi", 280, 86), ("Güçlü Toplum", 280, 146)],
    )
    assert [goal[1] for goal in read(close)] == (
        ["Turizm Gelişimi"] * 2 + ["Ulaşım Gelişimi"] * 2 + ["Eğitim Gelişimi"]
    )


def test_a_label_that_is_neither_at_the_top_nor_at_the_middle_of_its_rows_is_not_believed() -> (
    None
):
    assert (
        read(ruled(bands(PLAIN, [("Turizm Gelişimi", 156), *CENTRED[1:2]]), 131)) == []
    )


def test_rows_overleaf_that_no_label_stands_beside_go_on_those_before() -> None:
    first = ruled(bands(PLAIN, CENTRED), 117, 131, 145)
    second = ruled(
        page([("Öğretmenler yetiştirilecektir.", 300, 60), ("Parklar açılacaktır.", 300, 88), ("Kültür Gelişimi", 60, 88)]),
        74,
    )  # fmt: skip
    assert [goal[1:] for goal in read(first, second)][3:] == [
        ("Eğitim Gelişimi", "Okullar açılacaktır."),
        ("Eğitim Gelişimi", "Öğretmenler yetiştirilecektir."),
        ("Kültür Gelişimi", "Parklar açılacaktır."),
    ]


def cards(*, gap: float = 300) -> Page:
    """Two axes, the first with two cards side by side, the second with one."""
    left, right = 60.0, 60 + gap
    return page(
        [
            ("• Kıyılar korunacaktır.", left, 114), ("• Müzeler yenilenecektir.", left, 128),
            ("• Yollar yapılacaktır.", right, 114),
            ("• Okullar açılacaktır.", left, 200),
        ],
        [
            CAPTION, ("EKSEN 1: Güçlü Ekonomi", 60, 70),
            ("Turizm Gelişimi", left, 96), ("Ulaşım Gelişimi", right, 96),
            ("EKSEN 2: Güçlü Toplum", 60, 160), ("Eğitim Gelişimi", left, 180),
        ],
    )  # fmt: skip


def test_cards_are_read_row_by_row_each_down_its_column() -> None:
    assert read(cards()) == [
        ("EKSEN 1: Güçlü Ekonomi", "Turizm Gelişimi", "Kıyılar korunacaktır."),
        ("EKSEN 1: Güçlü Ekonomi", "Turizm Gelişimi", "Müzeler yenilenecektir."),
        ("EKSEN 1: Güçlü Ekonomi", "Ulaşım Gelişimi", "Yollar yapılacaktır."),
        ("EKSEN 2: Güçlü Toplum", "Eğitim Gelişimi", "Okullar açılacaktır."),
    ]


def test_axes_over_columns_of_their_own() -> None:
    drawn = page(
        [("1. Kıyılar korunacaktır.", 60, 110), ("2. Müzeler yenilenecektir.", 60, 124),
         ("1. Okullar açılacaktır.", 300, 110), ("1. Yollar yapılacaktır.", 60, 160)],
        [CAPTION, ("Güçlü Ekonomi", 80, 70), ("Güçlü Toplum", 330, 70),
         ("1. Turizm Gelişimi", 60, 92), ("1. Eğitim Gelişimi", 300, 92), ("2. Ulaşım Gelişimi", 60, 146)],
    )  # fmt: skip
    assert [goal[:2] for goal in read(drawn)] == [
        ("Güçlü Ekonomi", "1. Turizm Gelişimi"),
        ("Güçlü Ekonomi", "1. Turizm Gelişimi"),
        ("Güçlü Ekonomi", "2. Ulaşım Gelişimi"),
        ("Güçlü Toplum", "1. Eğitim Gelişimi"),
    ]


def test_numbers_in_a_column_of_their_own_stand_at_the_middle_of_their_goals() -> None:
    drawn = ruled(
        page(
            [("1.1", 200, 106), ("Kıyılar korunacak, plajlar", 300, 100), ("temizlenecektir.", 300, 112),
             ("1.2", 200, 130), ("Müzeler yenilenecektir.", 300, 130), ("2.1", 200, 148),
             ("Yollar yapılacaktır.", 300, 148), ("Turizm Gelişimi", 60, 115), ("Ulaşım Gelişimi", 60, 148)],
            [CAPTION, ("Güçlü Ekonomi", 60, 80)],
        ),
        138,
    )  # fmt: skip
    assert [goal[1:] for goal in read(drawn)] == [
        ("Turizm Gelişimi", "1.1 Kıyılar korunacak, plajlar temizlenecektir."),
        ("Turizm Gelişimi", "1.2 Müzeler yenilenecektir."),
        ("Ulaşım Gelişimi", "2.1 Yollar yapılacaktır."),
    ]


def test_columns_that_stand_as_close_as_words_are_parted_where_lines_begin() -> None:
    lines = [
        ("Kıyılar temiz", 60, 100),
        ("tutulup korunacak.", 60, 112),
        ("Yollar yapılacak.", 60, 130),
    ]
    beside = [("Okullar açılıp", 160, 100), ("boyanacaktır.", 160, 112), ("Parklar açılacak.", 160, 130),
              ("Bahçeler de.", 160, 148)]  # fmt: skip
    (clean,) = clean_pages([page([*lines, *beside])])
    assert len(pieces_on(clean, edges_on(clean))) == len(lines) + len(beside)


def test_axes_with_captions_of_their_own_are_one_tree_and_no_caption_is_missed() -> (
    None
):
    drawn = page(
        [("1.1.1 Kıyılar korunacaktır.", 300, 100), ("1.1.2 Müzeler yenilenecektir.", 300, 114),
         ("1.1 Turizm Gelişimi", 60, 107), ("2.1.1 Okullar açılacaktır.", 300, 190), ("2.1 Eğitim Gelişimi", 60, 190)],
        [("Bölge Planı Hedefleri", 60, 30), ("Güçlü Ekonomi", 80, 54),
         ("Tablo 1: Güçlü Ekonomi Ekseni Öncelik ve Hedefleri", 60, 74), ("Güçlü Toplum", 80, 144),
         ("Tablo 2: Güçlü Toplum Ekseni Öncelik ve Hedefleri", 60, 164)],
    )  # fmt: skip
    goals, said = choose(drawn)
    assert ([axis for axis, _, _ in goals], said) == (
        ["Güçlü Ekonomi"] * 2 + ["Güçlü Toplum"],
        [],
    )


def test_a_tab_at_the_edge_of_a_page_is_no_title() -> None:
    drawn = cards()
    tab = page([], [("Manisa", 560, 120)]).words
    assert read(replace(drawn, words=(*drawn.words, *tab))) == read(drawn)


def test_captions_name_the_axes_where_nothing_else_does() -> None:
    drawn = page(
        [("1.1.1 Kıyılar korunacaktır.", 300, 100), ("1.1.2 Müzeler yenilenecektir.", 300, 114),
         ("1.1 Turizm Gelişimi", 60, 107), ("2.1.1 Okullar açılacaktır.", 300, 190), ("2.1 Eğitim Gelişimi", 60, 190)],
        [("Bölge Planı Hedefleri", 60, 30), ("Tablo 1: Güçlü Ekonomi Ekseni Öncelik ve Hedefleri", 60, 74),
         ("Tablo 2: Güçlü Toplum Ekseni Öncelik ve Hedefleri", 60, 164)],
    )  # fmt: skip
    assert [axis for axis, _, _ in read(drawn)] == ["Güçlü Ekonomi"] * 2 + [
        "Güçlü Toplum"
    ]


@pytest.mark.parametrize("name", ["Güçlü Ekonomi Ekseni", "Ekseni", "1.1"])
def test_goals_without_any_title_under_a_caption_are_no_tree(name: str) -> None:
    goals = [
        (f"• {goal}", 60.0, 100.0 + 14 * at)
        for at, goal in enumerate(filter(None, PLAIN))
    ]
    caption = (f"Tablo 1: {name} Öncelik ve Hedefleri", 60.0, 74.0)
    assert read(page(goals, [caption])) == []


def test_one_heading_for_all_levels_and_what_stands_beside_it_is_no_title() -> None:
    drawn = bands(NUMBERED, LABELS)
    heads = page([], [("Eksen / Öncelik / Hedef", 300, 64), ("No", 60, 64)]).words
    assert read(replace(drawn, words=(*drawn.words, *heads))) == read(drawn)


def test_a_title_with_words_in_another_type_is_doubted() -> None:
    title = [*words("Turizm Gelişimi", 60, 100), *words("Manisa", 200, 100)]
    small = [*title[:2], replace(title[2], size=7.0, colour=(255, 255, 255))]
    group = Group(
        (None, "x"),
        [Label(1, (TextLine(1, tuple(small)),), text="Turizm Gelişimi Manisa")],
        [1],
    )
    region = of_outline(Outline([group], []))
    assert "two sizes and colours" in "; ".join(against_region(region))


@pytest.mark.parametrize("weights", ["bpb", "bpbp", "bp", "pb", "b"])
def test_a_title_that_is_bold_again_after_plain_words_is_doubted(weights: str) -> None:
    """Lines of titles and of the goals beside them were one title; `Öncelik 1: Turizm` changes once."""
    title = [
        word
        for at, weight in enumerate(weights)
        for word in words(f"Turizm {at}", 60.0 + 60 * at, 100, bold=weight == "b")
    ]
    label = Label(1, (TextLine(1, tuple(title)),), text="Turizm")
    said = "; ".join(
        against_region(of_outline(Outline([Group((None, "x"), [label], [1])], [])))
    )
    assert ("change between two weights" in said) is (len(weights) > len("bp"))


def test_a_label_that_a_page_break_cuts_before_a_word_that_joins_is_one() -> None:
    first = page(
        [("1.1.1 Kıyılar korunacaktır.", 300, 100), ("1.1.2 Müzeler yenilenecektir.", 300, 114), ("1.1 Turizm", 160, 107)],
        [CAPTION, ("TEMİZ ÇEVRE", 60, 107)],
    )  # fmt: skip
    second = page(
        [("1.1.3 Yollar yapılacaktır.", 300, 100), ("2.1.1 Okullar açılacaktır.", 300, 170), ("2.1 Eğitim", 160, 170)],
        [("VE ENERJİ", 60, 100), ("TOPLUM", 60, 170)],
    )  # fmt: skip
    axes = [axis for axis, _, _ in read(first, second)]
    assert axes == ["TEMİZ ÇEVRE VE ENERJİ"] * 3 + ["TOPLUM"]


def test_titles_that_look_alike_are_told_by_their_columns() -> None:
    alike = page(
        [("• Kıyılar korunacaktır.", 300, 100), ("• Müzeler yenilenecektir.", 300, 114),
         ("• Okullar açılacaktır.", 300, 150)],
        [CAPTION, ("Ekonomi", 60, 100), ("Turizm Gelişimi", 160, 100), ("Toplum", 60, 150),
         ("Eğitim Gelişimi", 160, 150)],
    )  # fmt: skip
    assert read(alike) == [
        ("Ekonomi", "Turizm Gelişimi", "Kıyılar korunacaktır."),
        ("Ekonomi", "Turizm Gelişimi", "Müzeler yenilenecektir."),
        ("Toplum", "Eğitim Gelişimi", "Okullar açılacaktır."),
    ]


def test_each_axis_may_have_its_own_colour() -> None:
    drawn = page(
        [(f"• {goal}", 60, base + at) for base in (94, 154, 214) for at, goal in
         ((0, "Kıyılar korunacaktır."), (14, "Yollar yapılacaktır."))],
        [CAPTION, *((f"EKSEN {at}: {name}", 60, 60 * at) for at, name in enumerate("ABC", 1)),
         *((f"{name} Gelişimi", 60, 60 * at + 20) for at, name in enumerate("DEF", 1))],
    )  # fmt: skip
    own = [
        replace(word, colour=(int(word.box.bottom), 0, 0)) if word.bold else word
        for word in drawn.words
    ]
    assert read(replace(drawn, words=tuple(own))) == read(drawn) != []


def test_titles_in_many_looks_are_no_two_levels() -> None:
    sizes = dict(
        zip((60, 80, 120, 140, 180, 200), (14, 12, 15, 12.5, 16, 13), strict=True)
    )
    drawn = page(
        [(f"• {goal} {verb}", 60, base + at) for base in (94, 154, 214) for at, goal, verb in
         ((0, "Kıyılar", "korunacaktır."), (14, "Yollar", "yapılacaktır."))],
        [CAPTION, *((f"{name} Gelişimi", 60, base) for base, name in zip(sizes, "ABCDEF", strict=True))],
    )  # fmt: skip
    looks = [
        replace(word, size=sizes.get(int(word.box.bottom), word.size))
        for word in drawn.words
    ]
    assert read(replace(drawn, words=tuple(looks))) == []
    fewer = [replace(word, size=min(word.size, 14.0)) for word in looks]
    assert len(read(replace(drawn, words=tuple(fewer)))) == 6


def test_words_for_levels_in_english_capitals() -> None:
    assert mark_of(words("AXIS 1: Strong Economy", 60, 100)).level == AXIS


def test_a_note_in_the_middle_of_a_page_ends_nothing() -> None:
    drawn = cards()
    note = replace(drawn.words[0], text="1", size=5.0, box=Box(60, 44, 63, 49))
    text = replace(drawn.words[0], text="Kaynak", size=8.0, box=Box(64, 44, 90, 52))
    assert read(replace(drawn, words=(*drawn.words, note, text))) == read(drawn)


@pytest.mark.parametrize(("top", "said"), [(90, False), (104, False), (130, True)])
def test_a_title_below_all_of_its_goals_is_doubted(top: float, said: bool) -> None:
    """Beside them, at any height, it is theirs; under the last of them it is the next one's."""
    goals = [
        TextLine(1, tuple(words(goal, 200, 100 + 14 * at)))
        for at, goal in enumerate(("Kıyılar korunacaktır.", "Göl temizlenecektir."))
    ]
    title = Label(1, (TextLine(1, tuple(words("Çevre", 60, top))),), text="Çevre")
    group = Group((None, "Çevre"), [title], [1])
    group.entries = [Entry(0, [line], text=line.text) for line in goals]
    doubts = against_region(of_outline(Outline([group], [])))
    assert ("stand below all that they name" in "; ".join(doubts)) is said


@pytest.mark.parametrize(
    ("base", "said"),
    [(114.0, True), (114.3, True), (121.0, False), (214.0, False)],
)
def test_cards_side_by_side_that_were_read_as_columns_are_doubted(
    base: float, said: bool
) -> None:
    """The second card of the first axis, level with its first, stands under the last axis."""
    places = [
        ("Çevre", 60, 100),
        ("Sular", 70, 114),
        ("Toplum", 60, 200),
        ("Okullar", 70, 214),
        ("Hava", 300, base),
    ]
    labels = [
        Label(1, (TextLine(1, tuple(words(name, x, y))),), text=name)
        for name, x, y in places
    ]
    groups = [
        Group(("Çevre", "Sular"), labels[:2], [0, 1]),
        Group(("Toplum", "Okullar"), labels[2:4], [0, 1]),
        Group(("Toplum", "Hava"), labels[4:], [1]),
    ]
    doubts = "; ".join(against_region(of_outline(Outline(groups, []))))
    assert ("stand above the axis" in doubts) is said


@pytest.mark.parametrize(
    ("axes", "said"), [(("Ekonomi", "Ekonomi"), True), (("Ekonomi", "Toplum"), False)]
)
def test_goals_before_others_of_an_earlier_page_are_doubted(
    axes: tuple[str, str], said: bool
) -> None:
    """Of one axis; columns of several may each go on overleaf."""
    groups = [Group((axis, title)) for axis, title in zip(axes, "AB", strict=True)]
    for group, number in zip(groups, (2, 1), strict=True):
        text = TextLine(number, tuple(words("Kıyılar korunacaktır.", 200, 100)))
        group.entries = [Entry(0, [text], text=text.text)]
    doubts = against_region(of_outline(Outline(groups, [])))
    assert ("of an earlier page" in "; ".join(doubts)) is said


def test_a_tree_whose_titles_run_together_takes_the_place_of_no_sure_reading(
    monkeypatch,
) -> None:
    """It holds all goals of the table below headings, under fewer titles."""
    document, titles = _below_headings()
    ((sure, _),) = cut.cut_goals(document)
    assert [group.labels[-1] for group in sure.matrix.groups] == titles
    axis = TextLine(1, tuple(words("Güçlü Toplum", 60, 70)))
    for at, parts in ((0, [[0, 1], [2]]), (1, [[0], [1], [2]])):
        told = [_as_one([sure.matrix.groups[n] for n in some], axis) for some in parts]
        told[0].printed.insert(0, Label(1, (axis,), text=axis.text))
        told[0].levels.insert(0, 0)
        monkeypatch.setattr(
            cut, "trees", lambda *_, told=told: iter([Outline(told, [])])
        )
        cut.cut_goals.cache_clear()
        (region, _), *_ = cut.cut_goals(document)
        assert (region.matrix.groups == told) is bool(at)


def _as_one(groups: Sequence[Group], axis: TextLine) -> Group:
    """The groups under an axis, their titles one."""
    printed = [label for group in groups for label in group.printed]
    lines = tuple(line for label in printed for line in label.lines)
    title = " ".join(label.text for label in printed)
    one = Group((axis.text, title), [Label(1, lines, text=title)], [1])
    one.entries = [entry for group in groups for entry in group.entries]
    return one


def test_a_title_printed_in_each_row_goes_on_overleaf_below_its_last() -> None:
    """What stood overleaf was put below the first, before the rows at the foot of the page."""

    def block(number: int, x0: float, top: float, text: str) -> Block:
        own = tuple(words(text, x0, top))
        return Block((MarkedLine(number, own),), mark_of(own), type_of(own))

    def node(number: int, top: float, under: str) -> Node:
        below = Node(block(number, 200, top, under))
        return Node(block(number, 50, top, "Güçlü Toplum"), [below])

    printed = [node(1, 100, "Eğitim"), node(1, 200, "Sağlık"), node(2, 60, "Turizm")]
    united = _united(printed)
    under = [child.text for each in united for child in each.under]
    assert under == ["eğitim", "sağlık", "turizm"]


def _below_headings() -> tuple[Document, list[str]]:
    """A table of three priorities below headings, read without doubt, and their titles."""
    goals = ["Kıyılar ve ovalar", "Yollar ve köprüler", "Okullar ve yurtlar"]
    titles = ["Turizm Gelişimi", "Ulaşım Gelişimi", "Eğitim Gelişimi"]
    heads = [("STRATEJİK ÖNCELİKLER", 60, 84), ("HEDEFLER", 260, 84)]
    heads.append(("Güçlü Toplum Ekseni Öncelik ve Hedefleri", 60, 70))
    placed = [
        (text, x, 100 + down + 30 * at)
        for at, (title, goal) in enumerate(zip(titles, goals, strict=True))
        for text, x, down in (
            (title, 60, 0),
            (goal, 260, 0),
            ("için plan yapılır.", 260, 12),
        )
    ]
    document = Document((page(placed, heads),), [], IDENTITY)
    return document, titles


@pytest.mark.parametrize("first", ["Öncelik 1: Kırsal", "Kırsal", "Hedef 1: Kırsal"])
def test_a_tree_holds_the_beginning_of_a_title_where_that_counts_it(
    monkeypatch, first: str
) -> None:
    """The second line of a title, `Öncelik 1: Kırsal` / `Turizm Gelişimi`, was sure, and kept the whole out."""
    document, _ = _below_headings()
    ((sure, _),) = cut.cut_goals(document)
    axis = TextLine(1, tuple(words("Güçlü Toplum", 60, 70)))
    told = [_as_one([group], axis) for group in sure.matrix.groups]
    title = told[0].printed[0]
    above = TextLine(1, tuple(words(first, 60, 88)))
    whole = Label(1, (above, *title.lines), text=f"{first} {title.text}")
    told[0].printed[:] = [Label(1, (axis,), text=axis.text), whole]
    told[0].levels[:] = [0, 1]
    told[0].labels = (axis.text, whole.text)
    monkeypatch.setattr(cut, "trees", lambda *_: iter([Outline(told, [])]))
    cut.cut_goals.cache_clear()
    (region, _), *_ = cut.cut_goals(document)
    assert (region.matrix.groups == told) is first.startswith("Öncelik")


def labelled_at_foot() -> list[Page]:
    """A table of an axis, lines between its priorities, whose names stand at the foot of their goals."""
    heads = [("STRATEJİK ÖNCELİKLER", 60.0, 131.0), ("HEDEFLER", 300.0, 131.0)]
    rows = [141, 154, 166, 179, 190, 202, 215, 228, 241, 253, 266, 279, 292, 305]
    texts = [
        (f"Liman {at} yenilenecektir.", 300.0, float(y)) for at, y in enumerate(rows)
    ]
    labels = [
        ("Turizmin ve Pazarlamanın", 146.0), ("İyileştirilmesi", 154.0), ("Atığın ve Suyun Daha İyi", 171.0),
        ("Desteklenmesi", 179.0), ("Tarımın Geliştirilmesi", 190.0), ("Mesleki Eğitimin ve Bilimin", 233.0),
        ("İyileştirilmesi", 241.0), ("İstihdamın Geliştirilmesi", 305.0),
    ]  # fmt: skip
    caption = ("Tablo 2: Kırsal Kalkınma Ekseni Öncelik ve Hedefleri", 60.0, 115.0)
    names = [(text, 60.0, y) for text, y in labels]
    drawn = page([*texts, caption], [*heads, *names])
    return [ruled(drawn, 134.0, 157.5, 182.5, 193.0, 244.0, 308.0)]


def test_goals_that_drawn_lines_part_stand_under_no_label_beyond_them() -> None:
    """By their blocks alone a goal was of the priority whose name is nearest, with 0.98."""
    document = Document(labelled_at_foot(), [], IDENTITY)
    (pair,) = cut.cut_goals(document)
    under = two_cuts.parents_of(pair)
    last = [under[f"liman {at} yenilenecektir."].split()[0] for at in (4, 5, 8, 9, 13)]
    assert last == ["tarımın", "mesleki", "mesleki", "istihdamın", "istihdamın"]
