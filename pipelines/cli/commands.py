"""The commands: their arguments and what they say of themselves.

Each imports what it needs when it is called: `--help` does not wait for Prefect.
"""

from pathlib import Path
from typing import Annotated

import typer

from pipelines.cli.asked.commands import export, query, search
from pipelines.cli.pages.commands import browse, inspect, site
from pipelines.cli.pdf.commands import stage, tables
from pipelines.cli.shared.everywhere import (
    AsJson,
    Commands,
    Config,
    Database,
    database_of,
    everywhere,
    sign_of_life,
)
from pipelines.errors import UsageProblem

app = typer.Typer(
    name="bolgeplan",
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    invoke_without_command=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

app.callback()(everywhere)


@app.command()
def ingest(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="Files or folders. Default: the sources of flows.yaml."),
    ] = None,
    *,
    db: Database = None,
    config: Config = None,
    force: Annotated[
        bool, typer.Option("--force", help="Read documents again that are unchanged.")
    ] = False,
    debug: Annotated[
        bool,
        typer.Option(
            "--debug",
            help="Keep what each stage of reading makes, in debug/ beside the database.",
        ),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Load PDFs into the database; what is loaded already is left alone."""
    with sign_of_life(
        "looking for what is new"
    ):  # what follows takes a second to import
        from pipelines.cli.ingest import run_ingest

    raise typer.Exit(
        run_ingest(paths or [], db, config, force=force, as_json=as_json, debug=debug)
    )


@app.command()
def status(db: Database = None, config: Config = None, as_json: AsJson = False) -> None:
    """Show documents, their editions, the last runs, when the next are due, and what is quarantined."""
    from pipelines.cli.status import run_status
    from pipelines.settings import read_settings

    run_status(database_of(db, config), read_settings(config), as_json=as_json)


@app.command()
def migrate(
    db: Database = None, config: Config = None, as_json: AsJson = False
) -> None:
    """Bring a database to the current schema."""
    from pipelines.cli.migrate import run_migrate

    run_migrate(database_of(db, config), as_json=as_json)


app.command()(inspect)


@app.command()
def trace(
    table: Annotated[
        str,
        typer.Argument(help="`observation`, `swot_item`, …; `current_…` views too."),
    ],
    row_id: Annotated[int, typer.Argument(metavar="ID", help="`id` of the row.")],
    *,
    db: Database = None,
    config: Config = None,
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="Folder of the pictures.")
    ] = Path("processed/trace"),
    pdf: Annotated[
        Path | None,
        typer.Option(
            "--pdf",
            metavar="FILE",
            help="The PDF, where it was moved since.",
            show_default=False,
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show where a row came from: file, page, box, raw text, what checks said, and a picture of the place."""
    from pipelines.cli.trace import run_trace

    run_trace(database_of(db, config), table, row_id, out, pdf=pdf, as_json=as_json)


app.command()(tables)
app.command()(stage)


@app.command()
def checks(
    document: Annotated[
        str | None, typer.Argument(help="Slug. Default: all.", show_default=False)
    ] = None,
    db: Database = None,
    config: Config = None,
    as_json: AsJson = False,
) -> None:
    """Show what the quality checks saw, the worst first."""
    from pipelines.cli.checks import run_checks

    run_checks(database_of(db, config), document, as_json=as_json)


@app.command()
def review(
    document: Annotated[
        str | None, typer.Argument(help="Slug. Default: all.", show_default=False)
    ] = None,
    *,
    out: Annotated[
        Path, typer.Option("--out", metavar="FILE", help="The worksheet.")
    ] = Path("processed/review.xlsx"),
    read: Annotated[
        Path | None,
        typer.Option(
            "--read",
            metavar="FILE",
            help="A worksheet that was filled in.",
            show_default=False,
        ),
    ] = None,
    db: Database = None,
    config: Config = None,
    as_json: AsJson = False,
) -> None:
    """Write a worksheet of doubtful values, or read a filled-in one back as corrections."""
    from pipelines.cli.review import run_read_back, run_review
    from pipelines.settings import read_settings

    if read is not None:
        settings = read_settings(config)
        run_read_back(read, settings.base / settings.corrections, as_json=as_json)
    else:
        run_review(database_of(db, config), document, out, as_json=as_json)


@app.command()
def diff(
    document: Annotated[str, typer.Argument(help="Slug of the document.", show_default=False)],
    old: Annotated[str | None, typer.Argument(help="Edition; 2010-12@1: its first reading.")] = None,
    new: Annotated[str | None, typer.Argument(help="Edition. Default: the last two.")] = None,
    *,
    language: Annotated[str, typer.Option(help="tr or en.")] = "tr",
    place: Annotated[
        list[str] | None,
        typer.Option("--place", help="Only about this place; may be repeated.", show_default=False),
    ] = None,
    subject: Annotated[
        list[str] | None,
        typer.Option(
            "--subject", show_default=False,
            help="Only figure, programme_result, goal, swot_item, heading or statement.",
        ),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="All rows, not the first of each kind.")] = False,
    extraction: Annotated[
        bool, typer.Option("--extraction", help="Also what is printed alike, and was read differently.")
    ] = False,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write a page.", show_default=False)
    ] = None,
    db: Database = None,
    config: Config = None,
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """Show what changed between two editions of a document: a summary, then the changes."""
    from pipelines.cli.diff import Shown, run_diff

    if (old is None) != (new is None):
        raise UsageProblem("name both editions, or none")
    names = (old, new) if old and new else None
    shown = Shown(place or [], subject or [], everything, extraction, html, as_json)
    run_diff(database_of(db, config), document, names, language, shown)


app.command()(search)
app.command()(query)
app.command()(export)
app.command()(browse)
app.command()(site)


@app.command()
def serve(
    db: Database = None,
    config: Config = None,
    port: Annotated[
        int,
        typer.Option(
            min=1, max=65535, help="Of Prefect's server, if none is configured."
        ),
    ] = 4200,
) -> None:
    """Run the schedules of flows.yaml as Prefect deployments, until stopped."""
    from pipelines.cli.serve import run_serve

    run_serve(db, config, port)
