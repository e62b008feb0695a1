"""Ligatures within form XObjects: pdfium forgets the form's matrix, their neighbours tell the place."""

from pathlib import Path

import numpy as np
import pytest

from extractors.pages.document import read_pages
from extractors.pages.pdfium.text.ligatures import put_ligatures_in_place
from tests.pdfs.printed import FOLDER

SOURCE = FOLDER / "printed_goals_landscape.pdf"


def placed_as_forms(path: Path, scale: float) -> Path:
    """The source's pages as form XObjects on larger pages, as programs that stamp or resize pages leave them."""
    import pymupdf  # noqa: PLC0415  (a second to import, its models of layout with it)

    with pymupdf.open(SOURCE) as source, pymupdf.open() as made:
        for index, page in enumerate(source):
            sheet = made.new_page(
                width=page.rect.width * scale, height=page.rect.height * scale
            )
            sheet.show_pdf_page(sheet.rect, source, index)
        made.save(path)
    return path


@pytest.mark.parametrize("scale", [0.7, 1.5])
def test_words_with_ligatures_stay_whole_in_a_resized_form(tmp_path, scale):
    found = read_pages(placed_as_forms(tmp_path / "forms.pdf", scale))
    for page, original in zip(found, read_pages(SOURCE), strict=True):
        mine = sorted(
            (word.text, *(side / scale for side in word.box)) for word in page.words
        )
        true = sorted((word.text, *word.box) for word in original.words)
        assert [word[0] for word in mine] == [word[0] for word in true]
        assert np.allclose(
            [word[1:] for word in mine], [word[1:] for word in true], atol=1.5
        )


LETTER, NEXT = (10.0, 100.0, 15.0, 110.0), (20.0, 100.0, 25.0, 110.0)
LOST = [(300.0, 400.0, 302.0, 405.0), (302.0, 400.0, 304.0, 405.0)]


@pytest.mark.parametrize(
    ("is_piece", "places"),
    [(True, [[15, 100, 17.5, 110], [17.5, 100, 20, 110]]), (False, LOST)],
)
def test_a_lost_ligature_goes_between_its_neighbours_and_whole_letters_stay(
    is_piece, places
):
    boxes = np.array([LETTER, *LOST, NEXT])
    put_ligatures_in_place("afir", boxes, np.ones(4, bool), lambda _index: is_piece)
    assert np.array_equal(boxes[1:3], np.array(places))


def test_a_lost_ligature_at_the_end_of_a_word_follows_the_letter_before():
    boxes = np.array([LETTER, *LOST])
    put_ligatures_in_place("afi", boxes, np.ones(3, bool), lambda _index: True)
    assert boxes[1, 0] == 15
    assert (boxes[1:, 1] == 100).all()
