"""Hashes of unchanged files come from memory, and never that of other bytes."""

import hashlib
import os
from pathlib import Path

import pytest

from pipelines.sources import digests
from pipelines.sources.digests import Digests


def true_hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def settled(monkeypatch):
    """Files count as settled at once: no test waits for the clock."""
    monkeypatch.setattr(digests, "SETTLED_NS", -1)


@pytest.fixture
def reads(monkeypatch):
    """The files whose bytes were read."""
    read: list[str] = []

    def reading(path: Path) -> str:
        read.append(path.name)
        return true_hash(path)

    monkeypatch.setattr(digests, "file_sha256", reading)
    return read


def asked(folder: Path, path: Path, *, anew: bool = False) -> str:
    memory = Digests(folder / ".cache")
    found = memory.sha256(path, anew=anew)
    memory.save()
    return found


def test_the_bytes_of_an_unchanged_file_are_read_once(tmp_path, settled, reads):
    path = tmp_path / "İlçe raporu.pdf"
    path.write_bytes(b"one")
    assert {asked(tmp_path, path) for _ in range(3)} == {true_hash(path)}
    assert reads == [path.name]
    asked(tmp_path, path, anew=True)
    assert reads == [path.name] * 2


def test_other_bytes_of_the_same_size_and_date_are_noticed(tmp_path, settled, reads):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"one")
    before = path.stat()
    asked(tmp_path, path)
    path.write_bytes(b"two")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert asked(tmp_path, path) == true_hash(path)


def test_another_file_moved_to_the_same_name_is_noticed(tmp_path, settled, reads):
    path, other = tmp_path / "a.pdf", tmp_path / "b.pdf"
    path.write_bytes(b"one")
    other.write_bytes(b"two")
    asked(tmp_path, path)
    other.replace(path)
    assert asked(tmp_path, path) == true_hash(path)


def test_a_file_that_has_just_changed_is_not_remembered(tmp_path, reads):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"one")
    asked(tmp_path, path)
    asked(tmp_path, path)
    assert reads == ["a.pdf", "a.pdf"]


@pytest.mark.parametrize("damage", [b"", b"{", b"[1]", b'{"a": 1}', b'{"a": [1, 2]}'])
def test_a_damaged_memory_is_forgotten(tmp_path, settled, reads, damage):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"one")
    asked(tmp_path, path)
    (tmp_path / ".cache" / "digests.json").write_bytes(damage)
    assert asked(tmp_path, path) == true_hash(path)
    assert asked(tmp_path, path) == true_hash(path)
    assert len(reads) == 2


def test_files_that_are_gone_are_forgotten(tmp_path, settled):
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(name.encode())
    asked(tmp_path, tmp_path / "a.pdf")
    (tmp_path / "a.pdf").unlink()
    asked(tmp_path, tmp_path / "b.pdf")
    assert "a.pdf" not in (tmp_path / ".cache" / "digests.json").read_text()


def test_a_memory_that_cannot_be_written_is_no_failure(tmp_path, settled):
    (tmp_path / ".cache").write_text("a file where the folder should be")
    (tmp_path / "a.pdf").write_bytes(b"one")
    assert asked(tmp_path, tmp_path / "a.pdf") == true_hash(tmp_path / "a.pdf")
