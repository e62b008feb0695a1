"""SWOT and goals cut from words: pages written as (text, x0, base line), letters 5 points wide."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extractors.pages.reading_order import rows_of
from extractors.readings.goals.regions import entries_of, goal_regions
from extractors.readings.regions.divisions import by_place
from extractors.readings.regions.labels import Label, labels_of
from extractors.readings.regions.overleaf import LabelCell, rows_without_label
from extractors.readings.swot.below import Below
from extractors.readings.swot.corner import corner_of
from extractors.readings.swot.regions import swot_regions
from extractors.readings.text.heads import heads_on, runs_of
from extractors.readings.text.joining import (
    are_two_words,
    is_in_pieces,
    join,
    whole_words,
)
from extractors.readings.text.textlines import TextLine, lines_within
from extractors.readings.text.words import clean_pages
from schemas.geometry import Box
from schemas.page import Page, Rule, Word, text_of

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
                found += [
                    (group.labels, codes[entry.column], entry.text)
                    for entry in group.entries
                ]
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
    found = read(
        matrix([("Tarım", 30, 132.5), ("Ulaşım", 30, 159)])
    )  # 132.5: half way from 120 to 145
    assert (("Tarım",), "strength", "Verimli topraklar ve ovalar") in found
    assert (("Tarım",), "threat", "Göç") in found
    assert (("Ulaşım",), "weakness", "Dar yollar") in found


def rows_of_items(labels: Sequence[Written], step: float = 14.0) -> Page:
    """Five rows of one line, so many points apart."""
    heads = [(name, x, 100.0) for name, x in zip(QUADRANTS, COLUMNS, strict=True)]
    items = [
        (f"{name} {at}", x, 120.0 + step * at)
        for at in range(5)
        for name, x in zip(("Ova", "Göç", "Talep", "Sel"), COLUMNS, strict=True)
    ]
    return page(items, [*heads, *labels])


def test_a_label_at_the_foot_of_its_rows_governs_those_down_to_it() -> None:
    """Of one over all rows each stood beside rows that were not its own."""
    found = read(rows_of_items([("Tarım", 30, 148), ("Ulaşım", 30, 176)]))
    assert {text[-1] for labels, _, text in found if labels == ("Tarım",)} == {*"012"}
    assert {labels for labels, *_ in read(rows_of_items([("Tarım", 30, 176)]))} == {("Tarım",)}  # fmt: skip
    assert doubts(rows_of_items([("Tarım", 30, 176)])) == []


def test_labels_of_a_row_each_below_one_without_stand_at_no_foot() -> None:
    labels: list[Written] = [
        (name, 30, 134.0 + 14 * at)
        for at, name in enumerate(["Su", "Yol", "Köy", "İl"])
    ]
    assert doubts(rows_of_items(labels, 50))


def doubts(drawn: Page) -> list[str]:
    (region,) = swot_regions(clean_pages([drawn]), frozenset())
    return [
        said
        for block in region.blocks
        for said in (*block.matrix.doubts, *block.matrix.faults)
    ]


def test_a_label_that_misses_the_top_and_the_middle_of_its_rows_is_in_doubt() -> None:
    (said,) = doubts(matrix([("Tarım", 30, 126.5), ("Ulaşım", 30, 159)]))
    assert said == "labels 'Tarım' stand 6 points off"


def test_a_column_that_begins_below_the_label_is_no_doubt_about_its_place() -> None:
    """The first row of the group has no opportunity and no threat."""
    items = [
        ("Ova", 100, 120),
        ("Göç", 200, 120),
        ("Ova", 100, 134),
        ("Talep", 300, 134),
        ("Kuraklık", 400, 134),
    ]
    heads = [(name, x, 100.0) for name, x in zip(QUADRANTS, COLUMNS, strict=True)]
    assert doubts(page(items, [*heads, ("Tarım", 30, 120)])) == []


def test_a_line_that_begins_with_a_bracket_goes_on_the_item_above() -> None:
    drawn = matrix([("Tarım", 30, 120)])
    added = replace(drawn, words=(*drawn.words, *words("(yol, su)", 200, 131)))
    assert (("Tarım",), "weakness", "Bilgi eksikliği (yol, su)") in read(added)


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
    assert [group.labels for group in region.matrix.groups] == [
        ("1.1 Ulaşım",),
        ("1.2 Sağlık",),
    ]


def lines(*texts: str) -> list[TextLine]:
    return [
        TextLine(1, tuple(words(text, 60, 100 + 11.0 * n)))
        for n, text in enumerate(texts)
    ]


def test_a_label_without_a_number_among_numbered_ones_cannot_be() -> None:
    """The page break cut it off: `7. Bölge Tanıtımının` / `Sağlanması`."""
    numbered = [(f"{n}. Ulaşım", 30.0, 120.0 + 22 * n) for n in range(6)]
    items = [(f"Limanlar {n}", 100.0, 120.0 + 22 * n) for n in range(7)] + [
        ("ve yollar", 100.0, 131.0)
    ]
    heads = [(name, x, 100.0) for name, x in zip(QUADRANTS, COLUMNS, strict=True)]
    torn = page(items, [*heads, *numbered, ("Sağlanması", 30.0, 252.0)])
    assert "labels without a number among numbered ones: 'Sağlanması'" in doubts(torn)
    assert not any(
        "number" in said
        for said in doubts(matrix([("Tarım", 30, 120), ("Ulaşım", 30, 159)]))
    )


def test_boxes_as_tall_as_their_letters_have_one_base_line() -> None:
    """`p` and `ğ` reach below the line; the next line has only words that do."""
    tight = [
        Word("Artan", Box(60, 93, 80, 100), SIZE_PT), Word("talep", Box(85, 93, 100, 102), SIZE_PT),
        Word("göç", Box(60, 105, 80, 113), SIZE_PT),
    ]  # fmt: skip
    assert [line.base for line in lines_within(1, tight)] == [100, 111]
    loose = [
        replace(word, box=word.box._replace(bottom=round(word.box.bottom, -1)))
        for word in tight
    ]
    assert [line.base for line in lines_within(1, loose)] == [100, 110]


def test_numbers_that_begin_items_are_marks_as_bullets_are() -> None:
    numbered = page(
        [
            (f"{n + 1}. Limanlar ve", x, 120 + 22.0 * n)
            for x in COLUMNS
            for n in range(2)
        ]
        + [("yollar", x + 15, 131 + 22.0 * n) for x in COLUMNS for n in range(2)],
        [
            *(
                (name, x + 20, 100.0)
                for name, x in zip(QUADRANTS, COLUMNS, strict=True)
            ),
            ("Tarım", 30, 120),
        ],
    )
    assert [text for _, _, text in read(numbered)] == ["Limanlar ve yollar"] * 8


def test_quadrants_in_a_column_of_their_own_stand_under_a_heading() -> None:
    """`Alan | GZFT | Tespitler`: the row of headings is no part of the first item, here and overleaf."""
    codes = [(name, 100.0, 120.0 + 22 * n) for n, name in enumerate(QUADRANTS)]
    items = [(f"• Verimli topraklar {n}", 250.0, 120.0 + 22 * n) for n in range(4)]
    items.append(("ve ovalar 0", 257.0, 131.0))
    titles = [
        ("Alan", 30.0, 100.0),
        ("GZFT", 100.0, 100.0),
        ("Tespitler", 250.0, 100.0),
    ]
    found = read(page(items, [*codes, *titles, ("Tarım", 30.0, 120.0)]))
    assert [text for _, _, text in found][1:] == [
        f"Verimli topraklar {n}" for n in range(1, 4)
    ]
    assert [labels for labels, _, _ in found] == [("Tarım", name) for name in QUADRANTS]


def test_words_cut_at_line_ends_are_whole_and_compounds_keep_their_hyphen() -> None:
    assert join(lines("zeytinya-", "ğı üretimi"), frozenset()) == "zeytinyağı üretimi"
    assert join(lines("demir-", "çelik sanayi"), frozenset()) == "demir-çelik sanayi"
    assert (
        join(lines("girişimciler (18-", "35 yaş)"), frozenset())
        == "girişimciler (18-35 yaş)"
    )
    assert (
        join(lines("dışı kullanımı/", "betonlaşma"), frozenset())
        == "dışı kullanımı/betonlaşma"
    )
    assert (
        join(lines("EKONOM", "İK"), frozenset(), right=60 + 6 * LETTER_PT) == "EKONOMİK"
    )
    assert (
        join(lines("will be set", "up."), frozenset(), right=60 + 11 * LETTER_PT)
        == "will be set up."
    )
    assert (
        join(lines("evler", "in"), frozenset(), right=60 + 5 * LETTER_PT) == "evlerin"
    )
    assert (
        join(lines("Yerel", "Yönetim"), frozenset(), right=60 + 5 * LETTER_PT)
        == "Yerel Yönetim"
    )
    assert join(lines("demir-", "yolunun"), frozenset()) == "demiryolunun"
    assert (
        join(lines("demiryolu", "ağları"), frozenset(), right=60 + 9 * LETTER_PT)
        == "demiryolu ağları"
    )
    assert (
        join(lines("işgüc", "ünün"), frozenset(), right=60 + 5 * LETTER_PT)
        == "işgücünün"
    )
    assert (
        join(lines("for women's", "groups"), frozenset(), right=60 + 11 * LETTER_PT)
        == "for women's groups"
    )
    assert join(lines("MEKÂN-", "SAL"), frozenset()) == "MEKÂNSAL"


def ruled_page(
    number: int,
    written: Sequence[Written],
    heights: Sequence[float],
    heads: Sequence[Written],
) -> Page:
    """A page whose lines run over the labels and the goals beside them."""
    rules = tuple(
        Rule(Box(50, y - 0.25, 500, y + 0.25), horizontal=True) for y in heights
    )
    return replace(page(written, heads), number=number, rules=rules)


def test_rows_beside_an_empty_cell_at_a_pages_foot_have_their_label_overleaf() -> None:
    """The page cut the cell; its label had no room before the break."""
    heads = [("STRATEJİK ÖNCELİKLER", 60, 100), ("HEDEFLER", 260, 100)]
    upper = [
        ("Turizm", 60.0, 120.0),
        ("Kıyılar korunacaktır.", 260.0, 120.0),
        ("Yollar yapılacaktır.", 260.0, 140.0),
    ]
    lower = [
        ("Kültür", 60.0, 60.0),
        ("Ovalar sulanacaktır.", 260.0, 60.0),
        ("Tarım", 60.0, 80.0),
    ]
    lower += [("Halk izlenecektir.", 260.0, 80.0)]
    first = ruled_page(1, upper, [106.0, 128.0, 148.0], heads)
    second = ruled_page(2, lower, [48.0, 68.0, 88.0], [])
    (region,) = goal_regions(clean_pages([first, second]), frozenset())
    assert [
        (group.labels, [entry.text for entry in group.entries])
        for group in region.matrix.groups
    ] == [
        (("Turizm",), ["Kıyılar korunacaktır."]),
        (("Kültür",), ["Yollar yapılacaktır.", "Ovalar sulanacaktır."]),
        (("Tarım",), ["Halk izlenecektir."]),
    ]


def test_the_line_that_closes_a_table_parts_no_labels() -> None:
    """It touches the last text: of the rows overleaf the first are still of the label before the break."""
    heads = [("STRATEJİK ÖNCELİKLER", 60, 100), ("HEDEFLER", 260, 100)]
    upper = [
        ("Turizm", 60.0, 120.0),
        ("Kıyılar ve ovalar", 260.0, 120.0),
        ("korunacaktır.", 260.0, 131.0),
        ("Tarım", 60.0, 145.0),
        ("Yollar yapılacaktır.", 260.0, 145.0),
    ]
    lower = [
        ("Ovalar sulanacaktır.", 260.0, 60.0),
        ("Kültür", 60.0, 74.0),
        ("Halk izlenecektir.", 260.0, 74.0),
        ("Müzeler yenilenecektir.", 260.0, 88.0),
    ]
    first = ruled_page(1, upper, [144.5], heads)
    second = ruled_page(2, lower, [87.5], [])
    (region,) = goal_regions(clean_pages([first, second]), frozenset())
    assert [
        (group.labels, [entry.text for entry in group.entries])
        for group in region.matrix.groups
    ] == [
        (("Turizm",), ["Kıyılar ve ovalar korunacaktır."]),
        (("Tarım",), ["Yollar yapılacaktır.", "Ovalar sulanacaktır."]),
        (("Kültür",), ["Halk izlenecektir.", "Müzeler yenilenecektir."]),
    ]


@pytest.mark.parametrize("lines", [1, 2, 3])
def test_a_caption_of_several_lines_that_goes_on_heads_the_rest_of_its_table(
    lines: int,
) -> None:
    """It says so at its end; another one heads another table."""
    *said, last = "Tablo 3: Bölge Planı Hedefleri (devam)".rsplit(maxsplit=lines - 1)
    ends = [*said, last]
    heads = [("STRATEJİK ÖNCELİKLER", 60, 100), ("HEDEFLER", 260, 100)]
    rows = [("Turizm", 60.0, 120.0), ("Kıyılar korunacaktır.", 260.0, 120.0)]
    below = [("Kültür", 60.0, 90.0), ("Müzeler yenilenecektir.", 260.0, 90.0)]
    for goes_on in (True, False):
        caption = [
            (line if goes_on else line.replace("(devam)", "ve"), 60.0, 40.0 + 12 * at)
            for at, line in enumerate(ends)
        ]
        pages = [page(rows, heads), replace(page(below, caption), number=2)]
        (region,) = goal_regions(clean_pages(pages), frozenset())
        assert len(region.matrix.groups) == (2 if goes_on else 1)


def test_a_turned_label_has_no_room_in_a_cell_that_is_lower_than_it_is_long() -> None:
    """The cell that the page cut has two lines of text beside it, room for an upright label of one."""
    upright = label("Kültür", 100.0)
    word = Word("Kültür", Box(60, 60, 70, 140), SIZE_PT, angle=270)
    turned = Label(2, (TextLine(2, (word,)),), turned=True, text="Kültür")
    above = [LabelCell(100.0, (label("Turizm", 100.0),)), LabelCell(140.0, (), 11.0)]
    for first, found in ((upright, None), (turned, (140.0, turned))):
        following = [LabelCell(60.0, (first,), 80.0)]
        assert rows_without_label([above, following]) == [found, None]


def test_wider_white_parts_the_rows_of_labels_that_stand_in_their_middle() -> None:
    """By the places of labels alone, one that is taller than its only row takes a row of its neighbour."""
    labels = [
        label("Turizm", 161.5),
        label("Kültür", 205.4, 212.6),
        label("Tarım", 236.2, 243.3),
    ]
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
    found = by_place(
        labels,
        rows,
        [sorted([*rows, *second_lines])],
        may_carry=False,
        height=6.9,
        gap=11.1,
    )
    assert found.starts == tuple(group[0] for group in groups)


def label(text: str, *bases: float) -> Label:
    return Label(
        1, tuple(TextLine(1, tuple(words(text, 60, base))) for base in bases), text=text
    )


def test_labels_that_every_row_prints_are_labels_of_a_line_each() -> None:
    """Rows of one line stand at the leading of the text: labels of two rows are no label of two lines."""

    def labels(*printed: tuple[str, float]) -> list[str]:
        drawn = [line for text, base in printed for line in at(text, base)]
        found = labels_of(drawn, 11.0, frozenset(), 200.0, ([], []))
        return [each.text for each in found]

    def at(text: str, base: float) -> list[TextLine]:
        return [TextLine(1, tuple(words(text, 30, base)))]

    rows = [("Tarım", 100.0), ("Tarım", 111.0), ("Turizm", 122.0), ("Turizm", 155.0)]
    assert labels(*rows) == ["Tarım", "Tarım", "Turizm", "Turizm"]
    assert (
        labels(("Su ve", 100.0), ("Atık", 111.0), ("Su ve", 144.0), ("Atık", 155.0))
        == ["Su ve Atık"] * 2
    )


def test_a_label_torn_in_two_is_whole_where_one_piece_is_no_word() -> None:
    assert whole_words("MEKÂ NSAL", frozenset()) == "MEKÂNSAL"  # no word begins with NS
    assert (
        whole_words("DEVRİMÂ NTAL", frozenset()) == "DEVRİMÂNTAL"
    )  # nor with NT, be the whole in no dictionary
    assert (
        whole_words("KURUM SAL", frozenset()) == "KURUM SAL"
    )  # two words of the dictionary
    assert (
        whole_words("ENVIRON MENT", frozenset()) == "ENVIRONMENT"
    )  # two as well, and together a dimension
    assert whole_words("ÇEVR E ve ENERJİ", frozenset()) == "ÇEVRE ve ENERJİ"
    assert whole_words("Su ve Atık", frozenset()) == "Su ve Atık"
    assert whole_words("Kültür Alanında", frozenset()) == "Kültür Alanında"
    assert whole_words("Yerel Yönetim", frozenset()) == "Yerel Yönetim"
    assert whole_words("Karşıy aka", frozenset({"karşıyaka"})) == "Karşıyaka"


def test_an_ending_that_stands_alone_in_a_label_is_a_piece_of_its_word() -> None:
    assert is_in_pieces("İşletmeler de Rekabet Edebilirlik")
    assert not is_in_pieces("İşletmelerde Rekabet Edebilirlik")
    assert not is_in_pieces("Sağlık ve Eğitim")


def test_signs_that_end_a_text_cling_to_the_word_before_them() -> None:
    assert (
        join(lines("amaç dışı kullanımı", "/betonlaşma"), frozenset())
        == "amaç dışı kullanımı/betonlaşma"
    )
    assert (
        join(lines("kurumsallaşamaması", "; markalaşma"), frozenset())
        == "kurumsallaşamaması; markalaşma"
    )
    assert join(lines("firms for high", "-tech work"), frozenset()) == "firms for high-tech work"  # fmt: skip
    assert join(lines("turizm", "- Kıyı"), frozenset()) == "turizm - Kıyı"


def test_a_corner_of_two_lines_is_no_label() -> None:
    drawn = matrix([("Boyut-", 30, 100), ("lar", 30, 111), ("Tarım", 30, 120)])
    assert {labels for labels, _, _ in read(drawn)} == {("Tarım",)}


def test_a_corner_whose_two_lines_stand_around_the_headings_is_no_label() -> None:
    """A narrow corner broken without a hyphen: `URL` / `A` became a dimension of all items."""
    drawn = matrix([("URL", 30, 95), ("A", 30, 105), ("Tarım", 30, 120)])
    assert {labels for labels, _, _ in read(drawn)} == {("Tarım",)}


def test_titles_of_labels_in_two_columns_tell_where_findings_begin() -> None:
    """Parts stood close before the few findings beside them: they were findings of the first quadrant."""
    labels = [
        (text, x, 120.0 + 14 * at)
        for at, part in enumerate(("Sanayi", "Ticaret", "İşgücü"))
        for text, x in (("SOSYAL", 15.0), (part, 58.0))
    ]
    heads = [(name, x, 100.0) for name, x in zip(QUADRANTS, COLUMNS, strict=True)]
    few = [("Limanlar", COLUMNS[0], 134.0), ("Göç", COLUMNS[3], 120.0)]
    corner = [("Boyut", 15.0, 100.0), ("Alt", 58.0, 89.0), ("Boyut", 58.0, 100.0)]
    (clean,) = clean_pages([page(few, [*heads, *corner, *labels])])
    titles = corner_of(clean, clean.heads("swot"))
    assert text_of(titles) == "Boyut Boyut Alt"
    below = Below([clean], 15.0, frozenset())
    block = below.block(0, clean.heads("swot"))
    wrong = replace(block.matrix.columns, edges=(58.0, *COLUMNS[1:]))
    glued = replace(block, matrix=replace(block.matrix, columns=wrong))
    assert below.beside_titles(glued, titles).matrix.columns.edges[0] == COLUMNS[0]
    assert below.beside_titles(block, titles) is block
    assert below.beside_titles(glued, ()) is glued


def test_a_label_below_a_corner_of_one_line_is_a_label() -> None:
    assert {
        labels
        for labels, _, _ in read(matrix([("Boyut", 30, 100), ("Tarım", 30, 120)]))
    } == {("Tarım",)}


def bulleted(mark: str) -> Page:
    """Texts hang right of their bullets, and more lines begin at the texts than at the bullets."""
    items = [
        (
            "Verimlitopraklarve",
            "ve ovalar",
            "ve yaylalar",
        ),  # ends close to the next column's bullet
        ("Bilgi eksikliği", "ve göç", "ve"),
        ("Artan talep", "ve ilgi", "ve"),
        ("Uzun", "süren", "kuraklık"),
    ]
    written = [
        (f"{mark} {text}" if n == 0 else text, x if n == 0 else x + 12, 120.0 + 11 * n + 44 * row)
        for row in range(2)
        for x, texts in zip(COLUMNS, items, strict=True)
        for n, text in enumerate(texts)
    ]  # fmt: skip
    heads = [(name, x + 20, 100.0) for name, x in zip(QUADRANTS, COLUMNS, strict=True)]
    return page(written, [*heads, ("Tarım", 30, 120)])


@pytest.mark.parametrize("mark", ["•", "–", "*"])
def test_columns_begin_at_their_bullets(mark: str) -> None:
    texts = [text for _, _, text in read(bulleted(mark))]
    assert texts[:2] == ["Verimlitopraklarve ve ovalar ve yaylalar"] * 2
    assert len(texts) == 8


def test_a_column_of_one_item_begins_at_its_bullet() -> None:
    """A line of the column before reaches over it: no column begins where its other lines do."""
    every = [words_at for words_at in bulleted("›").words if not words_at.bold]
    second = [
        w for w in every if w.box.x0 >= 300 and w.box.x0 < 400 and w.box.top > 140
    ]
    wide = words("Kurumsallaşamamaları", 212.0, 175.0)
    drawn = page(
        [], [(name, x + 20, 100.0) for name, x in zip(QUADRANTS, COLUMNS, strict=True)]
    )
    kept = [word for word in every if word not in second]
    found = read(replace(drawn, words=(*drawn.words, *kept, *wide)))
    assert [text for _, code, text in found if code == "opportunity"] == [
        "Artan talep ve ilgi ve"
    ]
    assert len(found) == 7
    assert not any("›" in text for _, _, text in found)


def test_dashes_that_end_lines_are_no_bullets_of_the_next_column() -> None:
    """The column beside begins where its texts do, though a dash stands a little left of it each time."""
    items = ("Demir yolu", "yetersiz", "Yeni yol", "Uzun kuraklık")
    written = [
        (text, x, 120.0 + 24 * row)
        for row in range(3)
        for x, text in zip(COLUMNS, items, strict=True)
    ]
    below = [("pazar bağı zayıf", COLUMNS[0], 131.0 + 24 * row) for row in range(3)]
    heads = [(name, x + 20, 100.0) for name, x in zip(QUADRANTS, COLUMNS, strict=True)]
    drawn = page([*written, *below], [*heads, ("Tarım", 30, 120)])
    first = [word for word in drawn.words if word.text == "yolu"]
    dashes = [
        Word("-", Box(COLUMNS[1] - 12, w.box.top, COLUMNS[1] - 9, w.box.bottom), w.size)
        for w in first
    ]
    moved = [
        replace(word, box=word.box._replace(x0=COLUMNS[1] - 40, x1=COLUMNS[1] - 14.5))
        if word in first
        else word
        for word in drawn.words
    ]
    texts = [text for _, _, text in read(replace(drawn, words=(*moved, *dashes)))]
    assert texts.count("Demir yolu - pazar bağı zayıf") == 3


def test_dashes_that_end_texts_are_no_bullets_where_others_begin_lines() -> None:
    """One stands at a line's beginning as bullets do; those at line ends stand beside blank cells."""
    written = [
        ("Limanlar", 100.0, 120.0), ("Demir yolu", 200.0, 120.0), ("- pazar bağı", 200.0, 131.0),
        ("Artan talep", 300.0, 120.0), ("Göç", 400.0, 120.0),
        ("Ovalar", 100.0, 150.0), ("Sera ürünü -", 200.0, 150.0), ("pazar bağı", 200.0, 161.0),
        ("Kuraklık", 400.0, 150.0),
        ("Kıyılar", 100.0, 180.0), ("Deri ürünü -", 200.0, 180.0), ("pazar bağı", 200.0, 191.0),
        ("Yeni yol", 300.0, 180.0), ("Yangın", 400.0, 180.0),
    ]  # fmt: skip
    heads = [(name, x + 20, 100.0) for name, x in zip(QUADRANTS, COLUMNS, strict=True)]
    found = read(page(written, [*heads, ("Tarım", 30, 120)]))
    assert [text for _, code, text in found if code == "weakness"] == [
        f"{name} - pazar bağı" for name in ("Demir yolu", "Sera ürünü", "Deri ürünü")
    ]


