"""Options of every command, before or after its name (`--version`, `-v`, `-q`), and those of several."""

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from pipelines import variables
from pipelines.errors import UsageProblem
from schemas import VERSION

Database = Annotated[
    str | None,
    typer.Option(
        "--db", envvar=variables.DATABASE, show_default=False, metavar="URL",
        help="Database: an SQLite file, or postgresql+psycopg://host/name. Default: that of flows.yaml.",
    ),
]  # fmt: skip
Config = Annotated[
    Path | None,
    typer.Option(
        "--config",
        show_default=False,
        metavar="FILE",
        help="Settings. Default: flows.yaml.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]

LEVELS = {1: "INFO", 2: "DEBUG"}
"""Of Prefect's log of a run: what was found in each document, and how long each stage took."""
MOVED = frozenset({"-v", "-vv", "--verbose", "-q", "--quiet"})


class Said:
    """How much is said of a command's progress on standard error."""

    level = 0
    """-1: nothing but what went wrong; 0: a line a document; 1 and 2: logs too."""


@contextmanager
def sign_of_life(doing: str) -> Iterator[None]:
    """Say at once what is done, to who sits at a terminal; the line is gone at the end of the block."""
    if Said.level < 0 or not sys.stderr.isatty():
        yield
        return
    sys.stderr.write(f"{doing} …")
    sys.stderr.flush()
    try:
        yield
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def database_of(given: str | None, config: Path | None) -> str:
    """The database that a command is to look into."""
    from pipelines.database.naming import named_database  # noqa: PLC0415  (`--help` does not wait for it)
    from pipelines.settings import read_settings  # noqa: PLC0415  (as above)

    settings = read_settings(config)  # for the vocabulary, where the database is given
    return named_database(given, settings.database_url)


class Commands(TyperGroup):
    """Our commands; what goes for all of them may stand behind a command's name, too."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401  (a class that Typer keeps to itself)
        """Bring options for every command to the front; what follows `--` is left alone."""
        end = args.index("--") if "--" in args else len(args)
        moved = [arg for arg in args[:end] if arg in MOVED]
        return super().parse_args(
            ctx, moved + [arg for arg in args[:end] if arg not in MOVED] + args[end:]
        )


def _show_version(asked: bool) -> None:
    if asked:
        print(f"bolgeplan {VERSION}")
        raise typer.Exit


def everywhere(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_show_version,
            is_eager=True,
            help="Print the version.",
        ),
    ] = False,
    verbose: Annotated[
        int,
        typer.Option(
            "-v",
            "--verbose",
            count=True,
            show_default=False,
            help="Logs too; -vv: all.",
        ),
    ] = 0,
    quiet: Annotated[
        bool, typer.Option("-q", "--quiet", help="Only results, and what went wrong.")
    ] = False,
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
