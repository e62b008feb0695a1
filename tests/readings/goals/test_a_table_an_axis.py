"""Goals that are printed as a table an axis, and read in one go by their numbers: as many tables as are printed."""

import pytest

from extractors.readings import choose_readings
from extractors.readings.regions.found import is_within
from schemas.geometry import Box
from schemas.table import Region, Table
from tests.readings.test_goals import IDENTITY
from tests.readings.test_regions import Written, page
from tests.support.drawn_tables import drawn_table

AXES = ("Güçlü Ekonomi", "Güçlü Toplum")
HEADS = ("Stratejik Öncelikler", "Hedefler")
GOALS = {
    "1.1 Turizmin Geliştirilmesi": [
        "1.1.1 Kıyılar korunacaktır.",
        "1.1.2 Müzeler açılacaktır.",
    ],
    "1.2 Tarımın Geliştirilmesi": ["1.2.1 Ovalar sulanacaktır."],
    "2.1 Eğitimin Geliştirilmesi": [
        "2.1.1 Okullar açılacaktır.",
        "2.1.2 Kurslar verilecektir.",
    ],
    "2.2 Sağlığın Geliştirilmesi": ["2.2.1 Salgınlar izlenecektir."],
}


def written(*over: str, heads: bool = True) -> list[Written]:
    """A line over the goals of each axis, headings of the columns below it, priorities beside their goals."""
    lines: list[Written] = []
    base = 100.0
    for number, line in enumerate(over, 1):
        lines.append((line, 60, base))
        base += 20
        if heads:
            lines += [(head, 60 + 220 * at, base) for at, head in enumerate(HEADS)]
            base += 20
        for priority, goals in GOALS.items():
            if priority.startswith(str(number)):
                lines.append((priority, 60, base))
                for goal in goals:
                    lines.append((goal, 280, base))
                    base += 20
        base += 20
    return lines


def tables(lines: list[Written], *found: Table) -> list[Table]:
    return list(choose_readings([page(lines)], found, IDENTITY).tables)


def said(axis: str) -> list[str]:
    """What the cells of an axis's table hold, in order."""
    number = str(AXES.index(axis) + 1)
    texts = [*HEADS]
    for priority, goals in GOALS.items():
        texts += [priority, *goals] if priority.startswith(number) else []
    return texts


def test_each_axis_under_its_caption_is_a_table_again() -> None:
    captions = [f"Tablo {at}: {axis} Ekseni Hedefleri" for at, axis in enumerate(AXES, 3)]  # fmt: skip
    read = tables(written(*captions))
    assert [(table.label, table.caption) for table in read] == [
        ("Tablo 3", captions[0]),
        ("Tablo 4", captions[1]),
    ]
    assert [[cell.text for cell in table.cells] for table in read] == [*map(said, AXES)]
    assert [table.kind for table in read] == ["goal_hierarchy"] * 2
    assert min(table.confidence for table in read) > 0.95
    assert [
        [cell.text for cell in table.cells if cell.is_header] for table in read
    ] == [[*HEADS]] * 2
    assert read[0].regions[0].box.bottom < read[1].regions[0].box.top


def test_headings_again_below_the_name_of_each_axis_begin_a_table() -> None:
    read = tables(written(*(f"Eksen {at}: {axis}" for at, axis in enumerate(AXES, 1))))
    assert len(read) == 2


@pytest.mark.parametrize("heads", [True, False])
def test_axes_within_one_table_stay_in_it(heads: bool) -> None:
    """Names of axes below the headings, which are printed once, or nowhere."""
    lines = written(*(f"Eksen {at}: {axis}" for at, axis in enumerate(AXES, 1)), heads=False)  # fmt: skip
    once: list[Written] = [(head, 60 + 220 * at, 80) for at, head in enumerate(HEADS)]
    assert len(tables([*once, *lines] if heads else lines)) == 1


def test_headings_of_all_columns_are_the_first_row_of_goals_read_by_their_numbers() -> (
    None
):
    lines = written(*(f"Eksen {at}: {axis}" for at, axis in enumerate(AXES, 1)), heads=False)  # fmt: skip
    named = ["Gelişme Eksenleri", *HEADS]
    over: list[Written] = [(head, 60 + 140 * at, 75) for at, head in enumerate(named)]
    (whole,) = tables([*over, *lines])
    first = [cell for cell in whole.cells if cell.row == 0]
    assert [cell.text for cell in first] == named
    assert all(cell.is_header for cell in first)
    assert whole.regions[0].box.top < 75
    far: list[Written] = [(text, x0, 40 if x0 == 60 else y) for text, x0, y in over]
    assert all(cell.row for cell in tables([*far, *lines])[0].cells)


def test_headings_again_within_one_frame_part_no_tables() -> None:
    lines = written(*(f"Eksen {at}: {axis}" for at, axis in enumerate(AXES, 1)))
    rows = [[text for text, *_ in lines]]
    whole = (Region(page=1, box=Box(50, 80, 500, 500)),)
    frame = drawn_table(rows).model_copy(update={"kind": "other", "regions": whole})
    assert [t.kind for t in tables(lines, frame)].count("goal_hierarchy") == 1


def test_a_caption_that_names_an_axis_is_not_of_the_table_above_it() -> None:
    captions = [f"Tablo {at}: {axis} Ekseni Hedefleri" for at, axis in enumerate(AXES, 3)]  # fmt: skip
    told = {
        "caption": captions[0],
        "label": "Tablo 3",
        "caption_region": Region(page=1, box=Box(60, 90, 300, 100)),
        "regions": (Region(page=1, box=Box(60, 20, 500, 80)),),
    }
    above = drawn_table([["Yıl", "Değer"], ["2008", "5"]]).model_copy(update=told)
    other, *goals = tables(written(*captions), above)
    assert (other.caption, other.label, other.caption_region) == (None, None, None)
    assert [table.label for table in goals] == ["Tablo 3", "Tablo 4"]


def test_a_frame_around_headings_alone_is_part_of_the_reading_that_has_them() -> None:
    """It was a table beside the one to which it belongs, and of its kind."""
    lines = written(f"Eksen 1: {AXES[0]}", f"Eksen 2: {AXES[1]}")
    (whole, other) = tables(lines)
    heads = [cell for cell in whole.cells if cell.is_header]
    framed = drawn_table([[*HEADS]]).model_copy(
        update={
            "cells": tuple(heads),
            "regions": (Region(page=1, box=Box(50, 90, 500, 140)),),
        }
    )
    assert tables(lines, framed) == [whole, other]
    cells = (heads[0], heads[1].model_copy(update={"lines": other.cells[0].lines}))
    assert is_within(framed, whole)
    assert not is_within(framed.model_copy(update={"cells": cells}), whole)
    title = heads[0].model_copy(update={"col_span": 2, "lines": other.cells[0].lines})
    below = [cell.model_copy(update={"row": 1}) for cell in heads]
    assert is_within(framed.model_copy(update={"cells": (title, *below)}), whole)
    assert not is_within(framed.model_copy(update={"cells": (title,)}), whole)
