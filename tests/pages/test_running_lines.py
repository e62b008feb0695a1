"""Running heads and feet: one answer for prose and for tables."""

from extractors.pages.running_lines import PageLines, running_lines
from schemas.page import Line
from tests.support.drawn_pages import HEIGHT, words


def pages(*printed: dict[float, str]) -> list[PageLines]:
    """Pages of lines by their top, in points."""
    return [
        PageLines(number, HEIGHT, [Line(tuple(words(text, top))) for top, text in sorted(lines.items())])
        for number, lines in enumerate(printed, 1)
    ]


def running(*printed: dict[float, str]) -> list[tuple[int, float]]:
    return sorted((number, box.top) for number, box in running_lines(pages(*printed)))


def test_heads_that_alternate_are_found_on_their_own_pages():
    left, right = {90: "Bölge Planı", 300: "bir"}, {90: "Mevcut Durum", 300: "iki"}
    assert running(left, right, left, right) == [(1, 90), (2, 90), (3, 90), (4, 90)]


def test_a_line_in_the_text_is_none_though_pages_repeat_it():
    assert running({300: "Kaynak: TÜİK"}, {300: "Kaynak: TÜİK"}) == []


def test_lines_at_other_heights_are_none():
    assert running({40: "Nüfus yapısı", 300: "a b"}, {60: "Nüfus yapısı", 300: "c d"}) == []


def test_a_number_counts_with_three_pages_but_footnotes_of_two_do_not():
    feet = [{300: "metin burada", 780: f"{n} Bakınız sayfa {n}", 800: "son satır budur"} for n in (5, 6, 7)]
    assert running(*feet[:2]) == [(1, 800), (2, 800)]
    assert running(*feet) == [(n, top) for n in (1, 2, 3) for top in (780, 800)]


def test_a_page_number_stands_outermost():
    assert running({300: "metin", 760: "12", 800: "- 3 -"}) == [(1, 800)]
