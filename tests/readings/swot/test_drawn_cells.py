"""Items by words beside drawn cells: one of several cells is a doubt, a cell with its mark is none."""

import pytest

from extractors.readings.kinds import Document
from extractors.readings.swot.ink import against_ink
from schemas.records import CellRef, SwotItem
from tests.support import extractions as make
from tests.support.drawn_tables import drawn_table


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
    item = SwotItem(
        place=None, dimension=None, sub_dimension=None, quadrant="strength",
        ordinal=1, text=text, text_raw=text, cell=CellRef(table_ordinal=1, row=1, col=0),
    )  # fmt: skip
    told = list(against_ink(Document((), (found,), make.identity()), read, [item]))
    assert any("items run over" in each for each in told) is said
