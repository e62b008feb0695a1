"""Places: labels, names in running text with their endings, ordinary words and institutions told apart."""

import pytest

from extractors.prose.mentions.places import find_places
from schemas.vocabulary.load import load_regions
from schemas.vocabulary.places import (
    districts_of,
    find_place,
    is_total_label,
    places,
    places_called,
    province_of,
    provinces_listed,
)
from schemas.vocabulary.regions import (
    provinces_of_region,
    region_of_agency,
    region_of_province,
)

IZMIR = ("izmir",)


def test_all_places_are_there_with_official_codes():
    today = [place.kind for place in places().values() if place.ended_by is None]
    assert (
        today.count("district"),
        today.count("province"),
        today.count("country"),
    ) == (973, 81, 1)
    assert [
        len(districts_of(province))
        for province in ("izmir", "ankara", "istanbul", "bayburt")
    ] == [
        30,
        25,
        39,
        3,
    ]
    numbers = [
        place.code
        for place in places().values()
        if place.kind == "district" and place.ended_by is None
    ]
    assert len(set(numbers)) == 973 and all(number.isdigit() for number in numbers)
    assert (
        sum(
            1
            for place in places().values()
            if place.name == "Merkez" and place.ended_by is None
        )
        == 51
    )
    codes = sorted(
        place.code for place in places().values() if place.kind == "province"
    )
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
    match = find_place(label, IZMIR)
    assert match is not None
    assert (match.place.slug, match.how, match.sure) == (slug, how, how != "misspelt")


def test_a_district_that_its_province_was_once_called_after_is_the_district():
    """Its row among the districts was read as the province's."""
    named = [find_place("Adapazarı", provinces) for provinces in [("sakarya",), ()]]
    assert [match.place.slug for match in named if match is not None] == [
        "adapazari",
        "sakarya",
    ]


@pytest.mark.parametrize(
    "label", ["İzmit", "Kenya", "Toplam", "Tira", "", "Nüfus", "Aliağa ve Foça"]
)
def test_what_names_no_place_here(label):
    assert find_place(label, IZMIR) is None


def test_totals():
    assert all(
        map(
            is_total_label, ["Toplam", "TOPLAM", "Total", "İl Toplamı", "GENEL TOPLAM*"]
        )
    )
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
    assert [
        (mention.slug, mention.case)
        for mention in find_places(text, IZMIR)
        if mention.kind == "place"
    ] == found


@pytest.mark.parametrize(
    "text",
    ["Kiraz üretimi arttı.", "Kiraz, zeytin ve incir", "Konak tipi evler", "tarihi bir konak", "Küçük Menderes Havzası",
     "bir çeşme", "- tire -", "İzmit'te"],
)  # fmt: skip
def test_ordinary_words_and_other_places_are_none(text):
    assert find_places(text, IZMIR) == []


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
    assert [mention.kind for mention in find_places(text, IZMIR)] == [kind]


def test_slugs_of_izmir_stay_as_they_were_though_others_have_districts_of_that_name():
    assert {place.slug for place in districts_of("izmir")} == {
        "aliaga",
        "balcova",
        "bayindir",
        "bayrakli",
        "bergama",
        "beydag",
        "bornova",
        "buca",
        "cesme",
        "cigli",
        "dikili",
        "foca",
        "gaziemir",
        "guzelbahce",
        "karabaglar",
        "karaburun",
        "karsiyaka",
        "kemalpasa",
        "kinik",
        "kiraz",
        "konak",
        "menderes",
        "menemen",
        "narlidere",
        "odemis",
        "seferihisar",
        "selcuk",
        "tire",
        "torbali",
        "urla",
    }
    assert places()["kemalpasa-artvin"].parent == "artvin"


@pytest.mark.parametrize(
    ("label", "provinces", "slug"),
    [
        ("Ereğli", ("konya",), "eregli-konya"), ("Ereğli", ("zonguldak",), "eregli-zonguldak"),
        ("Kdz. Ereğli", ("zonguldak",), "eregli-zonguldak"), ("EDREMİT", ("van",), "edremit-van"),
        ("Merkez", ("usak",), "merkez-usak"), ("Merkez İlçe", ("usak",), "merkez-usak"),
        ("Uşak Merkez", ("usak",), "merkez-usak"), ("İzmir Merkez", ("izmir",), "izmir"),
        ("Merkez", ("denizli",), "merkez-denizli"), ("Pazar", ("rize", "artvin"), "pazar-rize"),
        ("Ondokuzmayıs", ("samsun",), "19-mayis"), ("Kazan", ("ankara",), "kahramankazan"),
        ("Çankaya (Ankara)", ("izmir",), "cankaya"), ("Ankara/Çankaya", (), "cankaya"), ("Uşak", ("izmir",), "usak"),
    ],
)  # fmt: skip
def test_the_place_of_the_report_decides_which_district_is_meant(
    label, provinces, slug
):
    match = find_place(label, provinces)
    assert match is not None and match.place.slug == slug


