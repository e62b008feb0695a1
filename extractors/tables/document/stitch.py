"""Parts of one table on consecutive pages made one: headings dropped, cut rows joined, labels carried on.

parts → continues → aligned → appended
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from extractors.tables.document.parts import Part, PartCell
from extractors.tables.document.settings import STITCH
from extractors.tables.grid.grid import snapped
from extractors.tables.grid.values import NUMBER
from schemas.text.signs import MARK_SIGNS, SOLID_BULLETS, ends_sentence
from schemas.text.turkish import fold, lower
from schemas.vocabulary.document_words import is_told_overleaf

OUTLINE = re.compile(r"^\(?(?:\d+[.)]|[a-zçğıöşü][.)]|–)")


def continues(earlier: Part, later: Part) -> bool:
    """Whether `later` has the columns of `earlier`: one's borders are all among the other's."""
    if later.boxes[0].page != earlier.boxes[-1].page + 1:
        return False
    if (
        "text" in earlier.method
        and "text" in later.method
        and earlier.n_cols == later.n_cols
    ):
        return _stand_alike(earlier, later)
    offset = later.xs[0] - earlier.xs[0]
    if abs((later.xs[-1] - offset) - earlier.xs[-1]) > STITCH.same_border_pt:
        return False
    fewer, more = sorted((earlier.xs, tuple(x - offset for x in later.xs)), key=len)
    agreed = sum(
        any(abs(x - other) <= STITCH.same_border_pt for other in more) for x in fewer
    )
    return agreed == len(fewer) and len(fewer) >= STITCH.enough_borders * len(more)


def has_band_of_its_own(earlier: Part, later: Part) -> bool:
    """Whether both begin with a title over all columns and the same names under it, and the titles differ.

    ```
    │       District 1       │      │       District 2       │   a table a page, each
    │ County │ Votes │ Share │      │ County │ Votes │ Share │   under a title of its own
    ```
    """
    one, other = _titled(earlier), _titled(later)
    if one is None or other is None or one[1] != other[1]:
        return False
    return one[0] not in other[0] and not is_told_overleaf(other[0])


def _titled(part: Part) -> tuple[str, tuple[str, ...]] | None:
    """The title in the first row and the names in the second; None where these are none."""
    first = part.row(0)
    names = tuple(fold(cell.text) for cell in part.row(1))
    whole = len(first) == 1 and first[0].col_span == part.n_cols and first[0].lines
    return (fold(first[0].text), names) if whole and len(names) > 1 else None


def _stand_alike(earlier: Part, later: Part) -> bool:
    """Whether each column's text stands in one place on both pages, clear of its neighbours."""
    one, other = _extents(earlier), _extents(later)
    if set(one) != set(other):
        return False
    for col, (start, end) in one.items():
        if min(end, other[col][1]) <= max(start, other[col][0]):
            return False
        beyond = col + 1
        if beyond in one and (end > other[beyond][0] or other[col][1] > one[beyond][0]):
            return False
    return True


def _extents(part: Part) -> dict[int, tuple[float, float]]:
    """Leftmost and rightmost point of the text of each column, spanning cells left out."""
    found: dict[int, tuple[float, float]] = {}
    for cell in part.cells:
        for box in (line.region.box for line in cell.lines if cell.col_span == 1):
            start, end = found.get(cell.col, (box.x0, box.x1))
            found[cell.col] = min(start, box.x0), max(end, box.x1)
    return found


def stitched(earlier: Part, later: Part) -> Part:
    """One part of the two, the later one's rows under the earlier one's."""
    earlier = _without_turn(earlier)
    merged = _has_merged_columns(earlier, later)
    earlier, later = _on_same_columns(earlier, later)
    repeated = repeated_headings(earlier, later)
    later = _without_rows(later, repeated)
    joined = is_cut_row(earlier, later)
    offset = earlier.n_rows - (1 if joined else 0)
    moved = [_moved(cell, offset) for cell in later.cells]
    cells = list(earlier.cells)
    if joined:
        moved = _join_row(cells, moved, offset)
    cells = _carry_labels(cells, moved, offset, joined)
    method = (
        earlier.method
        if earlier.method.endswith("+stitched")
        else f"{earlier.method}+stitched"
    )
    return replace(
        earlier,
        cells=tuple(cells),
        method=method,
        confidence=min(
            earlier.confidence, later.confidence, STITCH.unsure if merged else 1.0
        ),
        engines=earlier.engines + later.engines,
        boxes=earlier.boxes + later.boxes,
    )


