"""`bolgeplan site`: all pages in both languages, and the pictures of the pages that they show parts of."""

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from sqlmodel import Session

from pipelines.errors import UsageProblem
from pipelines.files import write_atomically
from pipelines.site.content import Content, Row, read_content
from pipelines.site.evidence import Library
from pipelines.site.overview import doubtful_page, index_page
from pipelines.site.page_pictures import Tell, draw_pages
from pipelines.site.place_page import place_page
from pipelines.site.plan_page import plan_page, plan_slug
from pipelines.site.words import LANGUAGES, NAMES, Language, Words
from schemas import VERSION

MARKER = ".bolgeplan-site"
"""Says that a folder is one of ours: what is no longer written to it may be removed."""
PICTURES = "pages"
PAGES_OF_ALL = ("index", "doubtful")
"""Pages that are about no one place or plan."""
SHORT_TEXT = 120  # letters of a printed text in a picture's description


@dataclass(frozen=True)
class Written:
    """What was written."""

    index: Path
    pages: int
    pictures: int


def write_site(
    session: Session, folder: Path, tell: Tell = lambda _done, _total, _what: None
) -> Written:
    """Writes the site of a database to a folder of its own; the same database makes the same bytes.

    Args:
        session: to read from.
        folder: where to.
        tell: is told of each page and each document that is done: how many are, of how many, and which.

    Raises:
        UsageProblem: when the folder holds something else, or cannot be written.
    """
    _prepare(folder)
    content, library = read_content(session), Library(session)
    pages = set()
    total = len(LANGUAGES) * (
        len(PAGES_OF_ALL) + len(content.shown_places) + len(content.pairs)
    )
    for path, text in _pages(content, library):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(target, text)
        pages.add(target)
        tell(len(pages), total, path)
    pictures = {
        folder / PICTURES / name
        for name in draw_pages(library, folder / PICTURES, tell)
    }
    _remove_others(folder, pages | pictures)
    return Written(folder / "index.html", len(pages), len(pictures))


def _prepare(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()) and not (folder / MARKER).exists():
            raise UsageProblem(
                f"{str(folder)!r} holds something else than a site: name a new or an empty folder"
            )
        (folder / MARKER).touch()
    except OSError as error:
        raise UsageProblem(
            f"cannot write to {str(folder)!r}: {error.strerror or error}"
        ) from None


def _remove_others(folder: Path, kept: set[Path]) -> None:
    """Remove pages of places and plans that are no longer in the database, and pictures nobody shows."""
    for pattern in ("*.html", "*/*.html", "*/*/*.html", f"{PICTURES}/*"):
        for path in folder.glob(pattern):
            if path not in kept:
                path.unlink()


# ── pages ─────────────────────────────────────────────────────────────────────
def _pages(content: Content, library: Library) -> Iterator[tuple[str, str]]:
    """Path within the folder, and text, of each page in each language; Turkish stands at the top."""
    render = _Renderer()
    for language in LANGUAGES:
        words = Words(language)
        for name, template, view in _views(content, library, words):
            yield _path(name, language), render(template, name, words, view)


def _views(
    content: Content, library: Library, words: Words
) -> Iterator[tuple[str, str, Row]]:
    index, doubtful = PAGES_OF_ALL
    yield f"{index}.html", index, index_page(content)
    yield f"{doubtful}.html", doubtful, doubtful_page(content, words)
    for place in content.shown_places:
        yield (
            f"places/{place['slug']}.html",
            "place",
            place_page(content, place, library, words),
        )
    for plan in content.pairs:
        yield f"plans/{plan_slug(plan)}.html", "plan", plan_page(content, plan, library)


def _path(name: str, language: Language) -> str:
    return name if language == "tr" else f"{language}/{name}"


class _Renderer:
    """The templates, with what every page has: style, script, and the way to the other pages."""

    def __init__(self) -> None:
        self.environment = Environment(
            loader=PackageLoader("pipelines.site", "."), autoescape=True, undefined=StrictUndefined,
            trim_blocks=True, lstrip_blocks=True,
        )  # fmt: skip
        self.environment.filters["short"] = _short
        source = files("pipelines.site")
        script = (source / "site.js").read_text("utf-8")
        self.environment.globals.update(
            style=(source / "site.css").read_text("utf-8"),
            script=script,
            script_hash=_hash(script),
            version=VERSION,
        )

    def __call__(
        self, template: str, name: str, words: Words, view: dict[str, Any]
    ) -> str:
        """A page as HTML."""
        language = words.language
        other = next(code for code in LANGUAGES if code != language)
        up = "../" * name.count("/")
        root = "../" * _path(name, language).count("/")
        return self.environment.get_template(f"{template}.html.j2").render(
            {"sources": []} | view, w=words, home=up, root=root, other=root + _path(name, other),
            other_language=other, other_name=NAMES[other],
        )  # fmt: skip


def _hash(script: str) -> str:
    """What the page's policy lets run: this script, and none that a document may hold."""
    digest = hashlib.sha256(f"\n{script}\n".encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHORT_TEXT else f"{line[: SHORT_TEXT - 1]}…"
