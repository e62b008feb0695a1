"""What the sample PDFs in raw/ are known to hold: `python -m tests.golden` (`make golden`) writes it, tests compare.

One JSON a PDF, one record a line, so that a change of the extraction shows as a readable diff.
"""

import json
from pathlib import Path
from typing import Any

from extractors.chain import extract_document
from schemas.extraction import Extraction
from schemas.narrative import Quantity

ROOT = Path(__file__).parents[1]
FOLDER = Path(__file__).parent / "golden"


def samples() -> list[Path]:
    """The sample PDFs, by path."""
    return sorted((ROOT / "raw").rglob("*.pdf"))


def golden_file(pdf: Path) -> Path:
    """Where the known content of a sample stands."""
    return FOLDER / f"{pdf.stem}.json"


def summary(extraction: Extraction) -> dict[str, list[Any]]:
    """Part → records as short lists; boxes are left to tests of their own."""
    return {
        "identity": [extraction.identity.model_dump(mode="json"), extraction.text_layer, len(extraction.pages)],
        "tables": [
            [t.ordinal, t.kind, t.label, t.caption, t.heading, t.pages, t.n_rows, t.n_cols, t.method]
            for t in extraction.tables
        ],
        "observations": [
            [o.indicator, o.place, o.year, o.year_basis, str(o.value), o.unit, o.breakdown, o.origin]
            for o in extraction.observations
        ],
        "programme_results": [
            [r.programme, r.year, r.place, r.applications, r.successful] for r in extraction.programme_results
        ],
        "swot_items": [
            [i.dimension, i.sub_dimension, i.quadrant, i.ordinal, i.text] for i in extraction.swot_items
        ],
        "goals": [
            [a.title, p.number, p.title, g.number, g.text]
            for a in extraction.plan_axes
            for p in a.priorities
            for g in p.goals
        ],
        "statements": [
            [s.kind, s.section, s.text, [_quantity(q) for q in s.quantities]] for s in extraction.statements
        ],
        "footnotes": [[n.marker, n.text] for n in extraction.footnotes],
        "figures": [[f.label, f.caption, f.region.page] for f in extraction.figures],
        "findings": [[f.check_code, f.severity, f.message] for f in extraction.findings],
    }  # fmt: skip


def _quantity(quantity: Quantity) -> list[Any]:
    value = None if quantity.value is None else str(quantity.value)
    return [
        quantity.text_raw,
        value,
        quantity.unit,
        quantity.year,
        quantity.place,
        quantity.indicator,
    ]


def printed(parts: dict[str, list[Any]]) -> str:
    """The summary as JSON with one record a line."""
    blocks = [
        f"{json.dumps(part)}: [\n"
        + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
        + "\n]"
        for part, rows in parts.items()
    ]
    return "{\n" + ",\n".join(blocks) + "\n}\n"


def write() -> None:
    """Write the golden file of every sample anew."""
    FOLDER.mkdir(exist_ok=True)
    for pdf in samples():
        golden_file(pdf).write_text(
            printed(summary(extract_document(pdf))), encoding="utf-8"
        )


if __name__ == "__main__":
    write()
