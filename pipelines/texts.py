"""Texts made safe for where they go: a terminal or log, a Markdown table, the name of a file."""

import re
from collections.abc import Iterable
from pathlib import Path

from schemas.text.turkish import slug


def shown(path: Path | str) -> str:
    """A path for people, logs and the database: control characters and broken letters escaped."""
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode("ascii")
        for sign in str(path)
    )


_TAG_START = re.compile(r"<(?=[a-zA-Z/!?])")


def markdown_cell(value: object) -> str:
    """A value within a Markdown table: no sign of it parts cells, begins a tag or escapes another."""
    return _TAG_START.sub("&lt;", str(value).replace("\\", "\\\\").replace("|", "\\|"))


def markdown_row(cells: Iterable[object]) -> str:
    """A line of a Markdown table."""
    return f"| {' | '.join(map(markdown_cell, cells))} |"


LONGEST_NAME = 80
"""letters: a document that names no title is known by its first lines, and some file systems refuse names of
more than 255 bytes."""


def file_stem(text: str) -> str:
    """A text as the name of a file, without suffix; empty where it has no letters."""
    return slug(text)[:LONGEST_NAME].rstrip("-")


FORMULA = re.compile(r"[=@\t\r]|[+-].*(?:\w\(|[|!])", re.DOTALL)
"""How a text begins that a spreadsheet would work out: with a sign, or with one of a number and a call or a
reference after it. `-5`, `+%3` and `- Turizm (İzmir)` are none."""


def no_formula(value: object) -> object:
    """A value for CSV: a text that a spreadsheet would take for a formula has an apostrophe before it."""
    return f"'{value}" if isinstance(value, str) and FORMULA.match(value) else value
