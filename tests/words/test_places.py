"""Places: labels, names in running text with their endings, ordinary words and institutions told apart."""

import pytest

from extractors.prose.mentions.places import find_places
from schemas.vocabulary.places import find_place, is_total_label, places


def test_all_places_are_there_with_official_codes():
    kinds = [place.kind for place in places().values()]
    assert (kinds.count("district"), kinds.count("province"), kinds.count("country")) == (30, 81, 1)
    codes = sorted(place.code for place in places().values() if place.kind == "province")
    assert codes == [f"{number:02}" for number in range(1, 82)]
    assert places()["aliaga"].code == "1128"
    assert places()["karabaglar"].parent == "izmir"


@pytest.mark.parametrize(
    ("label", "slug", "how"),
    [
        ("ALIAĞA", "aliaga", "exact"), ("ALİAĞA", "aliaga", "exact"), ("Çeşme*", "cesme", "exact"),
        ("Kiraz İlçesi", "kiraz", "exact"), ("İZMİR İLİ", "izmir", "exact"), ("Turkey", "turkiye", "alias"),
        ("İçel", "mersin", "alias"), ("K.Maraş", "kahramanmaras", "alias"), ("Aliğa", "aliaga", "misspelt"),
        ("Bornva", "bornova", "misspelt"),
    ],
)  # fmt: skip
def test_labels(label, slug, how):
    match = find_place(label)
    assert match is not None
    assert (match.place.slug, match.how, match.sure) == (slug, how, how != "misspelt")


@pytest.mark.parametrize("label", ["İzmit", "Kenya", "Toplam", "Tira", "", "Nüfus", "Aliağa ve Foça"])
def test_what_names_no_place_here(label):
    assert find_place(label) is None


def test_totals():
    assert all(map(is_total_label, ["Toplam", "TOPLAM", "Total", "İl Toplamı", "GENEL TOPLAM*"]))
    assert not is_total_label("Toplam Firma")


IN_TEXT = [
    ("Aliağa'nın nüfusu", [("aliaga", "genitive")]),
    ("Ödemiş'te ve ÇEŞME'DE", [("odemis", "locative"), ("cesme", "locative")]),
    ("Aliağa ve Foça'da", [("aliaga", "bare"), ("foca", "locative")]),
    ("İzmir’den yapılan", [("izmir", "ablative")]),
    ("Aliağa’daki güç", [("aliaga", "relative")]),
    ("İzmir Bölgesi'ndedir", [("izmir", "locative")]),
    ("Konak ilçesinin payı", [("konak", "genitive")]),
    ("İzmirde yaşayan", [("izmir", "locative")]),
    ("Bergma'ya gelen", [("bergama", "dative")]),
    ("in Aliağa and of İzmir", [("aliaga", "locative"), ("izmir", "genitive")]),
    ("Kiraz, Tire ve Urla", [("kiraz", "bare"), ("tire", "bare"), ("urla", "bare")]),
    ("Kiraz'da kiraz yetişir", [("kiraz", "locative")]),
    ("Urla'da konak", [("urla", "locative")]),
]


@pytest.mark.parametrize(("text", "found"), IN_TEXT)
def test_names_in_running_text(text, found):
    assert [(mention.slug, mention.case) for mention in find_places(text) if mention.kind == "place"] == found


@pytest.mark.parametrize(
    "text",
    ["Kiraz üretimi arttı.", "Kiraz, zeytin ve incir", "Konak tipi evler", "tarihi bir konak", "Küçük Menderes Havzası",
     "bir çeşme", "- tire -", "İzmit'te"],
)  # fmt: skip
def test_ordinary_words_and_other_places_are_none(text):
    assert find_places(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("İzmir Ticaret Odası", "institution"),
        ("İzmir Gümrük ve Muhafaza Başmüdürlüğü", "institution"),
        ("Aliağa Belediyesi'nin", "institution"),
        ("Foça Atıksu Arıtma Tesisi", "facility"),
        ("ilçelerin ortalaması", "group"),
        ("ülke genelinde", "generic"),
    ],
)
def test_institutions_facilities_groups_and_words_that_stand_for_a_place(text, kind):
    assert [mention.kind for mention in find_places(text)] == [kind]
