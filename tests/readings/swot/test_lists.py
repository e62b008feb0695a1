"""SWOTs as lists, with headings in two languages, with labels within: each item under what stands over it."""

from dataclasses import replace

import pytest

from extractors.pages.reading_order import rows_of
from extractors.readings.kinds import Document
from extractors.readings.settings.proofs import WEIGHED
from extractors.readings.swot.against import against_region
from extractors.readings.swot.choice.prove import prove
from extractors.readings.swot.regions import swot_regions
from extractors.readings.text.heads import Head, heading_of, heads_on, runs_of
from extractors.readings.text.words import clean_pages
from schemas.geometry import Box
from schemas.page import Page, Rule, Word
from schemas.table import Region
from tests.readings.test_regions import CODES, QUADRANTS, page, read, words
from tests.readings.test_swot_objections import REPORT
from tests.support.drawn_tables import drawn_table


def sized(text: str, x0: float, base: float, size: float) -> list[Word]:
    """A bold line in another size."""
    return [replace(word, size=size) for word in words(text, x0, base, bold=True)]


def heads_among(printed: list[Word]) -> list[Head]:
    """The headings of quadrants among the words of a page."""
    return heads_on(1, map(runs_of, rows_of(printed)), "swot")


def test_a_heading_with_its_letter_or_in_two_languages_is_one_to_the_letter() -> None:
    for text in (
        "Fırsatlar (F)",
        "FIRSATLAR / Opportunities",
        "Fırsat Opportunity",
        "(O) Opportunities",
    ):
        assert heading_of(text, "swot") == ("opportunity", True)
    assert heading_of("Fırsatlar Tehditler", "swot")[1] is False
    assert heading_of("Fırsatlar (T)", "swot")[1] is False


def test_a_heading_takes_the_line_below_that_says_it_again_in_smaller_type() -> None:
    lines = [*words("FIRSATLAR", 60, 100, bold=True), *words("Opportunities", 60, 110)]
    small = [replace(word, size=word.size - 2) for word in lines[1:]]
    (head,) = heads_among([lines[0], *small])
    assert (head.code, len(head.words)) == ("opportunity", 2)


def test_the_second_line_of_a_title_of_several_quadrants_is_no_heading_of_one() -> None:
    title = [
        *words("Güçlü ve Zayıf Yönler, Fırsatlar ve", 60, 100),
        *words("Tehditler", 60, 114),
    ]
    assert heads_among(title) == []
    apart = [*words("Fırsatlar var", 60, 100), *words("Tehditler", 60, 114)]
    assert [head.code for head in heads_among(apart)][-1] == "threat"


def test_bullets_below_a_heading_in_the_same_type_do_not_go_on_it() -> None:
    """Far from their texts they are runs of their own, and stand right below the heading."""
    below = [*words("•", 60, 112), *words("Ova", 85, 112), *words("•", 60, 124)]
    (head,) = heads_among([*words("FIRSATLAR", 60, 100), *below])
    assert head.text == "FIRSATLAR"


def test_a_heading_in_two_languages_on_one_line_is_no_two_headings() -> None:
    """The widest white of the line is no wider for being a column's."""
    first, *rest = words("FIRSAT / Opportunities", 60, 100)
    line = [replace(first, box=first.box._replace(x1=first.box.x1 - 1)), *rest]
    assert [(head.code, len(head.words)) for head in heads_among(line)] == [
        ("opportunity", 3)
    ]


def listed(y: float, name: str, labels: dict[str, list[str]]) -> list[Word]:
    """A list under its heading, with labels in two types between the items."""
    found = sized(name, 60, y, 14)
    for label, items in labels.items():
        y += 16
        found += sized(label, 60, y, 12 if label.isupper() else 8)
        for item in items:
            y += 14
            found += words(item, 72, y)
    return found


def lists() -> Page:
    labels = {
        "SOSYAL": [],
        "Eğitim": ["• Ovalar", "• Göç"],
        "Kültür": ["• Dere"],
        "ÇEVRE": [],
        "Su": ["• Kıyı"],
    }
    every = [
        w
        for n, name in enumerate(QUADRANTS)
        for w in listed(80 + 170 * n, name, labels)
    ]
    return replace(page([]), words=tuple(every))


