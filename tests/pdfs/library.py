"""All claims by name: `draw(name, folder)`; `python -m tests.pdfs.library FOLDER [NAME …]` draws them to look at."""

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from tests.pdfs import printed, samples
from tests.pdfs.claims import close as claims_close
from tests.pdfs.claims import covered as claims_covered
from tests.pdfs.claims import habits as claims_habits
from tests.pdfs.claims import ink as claims_ink
from tests.pdfs.claims import none as claims_none
from tests.pdfs.claims import plans as claims_plans
from tests.pdfs.claims import published as claims_published
from tests.pdfs.claims import records as claims_records
from tests.pdfs.claims import running as claims_running
from tests.pdfs.claims import seen as claims_seen
from tests.pdfs.claims import structure as claims_structure
from tests.pdfs.claims import surprises as claims_surprises
from tests.pdfs.claims import swots as claims_swots
from tests.pdfs.claims import text as claims_text
from tests.pdfs.claims import torn as claims_torn
from tests.pdfs.claims.frames import breaks as claims_breaks
from tests.pdfs.claims.frames import drawn as claims_drawn
from tests.pdfs.claims.frames import grounds as claims_grounds
from tests.pdfs.claims.frames import headings as claims_headings
from tests.pdfs.claims.frames import lattices as claims_lattices
from tests.pdfs.claims.frames import open_rows as claims_open_rows
from tests.pdfs.claims.frames import outside as claims_outside
from tests.pdfs.claims.frames import painted as claims_painted
from tests.pdfs.sheet import Truth

CLAIMS: dict[str, Callable[[Path], Truth]] = {
    **claims_structure.CLAIMS,
    **claims_ink.CLAIMS,
    **claims_none.CLAIMS,
    **claims_records.CLAIMS,
    **claims_surprises.CLAIMS,
    **claims_swots.CLAIMS,
    **claims_habits.CLAIMS,
    **claims_text.CLAIMS,
    **claims_published.CLAIMS,
    **claims_plans.CLAIMS,
    **claims_running.CLAIMS,
    **claims_close.CLAIMS,
    **claims_painted.CLAIMS,
    **claims_grounds.CLAIMS,
    **claims_breaks.CLAIMS,
    **claims_lattices.CLAIMS,
    **claims_headings.CLAIMS,
    **claims_open_rows.CLAIMS,
    **claims_outside.CLAIMS,
    **claims_torn.CLAIMS,
    **claims_seen.CLAIMS,
    **claims_covered.CLAIMS,
    **claims_drawn.CLAIMS,
    **printed.CLAIMS,
    **{Path(name).stem: draw for name, draw in samples.SAMPLES.items()},
}


def draw(name: str, folder: Path) -> tuple[Path, Truth]:
    """Draws a claim; its path and what stands in it."""
    path = folder / f"{name}.pdf"
    return path, CLAIMS[name](path)


def main(folder: Path, names: list[str]) -> None:
    """Draws claims with their truth as JSON beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names or CLAIMS:
        path, truth = draw(name, folder)
        path.with_suffix(".json").write_text(
            json.dumps(asdict(truth), ensure_ascii=False, indent=1), "utf-8"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
