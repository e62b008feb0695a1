"""`bolgeplan ingest`: what is unchanged is known without Prefect; the rest goes through the flow."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pipelines import variables
from pipelines.cli.shared.console import print_json, print_table, say, stdout_console
from pipelines.cli.shared.everywhere import Said
from pipelines.database.connection import reading
from pipelines.files import processed_folder
from pipelines.flows.batch import read_ahead
from pipelines.flows.engines.fit import require_fit
from pipelines.flows.gather import Gathered, gather
from pipelines.flows.quarantine import Quarantine
from pipelines.flows.runs import close_left, record_run
from pipelines.flows.steps import plan_files
from pipelines.flows.summary import ORDER, headline, summary_as_json
from pipelines.flows.workplace import Workplace, workplace
from pipelines.garbage import collect_seldom
from pipelines.outcome import Outcome
from pipelines.output.processed import restore_missing
from pipelines.prefect_api.local import prefect_api
from pipelines.settings import read_settings
from pipelines.sources.candidates import files_of, folders_of_sources
from pipelines.texts import shown

NO_SETTINGS = (
    "no flows.yaml in this folder: the shipped settings hold, and what every document of a kind must have;"
    " --config FILE or BOLGEPLAN_CONFIG names another"
)
LISTED = 40  # unchanged documents named one by one; more are only counted


def run_ingest(
    paths: Sequence[Path],
    database: str | None,
    config: Path | None,
    *,
    force: bool,
    as_json: bool,
    debug: bool = False,
) -> int:
    """Ingest files, folders or the sources; prints a summary. With `debug`, keeps what each stage makes.

    Returns:
        The exit code: 1 where a document was refused.

    Raises:
        UsageProblem: when a path is not there, or settings or database cannot be used.
    """
    started_at = datetime.now(UTC)
    config_name = str(config) if config else None
    if not paths:
        folders_of_sources(
            read_settings(config)
        )  # before a database is made for nothing
    if database:
        os.environ[variables.DATABASE] = (
            database  # no parameter of the flow: Prefect would keep its password
        )
    with workplace(None, config_name) as place:
        require_fit(place, debug=debug)
        found = Gathered([*files_of(paths)]) if paths else gather(place)
        plan = plan_files(place, found.files, force=force)
        if plan.waiting:
            if place.settings.file is None:
                say(NO_SETTINGS)
            say(f"{len(plan.waiting)} of {len(found.files)} documents to read")
            place.files, place.failures = found.files, found.failures
            if place.settings.run.engine == "local":
                read_ahead(place, plan.waiting, debug=debug)  # while we import Prefect
            run_id, outcomes = _through_flow(
                place, paths, {"config": config_name, "force": force, "debug": debug}
            )
        else:
            run_id, outcomes = _without_flow(
                place, started_at, [*plan.settled, *found.failures]
            )
    if debug:
        say(_where_stages_are(place, read=bool(plan.waiting)))
    order: dict[Path | str, int] = {
        path: number for number, path in enumerate(found.files)
    }
    outcomes.sort(key=lambda outcome: order.get(outcome.path, len(order)))
    return _told(run_id, outcomes, as_json=as_json)


def _told(run_id: int | None, outcomes: Sequence[Outcome], *, as_json: bool) -> int:
    """Prints what became of the files; the exit code."""
    if as_json:
        print_json(summary_as_json(run_id, outcomes))
    else:
        print_summary(outcomes)
    return 1 if any(outcome.status == "quarantined" for outcome in outcomes) else 0


def _where_stages_are(place: Workplace, *, read: bool) -> str:
    from pipelines.reading.stage_files import debug_folder  # noqa: PLC0415  (all parsers come with it: seconds)

    folder = debug_folder(processed_folder(place.engine.url, place.settings))
    return (
        f"what each stage made: {folder}"
        if read
        else "nothing was read: --force reads unchanged documents"
    )


def _without_flow(
    place: Workplace, started_at: datetime, outcomes: list[Outcome]
) -> tuple[int | None, list[Outcome]]:
    """Nothing to read: bring back lost files, note a new refusal, start no Prefect.

    A run that was killed when its last document was in had nothing left but to close its books: we do.
    """
    close_left(place.engine)
    with reading(place.engine) as session:
        for folder in restore_missing(
            session, processed_folder(place.engine.url, place.settings)
        ):
            say(f"restored {folder}")
    if not any(outcome.status == "quarantined" for outcome in outcomes):
        return None, outcomes
    return record_run(place.engine, started_at, outcomes), outcomes


def _through_flow(
    place: Workplace, paths: Sequence[Path], given: dict[str, Any]
) -> tuple[int | None, list[Outcome]]:
    home = processed_folder(place.engine.url, place.settings) / ".prefect"
    with prefect_api(home), progress(place, len(place.files or ())):
        from pipelines.flows.ingestion import ingest_sources  # noqa: PLC0415  (Prefect's variables must be set first)

        collect_seldom()  # all that is imported is: Prefect alone makes half a million objects
        state = ingest_sources(
            paths=[shown(path) for path in paths], **given, return_state=True
        )
        result: Any = state.result(raise_on_failure=False)
    if isinstance(result, Quarantine):
        return result.run_id, result.outcomes
    if isinstance(result, BaseException):
        raise result
    run_id, outcomes = result
    return run_id, list(outcomes)


@contextmanager
def progress(place: Workplace, total: int) -> Iterator[None]:
    """A bar on a terminal, a line a document otherwise or beside logs; both to standard error."""
    from rich.console import Console  # noqa: PLC0415  (only where something is ingested)
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
    )

    console = Console(stderr=True)
    if not console.is_terminal or Said.level:
        place.observers.append(lambda outcome: say(line_of(outcome)))
        yield
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("ingesting", total=total)

        def tell(outcome: Outcome) -> None:
            bar.update(task, advance=1)
            if outcome.status == "quarantined":
                bar.console.print(line_of(outcome), markup=False, highlight=False)

        place.observers.append(tell)
        yield


def line_of(outcome: Outcome) -> str:
    """`ingested     raw/a.pdf: ilce-ozet-raporu/2010-2013/aliaga 2010-12 (4 tables, …), 3.2 s`."""
    name = shown(outcome.path)
    if outcome.error is not None:
        return f"{outcome.status:12} {name}: {outcome.error}"
    what = f"{outcome.tables} tables, {outcome.records} records, {outcome.findings} findings"
    held = f"; {outcome.held_back}" if outcome.held_back else ""
    return (
        f"{outcome.status:12} {name}: {outcome.document} {outcome.edition} ({what}),"
        f" {outcome.seconds:.1f} s{held}"
    )


def print_summary(outcomes: Sequence[Outcome]) -> None:
    """The counts, then a line a document; many unchanged ones are only counted."""
    if not outcomes:
        stdout_console().print("no documents: there is no PDF in the sources")
        return
    many = len(outcomes) > LISTED
    listed = [
        outcome for outcome in outcomes if not (many and outcome.status == "unchanged")
    ]
    if listed:
        print_table(
            None,
            (
                "status",
                "document",
                "edition",
                "tables",
                "records",
                "findings",
                "seconds",
                "file",
            ),
            (
                _row(outcome)
                for outcome in sorted(
                    listed, key=lambda outcome: ORDER.index(outcome.status)
                )
            ),
            numbers=("tables", "records", "findings", "seconds"),
        )
    for outcome in listed:
        if outcome.error or outcome.held_back:
            print(f"{shown(outcome.path)}: {outcome.error or outcome.held_back}")
    print(headline(outcomes))


def _row(outcome: Outcome) -> tuple[object, ...]:
    if outcome.status == "quarantined":
        return (
            outcome.status,
            None,
            None,
            None,
            None,
            None,
            f"{outcome.seconds:.1f}",
            outcome.name,
        )
    return (
        outcome.status, outcome.document, outcome.edition, outcome.tables, outcome.records, outcome.findings,
        f"{outcome.seconds:.1f}", outcome.name,
    )  # fmt: skip
