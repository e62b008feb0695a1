"""Titles that a page cuts, where the rest of the table overleaf was cut as one of its own."""

import pytest

from extractors.readings.goals.printed_as.beside_each_other import titles_overleaf
from schemas.geometry import Box
from schemas.table import Region, Table
from tests.support.drawn_tables import drawn_table

HEADS = ["EKSEN", "ÖNCELİK", "HEDEFLER"]


def on(page: int, *rows: list[str]) -> Table:
    """Rows below the headings, on a page."""
    where = (Region(page=page, box=Box(60, 100, 500, 200)),)
    return drawn_table([HEADS, *rows]).model_copy(update={"regions": where})


ABOVE = on(
    1,
    ["GÜÇLÜ EKONOMİ", "1.1 Turizmin Geliştirilmesi", "1.1.1 Kıyılar korunacaktır."],
    ["", "1.2 Atık Yönetimi Hizmetlerine", "1.2.1 Sular arıtılacaktır."],
)


@pytest.mark.parametrize(
    ("page", "label", "said"),
    [
        (2, "Erişimin Artırılması", True),
        (2, "1.3 Ulaşım", False),
        (3, "Erişimin Artırılması", False),  # not the next page
    ],
)
def test_a_label_without_a_number_at_the_head_of_a_page_may_end_the_last_title(
    page: int, label: str, said: bool
) -> None:
    """Half a title was a priority's whole name, with 0.995: the other half stood in a table of its own."""
    below = on(page, ["", label, "1.2.2 Kadınlar desteklenecektir."])
    told = list(titles_overleaf([ABOVE, below]))
    assert bool(told) is said
    assert all(tables == [ABOVE, below] for _, tables in told)


def test_labels_that_bear_no_numbers_at_all_tell_nothing() -> None:
    axes = on(1, ["GÜÇLÜ EKONOMİ", "1.1 Turizm", "1.1.1 Kıyılar korunacaktır."])
    below = on(2, ["GÜÇLÜ TOPLUM", "2.1 Eğitim", "2.1.1 Okullar yapılacaktır."])
    assert list(titles_overleaf([axes, below])) == []
