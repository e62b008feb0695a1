"""Pictures of the pages that the site shows parts of: each drawn once, whatever is shown of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

from extractors.pages.document import open_pdf
from pipelines.report.pictures import page_picture, webp
from pipelines.site.evidence import Library
from schemas import database as db

PAGE_DPI = 120  # a part of 330 points is 550 pixels wide: 7 pt figures can be read; 150 takes half as much again


Tell = Callable[[int, int, str], None]
"""Is told how far one is: how many are done, of how many, and which was the last."""


def draw_pages(library: Library, folder: Path, tell: Tell) -> Iterator[str]:
    """Draws the pages that the site shows parts of, unless they are there; the names of their files."""
    folder.mkdir(parents=True, exist_ok=True)
    by_edition: dict[int, list[tuple[int, str]]] = {}
    for (edition, number), name in sorted(library.drawn.items()):
        by_edition.setdefault(edition, []).append((number, name))
    for done, (edition, pages) in enumerate(by_edition.items(), start=1):
        file = library.file(library.session.get_one(db.Edition, edition))
        assert file is not None  # only pages of files that are there are to be drawn
        yield from _draw(file, pages, folder)
        tell(done, len(by_edition), file.name)


def _draw(file: Path, pages: list[tuple[int, str]], folder: Path) -> Iterator[str]:
    with open_pdf(file) as document:
        for number, name in pages:
            if not (folder / name).exists():
                unfinished = folder / f"{name}.part"
                unfinished.write_bytes(webp(page_picture(document, number, PAGE_DPI)))
                unfinished.replace(folder / name)
            yield name
