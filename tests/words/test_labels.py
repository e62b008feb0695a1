"""What tables and figures are called: one list of words, whoever asks."""

import pytest

from extractors.prose.mentions.numerals import find_numerals
from schemas.text.turkish import fold
from schemas.vocabulary.document_words import document_words, is_told_overleaf
from schemas.vocabulary.labels import (
    figure_caption,
    note_start,
    table_caption,
    table_label,
    table_words,
    without_table_label,
)


@pytest.mark.parametrize("word", document_words().table_labels)
def test_every_word_of_the_list_works_for_tables(word):
    assert table_label().match(f"{word} 3.2: Nüfus")
    assert table_caption().match(f"{word} 3.2: Nüfus")
    for sign in (":", ".", " |", " –", " —"):
        assert without_table_label(f"{word} 3.2{sign} Nüfus") == "Nüfus"
    assert fold(word) in table_words()


@pytest.mark.parametrize(
    "word", (*document_words().figure_labels, *document_words().annex_labels)
)
def test_every_word_of_the_list_is_a_name_in_prose(word):
    assert [
        numeral.text for numeral in find_numerals(f"{word} 3 bunu gösterir.", "turkish")
    ] == []
    assert word in document_words().annex_labels or figure_caption().match(
        fold(f"{word} 3: Nüfus")
    )


@pytest.mark.parametrize(
    "text", ["TABLE FFO-2.—", "ÇİZELGE 4", "Ek Tablo 1", "Tablo A: x", "Table A-4"]
)
def test_labels_as_printed(text):
    assert table_label().match(text)


@pytest.mark.parametrize(
    "text", ["tablo 1'de görüldüğü gibi", "Tabloda 3 satır", "Table of contents"]
)
def test_words_in_running_text_are_no_labels(text):
    assert not table_label().match(text)
    assert without_table_label("Table of firms") == "Table of firms"


@pytest.mark.parametrize(
    "text",
    [
        "* Geçici",
        "(*) Geçici",
        "Kaynak: TÜİK",
        "KAYNAK: TÜİK",
        "Not. Geçici",
        "Source—x",
        "† x",
    ],
)
def test_notes_under_a_table(text):
    assert note_start().match(text)


@pytest.mark.parametrize("text", ["Kaynaklar kıttır", "Notion: x", "Nüfus", "2 * 3"])
def test_other_lines_are_no_notes(text):
    assert not note_start().match(text)


@pytest.mark.parametrize("label", ["Tablo 1a:", "Tablo 1b", "Table 2.1c –", "Tablo 3"])
def test_the_letter_of_a_part_is_of_the_label(label: str) -> None:
    """`a Nüfus` names no indicator: a table of which nothing was read was not told."""
    assert without_table_label(f"{label} Nüfus") == "Nüfus"
    assert without_table_label("Tablo 3 a göre") == "a göre"


@pytest.mark.parametrize(
    "label",
    ["Tablo-3:", "TABLO–3.2.", "Tablo -3 –", "Tablo - 3:", "Tablo – 3.", "Çizelge-4"],
)
def test_a_dash_before_the_number_is_of_the_label(label: str) -> None:
    """`3: Güçlü Ekonomi` is no axis: all goals of a plan stood under such, with 0.98."""
    assert without_table_label(f"{label} Güçlü Ekonomi") == "Güçlü Ekonomi"
    assert without_table_label("Tablo – 2023 Nüfusu") == "2023 Nüfusu"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("(devamı sonraki sayfada)", True),
        ("Devamı sonraki sayfada", True),
        ("Devamı arkada →", True),
        ("Continued on the next page", True),
        ("(devamı)", False),  # of a title
        ("Devamlı sulanan arazinin azalması", False),
        ("Yatırımların devamı için ayrılan sayfa", False),
        ("Devamı gelen yatırımlar için ayrılan sayfa", False),
    ],
)
def test_a_line_that_says_only_that_a_table_goes_on_is_told_from_texts(
    line: str, told: bool
) -> None:
    assert is_told_overleaf(line) is told
