"""Tables drawn cell by cell, over pages where need be, with the truth about their cells.

A row of heights is laid out once as if the page had no end; then it is cut into parts, one a page:

    ┌────────┬──────────┐ ─┐
    │ label  │ row 0    │  │ part on page 1: rows 0 and the head of row 1
    │        ├──────────┤  │
    │        │ row 1    │ ─┘ cut (between lines of text)
    │        │ goes on  │ ─┐ part on page 2
    └────────┴──────────┘ ─┘
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from tests.pdfs.cells import C, Entry, Part, Placed, Style
from tests.pdfs.ink import Piece, line_width, plain
from tests.pdfs.ink import wrapped as wrap
from tests.pdfs.sheet import Sheet


class Grid:
    """A table to be drawn: column widths in points, rows of cells (those covered by a span left out)."""

    def __init__(
        self,
        widths: Sequence[float],
        rows: Sequence[Sequence[Entry]],
        style: Style | None = None,
        headings: int = 1,
    ) -> None:
        self.widths, self.style, self.headings = (
            list(widths),
            style or Style(),
            headings,
        )
        self.n_rows = len(rows)
        self.cells = list(self._placed(rows))
        self.heights = self._heights()

    # ── layout ────────────────────────────────────────────────────────────────
    def _placed(self, rows: Sequence[Sequence[Entry]]) -> Iterator[Placed]:
        taken: set[tuple[int, int]] = set()
        for row, entries in enumerate(rows):
            free = (col for col in range(len(self.widths)) if (row, col) not in taken)
            for entry in entries:
                col = next(free)
                cell = entry if isinstance(entry, C) else C(entry)
                spots = {
                    (row + i, col + j)
                    for i in range(cell.rows)
                    for j in range(cell.cols)
                }
                for _ in range(cell.cols - 1):
                    next(free)
                taken |= spots
                yield self._wrapped(cell, row, col)

    def _wrapped(self, cell: C, row: int, col: int) -> Placed:
        type = self.style.heading if row < self.headings else self.style.type
        type = replace(
            type, bold=type.bold or cell.bold, colour=cell.colour or type.colour
        )
        room = sum(self.widths[col : col + cell.cols]) - 2 * self.style.pad
        lines = [] if cell.turn else wrap(cell.text, type, room)
        return Placed(cell, row, col, type, tuple(tuple(line) for line in lines))

    def _needs(self, placed: Placed) -> float:
        return (
            len(placed.lines) * placed.type.leading
            + 2 * self.style.pad
            + self.style.row_gap
        )

    def _heights(self) -> list[float]:
        blank = self.style.type.leading + 2 * self.style.pad + self.style.row_gap
        heights = [blank] * self.n_rows
        for placed in sorted(self.cells, key=lambda placed: placed.cell.rows):
            if placed.cell.turn or not placed.cell.text:
                continue
            lacking = self._needs(placed) - sum(heights[placed.row : placed.end])
            heights[placed.end - 1] += max(0.0, lacking)
        return heights

    def offset(self, row: int) -> float:
        """Points from the table's top to the top of a row."""
        return sum(self.heights[:row])

    # ── pages ─────────────────────────────────────────────────────────────────
    def draw(
        self,
        sheet: Sheet,
        x: float | None = None,
        between: Callable[[Sheet], None] | None = None,
    ) -> list[Part]:
        """Draws the table from the pen's place on; `between` is called on each new page before it goes on."""
        x = sheet.left if x is None else x
        parts: list[Part] = []
        head = self.offset(self.headings)
        position, total = 0.0, self.offset(self.n_rows)
        while position < total - 0.01:
            stop = self._stop(
                position,
                sheet.room - (head if parts and self.style.repeat_heading else 0.0),
            )
            if stop <= position or (not parts and stop <= head and stop < total):
                sheet.new_page()
                continue
            if parts and self.style.repeat_heading:
                self._ink(sheet, x, Part(sheet.page, sheet.y, 0.0, head))
                sheet.y += head
            part = Part(sheet.page, sheet.y, position, stop)
            self._pad_cut_row(stop)
            self._ink(sheet, x, part)
            parts.append(part)
            sheet.y += stop - position
            position = stop
            if position < total - 0.01:
                sheet.new_page()
                if between:
                    between(sheet)
        return parts

    def _stop(self, start: float, room: float) -> float:
        """How far down the table a page with `room` points reaches from `start`."""
        limit = start + room
        edges = [self.offset(row + 1) for row in range(self.n_rows)]
        stop = max((edge for edge in edges if edge <= limit + 0.01), default=start)
        if self.style.cut_rows and stop < edges[-1]:
            row = next(row for row, edge in enumerate(edges) if edge > stop + 0.01)
            lines = int((limit - stop - self.style.pad - 1) / self.style.type.leading)
            tall = max(
                (len(p.lines) for p in self.cells if p.row == row and p.cell.rows == 1),
                default=0,
            )
            if 1 <= lines < tall and row >= self.headings:
                return stop + self.style.pad + lines * self.style.type.leading + 1
        return stop if stop > start else start

    def _pad_cut_row(self, stop: float) -> None:
        """A row that is cut needs padding twice: below its head and above its rest."""
        edges = [self.offset(row) for row in range(self.n_rows + 1)]
        if all(abs(edge - stop) > 0.01 for edge in edges):
            self.heights[sum(edge < stop for edge in edges) - 1] += self.style.pad + 1

    # ── ink ───────────────────────────────────────────────────────────────────
    def _ink(self, sheet: Sheet, x: float, part: Part) -> None:
        seen = [
            p
            for p in self.cells
            if self._span(p)[0] < part.stop - 0.01
            and self._span(p)[1] > part.start + 0.01
        ]
        for placed in seen:
            self._ink_fill(sheet, placed, self._box(placed, x, part))
        for placed in seen:
            self._ink_text(sheet, placed, self._box(placed, x, part), part)
        self._ink_rules(sheet, x, part, seen)

    def _span(self, placed: Placed) -> tuple[float, float]:
        return self.offset(placed.row), self.offset(placed.end)

    def _box(
        self, placed: Placed, x: float, part: Part
    ) -> tuple[float, float, float, float]:
        top, bottom = self._span(placed)
        x0 = x + sum(self.widths[: placed.col])
        x1 = x0 + sum(self.widths[placed.col : placed.col + placed.cell.cols])
        return (
            x0,
            part.y + max(top, part.start) - part.start,
            x1,
            part.y + min(bottom, part.stop) - part.start,
        )

    def _ink_fill(
        self, sheet: Sheet, placed: Placed, box: tuple[float, float, float, float]
    ) -> None:
        heading = placed.row < self.headings
        striped = self.style.zebra if (placed.row - self.headings) % 2 else ""
        fill = placed.cell.fill or (self.style.heading_fill if heading else striped)
        if fill:
            sheet.area(*box, fill)

    def _ink_text(
        self,
        sheet: Sheet,
        placed: Placed,
        box: tuple[float, float, float, float],
        part: Part,
    ) -> None:
        x0, top, x1, bottom = box
        if placed.cell.turn:
            if self._span(placed)[0] >= part.start - 0.01:
                self._ink_turned(sheet, placed, box)
            return
        lines = self._lines_here(placed, part)
        spare = bottom - top - len(lines) * placed.type.leading - 2 * self.style.pad
        middle = placed.cell.middle or placed.row < self.headings
        y = (
            top
            + self.style.pad
            + (max(0.0, spare) / 2 if middle else self.style.row_gap / 2)
        )
        for line in lines:
            sheet.pieces(list(line), placed.type, self._x(placed, line, x0, x1), y)
            y += placed.type.leading

    def _x(self, placed: Placed, line: Sequence[Piece], x0: float, x1: float) -> float:
        letter = (
            self.style.aligns[placed.col]
            if placed.col < len(self.style.aligns)
            else "l"
        )
        align = placed.cell.align or ("c" if placed.row < self.headings else letter)
        slack = x1 - x0 - 2 * self.style.pad - line_width(list(line), placed.type)
        return x0 + self.style.pad + {"l": 0.0, "c": slack / 2, "r": slack}[align[0]]

    def _lines_here(self, placed: Placed, part: Part) -> Sequence[tuple[Piece, ...]]:
        """The lines of a cell that stand on this part: as many as fit, the others go on."""
        top, _ = self._span(placed)
        return placed.lines[
            self._fits(placed, part.start - top) : self._fits(placed, part.stop - top)
        ]

    def _fits(self, placed: Placed, height: float) -> int:
        if height >= self.offset(placed.end) - self.offset(placed.row) - 0.01:
            return len(placed.lines)
        return max(
            0,
            min(
                len(placed.lines),
                int((height - self.style.pad) / placed.type.leading + 0.01),
            ),
        )

    def _ink_turned(
        self, sheet: Sheet, placed: Placed, box: tuple[float, float, float, float]
    ) -> None:
        x0, top, x1, bottom = box
        lines = wrap(placed.cell.text, placed.type, bottom - top - 2 * self.style.pad)
        up = placed.cell.turn == 90
        first = (x0 + x1) / 2 - len(lines) * placed.type.leading / 2
        for number, line in enumerate(lines):
            length = line_width(line, placed.type)
            text = " ".join(piece.text for piece in line)
            depth = first + number * placed.type.leading
            x = (
                depth + placed.type.size * 0.9
                if up
                else x0 + x1 - depth - placed.type.size * 0.9
            )
            y = (top + bottom) / 2 + (length / 2 if up else -length / 2)
            sheet.turned(text, placed.type, x, y, 90 if up else 270)

    def _ink_rules(
        self, sheet: Sheet, x: float, part: Part, seen: list[Placed]
    ) -> None:
        right = x + sum(self.widths)
        boxes = [(placed, self._box(placed, x, part)) for placed in seen]
        rules = self.style.rules
        if rules in ("grid", "hairlines", "thin-rectangles"):
            for x0, y0, x1, y1 in sorted(
                {edge for _, box in boxes for edge in _edges(box)}
            ):
                self._rule(sheet, x0, y0, x1, y1)
        elif rules == "horizontal":
            self._rule(sheet, x, part.y, right, part.y)
            for _, (x0, _, x1, y1) in boxes:
                self._rule(sheet, x0, y1, x1, y1)
        elif rules in ("columns", "columns-headed"):
            for col in range(len(self.widths) + 1):
                side = x + sum(self.widths[:col])
                self._rule(sheet, side, part.y, side, part.y + part.stop - part.start)
            inner = [self.offset(self.headings)] if rules == "columns-headed" else []
            for edge in (
                part.start,
                *(each for each in inner if part.start < each < part.stop),
                part.stop,
            ):
                self._rule(
                    sheet,
                    x,
                    part.y + edge - part.start,
                    right,
                    part.y + edge - part.start,
                )
        elif rules == "booktabs":
            edges = {0.0, self.offset(self.headings), self.offset(self.n_rows)}
            for edge in sorted(
                edge for edge in edges if part.start - 0.01 <= edge <= part.stop + 0.01
            ):
                self._rule(
                    sheet,
                    x,
                    part.y + edge - part.start,
                    right,
                    part.y + edge - part.start,
                )

    def _rule(self, sheet: Sheet, x0: float, y0: float, x1: float, y1: float) -> None:
        if self.style.rules == "thin-rectangles":
            half = self.style.rule_width / 2
            sheet.area(
                x0 - half, y0 - half, x1 + half, y1 + half, self.style.rule_colour
            )
        else:
            width = 0.1 if self.style.rules == "hairlines" else self.style.rule_width
            sheet.rule(x0, y0, x1, y1, width, colour=self.style.rule_colour)

    # ── truth ─────────────────────────────────────────────────────────────────
    def truth(
        self, parts: Sequence[Part], kind: str = "other", caption: str | None = None
    ) -> dict[str, Any]:
        """What a perfect reader finds: every cell once, spans given, texts as one line."""
        cells = [
            {
                "row": p.row,
                "col": p.col,
                "row_span": p.cell.rows,
                "col_span": p.cell.cols,
                "text": plain(p.cell.text),
                "header": p.row < self.headings,
            }
            for p in self.cells
        ]
        return {
            "kind": kind,
            "caption": caption,
            "pages": sorted({part.page for part in parts}),
            "n_rows": self.n_rows,
            "n_cols": len(self.widths),
            "cells": cells,
        }


def _edges(
    box: tuple[float, float, float, float],
) -> list[tuple[float, float, float, float]]:
    x0, y0, x1, y1 = (round(side, 2) for side in box)
    return [(x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)]


def set_table(
    sheet: Sheet,
    grid: Grid,
    kind: str = "other",
    caption: str | None = None,
    *,
    below: bool = False,
    x: float | None = None,
    between: Callable[[Sheet], None] | None = None,
) -> dict[str, Any]:
    """A table with its caption above or below; noted in the sheet's truth."""
    if caption and not below:
        sheet.need(grid.offset(grid.headings) + 60)
        sheet.caption(caption)
    parts = grid.draw(sheet, x, between)
    if caption and below:
        sheet.skip(5)
        sheet.caption(caption)
    else:
        sheet.skip(10)
    truth = grid.truth(parts, kind, plain(caption) if caption else None)
    sheet.truth.tables.append(truth)
    return truth
