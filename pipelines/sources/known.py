"""What the database knows of files already: which bytes are loaded, which were refused last time."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from pydantic import ValidationError
from sqlmodel import Session, col

from extractors.corrections import meant_for
from pipelines.database.archive import latest, read_archived
from pipelines.database.editions import printing_name, short_of, why_held_back
from pipelines.outcome import TRANSIENT, Outcome
from pipelines.sources.candidates import Candidate
from pipelines.sources.judged import Judged
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

FEW = 500
"""Editions that are asked for by name; of more, all are looked at, which is quicker than as many names."""
RECORDS = (Observation, ProgrammeResult, SwotItem, PlanGoal)


@dataclass(frozen=True, slots=True)
class KnownEdition:
    """An edition that is loaded."""

    id: int
    sha256: str
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
    judged: Judged | None = None,
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
        judged: which of these need not be looked at again.
    """
    editions = known_editions(
        session, {candidate.sha256 for candidate in candidates if candidate.sha256}
    )
    unknown = (
        candidate.sha256 for candidate in candidates if candidate.sha256 not in editions
    )
    refused = last_attempts(session, (sha256 for sha256 in unknown if sha256))
    words = overlay.fingerprint()
    settled: list[Outcome] = []
    waiting: list[Candidate] = []
    for candidate in candidates:
        edition = editions.get(candidate.sha256 or "")
        old = edition is not None and (
            _is_outdated(edition, corrections, words, reread_old=reread_old)
            or (
                expected_of is not None
                and _is_held_otherwise(session, edition, expected_of, judged)
            )
        )
        if candidate.refusal is not None:
            code, sentence = candidate.refusal
            settled.append(
                Outcome(
                    candidate.path,
                    candidate.sha256,
                    "quarantined",
                    error=sentence,
                    error_code=code,
                )
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


def _is_outdated(
    edition: KnownEdition,
    corrections: Sequence[Correction],
    words: str | None,
    *,
    reread_old: bool,
) -> bool:
    """Whether an edition would be read otherwise now."""
    meant = meant_for(edition.document, edition.label, corrections)
    recorrected = edition.corrections_sha256 != fingerprint(meant)
    other_words = edition.vocabulary_sha256 != words
    return (
        recorrected
        or other_words
        or (reread_old and edition.extractor_version != EXTRACTOR_VERSION)
    )


def _is_held_otherwise(
    session: Session,
    edition: KnownEdition,
    expected_of: Callable[[DocumentIdentity], Expectations | None],
    judged: Judged | None,
) -> bool:
    """Whether an edition that was held back would not be now, or for another reason."""
    held = (edition.sha256, edition.held_back) if edition.held_back else None
    if held is None or (judged is not None and held in judged):
        return False
    kept = latest(session, edition.id)
    if kept is None:
        return False
    try:
        extraction = read_archived(kept)
    except ValidationError:  # kept by a version whose extractions have another shape
        return True
    short = short_of(extraction, expected_of(extraction.identity))
    if why_held_back(extraction, short) != edition.held_back:
        return True
    if judged is not None:
        judged.add([held])
    return False


def known_editions(
    session: Session, hashes: Collection[str] | None = None
) -> dict[str, KnownEdition]:
    """Editions by the hash of their bytes: those that are asked for, or all."""
    if hashes is not None and len(hashes) <= FEW:
        return _known(session, col(Edition.sha256).in_(hashes))
    return _known(session, sa.true())


def _known(session: Session, wanted: sa.ColumnElement[bool]) -> dict[str, KnownEdition]:
    columns = (
        Edition.id, Edition.sha256, Edition.label, Edition.printing, Edition.extractor_version,
        Edition.corrections_sha256, Edition.vocabulary_sha256, Edition.held_back,
    )  # fmt: skip
    rows = session.execute(
        sa.select(*map(col, columns), col(Document.slug)).join(Document).where(wanted)
    ).all()
    ids = [row.id for row in rows] if len(rows) <= FEW else None
    tables, findings = (
        _counts(session, SourceTable, ids),
        _counts(session, Finding, ids),
    )
    records = [_counts(session, model, ids) for model in RECORDS]
    return {
        row.sha256: KnownEdition(
            row.id, row.sha256, row.slug, printing_name(row.label, row.printing), row.label,
            row.extractor_version, row.corrections_sha256, row.vocabulary_sha256, row.held_back,
            tables.get(row.id, 0), sum(count.get(row.id, 0) for count in records), findings.get(row.id, 0),
        )
        for row in rows
    }  # fmt: skip


Counted = (
    type[SourceTable]
    | type[Finding]
    | type[Observation]
    | type[ProgrammeResult]
    | type[SwotItem]
    | type[PlanGoal]
)


def _counts(session: Session, model: Counted, ids: list[int] | None) -> dict[int, int]:
    """Rows by edition, of those given or of all."""
    column = col(model.edition_id)
    query = sa.select(column, sa.func.count()).group_by(column)
    return {
        row[0]: row[1]
        for row in session.execute(
            query if ids is None else query.where(column.in_(ids))
        )
    }


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
        candidate.path,
        candidate.sha256,
        "quarantined",
        error=attempt.error,
        error_code=attempt.error_code,
    )
