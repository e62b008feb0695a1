"""The page as pdfium paints it, for what its objects alone do not tell: which colour lies under a text."""

import ctypes
from math import ceil
from typing import Any

import numpy as np

from extractors.pages.pdfium.api import Handle, pdfium
from extractors.pages.pdfium.paths import Colour
from extractors.pages.pdfium.settings import PICTURE
from extractors.pages.pdfium.view import View
from schemas.geometry import Box

Array = np.ndarray[Any, Any]


class Picture:
    """A loaded page, painted when it is first asked for."""

    def __init__(self, handle: Handle, view: View) -> None:
        self._handle, self._view = handle, view
        self._pixels: Array | None = None

    def ground(self, box: Box) -> Colour | None:
        """The colour that most of a box has, in points as displayed; None where it lies beside the page."""
        if self._pixels is None:
            self._pixels = self._painted()
        height, width, _ = self._pixels.shape
        top, bottom = max(0, int(box.top * PICTURE.scale)), min(height, ceil(box.bottom * PICTURE.scale))
        left, right = max(0, int(box.x0 * PICTURE.scale)), min(width, ceil(box.x1 * PICTURE.scale))
        inside = self._pixels[top:bottom, left:right].reshape(-1, 3)
        if not len(inside):
            return None
        shades = inside.astype(int) // PICTURE.step @ (PICTURE.step * PICTURE.step, PICTURE.step, 1)
        blue, green, red = np.median(inside[shades == np.bincount(shades).argmax()], axis=0)
        return int(red), int(green), int(blue)

    def _painted(self) -> Array:
        """Height × width × blue, green, red."""
        width, height = ceil(self._view.width * PICTURE.scale), ceil(self._view.height * PICTURE.scale)
        bitmap = pdfium.FPDFBitmap_Create(width, height, 0)
        try:
            pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, PICTURE.white_pixels)
            pdfium.FPDF_RenderPageBitmap(bitmap, self._handle, 0, 0, width, height, 0, 0)
            stride = pdfium.FPDFBitmap_GetStride(bitmap)
            content = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
        finally:
            pdfium.FPDFBitmap_Destroy(bitmap)
        rows = np.frombuffer(content, dtype=np.uint8).reshape(height, stride // 4, 4)
        return rows[:, :width, :3]
