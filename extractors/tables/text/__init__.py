"""Grids from the text alone."""
