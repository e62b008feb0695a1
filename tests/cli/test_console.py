"""Tables that nobody looks at in a terminal are set without Rich, and come out as it sets them."""

import io

import pytest
from rich.console import Console

from pipelines.cli.shared import console
from pipelines.cli.shared.console import one_line_each, print_table

HEADINGS = ("status", "belge", "seconds")
ROWS = {
    "one": [("ingested", "İlçe özet raporu", "1.0")],
    "none": [],
    "empty cells": [("", None, 12.5), ("quarantined", "", None)],
    "wide letters": [("漢字", "é", "10"), ("a", "e\u0301", "9")],
    "controls": [("a\nb", "[bold]c", "\x1b[1m")],
    "too long": [("a", "uzun bir ad " * 20, "1"), ("b", "x" * 250, "2")],
}


@pytest.mark.parametrize("rows", ROWS.values(), ids=ROWS)
@pytest.mark.parametrize("title", [None, "title"])
def test_a_table_is_as_rich_sets_it(monkeypatch, capsys, rows, title):
    print_table(title, HEADINGS, rows, numbers=("seconds",))
    ours = capsys.readouterr().out
    monkeypatch.setattr(console, "one_line_each", lambda *_: None)
    print_table(title, HEADINGS, rows, numbers=("seconds",))
    assert capsys.readouterr().out == ours


def test_only_what_fits_is_set_without_rich():
    assert one_line_each([HEADINGS, ("a", "b", "1")], [False, False, True], 22) is not None  # fmt: skip
    assert one_line_each([HEADINGS, ("a", "b", "1")], [False, False, True], 21) is None


def test_in_a_terminal_headings_are_bold(monkeypatch):
    shown = io.StringIO()
    terminal = Console(
        file=shown, force_terminal=True, width=80, color_system="standard"
    )
    monkeypatch.setattr(console, "stdout_console", lambda: terminal)
    print_table(None, HEADINGS, ROWS["one"])
    assert "\x1b[1mstatus" in shown.getvalue()
