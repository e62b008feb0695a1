"""Of the readings of several passages each found table is taken once."""

from collections.abc import Iterator

import pytest

from extractors import readings
from extractors.readings.kinds import Document, Kind, Passage
from extractors.readings.proof import Proof
from schemas.table import Region, Table
from tests.readings.test_statistics import IDENTITY
from tests.support.drawn_tables import drawn_table


@pytest.mark.parametrize(("method", "taken"), [("drawn", 1), ("readings", 2)])
def test_a_found_table_that_fills_two_passages_is_taken_once(
    monkeypatch: pytest.MonkeyPatch, method: str, taken: int
) -> None:
    """Though the candidates are copies that know more; what is cut there anew is two tables."""
    found = drawn_table([["Güçlü Yanlar", "Zayıf Yanlar"], ["Ova", "Göç"]])
    found = found.model_copy(update={"method": "drawn"})
    told = {"stands_under": ("EKONOMİK",), "method": method}

    def candidates(_: Document, passage: Passage) -> Iterator[Table]:
        yield from (table.model_copy(update=told) for table in passage.found)

    kind = Kind(
        lambda _: [Passage((found,)), Passage((found,))],
        candidates,
        lambda _, __: Proof("swot", ("2 items",), (), 1.0),
    )
    monkeypatch.setattr(readings, "KINDS", (kind,))
    chosen = readings.choose_readings([], [found], IDENTITY).tables
    assert [table.stands_under for table in chosen] == [("EKONOMİK",)] * taken


@pytest.mark.parametrize("pages", [[1], [1, 2]])
def test_a_part_overleaf_that_no_reading_has_is_told(
    monkeypatch: pytest.MonkeyPatch, pages: list[int]
) -> None:
    """A table of 23 rows was found, and read anew from the words of its first page: three goals were lost."""
    rows = [["Güçlü Yanlar", "Zayıf Yanlar"], ["Ova", "Göç"], ["Liman", "Erozyon"]]
    found = drawn_table(rows)
    box = found.regions[0].box
    regions = tuple(Region(page, box) for page in (1, 2))
    found = found.model_copy(
        update={
            "regions": regions,
            "cells": tuple(
                cell.model_copy(
                    update={"regions": (Region(min(cell.row, 1) + 1, box),)}
                )
                for cell in found.cells
            ),
        }
    )
    read = {"method": "readings", "regions": tuple(Region(page, box) for page in pages)}
    kind = Kind(
        lambda _: [Passage((found,))],
        lambda _, passage: iter([passage.found[0].model_copy(update=read)]),
        lambda _, __: Proof("swot", ("2 items",), (), 1.0),
    )
    monkeypatch.setattr(readings, "KINDS", (kind,))
    findings = readings.choose_readings([], [found], IDENTITY).findings
    told = [f.message for f in findings if "nothing was read" in f.message]
    assert told == [
        f"Page {page}: table 1 goes on here from page 1, and of this part nothing was read: 'Ova'."
        for page in {1, 2} - set(pages)
    ]


def test_a_found_table_that_no_reading_has_is_weighed_by_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A cut over two tables was covered by the reading of the first: of the second no record had a proof."""
    rows = [["Güçlü Yanlar", "Zayıf Yanlar"], ["Ova", "Göç"]]
    first, second = (
        drawn_table(rows, ordinal=at).model_copy(update={"kind": "swot"})
        for at in (1, 2)
    )
    kind = Kind(
        lambda _: [Passage((first,)), Passage((first, second))],
        lambda _, passage: iter(passage.found[:1]),
        lambda _, __: Proof("swot", ("2 items",), (), 1.0),
    )
    monkeypatch.setattr(readings, "KINDS", (kind,))
    assert set(readings.choose_readings([], [first, second], IDENTITY).proofs) == {1, 2}


def test_rows_in_a_frame_of_their_own_are_a_part_of_the_table_that_was_cut(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A frame around the headings and the first row: its goal was counted twice, and all others were one off."""
    whole = drawn_table(
        [["Kıyılar korunacaktır."], ["Yollar yapılacaktır."]], headings=0
    )
    framed = drawn_table([["HEDEFLER"], ["Kıyılar korunacaktır."]])
    moved = tuple(
        cell.model_copy(update={"regions": of.regions, "lines": of.lines})
        if cell.row
        else cell
        for cell, of in zip(framed.cells, (None, whole.cells[0]), strict=True)
    )
    framed = framed.model_copy(update={"cells": moved, "kind": "goal_hierarchy"})
    cut = whole.model_copy(update={"method": "readings", "kind": "goal_hierarchy"})
    kind = Kind(
        lambda _: [Passage((), regions=cut.regions)],
        lambda _, passage: iter([] if passage.found else [cut]),
        lambda _, __: Proof("swot", ("2 items",), (), 1.0),
    )
    monkeypatch.setattr(readings, "KINDS", (kind,))
    chosen = readings.choose_readings([], [framed], IDENTITY)
    assert [table.method for table in chosen.tables] == ["readings"]
