"""The whole way in a process of its own: from PDFs to rows and files, quietly, and again without a change."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from pipelines.database.connection import open_database
from tests.support.commands import (
    ROOT,
    bolgeplan,
    command,
    environment,
    started_anew,
)
from tests.support.databases import table_rows
from tests.support.documents import draw_report
from tests.support.processes import PATIENCE_SECONDS, awaited

pytestmark = pytest.mark.processes

ODD_NAME = "Ödemiş\n%s [bold] $(id) {x}.pdf"


def files_in(folder: Path) -> dict[str, bytes]:
    """What lies below a folder, without databases, Prefect's state and what is remembered of files."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and not {".prefect", ".cache"} & set(path.parts)
        and ".db" not in path.name
    }


def children_left(folder: Path) -> list[str]:
    """Processes that were started for reading PDFs by a command in this folder, and are still there."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it has ended meanwhile
            line = (
                (entry / "cmdline")
                .read_bytes()
                .replace(b"\0", b" ")
                .decode("utf-8", "replace")
            )
            if (
                "pipelines.reading.child" in line
                and (entry / "cwd").readlink() == folder
            ):
                found.append(line)
    return found


def test_a_folder_of_good_and_bad_files(tmp_path):
    """One good report, one truncated PDF, one empty file, one PNG: the good one is in, the others say why."""
    folder = tmp_path / "in"
    folder.mkdir()
    good = draw_report(folder / "good.pdf")
    (folder / "truncated.pdf").write_bytes(
        good.read_bytes()[: good.stat().st_size * 6 // 10]
    )
    (folder / "empty.pdf").write_bytes(b"")
    (folder / "picture.pdf").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    ran = bolgeplan("ingest", folder, "--db", "out/x.db", cwd=tmp_path)
    assert ran.code == 1
    assert "4 documents: 1 ingested, 3 quarantined" in ran.out
    assert "Traceback" not in ran.out + ran.err
    status = bolgeplan("status", "--db", "out/x.db", "--json", cwd=tmp_path).json()
    assert [row["document"] for row in status["editions"]] == [
        "ilce-ozet-raporu/2010-2013/aliaga"
    ]
    reasons = {Path(row["path"]).name: row["error"] for row in status["quarantined"]}
    assert set(reasons) == {"truncated.pdf", "empty.pdf", "picture.pdf"}
    assert all(
        reason.endswith(".") and "\n" not in reason for reason in reasons.values()
    )
    with sqlite3.connect(tmp_path / "out" / "x.db") as db:
        attempts = dict(
            db.execute(
                "SELECT error, status FROM ingest_attempt WHERE error IS NOT NULL"
            )
        )
    assert attempts == dict.fromkeys(reasons.values(), "quarantined")

    engine = open_database(str(tmp_path / "out" / "x.db"))
    before, files = table_rows(engine), files_in(tmp_path / "out")
    again = bolgeplan("ingest", folder, "--db", "out/x.db", "--json", cwd=tmp_path)
    assert again.code == 1
    told = {
        Path(row["path"]).name: (row["status"], row["error"])
        for row in again.json()["documents"]
    }
    assert told == {"good.pdf": ("unchanged", None)} | {
        n: ("quarantined", r) for n, r in reasons.items()
    }
    assert again.json()["run_id"] is None
    assert table_rows(engine) == before  # not a row more, not even of the run
    assert files_in(tmp_path / "out") == files


def test_a_good_run_is_quiet_and_leaves_nothing_behind(tmp_path):
    draw_report(tmp_path / ODD_NAME)
    own = tmp_path / "own"
    own.mkdir()
    ran = started_anew(
        "ingest", tmp_path / ODD_NAME, "--db", "x.db", cwd=tmp_path, HOME=str(own)
    )
    assert ran.code == 0, ran.err
    assert "ERROR" not in ran.err
    assert "Traceback" not in ran.err
    assert "\\n%s [bold] $(id) {x}.pdf" in ran.err  # escaped, and taken for no markup
    assert (
        sum(line.startswith("ingested ") for line in ran.err.splitlines()) == 1
    )  # a line a document
    assert children_left(tmp_path) == []
    assert list(own.rglob("*.db")) == []
    folder = tmp_path / "ilce-ozet-raporu" / "2010-2013" / "aliaga" / "2010-12"
    assert sorted(p.name for p in (folder / "tables").iterdir()) == [
        "01-district_statistics.csv", "02-swot.csv"]  # fmt: skip
    assert (
        json.loads((folder / "extraction.json").read_text())["identity"]["place"]
        == "aliaga"
    )


def test_renaming_and_touching_files_causes_no_work_and_no_rows(tmp_path):
    first = draw_report(tmp_path / "first.pdf")
    assert bolgeplan("ingest", first, "--db", "x.db", cwd=tmp_path).code == 0
    engine = open_database(str(tmp_path / "x.db"))
    before = table_rows(engine)
    (tmp_path / "elsewhere").mkdir()
    moved = shutil.move(first, tmp_path / "elsewhere" / "other name.pdf")
    os.utime(moved, (1, 1))
    ran = bolgeplan("ingest", "elsewhere", "--db", "x.db", "--json", cwd=tmp_path)
    assert [row["status"] for row in ran.json()["documents"]] == ["unchanged"]
    assert ran.json()["documents"][0]["document"] == "ilce-ozet-raporu/2010-2013/aliaga"
    assert table_rows(engine) == before


def test_lost_files_come_back_without_reading_the_document_again(tmp_path):
    draw_report(tmp_path / "a.pdf")
    bolgeplan("ingest", "a.pdf", "--db", "x.db", cwd=tmp_path)
    before = files_in(tmp_path / "ilce-ozet-raporu")
    shutil.rmtree(tmp_path / "ilce-ozet-raporu")
    ran = bolgeplan("ingest", "a.pdf", "--db", "x.db", cwd=tmp_path)
    assert "unchanged" in ran.out
    assert files_in(tmp_path / "ilce-ozet-raporu") == before


def test_a_file_or_folder_named_in_another_encoding_stops_no_other(tmp_path):
    """`Ödemiş` as Windows-1254 wrote it: no UTF-8, so no text for a database; the file beside it is read."""
    folder = tmp_path / os.fsdecode(b"il\xe7eler")
    folder.mkdir()
    (tmp_path / "in").mkdir()
    draw_report(tmp_path / "in" / "good.pdf")
    for odd in (
        folder / "report.pdf",
        tmp_path / "in" / os.fsdecode(b"\xd6demi\xfe.pdf"),
    ):
        shutil.copy(tmp_path / "in" / "good.pdf", odd)
    ran = bolgeplan(
        "ingest", tmp_path / "in", folder, "--db", "x.db", "--json", cwd=tmp_path
    )
    assert ran.code == 1, ran.err
    told = sorted(
        [(row["status"], row["error_code"]) for row in ran.json()["documents"]], key=str
    )
    assert told == [
        ("ingested", None),
        ("quarantined", "bad-file-name"),
        ("quarantined", "bad-file-name"),
    ]


def test_the_same_bytes_twice_in_one_run_are_one_edition(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    draw_report(folder / "a.pdf")
    shutil.copy(folder / "a.pdf", folder / "b.pdf")
    ran = bolgeplan("ingest", folder, "--db", "x.db", "--json", cwd=tmp_path)
    assert sorted(row["status"] for row in ran.json()["documents"]) == [
        "ingested",
        "unchanged",
    ]


def imports(process: int, _said: str) -> bool:
    """Prefect, which takes seconds: one of the first of its modules is there."""
    return "pydantic_core" in Path(f"/proc/{process}/maps").read_text()


def reads(_process: int, said: str) -> bool:
    return "documents to read" in said


def loads(_process: int, said: str) -> bool:
    return "\ningested " in said


@pytest.mark.parametrize("is_time", [imports, reads, loads])
def test_ctrl_c_ends_every_process_and_leaves_no_half_edition(tmp_path, is_time):
    folder = tmp_path / "in"
    folder.mkdir()
    for month in (
        "Ocak",
        "Şubat",
        "Mart",
        "Nisan",
        "Mayıs",
        "Haziran",
        "Temmuz",
        "Ağustos",
    ):
        draw_report(folder / f"{month}.pdf", date=f"{month} 2011")
    log = tmp_path / "log"
    with log.open("wb") as said:
        process = subprocess.Popen(
            command("ingest", folder, "--db", "x.db"), cwd=tmp_path, env=environment(),
            stdout=subprocess.DEVNULL, stderr=said, start_new_session=True,
        )  # fmt: skip
    awaited(lambda: is_time(process.pid, log.read_text()))
    os.killpg(process.pid, signal.SIGINT)
    assert process.wait(PATIENCE_SECONDS) == 130
    err = log.read_text()
    assert err.splitlines()[-1] == "bolgeplan: stopped"
    assert "Traceback" not in err
    assert children_left(tmp_path) == []
    if (tmp_path / "x.db").exists():
        with sqlite3.connect(tmp_path / "x.db") as db:
            if db.execute(
                "SELECT 1 FROM sqlite_master WHERE name = 'edition'"
            ).fetchone():
                empty = "SELECT COUNT(*) FROM edition e WHERE NOT EXISTS" \
                        " (SELECT 1 FROM swot_item w WHERE w.edition_id = e.id)"  # fmt: skip
                assert db.execute(empty).fetchone() == (0,)


def test_the_whole_way_on_each_engine(database, tmp_path):
    """Load, load again, read again by force: rows, ids and files stay."""
    draw_report(tmp_path / "a.pdf")
    assert bolgeplan("ingest", "a.pdf", "--db", database, cwd=tmp_path).code == 0
    engine = open_database(database)
    before, files = table_rows(engine), files_in(tmp_path)
    assert len(before["observation"]) > 31 * 6
    assert bolgeplan("ingest", "a.pdf", cwd=tmp_path, BOLGEPLAN_DB=database).code == 0
    assert table_rows(engine) == before
    forced = bolgeplan(
        "ingest", "a.pdf", "--force", "--json", "--db", database, cwd=tmp_path
    )
    assert forced.json()["documents"][0]["status"] == "ingested"
    after = table_rows(engine)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {
        "edition",
        "ingest_run",
        "ingest_attempt",
    }  # the time of loading, and that it was done
    assert files_in(tmp_path) == files
    engine.dispose()


def test_printings_are_counted_in_the_order_of_the_files(tmp_path):
    """The first takes longest to read; the last is the one that counts all the same."""
    folder = tmp_path / "in"
    folder.mkdir()
    many = [
        f"İlçede {number} firma bulunuyor ve her biri ayrı bir işkolunda çalışıyor."
        for number in range(2, 150)
    ]
    draw_report(folder / "1.pdf", bullets=many)
    draw_report(folder / "2.pdf", bullets=many[:2])
    draw_report(folder / "3.pdf", bullets=many[:3])
    ran = bolgeplan("ingest", folder, "--db", "x.db", "--json", cwd=tmp_path)
    assert [row["edition"] for row in ran.json()["documents"]] == [
        "2010-12",
        "2010-12.2",
        "2010-12.3",
    ]


def test_nothing_is_sent_anywhere(tmp_path):
    """Every address that any of the processes connects to is this machine's own."""
    log = tmp_path / "addresses"
    (tmp_path / "hook").mkdir()
    (tmp_path / "hook" / "sitecustomize.py").write_text(
        "import sys\n"
        "def note(event, args):\n"
        "    if event in ('socket.connect', 'socket.sendto', 'socket.getaddrinfo'):\n"
        f"        with open({str(log)!r}, 'a') as f: print(event, args[-1] if 'addr' not in event else args, file=f)\n"
        "sys.addaudithook(note)\n"
    )
    draw_report(tmp_path / "a.pdf")
    path = f"{tmp_path / 'hook'}{os.pathsep}{ROOT}"
    assert (
        bolgeplan("ingest", "a.pdf", "--db", "x.db", cwd=tmp_path, PYTHONPATH=path).code
        == 0
    )
    asked = log.read_text().splitlines()
    assert asked  # Prefect's API, in a thread of ours
    assert [line for line in asked if "127.0.0.1" not in line] == []
