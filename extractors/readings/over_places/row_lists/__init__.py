"""Rows that name what they count, below titles of their columns and with no line drawn: cut from their words.

```
 İlçe     Program                     Yıl   Başvuru   Başarılı      a label stands in every row, or once for the
 Aliağa   KOBİ Mali Destek Programı   2009        8          4      rows from its own on, or beside their middle
          Turizm Mali Destek Programı 2012       13          1
 Balçova  KOBİ Mali Destek Programı   2009        3          0
```
White parts the columns; what stands in them tells which are figures. A grid cut without knowing that they are
one list ends where its first column does.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.readings.kinds import Document, Passage
from extractors.readings.over_places.figure_a_row import with_places_once
from extractors.readings.over_places.row_lists.labels import (
    Label,
    PrintedLine,
    labels_of,
)
from extractors.readings.over_places.row_lists.printed import (
    PrintedList,
    are_figures,
    lists_below_titles,
)
from extractors.readings.recut import cell_of
from extractors.readings.regions.found import captioned, found_at, told_of_found
from extractors.readings.settings.places import RECUT, ROW_LISTS
from extractors.records.kinds import classify
from schemas.geometry import bounding_box
from schemas.table import Cell, Region, Table
from schemas.text.signs import whole_year
from schemas.vocabulary.places import is_place_label, is_total_label

METHOD = "places"


def rows_under_titles(document: Document) -> Iterator[tuple[Passage, Table]]:
    """Each such list as a table of programme results, or of statistics with a row for each place."""
    about = document.identity.provinces
    for found in lists_below_titles(document):
        table = _table(document, found)
        if table is None:
            continue
        at = tuple(found_at(document.tables, table.regions))
        told = {**told_of_found(captioned(at)), "about": about}
        table = table.model_copy(update=told)
        laid = table
        if classify(table) != "programme_results":
            once = with_places_once(table, about)
            if once is None:
                continue
            laid = once.model_copy(update={"about": about})
        yield Passage(at), laid


def _table(document: Document, found: PrintedList) -> Table | None:
    """The list as a table; None where a column has labels of which it is not certain which rows are theirs."""
    about = document.identity.provinces
    columns = range(len(found.columns))
    years = {
        n
        for n in columns
        if all(whole_year(text) is not None for text in found.texts(n))
    }
    figures = {n for n in columns if are_figures(found.texts(n))} - years
    texts = [n for n in columns if n not in figures | years]
    base = _rows(found.lines, figures, texts)
    if (
        not figures
        or len(texts) < len(("place", "what"))
        or len(base) < ROW_LISTS.fewest_rows
    ):
        return None
    cells = [_title(found, n) for n in columns]
    for n in columns:
        if n in figures:
            for row, line in enumerate(base, 1):
                words = line.words.get(n, [])
                box = bounding_box(w.box for w in words) if words else line.box
                cells.append(cell_of(line.page, words, box, row=row, col=n))
            continue
        one_a_line = n in years or all(
            is_place_label(text, about) or is_total_label(text, about)
            for text in found.texts(n)
        )
        labels = labels_of(found.lines, base, n, one_a_line=one_a_line)
        if labels is None:
            return None
        cells += [_cell(label, n) for label in labels]
    regions = []
    for page in sorted({line.page for line in base}):
        own = [line.box for line in (*found.titles, *found.lines) if line.page == page]
        regions.append(Region(page=page, box=bounding_box(own).rounded()))
    return Table(
        ordinal=1,
        n_rows=1 + len(base),
        n_cols=len(found.columns),
        cells=tuple(sorted(cells, key=lambda cell: (cell.row, cell.col))),
        regions=tuple(regions),
        method=METHOD,
        confidence=RECUT.sure,
        reason=f"{len(base)} rows of figures and labels stand in {len(found.columns)} columns of text",
    )


def _rows(
    lines: Sequence[PrintedLine], figures: set[int], texts: Sequence[int]
) -> list[PrintedLine]:
    """The lines that are rows: with figures, or as far below the last as rows are, their figure being blank.

    Further lines of a label stand closer. Such a row has all the labels that every row has.
    """
    counted = [line for line in lines if figures & set(line.words)]
    labels = [n for n in texts if all(n in line.words for line in counted)]
    steps = [
        below.box.bottom - above.box.bottom
        for above, below in pairwise(counted)
        if above.page == below.page
    ]
    least = ROW_LISTS.step * min(steps, default=0.0)
    rows: list[PrintedLine] = []
    for line in lines:
        above = [row.box.bottom for row in rows[-1:] if row.page == line.page]
        far = not above or line.box.bottom - above[0] >= least
        blank = labels and far and all(n in line.words for n in labels)
        if figures & set(line.words) or blank:
            rows.append(line)
    return rows


def _title(found: PrintedList, column: int) -> Cell:
    words = [word for line in found.titles for word in line.words.get(column, [])]
    box = bounding_box(word.box for word in words)
    return cell_of(found.titles[0].page, words, box, row=0, col=column, is_header=True)


def _cell(label: Label, column: int) -> Cell:
    box = bounding_box(word.box for word in label.words)
    cell = cell_of(label.page, label.words, box, row=label.first + 1, col=column)
    return cell.model_copy(update={"row_span": label.rows})
