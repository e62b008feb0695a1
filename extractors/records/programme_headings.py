"""Which columns of a table count the applications and the successful projects of which programme."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extractors.records.columns.printed_units import MONEY
from extractors.records.headings import header_path, heading_text, measure_of
from extractors.records.settings import PROGRAMME_HEADINGS
from extractors.records.told import at_heading
from schemas.finding import Finding
from schemas.printed_table import figure_columns
from schemas.table import Cell, Table
from schemas.text.numbers import unit_of_heading
from schemas.text.signs import YEAR, years_in
from schemas.text.turkish import fold, join_lines
from schemas.vocabulary.headings import match_heading
from schemas.vocabulary.labels import table_label
from schemas.vocabulary.places import is_total_label

PROGRAMME = re.compile(
    rf".*?\b(?:Program|PROGRAM|program)(?:ı|I|me|ME)?\b(?!\w)(?:\s*[(,–-]\s*{YEAR.pattern}\)?)?"
)
"""A caption up to where it has named a programme: `2008 KOBİ Mali Destek Programı Sonuçları`, `… (2008)`."""
MEASURES = ("applications", "successful")
RATE = "success_rate"
"""What follows from both: it is no count, and is not stored as one."""
DATED = re.compile(rf"{YEAR.pattern}(?:\s+(?:[Yy]ılı|YILI)\b)?")
"""A year with the word that only says that it is one: `2009 Yılı KOBİ Mali Destek Programı`."""
AROUND = " -–:()/|,•·"
"""What may part a name from its year, and is left at an end without it: `KOBİ Programı / 2011`."""
IN_BRACKETS = re.compile(r"\(\s*\)")
"""What is left of a year in brackets."""


@dataclass(slots=True)
class Programme:
    """A programme and the columns that count its projects."""

    name: str
    """Without the year."""
    year: int | None
    columns: dict[str, int] = field(default_factory=dict)
    """`applications` and `successful` → column."""


def programmes_of(table: Table) -> tuple[list[Programme], list[Finding]]:
    """The programmes of a table, and a finding for each column that belongs to none for certain.

    Two programmes that seem to share a name, and columns under headings that name several years, are
    read as none: their headings were cut wrongly.
    """
    paths = {column: header_path(table, column) for column in figure_columns(table)}
    found: dict[tuple[str, int | None], Programme] = {}
    doubtful: dict[int, str] = {}
    for column, path in paths.items():
        if is_total_heading(path) or is_no_count(path):
            continue
        measure = measure_of(path)
        name, years = name_and_years(
            heading_text(c) for c in _cells_over(_columns_beside(column, paths), table)
        )
        if not name:  # a table for each programme, named above it
            name, said = name_and_years(
                [named_in(table.caption) or named_in(table.heading)]
            )
            years = years or said
        if measure is None or not name or len(years) > 1:
            doubtful[column] = (
                "names no programme with applications or successful projects"
            )
            continue
        year = years.pop() if years else None
        programme = found.setdefault((fold(name), year), Programme(name, year))
        if measure in programme.columns:
            both = (column, programme.columns[measure])
            doubtful.update(
                dict.fromkeys(
                    both, "counts the same as another column of its programme"
                )
            )
        programme.columns[measure] = column
    certain = [p for p in found.values() if not set(p.columns.values()) & set(doubtful)]
    return certain, [
        _doubt(table, paths[column], why) for column, why in sorted(doubtful.items())
    ]


def _columns_beside(column: int, paths: dict[int, tuple[Cell, ...]]) -> Sequence[int]:
    """The columns of one programme: under the lowest heading that covers both of its counts."""
    for cell in reversed(paths[column]):
        columns = range(cell.col, cell.col + cell.col_span)
        counting = [c for c in columns if c in paths and not is_no_count(paths[c])]
        measures = sorted(measure_of(paths[c]) or "" for c in counting)
        if measures == sorted(MEASURES) and not _is_measure(cell):
            return columns
    return range(column, column + 1)


def _cells_over(columns: Sequence[int], table: Table) -> list[Cell]:
    """The headings over some columns that say whose projects are counted, top down, each once."""
    cells = [
        cell
        for cell in table.cells
        if cell.is_header
        and cell.text
        and not (_is_measure(cell) or is_no_count([cell]))
        and cell.col <= columns[-1]
        and columns[0] < cell.col + cell.col_span
    ]
    return sorted(cells, key=lambda cell: (cell.row, cell.col))


def is_total_heading(path: Sequence[Cell]) -> bool:
    """Whether a column counts all programmes together: `GENEL TOPLAM`."""
    return any(
        match_heading(heading_text(cell), "programme_results").code == "grand_total"
        or is_total_label(cell.text)
        for cell in path
    )


def is_rate_heading(path: Sequence[Cell]) -> bool:
    """Whether a column says what share of its applications succeeded: `Başarı Oranı (%)`."""
    return (
        bool(path)
        and match_heading(heading_text(path[-1]), "programme_results").code == RATE
    )


def is_no_count(path: Sequence[Cell]) -> bool:
    """Whether a column holds rates, or amounts of money beside the counts: `Destek Tutarı (TL)`."""
    return is_rate_heading(path) or (
        bool(path) and unit_of_heading(heading_text(path[-1]))[0] in MONEY
    )


def named_in(text: str | None) -> str:
    """The programme that a caption or section heading names, with its year; empty where it names none."""
    label = table_label().match(text or "")
    rest = (text or "")[label.end() :] if label else text or ""
    name = PROGRAMME.search(rest)
    return (
        name[0].strip(" :.–-")
        if name and match_heading(name[0], "programme_results").code == "programme"
        else ""
    )


def begins_with_programme(text: str) -> bool:
    """Whether a line begins with a programme's name and ends without a full stop: prose names some, too."""
    name = named_in(text)
    return bool(name) and text.startswith(name) and text[-1] not in ".;,"


def is_title(text: str) -> bool:
    """Whether a text, all its lines, is the title of a table of one programme."""
    return (
        begins_with_programme(text)
        and len(named_in(text).split()) >= PROGRAMME_HEADINGS.shortest_title
    )


def name_and_years(texts: Iterable[str]) -> tuple[str, set[int]]:
    """Name and years in headings, top down: each level may be but a printed line of the name."""
    text = join_lines(list(texts))
    return " ".join(IN_BRACKETS.sub(" ", DATED.sub(" ", text)).split()).strip(
        AROUND
    ), set(years_in(text))


def _is_measure(cell: Cell) -> bool:
    return match_heading(heading_text(cell), "programme_results").code in (
        *MEASURES,
        RATE,
    )


def _doubt(table: Table, path: Sequence[Cell], why: str) -> Finding:
    heading = " / ".join(heading_text(cell) for cell in path)
    what = f"column {heading!r} {why}; its cells are stored, not its counts"
    return at_heading(table, path, "heading-unknown", "warning", what=what)
