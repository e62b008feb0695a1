"""The numbers that decide what is read: each says its unit and its reason, and which drawn claim shows it."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.benchmarks.turned import Number, changes, numbers_of, read_claim
from tests.pdfs.library import CLAIMS
from tests.support.kept import PENS, SOURCES, kept

ROOT = Path(__file__).parents[2]
FILES = sorted(
    [
        *(ROOT / "extractors").rglob("settings.py"),
        *(
            file
            for file in (ROOT / "extractors").rglob("settings/*.py")
            if file.name != "__init__.py"
        ),
    ]
)
UNIT = re.compile(
    r"points?|times|share|ratio|rows?|columns?|lines?|cells?|words?|letters?|characters|signs?|bytes|pages?|0\.\.255|"
    r"0\.\.1|boxes|bars|strokes|rules|heights|power|factor|pixels|nested|headings?|entries|drawn|distinct|labels|figures|bands|edges|"
    r"goals|axes|paragraphs|codes|bullets|quadrants|places|levels|years|items|steps|names|last printed digits|digits"
)
SHOWN = re.compile(r"Shown by ((?:`[\w-]+`(?:, | and )?)+)")


class Told(NamedTuple):
    """What is said of a number, or of some that are said together."""

    file: Path
    owner: str
    names: tuple[str, ...]
    text: str

    @property
    def shown_by(self) -> list[str]:
        found = SHOWN.search(" ".join(self.text.split()))
        return re.findall(r"`([\w-]+)`", found[1]) if found else []


def told() -> Iterator[Told]:
    """All numbers, as their modules say them."""
    for file in FILES:
        for owner in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(owner, ast.ClassDef):
                names: tuple[str, ...] = ()
                for line in owner.body:
                    if isinstance(line, ast.AnnAssign):
                        names += (line.target.id,)
                    elif names:
                        yield Told(file, owner.name, names, line.value.value)
                        names = ()
                assert not names, f"{file}: nothing is said of {names}"


NUMBERS = list(told())


def test_every_number_says_its_unit_and_its_reason():
    assert len(NUMBERS) > 150
    silent = [
        (t.owner, t.names)
        for t in NUMBERS
        if not UNIT.match(t.text.lower()) or len(t.text.split()) < 4
    ]
    assert silent == []


def test_every_number_names_what_shows_it():
    """A drawn claim, or a test of its own where no page can show it (a limit, a cache)."""
    tests = "\n".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py")
    )
    unshown = [
        f"{t.owner}.{name}" for t in NUMBERS for name in t.names if not t.shown_by
    ]
    unknown = [
        name
        for t in NUMBERS
        for name in t.shown_by
        if name not in CLAIMS and f"def {name}(" not in tests
    ]
    assert unknown == []
    assert unshown == []


LIKELY = (3, 2, 1, 0)
"""Turns, those first that change most: beyond all measure, to nothing. The others are seldom needed then."""
MOST_IDLE = 0
"""numbers that change nothing in the claim named beside them. A ratchet, too: never raise it."""


@pytest.mark.thorough
def test_a_claim_that_shows_a_number_is_read_otherwise_with_another_number(tmp_path):
    """Turned somewhat, to nothing, or beyond all measure: the mechanism does what is said of it."""
    listed = [(number, claims) for told in NUMBERS for number, claims in _numbers(told)]
    assert len(listed) > 150  # it looks somewhere
    idle = kept("numbers turned", lambda: _idle(listed, tmp_path), TURNED_WITH)
    assert len(idle) <= MOST_IDLE, "\n".join(idle)


TURNED_WITH = (*SOURCES, *PENS, "tests/benchmarks", "tests/house")
"""What this depends on: where none of it has changed, the same would come out."""


def _idle(listed: list[tuple[Number, list[str]]], folder: Path) -> list[str]:
    """Numbers that change nothing in their claims, each as a sentence."""
    names = {name for _, claims in listed for name in claims}
    drawn = {name: read_claim(name, folder, noted=False) for name in names}
    return [
        f"{number.room}: {number.name} of {type(number.owner).__name__} changes nothing in {', '.join(claims)}"
        for number, claims in listed
        if not any(
            changes(drawn[name], number, turn) for turn in LIKELY for name in claims
        )
    ]


ROOMS = ("readings", "checks", "compare")
"""Rooms whose numbers are turned beneath the tests that they name."""


def shown_by_tests() -> list[tuple[Number, list[str]]]:
    """Numbers of these rooms that no claim shows, and the tests that do."""
    return [
        (number, told.shown_by)
        for told in NUMBERS
        if _room(told).startswith(ROOMS) and not set(told.shown_by) & set(CLAIMS)
        for number in numbers_said(told)
    ]


def numbers_said(told: Told) -> list[Number]:
    """What a text says something of, as it is turned."""
    return [
        number
        for number in numbers_of(_room(told))
        if type(number.owner).__name__ == told.owner and number.name in told.names
    ]


@pytest.mark.processes
@pytest.mark.thorough
def test_a_test_that_shows_a_number_fails_with_another_number():
    names = {name for _, tests in shown_by_tests() for name in tests}
    assert len(names) > 5  # it looks somewhere
    idle = kept("tests turned", lambda: _idle_in(names), (*SOURCES, "tests"))
    assert idle == []


def _idle_in(names: set[str]) -> list[str]:
    """Which of the numbers that these tests show can be another, and none of them fails."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "tests.house.turning",
        "-q",
        "-m",
        "not processes",
        *map(str, _files_with(names)),
    ]
    ran = subprocess.run(
        [*command, "-k", " or ".join(names)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [line for line in ran.stdout.splitlines() if line.startswith("idle")]


def _files_with(names: set[str]) -> list[Path]:
    """Where tests of these names stand."""
    return [
        file
        for file in sorted((ROOT / "tests").rglob("test_*.py"))
        if names & set(re.findall(r"^def (\w+)\(", file.read_text("utf-8"), re.M))
    ]


def _numbers(told: Told) -> Iterator[tuple[Number, list[str]]]:
    claims = [name for name in told.shown_by if name in CLAIMS]
    for number in numbers_said(told) if claims else ():
        yield number, claims


def _room(told: Told) -> str:
    folder = told.file.relative_to(ROOT / "extractors").parent
    return ".".join(
        folder.parts
        if folder.name != "settings"
        else (*folder.parent.parts, told.file.stem)
    )
