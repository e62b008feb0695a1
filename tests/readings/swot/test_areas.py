"""SWOTs whose quadrants govern areas, below their names or beside them: read as lists, one below the other."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extractors.readings.swot.against import against_region
from extractors.readings.swot.areas import area_regions
from extractors.readings.swot.blocks import SwotRegion
from extractors.readings.swot.objections import cells_beside_labels
from extractors.readings.text.textlines import TextLine
from extractors.readings.text.words import clean_pages
from schemas.geometry import Box
from schemas.page import Page, Rule, Word
from schemas.records import CellRef, SwotItem
from tests.readings.test_regions import QUADRANTS, Written, page, words
from tests.support.drawn_tables import drawn_table

ITEMS = ["• Limanlar", "• Dar yollar", "• Yeni otoyol", "• Göç"]
Read = tuple[tuple[str | None, ...], str, str]


def regions(*pages: Page) -> list[SwotRegion]:
    """The SWOTs of some pages, by their areas alone."""
    return list(area_regions(clean_pages(pages), frozenset()))


def read(*pages: Page) -> list[Read]:
    """Labels, quadrant and text of each item."""
    return [
        (group.labels, block.heads[0].code, entry.text)
        for region in regions(*pages)
        for block in region.blocks
        for group in block.matrix.groups
        for entry in group.entries
    ]


def crossed(lists: Sequence[Sequence[str]], x: float = 320, top: float = 100) -> Page:
    """Two columns of two names each; lines of the lists 12 points apart, titles bold."""
    plain: list[Written] = []
    bold: list[Written] = []
    for place, (name, lines) in enumerate(zip(QUADRANTS, lists, strict=True)):
        left, base = (60.0, x)[place % 2], top + 100 * (place // 2)
        bold.append((name, left + 60, base))
        for n, line in enumerate(lines, 1):
            (plain if line[0] in "•–" or line[0].islower() else bold).append(
                (line, left, base + 12 * n)
            )
    return page(plain, bold)


def beside(gap: float, *, turned: bool = False) -> Page:
    """Four names in a column, their items right of them, a title over each; lines part the areas."""
    drawn = page(
        [(text, 160, 124 + gap * n) for n, text in enumerate(ITEMS)],
        [("EKONOMİK", 160, 112 + gap * n) for n in range(len(ITEMS))],
    )
    names: list[Word] = []
    for n, name in enumerate(QUADRANTS):
        if not turned:
            names += words(name, 60, 118 + gap * n, bold=True)
            continue
        foot = 118 + gap * n + 5 * len(name) / 2
        for word in words(name, 0, 0, bold=True):
            box = Box(70, foot - word.box.x1, 80, foot - word.box.x0)
            names.append(replace(word, box=box, angle=270))
    rules = tuple(
        Rule(Box(50, y, 500, y), horizontal=True)
        for y in (98 + gap * n for n in range(len(ITEMS) + 1))
    )
    return replace(drawn, words=(*drawn.words, *names), rules=rules)


EXPECTED = [
    (("EKONOMİK",), code, text[2:])
    for code, text in zip(
        ("strength", "weakness", "opportunity", "threat"), ITEMS, strict=True
    )
]


def test_areas_below_names_side_by_side_are_lists_with_titles() -> None:
    assert read(crossed([["EKONOMİK", item] for item in ITEMS])) == EXPECTED


def test_what_two_quadrants_have_in_common_stands_beside_their_areas() -> None:
    drawn = crossed([["EKONOMİK", item] for item in ITEMS], x=330)
    moved = [
        replace(word, box=word.box._replace(x0=word.box.x0 + 60, x1=word.box.x1 + 60))
        for word in drawn.words
    ]
    for said in ("İç Faktörler", "INTERNAL"):
        label = words(said, 40, 124)
        assert read(replace(drawn, words=(*moved, *label))) == EXPECTED
    other = words("Kırsal alan", 40, 124)
    assert read(replace(drawn, words=(*moved, *other))) == []


def test_a_dash_alone_says_that_an_area_is_empty() -> None:
    lists = [["EKONOMİK", ITEMS[0]], ["–"], *(["EKONOMİK", i] for i in ITEMS[2:])]
    (region,) = regions(crossed(lists))
    assert [block.is_empty for block in region.blocks] == [False, True, False, False]
    assert read(crossed(lists)) == [EXPECTED[0], *EXPECTED[2:]]
    assert read(crossed([lists[0], [], *lists[2:]])) == []


@pytest.mark.parametrize("turned", [False, True])
def test_areas_beside_names_in_a_column_are_parted_by_lines(turned: bool) -> None:
    assert read(beside(80, turned=turned)) == EXPECTED


def test_areas_without_lines_begin_level_with_their_names() -> None:
    plain = [(f"{text} {n}", 160, 112 + 30 * k + 12 * n)
             for k, text in enumerate(ITEMS) for n in range(2)]  # fmt: skip
    names = [(name, 60, 112 + 30 * k) for k, name in enumerate(QUADRANTS)]
    found = read(page(plain, names))
    assert [text for _, _, text in found] == [
        f"{i[2:]} {n}" for i in ITEMS for n in range(2)
    ]
    assert [code for _, code, _ in found[::2]] == [code for _, code, _ in EXPECTED]


def test_an_area_goes_on_overleaf_below_its_own_items() -> None:
    first = crossed([["EKONOMİK", item] for item in ITEMS])
    more = [("• Ovalar", 60, 60), ("• Kuraklık", 320, 60)]
    found = read(first, replace(page(more), number=2))
    at = [text for _, _, text in found]
    assert at == ["Limanlar", "Dar yollar", "Yeni otoyol", "Ovalar", "Göç", "Kuraklık"]
    assert {labels for labels, _, _ in found} == {("EKONOMİK",)}


def test_titles_over_names_are_of_all_areas_up_to_the_next() -> None:
    """One group lacks a quadrant; a quadrant that no group has makes it no SWOT."""
    plain, bold = [], []
    for group, title in enumerate(("EKONOMİK", "SOSYAL")):
        top = 100.0 + 140 * group
        bold.append((title, 60, top))
        for n, (name, item) in enumerate(zip(QUADRANTS, ITEMS, strict=True)):
            if (group, n) != (1, 2):
                bold.append((name, 60, top + 20 + 24 * n))
                plain.append((item, 60, top + 32 + 24 * n))
    sized = page(plain, bold)
    larger = [
        replace(word, size=12.0) if word.text in ("EKONOMİK", "SOSYAL") else word
        for word in sized.words
    ]
    moved = tuple(
        replace(word, box=word.box._replace(x0=word.box.x0 + 120, x1=word.box.x1 + 120,
                                            top=word.box.top - 12, bottom=word.box.bottom - 12))
        if not word.bold else word
        for word in larger
    )  # fmt: skip
    found = read(replace(sized, words=moved))
    assert [labels for labels, _, _ in found] == [("EKONOMİK",)] * 4 + [("SOSYAL",)] * 3
    assert [code for _, code, _ in found][4:] == ["strength", "weakness", "threat"]


def test_a_title_over_names_may_be_set_as_items_are() -> None:
    drawn = crossed([[item] for item in ITEMS])
    for x, expected in ((200, ("EKONOMİK",)), (62.5, ("EKONOMİK",))):
        titles = [w for y in (86, 186) for w in words("EKONOMİK", x, y)]
        found = read(replace(drawn, words=(*drawn.words, *titles)))
        assert [labels for labels, _, _ in found] == [expected] * len(ITEMS), x


def test_names_side_by_side_may_be_of_two_sizes() -> None:
    drawn = crossed([["EKONOMİK", item] for item in ITEMS])

    def lower(by: float) -> Page:
        own = [
            replace(word, box=word.box._replace(top=word.box.top - by, bottom=word.box.bottom - by))
            if word.text in ("ZAYIF", "TEHDİTLER") or (word.text == "YANLAR" and word.box.x0 > 320) else word
            for word in drawn.words
        ]  # fmt: skip
        return replace(drawn, words=tuple(own))

    assert read(lower(4)) == EXPECTED
    assert read(lower(6)) == []


def test_areas_stand_apart_by_little_white() -> None:
    lists = [["EKONOMİK", item] for item in ITEMS]
    lists[0].append("• Ovalar ve akarsular ile kıyılar ile")
    right = 60 + sum(5 * len(word) + 3 for word in lists[0][-1].split()) - 3
    assert [text for _, _, text in read(crossed(lists, x=right + 2))][1:] == [
        "Ovalar ve akarsular ile kıyılar ile", "Dar yollar", "Yeni otoyol", "Göç",
    ]  # fmt: skip


def test_an_area_ends_above_the_heading_of_a_section() -> None:
    drawn = crossed([["EKONOMİK", item] for item in ITEMS])
    below = [*words("Enerji", 60, 250), *words("• Rüzgâr var", 60, 265)]
    for larger, expected in ((0.7, EXPECTED), (0.0, None)):
        heading = replace(below[0], size=10 + larger, bold=True, colour=(9, 9, 9))
        found = read(replace(drawn, words=(*drawn.words, heading, *below[1:])))
        assert (found == expected) is (expected is not None)


@pytest.mark.parametrize(("white", "said"), [(16, True), (3, False)])
def test_a_dash_apart_at_the_end_of_a_line_is_a_doubt(white: float, said: bool) -> None:
    drawn = crossed([["EKONOMİK", item] for item in ITEMS])
    (region, *_) = regions(drawn)
    entry = region.blocks[0].matrix.groups[0].entries[0]
    (line,) = entry.lines
    (dash,) = words("–", line.box.x1 + white, line.base)
    entry.lines[:] = [TextLine(line.page, (*line.words, dash))]
    told = list(against_region(region, clean_pages([drawn])))
    assert any("dashes stand apart" in each for each in told) is said


@pytest.mark.parametrize("second", ["EKONOMİK", "SOSYAL"])
def test_a_drawn_cell_of_items_beside_two_labels_is_a_doubt(second: str) -> None:
    drawn = drawn_table([["EKONOMİK", "• Limanlar • Ovalar"], [second, ""]])
    cells = tuple(
        cell.model_copy(update={"row_span": 2}) if cell.col else cell
        for cell in drawn.cells
        if cell.text
    )
    items = [
        SwotItem(place=None, dimension="EKONOMİK", sub_dimension=None, quadrant="strength", ordinal=n, text=text, text_raw=text,
                 cell=CellRef(table_ordinal=1, row=0, col=1))
        for n, text in enumerate(("Limanlar", "Ovalar"), 1)
    ]  # fmt: skip
    told = list(cells_beside_labels(drawn.model_copy(update={"cells": cells}), items))
    assert bool(told) is (second == "SOSYAL")
    assert not list(
        cells_beside_labels(drawn.model_copy(update={"cells": cells}), items[:1])
    )
