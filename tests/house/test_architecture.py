"""The house: who may import whom. The contracts stand in `pyproject.toml`."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.processes
def test_the_import_contracts_hold():
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-2000:]


def test_only_pipelines_open_sessions():
    """An import contract cannot forbid a part of an external package."""
    opened = [
        str(path.relative_to(ROOT))
        for folder in ("schemas", "extractors")
        for path in (ROOT / folder).rglob("*.py")
        if re.search(r"\bimport\b.*\bSession\b|\bcreate_engine\b", path.read_text(encoding="utf-8"))
    ]
    assert opened == []


MOST_MODULES = 15
"""in one folder: with more of them the tree no longer shows what a room does."""


def test_no_folder_is_too_full_to_be_read():
    folders = {
        path.parent
        for top in ("schemas", "extractors", "pipelines", "tests")
        for path in (ROOT / top).rglob("*.py")
    }
    modules = {
        str(folder.relative_to(ROOT)): len(
            [path for path in folder.glob("*.py") if path.name != "__init__.py"]
        )
        for folder in folders
    }
    assert modules["extractors/tables/grid"] > 1  # the count counts
    assert {folder: count for folder, count in modules.items() if count > MOST_MODULES} == {}


def test_the_streets_have_floors_too():
    """Layers inside the packages, each with every room in it (`exhaustive`)."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    floors = {c["containers"][0]: c.get("exhaustive") for c in contracts if "containers" in c}
    assert floors == dict.fromkeys(["extractors", "extractors.tables", "extractors.prose", "pipelines"], True)
