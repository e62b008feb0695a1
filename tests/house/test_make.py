"""`make clean` takes what can be made again, and nothing that cannot."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.commands import ROOT

KEPT = ("README.md", "bolgeplan.db", "bolgeplan.db-wal", "review.xlsx")
MADE = ("debug/a/01-read.txt", "ilce-ozet-raporu/2010-2013/aliaga/2010-12/extraction.json", ".cache/digests.json",
        ".prefect/prefect.db", "inspect/a.html", "logs/a.txt")  # fmt: skip


def made(target: str, folder: Path) -> set[str]:
    """The files that are left of a folder of work after `make TARGET`."""
    shutil.copy(ROOT / "Makefile", folder)
    for name in (
        *(f"processed/{name}" for name in KEPT + MADE),
        "raw/a.pdf",
        ".pytest_cache/x",
        ".venv/bin/python",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    subprocess.run(["make", "-s", target], cwd=folder, check=True)
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.processes
def test_clean_spares_the_database_and_what_people_filled_in(tmp_path):
    left = {
        "Makefile",
        "raw/a.pdf",
        ".venv/bin/python",
        *(f"processed/{name}" for name in KEPT),
    }
    assert made("clean", tmp_path) == left
    assert made("clean", tmp_path) == left  # and can be called twice


@pytest.mark.processes
def test_distclean_leaves_what_was_given(tmp_path):
    assert made("distclean", tmp_path) == {
        "Makefile",
        "raw/a.pdf",
        "processed/README.md",
    }


def test_the_page_of_processed_is_kept_by_version_control():
    assert (ROOT / "processed" / "README.md").is_file()
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert ignored.index("!processed/README.md") > ignored.index("processed/*")


def test_every_target_is_told_to_make_as_no_file():
    lines = (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
    [phony] = [line.split()[1:] for line in lines if line.startswith(".PHONY:")]
    targets = [
        line.partition(":")[0]
        for line in lines
        if line[:1].isalpha() and ":" in line and ":=" not in line and "?=" not in line
    ]
    assert sorted(phony) == sorted(targets)