@pytest.mark.parametrize("mark", ["•", "◦"])
def test_a_bullet_printed_into_the_label_before_it_is_apart(mark: str) -> None:
    drawn = bulleted(mark)
    kept = [
        w
        for w in drawn.words
        if w.text not in ("Tarım",)
        and not (w.text == mark and w.box.x0 == 100 and w.box.bottom == 120)
    ]
    glued = Word(f"Tarım{mark}", Box(30, 110, 105, 120), SIZE_PT, bold=True)
    found = read(replace(drawn, words=(*kept, glued)))
    assert {labels for labels, _, _ in found} == {("Tarım",)}
    assert (
        next(text for _, _, text in found) == "Verimlitopraklarve ve ovalar ve yaylalar"
    )


def test_a_footnote_with_its_mark_in_the_first_word_ends_the_page_not_the_table() -> (
    None
):
    first = matrix([("Tarım", 30, 120)])
    note = (
        Word("5İl", Box(30, 772, 45, 780), 8.0),
        Word("Müdürlüğü", Box(47, 772, 90, 780), 8.0),
    )
    second = replace(page([("Barajlar", 100, 60), ("Sanayi", 30, 60)]), number=2)
    pages = [replace(first, words=(*first.words, *note)), second]
    (region,) = swot_regions(clean_pages(pages), frozenset())
    texts = [
        entry.text
        for group in region.blocks[0].matrix.groups
        for entry in group.entries
    ]
    assert "Barajlar" in texts and not any("Müdürlüğü" in text for text in texts)


