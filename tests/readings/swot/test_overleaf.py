"""SWOTs that go on overleaf, or below their caption printed again: headings, titles, labels in the middle of rows."""

from dataclasses import replace

from extractors.readings.regions.extent import Part
from extractors.readings.regions.layout.rest import without_rest
from extractors.readings.swot.labels.over import labels_over
from extractors.readings.swot.regions import swot_regions
from extractors.readings.text.words import clean_pages
from schemas.geometry import Box
from schemas.page import Page, Rule, Word
from tests.readings.swot.test_lists import quarters, sized
from tests.readings.test_regions import QUADRANTS, page, read, words

Found = list[tuple[tuple[str | None, ...], str]]


def groups_of(pages: list[Page]) -> Found:
    (region,) = swot_regions(clean_pages(pages), frozenset())
    groups = [group for block in region.blocks for group in block.matrix.groups]
    return [(group.labels, entry.text) for group in groups for entry in group.entries]


def test_the_title_printed_again_overleaf_does_not_part_a_label_from_its_swot() -> None:
    """A slide holds the dimension alone, and the next one the title again with the table."""
    first = page(
        [("Toplantıda belirlenmiştir.", 60.0, 100.0)], [("MEKÂNSAL", 60.0, 140.0)]
    )
    again = [
        ("GZFT Analizi (devam)", 60.0, 60.0),
        ("Tablo 2: Konya GZFT Analizi", 60.0, 80.0),
    ]
    second = replace(page([("Ova", 60.0, 130.0)], again), number=2)
    seen = labels_over(clean_pages([first, second]), 1, 100.0, (-1, 0.0), (10.0, False))
    assert [label.text for label in seen.labels] == ["MEKÂNSAL"]


def test_the_title_of_a_slide_that_the_next_says_again_is_not_read() -> None:
    first = page([], [("GZFT Analizi", 60.0, 60.0), ("SOSYAL", 60.0, 90.0)])
    texts = [("GZFT Analizi (devam)", 60.0, 60.0), ("SOSYAL", 60.0, 90.0)]
    second = replace(page([], texts), number=2)
    other = replace(page([], [("Nüfus (devam)", 60.0, 60.0)]), number=3)
    told = [
        [row.text for row in clean.lines]
        for clean in clean_pages([first, second, other])
    ]
    assert told == [["GZFT Analizi", "SOSYAL"], ["SOSYAL"], ["Nüfus (devam)"]]  # fmt: skip


def test_rows_below_the_caption_printed_again_are_of_the_headings_above_it() -> None:
    """The page has room for headings and no row: these stand below `(devamı)`, in the same columns."""
    first = quarters(1, QUADRANTS[:2], 120, "• Ova", "• Dere")
    heads = [
        w
        for at, name in enumerate(QUADRANTS[2:])
        for w in words(name, 100 + 250 * at, 180, bold=True)
    ]
    caption = sized("TABLO 2 – Foça SWOT Analizi (devamı)", 60, 204, 12)
    rest = [
        w
        for x in (100, 350)
        for w in (*words("• Kıyı", x, 220), *words("• Dağ", x, 234))
    ]
    drawn = replace(
        page([]),
        words=(*sized("GZFT Analizi", 60, 80, 14), *first, *heads, *caption, *rest),
    )
    assert [(code, text) for _, code, text in read(drawn)][-4:] == [
        ("opportunity", "Kıyı"), ("opportunity", "Dağ"), ("threat", "Kıyı"), ("threat", "Dağ")
    ]  # fmt: skip


def headed(n: int, item: str) -> Page:
    """Headings of two lines and of one, a corner that begins above them, and a row of items."""
    heads = [
        ("Karabu", 30.0, 79.0), ("run", 30.0, 90.0), ("GÜÇLÜ", 100.0, 82.0), ("YANLAR", 100.0, 93.0),
        ("ZAYIF", 200.0, 82.0), ("YANLAR", 200.0, 93.0), ("FIRSATLAR", 300.0, 87.5), ("TEHDİTLER", 400.0, 87.5),
    ]  # fmt: skip
    items = [(f"{item}{at}", 100.0 + 100 * at, 120.0) for at in range(4)]
    return replace(page(items, [*heads, (f"Alan{item}", 30.0, 120.0)]), number=n)


def test_headings_of_one_line_and_of_two_are_printed_again_overleaf() -> None:
    """None of their lines is an item, and none of their corner a label."""
    assert groups_of([headed(1, "Ova"), headed(2, "Dere")]) == [
        ((f"Alan{item}",), f"{item}{at}") for item in ("Ova", "Dere") for at in range(4)
    ]


def sided(n: int, item: str) -> Page:
    """Headings under what is inside and outside, beside both a corner in the middle, and a row of items."""
    quadrants = [(name, 130.0 + 110 * at, 96.0) for at, name in enumerate(QUADRANTS)]
    sides = [("İç Faktörler", 180.0, 80.0), ("Dış Faktörler", 400.0, 80.0)]
    items = [(f"{item}{at}", 130.0 + 110 * at, 120.0) for at in range(4)]
    bold = [*quadrants, *sides, ("Alan", 30.0, 84.5), (f"Alan{item}", 30.0, 120.0)]
    return replace(page(items, bold), number=n)


