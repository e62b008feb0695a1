"""Letters: the one door for casing, folding, cleaning and joining; nobody goes round it."""

import ast
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.text import turkish
from schemas.text.turkish import (
    ALPHABET,
    ascii_fold,
    clean,
    fold,
    is_word,
    join_lines,
    lower,
    slug,
    sort_key,
    title,
    upper,
)
from schemas.vocabulary.places import place_words

UPPER_ALPHABET = "ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ"
letters = st.text(alphabet=ALPHABET, max_size=30)


def test_the_29_letters_have_their_pairs():
    assert len(ALPHABET) == 29
    assert upper(ALPHABET) == UPPER_ALPHABET
    assert lower(UPPER_ALPHABET) == ALPHABET


@given(letters)
def test_casing_round_trips(word):
    assert lower(upper(word)) == word
    assert upper(lower(upper(word))) == upper(word)
    assert fold(upper(word)) == fold(word)
    assert lower(title(word)) == word


@given(letters)
def test_decomposed_letters_clean_to_the_composed_word(word):
    for case in (word, upper(word)):
        assert clean(unicodedata.normalize("NFD", case)) == case


@given(letters)
def test_python_lower_case_of_capitals_is_mended_by_fold(word):
    dotted = word.replace("ı", "i")
    assert fold(upper(dotted).lower()) == dotted  # İ.lower() leaves U+0307 behind


@given(st.text(max_size=40))
def test_cleaning_twice_changes_nothing(text):
    assert clean(clean(text)) == clean(text)
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("printed", "stored"),
    [
        ("ﬁrma sınıﬂarı", "firma sınıfları"),
        ("m² ve ½", "m² ve ½"),  # NFKC would make m2 and 1⁄2
        ("iş\u00adbirliği", "işbirliği"),
        ("1\u00a0250\u202fkişi", "1 250 kişi"),
        ("ala\u200bn\ufeff", "alan"),
        (
            "Aliaga\u0306",
            "Aliağ".replace("ğ", "g") + "ă",
        ),  # a breve on the wrong letter stays visible
        ("geliștirme Țeșme", "geliştirme Ţeşme"),
        ("I\u0307zmi\u0307r ı\u0307", "İzmir i"),
        ("“Aliağa’nın”", "“Aliağa’nın”"),  # quotes stay as printed
    ],
)
def test_clean(printed, stored):
    assert clean(printed) == stored


def test_fold_unifies_quotes_and_dashes():
    assert fold("“ALİAĞA’NIN” – İL") == '"aliağa\'nın" - il'
    assert (
        ascii_fold("ALIAĞA") == ascii_fold("ALİAĞA") == ascii_fold("aliağa") == "aliaga"
    )
    assert ascii_fold("Hakkâri") == "hakkari"


def test_title_leaves_suffixes_small():
    assert title("İZMİR'İN ILICA'DA ve ığdır") == "İzmir'in Ilıca'da Ve Iğdır"


def test_sorting_follows_the_29_letters():
    words = [
        "zeytin",
        "çam",
        "cam",
        "ığdır",
        "izmir",
        "ısı",
        "şile",
        "sivas",
        "öğrenci",
        "okul",
        "ğ",
        "g",
    ]
    assert sorted(words, key=sort_key) == [
        "cam", "çam", "g", "ğ", "ığdır", "ısı", "izmir", "okul", "öğrenci", "sivas", "şile", "zeytin",
    ]  # fmt: skip


def test_slug():
    assert slug("İlçe Özet Raporu – Güzelbahçe") == "ilce-ozet-raporu-guzelbahce"


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["tarımsal işlet-", "melerin sayısı"], "tarımsal işletmelerin sayısı"),
        (["Bölgesel Ar-", "Ge kapasitesi"], "Bölgesel Ar-Ge kapasitesi"),
        (["EKO-", "NOMİK"], "EKONOMİK"),
        (["ECONO-", "MIC"], "ECONOMIC"),
        (["MEKÂN-", "SAL"], "MEKÂNSAL"),
        (["TARIM-", "TURİZM"], "TARIM-TURİZM"),
        (["Aliağa -", "Menderes hattı"], "Aliağa - Menderes hattı"),
        (["soğuk-", "sıcak depolar"], "soğuk-sıcak depolar"),
        (["geliş\u00ad", "tirme"], "geliştirme"),
        (
            ["Gü\u2010", "zelhisar Ovası"],
            "Güzelhisar Ovası",
        ),  # no dictionary has it; no hand types U+2010
        (["kayıt dışı\u2010", "lığın"], "kayıt dışılığın"),
        (["soğuk\u2010", "sıcak depolar"], "soğuk-sıcak depolar"),
        (["TÜİK\u2010", "veri tabanı"], "TÜİK-veri tabanı"),
        (["bir", "", " iki "], "bir iki"),
        (["2009-", "2010 yılı"], "2009- 2010 yılı"),
    ],
)
def test_lines_are_joined_where_the_result_is_a_word(lines, joined):
    assert join_lines(lines) == joined


