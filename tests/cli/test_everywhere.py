"""What people expect of any command: help, version, completion, more or less to read."""

import os
import pty
import re
import subprocess
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from pipelines.cli import app
from pipelines.errors import UsageProblem
from schemas import VERSION
from tests.support.commands import ROOT, bolgeplan, command, environment
from tests.support.documents import draw_report

COMMANDS = get_command(app).commands  # type: ignore[attr-defined]


def run(*arguments: str) -> tuple[int, str]:
    ran = CliRunner().invoke(app, list(arguments), prog_name="bolgeplan")
    return ran.exit_code, ran.stdout


def test_the_version_is_told():
    assert run("--version") == (0, f"bolgeplan {VERSION}\n")


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_has_a_short_name_too(name):
    asked = [name] if name else []
    assert run(*asked, "-h") == run(*asked, "--help")
    code, said = run(*asked, "-h")
    assert code == 0
    assert said.startswith("Usage: bolgeplan ")


def test_bare_it_shows_its_help_line_by_line():
    code, said = run()
    assert (code, said) == (2, run("--help")[1])
    assert all(re.search(rf"(?m)^  {name} ", said) for name in COMMANDS)


def test_the_readme_lists_every_command_and_no_other():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    section = readme.partition("\n## Commands\n")[2].partition("\n## ")[0]
    listed = re.findall(r"(?m)^\| `bolgeplan (\w+)", section)
    assert sorted(listed) == sorted(COMMANDS)


@pytest.mark.processes
def test_a_shell_completes_commands_and_options(tmp_path):
    def completed(typed: str) -> set[str]:
        asked = {
            "_BOLGEPLAN_COMPLETE": "complete_bash",
            "COMP_WORDS": typed,
            "COMP_CWORD": str(typed.count(" ")),
        }
        done = subprocess.run(
            command(),
            cwd=tmp_path,
            env=environment(**asked),
            capture_output=True,
            text=True,
            check=False,
        )
        return set(done.stdout.split())

    assert completed("bolgeplan sta") == {"status", "stage"}
    assert "--format" in completed("bolgeplan export --f")


@pytest.mark.processes
def test_more_or_less_is_said_of_the_progress_and_the_results_are_the_same(tmp_path):
    draw_report(tmp_path / "a.pdf")
    said = {}
    for how in ("-v", "-q"):
        ran = bolgeplan(
            "ingest", "a.pdf", "--force", "--json", how, "--db", "x.db", cwd=tmp_path
        )
        [document] = ran.json()["documents"]
        said[how] = ran.err
        assert (ran.code, document["status"]) == (0, "ingested")
    assert "a.pdf is ilce-ozet-raporu/2010-2013/aliaga" in said["-v"]
    assert said["-q"] == ""


@pytest.mark.processes
def test_what_goes_wrong_is_said_however_quiet(tmp_path):
    ran = bolgeplan("-q", "status", "--db", "nowhere.db", cwd=tmp_path)
    assert ran.code == 2
    assert ran.err.startswith(
        f"bolgeplan: there is no database at 'nowhere.db'{os.linesep}"[:-1]
    )


def test_what_follows_two_dashes_is_no_option():
    ran = CliRunner().invoke(app, ["search", "--db", "nonsense://x", "--", "-q"])
    assert isinstance(
        ran.exception, UsageProblem
    )  # of the database: "-q" is what to search for


@pytest.mark.processes
def test_who_sits_at_a_terminal_sees_a_sign_of_life_before_all_is_imported(tmp_path):
    """The line that says so is among the first that a process does, and gone when there is something to tell."""
    draw_report(tmp_path / "a.pdf")
    master, slave = pty.openpty()
    process = subprocess.Popen(command("ingest", "a.pdf", "--db", "x.db"), cwd=tmp_path, env=environment(),
                               stdout=subprocess.DEVNULL, stderr=slave)  # fmt: skip
    os.close(slave)
    said = os.read(master, 1000).decode()
    modules = Path(f"/proc/{process.pid}/maps").read_text()
    assert said.startswith("looking for what is new")
    assert "numpy" not in modules
    process.kill()
    process.wait()
    os.close(master)
