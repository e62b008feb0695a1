"""Telling others: a command gets the run's summary on its standard input, a web address by POST."""

import json
import logging
import subprocess
from collections.abc import Sequence

from pipelines.flows.summary import headline, summary_as_json
from pipelines.outcome import Outcome
from pipelines.settings.model import Event, Notifications

TIMEOUT_SECONDS = 30  # a listener that hangs must not hold up the run
log = logging.getLogger("bolgeplan.notify")


def events_of(outcomes: Sequence[Outcome]) -> set[Event]:
    """What happened in a run, as `notifications.on` names it."""
    happened: set[Event] = set()
    for outcome in outcomes:
        if outcome.status == "ingested":
            happened.add("ingested")
        if outcome.status == "quarantined":
            happened.add("quarantined")
        if outcome.status == "ingested" and outcome.changes:
            happened.add("changed")
        if outcome.status == "ingested" and outcome.held_back:
            happened.add("held_back")
    return happened


def notify(
    listeners: Notifications, run_id: int | None, outcomes: Sequence[Outcome]
) -> None:
    """Tell the listeners of a run with news; one that fails is logged, and changes nothing else."""
    happened = events_of(outcomes) & set(listeners.on)
    if run_id is None or not happened:
        return
    summary = {
        "summary": headline(outcomes),
        "events": sorted(happened),
        **summary_as_json(run_id, outcomes),
    }
    text = json.dumps(summary, ensure_ascii=False)
    if listeners.command is not None:
        _run(listeners.command, text)
    if listeners.webhook is not None:
        _post(listeners.webhook, text)


def _run(command: Sequence[str], text: str) -> None:
    try:
        subprocess.run(
            command,
            input=text.encode(),
            check=True,
            capture_output=True,
            timeout=TIMEOUT_SECONDS,
        )
    except (OSError, subprocess.SubprocessError) as error:
        log.warning("the notification command failed: %s", error)


def _post(url: str, text: str) -> None:
    import httpx  # noqa: PLC0415  (only where a webhook is configured)

    try:
        answer = httpx.post(
            url,
            content=text.encode(),
            headers={"content-type": "application/json"},
            timeout=TIMEOUT_SECONDS,
        )
        answer.raise_for_status()
    except httpx.HTTPError as error:
        log.warning("the notification webhook failed: %s", error)
