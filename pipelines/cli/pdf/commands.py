"""The arguments of the commands that read one PDF, and what these say of themselves."""

from pathlib import Path
from typing import Annotated

import typer

from pipelines.cli.shared.everywhere import Config


def tables(
    file: Annotated[Path, typer.Argument(help="A PDF.", show_default=False)],
    pages: Annotated[
        str | None,
        typer.Option("--pages", help="Like 3,5-7. Default: all.", show_default=False),
    ] = None,
    form: Annotated[
        str, typer.Option("--format", help="json, csv, markdown or html.")
    ] = "json",
    config: Config = None,
) -> None:
    """Print every table of one PDF, stitched over its pages."""
    from pipelines.cli.pdf.tables import run_tables
    from pipelines.settings import read_settings

    read_settings(config)  # for the vocabulary
    run_tables(file, pages, form)


def stage(
    file: Annotated[Path, typer.Argument(help="A PDF.", show_default=False)],
    name: Annotated[
        str,
        typer.Argument(
            metavar="STAGE",
            help="read, mend, identify, tables, readings, narrative, corrections, records, prose, "
            "years or check.",
            show_default=False,
        ),
    ],
    pages: Annotated[
        str | None,
        typer.Option(
            "--page", "--pages", help="Like 5 or 3,5-7: from `tables` on, read alone. Default: all.",
            show_default=False,
        ),
    ] = None,
    config: Config = None,
) -> None:  # fmt: skip
    """Print what one stage of reading makes of a PDF, or of one page of it; for debugging."""
    from pipelines.cli.pdf.stage import run_stage
    from pipelines.settings import read_settings

    settings = read_settings(config)
    run_stage(file, name, pages, settings.base / settings.corrections)
