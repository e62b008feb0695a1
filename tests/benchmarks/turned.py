"""Settings turned: how a drawn claim is read with one number of one room changed, and all else as it is.

It is quick because little is done twice: each claim is drawn, read and shown to the other engines once; the stages before a
room are answered from memory; and a number is tried on those claims alone in whose reading it decides something otherwise
(`noted.py`; one of the rooms that reckon in arrays: on those that ask for it).
"""

import importlib
import sys
from collections.abc import Callable, Hashable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, fields, is_dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any
from unittest.mock import patch

from extractors import tables
from extractors.chain import stages
from extractors.chain.failures import StageFailed
from extractors.chain.job import Job
from extractors.chain.results import Checked, Tabled
from extractors.chain.walk import chain
from extractors.tables.judge.peers import Peers
from schemas.errors import UnreadableDocument
from tests.benchmarks.noted import Noted, differs
from tests.pdfs.library import draw

ROOMS = {
    "pages": "read_pages",
    "pages.pdfium": "read_pages",
    "pages.pdfium.text": "read_pages",
    "text_layer": "mend_pages",
    "identity": "identify",
    "tables.page": "found_on",
    "tables.grid": "found_on",
    "tables.text": "found_on",
    "tables.unruled": "found_on",
    "tables.frames": "found_on",
    "tables.lines": "found_on",
    "tables.document": "found_on",
    "tables.judge": "found_on",
    "readings.places": "choose_readings",
    "readings.proofs": "choose_readings",
    "readings.goals": "choose_readings",
    "readings.regions": "choose_readings",
    "readings.swot": "choose_readings",
    "readings.text": "choose_readings",
    "readings.whole": "choose_readings",
    "narrative": "read_narrative",
    "records": "choose_readings",
    "prose": "annotate",
    "checks": "check",
    "chain": "page_count",
}
"""A room with a `settings.py` (those of the readings stand together), and the first call of `chain/stages.py` that comes to it."""
IN_ARRAYS = ("pages", "tables.page.StrikesSettings")
"""What reckons in arrays, which forget what a number might have been."""
CALLS = (
    "page_count", "read_pages", "told_permissions", "mend_pages", "identify", "found_on", "tables_over", "choose_readings",
    "read_narrative", "left_over_text", "read_records", "annotate", "check",
)  # fmt: skip
"""What `stages` calls, in its order."""
SMALLER, LARGER, BEYOND = 2 / 3, 1.5, 1_000_000


@dataclass(frozen=True)
class Number:
    """A number of a settings object."""

    room: str
    owner: Any
    name: str

    @property
    def value(self) -> Any:
        """As it is used."""
        return getattr(self.owner, self.name)

    @property
    def asked(self) -> tuple[type, str]:
        """By what name the trace knows it."""
        return type(self.owner), self.name

    @property
    def turns(self) -> tuple[Any, Any, Any, Any]:
        """What it is turned to: somewhat smaller and larger, to nothing, beyond all measure."""
        if isinstance(self.value, int):
            return self.value - 1, self.value + 1, 0, BEYOND
        as_is = type(
            self.value
        )  # a float, or a Decimal where figures are reckoned with as printed
        return (
            self.value * as_is(SMALLER),
            self.value * as_is(LARGER),
            as_is(0),
            as_is(BEYOND),
        )

    @property
    def is_noted(self) -> bool:
        """Whether a claim's reading tells what it decides."""
        named = f"{self.room}.{type(self.owner).__name__}"
        return not named.startswith(IN_ARRAYS) and not isinstance(self.value, Decimal)

    @contextmanager
    def turned(self, value: Any) -> Iterator[None]:
        """Another value for a while."""
        usual = self.value
        setattr(self.owner, self.name, value)
        try:
            yield
        finally:
            setattr(self.owner, self.name, usual)


def forget() -> None:
    """Empty what functions of ours remember of their answers."""
    for name, module in list(sys.modules.items()):
        if name.startswith("extractors."):
            for function in vars(module).values():
                if (
                    hasattr(function, "cache_clear") and function.__module__ == name
                ):  # what is loaded from files has no numbers in it, and stays
                    function.cache_clear()


@dataclass
class Claim:
    """A drawn claim: what its stages gave, and which numbers they asked for."""

    name: str
    path: Path
    made: dict[str, list[Any]] = field(default_factory=dict)
    seen: dict[tuple[str, int], list[Any]] = field(default_factory=dict)
    before: dict[str, str] = field(default_factory=dict)
    asked: set[tuple[type, str]] = field(default_factory=set)
    decided: set[tuple[Hashable, int]] | None = None
    """Settings, and which of their turns, that decide something otherwise; None where nobody has looked."""


def numbers_of(room: str) -> Iterator[Number]:
    """The numbers of a room's settings objects; none where it has no settings yet."""
    try:
        first, _, rest = room.partition(".")
        place = (
            f"readings.settings.{rest}" if first == "readings" else f"{room}.settings"
        )
        module = importlib.import_module(f"extractors.{place}")
    except ModuleNotFoundError:
        return
    for value in vars(module).values():
        if is_dataclass(value) and not isinstance(value, type):
            yield from (Number(room, value, name.name) for name in fields(value))


