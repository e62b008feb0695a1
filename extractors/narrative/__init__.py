"""Stage 6, narrative: headings, statements, footnotes and charts."""
