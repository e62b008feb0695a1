"""SWOTs as lists, with headings in two languages, with labels within: each item under what stands over it."""

from dataclasses import replace

from extractors.readings.swot.regions import swot_regions
from extractors.readings.text.heads import heading_of, heads_on
from extractors.readings.text.words import clean_pages
from schemas.page import Page, Word
from tests.readings.test_regions import CODES, QUADRANTS, page, read, words


def sized(text: str, x0: float, base: float, size: float) -> list[Word]:
    """A bold line in another size."""
    return [replace(word, size=size) for word in words(text, x0, base, bold=True)]


def test_a_heading_with_its_letter_or_in_two_languages_is_one_to_the_letter() -> None:
    for text in ("Fırsatlar (F)", "FIRSATLAR / Opportunities", "Fırsat Opportunity", "(O) Opportunities"):
        assert heading_of(text, "swot") == ("opportunity", True)
    assert heading_of("Fırsatlar Tehditler", "swot")[1] is False
    assert heading_of("Fırsatlar (T)", "swot")[1] is False


def test_a_heading_takes_the_line_below_that_says_it_again_in_smaller_type() -> None:
    lines = [*words("FIRSATLAR", 60, 100, bold=True), *words("Opportunities", 60, 110)]
    small = [replace(word, size=word.size - 2) for word in lines[1:]]
    (head,) = heads_on(1, [lines[0], *small], "swot")
    assert (head.code, len(head.words)) == ("opportunity", 2)


def test_a_heading_in_two_languages_on_one_line_is_no_two_headings() -> None:
    """The widest white of the line is no wider for being a column's."""
    first, *rest = words("FIRSAT / Opportunities", 60, 100)
    line = [replace(first, box=first.box._replace(x1=first.box.x1 - 1)), *rest]
    assert [(head.code, len(head.words)) for head in heads_on(1, line, "swot")] == [("opportunity", 3)]


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
    every = [w for n, name in enumerate(QUADRANTS) for w in listed(80 + 170 * n, name, labels)]
    return replace(page([]), words=tuple(every))


def test_labels_within_a_list_stand_over_their_items_in_two_levels() -> None:
    parts = [("SOSYAL", "Eğitim", "Ovalar"), ("SOSYAL", "Eğitim", "Göç"), ("SOSYAL", "Kültür", "Dere")]
    parts.append(("ÇEVRE", "Su", "Kıyı"))
    assert read(lists()) == [((name, part), code, text) for code in CODES for name, part, text in parts]


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
    first = [*quarters(1, QUADRANTS[:2], 80, "• Ova"), *quarters(1, QUADRANTS[2:], 500, "• Kıyı", "• Göl")]
    label = words("ÇEVRE", 30, 521, bold=True)
    second = quarters(2, QUADRANTS[2:], 80, "• Dağ")
    pages = [replace(page([]), words=(*title, *first, *label))]
    pages.append(replace(page([]), number=2, words=tuple(second)))
    (region,) = swot_regions(clean_pages(pages), frozenset())
    texts = [e.text for block in region.blocks for group in block.matrix.groups for e in group.entries]
    assert texts == ["Ova 1"] * 2 + ["Kıyı 1", "Göl 1"] * 2 + ["Dağ 2"] * 2


def test_a_note_with_its_number_on_the_line_ends_the_page_not_the_table() -> None:
    first = quarters(1, QUADRANTS[:2], 80, "• Ova") + quarters(1, QUADRANTS[2:], 500, "• Kıyı")
    note = [replace(word, size=word.size - 2) for word in words("3 Müdürlük kayıtları", 60, 760)]
    second = words("• Dağ", 100, 60)
    pages = [replace(page([]), words=(*first, *note)), replace(page([]), number=2, words=tuple(second))]
    (region,) = swot_regions(clean_pages(pages), frozenset())
    texts = [e.text for block in region.blocks for group in block.matrix.groups for e in group.entries]
    assert texts == ["Ova 1", "Ova 1", "Kıyı 1", "Kıyı 1", "Dağ"]


def test_titles_on_both_sides_of_the_column_of_quadrants_are_no_items() -> None:
    plain, bold = [], [("Boyut", 30.0, 80.0), ("Tespitler", 250.0, 80.0), ("SOSYAL", 30.0, 100.0)]
    for n, name in enumerate(QUADRANTS):
        bold.append((name, 120.0, 107.0 + 40 * n))
        plain += [(f"• Ovalar {n}", 250.0, 100.0 + 40 * n), (f"• Göç {n}", 250.0, 114.0 + 40 * n)]
    assert {text.split()[0] for _, _, text in read(page(plain, bold))} == {"Ovalar", "Göç"}
