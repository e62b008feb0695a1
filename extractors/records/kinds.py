"""What kind of table it is, by what its headings and row labels say."""

import re
from collections.abc import Iterable, Sequence

from extractors.records.columns.meanings import is_over_districts, meanings_of
from extractors.records.headings import (
    column_code,
    header_path,
    heading_text,
    measure_of,
    place_of,
)
from extractors.records.outline import GOAL
from extractors.records.programme_rows import rows_by_programme
from extractors.records.settings import KINDS
from extractors.records.swot.labels import TITLE
from schemas.printed_table import label_column, naming_cells, places_in
from schemas.table import OTHER, Cell, Table, TableKind
from schemas.text.numbers import HUNDRED, read_number
from schemas.text.signs import BULLETS
from schemas.text.turkish import clean, fold
from schemas.vocabulary.headings import match_heading
from schemas.vocabulary.load import load_headings
from schemas.vocabulary.places import (
    find_place,
    is_total_label,
    province_totalled,
)

OUTLINE = re.compile(r"^(\d{1,2}(?:\.\d{1,2})+)\.?\s+[^\W\d_]")
RECOGNISED_OTHERWISE = frozenset(
    {"district_statistics", "programme_results", "swot", "goal_hierarchy"}
)


def classify(table: Table) -> TableKind:
    """The kind of a table, by what its headings and row labels say; `other` where they say nothing known."""
    if is_swot(table):
        return "swot"
    if is_goal_hierarchy(table):
        return "goal_hierarchy"
    paths = [header_path(table, column) for column in range(table.n_cols)]
    return _over_places(table, paths) or _by_its_headings(paths)


def _over_places(table: Table, paths: Sequence[Sequence[Cell]]) -> TableKind | None:
    """The kind of a table whose rows are places, or that counts projects of programmes; None of any other."""
    several = place_rows(table) >= KINDS.min_place_rows
    if is_programme_results(paths) and (several or rows_by_programme(table)):
        return "programme_results"
    if (several or is_beside_its_province(table)) and _is_statistics(table):
        return "district_statistics"
    if is_of_one_district(table):
        return "district_statistics"
    return None


def _is_statistics(table: Table) -> bool:
    """Whether two columns are known; or a single one, in a table over most districts of a province."""
    known = {(each.code, each.year) for each in meanings_of(table)}
    several = (
        len([code for code, _ in known if code not in (None, "place")])
        >= KINDS.min_statistics
    )
    return several or is_over_districts(table)


def _by_its_headings(paths: Sequence[Sequence[Cell]]) -> TableKind:
    """A kind that the vocabulary adds: the one whose section knows most of the column headings."""
    added = [kind for kind in load_headings() if kind not in RECOGNISED_OTHERWISE]
    known = {
        kind: len({column_code(path, kind) for path in paths} - {None})
        for kind in added
    }
    best = max(known, key=lambda kind: known[kind], default=OTHER)
    return best if known.get(best, 0) >= KINDS.min_known_headings else OTHER


def is_swot(table: Table) -> bool:
    """Whether it names most quadrants; or two, to the letter, where its title says that it is a SWOT."""
    named = quadrant_cells(table)
    if len(set(named.values())) >= KINDS.min_quadrants:
        return True
    if TITLE.search(fold(f"{table.caption or ''} {table.heading or ''}")) is None:
        return False
    cells = (table.cell_at(*spot) for spot in named)
    matches = [match_heading(heading_text(cell), "swot") for cell in cells if cell]
    listed = {match.code for match in matches if match.exact}
    return len(listed) >= KINDS.min_of_titled and all(each.exact for each in matches)


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
    named = _without_letters_of_an_alphabet(table, named)
    arranged = (_side_by_side(table, named), _below_each_other(named))
    return max(arranged, key=lambda found: len(set(found.values()))) or named


def _without_letters_of_an_alphabet(table: Table, named: Quadrants) -> Quadrants:
    """Quadrants without those named by a letter, where as many other letters stand alone: a code chart."""
    alone = {
        (cell.row, cell.col): fold(cell.text)
        for cell in table.cells
        if len(cell.text) == 1
    }
    ours = {text for spot, text in alone.items() if spot in named}
    others = {text for text in alone.values() if text.isalpha()} - ours
    if not ours or len(others) < len(ours):
        return named
    return {spot: code for spot, code in named.items() if spot not in alone}


