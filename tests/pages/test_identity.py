from pathlib import Path

import pytest

from extractors.identity import identify
from schemas.document import DocumentIdentity
from tests.support.drawn_pages import page, words


def identity(*cover: str, inner: tuple[str, ...] = ()) -> DocumentIdentity:
    first = page(
        1, [words(text, 100 + 60 * n, size=18) for n, text in enumerate(cover)]
    )
    second = page(2, [words(text, 100 + 20 * n) for n, text in enumerate(inner)])
    return identify([first, second])[0]


TURKISH = (
    "Bu ilçe için hazırlanan rapor 2009 yılında ve daha sonra olan bir gelişme ile ilgilidir.",
)
ENGLISH = (
    "This report was prepared for the district and the region with the help of the public in 2010.",
)


def test_a_district_report() -> None:
    found = identity("İZMİR BÖLGE PLANI 2010-2013", "2010-2013 İzmir Bölge Planı İlçe Toplantıları",
                     "Ödemiş Özet Raporu", "Aralık 2010", inner=(*TURKISH, "İzmir Kalkınma Ajansı"))  # fmt: skip
    assert found == DocumentIdentity(
        slug="ilce-ozet-raporu/2010-2013/odemis", kind="district_report", language="tr", title="Ödemiş Özet Raporu",
        plan_period="2010-2013", place="odemis", publisher="İZKA", region="TR31", edition_label="2010-12",
    )  # fmt: skip


def test_the_same_report_in_english_is_the_same_document() -> None:
    found = identity(
        "İZMİR REGIONAL PLAN 2010-2013",
        "Ödemiş Summary Report",
        "December 2010",
        inner=ENGLISH,
    )
    assert (found.slug, found.language, found.edition_label) == (
        "ilce-ozet-raporu/2010-2013/odemis", "en", "2010-12",
    )  # fmt: skip


@pytest.mark.parametrize(
    "title", ["İZMİR BÖLGE PLANI 2014-2023", "2014 - 2023 İzmir Bölge Planı"]
)
def test_a_regional_plan(title: str) -> None:
    found = identity(title, "Haziran 2014", inner=TURKISH)
    assert (found.kind, found.slug, found.plan_period, found.place, found.edition_label) == (
        "regional_plan", "bolge-plani/2014-2023", "2014-2023", "izmir", "2014-06",
    )  # fmt: skip


def test_a_plan_in_english_has_the_same_slug() -> None:
    found = identity("İzmir Regional Plan 2014-2023", "June 2014", inner=ENGLISH)
    assert (found.slug, found.language) == ("bolge-plani/2014-2023", "en")


def test_a_plan_of_another_region_is_another_document() -> None:
    assert (
        identity("Ankara Bölge Planı 2014-2023", "2014", inner=TURKISH).slug
        == "bolge-plani/2014-2023/ankara"
    )


def test_a_situation_analysis_without_a_period() -> None:
    found = identity("İzmir Mevcut Durum Analizi", "Haziran 2009", inner=TURKISH)
    assert (found.kind, found.slug, found.plan_period, found.edition_label) == (
        "situation_analysis", "mevcut-durum-analizi", None, "2009-06",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "label"),
    [("Aralık 2010", "2010-12"), ("2010", "2010"), ("5 Mart 2011", "2011-03-05"), ("15.03.2011", "2011-03-15"),
     ("ARALIK 2010", "2010-12"), ("İzmir, Ekim 2012", "2012-10"), ("2010-2013", "undated"), ("sayı 12", "undated")],
)  # fmt: skip
def test_the_edition_is_as_precise_as_the_printed_date(
    printed: str, label: str
) -> None:
    assert identity("Foça Özet Raporu", printed, inner=TURKISH).edition_label == label


def test_what_is_not_stated_is_reported() -> None:
    identity, findings = identify(
        [page(1, [words("Yıllık Faaliyet Bülteni", 100, size=20)])]
    )
    assert (identity.kind, identity.edition_label) == ("other", "undated")
    assert {finding.check_code for finding in findings} == {
        "document-kind-unknown",
        "document-undated",
    }


def test_the_file_name_and_a_district_in_the_prose_say_nothing() -> None:
    prose = "Bergama ve Dikili ilçeleri ile birlikte kıyıda olan bir ilçe."
    assert identity("Foça Özet Raporu", "Aralık 2010", inner=(prose,)).place == "foca"


