"""Characters of a page, from pdfium: read in bulk into arrays, since a call a character is the bill."""

import ctypes
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from math import hypot
from typing import Any

import numpy as np

from extractors.pages.pdfium.api import (
    Handle,
    address_of,
    fill_colour,
    font_size,
    loose_char_box,
    object_font,
    pdfium,
    render_mode,
    text_matrix,
    text_object,
)
from extractors.pages.pdfium.ligatures import put_ligatures_in_place
from extractors.pages.pdfium.view import View
from schemas.geometry import Box

Array = np.ndarray[Any, Any]

FLAT_PT = 0.01
"""points: a box without height comes from broken font metrics."""
ASCENT = 0.8
"""share of the font size above the base line, for text whose font's own measure pdfium does not turn."""
LINE_END_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})
"""pdfium writes U+0002 (in bulk reads U+FFFE) for a hyphen that it takes for a line-end hyphenation."""
WORD_OR_BLANK = re.compile(r"\S+|\s")
BOLD = re.compile(r"bold|black|heavy|demi|(?<![a-z])bd(?![a-z])|,b\b", re.IGNORECASE)
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


TRIED = 8
"""characters of a style by which its boxes are judged: broken ones are wrong throughout."""
STICKS_OUT = 0.05
"""share of the font size: how far beside its box the middle of a glyph's ink may be."""
SAME_PT = 0.01
"""points: boxes that agree this well are one."""
PLAIN = Style(0.0, 0, "", False, False, None, True)
"""Of the blanks and line ends that pdfium adds; the page has none of them."""


@dataclass(frozen=True, slots=True)
class Characters:
    """All characters of a page: `text[i]` has `boxes[i]` (x0, top, x1, bottom) and `styles[which[i]]`."""

    text: str
    boxes: Array
    styles: list[Style]
    which: Array
    inked: Array
    """For each style whether only the ink of its glyphs is known along the line, and not their advance."""


def read_characters(handle: Handle, view: View) -> Characters:
    """The characters of a loaded page in the order of its content."""
    text_page = pdfium.FPDFText_LoadPage(handle)
    try:
        count = max(0, pdfium.FPDFText_CountChars(text_page))
        text = _characters(text_page, count)
        styles, which = _styles(text_page, text, view)
        boxes, inked = _boxes(text_page, styles, which, view)
        upright = np.array([style is not PLAIN and style.angle == 0 for style in styles])[which]
        put_ligatures_in_place(text, boxes, upright, partial(_is_piece, text_page))
    finally:
        pdfium.FPDFText_ClosePage(text_page)
    return Characters(text, boxes, styles, which, inked)


def _characters(text_page: Handle, count: int) -> str:
    buffer = (ctypes.c_ushort * (2 * count + 2))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    text = ctypes.string_at(buffer, 2 * max(0, written - 1)).decode("utf-16-le", "replace")
    if len(text) != count:  # characters that the bulk call leaves out would shift all that follow
        codes = (pdfium.FPDFText_GetUnicode(text_page, i) for i in range(count))
        text = "".join(
            chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " " for code in codes
        )
    return text.translate(LINE_END_HYPHENS)


def _styles(text_page: Handle, text: str, view: View) -> tuple[list[Style], Array]:
    """The styles, read once a text object, and for each character which it has; pdfium's own have PLAIN.

    The letters of a word whose first and last are of one object all are: pdfium adds blanks and line ends
    of its own between words only, and a call a letter is the bill.
    """
    reader, handle = StyleReader(view), address_of(text_page)
    known: dict[int | None, int] = {None: 0}
    which: list[int] = []
    for match in WORD_OR_BLANK.finditer(text):
        start, end = match.span()
        items = [text_object(handle, start)]
        if end - start > 2 and items[0] == text_object(handle, end - 1):
            count = end - start
        else:
            count = 1
            items += [text_object(handle, index) for index in range(start + 1, end)]
        for index, item in enumerate(items, start):
            style = known.get(item)
            if style is None:
                style = known[item] = reader.style(handle, index, item)
            which += [style] * count
    return reader.styles, np.array(which, dtype=int)


