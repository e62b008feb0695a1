from itertools import pairwise

import numpy as np
import pytest

from extractors.pages.pdfium.text.characters import Characters
from extractors.pages.pdfium.text.soft_hyphens import with_soft_hyphens
from extractors.pages.pdfium.text.style import PLAIN, Style
from extractors.pages.pdfium.text.words import words_of

BOXES = np.array([[0, 0, 5, 10], [5, 0, 8, 10], [8, 0, 13, 10]], dtype=float)
UPRIGHT = np.zeros(6, dtype=bool)


def test_a_hyphen_that_is_half_of_a_letters_glyph_is_soft() -> None:
    assert (
        with_soft_hyphens("h-a", BOXES, UPRIGHT[: len(BOXES)], lambda _: True)
        == "h\u00ada"
    )


def test_a_hyphen_that_is_half_of_a_turned_letters_glyph_is_soft() -> None:
    """ECO-NO-MIC up the page: pdfium halves a glyph from left to right, whichever way its line runs."""
    boxes = np.array([[0, 20, 3, 27], [3, 20, 7, 27], [0, 12, 7, 19]], dtype=float)
    dash = np.array([[0, 20, 7, 27], [3, 18, 4, 20], [0, 12, 7, 17]], dtype=float)
    turned = ~UPRIGHT[:3]
    assert with_soft_hyphens("O-N", boxes, turned, lambda _: True) == "O\u00adN"
    assert with_soft_hyphens("O-N", dash, turned, lambda _: True) == "O-N"


def test_a_hyphen_with_a_glyph_of_its_own_and_one_at_a_line_end_stay() -> None:
    below = BOXES + np.array([[0, 0, 0, 0], [0, 0, 0, 0], [-8, 12, -8, 12]])
    assert (
        with_soft_hyphens("h-a", BOXES, UPRIGHT[: len(BOXES)], lambda _: False) == "h-a"
    )
    assert (
        with_soft_hyphens("h-a", below, UPRIGHT[: len(below)], lambda _: True) == "h-a"
    )


def test_a_dash_that_is_seen_between_letters_stays_a_hyphen() -> None:
    """`Ar-Ge`: pdfium calls it a piece of a glyph, but the page shows a dash between the letters."""
    dash = np.array([[0.0, 0.0, 3.0, 6.0], [3.0, 2.7, 5.0, 3.3], [5.2, 0.0, 10.0, 6.0]])
    assert with_soft_hyphens("r-G", dash, UPRIGHT[: len(dash)], lambda _: True) == "r-G"


def test_a_soft_hyphen_with_room_of_its_own_is_a_hyphen_on_all_of_its_page() -> None:
    """A font may call its hyphen a soft one: `18-35` would be the number 1835."""
    two = np.concatenate([BOXES, BOXES + np.array([0, 20, 0, 20])])
    assert (
        with_soft_hyphens(
            "8\u00ad3" + "ü\u00ad ", two, UPRIGHT[: len(two)], lambda _: False
        )
        == "8-3ü- "
    )


@pytest.mark.parametrize("text", ["4\u00ad2", " \u00ad ", "r\u00adG"])
@pytest.mark.parametrize("turned", [False, True])
def test_a_soft_hyphen_where_no_word_is_divided_is_a_hyphen(
    text: str, turned: bool
) -> None:
    """Also up the margin (`2014\u00ad2023`), and alone between two words."""
    boxes = BOXES if not turned else BOXES[::-1][:, [1, 0, 3, 2]]
    lines = np.full(len(boxes), turned)
    read = with_soft_hyphens(text, boxes, lines, lambda _: False)
    assert read == text.replace("\u00ad", "-")


def test_a_soft_hyphen_that_takes_no_room_is_not_seen() -> None:
    unseen = np.array([[0.0, 0, 5, 10], [5, 0, 5, 10], [5, 0, 10, 10]])
    assert (
        with_soft_hyphens("1\u00ad2", unseen, UPRIGHT[: len(unseen)], lambda _: False)
        == "1\u00ad2"
    )
    assert (
        with_soft_hyphens("e\u00adt", BOXES, UPRIGHT[: len(BOXES)], lambda _: False)
        == "e\u00adt"
    )


