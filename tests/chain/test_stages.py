"""Finding out why a report came out wrong: what each stage made, one stage alone, and failures that say where."""

import logging
import re
import sqlite3
import tempfile
from pathlib import Path

import pytest
from pydantic import ValidationError
from reportlab.pdfgen.canvas import Canvas

from extractors.chain import extract_document, stages
from extractors.chain.failures import place_of
from extractors.chain.job import Job
from extractors.chain.results import STAGES, Checked, Mended
from extractors.chain.walk import chain, result_of
from pipelines.flows.run_log import MAX_FINDINGS, log_findings, log_read
from pipelines.reading.child import Request, answer
from pipelines.reading.process import broken
from pipelines.reading.progress import Progress, said_where, say_where
from pipelines.reading.stage_files import NAMES, emptied_folder, kept, stage_file
from schemas.errors import StageFailed
from schemas.finding import Finding
from schemas.page import Page
from schemas.table import Table
from tests.flows.test_ingest import files_in
from tests.support.commands import ROOT, bolgeplan
from tests.support.documents import draw_report
from tests.support.kept import extracted


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cover, a sentence and the statistics on pages 2 and 3, the SWOT matrix on page 4."""
    return draw_report(tmp_path_factory.mktemp("report") / "a.pdf")


@pytest.fixture(scope="module")
def sentence(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with a sentence: every stage looks at it, and none for long."""
    path = tmp_path_factory.mktemp("sentence") / "a.pdf"
    canvas = Canvas(str(path))
    canvas.drawString(72, 700, "Aliağa'nın nüfusu 68.432 kişidir.")
    canvas.save()
    return path


