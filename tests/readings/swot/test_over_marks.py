"""Dimensions and parts within the quadrants of a SWOT, over items that all bear a mark which they lack."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from schemas.page import Page
from tests.readings.test_regions import CODES, QUADRANTS, doubts, page, read, words

LEFT, RIGHT, HIGH, LOW = 60.0, 320.0, 100.0, 400.0
LOOKS: dict[str, dict[str, object]] = {
    "#": {"bold": True},
    "~": {"italic": True},
    "^": {},
    "*": {"bold": True, "italic": True},
}
"""How a line is set that begins with a sign, which is not printed; `^` stands left of the items."""


def boxes(*cells: Sequence[str], indent: float = 0.0) -> Page:
    """Two boxes side by side, then two below; lines 12 points apart."""
    written = [
        word
        for n, name in enumerate(QUADRANTS)
        for word in words(name, (LEFT, RIGHT)[n % 2], (HIGH, LOW)[n // 2], bold=True)
    ]
    for n, lines in enumerate(cells):
        for at, line in enumerate(lines, 1):
            x0, base = (LEFT, RIGHT)[n % 2], (HIGH, LOW)[n // 2] + 12 * at
            look = LOOKS.get(line[0])
            x0 += indent if look is None else 0
            text = line if look is None else line[1:]
            written += [replace(w, **look or {}) for w in words(text, x0, base)]  # type: ignore[arg-type]
    return replace(page([]), words=tuple(written))


ITALIC = ["#Ekonomik", "~Tarım", "▪ Ova", "▪ Dere", "~Sanayi", "▪ Liman", "#Sosyal", "~Eğitim", "▪ Okul"]  # fmt: skip
PLAIN = [line.replace("~", "^") for line in ITALIC]
GROUPS = [
    (("Ekonomik", "Tarım"), "Ova"),
    (("Ekonomik", "Tarım"), "Dere"),
    (("Ekonomik", "Sanayi"), "Liman"),
    (("Sosyal", "Eğitim"), "Okul"),
]


@pytest.mark.parametrize(
    ("lines", "indent"),
    [
        (ITALIC, 0.0),
        (ITALIC, 12.0),
        (PLAIN, 12.0),
        ([line.replace("▪", "–") for line in ITALIC], 0.0),
    ],
    ids=["italic", "indented", "outdented alone", "dashes"],
)
def test_labels_without_the_mark_of_items_are_dimensions_and_parts(
    lines: Sequence[str], indent: float
) -> None:
    drawn = boxes(*[lines] * 4, indent=indent)
    found = read(drawn)
    for code in CODES:
        own = [(labels, text) for labels, other, text in found if other == code]
        assert own == GROUPS
    assert not doubts(drawn)


def test_labels_of_one_level_need_not_be_bold() -> None:
    lines = ["~Tarım", "▪ Ova", "▪ Dere", "~Sanayi", "▪ Liman"]
    assert [(labels, text) for labels, code, text in read(boxes(*[lines] * 4)) if code == "threat"] == [
        (("Tarım",), "Ova"),
        (("Tarım",), "Dere"),
        (("Sanayi",), "Liman"),
    ]  # fmt: skip


def test_the_next_line_of_an_item_is_no_label() -> None:
    lines = ["#Ekonomik", "~Tarım", "▪ Ova ve", "Dere", "▪ Liman"]
    found = read(boxes(*[lines] * 4))
    assert {text for _, _, text in found} == {"Ova ve Dere", "Liman"}


@pytest.mark.parametrize(
    "lines",
    [
        ["#Ekonomik", "#Sosyal", "~Tarım", "▪ Ova"],
        ["#Ekonomik", "~Tarım", "~ve Sanayi", "▪ Ova"],
        ["~Tarım", "▪ Ova", "#Ekonomik", "~Sanayi", "▪ Dere"],
        ["~Tarım", "▪ Ova", "#Ekonomik", "▪ Dere"],
        ["#Ekonomik", "~Tarım", "*Sebze", "▪ Ova"],
        ["#Ekonomik", "~Tarım", "▪ Ova", "#Sosyal"],
        ["#Ekonomik", "~Tarım", "Ova", "▪ Dere"],
    ],
    ids=[
        "two outer ones",
        "two lines of one",
        "an inner one first",
        "a louder one within",
        "three ways of setting",
        "nothing below the last",
        "an item without a mark",
    ],
)
def test_labels_that_may_be_otherwise_are_not_read_by_the_marks_of_items(
    lines: Sequence[str],
) -> None:
    """What is read then is told by others: here, that labels stand within or before items."""
    found = read(boxes(*[lines] * 4))
    assert not {labels for labels, _, _ in found} >= {
        ("Ekonomik", "Tarım"),
        ("Sosyal", "Tarım"),
    }
    assert all(len(labels) < len(GROUPS[0][0]) for labels, _, _ in found)


def centred(rows: Sequence[tuple[str, ...]], off: float = 0.0) -> Page:
    """Two blocks under centred headings; a row of one text stands in the middle between the columns."""
    middles, base = (155.0, 415.0), 100.0
    written = []
    for names in (QUADRANTS[:2], QUADRANTS[2:]):
        for name, middle in zip(names, middles, strict=True):
            width = words(name, 0.0, base)[-1].box.x1
            written += words(name, middle - width / 2, base, bold=True)
        for row in rows:
            base += 14
            if len(row) == 1:
                width = words(row[0].lstrip("#"), 0.0, base)[-1].box.x1
                x0 = sum(middles) / 2 - width / 2 + off
                written += words(row[0].lstrip("#"), x0, base, bold=row[0][0] == "#")
                continue
            written += words(row[0], LEFT, base)
            written += words(row[1], RIGHT, base)
        base += 30
    return replace(page([]), words=tuple(written))


BANDS = [("#Ekonomik",), ("Tarım",), ("– Verimli ovalar", "– Dar yollar"), ("Sanayi",), ("– Liman", "– Göç")]  # fmt: skip


@pytest.mark.parametrize("off", [0.0, 1.5], ids=["to the point", "moved by a blank"])
def test_rows_in_the_middle_over_marked_items_are_labels_of_all_columns(
    off: float,
) -> None:
    """They are set as items are, and no line is drawn: their place tells them."""
    found = read(centred(BANDS, off))
    assert found == [
        (("Ekonomik", part), code, text)
        for pair in (CODES[:2], CODES[2:])
        for part, texts in (("Tarım", ("Verimli ovalar", "Dar yollar")), ("Sanayi", ("Liman", "Göç")))
        for code, text in zip(pair, texts, strict=True)
    ]  # fmt: skip


def test_rows_out_of_the_middle_are_no_labels_of_all_columns() -> None:
    assert all(
        labels != ("Ekonomik", "Tarım") for labels, _, _ in read(centred(BANDS, 40.0))
    )
