"""The drawn PDFs say what their truth says, and are the same bytes each time."""

import unicodedata
from pathlib import Path

import pypdfium2
import pytest

from tests.pdfs import library, samples

RAW = Path(__file__).parents[2] / "raw"
TURNED_OR_BROKEN = ("mojibake", "nfd", "soft_hyphens", "hyphenated", "rotate")


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return " ".join(page.get_textpage().get_text_bounded() for page in document)


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


@pytest.mark.parametrize("name", samples.SAMPLES)
def test_sample_in_raw_is_what_the_script_draws(name: str, tmp_path: Path) -> None:
    samples.SAMPLES[name](tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == (RAW / name).read_bytes(), (
        "run `make samples` and commit raw/"
    )


@pytest.mark.parametrize(
    "name", [name for name in library.CLAIMS if not any(word in name for word in TURNED_OR_BROKEN)]
)
def test_every_cell_of_the_truth_is_on_the_page(name: str, pdf) -> None:
    path, truth = pdf(name)
    letters = sorted(squeezed(text_of(path)))
    counts = {letter: letters.count(letter) for letter in set(letters)}
    for table in truth.tables:
        texts = (cell["text"].replace("•", "") for cell in table["cells"])  # a browser draws its bullets
        wanted = squeezed("".join(text for text in texts if not text.isupper()))
        assert all(wanted.count(letter) <= counts.get(letter, 0) for letter in set(wanted))


@pytest.mark.parametrize("name", library.CLAIMS)
def test_cells_cover_the_grid_once(name: str, pdf) -> None:
    for table in pdf(name).truth.tables:
        spots = [
            (cell["row"] + down, cell["col"] + right)
            for cell in table["cells"]
            for down in range(cell["row_span"])
            for right in range(cell["col_span"])
        ]
        assert sorted(spots) == [
            (row, col) for row in range(table["n_rows"]) for col in range(table["n_cols"])
        ]


def test_broken_fonts_show_what_was_meant_and_hold_something_else(pdf) -> None:
    text = text_of(pdf("mojibake_and_sound_fonts_on_one_page").path)
    assert "Ödemiþ'te aðýr iþ makinesi" in text
    assert "İşgücü ve Üretim" in text
