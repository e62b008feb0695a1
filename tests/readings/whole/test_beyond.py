"""A row of a province right below the districts, and rows of figures that a cut leaves below itself."""

from dataclasses import replace

import pytest

from extractors.readings.kinds import Document
from extractors.readings.place_rows.overleaf import joined
from extractors.readings.place_rows.row import PlaceRow
from extractors.readings.place_rows.runs import runs_on
from extractors.readings.proof import Proof
from extractors.readings.whole.beyond import with_rows_beyond
from schemas.geometry import Box
from schemas.table import Region
from tests.readings.test_goals import IDENTITY
from tests.readings.test_regions import page
from tests.support.drawn_tables import drawn_table

PLACES = ("Aliağa", "Buca", "Foça", "Kınık", "Tire", "Urla")


def rows_on(number: int, names: tuple[str, ...], whole: str) -> list[list[PlaceRow]]:
    """Runs of numbered rows 20 points apart, a row of all of them last: its name begins left of the names."""
    lines = [(name, 60.0, 100.0 + 20 * at) for at, name in enumerate(names)]
    counted = [(str(at), 30.0, base) for at, (_, _, base) in enumerate(lines, 1)]
    below = 100.0 + 20 * len(names)
    written = [*lines, *counted, (whole, 24.0, below)]
    figures = [
        (text, x, 100.0 + 20 * at)
        for at in range(len(names) + 1)
        for text, x in (("90", 200.0), ("21", 300.0))
    ]
    drawn = replace(page([*written, *figures]), number=number)
    return runs_on(number, drawn.words, ("izmir",))


def row_of(number: int, name: str, *figures: str) -> list[list[PlaceRow]]:
    """A run of one row; a single figure stands below the last column, as a page's number may."""
    places = (200.0, 300.0)[-len(figures) :]
    written = [(text, x, 60.0) for text, x in zip(figures, places, strict=True)]
    drawn = replace(page([(name, 24.0, 60.0), *written]), number=number)
    return runs_on(number, drawn.words, ("izmir",))


@pytest.mark.parametrize("whole", ["İzmir İli", "TOPLAM"])
def test_the_row_of_the_province_is_of_the_run_though_it_begins_left_of_the_names(
    whole: str,
) -> None:
    (run,) = rows_on(1, PLACES, whole)
    assert [row.name for row in run] == [*PLACES, whole]


@pytest.mark.parametrize("whole", ["İzmir İli", "TOPLAM"])
def test_the_row_of_the_province_alone_overleaf_is_of_the_table(whole: str) -> None:
    """It has no number: a figure less than the rows above; a foot, `İzmir 1`, may stand between."""
    above, below = rows_on(1, PLACES, "Not")[0], row_of(2, whole, "90", "21")
    assert [row.name for row in above] == [*PLACES]
    for between in ([], row_of(1, "İzmir", "1")):
        (table,) = joined([above, *between, *below])
        assert [row.name for row in table] == [*PLACES, whole]


def test_a_head_of_the_next_page_is_no_row_of_the_province() -> None:
    (table,) = joined([rows_on(1, PLACES, "Not")[0], *row_of(2, "İzmir", "2")])
    assert [row.name for row in table] == [*PLACES]


def test_a_row_of_figures_that_a_cut_leaves_below_itself_is_told() -> None:
    rows = [["İlçe", "Çalışan", "Firma"], *([name, "31", "7"] for name in PLACES)]
    found = drawn_table([*rows, ["Bilinmeyen", "186", "42"]])
    whole = found.regions[0].box
    proof = Proof("district_statistics", ("read",), (), 0.9)
    for left_out, said in (
        (1, ["a row of figures right below it is not in it: 'Bilinmeyen 186 42'"]),
        (0, []),
    ):
        end = whole.bottom * (1 - left_out / (len(rows) + 1))
        cut = found.model_copy(
            update={"regions": (Region(1, Box(0, 0, whole.x1, end)),)}
        )
        told = with_rows_beyond(Document([], [found], IDENTITY), cut, proof)
        assert list(told.objections) == said
