"""A disk that is full, or fills while a run is under way: one sentence, and nothing is half in."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from pipelines.disk_space import START_BYTES, free_bytes, require_room
from pipelines.errors import UsageProblem
from tests.flows.faults.killing import (
    DISTRICTS,
    draw,
    said,
    undisturbed,
    whole_editions,
)
from tests.support.commands import bolgeplan, command, environment
from tests.support.processes import PATIENCE_SECONDS


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 32 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", str(folder)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("who runs this may not mount a small disk")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(disk: Path) -> Path:
    filler = disk / "filler"
    with suppress(OSError), filler.open("ab", buffering=0) as file:
        while True:
            file.write(b"\0" * 4096)
    return filler


def test_no_run_begins_where_there_is_no_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    require_room(tmp_path)
    monkeypatch.setattr("pipelines.disk_space.free_bytes", lambda _: START_BYTES - 1)
    with pytest.raises(UsageProblem, match="has 15 MB left, a run needs 16: make room"):
        require_room(tmp_path)


def test_a_folder_that_is_not_there_says_nothing(tmp_path: Path) -> None:
    assert free_bytes(tmp_path / "none") is None


@pytest.mark.thorough
@pytest.mark.processes
def test_a_disk_that_fills_while_a_run_is_under_way(
    small_disk: Path, tmp_path: Path
) -> None:
    draw(tmp_path)
    database = f"sqlite:///{small_disk / 'x.db'}"
    run = subprocess.Popen(
        command("-q", "ingest", "in", "--db", database), cwd=tmp_path, env=environment(), text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    while not (small_disk / "x.db-wal").exists() and run.poll() is None:
        time.sleep(0.05)
    filler = fill(small_disk)
    _, err = run.communicate(timeout=PATIENCE_SECONDS)
    assert run.returncode in (1, 2)
    assert "Traceback" not in err
    assert len(err.strip().splitlines()) <= len(DISTRICTS) + 1, (
        err
    )  # a line a document, or one for all
    refused = bolgeplan("-q", "ingest", "in", "--db", database, cwd=tmp_path)
    assert (
        refused.code == 2 and "full" in refused.err
    ) or "make room" in refused.err, refused.err
    filler.unlink()
    undisturbed(tmp_path, database)
    assert whole_editions(database) == len(DISTRICTS)
    undisturbed(tmp_path, f"sqlite:///{tmp_path / 'other.db'}")
    assert said(database) == said(f"sqlite:///{tmp_path / 'other.db'}")
