"""The house: who may import whom. The contracts stand in `pyproject.toml`."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


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
