"""The arguments of the commands that ask the database, and what these say of themselves."""

from pathlib import Path
from typing import Annotated

import typer

from pipelines.cli.shared.everywhere import AsJson, Config, Database, database_of


def search(
    text: Annotated[list[str], typer.Argument(help="Words.", show_default=False)],
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 50,
    db: Database = None,
    config: Config = None,
    as_json: AsJson = False,
) -> None:
    """Search statements, SWOT items and goals; letters and endings the Turkish way."""
    from pipelines.cli.asked.search import run_search

    run_search(database_of(db, config), " ".join(text), limit, as_json=as_json)


def query(
    asked: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME|SQL", help="A question of the cookbook, or SQL. Default: list the questions.",
            show_default=False,
        ),
    ] = None,
    given: Annotated[
        list[str] | None,
        typer.Argument(metavar="[KEY=VALUE]...", help="Its parameters: place=bergama.", show_default=False),
    ] = None,
    *,
    show: Annotated[bool, typer.Option("--show", help="Print the SQL instead of the answer.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print CSV.")] = False,
    db: Database = None,
    config: Config = None,
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """Ask the database: one of the questions of the cookbook, or any SQL that reads."""
    from pipelines.cli.asked.query import run_query

    run_query(
        database_of(db, config),
        asked,
        given or [],
        show=show,
        as_json=as_json,
        as_csv=as_csv,
    )


def export(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="Where to.", show_default=False)
    ],
    form: Annotated[
        str, typer.Option("--format", help="csv, parquet or xlsx.")
    ] = "csv",
    *,
    bom: Annotated[
        bool, typer.Option("--bom", help="CSV that Excel knows for UTF-8.")
    ] = False,
    comma: Annotated[
        bool,
        typer.Option(
            "--decimal-comma", help="CSV with 4,14 and semicolons, for Turkish Excel."
        ),
    ] = False,
    db: Database = None,
    config: Config = None,
    as_json: AsJson = False,
) -> None:
    """Write all tables and views to a folder, with a Frictionless datapackage.json."""
    from pipelines.cli.asked.export import run_export
    from pipelines.output.export.text_files import CsvStyle

    style = CsvStyle(bom=bom, decimal_comma=comma)
    run_export(database_of(db, config), folder, form, style=style, as_json=as_json)
