"""Programme results: a row for each place, two columns for each support programme, totals that hold."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

from extractors.readings.crossed.table import METHOD as CROSSED
from extractors.readings.programmes.names import doubtful_names
from extractors.readings.programmes.rates import rates_that_follow
from extractors.readings.programmes.totals import (
    column_totals,
    is_total_apart,
    row_totals,
    totals_by_programme,
)
from extractors.readings.programmes.years_over import years_over_neither
from extractors.readings.proof import Proof, listed
from extractors.readings.rows_read import (
    figures_in_headings,
    headings_with_figures,
    rows_left_out,
    rows_unparted,
    unread,
)
from extractors.readings.settings.proofs import PROGRAMMES
from extractors.records.headings import header_path, heading_text, measure_of
from extractors.records.programme_headings import (
    is_no_count,
    is_total_heading,
    programmes_of,
)
from extractors.records.programme_rows import ProgrammeRow, rows_by_programme
from extractors.records.programmes import ProgrammeRecords, read_programmes, total_rows
from schemas.document import DocumentIdentity
from schemas.printed_table import figure_columns
from schemas.table import Cell, Table
from schemas.text.signs import whole_year
from schemas.text.turkish import fold
from schemas.vocabulary.headings import match_heading
from schemas.vocabulary.places import is_total_label

KIND: Literal["programme_results"] = "programme_results"
MEASURES = ("applications", "successful")


def prove_programmes(identity: DocumentIdentity, table: Table) -> Proof | None:
    """What speaks for a table of programme results; None where it is none, or nothing was read."""
    records = read_programmes(
        table.model_copy(update={"kind": KIND}), identity.language
    )
    if not records.results:
        return None
    supports, objections = (
        [*_names(records)],
        [*doubtful_names(records), *_too_many(records)],
    )
    objections += [
        *unread(table, records.findings),
        *headings_with_figures(table),
        *figures_in_headings(table),
        *rows_unparted(table),
        *rows_left_out(table, _rows_read(table, records)),
        *_columns_unread(table, records),
        *_unlike_headings(table),
        *_years_over_some(table, records),
        *(() if _is_drawn(table) else years_over_neither(table)),
    ]
    by_row = rows_by_programme(table)
    totals = list(
        totals_by_programme(table, by_row, records)
        if by_row and not is_total_apart(table, by_row)
        else (*column_totals(table, records), *row_totals(table, records))
    )
    totals += rates_that_follow(table, by_row)
    if table.method != CROSSED and not _are_counted(table, by_row, totals):
        objections += _uneven(records)
    for said, holds in totals:
        (supports if holds else objections).append(said)
    proved = len(supports) > 1
    supports += _dashes(records)
    confidence = (
        PROGRAMMES.contradicted
        if objections
        else PROGRAMMES.proved
        if proved
        else _unproved(records)
    )
    seen = frozenset(result.place for result in records.results)
    return Proof(
        KIND,
        tuple(supports),
        tuple(objections),
        confidence / (1 + len(objections)),
        (),
        seen,
    )


def _is_drawn(table: Table) -> bool:
    """Whether drawn lines alone tell its cells, and with them which columns a heading is over."""
    return table.method.removesuffix("+stitched") == "rules"


def _unproved(records: ProgrammeRecords) -> float:
    """Where no total holds: several programmes that each have the same places speak for one another."""
    alone = len({(result.programme, result.year) for result in records.results}) == 1
    return PROGRAMMES.alone if alone else PROGRAMMES.plain


def _names(records: ProgrammeRecords) -> Iterator[str]:
    named = list(
        dict.fromkeys((result.programme, result.year) for result in records.results)
    )
    places = {result.place for result in records.results}
    yield f"{len(named)} programmes in {len(places)} places, each once"


def _dashes(records: ProgrammeRecords) -> Iterator[str]:
    if records.nought:
        yield "a dash counts as 0: it stands for successes beside applications, and no 0 is printed"


def _too_many(records: ProgrammeRecords) -> Iterator[str]:
    wrong = [
        r
        for r in records.results
        if r.applications is not None and (r.successful or 0) > r.applications
    ]
    if wrong:
        yield f"{wrong[0].programme} in {wrong[0].place}: more projects succeed than applied"
    if records.open_dashes:
        yield f"{records.open_dashes} rows are dashes alone, and nothing shows whether they count as 0"
    gaps = [
        r for r in records.results if r.applications is None or r.successful is None
    ]
    if gaps:
        yield f"{gaps[0].programme} in {gaps[0].place}: one of two counts is missing"


def _rows_read(table: Table, records: ProgrammeRecords) -> set[int]:
    """The rows that results came from, and the totals."""
    totals = [*total_rows(table)]
    totals += [
        row.index for row in rows_by_programme(table) if is_total_label(row.label.text)
    ]
    return {*totals, *(result.cell.row for result in records.results)}


def _columns_unread(table: Table, records: ProgrammeRecords) -> Iterator[str]:
    read = {result.cell.col for result in records.results}
    by_row = rows_by_programme(table)
    if by_row:
        read |= {
            c
            for row in by_row
            for c in (row.label.col, row.name_column, row.year_column)
        }
    else:
        named, _ = programmes_of(
            table
        )  # `Başvuru` may stand over all of its programmes
        counted = (set(each.columns.values()) for each in named)
        read = read.union(*(columns for columns in counted if columns & read))
    for column in figure_columns(table):
        path = header_path(table, column)
        known = is_total_heading(path) or is_no_count(path)
        if not known and column not in read and column - 1 not in read:
            yield f"column {column + 1} is read as no programme's"


def _unlike_headings(table: Table) -> Iterator[str]:
    """Columns that count the same under different words: lines of a name may have slipped into them."""
    for measure in MEASURES:
        paths = [
            path
            for c in figure_columns(table)
            if measure_of(path := header_path(table, c)) == measure
        ]
        words = {fold(_measuring(path, measure).text) for path in paths}
        if len(words) > 1 and not all(
            match_heading(text, KIND).exact for text in words
        ):
            yield f"{measure} stand under different headings: {listed(map(repr, sorted(words)))}"


def _measuring(path: Sequence[Cell], measure: str) -> Cell:
    """The lowest heading that says by itself what a column counts; else the lowest of all.

    Over names of programmes it is not the lowest: `Başvuru` over `2009 KOBİ Mali Destek Programı`.
    """
    said = (
        cell
        for cell in reversed(path)
        if match_heading(heading_text(cell), KIND).code == measure
    )
    return next(said, path[-1])


def _years_over_some(table: Table, records: ProgrammeRecords) -> Iterator[str]:
    """Years that stand over programmes in cells of their own, and programmes that none is over.

    A year centred over several programmes between no lines may come to the one it stands nearest to, or into
    the cell of its name.
    """
    years = [
        cell.text
        for cell in table.cells
        if cell.is_header and whole_year(cell.text) is not None
    ]
    if table.method == CROSSED or not rows_by_programme(table):
        years += [
            str(result.year) for result in records.results if result.year is not None
        ]
    bare = dict.fromkeys(
        result.programme for result in records.results if result.year is None
    )
    if years and bare:
        named = listed(map(repr, bare))
        yield f"the years {listed(dict.fromkeys(years))} stand over some programmes, and none over {named}"


def _are_counted(
    table: Table, rows: Sequence[ProgrammeRow], totals: Sequence[tuple[str, bool]]
) -> bool:
    """Whether the total of each programme with a row for each place holds: no place of it is missing."""
    summed = {
        row.programme for row in rows if is_total_label(row.label.text, table.provinces)
    }
    return (
        bool(summed)
        and all(holds for _, holds in totals)
        and summed == {row.programme for row in rows}
    )


def _uneven(records: ProgrammeRecords) -> Iterator[str]:
    """Programmes that have results in fewer places than others: a row may be lost.

    Not where each count on its lines was read, and is said of a place: then others have none there.
    """
    counts = Counter((result.programme, result.year) for result in records.results)
    if len(set(counts.values())) > 1:
        (least, fewest), most = (
            min(counts.items(), key=lambda each: each[1]),
            max(counts.values()),
        )
        yield f"{least[0]} has results in {fewest} places, others in {most}"
