"""Dots that lead from a label to its figures: words that they glue together, and how far they run."""

import pytest

from extractors.tables.content import leaders_of, with_leaders_parted, without_leaders
from schemas.page import Word
from tests.drawn_pages import words


def parted(text: str) -> list[str]:
    return [word.text for word in with_leaders_parted(words(text, 100))]


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


def test_pieces_share_the_width_of_their_word() -> None:
    (whole,) = words("Zeytin.....96.514", 100)
    label, dots, figure = with_leaders_parted([whole])
    assert label.box.x0 == whole.box.x0 and figure.box.x1 == whole.box.x1
    assert label.box.x1 == dots.box.x0 and dots.box.x1 == figure.box.x0
    assert figure.box.width == pytest.approx(30)  # six signs of half of ten points


def test_words_without_leaders_are_the_same_words() -> None:
    plain = words("Zeytin 96.514", 100)
    assert all(one is other for one, other in zip(with_leaders_parted(plain), plain, strict=True))


def test_dots_lead_from_where_they_begin_to_where_they_end() -> None:
    apart: list[Word] = words("Zeytin . . . . . 96", 100)
    assert leaders_of(apart) == [(word.box.x0, word.box.x1) for word in apart if word.text == "."]
    assert leaders_of(words("Zeytin . . 96", 100)) == []  # two dots are signs for no value
    (glued,) = words("Zeytin.........", 100)
    assert leaders_of([glued]) == [(glued.box.x0, glued.box.x1)]
    assert [word.text for word in without_leaders([glued])] == ["Zeytin"]