def _without_turn(part: Part) -> Part:
    """The part without a last row that says nothing but that the table goes on: `(devamı sonraki sayfada)`."""
    last = [cell for cell in part.cells if cell.row == part.n_rows - 1]
    said = [cell.text for cell in last if cell.lines]
    alone = len(said) == 1 and is_told_overleaf(said[0]) and part.n_rows > 1
    if not alone or any(cell.row_span > 1 for cell in last):
        return part
    kept = [cell for cell in part.cells if not any(cell is other for other in last)]
    whole = all(cell.row + cell.row_span < part.n_rows for cell in kept)
    return replace(part, cells=tuple(kept)) if whole else part


def _has_merged_columns(earlier: Part, later: Part) -> bool:
    """Whether texts of a page stand in a column, told by its text, that is several on the page before."""
    offset = later.xs[0] - earlier.xs[0]
    inner = [
        x + offset
        for x in earlier.xs[1:-1]
        if not any(
            abs(x + offset - other) <= STITCH.same_border_pt for other in later.xs
        )
    ]
    return "text" in later.method and any(
        cell.col_span == 1
        and cell.lines
        and any(cell.box.x0 < x < cell.box.x1 for x in inner)
        for cell in later.cells
    )


def _on_same_columns(earlier: Part, later: Part) -> tuple[Part, Part]:
    """Both parts on the union of their column borders, in the earlier one's place."""
    if earlier.n_cols == later.n_cols:
        return earlier, replace(later, xs=earlier.xs)
    offset = later.xs[0] - earlier.xs[0]
    xs = snapped([*earlier.xs, *(x - offset for x in later.xs)], STITCH.same_border_pt)
    return _on_columns(earlier, xs, 0.0), _on_columns(later, xs, offset)


def _on_columns(part: Part, xs: Sequence[float], offset: float) -> Part:
    place = [
        min(range(len(xs)), key=lambda i: abs(xs[i] - (x - offset))) for x in part.xs
    ]
    cells = [
        replace(
            cell,
            col=place[cell.col],
            col_span=place[cell.col + cell.col_span] - place[cell.col],
        )
        for cell in part.cells
    ]
    return replace(part, xs=tuple(xs), cells=tuple(cells))


def repeated_headings(earlier: Part, later: Part) -> int:
    """How many rows at the top of `later` print the heading of `earlier` again."""
    count = 0
    while count < min(later.n_rows, earlier.n_rows) and count < max(
        earlier.header_rows, 1
    ):
        if _texts(earlier, count) != _texts(later, count):
            break
        count += 1
    return count if count >= earlier.header_rows or count == later.n_rows else 0


def _texts(part: Part, row: int) -> list[tuple[int, str]]:
    return [(cell.col, fold(cell.text)) for cell in part.row(row) if cell.lines]


def _without_rows(part: Part, count: int) -> Part:
    cells = [
        replace(cell, row=cell.row - count) for cell in part.cells if cell.row >= count
    ]
    return replace(part, cells=tuple(cells))


def _moved(cell: PartCell, rows: int) -> PartCell:
    return replace(cell, row=cell.row + rows)


def is_cut_row(earlier: Part, later: Part) -> bool:
    """Whether the first row of `later` carries on the last row of `earlier`.

    A text that goes on in small letters says so; in a column where every entry starts with a number,
    so does one that starts without; and so does a list that goes on from 1. to 2.
    """
    if not earlier.cells or not later.cells:
        return False
    last = earlier.n_rows - 1
    pairs = [(earlier.at(last, cell.col), cell) for cell in later.row(0) if cell.lines]
    if not pairs:
        return (
            later.n_rows > 1
        )  # nothing is printed in it: the rest of a row that was too high for its page
    if any(above is None or not above.lines for above, _ in pairs):
        return False
    if any(NUMBER.fullmatch(cell.text) for cell in later.row(0) if cell.col > 0):
        return False  # two figures never are one
    if _lacks_a_label(earlier, later):
        return True
    cut = [
        _goes_on(earlier, above, below) for above, below in pairs if above is not None
    ]
    return any(cut)


