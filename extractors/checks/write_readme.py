"""The page of the checks, from the registry: `python -m extractors.checks.write_readme`."""

from collections.abc import Callable
from pathlib import Path

from extractors.checks.registry import (
    ACROSS_DOCUMENTS,
    CHECKS,
    OF_COUNTS,
    OF_STAGES,
    Check,
)

PAGE = Path(__file__).with_name("README.md")
_HEAD = """# Checks

What is looked at in every document, and what a finding of each code means. Written by
`python -m extractors.checks.write_readme` from `registry.py`; do not edit.

A finding names the table, the page, the cell (row and column from 0, headings included) and the printed
values. `cell` is the cell to look at; where the evidence leaves several, `cells` lists them all. No finding
of severity `error` rests on a guess: which cells belong together must be shown by the table itself.

| code | severity | what is checked |
|---|---|---|
"""


_PARTS: tuple[tuple[str, tuple[Check[Callable[..., object]], ...]], ...] = (
    ("", (*CHECKS, *OF_STAGES)),
    ("\n## When an edition is loaded\n\n| code | severity | what is checked |\n|---|---|---|\n",
     (*OF_COUNTS, *ACROSS_DOCUMENTS)),
)  # fmt: skip


def page() -> str:
    """The page, as Markdown."""
    return _HEAD + "".join(
        head + "".join(_row(check) for check in checks) for head, checks in _PARTS
    )


def _row(check: Check[Callable[..., object]]) -> str:
    text = f"{check.summary} {check.details}".strip()
    return f"| `{check.code}` | {check.severities} | {text} |\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
