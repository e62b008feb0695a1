"""Tables whose cells were cut with less than usual certainty."""

from collections.abc import Container, Sequence

from extractors.checks.settings import CERTAINTY
from schemas.finding import Finding
from schemas.table import Table


def uncertain_tables(tables: Sequence[Table], proved: Container[int]) -> list[Finding]:
    """A table with records whose cells were cut with less than usual certainty, unproved by sums or order.

    Args:
        tables: as best read.
        proved: ordinals of those whose records prove the reading.
    """
    return [
        Finding(
            check_code="table-uncertain",
            severity="warning",
            message=f"Table {table.ordinal} ({table.label or table.kind}), page {table.pages[0]}: its cells "
            f"were cut with confidence {table.confidence:.2f} only ({table.reason}): compare its records "
            "with the page.",
            page=table.pages[0],
            table_ordinal=table.ordinal,
        )
        for table in tables
        if table.kind != "other"
        and table.confidence < CERTAINTY.sure
        and table.ordinal not in proved
    ]
