"""Draws the sample documents of `raw/`: `python -m tests.pdfs.samples [FOLDER]` (`make samples`)."""

import sys
from collections.abc import Callable
from pathlib import Path

from tests.pdfs.documents import aliaga as sample_aliaga
from tests.pdfs.documents import bergama as sample_bergama
from tests.pdfs.documents import plan as sample_plan
from tests.pdfs.sheet import Truth

RAW = Path(__file__).parents[2] / "raw"
SAMPLES: dict[str, Callable[[Path], Truth]] = {
    "ilce-ozet-raporlari/aliaga-2010-11.pdf": sample_aliaga.draw,
    "ilce-ozet-raporlari/bergama-2010-11.pdf": sample_bergama.draw,
    "bolge-planlari/izmir-bolge-plani-2010-2013.pdf": sample_plan.draw,
}


def draw_all(folder: Path) -> None:
    """Every sample below `folder`; the same bytes each time."""
    for name, draw in SAMPLES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        draw(path)


if __name__ == "__main__":
    draw_all(Path(sys.argv[1]) if len(sys.argv) > 1 else RAW)