@pytest.mark.parametrize(
    ("line", "ended"), [((30, 130), True), ((30, 560), False), ((60, 160), False)]
)
def test_a_note_in_the_type_of_the_table_stands_below_a_short_line(
    line: tuple[float, float], ended: bool
) -> None:
    """Headings at the foot of a page had the note below them as their only item."""
    heads = [(name, x, 740.0) for name, x in zip(QUADRANTS, COLUMNS, strict=True)]
    rules = [
        Rule(Box(x, 755, min(x + 100, line[1]), 755.5), horizontal=True)
        for x in range(int(line[0]), int(line[1]), 100)
    ]
    first = page([("5Müdürlük kayıtları", 30, 770)], heads)
    second = replace(page([("Barajlar", 100, 60), ("Göç", 400, 60)]), number=2)
    pages = clean_pages([replace(first, rules=tuple(rules)), second])
    (region,) = swot_regions(pages, frozenset())
    groups = region.blocks[0].matrix.groups
    texts = [entry.text for group in groups for entry in group.entries]
    assert (texts == ["Barajlar", "Göç"]) is ended


def test_an_address_on_the_web_at_the_foot_of_a_page_is_no_item() -> None:
    drawn = matrix([("Tarım", 30, 120)])
    signed = replace(drawn, words=(*drawn.words, *words("www.example.org", 400, 170)))
    assert read(signed) == read(drawn)