@pytest.fixture(scope="module")
def before(report: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What each stage makes of the report, kept by this process."""
    folder = emptied_folder(tmp_path_factory.mktemp("kept"), report, "0" * 64)
    job = Job(report)
    result_of(kept(chain(job), job, folder), Checked)
    return folder


def lines(folder: Path, stage: str) -> list[str]:
    return stage_file(folder, stage).read_text(encoding="utf-8").splitlines()


# ── what each stage made ──────────────────────────────────────────────────────
@pytest.mark.processes
def test_ingest_keeps_the_same_bytes_in_every_run(report, before, tmp_path):
    """Two processes with other hash seeds, one of them behind Prefect: not a byte differs."""
    ran = bolgeplan(
        "ingest", report, "--db", "x.db", "--debug", cwd=tmp_path, PYTHONHASHSEED="4"
    )
    assert ran.code == 0
    assert ran.err.endswith("what each stage made: debug\n")
    [folder] = (tmp_path / "debug").iterdir()
    assert files_in(folder) == files_in(before)
    assert len(files_in(folder)) == len(NAMES)
    again = bolgeplan("ingest", report, "--db", "x.db", "--debug", cwd=tmp_path)
    assert again.err == "nothing was read: --force reads unchanged documents\n"


def test_a_line_is_one_fact_with_its_place(before):
    assert "page 4  word  " in stage_file(before, "read").read_text()
    assert 'kind  "district_report"' in lines(before, "identify")
    [cell] = [line for line in lines(before, "tables") if '"Limana yakınlık"' in line]
    assert cell.startswith("table 2  cell 2,2  page 4  ")
    [statement] = [
        line
        for line in lines(before, "narrative")
        if line.startswith("statement 2  bullet  page 2")
    ]
    assert '"İlçede 2008 yılında 1.719 firma bulunuyor."' in statement
    assert (
        'observation  table 1 cell 1,3  firms  aliaga  unknown  1719  firms  "1.719"'
        in lines(before, "records")
    )
    assert (
        'observation  table 1 cell 1,3  firms  aliaga  2008 context  1719  firms  "1.719"'
        in lines(before, "years")
    )
    assert any(
        line.startswith("finding  ") and "column-sum" in line
        for line in lines(before, "check")
    )


def test_what_was_mended_is_the_difference_of_the_first_two_files(shared, tmp_path):
    folder = emptied_folder(tmp_path, Path("a.pdf"), None)
    job = Job(shared / "corpus/aliaga-2010-12-mojibake.pdf")
    result_of(kept(chain(job), job, folder), Mended)
    before, after = lines(folder, "read"), lines(folder, "mend")
    changed = [
        (old, new) for old, new in zip(before, after, strict=False) if old != new
    ]
    assert any(
        '"Aliaða"' in old and '"Aliağa"  raw "Aliaða"' in new for old, new in changed
    )
    assert any("  repair  " in line for line in after)
    assert not stage_file(folder, "identify").exists()


def test_files_of_an_earlier_reading_are_not_taken_for_this_one(report, tmp_path):
    folder = emptied_folder(tmp_path, report, None)
    stage_file(folder, "check").write_text("old")
    assert not stage_file(emptied_folder(tmp_path, report, None), "check").exists()


# ── one stage alone ───────────────────────────────────────────────────────────
@pytest.mark.processes
def test_one_stage_on_one_page_prints_the_lines_of_that_page(report, before, tmp_path):
    words = bolgeplan("stage", report, "mend", "--page", "2", cwd=tmp_path)
    assert words.code == 0
    assert words.out.splitlines() == [
        line for line in lines(before, "mend") if line.startswith("page 2  ")
    ]
    cells = bolgeplan(
        "stage", report, "tables", "--page", "4", cwd=tmp_path
    ).out.splitlines()
    whole = [
        line.replace("table 2", "table 1")
        for line in lines(before, "tables")
        if line.startswith("table 2")
    ]
    why = [line for line in cells if line.startswith("why  page 4  ")]
    assert cells == whole + why  # alone on its page, the second table is the first
    assert any('  chosen  "rules, ' in line for line in why)
    assert not any(line.startswith("why") for line in lines(before, "tables"))


@pytest.mark.processes
def test_records_of_one_page_know_what_the_cover_says(report, tmp_path):
    out = bolgeplan("stage", report, "records", "--page", "4", cwd=tmp_path).out
    assert '"Limana yakınlık"' in out
    assert "  aliaga  " in out
    assert "observation" not in out


@pytest.mark.processes
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["frob"], "there is no stage 'frob': read, mend, "),
        (["tables", "--page", "5"], "has 4 pages, there is no page 5"),
        (["tables", "--page", "0"], "not a list of pages: '0'"),
    ],
)
def test_bad_use_is_one_line(report, tmp_path, arguments, said):
    ran = bolgeplan("stage", report, *arguments, cwd=tmp_path)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err


@pytest.mark.processes
def test_help_names_every_stage(tmp_path):
    words = (
        bolgeplan("stage", "--help", cwd=tmp_path)
        .out.replace(",", " ")
        .replace(".", " ")
        .split()
    )
    assert set(NAMES) <= set(words)


def test_contributing_lists_the_stages_and_what_they_make():
    rows = re.findall(
        r"^\| `(\w+)` \| `(\w+)`:",
        (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"),
        re.M,
    )
    assert rows == [(result.stage, result.__name__) for result in STAGES]


# ── failures ──────────────────────────────────────────────────────────────────
def fail(*_arguments: object, **_more: object) -> None:
    raise KeyError("Toplam")


WORK = dict(
    zip(
        NAMES,
        ("page_count", "mend_pages", "identify", "found_on", "choose_readings", "read_narrative", "correct_tables", "read_records",
         "annotate", "date_observations", "check"),
        strict=True,
    )
)  # fmt: skip


@pytest.mark.parametrize("stage", NAMES)
def test_a_failure_in_a_stage_names_stage_and_file(sentence, monkeypatch, stage):
    monkeypatch.setattr(stages, WORK[stage], fail)
    with pytest.raises(StageFailed) as failure:
        extract_document(sentence)
    assert str(failure.value).startswith(
        f"The stage {stage!r} failed on 'a.pdf': KeyError: 'Toplam' at chain/"
    )
    assert isinstance(failure.value.__cause__, KeyError)


def fail_on_page_2(document: object, number: int, *_more: object) -> Page:
    if number == 2:
        raise ValueError("bad")
    return Page(number=number, width=1, height=1, rotation=0, words=())


@pytest.mark.parametrize(
    ("function", "broken_one", "said"),
    [
        ("extractors.pages.document._read_page", fail_on_page_2, "The stage 'read' failed on page 2 of 'a.pdf': "),
        ("extractors.tables.chosen", fail, "The stage 'tables' failed on page 2 of 'a.pdf': "),
        ("extractors.records.readers.read_swot", fail,
         "The stage 'records' failed on page 4 of 'a.pdf', table 2 (Tablo 2): "),
        ("extractors.prose.annotate.resolve_statement", fail, "The stage 'prose' failed on page 2 of 'a.pdf': "),
    ],
)  # fmt: skip
def test_a_failure_names_page_and_table_where_they_are_known(
    report, monkeypatch, function, broken_one, said
):
    monkeypatch.setattr(function, broken_one)
    with pytest.raises(StageFailed) as failure:
        extract_document(report)
    assert str(failure.value).startswith(said)


def test_a_page_left_over_from_a_loop_is_not_named():
    pages = [
        Page(number=number, width=1, height=1, rotation=0, words=())
        for number in (1, 2)
    ]

    def work(pages: list[Page]) -> None:
        for _page in pages:
            pass
        fail()

    with pytest.raises(KeyError) as error:
        work(pages)
    assert place_of(error.value) == (None, None)


def test_a_table_that_cannot_be_made_has_no_page_yet():
    """Its own check failed: none of its fields is there to be asked."""
    with pytest.raises(ValidationError) as error:
        Table(ordinal=1, confidence=2)
    assert place_of(error.value) == (None, None)


def test_a_table_over_several_pages_is_named_with_all_of_them(report, monkeypatch):
    monkeypatch.setattr("extractors.records.readers.read_statistics", fail)
    with pytest.raises(
        StageFailed, match=r"failed on 'a.pdf', table 1 \(Tablo 1, pages 2-3\): "
    ):
        extract_document(report)


@pytest.mark.processes
def test_a_failure_is_said_in_quarantine_and_on_standard_error(report, tmp_path):
    """A reader with a bug, in the process that reads."""
    (tmp_path / "sitecustomize.py").write_text(
        "from extractors.records.readers import READERS\n"
        "READERS['swot'] = lambda table, identity, found: {}[table.label]\n"
    )
    ran = bolgeplan(
        "ingest", report, "--db", "x.db", cwd=tmp_path, PYTHONPATH=f"{tmp_path}:{ROOT}"
    )
    said = "The stage 'records' failed on page 4 of 'a.pdf', table 2 (Tablo 2): KeyError: 'Tablo 2' at "
    assert ran.code == 1
    assert said in ran.err
    assert "Traceback" not in ran.err + ran.out
    with sqlite3.connect(tmp_path / "x.db") as db:
        [(error, code)] = db.execute("SELECT error, error_code FROM ingest_attempt")
    assert error.startswith(said)
    assert code == "crash"
    [details] = (tmp_path / "logs").iterdir()
    assert "Traceback" in details.read_text()


def test_the_reader_says_where_it_is(report):
    """So that it is known of a process that has to be ended."""
    said: list[dict[str, object]] = []
    told = answer(Request(path=report, max_pages=10), 512, said.append)
    assert "extraction" in told
    assert {"stage": "tables", "page": 3} in said
    assert list(dict.fromkeys(message["stage"] for message in said)) == list(NAMES)


def test_progress_names_the_last_place_and_times_each_stage():
    times: list[str] = []
    progress = Progress(lambda stage, seconds: times.append(stage))
    assert str(progress) == ""
    assert progress.note({"stage": "read", "page": 7})
    assert str(progress) == "; it was in the stage 'read', page 7"
    assert progress.note({"stage": "mend", "page": None})
    assert not progress.note({"extraction": "…"})
    assert str(progress) == "; it was in the stage 'mend'"
    assert times == ["read", "mend"]


def test_where_the_reading_is_stands_in_a_file_the_last_over_the_one_before():
    """Whoever waits looks into it once, and is not woken for each page."""
    with tempfile.TemporaryFile(buffering=0) as file:
        assert str(said_where(file.fileno())) == ""
        say_where(file.fileno(), {"stage": "corrections", "page": 1000})
        say_where(file.fileno(), {"stage": "read", "page": 7})
        assert str(said_where(file.fileno())) == "; it was in the stage 'read', page 7"


def test_a_document_that_cannot_be_loaded_says_what_broke_where():
    page = Page(number=4, width=1, height=1, rotation=0, words=())

    def load(page: Page) -> None:
        fail()

    with pytest.raises(KeyError) as error:
        load(page)
    said = str(broken(error.value, Path("a.pdf")))
    assert said.startswith(
        "The stage 'load' failed on page 4 of 'a.pdf': KeyError: 'Toplam' at chain/"
    )


# ── logs ──────────────────────────────────────────────────────────────────────
def test_a_log_names_document_page_and_table(report, caplog):
    extraction = extracted(report)
    loud = Finding(
        check_code="x-y", severity="error", message="Odd.", page=4, table_ordinal=2
    )
    quiet = loud.model_copy(update={"severity": "info"})
    with caplog.at_level(logging.INFO):
        log_read(
            logging.getLogger("run"),
            report,
            extraction.model_copy(update={"findings": (quiet, loud)}),
        )
    first, second = (record.getMessage() for record in caplog.records)
    assert first.startswith(
        "a.pdf is ilce-ozet-raporu/2010-2013/aliaga, edition 2010-12 (tr, text layer native): 4 "
    )
    assert (
        second
        == "ilce-ozet-raporu/2010-2013/aliaga 2010-12, page 4, table 2 (Tablo 2): x-y: Odd."
    )


def test_a_log_stays_short_and_begins_with_the_worst(report, caplog):
    extraction = extracted(report)
    warnings = [
        Finding(check_code="w", severity="warning", message=f"{n}.")
        for n in range(MAX_FINDINGS)
    ]
    worst = Finding(check_code="e", severity="error", message="Worst.")
    log_findings(logging.getLogger("run"), extraction, [*warnings, worst])
    said = [record.getMessage() for record in caplog.records]
    assert said[0].endswith(": e: Worst.")
    assert len(said) == MAX_FINDINGS + 1
    assert said[-1].endswith(
        ": 1 more findings, see `bolgeplan checks ilce-ozet-raporu/2010-2013/aliaga`"
    )
