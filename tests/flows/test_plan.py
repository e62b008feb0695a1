"""What a run has to do: known before a document is opened, and quickly."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from pipelines.database.connection import reading, writing
from pipelines.errors import UsageProblem
from pipelines.flows.runs import record_run
from pipelines.outcome import Outcome
from pipelines.sources.candidates import (
    Candidate,
    files_of,
    named,
    read_candidate,
    too_large,
)
from pipelines.sources.known import plan_run
from pipelines.texts import shown
from schemas.database import METADATA
from schemas.expectations import Expectations
from tests.database.test_load import NOW_ROW, put, report
from tests.support.databases import table_rows

LOADED = Candidate(Path("a.pdf"), hashlib.sha256(b"loaded").hexdigest())
OTHER = Candidate(Path("b.pdf"), hashlib.sha256(b"other").hexdigest())


def plan(engine, *candidates, **options):
    with reading(engine) as session:
        return plan_run(session, candidates, **options)


def record(engine, *outcomes):
    return record_run(engine, datetime.now(UTC), outcomes)


def refused(code: str, error: str = "It is locked.") -> Outcome:
    return Outcome(
        OTHER.path, OTHER.sha256, "quarantined", error=error, error_code=code
    )


def test_known_bytes_are_unchanged_whatever_the_file_is_called(engine):
    put(engine, report(), "loaded")
    found = plan(engine, Candidate(Path("moved/other.pdf"), LOADED.sha256), OTHER)
    assert [(o.status, o.document, o.edition) for o in found.settled] == [
        ("unchanged", "ilce-ozet-raporu/2010-2013/aliaga", "2010-12")]  # fmt: skip
    assert (found.settled[0].tables, found.settled[0].records) == (4, 6 + 2 + 3 + 2)
    assert found.waiting == [OTHER]


def test_force_reads_all_again(engine):
    put(engine, report(), "loaded")
    assert plan(engine, LOADED, force=True).waiting == [LOADED]


def test_a_newer_extractor_reads_again_only_where_asked_for(engine, monkeypatch):
    put(engine, report(), "loaded")
    monkeypatch.setattr("pipelines.sources.known.EXTRACTOR_VERSION", "99")
    assert plan(engine, LOADED).waiting == []
    assert plan(engine, LOADED, reread_old=True).waiting == [LOADED]


def test_what_was_held_back_is_read_again_where_something_else_is_expected_now(engine):
    strict = Expectations(parts=("swot", "goal_hierarchy"))
    put(engine, report(swot=[]), "loaded", strict)
    assert plan(engine, LOADED, expected_of=lambda _: strict).waiting == []
    assert plan(
        engine, LOADED, expected_of=lambda _: Expectations(parts=("goal_hierarchy",))
    ).waiting == [LOADED]
    assert plan(engine, LOADED, expected_of=lambda _: None).waiting == [LOADED]


def test_a_refusal_that_still_holds_is_told_again_without_work_or_rows(engine):
    assert record(engine, refused("password-needed")) is not None
    before = table_rows(engine)
    found = plan(engine, OTHER)
    assert [(o.status, o.error) for o in found.settled] == [
        ("quarantined", "It is locked.")
    ]
    assert record(engine, *found.settled) is None
    assert table_rows(engine) == before


def test_a_refusal_that_may_pass_is_tried_again_and_the_same_end_leaves_no_row(engine):
    record(engine, refused("time-limit", "It takes long."))
    assert plan(engine, OTHER).waiting == [OTHER]
    before = table_rows(engine)
    assert record(engine, refused("time-limit", "It takes long.")) is None
    assert table_rows(engine) == before
    assert record(engine, refused("damaged", "It is broken.")) is not None


def test_a_refusal_by_an_older_extractor_is_tried_again(engine, monkeypatch):
    record(engine, refused("damaged"))
    monkeypatch.setattr("pipelines.sources.known.EXTRACTOR_VERSION", "99")
    assert plan(engine, OTHER).waiting == [OTHER]


def test_many_unchanged_files_cost_the_database_no_more_than_few(engine, tmp_path):
    """Two hundred are settled with as many statements as two, and with no document opened."""
    files = [tmp_path / f"{number:03}.pdf" for number in range(200)]
    for number, path in enumerate(files):
        path.write_bytes(b"%d" % number)  # no PDFs: whoever opened them would say so
    candidates = [read_candidate(path, 1) for path in files]
    loaded = put(engine, report(), "loaded")
    with writing(engine, "test") as session:
        document = (
            session.connection()
            .exec_driver_sql("SELECT document_id FROM edition")
            .scalar_one()
        )
        session.execute(METADATA.tables["edition"].insert(), [
            {**NOW_ROW, "document_id": document, "label": f"{1900 + number}-01", "sha256": str(candidate.sha256)}
            for number, candidate in enumerate(candidates)
        ])  # fmt: skip
    statements: list[str] = []
    sa.event.listen(
        engine, "before_cursor_execute", lambda *said: statements.append(said[2])
    )
    plan(engine, *candidates[:2])
    few = len(statements)
    found = plan(engine, *candidates)
    assert len(statements) == 2 * few
    assert {outcome.status for outcome in found.settled} == {"unchanged"}
    assert len(found.settled) == 200
    assert loaded.document == found.settled[0].document


def test_files_and_folders_are_listed_once_and_in_order(tmp_path):
    (tmp_path / "b").mkdir()
    for name in ("b/z.PDF", "b/a.pdf", "b/notes.txt", "c.bin"):
        (tmp_path / name).touch()
    listed = files_of([tmp_path / "c.bin", tmp_path / "b", tmp_path / "b" / "a.pdf"])
    assert [str(path.relative_to(tmp_path)) for path in listed] == [
        "c.bin",
        "b/a.pdf",
        "b/z.PDF",
    ]
    with pytest.raises(UsageProblem, match="there is no file"):
        files_of([tmp_path / "nowhere"])


def test_a_file_that_cannot_be_read_says_so(tmp_path):
    assert read_candidate(tmp_path / "none.pdf", 1).refusal is not None
    (tmp_path / "large.pdf").write_bytes(bytes(2 << 20))
    assert (read_candidate(tmp_path / "large.pdf", 1).refusal or ("",))[
        0
    ] == "too-large"


@pytest.mark.parametrize("name, escaped", [
    ("a\nb.pdf", "a\\nb.pdf"), ("ğ ş.pdf", "ğ ş.pdf"), ("\x1b[31m.pdf", "\\x1b[31m.pdf"), ("\udcff.pdf", "\\udcff.pdf"),
])  # fmt: skip
def test_names_are_shown_without_control_characters(name, escaped):
    assert shown(Path(name)) == escaped


@pytest.mark.parametrize("text", ["https://example.org/a.pdf", "s3://reports/a.pdf"])
def test_an_object_is_named_by_its_address_and_a_file_by_its_path(text):
    assert named(text) == text
    assert named("reports/a.pdf") == Path("reports/a.pdf")


def test_a_folder_that_is_called_like_a_pdf_is_no_report(tmp_path):
    (tmp_path / "old.pdf").mkdir()
    (tmp_path / "old.pdf" / "a.PDF").write_bytes(b"%PDF")
    assert files_of([tmp_path]) == [tmp_path / "old.pdf" / "a.PDF"]


def test_a_file_of_just_the_size_that_is_allowed_is_read():
    assert too_large(2 << 20, 2) is None
    code, said = too_large((2 << 20) + 1, 2)
    assert code == "too-large"
    assert "more than the 2 allowed" in said
