"""What Prefect is told of documents: events to hang automations on, and what changed as an artifact."""

from collections.abc import Iterable, Sequence

from prefect.artifacts import create_markdown_artifact
from prefect.events import emit_event
from sqlmodel import col, select

from pipelines.database.connection import reading
from pipelines.database.editions import edition_of_bytes
from pipelines.flows.steps import keep_details
from pipelines.flows.summary import SHOWN_CHANGES, changes_summary
from pipelines.flows.workplace import Workplace
from pipelines.outcome import Outcome
from pipelines.sources.news import news_among
from pipelines.texts import shown
from schemas.database import EditionChange
from schemas.text.turkish import slug

DOCUMENT = "bolgeplan.document"
"""An event is called `bolgeplan.document.ingested`, `.unchanged`, `.quarantined` or `.drifted`."""


def announce(place: Workplace, outcomes: Iterable[Outcome]) -> None:
    """Let Prefect and whoever waits for it know what became of documents.

    What changed in one document is an artifact under its name; in several at once, one artifact for all: each
    costs Prefect as much as reading a small report.
    """
    changed = {}
    for outcome in outcomes:
        changes = _announce(place, outcome)
        if changes and outcome.document is not None:
            changed[outcome.document] = outcome, changes_summary(outcome, changes)
    if len(changed) == 1:
        [(document, (outcome, text))] = changed.items()
        create_markdown_artifact(
            text, key=f"changes-{slug(document)}", description=outcome.edition
        )
    elif changed:
        texts = "\n".join(text for _outcome, text in changed.values())
        create_markdown_artifact(
            texts, key="changes", description=f"{len(changed)} documents"
        )


def _announce(place: Workplace, outcome: Outcome) -> list[EditionChange]:
    """Events and files for one; what changed in it."""
    changes = _changes(place, outcome) if outcome.changes else []
    _emit(outcome, outcome.status)
    if outcome.held_back or any(change.subject == "heading" for change in changes):
        _emit(outcome, "drifted")
    keep_details(place, outcome)
    place.tell(outcome)
    return changes


def announce_settled(place: Workplace, outcomes: Sequence[Outcome]) -> None:
    """Let Prefect know of files that no flow looked into: each new refusal, and how many are unchanged."""
    with reading(place.engine) as session:
        refused = [
            outcome
            for outcome in news_among(session, outcomes)
            if outcome.status == "quarantined"
        ]
    for outcome in refused:
        _emit(outcome, outcome.status)
    unchanged = sum(outcome.status == "unchanged" for outcome in outcomes)
    if unchanged:
        emit_event(
            event=f"{DOCUMENT}.unchanged",
            resource={
                "prefect.resource.id": f"{DOCUMENT}s",
                "prefect.resource.name": "unchanged documents",
            },
            payload={"count": unchanged},
        )


def _emit(outcome: Outcome, what: str) -> None:
    name = outcome.document or shown(outcome.name)
    emit_event(
        event=f"{DOCUMENT}.{what}",
        resource={
            "prefect.resource.id": f"{DOCUMENT}.{name}",
            "prefect.resource.name": name,
        },
        payload=outcome.as_json(),
    )


def _changes(place: Workplace, outcome: Outcome) -> list[EditionChange]:
    """What changed with an edition that came in; renamed and new headings first, of very many the first."""
    with reading(place.engine) as session:
        edition = edition_of_bytes(session, outcome.sha256 or "")
        new = EditionChange.new_edition_id == (edition.id if edition else None)
        headings_first = (
            col(EditionChange.subject) != "heading",
            col(EditionChange.id),
        )
        query = select(EditionChange).where(new).order_by(*headings_first)
        return list(session.exec(query.limit(SHOWN_CHANGES)))
