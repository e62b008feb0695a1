"""Items by words beside drawn cells: one of several cells is a doubt, a cell with its mark is none."""

import pytest

from extractors.readings.kinds import Document
from extractors.readings.swot.ink import against_ink, counted_on
from schemas.records import CellRef, SwotItem
from tests.support import extractions as make
from tests.support.drawn_pages import page, words
from tests.support.drawn_tables import drawn_table


def item_of(text: str, raw: str) -> SwotItem:
    return SwotItem(
        place=None, dimension=None, sub_dimension=None, quadrant="strength",
        ordinal=1, text=text, text_raw=raw, cell=CellRef(table_ordinal=1, row=1, col=0),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("beside", "text", "said"),
    [
        ("G1", "Liman var", False),
        ("Eğitim G1", "Liman var", False),  # a label run together with the mark
        ("Okullar 12", "Okullar 12 Liman var", True),  # of the item
        ("Okullar", "Liman var", True),
    ],
)
def test_an_item_over_several_drawn_cells_is_a_doubt_but_for_its_mark(
    beside: str, text: str, said: bool
) -> None:
    drawn = drawn_table([["Güçlü Yönler", "<"], [beside, "Liman var"]])
    found = drawn.model_copy(update={"method": "rules"})
    read = drawn_table([["Güçlü Yönler", "<"], [text, "<"]])
    item = item_of(text, text)
    told = list(against_ink(Document((), (found,), make.identity()), read, [item]))
    assert any("items run over" in each for each in told) is said


@pytest.mark.parametrize(
    ("below", "on", "said"),
    [
        ("T3 Göç", 1, True),
        ("T3 Göç", 2, True),  # overleaf
        ("T3 Göç", 3, False),
        ("T4 Göç", 1, False),
        ("Göç", 1, False),
    ],
)
def test_a_row_below_that_goes_on_the_numbers_of_a_table_is_told(
    below: str, on: int, said: bool
) -> None:
    """The last row of a quadrant may have no line at its foot: it was lost, and the numbers before it ran on."""
    table = drawn_table([["Tehditler", "<"], ["T2", "Kuraklık"]])
    foot = max(region.box.bottom for region in table.regions)
    pages = [page(n, [words(below, foot + 9)] if n == on else []) for n in (1, 2, 3)]
    item = item_of("Kuraklık", "T2 Kuraklık")
    told = list(counted_on(Document(pages, (table,), make.identity()), table, [item]))
    assert bool(told) is said
