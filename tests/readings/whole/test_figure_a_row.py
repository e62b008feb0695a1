"""Statistics with one figure a row: laid out with a row for each place, or told where whose it is, is not certain."""

from collections.abc import Sequence

import pytest

from extractors.readings import choose_readings
from extractors.readings.over_places.figure_a_row import with_places_once
from extractors.readings.over_places.lines_on_rows import with_lines_on_rows
from extractors.records.readers import read_records
from schemas.geometry import Box
from schemas.table import CellLine, Region, Table
from tests.readings.test_goals import IDENTITY
from tests.support.drawn_tables import drawn_table

HEADS = ("İlçe", "Gösterge", "Yıl", "Birim", "Değer")
PLACES = ("Aliağa", "Buca", "Foça")
WHAT = (("Firma Sayısı", "adet"), ("Çalışan Sayısı", "kişi"))
CODES = ("firms", "employees")
Rows = list[list[str]]


def figure(place: int, what: int) -> str:
    """Of a place and an indicator, by their ranks."""
    return str(100 * (what + 1) + place)


def by_place(label: str = "each") -> Rows:
    """A row for each figure, places printed in each row or over the first of theirs."""
    return [
        [
            place if label == "each" or not at else "",
            name,
            "2009",
            unit,
            figure(row, at),
        ]
        for row, place in enumerate(PLACES)
        for at, (name, unit) in enumerate(WHAT)
    ]


def by_indicator() -> Rows:
    """The places again under each indicator, which is printed once."""
    return [
        [
            place,
            name if not row else "",
            "2009",
            unit if not row else "",
            figure(row, at),
        ]
        for at, (name, unit) in enumerate(WHAT)
        for row, place in enumerate(PLACES)
    ]


def by_key_each() -> Rows:
    """The places again under each indicator, which is printed in each row."""
    return [
        [place, name, "2009", unit, figure(row, at)]
        for at, (name, unit) in enumerate(WHAT)
        for row, place in enumerate(PLACES)
    ]


def drawn(rows: Rows, order: Sequence[int] = (0, 1, 2, 3, 4)) -> Table:
    """The table with its columns in some order."""
    return drawn_table([[row[at] for at in order] for row in (list(HEADS), *rows)])


def read(table: Table) -> set[tuple[str, str, int | None, int]]:
    chosen = choose_readings([], [table], IDENTITY)
    found = read_records(chosen.tables, IDENTITY).observations
    return {(o.indicator, o.place, o.year, int(o.value)) for o in found}


WHOLE = {
    (code, slug, 2009, int(figure(row, at)))
    for at, code in enumerate(CODES)
    for row, slug in enumerate(("aliaga", "buca", "foca"))
}


@pytest.mark.parametrize("rows", [by_place(), by_place("once"), by_indicator()])
@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4), (1, 4, 3, 2, 0)])
def test_a_figure_is_of_the_place_and_the_indicator_of_its_row(
    rows: Rows, order: Sequence[int]
) -> None:
    assert read(drawn(rows, order)) == WHOLE


def test_a_source_in_the_last_row_of_the_grid_is_no_figure() -> None:
    """A sheet printed it below the rows, over all columns: nothing of the table was read."""
    rows = [[*row] for row in by_place()]
    assert (
        read(drawn([*rows, ["Kaynak: SGK ve TÜİK verileri", "<", "<", "<", "<"]]))
        == WHOLE
    )


def test_each_indicator_may_have_a_figure_a_year() -> None:
    rows = [
        [place, name, unit, figure(row, at), figure(row, at) + "00"]
        for row, place in enumerate(PLACES)
        for at, (name, unit) in enumerate(WHAT)
    ]
    found = read(drawn_table([["İlçe", "Gösterge", "Birim", "2009", "2010"], *rows]))
    later = {(code, slug, 2010, 100 * value) for code, slug, _, value in WHOLE}
    assert found == WHOLE | later


