"""Confidence against truth on tables that nobody tuned by: random reports, drawn by seeds, with every cell known."""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from extractors.chain.stages import find_tables
from extractors.pages.document import read_pages
from extractors.text_layer.mending import mend_pages
from schemas.text.signs import MARK_SIGNS

BLANKS_AND_MARKS = re.compile(rf"[\s\u00ad\-–—*·•▪‣●○■◦'’{re.escape(''.join(MARK_SIGNS))}]+")
"""Left out of the comparison: how a word is broken, and which mark stands before an entry."""

Cells = Counter[str]


@dataclass(frozen=True)
class Judged:
    """A table as read: how sure, and whether each of its cells is that of a table of the report."""

    confidence: float
    right: bool


def judged(dice: Path) -> Iterator[Judged]:
    """Every table that we find in the reports of the folder `set`, before records prove or recut it.

    Args:
        dice: the folder of the random reports, with the program that lays their tables out.
    """
    sys.path.insert(0, str(dice))
    lay_out = import_module("grids").grid
    for path in sorted((dice / "set").glob("*.pdf")):
        wanted = list(_wanted(path, lay_out))
        pages, _ = mend_pages(list(read_pages(path)))
        for table in find_tables(path, pages):
            found = _cells(cell.text for cell in table.cells)
            yield Judged(table.confidence, found in wanted)


def _wanted(path: Path, lay_out: Any) -> Iterator[Cells]:
    gold = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))
    look = json.loads(path.with_suffix(".layout.json").read_text("utf-8"))
    for table in gold["tables"]:
        if "groups" in table:
            table["groups"] = [tuple(group) for group in table["groups"]]
        laid = lay_out(table, look)
        cells = (cell for row in (*laid.head, *laid.body) for cell in row if cell)
        yield _cells("".join(map(str, cell.paras)) for cell in cells)


def _cells(texts: Iterator[str]) -> Cells:
    return Counter(text for text in (BLANKS_AND_MARKS.sub("", text) for text in texts) if text)
