"""`bolgeplan inspect`: the HTML report of one PDF. Heavy libraries come only where needed."""

import json
import sys
from pathlib import Path

from pipelines.errors import UsageProblem
from schemas.errors import UnreadableDocument


def run_inspect(
    file: Path, out: Path, *, corrections: Path | None = None, as_json: bool = False
) -> int:
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
    print(
        json.dumps({"file": str(file), "page": str(page)}, ensure_ascii=False)
        if as_json
        else page
    )
    return 0
