from dataclasses import replace

import pytest

from extractors.readings.text.doubtful import Printed, doubtful_words, printed_on
from extractors.readings.text.joining import join
from extractors.readings.text.textlines import TextLine
from tests.support.drawn_pages import page, words
from tests.support.drawn_tables import drawn_table

NOTHING = Printed(frozenset(), frozenset())


def doubts(
    printed: str, text: str | None = None, known: Printed = NOTHING
) -> list[str]:
    """What may be meant instead, of a cell printed in lines and joined to a text."""
    cell = drawn_table([[printed]], headings=0).cells[0]
    read = cell if text is None else cell.model_copy(update={"text": text})
    return [doubt.meant for doubt in doubtful_words(read, known)]


def test_words_joined_over_a_line_end_that_are_no_word_are_doubted() -> None:
    lines = "Aile\nişletmelerinin azalması"
    assert doubts(lines, "Aileişletmelerinin azalması") == ["Aile işletmelerinin"]
    assert doubts(lines, "Aile işletmelerinin azalması") == []
    assert doubts("üniversite-\nsanayi iş birliği", "üniversitesanayi iş birliği") == [
        "üniversite sanayi"
    ]
    assert (
        doubts("üniversite-\nsanayi iş birliği", "üniversite-sanayi iş birliği") == []
    )
    assert doubts("işlet-\nmelerin", "işletmelerin") == []
    assert (
        doubts("değerlen-\ndirilebilmesi", "değerlendirilebilmesi") == []
    )  # two words by chance alone
    assert doubts("Kızılca-\nhamam", "Kızılcahamam") == []  # a place


def test_compounds_whose_hyphen_the_font_calls_a_soft_one_are_doubted() -> None:
    again = Printed(frozenset({"ironsteel"}), frozenset())  # read so everywhere
    assert doubts("iron\u00adsteel works", "ironsteel works", again) == ["iron-steel"]
    for cut in ("işlet\u00admelerin", "değerlen\u00addirilebilmesi"):
        assert doubts(cut, cut.replace("\u00ad", "")) == []


def test_pieces_that_are_printed_elsewhere_as_one_word_are_doubted() -> None:
    once = Printed(frozenset({"sürdürülebilir"}), frozenset())
    both = replace(once, neighbours=frozenset({("sürdürüle", "bilir")}))
    lines = "sürdürüle\nbilir turizm"
    assert doubts(lines, known=once) == ["sürdürülebilir"]
    assert (
        doubts(lines, known=both) == []
    )  # printed side by side, too: which is meant is their matter
    assert doubts("Güçlü\nbilir turizm", known=once) == []
    assert doubts("işletme\nlerin azalması") == [
        "işletmelerin"
    ]  # one is no word, and nothing else is printed
    assert doubts("TR\nbirliği") == []  # an abbreviation


@pytest.mark.parametrize(("text", "neighbours", "meant"), [
    ("İŞLETMELERDEREKABET", set(), ["İŞLETMELERDE REKABET"]),
    ("DEREKABET gücü", {("de", "rekabet")}, ["DE REKABET"]),
    ("DEREKABET gücü", set(), []),
    ("Okulöncesi eğitim", set(), []),  # written so by many
    ("değerlendirilebilmesi", set(), []),  # a word that no dictionary knows, of two by chance
    ("Yeni İşletmelerderekabet", set(), []),  # a name, by its capital
])  # fmt: skip
def test_words_run_together_within_a_line_are_doubted(
    text: str, neighbours: set[tuple[str, str]], meant: list[str]
) -> None:
    assert doubts(text, known=Printed(frozenset(), frozenset(neighbours))) == meant


def test_a_word_whose_compound_is_printed_elsewhere_is_doubted() -> None:
    elsewhere = Printed(frozenset({"meyve-sebze"}), frozenset())
    assert doubts("meyvesebze işleme", known=elsewhere) == ["meyve-sebze"]
    assert doubts("meyvesebze işleme") == []


def test_pieces_within_a_line_that_are_no_words_and_one_together_are_doubted() -> None:
    assert doubts("resou rces are limited") == ["resources"]
    assert doubts("in\u00adfrastru c\u00adture") == ["infrastructure"]
    assert doubts("sarımsak üretimi") == []
    assert doubts("Resou Rces") == []  # capitals: two names


def test_short_words_are_not_doubted() -> None:
    assert doubts("de\nniz", known=Printed(frozenset({"deniz"}), frozenset())) == []
    assert doubts("ayna\nlık", known=Printed(frozenset({"aynalık"}), frozenset())) == [
        "aynalık"
    ]


def test_what_is_printed_side_by_side_stands_on_one_line() -> None:
    drawn = page(1, [words("sürdürüle bilir", 100), words("turizm", 120)])
    assert printed_on([drawn], frozenset()).neighbours == {("sürdürüle", "bilir")}


def test_a_short_word_that_fills_its_line_is_no_piece_of_the_next() -> None:
    lines = [
        TextLine(1, tuple(words(text, top)))
        for text, top in (("Aile", 100), ("işletmelerinin", 112))
    ]
    assert join(lines, (), right=lines[0].box.x1 + 1) == "Aile işletmelerinin"
