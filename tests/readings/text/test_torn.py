"""Words that a column too narrow for them tore over its lines, without a hyphen."""

import pytest

from extractors.readings.text.joining import whole_words
from extractors.readings.text.torn import without_tears
from schemas.geometry import Box
from schemas.table import CellLine, Region

LETTER_PT = 5.0


def lines(*texts: str) -> list[CellLine]:
    return [
        CellLine(
            text, text, Region(1, Box(60, 10.0 * n, 60 + LETTER_PT * len(text), 9))
        )
        for n, text in enumerate(texts)
    ]


def whole(*texts: str) -> str:
    return " ".join(without_tears(lines(*texts)))


def test_a_word_torn_over_several_lines_is_whole() -> None:
    assert whole("Hast", "ane Y", "atağı", "Sayıs", "ı") == "Hastane Yatağı Sayısı"
    assert whole("İşyerl", "erini", "n") == "İşyerlerinin"
    assert whole("TOPLA", "M") == "TOPLAM"
    assert whole("Karabu", "run") == "Karaburun"


def test_two_words_are_one_where_a_dictionary_lists_the_whole() -> None:
    """Each piece of `Başvuru` and of `Sayısının` may be a word of its own."""
    assert whole("Baş", "vuru", "Sayı") == "Başvuru Sayı"
    assert whole("n Say", "ısının") == "n Sayısının"
    assert whole("turizm", "alanında") == "turizm alanında"


def test_lines_with_room_for_another_letter_are_not_torn() -> None:
    assert whole("Topla", "mına", "Uzun") == "Toplamına Uzun"
    assert whole("Topla", "mına", "Uzun bir") == "Topla mına Uzun bir"


def test_a_word_that_a_line_has_room_for_is_not_torn() -> None:
    """It would stand on a line of its own, and not go on in the next."""
    assert whole("Payı Topla", "mına") == "Payı Topla mına"


@pytest.mark.parametrize("texts", [("Yer", "Adları"), ("Ne", "de"), ("105.6", "54")])
def test_capitals_joiners_and_figures_go_on_no_word(texts: tuple[str, str]) -> None:
    assert whole(*texts) == " ".join(texts)


def test_words_that_a_document_prints_in_one_piece_are_known() -> None:
    assert without_tears(lines("Xyzw", "abcd")) == ["Xyzw", "abcd"]
    assert without_tears(lines("Xyzw", "abcd"), {"xyzwabcd"}) == ["Xyzwabcd"]


@pytest.mark.parametrize(
    ("label", "whole"),
    [
        ("İŞLETMELERD E REKABET", "İŞLETMELERDE REKABET"),
        ("Kentleşm e", "Kentleşme"),
        ("Ulaşılabilir lik ve Bilgi", "Ulaşılabilirlik ve Bilgi"),
        ("Plan A", "Plan A"),
        ("Karabağlar A", "Karabağlar A"),
        ("OSB a", "OSB a"),
        ("Kent e", "Kent e"),  # both may be meant
    ],
)
def test_a_letter_or_an_ending_that_a_narrow_column_tore_off_is_put_back(
    label: str, whole: str
) -> None:
    """Where what stands before it is no word, or the ending is none: axes were `İŞLETMELERD E …`."""
    assert whole_words(label, ()) == whole
