"""Layers that are switched off (optional content): what belongs to them is on no reader's page.

pdfium paints by them but does not tell, so that the file's catalog is read with playa; a document without
hidden layers is asked for nothing more.
"""

import ctypes
import logging
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import playa
import pypdfium2
from playa.utils import decode_text

from extractors.pages.pdfium.api import Handle, address_of, page_object, pdfium

log = logging.getLogger(__name__)

Entry = Any
"""A dictionary, a reference or a page of playa's, which has no types for what a file may hold."""
LAYER = "OC"
PLAYA_ERRORS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    StopIteration,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
    playa.PDFException,
)
"""What playa throws at files that pdfium reads: then no layer is known to be hidden."""


class Layers:
    """The layers of a document that are off when it is opened."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self._source = document._input
        self._off: frozenset[str] = frozenset()
        try:
            with playa.open(self._source) as file:
                self._off = frozenset(_off(file.catalog.get("OCProperties")))
        except PLAYA_ERRORS as error:
            log.debug("layers are not told: %r", error)

    def hidden(self, handle: Handle, index: int) -> set[int]:
        """Addresses of the objects of a loaded page (0-based) that belong to hidden layers."""
        if not self._off:
            return set()
        page = address_of(handle)
        items = [
            page_object(page, place)
            for place in range(pdfium.FPDFPage_CountObjects(handle))
        ]
        marked = {item for item in items if self._off.intersection(_layers_of(item))}
        return marked | self._hidden_forms(items, index)

    def _hidden_forms(self, items: list[int], index: int) -> set[int]:
        """Forms whose own entry names a hidden layer; the page's `Do` operators tell which is which."""
        forms = [item for item in items if _kind(item) == pdfium.FPDF_PAGEOBJ_FORM]
        try:
            with playa.open(self._source) as file:
                hidden = (
                    [self._is_off(form) for form in _forms(file.pages[index])]
                    if forms
                    else []
                )
        except PLAYA_ERRORS as error:
            log.debug("layers of forms are not told: %r", error)
            return set()
        same = len(hidden) == len(forms)
        return (
            {form for form, off in zip(forms, hidden, strict=True) if off}
            if same
            else set()
        )

    def _is_off(self, form: Entry) -> bool:
        layer = form.get("OC")
        return layer is not None and bool(self._off.intersection(_names([layer])))


def _off(properties: Entry | None) -> Iterator[str]:
    """Names of the layers that the default configuration switches off."""
    if properties is None:
        return
    default = properties.get("D", {})
    if getattr(default.get("BaseState"), "name", "ON") == "OFF":
        on = set(_names(default.get("ON", [])))
        yield from (
            name for name in _names(properties.get("OCGs", [])) if name not in on
        )
    yield from _names(default.get("OFF", []))


def _names(layers: Iterable[Entry]) -> Iterator[str]:
    for layer in layers:
        entry = layer.resolve() if hasattr(layer, "resolve") else layer
        if "Name" in entry:
            yield decode_text(entry["Name"])


def _layers_of(item: int) -> Iterator[str]:
    """Names of the layers that the marks around an object name."""
    handle = ctypes.cast(item, pdfium.FPDF_PAGEOBJECT)
    for place in range(max(0, pdfium.FPDFPageObj_CountMarks(handle))):
        mark = pdfium.FPDFPageObj_GetMark(handle, place)
        if _read(pdfium.FPDFPageObjMark_GetName, mark) == LAYER:
            yield _read(pdfium.FPDFPageObjMark_GetParamStringValue, mark, b"Name")


def _read(call: Callable[..., int], mark: Handle, *key: bytes) -> str:
    size = ctypes.c_ulong()
    call(mark, *key, None, 0, ctypes.byref(size))
    buffer = (ctypes.c_ushort * (size.value // 2))()
    if not size.value or not call(mark, *key, buffer, size.value, ctypes.byref(size)):
        return ""
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")


def _kind(item: int) -> int:
    kind: int = pdfium.FPDFPageObj_GetType(ctypes.cast(item, pdfium.FPDF_PAGEOBJECT))
    return kind


def _forms(page: Entry) -> Iterator[Entry]:
    """The dictionaries of the forms that a page paints, in the order of its content."""
    known = page.resources.get("XObject", {})
    known = known.resolve() if hasattr(known, "resolve") else known
    last: Any = None
    for token in page.contents:
        if getattr(token, "name", None) == b"Do" and last in known:
            form = known[last].resolve().attrs
            if getattr(form.get("Subtype"), "name", "") == "Form":
                yield form
        last = getattr(token, "name", None)
