"""Headings of quadrants under which nothing was read: a SWOT in a form that we do not know."""

from collections.abc import Iterator, Sequence

from extractors.readings.kinds import Document
from extractors.readings.proof import listed, quoted
from extractors.readings.regions.extent import Row, box_of
from extractors.readings.settings.places import KINDS
from extractors.readings.settings.swot import UNREAD
from extractors.readings.text.heads import heading_of, runs_of
from extractors.records.swot.labels import TITLE
from schemas.finding import Finding
from schemas.geometry import Box
from schemas.page import text_of
from schemas.table import Table
from schemas.text.signs import BULLETS
from schemas.text.turkish import fold
from schemas.vocabulary.labels import table_label, without_table_label


def unread_quadrants(document: Document, read: Sequence[Table]) -> Iterator[Finding]:
    """A finding where headings of quadrants stand outside of all SWOTs that were read.

    Args:
        document: of whose pages.
        read: its tables that were read as SWOTs.
    """
    rows = [
        (clean.page.number, row) for clean in document.clean_pages for row in clean.rows
    ]
    outside = [
        (page, row)
        for page, row in rows
        if not _is_in_one(page, box_of(row), document, read)
    ]
    found = [(page, code, text) for page, row in outside for code, text in _named(row)]
    announced = _announced(outside)
    if len({code for _, code, _ in found}) < UNREAD.fewest:
        found = [each for each in found if each[0] in announced]
    if found:
        page = found[0][0]
        named = listed(dict.fromkeys(quoted(text) for _, _, text in found))
        yield Finding(
            check_code="headings-unread",
            severity="warning",
            message=f"Page {page}: {named} head a SWOT, and no item was read below them.",
            page=page,
        )


def _announced(rows: Sequence[tuple[int, Row]]) -> set[int]:
    """The pages on which the caption of a table, outside of all that were read, says that it is a SWOT."""
    texts = ((page, text_of(row)) for page, row in rows)
    return {
        page
        for page, text in texts
        if table_label().match(text) and TITLE.search(fold(text))
    }


def _named(row: Row) -> Iterator[tuple[str, str]]:
    """The quadrants that a row names: one that it begins with, as a heading of its own or of a paragraph
    (`Güçlü Yanlar: …`), or several side by side.
    """
    words = row[1:] if row[0].text in BULLETS else row
    text = without_table_label(text_of(words)).strip(" .:")
    before, colon, _ = text_of(words).partition(":")
    runs = [text_of(run) for run in runs_of(words)] if words else []
    for names in ([text], [before] if colon else [], runs):
        found = [(*heading_of(name, "swot"), name) for name in names if name]
        exact = [(code, name) for code, exact, name in found if code and exact]
        if exact:
            yield from exact
            return


def _is_in_one(page: int, box: Box, document: Document, read: Sequence[Table]) -> bool:
    turn = document.turns.get(page)
    shown = box if turn is None else turn.shown(box)
    regions = [
        region for table in read for region in table.regions if region.page == page
    ]
    return any(
        region.box.grown(KINDS.around_pt).holds_centre_of(shown) for region in regions
    )
