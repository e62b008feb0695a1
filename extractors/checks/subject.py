"""What a check looks at, and how it speaks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from extractors.checks.figures.figure_table import FigureTable, PrintedFigure
from extractors.checks.figures.relations import Spot
from extractors.checks.figures.suspects import Balance
from schemas.extraction import Extraction
from schemas.finding import Finding, Severity
from schemas.narrative import Statement


@dataclass(frozen=True)
class Subject:
    """An extraction; its tables' figures are read once for all checks."""

    extraction: Extraction

    @cached_property
    def tables(self) -> list[FigureTable]:
        """Every table, as the checks see it."""
        language = self.extraction.identity.language
        return [FigureTable(table, language) for table in self.extraction.tables]

    @cached_property
    def balances(self) -> list[Balance]:
        """What must hold between the figures of every table."""
        return [Balance(table) for table in self.tables]

    def table(self, ordinal: int) -> FigureTable:
        """A table by its ordinal."""
        return next(table for table in self.tables if table.table.ordinal == ordinal)

    @cached_property
    def labels(self) -> dict[str, str]:
        """Code of each indicator that was made from a heading → what the heading says."""
        return {
            made.code: made.label for made in self.extraction.provisional_indicators
        }

    def tables_of(self, kind: str) -> Iterator[FigureTable]:
        """The tables of a kind."""
        return (table for table in self.tables if table.table.kind == kind)

    @cached_property
    def known(
        self,
    ) -> frozenset[tuple[str, int | None, tuple[int, int] | None, int | None]]:
        """Code and place of what the readers have reported, so that no check says it again."""
        return frozenset(
            (f.check_code, f.table_ordinal, f.cell, f.statement_ordinal)
            for f in self.extraction.findings
        )

    def statement(self, ordinal: int | None) -> Statement | None:
        """A statement by its ordinal."""
        return next(
            (s for s in self.extraction.statements if s.ordinal == ordinal), None
        )


def where(table: FigureTable, place: Spot) -> str:
    """`row 'Konak', column 'İlçedeki Firma Sayısı'`."""
    row, col = place
    return f"row {table.printed.label(row)!r}, column {table.heading(col)!r}"


def cell_finding(
    table: FigureTable,
    place: Spot,
    code: str,
    severity: Severity,
    message: str,
    *,
    cells: Sequence[Spot] = (),
) -> Finding:
    """A finding about a cell; the message says what, the table and page are put before it."""
    cell = table.printed.grid[place[0]][place[1]]
    page = cell.page if cell is not None else table.table.pages[0]
    return Finding(
        check_code=code, severity=severity, page=page, table_ordinal=table.table.ordinal,
        message=f"{table.printed.name}, page {page}, {message}", cell=place, cells=tuple(cells),
    )  # fmt: skip


def statement_finding(
    statement: Statement, code: str, severity: Severity, message: str
) -> Finding:
    """A finding about a statement; section and page are put before the message."""
    page = statement.regions[0].page
    section = f"section {statement.section!r}, " if statement.section else ""
    return Finding(
        check_code=code, severity=severity, page=page, statement_ordinal=statement.ordinal,
        message=f"Page {page}, {section}statement {statement.ordinal}: {message}",
    )  # fmt: skip


def printed(figures: Iterable[PrintedFigure]) -> str:
    """Figures as printed, for a message."""
    return ", ".join(repr(figure.cell.text) for figure in figures)
