"""Drawn cells that begin with their quadrant are believed beside a reading by words that has other items."""

import pytest

from extractors.readings import choose_readings, swot
from extractors.readings.kinds import Document, Passage
from extractors.readings.settings.proofs import WEIGHED
from extractors.readings.swot.blocks import SwotRegion
from extractors.readings.swot.choice import offered, prove
from tests.records.test_named_cells import CROSS
from tests.support import extractions as make
from tests.support.drawn_tables import drawn_table

FULL = [[text.replace("–", "1. Dar yollar") for text in row] for row in CROSS]
BARE = [[text.replace("1. ", "").replace("2. ", "") for text in row] for row in FULL]


@pytest.mark.parametrize(
    ("rows", "read", "marked"),
    [(FULL, "Limanlar", True), (BARE, "Limanlar", False), (FULL, "Kıyılar", False)],
)
def test_a_drawn_cross_whose_items_bear_marks_needs_no_other_reading(
    rows: list[list[str]], read: str, marked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read by words, the rows of two cells were one: `3. Genç nüfus` and what stood level with it was lost."""
    found = drawn_table(rows).model_copy(update={"method": "rules", "confidence": 0.8})
    less = drawn_table([["Güçlü Yanlar", "Zayıf Yanlar"], [read, "Göç"]])
    for module in (offered, prove):
        monkeypatch.setattr(
            module, "cut_from_words", lambda _: [(SwotRegion((), False), less)]
        )
    document = Document((), (found,), make.identity())
    (table, *_) = swot.SWOT.candidates(document, Passage((found,)))
    proof = swot.SWOT.prove(document, table)
    assert proof is not None
    assert proof.is_complete
    assert proof.confidence == WEIGHED.drawn
    assert ("every item bears a mark" in proof.text) is marked


@pytest.mark.parametrize(
    ("method", "apart"), [("rules", 1), ("camelot-lattice", 1), ("rules+text", 0)]
)
def test_only_cells_that_lines_tell_are_taken_apart(method: str, apart: int) -> None:
    found = drawn_table(CROSS).model_copy(update={"method": method})
    assert len(list(offered._named_in_cells(Passage((found,))))) == apart


def test_a_doubtful_table_is_said_to_be_where_nothing_speaks_against_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its items stood among the doubtful ones of the views, and no finding said why."""
    found = drawn_table(FULL).model_copy(update={"method": "rules", "confidence": 0.8})
    less = drawn_table([["Güçlü Yanlar", "Zayıf Yanlar"], ["Limanlar", "Göç"]])
    for module in (offered, prove):
        monkeypatch.setattr(
            module, "cut_from_words", lambda _: [(SwotRegion((), False), less)]
        )
    (said,) = choose_readings([], [found], make.identity()).findings
    assert (said.check_code, said.table_ordinal) == ("reading-unproved", 1)
    assert f"right in {WEIGHED.drawn:.0%}" in said.message
