"""Tables that say what they count, of which nothing was read: an unknown form."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from extractors.readings.kinds import Document
from extractors.readings.place_rows.row import is_figure
from extractors.readings.proof import listed, quoted
from extractors.readings.regions.found import same_place
from extractors.readings.settings.places import KINDS
from extractors.readings.settings.whole import UNREAD_TABLES
from extractors.readings.text.heads import runs_of
from extractors.records.columns.meanings import caption_code
from extractors.records.generic.naming import caption_subject, listed_indicator
from extractors.records.headings import header_path
from extractors.records.programme_rows import programme_named
from extractors.records.programmes import read_programmes
from extractors.records.readers import read_records
from schemas.document import DocumentIdentity
from schemas.finding import Finding
from schemas.geometry import bounding_box
from schemas.page import Word, text_of
from schemas.printed_table import figure_columns
from schemas.table import OTHER, Region, Table, TableKind
from schemas.text.numbers import read_number
from schemas.text.signs import whole_year, years_in
from schemas.vocabulary.headings import is_said, match_heading, words_of
from schemas.vocabulary.labels import are_of_one_series
from schemas.vocabulary.load import code_in
from schemas.vocabulary.places import find_place, is_total_label

RESULTS = "programme_results"
MEASURES = ("applications", "successful")


def unread_tables(
    tables: Sequence[Table], identity: DocumentIdentity
) -> Iterator[Finding]:
    """A finding for each table that counts projects of programmes or something in districts, and gave none.

    And one for each part of a series (`Nüfus (6/6)`) that is not read as another part of it is.

    Args:
        tables: as they are read in the end.
        identity: of their document.
    """
    for table in filter(_counts_unread_projects, tables):
        texts = (cell.text for cell in table.cells if cell.text)
        said = quoted(table.caption or next(filter(programme_named, texts)))
        yield _unread(
            table,
            f"{said} counts projects of support programmes, and no result was read from it.",
        )
    for table in tables:
        if _counts_unread_statistic(table, identity):
            said = quoted(table.caption or "")
            yield _unread(
                table,
                f"{said} counts something in districts, and no such figure was read from it.",
            )
    for table in tables:
        years = _years_alone(table) if _names_district(table) else []
        if years:
            said = listed(map(quoted, years))
            yield _unread(
                table,
                f"columns are headed by {said} alone beside named ones, and nothing says what they count.",
            )
    for table, kind in _unlike_their_series(tables):
        yield _unread(
            table,
            f"{quoted(table.caption or '')} is a part of a series of tables of kind {kind!r}, "
            "and could not be read as such.",
        )


def unread_parts(found: Iterable[Table], tables: Sequence[Table]) -> Iterator[Finding]:
    """A finding for each part of a table over several pages that no reading has, though one has another part.

    Args:
        found: the tables as found that readings took the place of.
        tables: as they are read in the end.
    """
    for whole in found:
        read = [table for table in tables if same_place(table.regions, whole.regions)]
        for region in whole.regions if read else ():
            rows = [
                cell.text
                for cell in whole.cells
                if any(letter.isalpha() for letter in cell.text)
                and not cell.is_header
                and region.page == cell.page
            ]
            if rows and not any(same_place((region,), t.regions) for t in tables):
                yield Finding(
                    check_code="headings-unread",
                    severity="warning",
                    message=f"Page {region.page}: table {read[0].ordinal} goes on here from page "
                    f"{read[0].pages[0]}, and of this part nothing was read: {quoted(rows[0])}.",
                    page=region.page,
                    table_ordinal=read[0].ordinal,
                )


def unread_overleaf(document: Document, tables: Sequence[Table]) -> Iterator[Finding]:
    """A finding for each table of a known kind whose first line is printed again overleaf, in no such table.

    Args:
        document: as it was read.
        tables: as they are read in the end.
    """
    pages = {clean.page.number: clean for clean in document.clean_pages}
    known = [table for table in tables if table.kind != OTHER]
    regions = [region for table in known for region in table.regions]
    for table in known:
        first, overleaf = pages.get(table.pages[0]), pages.get(table.pages[-1] + 1)
        if first is None or overleaf is None:
            continue
        heads = next(_rows_in(first.rows, table.regions[:1]), [])
        here = [region for region in regions if region.page == overleaf.page.number]
        read = [any(_rows_in([row], here)) for row in overleaf.rows]
        below = [*read, False][1:]  # headings right over what was read are its own
        free = (
            row
            for row, own, next_one in zip(overleaf.rows, read, below, strict=True)
            if not own and not next_one
        )
        if _are_several(heads) and any(_is_again(row, heads) for row in free):
            said = quoted(text_of(heads))
            number = overleaf.page.number
            yield _unread(
                table,
                f"{said} stands again on page {number}, and nothing was read below it.",
            )


def totals_overleaf(document: Document, tables: Sequence[Table]) -> Iterator[Finding]:
    """A finding for each total first on a page, in no table, where one of known kind ends on the page before.

    Args:
        document: as it was read.
        tables: as they are read in the end.
    """
    pages = {clean.page.number: clean for clean in document.clean_pages}
    regions = [region for table in tables for region in table.regions]
    for table in tables:
        overleaf = pages.get(table.pages[-1] + 1)
        if table.kind == OTHER or overleaf is None or not overleaf.rows:
            continue
        number = overleaf.page.number
        first = overleaf.rows[0]
        here = [region for region in regions if region.page == number]
        name, *figures = map(text_of, runs_of(first))
        is_total = is_total_label(name) and len(figures) > 1
        if (
            is_total
            and all(map(is_figure, figures))
            and not any(_rows_in([first], here))
        ):
            yield Finding(
                check_code="rows-unread",
                severity="warning",
                message=f"Page {number}: {quoted(text_of(first))} stands over all else, in no table: it may be the "
                f"total of the table that ends on page {number - 1}.",
                page=number,
                table_ordinal=table.ordinal,
            )


def totals_alone(tables: Sequence[Table]) -> Iterator[Finding]:
    """A finding for each row of a total that was cut as a table of its own, near one of known kind.

    Args:
        tables: as they are read in the end, in order.
    """
    for table in tables:
        cells = sorted(table.cells, key=lambda cell: cell.col)
        texts = [cell.text for cell in cells if cell.text]
        alone = table.kind == OTHER and table.n_rows == 1 and len(texts) > 1
        if not alone or not is_total_label(texts[0]):
            continue
        page = table.pages[0]
        near = [
            each
            for each in tables
            if each.kind != OTHER and each.pages[-1] in (page - 1, page)
        ]
        if near and all(map(is_figure, texts[1:])):
            said = quoted(" ".join(texts))
            yield Finding(
                check_code="rows-unread",
                severity="warning",
                message=f"Page {page}: {said} is a table of its own: it may be the total of another.",
                page=page,
                table_ordinal=min(near, key=_is_of_words).ordinal,
            )


def _is_of_words(table: Table) -> bool:
    """Whether it is none that has totals."""
    return table.kind not in ("district_statistics", "programme_results")


def _rows_in(
    rows: Iterable[Sequence[Word]], regions: Sequence[Region]
) -> Iterator[Sequence[Word]]:
    """The printed lines whose middle lies in some regions of their page."""
    for row in rows:
        box = bounding_box(word.box for word in row)
        if any(region.box.top <= box.y_mid <= region.box.bottom for region in regions):
            yield row


def _are_several(heads: Sequence[Word]) -> bool:
    """Whether a line has texts in several columns, no figure among them: names of what stands below."""
    runs = runs_of(heads) if heads else []
    named = all(any(map(str.isalpha, text_of(run))) for run in runs)
    return len(runs) > 1 and named


def _is_again(row: Sequence[Word], heads: Sequence[Word]) -> bool:
    """Whether the words of a line stand in another, where they stood: more may be level with them there."""
    return all(any(_stands_as(word, head) for word in row) for head in heads)


def _stands_as(word: Word, head: Word) -> bool:
    return word.text == head.text and abs(word.box.x0 - head.box.x0) <= KINDS.around_pt


def _unread(table: Table, said: str) -> Finding:
    page = table.pages[0]
    return Finding(
        check_code="headings-unread",
        severity="warning",
        message=f"Page {page}: {said}",
        page=page,
        table_ordinal=table.ordinal,
    )


def _are_figures(texts: Iterable[str]) -> bool:
    """Whether several of some texts are figures, years aside."""
    figures = (text for text in texts if read_number(text, "turkish").value is not None)
    return sum(whole_year(text) is None for text in figures) >= UNREAD_TABLES.fewest


# ── projects of programmes ────────────────────────────────────────────────────
def _counts_unread_projects(table: Table) -> bool:
    """Whether a table counts them, and is of no known kind, or of this one by its headings alone."""
    texts = [cell.text for cell in table.cells if cell.text]
    words = (word for text in texts for word in text.split())
    if table.kind not in (OTHER, RESULTS) or not _are_figures(words):
        return False
    return _counts_projects(table, texts) and not (
        table.kind == RESULTS and read_programmes(table, "tr").results
    )


def _counts_projects(table: Table, texts: Sequence[str]) -> bool:
    """Whether a programme is named in it, and both counts in it or in its caption."""
    if not any(map(programme_named, texts)):
        return False
    codes = {match_heading(text, RESULTS).code for text in texts}
    caption = words_of(table.caption or "")
    return all(
        measure in codes or is_said(caption, RESULTS, measure) for measure in MEASURES
    )


# ── statistics of districts ───────────────────────────────────────────────────
def _counts_unread_statistic(table: Table, identity: DocumentIdentity) -> bool:
    """Whether a table names districts, and in its caption what it counts, and gave none of it."""
    code = _counted(table) if table.kind == OTHER and table.caption else None
    if code in (None, "place") or not _names_district(table):
        return False
    if not _are_figures(cell.text for cell in table.cells if not cell.is_header):
        return False
    read = {each.indicator for each in read_records([table], identity).observations}
    return not {code, code_in(str(code), table.province)} & read


def _counted(table: Table) -> str | None:
    """The indicator that the caption names, by a heading's words or as it is listed."""
    return caption_code(table) or listed_indicator(caption_subject(table))


def _years_alone(table: Table) -> list[str]:
    """Years that are all the heading of a column, where other columns have a name before theirs."""
    paths = [
        " ".join(cell.text for cell in header_path(table, column))
        for column in figure_columns(table)
    ]
    alone = [path for path in paths if whole_year(path) is not None]
    named = any(years_in(path) for path in paths if path not in alone)
    return list(dict.fromkeys(alone)) if named else []


def _names_district(table: Table) -> bool:
    matches = (
        find_place(cell.text, table.provinces) for cell in table.cells if cell.text
    )
    return any(
        match is not None and match.sure and match.place.kind == "district"
        for match in matches
    )


# ── parts of a series ─────────────────────────────────────────────────────────
def _unlike_their_series(tables: Sequence[Table]) -> Iterator[tuple[Table, TableKind]]:
    """Each table of no kind that is a part of a series, and the kind of another part."""
    known = [table for table in tables if table.kind != OTHER]
    for table in tables:
        kinds = (
            each.kind
            for each in known
            if table.kind == OTHER and are_of_one_series(table.caption, each.caption)
        )
        yield from ((table, kind) for kind in islice(kinds, 1))
