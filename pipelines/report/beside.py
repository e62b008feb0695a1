"""What a reader of the page would call a cell: its table, its row and its column."""

from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, select

from schemas import database as db
from schemas.geometry import Box
from schemas.printed_table import PrintedTable
from schemas.table import Cell, Region, Table


@dataclass(frozen=True)
class Beside:
    """A cell's table, row and column, as printed; empty where the table names them not."""

    table: str
    row: str
    column: str


def beside(printed: PrintedTable, cell: db.TableCell) -> Beside:
    """The names of a cell's row and column; a cell that is such a name itself has no other."""
    labels = printed.label_column
    named = not cell.is_header and not cell.col <= labels < cell.col + cell.col_span
    row = printed.label(cell.row) if named else ""
    column = "" if cell.is_header else printed.heading(cell.col)
    return Beside(printed.table.caption or printed.name, row, column)


def printed_table(session: Session, row: db.SourceTable) -> PrintedTable:
    """A table of the database as the rules for rows and columns know tables."""
    cells = select(db.TableCell).where(db.TableCell.source_table_id == row.id)
    ordered = session.exec(
        cells.order_by(col(db.TableCell.row), col(db.TableCell.col))
    ).all()
    return PrintedTable(
        Table(
            ordinal=row.ordinal, label=row.label, caption=row.caption, heading=row.heading, n_rows=row.n_rows,
            n_cols=row.n_cols, cells=tuple(map(_cell, ordered)), regions=tuple(map(_region, row.regions)),
            method=row.method, confidence=row.confidence, reason=row.reason,
        )
    )  # fmt: skip


def _cell(row: db.TableCell) -> Cell:
    region = Region(row.page, Box(row.x0, row.top, row.x1, row.bottom))
    return Cell(
        row=row.row, col=row.col, row_span=row.row_span, col_span=row.col_span, is_header=row.is_header,
        text=row.text, text_raw=row.text_raw, regions=(region,),
    )  # fmt: skip


def _region(stored: dict[str, Any]) -> Region:
    return Region(int(stored["page"]), Box(*stored["box"]))
