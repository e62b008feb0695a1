"""A document that is kept cut into tables and sentences gives what it gave, and only where nothing else decides."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from extractors.chain import fingerprint
from extractors.chain.cut import Cut
from extractors.chain.job import Job
from extractors.chain.results import Checked
from extractors.chain.walk import chain, result_of, resumed
from extractors.prose import annotate
from pipelines.reading import kept_cuts
from pipelines.reading.child import Request, extraction_of
from pipelines.reading.kept_cuts import packed, unpacked
from tests.support.documents import draw_report

EARLIER = (
    "extractors.identity",
    "extractors.narrative.statements",
    "extractors.pages.active",
    "extractors.pages.document",
    "extractors.pages.permissions",
    "extractors.pages.running_lines",
    "extractors.readings",
    "extractors.records.kinds",
    "extractors.tables",
    "extractors.text_layer.losses",
    "extractors.text_layer.mending",
    "extractors.checks.certainty",
    "extractors.checks.left_over",
)
"""What the stages until the cut call, as `chain/stages.py` imports it."""
LATER_STAGES = ["corrections", "records", "prose", "years", "check"]
READS_WORDS = """
import sys
from pathlib import Path
from schemas.vocabulary import overlay
read, names = overlay.read_data, set()
def note(name):
    names.add(name)
    return read(name)
import schemas.vocabulary.load, schemas.vocabulary.check_words, schemas.vocabulary.document_words
import schemas.vocabulary.shared_names
for module in list(sys.modules.values()):
    if getattr(module, "read_data", None) is read:
        module.read_data = note
