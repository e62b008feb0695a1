"""Programme results: a row for each place, two columns for each support programme, totals that hold."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

from extractors.readings.proof import Proof, listed
from extractors.readings.rows_read import (
    figures_in_headings,
    headings_with_figures,
    rows_left_out,
    rows_unparted,
    unread,
)
from extractors.readings.settings.proofs import PROGRAMMES
from extractors.readings.text.joining import is_in_pieces
from extractors.records.headings import header_path, measure_of
from extractors.records.programme_headings import is_total_heading
from extractors.records.programme_rows import ProgrammeRow, rows_by_programme
from extractors.records.programmes import ProgrammeRecords, measure_columns, read_programmes
from schemas.document import DocumentIdentity
from schemas.printed_table import figure_columns, naming_cells
from schemas.records import ProgrammeResult
from schemas.table import Table
from schemas.text.numbers import read_number
from schemas.text.signs import whole_year
from schemas.text.turkish import fold
from schemas.vocabulary.headings import match_heading, words_of
from schemas.vocabulary.places import is_total_label

KIND: Literal["programme_results"] = "programme_results"
MEASURES = ("applications", "successful")


def prove_programmes(identity: DocumentIdentity, table: Table) -> Proof | None:
    """What speaks for a table of programme results; None where it is none, or nothing was read."""
    records = read_programmes(table.model_copy(update={"kind": KIND}), identity.language)
    if not records.results:
        return None
    supports, objections = [*_names(records)], [*_doubtful_names(records), *_too_many(records)]
    objections += [
        *unread(table, records.findings),
        *headings_with_figures(table),
        *figures_in_headings(table),
        *rows_unparted(table),
        *rows_left_out(table, _rows_read(table, records)),
        *_columns_unread(table, records),
        *_unlike_headings(table),
        *_years_over_some(table, records),
    ]
    by_row = rows_by_programme(table)
    totals = list(
        _totals_by_programme(table, by_row, records)
        if by_row and not _is_total_apart(table, by_row)
        else (*_column_totals(table, records), *_row_totals(table, records))
    )
    if not _are_counted(table, by_row, totals):
        objections += _uneven(records)
    for said, holds in totals:
        (supports if holds else objections).append(said)
    proved = len(supports) > 1
    supports += _dashes(records)
    confidence = PROGRAMMES.contradicted if objections else PROGRAMMES.proved if proved else PROGRAMMES.plain
    seen = frozenset(result.place for result in records.results)
    return Proof(KIND, tuple(supports), tuple(objections), confidence / (1 + len(objections)), (), seen)


def _names(records: ProgrammeRecords) -> Iterator[str]:
    named = list(dict.fromkeys((result.programme, result.year) for result in records.results))
    places = {result.place for result in records.results}
    yield f"{len(named)} programmes in {len(places)} places, each once"


def _dashes(records: ProgrammeRecords) -> Iterator[str]:
    if records.nought:
        yield "a dash counts as 0: it stands for successes beside applications, and no 0 is printed"


def _wrongly_named(names: Sequence[str]) -> Iterator[str]:
    for said, is_wrong in _SIGNS_OF_NAMES.items():
        held = list(filter(is_wrong, names))
        if held:
            yield f"{listed(map(repr, held))} {said}"


def _is_no_programme(name: str) -> bool:
    return match_heading(name, KIND).code != "programme" or not _is_name(name)


def _says_twice(name: str) -> bool:
    """Whether two words of a name begin alike: `Mali Destek Programları Turizm Mali Destek Programı`."""
    stems = [word[: PROGRAMMES.stem] for word in fold(name).split() if len(word) >= PROGRAMMES.stem]
    return len(set(stems)) < len(stems)


_JOINED = re.compile(r"[a-zçğıöşü][A-ZÇĞİÖŞÜ]|[A-ZÇĞİÖŞÜ]{3}[a-zçğıöşü]{2}")
_CUT = re.compile(r"\w[-\u00ad\u2010] ")
_SIGNS_OF_NAMES: Mapping[str, Callable[[str], bool]] = {
    "does not read like a programme's name": _is_no_programme,
    "says a word twice: a heading above may be in it": _says_twice,
    "holds a word in pieces: its lines are not one name": is_in_pieces,
    "holds two words without a blank": lambda name: _JOINED.search(name) is not None,
    "is cut by a hyphen: its lines are not one name": lambda name: _CUT.search(name) is not None,
}
"""What is said of a name that is none, or was put together wrongly: `KOBİMali`, `Des- tek`."""


def _doubtful_names(records: ProgrammeRecords) -> Iterator[str]:
    """Names that are no programme's, or are part of all names: the headings were cut wrongly."""
    names = list(dict.fromkeys(result.programme for result in records.results))
    yield from _wrongly_named(names)
    twice = [
        key for key, n in Counter((r.programme, r.year, r.place) for r in records.results).items() if n > 1
    ]
    if twice:
        yield f"{twice[0][0]!r} counts the projects of {twice[0][2]} twice"
    first = {fold(name).split()[0] for name in names}
    if len(names) > 2 and len(first) == 1:
        yield f"all names begin with {next(iter(first))!r}"


