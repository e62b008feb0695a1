"""The page as pdfium paints it, for what its objects alone do not tell: which colour lies under a text, and
whether anything of it is seen.
"""

import ctypes
from collections.abc import Iterable
from math import ceil
from typing import Any

import numpy as np

from extractors.pages.pdfium.api import Handle, pdfium
from extractors.pages.pdfium.paths import Colour
from extractors.pages.pdfium.view import View
from schemas.geometry import Box

Array = np.ndarray[Any, Any]

WHITE_PIXELS = 0xFFFFFFFF  # as pdfium has them: alpha, red, green and blue of 255


class Picture:
    """A loaded page, painted when it is first asked for."""

    def __init__(self, handle: Handle, view: View) -> None:
        self._handle, self._view = handle, view
        self._pixels: Array | None = None

    def ground(self, box: Box) -> Colour | None:
        """The colour that most of a box has, in points as displayed; None where it lies beside the page."""
        inside = self._whole()[_place(box)].reshape(-1, 3)
        if not len(inside):
            return None
        blue, green, red = np.median(inside, axis=0)
        return int(red), int(green), int(blue)

    def without(self, items: Iterable[int]) -> Array:
        """The page's pixels as they would be without some of its objects (addresses)."""
        self._whole()
        hidden = [ctypes.cast(item, pdfium.FPDF_PAGEOBJECT) for item in items]
        for item in hidden:
            pdfium.FPDFPageObj_SetIsActive(item, False)
        try:
            return self._painted()
        finally:
            for item in hidden:
                pdfium.FPDFPageObj_SetIsActive(item, True)

    def is_same(self, other: Array, box: Box) -> bool:
        """Whether no pixel within a box (points as displayed) is another in what `without` gave."""
        return bool((self._whole()[_place(box)] == other[_place(box)]).all())

    def differs(self, other: Array, box: Box, by: int) -> bool:
        """Whether a pixel within a box (points as displayed) has a colour that differs by more (0..255)."""
        ours, theirs = (
            pixels[_place(box)].astype(int) for pixels in (self._whole(), other)
        )
        return bool((abs(ours - theirs) > by).any())

    def _whole(self) -> Array:
        if self._pixels is None:
            self._pixels = self._painted()
        return self._pixels

    def _painted(self) -> Array:
        """Height × width × blue, green, red, a pixel a point: most of a letter's box is its ground."""
        width, height = ceil(self._view.width), ceil(self._view.height)
        bitmap = pdfium.FPDFBitmap_Create(width, height, 0)
        if not bitmap:  # without it nobody knows what is seen of the page
            raise MemoryError(f"no picture of {width} x {height} pixels")
        try:
            pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE_PIXELS)
            pdfium.FPDF_RenderPageBitmap(
                bitmap, self._handle, 0, 0, width, height, 0, 0
            )
            stride = pdfium.FPDFBitmap_GetStride(bitmap)
            content = ctypes.string_at(
                pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height
            )
        finally:
            pdfium.FPDFBitmap_Destroy(bitmap)
        rows = np.frombuffer(content, dtype=np.uint8).reshape(height, stride // 4, 4)
        return rows[:, :width, :3]


def _place(box: Box) -> tuple[slice, slice]:
    """The pixels that a box (points as displayed) lies on, as rows and columns."""
    top, left = (max(0, int(side)) for side in (box.top, box.x0))
    bottom, right = (max(0, ceil(side)) for side in (box.bottom, box.x1))
    return slice(top, bottom), slice(left, right)
