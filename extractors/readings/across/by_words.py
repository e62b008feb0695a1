"""District statistics with places across, put together of their words."""

from collections.abc import Iterator, Sequence

from extractors.readings.across.panels import Panel, boxes_of, panels_in
from extractors.readings.across.table import table_of
from extractors.readings.kinds import Document, Passage
from extractors.records.kinds import classify
from schemas.table import Table


def across_by_words(document: Document) -> Iterator[tuple[Passage, Table]]:
    """Each such table, with the tables as found that its lines lie in; none where these hold more than it."""
    about = document.identity.provinces
    for panels in panels_in(document.unturned.values(), about):
        found = tuple(
            table for table in document.tables if _lines_within(panels, table)
        )
        if not all(
            table.n_rows <= 2 * _lines_within(panels, table) + 2 * len(panels)
            for table in found
        ):
            continue
        captioned = next(
            (table for table in found if table.caption), next(iter(found), None)
        )
        table = table_of(panels, captioned).model_copy(update={"about": about})
        if classify(table) == "district_statistics":
            yield Passage(found), table


def _lines_within(panels: Sequence[Panel], table: Table) -> int:
    """How many lines of the panels lie in a table."""
    return sum(
        any(
            region.page == page and region.box.grown(2.0).holds_centre_of(box)
            for region in table.regions
        )
        for page, box in boxes_of(panels)
    )
