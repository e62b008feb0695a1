"""What each number of the table rooms is for: `python -m tests.benchmarks.thresholds` (`make thresholds`) writes THRESHOLDS.md.

Each number of a settings object is made a third smaller and a half larger (a whole number: one less, one more). The drawn
claims that are then read in other cells than before are what it is for; a number that no claim needs is named, too.
"""

import importlib
import sys
import tempfile
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import fields, is_dataclass
from itertools import islice
from pathlib import Path
from typing import Any
from unittest.mock import patch

from extractors import tables
from extractors.chain.results import Mended
from extractors.chain.walk import Job, chain
from schemas.page import Page
from tests.pdfs.library import CLAIMS, draw

ROOMS = ("lines", "text", "grid", "document", "judge", "page")
OUT = Path(__file__).with_name("THRESHOLDS.md")
SMALLER, LARGER = 2 / 3, 1.5
NAMED = 3  # claims that are named beside a number; more say no more

Pages = dict[str, list[Page]]


def main() -> int:
    """Writes the table; 0 whatever it says."""
    with tempfile.TemporaryDirectory() as folder:
        pages = {name: _pages(draw(name, Path(folder))[0]) for name in CLAIMS}
    lines = [
        "# What each number is for",
        "",
        "Written by `make thresholds`. Each number was made smaller and larger; these drawn claims are then read otherwise.",
        "The other engines are not asked here: a number that only weighs their opinions shows no claim.",
        "",
        "| room | settings | number | value | smaller | larger |",
        "|---|---|---|---|---|---|",
    ]
    before = {name: _signature(listed) for name, listed in pages.items()}
    for room in ROOMS:
        for settings in _settings(room):
            for name in (field.name for field in fields(settings)):
                lines.append(_row(room, settings, name, pages, before))
                print(lines[-1], file=sys.stderr, flush=True)
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


def _pages(path: Path) -> list[Page]:
    """The pages of a PDF as its tables are looked for on them."""
    return list(next(made.pages for made in chain(Job(path)) if isinstance(made, Mended)))


def _settings(room: str) -> Iterator[Any]:
    module = importlib.import_module(f"extractors.tables.{room}.settings")
    for value in vars(module).values():
        if is_dataclass(value) and not isinstance(value, type):
            yield value


def _row(room: str, settings: Any, name: str, pages: Pages, before: dict[str, str]) -> str:
    value = getattr(settings, name)
    told = []
    for other in _others(value):
        setattr(settings, name, other)
        changed = (claim for claim in pages if _signature(pages[claim]) != before[claim])
        told.append(list(islice(changed, NAMED + 1)))
    setattr(settings, name, value)
    smaller, larger = (", ".join(claims[:NAMED]) + (" …" if len(claims) > NAMED else "") for claims in told)
    return f"| {room} | {type(settings).__name__} | {name} | {value} | {smaller or '–'} | {larger or '–'} |"


def _others(value: float) -> tuple[float, float]:
    if isinstance(value, int):
        return value - 1, value + 1
    return value * SMALLER, value * LARGER


def _signature(pages: list[Page]) -> str:
    """The cells of all tables as one text; the error where a number makes the engine fail."""
    with patch.object(tables, "peers_of", lambda _path: nullcontext(None)):
        try:
            found = tables.find_tables("", pages)
        except (ValueError, IndexError, ZeroDivisionError, AssertionError) as error:
            return repr(error)
    return repr(
        [(c.row, c.col, c.row_span, c.col_span, c.is_header, c.text) for table in found for c in table.cells]
    )


if __name__ == "__main__":
    sys.exit(main())
