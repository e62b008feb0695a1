"""Letters of mathematics, which pdfium tells in two halves."""

from pathlib import Path

import pytest

from extractors.pages.document import read_pages
from tests.pages.test_sizes import pdf, stream

LETTERS = {"a": "𝑛", "b": "𝛿", "c": "m", "d": "𝐗"}


def draw(path: Path, *words: str) -> Path:
    """A line of words whose letters are said to be others, some of these beyond the first plane."""
    codes = "".join(
        f"<{ord(code):02x}> <{letter.encode('utf-16-be').hex()}>\n"
        for code, letter in LETTERS.items()
    )
    font = (
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 97 /LastChar 100"
        " /Widths [556 556 500 556] /ToUnicode 6 0 R >>"
    )
    text = " ".join(
        f"1 0 0 1 {72 + 60 * at} 700 Tm ({word}) Tj" for at, word in enumerate(words)
    )
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"{page} /Resources << /Font << /F 5 0 R >> >> >>",
        stream(f"BT /F 10 Tf {text} ET"),
        font,
        stream(
            "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange\n"
            f"{len(LETTERS)} beginbfchar\n{codes}endbfchar endcmap"
        ),
    ]
    path.write_bytes(pdf(objects))
    return path


@pytest.mark.parametrize("words", [("a",), ("cab", "c"), ("abd", "ccac"), ("c", "dd")])
def test_letters_beyond_the_first_plane_are_read_in_their_words(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    [page] = read_pages(draw(tmp_path / "letters.pdf", *words))
    said = ["".join(map(LETTERS.get, word)) for word in words]
    assert [word.text for word in page.words] == said
    ends = [word.box.x1 for word in page.words]
    wide = [sum(5 if code == "c" else 5.56 for code in word) for word in words]
    assert ends == pytest.approx(
        [72 + 60 * at + width for at, width in enumerate(wide)], abs=1
    )
