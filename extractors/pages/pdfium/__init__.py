"""What pdfium tells of a page, in our terms."""