def test_headings_of_narrow_columns_are_two_where_the_white_between_them_is_wider() -> (
    None
):
    close = (
        words("GELİŞME EKSENLERİ", 60, 100)
        + words("STRATEJİK ÖNCELİKLER", 152, 100)
        + words("HEDEFLER", 300, 100)
    )
    assert [
        head.code
        for head in heads_on(1, map(runs_of, rows_of(close)), "goal_hierarchy")
    ] == [
        "axis",
        "priority",
        "goal",
    ]
    even = words("GELİŞME EKSENLERİ STRATEJİK ÖNCELİKLER", 60, 100)
    assert len(heads_on(1, map(runs_of, rows_of(even)), "goal_hierarchy")) < 2


def test_white_below_a_row_that_its_label_stretches_parts_no_labels() -> None:
    labels = [label("İşletmelerde", 127.5, 138.8, 150.0), label("Güçlü", 351.5, 362.8)]
    rows = [
        127.5,
        163.7,
        286.7,
        351.5,
        463.2,
    ]  # the first gap is widest, for the label beside it has three lines
    lines = [
        127.5,
        163.7,
        175.0,
        188.2,
        261.7,
        286.7,
        300.0,
        326.5,
        351.5,
        364.7,
        438.2,
        463.2,
        512.2,
    ]
    assert by_place(
        labels, rows, [lines], may_carry=False, height=10.3, gap=25.0
    ).starts == (127.5, 351.5)


