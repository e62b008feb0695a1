"""The data dictionary as Markdown: `make dictionary` writes `schemas/database/README.md`."""

from pathlib import Path

from pipelines.database.dictionary import ColumnEntry, dictionary, view_entries
from pipelines.texts import markdown_row

FILE = Path(__file__).parents[2] / "schemas" / "database" / "README.md"


def as_markdown() -> str:
    """The dictionary as Markdown."""
    lines = [
        "# Data dictionary",
        "",
        "Written by `make dictionary` from `schemas/database/`. A star marks columns that are never null.",
        "The views have the names joined in and come first, as they are what to ask. They show current",
        "editions only, but for `series` and `coverage`. PostgreSQL shows it beside columns (`\\d+ fact`).",
        "",
    ]
    for view in view_entries():
        lines += _section(f"{view.name} (view)", view.meaning, view.columns)
    for entry in dictionary():
        lines += _section(entry.name, entry.meaning, entry.columns)
    return "\n".join(lines)


def _section(title: str, meaning: str, columns: tuple[ColumnEntry, ...]) -> list[str]:
    rows = [_markdown_row(column) for column in columns]
    return [
        f"## {title}",
        "",
        meaning,
        "",
        "| column | type | meaning |",
        "|---|---|---|",
        *rows,
        "",
    ]


def _markdown_row(column: ColumnEntry) -> str:
    points = f" → `{column.refers_to}`" if column.refers_to else ""
    star = "" if column.nullable else "*"
    return markdown_row(
        [f"`{column.name}`{star}", f"{column.type}{points}", column.meaning]
    )


if __name__ == "__main__":
    FILE.write_text(as_markdown(), encoding="utf-8")
