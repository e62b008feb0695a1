"""Rules and sides that are typed: which signs are lines of a table, and which are words of it."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from extractors.tables.page.typed_rules import with_typed_rules
from schemas.geometry import Box
from schemas.page import Page, Rule
from tests.support.drawn_pages import page, words

TOP, STEP = 100.0, 12.0


def typed(*lines: str) -> Page:
    """Lines of ten-point type below each other, all signs five points wide."""
    return page(
        1, [words(line, TOP + STEP * number) for number, line in enumerate(lines)]
    )


def texts(found: Page) -> list[str]:
    return [word.text for word in found.words]


def test_a_page_without_typed_lines_is_left_alone() -> None:
    plain = typed("Foça 12", "Urla 7")
    assert with_typed_rules(plain) is plain


@pytest.mark.parametrize(
    "line",
    ["==========", "----------", "_____", "──────", "+-----+-----+", ":=====:=====:"],
)
def test_signs_alone_on_their_line_are_a_rule(line: str) -> None:
    found = with_typed_rules(typed("İlçe Okul", line, "Foça 12"))
    assert texts(found) == ["İlçe", "Okul", "Foça", "12"]
    (rule,) = found.rules
    assert rule.horizontal
    assert (rule.box.x0, rule.box.x1) == (60, 60 + 5 * len(line))


def test_rules_in_pieces_are_one_each() -> None:
    found = with_typed_rules(typed("Yol km TL", "------- ------- -------", "Urla 12 7"))
    assert len(found.rules) == 3
    assert len({rule.box.top for rule in found.rules}) == 1


def test_underscores_rule_the_foot_of_their_line_and_other_signs_its_middle() -> None:
    foot, middle = (
        with_typed_rules(typed("Urla", line)).rules[0].box.y_mid
        for line in ("_____", "=====")
    )
    assert middle == pytest.approx(TOP + STEP + 5)
    assert foot == pytest.approx(TOP + STEP + 10, abs=1)


@pytest.mark.parametrize(("line", "rules"), [
    ("Foça ----- 12", 0),  # no value
    ("Foça ---- 12", 0),
    ("---- ----", 0),  # a row of missing values, with its label elsewhere
    ("2008 -------- 2009", 1),  # under a heading over several columns
    ("----- -----", 2),
])  # fmt: skip
def test_beside_words_few_hyphens_are_a_missing_value(line: str, rules: int) -> None:
    found = with_typed_rules(typed("Yol km TL", "----------", line))
    assert len(found.rules) == 1 + rules
    kept = [text for text in texts(found) if set(text) == {"-"}]
    assert len(kept) == (0 if rules else line.count(" -") + line.startswith("-"))


def bars(lines: Iterable[str]) -> list[str]:
    return [
        text
        for text in texts(with_typed_rules(typed(*lines)))
        if set(text) <= set("|:")
    ]


@pytest.mark.parametrize("bar", ["|", ":"])
def test_four_bars_below_each_other_are_a_side(bar: str) -> None:
    lines = [
        "==========",
        f"Foça {bar} 12",
        f"Urla {bar} 17",
        f"Tire {bar} 26",
        f"Buca {bar} 48",
    ]
    assert bars(lines) == []
    assert bars(lines[:-1]) == [bar] * 3  # three may be colons of a list
    assert (
        bars([*lines[:-1], f"Karşıyaka {bar} 48"]) == [bar] * 4
    )  # not below each other


@pytest.mark.parametrize("downs", [(50, 85, 200), (50, 200)])
def test_bars_typed_in_the_cells_of_a_drawn_grid_are_signs(
    downs: tuple[float, ...],
) -> None:
    """A grid of three lines down has columns; in a box around the lines the bars alone part them."""
    lines = [f"Foça {bar} 12" for bar in "||||"]
    plain = typed(*lines)
    across = [Rule(Box(50, y, 200, y + 0.5), horizontal=True) for y in (90, 120, 160)]
    down = [Rule(Box(x, 90, x + 0.5, 160), horizontal=False) for x in downs]
    found = with_typed_rules(replace(plain, rules=(*across, *down)))
    assert texts(found).count("|") == (4 if len(downs) > 2 else 0)


def test_words_are_parted_from_bars_glued_to_them() -> None:
    rows = [f"|{place}|12|" for place in ("Foça", "Urla", "Tire", "Buca")]
    found = with_typed_rules(typed(*rows))
    assert texts(found) == ["Foça", "12", "Urla", "12", "Tire", "12", "Buca", "12"]
    first, second = found.words[:2]
    assert (first.box.x0, first.box.x1) == (65, 85)  # behind one sign of five points
    assert (second.box.x0, second.box.x1) == (90, 100)


def test_colons_at_the_end_of_words_stay() -> None:
    lines = [f"{place}: 12" for place in ("Foça", "Urla", "Tire", "Buca")]
    assert texts(with_typed_rules(typed("==========", *lines)))[0] == "Foça:"


@pytest.mark.parametrize(
    ("rest", "left"), [("--", []), ("- -", ["-", "-"]), ("==", ["=="])]
)
def test_the_rest_of_a_rule_too_long_for_its_line_is_of_it(
    rest: str, left: list[str]
) -> None:
    found = with_typed_rules(typed("İlçe Okul", "-" * 60, rest, "Foça 12"))
    assert texts(found) == ["İlçe", "Okul", *left, "Foça", "12"]
