"""The nouns: what a page, a table, a statement, a record and a database row are. Knows no PDF and no flow."""

VERSION = "0.14.0"
"""Of the package and of all that it reads: raised whenever the same bytes may yield other rows.

`pyproject.toml`, the web client and `--version` take it from here.
"""