def _side_by_side(table: Table, named: Quadrants) -> Quadrants:
    """The first row that names two quadrants or more, those that say it again, and those that name others."""
    found: Quadrants = {}
    texts = {
        spot: fold(heading_text(cell))
        for spot in named
        if (cell := table.cell_at(*spot))
    }
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
    columns: dict[int, Quadrants] = {}
    for (row, column), code in named.items():
        columns.setdefault(column, {})[row, column] = code
    most = max(
        columns.values(), key=lambda column: len(set(column.values())), default={}
    )
    return most if len(set(most.values())) > 1 else {}


def is_goal_hierarchy(table: Table) -> bool:
    """Whether its headings name goals and priorities, or its cells are numbered 1.1.1."""
    rows = range(max(table.header_rows(), 1))
    codes = {
        column_code([cell], "goal_hierarchy")
        for cell in table.cells
        if cell.row in rows
    }
    if "goal" in codes and codes & {"priority", "axis"}:
        return _is_wordy(table)
    return (
        sum(1 for text in _cell_starts(table) if _depth(text) >= GOAL)
        >= KINDS.min_outlined_goals
    )


def _is_wordy(table: Table) -> bool:
    """Whether its last column holds sentences: a table that counts goals has the same headings."""
    texts = [
        cell.text
        for cell in table.cells
        if cell.col == table.n_cols - 1 and not cell.is_header and cell.text
    ]
    return sum(1 for text in texts if len(text.split()) >= KINDS.goal_words) * 2 > len(
        texts
    )


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


def is_of_one_district(table: Table) -> bool:
    """Whether its only row is a district's, and most of its columns are known: what the place is, at a glance."""
    named = [cell for cell in naming_cells(table) if cell.text]
    match = place_of(named[0], table) if len(named) == 1 else None
    if match is None or not match.sure or match.place.kind != "district":
        return False
    columns = meanings_of(table)
    known = {each.code for each in columns} - {None, "place"}
    return len(known) >= KINDS.min_of_one and 2 * len(known) > len(columns)


def is_beside_its_province(table: Table) -> bool:
    """Whether the rows are a district and its province, and the country at most: also a total that is its."""
    named = [cell for cell in naming_cells(table) if cell.text]
    found = {
        cell.row: match.place
        for cell in named
        if (match := place_of(cell, table)) and match.sure
    }
    districts = [place for place in found.values() if place.kind == "district"]
    smaller = [
        cell
        for cell in named
        if cell.row not in found or found[cell.row].kind != "country"
    ]
    if len(districts) != 1 or len(smaller) != len(("district", "province")):
        return False
    of = districts[0].parent
    others = [
        cell
        for cell in smaller
        if cell.row not in found or found[cell.row] is not districts[0]
    ]
    if all(cell.row in found for cell in others):
        return [found[cell.row].slug for cell in others] == [of]
    return (
        of is not None and of == table.province and _is_total_of(table, others[0], of)
    )


def _is_total_of(table: Table, label: Cell, province: str) -> bool:
    """Whether a row of a total is a province's: its label says so, or the shares in it are 100 %."""
    if province_totalled(label.text, (province,)) is not None:
        return True
    return is_total_label(label.text, table.provinces) and _has_whole_shares(
        table, [label]
    )


def _has_whole_shares(table: Table, named: Sequence[Cell]) -> bool:
    """Whether the row of the total is 100 % in a column of shares in the province."""
    totals = [cell.row for cell in named if is_total_label(cell.text, table.provinces)]
    shares = [
        each.column
        for each in meanings_of(table)
        if (each.code or "").endswith("_share_izmir")
    ]
    cells = [cell for cell in table.cells if cell.row in totals and cell.col in shares]
    return any(read_number(cell.text, "turkish").value == HUNDRED for cell in cells)


def place_rows(table: Table) -> int:
    """How many rows are named after a place; a total that names its province is one."""
    labels = label_column(table)
    totals = sum(
        province_totalled(cell.text, table.provinces) is not None
        and find_place(cell.text, table.provinces) is None
        for cell in naming_cells(table)
        if cell.text
    )
    return places_in(table, labels) + totals
