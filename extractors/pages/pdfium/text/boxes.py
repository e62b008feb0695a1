"""Where the characters of a page stand: each with its advance along the line, its font's height across."""

import ctypes
from collections.abc import Sequence
from typing import Any

import numpy as np

from extractors.pages.pdfium.api import Handle, address_of, loose_char_box, pdfium
from extractors.pages.pdfium.text.settings import BOXES
from extractors.pages.pdfium.text.style import PLAIN, Style
from extractors.pages.pdfium.view import View
from schemas.geometry import Box

Array = np.ndarray[Any, Any]


def boxes_of(
    text_page: Handle, styles: Sequence[Style], which: Array, view: View
) -> tuple[Array, Array]:
    """A box as displayed for each character: its advance along the line × its font's height across.

    Second, which styles are slanted: there pdfium's boxes are none of that, and the ink has to do.
    """
    rects = (pdfium.FS_RECTF * len(which))()
    start, step = ctypes.addressof(rects), ctypes.sizeof(pdfium.FS_RECTF)
    address = address_of(text_page)
    for index, place in enumerate(range(start, start + len(which) * step, step)):
        loose_char_box(address, index, place)
    boxes = view.boxes(
        np.frombuffer(rects, dtype=np.float32).reshape(-1, 4).astype(float)
    )
    inked = np.array([style is not PLAIN and style.angle % 90 != 0 for style in styles])
    for index, style in enumerate(styles):
        its = np.flatnonzero(which == index)
        if (
            len(its)
            and (style.angle - view.rotation) % 360 in (90, 270)
            and not inked[index]
        ):
            _make_whole(boxes, its, style)
    flat = boxes[:, 3] - boxes[:, 1] < BOXES.flat_pt
    for index in np.flatnonzero((inked[which] | flat) & (which != 0)).tolist():
        boxes[index] = _glyph_box(text_page, index, styles[which[index]], view)
    return boxes, inked


def _make_whole(boxes: Array, its: Array, style: Style) -> None:
    """Gives pieces of one glyph in turned text, which pdfium parts across the line, their font's height."""
    low, high = (0, 2) if style.angle in (90, 270) else (1, 3)
    across = boxes[its, high] - boxes[its, low]
    pieces = its[across < BOXES.piece * np.median(across)]
    for index in pieces.tolist():
        near = its[np.argmin(np.abs(its - index) + len(boxes) * np.isin(its, pieces))]
        boxes[index, [low, high]] = boxes[near, [low, high]]


def is_piece(text_page: Handle, index: int) -> bool:
    """Whether a character is part of a glyph: pdfium gives it the ink's box where others have the font's."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(
        text_page, index, *map(ctypes.byref, (left, right, bottom, top))
    )
    loose = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text_page, index, ctypes.byref(loose))
    return bool(
        max(abs(loose.top - top.value), abs(loose.bottom - bottom.value))
        < BOXES.flat_pt
    )


def _glyph_box(text_page: Handle, index: int, style: Style, view: View) -> Box:
    """The glyph's ink along the line, and its font's height above and below the base line across it."""
    ink, (base_x, base_y) = ink_of(text_page, index, view)
    up, down = BOXES.ascent * style.size, (1 - BOXES.ascent) * style.size
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


def ink_of(
    text_page: Handle, index: int, view: View
) -> tuple[Box, tuple[float, float]]:
    """The box of a character's ink, and the point of the base line that it stands on, as displayed."""
    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    pdfium.FPDFText_GetCharBox(
        text_page, index, *map(ctypes.byref, (left, right, bottom, top))
    )
    pdfium.FPDFText_GetCharOrigin(text_page, index, ctypes.byref(x), ctypes.byref(y))
    return view.box(left.value, bottom.value, right.value, top.value), view.point(
        x.value, y.value
    )
