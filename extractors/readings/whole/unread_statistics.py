"""Tables whose caption names a statistic of districts, of which no such figure was read: an unknown form."""

from collections.abc import Iterable, Iterator

from extractors.readings.proof import quoted
from extractors.readings.settings.whole import UNREAD_STATISTICS
from extractors.records.columns.meanings import caption_code
from extractors.records.readers import read_records
from schemas.document import DocumentIdentity
from schemas.finding import Finding
from schemas.table import OTHER, Table
from schemas.text.numbers import read_number
from schemas.text.signs import whole_year
from schemas.vocabulary.load import code_in
from schemas.vocabulary.places import find_place


def unread_statistics(
    tables: Iterable[Table], identity: DocumentIdentity
) -> Iterator[Finding]:
    """A finding for each table that names districts, and in its caption what it counts, and gave none of it.

    Args:
        tables: as they are read in the end.
        identity: of their document.
    """
    for table in tables:
        code = caption_code(table) if table.kind == OTHER and table.caption else None
        if (
            code in (None, "place")
            or not _names_district(table)
            or not _has_figures(table)
        ):
            continue
        read = {each.indicator for each in read_records([table], identity).observations}
        if not {code, code_in(str(code), table.province)} & read:
            said = quoted(table.caption or "")
            yield Finding(
                check_code="headings-unread",
                severity="warning",
                message=f"Page {table.pages[0]}: {said} counts something in districts, and no such figure "
                "was read from it.",
                page=table.pages[0],
                table_ordinal=table.ordinal,
            )


def _names_district(table: Table) -> bool:
    matches = (
        find_place(cell.text, table.provinces) for cell in table.cells if cell.text
    )
    return any(
        match is not None and match.sure and match.place.kind == "district"
        for match in matches
    )


def _has_figures(table: Table) -> bool:
    texts = (cell.text for cell in table.cells if not cell.is_header)
    figures = (text for text in texts if read_number(text, "turkish").value is not None)
    return sum(whole_year(text) is None for text in figures) >= UNREAD_STATISTICS.fewest
