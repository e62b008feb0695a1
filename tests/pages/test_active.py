"""Scripts, actions and attachments of a PDF: never run, followed or opened, and told."""

import zlib
from pathlib import Path

import pytest

from extractors.chain.job import Job
from extractors.chain.spread import by_one
from extractors.chain.stages import read
from extractors.pages.active import told_active
from extractors.pages.settings import DOCUMENT
from tests.support.documents import draw_report

CATALOG = b"/PageMode /UseNone"
HELD = {
    "JavaScript": b"/OpenAction << /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1:9/'\\)) >>",
    "an action that starts a program": b"/OpenAction << /S /Launch /F (/bin/true) >>",
    "attached files": b"/Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (a.exe) >>] >> >>",
}


def holding(path: Path, what: bytes) -> Path:
    content = draw_report(path).read_bytes()
    assert content.count(CATALOG) == 1
    path.write_bytes(content.replace(CATALOG, what))
    return path


@pytest.mark.parametrize("name", HELD)
def test_what_a_pdf_would_do_is_told_and_its_pages_are_read(
    tmp_path: Path, name: str
) -> None:
    path = holding(tmp_path / "active.pdf", HELD[name])
    made = read(Job(path, 100), lambda _page: None, by_one)
    assert [(f.check_code, f.severity) for f in made.findings] == [
        ("active-content", "info")
    ]
    assert (
        made.findings[0].message
        == f"The PDF holds {name}. Nothing of it was run, followed or opened."
    )
    assert len(made.pages) == 4


def test_nothing_is_told_of_a_plain_report(tmp_path: Path) -> None:
    assert told_active(draw_report(tmp_path / "plain.pdf")) == []
    named = (
        draw_report(tmp_path / "named.pdf")
        .read_bytes()
        .replace(CATALOG, b"/JSON 1 /LaunchPad 2")
    )
    (tmp_path / "named.pdf").write_bytes(named)
    assert told_active(tmp_path / "named.pdf") == []


def in_object_stream(path: Path, objects: bytes) -> Path:
    """A report with one more object, compressed; nothing refers to it."""
    packed = zlib.compress(objects)
    head = (
        b"9999 0 obj\n<< /Type /ObjStm /N 1 /First 7 /Filter /FlateDecode /Length %d >>\nstream\n"
        % len(packed)
    )
    content = draw_report(path).read_bytes()
    at = content.rindex(b"xref\n")
    path.write_bytes(
        content[:at] + head + packed + b"\nendstream\nendobj\n" + content[at:]
    )
    return path


@pytest.mark.parametrize("name", HELD)
def test_what_stands_in_compressed_objects_is_told(tmp_path: Path, name: str) -> None:
    [told] = told_active(
        in_object_stream(tmp_path / "a.pdf", b"9998 0 << " + HELD[name] + b" >>")
    )
    assert name in told.message


def test_names_written_in_codes_are_read(tmp_path: Path) -> None:
    [told] = told_active(
        holding(tmp_path / "a.pdf", b"/OpenAction << /S /#4caunc#68 /F (/bin/true) >>")
    )
    assert "an action that starts a program" in told.message


def test_a_bomb_of_objects_is_looked_through_up_to_a_limit(
    tmp_path: Path, monkeypatch
) -> None:
    path = in_object_stream(tmp_path / "a.pdf", b" " * 2_000_000 + b"/Launch")
    assert told_active(path)
    monkeypatch.setattr(DOCUMENT, "inflated_bytes", 1_000_000)
    assert told_active(path) == []


def test_a_stream_of_objects_is_unpacked_without_what_follows(
    tmp_path: Path, monkeypatch
) -> None:
    """Thousands of them, each with the rest of a long file, would be gigabytes."""
    path = in_object_stream(tmp_path / "a.pdf", b"9998 0 null")
    given = []

    class Unpacked:
        def decompress(self, packed: bytes, _most: int) -> bytes:
            given.append(len(packed))
            return b""

    monkeypatch.setattr(zlib, "decompressobj", Unpacked)
    told_active(path)
    assert len(given) == 1 and given[0] < 100
