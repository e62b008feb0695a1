"""Titles over SWOTs that say their dimension, slide after slide, and covers that say none."""

from dataclasses import replace

import pytest

from extractors.readings.swot.against import named_by_its_title
from extractors.readings.swot.labels.over import Over, labels_over
from extractors.readings.swot.labels.under import Placed, what_it_is_under
from extractors.readings.text.words import clean_pages
from schemas.page import Page
from schemas.records import CellRef, SwotItem
from tests.readings.test_regions import page


def under(*titles: str, inside: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    placed = [Placed(Over(title=title), (inside,), None) for title in titles]
    return [each.labels for each in what_it_is_under(placed)]


@pytest.mark.parametrize(
    ("title", "labels"),
    [
        ("Kurumsal Yapı GZFT Matrisi", ("Kurumsal Yapı",)),
        ("SOSYAL GZFT ANALİZİ", ("SOSYAL",)),
        ("Tablo 4. Çevre ve Enerji SWOT Analizi", ("Çevre ve Enerji",)),
        ("Kurumsal Kapasite Kursu GZFT Analizi", ()),
        ("Foça GZFT Analizi", ()),
    ],
)
def test_a_title_says_its_dimension_before_that_it_is_a_swot(
    title: str, labels: tuple[str, ...]
) -> None:
    assert under(title) == [labels]
    if labels:
        assert under(title, inside=("Altbölüm",)) == [labels]


def test_titles_of_several_slides_say_the_dimension_of_each() -> None:
    titles = [
        f"{name} GZFT Analizi ({n}/2)"
        for name in ("Ekonomik", "Sosyal")
        for n in (1, 2)
    ]
    assert under(*titles) == [("Ekonomik",), ("Ekonomik",), ("Sosyal",), ("Sosyal",)]
    assert under("GZFT – Ekonomik", "GZFT – Ekonomik (devam)", "GZFT – Sosyal") == [
        ("Ekonomik",), ("Ekonomik",), ("Sosyal",)
    ]  # fmt: skip


def over_the_second(first: Page, second: Page) -> Over:
    pages = clean_pages([first, replace(second, number=2)])
    return labels_over(pages, 1, 100.0, (-1, 0.0), (10.0, False))


@pytest.mark.parametrize(
    ("line", "labels", "perhaps"),
    [
        ("Kırsal", [], "Kırsal"),
        ("EKONOMİK", ["EKONOMİK"], None),
        ("İzmir Kalkınma Ajansı", [], None),
        ("Mart 2010", [], None),
    ],
)
def test_the_last_line_of_a_cover_is_no_dimension(
    line: str, labels: list[str], perhaps: str | None
) -> None:
    cover = page([("Toplantıda belirlenmiştir.", 60.0, 200.0)], [(line, 60.0, 340.0)])
    seen = over_the_second(cover, page([("Ova", 60.0, 130.0)]))
    assert ([label.text for label in seen.labels], seen.perhaps) == (labels, perhaps)


def test_a_title_that_goes_on_says_the_dimension_again() -> None:
    first = page([("Ova", 60.0, 130.0)], [("KIRSAL BOYUT", 60.0, 60.0)])
    again = page([("Ova", 60.0, 130.0)], [("KIRSAL BOYUT (devam)", 60.0, 60.0)])
    seen = over_the_second(first, again)
    assert [label.text for label in seen.labels] == ["KIRSAL BOYUT"]
    again = page([("Ova", 60.0, 130.0)], [("KIRSAL BOYUT (2/2)", 60.0, 60.0)])
    seen = over_the_second(first, again)
    assert [label.text for label in seen.labels] == ["KIRSAL BOYUT"]
    told = page([("Ova", 60.0, 130.0)], [("GZFT – Kırsal", 60.0, 60.0)])
    again = page([("Ova", 60.0, 130.0)], [("GZFT – Kırsal (devam)", 60.0, 60.0)])
    assert over_the_second(told, again).title == "GZFT – Kırsal (devam)"


@pytest.mark.parametrize("dimension", [None, "Kurumsal"])
def test_a_dimension_in_the_title_that_no_item_has_is_told(
    dimension: str | None,
) -> None:
    item = SwotItem(
        place=None, dimension=dimension, sub_dimension=None, quadrant="strength", ordinal=1, text="Ova",
        text_raw="Ova", cell=CellRef(table_ordinal=1, row=1, col=0),
    )  # fmt: skip
    said = list(named_by_its_title("Kurumsal Kapasite Kursu GZFT Analizi", [item]))
    assert bool(said) is (dimension is None)
