"""`make bench` keeps what it measured: a figure is compared with those before, not with a memory of them."""

import re

import pytest

from tests.benchmarks import history
from tests.support.commands import ROOT


@pytest.fixture
def bench(tmp_path, monkeypatch):
    """A benchmark that says what it is told to, as a module."""
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    module = tmp_path / "stopwatch.py"
    return lambda code: module.write_text(code, "utf-8")


@pytest.mark.processes
def test_what_was_measured_is_kept_and_told_beside_the_next(bench, tmp_path, capfd):
    kept = tmp_path / "history.jsonl"
    bench("print('4.2 s')")
    assert history.run(kept, "stopwatch") == 0
    assert capfd.readouterr().out == "4.2 s\n"
    bench("print('3.1 s'); raise SystemExit(3)")
    assert history.run(kept, "stopwatch") == 3
    now, before, last = capfd.readouterr().out.splitlines()
    assert (now, last) == ("3.1 s", "4.2 s")
    assert before.startswith("-- 20")
    said = [(e["said"], e["code"]) for e in history.entries(kept, "stopwatch")]
    assert said == [(["4.2 s"], 0), (["3.1 s"], 3)]
    assert history.entries(kept, "another") == []


def test_all_that_make_bench_runs_is_kept():
    rule = re.search(
        r"^bench:.*\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text("utf-8"), re.M
    )
    assert rule is not None
    commands = rule[1].replace("\\\n", " ").splitlines()
    (command,) = commands
    assert command.split()[1:3] == ["-m", "tests.benchmarks.history"]
    assert "tests.benchmarks.runs.many" in command.split()