def _lacks_a_label(earlier: Part, later: Part) -> bool:
    """Whether the first row of `later` begins empty where each row of `earlier` has a label of its own.

    A blank behind what is printed is none: columns of texts that are as long as they may be end anywhere.
    """
    body = range(earlier.header_rows, earlier.n_rows)
    first = sorted(later.row(0), key=lambda cell: cell.col)
    empty = takewhile(lambda cell: not cell.lines, first)
    for col in (cell.col for cell in empty):
        above = [cell for row in body for cell in earlier.row(row) if cell.col == col]
        each = len(above) == len(body) and all(map(_is_label, above))
        told = earlier.header_rows > 0 and _labels_its_rows(later, col)
        if each and (len(body) > 1 or told):
            return True
    return False


def _is_label(cell: PartCell) -> bool:
    return bool(cell.lines) and cell.row_span == 1


def _labels_its_rows(part: Part, col: int) -> bool:
    """Whether all rows of a part but the first have a label: what one row before it had may be chance."""
    rows = range(1, part.n_rows)
    cells = [part.at(row, col) for row in rows]
    return len(rows) > 1 and all(cell is not None and _is_label(cell) for cell in cells)


def _goes_on(earlier: Part, above: PartCell, below: PartCell) -> bool:
    first = below.text
    if (
        first[:1].isalpha()
        and first[0] == lower(first[0])
        and not _is_ended(above.text)
    ):
        return True
    entries = [
        cell.text
        for cell in earlier.cells
        if cell.col == above.col and cell.lines and cell.row >= earlier.header_rows
    ]
    if OUTLINE.match(first) or first[0] in SOLID_BULLETS:
        return any(len(_numbers(text)) > 1 for text in entries) and _continues_list(
            above.text, first
        )
    numbered = [text for text in entries if re.match(r"\d+[.)]", text)]
    return len(entries) >= 2 and len(numbered) == len(entries)


def _is_ended(text: str) -> bool:
    return ends_sentence(text.rstrip(f"{MARK_SIGNS}0123456789 "), bracket_ends=True)


def _continues_list(above: str, below: str) -> bool:
    """Whether the list of `above` (1., 2., …) goes on in `below` with a number larger than 1."""
    start, numbers = re.match(r"(\d+)[.)]", below), _numbers(above)
    return (
        start is not None
        and bool(numbers)
        and numbers[0] == 1
        and int(start.group(1)) == numbers[-1] + 1 > 1
    )


def _numbers(text: str) -> list[int]:
    """The numbers of the list items in a cell."""
    return [int(number) for number in re.findall(r"(?:^|\s)(\d{1,2})[.)]\s", text)]


def _join_row(cells: list[PartCell], moved: list[PartCell], row: int) -> list[PartCell]:
    """The first row of `moved` appended to the cells above it; what has no cell above stays.

    A label of several rows that the page prints again is the same, and said once.
    """
    rest = []
    for cell in moved:
        above = next(
            (
                i
                for i, c in enumerate(cells)
                if c.row <= row < c.row + c.row_span and c.col == cell.col
            ),
            None,
        )
        if cell.row != row or above is None:
            rest.append(cell)
            continue
        home = cells[above]
        span = max(home.row_span, cell.row + cell.row_span - home.row)
        again = home.row_span > 1 and fold(cell.text) == fold(home.text)
        more = replace(cell, lines=()) if again else cell
        cells[above] = replace(home, row_span=span, more=(*home.more, more))
    return rest


def _carry_labels(
    cells: list[PartCell], moved: list[PartCell], row: int, joined: bool
) -> list[PartCell]:
    """Empty label cells at the top of the new page taken into the merged label cells above them."""
    first = row + 1 if joined else row
    for cell in sorted(
        (c for c in moved if c.row == first and not c.lines), key=lambda c: c.col
    ):
        above = next(
            (
                i
                for i, c in enumerate(cells)
                if c.row + c.row_span == first and c.col == cell.col and c.row < first
            ),
            None,
        )
        if above is None or cells[above].col_span != cell.col_span:
            break
        home = cells[above]
        if not home.lines or (home.row_span == 1 and cell.row_span == 1):
            break
        cells[above] = replace(
            home, row_span=home.row_span + cell.row_span, more=(*home.more, cell)
        )
        moved = [other for other in moved if other is not cell]
    return cells + moved
