"""Two texts beside each other, read line by line as one: no figure of them is observed, and it is told."""

from itertools import zip_longest
from textwrap import wrap

import pytest

from extractors.prose.annotate import annotate
from extractors.prose.certainty.woven import woven_at
from tests.prose.test_prose import identity, statement

BEDS = "2007 yılında Bayraklı'nın turizm yatak kapasitesi 14.536 yataktır."
PORT = "2009 yılında açılan liman bölge için önemli bir seviyeye gelmiştir."
WIND = "2009 yılı sonunda Aliağa'da kurulu rüzgâr gücü 94,8 MW'tır. 2005 yılında Foça'nın ithalatı 807.414.025 ABD dolarıdır."
JOBS = "2006 yılında Tire'de 7.299 firma faaliyet göstermektedir. 2010 yılında ilçede 29.585 kişi istihdam edilmektedir."
ENGLISH = "In 2007, Bergama had 26,559 hectares of agricultural land. In 2010, there were 2,008 students in Foça."
OTHER = "In 2006, exports of Tire amounted to 331,946,239 US dollars. In 2005, 2,502 teachers worked in Çeşme."


def woven(one: str, other: str, width: int) -> str:
    """Two texts in columns of so many characters, read line by line."""
    lines = zip_longest(wrap(one, width), wrap(other, width), fillvalue="")
    return " ".join(line for pair in lines for line in pair if line)


def read(
    text: str, language: str = "tr"
) -> tuple[set[tuple[str, str, int | None, str]], list[str]]:
    found = annotate(
        [statement(text, section="Genel")], [], identity("izmir", 2012, language)
    )
    rows = {
        (row.place, row.indicator, row.year, f"{row.value}")
        for row in found.observations
    }
    return rows, [
        each.check_code for each in found.findings if each.severity == "warning"
    ]


@pytest.mark.parametrize("width", [24, 30, 36, 44])
@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        (BEDS, PORT, "tr"),
        (PORT, BEDS, "tr"),
        (WIND, JOBS, "tr"),
        (JOBS, BEDS, "tr"),
        (ENGLISH, OTHER, "en"),
        (f"2. {BEDS}", f"6. {WIND}", "tr"),
    ],
)
def test_figures_of_two_texts_read_as_one_are_none_and_it_is_told(
    one: str, other: str, language: str, width: int
) -> None:
    apart = read(one, language)[0] | read(other, language)[0]
    rows, told = read(woven(one, other, width), language)
    assert rows <= apart
    assert rows == apart or told == ["sentence-run-together"]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2007 yılında ithalat 2009 yılında artmış ve 5.000 ABD dolarıdır. yılında gerçekleşmiştir.",
         "dolarıdır. yılında"),
        ("2010 440.248.278 ABD dolarıdır.", "2010 440.248.278"),
        ("In 2011, 7,477 firms In 2011, there were", "In 2011"),
        ("2007 yılında Bayraklı'nın yatak kapasitesi 2009 yılında büyümüştür.",
         "2007 yılında Bayraklı'nın yatak kapasitesi 2009 yılında"),
        ("2008 yılında kurulan 2009 yılında ithalat artmıştır.", "2008 yılında kurulan 2009 yılında"),
        ("Liman yapılmıştır. 14.536 yataktır.", "14.536 yataktır."),
        ("Liman yapılmıştır. 2010 yılında istihdam edilmektedir.", "2010 yılında istihdam edilmektedir."),
        ("2010 yılında istihdam edilmektedir. Liman yapılmıştır.", "2010 yılında istihdam edilmektedir."),
        ("2011 yılında Foça'nın şehir nüfus oranı %67,3 373.806 turist gelmiştir.", "%67,3 373.806"),
        ("In 2011 the share was 67.3% 373,806 tourists came.", "3% 373,806"),
        ("Nüfus 24.100 373.806 turist gelmiştir.", "24.100 373.806"),
        ("There is a port. 331,946,239 US dollars.", "331,946,239 US dollars."),
    ],
)  # fmt: skip
def test_each_sign_of_two_texts(text: str, at: str) -> None:
    assert woven_at(text) == at


@pytest.mark.parametrize(
    "text",
    [
        "2008 yılında 1.737 olan firma sayısı 2009 yılında 1.802'ye yükselmiştir.",
        "Firma sayısı 2008 yılında 1.737 iken 2009 yılında 1.802'dir.",
        "Nüfus 2009 yılından 2010 yılına 2.400 kişi artmıştır.",
        "Fabrika 2008'de kurulmuştur. 2010 yılında tamamlanmıştır.",
        "Tekstil, gıda vb. sektörlerde 1.200 kişi çalışmaktadır.",
        "Firmaların payı (bkz. tablo 3) 2009 yılında artmıştır.",
        "etmektedir. 2009 yılında Foça'ya 722.641 turist gelmiştir.",
        "The number of firms rose from 1,737 in 2008 to 1,802 in 2009.",
        "In Foça, 31,240 people are employed.",
        "Firmaların %67,3'ü, 373.806 çalışanın 24.100'ü buradadır.",
    ],
)
def test_what_one_writer_writes_is_one_text(text: str) -> None:
    assert woven_at(text) is None


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        (
            "2. 2009 yılında Kınık'ın nüfus artış hızı %25,4 olarak 6. 2007 yılında Kınık'ta nüfus yoğunluğu.",
            "6. 2007 yılında",
        ),
        ("1. 2007 yılında nüfus 362.080 5. kişidir.", "362.080 5. kişidir"),
        ("Yatırımlar 6. bölge teşviklerinden 2012 yılında yararlanmıştır.", None),
        ("2012 yılının 3. çeyreğinde 1.250 firma kurulmuştur.", None),
    ],
)
def test_the_number_of_another_entry_within_a_sentence_shows_two_texts(
    text: str, sign: str | None
) -> None:
    """The number of the entry beside it was a density: `kilometrekareye 6`."""
    assert woven_at(text) == sign
