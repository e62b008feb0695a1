"""Grids from drawn lines."""