@pytest.mark.parametrize(
    ("centred", "start", "is_open"), [(True, 100.0, False), (False, 124.0, False), (None, 124.0, True)]
)  # fmt: skip
def test_a_label_in_the_middle_that_may_begin_there_stands_as_those_before(
    centred: bool | None, start: float, is_open: bool
) -> None:
    """Rows above it may be of the page before: where no other label tells, that is a doubt."""
    rows = [100.0, 112.0, 124.0, 136.0, 148.0]
    found = by_place(
        [label("Sağlık", 124.0)], rows, [rows], may_carry=True, height=7.0, centred=centred
    )  # fmt: skip
    assert (found.starts, found.is_open, found.is_told) == ((start,), is_open, False)
    sure = by_place([label("Sağlık", 124.0)], rows, [rows], may_carry=False, height=7.0)
    assert (sure.starts, sure.is_told, sure.centred) == ((100.0,), True, True)


def test_lists_under_dimensions_whose_quadrants_come_again() -> None:
    """Labels are told by their type: larger than the items; what is printed once governs until the next."""
    drawn: list[Word] = []
    rows = [
        ("EKONOMİK", 14.0), ("Tarım", 12.0), ("FIRSATLAR", 10.0), ("• Ovalar", 0.0), ("TEHDİTLER", 10.0), ("• Göç", 0.0),
        ("Sanayi", 12.0), ("FIRSATLAR", 10.0), ("• Limanlar", 0.0), ("SOSYAL", 14.0), ("TEHDİTLER", 10.0), ("• Dar yollar", 0.0),
    ]  # fmt: skip
    for n, (text, size) in enumerate(rows):
        base = 120.0 + 20 * n
        for word in words(text, 60, base, bold=bool(size)):
            drawn.append(
                replace(
                    word,
                    size=size or SIZE_PT,
                    box=word.box._replace(top=base - (size or SIZE_PT)),
                )
            )
    found = read(replace(page([]), words=tuple(drawn)))
    assert found == [
        (("EKONOMİK", "Tarım"), "opportunity", "Ovalar"), (("EKONOMİK", "Tarım"), "threat", "Göç"),
        (("EKONOMİK", "Sanayi"), "opportunity", "Limanlar"), (("SOSYAL", None), "threat", "Dar yollar"),
    ]  # fmt: skip


