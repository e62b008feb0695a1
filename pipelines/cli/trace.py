"""`bolgeplan trace`: where a row came from. Heavy libraries come only where needed."""

import json
from pathlib import Path

from rich.console import Console

from pipelines.errors import UsageProblem


def run_trace(
    database: str,
    table: str,
    row_id: int,
    out: Path,
    *,
    pdf: Path | None = None,
    as_json: bool = False,
) -> None:
    """Prints where a row came from, and draws the place.

    Raises:
        UsageProblem: when there is no such database, table, row or file.
    """
    from pipelines.database.connection import open_database, reading  # noqa: PLC0415  (opens databases: heavy)
    from pipelines.report import source_file, trace, trace_shown  # noqa: PLC0415

    with reading(open_database(database)) as session:
        found = trace.find_trace(session, table, row_id)
        if pdf is not None and not source_file.is_edition(pdf, found.edition):
            raise UsageProblem(
                f"{str(pdf)!r} is not the file of this edition (sha256 {found.edition.sha256[:12]}…)"
            )
        found.file = pdf or found.file
        if found.file is not None:
            found.pictures = trace_shown.draw_pictures(found, found.file, out)
        if as_json:
            print(json.dumps(trace_shown.as_json(found), ensure_ascii=False, indent=2))
        else:
            trace_shown.show(found, Console())