TEXT = Style(8.0, 0, "DejaVuSerif", False, False, None, True)


def line(text: str, boxes: list[tuple[float, float]], *generated: int) -> list[str]:
    """The words of characters from x0 to x1 each, some of them blanks that pdfium adds."""
    which = np.array([0 if index in generated else 1 for index in range(len(text))])
    placed = np.array([(x0, 10.0, x1, 18.0) for x0, x1 in boxes])
    none = np.zeros(len(text), dtype=bool)
    characters = Characters(
        text, placed, [PLAIN, TEXT], which, [None, 1], which, np.zeros(2, bool), none
    )
    seen = np.ones(len(text), dtype=bool)
    return [word.text for word in words_of(characters, False, seen)]


def test_a_hyphen_after_a_blank_that_pdfium_alone_sees_ends_its_word() -> None:
    """Its box is its ink: the white before it is the glyph's own."""
    assert line("ta -", [(20, 24), (24, 28), (28, 28), (28.7, 30.7)], 2) == ["ta-"]


def test_a_blank_that_is_printed_parts_a_dash_from_the_word_before() -> None:
    assert line("ta -", [(20, 24), (24, 28), (28, 28.7), (28.7, 30.7)]) == ["ta", "-"]
    assert line("ta -", [(20, 24), (24, 28), (28, 28), (30.2, 32.2)], 2) == [
        "ta",
        "-",
    ]


def test_a_narrow_blank_before_a_dash_at_a_lines_end_is_one() -> None:
    """Caladea's is 0.22 wide; `iş birliği -` at the end of a line was the beginning of a compound."""
    boxes = [(20.0, 24.0), (24.0, 28.0), (28.0, 28.0), (29.7, 32.3)]
    assert line("ta -", boxes, 2) == ["ta", "-"]


def test_a_dash_between_two_blanks_that_pdfium_alone_sees_is_of_no_word() -> None:
    """Printers of browsers leave blanks out of the text layer, and narrow them in justified lines."""
    boxes = [(20.0, 24.0), (24.5, 24.5), (25.2, 28.0), (28.5, 28.5), (29.2, 33.0)]
    assert line("i - p", boxes, 1, 3) == ["i", "-", "p"]
    assert line("i - p", boxes, 1) == ["i-", "p"]


@pytest.mark.parametrize(
    ("white", "added", "read"),
    [(0.1, (), ["ve", "il"]), (0.1, (2,), ["veil"]), (0.0, (), ["veil"])],
)
def test_a_blank_that_the_text_has_parts_words_however_narrow_it_is(
    white: float, added: tuple[int, ...], read: list[str]
) -> None:
    """A line too full for its cell squeezes its blanks (`Aileişletmelerinin`); pdfium's own may be mistakes."""
    boxes = [(20.0, 24.0), (24.0, 28.0), (28.0, 28.0 + white)]
    boxes += [(28.0 + white, 31.0), (31.0, 33.0)]
    assert line("ve il", boxes, *added) == read


def test_blanks_between_letters_that_are_spaced_part_no_words() -> None:
    """Each letter is followed by a blank that is as wide as the others."""
    letters = [(20.0, 24.0), (26.0, 30.0), (32.1, 36.1), (38.0, 42.0), (44.0, 48.0)]
    blanks = [(one[1], other[0]) for one, other in pairwise([*letters, (50.0, 0.0)])]
    boxes = [box for both in zip(letters, blanks, strict=True) for box in both]
    assert line("K O N U T ", boxes) == ["KONUT"]


def test_a_line_end_before_a_letter_that_pdfium_halves_parts_no_word() -> None:
    """The half lies lower than the letters before; its box is ink, and the white before it the glyph's own."""
    boxes = [(20.0, 24.0), (24.0, 24.0), (24.0, 24.0), (24.8, 26.0), (26.0, 28.0)]
    assert line("e\r\nk\u00adi", [*boxes, (28.2, 30.0)]) == ["ek\u00adi"]
    assert line("e\r\nkri", [*boxes, (28.2, 30.0)]) == ["e", "kri"]