def test_a_label_over_too_few_rows_is_of_the_rows_that_it_stands_amid() -> None:
    # without drawn lines nobody sees how far a label in the middle of its rows reaches
    table = drawn_table([list(HEADS), *by_place("once")])
    labels = {cell.text: cell for cell in table.cells if cell.text in PLACES}
    rows = {"Aliağa": (1, 2), "Buca": (3, 1), "Foça": (4, 3)}
    cells = [cell for cell in table.cells if cell.col or cell.is_header]
    for text, (row, span) in rows.items():
        of = labels[text]
        box = of.box._replace(bottom=of.box.bottom + of.box.height)  # amid its two rows
        line = CellLine(text, text, Region(1, Box(*box)))
        told = {"row": row, "row_span": span, "lines": (line,)}
        cells.append(of.model_copy(update=told))
    whole = with_places_once(
        table.model_copy(update={"cells": tuple(cells)}), IDENTITY.provinces
    )
    assert whole is not None
    assert [[cell.text for cell in row if cell] for row in whole.grid()[2:]] == [
        [place, figure(row, 0), figure(row, 1)] for row, place in enumerate(PLACES)
    ]


def _less(rows: Rows) -> Rows:
    return rows[:3] + rows[4:]


def _again(rows: Rows) -> Rows:
    return [*rows, *rows[:2]]


def _swapped(rows: Rows) -> Rows:
    return [*rows[:4], rows[5], rows[4]]


@pytest.mark.parametrize("broken", [_less, _again, _swapped])
def test_where_a_row_is_missing_or_too_much_nothing_is_read_and_told(broken) -> None:  # type: ignore[no-untyped-def]
    table = drawn(broken(by_place()))
    assert with_places_once(table, IDENTITY.provinces) is None
    assert read(table) == set()


def test_a_column_that_says_neither_of_these_leaves_the_table_as_it_is() -> None:
    rows = [["Kaynak", *HEADS[:2], HEADS[4]]]
    rows += [["TÜİK", place, name, value] for place, name, _, _, value in by_place()]
    assert with_places_once(drawn_table(rows), IDENTITY.provinces) is None


@pytest.mark.parametrize("heading", ["İlçe Nüfusu", "NÜFUS", "Nüfus / Population"])
def test_a_count_without_a_share_has_no_column_of_shares(heading: str) -> None:
    """`Değer` over `Pay (%)`, place by place: the share of the population is nowhere printed."""
    rows = [["İlçe", "", f"{heading}, 2009", "Firma Sayısı, 2009"]]
    for row, place in enumerate(PLACES):
        rows += [
            [place, "Değer", f"{12000 + row}", figure(row, 0)],
            ["", "İzmir İçindeki Payı (%)", "", f"{row + 1},5"],
        ]
    found = {each for each in read(drawn_table(rows)) if each[1] == "buca"}
    assert found == {
        ("population", "buca", 2009, 12001),
        ("firms", "buca", 2009, 101),
        ("firms_share_izmir", "buca", 2009, 2),
    }


def cut_by_grounds(rows: Rows, merged: Sequence[int]) -> Table:
    """The table as it is found where nothing parts some of its columns: one cell each, with all lines."""
    table = drawn(rows)
    cells = [cell for cell in table.cells if cell.is_header or cell.col not in merged]
    for column in merged:
        own = [c for c in table.cells if c.col == column and not c.is_header]
        first, last = own[0], own[-1]
        box = first.box._replace(bottom=last.box.bottom)
        told = {
            "row_span": len(own),
            "text": " ".join(cell.text for cell in own),
            "lines": tuple(line for cell in own for line in cell.lines),
            "regions": (Region(1, box),),
        }
        cells.append(first.model_copy(update=told))
    return table.model_copy(update={"cells": tuple(cells)})


@pytest.mark.parametrize("merged", [(1, 3), (1, 2, 3), (0, 1)])
@pytest.mark.parametrize("rows", [by_place(), by_key_each()])
def test_columns_without_lines_between_rows_have_a_line_in_each(
    rows: Rows, merged: Sequence[int]
) -> None:
    """Grounds or lines were drawn behind some columns only: nothing of the table was read."""
    assert read(cut_by_grounds(rows, merged)) == WHOLE


def test_a_line_too_little_tells_no_rows() -> None:
    """Which row has none is not certain."""
    table = cut_by_grounds(by_place(), (1,))
    cells = [
        cell.model_copy(update={"lines": cell.lines[1:]}) if cell.row_span > 1 else cell
        for cell in table.cells
    ]
    assert with_lines_on_rows(table.model_copy(update={"cells": tuple(cells)})) is None


@pytest.mark.parametrize("unit", ["sayı", "number", "count", "adet"])
def test_a_unit_may_say_that_things_are_counted(unit: str) -> None:
    rows = [[unit if text == "adet" else text for text in row] for row in by_place()]
    assert read(drawn(rows)) == WHOLE