def test_labels_within_a_list_stand_over_their_items_in_two_levels() -> None:
    parts = [
        ("SOSYAL", "Eğitim", "Ovalar"),
        ("SOSYAL", "Eğitim", "Göç"),
        ("SOSYAL", "Kültür", "Dere"),
    ]
    parts.append(("ÇEVRE", "Su", "Kıyı"))
    assert read(lists()) == [
        ((name, part), code, text) for code in CODES for name, part, text in parts
    ]


def test_a_heading_of_the_rank_of_the_lists_ends_the_last() -> None:
    drawn = lists()
    after = (*sized("Yatırımlar", 60, 760, 14), *words("• Yollar", 72, 776))
    assert read(replace(drawn, words=(*drawn.words, *after))) == read(drawn)


def quarters(n: int, names: list[str], top: float, *items: str) -> list[Word]:
    """Two boxes side by side, an item in each."""
    found = []
    for at, name in enumerate(names):
        found += words(name, 100 + 250 * at, top, bold=True)
        for step, item in enumerate(items, 1):
            found += words(f"{item} {n}", 100 + 250 * at, top + 14 * step)
    return found


def test_a_table_of_what_is_inside_stands_alone_under_the_title_of_a_swot() -> None:
    drawn = quarters(1, QUADRANTS[:2], 120, "• Ova", "• Dere")
    title = sized("GZFT Analizi", 60, 80, 14)
    assert len(read(replace(page([]), words=(*title, *drawn)))) == 4
    assert read(replace(page([]), words=tuple(drawn))) == []
    across = quarters(1, QUADRANTS[1:3], 120, "• Ova", "• Dere")
    assert read(replace(page([]), words=(*title, *across))) == []


def test_headings_printed_again_overleaf_do_not_come_again() -> None:
    """A bold label that stands alone on its line is no heading of further quadrants."""
    title = sized("GZFT Analizi", 60, 60, 14)
    first = [
        *quarters(1, QUADRANTS[:2], 80, "• Ova"),
        *quarters(1, QUADRANTS[2:], 500, "• Kıyı", "• Göl"),
    ]
    label = words("ÇEVRE", 30, 521, bold=True)
    second = quarters(2, QUADRANTS[2:], 80, "• Dağ")
    pages = [replace(page([]), words=(*title, *first, *label))]
    pages.append(replace(page([]), number=2, words=tuple(second)))
    (region,) = swot_regions(clean_pages(pages), frozenset())
    texts = [
        e.text
        for block in region.blocks
        for group in block.matrix.groups
        for e in group.entries
    ]
    assert texts == ["Ova 1"] * 2 + ["Kıyı 1", "Göl 1"] * 2 + ["Dağ 2"] * 2


@pytest.mark.parametrize(
    ("number", "sizes"), [("3", (-2, -2)), ("3.", (-2, -2)), ("3", (2, 0))]
)
def test_a_note_with_its_number_on_the_line_ends_the_page_not_the_table(
    number: str, sizes: tuple[int, int]
) -> None:
    """It is smaller than the table, or its number is larger than its text."""
    first = quarters(1, QUADRANTS[:2], 80, "• Ova") + quarters(
        1, QUADRANTS[2:], 500, "• Kıyı"
    )
    mark, *text = words(f"{number} Müdürlük kayıtları", 60, 760)
    note = [replace(mark, size=mark.size + sizes[0])]
    note += [replace(word, size=word.size + sizes[1]) for word in text]
    second = words("• Dağ", 100, 60)
    pages = [
        replace(page([]), words=(*first, *note)),
        replace(page([]), number=2, words=tuple(second)),
    ]
    (region,) = swot_regions(clean_pages(pages), frozenset())
    texts = [
        e.text
        for block in region.blocks
        for group in block.matrix.groups
        for e in group.entries
    ]
    assert texts == ["Ova 1", "Ova 1", "Kıyı 1", "Kıyı 1", "Dağ"]


