import pytest

from extractors.readings.whole.turned import turned_groups
from schemas.geometry import Box
from schemas.table import Region, Table
from tests.readings.test_statistics import IDENTITY
from tests.support.drawn_tables import COL_PT, drawn_table

LABELS = ["Nüfus (kişi)", "Çalışan Sayısı", "İşyeri Sayısı"]
PLACES = ["Aliağa", "Balçova", "Bayındır", "Bergama", "Foça", "Urla"]


def lines(*places: str) -> list[list[str]]:
    """A panel: the names, and a line a label with a figure for each."""
    figures = {name: str(100 * at) for at, name in enumerate(PLACES, 1)}
    counts = [
        [label, *(f"{at}{figures[name]}" for name in places)]
        for at, label in enumerate(LABELS, 1)
    ]
    return [["Gösterge", *places], *counts]


def overleaf(table: Table, right: float = 0.0) -> Table:
    """The table on the second page, so many points farther right."""
    cells = tuple(
        cell.model_copy(update={"regions": (Region(2, _moved(cell.box, right)),)})
        for cell in table.cells
    )
    return table.model_copy(
        update={
            "ordinal": 2,
            "cells": cells,
            "regions": (Region(2, table.regions[0].box),),
        }
    )


def _moved(box: Box, right: float) -> Box:
    return box._replace(x0=box.x0 + right, x1=box.x1 + right)


def read(
    first: list[list[str]], second: list[list[str]], right: float = 0.0
) -> list[list[list[str]]]:
    """The texts of the tables with places down that two tables on two pages are."""
    groups = turned_groups(
        [drawn_table(first), overleaf(drawn_table(second, headings=0), right)],
        IDENTITY.provinces,
    )
    return [_texts(table) for _, table in groups]


def _texts(table: Table) -> list[list[str]]:
    return [
        [c.text for c in sorted(table.cells, key=lambda c: c.col) if c.row == row]
        for row in range(table.n_rows)
    ]


WHOLE = [
    ["İlçe", *LABELS],
    *(
        [name, *(f"{at}{100 * place}" for at in (1, 2, 3))]
        for place, name in enumerate(PLACES, 1)
    ),
]


@pytest.mark.parametrize("kept", [1, 2, 3])
def test_a_panel_that_a_page_break_cuts_goes_on_overleaf(kept: int) -> None:
    one, two, three = lines(*PLACES[:2]), lines(*PLACES[2:4]), lines(*PLACES[4:])
    cut = kept + 1
    assert read([*one, *two[:cut]], [*two[cut:], *three]) == [WHOLE]


def test_a_panel_goes_on_alone_and_with_a_label_that_the_break_cuts_short() -> None:
    one, two = lines(*PLACES[:2]), lines(*PLACES[2:4])
    assert read([*one, *two[:2]], two[2:]) == [WHOLE[:5]]
    two[1][0] = "Nüfus"
    assert read([*one, *two[:2]], two[2:]) == [WHOLE[:5]]


def test_rows_that_are_not_those_that_are_missing_are_no_rest_of_a_panel() -> None:
    one, two, three = lines(*PLACES[:2]), lines(*PLACES[2:4]), lines(*PLACES[4:])
    others = [["Hastane Yatağı", "1", "2"], two[3]]
    assert WHOLE not in read([*one, *two[:2]], [*others, *three])
    assert WHOLE not in read(
        [*one, *two[:2]], [*two[2:], *three], right=COL_PT
    )  # below other names


def test_blank_columns_at_the_sides_of_a_panel_are_none_of_it() -> None:
    one, two = lines(*PLACES[:2]), lines(*PLACES[2:4])
    assert read(one, [["", *row, ""] for row in two]) == [WHOLE[:5]]


def test_tables_under_captions_of_their_own_are_each_one() -> None:
    """Years down, places across, one indicator a table: the same labels, other figures."""
    tables = [
        drawn_table(
            [["Yıl", "Foça", "İzmir"], ["2008", count, "900"], ["2009", count, "950"]],
            ordinal=at,
        ).model_copy(update={"label": f"Tablo {at}", "caption": f"Tablo {at}: {what}"})
        for at, (what, count) in enumerate(
            (("Çalışan Sayısı", "12"), ("Firma Sayısı", "34")), 1
        )
    ]
    groups = [
        [table.ordinal for table in group]
        for group, _ in turned_groups(tables, IDENTITY.provinces)
    ]
    assert groups == [[1], [2]]


@pytest.mark.parametrize(
    "captions, groups",
    [
        (("Göstergeler (1/2)", "Göstergeler (2/2)"), [[1, 2]]),
        (("Göstergeler (1/2)", "Göstergeler (1/2)"), [[1], [2]]),
        (("Göstergeler (1/2)", "Göstergeler (2/3)"), [[1], [2]]),
        (("Göstergeler (1/2)", "Üretim (2/2)"), [[1], [2]]),
        (("Göstergeler (3/2)", "Göstergeler (2/2)"), [[1], [2]]),
    ],
)
def test_parts_of_a_series_are_panels_of_one_under_labels_of_their_own(
    captions: tuple[str, str], groups: list[list[int]]
) -> None:
    tables = [
        drawn_table(lines(*places), ordinal=at).model_copy(
            update={"label": f"Tablo {at}.", "caption": f"Tablo {at}. {caption}"}
        )
        for at, (caption, places) in enumerate(
            zip(captions, (PLACES[:3], PLACES[3:]), strict=True), 1
        )
    ]
    found = turned_groups(tables, IDENTITY.provinces)
    assert [[table.ordinal for table in group] for group, _ in found] == groups


def test_rows_without_labels_are_no_rest_of_a_panel() -> None:
    first = drawn_table(
        [["Yıl", "Foça", "İzmir"], ["2008", "12", "900"], ["2009", "34", "950"]]
    )
    second = overleaf(drawn_table([["", "7", "8"], ["", "9", "8"]], headings=0))
    groups = [
        [table.ordinal for table in group]
        for group, _ in turned_groups([first, second], IDENTITY.provinces)
    ]
    assert groups == [[1]]
