"""Where the rows of places of a document stand, and tables of these kinds in which none were seen."""

from collections.abc import Sequence

from extractors.readings.kinds import Document, Passage
from extractors.readings.over_places.as_found import is_among
from extractors.readings.over_places.assembled import put_together
from extractors.readings.over_places.provers import PROVERS
from extractors.records.programme_rows import rows_by_programme


def passages(document: Document) -> Sequence[Passage]:
    """The rows of places of a document, and tables of these kinds in which no such rows were seen."""
    assembled = [passage for passage, _ in put_together(document)]
    taken = [table for passage in assembled for table in passage.found]
    runs = {id(row) for passage in assembled for row in passage.rows}
    tables = [table for table in document.tables if not is_among(table, taken)]
    whole = [
        *taken,
        *(
            table
            for table in tables
            if table.kind in PROVERS and rows_by_programme(table)
        ),
    ]
    free = [
        each
        for each in document.over_places
        if not any(id(row) in runs for row in each.rows)
    ]
    rest = [
        each for each in free if not any(is_among(table, whole) for table in each.found)
    ]
    seen = {table.ordinal for passage in rest for table in passage.found}
    others = [
        table for table in tables if table.kind in PROVERS and table.ordinal not in seen
    ]
    return [*assembled, *rest, *(Passage((table,)) for table in others)]
