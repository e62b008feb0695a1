"""`bolgeplan diff`: what changed between two editions, or between two readings of one."""

from pathlib import Path

from extractors.compare import compare
from pipelines.cli.checks import require_document
from pipelines.cli.shared.console import print_json, print_table
from pipelines.database.archive import read_archived
from pipelines.database.connection import open_database, reading
from pipelines.database.kept_readings import label, last_two, named
from pipelines.files import write_atomically
from pipelines.output.changes import changes_as_html, changes_as_json
from schemas.change import Change


def run_diff(
    database: str,
    document: str,
    names: tuple[str, str] | None,
    *,
    language: str,
    html: Path | None,
    as_json: bool,
) -> None:
    """Print the differences between two editions, as text, JSON or a page of HTML.

    Raises:
        UsageProblem: when there is no such database, document or edition.
    """
    with reading(open_database(database)) as session:
        require_document(session, document)
        old, new = (
            named(session, document, language, names) if names else last_two(session, document, language)
        )
        changes = compare(read_archived(old[1]), read_archived(new[1]), same_bytes=old[0].id == new[0].id)
        labels = (label(*old, other=new[0]), label(*new, other=old[0]))
    if html is not None:
        html.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(html, changes_as_html(document, *labels, changes))
    if as_json:
        print_json(changes_as_json(document, *labels, changes))
    elif html is not None:
        print(html)
    else:
        print_changes(document, *labels, changes)


def print_changes(document: str, old: str, new: str, changes: list[Change]) -> None:
    """The differences for people: counts, then one a line."""
    causes = dict.fromkeys(change.cause for change in changes)
    counted = ", ".join(f"{sum(c.cause == cause for c in changes)} by the {cause}" for cause in causes)
    print(f"{document}: {old} → {new}: {len(changes)} changes{f' ({counted})' if counted else ''}")
    if not changes:
        return
    print_table(
        None,
        ("subject", "change", "cause", "place", "what", "old", "new", "relative"),
        (
            (
                change.subject, change.change, change.cause, change.place, change.what, change.old_text,
                change.new_text,
                None if change.relative_change is None else f"{change.relative_change:+.2%}",
            )
            for change in changes
        ),
        numbers=("relative",),
    )  # fmt: skip
