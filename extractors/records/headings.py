"""What a table is: its headings, matched by the vocabulary."""

import re
from collections.abc import Iterable, Sequence

from extractors.records.settings import HEADINGS
from schemas.printed_table import label_column, places_in
from schemas.table import OTHER, Cell, Table, TableKind
from schemas.text.signs import BULLETS, YEAR, years_in
from schemas.text.turkish import clean, fold
from schemas.vocabulary.headings import match_heading
from schemas.vocabulary.load import load_headings
from schemas.vocabulary.places import PlaceMatch, find_place

OUTLINE = re.compile(r"^(\d{1,2}(?:\.\d{1,2})+)\.?\s+[^\W\d_]")
RECOGNISED_OTHERWISE = frozenset({"district_statistics", "programme_results", "swot", "goal_hierarchy"})
FOOTED = re.compile(r"(?<=[^\W\d_])\s?\d{1,2}$")
MARKS = " *†‡¹²³⁴⁵⁶⁷⁸⁹⁰"


def classify(table: Table) -> TableKind:
    """The kind of a table, by what its headings and row labels say; `other` where they say nothing known."""
    if len(set(quadrant_cells(table).values())) >= HEADINGS.min_quadrants:
        return "swot"
    if is_goal_hierarchy(table):
        return "goal_hierarchy"
    paths = [header_path(table, column) for column in range(table.n_cols)]
    if place_rows(table) >= HEADINGS.min_place_rows:
        if is_programme_results(paths):
            return "programme_results"
        if _is_statistics(paths):
            return "district_statistics"
    return _by_its_headings(paths)


def _is_statistics(paths: Sequence[Sequence[Cell]]) -> bool:
    known = {(column_code(path, "district_statistics"), year_of(path)) for path in paths}
    return len([code for code, _ in known if code not in (None, "place")]) >= HEADINGS.min_statistics


def _by_its_headings(paths: Sequence[Sequence[Cell]]) -> TableKind:
    """A kind that the vocabulary adds: the one whose section knows most of the column headings."""
    added = [kind for kind in load_headings() if kind not in RECOGNISED_OTHERWISE]
    known = {kind: len({code for path in paths if (code := column_code(path, kind))}) for kind in added}
    best = max(known, key=lambda kind: known[kind], default=OTHER)
    return best if known.get(best, 0) >= HEADINGS.min_known_headings else OTHER


Quadrants = dict[tuple[int, int], str]
"""Grid position (row, column) → SWOT quadrant."""


def quadrant_cells(table: Table) -> Quadrants:
    """The cells that name a SWOT quadrant.

    They stand side by side in a row, or below each other in a column. A finding of a few words may sound
    like one ("Güçlü sanayi"), but stands alone, or under another wording.
    """
    named: Quadrants = {}
    for cell in table.cells:
        code = match_heading(heading_text(cell), "swot").code if cell.text else None
        if code and not cell.text.startswith(tuple(BULLETS)):
            named[cell.row, cell.col] = code
    arranged = (_side_by_side(table, named), _below_each_other(named))
    return max(arranged, key=lambda found: len(set(found.values()))) or named


def _side_by_side(table: Table, named: Quadrants) -> Quadrants:
    """The first row that names two quadrants or more, those that say it again, and those that name others."""
    found: Quadrants = {}
    texts = {spot: fold(heading_text(cell)) for spot in named if (cell := table.cell_at(*spot))}
    for row in sorted({row for row, _ in named}):
        here = {spot: code for spot, code in named.items() if spot[0] == row}
        again = {texts[spot] for spot in here} <= {texts[spot] for spot in found}
        if (found and again) or (
            len(set(here.values())) > 1 and not set(here.values()) & set(found.values())
        ):
            found |= here
    return found


def _below_each_other(named: Quadrants) -> Quadrants:
    """The column that names the most quadrants."""
    columns = [
        {spot: code for spot, code in named.items() if spot[1] == column} for column in {c for _, c in named}
    ]
    most = max(columns, key=lambda column: len(set(column.values())), default={})
    return most if len(set(most.values())) > 1 else {}


def is_goal_hierarchy(table: Table) -> bool:
    """Whether its headings name goals and priorities, or its cells are numbered 1.1.1."""
    rows = range(max(table.header_rows(), 1))
    codes = {column_code([cell], "goal_hierarchy") for cell in table.cells if cell.row in rows}
    if "goal" in codes and codes & {"priority", "axis"}:
        return _is_wordy(table)
    return sum(1 for text in _cell_starts(table) if _depth(text) >= 3) >= HEADINGS.min_outlined_goals


def _is_wordy(table: Table) -> bool:
    """Whether its last column holds sentences: a table that counts goals has the same headings."""
    texts = [
        cell.text for cell in table.cells if cell.col == table.n_cols - 1 and not cell.is_header and cell.text
    ]
    return sum(1 for text in texts if len(text.split()) >= HEADINGS.goal_words) * 2 > len(texts)


def _cell_starts(table: Table) -> Iterable[str]:
    for cell in table.cells:
        yield from (line.text for line in cell.lines) if cell.lines else [cell.text]


def _depth(text: str) -> int:
    match = OUTLINE.match(clean(text))
    return match[1].count(".") + 1 if match else 0


def is_programme_results(paths: Sequence[Sequence[Cell]]) -> bool:
    """Whether columns count a programme's applications and successful projects."""
    codes = {measure_of(path) for path in paths}
    return {"applications", "successful"} <= codes


def measure_of(path: Sequence[Cell]) -> str | None:
    """`applications` or `successful`, from the lowest heading that says so; None where none does."""
    for cell in reversed(path):
        code = match_heading(heading_text(cell), "programme_results").code
        if code in {"applications", "successful"}:
            return code
    return None


def place_rows(table: Table) -> int:
    """How many rows are named after a place."""
    return places_in(table, label_column(table))


def place_of(label: Cell, table: Table) -> PlaceMatch | None:
    """The place that a row label names; a footnote mark after it (`Karabağlar 1`) is none of its name.

    Where two rows differ by that number alone, it is no mark, and neither row is known.
    """
    bare = FOOTED.sub("", label.text)
    rows = [cell for cell in table.cells if cell.col == label.col and FOOTED.sub("", cell.text) == bare]
    known = find_place(label.text, table.provinces)
    return known or (find_place(bare, table.provinces) if len(rows) == 1 else None)


def header_path(table: Table, column: int) -> list[Cell]:
    """The heading cells over a column, top down, each once."""
    path: list[Cell] = []
    for cell in sorted(table.cells, key=lambda cell: cell.row):
        if cell.is_header and cell.text and cell.col <= column < cell.col + cell.col_span:
            path.append(cell)
    return path


def year_of(path: Sequence[Cell]) -> int | None:
    """The one year that a column's headings name, or None."""
    years = {year for cell in path for year in years_in(cell.text)}
    return years.pop() if len(years) == 1 else None


def heading_text(cell: Cell) -> str:
    """A heading without footnote marks."""
    return clean(cell.text).strip(MARKS)


def path_text(path: Sequence[Cell]) -> str:
    """All levels of a heading in one line."""
    return " ".join(heading_text(cell) for cell in path)


def column_code(path: Sequence[Cell], kind: str) -> str | None:
    """The vocabulary's code of a column: by all levels together, else by the lowest level."""
    if not path:
        return None
    texts = [" ".join(YEAR.sub(" ", text).split()) for text in (path_text(path), heading_text(path[-1]))]
    return next((code for text in texts if (code := match_heading(text, kind).code)), None)
