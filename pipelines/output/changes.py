"""The differences of two editions as JSON and as a page of HTML."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from jinja2 import Environment, PackageLoader

from schemas.change import Change
from schemas.text.numbers import print_number

SUBJECTS = {
    "heading": "Headings", "figure": "Figures", "programme_result": "Programme results",
    "swot_item": "SWOT items", "goal": "Goals", "statement": "Statements",
}  # fmt: skip


def changes_as_json(document: str, old: str, new: str, changes: Sequence[Change]) -> dict[str, Any]:
    """The object that `bolgeplan diff --json` prints.

    Args:
        document: its slug.
        old: label of the older edition.
        new: label of the newer one.
        changes: as `compare` found them.
    """
    return {"document": document, "old": old, "new": new, "changes": [_as_json(change) for change in changes]}


def _as_json(change: Change) -> dict[str, Any]:
    return {
        "subject": change.subject, "change": change.change, "cause": change.cause, "place": change.place,
        "what": change.what, "old_text": change.old_text, "new_text": change.new_text,
        "old_value": json_number(change.old_value), "new_value": json_number(change.new_value),
        "relative_change": json_number(change.relative_change),
        "old_cell": change.old_cell.model_dump() if change.old_cell else None,
        "new_cell": change.new_cell.model_dump() if change.new_cell else None,
        "old_statement": change.old_statement, "new_statement": change.new_statement,
    }  # fmt: skip


def json_number(value: Decimal | None) -> int | float | str | None:
    """A decimal as a JSON number where JSON can hold it exactly, else its digits as a string."""
    if value is None or value == value.to_integral_value():
        return None if value is None else int(value)
    near = float(value)
    return near if Decimal(repr(near)) == value else f"{value:f}"


def changes_as_html(document: str, old: str, new: str, changes: Sequence[Change]) -> str:
    """A page that stands alone: counts, then every difference by subject, wording side by side."""
    environment = Environment(
        loader=PackageLoader("pipelines.output", "."), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["figure"] = _printed
    groups = {
        title: [change for change in changes if change.subject == subject]
        for subject, title in SUBJECTS.items()
    }
    page = environment.get_template("changes.html.j2")
    return page.render(document=document, old=old, new=new, groups=groups, total=len(changes))


def _printed(value: Decimal | None) -> str:
    return "" if value is None else print_number(value)
