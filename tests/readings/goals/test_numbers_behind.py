"""Numbers of goals in a column behind these: `Hedef | No`."""

import pytest

from extractors.readings.goals.counted.behind import put_before
from extractors.readings.regions.groups import Group
from extractors.readings.text.entries import Entry
from extractors.readings.text.textlines import TextLine
from tests.support.drawn_pages import words

TEXTS = ("Kıyılar korunacaktır.", "Yollar yapılacak, ağlar\nkurulacaktır.", "Su.")


def goals(numbers: tuple[str, ...], x0: float = 400) -> list[Group]:
    """Two goals under a priority and one under another, each with what stands behind its first line."""
    entries = []
    for at, (text, number) in enumerate(zip(TEXTS, numbers, strict=True)):
        first, *others = text.splitlines()
        base = 100.0 + 40 * at
        row = words(first, base, x0=40) + (words(number, base, x0=x0) if number else [])
        below = [TextLine(1, tuple(words(each, base + 12, x0=40))) for each in others]
        lines = [TextLine(1, tuple(row)), *below]
        entries.append(Entry(0, lines, text=" ".join(line.text for line in lines)))
    return [
        Group(("A", "1"), entries=entries[:2]),
        Group(("A", "2"), entries=entries[2:]),
    ]


def texts(groups: list[Group]) -> list[str]:
    return [entry.text for group in groups for entry in group.entries]


@pytest.mark.parametrize(
    "numbers, said",
    [
        (("1.", "2.", "1."), ("1.", "2.", "1.")),
        (("1", "2", "3"), ("1.", "2.", "3.")),
        (("H1.1", "H1.2", "H2.1"), ("H1.1", "H1.2", "H2.1")),
        (("Hedef 1.1", "Hedef 1.2", "Hedef 2.1"), ("Hedef 1.1", "Hedef 1.2", "Hedef 2.1")),
    ],
)  # fmt: skip
def test_numbers_behind_all_goals_stand_before_them(
    numbers: tuple[str, ...], said: tuple[str, ...]
) -> None:
    groups = goals(numbers)
    put_before(groups, frozenset())
    assert texts(groups) == [
        f"{said[0]} Kıyılar korunacaktır.",
        f"{said[1]} Yollar yapılacak, ağlar kurulacaktır.",
        f"{said[2]} Su.",
    ]


@pytest.mark.parametrize(
    "numbers, x0",
    [
        (("1.", "", "1."), 400),  # one goal has none
        (("1.", "3.", "1."), 400),  # one is left out
        (("2.", "3.", "1."), 400),  # they do not begin with 1
        (("H1.1", "H2.2", "H3.1"), 400),  # of two priorities
        (("1.", "2.", "1."), 100),  # the text below reaches as far
    ],
)
def test_numbers_that_count_no_goals_stay_where_they_are(
    numbers: tuple[str, ...], x0: float
) -> None:
    groups = goals(numbers, x0)
    before = texts(groups)
    put_before(groups, frozenset())
    assert texts(groups) == before


def test_a_number_that_stands_behind_nothing_stays_where_it_is() -> None:
    """The text of a goal was cut off by a page: the whole document was refused with an internal message."""
    groups = goals(("1.", "2.", "1."))
    alone = TextLine(1, tuple(words("1.", 180, x0=400)))
    groups[1].entries = [Entry(0, [alone], text="1.")]
    before = texts(groups)
    put_before(groups, frozenset())
    assert texts(groups) == before
