"""A count and its share in one cell, `2.168 (0,3)`, under a heading whose brackets say so."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from extractors.readings import choose_readings
from extractors.readings.over_places.counts_with_shares import with_shares_parted
from extractors.records.readers import read_records
from schemas.table import Table
from schemas.vocabulary.places import places
from tests.readings.test_statistics import IDENTITY
from tests.support.drawn_tables import drawn_table

NAMES = [place.name for place in places().values() if place.parent == "izmir"]
COUNTS = [111 * (at + 1) for at in range(len(NAMES))]


def table(heading: str, form: str, counts: Sequence[int] = COUNTS) -> Table:
    """All districts, with counts and their shares of them all."""
    whole = Decimal(sum(counts))
    shares = [str(round(100 * n / whole, 2)).replace(".", ",") for n in counts]
    rows = [
        [name, form.format(count, share)]
        for name, count, share in zip(NAMES, counts, shares, strict=True)
    ]
    drawn = drawn_table([["İlçe", heading], *rows])
    return drawn.model_copy(update={"kind": "district_statistics"})


@pytest.mark.parametrize("form", ["{} ({})", "{} (%{})", "{}  ( {} % )"])
def test_a_count_and_its_share_in_a_cell_are_two_figures(form: str) -> None:
    drawn = table("Çalışan Sayısı kişi (il içindeki pay, %)", form)
    found = choose_readings([], [drawn], IDENTITY)
    read = read_records(found.tables, IDENTITY).observations
    assert len(read) == 2 * len(NAMES)
    first = {each.indicator: each.value for each in read if each.place == "aliaga"}
    at = NAMES.index("Aliağa")
    share = round(Decimal(100 * COUNTS[at]) / sum(COUNTS), 2)
    assert first == {"employees": COUNTS[at], "employees_share_izmir": share}
    assert not [f for f in found.findings if f.check_code == "reading-unproved"]


@pytest.mark.parametrize(
    ("heading", "form"),
    [
        ("Çalışan Sayısı (kişi)", "{} ({})"),  # no share is spoken of
        ("(il içindeki pay, %)", "{} ({})"),  # nothing names the count
        ("Çalışan Sayısı (il içindeki pay, %)", "{1}"),  # one figure a cell
    ],
)
def test_a_column_that_does_not_say_both_stays_one(heading: str, form: str) -> None:
    assert with_shares_parted(table(heading, form)) is None


@pytest.mark.parametrize(
    ("heading", "form"),
    [
        ("İhracat (ABD $), 2014 (il içindeki payı, %)", "{} $ ({})"),
        ("İhracat (USD) (il içindeki payı, %)", "{} USD (%{})"),
        ("İhracat (ABD $) (%)", "{} ({})"),
    ],
)
def test_the_count_may_have_a_unit_in_a_bracket_of_its_own(
    heading: str, form: str
) -> None:
    """The heading's first bracket is the count's, not the share's: the column was left as one."""
    found = choose_readings([], [table(heading, form)], IDENTITY)
    read = read_records(found.tables, IDENTITY).observations
    assert len(read) == 2 * len(NAMES)
    units = {each.indicator: each.unit for each in read}
    assert units == {"exports_usd": "USD", "exports_share_izmir": "percent"}
    first = [each for each in read if each.place == "aliaga"]
    at = NAMES.index("Aliağa")
    share = round(Decimal(100 * COUNTS[at]) / sum(COUNTS), 2)
    assert [each.value for each in first] == [COUNTS[at], share]


@pytest.mark.parametrize("label", ["", "^"])
@pytest.mark.parametrize(
    ("heading", "form"),
    [
        ("Çalışan Sayısı (il içindeki pay, %)", "{} ({}%)"),
        ("İhracat (ABD $) (il içindeki pay, %)", "{} $ (%{})"),
    ],
)
def test_a_share_below_its_count_is_of_its_row(
    heading: str, form: str, label: str
) -> None:
    """It was cut as a row of its own: no share was read, and counts were taken for shares."""
    whole = table(heading, form)
    texts = [[cell.text for cell in row if cell] for row in whole.grid()]
    rows = [
        half
        for name, both in texts[1:]
        for half in ([name, both[: both.index(" (")]], [label, both[both.index("(") :]])
    ]
    drawn = drawn_table([texts[0], *rows])
    kind = {"kind": "district_statistics"}
    found = choose_readings([], [drawn.model_copy(update=kind)], IDENTITY)
    read = read_records(found.tables, IDENTITY).observations
    due = choose_readings([], [whole], IDENTITY)
    assert [(o.indicator, o.place, o.value) for o in read] == [
        (o.indicator, o.place, o.value)
        for o in read_records(due.tables, IDENTITY).observations
    ]
    assert len(read) == 2 * len(NAMES)
    assert not [f for f in found.findings if f.check_code == "reading-unproved"]
