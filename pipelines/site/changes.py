"""What the current edition of a document has changed since the one before, for the page of its place."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from decimal import Decimal

from pipelines.site.changed_what import what_changed
from pipelines.site.content import Content, Row, decimal
from pipelines.site.evidence import Shelf
from pipelines.site.words import Words

SUBJECTS = ("figure", "programme_result", "swot_item", "goal", "statement", "heading")
"""In which order what has changed is told."""
MOST_CHANGES = (
    40  # of one subject on a page: what a reader still goes through; `diff` has all
)


def changes_of(
    content: Content, place: Row, current: Sequence[Row], shelf: Shelf, words: Words
) -> Iterator[Row]:
    """What each current edition has changed, by subject; what it says of other places is counted."""
    for edition in current:
        changes = _once(content.changes.get(edition["document_id"], []))
        ours = [
            change
            for change in changes
            if change["place_slug"] in (None, place["slug"])
        ]
        if changes:
            yield {
                "edition": edition,
                "old": changes[0]["old_label"],
                "new": changes[0]["new_label"],
                "count": len(ours),
                "elsewhere": len(changes) - len(ours),
                "groups": list(_groups(ours, shelf, words)),
            }


def _once(changes: Iterable[Row]) -> list[Row]:
    """Without figures that are the same in both; what table and prose change alike is one change."""
    first: dict[Hashable, Row] = {}
    for change in changes:
        said = (
            ("old_value", "new_value")
            if change["subject"] == "figure"
            else ("old_text", "new_text")
        )
        old, new = (change[name] for name in said)
        if old is None or old != new:
            key = (
                change["subject"],
                change["change"],
                change["place_slug"],
                change["what"],
                old,
                new,
            )
            first.setdefault(key, change)
    return list(first.values())


def _groups(changes: Sequence[Row], shelf: Shelf, words: Words) -> Iterator[Row]:
    for subject in SUBJECTS:
        rows = [change for change in changes if change["subject"] == subject]
        rows.sort(key=lambda change: -abs(_relative(change) or Decimal(0)))
        shown = [_change(change, shelf, words) for change in rows[:MOST_CHANGES]]
        if rows:
            yield {
                "subject": subject,
                "count": len(rows),
                "rows": shown,
                "left_out": len(rows) - len(shown),
            }


def _change(change: Row, shelf: Shelf, words: Words) -> Row:
    keys = {
        f"{side}_key": shelf.take(change[f"{side}_table_cell_id"])
        if change[f"{side}_table_cell_id"]
        else None
        for side in ("old", "new")
    }
    relative = _relative(change)
    moved = "" if relative is None else f"{words.number(relative, 1)} %"
    what = what_changed(change, words)
    return (
        change
        | keys
        | {
            "what": what,
            "relative": f"+{moved}" if relative and relative > 0 else moved,
        }
    )


def _relative(change: Row) -> Decimal | None:
    """How much a figure has changed, in percent; None where it is no such change."""
    old, new = decimal(change["old_value"]), decimal(change["new_value"])
    return None if not old or new is None else 100 * (new - old) / old
