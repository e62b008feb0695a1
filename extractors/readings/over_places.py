"""Tables over places, whatever they count: where they stand, and the ways to read them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from extractors.readings.kinds import Document, Kind, Passage
from extractors.readings.place_rows import PlaceRow
from extractors.readings.programmes import prove_programmes
from extractors.readings.proof import Proof
from extractors.readings.recut import recut
from extractors.readings.statistics import prove_statistics
from extractors.records.kinds import classify
from extractors.records.programme_rows import rows_by_programme
from extractors.records.readers import read_records
from extractors.tables.page.sideways import turned_back
from schemas.document import DocumentIdentity
from schemas.finding import Finding
from schemas.table import Table, TableKind
from schemas.vocabulary.headings import match_heading


def passages(document: Document) -> Sequence[Passage]:
    """The rows of places of a document, and tables of these kinds in which no such rows were seen."""
    whole = [table for table in document.tables if table.kind in PROVERS and rows_by_programme(table)]
    rest = [each for each in document.over_places if not any(_is_among(table, whole) for table in each.found)]
    seen = {table.ordinal for passage in rest for table in passage.found}
    others = [table for table in document.tables if table.kind in PROVERS and table.ordinal not in seen]
    return [*rest, *(Passage((table,)) for table in others)]


def _is_among(table: Table, tables: Sequence[Table]) -> bool:
    return any(table is other for other in tables)


def candidates(document: Document, passage: Passage) -> Iterator[Table]:
    """The table as found, where one was; then the same cut anew from its names and figures."""
    if len(passage.found) == 1 and not _is_shared(document, passage):
        yield passage.found[0]
    if not passage.rows:
        return
    numbers = {row.page for row in passage.rows}
    pages = [document.upright[number] for number in sorted(numbers)]
    captioned = [table for table in passage.found if table.caption]
    like = next(iter([*captioned, *passage.found]), None)
    for table in recut(pages, passage.rows, like):
        about = {"about": document.identity.provinces}
        yield turned_back(table.model_copy(update=about), document.turns)


def _is_shared(document: Document, passage: Passage) -> bool:
    """Whether what was found there is several tables in one: places are named in it again."""
    others = (each for each in document.over_places if each is not passage and passage.rows)
    return any(table is passage.found[0] for each in others for table in each.found)


def prove(document: Document, table: Table) -> Proof | None:
    """What speaks for a table over places, by what its headings say; None where they say nothing known."""
    prover = PROVERS.get(classify(table))
    return prover(document.identity, table) if prover is not None else None


def lost_rows(
    document: Document, unread: Iterable[Passage], ordinals: Mapping[int, int]
) -> Iterator[Finding]:
    """A finding for each run of rows of places that was not read as what its headings say, or not at all.

    Args:
        document: that they are of.
        unread: where no table of a known kind was read.
        ordinals: `id` of a table as found → its ordinal now.
    """
    for passage in unread:
        if passage.found and all(rows_by_programme(table) for table in passage.found):
            continue  # its rows name the same places for each programme, and are read as one table
        named = [row for row in passage.rows if row.place is not None]
        said = _named_kind(document, passage)
        if not named or (passage.found and _is_answered(document, passage, said, len(named))):
            continue
        rows = (
            f"{len(named)} rows of districts or other places ({_printed(named[0])} to {_printed(named[-1])})"
        )
        why = (
            f"under headings of {said} could not be read as such"
            if said
            else "have no headings and are not read"
            if passage.found
            else "stand in no table and are not read"
        )
        yield Finding(
            check_code="rows-unread",
            severity="warning",
            message=f"Page {named[0].page}: {rows} {why}.",
            page=named[0].page,
            table_ordinal=ordinals.get(id(passage.found[0])) if passage.found else None,
        )


def _is_answered(document: Document, passage: Passage, said: str | None, rows: int) -> bool:
    """Whether nothing is lost, for the reader of plain tables has figures of most rows.

    Under the names of programmes it would have them as indicators, which they are not. Rows without any
    heading, which a page may part from them, say nothing.
    """
    if said is None and any(cell.is_header for table in passage.found for cell in table.cells):
        return True
    if said == "programme results":
        return False
    records = read_records(passage.found, document.identity)
    return 2 * len({observation.place for observation in records.observations}) > rows


def _named_kind(document: Document, passage: Passage) -> str | None:
    """What the words over some rows name: `programme results`, `district statistics`; None where neither."""
    for table in candidates(document, passage):
        for kind in ("programme_results", "district_statistics"):
            headings = [cell.text for cell in table.cells if cell.is_header]
            codes = {match_heading(heading, kind).code for heading in headings} - {
                None,
                "place",
                "grand_total",
            }
            if codes:
                return kind.replace("_", " ")
    return None


def _printed(row: PlaceRow) -> str:
    return " ".join(word.text for word in row.label)


PROVERS: Mapping[TableKind, Callable[[DocumentIdentity, Table], Proof | None]] = {
    "programme_results": prove_programmes,
    "district_statistics": prove_statistics,
}
OVER_PLACES = Kind(passages, candidates, prove)
