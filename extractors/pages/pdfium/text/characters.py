"""Characters of a page, from pdfium: read in bulk into arrays, since a call a character is the bill."""

import ctypes
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from extractors.pages.pdfium.api import (
    Handle,
    address_of,
    page_object,
    pdfium,
    text_object,
)
from extractors.pages.pdfium.text.astray import put_back
from extractors.pages.pdfium.text.boxes import boxes_of, ink_of, is_piece
from extractors.pages.pdfium.text.ligatures import put_ligatures_in_place
from extractors.pages.pdfium.text.raised import tell_raised
from extractors.pages.pdfium.text.sizes import tell_sizes
from extractors.pages.pdfium.text.soft_hyphens import with_soft_hyphens
from extractors.pages.pdfium.text.style import PLAIN, Style, StyleReader
from extractors.pages.pdfium.text.weight import with_bold
from extractors.pages.pdfium.view import View

Array = np.ndarray[Any, Any]

LINE_END_HYPHENS = ("\x02", "\ufffe")
"""pdfium writes U+0002 (in bulk reads U+FFFE) for a hyphen that it takes for a line-end hyphenation."""
WORD_OR_BLANK = re.compile(r"\S+|\s")
IN_HALVES, HALF = (
    re.compile(r"[\ud800-\udbff][\udc00-\udfff]"),
    re.compile(r"[\ud800-\udfff]"),
)
SECOND_HALF = "\u2060"
"""Stands in the place of a letter's second half; it is no part of a word."""


@dataclass(frozen=True, slots=True)
class Characters:
    """All characters of a page: `text[i]` has `boxes[i]` (x0, top, x1, bottom) and `styles[which[i]]`."""

    text: str
    boxes: Array
    styles: list[Style]
    which: Array
    objects: list[int | None]
    """Addresses of the text objects of the page; None is that of what pdfium adds."""
    owners: Array
    """For each character which of `objects` paints it."""
    inked: Array
    """For each style whether only the ink of its glyphs is known along the line, and not their advance."""
    untold: Array
    """For each character whether the file does not tell which sign it is."""

    def unread(self) -> int:
        """How many signs are not read, as others of the same text are missing."""
        lost = {index for index, style in enumerate(self.styles) if style.lacks_letters}
        if not lost:
            return 0
        return sum(
            not sign.isspace()
            for sign, style in zip(self.text, self.which, strict=True)
            if style in lost
        )


def read_characters(handle: Handle, view: View) -> Characters:
    """The characters of a loaded page in the order of its content."""
    text_page = pdfium.FPDFText_LoadPage(handle)
    try:
        count = max(0, pdfium.FPDFText_CountChars(text_page))
        text = _characters(text_page, count)
        styles, its_style, objects, owners, origins = _styles(text_page, text, view)
        which = its_style[owners]
        untold = _untold(text_page, text, which)
        tell_sizes(text, styles, which, partial(ink_of, text_page, view=view))
        boxes, inked = boxes_of(text_page, styles, which, view)
        looks = [styles[at] for at in its_style]
        put_back(
            boxes,
            looks,
            owners,
            origins,
            lambda at: objects[at] not in _on_page(handle),
        )
        upright, turned = (
            np.array([style is not PLAIN and style.angle in angles for style in styles])
            for angles in ((0,), (90, 270))
        )
        put_ligatures_in_place(
            text, boxes, upright[which], partial(is_piece, text_page)
        )
        text = with_soft_hyphens(
            text, boxes, turned[which], partial(is_piece, text_page)
        )
        tell_raised(text, boxes, styles, which, partial(ink_of, text_page, view=view))
    finally:
        pdfium.FPDFText_ClosePage(text_page)
    inked = np.append(inked, np.zeros(len(styles) - len(inked), dtype=bool))
    return Characters(text, boxes, styles, which, objects, owners, inked, untold)


def _untold(text_page: Handle, text: str, which: Array) -> Array:
    """Which characters are the numbers of their glyphs, as a font without names of signs has no more.

    A sign of one look is told wherever it stands, or nowhere: it is asked for once.
    """
    looks = list(zip(text, which.tolist(), strict=True))
    places = {look: at for at, look in enumerate(looks) if not look[0].isspace()}
    lost = {
        look
        for look, at in places.items()
        if pdfium.FPDFText_HasUnicodeMapError(text_page, at) == 1
    }
    return np.array([look in lost for look in looks], dtype=bool)


def _on_page(handle: Handle) -> frozenset[int | None]:
    """The objects of a page that are in no form."""
    page = address_of(handle)
    places = range(pdfium.FPDFPage_CountObjects(handle))
    return frozenset(page_object(page, place) for place in places)


def _characters(text_page: Handle, count: int) -> str:
    buffer = (ctypes.c_ushort * (2 * count + 2))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    text = ctypes.string_at(buffer, 2 * max(0, written - 1)).decode(
        "utf-16-le", "replace"
    )
    if (
        len(text) != count
    ):  # characters that the bulk call leaves out would shift all that follow
        codes = (pdfium.FPDFText_GetUnicode(text_page, i) for i in range(count))
        text = _letters_of(codes)
    for sign in LINE_END_HYPHENS:
        text = text.replace(sign, "-")
    return text


def _letters_of(codes: Iterable[int]) -> str:
    """What code units say, a letter for each: pdfium gives one beyond the first plane as two halves, `𝑛`."""
    text = "".join(chr(code) if 0 < code < 0x110000 else " " for code in codes)
    text = IN_HALVES.sub(lambda halves: _whole(halves[0]) + SECOND_HALF, text)
    return HALF.sub(" ", text)


def _whole(halves: str) -> str:
    return halves.encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def _styles(
    text_page: Handle, text: str, view: View
) -> tuple[list[Style], Array, list[int | None], Array, Array]:
    """Styles, that of each text object, the objects' addresses, which paints each character, where each begins.

    A style is read once an object. The letters of a word whose first and last are of one object all are:
    pdfium adds blanks and line ends of its own between words only, and a call a letter is the bill.
    """
    reader, handle = StyleReader(view), address_of(text_page)
    objects: dict[int | None, int] = {None: 0}
    its_style, owners = [0], []
    origins = [(0.0, 0.0)]
    for match in WORD_OR_BLANK.finditer(text):
        start, end = match.span()
        items = [text_object(handle, start)]
        if end - start > 2 and items[0] == text_object(handle, end - 1):
            count = end - start
        else:
            count = 1
            items += [text_object(handle, index) for index in range(start + 1, end)]
        for index, item in enumerate(items, start):
            owner = objects.get(item)
            if owner is None:
                owner = objects[item] = len(its_style)
                its_style.append(reader.style(handle, index, item))
                origins.append(reader.origin())
            owners += [owner] * count
    which = np.array(its_style)[np.array(owners, dtype=int)]
    letters = _letters(text, which, len(reader.styles))
    return (
        with_bold(reader.styles, reader.fonts, letters),
        np.array(its_style),
        list(objects),
        np.array(owners, dtype=int),
        np.array(origins),
    )


def _letters(text: str, which: Array, count: int) -> list[frozenset[str]]:
    """The letters that stand in each style."""
    letters: list[set[str]] = [set() for _ in range(count)]
    for sign, style in set(zip(text, which.tolist(), strict=True)):
        if sign.isalpha():
            letters[style].add(sign)
    return list(map(frozenset, letters))
