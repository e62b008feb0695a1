"""Statistics with one figure a row, laid out as tables over places are read: a row a place, a column an indicator.

```
 İlçe    Gösterge         Birim    Değer            İlçe    Çalışan Sayısı (kişi)   Çalışanların Payı (%)
 Aliağa  Çalışan Sayısı   kişi    24.976     →      Aliağa                 24.976                    10,3
         Çalışanların Payı   %      10,3            Foça                    3.506                     1,4
 Foça    Çalışan Sayısı   kişi     3.506
```
What a column holds tells what it is. Places may be merged, printed once or in every row, wherever they stand;
or the indicators are, and the places come again under each. Each must have all that the others have, in one
order: where one has a row less, or more, whose its figures are is not certain.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal

from schemas.printed_table import numbers_the_rows
from schemas.table import Cell, Table
from schemas.text.numbers import read_number, split_scale, unit_named
from schemas.text.signs import whole_year
from schemas.text.turkish import fold
from schemas.vocabulary.labels import note_start
from schemas.vocabulary.places import Provinces, is_place_label, is_total_label

Role = Literal["place", "what", "unit", "year", "value"]
Row = tuple[Cell | None, ...]
Key = tuple[Cell | None, Cell | None, Cell | None]
"""What a figure is of: the cells of its indicator, its unit and its year, where the table has such columns."""


@dataclass(frozen=True, slots=True)
class _Roles:
    """The columns by what they hold."""

    place: int
    what: int
    unit: int | None
    year: int | None
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Laid:
    """The figures of a table by their places and keys, in printed order."""

    places: Sequence[Cell]
    keys: Sequence[Key]
    figures: Sequence[Sequence[Row]]
    """For each place, the row of each key."""


def with_places_once(table: Table, about: Provinces) -> Table | None:
    """The table with a row for each place; None where it has no figure a row, or one is not certain.

    Args:
        table: as found.
        about: slugs of the provinces whose districts are meant.
    """
    deep = table.header_rows()
    if not deep:
        return None
    rows = [tuple(row) for row in table.grid()[deep:] if not _is_note(row)]
    body = [row for row in rows if any(cell is not None and cell.text for cell in row)]
    roles = _roles(table, body, about)
    if roles is None:
        return None
    laid = _by_place(body, roles) or _by_key(body, roles)
    return None if laid is None else _table(table, roles, laid)


def _is_note(row: Sequence[Cell | None]) -> bool:
    """Whether a row is one cell that says where the figures are from: a sheet prints it in its grid."""
    cells = {id(cell): cell for cell in row if cell is not None and cell.text}
    texts = [cell.text for cell in cells.values()]
    return len(texts) == 1 and note_start().match(texts[0]) is not None


# ── what the columns hold ─────────────────────────────────────────────────────
def _roles(table: Table, body: Sequence[Row], about: Provinces) -> _Roles | None:
    """The columns, each of a known sort; None where two say the same, or one is of no sort."""
    of: dict[str, list[int]] = {}
    for column in range(table.n_cols):
        texts = list(
            dict.fromkeys(
                cell.text for row in body if (cell := row[column]) and cell.text
            )
        )
        if texts and not numbers_the_rows(table, column):
            of.setdefault(_role(texts, about), []).append(column)
    single = all(
        len(of.get(role, ())) <= 1 for role in ("place", "what", "unit", "year")
    )
    if not single or not all(role in of for role in ("place", "what", "value")):
        return None
    unit, year = (next(iter(of.get(role, ())), None) for role in ("unit", "year"))
    return _Roles(of["place"][0], of["what"][0], unit, year, tuple(of["value"]))


def _role(texts: Sequence[str], about: Provinces) -> Role:
    """What a column is by its different texts."""
    if all(whole_year(text) is not None for text in texts):
        return "year"
    if all(unit_named(split_scale(text)[1]) is not None for text in texts):
        return "unit"
    if all(
        is_place_label(text, about) or is_total_label(text, about) for text in texts
    ):
        return "place"
    if all(read_number(text, "turkish").status != "unreadable" for text in texts):
        return "value"
    return "what"


# ── whose a figure is ─────────────────────────────────────────────────────────
def _by_place(body: Sequence[Row], roles: _Roles) -> _Laid | None:
    """Each place with its keys below each other, the same under every place."""
    keys = _carried(body, roles)
    runs = _runs([_said(key) for key in keys], body)
    stands = _standing([row[roles.place] for row in body], body, roles)
    places = [_only([stands.get(id(row)) for row in run]) for run in runs]
    named = [place for place in places if place is not None]
    if not runs or len(named) < len(runs) or not _differ([named]):
        return None
    return _Laid(named, keys[: len(runs[0])], runs)


def _by_key(body: Sequence[Row], roles: _Roles) -> _Laid | None:
    """Each key with its places below each other, the same under every key."""
    printed = [row[roles.place] for row in body]
    places = [cell for cell in printed if cell is not None and cell.text]
    runs = _runs([(fold(cell.text),) for cell in places], body)
    if not runs or len(places) < len(body):
        return None
    columns = roles.what, roles.unit, roles.year
    keys: list[Key] = []
    for run in runs:
        cells = [
            None if column is None else _only([row[column] for row in run])
            for column in columns
        ]
        told = zip(cells, columns, strict=True)
        if any(cell is None and column is not None for cell, column in told):
            return None
        keys.append((cells[0], cells[1], cells[2]))
    if len({_said(key) for key in keys}) < len(keys):
        return None
    return _Laid(places[: len(runs[0])], keys, [*zip(*runs, strict=True)])


def _standing(
    labels: Sequence[Cell | None], body: Sequence[Row], roles: _Roles
) -> dict[int, Cell]:
    """The label that is printed nearest to the middle of each row, by the row's identity.

    Where none is drawn around its rows, over how many a label in their middle reaches is not certain; in
    which of them it stands is.
    """
    own = {id(cell): cell for cell in labels if cell is not None and cell.text}
    figures = [(row, cell) for row in body if (cell := row[roles.values[0]])]
    stands: dict[int, Cell] = {}
    for label in own.values():
        region = label.lines[0].region if label.lines else label.regions[0]
        near = [
            (abs(cell.box.y_mid - region.box.y_mid), row)
            for row, cell in figures
            if cell.page == region.page
        ]
        row = min(near, key=lambda pair: pair[0], default=(0.0, None))[1]
        if row is None or id(row) in stands:
            return {}
        stands[id(row)] = label
    return stands


def _carried(body: Sequence[Row], roles: _Roles) -> list[Key]:
    """The key of each row; an indicator and its unit stand for those rows below that have none."""
    keys: list[Key] = []
    what = unit = None
    for row in body:
        own = row[roles.what]
        if own is not None and own.text:
            what, unit = own, None
        measured = None if roles.unit is None else row[roles.unit]
        unit = measured if measured is not None and measured.text else unit
        keys.append((what, unit, None if roles.year is None else row[roles.year]))
    return keys


def _said(key: Key) -> tuple[str, ...]:
    return tuple("" if cell is None else fold(cell.text) for cell in key)


def _runs(named: Sequence[tuple[str, ...]], body: Sequence[Row]) -> list[list[Row]]:
    """The rows cut where the first name comes again; none where the runs do not name the same in one order."""
    length = next((at for at, name in enumerate(named[1:], 1) if name == named[0]), 0)
    if not length or len(named) != len(body) or len(body) % length:
        return []
    if any(name != named[at % length] for at, name in enumerate(named)):
        return []
    once = len(set(named[:length])) == length > 1
    return [list(body[at : at + length]) for at in range(0, len(body), length) if once]


def _only(cells: Sequence[Cell | None]) -> Cell | None:
    """The first of some cells where all that are filled say the same; else None."""
    filled = [cell for cell in cells if cell is not None and cell.text]
    return filled[0] if len({fold(cell.text) for cell in filled}) == 1 else None


def _differ(columns: Sequence[Sequence[Cell]]) -> bool:
    return all(len({fold(c.text) for c in cells}) == len(cells) for cells in columns)


# ── the table ─────────────────────────────────────────────────────────────────
def _columns(roles: _Roles, laid: _Laid) -> list[tuple[int, int]]:
    """Which key and which column of figures each column holds; a key may have no figure in one of them."""

    def holds_any(at: tuple[int, int]) -> bool:
        cells = (rows[at[0]][at[1]] for rows in laid.figures)
        return any(cell is not None and cell.text for cell in cells)

    return list(filter(holds_any, product(range(len(laid.keys)), roles.values)))


def _table(table: Table, roles: _Roles, laid: _Laid) -> Table:
    heads = list(_heads(table, roles, laid))
    deep = 1 + max(cell.row for cell in heads)
    cells = [*heads, *_body(roles, laid, deep)]
    told = {
        "cells": tuple(sorted(cells, key=lambda cell: (cell.row, cell.col))),
        "n_rows": deep + len(laid.places),
        "n_cols": 1 + len(_columns(roles, laid)),
        "reason": f"{table.reason}; a figure stands in each row, with its place and indicator",
    }
    return table.model_copy(update=told)


def _heads(table: Table, roles: _Roles, laid: _Laid) -> Iterator[Cell]:
    """Over each column what it counts, its year, and the heading of its figures where there are several.

    Over the places stand the headings of all columns that are none of their own now.
    """
    printed = [cell for cell in table.cells if cell.is_header and cell.text]
    several = len(roles.values) > 1
    kept = [cell for cell in printed if not (several and cell.col in roles.values)]
    yield _joined(kept or printed, row=0, col=0)
    for at, (key, value) in enumerate(_columns(roles, laid), 1):
        what, unit, year = laid.keys[key]
        yield _named(what, unit, at)
        over = [cell for cell in printed if several and cell.col == value]
        told = [cell for cell in (year, *over) if cell is not None]
        for row, cell in enumerate(told, 1):
            yield cell.moved(row, at, header=True)


def _named(what: Cell | None, unit: Cell | None, column: int) -> Cell:
    """An indicator with its unit in brackets, as the heading of its column."""
    cells = [cell for cell in (what, unit) if cell is not None]
    text, *units = (cell.text for cell in cells)
    raw, *raw_units = (cell.text_raw for cell in cells)
    told = {
        "text": " ".join([text, *(f"({unit})" for unit in units)]),
        "text_raw": " ".join([raw, *(f"({unit})" for unit in raw_units)]),
        "regions": tuple(region for cell in cells for region in cell.regions),
        "lines": (),
    }
    return cells[0].moved(0, column, header=True).model_copy(update=told)


def _joined(cells: Sequence[Cell], *, row: int, col: int) -> Cell:
    told = {
        "text": " ".join(cell.text for cell in cells),
        "text_raw": " ".join(cell.text_raw for cell in cells),
        "regions": tuple(region for cell in cells for region in cell.regions),
        "lines": (),
    }
    return cells[0].moved(row, col, header=True).model_copy(update=told)


def _body(roles: _Roles, laid: _Laid, deep: int) -> Iterator[Cell]:
    for at, (place, rows) in enumerate(zip(laid.places, laid.figures, strict=True)):
        yield place.moved(deep + at, 0)
        for column, (key, value) in enumerate(_columns(roles, laid), 1):
            cell = rows[key][value]
            if cell is not None:
                yield cell.moved(deep + at, column)
