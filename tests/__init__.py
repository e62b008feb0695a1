"""The suite. `tests.pdfs` draws the PDFs that it reads."""