class StyleReader:
    """Reads how text objects look; those that look alike share a style.

    Browsers make a text object of every letter, so that each call and each buffer counts here.
    """

    def __init__(self, view: View) -> None:
        self.styles = [PLAIN]
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
        key = turn, font_size(text_page, index), object_font(item) or 0, render_mode(item), rgba
        if key not in self._known:
            self._known[key] = len(self.styles)
            self.styles.append(self._style(*key))
        return self._known[key]

    def _style(
        self, turn: tuple[float, ...], size: float, font: int, mode: int, rgba: tuple[int, ...]
    ) -> Style:
        a, b, c, d = turn
        name, bold, italic = _font(font)
        unpainted = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
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


def _boxes(text_page: Handle, styles: Sequence[Style], which: Array, view: View) -> tuple[Array, Array]:
    """A box as displayed for each character: its advance along the line × its font's height across.

    Second, for which styles pdfium's boxes are none of that, so that the ink has to do along the line.
    """
    rects = (pdfium.FS_RECTF * len(which))()
    start, step = ctypes.addressof(rects), ctypes.sizeof(pdfium.FS_RECTF)
    address = address_of(text_page)
    for index, place in enumerate(range(start, start + len(which) * step, step)):
        loose_char_box(address, index, place)
    boxes = view.boxes(np.frombuffer(rects, dtype=np.float32).reshape(-1, 4).astype(float))
    inked = np.array([_is_inked(text_page, boxes, which == i, s, view) for i, s in enumerate(styles)])
    flat = boxes[:, 3] - boxes[:, 1] < FLAT_PT
    for index in np.flatnonzero((inked[which] | flat) & (which != 0)).tolist():
        boxes[index] = _glyph_box(text_page, index, styles[which[index]], view)
    return boxes, inked


def _is_inked(text_page: Handle, boxes: Array, its: Array, style: Style, view: View) -> bool:
    """Whether pdfium's boxes of turned text are wrong: of slanted text always, else if its ink sticks out."""
    if style is PLAIN or (style.angle - view.rotation) % 360 == 0:
        return False
    if style.angle % 90:
        return True
    for index in np.flatnonzero(its)[:TRIED].tolist():
        ink = _glyph_box(text_page, index, style, view)
        if not Box(*boxes[index]).grown(STICKS_OUT * style.size).holds_centre_of(ink):
            return True
    return False


def _is_piece(text_page: Handle, index: int) -> bool:
    """Whether a character is part of a glyph: pdfium gives it the ink's box where others have the font's."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(text_page, index, *map(ctypes.byref, (left, right, bottom, top)))
    loose = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text_page, index, ctypes.byref(loose))
    return bool(max(abs(loose.top - top.value), abs(loose.bottom - bottom.value)) < SAME_PT)


def _glyph_box(text_page: Handle, index: int, style: Style, view: View) -> Box:
    """The glyph's ink along the line, and its font's height above and below the base line across it."""
    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    pdfium.FPDFText_GetCharBox(text_page, index, *map(ctypes.byref, (left, right, bottom, top)))
    pdfium.FPDFText_GetCharOrigin(text_page, index, ctypes.byref(x), ctypes.byref(y))
    ink = view.box(left.value, bottom.value, right.value, top.value)
    base_x, base_y = view.point(x.value, y.value)
    up, down = ASCENT * style.size, (1 - ASCENT) * style.size
    match style.angle:
        case 0:
            return Box(ink.x0, base_y - up, ink.x1, base_y + down)
        case 90:
            return Box(base_x - down, ink.top, base_x + up, ink.bottom)
        case 180:
            return Box(ink.x0, base_y - down, ink.x1, base_y + up)
        case 270:
            return Box(base_x - up, ink.top, base_x + down, ink.bottom)
        case _:
            return ink