def test_another_agency_is_named_as_printed() -> None:
    found = identity(
        "Ankara Bölge Planı 2014-2023",
        inner=("Bu plan Ankara Kalkınma Ajansı için hazırlandı.",),
    )
    assert found.publisher == "Ankara Kalkınma Ajansı"


def test_a_report_of_any_agency() -> None:
    found = identity("2014-2023 Bölge Planı", "Köprübaşı İlçe Özet Raporu", "Mart 2015",
                     inner=(*TURKISH, "Zafer Kalkınma Ajansı"))  # fmt: skip
    assert (found.kind, found.place, found.region, found.publisher, found.slug) == (
        "district_report", "koprubasi-manisa", "TR33", "Zafer Kalkınma Ajansı",
        "ilce-ozet-raporu/2014-2023/koprubasi-manisa",
    )  # fmt: skip
    assert (found.province, found.provinces) == ("manisa", ("manisa",))


def test_a_district_of_a_name_that_several_have_is_none_where_nothing_tells_which() -> (
    None
):
    first = page(
        1,
        [
            words("Edremit İlçe Özet Raporu", 100, size=18),
            words("Mart 2015", 160, size=18),
        ],
    )
    found, findings = identify([first])
    assert found.place is None
    told = next(
        finding.message
        for finding in findings
        if finding.check_code == "document-place-unknown"
    )
    assert "edremit-balikesir or edremit-van" in told


def test_the_province_named_beside_it_tells_which() -> None:
    assert (
        identity("Balıkesir", "Edremit İlçe Özet Raporu", "Mart 2015").place
        == "edremit-balikesir"
    )


def test_a_plan_of_several_provinces_is_told_by_its_region() -> None:
    found = identity("TR33 Bölge Planı 2014-2023", "2014", inner=TURKISH)
    assert (found.slug, found.place, found.region) == (
        "bolge-plani/2014-2023/tr33",
        None,
        "TR33",
    )
    assert (
        set(found.provinces) == {"manisa", "afyonkarahisar", "kutahya", "usak"}
        and found.province is None
    )


def test_a_plan_of_a_region_of_one_province_is_that_provinces() -> None:
    found = identity("TR51 Düzey 2 Bölge Planı 2014-2023", "2014", inner=TURKISH)
    assert (found.place, found.slug) == ("ankara", "bolge-plani/2014-2023/ankara")


def test_the_agency_is_that_of_the_cover_whoever_is_named_in_the_text() -> None:
    named = (
        "İzmir Kalkınma Ajansı ile birlikte İzmir Kalkınma Ajansı için olan bir çalışma yapılmıştır ve",
    )
    assert identity(
        "Ankara Kalkınma Ajansı", "Çankaya İlçe Özet Raporu", inner=named * 2
    ).publisher == ("Ankara Kalkınma Ajansı")


def test_two_publications_of_no_known_kind_are_kept_apart() -> None:
    titles = {
        identity("Sektör Bülteni", agency).slug
        for agency in ("", "Ankara Kalkınma Ajansı", "Zafer Kalkınma Ajansı")
    }
    assert len(titles) == 3


def test_a_title_may_end_in_a_stop_and_a_sentence_names_other_documents() -> None:
    assert identity("Bölge Planı.").kind == "regional_plan"
    assert identity("Buna esas olan Bölge Planı.").kind == "other"


def test_documents_without_a_title_in_latin_letters_are_kept_apart() -> None:
    """Else they were editions of one document, and the last would hide the others."""
    untitled = [
        identity(inner=("Bir tablo",)),
        identity(inner=("Başka bir tablo",)),
        identity("Ελλάδα"),
    ]
    assert len({found.slug for found in untitled}) == 3
    assert all(found.slug.startswith("belge/adsiz-") for found in untitled)
    assert identity(inner=("Bir tablo",)) == untitled[0]


def test_a_title_of_any_length_names_a_folder_of_its_own(tmp_path: Path) -> None:
    """Else no file system made the folder, and what was read could not be written."""
    long = "Turizmin Çeşitlendirilmesi " * 15
    named = [identity(long + end).slug for end in ("Bülteni", "Raporu")]
    assert len(set(named)) == 2
    for slug in named:
        (tmp_path / slug).mkdir(parents=True)
        assert len(slug.removeprefix("belge/")) <= 143  # of an encrypted folder's names
        assert slug.startswith("belge/turizmin-cesitlendirilmesi-turizmin")
    short = identity("Turizm Bülteni " * 4).slug
    assert short == "belge/" + "-".join(["turizm-bulteni"] * 4)
