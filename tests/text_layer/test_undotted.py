"""Fonts whose text layer holds i for ı too: each word is what is a word, or is said."""

from extractors.text_layer.undotted import mend_undotted
from schemas.geometry import Box
from schemas.page import Page, Word

SMALL = "Roboto-Small-Caps"


def page(*texts: str, font: str = SMALL, others: tuple[str, ...] = ()) -> Page:
    words = [Word(text, Box(0, 0, 10, 10), 10.0, font) for text in texts]
    words += [Word(text, Box(0, 20, 10, 30), 10.0, "Lato") for text in others]
    return Page(number=3, width=600, height=800, rotation=0, words=tuple(words))


def read(printed: Page) -> list[str]:
    return [
        word.text for word in mend_undotted([printed])[0][0].words if word.font == SMALL
    ]


def test_each_i_is_what_makes_a_word_of_it() -> None:
    printed = page("Zayif", "Yanlar", "Kirsal", "Kalkinma", "Eğitim", "(Analizi)")
    assert read(printed) == [
        "Zayıf",
        "Yanlar",
        "Kırsal",
        "Kalkınma",
        "Eğitim",
        "(Analizi)",
    ]
    (mended,), (told,) = mend_undotted([printed])
    assert mended.words[0].text_raw == "Zayif" and mended.repairs
    assert (told.check_code, told.severity, told.page) == (
        "text-layer-repaired",
        "info",
        3,
    )


def test_of_two_words_the_one_that_the_document_prints_elsewhere_is_meant() -> None:
    broken = ("Zayif", "Kirsal", "Diş", "Ticaret")
    assert read(page(*broken, others=("dış", "ticaret"))) == [
        "Zayıf",
        "Kırsal",
        "Dış",
        "Ticaret",
    ]
    assert read(page(*broken, others=("diş", "hekimi", "sayısı")))[2] == "Diş"


def test_a_word_that_may_be_either_is_left_and_said() -> None:
    printed = page("Zayif", "Kirsal", "Diş", "Ticaret")
    assert read(printed)[2] == "Diş"
    (told,) = mend_undotted([printed])[1]
    assert told.check_code == "text-layer-unreadable" and "'Diş'" in told.message


def test_an_ending_goes_with_the_name_before_it() -> None:
    assert read(page("Zayif", "Kirsal", "Adana'nin", "İzmir'in"))[2:] == [
        "Adana'nın",
        "İzmir'in",
    ]


def test_a_font_that_has_both_letters_is_sound() -> None:
    assert mend_undotted([page("Zayif", "Kirsal", "Sağlık")])[1] == []


def test_a_single_slip_says_nothing_of_the_font() -> None:
    assert read(page("Zayif", "Eğitim")) == ["Zayif", "Eğitim"]


def test_a_foreign_text_is_left_alone() -> None:
    english = ("Applications", "Administration", "Organisation", "Zayif", "Kirsal")
    assert read(page(*english)) == list(english)


def test_words_too_short_to_judge_are_left() -> None:
    assert read(page("Zayif", "Kirsal", "si"))[2] == "si"
    assert mend_undotted([page("Zayif", "Kirsal", "si")])[1][0].severity == "info"


def test_a_word_of_too_many_letters_in_question_is_said() -> None:
    long = "kişiliksizleştirilmişlik"
    (told,) = mend_undotted([page("Zayif", "Kirsal", long)])[1]
    assert long in told.message


def test_a_message_names_the_first_words_alone() -> None:
    unknown = [f"qi{letter}x" for letter in "abcdefghij"]
    words = [
        "Zayif",
        "Kirsal",
        "Kalkinma",
        "Tarim",
        "Ulaşim",
        "Sağlik",
        "Firsatlar",
        "Kadin",
        "Yapi",
        "Kayit",
    ]
    (told,) = mend_undotted([page(*words, *unknown)])[1]
    assert "'qiax'" in told.message and "'qijx'" not in told.message