def test_the_documents_own_words_decide_before_the_dictionary():
    assert join_lines(["xyz-", "wvu"], lexicon={"xyzwvu"}) == "xyzwvu"
    assert (
        join_lines(["işlet-", "melerin"], lexicon={"işlet-melerin"}) == "işlet-melerin"
    )


def test_lines_that_end_in_no_hyphen_are_joined_without_a_search(monkeypatch):
    """A label is tried line by line: searching what is there already took 10 s of a report of four pages."""
    searched = []
    monkeypatch.setattr(turkish.re, "search", lambda *pattern: searched.append(pattern))
    assert (
        join_lines(["Kıyılar", "korunacak ve", "gelişecektir."])
        == "Kıyılar korunacak ve gelişecektir."
    )
    assert searched == []


def test_words_with_endings_are_known_and_gibberish_is_not():
    assert all(map(is_word, ["kalkınmasının", "geliştirilmesi", "merkezlerinin"]))
    assert not any(map(is_word, ["gelifltirilecektir", "xqzt"]))


def test_two_words_are_no_word_with_endings_that_begin_with_a_vowel_after_one() -> None:
    """`ihracat` and `ı a lan ın da`: no ending begins so; a narrow column joined the two without a blank."""
    assert not any(map(is_word, ["ihracatıalanında", "üretimialanında"]))
    assert all(map(is_word, ["camii", "ihracatında"]))


DOORS = {"schemas/text/turkish.py", "schemas/text/numbers.py"}
BANNED_METHODS = {"lower", "upper", "title", "casefold", "capitalize", "swapcase"}


def modules():
    root = Path(__file__).parents[2]
    folders = ("schemas", "extractors", "pipelines")
    return [
        (path.relative_to(root).as_posix(), path) for folder in folders for path in sorted((root / folder).rglob("*.py"))
    ]  # fmt: skip


def bypasses(source):
    """Lines that change the case of text, or read a number, by Python's own means."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        function = node.func
        if (
            isinstance(function, ast.Attribute)
            and function.attr in BANNED_METHODS
            and not _is_door(function.value)
        ):
            yield node.lineno, f".{function.attr}()"
        if (
            isinstance(function, ast.Name)
            and function.id == "float"
            and not _is_geometry(node)
        ):
            yield node.lineno, "float()"


def _is_door(value):
    return isinstance(value, ast.Name) and value.id in {"turkish"}


def _is_geometry(call):
    """`float(box.x0)`, `float(left - right)`: an attribute or arithmetic, never a printed text."""
    return all(
        isinstance(argument, ast.Constant)
        or not any("text" in ast.dump(part) for part in ast.walk(argument))
        for argument in call.args
    )


def test_the_lint_finds_what_it_bans():
    assert list(
        bypasses("x = name.lower()\ny = float(cell.text)\nz = float(box.x0)")
    ) == [
        (1, ".lower()"),
        (2, "float()"),
    ]


@pytest.mark.parametrize(
    ("name", "path"), modules(), ids=[name for name, _ in modules()]
)
def test_nobody_goes_round_the_door(name, path):
    if name in DOORS:
        pytest.skip("this is the door")
    allowed = (
        "# ascii only"  # said on the line, where the text is none of the document's
    )
    lines = path.read_text(encoding="utf-8").splitlines()
    found = [
        f"{name}:{line} {what}"
        for line, what in bypasses("\n".join(lines))
        if allowed not in lines[line - 1]
    ]
    assert found == []


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["2013 Ye-", "nilenebi-", "lir Enerji"], "2013 Yenilenebilir Enerji"),
        (["kamu-", "özel-", "sivil ortaklığı"], "kamu-özel-sivil ortaklığı"),
        (["Ye-", "nilenebi- lir"], "Ye-nilenebi- lir"),
    ],
)
def test_a_word_cut_over_three_lines_is_one_word(lines, text):
    """A programme was `Ye-nilenebi-lir Enerji`, with 0.999: no two of the pieces are a word."""
    assert join_lines(lines) == text


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["The hospi-", "tal beds"], "The hospital beds"),
        (["agricultu-", "ral land"], "agricultural land"),
        (["a well-", "known place"], "a well-known place"),
        (["Rural Develop-", "ment"], "Rural Development"),
    ],
)
def test_an_english_word_cut_at_a_line_end_is_one_word(lines, text):
    assert join_lines(lines) == text


@pytest.mark.parametrize(
    ("head", "tail", "joined"),
    [
        ("Gü-", "zelbahçe'nin nüfusu", "Güzelbahçe'nin nüfusu"),
        ("Kara-", "burun ilçesi", "Karaburun ilçesi"),
        ("Afyonka-", "rahisar", "Afyonkarahisar"),
        ("GÜZEL-", "BAHÇE", "GÜZELBAHÇE"),
        ("Konak-", "Menemen hattı", "Konak-Menemen hattı"),
    ],
)
def test_a_place_cut_over_a_line_end_is_one_word(head, tail, joined):
    assert join_lines([head, tail], place_words()) == joined


def test_a_font_s_hyphen_is_a_hyphen_within_words_and_alone() -> None:
    assert clean("demir\u2010çelik, ürün \u2010 pazar") == "demir-çelik, ürün - pazar"
    assert clean("demir\u2010") == "demir\u2010"  # a line was cut there
