"""Clauses bound what governs a number: what stands in another one neither gives nor takes a meaning."""

from decimal import Decimal

import pytest

from extractors.prose.annotate import annotate
from tests.prose.test_prose import identity, statement

T, E = "tr", "en"
GIVEN = [
    # a verb and `ve`: what follows is another clause
    (T, "burdur", "Burdur'da 2011 yılında 742 hastane yatağı vardı ve bu yatakların 118'i özel sektöre aittir.", [("burdur", "hospital_beds", 2011, "742")]),
    (T, "gebze", "Gebze'nin 2011 sonu nüfusu 329.195 kişidir ve bunun yarısı başka illerin nüfusuna kayıtlıdır.", [("gebze", "population", 2011, "329195")]),
    # a verb and a colon: what follows names its place itself
    (T, "antalya", "Rakip kıyılar da boş durmuyor: Antalya'ya 2011'de 11,5 milyon turist geldi.", [("antalya", "tourist_arrivals", 2011, "11500000")]),
    # a relative clause ends with the place that it describes
    (T, "mugla", "742 konaklama tesisinin hizmet verdiği Fethiye'de yatak sayısı 2011'de 46.215'tir.", [("fethiye", "accommodation_facilities", 2011, "742"), ("fethiye", "tourism_beds", 2011, "46215")]),
    (T, "aliaga", "Nüfusu 2011'de 32.400 olan Foça'dan sonra Aliağa gelmektedir.", [("foca", "population", 2011, "32400")]),
    # the rate of a change does not part a value from its name
    (T, "turkiye", "Türkiye'nin ihracatı 2011 yılında %0,4 azalarak 151 milyar dolar, ithalatı %6,4 artarak 251 milyar dolar oldu.", [("turkiye", "exports_usd", 2011, "151000000000"), ("turkiye", "imports_usd", 2011, "251000000000")]),
    (T, "usak", "2011 yılında Uşak'ın ihracatı 218,4 milyon dolara yükselmiştir.", [("usak", "exports_usd", 2011, "218400000")]),
    (E, "izmir", "Exports of İzmir fell by 4% to 8.7 billion dollars in 2011.", [("izmir", "exports_usd", 2011, "8700000000")]),
    # the last number of a series says the scale of all
    (T, "bartin", "Bartın ilinin ihracatı: 2009'da 23,1; 2010'da 25,4; 2011'de 21,9 milyon dolar.", [("bartin", "exports_usd", 2009, "23100000"), ("bartin", "exports_usd", 2010, "25400000"), ("bartin", "exports_usd", 2011, "21900000")]),
    # the country's field of a ranking, and a province that is what ranks
    (T, "igdir", "Iğdır, 2011 sosyoekonomik gelişmişlik araştırmasında 81 il içinde 69. sırada yer almıştır.", [("igdir", "socioeconomic_development_rank", 2011, "69")]),
    (T, "mardin", "2003 yılı sosyoekonomik gelişmişlik sıralamasına göre Mardin 72. sıradadır.", [("mardin", "socioeconomic_development_rank", 2003, "72")]),
    # a region that is one province
    (T, "izmir", "Bölgede 2011 yılında 4.200 firma bulunmaktadır.", [("izmir", "firms", 2011, "4200")]),
    # nouns in any case, as predicate too; who tells it
    (T, "kastamonu", "Ajans tarafından hazırlanan raporda Kastamonu'da 2011 yılında ortanca yaşın 38,0 olduğu vurgulanmıştır.", [("kastamonu", "median_age", 2011, "38.0")]),
    (E, "van", "Van drew 612,000 tourists in 2011, most of them from Iran.", [("van", "tourist_arrivals", 2011, "612000")]),
]  # fmt: skip
REFUSED = [
    (T, "aliaga", "Petkim yöneticileri açıkladı: 2011 yılında Aliağa'da 2.340 kişi çalışıyor."),
    (T, "aliaga", "2011 yılında 12 okulun bulunduğu organize sanayi bölgesinde 1.200 öğrenci vardır."),
    (T, "izmir", "İzmir'de 2011 yılında 12 hastane vardır ve bu rakam özel hastaneleri kapsamaktadır."),
    (T, "izmir", "İzmir'in ihracatı 2010'da 950; 2012'de 1,2 milyon dolar olarak hesaplanmamıştır."),
    (T, "izmir", "İzmir'de sağlıkta 26 düzey 2 bölgesi incelenmiştir."),
    (T, "aliaga", "2011 yılı raporunda Aliağa'dan 120 firma yer almıştır."),
    (T, "aliaga", "2004 yılında sosyoekonomik gelişmişlikte Aliağa, Ege Bölgesi ilçeleri arasında 5. sıradadır."),
    (T, "bilecik", "Seramik fabrikaları Bilecik'te sanayi çalışanlarının yüzde 38'ini istihdam eder."),
    (T, "izmir", "İzmir'de 2011 yılında yalnız yaşayan 142.000 kişi vardır."),
    (T, "izmir", "2011 yılında İzmir'de 12.400 aracın trafiğe kaydı yapılmıştır."),
    # a region of several provinces is not the one that the report is about
    (T, "mugla", "Bölgede 2011 yılında 4.200 firma bulunmaktadır."),
    (E, "mugla", "In 2011, there were 4,200 firms in the region."),
    (T, "mugla", "2011 yılında Fethiye, bölge ihracatının % 12'sini gerçekleştirmiştir."),
    (T, "mugla", "2004 yılı sosyoekonomik gelişmişlik sıralamasında Fethiye, bölge içinde 5. sıradadır."),
    (E, "aliaga", "Aliağa drew 12 firms from Manisa in 2011."),
    (E, "aliaga", "Having 120 employees in 2011, the port of Aliağa is small."),
    (E, "aliaga", "In 2011, 12 firms in Aliağa exported goods worth 840 million dollars."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "place", "text", "figures"), GIVEN, ids=[g[2][:60] for g in GIVEN]
)
def test_what_another_clause_says_does_not_hide_a_figure(
    language, place, text, figures
) -> None:
    found = annotate(
        [statement(text)], [], identity(place, 2012, language)
    ).observations
    rows = [(row.place, row.indicator, row.year, row.value) for row in found]
    assert rows == [
        (place, code, year, Decimal(value)) for place, code, year, value in figures
    ]


@pytest.mark.parametrize(
    ("language", "place", "text"), REFUSED, ids=[r[2][:60] for r in REFUSED]
)
def test_what_is_some_of_a_place_is_no_figure_of_it(language, place, text) -> None:
    assert (
        annotate([statement(text)], [], identity(place, 2012, language)).observations
        == ()
    )


def test_a_series_in_two_scales_may_be_read_in_two_ways() -> None:
    text = "İzmir'in ihracatı 2010'da 950; 2011'de 1,2 milyon dolardır."
    found = annotate([statement(text)], [], identity("izmir", 2012))
    assert [finding.check_code for finding in found.findings] == ["number-ambiguous"]
    assert [row.value for row in found.observations] == [1200000]


def test_a_number_of_a_wider_region_is_nobody_s() -> None:
    [quantity] = (
        annotate(
            [statement("Bölgede 4.200 firma vardır.")], [], identity("mugla", 2012)
        )
        .statements[0]
        .quantities
    )
    assert (quantity.value, quantity.place) == (4200, None)
