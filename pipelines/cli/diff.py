"""`bolgeplan diff`: what changed between two editions, or between two readings of one."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import get_args

from extractors.compare import compare
from extractors.pages.document import open_pdf
from pipelines.cli.checks import require_document
from pipelines.cli.shared.console import print_json, print_table
from pipelines.database.archive import read_archived
from pipelines.database.connection import open_database, reading
from pipelines.database.kept_readings import label, last_two, named
from pipelines.errors import UsageProblem
from pipelines.files import write_atomically
from pipelines.output.changes import Picture, Sides, changes_as_html, changes_as_json
from pipelines.output.condensed import (
    ROWS,
    SUBJECTS,
    Condensed,
    condense,
    percent,
    summary,
)
from pipelines.report.pictures import data_uri, page_picture, screen_dpi
from pipelines.report.source_file import file_of
from schemas.change import Change, ChangeSubject
from schemas.text.turkish import slug


@dataclass(frozen=True)
class Shown:
    """What of the changes is to be shown, and how."""

    places: Sequence[str] = ()
    """Slugs; none: all."""
    subjects: Sequence[str] = ()
    """`figure`, …; none: all."""
    everything: bool = False
    """All rows, not the first of each subject."""
    extraction: bool = False
    """What was only read differently, too."""
    html: Path | None = None
    as_json: bool = False

    @property
    def rows(self) -> int | None:
        """At most so many of a subject."""
        return None if self.everything else ROWS


def run_diff(
    database: str,
    document: str,
    names: tuple[str, str] | None,
    language: str,
    shown: Shown,
) -> None:
    """Print the differences between two editions, as text, JSON or a page of HTML.

    Raises:
        UsageProblem: when there is no such database, document, edition or subject.
    """
    _refuse_unknown(shown.subjects)
    with reading(open_database(database)) as session:
        require_document(session, document)
        old, new = (
            named(session, document, language, names)
            if names
            else last_two(session, document, language)
        )
        files = {"old": file_of(session, old[0]), "new": file_of(session, new[0])}
        labels = (label(*old, other=new[0]), label(*new, other=old[0]))
        sides = Sides(document, *labels, read_archived(old[1]), read_archived(new[1]))
        same = old[0].id == new[0].id
    changes = compare(sides.before, sides.after, same_bytes=same)
    places = [slug(place) for place in shown.places]
    home = sides.after.identity.place
    condensed = condense(
        changes, home=home, places=places, subjects=shown.subjects, same_edition=same
    )
    _write(sides, condensed, shown, _pictures(files))


def _refuse_unknown(subjects: Sequence[str]) -> None:
    for subject in subjects:
        if subject not in get_args(ChangeSubject):
            raise UsageProblem(
                f"there is no subject {subject!r}: {', '.join(SUBJECTS)}"
            )


def _pictures(files: dict[str, Path | None]) -> Picture:
    """Draws pages of the PDFs, where they are still there, each once."""

    @cache
    def draw(side: str, number: int) -> str | None:
        file = files[side]
        if file is None:
            return None
        with open_pdf(file) as pdf:
            return data_uri(page_picture(pdf, number, screen_dpi(len(pdf))))

    return draw


def _write(sides: Sides, condensed: Condensed, shown: Shown, picture: Picture) -> None:
    if shown.html is not None:
        shown.html.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(
            shown.html, changes_as_html(sides, condensed, shown.rows, picture)
        )
    if shown.as_json:
        print_json(changes_as_json(sides, condensed))
    elif shown.html is not None:
        print(shown.html)
    else:
        print_changes(sides, condensed, shown)


def print_changes(sides: Sides, condensed: Condensed, shown: Shown) -> None:
    """The differences for people: a summary, then a table a subject."""
    print(f"{sides.document}: {sides.old} → {sides.new}")
    for line in summary(condensed):
        print(f"  {line}")
    for subject, title in SUBJECTS.items():
        _print_subject(sides, title, condensed.of(subject), shown.rows)
    if shown.extraction and condensed.read_differently:
        _print_subject(
            sides, "Read differently", list(condensed.read_differently), shown.rows
        )


def _print_subject(
    sides: Sides, title: str, changes: list[Change], rows: int | None
) -> None:
    if not changes:
        return
    print()
    figures = any(
        change.old_value is not None or change.new_value is not None
        for change in changes
    )
    rows = rows if figures or rows is None else rows // 2  # a text fills several lines
    headings = (
        "change",
        "place",
        "what",
        "old",
        "new",
        *(("percent",) if figures else ()),
        "pages",
    )
    listed = (
        (
            change.change, change.place, change.what, change.old_text, change.new_text,
            *((percent(change),) if figures else ()), _where(sides, change),
        )
        for change in changes[:rows]
    )  # fmt: skip
    print_table(
        title, headings, listed, numbers=("old", "new", "percent") if figures else ()
    )
    if rows is not None and len(changes) > rows:
        print(f"… and {len(changes) - rows} more (--all, --place, --subject)")


def _where(sides: Sides, change: Change) -> str:
    """`4 → 5`: the pages of both editions."""
    pages = (sides.old_page(change), sides.new_page(change))
    return " → ".join("" if page is None else str(page) for page in pages).strip()
