"""Goals in drawn cells: under bands of two sorts, or an axis a column; what the cells do not tell is not read."""

from dataclasses import replace

import pytest

from extractors.readings.goals.tree.gridded import gridded
from extractors.readings.text.words import clean_pages
from schemas.page import Page
from schemas.table import Table
from tests.readings.test_regions import page, words
from tests.support.drawn_tables import drawn_table

Goals = list[tuple[str | None, str | None, str]]
BARS = [
    ["Hedef", "No"],
    ["I. Güçlü Ekonomi", "<"],
    ["1. Turizm", "<"],
    ["Kıyılar korunacaktır.", "1."],
    ["Yolların yapılması", "2."],
    ["2. Ulaşım", "<"],
    ["Liman açılacaktır.", "1."],
    ["II. Güçlü Toplum", "<"],
    ["1. Eğitim", "<"],
    ["Okul açılacaktır.", "1."],
]
COLUMNS = [
    ["1. Güçlü Ekonomi", "2. Güçlü Toplum"],
    ["1. Turizm\n1. Kıyılar korunacaktır.\n2. Yollar yapılacaktır.", "1. Eğitim\n1. Okul açılacaktır."],
    ["2. Ulaşım\n1. Liman açılacaktır.", ""],
]  # fmt: skip


def drawn(rows: list[list[str]], titles: tuple[str, ...] = ()) -> tuple[Page, Table]:
    """A table and the page that it stands on; lines that begin as some titles do are bold."""
    table = drawn_table(rows, caption="Eksen, Öncelik ve Hedefler")
    set_words = [
        word
        for cell in table.cells
        for line in cell.lines
        for word in words(
            line.text,
            line.region.box.x0,
            line.region.box.bottom,
            bold=line.text.startswith(titles) if titles else False,
        )
    ]
    said = words("Plan Hedefleri", 10, 700)
    return replace(page([]), words=(*set_words, *said)), table


def read(rows: list[list[str]], titles: tuple[str, ...] = ()) -> Goals:
    on, table = drawn(rows, titles)
    outlines = gridded(clean_pages([on]), [table], frozenset())
    groups = [group for outline in outlines for group in outline.groups]
    return [(*group.labels, entry.text) for group in groups for entry in group.entries]  # type: ignore[misc]


TITLES = ("1. Turizm", "2. Ulaşım", "1. Eğitim")


def test_bands_of_two_sorts_are_axes_and_priorities() -> None:
    assert read(BARS) == [
        ("Güçlü Ekonomi", "1. Turizm", "Kıyılar korunacaktır. 1."),
        ("Güçlü Ekonomi", "1. Turizm", "Yolların yapılması 2."),
        ("Güçlü Ekonomi", "2. Ulaşım", "Liman açılacaktır. 1."),
        ("Güçlü Toplum", "1. Eğitim", "Okul açılacaktır. 1."),
    ]


def test_codes_behind_goals_hide_no_end_of_a_sentence() -> None:
    rows = [
        [text, f"H{code[:-1]}" if code[0].isdigit() else code] for text, code in BARS
    ]
    assert len(read(rows)) == 4


def test_a_column_is_an_axis_with_titles_over_its_goals() -> None:
    assert read(COLUMNS, TITLES) == [
        ("1. Güçlü Ekonomi", "1. Turizm", "1. Kıyılar korunacaktır."),
        ("1. Güçlü Ekonomi", "1. Turizm", "2. Yollar yapılacaktır."),
        ("1. Güçlü Ekonomi", "2. Ulaşım", "1. Liman açılacaktır."),
        ("2. Güçlü Toplum", "1. Eğitim", "1. Okul açılacaktır."),
    ]


NUMBERED = [
    ["No", "Hedef"],
    ["1", "Güçlü Ekonomi"],
    ["1.1", "Turizm"],
    ["1.1.1", "Kıyılar ve plajlar\nkorunacaktır."],
    ["1.1.2", "Yollar yapılacaktır."],
    ["2", "Güçlü Toplum"],
    ["2.1", "Eğitim"],
    ["2.1.1", "Okul açılacaktır."],
]


@pytest.mark.parametrize("lower", [0.0, 5.0])
def test_a_number_beside_each_text_tells_its_level(lower: float) -> None:
    """In the middle of two lines it stood between them, and they were two texts."""
    on, table = drawn(NUMBERED)
    moved = [
        replace(word, box=word.box._replace(top=word.box.top + lower, bottom=word.box.bottom + lower))
        if word.text[0].isdigit()
        else word
        for word in on.words
    ]  # fmt: skip
    pages = clean_pages([replace(on, words=tuple(moved))])
    (outline,) = gridded(pages, [table], frozenset())
    found = [(*g.labels, e.text) for g in outline.groups for e in g.entries]
    assert found == [
        ("1. Güçlü Ekonomi", "1.1 Turizm", "1.1.1 Kıyılar ve plajlar korunacaktır."),
        ("1. Güçlü Ekonomi", "1.1 Turizm", "1.1.2 Yollar yapılacaktır."),
        ("2. Güçlü Toplum", "2.1 Eğitim", "2.1.1 Okul açılacaktır."),
    ]


def _without(row: int) -> list[list[str]]:
    return BARS[:row] + BARS[row + 1 :]


@pytest.mark.parametrize(
    ("rows", "titles"),
    [
        ([row for row in BARS if not row[0].startswith("I")], ()),  # one sort of bands
        ([BARS[0], *BARS[2:]], ()),  # the first band is of a priority
        ([*BARS, ["– Not", "<"]], ()),  # three sorts
        (COLUMNS, ()),  # titles set as goals are
        ([["Öncelik", "Hedef"], *COLUMNS[1:]], TITLES),  # heads of levels
        ([["Güçlü", "Güçlü"], *COLUMNS[1:]], TITLES),  # heads that say the same
        ([*NUMBERED, ["Not", "Taslak"]], ()),  # a row without a number
        ([*NUMBERED, ["2.1.1.1", "Yurt açılacaktır."]], ()),  # a level too many
        (NUMBERED[2:], ()),  # the first is no axis
    ],
)  # fmt: skip
def test_what_cells_do_not_tell_is_not_read(
    rows: list[list[str]], titles: tuple[str, ...]
) -> None:
    assert read(rows, titles) == []
