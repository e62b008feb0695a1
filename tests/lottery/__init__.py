"""Reports whose content and layout fall by dice, drawn here, with the records that a perfect reader would find.

`content` knows nothing of layout, `layout` nothing of content; `draw` puts one in the other. A seed is a report:
the same seed draws the same bytes. Each die has a stream of its own, so a new one moves none of the others.
"""
