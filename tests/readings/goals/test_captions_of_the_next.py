"""A table found at the end of a region alone says nothing of what stands over the region."""

import pytest

from extractors.readings.regions.sheet import Sheet
from extractors.readings.text.textlines import TextLine
from schemas.geometry import Box
from schemas.table import Region
from tests.readings.test_regions import page, words
from tests.support.drawn_tables import drawn_table

OWN, NEXT = "Tablo 3: Güçlü Toplum", "Tablo 4: Güçlü Ekonomi"


@pytest.mark.parametrize(("top", "caption"), [(120, NEXT), (260, OWN)])
def test_the_caption_below_a_tables_end_is_not_over_its_beginning(
    top: float, caption: str
) -> None:
    """Of three rows overleaf, without lines, two were found; below them is what the next table is called."""
    there = page([(OWN, 60, 100), ("Okullar", 60, 130), (NEXT, 60, 330)])
    sheet = Sheet(1)
    sheet.put(0, 0, [TextLine(1, tuple(words("Okullar", 60, 130)))], "Okullar")
    found = drawn_table([["a", "b"], ["c", "d"]], caption=NEXT).model_copy(
        update={
            "regions": (Region(page=1, box=Box(60, top, 400, 310)),),
            "caption_region": Region(page=1, box=Box(60, 320, 300, 330)),
        }
    )
    regions = [Region(page=1, box=Box(60, 110, 400, 310))]
    assert sheet.table("goal_hierarchy", regions, found, [there], "").caption == caption
