"""Printing: results to standard output, progress to standard error; names from outside are never markup."""

import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipelines.cli.shared.everywhere import Said
from pipelines.texts import shown


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
    for row in rows:
        table.add_row(
            *(Text("" if value is None else shown(str(value))) for value in row)
        )
    stdout_console().print(table)


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
