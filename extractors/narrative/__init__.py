"""Stage 5, narrative: headings, statements, footnotes and charts."""
