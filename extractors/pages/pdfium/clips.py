"""Clip paths: on how much of the page an object may paint."""

import ctypes

from extractors.pages.pdfium.api import (
    clip_path,
    clip_paths,
    clip_segment,
    clip_segments,
    segment_point,
)
from extractors.pages.pdfium.matrix import Matrix, apply
from extractors.pages.pdfium.settings import CLIPS
from schemas.geometry import Box


class ClipReader:
    """Reads clip paths into one small buffer."""

    def __init__(self) -> None:
        self._floats = (ctypes.c_float * 2)()
        start = ctypes.addressof(self._floats)
        self._x, self._y = start, start + 4

    def within(self, item: int, matrix: Matrix, room: Box) -> Box | None:
        """What is left of the room after the clip of an object; None where nothing is.

        Args:
            item: the object.
            matrix: from the space that the object stands in to the page as displayed.
            room: the page, or what the clip of an outer form leaves of it.
        """
        clip = clip_path(item)
        for path in range(max(0, clip_paths(clip)) if clip else 0):
            points = [
                apply(matrix, *self._point(clip, path, index))
                for index in range(clip_segments(clip, path))
            ]
            if not points:
                continue
            xs, ys = zip(*points, strict=True)
            x0, top = (
                max(room.x0, min(xs) - CLIPS.slack_pt),
                max(room.top, min(ys) - CLIPS.slack_pt),
            )
            x1, bottom = (
                min(room.x1, max(xs) + CLIPS.slack_pt),
                min(room.bottom, max(ys) + CLIPS.slack_pt),
            )
            if x0 > x1 or top > bottom:
                return None
            room = Box(x0, top, x1, bottom)
        return room

    def _point(self, clip: int, path: int, index: int) -> tuple[float, float]:
        segment_point(clip_segment(clip, path, index), self._x, self._y)
        x, y = self._floats
        return x, y
