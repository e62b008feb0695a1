"""Runs of rows of places that were not read: as what their headings say, or not at all."""

from collections.abc import Iterable, Iterator, Mapping

from extractors.readings.kinds import Document, Passage
from extractors.readings.over_places.candidates import candidates
from extractors.records.readers import read_records
from schemas.finding import Finding
from schemas.vocabulary.headings import match_heading


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
        named = [row for row in passage.rows if row.place is not None]
        said = _named_kind(document, passage)
        if not named or (
            passage.found and _is_answered(document, passage, said, len(named))
        ):
            continue
        rows = f"{len(named)} rows of districts or other places ({named[0].name} to {named[-1].name})"
        why = (
            f"under headings of {said} could not be read as such"
            if said
            else "have no headings that say what they count, and are not read"
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


def _is_answered(
    document: Document, passage: Passage, said: str | None, rows: int
) -> bool:
    """Whether nothing is lost, for the reader of plain tables has figures of most rows.

    Under the names of programmes it would have them as indicators, which they are not. Rows without any
    heading, which a page may part from them, say nothing.
    """
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
