"""What is imported is declared in `pyproject.toml`, what is declared is used, and the locks hold it."""

import re
import subprocess
import sys
import tomllib

import pytest

from tests.support.commands import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))[
    "project"
]
DEPTRY = [sys.executable, "-c", "from deptry.cli import cli; cli()"]


def deptry(folder: object) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*DEPTRY, "."], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.mark.processes
def test_what_is_imported_is_declared_and_what_is_declared_is_used():
    done = deptry(ROOT)
    assert done.returncode == 0, done.stderr


@pytest.mark.processes
@pytest.mark.parametrize(
    ("imported", "declared", "said"),
    [("rich", "", "DEP003"), ("json", "rich", "DEP002")],
)
def test_a_module_too_few_or_too_many_is_told(tmp_path, imported, declared, said):
    listed = f'["{declared}"]' if declared else "[]"
    (tmp_path / "pyproject.toml").write_text(
        f'[project]\nname = "x"\nversion = "1"\ndependencies = {listed}\n'
    )
    (tmp_path / "x.py").write_text(f"import {imported}\n")
    done = deptry(tmp_path)
    assert done.returncode == 1
    assert said in done.stderr


def names(requirements: list[str]) -> set[str]:
    return {
        re.split(r"[^A-Za-z0-9._-]", line)[0].lower().replace(".", "-")
        for line in requirements
    }


def test_the_locks_hold_what_is_declared_with_hashes_and_no_address():
    extra = PROJECT["optional-dependencies"]
    declared = {
        "requirements.lock": PROJECT["dependencies"] + extra["build"],
        "requirements-scale.lock": PROJECT["dependencies"]
        + extra["build"]
        + extra["dask"]
        + extra["s3"],
        "requirements-dev.lock": extra["dev"] + extra["dask"] + extra["s3"],
    }
    for lock, wanted in declared.items():
        text = (ROOT / lock).read_text(encoding="utf-8")
        locked = re.findall(r"(?m)^([a-z0-9._-]+)==\S+", text)
        assert names(wanted) <= set(locked), f"{lock}: run `make lock`"
        assert text.count("--hash=sha256:") >= len(locked)
        assert "://" not in text
