"""Programme results with a row for each programme in each place, not columns for each programme.

```
 İlçe    | Program                    | Başvuru | Başarılı      İlçe   | Başvuru | Başarılı
 Aliağa  | 2008 KOBİ Mali Destek P.   |   21    |    8          2008 KOBİ Mali Destek Programı
         | 2010 Turizm Mali Destek P. |    0    |    0          Aliağa |   21    |    8
 Balçova | 2008 KOBİ Mali Destek P.   |    3    |    2          …
```
Either the place or the programme may be printed once for several rows, beside them or in a band over them;
a place need not have every programme.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from extractors.records.programme_bands import places_over_rows
from extractors.records.programme_headings import name_and_years
from extractors.records.programme_tops import Named, NamedRow, led_by_labels
from extractors.records.settings import PROGRAMME_ROWS
from schemas.printed_table import body_of, filled_in, label_column, places_in
from schemas.table import Cell, Table, once_a_table
from schemas.text.signs import whole_year
from schemas.text.turkish import fold
from schemas.vocabulary.headings import match_heading
from schemas.vocabulary.places import is_total_label


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """A row that counts the projects of one programme in one place."""

    index: int
    label: Cell
    """That names the place."""
    name: str
    year: int | None
    name_column: int = -1
    """That the programme's name stands in; -1 where it is a band's."""
    year_column: int = -1
    """That the year stands in; -1 where the name or nothing says it."""

    @property
    def programme(self) -> Named:
        """Folded, to compare."""
        return fold(self.name), self.year


@once_a_table
def rows_by_programme(table: Table) -> Sequence[ProgrammeRow]:
    """The rows that are of one programme each; empty where programmes stand over columns.

    Empty too where not every row has one programme and one place.
    """
    return _under_bands(table) or _beside_names(table)


@lru_cache(maxsize=4096)  # cells of a table: each is asked about many times
def programme_named(text: str) -> tuple[str, int | None] | None:
    """The programme that a text is the name of: `2008 KOBİ Mali Destek Programı`."""
    name, years = name_and_years([text])
    if (
        match_heading(text, "programme_results").code != "programme"
        or len(name.split()) < 2
        or len(years) > 1
    ):
        return None
    return name, next(iter(years), None)


def _under_bands(table: Table) -> list[ProgrammeRow]:
    """Rows under bands that name a programme each."""
    labels = label_column(table)
    found: list[ProgrammeRow] = []
    current: tuple[str, int | None] | None = None
    for index in range(table.header_rows(), table.n_rows):
        filled = filled_in(table, index)
        if not filled:
            continue
        band = programme_named(filled[0].text) if len(filled) == 1 else None
        label = table.cell_at(index, labels)
        if band is not None:
            current = band
        elif current is None or label is None or not label.text:
            return []
        else:
            found.append(ProgrammeRow(index, label, *current))
    return found


def _beside_names(table: Table) -> list[ProgrammeRow]:
    """Rows with the programme in a column of its own; a place is named beside one of its rows or all."""
    column = next((c for c in range(table.n_cols) if _names_programmes(table, c)), None)
    if column is None:
        return []
    if table.of_place is not None:
        return _dated(table, list(_of_one_place(table, column, table.of_place)))
    bands = places_over_rows(table)
    if bands:
        return _dated(table, list(_below_places(table, column, bands)))
    others = [c for c in range(table.n_cols) if c != column and _holds_words(table, c)]
    if not others:
        return []  # counts of the whole region: no place is printed
    labels = max(others, key=lambda c: (places_in(table, c), -c))
    found: list[ProgrammeRow] = []
    for group in _groups(list(_named_rows(table, column, labels))):
        label = _one_label([row.label for row in group])
        if label is None:
            return []
        found += [ProgrammeRow(row.index, label, *row.named, column) for row in group]
    return _dated(table, found)


def _of_one_place(table: Table, column: int, place: str) -> Iterator[ProgrammeRow]:
    """A row beside each programme's name, all of one place."""
    for row in range(table.header_rows(), table.n_rows):
        cell = table.cell_at(row, column)
        named = programme_named(cell.text) if cell is not None else None
        if cell is not None and named is not None:
            label = cell.model_copy(update={"text": place})
            yield ProgrammeRow(row, label, *named, column)


def _below_places(
    table: Table, column: int, bands: Mapping[int, Cell]
) -> Iterator[ProgrammeRow]:
    """The rows beside programmes, each of the place that the band over it names."""
    for row, band in bands.items():
        name = table.cell_at(row, column)
        named = programme_named(name.text) if name is not None else None
        if named is not None:
            yield ProgrammeRow(row, band, *named, column)


