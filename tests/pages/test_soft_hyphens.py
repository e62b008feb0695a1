import numpy as np

from extractors.pages.pdfium.text.soft_hyphens import with_soft_hyphens

BOXES = np.array([[0, 0, 5, 10], [5, 0, 8, 10], [8, 0, 13, 10]], dtype=float)


def test_a_hyphen_that_is_half_of_a_letters_glyph_is_soft() -> None:
    assert with_soft_hyphens("h-a", BOXES, lambda _: True) == "h\u00ada"


def test_a_hyphen_with_a_glyph_of_its_own_and_one_at_a_line_end_stay() -> None:
    below = BOXES + np.array([[0, 0, 0, 0], [0, 0, 0, 0], [-8, 12, -8, 12]])
    assert with_soft_hyphens("h-a", BOXES, lambda _: False) == "h-a"
    assert with_soft_hyphens("h-a", below, lambda _: True) == "h-a"


def test_a_dash_that_is_seen_between_letters_stays_a_hyphen() -> None:
    """`Ar-Ge`: pdfium calls it a piece of a glyph, but the page shows a dash between the letters."""
    dash = np.array([[0.0, 0.0, 3.0, 6.0], [3.0, 2.7, 5.0, 3.3], [5.2, 0.0, 10.0, 6.0]])
    assert with_soft_hyphens("r-G", dash, lambda _: True) == "r-G"
