"""The drawn PDFs say what their truth says, and are the same bytes each time."""

import unicodedata
from collections import Counter
from itertools import product
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from tests.pdfs import library, long_claims, samples
from tests.pdfs.sheet import Truth

RAW = Path(__file__).parents[2] / "raw"
BROKEN_TEXT = (
    "mojibake",
    "hyphenated",
)  # their text layer holds other words than were meant
WITHOUT_TABLES = (
    {name for name in library.CLAIMS if name.startswith("no_table")}
    | {
        "printed_two_columns",
        "bullets_in_two_columns",
        "bullets_of_two_levels",
        "footnote_goes_on_overleaf",
    }
    | {
        "report_of_a_district_named_like_a_word",
        "swot_lists_under_dimensions",
        "swot_boxes_under_headings",
    }
    | {"swot_lists_with_labels_within"}
    | {"prose_in_columns_beside_charts", "bars_run_into_the_next_column"}
)


def text_of(path: Path) -> str:
    """The words of the pages and of their form fields, read by other code than the product's."""
    with pypdfium2.PdfDocument(path) as document:
        printed = [page.get_textpage().get_text_bounded() for page in document]
        has_form = document.get_formtype() != pypdfium2.raw.FORMTYPE_NONE
    return " ".join([*printed, *(_form_fields(path) if has_form else ())])


def _form_fields(path: Path) -> list[str]:
    import pymupdf  # noqa: PLC0415  (takes a third of a second, and few PDFs have a form)

    with pymupdf.open(path) as document:
        return [str(field.field_value) for page in document for field in page.widgets()]


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


@pytest.mark.parametrize("name", samples.SAMPLES)
def test_sample_in_raw_is_what_the_script_draws(name: str, tmp_path: Path) -> None:
    samples.SAMPLES[name](tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == (RAW / name).read_bytes(), (
        "run `make samples` and commit raw/"
    )


def words_missing(truth: Truth, text: str) -> list[str]:
    """The words of the truth's cells that the text of the pages holds less often than they were drawn."""
    page = squeezed(text)  # a browser breaks words where a cell is narrow
    drawn = Counter(
        word
        for table in truth.tables
        for cell in table["cells"]
        for word in unicodedata.normalize(
            "NFC", cell["text"].replace("•", " ")
        ).split()  # browsers draw bullets
    )
    return [word for word, times in drawn.items() if page.count(word) < times]


@pytest.mark.parametrize(
    "name",
    [name for name in library.CLAIMS if not any(word in name for word in BROKEN_TEXT)],
)
def test_every_word_of_the_truth_is_on_the_page(name: str, pdf) -> None:
    path, truth = pdf(name)
    assert words_missing(truth, text_of(path)) == []


def test_a_word_that_is_not_on_the_page_is_told(pdf) -> None:
    """That the test above could fail: every text reversed, one word lost."""
    path, truth = pdf("merged_both_ways")
    text = text_of(path)
    words = {
        word
        for table in truth.tables
        for cell in table["cells"]
        for word in cell["text"].split()
    }
    turned = [
        word
        for word in words
        if word.isalpha() and len(word) > 3 and word != word[::-1]
    ]
    assert turned
    assert set(
        words_missing(truth, "\n".join(line[::-1] for line in text.splitlines()))
    ) >= set(turned)
    lost = max(words, key=len)
    assert words_missing(truth, text.replace(lost, "", 1)) == [lost]


def spots_of(table: dict[str, Any]) -> list[tuple[int, int]]:
    """The positions that the cells of a truth table cover, in order."""
    return sorted(
        (cell["row"] + down, cell["col"] + right)
        for cell in table["cells"]
        for down in range(cell["row_span"])
        for right in range(cell["col_span"])
    )


@pytest.mark.parametrize("name", long_claims.each(library.CLAIMS))
def test_cells_cover_the_grid_once(name: str, pdf) -> None:
    tables = pdf(name).truth.tables
    assert bool(tables) != (name in WITHOUT_TABLES)
    for table in tables:
        assert spots_of(table) == list(
            product(range(table["n_rows"]), range(table["n_cols"]))
        )
        assert len(table["cells"]) > 1


def test_broken_fonts_show_what_was_meant_and_hold_something_else(pdf) -> None:
    text = text_of(pdf("mojibake_and_sound_fonts_on_one_page").path)
    assert "Ödemiþ'te aðýr iþ makinesi" in text
    assert "İşgücü ve Üretim" in text
