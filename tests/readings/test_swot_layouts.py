"""SWOTs in layouts of other houses, cut from words: what stands over them, beside them, within their quadrants."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extractors.readings.kinds import Document
from extractors.readings.regions.labels import Label
from extractors.readings.regions.sheet import Sheet
from extractors.readings.swot.choice import offered
from extractors.readings.swot.labels.over import Heading, Over, labels_over
from extractors.readings.swot.labels.under import (
    Placed,
    Under,
    beside_others,
    what_it_is_under,
)
from extractors.readings.swot.regions import swot_regions
from extractors.readings.swot.unread import unread_quadrants
from extractors.readings.swot.whereabouts import cut_from_words
from extractors.readings.swot.whereabouts import under as what_stands_over
from extractors.readings.text.textlines import TextLine, lines_within
from extractors.readings.text.words import clean_pages
from schemas.geometry import Box
from schemas.page import Page, Rule, Word
from schemas.table import Region
from tests.readings.test_regions import (
    CODES,
    COLUMNS,
    QUADRANTS,
    doubts,
    page,
    read,
    words,
)
from tests.readings.test_swot_objections import REPORT
from tests.support.drawn_tables import drawn_table

LEFT, RIGHT = 60.0, 320.0


def boxes(top: float, over: dict[str, list[str]]) -> tuple[list, list]:
    """Two boxes side by side, then two below; lines 12 points apart, bold small headings end in a colon."""
    plain, bold = [], []
    for n, name in enumerate(QUADRANTS):
        x, y = (LEFT, RIGHT)[n % 2], top + 120 * (n // 2)
        bold.append((name, x, y))
        for line in over.get(name, ["• Ova"]):
            y += 12
            (bold if line.endswith(":") else plain).append((line, x, y))
    return plain, bold


def test_labels_between_lines_of_items_stand_beside_them_in_every_block() -> None:
    """No line holds a label and an item: white through all blocks tells the columns."""
    plain, bold = [], []
    for n, name in enumerate(QUADRANTS):
        top = 100.0 + 80 * n
        bold += [(name, 250.0, top), ("SOSYAL", 30.0, top + 22)]
        plain += [(f"Ovalar {n}", 200.0, top + 16), (f"Göç {n}", 200.0, top + 28)]
    found = read(page(plain, bold))
    assert found == [
        (("SOSYAL",), code, f"{text} {n}")
        for n, code in enumerate(CODES)
        for text in ("Ovalar", "Göç")
    ]


@pytest.mark.parametrize("mark", ["", "• "])
def test_bold_lines_within_quadrants_are_the_parts_that_items_belong_to(
    mark: str,
) -> None:
    items = [f"{mark}{name}" for name in ("Ova", "Dere", "Kıyı")]
    parted = ["Sanayi:", *items[:2], "Turizm:", *items[2:]]
    found = read(page(*boxes(100.0, dict.fromkeys(QUADRANTS, parted))))
    for code in CODES:
        own = [(labels, text) for labels, other, text in found if other == code]
        assert own == [
            (("Sanayi",), "Ova"),
            (("Sanayi",), "Dere"),
            (("Turizm",), "Kıyı"),
        ]


def down_the_side(cells: Sequence[Sequence[str]]) -> Page:
    """Quadrants in the middle of their drawn rows, lines of cells beside them; bold where a colon ends one."""
    plain, bold, tops = [], [], [100.0]
    for name, lines in zip(QUADRANTS, cells, strict=True):
        top = tops[-1]
        for n, text in enumerate(lines, 1):
            written = bold if text.endswith(":") else plain
            written.append((text, 200.0, top + 13 * n))
        tops.append(top + 13 * len(lines) + 4)
        bold.append((name, 60.0, (top + tops[-1]) / 2 + 4))
    rules = tuple(Rule(Box(55, y, 400, y + 0.5), horizontal=True) for y in tops)
    return replace(page(plain, bold), rules=rules)


def test_bold_lines_in_cells_beside_quadrants_are_the_parts_of_these() -> None:
    cells = [["Sanayi:", "- Ova", "- Dere", "Turizm:", "- Kıyı"]] * 4
    found = read(down_the_side(cells))
    assert [(labels[-1], text) for labels, _, text in found] == [
        ("Sanayi", "Ova"),
        ("Sanayi", "Dere"),
        ("Turizm", "Kıyı"),
    ] * 4
    assert [labels[0] for labels, _, _ in found[::3]] == QUADRANTS


def test_a_quadrant_that_begins_without_a_part_is_told() -> None:
    """Its first items are of no part of the quadrant before."""
    drawn = down_the_side([["Sanayi:", "- Ova", "- Dere"], ["- Göç", "- Yol"]] * 2)
    assert [labels[-1] for labels, _, _ in read(drawn)] == ["Sanayi"] * 2 + [
        None
    ] * 2 + ["Sanayi"] * 2 + [None] * 2
    assert "no heading over 'Göç'" in doubts(drawn)


def test_bold_items_are_no_headings_within_quadrants() -> None:
    bold = {name: ["Ova:", "Dere:"] for name in QUADRANTS}
    assert {labels for labels, _, _ in read(page(*boxes(100.0, bold)))} == {()}


def test_codes_before_items_are_none_of_them() -> None:
    coded = {name: [f"{name[0]}1. Ova", f"{name[0]}2. Dere"] for name in QUADRANTS}
    assert [text for _, _, text in read(page(*boxes(100.0, coded)))] == [
        "Ova",
        "Dere",
    ] * 4


def test_boxes_again_and_again_stand_under_the_label_above_each() -> None:
    first, second = boxes(120.0, {}), boxes(420.0, {})
    labels = [("EKONOMİK", 60.0, 100.0), ("SOSYAL", 60.0, 400.0)]
    found = read(page([*first[0], *second[0]], [*first[1], *second[1], *labels]))
    assert found == [
        ((name,), code, "Ova") for name in ("EKONOMİK", "SOSYAL") for code in CODES
    ]


def test_titles_of_columns_below_each_quadrant_are_no_items() -> None:
    plain, bold = [], []
    for n, name in enumerate(QUADRANTS):
        top = 100.0 + 80 * n
        bold += [
            (name, 60.0, top),
            ("Alan", 60.0, top + 14),
            ("Tespit", 200.0, top + 14),
            ("SOSYAL", 60.0, top + 28),
        ]
        plain += [(f"• Ovalar {n}", 200.0, top + 28), (f"• Göç {n}", 200.0, top + 40)]
    assert {text.split()[0] for _, _, text in read(page(plain, bold))} == {
        "Ovalar",
        "Göç",
    }


def test_two_bands_in_a_row_are_a_dimension_and_its_part() -> None:
    plain, bold = [], []
    top = 100.0
    for dimension, part in [
        ("EKONOMİK", "Tarım"),
        (None, "Sanayi"),
        ("SOSYAL", "Eğitim"),
    ]:
        for band in filter(None, (dimension, part)):
            bold.append((band, 60.0, top))
            top += 14
        for name in QUADRANTS:
            bold.append((name, 60.0, top + 6))
            plain += [("• Ova", 200.0, top), ("• Göç", 200.0, top + 12)]
            top += 26
    labels = list(dict.fromkeys(labels[:2] for labels, _, _ in read(page(plain, bold))))
    assert labels == [
        ("EKONOMİK", "Tarım"),
        ("EKONOMİK", "Sanayi"),
        ("SOSYAL", "Eğitim"),
    ]


def banded(x0: float, *, bold: bool = True, down: float = 6.0) -> Page:
    """A drawn table from 60 to 560 with rows over all its columns, which begin at some place."""
    heads = [(name, 65.0 + 125 * n, 100.0) for n, name in enumerate(QUADRANTS)]
    rows = [
        (f"• {text}", 65.0 + 125 * n, y)
        for text, y in (("Ova", 142.0), ("Göç", 184.0))
        for n in range(4)
    ]
    bands = [("ECONOMIC", x0, 121.0), ("SOCIALLY", x0, 163.0)]
    drawn = page([*rows, *(() if bold else bands)], [*heads, *(bands if bold else ())])
    lines = [y + side * down for y in (116.0, 158.0) for side in (-1, 1)]
    rules = tuple(
        Rule(Box(60, y - 0.25, 560, y + 0.25), horizontal=True) for y in lines
    )
    return replace(drawn, rules=rules)


def test_a_bold_row_in_the_middle_of_the_drawn_table_is_a_band() -> None:
    middle = 310.0 - 5 * len("ECONOMIC") / 2
    for x0 in (middle - 2.9, middle + 2.9):
        found = read(banded(x0))
        assert {labels for labels, _, _ in found} == {("ECONOMIC",), ("SOCIALLY",)}
        assert {text for _, _, text in found} == {"Ova", "Göç"}
    others = (
        banded(middle - 3.1),
        banded(middle, bold=False),
        banded(middle, down=16.0),
    )
    assert all({labels for labels, _, _ in read(other)} == {()} for other in others)


def test_the_line_that_heads_a_chapter_ends_a_list() -> None:
    plain = [(f"• Ova {n}", 60.0, 112.0 + 60 * n) for n in range(4)]
    bold = [(name, 60.0, 100.0 + 60 * n) for n, name in enumerate(QUADRANTS)]
    assert [
        text for _, _, text in read(page([*plain, ("BÖLÜM 9", 250.0, 310.0)], bold))
    ][-1] == "Ova 3"


def test_a_bullet_above_the_base_line_stays_with_its_words() -> None:
    """Boxes as tall as the letters: that of a bullet ends above the others, that of a g below."""
    line = [
        Word("•", Box(10, 85, 14, 92), 11.0), Word("alan", Box(20, 86, 40, 94), 11.0), Word("gücü", Box(44, 86, 60, 96.3), 11.0)
    ]  # fmt: skip
    assert [each.text for each in lines_within(1, line)] == ["• alan gücü"]


@pytest.mark.parametrize(("top", "caption"), [(305.0, "Sosyal"), (85.0, "Çevre")])
def test_where_a_found_table_has_its_caption_below_the_one_above_is_anothers(
    top: float, caption: str
) -> None:
    place = Region(1, Box(60, 100, 500, 300))
    like = drawn_table([["Güçlü", "Zayıf"], ["Ova", "Göç"]]).model_copy(
        update={
            "regions": (place,),
            "caption": "Tablo 4: Sosyal",
            "caption_region": Region(1, Box(60, top, 150, top + 10)),
        }
    )
    drawn = page([("Tablo 3: Çevre", 60, 95), ("Tablo 4: Sosyal", 60, 315)])
    table = Sheet(1).table("swot", [place], like, [drawn], "")
    assert (table.caption or "").endswith(caption)


# ── what a SWOT stands under ──────────────────────────────────────────────────
def over(*names: str, **more: object) -> Over:
    lines = [TextLine(1, tuple(words(name, 60.0, 100.0, bold=True))) for name in names]
    return Over([Heading(1, (line,), text=line.text) for line in lines], **more)  # type: ignore[arg-type]


def under(*placed: tuple[Over, tuple[str, ...], str | None]) -> list[Under]:
    return what_it_is_under(
        [Placed(seen, (inside,), caption) for seen, inside, caption in placed]
    )


def test_the_heading_of_each_of_several_is_its_dimension() -> None:
    found = under((over("Kırsal"), (), None), (over("Kentsel"), (), None))
    assert [each.labels for each in found] == [("Kırsal",), ("Kentsel",)]


def test_without_headings_what_only_its_caption_says_is_the_dimension() -> None:
    captions = ["Tablo 1: Foça GZFT – Kırsal", "Tablo 2: Foça GZFT – Kentsel"]
    assert [
        each.labels for each in under(*((over(), (), text) for text in captions))
    ] == [
        ("Kırsal",),
        ("Kentsel",),
    ]


def test_a_heading_says_the_dimension_of_its_caption_as_it_is_printed_over_the_items() -> (
    None
):
    captions = ["Tablo 1: Foça GZFT – Ekonomik", "Tablo 2: Foça GZFT – Sosyal"]
    seen = [(over("EKONOMİK"), (), captions[0]), (over(), (), captions[1])]
    assert [each.labels for each in under(*seen)] == [("EKONOMİK",), ("Sosyal",)]


PART = "Tablo 3 Foça GZFT Analizi: Mekânsal – Ulaşım"


def test_a_caption_that_ends_in_a_dimension_and_a_part_names_both() -> None:
    other = "Tablo 4 Foça GZFT Analizi: Mekânsal – Konut"
    heading = over("Mekânsal")
    assert under((heading, (), PART))[0].labels == ("Mekânsal", "Ulaşım")
    assert [
        each.labels for each in under((heading, (), PART), (over(), (), other))
    ] == [("Mekânsal", "Ulaşım"), ("Mekânsal", "Konut")]


@pytest.mark.parametrize(
    ("heading", "inside", "caption"),
    [
        ("Sosyal", (), PART),
        ("Mekânsal", ("Kıyı",), PART),
        ("Mekânsal", (), "Tablo 3 Foça GZFT: Mekânsal – 2010"),
    ],
)
def test_a_heading_of_another_dimension_a_label_inside_or_a_year_is_no_part_of_a_caption(
    heading: str, inside: tuple[str, ...], caption: str
) -> None:
    found = under((over(heading), inside, caption))
    assert "Ulaşım" not in found[0].labels
    assert "2010" not in found[0].labels


def test_what_stands_in_brackets_is_the_whole_dimension() -> None:
    """Though a word of it is in both."""
    captions = [
        "Tablo 3 Foça GZFT (Ekonomik Yapı)",
        "Tablo 4 Foça GZFT (Mekânsal Yapı)",
    ]
    found = under(*((over(), (), text) for text in captions))
    assert [each.labels for each in found] == [("Ekonomik Yapı",), ("Mekânsal Yapı",)]


@pytest.mark.parametrize(
    ("below", "several"), [("Tablo 3 Foça GZFT", False), ("Tablo 4 Foça GZFT", True)]
)
def test_two_that_were_found_as_one_table_are_read_by_their_words(
    below: str, several: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = [
        (Region(1, Box(60, 100, 500, 300)),),
        (Region(1, Box(60, 320, 500, 500)),),
    ]
    found = drawn_table([["Güçlü", "Zayıf"], ["Ova", "Göç"]]).model_copy(
        update={"regions": (Region(1, Box(60, 100, 500, 500)),)}
    )
    captions = ("Tablo 3 Foça GZFT", below)
    cuts = [
        (None, found.model_copy(update={"regions": regions, "caption": caption}))
        for regions, caption in zip(places, captions, strict=True)
    ]
    monkeypatch.setattr(offered, "cut_from_words", lambda _: cuts)
    assert offered._holds_several(Document((), (), REPORT), found) is several


@pytest.mark.parametrize("drawn", [False, True])
def test_drawn_headings_alone_hold_no_item_and_take_no_dimension_from_those_below(
    drawn: bool,
) -> None:
    """Cells are coloured behind the headings only: below them stand items that no cell holds."""
    tops = {"EKONOMİK": 100.0, "ÇEVRE": 400.0}
    plain = [
        each
        for name, top in tops.items()
        for each in (
            (f"Tablo 2 Foça GZFT Analizi – {name}", 60.0, top - 20),
            *(("• Ova", x, top + 12) for x in COLUMNS),
        )
    ]
    heads = [
        (name, x, top)
        for top in tops.values()
        for name, x in zip(QUADRANTS, COLUMNS, strict=True)
    ]
    cells = [
        drawn_table([QUADRANTS]).model_copy(
            update={
                "regions": (Region(1, Box(90, top - 12, 500, top + 1)),),
                "kind": "swot",
                "method": "rules",
            }
        )
        for top in tops.values()
        if drawn
    ]
    document = Document([page(plain, heads)], cells, REPORT)
    found = [
        what_stands_over(document, table).labels
        for _, table in cut_from_words(document)
    ]
    assert found == [("EKONOMİK",), ("ÇEVRE",)]


def test_the_title_of_a_single_one_names_its_dimension_after_a_dash() -> None:
    for caption, title in (
        (None, "Foça GZFT Analizi – ÇEVRE"),
        ("Tablo 2: Foça GZFT Analizi – ÇEVRE", None),
    ):
        assert under((over(title=title), (), caption)) == [Under(("ÇEVRE",))]


def test_labels_inside_are_parts_of_the_dimension_that_the_caption_names() -> None:
    """`Yönetişim` would be known as a dimension, too; one of another dimension stays what it says."""
    caption = "Tablo 4.2: Viranşehir SWOT Analizi: KURUMSAL"
    assert under((over(), ("Yönetişim",), caption)) == [Under(("KURUMSAL",))]
    assert under((over(), ("KURUMSAL",), caption)) == [Under()]
    assert under((over(), ("EKONOMİK",), caption)) == [Under()]


def test_one_without_a_heading_among_others_is_told() -> None:
    found = under(
        (over("Kırsal"), (), None), (over("Kentsel"), (), None), (over(), (), None)
    )
    assert (
        found[2].labels == () and "no heading stands over it" in found[2].objections[0]
    )


def test_one_without_a_heading_among_others_is_about_what_its_caption_names_last() -> (
    None
):
    found = under((over("SOSYAL"), (), None), (over(), (), "Foça GZFT Analizi – ÇEVRE"))
    assert found == [Under(("SOSYAL",)), Under(("ÇEVRE",))]


def test_a_dimension_over_a_table_that_its_drawn_cells_hold_too_is_its_own() -> None:
    """A reading by words leaves it out, and it counts once."""
    found = under(
        (over("SOSYAL"), ("SOSYAL", "Sağlık"), None),
        (over("ÇEVRE"), ("KÜLTÜR", "Su"), None),
    )
    assert found == [Under(("SOSYAL",)), Under()]
    assert under((over("SOSYAL"), ("SOSYAL", "Sağlık"), None)) == [Under(("SOSYAL",))]


def test_one_without_a_label_beside_blocks_that_have_them_is_told() -> None:
    alone = Placed(over(), ((),), None)
    assert "no heading stands over it" in beside_others(alone, Under()).objections[0]
    assert beside_others(alone, Under(("SOSYAL",))) == Under(("SOSYAL",))
    assert (
        beside_others(Placed(over(), (("SOSYAL", "Eğitim"),), None), Under()) == Under()
    )


def test_several_that_nothing_tells_apart_are_told() -> None:
    found = under((over(), (), None), (over(), (), None))
    assert all("nothing over this one says" in each.objections[0] for each in found)
    assert under((over(), ("EKONOMİK",), None), (over(), ("SOSYAL",), None)) == [
        Under(),
        Under(),
    ]


def test_over_a_single_one_a_known_dimension_counts_and_another_heading_is_a_doubt() -> (
    None
):
    assert under((over("EKONOMİK"), (), None)) == [Under(("EKONOMİK",))]
    assert under((over("EKONOMİK"), ("Tarım",), None)) == [Under(("EKONOMİK",))]
    assert under((over("EKONOMİK / Tarım"), (), None)) == [Under(("EKONOMİK", "Tarım"))]
    assert under((over("Sahil"), (), None)) == [
        Under((), ("'Sahil' over it may be its dimension",))
    ]
    assert under((over("8. Sahil"), (), None)) == [Under()]
    assert under((over("Sahil", captioned=True, below_caption=1), (), None)) == [
        Under(("Sahil",))
    ]
    assert under((over("EKONOMİK"), ("SOSYAL", "Eğitim"), None)) == [Under()]


def test_a_short_text_right_above_that_is_set_like_items_is_a_doubt() -> None:
    clean = clean_pages([page([("Sahil", 60.0, 90.0), ("Ova", 60.0, 130.0)])])
    seen = labels_over(clean, 0, 100.0, (-1, 0.0), (10.0, False))
    assert isinstance(seen, Over) and not seen.labels and seen.perhaps == "Sahil"
    assert under((seen, (), None))[0].objections == (
        "'Sahil' over it may be its dimension",
    )
    known = over(perhaps="Sosyal Yapı")
    assert under((known, (), None)) == [Under(("Sosyal Yapı",))]
    assert under((known, ("EKONOMİK",), None)) == [Under()]


def test_a_label_at_the_foot_of_the_page_before_stands_above_its_notes() -> None:
    mark = Word("1", Box(60, 765, 63, 770), 5.0)
    before = page([("Konya raporu, 2012", 66.0, 776.0)], [("Kırsal", 60.0, 740.0)])
    first = replace(before, words=(*before.words, mark))
    second = replace(page([("Ova", 60.0, 130.0)]), number=2)
    seen = labels_over(clean_pages([first, second]), 1, 100.0, (-1, 0.0), (10.0, False))
    assert [label.text for label in seen.labels] == ["Kırsal"]


def test_the_title_of_all_is_no_dimension() -> None:
    clean = clean_pages(
        [
            page(
                [("Ova", 60.0, 130.0)],
                [
                    ("EKONOMİK", 60.0, 60.0),
                    ("GZFT Analizi", 60.0, 75.0),
                    ("Kırsal", 60.0, 90.0),
                ],
            )
        ]
    )
    seen = labels_over(clean, 0, 100.0, (-1, 0.0), (10.0, False))
    assert [label.text for label in seen.labels if isinstance(label, Label)] == [
        "Kırsal"
    ]
    assert seen.title == "GZFT Analizi"


def test_headings_of_two_sides_name_no_dimension() -> None:
    clean = clean_pages(
        [
            page(
                [("Ova", 60.0, 130.0)],
                [("SOSYAL", 60.0, 70.0), ("İç Faktörler", 60.0, 90.0)],
            )
        ]
    )
    assert [
        label.text
        for label in labels_over(clean, 0, 100.0, (-1, 0.0), (10.0, False)).labels
    ] == ["SOSYAL"]


def test_headings_of_one_letter_count_where_all_four_stand_side_by_side() -> None:
    heads = [(letter, 100.0 * n, 100.0) for n, letter in enumerate("GZFT", 1)]
    items = [("Ova", 100.0 * n, 114.0) for n in range(1, 5)]
    assert [code for _, code, _ in read(page(items, heads))] == CODES
    assert read(page(items[:3], heads[:3])) == []


def test_headings_of_quadrants_under_which_nothing_was_read_are_told() -> None:
    """Paragraphs that begin with them; where a SWOT was read at their place they are its own."""
    lines = [
        (f"{name.title()}: Ova, göç.", 60.0, 100.0 + 30 * n)
        for n, name in enumerate(QUADRANTS)
    ]
    document = Document([page(lines)], [], REPORT)
    (told,) = unread_quadrants(document, [])
    assert (
        told.severity == "warning"
        and told.page == 1
        and "no item was read" in told.message
    )
    assert list(unread_quadrants(Document([page(lines[:2])], [], REPORT), [])) == []
    captioned = page([("Tablo 3: Foça GZFT Analizi", 60.0, 80.0), *lines[:1]])
    (told,) = unread_quadrants(Document([captioned], [], REPORT), [])
    assert "Güçlü Yanlar" in told.message
    table = cut_from_words(Document([page(*boxes(100.0, {}))], [], REPORT))[0][1]
    assert (
        list(unread_quadrants(Document([page(*boxes(100.0, {}))], [], REPORT), [table]))
        == []
    )


def test_headings_side_by_side_under_which_nothing_was_read_are_told() -> None:
    """A table goes on overleaf, and its rows there are in no SWOT that was read."""
    heads = [(name, 100.0 + 100 * n, 100.0) for n, name in enumerate(QUADRANTS)]
    (told,) = unread_quadrants(Document([page([], heads)], [], REPORT), [])
    assert "'GÜÇLÜ YANLAR'" in told.message and "'TEHDİTLER'" in told.message
    assert not list(unread_quadrants(Document([page([], heads[:2])], [], REPORT), []))


def test_items_of_the_first_quadrant_alone_are_whole_below_headings_in_the_middle_of_their_columns() -> (
    None
):
    """The other columns are empty: nothing tells where they begin but their headings' middles."""
    heads = [
        (name, 90.0 + 130 * n - 2.0 * len(name), 100.0)
        for n, name in enumerate(QUADRANTS)
    ]
    items = [("Köklü kooperatifler ve", 20.0, 120.0), ("ovalar", 20.0, 131.0),
             ("Genç nüfus", 20.0, 145.0), ("Limanlar ve yollar", 20.0, 159.0)]  # fmt: skip
    assert read(page(items, heads)) == [
        ((), CODES[0], text)
        for text in (
            "Köklü kooperatifler ve ovalar",
            "Genç nüfus",
            "Limanlar ve yollar",
        )
    ]


