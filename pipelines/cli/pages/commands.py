"""The arguments of the commands that make pages, and what these say of themselves."""

from pathlib import Path
from typing import Annotated

import typer

from pipelines.cli.shared.everywhere import AsJson, Config, Database, database_of


def inspect(
    file: Annotated[Path, typer.Argument(help="A PDF.", show_default=False)],
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="Folder of the page.")
    ] = Path("processed/inspect"),
    config: Config = None,
    as_json: AsJson = False,
) -> None:
    """Write an HTML page that shows what was read from each page of a PDF, and why."""
    from pipelines.cli.pages.inspect import run_inspect
    from pipelines.settings import read_settings

    settings = read_settings(config)
    corrections = settings.base / settings.corrections
    raise typer.Exit(run_inspect(file, out, corrections=corrections, as_json=as_json))


def site(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="Where to.", show_default=False)
    ],
    db: Database = None,
    config: Config = None,
    as_json: AsJson = False,
) -> None:
    """Write pages for people: districts, plans, doubtful values, each number down to its picture."""
    from pipelines.cli.pages.site import run_site

    run_site(database_of(db, config), folder, as_json=as_json)


def browse(
    port: Annotated[int, typer.Option(min=1, max=65535, help="On 127.0.0.1.")] = 8001,
    open_page: Annotated[
        bool, typer.Option("--open/--no-open", help="Show it in the browser.")
    ] = True,
    db: Database = None,
    config: Config = None,
) -> None:
    """Show the database in the browser (Datasette): tables, questions, pictures; nothing can be changed."""
    from pipelines.cli.pages.browse import run_browse

    run_browse(database_of(db, config), port, open_page=open_page)
