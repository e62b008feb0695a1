"""Goals whose axis goes on overleaf: its last rows stand above the first label of the page."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.readings.goals.regions import goal_regions
from extractors.readings.text.words import clean_pages
from schemas.geometry import Box
from schemas.page import Fill, Page, Rule
from tests.readings.test_regions import Written, page

HEADS = [
    ("EKSENLER", 40.0, 50.0),
    ("ÖNCELİKLER", 140.0, 50.0),
    ("HEDEFLER", 300.0, 50.0),
]
Rows = Sequence[tuple[str, float, int, int]]
"""Priority, base line of its first line, its lines, the goals beside it."""


def striped(number: int, rows: Rows, axis: Written) -> Page:
    """A page whose rows have no lines between them, and grounds under every second but for its axis.

    A line stands above all and one below all.
    """
    goals: list[Written] = []
    titles: list[Written] = []
    fills = []
    for at, (name, y, lines, count) in enumerate(rows):
        titles += [
            (f"{name} Alanı" if n else name, 140, y + 12 * n) for n in range(lines)
        ]
        goals += [(f"{name} {n} izlenecektir.", 300, y + 12 * n) for n in range(count)]
        if at % 2:
            low = y - 14 + 12 * max(lines, count)
            fills.append(Fill(Box(135, y - 14, 560, low + 7), (238, 238, 238)))
    rules = [Box(35, y - 0.25, 560, y + 0.25) for y in (56.0, rows[-1][1] + 42)]
    drawn = page(goals, [*(HEADS if number == 1 else []), axis, *titles])
    drawn_lines = tuple(Rule(box, horizontal=True) for box in rules)
    return replace(drawn, number=number, fills=tuple(fills), rules=drawn_lines)


def test_striped_rows_above_a_label_in_the_middle_of_its_own_are_carried_over() -> None:
    """No ground ends between the axes; the label of the last row, which it stretches, counts in its middle."""
    first = striped(1, [("Turizm", 80, 1, 2), ("Ova", 120, 1, 2)], ("Toplum", 40, 106))
    rows = [
        ("Kıyı", 80, 1, 3),
        ("Göl", 134, 1, 4),
        ("Yol", 200, 1, 2),
        ("Köy", 240, 4, 1),
    ]
    second = striped(2, rows, ("Yaşam", 40, 205))
    (region,) = goal_regions(clean_pages([first, second]), frozenset())
    assert [
        (group.labels[0], group.entries[0].text.split()[0])
        for group in region.matrix.groups
    ] == [
        ("Toplum", "Turizm"), ("Toplum", "Ova"), ("Toplum", "Kıyı"),
        ("Yaşam", "Göl"), ("Yaşam", "Yol"), ("Yaşam", "Köy"),
    ]  # fmt: skip
    assert not [*region.matrix.doubts, *region.matrix.faults]
