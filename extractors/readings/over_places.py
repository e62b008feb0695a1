"""Tables over places, whatever they count: where they stand, and the ways to read them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from extractors.readings.kinds import Document, Kind, Passage
from extractors.readings.place_rows import PlaceRow
from extractors.readings.programmes import prove_programmes
from extractors.readings.proof import Proof
from extractors.readings.recut import recut
from extractors.readings.statistics import prove_statistics
from extractors.records.headings import classify
from extractors.tables.page.sideways import turned_back
from schemas.document import DocumentIdentity
from schemas.finding import Finding
from schemas.table import Table, TableKind


def passages(document: Document) -> Sequence[Passage]:
    """The rows of places of a document, and tables of these kinds in which no such rows were seen."""
    seen = {table.ordinal for passage in document.over_places for table in passage.found}
    others = [table for table in document.tables if table.kind in PROVERS and table.ordinal not in seen]
    return [*document.over_places, *(Passage((table,)) for table in others)]


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
    others = (each for each in document.over_places if each is not passage)
    return any(table is passage.found[0] for each in others for table in each.found)


def prove(document: Document, table: Table) -> Proof | None:
    """What speaks for a table over places, by what its headings say; None where they say nothing known."""
    prover = PROVERS.get(classify(table))
    return prover(document.identity, table) if prover is not None else None


def lost_rows(passages: Iterable[Passage]) -> Iterator[Finding]:
    """A finding for each run of rows of places that no table of a known kind, and no other table, holds."""
    for passage in passages:
        named = [row for row in passage.rows if row.place is not None]
        if named and not passage.found:
            yield Finding(
                check_code="rows-unread",
                severity="warning",
                message=f"Page {named[0].page}: {len(named)} lines that name a district or another place "
                f"({_printed(named[0])} to {_printed(named[-1])}) hold figures that no table was read from.",
                page=named[0].page,
            )


def _printed(row: PlaceRow) -> str:
    return " ".join(word.text for word in row.label)


PROVERS: Mapping[TableKind, Callable[[DocumentIdentity, Table], Proof | None]] = {
    "programme_results": prove_programmes,
    "district_statistics": prove_statistics,
}
OVER_PLACES = Kind(passages, candidates, prove)
