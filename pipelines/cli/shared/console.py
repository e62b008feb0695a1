"""Printing: results to standard output, progress to standard error; names from outside are never markup."""

import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipelines.cli.shared.everywhere import Said
from pipelines.texts import shown

BETWEEN = "  "
"""Columns, as Rich sets them."""


def print_json(value: Any) -> None:  # noqa: ANN401  (whatever JSON can hold)
    """One JSON value, letters as they are."""
    text = json.dumps(value, ensure_ascii=False, indent=2, default=str)
    sys.stdout.write(text.encode("utf-8", "backslashreplace").decode() + "\n")


def print_table(
    title: str | None,
    headings: Sequence[str],
    rows: Iterable[Sequence[object]],
    numbers: Sequence[str] = (),
) -> None:
    """A table for people.

    Args:
        title: above it.
        headings: of the columns.
        rows: their values; None is shown as nothing.
        numbers: headings of the columns that are aligned to the right.
    """
    table = Table(
        title=title, title_justify="left", box=None, pad_edge=False, header_style="bold"
    )
    for heading in headings:
        table.add_column(
            heading, justify="right" if heading in numbers else "left", overflow="fold",
            no_wrap=heading in numbers,
        )  # fmt: skip
    texts = [
        ["" if value is None else shown(str(value)) for value in row] for row in rows
    ]
    console = stdout_console()
    if title is None and not console.is_terminal:
        is_number = [heading in numbers for heading in headings]
        lines = one_line_each([headings, *texts], is_number, console.width)
        if lines is not None:
            sys.stdout.write(lines)
            return
    for cells in texts:
        table.add_row(*map(Text, cells))
    console.print(table)


def one_line_each(
    rows: Sequence[Sequence[str]], is_number: Sequence[bool], width: int
) -> str | None:
    """Rows as Rich sets them where it breaks none, and styles nothing; None where they are too wide for that.

    Rich takes half a second for a thousand, at the end of a run that has nothing else to do.
    """
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    if not all(widths) or sum(widths) + len(BETWEEN) * (len(widths) - 1) > width:
        return None

    def line(row: Sequence[str]) -> str:
        cells = []
        for text, most, right in zip(row, widths, is_number, strict=True):
            blanks = " " * (most - cell_len(text))
            cells.append(blanks + text if right else text + blanks)
        return BETWEEN.join(cells)

    return "".join(f"{line(row)}\n" for row in rows)


def stdout_console() -> Console:
    """Standard output; lines are not broken where nobody looks."""
    console = Console(highlight=False)
    return (
        console
        if console.is_terminal
        else Console(highlight=False, width=200, soft_wrap=True)
    )


def say(sentence: str) -> None:
    """A line of progress, to standard error; with `--quiet` none."""
    if Said.level < 0:
        return
    sys.stderr.write(shown(sentence) + "\n")
    sys.stderr.flush()
