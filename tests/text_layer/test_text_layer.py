"""Broken encodings are mended where the words prove it, and only there."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.text_layer.mending import mend_pages, text_layer_of
from extractors.text_layer.misreadings import _characters
from schemas.geometry import Box
from schemas.page import Page, Word

TURKISH = [
    "İlçede",
    "çalışan",
    "sayısı",
    "geçen",
    "yıla",
    "göre",
    "artmış,",
    "işsizlik",
    "oranı",
    "ise",
    "düşmüştür.",
    "Tarım",
    "alanlarının",
    "büyük",
    "bölümü",
    "sulanmakta;",
    "zeytin,",
    "incir",
    "ve",
    "üzüm",
    "yetiştirilmektedir.",
    "Ulaşım",
    "altyapısı",
    "güçlendirilecek,",
    "atık",
    "su",
    "arıtma",
    "tesisi",
    "yapılacaktır.",
    "ÖDEMİŞ",
    "VE",
    "ÇEŞME",
    "İLÇELERİ,",
    "GELİŞME",
    "EKSENLERİ,",
    "BAĞCILIK",
]
SOUND = {
    "english": "The naïve façade of the café résumé shows coöperation in the El Niño year; Zoë's fiancé agreed — “so”.",
    "french": "Les élèves français étudient à l'université où l'été s'achève; Saint-Étienne, Besançon, Nîmes, Orléans.",
    "icelandic": "Það er gott veður í Reykjavík og fólkið gengur niður að sjónum. Þetta er íslenska þjóðin við ýmis störf, "
    "Guðrún Þórðardóttir býr á Akureyri með ýsu og rauðan ljósaþvott.",
    "german": "Die Straße führt über große Brücken nach München; schöne Gäste übernachten in Köln für fünf Euro.",
    "czech": "Nový český průmysl má velký význam, každý rok přichází další dobrý výsledek, který být příliš rychlý.",
    "turkish": " ".join(TURKISH),
    "ligatures": "The ﬁrst ﬂow of the ofﬁce: ﬁnal ﬁgures, ﬁrma sınıﬂarı, reﬂected in the proﬁle",
}
ENCODINGS = [
    ("cp1254", "cp1252"),
    ("utf-8", "cp1252"),
    ("utf-8", "cp1254"),
    ("utf-8", "latin_1"),
    ("mac_turkish", "mac_roman"),
    ("mac_turkish", "cp1252"),
    ("mac_turkish", "cp1254"),
    ("cp857", "cp1252"),
    ("cp857", "cp1254"),
    ("cp857", "cp850"),
    ("cp857", "cp437"),
]


def damaged(text, written, read):
    """Text as a reader sees it that takes `written` bytes for `read`."""
    meaning = _characters(read)
    if written == "utf-8":
        return "".join(meaning[byte] for byte in text.encode("utf-8"))
    seen = dict(zip(_characters(written)[128:], meaning[128:], strict=True))
    return "".join(seen.get(sign, sign) for sign in text)


def page_of(texts, font="Carlito", number=1):
    box = Box(0, 0, 10, 10)
    words = tuple(Word(text, box, 10.0, font) for text in texts)
    return Page(number, 595, 842, 0, words)


def texts_of(page):
    return [word.text for word in page.words]


@pytest.mark.parametrize(("written", "read"), ENCODINGS)
def test_each_broken_encoding_is_restored_and_said(written, read):
    broken = page_of([damaged(word, written, read) for word in TURKISH])
    (page,), findings = mend_pages([broken])
    assert texts_of(page) == TURKISH
    assert [word.text_raw for word in page.words] == texts_of(broken)
    assert text_layer_of([page]) == "repaired"
    assert {finding.check_code for finding in findings} == {"text-layer-repaired"}
    assert written in findings[0].message


@pytest.mark.parametrize("language", SOUND)
def test_sound_text_stays(language):
    words = SOUND[language].split()
    (page,), findings = mend_pages([page_of(words)])
    expected = [word.replace("ﬁ", "fi").replace("ﬂ", "fl") for word in words]
    assert texts_of(page) == expected
    assert findings == []
    assert text_layer_of([page]) == "native"


def test_a_page_of_mixed_damage_is_mended_only_where_broken():
    broken = page_of(
        [damaged(word, "cp1254", "cp1252") for word in TURKISH], font="Arial"
    ).words
    icelandic = page_of(SOUND["icelandic"].split(), font="Times").words
    turkish = page_of(TURKISH, font="Carlito").words
    mixed = replace(page_of([]), words=broken + icelandic + turkish)
    (page,), findings = mend_pages([mixed])
    assert texts_of(page) == TURKISH + SOUND["icelandic"].split() + TURKISH
    assert len(findings) == 1
    assert "Arial" in findings[0].message


def test_quotes_of_an_english_text_are_restored():
    words = [
        "The",
        "district’s",
        "exports",
        "–",
        "the",
        "highest",
        "–",
        "are",
        "the",
        "“engine”",
        "of",
        "İzmir’s",
        "economy",
    ]
    (page,), _ = mend_pages(
        [page_of([damaged(word, "utf-8", "cp1252") for word in words])]
    )
    assert texts_of(page) == words


def test_broken_and_sound_words_of_one_font_are_told_apart():
    broken = page_of([damaged(word, "cp1254", "cp1252") for word in TURKISH]).words
    mixed = replace(page_of([]), words=broken + page_of(TURKISH).words)
    (page,), _ = mend_pages([mixed])
    assert texts_of(page) == TURKISH * 2


def test_a_font_with_sound_words_of_another_language_is_left():
    words = [damaged(word, "cp1254", "cp1252") for word in TURKISH] + SOUND[
        "icelandic"
    ].split()
    (page,), _ = mend_pages([page_of(words)])
    assert texts_of(page) == words


def test_sound_turkish_asks_no_dictionary(monkeypatch):
    asked = []
    monkeypatch.setattr(
        "extractors.text_layer.mending._is_sound",
        lambda text, *_: asked.append(text) or True,
    )
    mend_pages([page_of([*TURKISH, "“Üretim”", "Ülke…", "Aliağa’nın", "%", "m²"])])
    assert asked == []


def test_a_short_heading_is_mended_by_the_rest_of_the_document():
    body = page_of([damaged(word, "cp1254", "cp1252") for word in TURKISH])
    heading = page_of(["Aliaða"], font="Bold", number=2)
    pages, _ = mend_pages([body, heading])
    assert texts_of(pages[1]) == ["Aliağa"]


def test_double_damage_is_mended_twice():
    twice = [
        damaged(damaged(word, "utf-8", "cp1252"), "utf-8", "cp1252") for word in TURKISH
    ]
    (page,), _ = mend_pages([page_of(twice)])
    assert texts_of(page) == TURKISH


def test_a_page_without_text_is_said_and_an_empty_one_is_not():
    pictured = replace(page_of([]), pictures=(Box(0, 0, 500, 800),))
    _, findings = mend_pages([pictured, replace(page_of([]), number=2)])
    assert [finding.check_code for finding in findings] == ["text-layer-missing"]
    assert findings[0].severity == "error"


def test_unmapped_glyphs_and_shifted_glyphs_are_said_and_left():
    unmapped = page_of(["\ue001\ue002\ue003", "\ue004\ue005"] * 5, font="Lost")
    shifted = page_of(
        ["".join(chr(ord(sign) - 29) for sign in "istanbulda")] * 40, font="Shifted"
    )
    both = replace(unmapped, words=unmapped.words + shifted.words)
    (page,), findings = mend_pages([both])
    assert texts_of(page) == texts_of(both)
    assert [finding.check_code for finding in findings] == ["text-layer-unreadable"] * 2


def test_a_misreading_that_nobody_knows_is_said_and_left():
    broken = page_of([damaged(word, "cp1254", "cp850") for word in TURKISH])
    (page,), findings = mend_pages([broken])
    assert texts_of(page)[0] == texts_of(broken)[0]
    assert [finding.check_code for finding in findings] == ["text-layer-unreadable"]


def test_bullets_of_a_symbol_font_are_no_loss():
    _, findings = mend_pages([page_of(["\uf0b7"] * 20, font="OpenSymbol")])
    assert findings == []


def test_decomposed_letters_are_composed_and_the_raw_text_kept():
    (page,), findings = mend_pages([page_of(["I\u0307zmir", "go\u0308c\u0327"])])
    assert texts_of(page) == ["İzmir", "göç"]
    assert page.words[0].raw == "I\u0307zmir"
    assert findings == []
    assert text_layer_of([page]) == "native"


@pytest.mark.parametrize(
    "damage",
    [
        lambda word: unicodedata.normalize("NFD", word),
        lambda word: word.replace("i", "i\u0307").replace("ş", "ș"),
        "\u200b".join,
    ],
    ids=["decomposed", "stray dots", "zero-width blanks"],
)
def test_letters_that_only_need_composing_are_no_unreadable_text(damage):
    (page,), findings = mend_pages([page_of([damage(word) for word in TURKISH])])
    assert texts_of(page) == TURKISH
    assert findings == []


@settings(max_examples=40)
@given(
    st.lists(st.sampled_from(TURKISH), min_size=12, max_size=60),
    st.sampled_from(ENCODINGS),
)
def test_any_sample_of_broken_words_is_restored_or_left_alone(words, encoding):
    broken = [damaged(word, *encoding) for word in words]
    (page,), _ = mend_pages([page_of(broken)])
    assert texts_of(page) in (words, broken)


def test_names_and_figures_glued_by_leaders_are_words():
    led = page_of([f"{name}{'.' * 60}27.225" for name in TURKISH[:39]] * 2, font="Led")
    (_,), findings = mend_pages([led])
    assert not findings
