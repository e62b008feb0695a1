"""`bolgeplan status`: documents with their editions, the last runs, when the next are due, what is refused.

What is found is in `shared/state.py`; here it is printed, within 80 columns.
"""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from pipelines.cli.shared.console import print_json, print_table, stdout_console
from pipelines.cli.shared.state import (
    Rows,
    editions,
    last_runs,
    quarantined_files,
    schedules,
)
from pipelines.database.connection import open_database, reading
from pipelines.flows.summary import ORDER
from pipelines.settings.model import Settings
from pipelines.texts import shown

WIDE = (
    120  # columns of a terminal, from which on all that is known of an edition has room
)
LISTED = 40  # refused files named one by one; `--json` names all


def run_status(database: str, settings: Settings, *, as_json: bool) -> None:
    """Print what is in a database.

    Raises:
        UsageProblem: when there is none.
    """
    engine = open_database(database)
    with reading(engine) as session:
        found = {
            "editions": editions(session),
            "runs": last_runs(session, engine),
            "schedules": schedules(session, engine, settings),
            "quarantined": quarantined_files(session),
        }
    if as_json:
        print_json(found)
        return
    zone = ZoneInfo(settings.time_zone)
    print_editions(found["editions"])
    _print_runs(found["runs"], zone)
    _print_schedules(found["schedules"], zone)
    _print_quarantined(found["quarantined"])


def print_editions(rows: Rows) -> None:
    """A line an edition; why one is held back stands below."""
    wide = stdout_console().width >= WIDE
    numbers = (
        ("pages", "tables", "records", "findings") if wide else ("records", "findings")
    )
    headings = ("document", "edition", "state", *numbers)
    cells = [
        [_document(row), row["edition"], _state(row), *(row[name] for name in numbers)]
        for row in rows
    ]
    _print("Editions", cells, headings, numbers)
    for row in rows:
        if row["note"]:
            print(f"{_document(row)} {row['edition']}: {shown(row['note'])}\n")


def _document(row: dict[str, object]) -> str:
    return (
        f"{row['document']}"
        if row["language"] == "tr"
        else f"{row['document']} ({row['language']})"
    )


def _state(row: dict[str, object]) -> str:
    if row["current"] == "yes":
        return "current"
    return "held back" if row["note"] else "older"


def _print_runs(rows: Rows, zone: ZoneInfo) -> None:
    cells = [
        [row["id"], _local(row["started_at"], zone), row["seconds"], row["status"],
         row["deployment"] or "hand", _counts(row)]
        for row in rows
    ]  # fmt: skip
    _print(
        "Last runs",
        cells,
        ("id", "started", "seconds", "status", "by", "documents"),
        ("id", "seconds"),
    )


def _counts(row: dict[str, object]) -> str:
    counts = ", ".join(f"{row[status]} {status}" for status in ORDER if row[status])
    return counts or ("" if row["files"] is None else f"no news of {row['files']}")


def _print_schedules(rows: Rows, zone: ZoneInfo) -> None:
    if not rows:
        return
    cells = [
        [
            row["name"],
            row["cron"],
            _local(row["next_due"], zone),
            _local(row["last_run"], zone),
            row["state"],
        ]
        for row in rows
    ]
    _print(
        f"Schedules ({zone.key})",
        cells,
        ("name", "cron", "next due", "last run", "state"),
        (),
    )


def _print_quarantined(rows: Rows) -> None:
    if not rows:
        print("Quarantined: none\n")
        return
    print(f"Quarantined: {len(rows)}")
    for row in rows[:LISTED]:
        print(f"{shown(row['path'])}\n    {shown(row['error'] or '')}")
    if len(rows) > LISTED:
        print(f"… and {len(rows) - LISTED} more: --json names all")
    print()


def _local(time: str | None, zone: ZoneInfo) -> str | None:
    """A time of day as the people of the schedules count it."""
    return (
        None
        if time is None
        else f"{datetime.fromisoformat(time).astimezone(zone):%Y-%m-%d %H:%M}"
    )


def _print(
    title: str,
    rows: Sequence[Sequence[object]],
    headings: Sequence[str],
    numbers: Sequence[str],
) -> None:
    if not rows:
        print(f"{title}: none\n")
        return
    print_table(title, headings, rows, numbers)
    print()