@pytest.mark.parametrize(
    ("label", "provinces"),
    [
        ("Ereğli", ()),
        ("Akdeniz", ()),
        ("Marmara", ("izmir",)),
        ("Kemer", ("antalya", "burdur")),
        ("Çankaya", ("izmir",)),
    ],
)
def test_a_name_alone_is_no_district_of_elsewhere(label, provinces):
    assert find_place(label, provinces) is None


def test_homonyms_can_be_named_in_a_finding():
    assert [place.slug for place in places_called("Edremit")] == [
        "edremit-balikesir",
        "edremit-van",
    ]
    assert (
        len(places_called("Merkez")) == 51 + 22
    )  # of today, and of the provinces that became metropolitan


def test_laws_that_made_and_ended_districts_are_told():
    assert (
        places()["bayrakli"].made_by,
        places()["efeler"].made_by,
        places()["aliaga"].made_by,
    ) == (
        "5747",
        "6360",
        None,
    )
    assert (
        places()["merkez-mugla"].ended_by == "6360"
        and places()["eminonu"].ended_by == "5747"
    )


def test_the_labels_of_a_list_prove_their_province():
    manisa = ["Ahmetli", "Köprübaşı", "Kula", "Soma", "Toplam"]
    assert provinces_listed(manisa) == ("manisa",)
    assert provinces_listed(manisa, ("manisa", "usak")) == ("manisa",)
    assert provinces_listed(manisa, ("izmir",)) == ("manisa",)
    assert provinces_listed(["Menderes", "Gediz", "Kale"], ("izmir",)) == (
        "izmir",
    )  # rivers
    assert provinces_listed(["Akdeniz", "Marmara", "Ege"]) == ()


def test_every_province_lies_in_one_of_26_regions():
    provinces = [place.slug for place in places().values() if place.kind == "province"]
    listed = [
        province for code in load_regions() for province in provinces_of_region(code)
    ]
    assert len(load_regions()) == 26 and sorted(listed) == sorted(provinces)
    assert [
        region_of_province(p) for p in ("istanbul", "izmir", "ankara", "siirt")
    ] == [
        "TR10",
        "TR31",
        "TR51",
        "TRC3",
    ]
    assert province_of("aliaga") == "izmir" and province_of("turkiye") is None


def test_agencies_by_name_and_by_abbreviation():
    assert (
        region_of_agency("ZAFER KALKINMA AJANSI") == "TR33"
        and region_of_agency("BAKA") == "TR61"
    )
    assert (
        region_of_agency("İzmir Kalkınma Ajansı") == "TR31"
        and region_of_agency("baka baka") is None
    )


def test_totals_of_another_province():
    assert is_total_label("Konya Toplamı", ("konya",)) and not is_total_label(
        "Konya Toplamı", ("izmir",)
    )


def test_another_provinces_district_counts_in_prose_where_it_is_called_one():
    found = find_places("Çankaya ilçesinin nüfusu", IZMIR)
    assert [(mention.slug, mention.kind, mention.case) for mention in found] == [
        ("cankaya", "place", "genitive")
    ]
    assert [
        mention.kind for mention in find_places("Edremit ilçesinin nüfusu", IZMIR)
    ] == ["group"]
    assert [
        mention.slug for mention in find_places("Çankaya ilçesinin nüfusu", ("ankara",))
    ] == ["cankaya"]


@pytest.mark.parametrize(
    ("label", "meant"),
    [
        ("Malatya (İl)", "malatya"),
        ("Darende (İlçe)", "darende"),
        (
            "Malatya (Kent)",
            None,
        ),  # what else brackets say is not known to change nothing
        ("TR", "turkiye"),
        ("Ülke Geneli", "turkiye"),
        ("Ülke", None),  # a heading over names of countries
    ],
)
def test_a_label_may_say_in_brackets_or_in_short_which_level_it_is_of(
    label: str, meant: str | None
) -> None:
    match = find_place(label, ("malatya",))
    assert (match.place.slug if match and match.sure else None) == meant


def test_a_region_after_its_letters_is_not_the_country_in_running_text() -> None:
    assert not any(
        m.place.slug == "turkiye"
        for m in find_places("TR 31 bölgesinde nüfus artmıştır.")
    )
