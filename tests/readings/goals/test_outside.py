"""Goals that a list leaves out: lines elsewhere that bear the marks of those that it holds."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.readings import choose_readings
from extractors.readings.goals import KIND, cut, prove
from extractors.readings.goals.counted.outside import goals_outside
from extractors.readings.goals.regions import GoalRegion
from extractors.readings.kinds import Document
from extractors.readings.text.words import CleanPage
from schemas.page import Page
from tests.readings.test_goals import IDENTITY
from tests.readings.test_outline import ordered
from tests.readings.test_regions import Written, page

FIRST: list[Written] = [
    ("Eksen 1: Toplum", 60, 60),
    ("Öncelik 1: Turizm", 60, 80),
    ("Hedef 1: Kıyılar korunacaktır.", 60, 100),
    ("Hedef 2: Müzeler yenilenecektir.", 60, 115),
]
SECOND: list[Written] = [
    ("Eksen 2: Ekonomi", 60, 60),
    ("Öncelik 1: Ulaşım", 60, 80),
    ("Hedef 1: Yollar yapılacaktır.", 60, 100),
    ("Hedef 2: Köprüler onarılacaktır.", 60, 115),
    ("Öncelik 2: Eğitim", 60, 135),
    ("Hedef 1: Okullar açılacaktır.", 60, 155),
    ("Hedef 2: Yurtlar yapılacaktır.", 60, 170),
]
TABLE: list[Written] = [("Tablo 4: Yatırım Destekleri", 330, 60)]
TABLE += [
    (f"{name} 4{name[0]}", 330, 80 + 14 * at)
    for at, name in enumerate(["Enez", "Havsa", "Keşan"])
]


def drawn(number: int, *lists: Sequence[Written]) -> Page:
    lines = [line for each in lists for line in each]
    plain = [
        line
        for line in lines
        if line[0].startswith(("Anlatım", "Hedef", "Enez", "Havsa", "Keşan"))
    ]
    return replace(
        ordered(page(plain, [line for line in lines if line not in plain])),
        number=number,
    )


def read(*pages: Page) -> tuple[int, list[str]]:
    """How many goals are read, and what is said of them."""
    chosen = choose_readings(pages, [], IDENTITY)
    tables = [table for table in chosen.tables if table.kind == KIND]
    goals = [
        cell.text
        for table in tables
        for cell in table.cells
        if cell.text.startswith("Hedef")
    ]
    return len(goals), [found.message for found in chosen.findings]


def test_a_goal_far_from_the_list_is_told() -> None:
    prose = [("Anlatım burada biter.", 60.0, 60.0 + 14 * n) for n in range(12)]
    later = [("Hedef 7: Parklar açılacaktır.", 60.0, 400.0)]
    count, said = read(drawn(1, FIRST), drawn(2, SECOND), drawn(3, prose, later))
    assert count == 6
    assert len(said) == 1
    assert (
        "outside of every list that was read: 'Hedef 7: Parklar açılacaktır.'"
        in said[0]
    )


def test_the_axis_before_that_a_table_parts_from_its_goals_is_missed_aloud() -> None:
    """The second column begins with a table, and the list goes on below it: only what follows is one list."""
    third = [("Hedef 3: Parklar açılacaktır.", 330.0, 140.0)]
    count, said = read(drawn(1, FIRST, TABLE, third), drawn(2, SECOND))
    assert count == 7 or "outside of every list" in "".join(said)


def test_prose_that_begins_with_a_goals_number_is_no_goal_outside() -> None:
    """It is set otherwise, or bears another mark."""
    prose = [("Hedef 1.1 izlenir.", 60.0, 60.0), ("Hedef kitle geniştir.", 60.0, 74.0)]
    assert read(drawn(1, FIRST), drawn(2, SECOND), drawn(3, prose)) == (6, [])


def test_a_document_is_gone_through_once_however_many_lists_it_holds(
    monkeypatch,
) -> None:
    """Else its cost grows with the square of its pages."""
    asked: list[int] = []

    def counted(
        pages: Sequence[CleanPage], regions: Sequence[GoalRegion]
    ) -> Iterator[str]:
        asked.append(len(regions))
        return goals_outside(pages, regions)

    monkeypatch.setattr(cut, "goals_outside", counted)
    document = Document((drawn(1, FIRST, []), drawn(2, SECOND)), [], IDENTITY)
    ((_, table),) = cut.cut_goals(document)
    proofs = [prove(document, table) for _ in range(5)]
    assert None not in proofs
    assert len(asked) == 2  # when it is asked for the tree, and for the proofs
