"""Items within a cell: bullets, numbered entries, and paragraphs that the writer broke by hand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from extractors.records.settings import ITEMS
from schemas.table import Cell, CellLine, Table
from schemas.text.outline import ONE, dotted, steps
from schemas.text.signs import BULLETS, CODE, DOUBLE_QUOTES
from schemas.text.turkish import clean, join_lines
from schemas.vocabulary.document_words import document_words

_CODED = re.compile(rf"{CODE.pattern}(?=\s|$)")
_BEGINS = re.compile(rf"[{DOUBLE_QUOTES}]?[^\W_a-zçğıöşü]|[{DOUBLE_QUOTES}][^\W_]")
"""What a paragraph may begin with: no small letter, but for one in quotation marks."""
EMPTY = frozenset({"", "-", "–", "—", "…", "...", "*"})


@cache
def _numbered() -> re.Pattern[str]:
    """An entry's number with the word before it, where there is one: `3.`, `1.2.3`, `Hedef 3:`."""
    words = "|".join(re.escape(word) for word in document_words().level_words["goal"])
    return re.compile(
        rf"^(?:(?P<word>{words})[ .-]?)?\(?(?P<number>{ONE})(?P<mark>[.):]+)?"
        rf"(?:\s*[:–-])?(?:\s+(?=\S)|(?<=[.):])(?=[{DOUBLE_QUOTES}]))",
        re.IGNORECASE,
    )


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a cell."""

    text: str
    """Without bullet and number."""
    text_raw: str
    """As printed, lines separated by a newline."""
    number: str | None = None
    """`3`, `1.2.3`; dots part its steps."""


def are_numbered(cells: Sequence[Cell]) -> bool:
    """Whether findings are numbered: every cell begins with 1, and one at least counts on.

    A single "1. derece deprem bölgesi" is no entry 1.
    """
    counts = [
        [item.number for item in numbered_items(cell)]
        for cell in cells
        if printed_lines(cell) and cell.text.strip() not in EMPTY
    ]
    return all(numbers[0] == "1" for numbers in counts) and any(
        len(numbers) > 1 for numbers in counts
    )


def are_coded(cells: Sequence[Cell]) -> bool:
    """Whether findings bear codes: every cell begins with one, G1 or Z2."""
    texts = [cell.text for cell in cells if cell.text.strip() not in EMPTY]
    return len(texts) > 1 and all(_CODED.match(text) for text in texts)


def coded_items(cell: Cell) -> list[Item]:
    """The entries of a cell, one a code; a cell of codes alone has none: their texts stand beside."""
    groups: list[list[CellLine]] = []
    for line in printed_lines(cell):
        if not groups or _CODED.match(line.text.strip()):
            groups.append([line])
        else:
            groups[-1].append(line)
    items = (_coded_item(lines) for lines in groups)
    return [item for item in items if item.text not in EMPTY]


def _coded_item(lines: Sequence[CellLine]) -> Item:
    text = join_lines(line.text for line in lines)
    code = _CODED.match(text)
    bare = text if code is None else text[code.end() :].strip()
    return Item(
        bare, "\n".join(line.text_raw for line in lines), code and code.group().strip()
    )


def bulleted_items(cell: Cell, leading: float) -> list[Item]:
    """The entries of a cell that lists findings: one a bullet, or one a paragraph.

    Args:
        cell: one of the body.
        leading: the table's, points (`leading_of`).
    """
    lines = printed_lines(cell)
    bulleted = any(_bullet(line.text) for line in lines)
    groups: list[list[CellLine]] = []
    for line in lines:
        begins = (
            _bullet(line.text)
            if bulleted
            else groups and _begins_paragraph(groups[-1], line, cell, leading)
        )
        if groups and not begins:
            groups[-1].append(line)
        else:
            groups.append([line])
    return [
        item for item in map(_bulleted_item, groups) if clean(item.text) not in EMPTY
    ]


def numbered_items(cell: Cell) -> list[Item]:
    """The numbered entries of a cell, split only where the numbers count on.

    "2012 yılına kadar" at a line's beginning is no entry 2012. Text before the first number, or in a
    cell without numbers, is an entry without one.
    """
    groups: list[tuple[str | None, list[CellLine]]] = []
    for line in printed_lines(cell):
        match = _numbered().match(clean(line.text))
        last = next((number for number, _ in reversed(groups) if number), None)
        if match and _counts_on(match, last):
            groups.append((dotted(match["number"]), [line]))
        elif groups:
            groups[-1][1].append(line)
        else:
            groups.append((None, [line]))
    items = (_numbered_item(number, lines) for number, lines in groups)
    return [item for item in items if item.number or item.text not in EMPTY]


def printed_lines(cell: Cell) -> list[CellLine]:
    """The cell's printed lines that hold text."""
    return [line for line in cell.lines if line.text.strip()]


