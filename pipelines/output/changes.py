"""The differences of two editions as JSON and as a page of HTML."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from jinja2 import Environment, PackageLoader

from pipelines.output.condensed import SUBJECTS, Condensed, percent, summary
from schemas.change import Change
from schemas.extraction import Extraction
from schemas.records import CellRef
from schemas.text.numbers import print_number


@dataclass(frozen=True)
class Sides:
    """The two editions that are compared."""

    document: str
    """Slug."""
    old: str
    """Label of the older edition."""
    new: str
    """Label of the newer one."""
    before: Extraction
    after: Extraction

    def old_page(self, change: Change) -> int | None:
        """The page of the older edition that a change is on."""
        return page_of(self.before, change.old_cell, change.old_statement)

    def new_page(self, change: Change) -> int | None:
        """The page of the newer edition that a change is on."""
        return page_of(self.after, change.new_cell, change.new_statement)


def page_of(
    extraction: Extraction, cell: CellRef | None, statement: int | None
) -> int | None:
    """Where a cell or statement stands, from 1; None where there is neither."""
    if cell is not None:
        table = next(
            (each for each in extraction.tables if each.ordinal == cell.table_ordinal),
            None,
        )
        found = table.cell_at(cell.row, cell.col) if table is not None else None
        return found.regions[0].page if found is not None else None
    said = next(
        (each for each in extraction.statements if each.ordinal == statement), None
    )
    return said.regions[0].page if said is not None else None


def changes_as_json(sides: Sides, condensed: Condensed) -> dict[str, Any]:
    """The object that `bolgeplan diff --json` prints.

    Args:
        sides: the editions.
        condensed: what is to be shown of their differences.
    """
    listed = [*condensed.changes, *condensed.read_differently]
    return {
        "document": sides.document,
        "old": sides.old,
        "new": sides.new,
        "summary": {
            subject: counts
            for subject in SUBJECTS
            if (counts := condensed.counts(subject))
        },
        "same_values": [
            {"old_year": old, "new_year": new, "figures": count}
            for (old, new), count in condensed.same_values.items()
        ],
        "changes": [_as_json(sides, change) for change in listed],
    }


def _as_json(sides: Sides, change: Change) -> dict[str, Any]:
    return {
        "subject": change.subject, "change": change.change, "cause": change.cause, "place": change.place,
        "what": change.what, "old_text": change.old_text, "new_text": change.new_text,
        "old_value": json_number(change.old_value), "new_value": json_number(change.new_value),
        "old_year": change.old_year, "new_year": change.new_year,
        "relative_change": json_number(change.relative_change),
        "old_page": sides.old_page(change), "new_page": sides.new_page(change),
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


Picture = Callable[[str, int], str | None]
"""`old` or `new`, and a page → its picture as a `data:` address; None where there is no PDF to draw from."""


def changes_as_html(
    sides: Sides, condensed: Condensed, rows: int | None, picture: Picture
) -> str:
    """A page that stands alone: a summary, the changes by subject, pictures of the pages that they are on.

    Args:
        sides: the editions.
        condensed: what is to be shown of their differences.
        rows: at most so many of a subject; None: all.
        picture: draws a page.
    """
    environment = Environment(
        loader=PackageLoader("pipelines.output", "."),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"figure": _printed, "percent": percent}
    groups = {title: condensed.of(subject) for subject, title in SUBJECTS.items()}
    shown = [change for changes in groups.values() for change in changes[:rows]]
    pages = _pages(sides, shown, picture)
    page = environment.get_template("changes.html.j2")
    return page.render(
        sides=sides, groups=groups, rows=rows, pages=pages, drawn={(p["side"], p["number"]) for p in pages},
        summary=summary(condensed),
    )  # fmt: skip


def _pages(
    sides: Sides, changes: Sequence[Change], picture: Picture
) -> list[dict[str, Any]]:
    """The pages that these changes are on, each once, drawn."""
    named = {("old", sides.old_page(change)) for change in changes}
    named |= {("new", sides.new_page(change)) for change in changes}
    wanted = sorted((side, number) for side, number in named if number is not None)
    drawn = [(side, number, picture(side, number)) for side, number in wanted]
    return [
        {"side": side, "number": number, "picture": drawn}
        for side, number, drawn in drawn
        if drawn
    ]


def _printed(value: Decimal | None) -> str:
    return "" if value is None else print_number(value)
