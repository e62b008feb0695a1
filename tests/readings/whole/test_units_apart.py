"""Districts across in several tables, the unit of each row in a column of its own."""

import pytest

from extractors.readings import choose_readings
from extractors.readings.over_places.units_apart import with_units_said
from extractors.records.readers import read_records
from schemas.table import Table
from schemas.vocabulary.labels import are_of_one_series
from tests.readings.test_goals import IDENTITY
from tests.support.drawn_tables import drawn_table

MEASURES = (("Çalışan Sayısı", "kişi"), ("Firmaların İl İçindeki Payı", "%"))


def block(part: int, *places: str, at: int = 3, head: str = "Birim") -> Table:
    """A table of some places, its units in some column."""
    rows = [["Gösterge", *places]]
    rows += [
        [name, *(str(10 * part + row + n) for n in range(len(places)))]
        for row, (name, _) in enumerate(MEASURES)
    ]
    for row, unit in zip(rows, (head, *(unit for _, unit in MEASURES)), strict=True):
        row.insert(at, unit)
    caption = f"Tablo {part}. İlçelerin Karşılaştırması – {part}"
    table = drawn_table(rows, ordinal=part, caption=caption)
    return table.model_copy(update={"label": f"Tablo {part}."})


def read(*tables: Table) -> set[tuple[str, str, int]]:
    chosen = choose_readings([], tables, IDENTITY)
    found = read_records(chosen.tables, IDENTITY).observations
    return {(o.indicator, o.place, int(o.value)) for o in found}


def test_blocks_of_places_with_a_column_of_units_are_one_table() -> None:
    found = read(block(1, "Aliağa", "Buca"), block(2, "Foça", "Toplam"))
    assert found == {
        ("employees", "aliaga", 10), ("employees", "buca", 11), ("employees", "foca", 20), ("employees", "izmir", 21),
        ("firms_share_izmir", "aliaga", 11), ("firms_share_izmir", "buca", 12),
        ("firms_share_izmir", "foca", 21), ("firms_share_izmir", "izmir", 22),
    }  # fmt: skip


def test_a_unit_is_said_with_the_label_of_its_row() -> None:
    said = with_units_said(block(1, "Aliağa", "Buca"))
    assert said.n_cols == 3
    labels = [cell.text for cell in said.cells if cell.col == 0]
    assert labels == [
        "Gösterge",
        "Çalışan Sayısı (kişi)",
        "Firmaların İl İçindeki Payı (%)",
    ]


@pytest.mark.parametrize("head", ["Kaynak", "Toplam"])
def test_a_column_that_is_not_said_to_hold_units_stays(head: str) -> None:
    table = block(1, "Aliağa", "Buca", head=head)
    assert with_units_said(table) is table


def test_captions_that_count_at_their_end_alone_are_of_one_series() -> None:
    first = "Tablo 1. Karşılaştırma (2008) – 1"
    assert are_of_one_series(first, "Tablo 2. Karşılaştırma (2008) – 2")
    assert not are_of_one_series(first, "Tablo 2. Karşılaştırma (2009) – 2")
    assert not are_of_one_series(first, "Tablo 2. Karşılaştırma (2008) – 1")
    assert not are_of_one_series(first, "Tablo 2. Karşılaştırma (2008)")
