"""The quick loop does not lie: what is kept is what would be read now, and what starts a process is known."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests import conftest
from tests.support import kept
from tests.support.kept import Keeper


@pytest.fixture
def keeper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> type[Keeper]:
    """Readings kept in a folder of this test, by code in another one."""
    for folder in kept.SOURCES + kept.PENS:
        (tmp_path / "code" / folder).mkdir(parents=True)
    (tmp_path / "code" / "schemas" / "a.yaml").write_text("a: 1")
    monkeypatch.setattr(kept, "ROOT", tmp_path / "code")
    monkeypatch.setattr(kept, "generation", kept.generation.__wrapped__)
    monkeypatch.setattr(Keeper, "folder", tmp_path / "readings")
    monkeypatch.setattr(Keeper, "is_trusted", True)
    return Keeper


def made(key: str) -> bool:
    """Whether it was made now."""
    calls: list[str] = []
    assert kept.kept(key, lambda: calls.append(key) or "value") == "value"
    return bool(calls)


def test_the_same_is_made_once_and_again_where_any_source_changed(keeper, tmp_path):
    assert [made("a"), made("a"), made("b")] == [True, False, True]
    source = tmp_path / "code" / "schemas" / "a.yaml"
    source.write_text("a: 2")
    assert [made("a"), made("a")] == [True, False]
    source.rename(source.with_name("b.yaml"))
    assert made("a")
    source.with_name("b.yaml").rename(source)
    source.write_text("a: 1")
    assert not made("a")  # the code is what it was


def test_other_bytes_of_a_pdf_are_another_reading(keeper, tmp_path, monkeypatch):
    monkeypatch.setattr(kept, "_read", lambda path: path.read_bytes())
    pdf = tmp_path / "a.pdf"
    for content in (b"one", b"two"):
        pdf.write_bytes(content)
        assert kept.extracted(pdf) == content


def test_a_reading_that_fails_is_not_kept(keeper):
    with pytest.raises(ZeroDivisionError):
        kept.kept("a", lambda: 1 // 0)
    assert made("a")


def test_a_test_that_changes_code_under_its_feet_keeps_nothing(monkeypatch):
    assert not Keeper.is_trusted


def test_readings_of_old_code_are_forgotten(keeper, tmp_path):
    source = tmp_path / "code" / "schemas" / "a.yaml"
    for number in range(kept.GENERATIONS + 2):
        source.write_text(f"a: {number}")
        kept.forget_old(tmp_path / "readings")
    assert len(list((tmp_path / "readings").iterdir())) == kept.GENERATIONS
    assert (tmp_path / "readings" / kept.generation()).is_dir()


@pytest.mark.processes
def test_a_process_that_starts_is_noted():
    assert conftest.PROCESSES == []
    subprocess.run([sys.executable, "-c", ""], check=True)
    assert len(conftest.PROCESSES) == 1


def test_files_that_hold_nothing_quick_are_told_by_what_they_say(tmp_path):
    file = tmp_path / "test_a.py"
    for said, is_left_out in {
        "pytestmark = pytest.mark.thorough": True,
        "pytestmark = [pytest.mark.xdist_group('x'), pytest.mark.processes]": True,
        "pytestmark = pytest.mark.parametrize('a', [1])": False,
        "@pytest.mark.processes": False,
    }.items():
        file.write_text(f"import pytest\n\n{said}\n")
        assert conftest.is_left_out(file) is is_left_out
