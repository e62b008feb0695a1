"""pdfium's C functions as the modules here call them. pypdfium2 ships no types for them: one `Any`, here."""

import ctypes
import importlib
from collections.abc import Callable
from typing import Any

pdfium: Any = importlib.import_module("pypdfium2.raw")
"""The raw bindings: functions and constants under the names of pdfium's own headers."""

Handle = Any
"""A page, text page, page object or font of pdfium."""


def _prototype(name: str, result: type, *arguments: type) -> Callable[..., Any]:
    """The same C function with plain integer handles: ctypes then makes no object for each call.

    It keeps the interpreter's lock, which is cheaper too; pdfium allows no other thread in anyway.
    """
    address = ctypes.cast(getattr(pdfium, name), ctypes.c_void_p).value
    return ctypes.PYFUNCTYPE(result, *arguments)(address or 0)


loose_char_box = _prototype(
    "FPDFText_GetLooseCharBox",
    ctypes.c_int,
    ctypes.c_void_p,
    ctypes.c_int,
    ctypes.c_void_p,
)
text_object = _prototype(
    "FPDFText_GetTextObject", ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int
)
page_object = _prototype(
    "FPDFPage_GetObject", ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int
)
form_objects = _prototype("FPDFFormObj_CountObjects", ctypes.c_int, ctypes.c_void_p)
form_object = _prototype(
    "FPDFFormObj_GetObject", ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong
)
object_matrix = _prototype(
    "FPDFPageObj_GetMatrix", ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p
)
object_bounds = _prototype(
    "FPDFPageObj_GetBounds", ctypes.c_int, *[ctypes.c_void_p] * 5
)
stroke_colour = _prototype(
    "FPDFPageObj_GetStrokeColor", ctypes.c_int, *[ctypes.c_void_p] * 5
)
stroke_width = _prototype(
    "FPDFPageObj_GetStrokeWidth", ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p
)
draw_mode = _prototype("FPDFPath_GetDrawMode", ctypes.c_int, *[ctypes.c_void_p] * 3)
path_segments = _prototype("FPDFPath_CountSegments", ctypes.c_int, ctypes.c_void_p)
path_segment = _prototype(
    "FPDFPath_GetPathSegment", ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int
)
segment_point = _prototype(
    "FPDFPathSegment_GetPoint", ctypes.c_int, *[ctypes.c_void_p] * 3
)
segment_type = _prototype("FPDFPathSegment_GetType", ctypes.c_int, ctypes.c_void_p)
segment_closes = _prototype("FPDFPathSegment_GetClose", ctypes.c_int, ctypes.c_void_p)
clip_path = _prototype("FPDFPageObj_GetClipPath", ctypes.c_void_p, ctypes.c_void_p)
clip_paths = _prototype("FPDFClipPath_CountPaths", ctypes.c_int, ctypes.c_void_p)
clip_segments = _prototype(
    "FPDFClipPath_CountPathSegments", ctypes.c_int, ctypes.c_void_p, ctypes.c_int
)
clip_segment = _prototype(
    "FPDFClipPath_GetPathSegment",
    ctypes.c_void_p,
    ctypes.c_void_p,
    ctypes.c_int,
    ctypes.c_int,
)
has_transparency = _prototype(
    "FPDFPageObj_HasTransparency", ctypes.c_int, ctypes.c_void_p
)
object_type = _prototype("FPDFPageObj_GetType", ctypes.c_int, ctypes.c_void_p)
text_matrix = _prototype(
    "FPDFText_GetMatrix", ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p
)
font_size = _prototype(
    "FPDFText_GetFontSize", ctypes.c_double, ctypes.c_void_p, ctypes.c_int
)
object_font = _prototype("FPDFTextObj_GetFont", ctypes.c_void_p, ctypes.c_void_p)
render_mode = _prototype("FPDFTextObj_GetTextRenderMode", ctypes.c_int, ctypes.c_void_p)
fill_colour = _prototype(
    "FPDFPageObj_GetFillColor", ctypes.c_int, *[ctypes.c_void_p] * 5
)

glyph_path = _prototype(
    "FPDFFont_GetGlyphPath",
    ctypes.c_void_p,
    ctypes.c_void_p,
    ctypes.c_uint32,
    ctypes.c_float,
)
glyph_segments = _prototype(
    "FPDFGlyphPath_CountGlyphSegments", ctypes.c_int, ctypes.c_void_p
)
glyph_segment = _prototype(
    "FPDFGlyphPath_GetGlyphPathSegment", ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int
)


def address_of(handle: Handle) -> int:
    """The handle as an integer, for the prototypes above."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0
