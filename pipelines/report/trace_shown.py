"""A trace for people and for programs: pictures on disk, facts in a table, or one JSON object."""

from collections.abc import Iterator
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from pipelines.report.pictures import boxed_crop
from pipelines.report.trace import Spot, Trace
from pipelines.report.trace_meaning import Other

MOST_OTHERS = 10  # other sources that are listed: a figure that forty reports repeat fills the screen
UNPRINTED_COLUMNS = (
    "id",
    "edition_id",
    "position",
    "page",
    "x0",
    "top",
    "x1",
    "bottom",
    "regions",
    "further_regions",
)
"""Columns of a row that the trace shows elsewhere, or that have no meaning."""


def draw_pictures(trace: Trace, file: Path, folder: Path) -> list[Path]:
    """One crop a place, as PNG: `observation-12.png`; `observation-12-2.png` for its part overleaf."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures = []
    for number, spot in enumerate(trace.spots, 1):
        suffix = f"-{number}" if number > 1 else ""
        picture = folder / f"{trace.table}-{trace.id}{suffix}.png"
        boxed_crop(file, spot.page, spot.box).save(picture)
        pictures.append(picture)
    return pictures


def as_json(trace: Trace) -> dict[str, Any]:
    """What `--json` prints."""
    return {
        "table": trace.table,
        "id": trace.id,
        "row": {name: _plain(value) for name, value in trace.row.items()},
        "document": trace.document.slug,
        "edition": trace.edition.label,
        "file_name": trace.edition.file_name,
        "file": str(trace.file) if trace.file else None,
        "sha256": trace.edition.sha256,
        "places": [
            {"page": spot.page, "bbox": list(spot.box.rounded())}
            for spot in trace.spots
        ],
        "text": trace.text,
        "text_raw": trace.text_raw,
        "repaired": trace.repaired,
        "names": trace.names,
        "table_name": trace.beside.table if trace.beside else None,
        "row_name": trace.beside.row or None if trace.beside else None,
        "column_name": trace.beside.column or None if trace.beside else None,
        "other_sources": [asdict(other) for other in trace.others],
        "reading": trace.reading,
        "extractor_version": trace.edition.extractor_version,
        "findings": [
            {
                "check_code": found.check_code,
                "severity": found.severity,
                "message": found.message,
                "table_cell_ids": trace.blamed.get(found.id or 0, []),
            }
            for found in trace.findings
        ],
        "corrections": [
            {
                "expected": made.expected,
                "corrected": made.corrected,
                "reason": made.reason,
                "source": made.source,
                "corrected_on": made.corrected_on.isoformat(),
                "status": made.status,
            }
            for made in trace.corrections
        ],
        "pictures": [str(picture) for picture in trace.pictures],
    }


def show(trace: Trace, console: Console) -> None:
    """The trace as a table of facts."""
    grid = Grid(show_header=False, box=None, padding=(0, 2, 0, 0))
    grid.add_column(style="bold", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in _facts(trace):
        grid.add_row(name, Text(value))
    console.print(grid)


def _facts(trace: Trace) -> Iterator[tuple[str, str]]:
    yield from _about(trace)
    yield from _printed(trace)
    if trace.reading:
        yield "reading", trace.reading
    yield "extractor", trace.edition.extractor_version
    for other in trace.others[:MOST_OTHERS]:
        yield "also", f"{other.says}: {_where(other)}"
    if len(trace.others) > MOST_OTHERS:
        yield "also", f"… and {len(trace.others) - MOST_OTHERS} more"
    yield from _judgements(trace)


def _about(trace: Trace) -> Iterator[tuple[str, str]]:
    """The row, its keys in words."""
    yield trace.table, f"id {trace.id}"
    yield from ((f"  {name}", said) for name, said in trace.names.items())
    for name, value in trace.row.items():
        if (
            name not in UNPRINTED_COLUMNS
            and not name.endswith("_id")
            and value is not None
        ):
            yield f"  {name}", _shown(value)


def _printed(trace: Trace) -> Iterator[tuple[str, str]]:
    """Where it stands, and what stands there."""
    edition, document = trace.edition, trace.document
    yield "document", f"{document.title} ({document.slug}), edition {edition.label}"
    yield "file", f"{trace.file or edition.file_name} (sha256 {edition.sha256[:12]}…)"
    yield from (("place", _place(spot)) for spot in trace.spots)
    yield from _beside(trace)
    yield "printed", trace.text_raw
    if _one_line(trace.text) != _one_line(trace.text_raw):
        yield "read as", trace.text
    if trace.repaired:
        yield (
            "repaired",
            "the text layer of this edition is broken; letters were mended",
        )


def _beside(trace: Trace) -> Iterator[tuple[str, str]]:
    if trace.beside is not None:
        told = (
            ("table", trace.beside.table),
            ("row", trace.beside.row),
            ("column", trace.beside.column),
        )
        yield from ((name, said) for name, said in told if said)


def _where(other: Other) -> str:
    return f"{other.document} ({other.language}), {other.edition}, page {other.page} [{other.table} {other.id}]"


def _judgements(trace: Trace) -> Iterator[tuple[str, str]]:
    for found in trace.findings:
        yield found.severity, f"{found.message} [{found.check_code}]"
    for made in trace.corrections:
        told = f"{made.expected!r} → {made.corrected!r}, {made.corrected_on}: {made.reason} ({made.source})"
        yield f"correction {made.status}", told
    for picture in trace.pictures:
        yield "picture", str(picture)
    if not trace.pictures:
        yield (
            "picture",
            "none: the PDF is no longer where it was ingested from; name it with --pdf",
        )


def _place(spot: Spot) -> str:
    box = spot.box.rounded(1)
    corners = f"{box.x0:g}, {box.top:g} to {box.x1:g}, {box.bottom:g}"
    return f"page {spot.page}, box {corners} (points from the top left)"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _shown(value: object) -> str:
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _plain(value: object) -> object:
    """A value that JSON has; decimals keep their digits."""
    if value is None or isinstance(value, bool | int | float | list):
        return value
    return _shown(value)
