"""Tables of programmes that are like each other: what one of them shows holds for all."""

from collections.abc import Iterable, Sequence

from extractors.records.programme_headings import programmes_of
from extractors.records.programme_rows import rows_by_programme
from extractors.records.programmes import read_programmes
from schemas.document import Language
from schemas.table import Table

KIND = "programme_results"


def dashes_are_noughts(tables: Iterable[Table], language: Language) -> bool:
    """Whether a table shows that dashes count as 0, and none prints a 0, or a note on the dash.

    Args:
        tables: of programmes, of one document.
        language: of the document.
    """
    read = [
        read_programmes(table.model_copy(update={"kind": KIND}), language)
        for table in tables
    ]
    return any(records.nought for records in read) and not any(
        records.explained for records in read
    )


def captions_on_both_sides(tables: Sequence[Table]) -> str | None:
    """What is said where captions that name programmes stand above some tables and below others.

    A document prints them on one side: between two tables, one of them was taken for the other's.
    """
    named = [table for table in tables if is_named_by_caption(table)]
    above = [str(table.pages[0]) for table in named if _stands_above(table)]
    if not above or len(above) == len(named):
        return None
    return (
        f"captions name the programmes of {len(named)} tables, {len(above)} of them above and "
        f"{len(named) - len(above)} below: one may be a neighbour's"
    )


def is_named_by_caption(table: Table) -> bool:
    """Whether nothing but the caption of a table names its programme."""
    bare = table.model_copy(update={"caption": None, "heading": None})
    return (
        table.caption_region is not None
        and not rows_by_programme(table)
        and not programmes_of(bare)[0]
    )


def is_named_from_below(table: Table) -> bool:
    """Whether a caption below a table names its programme."""
    return is_named_by_caption(table) and not _stands_above(table)


def _stands_above(table: Table) -> bool:
    """Whether the caption stands above the table: on the page that it begins on, over its top."""
    caption, first = table.caption_region, table.regions[0]
    if caption is None:
        return False
    return (caption.page, caption.box.y_mid) < (first.page, first.box.y_mid)
