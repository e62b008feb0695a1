"""The commands `inspect` and `trace`: arguments in, sentences out. Heavy libraries come only where needed."""

import json
import sys
from pathlib import Path

from rich.console import Console

from pipelines.errors import UsageProblem
from schemas.errors import UnreadableDocument


def run_inspect(file: Path, out: Path, *, corrections: Path | None = None, as_json: bool = False) -> int:
    """Writes the inspect page of a PDF and prints where it is; the exit code: 1 where it cannot be read.

    Args:
        file: the PDF.
        out: the folder of the page.
        corrections: the file of corrections by hand, made as in an ingestion.
        as_json: print one object instead of the page's path.

    Raises:
        UsageProblem: when there is no such file, or the corrections have a mistake.
    """
    from pipelines.report.inspect_page import write_inspection  # noqa: PLC0415  (reads PDFs: heavy)
    from pipelines.sources.corrections_file import FILE, read_corrections  # noqa: PLC0415

    if not file.is_file():
        raise UsageProblem(f"there is no file {str(file)!r}")
    try:
        page = write_inspection(file, out, read_corrections(corrections or FILE))
    except UnreadableDocument as error:
        print(f"bolgeplan: {file.name!r}: {error}", file=sys.stderr)
        return 1
    print(json.dumps({"file": str(file), "page": str(page)}, ensure_ascii=False) if as_json else page)
    return 0


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
    from pipelines.report import trace, trace_shown  # noqa: PLC0415

    with reading(open_database(database)) as session:
        found = trace.find_trace(session, table, row_id)
        if pdf is not None and not trace.is_edition(pdf, found.edition):
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
