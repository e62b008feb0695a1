"""Confidence against truth, and cells against what was drawn, on random reports that nobody tuned by.

`reports → tables as found, and as proved by their records → right to the cell?` Reports of our own lottery
are drawn here; those of the folder of dice have their truth beside them.
"""

import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import groupby
from pathlib import Path
from typing import Any, Literal

from extractors.chain.job import Job
from extractors.chain.results import Proved, Tabled
from extractors.chain.walk import chain
from schemas.table import Table
from schemas.text.signs import MARK_SIGNS
from schemas.text.turkish import fold
from tests.lottery.content import Printed, make
from tests.lottery.draw import draw
from tests.lottery.layout import roll

BLANKS_AND_MARKS = re.compile(
    rf"[\s\u00ad\-–—*·•▪‣●○■◦›'’{re.escape(''.join(MARK_SIGNS))}]+"
)
"""Left out of the comparison: how a word is broken, and which mark stands before an entry."""

Cells = Counter[str]
Stage = Literal["found", "proved"]


@dataclass(frozen=True)
class Judged:
    """A table as read: how sure, and whether each of its cells is that of a table of the report."""

    stage: Stage
    """By its lines and words alone, or as its records prove it."""
    confidence: float
    right: bool


@dataclass(frozen=True)
class Report:
    """What was judged of one report."""

    tables: tuple[Judged, ...]
    cells: int
    """Of its tables' bodies, labels aside."""
    right: int
    """Of these, how many have their text, in one cell or one item a cell."""


@dataclass(frozen=True)
class Drawn:
    """A table as drawn: all its cells, and those of its body without the labels, each as its paragraphs."""

    cells: Cells
    body: tuple[tuple[str, ...], ...]
    entries: frozenset[str]
    """All that stands in the cells, an entry of a list each: what a table of one entry a cell holds."""


def of_lottery(seeds: Iterable[int]) -> Iterator[Report]:
    """Reports of our own lottery."""
    with tempfile.TemporaryDirectory() as folder:
        for seed in seeds:
            report, path = make(seed), Path(folder) / f"{seed}.pdf"
            draw(report, roll(seed), path)
            drawn = [
                _drawn(table, roll(seed)["names"] == "second")
                for table in report.tables
            ]
            yield judged(path, drawn, frozenset(table.kind for table in report.tables))


def of_dice(dice: Path, drawn: Path | None = None) -> Iterator[Report]:
    """Reports that the program in a folder drew: those of its `set`, or of another folder."""
    sys.path.insert(0, str(dice))
    lay_out = import_module("grids").grid
    for path in sorted((drawn or dice / "set").glob("*.pdf")):
        yield judged(path, list(_laid_out(path, lay_out)))


def judged(
    path: Path, drawn: Sequence[Drawn], kinds: frozenset[str] = frozenset()
) -> Report:
    """The tables of a report against what was drawn.

    Args:
        path: the report.
        drawn: its tables.
        kinds: those alone are judged, and tables of no known kind; none: all. The lottery's goals are drawn
            in ways that are no cells.
    """
    found: Sequence[Table] = ()
    proved: Sequence[Table] = ()
    for result in chain(Job(path)):
        if isinstance(result, Tabled):
            found = result.tables
        if isinstance(result, Proved):
            proved = result.tables
            break
    stages: tuple[tuple[Stage, Sequence[Table]], ...] = (
        ("found", found),
        ("proved", proved),
    )
    tables = [
        Judged(stage, table.confidence, any(_is_of(table, each) for each in drawn))
        for stage, read in stages
        for table in read
        if not kinds or table.kind in {*kinds, "other"}
    ]
    body = [cell for table in drawn for cell in table.body]
    read = _cells(cell.text for table in proved for cell in table.cells)
    return Report(tuple(tables), len(body), _right(body, read))


def _is_of(table: Table, drawn: Drawn) -> bool:
    """Whether a table has the cells that were drawn, or an entry a cell where it is read so."""
    cells = _cells(cell.text for cell in table.cells)
    return cells == drawn.cells or (
        table.one_entry_a_cell and drawn.entries == set(cells)
    )


def _right(body: Sequence[tuple[str, ...]], read: Cells) -> int:
    """How many cells of the bodies have their text in cells that were read, each of which counts once."""
    left = Counter(read)
    rest = []
    for paragraphs in body:
        whole = "".join(paragraphs)
        if left[whole] > 0:
            left[whole] -= 1
        else:
            rest.append(Counter(paragraphs))
    right = len(body) - len(rest)
    for items in rest:
        if all(left[text] >= count for text, count in items.items()):
            left -= items
            right += 1
    return right


def _drawn(table: Printed, numbered: bool) -> Drawn:
    levels = len(table.headings[0])
    heads = [
        path[-1]
        for level in range(levels)
        for path in _paths(table, level, whole=level == levels - 1)
    ]
    labels = ["İlçe", *(label for label, _ in table.rows)]
    if numbered:
        totals = [label for label, _ in table.rows if fold(label) == "toplam"]
        labels += ["No", *(str(n) for n in range(1, len(table.rows) - len(totals) + 1))]
    body = [text for _, texts in table.rows for text in texts]
    cells = _cells([*heads, *labels, *body])
    return Drawn(cells, tuple((_bare(text),) for text in body), frozenset(cells))


def _paths(table: Printed, level: int, whole: bool) -> list[tuple[str, ...]]:
    """What is printed on a level of the heading: a text of several columns once, unless it names them."""
    paths = [heading[: level + 1] for heading in table.headings]
    return paths if whole else [path for path, _ in groupby(paths)]


def _laid_out(path: Path, lay_out: Any) -> Iterator[Drawn]:
    gold = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))
    look = json.loads(path.with_suffix(".layout.json").read_text("utf-8"))
    for table in gold["tables"]:
        if "groups" in table:
            table["groups"] = [tuple(group) for group in table["groups"]]
        laid = lay_out(table, look)
        goals = dict(_goals_of(table))
        drawn = [
            (cell, goals.get(tuple(cell.paras), cell.paras))
            for cell in _laid_cells(laid)
        ]
        places = {row["printed"] for row in table.get("rows", ()) if "printed" in row}
        heads = {id(cell) for row in laid.head for cell in row if cell}
        body = (
            tuple(map(_bare, map(str, paras)))
            for cell, paras in drawn
            if id(cell) not in heads and not cell.label and not places.issuperset(paras)
        )
        yield Drawn(
            _cells("".join(map(str, cell.paras)) for cell, _ in drawn),
            tuple(filter(any, body)),
            frozenset(_cells(str(text) for _, paras in drawn for text in paras)),
        )


def _laid_cells(laid: Any) -> list[Any]:
    return [cell for row in (*laid.head, *laid.body) for cell in row if cell]


def _goals_of(table: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], list[str]]]:
    """Goals that are printed behind each other in one paragraph → each of them."""
    for axis in table.get("axes", ()):
        for priority in axis["priorities"]:
            texts = [goal["printed"] + goal["text"] for goal in priority["goals"]]
            yield (" ".join(texts),), texts


def _cells(texts: Iterable[str]) -> Cells:
    return Counter(bare for bare in map(_bare, texts) if bare)


def _bare(text: str) -> str:
    return fold(BLANKS_AND_MARKS.sub("", text))