def read_claim(name: str, folder: Path, *, noted: bool = True) -> Claim:
    """Draws a claim and walks its chain once, with an ear at every settings object.

    `noted`: again with numbers that know what they might have been, for those who try many numbers on it.
    """
    claim = Claim(name, draw(name, folder)[0])
    with _heard(claim), ExitStack() as patches:
        for call in CALLS:
            patches.enter_context(
                patch.object(stages, call, _keeping(claim, call, getattr(stages, call)))
            )
        usual = outcome(claim)
    claim.before = usual
    claim.decided = _decided(claim) if noted else None
    return claim


def _decided(claim: Claim) -> set[tuple[Hashable, int]]:
    """Reads a claim with numbers that know what they might have been."""
    noted = [number for room in ROOMS for number in numbers_of(room) if number.is_noted]
    differs.clear()
    with ExitStack() as patches:
        for call in CALLS[: CALLS.index("mend_pages")]:
            patches.enter_context(patch.object(stages, call, _repeating(claim, call)))
        for number in noted:
            patches.enter_context(
                number.turned(Noted(float(number.value), {number.asked: number.turns}))
            )
        outcome(claim)
    return set(differs)


def changes(claim: Claim, number: Number, turn: int) -> bool:
    """Whether a claim is read otherwise with a number turned."""
    known = claim.decided is not None and number.is_noted
    if number.asked not in claim.asked or (
        known and (number.asked, turn) not in (claim.decided or ())
    ):
        return False
    value = number.turns[turn]
    first = CALLS.index(ROOMS[number.room])
    with ExitStack() as patches:
        for call in CALLS[:first]:
            patches.enter_context(patch.object(stages, call, _repeating(claim, call)))
        patches.enter_context(number.turned(value))
        part = (
            "judge"
            if number.room == "tables.judge"
            else "tables"
            if number.room.startswith("tables")
            else "all"
        )
        return outcome(claim, part)[part] != claim.before[part]


def outcome(claim: Claim, part: str = "all") -> dict[str, str]:
    """What is read of a claim, as text: its tables' cells, how sure they are, and everything; the error where it fails."""
    said = dict.fromkeys(("tables", "judge", "all"), "")
    with patch.object(tables, "peers_of", lambda path: _remembered_peers(claim, path)):
        try:
            for made in chain(Job(claim.path)):
                if isinstance(made, Tabled):
                    said |= _cells(made)
                    if part != "all":
                        return said
                if isinstance(made, Checked):
                    said["all"] = made.extraction.model_dump_json()
        except (StageFailed, UnreadableDocument) as error:
            said = {kind: text or repr(error) for kind, text in said.items()}
    return said


def _cells(tabled: Tabled) -> dict[str, str]:
    said = [
        (table.caption, table.heading, table.notes, table.pages, table.kind)
        for table in tabled.tables
    ]
    grids = [
        [
            (c.row, c.col, c.row_span, c.col_span, c.is_header, c.text)
            for c in table.cells
        ]
        for table in tabled.tables
    ]
    cells = repr((said, grids))
    sure = repr([(table.confidence, table.reason) for table in tabled.tables])
    return {"tables": cells, "judge": cells + sure}


def _keeping(
    claim: Claim, call: str, function: Callable[..., Any]
) -> Callable[..., Any]:
    """A call of `stages` that remembers what it gave; what it gave piece by piece, as a list."""

    def kept(*args: Any, **kwargs: Any) -> Any:
        given = function(*args, **kwargs)
        given = list(given) if isinstance(given, Iterator) else given
        claim.made.setdefault(call, []).append(given)
        return iter(given) if call == "read_pages" else given

    return kept


def _repeating(claim: Claim, call: str) -> Callable[..., Any]:
    given = iter(claim.made.get(call, ()))

    def repeated(*_args: Any, **_kwargs: Any) -> Any:
        again = next(given)
        return iter(again) if call == "read_pages" else again

    return repeated


@contextmanager
def _remembered_peers(claim: Claim, path: str | Path) -> Iterator[Peers]:
    """The other engines, each asked once about a page, whatever the numbers are."""
    peers = Peers(path)
    for engine, question in (
        (peers._camelot, "lattice"),
        (peers._camelot, "network"),
        (peers._plumber, "grids"),
    ):
        ask = getattr(engine, question)

        def once(page: Any, ask: Any = ask, question: str = question) -> Any:
            if (question, page.number) not in claim.seen:
                claim.seen[question, page.number] = ask(page)
            return list(claim.seen[question, page.number])

        setattr(engine, question, once)
    yield peers
    peers.close()


@contextmanager
def _heard(claim: Claim) -> Iterator[None]:
    """Notes which numbers are asked for meanwhile."""
    kinds = {type(number.owner) for room in ROOMS for number in numbers_of(room)}

    def noting(self: Any, name: str) -> Any:
        claim.asked.add((type(self), name))
        return object.__getattribute__(self, name)

    for kind in kinds:
        kind.__getattribute__ = noting
    try:
        yield
    finally:
        for kind in kinds:
            del kind.__getattribute__
