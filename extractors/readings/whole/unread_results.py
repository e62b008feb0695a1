"""Tables that count projects of support programmes, of which no result was read: an unknown form."""

from collections.abc import Iterable, Iterator, Sequence

from extractors.readings.proof import quoted
from extractors.readings.settings.whole import UNREAD_RESULTS
from extractors.records.programme_rows import programme_named
from extractors.records.programmes import read_programmes
from schemas.finding import Finding
from schemas.table import OTHER, Table
from schemas.text.numbers import read_number
from schemas.text.signs import whole_year
from schemas.vocabulary.headings import is_said, match_heading, words_of

KIND = "programme_results"
MEASURES = ("applications", "successful")


def unread_results(tables: Iterable[Table]) -> Iterator[Finding]:
    """A finding for each table that names programmes, counts applications and successes, and gave no result.

    Args:
        tables: as they are read in the end.
    """
    for table in tables:
        texts = [cell.text for cell in table.cells if cell.text]
        if _is_unread(table) and _has_figures(texts) and _counts_projects(table, texts):
            said = quoted(table.caption or next(filter(programme_named, texts)))
            yield Finding(
                check_code="headings-unread",
                severity="warning",
                message=f"Page {table.pages[0]}: {said} counts projects of support programmes, and no result "
                "was read from it.",
                page=table.pages[0],
                table_ordinal=table.ordinal,
            )


def _is_unread(table: Table) -> bool:
    """Whether a table is of no known kind, or of this one by its headings alone."""
    return table.kind == OTHER or (
        table.kind == KIND and not read_programmes(table, "tr").results
    )


def _has_figures(texts: Sequence[str]) -> bool:
    figures = [
        word
        for text in texts
        for word in text.split()
        if read_number(word, "turkish").value is not None
    ]
    return sum(whole_year(word) is None for word in figures) >= UNREAD_RESULTS.fewest


def _counts_projects(table: Table, texts: Sequence[str]) -> bool:
    """Whether a programme is named in it, and both counts in it or in its caption."""
    if not any(map(programme_named, texts)):
        return False
    codes = {match_heading(text, KIND).code for text in texts}
    caption = words_of(table.caption or "")
    return all(
        measure in codes or is_said(caption, KIND, measure) for measure in MEASURES
    )
