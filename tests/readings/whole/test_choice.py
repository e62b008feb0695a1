"""Of the readings of several passages each found table is taken once."""

from collections.abc import Iterator

import pytest

from extractors import readings
from extractors.readings.kinds import Document, Kind, Passage
from extractors.readings.proof import Proof
from schemas.table import Table
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