from extractors.chain.job import Job
from extractors.chain.results import Narrated
from extractors.chain.walk import run
run(Job(Path(sys.argv[1])), Narrated)
print(*sorted(names))
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A small report."""
    draw_report(tmp_path / "report.pdf")
    return tmp_path / "report.pdf"


def request(report: Path, **more: object) -> Request:
    return Request.model_validate(
        {"path": report, "max_pages": 100, "cuts_mb": 10, **more}
    )


@pytest.mark.thorough
def test_a_kept_cut_gives_the_same_extraction(report: Path) -> None:
    kept: list[Cut] = []
    extraction = result_of(chain(Job(report), keep=kept.append), Checked).extraction
    data = packed(kept[0])
    assert data is not None
    cut = unpacked(data)
    assert cut is not None
    again = result_of(resumed(Job(report), cut), Checked).extraction
    assert again.model_dump_json() == extraction.model_dump_json()
    assert extraction.tables and extraction.statements


@pytest.mark.thorough
def test_the_second_reading_looks_at_no_page(
    report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stages: list[str] = []

    def say(message: dict[str, object]) -> None:
        stages.append(str(message["stage"]))

    asked = request(report, cuts=report.parent / "cuts")
    first = extraction_of(asked, say)
    assert "tables" in stages
    stages.clear()
    assert extraction_of(asked, say) == first
    assert stages[0] == "corrections"
    stages.clear()
    monkeypatch.setattr(fingerprint, "_code", lambda: b"another version")
    assert extraction_of(asked, say) == first
    assert "tables" in stages


@pytest.mark.thorough
def test_after_a_change_of_the_prose_rules_only_prose_and_what_follows_run_again(
    report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = request(report, cuts=report.parent / "cuts")
    first = extraction_of(asked, lambda _: None)
    assert any(statement.quantities for statement in first.statements)
    monkeypatch.setattr(annotate, "_quantities", lambda _: [])  # another rule
    ran: list[str] = []
    changed = extraction_of(asked, lambda message: ran.append(str(message["stage"])))
    assert list(dict.fromkeys(ran)) == LATER_STAGES
    assert not any(statement.quantities for statement in changed.statements)
    assert changed.tables == first.tables


@pytest.mark.parametrize(
    ("file", "is_kept"),
    [
        ("extractors/prose/annotate.py", True),
        ("schemas/vocabulary/prose.yaml", True),
        ("extractors/tables/__init__.py", False),
        ("schemas/vocabulary/headings.yaml", False),
    ],
)
def test_what_was_cut_is_known_by_the_rules_that_cut_it(
    file: str, is_kept: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = tmp_path / file
    code.parent.mkdir(parents=True)
    code.write_text("a rule", "utf-8")
    monkeypatch.setattr(fingerprint, "ROOT", tmp_path)
    keys = []
    for rule in ("a rule", "another rule"):
        code.write_text(rule, "utf-8")
        fingerprint._code.cache_clear()
        keys.append(fingerprint.cut_key("a document", 100))
    fingerprint._code.cache_clear()
    assert (keys[0] == keys[1]) == is_kept


@pytest.mark.thorough
def test_other_bytes_and_broken_files_are_read_anew(report: Path) -> None:
    asked = request(report, cuts=report.parent / "cuts")
    first = extraction_of(asked, lambda _: None)
    [kept] = (report.parent / "cuts").iterdir()
    kept.write_bytes(kept.read_bytes()[:-9])  # a disk was full
    assert extraction_of(asked, lambda _: None) == first
    draw_report(report, place="Bornova")
    assert extraction_of(asked, lambda _: None) != first


@pytest.mark.thorough
def test_the_oldest_goes_where_room_is_needed(report: Path) -> None:
    folder = report.parent / "cuts"
    extraction_of(request(report, cuts=folder), lambda _: None)
    [kept] = folder.iterdir()
    (folder / "older").write_bytes(b"x" * ((10 << 20) - kept.stat().st_size + 1))
    os.utime(folder / "older", (0, 0))
    kept.unlink()
    extraction_of(request(report, cuts=folder), lambda _: None)
    assert [file.name for file in folder.iterdir()] == [kept.name]


def test_without_a_folder_nothing_is_kept(
    report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(kept_cuts, "packed", never)
    extraction_of(request(report), lambda _: None)


def test_no_earlier_stage_imports_what_the_key_leaves_out() -> None:
    imported = _imported(EARLIER)
    left_out = [
        name
        for name in imported
        if name.replace(".", "/").startswith(fingerprint.LATER)
    ]
    assert not left_out
    asking = [
        file
        for name in imported
        if name.startswith("extractors") and (file := _file(name))
    ]
    words = [f"load_{name.removesuffix('.yaml')}" for name in fingerprint.LATER_WORDS]
    assert not [
        file
        for file in asking
        if any(word in file.read_text("utf-8") for word in words)
    ]
    deciding = {
        file.relative_to(fingerprint.ROOT).as_posix()
        for file in fingerprint.deciding_files()
    }
    assert (
        "extractors/tables/__init__.py" in deciding
        and "schemas/vocabulary/headings.yaml" in deciding
    )


def _imported(names: tuple[str, ...]) -> set[str]:
    """Modules of ours that these import, and what those import."""
    seen: set[str] = set()
    todo = list(names)
    while todo:
        name = todo.pop()
        file = _file(name)
        if name in seen or file is None:
            continue
        seen.add(name)
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                todo += [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                todo += [
                    node.module,
                    *(f"{node.module}.{alias.name}" for alias in node.names),
                ]
    return seen


def _file(name: str) -> Path | None:
    if not name.startswith(fingerprint.ROOMS):
        return None
    path = fingerprint.ROOT.joinpath(*name.split("."))
    found = [
        file
        for file in (path / "__init__.py", path.with_suffix(".py"))
        if file.is_file()
    ]
    return found[0] if found else None


@pytest.mark.processes
def test_no_earlier_stage_reads_words_that_the_key_leaves_out(report: Path) -> None:
    command = [sys.executable, "-c", READS_WORDS, str(report)]
    said = subprocess.run(
        command, check=True, capture_output=True, text=True
    ).stdout.split()
    assert "headings.yaml" in said
    assert not set(said) & set(fingerprint.LATER_WORDS)
