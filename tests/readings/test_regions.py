"""SWOT and goals cut from words: pages written as (text, x0, base line), letters 5 points wide."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.readings.goals.regions import entries_of, goal_regions
from extractors.readings.regions.divisions import by_place
from extractors.readings.regions.labels import Label
from extractors.readings.swot.regions import swot_regions
from extractors.readings.text.joining import join
from extractors.readings.text.textlines import TextLine
from extractors.readings.text.words import clean_pages
from schemas.geometry import Box
from schemas.page import Page, Rule, Word

Written = tuple[str, float, float]
LETTER_PT, SIZE_PT = 5.0, 10.0
QUADRANTS = ["GÜÇLÜ YANLAR", "ZAYIF YANLAR", "FIRSATLAR", "TEHDİTLER"]
COLUMNS = [100.0, 200.0, 300.0, 400.0]


def words(text: str, x0: float, base: float, *, bold: bool = False) -> list[Word]:
    found = []
    for word in text.split():
        x1 = x0 + LETTER_PT * len(word)
        found.append(Word(word, Box(x0, base - SIZE_PT, x1, base), SIZE_PT, bold=bold))
        x0 = x1 + 3
    return found


def page(written: Sequence[Written], bold: Sequence[Written] = ()) -> Page:
    every = [w for text in written for w in words(*text)]
    every += [w for text in bold for w in words(*text, bold=True)]
    return Page(number=1, width=600, height=800, rotation=0, words=tuple(every))


def read(drawn: Page) -> list[tuple[tuple[str | None, ...], str, str]]:
    found = []
    for region in swot_regions(clean_pages([drawn]), frozenset()):
        for block in region.blocks:
            for group in block.matrix.groups:
                codes = [head.code for head in block.heads]
                found += [(group.labels, codes[entry.column], entry.text) for entry in group.entries]
    return found


def matrix(labels: Sequence[Written]) -> Page:
    """Three rows of items 14 points apart; a text's own lines stand 11 points apart."""
    items = [
        ("Verimli topraklar", 100, 120), ("ve ovalar", 100, 131), ("Bilgi eksikliği", 200, 120),
        ("Artan talep", 300, 120), ("Uzun süren", 400, 120), ("kuraklık", 400, 131),
        ("Genç nüfus", 100, 145), ("Göç", 400, 145),
        ("Limanlar", 100, 159), ("Dar yollar", 200, 159),
    ]  # fmt: skip
    heads = [(name, x, 100.0) for name, x in zip(QUADRANTS, COLUMNS, strict=True)]
    return page(items, [*heads, *labels])


def test_white_between_lines_parts_items_where_no_line_is_drawn() -> None:
    texts = [text for _, _, text in read(matrix([("Tarım", 30, 120)]))]
    assert texts == [
        "Verimli topraklar ve ovalar", "Genç nüfus", "Limanlar", "Bilgi eksikliği", "Dar yollar", "Artan talep",
        "Uzun süren kuraklık", "Göç",
    ]  # fmt: skip


def test_a_label_at_the_top_of_its_rows_governs_them_up_to_the_next() -> None:
    found = read(matrix([("Tarım", 30, 120), ("Ulaşım", 30, 159)]))
    assert (("Tarım",), "threat", "Göç") in found
    assert (("Ulaşım",), "strength", "Limanlar") in found


def test_a_label_in_the_middle_of_its_rows_governs_them_all() -> None:
    found = read(matrix([("Tarım", 30, 132.5), ("Ulaşım", 30, 159)]))  # 132.5: half way from 120 to 145
    assert (("Tarım",), "strength", "Verimli topraklar ve ovalar") in found
    assert (("Tarım",), "threat", "Göç") in found
    assert (("Ulaşım",), "weakness", "Dar yollar") in found


def test_four_lists_are_a_swot() -> None:
    lists = page(
        [
            ("• Verimli topraklar", 60, 113),
            ("• Göç", 60, 143),
            ("• Artan talep", 60, 173),
            ("• Kuraklık", 60, 203),
        ],
        [(name, 60, 100 + 30.0 * n) for n, name in enumerate(QUADRANTS)],
    )
    assert [(code, text) for _, code, text in read(lists)] == [
        ("strength", "Verimli topraklar"), ("weakness", "Göç"), ("opportunity", "Artan talep"), ("threat", "Kuraklık"),
    ]  # fmt: skip