def test_bullets_larger_than_their_items_begin_no_notes() -> None:
    plain = quarters(1, QUADRANTS[:2], 80, "* Ova") + quarters(
        1, QUADRANTS[2:], 500, "* Kıyı"
    )
    large = [replace(w, size=w.size + 3) if w.text == "*" else w for w in plain]
    for drawn in (plain, large):
        found = read(replace(page([]), words=tuple(drawn)))
        assert len(found) == len(QUADRANTS)


def test_titles_on_both_sides_of_the_column_of_quadrants_are_no_items() -> None:
    plain, bold = (
        [],
        [("Boyut", 30.0, 80.0), ("Tespitler", 250.0, 80.0), ("SOSYAL", 30.0, 100.0)],
    )
    for n, name in enumerate(QUADRANTS):
        bold.append((name, 120.0, 107.0 + 40 * n))
        plain += [
            (f"• Ovalar {n}", 250.0, 100.0 + 40 * n),
            (f"• Göç {n}", 250.0, 114.0 + 40 * n),
        ]
    assert {text.split()[0] for _, _, text in read(page(plain, bold))} == {
        "Ovalar",
        "Göç",
    }


def columned(top: float, *items: str) -> list[Word]:
    """A matrix of four columns with an item in each."""
    places = list(zip(QUADRANTS, (100.0, 200.0, 300.0, 400.0), strict=True))
    found = [word for name, x in places for word in words(name, x, top, bold=True)]
    return found + [
        word
        for item, (_, x) in zip(items, places, strict=False)
        for word in words(item, x, top + 16)
    ]


def items_of(*pages: list[Word]) -> list[tuple[tuple[str | None, ...], str]]:
    drawn = [
        replace(page([]), number=n, words=tuple(found))
        for n, found in enumerate(pages, 1)
    ]
    regions = swot_regions(clean_pages(drawn), frozenset())
    groups = [
        group
        for region in regions
        for block in region.blocks
        for group in block.matrix.groups
    ]
    return [(group.labels, entry.text) for group in groups for entry in group.entries]


def test_headings_beside_a_corner_of_several_lines_are_no_items() -> None:
    """Their row reaches lower than they do; overleaf the corner is printed again above them."""
    low = columned(100, "Ova", "Dere", "Göç", "Kuraklık") + words(
        "FOÇA", 30, 105, bold=True
    )
    assert {text for _, text in items_of(low)} == {"Ova", "Dere", "Göç", "Kuraklık"}
    corner = [*words("GÜNEY-", 30, 97, bold=True), *words("SINIR", 30, 108, bold=True)]
    first = [*columned(100, "Ova", "Dere", "Göç", "Kuraklık"), *corner]
    second = [*columned(100, "Kıyı", "Yol", "Sel", "Kar"), *corner]
    texts = {text for _, text in items_of(first, second)}
    assert texts == {"Ova", "Dere", "Göç", "Kuraklık", "Kıyı", "Yol", "Sel", "Kar"}


def test_a_dash_for_nothing_is_no_text_and_leaves_the_bullets_of_others_what_they_are() -> (
    None
):
    drawn = columned(100, "–", "• Dere", "• Göç", "• Kuraklık") + words(
        "• Sel", 200, 128
    )
    assert [text for _, text in items_of(drawn)] == [
        "–",
        "Dere",
        "Sel",
        "Göç",
        "Kuraklık",
    ]


def test_a_label_and_a_short_word_printed_into_each_other_are_two() -> None:
    drawn = columned(100, "ovaların", "Dere", "Göç", "Kuraklık")
    glued = replace(
        words("KURUMSALEl", 60, 116, bold=True)[0],
        box=words("x", 60, 116)[0].box._replace(x1=110),
    )
    rest = [
        *words("sanatları", 112, 116),
        *words("Ova", 100, 140),
        *words("Dağ", 100, 154),
    ]
    texts = items_of(
        [*(word for word in drawn if word.text != "ovaların"), glued, *rest]
    )
    assert {labels for labels, _ in texts} == {("KURUMSAL",)}
    assert "El sanatları" in {text for _, text in texts}