def test_quadrants_as_bands_over_rows_with_labels() -> None:
    """Each quadrant's heading stands in the middle of the table; labels are bold, items are not."""
    heads, labels, items = [], [], []
    for n, name in enumerate(QUADRANTS):
        top = 100.0 + 60 * n
        heads.append((name, 250.0, top))
        labels += [
            ("SOSYAL", 30.0, top + 16),
            ("Eğitim", 100.0, top + 16),
            ("Sağlık", 100.0, top + 42),
        ]
        items += [
            (f"• Ovalar {n}", 200.0, top + 16),
            ("ve yollar", 208.0, top + 27),
            (f"• Göç {n}", 200.0, top + 42),
        ]
    found = read(page(items, [*heads, *labels]))
    assert found[:2] == [
        (("SOSYAL", "Eğitim"), "strength", "Ovalar 0 ve yollar"),
        (("SOSYAL", "Sağlık"), "strength", "Göç 0"),
    ]
    assert [code for _, code, _ in found] == [code for code in CODES for _ in range(2)]


CODES = ["strength", "weakness", "opportunity", "threat"]


@pytest.mark.parametrize(
    ("one", "other", "read_as"),
    [
        ("hayvancılık", "alanında", "hayvancılık alanında"),
        ("kümelenmesi", "ile", "kümelenmesi ile"),
        ("edebilir", "lik", "edebilirlik"),
        ("değerlen", "dirilmiştir", "değerlendirilmiştir"),
    ],
)
def test_two_words_that_fill_a_line_are_two_though_endings_alone_would_make_them_one(
    one: str, other: str, read_as: str
) -> None:
    assert join(lines(one, other), (), right=60 + len(one) * LETTER_PT) == read_as