def test_numbers_part_goals_that_run_in_one_paragraph() -> None:
    goals = page(
        [
            ("1.1.1 Yollar yapılacaktır. 1.1.2 Sular", 200, 120),
            ("arıtılacaktır.", 200, 131),
            ("1.2.1 Halk izlenecektir.", 200, 145),
        ],
        [
            ("STRATEJİK ÖNCELİKLER", 60, 100),
            ("HEDEFLER", 260, 100),
            ("1.1 Ulaşım", 60, 120),
            ("1.2 Sağlık", 60, 145),
        ],
    )
    (region,) = goal_regions(clean_pages([goals]), frozenset())
    assert [entry.text for entry in entries_of(region)] == [
        "1.1.1 Yollar yapılacaktır.", "1.1.2 Sular arıtılacaktır.", "1.2.1 Halk izlenecektir.",
    ]  # fmt: skip
    assert [group.labels for group in region.matrix.groups] == [("1.1 Ulaşım",), ("1.2 Sağlık",)]


def lines(*texts: str) -> list[TextLine]:
    return [TextLine(1, tuple(words(text, 60, 100 + 11.0 * n))) for n, text in enumerate(texts)]


def test_words_cut_at_line_ends_are_whole_and_compounds_keep_their_hyphen() -> None:
    assert join(lines("zeytinya-", "ğı üretimi"), frozenset()) == "zeytinyağı üretimi"
    assert join(lines("demir-", "çelik sanayi"), frozenset()) == "demir-çelik sanayi"
    assert join(lines("girişimciler (18-", "35 yaş)"), frozenset()) == "girişimciler (18-35 yaş)"
    assert join(lines("dışı kullanımı/", "betonlaşma"), frozenset()) == "dışı kullanımı/betonlaşma"
    assert join(lines("EKONOM", "İK"), frozenset(), right=60 + 6 * LETTER_PT) == "EKONOMİK"
    assert join(lines("will be set", "up."), frozenset(), right=60 + 11 * LETTER_PT) == "will be set up."
    assert join(lines("evler", "in"), frozenset(), right=60 + 5 * LETTER_PT) == "evlerin"
    assert join(lines("Yerel", "Yönetim"), frozenset(), right=60 + 5 * LETTER_PT) == "Yerel Yönetim"


def ruled_page(
    number: int, written: Sequence[Written], heights: Sequence[float], heads: Sequence[Written]
) -> Page:
    """A page whose lines run over the labels and the goals beside them."""
    rules = tuple(Rule(Box(50, y - 0.25, 500, y + 0.25), horizontal=True) for y in heights)
    return replace(page(written, heads), number=number, rules=rules)


def test_rows_beside_an_empty_cell_at_a_pages_foot_have_their_label_overleaf() -> None:
    """The page cut the cell; its label had no room before the break."""
    heads = [("STRATEJİK ÖNCELİKLER", 60, 100), ("HEDEFLER", 260, 100)]
    upper = [
        ("Turizm", 60.0, 120.0),
        ("Kıyılar korunacaktır.", 260.0, 120.0),
        ("Yollar yapılacaktır.", 260.0, 140.0),
    ]
    lower = [("Kültür", 60.0, 60.0), ("Ovalar sulanacaktır.", 260.0, 60.0), ("Tarım", 60.0, 80.0)]
    lower += [("Halk izlenecektir.", 260.0, 80.0)]
    first = ruled_page(1, upper, [106.0, 128.0, 148.0], heads)
    second = ruled_page(2, lower, [48.0, 68.0, 88.0], [])
    (region,) = goal_regions(clean_pages([first, second]), frozenset())
    assert [(group.labels, [entry.text for entry in group.entries]) for group in region.matrix.groups] == [
        (("Turizm",), ["Kıyılar korunacaktır."]),
        (("Kültür",), ["Yollar yapılacaktır.", "Ovalar sulanacaktır."]),
        (("Tarım",), ["Halk izlenecektir."]),
    ]


def test_wider_white_parts_the_rows_of_labels_that_stand_in_their_middle() -> None:
    """By the places of labels alone, one that is taller than its only row takes a row of its neighbour."""
    labels = [label("Turizm", 161.5), label("Kültür", 205.4, 212.6), label("Tarım", 236.2, 243.3)]
    labels += [label("Kıyı", 294.3, 301.5), label("Eğitim", 352.5, 359.6)]
    groups = [
        [141.3, 152.4, 163.5, 174.7],
        [203.4, 214.6],
        [236.2],
        [264.9, 276.1, 294.3, 312.6, 330.9],
        [352.5],
    ]
    rows = [row for group in groups for row in group]
    second_lines = [181.8, 283.2, 301.5, 319.7, 359.6]
    found = by_place(labels, rows, [sorted([*rows, *second_lines])], may_carry=False, height=6.9, gap=11.1)
    assert found.starts == tuple(group[0] for group in groups)


def label(text: str, *bases: float) -> Label:
    return Label(1, tuple(TextLine(1, tuple(words(text, 60, base))) for base in bases), text=text)
