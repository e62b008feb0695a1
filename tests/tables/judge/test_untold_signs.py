"""Glyphs of which the file does not tell the sign: what stands for them is their number, which may look right."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from extractors.chain import tables_of
from extractors.pages.document import read_pages
from tests.pages.test_sizes import pdf, stream
from tests.tables.test_doubts import SURE

ROWS = (("Foca", "31"), ("Urla", "47"), ("Tire", "905"), ("Kiraz", "12"))
TOLD = {"3": "three", "a": "a"}
NAMED_BY_NUMBERS = {"3": "C0135", "a": "glyph7"}


def draw(path: Path, names: Mapping[str, str], entries: str = "") -> Path:
    """A grid of words; a font names the glyphs of some letters."""
    lines = "".join(f"72 {700 - 20 * at} m 272 {700 - 20 * at} l S " for at in range(5))
    lines += "".join(f"{x} 700 m {x} 620 l S " for x in (72, 172, 272))
    text = "".join(
        f"1 0 0 1 {76 + 100 * col} {686 - 20 * row} Tm ({word}) Tj "
        for row, words in enumerate(ROWS)
        for col, word in enumerate(words)
    )
    named = " ".join(f"{ord(letter)} /{name}" for letter, name in names.items())
    font = (
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
        f" /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [{named}] >> {entries} >>"
    )
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
    codes = "".join(f"<{ord(code):02x}> <{ord(code):04x}>\n" for code in names)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"{page} /Resources << /Font << /F 5 0 R >> >> >>",
        stream(f"{lines} BT /F 10 Tf {text} ET"),
        font,
        stream(
            "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange\n"
            f"{len(names)} beginbfchar\n{codes}endbfchar endcmap"
        ),
    ]
    path.write_bytes(pdf(objects))
    return path


@pytest.mark.parametrize("letter", ["3", "a"])
def test_a_table_with_glyphs_of_untold_signs_is_a_doubt(
    letter: str, tmp_path: Path
) -> None:
    path = draw(tmp_path / "untold.pdf", {letter: NAMED_BY_NUMBERS[letter]})
    [page] = read_pages(path)
    untold = {word.text for word in page.words if word.untold}
    assert untold == {word for row in ROWS for word in row if letter in word}
    [table] = tables_of(path)
    assert table.confidence < SURE
    assert "which signs" in table.reason


@pytest.mark.parametrize(
    ("names", "entries"), [(TOLD, ""), (NAMED_BY_NUMBERS, "/ToUnicode 6 0 R")]
)
def test_signs_that_names_or_a_table_of_signs_tell_are_no_doubt(
    names: Mapping[str, str], entries: str, tmp_path: Path
) -> None:
    path = draw(tmp_path / "told.pdf", names, entries)
    assert not any(word.untold for page in read_pages(path) for word in page.words)
    [table] = tables_of(path)
    assert table.confidence >= SURE
