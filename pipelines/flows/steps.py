"""The steps from one file to rows and files: plain functions, which flows wrap as tasks."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from sqlmodel import Session

from pipelines.database.connection import reading, writing
from pipelines.database.editions import read_as, short_of, why_held_back
from pipelines.database.load import Loaded, SourceFile, load
from pipelines.files import processed_folder, write_atomically
from pipelines.flows.run_log import (
    RunLog,
    log_findings,
    log_read,
    log_refused,
    log_stage,
)
from pipelines.flows.workplace import Workplace
from pipelines.outcome import Outcome
from pipelines.output.processed import edition_folder, write_processed
from pipelines.reading.process import ExtractorCrash
from pipelines.sources.candidates import Candidate, read_candidate
from pipelines.sources.known import Plan, known_editions, plan_run, unchanged
from pipelines.storable import storable_text
from pipelines.texts import shown
from schemas.correction import fingerprint
from schemas.errors import UnreadableDocument
from schemas.expectations import Expectations
from schemas.extraction import EXTRACTOR_VERSION, Extraction
from schemas.vocabulary import overlay


def plan_files(place: Workplace, paths: Sequence[Path | str], *, force: bool) -> Plan:
    """What has to be done about each file; cheap, as those are not opened that were known before.

    Raises:
        UsageProblem: when the database has another schema.
    """
    sha256 = partial(place.digests.sha256, anew=force)
    objects = {
        candidate.path: candidate
        for candidate in place.objects.candidates(
            [path for path in paths if isinstance(path, str)], anew=force
        )
    }
    max_mb = place.settings.limits.file_mb
    candidates = [
        objects[path] if isinstance(path, str) else read_candidate(path, max_mb, sha256)
        for path in paths
    ]
    place.digests.save()
    place.objects.save()
    reread_old = place.settings.reextract == "on_new_version"
    with reading(place.engine) as session:
        plan = plan_run(
            session,
            candidates,
            force=force,
            reread_old=reread_old,
            corrections=place.corrections,
            expected_of=place.settings.expected_of,
            judged=place.judged,
        )
    place.judged.save()
    return plan


def read_document(
    place: Workplace, candidate: Candidate, log: RunLog, *, debug: bool = False
) -> Extraction:
    """Everything that a PDF holds.

    Args:
        place: its pool reads, or has read ahead.
        candidate: the PDF.
        log: is told what was read, and how long each stage took.
        debug: keep what each stage makes as files.

    Raises:
        UnreadableDocument: with one sentence that names the remedy.
    """
    name = Path(candidate.name)
    processed = processed_folder(place.engine.url, place.settings)
    keep = _stages_folder(processed, candidate) if debug else None
    try:
        ahead = None if debug else place.ahead.take(candidate)
        reading = ahead or place.read(candidate, keep)
    except UnreadableDocument as refusal:
        log_refused(log, name, refusal)
        raise
    extraction = reading.extraction(partial(log_stage, log, name))
    log_read(log, name, extraction)
    return extraction


def _stages_folder(processed: Path, candidate: Candidate) -> Path:
    from pipelines.reading.stage_files import emptied_folder  # noqa: PLC0415  (all parsers come with it: seconds)

    return emptied_folder(processed, Path(candidate.name), candidate.sha256)


def load_edition(
    place: Workplace,
    extraction: Extraction,
    candidate: Candidate,
    log: RunLog,
    *,
    force: bool,
) -> Loaded | None:
    """One edition into the database, in one transaction; None where another run has just loaded it.

    What loading found odd, beside documents that are in already, goes to the log.
    """
    assert candidate.sha256 is not None  # a file without a hash is refused before
    said = extraction.identity
    expected = place.settings.expected_of(said)
    with writing(place.engine, f"{said.slug} {said.language}") as session:
        if not force and _is_loaded(session, candidate.sha256, extraction, expected):
            return None
        loaded = load(
            session,
            extraction,
            SourceFile(Path(candidate.name), candidate.sha256),
            expected,
            is_storable=True,  # a process has read it
        )
    log_findings(log, extraction, loaded.found)
    return loaded


def _is_loaded(
    session: Session, sha256: str, extraction: Extraction, expected: Expectations | None
) -> bool:
    """Whether the same bytes are in already, read by the same version and words, corrected and held alike."""
    known = read_as(session, sha256)
    if known is None:
        return False
    corrected = fingerprint(outcome.correction for outcome in extraction.corrections)
    held_back = why_held_back(extraction, short_of(extraction, expected))
    return known == (EXTRACTOR_VERSION, corrected, overlay.fingerprint(), held_back)


def write_files(place: Workplace, extraction: Extraction, loaded: Loaded) -> Path:
    """The edition's tables and its extraction as files; where to."""
    processed = processed_folder(place.engine.url, place.settings)
    folder = edition_folder(
        processed, loaded.document, extraction.identity.language, loaded.edition
    )
    found = (*extraction.findings, *loaded.found)  # as the database keeps them
    write_processed(folder, extraction.model_copy(update={"findings": found}))
    return folder


def ingested(candidate: Candidate, extraction: Extraction, loaded: Loaded) -> Outcome:
    """The outcome of a document that is in."""
    return Outcome(
        candidate.path,
        candidate.sha256,
        "ingested",
        document=loaded.document,
        edition=loaded.edition,
        tables=len(extraction.tables),
        records=extraction.record_count,
        findings=len(extraction.findings),
        held_back=loaded.held_back,
        changes=loaded.changes,
    )


def quarantined(candidate: Candidate, refusal: UnreadableDocument) -> Outcome:
    """The outcome of a document that is not."""
    sentence = " ".join(str(refusal).split())
    return Outcome(
        candidate.path,
        candidate.sha256,
        "quarantined",
        error=sentence,
        error_code=refusal.code,
        details=refusal.details if isinstance(refusal, ExtractorCrash) else "",
    )


def keep_details(place: Workplace, outcome: Outcome) -> Path | None:
    """The traceback of a bug of ours as a file, for those who mend it; where it is."""
    if not outcome.details:
        return None
    folder = processed_folder(place.engine.url, place.settings) / "logs"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{(outcome.sha256 or 'unknown')[:16]}.txt"
    write_atomically(
        path,
        f"{shown(outcome.path)}\n{outcome.error}\n\n{storable_text(outcome.details)}",
    )
    return path


def already_loaded(place: Workplace, candidate: Candidate) -> Outcome:
    """The outcome of a document that came in while this one was read."""
    with reading(place.engine) as session:
        sha256 = candidate.sha256 or ""
        return unchanged(candidate, known_editions(session, {sha256})[sha256])
