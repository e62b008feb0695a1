"""Cells of a found table with the words whole that its lines cut: `broad-` / `band`, `(18-` / `35)`."""

from collections.abc import Container, Sequence
from dataclasses import replace

from extractors.readings.text.joining import (
    CUT,
    GLUED,
    SPAN,
    TAIL,
    joined_pair,
    whole_words,
)
from extractors.readings.text.torn import without_tears
from schemas.table import Cell, CellLine, Table
from schemas.text.turkish import join_lines
from schemas.vocabulary.shared_names import dimension_of


def with_whole_words(table: Table, lexicon: Container[str]) -> Table:
    """The table, each cut word on the line where it begins.

    Args:
        table: as found, its texts joined without knowing the document.
        lexicon: folded words that the document prints in one piece.
    """
    cells = tuple(_mended(cell, lexicon) for cell in table.cells)
    return table if cells == table.cells else table.model_copy(update={"cells": cells})


def with_whole_labels(table: Table, lexicon: Container[str]) -> Table:
    """The table, each label that a narrow cell tore in two whole where that makes it a dimension.

    Args:
        table: as found: `ÇEVR` / `E` is `ÇEVR E` in it.
        lexicon: folded words that the document prints in one piece.
    """
    cells = tuple(_as_dimension(cell, lexicon) for cell in table.cells)
    return table if cells == table.cells else table.model_copy(update={"cells": cells})


def with_torn_words(table: Table, lexicon: Container[str]) -> Table:
    """The table, each word whole that a narrow column tore over lines of a cell, without a hyphen.

    Args:
        table: as found: `Topla` / `mındaki` is `Topla mındaki` in it.
        lexicon: folded words that the document prints in one piece.
    """
    cells = tuple(_without_tears(cell, lexicon) for cell in table.cells)
    return table if cells == table.cells else table.model_copy(update={"cells": cells})


def _without_tears(cell: Cell, lexicon: Container[str]) -> Cell:
    if len(cell.lines) < 2:
        return cell
    lines = without_tears(cell.lines, lexicon)
    torn = len(lines) < len(cell.lines)
    return cell.model_copy(update={"text": join_lines(lines)}) if torn else cell


def _as_dimension(cell: Cell, lexicon: Container[str]) -> Cell:
    if dimension_of(cell.text) is not None:
        return cell
    whole = whole_words(cell.text, lexicon)
    named = whole != cell.text and dimension_of(whole) is not None
    return cell.model_copy(update={"text": whole}) if named else cell


def _mended(cell: Cell, lexicon: Container[str]) -> Cell:
    lines = _lines(cell.lines, lexicon)
    if lines == list(cell.lines):
        return cell
    text = " ".join(line.text for line in lines if line.text)
    return cell.model_copy(update={"lines": tuple(lines), "text": text})


def _lines(lines: Sequence[CellLine], lexicon: Container[str]) -> list[CellLine]:
    mended: list[CellLine] = []
    open_at = 0  # the line on which the last word begins: KU- / RUM- / SAL has all three on the first
    for line in lines:
        if mended and line.text and _is_cut(mended[open_at].text, line.text):
            head, _, rest = line.text.partition(" ")
            whole = joined_pair(mended[open_at].text, head, lexicon)
            mended[open_at] = replace(mended[open_at], text=whole)
            line = replace(line, text=rest)  # noqa: PLW2901
        mended.append(line)
        open_at = len(mended) - 1 if line.text else open_at
    return mended


def _is_cut(above: str, below: str) -> bool:
    word = CUT.search(above) is not None and TAIL.match(below) is not None
    glued = GLUED.search(above) is not None
    return word or glued or (SPAN.search(above) is not None and below[:1].isdigit())
