"""SWOT matrices as records: their quadrants, the dimensions of their rows, their findings."""