def split_entry_number(text: str) -> tuple[str | None, str]:
    """The number of an entry and its text: `("1", "2012 yılına kadar …")` of "1. 2012 yılına kadar …"."""
    text = clean(text)
    match = _numbered().match(text)
    if match is None or not _says_that_it_counts(match):
        return None, text
    return dotted(match["number"]), text[match.end() :]


def _says_that_it_counts(match: re.Match[str]) -> bool:
    """Whether a number has several steps, or a sign or a word beside it: `2012 yılına kadar` has none."""
    deep = "." in dotted(match["number"])
    return deep or bool(match["mark"] or match["word"])


def _counts_on(match: re.Match[str], last: str | None) -> bool:
    if not _says_that_it_counts(match):
        return False
    *path, step = steps(match["number"])
    if last is None:
        return True
    *last_path, last_step = steps(last)
    return len(path) == len(last_path) and (
        step == last_step + 1 or (step == 1 and path != last_path)
    )


def _bullet(text: str) -> str | None:
    first = text.strip()[:1]
    return first if first in BULLETS and first else None


def _begins_paragraph(
    group: Sequence[CellLine], line: CellLine, cell: Cell, leading: float
) -> bool:
    """Whether white space or an early line end shows that the writer began anew."""
    last = group[-1]
    if last.region.page != line.region.page or not _BEGINS.match(line.text.strip()):
        return False
    if _step(last, line) > ITEMS.gap_share * leading:
        return True
    return _room_left(last, cell) > ITEMS.room_share * _first_word_width(
        line
    ) + 2 * _padding(cell)


def leading_of(table: Table) -> float:
    """The median distance from line to line within the cells of a table, points; 0 where there is none."""
    bodies = [printed_lines(cell) for cell in table.cells if not cell.is_header]
    pairs = [pair for lines in bodies for pair in pairwise(lines)]
    on_one_page = [
        (above, below)
        for above, below in pairs
        if above.region.page == below.region.page
    ]
    steps = sorted(
        step for above, below in on_one_page if (step := _step(above, below)) > 0
    )
    return steps[len(steps) // 2] if steps else 0.0


def _step(above: CellLine, below: CellLine) -> float:
    return below.region.box.y_mid - above.region.box.y_mid


def _room_left(line: CellLine, cell: Cell) -> float:
    box = next(region.box for region in cell.regions if region.page == line.region.page)
    return box.x1 - line.region.box.x1


def _padding(cell: Cell) -> float:
    """White on the left of the cell's text, points: taken to be the same on its right."""
    return max(
        0.0, min(line.region.box.x0 for line in printed_lines(cell)) - cell.box.x0
    )


def _first_word_width(line: CellLine) -> float:
    text = line.text.strip()
    return line.region.box.width * (len(text.split()[0]) + 1) / max(len(text), 1)


def _bulleted_item(lines: Sequence[CellLine]) -> Item:
    texts = [line.text for line in lines]
    if _bullet(texts[0]):
        texts[0] = texts[0].strip()[1:]
    return Item(join_lines(texts), "\n".join(line.text_raw for line in lines))


def _numbered_item(number: str | None, lines: Sequence[CellLine]) -> Item:
    text = join_lines(line.text for line in lines)
    if number is not None:
        text = _numbered().sub("", text, count=1)
    return Item(text, "\n".join(line.text_raw for line in lines), number)
