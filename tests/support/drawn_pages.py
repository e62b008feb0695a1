"""Pages made from lines of text, as the reader of a PDF should deliver them."""

from collections.abc import Callable, Iterable
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from extractors.pages.document import read_pages
from schemas.geometry import Box
from schemas.page import Fill, Page, Word

WIDTH, HEIGHT, LEFT_PT, LETTER_SHARE = 595.0, 842.0, 60.0, 0.5


def words(
    text: str,
    top: float,
    *,
    x0: float = LEFT_PT,
    size: float = 10.0,
    bold: bool = False,
    font: str = "Sans",
) -> list[Word]:
    """One printed line; `^3` is a raised 3 glued to the word before it."""
    placed: list[Word] = []
    x = x0
    for printed in text.split(" "):
        for index, part in enumerate(printed.split("^")):
            word_size = size * 0.6 if index else size
            box = Box(x, top, x + LETTER_SHARE * word_size * len(part), top + word_size)
            if part:
                placed.append(
                    Word(text=part, box=box, size=word_size, bold=bold, font=font)
                )
            x = box.x1
        x += LETTER_SHARE * size
    return placed


def page(
    number: int,
    lines: Iterable[list[Word]],
    fills: Iterable[Box] = (),
    pictures: Iterable[Box] = (),
) -> Page:
    return Page(
        number=number, width=WIDTH, height=HEIGHT, rotation=0, words=tuple(word for line in lines for word in line),
        fills=tuple(Fill(box, (0, 0, 200)) for box in fills), pictures=tuple(pictures),
    )  # fmt: skip


def words_of(path: Path, draw: Callable[[Canvas], None]) -> list[str]:
    """The words that are read of a sheet of A4, drawn in Helvetica of 12 pt where `draw` sets no other."""
    canvas = Canvas(str(path), pagesize=A4)
    canvas.setFont("Helvetica", 12)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return [word.text for word in next(read_pages(path)).words]
