"""Tables that were found in pieces, made whole: halves, pages, runs under bands, rows in one cell."""
