"""Entries of a goal hierarchy as its tables print them: axes, priorities and goals by column or by number."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from extractors.records.headings import column_code
from extractors.records.items import Item, numbered_items, split_entry_number
from extractors.records.settings import OUTLINE
from schemas.records import CellRef
from schemas.table import Cell, Table
from schemas.text.outline import DEEP, ONE, dotted
from schemas.text.turkish import ascii_fold, clean, fold
from schemas.vocabulary.document_words import document_words

AXIS, PRIORITY, GOAL = 1, 2, 3  # depth of an outline number: 1, 1.2, 1.2.3
NUMBER_ONLY = re.compile(rf"({ONE})[.)]?")
NUMBERED_TITLE = re.compile(
    rf"^\(?(?P<number>{DEEP}|\d{{1,2}}(?=[.)]))[.)]?\s*[:–-]?\s*(?P<title>[^\s\d].*)$"
)

BEHIND = re.compile(rf"\s+(?P<open>[(\[])?(?P<number>{DEEP})(?(open)[)\]]|\.?)$")
"""A number of several steps behind a goal: `… korunacaktır. (1.2.3)`."""


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """One axis, priority or goal as printed."""

    level: int
    number: str | None
    text: str
    text_raw: str
    cell: CellRef


def entries_of(table: Table) -> list[OutlineEntry]:
    """The entries of a table in reading order; one that a merged cell holds stands once."""
    return with_numbers_behind(list(_as_printed(table)))


def with_numbers_behind(entries: Sequence[OutlineEntry]) -> list[OutlineEntry]:
    """The entries, numbers that stand behind all goals being theirs, where their priorities bear them out.

    Args:
        entries: in reading order.
    """
    found = {
        id(entry): BEHIND.search(entry.text) for entry in entries if entry.level == GOAL
    }
    if not found or any(entry.number for entry in entries if entry.level == GOAL):
        return list(entries)
    moved: list[OutlineEntry] = []
    over: str | None = None
    for entry in entries:
        match = found.get(id(entry))
        if entry.level == PRIORITY:
            over = entry.number
        if entry.level != GOAL:
            moved.append(entry)
        elif (
            match is None or over is None or match["number"].rpartition(".")[0] != over
        ):
            return list(entries)
        else:
            text, number = entry.text[: match.start()], dotted(match["number"])
            moved.append(replace(entry, number=number, text=text))
    return moved


def _as_printed(table: Table) -> Iterator[OutlineEntry]:
    levels = levels_of_columns(table)
    if table.one_entry_a_cell:
        yield from _one_a_cell(table)
        return
    numbers: dict[int, str] = {}
    places = _places_in_a_row(levels, table.n_cols)
    for cell in sorted(table.cells, key=lambda cell: (cell.row, places[cell.col])):
        if not cell.text or (cell.is_header and not _is_axis_band(cell, table)):
            continue
        alone = NUMBER_ONLY.fullmatch(clean(cell.text))
        if alone:
            numbers[cell.row] = dotted(alone[1])
            continue
        yield from _entries_of_cell(table, cell, levels, numbers.pop(cell.row, None))


def _places_in_a_row(levels: dict[int, int], n_cols: int) -> list[int]:
    """The place of each column when a row is read: priorities and axes before goals that stand left of them.

    A column without a level holds the numbers of the one right of it.
    """
    columns = range(n_cols)
    by_level = {level: column for column, level in reversed(levels.items())}
    if by_level.get(GOAL, 0) >= by_level.get(PRIORITY, 0):
        return [*columns]
    over = [
        next((levels[right] for right in columns[column:] if right in levels), GOAL + 1)
        for column in columns
    ]
    order = sorted(columns, key=lambda column: (over[column], column))
    return [order.index(column) for column in columns]


def _one_a_cell(table: Table) -> Iterator[OutlineEntry]:
    """Entries of a table whose last column holds goals, with their priorities and axes left of them."""
    for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.col)):
        level = GOAL - (table.n_cols - 1 - cell.col)
        if cell.text and not cell.is_header and level == GOAL:
            number, text = split_entry_number(cell.text)
            yield OutlineEntry(
                GOAL, number, _plain(text), cell.text_raw, _ref(table, cell)
            )
        elif cell.text and not cell.is_header:
            yield _titled(level, table, cell, None)


def _entries_of_cell(
    table: Table, cell: Cell, levels: dict[int, int], number: str | None
) -> Iterator[OutlineEntry]:
    level = levels.get(cell.col)
    if _is_axis_band(cell, table):
        yield _titled(AXIS, table, cell, number)
    elif number is not None:
        yield _titled(level or _depth(number), table, cell, number)
    elif level in (AXIS, PRIORITY):
        yield _titled(level, table, cell, None)
    elif level == GOAL:
        yield from (_entry(GOAL, item, table, cell) for item in numbered_items(cell))
    else:
        for item in numbered_items(cell):
            depth = _depth(item.number) if item.number else 0
            if depth in (PRIORITY, GOAL) or (
                depth == AXIS and cell.col == 0 and cell.row_span > 1
            ):
                yield _entry(depth, item, table, cell)


def _is_axis_band(cell: Cell, table: Table) -> bool:
    """Whether a cell runs over the whole table: the name of an axis above its priorities."""
    return cell.col == 0 and cell.col_span == table.n_cols > 1


def levels_of_columns(table: Table) -> dict[int, int]:
    """Column → level, by its heading; empty where the headings do not tell two levels apart."""
    codes = {"axis": AXIS, "priority": PRIORITY, "goal": GOAL}
    levels: dict[int, int] = {}
    for cell in table.cells:
        code = column_code([cell], "goal_hierarchy") if cell.is_header else None
        if code in codes and not _is_axis_band(cell, table):
            levels.update(
                dict.fromkeys(range(cell.col, cell.col + cell.col_span), codes[code])
            )
    return levels if GOAL in levels.values() and PRIORITY in levels.values() else {}


def _titled(level: int, table: Table, cell: Cell, number: str | None) -> OutlineEntry:
    printed, title = split_number(cell.text)
    return OutlineEntry(
        level, number or printed, _plain(title), cell.text_raw, _ref(table, cell)
    )


def _entry(level: int, item: Item, table: Table, cell: Cell) -> OutlineEntry:
    return OutlineEntry(
        level, item.number, _plain(item.text), item.text_raw, _ref(table, cell)
    )


def _plain(text: str) -> str:
    """A text with the hyphen of keyboards for the one that some programs set for it: `iron‐steel`."""
    return text.replace("\u2010", "-")


def _ref(table: Table, cell: Cell) -> CellRef:
    return CellRef(table_ordinal=table.ordinal, row=cell.row, col=cell.col)


def _depth(number: str) -> int:
    return min(number.count(".") + 1, GOAL)


@cache
def _level_said() -> re.Pattern[str]:
    """A word for a level that stands before a title without a number: `Öncelik: Turizmin Geliştirilmesi`."""
    words = (word for words in document_words().level_words.values() for word in words)
    whole = sorted(
        (
            re.escape(ascii_fold(word))
            for word in words
            if len(word) >= OUTLINE.shortest_word
        ),
        key=len,
        reverse=True,
    )
    return re.compile(rf"^(?:{'|'.join(whole)})(?:\s*:\s*|\s+[–—-]\s+)(?=[^\W\d_])")


@cache
def _level_word() -> re.Pattern[str]:
    words = sorted(
        (
            re.escape(ascii_fold(word))
            for words in document_words().level_words.values()
            for word in words
        ),
        key=len,
        reverse=True,
    )
    return re.compile(rf"^(?:{'|'.join(words)})[\s.–-]*(?=\d)")


def begins_within_a_word(title: str) -> bool:
    """Whether a title begins with the end of a word for a level, and a number: `KSEN 2: …`, its cell cut it."""
    match = re.match(r"([^\W\d_]+)[\s.–-]*\d", fold(title))
    said = match[1] if match else ""
    words = (
        fold(word) for words in document_words().level_words.values() for word in words
    )
    long = (word for word in words if len(said) >= OUTLINE.shortest_word)
    return any(word.endswith(said) and said not in word.split() for word in long)


@cache
def _level_and_number() -> re.Pattern[str]:
    """`Eksen 2:` at the beginning of a title; without the colon it may be part of a text."""
    return re.compile(rf"{_level_word().pattern}{ONE}\s*:")


def split_number(text: str) -> tuple[str | None, str]:
    """`("7", "Bölge Tanıtımının …")` of "7. Bölge …", also of "Öncelik 7: …" and "6.2 Öncelik 7: …"."""
    text = clean(text)
    if (bare := without_level(text)) != text:
        return None, bare
    word = _level_word().match(ascii_fold(text))
    rest = text[word.end() :] if word else text
    match = NUMBERED_TITLE.match(rest) or (
        word and re.match(r"(?P<number>\d{1,2})\s*[:–-]?\s*(?P<title>\D.*)$", rest)
    )
    if match and not word and _level_and_number().match(ascii_fold(match["title"])):
        return split_number(
            match["title"]
        )  # what stands before it is the number of a section
    if match is None:
        return None, text
    return dotted(match["number"]), without_level(match["title"])


def without_level(title: str) -> str:
    """`Güçlü Toplum` of "Eksen: Güçlü Toplum", behind the number of `2. Eksen: Güçlü Toplum`."""
    said = _level_said().match(ascii_fold(title))
    return title[said.end() :] if said else title
