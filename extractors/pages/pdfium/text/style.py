"""How the characters of a page look: read once a text object."""

import ctypes
import re
from dataclasses import dataclass
from math import hypot

from extractors.pages.pdfium.api import (
    fill_colour,
    font_size,
    object_font,
    pdfium,
    render_mode,
    text_matrix,
)
from extractors.pages.pdfium.view import View

BOLD = re.compile(
    r"bold|black|heavy|demi|(?<![a-z])bd(?![a-z])|,b\b|^(?:cm|ec|la|sf)(?:ss)?bx",
    re.IGNORECASE,
)
"""`CMBX12`, `SFBX1000`, `CMSSBX10`: as TeX calls its fonts, for bold extended ones."""
ITALIC = re.compile(r"italic|oblique|(?<![a-z])it(?![a-z])", re.IGNORECASE)
FORCE_BOLD, ITALIC_FLAG = 1 << 18, 1 << 6
"""Font descriptor flags (ISO 32000-1, table 123)."""


@dataclass(frozen=True, slots=True)
class Style:
    """How the characters of one text object look."""

    size: float
    angle: int
    font: str
    bold: bool
    italic: bool
    colour: tuple[int, int, int] | None
    visible: bool
    lacks_letters: bool = False
    """Whether pdfium leaves out letters of such text: none of it is read."""


PLAIN = Style(0.0, 0, "", False, False, None, True)
"""Of the blanks and line ends that pdfium adds; the page has none of them."""


class StyleReader:
    """Reads how text objects look; those that look alike share a style.

    Browsers make a text object of every letter, so that each call and each buffer counts here.
    """

    def __init__(self, view: View) -> None:
        self.styles = [PLAIN]
        self.fonts = [0]
        """The address of the font of each style."""
        self._view = view
        self._known: dict[tuple[object, ...], int] = {}
        self._matrix = pdfium.FS_MATRIX()
        self._rgba = (ctypes.c_uint * 4)()
        start = ctypes.addressof(self._rgba)
        self._channels = [start + 4 * channel for channel in range(4)]

    def style(self, text_page: int, index: int, item: int | None) -> int:
        """Which of `styles` the text object of a character has."""
        matrix = self._matrix
        text_matrix(text_page, index, ctypes.addressof(matrix))
        coloured = fill_colour(item, *self._channels)
        turn = matrix.a, matrix.b, matrix.c, matrix.d
        rgba = tuple(self._rgba) if coloured else ()
        key = (
            turn,
            font_size(text_page, index),
            object_font(item) or 0,
            render_mode(item),
            rgba,
        )
        if key not in self._known:
            self._known[key] = len(self.styles)
            self.styles.append(self._style(*key))
            self.fonts.append(key[2])
        return self._known[key]

    def origin(self) -> tuple[float, float]:
        """Where the last character that was asked for stands on its base line, as displayed, in points."""
        return self._view.point(self._matrix.e, self._matrix.f)

    def _style(
        self,
        turn: tuple[float, ...],
        size: float,
        font: int,
        mode: int,
        rgba: tuple[int, ...],
    ) -> Style:
        a, b, c, d = turn
        if (
            size < 0
        ):  # letters of a negative size stand on their heads, unless the matrix turns them back
            a, b = -a, -b
        name, bold, italic = _font(font)
        unpainted = (
            pdfium.FPDF_TEXTRENDERMODE_INVISIBLE,
            pdfium.FPDF_TEXTRENDERMODE_CLIP,
        )
        return Style(
            size=round(abs(size) * hypot(c, d), 2),
            angle=self._view.angle(a, b),
            font=name,
            bold=bold or mode == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE,
            italic=italic,
            colour=(rgba[0], rgba[1], rgba[2]) if rgba else None,
            visible=(not rgba or rgba[3] > 0) and mode not in unpainted,
        )


def _font(address: int) -> tuple[str, bool, bool]:
    """Name without the subset prefix (`ABCDEF+`), whether bold, whether italic."""
    if not address:
        return "", False, False
    font = ctypes.cast(address, pdfium.FPDF_FONT)
    buffer = ctypes.create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, 256)
    name = re.sub(r"^[A-Z]{6}\+", "", buffer.value.decode("utf-8", "replace"))
    flags = max(0, pdfium.FPDFFont_GetFlags(font))
    return (
        name,
        bool(BOLD.search(name) or flags & FORCE_BOLD),
        bool(ITALIC.search(name) or flags & ITALIC_FLAG),
    )
