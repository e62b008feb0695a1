"""A SWOT as registers: each quadrant over rows of one finding, its number and labels beside it, as one matrix.

```
 Güçlü Yönler                                        │        │ Güçlü Y. │ Zayıf Y.  │ …
 No │ Boyut    │ Alan   │ Tespit         EKONOMİK    │ Tarım  │ Ovalar   │           │
 G1 │ EKONOMİK │ Tarım  │ Ovalar     →   SOSYAL      │ Eğitim │ Okullar  │           │
 G2 │ SOSYAL   │ Eğitim │ Okullar        SOSYAL      │ Eğitim │          │ Yurtlar   │
 Zayıf Yönler
 SOSYAL                                      labels may stand over rows, from side to side
 Eğitim
 Z1 │ Yurtlar
```

Numbers that run from 1 in each quadrant prove that no row is lost, and a known dimension in every row that the
columns of labels are such.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractors.records.headings import label_text
from extractors.records.swot.panels import LEVELS, QUADRANTS, around, quadrant_named
from schemas.geometry import Box, bounding_box
from schemas.records import Quadrant
from schemas.table import Cell, Region, Table
from schemas.vocabulary.document_words import is_numbering, is_swot_column_title
from schemas.vocabulary.labels import note_start
from schemas.vocabulary.shared_names import dimension_of, is_all_a_dimension

COUNT = re.compile(r"\(?[A-ZÇĞİÖŞÜ]{0,2}[-.]?(\d{1,3})[.):]?")
"""The number of a row: `1`, `2.`, `G3`."""


@dataclass(frozen=True, slots=True)
class _Finding:
    """A row under its quadrant."""

    head: Cell
    count: int
    labels: tuple[Cell, ...]
    text: Cell

    @property
    def code(self) -> Quadrant | None:
        """Of its quadrant."""
        return quadrant_named(self.head.text)


def as_registers(tables: Sequence[Table]) -> Table | None:
    """The registers of some tables as one matrix, a row a finding; None where they are none, or in doubt.

    Args:
        tables: as found, in printed order, their cells drawn, stitched.
    """
    rows = list(_once(row for table in tables for row in _rows(table)))
    found = _findings(rows)
    if not found or not _run_on(found) or not _are_labelled(found):
        return None
    heads = {each.code: each.head for each in reversed(found)}
    if set(heads) != set(QUADRANTS):
        return None
    places = {code: at for at, code in enumerate(QUADRANTS, len(LEVELS))}
    cells = [heads[code].moved(0, place, header=True) for code, place in places.items()]
    for row, each in enumerate(found, 1):
        cells += [label.moved(row, level) for level, label in enumerate(each.labels)]
        cells += [each.text.moved(row, places[c]) for c in places if c == each.code]
    told = {
        "cells": tuple(cells),
        "n_rows": 1 + len(found),
        "n_cols": len(LEVELS) + len(QUADRANTS),
        "regions": tuple(around(tables)),
        "notes": tuple(dict.fromkeys([*_notes(rows), *tables[0].notes])),
        "one_entry_a_cell": True,
        "reason": f"{tables[0].reason}; {len(found)} numbered rows of a finding each",
    }
    return tables[0].model_copy(update=told)


def _rows(table: Table) -> Iterator[list[Cell]]:
    """The texts of each row, of cells that span it too."""
    for row in range(table.n_rows):
        across = (table.cell_at(row, column) for column in range(table.n_cols))
        yield list({id(cell): cell for cell in across if cell and cell.text}.values())


def _once(rows: Iterable[Sequence[Cell]]) -> Iterator[Sequence[Cell]]:
    """The rows but those whose lines stand in rows before: grids may overlap, and a row of one run over two."""
    seen: set[tuple[int, Box, str]] = set()
    for row in rows:
        printed = (line for cell in row for line in cell.lines)
        lines = {(each.region.page, each.region.box, each.text) for each in printed}
        if not lines or not lines <= seen:
            yield row
        seen |= lines


def _findings(rows: Sequence[Sequence[Cell]]) -> list[_Finding]:
    """The numbered rows under their quadrants and bands; none where a row is no such, and no titles."""
    found: list[_Finding] = []
    head: Cell | None = None
    bands, fresh = Bands(), False
    for row in rows:
        text = row[0].text.strip()
        alone = len(row) == 1
        if alone and quadrant_named(text) is not None:
            head, bands = row[0], Bands()
        elif note_start().match(text) or all(map(_is_title, row)):
            continue
        elif alone and head is not None:
            bands, fresh = bands.with_band(row[0], fresh=fresh), True
        else:
            count = COUNT.fullmatch(text)
            if head is None or count is None or alone or bands.in_doubt:
                return []
            labels = (*bands.labels, *row[1:-1])
            found.append(_Finding(head, int(count[1]), labels, _marked(row)))
            fresh = False
    return [] if fresh else found


def _notes(rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """The rows that are notes: `Kaynak: …`."""
    return (row[0].text for row in rows if note_start().match(row[0].text))


def _marked(row: Sequence[Cell]) -> Cell:
    """The finding of a row as printed with its number, which its text does not hold."""
    count, text = row[0], row[-1]
    lines = (*count.lines, *text.lines)
    pages = dict.fromkeys(region.page for region in (*count.regions, *text.regions))
    boxes = {
        page: bounding_box(
            each.box for each in (*count.regions, *text.regions) if each.page == page
        )
        for page in pages
    }
    regions = tuple(Region(page=page, box=box) for page, box in boxes.items())
    raw = f"{count.text_raw} {text.text_raw}"
    return text.model_copy(update={"lines": lines, "text_raw": raw, "regions": regions})


@dataclass(frozen=True, slots=True)
class Bands:
    """The labels over rows of a register, from side to side: a dimension and a part, or one of both."""

    labels: tuple[Cell, ...] = ()
    in_doubt: bool = False
    """Whether one may be of either level: it says a dimension, and stands where parts do."""

    def with_band(self, band: Cell, *, fresh: bool) -> "Bands":
        """The labels in force below one more band, which stands right below another one, or below rows.

        Two with nothing between are a dimension and its first part; one alone is the next part where there are
        parts, else the next dimension.
        """
        if fresh:
            return Bands((*self.labels[-1:], band))
        if len(self.labels) < len(LEVELS):
            return Bands((band,))
        return Bands((self.labels[0], band), is_all_a_dimension(label_text(band)))


def _is_title(cell: Cell) -> bool:
    return is_swot_column_title(cell.text) or is_numbering(cell.text)


def _run_on(found: Sequence[_Finding]) -> bool:
    """Whether the numbers of each quadrant run from 1 without a gap."""
    counts: dict[str | None, list[int]] = defaultdict(list)
    for each in found:
        counts[each.code].append(each.count)
    return all(own == [*range(1, len(own) + 1)] for own in counts.values())


def _are_labelled(found: Sequence[_Finding]) -> bool:
    """Whether all rows have as many labels, two at most, the first of them a known dimension."""
    depths = {len(each.labels) for each in found}
    known = all(
        dimension_of(label_text(each.labels[0])) for each in found if each.labels
    )
    return len(depths) == 1 and max(depths) <= len(LEVELS) and known
