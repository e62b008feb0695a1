"""Characters of a page, from pdfium: read in bulk into arrays, since a call a character is the bill."""

import ctypes
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from math import hypot
from typing import Any

import numpy as np

from extractors.pdfium_api import Handle, address_of, loose_char_box, pdfium, text_object
from extractors.pdfium_view import View
from schemas.geometry import Box

Array = np.ndarray[Any, Any]

FLAT_PT = 0.01
"""points: a box without height comes from broken font metrics."""
ASCENT = 0.8
"""share of the font size above the base line, for text whose font's own measure pdfium does not turn."""
LINE_END_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})
"""pdfium writes U+0002 (in bulk reads U+FFFE) for a hyphen that it takes for a line-end hyphenation."""
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


PLAIN = Style(0.0, 0, "", False, False, None, True)
"""Of the blanks and line ends that pdfium adds; the page has none of them."""


@dataclass(frozen=True, slots=True)
class Characters:
    """All characters of a page: `text[i]` has `boxes[i]` (x0, top, x1, bottom) and `styles[which[i]]`."""

    text: str
    boxes: Array
    styles: list[Style]
    which: Array


def read_characters(handle: Handle, view: View) -> Characters:
    """The characters of a loaded page in the order of its content."""
    text_page = pdfium.FPDFText_LoadPage(handle)
    try:
        count = max(0, pdfium.FPDFText_CountChars(text_page))
        text = _characters(text_page, count)
        styles, which = _styles(text_page, count, view)
        boxes = _boxes(text_page, styles, which, view)
    finally:
        pdfium.FPDFText_ClosePage(text_page)
    return Characters(text, boxes, styles, which)


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


def _styles(text_page: Handle, count: int, view: View) -> tuple[list[Style], Array]:
    """The styles, read once a text object, and for each character which it has; pdfium's own have PLAIN."""
    styles, fonts = [PLAIN], dict[int, tuple[str, bool, bool]]()
    known: dict[int | None, int] = {None: 0}
    which = []
    for index, item in enumerate(map(partial(text_object, address_of(text_page)), range(count))):
        if item not in known:
            known[item] = len(styles)
            styles.append(_style(text_page, index, view, fonts))
        which.append(known[item])
    return styles, np.array(which, dtype=int)


def _style(text_page: Handle, index: int, view: View, fonts: dict[int, tuple[str, bool, bool]]) -> Style:
    item = pdfium.FPDFText_GetTextObject(text_page, index)
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, index, ctypes.byref(matrix))
    size = pdfium.FPDFText_GetFontSize(text_page, index) * hypot(matrix.c, matrix.d)
    font = pdfium.FPDFTextObj_GetFont(item)
    key = ctypes.addressof(font.contents) if font else 0
    if key not in fonts:
        fonts[key] = _font(font)
    name, bold, italic = fonts[key]
    mode = pdfium.FPDFTextObj_GetTextRenderMode(item)
    colour, alpha = _fill_colour(item)
    return Style(
        size=round(abs(size), 2),
        angle=view.angle(matrix.a, matrix.b),
        font=name,
        bold=bold or mode == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE,
        italic=italic,
        colour=colour,
        visible=alpha > 0
        and mode not in (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP),
    )


def _fill_colour(item: Handle) -> tuple[tuple[int, int, int] | None, int]:
    parts = [ctypes.c_uint() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetFillColor(item, *map(ctypes.byref, parts)):
        return None, 255
    red, green, blue, alpha = (part.value for part in parts)
    return (red, green, blue), alpha


def _font(font: Handle) -> tuple[str, bool, bool]:
    """Name without the subset prefix (`ABCDEF+`), whether bold, whether italic."""
    if not font:
        return "", False, False
    buffer = ctypes.create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, 256)
    name = re.sub(r"^[A-Z]{6}\+", "", buffer.value.decode("utf-8", "replace"))
    flags = max(0, pdfium.FPDFFont_GetFlags(font))
    return (
        name,
        bool(BOLD.search(name) or flags & FORCE_BOLD),
        bool(ITALIC.search(name) or flags & ITALIC_FLAG),
    )


def _boxes(text_page: Handle, styles: Sequence[Style], which: Array, view: View) -> Array:
    """A box as displayed for each character: its advance along the line × its font's height across."""
    rects = (pdfium.FS_RECTF * len(which))()
    start, step = ctypes.addressof(rects), ctypes.sizeof(pdfium.FS_RECTF)
    address = address_of(text_page)
    for index in range(len(which)):
        loose_char_box(address, index, start + index * step)
    boxes = view.boxes(np.frombuffer(rects, dtype=np.float32).reshape(-1, 4).astype(float))
    # pdfium's loose boxes hold only for text that runs along the page's own x axis
    turned = np.array([(style.angle - view.rotation) % 360 != 0 for style in styles])[which]
    flat = boxes[:, 3] - boxes[:, 1] < FLAT_PT
    for index in np.flatnonzero((turned | flat) & (which != 0)).tolist():
        boxes[index] = _glyph_box(text_page, index, styles[which[index]], view)
    return boxes


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
