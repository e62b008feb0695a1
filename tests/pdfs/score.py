"""How well tables are read from the drawn PDFs: `python -m tests.pdfs.score [NAME …]`.

A cell counts where row, column, spans and text are all as drawn. One line a claim: F1 over cells, tables found
of tables drawn, and the first differences.
"""

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from extractors.chain import tables_of
from schemas.table import Table
from tests.pdfs import library

Spot = tuple[int, int, int, int, str]

LEADER = re.compile(r"(?:\s*[.…]){4,}$")
"""Dots that lead from a label to its figure: they may be read with the label, or left out."""


def drawn_spots(table: dict[str, Any]) -> list[Spot]:
    """The cells of a truth table."""
    return [
        (c["row"], c["col"], c["row_span"], c["col_span"], c["text"])
        for c in table["cells"]
    ]


def read_spots(table: Table) -> list[Spot]:
    """The cells of a table as read."""
    return [
        (c.row, c.col, c.row_span, c.col_span, LEADER.sub("", c.text))
        for c in table.cells
    ]


def read(path: Path) -> list[Table]:
    """The tables of a PDF through the chain that the product uses."""
    return list(tables_of(path))


def differences(
    drawn: Sequence[dict[str, Any]], tables: Sequence[Table]
) -> tuple[float, list[str]]:
    """F1 over the cells of tables in order, and what is missing (-) or extra (+)."""
    want = Counter(
        (index, *spot)
        for index, table in enumerate(drawn)
        for spot in drawn_spots(table)
    )
    have = Counter(
        (index, *spot)
        for index, table in enumerate(tables)
        for spot in read_spots(table)
    )
    hits = sum((want & have).values())
    total = sum(want.values()) + sum(have.values())
    lines = [f"- {spot}" for spot in (want - have)] + [
        f"+ {spot}" for spot in (have - want)
    ]
    return (2 * hits / total if total else 1.0), lines


def main(names: list[str]) -> None:
    """Prints one line a claim."""
    with tempfile.TemporaryDirectory() as folder:
        for name in names or library.CLAIMS:
            path, truth = library.draw(name, Path(folder))
            tables = read(path)
            f1, lines = differences(truth.tables, tables)
            print(
                f"{f1:.3f} {len(tables)}/{len(truth.tables)} {name}",
                [table.method for table in tables][:3],
            )
            for line in lines[: 40 if names else 2]:
                print("     ", line)


if __name__ == "__main__":
    main(sys.argv[1:])
