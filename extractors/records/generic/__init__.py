"""Tables of a kind that nobody has described: figures by row and column headings."""
