"""The version, once: `pyproject.toml`, the extractions and the web client take it from here."""

VERSION = "0.3.0"
"""Stands in every edition that is read: raised whenever the same bytes may yield other rows."""