def test_where_no_line_goes_on_none_is_known_to_be_full() -> None:
    """The longest line of a wide column may be an item as short as the others."""
    codes = [(name, 30.0, 120.0 + 44 * n) for n, name in enumerate(QUADRANTS)]
    items = [
        (text, 200.0, 120.0 + 44 * n + 11 * k)
        for n in range(4)
        for k, text in enumerate(["Ova", "Uzun Bir Ova", "Göç"])
    ]
    assert [text for _, _, text in read(page(items, codes))] == [
        "Ova",
        "Uzun Bir Ova",
        "Göç",
    ] * 4


@pytest.mark.parametrize(
    ("printed", "read_as"),
    [
        (["Güçlü", "Toplum", "Güçlü", "Toplum", "Çevre", "Çevre"], ["Güçlü Toplum"] * 2 + ["Çevre"] * 2),
        (["Güçlü", "Toplum", "Güçlü", "Toplum", "Yeşil", "Çevre"], ["Güçlü Toplum Güçlü Toplum Yeşil Çevre"]),
    ],
)  # fmt: skip
def test_labels_of_several_lines_that_are_printed_over_and_over_stand_one_a_row(
    printed: list[str], read_as: list[str]
) -> None:
    """No white parts them: what a row says again is its label, and another's begins where it ends."""
    lines = [
        TextLine(1, tuple(words(text, 40, 100 + 11.0 * at)))
        for at, text in enumerate(printed)
    ]
    found = labels_of(lines, 11.0, frozenset(), 100.0, ((), ()))
    assert [label.text for label in found] == read_as


