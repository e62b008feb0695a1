"""Fonts and lines of text for the PDFs drawn here: measured, wrapped and set with reportlab.

Markup within a text: `**bold**`, `//italic//`, `^1^` superscript; U+00AD marks where a word may break.
"""

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont as FontFile
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FONTS = Path(__file__).parent / "fonts"
SUPERSCRIPT_SIZE = 0.62  # of the text's size: smaller than 0.6 looks like dust, larger like a digit of the word
SUPERSCRIPT_RISE = 0.36  # of the text's size, above the base line
MARKUP = re.compile(r"\*\*(?P<bold>.+?)\*\*|//(?P<italic>.+?)//|\^(?P<sup>[^^]+)\^")


@dataclass(frozen=True)
class Family:
    """The faces of a typeface, as file names without `.ttf`, and the letters its text layer gets wrong."""

    regular: str
    bold: str
    italic: str
    wrong: tuple[tuple[str, str], ...] = ()

    def face(self, style: str) -> str:
        """The registered font name for `regular`, `bold`, `italic` or `sup`."""
        file = {"bold": self.bold, "italic": self.italic}.get(style, self.regular)
        return registered(file, self.wrong)


@dataclass(frozen=True)
class Standard(Family):
    """A typeface that every reader has and no file holds; it has no letters beyond those of Western Europe."""

    def face(self, style: str) -> str:
        """The name under which every reader knows it."""
        return {"bold": self.bold, "italic": self.italic}.get(style, self.regular)


HELVETICA = Standard("Helvetica", "Helvetica-Bold", "Helvetica-Oblique")
SANS = Family("DejaVuSans", "DejaVuSans-Bold", "DejaVuSans-Oblique")
CONDENSED = Family(
    "DejaVuSansCondensed", "DejaVuSansCondensed-Bold", "DejaVuSans-Oblique"
)
SERIF = Family("DejaVuSerif", "DejaVuSerif-Bold", "DejaVuSerif")
CP1254_AS_CP1252 = (
    ("ğ", "ð"),
    ("ş", "þ"),
    ("ı", "ý"),
    ("Ğ", "Ð"),
    ("Ş", "Þ"),
    ("İ", "Ý"),
)


@cache
def registered(file: str, wrong: tuple[tuple[str, str], ...] = ()) -> str:
    """Registers a font file with reportlab. With `wrong`, the second letter of each pair shows the first one:
    the page looks right and its text layer is broken, as with a cp1254 font that says it is cp1252."""
    name = file + ("-broken" if wrong else "")
    pdfmetrics.registerFont(
        TTFont(name, str(FONTS / f"{file}.ttf") if not wrong else broken(file, wrong))
    )
    return name


def broken(file: str, wrong: tuple[tuple[str, str], ...]) -> io.BytesIO:
    """The font file in which the second letter of each pair has the shape of the first."""
    font = FontFile(FONTS / f"{file}.ttf", recalcTimestamp=False)
    for table in font["cmap"].tables:
        shapes = dict(table.cmap)
        table.cmap.update(
            {
                ord(shown): shapes[ord(meant)]
                for meant, shown in wrong
                if ord(meant) in shapes
            }
        )
    stream = io.BytesIO()
    font.save(stream)
    stream.seek(0)
    return stream


@dataclass(frozen=True)
class Piece:
    """Letters of one style without a blank among them. `glued`: no blank before it."""

    text: str
    style: str = "regular"
    glued: bool = False


@dataclass(frozen=True)
class Type:
    """How text is set: typeface, size and leading in points, colour as a hex string."""

    family: Family = SANS
    size: float = 10.0
    lead: float = 1.3
    colour: str = "#000000"
    bold: bool = False
    encode: Callable[[str], str] | None = None
    """What the text layer holds instead of each piece of text (decomposed letters, ligatures)."""

    @property
    def leading(self) -> float:
        """Base line to base line, in points."""
        return self.size * self.lead

    def font(self, style: str) -> str:
        """The registered font name for a piece's style."""
        return self.family.face("bold" if self.bold and style == "regular" else style)

    def width(self, piece: Piece) -> float:
        """Width of a piece in points."""
        size = self.size * (SUPERSCRIPT_SIZE if piece.style == "sup" else 1)
        return pdfmetrics.stringWidth(self.shown(piece), self.font(piece.style), size)

    def shown(self, piece: Piece) -> str:
        """The characters that go into the PDF for a piece."""
        text = piece.text.replace("\u00ad", "")
        if self.family.wrong:
            text = text.translate(
                {ord(meant): shown for meant, shown in self.family.wrong}
            )
        return self.encode(text) if self.encode else text

    @property
    def blank(self) -> float:
        """Width of a blank in points."""
        return pdfmetrics.stringWidth(" ", self.font("regular"), self.size)


def pieces(text: str) -> list[Piece]:
    """A marked-up text as pieces in order."""
    found: list[Piece] = []
    end = 0
    for match in MARKUP.finditer(text):
        found += _words(text[end : match.start()], "regular", text[:end])
        style = next(
            name for name, value in match.groupdict().items() if value is not None
        )
        found += _words(match[style], style, text[: match.start()])
        end = match.end()
    return found + _words(text[end:], "regular", text[:end])


def _words(text: str, style: str, before: str) -> list[Piece]:
    glued = (
        bool(before)
        and not before[-1].isspace()
        and bool(text)
        and not text[0].isspace()
    )
    return [
        Piece(word, style, glued and index == 0)
        for index, word in enumerate(text.split())
    ]


def plain(text: str) -> str:
    """A marked-up text without its markup and superscripts, blanks single."""
    text = re.sub(r"\^[^^]+\^", "", text)
    text = re.sub(r"\*\*(.+?)\*\*|//(.+?)//", lambda match: match[1] or match[2], text)
    return " ".join(text.replace("\u00ad", "").split())


def marks(text: str) -> list[str]:
    """The footnote marks in a marked-up text."""
    return re.findall(r"\^([^^]+)\^", text)


def wrapped(text: str, type: Type, width: float) -> list[list[Piece]]:
    """A marked-up text as lines of pieces no wider than `width` points; a newline ends a line."""
    lines: list[list[Piece]] = []
    for part in text.split("\n"):
        lines += list(_lines(pieces(part), type, width)) or [[]]
    return lines


def _lines(rest: list[Piece], type: Type, width: float) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    used = 0.0
    while rest:
        piece = rest.pop(0)
        gap = type.blank if line and not piece.glued else 0.0
        if used + gap + type.width(piece) <= width or (
            not line and "\u00ad" not in piece.text
        ):
            line.append(piece)
            used += gap + type.width(piece)
            continue
        head, tail = _hyphenated(piece, type, width - used - gap)
        if head:
            line.append(head)
        yield line
        line, used = [], 0.0
        rest.insert(0, tail)
    if line:
        yield line


def _hyphenated(piece: Piece, type: Type, room: float) -> tuple[Piece | None, Piece]:
    """The longest part up to a soft hyphen that fits with a hyphen after it, and the rest."""
    parts = piece.text.split("\u00ad")
    for cut in range(len(parts) - 1, 0, -1):
        head = Piece("".join(parts[:cut]) + "-", piece.style, piece.glued)
        if type.width(head) <= room:
            return head, Piece("\u00ad".join(parts[cut:]), piece.style)
    return None, piece


def line_width(line: list[Piece], type: Type) -> float:
    """Width of a set line in points."""
    blanks = sum(type.blank for piece in line[1:] if not piece.glued)
    return blanks + sum(type.width(piece) for piece in line)
