"""What the database knows of files already: which bytes are loaded, which were refused last time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from pydantic import ValidationError
from sqlmodel import Session, col, select

from extractors.corrections import meant_for
from pipelines.database.archive import latest, read_archived
from pipelines.database.editions import edition_name, short_of, why_held_back
from pipelines.outcome import TRANSIENT, Outcome
from pipelines.sources.candidates import Candidate
from pipelines.sources.news import last_attempts
from schemas.correction import Correction, fingerprint
from schemas.database import (
    Document,
    Edition,
    Finding,
    IngestAttempt,
    Observation,
    PlanGoal,
    ProgrammeResult,
    SourceTable,
    SwotItem,
)
from schemas.document import DocumentIdentity
from schemas.expectations import Expectations
from schemas.extraction import EXTRACTOR_VERSION
from schemas.vocabulary import overlay

RECORDS = (Observation, ProgrammeResult, SwotItem, PlanGoal)


@dataclass(frozen=True, slots=True)
class KnownEdition:
    """An edition that is loaded."""

    id: int
    document: str
    edition: str
    label: str
    extractor_version: str
    corrections_sha256: str | None
    vocabulary_sha256: str | None
    held_back: str | None
    tables: int
    records: int
    findings: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run has to do."""

    settled: list[Outcome]
    """Nothing to do: unchanged, or refused before for a reason that still holds."""
    waiting: list[Candidate]
    """To be read."""


def plan_run(
    session: Session,
    candidates: Sequence[Candidate],
    *,
    force: bool = False,
    reread_old: bool = False,
    corrections: Sequence[Correction] = (),
    expected_of: Callable[[DocumentIdentity], Expectations | None] | None = None,
) -> Plan:
    """Part the files into those that are settled and those that must be read.

    Args:
        session: the database.
        candidates: the files.
        force: read all of them.
        reread_old: read those again that an older extractor version has read.
        corrections: by hand; editions that were read with others are read again, and those that were read
            with another vocabulary of the user's own.
        expected_of: what a document must hold: an edition that was held back is read again where that is
            another now.
    """
    editions = known_editions(session)
    unknown = (candidate.sha256 for candidate in candidates if candidate.sha256 not in editions)
    refused = last_attempts(session, (sha256 for sha256 in unknown if sha256))
    settled: list[Outcome] = []
    waiting: list[Candidate] = []
    for candidate in candidates:
        edition = editions.get(candidate.sha256 or "")
        old = edition is not None and (
            _is_outdated(edition, corrections, reread_old=reread_old)
            or (expected_of is not None and _is_held_otherwise(session, edition, expected_of))
        )
        if candidate.refusal is not None:
            code, sentence = candidate.refusal
            settled.append(
                Outcome(candidate.path, candidate.sha256, "quarantined", error=sentence, error_code=code)
            )
        elif force or old:
            waiting.append(candidate)
        elif edition is not None:
            settled.append(unchanged(candidate, edition))
        elif _still_refused(refused.get(candidate.sha256)):
            settled.append(_refused_again(candidate, refused[candidate.sha256]))
        else:
            waiting.append(candidate)
    return Plan(settled, waiting)


def _is_outdated(edition: KnownEdition, corrections: Sequence[Correction], *, reread_old: bool) -> bool:
    """Whether an edition would be read otherwise now."""
    meant = meant_for(edition.document, edition.label, corrections)
    recorrected = edition.corrections_sha256 != fingerprint(meant)
    other_words = edition.vocabulary_sha256 != overlay.fingerprint()
    return recorrected or other_words or (reread_old and edition.extractor_version != EXTRACTOR_VERSION)


def _is_held_otherwise(
    session: Session,
    edition: KnownEdition,
    expected_of: Callable[[DocumentIdentity], Expectations | None],
) -> bool:
    """Whether an edition that was held back would not be now, or for another reason."""
    kept = latest(session, edition.id) if edition.held_back else None
    if kept is None:
        return False
    try:
        extraction = read_archived(kept)
    except ValidationError:  # kept by a version whose extractions have another shape
        return True
    short = short_of(extraction, expected_of(extraction.identity))
    return why_held_back(extraction, short) != edition.held_back


def known_editions(session: Session) -> dict[str, KnownEdition]:
    """All editions by the hash of their bytes."""
    tables, findings = _counts(session, SourceTable), _counts(session, Finding)
    records = [_counts(session, model) for model in RECORDS]
    rows = session.exec(select(Edition, Document.slug).join(Document)).all()
    return {
        edition.sha256: KnownEdition(
            edition.id or 0, slug, edition_name(edition), edition.label, edition.extractor_version,
            edition.corrections_sha256, edition.vocabulary_sha256, edition.held_back,
            tables.get(edition.id, 0), sum(count.get(edition.id, 0) for count in records),
            findings.get(edition.id, 0),
        )
        for edition, slug in rows
    }  # fmt: skip


Counted = (
    type[SourceTable]
    | type[Finding]
    | type[Observation]
    | type[ProgrammeResult]
    | type[SwotItem]
    | type[PlanGoal]
)


def _counts(session: Session, model: Counted) -> dict[int | None, int]:
    column = col(model.edition_id)
    rows = session.execute(sa.select(column, sa.func.count()).group_by(column))
    return {row[0]: row[1] for row in rows}


def unchanged(candidate: Candidate, edition: KnownEdition) -> Outcome:
    """A file whose bytes are loaded."""
    return Outcome(
        candidate.path, candidate.sha256, "unchanged", edition.document, edition.edition,
        edition.tables, edition.records, edition.findings, held_back=edition.held_back,
    )  # fmt: skip


def _still_refused(attempt: IngestAttempt | None) -> bool:
    return (
        attempt is not None
        and attempt.status == "quarantined"
        and attempt.error_code not in TRANSIENT
        and attempt.extractor_version == EXTRACTOR_VERSION
    )


def _refused_again(candidate: Candidate, attempt: IngestAttempt) -> Outcome:
    return Outcome(
        candidate.path, candidate.sha256, "quarantined", error=attempt.error, error_code=attempt.error_code
    )
