"""The command line: quick to help, one line on bad use, never a traceback."""

import subprocess
import sys
from pathlib import Path

import pytest

from pipelines.database.migrations import HEAD
from tests.support.commands import ROOT, bolgeplan, environment
from tests.support.documents import draw_report

pytestmark = pytest.mark.processes


def imported_by(*arguments: str) -> set[str]:
    """Top-level modules that a command has imported when it ends."""
    code = (
        "import sys, atexit\n"
        "atexit.register(lambda: print('MODULES', *{m.split('.')[0] for m in sys.modules}, file=sys.stderr))\n"
        f"sys.argv = ['bolgeplan', *{list(arguments)!r}]\n"
        "from pipelines.cli import main\nmain()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment(), capture_output=True,
                          text=True, check=False)  # fmt: skip
    return set(done.stderr.rpartition("MODULES")[2].split())


def test_help_imports_nothing_heavy():
    heavy = {
        "prefect",
        "spacy",
        "sqlalchemy",
        "pandas",
        "pdfplumber",
        "camelot",
        "numpy",
        "httpx",
    }
    assert not imported_by("--help") & heavy


def test_reading_tables_imports_neither_prefect_nor_spacy_nor_the_database(pdf):
    path = str(pdf("continues_on_next_page").path)
    modules = imported_by("tables", path)
    assert "pypdfium2" in modules
    assert not modules & {"prefect", "spacy", "sqlalchemy"}


def test_parsers_do_not_chatter(tmp_path):
    """A font that says it is no font: every engine reads on, and one of them would tell each time."""
    sound = draw_report(tmp_path / "sound.pdf")
    (tmp_path / "odd.pdf").write_bytes(
        sound.read_bytes().replace(b"/Type /Font ", b"/Type /Fond ")
    )
    ran = bolgeplan("tables", "odd.pdf", cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")


def test_status_imports_no_prefect(tmp_path):
    modules = imported_by("status", "--db", str(tmp_path / "none.db"))
    assert "sqlalchemy" in modules
    assert "prefect" not in modules


def test_looking_at_what_is_loaded_imports_neither_parsers_nor_prefect(tmp_path):
    """A thousand unchanged files are looked at in the time that these take to import."""
    draw_report(tmp_path / "a.pdf")
    arguments = ("ingest", str(tmp_path / "a.pdf"), "--db", str(tmp_path / "x.db"))
    assert bolgeplan(*arguments, cwd=tmp_path).code == 0
    modules = imported_by(*arguments)
    assert "sqlalchemy" in modules
    assert not modules & {
        "prefect",
        "spacy",
        "pandas",
        "camelot",
        "pdfplumber",
        "playa",
        "alembic",
        "httpx",
    }


def test_loading_what_others_read_imports_no_parsers(tmp_path):
    """They cost a second a run, and the processes that read have them; findings have tables that are named in logs."""
    draw_report(tmp_path / "a.pdf")
    modules = imported_by(
        "ingest", str(tmp_path / "a.pdf"), "--db", str(tmp_path / "x.db")
    )
    assert "prefect" in modules
    assert not modules & {"spacy", "camelot", "pdfplumber", "playa", "pypdfium2"}


BAD_USE = {
    "no such command": ["frobnicate"],
    "no such option": ["ingest", "--frobnicate"],
    "missing path": ["ingest", "nowhere.pdf"],
    "path with a newline": ["ingest", "no\nwhere.pdf"],
    "bad URL": ["status", "--db", "nonsense://x"],
    "other engine": ["status", "--db", "mysql://host/x"],
    "no database": ["status", "--db", "nowhere.db"],
    "database is a folder": ["status", "--db", "."],
    "database is no database": ["status", "--db", "notes.txt"],
    "server that is not there": ["status", "--db", "postgresql://localhost:1/none"],
    "unwritable folder": ["ingest", "--db", "/proc/none/x.db"],
    "no settings": ["ingest", "--config", "nowhere.yaml"],
    "wrong settings": ["ingest", "--config", "wrong.yaml"],
    "wrong pages": ["tables", "notes.txt", "--pages", "3-x"],
    "wrong format": ["tables", "notes.txt", "--format", "pdf"],
    "no document": ["tables", "nowhere.pdf"],
}


@pytest.mark.parametrize("arguments", BAD_USE.values(), ids=BAD_USE)
def test_bad_use_is_one_line_and_exit_code_2(arguments, tmp_path):
    (tmp_path / "notes.txt").write_text("not a database, nor a PDF")
    (tmp_path / "wrong.yaml").write_text("limits:\n  seconds: 5\n  secnds: 6\n")
    ran = bolgeplan(*arguments, cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("bolgeplan: ")
    assert ran.err.count("\n") == 1
    assert "Traceback" not in ran.err


def test_a_wrong_key_is_named_with_file_and_line(tmp_path):
    (tmp_path / "wrong.yaml").write_text("limits:\n  seconds: 5\n  secnds: 6\n")
    ran = bolgeplan("ingest", "--config", "wrong.yaml", cwd=tmp_path)
    assert ran.err == "bolgeplan: wrong.yaml:3: limits.secnds: unknown key\n"


def test_a_reader_that_goes_away_is_no_error(tmp_path):
    shell = f"{sys.executable} -m pipelines --help | head -1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", shell], cwd=tmp_path, env=environment(),
                          capture_output=True, text=True, check=False)  # fmt: skip
    assert done.stderr == ""


def test_migrate_says_from_where_to_where(tmp_path):
    assert (
        bolgeplan("migrate", "--db", "x.db", cwd=tmp_path).out
        == f"schema none → {HEAD}\n"
    )
    again = bolgeplan("migrate", "--db", "x.db", "--json", cwd=tmp_path)
    assert again.json() == {"before": HEAD, "after": HEAD}


def test_the_environment_names_the_database(tmp_path):
    bolgeplan(
        "migrate", cwd=tmp_path, BOLGEPLAN_DB=f"sqlite:///{tmp_path / 'named.db'}"
    )
    assert Path(tmp_path / "named.db").exists()