def _is_name(name: str) -> bool:
    """Whether a text can be a programme's name: a few words, none after `Programı`, no sentence before."""
    words = words_of(name)
    named = [index for index, word in enumerate(words) if word.startswith("program")]
    return (
        len(words) <= PROGRAMMES.longest_name
        and "." not in name.rstrip(".")
        and named[-1:] in ([], [len(words) - 1])
    )


def _too_many(records: ProgrammeRecords) -> Iterator[str]:
    wrong = [
        r for r in records.results if r.applications is not None and (r.successful or 0) > r.applications
    ]
    if wrong:
        yield f"{wrong[0].programme} in {wrong[0].place}: more projects succeed than applied"
    if records.open_dashes:
        yield f"{records.open_dashes} rows are dashes alone, and nothing shows whether they count as 0"
    gaps = [r for r in records.results if r.applications is None or r.successful is None]
    if gaps:
        yield f"{gaps[0].programme} in {gaps[0].place}: one of two counts is missing"


def _rows_read(table: Table, records: ProgrammeRecords) -> set[int]:
    """The rows that results came from, and the totals."""
    totals = [cell.row for cell in naming_cells(table) if is_total_label(cell.text, table.provinces)]
    totals += [row.index for row in rows_by_programme(table) if is_total_label(row.label.text)]
    return {*totals, *(result.cell.row for result in records.results)}


def _columns_unread(table: Table, records: ProgrammeRecords) -> Iterator[str]:
    read = {result.cell.col for result in records.results}
    by_row = rows_by_programme(table)
    if by_row:
        read |= {c for row in by_row for c in (row.label.col, row.name_column, row.year_column)}
    for column in figure_columns(table):
        path = header_path(table, column)
        if not is_total_heading(path) and column not in read and column - 1 not in read:
            yield f"column {column + 1} is read as no programme's"


def _unlike_headings(table: Table) -> Iterator[str]:
    """Columns that count the same under different words: lines of a name may have slipped into them."""
    for measure in MEASURES:
        paths = [path for c in figure_columns(table) if measure_of(path := header_path(table, c)) == measure]
        words = {fold(path[-1].text) for path in paths}
        if len(words) > 1 and not all(match_heading(text, KIND).exact for text in words):
            yield f"{measure} stand under different headings: {listed(map(repr, sorted(words)))}"


def _years_over_some(table: Table, records: ProgrammeRecords) -> Iterator[str]:
    """Years that stand over programmes in cells of their own, and programmes that none is over.

    A year centred over several programmes between no lines may come to the one it stands nearest to.
    """
    years = [cell.text for cell in table.cells if cell.is_header and whole_year(cell.text) is not None]
    bare = dict.fromkeys(result.programme for result in records.results if result.year is None)
    if years and bare:
        named = listed(map(repr, bare))
        yield f"the years {listed(dict.fromkeys(years))} stand over some programmes, and none over {named}"


def _count(table: Table, row: int, column: int) -> int | None:
    cell = table.cell_at(row, column)
    value = read_number(cell.text, "turkish").value if cell is not None else None
    return int(value) if value is not None and value == int(value) else None


