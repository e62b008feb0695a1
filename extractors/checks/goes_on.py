"""Tables that go on overleaf and were not read there: their caption says so, and stands over nothing."""

from collections.abc import Iterator, Sequence

from extractors.pages.reading_order import rows_of
from schemas.finding import Finding
from schemas.page import Page, text_of
from schemas.table import Table
from schemas.text.turkish import fold
from schemas.vocabulary.document_words import continuation
from schemas.vocabulary.labels import table_label


def captions_over_nothing(
    pages: Sequence[Page], tables: Sequence[Table]
) -> Iterator[Finding]:
    """Captions that are printed again on a page to which their table does not reach: rows under them were lost.

    `Tablo 3: … (devam)`. A table without a caption on that page may be the rest, which is read there.

    Args:
        pages: as the tables were read from.
        tables: stitched over pages.
    """
    for page in pages:
        for label in _said_again(page):
            told = [table for table in tables if _is_named(table, label)]
            there = [
                table
                for table in tables
                if page.number in table.pages
                and (table.label is None or _is_named(table, label))
            ]
            if told and not there:
                yield _finding(told[-1], page.number)


def _said_again(page: Page) -> Iterator[str]:
    """The labels of captions on a page that say that their table goes on, on their own line or the next."""
    if not any(_says_it_goes_on(word.text) for word in page.words):
        return
    rows = [text_of(row) for row in rows_of(page.words)]
    for at, text in enumerate(rows):
        label = table_label().match(text)
        whole = " ".join(rows[at : at + len(("caption", "rest"))])
        if label is not None and _says_it_goes_on(whole):
            yield label.group()


def _says_it_goes_on(text: str) -> bool:
    return continuation().search(text) is not None


def _is_named(table: Table, label: str) -> bool:
    return table.label is not None and fold(table.label) == fold(label)


def _finding(table: Table, page: int) -> Finding:
    return Finding(
        check_code="rows-unread", severity="warning", page=page, table_ordinal=table.ordinal,
        message=f"{table.name}, page {page}: its caption says that it goes on here, "
        "and nothing of it is read here.",
    )  # fmt: skip
