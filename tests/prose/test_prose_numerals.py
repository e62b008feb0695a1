"""Numbers in running text: quantities, ordinals and years told apart, nothing dropped."""

import re
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.prose.mentions.numerals import find_numerals
from extractors.prose.mentions.sentence_ends import sentence_starts
from extractors.prose.mentions.sources import find_sources

CASES = [
    ("12,4'tür", [("12,4", "quantity", "12.4", None)]),
    ("1,5 milyon kişi; 100 bin ton", [("1,5 milyon", "quantity", "1500000", "persons"), ("100 bin", "quantity", "100000", "tonnes")]),
    ("1 milyon 250 bin kişi", [("1 milyon 250 bin", "quantity", "1250000", "persons")]),
    ("148 bindi, 3 bina, 2,5 milyona", [("148 bindi", "quantity", "148000", None), ("3", "quantity", "3", None), ("2,5 milyona", "quantity", "2500000", None)]),
    ("ülkede 178., ilde 17. sırada", [("178.", "ordinal", "178", None), ("17.", "ordinal", "17", "rank")]),
    ("2008 yılında 38.400, 2011 yılında ise 37.950 hektar", [("2008", "year", "2008", None), ("38.400", "quantity", "38400", "ha"), ("2011", "year", "2011", None), ("37.950", "quantity", "37950", "ha")]),
    ("yüzde birkaçı, yüzde on iki buçuk, yüzde on ile yirmi arası", []),
    ("binde 12'dir", [("binde 12", "quantity", "12", "per mille")]),
    ("‰ 12 ve %25'i", [("‰ 12", "quantity", "12", "per mille"), ("%25", "quantity", "25", "percent")]),
    ("% 20-25 arasında", [("% 20", "quantity", "20", "percent"), ("25", "quantity", "25", "percent")]),
    ("5. sırada, 1. derece", [("5.", "ordinal", "5", "rank"), ("1.", "ordinal", "1", "grade")]),
    ("5'inci sırada", [("5'inci", "ordinal", "5", "rank")]),
    ("ranked 5th", [("5th", "ordinal", "5", "rank")]),
    ("2004 sıralaması, 2004 ranking", [("2004", "year", "2004", None), ("2004", "year", "2004", None)]),
    ("27 derece sıcaklık", [("27", "quantity", "27", None)]),
    ("-3,2 derece", [("-3,2", "quantity", "-3.2", None)]),
    ("2006-2008 yılları", [("2006", "year", "2006", None), ("2008", "year", "2008", None)]),
    ("2009 kişi, 2008 firma sayısı", [("2009", "quantity", "2009", "persons"), ("2008", "year", "2008", None)]),
    ("1990'lı yıllar", [("1990", "year", "1990", None)]),
    ("E87 karayolu, TR31, CO2, II. OSB", []),
    ("11 Temmuz 2008, 01.02.2009", [("2008", "year", "2008", None)]),
    ("11 Temmuz 2008 günü, Mart 2010 günleri", [("2008", "year", "2008", None), ("2010", "year", "2010", None)]),
    ("Tablo 3'te, Şekil 2, Table 4", []),
    ("1. Nüfus arttı", []),
    ("3. 2009 yılında 534 kişi. 4. 2010 yılında", [("2009", "year", "2009", None), ("534", "quantity", "534", "persons"), ("2010", "year", "2010", None)]),
    ("10MW 25km² 3 m2", [("10", "quantity", "10", "MW"), ("25", "quantity", "25", "km2"), ("3", "quantity", "3", "m2")]),
    ("ABD $ 12,5 milyon, 673.307.314 $'dır", [("ABD $ 12,5 milyon", "quantity", "12500000", "USD"), ("673.307.314", "quantity", "673307314", "USD")]),
    ("28 257 kişi", [("28 257", "quantity", "28257", "persons")]),
    ("1.2.3,4 kişi", [("1.2.3,4", "quantity", None, "persons")]),
    ("27.684 kişiyle, 45 yataklı, 3.200 tonluk", [("27.684", "quantity", "27684", "persons"), ("45", "quantity", "45", "beds"), ("3.200", "quantity", "3200", "tonnes")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_numbers_of_a_turkish_text(text, expected):
    found = find_numerals(text, "turkish")
    wanted = [
        (printed, kind, None if value is None else Decimal(value), unit)
        for printed, kind, value, unit in expected
    ]
    assert [(each.text, each.kind, each.value, each.unit) for each in found] == wanted


def test_numbers_of_an_english_text():
    found = find_numerals(
        "63,503 people, 4.14 per cent of 12.5 million US dollars", "english"
    )
    assert [(each.value, each.unit) for each in found] == [
        (Decimal(63503), "persons"),
        (Decimal("4.14"), "percent"),
        (Decimal("12500000"), "USD"),
    ]


@given(st.lists(st.integers(min_value=3000, max_value=10**9), min_size=1, max_size=8))
def test_no_number_is_dropped(numbers):
    text = "; ".join(f"alan {number} hektar" for number in numbers)
    assert [each.value for each in find_numerals(text, "turkish")] == list(
        map(Decimal, numbers)
    )


TENS = [
    "",
    "on",
    "yirmi",
    "otuz",
    "kırk",
    "elli",
    "altmış",
    "yetmiş",
    "seksen",
    "doksan",
]
ONES = ["", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"]


@pytest.mark.parametrize("number", range(1, 100))
def test_a_share_in_words_is_the_share_in_digits(number):
    words = f"{TENS[number // 10]} {ONES[number % 10]}".strip()
    read = [
        find_numerals(text, "turkish")
        for text in (f"nüfusun yüzde {words}", f"Binde {words.replace(' ', '')}'lik")
    ]
    assert [(each.value, each.unit) for (each,) in read] == [
        (number, "percent"),
        (number, "per mille"),
    ]


def test_a_share_in_english_words():
    found = find_numerals(
        "Twenty-five per cent lived there, and ten percent of seven hundred", "english"
    )
    assert [(each.text, each.value, each.unit) for each in found] == [
        ("Twenty-five per cent", 25, "percent"),
        ("ten percent", 10, "percent"),
    ]


@given(st.text(alphabet="0123456789.,%()'- abİığ", max_size=40))
def test_numerals_stand_in_the_text_in_order_and_apart(text):
    found = find_numerals(text, "turkish")
    assert all(text[each.start : each.end] == each.text for each in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert all(re.search(r"\d", each.text) for each in found)


@pytest.mark.parametrize(
    ("text", "n_sentences"),
    [
        ("Nüfus 5. Bu sayı azdır.", 2),
        ("Aliağa'da (37 adet), Ardından Kemalpaşa (33 adet) gelir.", 2),
        ("5. Bölge Müdürlüğü açıldı.", 1),
        ("Petkim A.Ş. Aliağa'dadır.", 1),
        ("Dr. Öğr. Üyesi konuştu. İlçe dinledi.", 2),
        ("II. Organize Sanayi vb. Yatırımlar sürüyor.", 1),
        ("Oran % 12,5. İlçede artıyor.", 2),
        ("147.50 MW is installed. In 2009 it grew.", 2),
    ],
)
def test_sentences(text, n_sentences):
    assert len(sentence_starts(text)) == n_sentences


def test_sources():
    text = "TÜİK ve SGK verileri; İzmir İl Tarım Müdürlüğü'nün ve Ege Üniversitesi raporları"
    assert [
        (text[start:end].split("'", maxsplit=1)[0], kind)
        for start, end, kind in find_sources(text)
    ] == [
        ("TÜİK", "register"),
        ("SGK", "register"),
        ("İzmir İl Tarım Müdürlüğü", "institution"),
        ("Ege Üniversitesi", "institution"),
    ]


def test_the_number_of_a_goal_is_no_figure():
    found = find_numerals(
        "Hedef 1.1.2 ve 2.1.3. maddede 12 proje, 1.2.3,4 ton ürün anılır.", "turkish"
    )
    assert [numeral.text for numeral in found] == ["12", "1.2.3,4"]
