"""What pdfium reads and playa does not: no hidden layer is known then, and the page is read all the same."""

import re
import struct
import zlib
from pathlib import Path

import playa
import pytest

from extractors.pages.document import read_pages
from tests.support.documents import draw_report


def misprinted(path: Path) -> Path:
    """A PDF whose table of objects has lines that begin with a blank, which pdfium mends."""
    content = draw_report(path).read_bytes()
    entry = re.compile(rb"(\d{10} \d{5} n) ?\r?\n")
    path.write_bytes(entry.sub(rb" \1\n", content))
    return path


def test_a_table_of_objects_that_another_parser_refuses_is_no_failure(
    tmp_path: Path,
) -> None:
    path = misprinted(tmp_path / "a.pdf")
    with pytest.raises(playa.PDFException):
        playa.open(path).catalog.get("OCProperties")
    assert [bool(page.words) for page in read_pages(path)] == [True] * 4


@pytest.mark.parametrize(
    "thrown",
    [
        playa.PDFPasswordIncorrect(), playa.PDFException("odd"), StopIteration(), RecursionError(), EOFError(),
        struct.error("odd"), zlib.error("odd"), KeyError("odd"), NotImplementedError("odd"),
    ],
)  # fmt: skip
def test_whatever_another_parser_throws_is_no_failure(
    tmp_path: Path, monkeypatch, thrown
) -> None:
    def refuse(*_args: object, **_named: object) -> None:
        raise thrown

    monkeypatch.setattr(playa, "open", refuse)
    assert len(list(read_pages(draw_report(tmp_path / "a.pdf")))) == 4