def ruled(
    number: int, found: list[Word], dimensions: list[float], parts: list[float]
) -> Page:
    """Lines over the column of dimensions, and over that of their parts and the items."""
    over = [(30, 78, y) for y in dimensions] + [(80, 500, y) for y in parts]
    rules = tuple(
        Rule(Box(x0, y - 0.25, x1, y + 0.25), horizontal=True) for x0, x1, y in over
    )
    return replace(page([]), number=number, words=tuple(found), rules=rules)


def overleaf() -> list[Page]:
    """The last row of the first page is of the dimension that is printed overleaf, and has its own part."""
    places = list(zip(QUADRANTS, (140.0, 240.0, 340.0, 440.0), strict=True))
    first = [word for name, x in places for word in words(name, x, 100, bold=True)]
    first += words("SOSYAL", 32, 120, bold=True)
    second = words("ÇEVRE", 32, 60, bold=True)
    rows = [(first, "Eğitim", 120.0), (first, "Su", 140.0), (second, "Hava", 60.0)]
    for found, part, y in rows:
        found.extend(words(part, 84, y, bold=True))
        found.extend(
            word for name, x in places for word in words(f"{name[:3]} {part}", x, y)
        )
    heights = [106.0, 128.0, 148.0]
    return [
        ruled(1, first, heights, heights),
        ruled(2, second, [48.0, 68.0], [48.0, 68.0]),
    ]


def test_rows_under_a_dimension_overleaf_keep_their_part() -> None:
    (region,) = swot_regions(clean_pages(overleaf()), frozenset())
    (block,) = region.blocks
    labels = [("SOSYAL", "Eğitim"), ("ÇEVRE", "Su"), ("ÇEVRE", "Hava")]
    assert [group.labels for group in block.matrix.groups] == labels
    assert block.matrix.carried


def test_drawn_cells_that_give_rows_another_dimension_than_overleaf_are_doubted() -> (
    None
):
    """The same items in both: the cells that are drawn would else be taken for surer."""
    rows = [["", "", *QUADRANTS]]
    for dimension, part in (("SOSYAL", "Eğitim"), ("^", "Su"), ("ÇEVRE", "Hava")):
        rows.append([dimension, part, *(f"{name[:3]} {part}" for name in QUADRANTS)])
    places = (
        Region(page=1, box=Box(30, 90, 500, 150)),
        Region(page=2, box=Box(30, 48, 500, 68)),
    )
    known = {
        "kind": "swot",
        "regions": places,
        "method": "rules+stitched",
        "confidence": 0.99,
    }
    table = drawn_table(rows).model_copy(update=known)
    proof = prove(Document(overleaf(), [table], REPORT), table)
    assert proof is not None
    assert proof.confidence < WEIGHED.doubted  # of a reading by words
    assert "rows at the foot of a page have their label overleaf" in "; ".join(
        proof.objections
    )


def test_a_quotation_that_begins_a_page_may_go_on_the_item_before_or_be_one() -> None:
    """The last line of the page before is full, and a quotation in small letters tells nothing."""
    first = columned(100, "Yeni ilgi", "Ova", "Göç", "Sel") + words(
        "ve yol bağı", 100, 128
    )
    second = words('"yavaş şehir" unvanı', 100, 60)
    pages = [
        replace(page([]), number=n, words=tuple(found))
        for n, found in ((1, first), (2, second))
    ]
    (region,) = swot_regions(clean_pages(pages), frozenset())
    assert "may go on those before them" in "; ".join(against_region(region, ()))


@pytest.mark.parametrize(
    "name", ["Fırsatlarımız", "F – Fırsatlar", "F. Fırsatlar", "F – FIRSATLARIMIZ"]
)
def test_a_quadrant_of_ours_and_one_behind_its_letter_is_a_heading(name: str) -> None:
    """They were headings to no reading by words: nothing of such tables was read."""
    (head,) = heads_among(words(name, 60, 100, bold=True))
    assert (head.code, head.exact) == ("opportunity", True)


def test_a_letter_of_no_quadrant_before_a_heading_makes_it_none_to_the_letter() -> None:
    assert heading_of("B – Fırsatlar", "swot")[1] is False
