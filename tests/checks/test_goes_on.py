"""A caption that says that its table goes on, on a page where nothing of the table is read, is told."""

from dataclasses import replace

import pytest

from extractors.checks.goes_on import captions_over_nothing
from schemas.page import Page
from schemas.table import Table
from tests.support import extractions as make
from tests.support.drawn_pages import page, words

TABLE = make.table([["Öncelik", "Hedef"]], [["Turizm", "Kıyılar"]]).model_copy(
    update={"label": "Tablo 3"}
)


def overleaf(*lines: str) -> Page:
    drawn = [words(line, 60 + 14 * at) for at, line in enumerate(lines)]
    return page(2, [*drawn, words("Kültür Müzeler", 140)])


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["Tablo 3: Hedefler (devam)"], True),
        (["Tablo 3: Bölge Planı Öncelik ve", "Hedefleri (devam)"], True),
        (["Tablo 3: Hedefler"], False),  # printed again, as in a list of tables
        (["Tablo 4: Hedefler (devam)"], False),
        (["Hedefler (devam)"], False),
    ],
)
def test_a_caption_again_over_nothing_that_is_read_is_told(
    lines: list[str], told: bool
) -> None:
    pages = [page(1, []), overleaf(*lines)]
    found = list(captions_over_nothing(pages, [TABLE]))
    assert [(each.check_code, each.page) for each in found] == [
        ("rows-unread", 2)
    ] * told


def test_what_is_read_below_it_is_told_by_no_one() -> None:
    """As the rest of the table, or as one of its own without a caption."""
    pages = [page(1, []), overleaf("Tablo 3: Hedefler (devam)")]
    there = _on(TABLE, 2)
    for tables in (
        [_on(TABLE, 1), there],
        [TABLE, there.model_copy(update={"label": None})],
    ):
        assert list(captions_over_nothing(pages, tables)) == []


def _on(table: Table, number: int) -> Table:
    regions = tuple(
        region.model_copy(update={"page": number})
        if hasattr(region, "model_copy")
        else replace(region, page=number)
        for region in table.regions
    )
    return table.model_copy(update={"regions": regions})
