"""How thick the strokes of a font are: for fonts that are bold and whose names do not say so (`LinLibertineOB`).

```
 letters of a font  →  outlines  →  2 × area / perimeter  =  the usual thickness of a stroke
```
"""

import ctypes
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from math import dist

from extractors.pages.pdfium.api import (
    glyph_path,
    glyph_segment,
    glyph_segments,
    pdfium,
    segment_point,
    segment_type,
)
from extractors.pages.pdfium.text.settings import WEIGHT
from extractors.pages.pdfium.text.style import Style

Point = tuple[float, float]
_NAMELESS = re.compile(r"(?:CIDFont\+)?[A-Z]{1,2}_?\d+(?:_\d+)?|TTE\w+|")
"""`F2`, `TT0`, `T1_0`, `CIDFont+F3`, `TTE1B2A508t00`: what programs call fonts whose names they leave out."""
_REGULAR = re.compile(r"regular|[-,_]regu?(?![a-z])|roman$", re.IGNORECASE)
_LIGHT = re.compile(r"light|thin|hair(?:line)?|lt(?:cond)?\d*$", re.IGNORECASE)
_PLAIN = re.compile(r"regular|regu?(?![a-z])|roman|italic|ital|oblique|slant(?:ed)?")


@dataclass(frozen=True, slots=True)
class Font:
    """A font as a page uses it."""

    address: int
    style: Style
    letters: frozenset[str]
    """That the page prints in it."""


def bold_fonts(fonts: Sequence[Font]) -> set[int]:
    """The addresses of fonts that are drawn bold, of those whose names and flags do not say it.

    A font is where its strokes are far thicker than those of another face of its family on the page, or, where
    its name says nothing at all, as thick as those of bold ones only.
    """
    plain = [font for font in fonts if not font.style.bold and font.letters]
    bold: set[int] = set()
    for font in plain:
        nameless = not _face(font) and _is_thick(font)
        if nameless or any(_is_thicker(font, other) for other in plain):
            bold.add(font.address)
    return bold


def _is_thick(font: Font) -> bool:
    letters = sorted(font.letters)
    return (
        len(letters) >= WEIGHT.fewest
        and _thickness(font.address, letters) >= WEIGHT.thick
    )


def _is_thicker(font: Font, other: Font) -> bool:
    """Whether a font is of one family with another, of another face, and its strokes are far thicker."""
    said = _REGULAR.search(font.style.font) or _LIGHT.search(other.style.font)
    if said or not _are_of_one_family(_face(font), _face(other)):
        return False
    both = sorted(font.letters & other.letters)
    if len(both) < WEIGHT.fewest:
        return False
    thin = _thickness(other.address, both)
    return thin > 0 and _thickness(font.address, both) >= WEIGHT.thicker * thin


def _face(font: Font) -> str:
    """The letters of a font's name but for those that say that it is slanted or plain; none of `F1`, `TT2`.

    Numbers are sizes for which a face was drawn, the small ones in thicker strokes.
    """
    if _NAMELESS.fullmatch(font.style.font):
        return ""
    return re.sub(r"[^a-z]", "", _PLAIN.sub("", font.style.font.lower()))  # ascii only


def _are_of_one_family(one: str, other: str) -> bool:
    """Whether the names of two faces begin alike and are not the same: `LinLibertineO`, `LinLibertineOB`."""
    alike = sum(
        1
        for _ in takewhile(
            lambda pair: pair[0] == pair[1], zip(one, other, strict=False)
        )
    )
    return (
        one != other
        and alike >= WEIGHT.name
        and alike >= WEIGHT.family * min(len(one), len(other))
    )


def _thickness(font: int, letters: Iterable[str]) -> float:
    """The thickness of the strokes of some letters, as a share of the font size; 0 where none is drawn."""
    area = edge = 0.0
    for letter in letters:
        for outline in _outlines(font, letter):
            sides = list(pairwise([*outline, outline[0]]))
            area += sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in sides) / 2
            edge += sum(dist(*side) for side in sides)
    return 2 * abs(area) / edge if edge else 0.0


def _outlines(font: int, letter: str) -> Iterator[list[Point]]:
    """The outlines of a letter as polygons in shares of the font size; what is within runs the other way."""
    path = glyph_path(font, ord(letter), WEIGHT.em)
    if not path:
        return
    x, y = ctypes.c_float(), ctypes.c_float()
    at = ctypes.addressof(x), ctypes.addressof(y)
    outline: list[Point] = []
    curve: list[Point] = []
    for index in range(glyph_segments(path)):
        segment = glyph_segment(path, index)
        segment_point(segment, *at)
        kind, point = segment_type(segment), (x.value, y.value)
        if kind == pdfium.FPDF_SEGMENT_MOVETO and outline:
            yield outline
            outline = []
        if kind != pdfium.FPDF_SEGMENT_BEZIERTO:
            outline.append(point)
            continue
        curve.append(point)
        if len(curve) == len(("from", "to", "end")):
            outline += _along(outline[-1], *curve)
            curve = []
    if outline:
        yield outline


def _along(start: Point, one: Point, two: Point, end: Point) -> Iterator[Point]:
    """Points on a Bézier curve, without its start."""
    for t in (0.25, 0.5, 0.75, 1.0):
        u = 1 - t
        a, b, c, d = u**3, 3 * u * u * t, 3 * u * t * t, t**3
        yield (
            a * start[0] + b * one[0] + c * two[0] + d * end[0],
            a * start[1] + b * one[1] + c * two[1] + d * end[1],
        )


def with_bold(
    styles: Sequence[Style], fonts: Sequence[int], letters: Sequence[frozenset[str]]
) -> list[Style]:
    """The styles, bold where their fonts are.

    Args:
        styles: of the text objects of a page.
        fonts: the address of the font of each; 0 where there is none.
        letters: that the page prints in each.
    """
    known: dict[int, Font] = {}
    for style, font, printed in zip(styles, fonts, letters, strict=True):
        if font:
            before = known[font].letters if font in known else frozenset()
            known[font] = Font(font, style, before | printed)
    bold = bold_fonts(list(known.values()))
    return [
        replace(style, bold=True) if font in bold else style
        for style, font in zip(styles, fonts, strict=True)
    ]
