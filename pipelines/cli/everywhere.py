"""Options of every command, before or after its name: `--version`, `-v`, `-vv`, `-q`."""

import logging
import os
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from pipelines.errors import UsageProblem
from schemas import VERSION

LEVELS = {1: "INFO", 2: "DEBUG"}
"""Of Prefect's log of a run: what was found in each document, and how long each stage took."""
MOVED = frozenset({"-v", "-vv", "--verbose", "-q", "--quiet"})


class Said:
    """How much is said of a command's progress on standard error."""

    level = 0
    """-1: nothing but what went wrong; 0: a line a document; 1 and 2: logs too."""


class Commands(TyperGroup):
    """Our commands; what goes for all of them may stand behind a command's name, too."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401  (a class that Typer keeps to itself)
        """Bring options for every command to the front; what follows `--` is left alone."""
        end = args.index("--") if "--" in args else len(args)
        moved = [arg for arg in args[:end] if arg in MOVED]
        return super().parse_args(ctx, moved + [arg for arg in args[:end] if arg not in MOVED] + args[end:])


def _show_version(asked: bool) -> None:
    if asked:
        print(f"bolgeplan {VERSION}")
        raise typer.Exit


def everywhere(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version.")
    ] = False,
    verbose: Annotated[
        int,
        typer.Option("-v", "--verbose", count=True, show_default=False, help="Logs too; -vv: all."),
    ] = 0,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Only results, and what went wrong.")] = False,
) -> None:
    """Tables, SWOT matrices, goals and figures of regional-plan PDFs, in a database."""
    if context.invoked_subcommand is None:
        print(context.get_help())
        raise typer.Exit(UsageProblem.exit_code)
    Said.level = -1 if quiet else min(verbose, 2)
    if quiet:
        logging.getLogger().setLevel(logging.ERROR)
    elif verbose:
        logging.getLogger("bolgeplan").setLevel(LEVELS[Said.level])
        os.environ.setdefault("PREFECT_LOGGING_LEVEL", LEVELS[Said.level])
