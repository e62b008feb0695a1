"""A table that was found in pieces, whole again: parts side by side, or page after page."""

from collections.abc import Iterator, Sequence

from schemas.geometry import bounding_box
from schemas.printed_table import body_of, label_column
from schemas.table import Region, Table
from schemas.text.turkish import fold


def in_pieces(tables: Sequence[Table]) -> Iterator[list[Table]]:
    """Tables that may be one: the same headings, side by side, or on the same page or the next.

    Args:
        tables: of a document, in reading order.
    """
    group: list[Table] = []
    for table in tables:
        if group and not _may_be_one(group[-1], table):
            yield from [group] if len(group) > 1 else []
            group = []
        group.append(table)
    yield from [group] if len(group) > 1 else []


def _may_be_one(one: Table, other: Table) -> bool:
    near = other.pages[0] - one.pages[-1] in (0, 1)
    alike = one.n_cols == other.n_cols and (
        headings_of(one) == headings_of(other) != [] or _goes_on(one, other)
    )
    return (
        near
        and alike
        and (_share_a_caption(one, other) or not _names(one) & _names(other))
    )


def _goes_on(one: Table, other: Table) -> bool:
    """Whether the other repeats the last row of the headings only: those above stand on the page before."""
    below, last = headings_of(other), one.header_rows() - 1
    over = [(0, col, text) for row, col, text in headings_of(one) if row == last]
    return last > 0 and over != [] and below == over and not _names(one) & _names(other)


def _share_a_caption(one: Table, other: Table) -> bool:
    """Whether no other caption stands at either: one may be that of the table above, printed below it."""
    return one.caption is None or other.caption is None or one.caption == other.caption


def _names(table: Table) -> set[str]:
    labels = label_column(table)
    return {fold(cell.text) for cell in body_of(table, labels) if cell.text}


def headings_of(table: Table) -> list[tuple[int, int, str]]:
    """Row, column and folded text of each heading."""
    return sorted(
        (cell.row, cell.col, fold(cell.text))
        for cell in table.cells
        if cell.is_header and cell.text
    )


def stacked(pieces: Sequence[Table], *, in_order: bool = False) -> Table:
    """The pieces as one table: the rows of each below those of the one before, left before right.

    Args:
        pieces: with the same headings.
        in_order: whether they follow each other as given.
    """
    first, *others = pieces if in_order else sorted(pieces, key=_place)
    cells, rows = list(first.cells), first.n_rows
    for other in others:
        deep = other.header_rows()
        body = [cell for cell in other.cells if cell.row >= deep]
        cells += [
            cell.model_copy(update={"row": cell.row - deep + rows}) for cell in body
        ]
        rows += other.n_rows - deep
    captioned = max(
        (piece for piece in (first, *others) if piece.caption), key=_rows, default=first
    )
    told = {
        "cells": tuple(cells),
        "n_rows": rows,
        "regions": tuple(_around(pieces)),
        "label": captioned.label,
        "caption": captioned.caption,
        "caption_region": captioned.caption_region,
        "notes": tuple(
            dict.fromkeys(note for piece in (first, *others) for note in piece.notes)
        ),
        "reason": f"{first.reason}; it was found in {len(pieces)} pieces",
    }
    return first.model_copy(update=told)


def _rows(piece: Table) -> int:
    return piece.n_rows


def _place(piece: Table) -> tuple[int, int, float]:
    first = piece.regions[0]
    return first.page, round(first.box.x0), first.box.top


def _around(pieces: Sequence[Table]) -> Iterator[Region]:
    regions = [region for piece in pieces for region in piece.regions]
    for page in sorted({region.page for region in regions}):
        yield Region(
            page, bounding_box(region.box for region in regions if region.page == page)
        )
