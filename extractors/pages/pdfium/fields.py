"""Filled-in form fields: what they show becomes part of the page, as every viewer shows it."""

import pypdfium2

from extractors.pages.pdfium.api import Handle, pdfium


def page_with_fields(document: pypdfium2.PdfDocument, index: int) -> Handle:
    """The loaded page (0-based), its form fields drawn on it; None where it cannot be loaded.

    Comments, links and stamps are left out: they were laid over the page, not printed on it.
    """
    handle = pdfium.FPDF_LoadPage(document, index)
    if not handle or not _hides_all_but_fields(handle):
        return handle
    if document.formenv is None:
        document.init_forms()  # type: ignore[no-untyped-call]
    pdfium.FORM_OnAfterLoadPage(
        handle, document.formenv
    )  # gives fields a look that have a value only
    pdfium.FPDFPage_Flatten(handle, pdfium.FLAT_NORMALDISPLAY)
    pdfium.FORM_OnBeforeClosePage(handle, document.formenv)
    pdfium.FPDF_ClosePage(handle)
    return pdfium.FPDF_LoadPage(
        document, index
    )  # the text of a page is read when it is loaded


def _hides_all_but_fields(handle: Handle) -> bool:
    """Whether the page has form fields; if so, whatever else is laid over it is hidden first."""
    notes = [
        pdfium.FPDFPage_GetAnnot(handle, index)
        for index in range(pdfium.FPDFPage_GetAnnotCount(handle))
    ]
    kinds = [pdfium.FPDFAnnot_GetSubtype(note) for note in notes]
    fields = pdfium.FPDF_ANNOT_WIDGET in kinds
    for note, kind in zip(notes, kinds, strict=True):
        if fields and kind != pdfium.FPDF_ANNOT_WIDGET:
            pdfium.FPDFAnnot_SetFlags(note, pdfium.FPDF_ANNOT_FLAG_HIDDEN)
        pdfium.FPDFPage_CloseAnnot(note)
    return fields