def _named_rows(table: Table, column: int, labels: int) -> Iterator[NamedRow]:
    """The rows beside programmes; a name stands for those below that have none, and name other places."""
    current: Named | None = None
    seen: set[str] = set()
    for row in range(table.header_rows(), table.n_rows):
        name, label = table.cell_at(row, column), table.cell_at(row, labels)
        named = programme_named(name.text) if name is not None else None
        place = label.text if label is not None else ""
        if (
            named is None
            and place
            and place not in seen
            and (name is None or not name.text)
        ):
            named = current
        if named is None:
            continue
        seen = {*seen, place} if named == current else {place}
        current = named
        yield NamedRow(row, named, label if place else None)


def _dated(table: Table, rows: Sequence[ProgrammeRow]) -> list[ProgrammeRow]:
    """The rows with the year that a column tells, where no name has one; empty where some lack it."""
    if any(row.year is not None for row in rows):
        return list(rows)
    own = {row.index for row in rows}
    column = next((c for c in range(table.n_cols) if _holds_years(table, c, own)), None)
    if column is None:
        return list(rows)
    years = list(_years_of(table, column, rows))
    if None in years:
        return []
    return [
        replace(row, year=year, year_column=column)
        for row, year in zip(rows, years, strict=True)
    ]


def _years_of(
    table: Table, column: int, rows: Sequence[ProgrammeRow]
) -> Iterator[int | None]:
    """The year beside each row; beside a blank, as overleaf, that of the row above of the programme."""
    above: tuple[str, int | None] = ("", None)
    for row in rows:
        cell = table.cell_at(row.index, column)
        printed = whole_year(cell.text) if cell is not None and cell.text else None
        blank = cell is None or not cell.text
        year = above[1] if blank and row.name == above[0] else printed
        above = (row.name, year)
        yield year


def _holds_years(table: Table, column: int, rows: Container[int]) -> bool:
    """Whether a column holds years beside some rows; bands that begin in it stand beside none."""
    filled = [
        cell.text
        for cell in table.cells
        if cell.col == column and not cell.is_header and cell.text and cell.row in rows
    ]
    texts = [text for text in filled if not is_total_label(text, table.provinces)]
    return bool(texts) and _are_mostly(texts, whole_year)


def _names_programmes(table: Table, column: int) -> bool:
    """Whether a column names programmes: one a row, or one for several rows; a total may stand below."""
    filled = [cell for cell in body_of(table, column) if cell.text]
    cells = [cell for cell in filled if not is_total_label(cell.text, table.provinces)]
    several = len(cells) > 1 or any(cell.row_span > 1 for cell in cells)
    return several and _are_mostly([cell.text for cell in cells], programme_named)


def _are_mostly(texts: Sequence[str], read: Callable[[str], object | None]) -> bool:
    """Whether nearly all of some texts can be read as something."""
    return sum(read(text) is not None for text in texts) >= PROGRAMME_ROWS.mostly * len(
        texts
    )


def _holds_words(table: Table, column: int) -> bool:
    """Whether a column can name places: `Toplam` below years names none."""
    texts = [cell.text for cell in body_of(table, column)]
    own = [text for text in texts if not is_total_label(text, table.provinces)]
    return any(character.isalpha() for text in own for character in text)


def _groups(rows: Sequence[NamedRow]) -> Iterator[Sequence[NamedRow]]:
    """The rows of one place after the other: each has a programme once, and all in one order."""
    led = [] if _labels_cover(rows) else led_by_labels(rows)
    if led:
        yield from led
        return
    runs = list(_runs(rows, {}))
    longest = max(runs, key=len, default=())
    yield from _runs(rows, {row.key: rank for rank, row in enumerate(longest)})


def _runs(
    rows: Sequence[NamedRow], ranks: Mapping[Named, int]
) -> Iterator[Sequence[NamedRow]]:
    covering = _labels_cover(rows)
    run: list[NamedRow] = []
    for row in rows:
        other = covering and _are_labelled_apart(run[-1:], row)
        if (
            other
            or any(row.key == each.key for each in run)
            or _goes_back(run[-1:], row, ranks)
        ):
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _labels_cover(rows: Sequence[NamedRow]) -> bool:
    """Whether a label stands beside all rows of its place: one printed once may stand beside any of them."""
    labels = [row.label for row in rows]
    return None not in labels or any(
        label.row_span > 1 for label in labels if label is not None
    )


def _are_labelled_apart(last: Sequence[NamedRow], row: NamedRow) -> bool:
    texts = {each.label.text for each in (*last, row) if each.label is not None}
    return len(texts) > 1


def _goes_back(
    last: Sequence[NamedRow], row: NamedRow, ranks: Mapping[Named, int]
) -> bool:
    """Whether programmes begin anew: this one stands before the last in a place that has both."""
    return any(
        ranks.get(row.key, len(ranks)) < ranks.get(each.key, -1) for each in last
    )


def _one_label(labels: Iterable[Cell | None]) -> Cell | None:
    """The one label beside some rows; None where there is none, or are several."""
    printed = [cell for cell in labels if cell is not None]
    return printed[0] if len({cell.text for cell in printed}) == 1 else None
