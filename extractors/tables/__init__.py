"""Tables of a document: candidates, grids from two independent engines, the choice, the stitching."""
