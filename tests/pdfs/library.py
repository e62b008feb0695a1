"""All claims by name: `draw(name, folder)`; `python -m tests.pdfs.library FOLDER [NAME …]` draws them to look at."""

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from . import (
    claims_habits,
    claims_ink,
    claims_none,
    claims_plans,
    claims_published,
    claims_records,
    claims_structure,
    claims_surprises,
    claims_text,
    printed,
    samples,
)
from .sheet import Truth

CLAIMS: dict[str, Callable[[Path], Truth]] = {
    **claims_structure.CLAIMS,
    **claims_ink.CLAIMS,
    **claims_none.CLAIMS,
    **claims_records.CLAIMS,
    **claims_surprises.CLAIMS,
    **claims_habits.CLAIMS,
    **claims_text.CLAIMS,
    **claims_published.CLAIMS,
    **claims_plans.CLAIMS,
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
        path.with_suffix(".json").write_text(json.dumps(asdict(truth), ensure_ascii=False, indent=1), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
