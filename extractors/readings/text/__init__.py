"""Words of a page as lines, headings and entries."""
