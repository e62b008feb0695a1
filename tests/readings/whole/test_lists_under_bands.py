"""Lists of places side by side under bands that name programmes: below each other, or left as they are in doubt."""

from collections.abc import Sequence

import pytest

from extractors.readings.over_places.lists_under_bands import with_lists_below
from extractors.records.readers import read_records
from tests.readings.test_goals import IDENTITY
from tests.support.drawn_tables import drawn_table

PLACES = ("Aliağa", "Buca", "Foça", "Urla")
BANDS = {
    "2009 KOBİ Mali Destek Programı": ((5, 2), (3, 1), (8, 8), (2, 0)),
    "2014 Turizm Mali Destek Programı": ((0, 0), (9, 4), (1, 1), (6, 3)),
}
HEADS = ("İlçe", "Başvuru", "Başarılı")
Rows = list[list[str]]


def rows(gap: bool, again: bool = False) -> Rows:
    """Two lists of three lines under each band, the total below the second; the headings again where told."""
    between = [""] if gap else []
    wide = 2 * len(HEADS) + len(between)
    found = [[*HEADS, *between, *HEADS]]
    for name, counts in BANDS.items():
        if again and len(found) > 1:
            found.append([*HEADS, *between, *HEADS])
        found.append([name, *["<"] * (wide - 1)])
        lines = [
            [place, str(a), str(b)]
            for place, (a, b) in zip(PLACES, counts, strict=True)
        ]
        sums = [str(sum(each)) for each in zip(*counts, strict=True)]
        left, right = lines[:3], [*lines[3:], ["TOPLAM", *sums], [""] * 3]
        found += [[*a, *between, *b] for a, b in zip(left, right, strict=True)]
    return found  # fmt: skip


def test_every_count_is_of_its_band_and_its_place() -> None:
    below = with_lists_below(drawn_table(rows(gap=True)))
    assert below is not None
    told = below.model_copy(update={"kind": "programme_results"})
    found = read_records([told], IDENTITY).programme_results
    slugs = ("aliaga", "buca", "foca", "urla")
    assert {
        (each.year, each.place, each.applications, each.successful)
        for each in found
        if each.place in slugs
    } == {
        (int(name[:4]), slug, *pair)
        for name, counts in BANDS.items()
        for slug, pair in zip(slugs, counts, strict=True)
    }


@pytest.mark.parametrize("gap", [True, False], ids=["a gap", "no gap"])
@pytest.mark.parametrize("again", [True, False], ids=["headings again", "once"])
def test_lists_under_a_band_are_of_it_one_below_the_other(
    gap: bool, again: bool
) -> None:
    below = with_lists_below(drawn_table(rows(gap, again)))
    assert below is not None
    told = [[cell.text for cell in row if cell] for row in below.grid()]
    (first, counts), (second, others) = BANDS.items()
    assert [row[0] for row in told] == [
        "İlçe", first, *PLACES, "TOPLAM", second, *PLACES, "TOPLAM",
    ]  # fmt: skip
    assert [tuple(map(int, row[1:])) for row in told[2:6]] == list(counts)
    assert [tuple(map(int, row[1:])) for row in told[8:12]] == list(others)


def _with(at: int, column: int, text: str) -> Rows:
    found = rows(gap=True)
    found[at][column] = text
    return found


@pytest.mark.parametrize(
    "broken",
    [
        _with(2, 3, "12"),
        _with(3, 4, ""),
        _with(0, 5, "Sonuç"),
        [row for row in rows(gap=True) if "<" not in row],
        [row[:3] for row in rows(gap=True)],
    ],
    ids=[
        "a figure between",
        "a row without its place",
        "headings that differ",
        "no band",
        "one list",
    ],
)
def test_where_lists_are_not_certain_the_table_stays_as_it_is(
    broken: Sequence[list[str]],
) -> None:
    assert with_lists_below(drawn_table(broken)) is None