def _column_totals(table: Table, records: ProgrammeRecords) -> Iterator[tuple[str, bool]]:
    """For each programme whether its rows add up to the total row."""
    totals = [cell.row for cell in naming_cells(table) if is_total_label(cell.text, table.provinces)]
    if not totals:
        return
    broken: list[str] = []
    for column in measure_columns(table).values() or figure_columns(table):
        rows = [c.row for c in table.cells if c.col == column and not c.is_header and c.row not in totals]
        counts = [count for row in rows if (count := _count(table, row, column)) is not None]
        total = _count(table, totals[-1], column)
        if total != sum(counts):
            broken.append(f"{sum(counts)} for {total}")
    if broken:
        yield f"{len(broken)} columns do not add up to their total: {listed(broken)}", False
    else:
        yield "every column adds up to its total", True


def _is_total_apart(table: Table, rows: Sequence[ProgrammeRow]) -> bool:
    """Whether a total stands in a row of no programme: it counts all of them together."""
    own = {row.index for row in rows}
    totals = [cell for cell in naming_cells(table) if is_total_label(cell.text, table.provinces)]
    return bool(totals) and not any(cell.row in own for cell in totals)


def _totals_by_programme(
    table: Table, rows: Sequence[ProgrammeRow], records: ProgrammeRecords
) -> Iterator[tuple[str, bool]]:
    """For each programme whether its rows add up to its total, where one is printed."""
    totals: dict[tuple[str, int | None], int] = {}
    for row in rows:
        if is_total_label(row.label.text, table.provinces):
            totals.setdefault(row.programme, row.index)
    columns = measure_columns(table)
    sums: list[tuple[int, int | None]] = []
    for programme, at in totals.items():
        of_it = _results_of(records, programme)
        for measure, column in columns.items():
            sums.append((sum(getattr(each, measure) or 0 for each in of_it), _count(table, at, column)))
    broken = [f"{found} for {printed}" for found, printed in sums if found != printed]
    if broken:
        yield f"{len(broken)} columns of programmes do not add up to their total: {listed(broken)}", False
    elif totals:
        yield f"the rows of {len(totals)} programmes add up to their totals", True


def _are_counted(table: Table, rows: Sequence[ProgrammeRow], totals: Sequence[tuple[str, bool]]) -> bool:
    """Whether the total of each programme with a row for each place holds: no place of it is missing."""
    summed = {row.programme for row in rows if is_total_label(row.label.text, table.provinces)}
    return bool(summed) and all(holds for _, holds in totals) and summed == {row.programme for row in rows}


def _results_of(records: ProgrammeRecords, programme: tuple[str, int | None]) -> list[ProgrammeResult]:
    return [each for each in records.results if (fold(each.programme), each.year) == programme]


def _uneven(records: ProgrammeRecords) -> Iterator[str]:
    """Programmes that have results in fewer places than others: a row may be lost."""
    counts = Counter((result.programme, result.year) for result in records.results)
    if len(set(counts.values())) > 1:
        (least, fewest), most = min(counts.items(), key=lambda each: each[1]), max(counts.values())
        yield f"{least[0]} has results in {fewest} places, others in {most}"


def _row_totals(table: Table, records: ProgrammeRecords) -> Iterator[tuple[str, bool]]:
    """Whether each place adds up to GENEL TOPLAM; beside one place alone, a total counts others, too."""
    if table.of_place is not None:
        return
    columns = {c: path for c in figure_columns(table) if is_total_heading(path := header_path(table, c))}
    for column, path in columns.items():
        measure = measure_of(path)
        if measure is None:
            continue
        by_row: dict[int, list[ProgrammeResult]] = {}
        for result in records.results:
            by_row.setdefault(result.cell.row, []).append(result)
        sums = {row: sum(getattr(r, measure) or 0 for r in of_row) for row, of_row in by_row.items()}
        broken = [row for row, found in sums.items() if _count(table, row, column) != found]
        if broken:
            yield f"{len(broken)} rows do not add up to the total of {measure}", False
        else:
            yield f"{len(sums)} rows add up to the total of {measure}", True
