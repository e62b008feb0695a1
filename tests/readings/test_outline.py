"""Goals printed as an outline: numbers tell which priority and axis each belongs to."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extractors.pages.reading_order import reading_order
from extractors.readings import choose_readings
from extractors.readings.goals.outline import Outline, outlines
from extractors.readings.text.words import clean_pages
from extractors.records.goals import read_goals
from schemas.page import Page
from tests.readings.test_goals import IDENTITY
from tests.readings.test_regions import Written, page

HEADING: Written = ("Bölge Planı Hedefleri", 60, 60)
GOALS = {
    "1.1.1": "Kıyılar korunacaktır.", "1.1.2": "Müzeler yenilenecek ve kıyılar temiz tutulacaktır.",
    "1.2.1": "Yollar yapılacaktır.", "2.1.1": "Okullar açılacaktır.",
}  # fmt: skip
TITLES = {
    "1.1": "Turizmin Geliştirilmesi",
    "1.2": "Ulaşımın Geliştirilmesi",
    "2.1": "Eğitimin Desteklenmesi",
}
AXES = {"1": "Güçlü Ekonomi", "2": "Güçlü Toplum"}


def outline(
    *, numbers: Sequence[str] = tuple(GOALS), x: float = 80, axis: str = "{1}"
) -> Page:
    """A list of goals 14 points apart, priorities and axes in bold over them.

    Args:
        numbers: of the goals that are printed.
        x: where goals begin.
        axis: how the axis is printed, `{0}` for its number and `{1}` for its name.
    """
    bold: list[Written] = [HEADING]
    written: list[Written] = []
    base, seen = 90.0, set[str]()
    for number in numbers:
        for level in (number[:1], number[:3]):
            if level not in seen:
                title = (
                    axis.format(level, AXES[level])
                    if level in AXES
                    else f"{level} {TITLES[level]}"
                )
                bold.append((title, 60, base))
                seen.add(level)
                base += 14
        written.append((f"{number} {GOALS[number]}", x, base))
        base += 14
    return page(written, bold)


def ordered(drawn: Page) -> Page:
    """Its words in reading order, as pages are read."""
    return replace(drawn, words=reading_order(drawn.words))


def read(*pages: Page) -> list[tuple[str, str, str, str, str]]:
    numbered = [replace(ordered(each), number=at) for at, each in enumerate(pages, 1)]
    axes, _ = read_goals(choose_readings(numbered, [], IDENTITY).tables)
    return [
        (axis.title, priority.number, priority.title, goal.number, goal.text)
        for axis in axes
        for priority in axis.priorities
        for goal in priority.goals
    ]


EXPECTED = [(AXES[n[:1]], n[:3], TITLES[n[:3]], n, text) for n, text in GOALS.items()]


@pytest.mark.parametrize("axis", ["{1}", "{0}. {1}", "Gelişme Ekseni {0}: {1}"])
def test_a_list_with_outline_numbers(axis):
    assert read(outline(axis=axis)) == EXPECTED


def test_numbers_in_a_column_of_their_own():
    drawn = outline()
    apart = [replace(w, box=w.box._replace(x0=w.box.x0 + 60, x1=w.box.x1 + 60)) if w.box.x0 > 100 and not w.bold
             else w for w in drawn.words]  # fmt: skip
    assert read(replace(drawn, words=tuple(apart))) == EXPECTED


def test_goals_that_run_in_one_paragraph():
    first = page(
        [
            ("Hedef 1.1.1 Kıyılar korunacaktır. Hedef 1.1.2 Müzeler yenilenecek ve", 230, 104),
            ("kıyılar temiz tutulacaktır.", 60, 115),
            ("Hedef 1.2.1 Yollar yapılacaktır.", 230, 135),
            ("Hedef 2.1.1 Okullar açılacaktır.", 230, 165),
        ],
        [
            HEADING, ("Güçlü Ekonomi", 60, 90), ("Öncelik 1.1: Turizmin Geliştirilmesi.", 60, 104),
            ("Öncelik 1.2: Ulaşımın Geliştirilmesi.", 60, 135), ("Güçlü Toplum", 60, 150),
            ("Öncelik 2.1: Eğitimin Desteklenmesi.", 60, 165),
        ],
    )  # fmt: skip
    assert read(first) == EXPECTED


def faults(drawn: Page) -> str:
    (found,) = found_in(drawn)
    return "; ".join(found.faults)


def found_in(*drawn: Page) -> list[Outline]:
    return list(outlines(clean_pages([ordered(each) for each in drawn]), frozenset()))


def test_nothing_speaks_against_numbers_in_order():
    assert faults(outline()) == ""


def test_a_number_that_is_not_the_next_is_said():
    """Between them a number was lost: what follows it has no place."""
    GOALS["1.1.4"] = "Halk izlenecektir."
    try:
        drawn = outline(numbers=["1.1.1", "1.1.2", "1.2.1", "1.1.4"])
    finally:
        del GOALS["1.1.4"]
    assert "after 1.2.1 comes 1.1.4" not in faults(
        drawn
    )  # it is smaller: text of the goal before
    later = outline(numbers=["1.1.1", "1.1.2", "1.2.1"])
    lost = page([("2.1.2 Okullar açılacaktır.", 80, 300)])
    assert "after 1.2.1 comes 2.1.2" in faults(
        replace(later, words=(*later.words, *lost.words))
    )


def test_text_of_another_type_within_a_goal_is_said():
    drawn = outline()
    odd = [
        replace(w, size=7.0) if w.text in {"temiz", "tutulacaktır."} else w
        for w in drawn.words
    ]
    broken = [replace(w, box=w.box._replace(top=w.box.top + 7, bottom=w.box.bottom + 7)) if w.size == 7 else w
              for w in odd]  # fmt: skip
    assert "set in another type" in faults(replace(drawn, words=tuple(broken)))


def test_an_axis_without_a_name_is_said():
    plain = [
        replace(w, bold=w.bold and not w.text.startswith("Güçlü"))
        for w in outline().words
    ]
    unnamed = [w for w in plain if w.text not in ("Güçlü", "Ekonomi", "Toplum")]
    assert "no axis is named over '2.1 Eğitimin Desteklenmesi'" in faults(
        replace(
            outline(),
            words=tuple(w for w in unnamed if w.text not in ("Bölge", "Planı")),
        )
    )


def test_sections_of_a_text_are_no_goals():
    sections = outline()
    elsewhere = [w for w in sections.words if w.text != "Hedefleri"]
    assert found_in(replace(sections, words=tuple(elsewhere))) == []
    titles = [
        replace(w, text=w.text.rstrip(".")) if w.text[0].isalpha() else w
        for w in sections.words
    ]
    assert found_in(replace(sections, words=tuple(titles))) == []
