from dataclasses import replace

from extractors.readings import choose_readings
from extractors.readings.whole.wide_headings import with_wide_headings
from schemas.geometry import Box
from schemas.table import Cell, Region, Table
from tests.readings.test_statistics import COUNTS, DISTRICTS, IDENTITY, known, share
from tests.support.drawn_tables import COL_PT, drawn_table

UPPER = ["İlçe", "", "Çalışan", "", "Firma", ""]
LOWER = ["^", "Sayısı", "Pay (%)", "Sırası", "Sayısı", "Pay (%)"]
LINE_PT = 9.0


def printed(middles: dict[str, float]) -> Table:
    """A table over districts, the names of its upper row with their middles at so many columns from the left."""
    whole, firms = sum(COUNTS), [count**2 for count in COUNTS]
    rows = [
        [
            name,
            str(count),
            share(count, whole),
            str(rank),
            str(firm),
            share(firm, sum(firms)),
        ]
        for rank, (name, count, firm) in enumerate(
            zip(DISTRICTS, COUNTS, firms, strict=True), 1
        )
    ]
    total = ["Toplam", str(whole), "100,00", "", str(sum(firms)), "100,00"]
    table = drawn_table([UPPER, LOWER, *rows, total], headings=2)
    cells = tuple(
        _moved(cell, middles[cell.text] * COL_PT) if cell.text in middles else cell
        for cell in table.cells
    )
    return table.model_copy(update={"cells": cells})


def _moved(cell: Cell, middle: float) -> Cell:
    (line,) = cell.lines
    box = line.region.box
    moved = Box(middle - box.width / 2, box.top, middle + box.width / 2, box.bottom)
    return cell.model_copy(update={"lines": (replace(line, region=Region(1, moved)),)})


def upper(table: Table | None) -> list[tuple[str, int, int]] | None:
    if table is None:
        return None
    return [
        (cell.text, cell.col, cell.col_span) for cell in table.cells if cell.row == 0
    ]


def test_a_name_over_the_middle_of_several_columns_is_theirs() -> None:
    wide = [("İlçe", 0, 1), ("Çalışan", 1, 3), ("Firma", 4, 2)]
    assert upper(with_wide_headings(printed({"Çalışan": 2.5, "Firma": 5.0}))) == wide
    off = 0.7 * LINE_PT / COL_PT
    assert (
        upper(with_wide_headings(printed({"Çalışan": 2.5 + off, "Firma": 5.0}))) == wide
    )
    assert with_wide_headings(printed({"Çalışan": 2.5 + 2 * off, "Firma": 5.0})) is None
    assert with_wide_headings(printed({"Çalışan": 2.5, "Firma": 4.5})) is None


def test_names_that_may_stand_over_other_columns_as_well_stay_as_found() -> None:
    table = printed({"Çalışan": 2.5, "Firma": 5.0})
    narrow = [  # a column of a hair's breadth may be under either name
        cell.model_copy(
            update={
                "regions": (
                    Region(1, cell.box._replace(x0=4 * COL_PT - 1, x1=4 * COL_PT)),
                ),
                "lines": (),
            }
        )
        if cell.row == 1 and cell.col == 3
        else cell.model_copy(
            update={
                "regions": (Region(1, cell.box._replace(x1=4 * COL_PT - 1)),),
                "lines": (),
            }
        )
        if cell.row == 1 and cell.col == 2
        else cell
        for cell in table.cells
    ]
    assert with_wide_headings(table.model_copy(update={"cells": tuple(narrow)})) is None


def test_the_figures_under_a_wide_name_are_what_it_counts() -> None:
    chosen = choose_readings(
        [], [known(printed({"Çalışan": 2.5, "Firma": 5.0}))], IDENTITY
    )
    assert chosen.findings == ()
    assert upper(chosen.tables[0]) == [
        ("İlçe", 0, 1),
        ("Çalışan", 1, 3),
        ("Firma", 4, 2),
    ]
