"""What checks and proofs say in English stands in Turkish too, with all that is printed in it."""

import json
import re

import pytest

from schemas.vocabulary.overlay import read_data
from schemas.vocabulary.sentences import in_turkish
from tests.golden import FOLDER

SAID = {
    "Tablo 1, page 4, row 'Toplam', column 'Pay (%)': the 30 cells add up to 99,99, printed is '100': the difference of 0,01"
    " is within rounding.": "Tablo 1, sayfa 4, satır “Toplam”, sütun “Pay (%)”: 30 hücrenin toplamı 99,99, basılı olan “100”:"
    " 0,01 tutarındaki fark yuvarlamadandır.",
    "Tablo 1, page 2, row 'Toplam', column 'Firma': the 30 cells add up to 88.075, printed is '88.039', 36 less. One cell"
    " explains it: row 'Urla', column 'Firma', '1.473' for 1.437.": "Tablo 1, sayfa 2, satır “Toplam”, sütun “Firma”: 30"
    " hücrenin toplamı 88.075, basılı olan “88.039”, 36 eksik. Tek bir hücre bunu açıklar: satır “Urla”, sütun “Firma”,"
    " 1.437 yerine “1.473”.",
    "Page 1, section 'İSTİHDAM', statement 14: employees of aliaga is '66.134' here, but '2.680' in table 1. That is proved"
    " by sums or shares: the sentence gives no observation.": "Sayfa 1, bölüm “İSTİHDAM”, 14. tümce: Aliağa, Çalışan sayısı:"
    " burada “66.134”, ama tablo 1 içinde “2.680”. Tablodaki değer toplam ya da paylarla kanıtlı: tümceden veri alınmadı.",
    "42 items in 4 quadrants; every word of the region is in one item or label; but labels 'SOSYAL', 'ÇEVRE' and 2 more stand"
    " 9 points off": "4 alanda 42 madde; bölgedeki her sözcük bir maddede ya da başlıkta; ama “SOSYAL”, “ÇEVRE” ve 2 tane daha"
    " başlıkları 9 nokta kayık",
    "The document's first 4 pages: it prints no date; title read: 'Söke; a. b, c'.": "Belgenin ilk 4 sayfası: tarih yok;"
    " okunan başlık: “Söke; a. b, c”.",
}  # fmt: skip


@pytest.mark.parametrize("english", SAID)
def test_a_sentence_is_said_in_turkish(english: str) -> None:
    assert in_turkish(english) == SAID[english]


def test_a_sentence_that_nobody_listed_is_none() -> None:
    assert in_turkish("The moon is made of cheese.") is None
    assert in_turkish("Tablo 1, page 4: the moon is made of cheese.") is None


def test_a_list_of_a_thousand_names_is_no_endless_matter() -> None:
    names = ", ".join(f"Yer {number}" for number in range(1_000))
    assert in_turkish(names) is None
    assert (
        in_turkish(f"Tablo 1, page 4, row 'x', column 'y': it may be {names}.") is None
    )
    told = in_turkish(
        f"No text layer on page {names}: only pictures, which need OCR to be read."
    )
    assert told is not None and told.startswith("Sayfa Yer 0, Yer 1")


def test_what_the_samples_make_is_said() -> None:
    found = [
        m
        for file in FOLDER.glob("*.json")
        for _, _, m in json.loads(file.read_text("utf-8"))["findings"]
    ]
    assert len(found) > 5
    assert [message for message in found if in_turkish(message) is None] == []


@pytest.mark.parametrize(("english", "turkish"), read_data("sentences.yaml").items())
def test_nothing_printed_is_lost(english: str, turkish: str) -> None:
    """Every slot of the English sentence stands in the Turkish one: no number, no text goes missing."""
    slots = [set(re.findall(r"\{(\w+)\}", side)) for side in (english, turkish)]
    assert slots[0] == slots[1]
