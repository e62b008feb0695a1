"""Dots that lead from a label to its figures: words that they glue together, and the room they take."""

from dataclasses import replace

import pytest

from extractors.tables.grid.leaders import with_leaders_drawn_in, without_leaders
from schemas.page import Word
from tests.support.drawn_pages import words


def parted(text: str) -> list[str]:
    return [word.text for word in with_leaders_drawn_in(words(text, 100))]


@pytest.mark.parametrize(("text", "pieces"), [
    ("Zeytin.....96.514", ["Zeytin", ".....", "96.514"]),
    ("vb.....96", ["vb", ".....", "96"]),
    ("T.C.Konak....12", ["T.C.Konak", "....", "12"]),  # dots of the label's own
    ("......96.514", ["......", "96.514"]),
    ("Zeytin………96", ["Zeytin………96"]),  # three signs are no leader
    ("Zeytin…………96", ["Zeytin", "…………", "96"]),
    ("Zeytin.....", ["Zeytin....."]),  # nothing follows: known as a leader elsewhere
    ("Zeytin...96", ["Zeytin...96"]),
    ("1.234.567", ["1.234.567"]),
])  # fmt: skip
def test_label_dots_and_figure_are_parted(text: str, pieces: list[str]) -> None:
    assert parted(text) == pieces


def test_a_glued_figure_keeps_its_right_edge_and_the_label_its_left_one() -> None:
    (whole,) = words("Zeytin.....96.514", 100)
    label, _dots, figure = with_leaders_drawn_in([whole])
    assert label.box.x0 == whole.box.x0 and figure.box.x1 == pytest.approx(whole.box.x1)
    assert label.box.x1 < figure.box.x0
    assert label.box.width == pytest.approx(figure.box.width)  # six signs each


def test_dots_take_no_room_behind_their_label() -> None:
    """Dots that reach the figures would stand in their column, or leave no gutter before it."""
    apart: list[Word] = words("Zeytin . . . . . 96", 100)
    drawn_in = with_leaders_drawn_in(apart)
    assert [word.text for word in drawn_in] == [word.text for word in apart]
    label, *dots, figure = drawn_in
    assert (label.box, figure.box) == (apart[0].box, apart[-1].box)
    assert all(
        label.box.x1 <= word.box.x0 and word.box.x1 < label.box.x1 + 0.1
        for word in dots
    )
    (whole,) = words("Zeytin.........", 100)
    (behind,) = with_leaders_drawn_in([whole])
    assert behind.text == whole.text and behind.box.x0 == whole.box.x0
    assert behind.box.width < 0.7 * whole.box.width


def test_words_without_leaders_are_the_same_words() -> None:
    plain = words("Zeytin 96.514 . . 96", 100)  # two dots are signs for no value
    assert all(
        one is other
        for one, other in zip(with_leaders_drawn_in(plain), plain, strict=True)
    )


def test_a_line_without_leaders_is_its_labels_and_figures() -> None:
    assert [
        word.text for word in without_leaders(words("Zeytin......... 96", 100))
    ] == ["Zeytin", "96"]


def test_pieces_of_a_mended_word_keep_what_the_text_layer_holds() -> None:
    (whole,) = words("Çeşme.....96", 100)
    label, *_ = with_leaders_drawn_in([replace(whole, raw="Çeþme.....96")])
    assert (label.text, label.text_raw) == ("Çeşme", "Çeþme")
    unlike = replace(
        whole, raw="Ã‡eÅŸme.....96"
    )  # not letter for letter: better left whole than cut at a guess
    assert [word.text_raw for word in with_leaders_drawn_in([unlike])] == [unlike.raw]
