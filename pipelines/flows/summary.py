"""A run in ten seconds of reading: counts first, then what came in, what was refused, what needs a look."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from pipelines.outcome import AttemptStatus, Outcome
from pipelines.texts import markdown_row, shown
from schemas.database import EditionChange

ORDER: tuple[AttemptStatus, ...] = ("ingested", "quarantined", "unchanged")


def headline(outcomes: Sequence[Outcome]) -> str:
    """`3 documents: 2 ingested, 1 quarantined`."""
    counts = Counter(outcome.status for outcome in outcomes)
    parts = ", ".join(
        f"{counts[status]} {status}" for status in ORDER if counts[status]
    )
    documents = f"{len(outcomes)} document{'' if len(outcomes) == 1 else 's'}"
    return f"{documents}: {parts}" if parts else "no documents"


def markdown_summary(outcomes: Sequence[Outcome]) -> str:
    """The run as Markdown, for the artifact that Prefect shows."""
    lines = [f"# {headline(outcomes)}", ""]
    news = [outcome for outcome in outcomes if outcome.status != "unchanged"]
    if news:
        lines += [
            "| status | document | edition | tables | records | findings | changes | file | |",
            "|---|---|---|---:|---:|---:|---:|---|---|",
        ]
    for outcome in sorted(
        news, key=lambda outcome: (ORDER.index(outcome.status), str(outcome.path))
    ):
        cells = [
            outcome.status, outcome.document or "", outcome.edition or "", outcome.tables, outcome.records,
            outcome.findings, outcome.changes, outcome.name, outcome.error or outcome.held_back or "",
        ]  # fmt: skip
        lines.append(markdown_row(shown(str(cell)) for cell in cells))
    return "\n".join(lines) + "\n"


SHOWN_CHANGES = (
    200  # of an edition, in Prefect's artifact; all of them are in `edition_change`
)


def changes_summary(outcome: Outcome, changes: Sequence[EditionChange]) -> str:
    """The changes of an edition as Markdown."""
    lines = [
        f"# {outcome.document} {outcome.edition}: {outcome.changes} changes",
        "",
        "| subject | change | cause | what | old | new |",
        "|---|---|---|---|---|---|",
    ]
    for row in changes:
        cells = (
            row.subject,
            row.change,
            row.cause,
            row.what,
            row.old_text or "",
            row.new_text or "",
        )
        lines.append(markdown_row(shown(str(cell)) for cell in cells))
    return "\n".join(lines) + "\n"


def summary_as_json(run_id: int | None, outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """The object that `ingest --json` prints and that notifications carry."""
    return {"run_id": run_id, "documents": [outcome.as_json() for outcome in outcomes]}
