"""Programme results with a row for each programme in each place, not columns for each programme.

```
 İlçe    | Program                    | Başvuru | Başarılı      İlçe   | Başvuru | Başarılı
 Aliağa  | 2008 KOBİ Mali Destek P.   |   21    |    8          2008 KOBİ Mali Destek Programı
         | 2010 Turizm Mali Destek P. |    0    |    0          Aliağa |   21    |    8
 Balçova | 2008 KOBİ Mali Destek P.   |    3    |    2          …
```
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.records.programme_headings import name_and_years
from schemas.printed_table import label_column, places_in
from schemas.table import Cell, Table
from schemas.text.turkish import fold
from schemas.vocabulary.headings import match_heading

MOSTLY = 0.8
"""share of a column's cells that name programmes: the others are headings printed again, totals."""

Named = tuple[str, int | None]
"""A programme's name without the year, and the year."""


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

    @property
    def programme(self) -> Named:
        """Folded, to compare."""
        return fold(self.name), self.year


def rows_by_programme(table: Table) -> list[ProgrammeRow]:
    """The rows that are of one programme each; empty where programmes stand over columns.

    Empty too where not every row has one programme and one place.
    """
    return _under_bands(table) or _beside_names(table)


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
        filled = _filled(table, index)
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


def _filled(table: Table, row: int) -> list[Cell]:
    return [cell for cell in table.cells if cell.row == row and cell.text]


def _beside_names(table: Table) -> list[ProgrammeRow]:
    """Rows with the programme in a column of its own; a place is named beside one of its rows or all."""
    column = next((c for c in range(table.n_cols) if _names_programmes(table, c)), None)
    if column is None:
        return []
    others = [c for c in range(table.n_cols) if c != column]
    labels = max(others, key=lambda c: (places_in(table, c), -c))
    body = range(table.header_rows(), table.n_rows)
    cells = [(row, cell) for row in body if (cell := table.cell_at(row, column)) is not None]
    named = [(row, *programme) for row, cell in cells if (programme := programme_named(cell.text))]
    found: list[ProgrammeRow] = []
    for group in _groups(named):
        label = _label_of(table, labels, [row for row, _, _ in group])
        if label is None:
            return []
        found += [ProgrammeRow(row, label, name, year, column) for row, name, year in group]
    return found


def _names_programmes(table: Table, column: int) -> bool:
    texts = [cell.text for cell in table.cells if cell.col == column and not cell.is_header and cell.text]
    return len(texts) > 1 and sum(programme_named(text) is not None for text in texts) >= MOSTLY * len(texts)


def _groups(named: Sequence[tuple[int, str, int | None]]) -> Iterator[list[tuple[int, str, int | None]]]:
    """The rows of one place after the other: each begins with the first programme."""
    group: list[tuple[int, str, int | None]] = []
    for row in named:
        if group and (fold(row[1]), row[2]) == (fold(named[0][1]), named[0][2]):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _label_of(table: Table, labels: int, rows: Sequence[int]) -> Cell | None:
    """The one label beside some rows; None where there is none, or are several."""
    cells = [cell for row in rows if (cell := table.cell_at(row, labels)) is not None and cell.text]
    return cells[0] if len({cell.text for cell in cells}) == 1 else None
