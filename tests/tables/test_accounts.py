"""Currency signs away from their figures: which figure they belong to, if they are before or behind it."""

import pytest

from extractors.tables.page.currency_signs import with_signs_joined
from schemas.page import Word
from tests.support.drawn_pages import words

STEP = 14.0


def line(number: int, **at: float) -> list[Word]:
    """Words of a line by where they begin; `_` stands for a blank, what follows `__` only tells keys apart."""
    return [
        word
        for text, x in at.items()
        for word in words(
            text.split("__")[0].replace("_", " "), 100 + STEP * number, x0=x
        )
    ]


def texts(lines: list[list[Word]]) -> list[str]:
    return [
        word.text
        for word in with_signs_joined([word for words in lines for word in words])
    ]


LEADING = [
    line(0, **{"Pay": 60, "$__a": 150, "1.234": 185, "$__b": 215, "5.678": 250}),
    line(1, **{"Faiz": 60, "96": 195, "118": 260}),
    line(2, **{"Toplam": 60, "$__a": 150, "1.330": 185, "$__b": 215, "5.796": 250}),
]


def test_signs_at_the_left_of_their_columns_go_with_the_figures_behind_them() -> None:
    assert texts(LEADING) == [
        "Pay",
        "$ 1.234",
        "$ 5.678",
        "Faiz",
        "96",
        "118",
        "Toplam",
        "$ 1.330",
        "$ 5.796",
    ]


def test_a_joined_word_stands_where_its_figure_does() -> None:
    (_, joined, *_) = with_signs_joined(LEADING[0])
    assert joined.box == LEADING[0][2].box


def test_what_the_text_layer_holds_is_kept_beside() -> None:
    sign, figure = words("$ 1.234", 100)
    label = Word("Pay", sign.box._replace(x0=20, x1=35), 10)
    mended = Word(figure.text, figure.box, 10, raw="1,234")
    assert [word.raw for word in with_signs_joined([label, sign, mended])] == [
        None,
        "$ 1,234",
    ]


TRAILING = [
    line(0, **{"Foça": 60, "673.307": 150, "$": 190, "1.719": 220}),
    line(1, **{"Urla": 60, "32.222": 155, "$": 190, "1.498": 220}),
]


def test_signs_behind_figures_stay_as_they_are() -> None:
    assert texts(TRAILING) == [
        "Foça",
        "673.307",
        "$",
        "1.719",
        "Urla",
        "32.222",
        "$",
        "1.498",
    ]


def test_a_sign_at_the_end_of_a_line_says_that_signs_trail_on_the_whole_page() -> None:
    last = line(3, **{"Toplam": 60, "12.345": 250, "$": 290})
    assert "$" in texts([*LEADING, last]) and "$ 1.234" not in texts([*LEADING, last])


def test_a_sign_that_ends_a_unit_is_no_figures() -> None:
    unit = line(4, **{"ABD_$__unit": 60, "2008": 150})
    assert "$ 2008" not in texts([*LEADING, unit])


@pytest.mark.parametrize(("x0", "joined"), [(240.0, True), (300.0, False)])
def test_a_sign_reaches_no_further_than_ten_times_its_size(
    x0: float, joined: bool
) -> None:
    far = line(3, **{"Oda": 60, "₺": 150, "77": x0})
    assert ("₺ 77" in texts([*LEADING, far])) is joined


def test_without_signs_nothing_changes() -> None:
    found = [word for words in LEADING[1:2] for word in words]
    assert list(with_signs_joined(found)) == found