def test_headings_over_quadrants_are_printed_again_overleaf_with_their_corner() -> None:
    assert groups_of([sided(1, "Ova"), sided(2, "Dere")]) == [
        ((f"Alan{item}",), f"{item}{at}") for item in ("Ova", "Dere") for at in range(4)
    ]


def test_what_is_inside_or_outside_is_no_label_beside_its_boxes() -> None:
    upper = quarters(1, QUADRANTS[:2], 120, "• Ova", "• Dere")
    lower = quarters(1, QUADRANTS[2:], 180, "• Kıyı", "• Dağ")
    sides = [*words("İç Çevre", 30, 134, bold=True), *words("Dış Çevre", 30, 194)]
    title = sized("GZFT Analizi", 30, 80, 14)
    drawn = replace(page([]), words=(*title, *upper, *lower, *sides))
    found = groups_of([drawn])
    assert {labels for labels, _ in found} == {()}
    assert {text for _, text in found} == {"Ova 1", "Dere 1", "Kıyı 1", "Dağ 1"}


def ruled_row(n: int, texts: list[str], label: tuple[str, float] | None) -> Page:
    """Rows parted by lines that do not run under the labels: their column is one drawn cell."""
    found: list[Word] = list(words(label[0], 32, label[1], bold=True)) if label else []
    heights = [80.0 + 20 * at for at in range(len(texts))]
    for at, (text, y) in enumerate(zip(texts, heights, strict=True)):
        places = (140.0, 240.0, 340.0, 440.0)[: 4 - at]
        found += [word for x in places for word in words(f"{text} alanı", x, y)]
    heads = [
        w
        for name, x in zip(QUADRANTS, (140, 240, 340, 440), strict=True)
        for w in words(name, x, 50, bold=True)
    ]
    lines = [
        (30.0, 55.0),
        (30.0, heights[-1] + 6),
        *((130.0, y + 6) for y in heights[:-1]),
    ]
    rules = tuple(
        Rule(Box(x0, y - 0.25, 540, y + 0.25), horizontal=True) for x0, y in lines
    )
    return replace(page([]), number=n, words=(*heads, *found), rules=rules)


def test_a_label_alone_in_its_drawn_cell_is_that_of_all_rows_of_a_page() -> None:
    """By its height it might be that of the lower rows, and the upper ones of the label before."""
    first = ruled_row(1, ["Ova", "Dere"], ("ÇEVRE", 90.0))
    second = ruled_row(2, ["Göç", "Yol", "Kent", "Konut"], ("MEKÂNSAL", 120.0))
    found = groups_of([first, second])
    assert {text for labels, text in found if labels == ("MEKÂNSAL",)} == {
        "Göç alanı", "Yol alanı", "Kent alanı", "Konut alanı"
    }  # fmt: skip


def quadrant_rows(name: str, top: float, rows: list[tuple[str, str]]) -> list[Word]:
    """A table of one quadrant: its dimensions beside the items, its heading beside that of its labels."""
    found = [*words("Boyut", 60, top, bold=True), *words(name, 200, top, bold=True)]
    for at, (label, item) in enumerate(rows, 1):
        found += words(item, 200, top + 14 * at)
        found += words(label, 60, top + 14 * at, bold=True) if label else []
    return found


def test_the_heading_of_a_table_of_one_quadrant_printed_again_overleaf_is_the_same() -> (
    None
):
    """Each quadrant has a table; a bold label on its line is no heading over the next one."""
    rows = [[("SOSYAL", f"• Ova {n}"), ("", "• Göl"), ("", "• Dağ")] for n in range(4)]
    first = [
        w
        for n, name in enumerate(QUADRANTS)
        for w in quadrant_rows(name, 100 + 80 * n, rows[n])
    ]
    first += words("ÇEVRE", 60, 375, bold=True)
    second = quadrant_rows(QUADRANTS[-1], 60, [("", "• Sel"), ("", "• Toz")])
    title = sized("GZFT Analizi", 60, 70, 14)
    pages = [
        replace(page([]), words=(*title, *first)),
        replace(page([]), number=2, words=tuple(second)),
    ]
    found = groups_of(pages)
    assert [text.split()[0] for _, text in found] == ["Ova", "Göl", "Dağ"] * 4 + [
        "Sel",
        "Toz",
    ]


def test_a_label_between_the_lines_of_the_last_rows_is_no_text_below_the_table() -> (
    None
):
    """It stands on a line of its own left of all items above; below it rows have theirs beside them."""
    written = [
        ("• Ova", 240.0, 114.0),
        ("Ulaşım", 140.0, 120.0),
        ("• Göl", 240.0, 126.0),
    ]
    rows = [tuple(words(*line)) for line in written]
    both = tuple(words("MEKÂNSAL", 60, 140) + words("• Dağ", 240, 140))
    (clean,) = clean_pages([page([])])
    part = Part(clean, (*rows, both), top=100.0, bottom=800.0, ended=False)
    assert without_rest([part]) == [part]
    text = replace(
        part, rows=(rows[0], rows[2], tuple(words("Aşağıda verilmiştir", 60, 140)))
    )
    assert [len(each.rows) for each in without_rest([text])] == [2]