def test_two_words_are_no_pieces_of_one_that_is_none() -> None:
    """Up the page a narrow blank looks like the white that a soft hyphen leaves: `DE REKABET`."""
    assert are_two_words("DE", "REKABET")
    for pieces in (("KAL", "KINMA"), ("EKONO", "MİK"), ("İŞLETMELER", "DE")):
        assert not are_two_words(*pieces)


def test_labels_of_rows_with_much_white_between_are_no_lines_of_one() -> None:
    """Where every text is of one line, the leading is the step of the rows: `Sanayi Ticaret` was one part."""
    lines = [
        TextLine(1, tuple(words(text, 40, 100 + 40.0 * at)))
        for at, text in enumerate(("Sanayi", "Ticaret", "İşgücü"))
    ]
    found = labels_of(lines, 40.0, frozenset(), 100.0, ((), ()))
    assert [label.text for label in found] == ["Sanayi", "Ticaret", "İşgücü"]


def test_a_heading_in_larger_type_is_no_item_of_an_empty_quadrant() -> None:
    """The next section's stood overleaf, where a SWOT ended in two headings with nothing below."""
    first = page(
        [("Ovalar", 100, 712), ("Göç", 300, 712)],
        [
            ("Güçlü Yanlar", 100, 700),
            ("Zayıf Yanlar", 300, 700),
            ("Fırsatlar", 100, 730),
            ("Tehditler", 300, 730),
        ],
    )
    title = words("Mali Destek Programları", 100, 60, bold=True)

    def items(size: float) -> list[str]:
        larger = tuple(replace(word, size=size) for word in title)
        second = replace(page([]), number=2, words=larger)
        regions = swot_regions(clean_pages([first, second]), frozenset())
        groups = (g for r in regions for b in r.blocks for g in b.matrix.groups)
        return [entry.text for group in groups for entry in group.entries]

    assert items(SIZE_PT + 4) == ["Ovalar", "Göç"]
    assert items(SIZE_PT) == ["Ovalar", "Göç", "Mali Destek Programları"]