def test_quadrants_down_the_side_in_lines_below_each_other_are_two() -> None:
    """A quadrant with one item: its name and the next stand at the leading of the text."""
    names = [
        ("GÜÇLÜ YANLAR", 60.0, 100.0),
        ("ZAYIF YANLAR", 60.0, 122.0),
        ("FIRSAT", 60.0, 144.0),
        ("TEHDİT", 60.0, 155.0),
    ]
    items = ["Ova", "Dere", "Göç", "Dar yollar", "Fonlar", "Kuraklık", "Taşkın"]
    found = read(
        page(
            [(f"• {item}", 200.0, 100.0 + 11 * n) for n, item in enumerate(items)],
            names,
        )
    )
    assert [(labels[-1], text) for labels, _, text in found] == [
        ("GÜÇLÜ YANLAR", "Ova"), ("GÜÇLÜ YANLAR", "Dere"), ("ZAYIF YANLAR", "Göç"), ("ZAYIF YANLAR", "Dar yollar"),
        ("FIRSAT", "Fonlar"), ("TEHDİT", "Kuraklık"), ("TEHDİT", "Taşkın"),
    ]  # fmt: skip


def test_quadrants_printed_in_each_row_are_down_the_side() -> None:
    """Short items beside many of them: all but the first of each were texts under it, and items began with them."""
    rows = ["Güçlü Yönler"] * 5 + ["Zayıf Yönler"] * 4 + ["Fırsatlar"] * 3
    names = [(name, 60.0, 100.0 + 16 * at) for at, name in enumerate(rows)]
    items = [(f"Liman {at}", 200.0, 100.0 + 16 * at) for at in range(len(rows))]
    (region,) = swot_regions(clean_pages([page(items, names)]), frozenset())
    groups = [group for block in region.blocks for group in block.matrix.groups]
    assert [(group.labels, len(group.entries)) for group in groups] == [
        (("Güçlü Yönler",), 5), (("Zayıf Yönler",), 4), (("Fırsatlar",), 3),
    ]  # fmt: skip
