"""Ligatures that a font's text layer holds as a capital: mended where words become words, in that font alone."""

from extractors.text_layer.torn_ligatures import mend_ligatures
from schemas.geometry import Box
from schemas.page import Page, Word


def page(*texts: str, font: str = "Carlito") -> Page:
    words = tuple(Word(text, Box(0, 0, 10, 10), 10.0, font) for text in texts)
    return Page(number=3, width=600, height=800, rotation=0, words=words)


def read(*pages: Page) -> list[str]:
    return [word.text for each in mend_ligatures(pages)[0] for word in each.words]


def test_a_capital_within_words_is_the_ligature_with_which_they_are_words() -> None:
    printed = page("kooperatiYer", "(zayıYığı)", "Yeni")
    assert read(printed) == ["kooperatifler", "(zayıflığı)", "Yeni"]
    (mended,), (told,) = mend_ligatures([printed])
    assert mended.words[0].text_raw == "kooperatiYer" and mended.repairs
    assert (
        told.check_code == "text-layer-repaired"
        and told.page == 3
        and "'fl'" in told.message
    )


def test_only_the_font_that_says_so_is_mended() -> None:
    assert read(page("kooperatiYer"), page("blokYat", font="Lato")) == [
        "kooperatifler",
        "blokYat",
    ]


def test_names_and_units_with_a_capital_inside_are_left_alone() -> None:
    assert read(page("kWh", "eTicaret", "McDonald", "LibreOffice")) == [
        "kWh",
        "eTicaret",
        "McDonald",
        "LibreOffice",
    ]
    assert mend_ligatures([page("kWh")])[1] == []
