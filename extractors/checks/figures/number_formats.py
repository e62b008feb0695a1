"""How figures and names are written: odd ones among their like."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TypeGuard

from extractors.checks.figures.figure_table import FigureTable, PrintedFigure
from extractors.checks.settings import FIGURE_TABLE, NUMBER_FORMATS
from extractors.checks.subject import Subject, cell_finding, statement_finding, where
from schemas.extraction import Extraction
from schemas.finding import Finding
from schemas.narrative import Statement
from schemas.text.numbers import Convention, Note, Reading, convention_of, read_number
from schemas.text.turkish import ascii_fold
from schemas.vocabulary.places import Place, Provinces, find_place, nearest_place

MANNERS: frozenset[Note] = frozenset(
    {"foreign-separator", "blank-groups", "ungrouped", "decimals"}
)
"""Ways to write a number of which a column has one; `negative` or `scaled` are not manners but values."""
THOUSAND = 1000  # smaller figures have no groups to write
_SUFFIXED = re.compile(
    r"\b([^\W\d_]+)['’][^\W\d_]+"
)  # Aliağa'nın: in Turkish only names take the apostrophe


def check_number_formats(subject: Subject) -> Iterator[Finding]:
    """A cell in a column of figures cannot be read, or is written otherwise than the rest.

    272.25 among 27.225 and 10.947. What the readers of the tables have reported is not said again.
    """
    for table in subject.tables:
        reported = _reported(subject.extraction, table)
        for figure, odd in _odd_figures(table):
            if (figure.row, figure.col) not in reported and _is_row_of_figures(
                table, figure
            ):
                yield _format_finding(table, figure, odd)


def _odd_figures(table: FigureTable) -> list[tuple[PrintedFigure, str]]:
    """Figures with what is odd about them; a row with several odd decimals has decimals of its own."""
    written: list[tuple[PrintedFigure, str]] = []
    decimals: list[tuple[PrintedFigure, str]] = []
    for col in table.columns:
        figures = table.figures_of(table.rows, col)
        usual = _usual_manners(figures)
        odd = [
            (figure, said)
            for figure in figures
            if (said := _oddity(figure.reading, usual))
        ]
        decimals += [found for found in odd if _is_of_decimals(found[0].reading, usual)]
        written += [
            found for found in odd if not _is_of_decimals(found[0].reading, usual)
        ]
        decimals += _odd_decimals(figures)
    in_row = Counter(figure.row for figure, _ in decimals)
    return written + [found for found in decimals if in_row[found[0].row] == 1]


def _is_of_decimals(reading: Reading, usual: set[Note]) -> bool:
    return reading.status == "read" and {
        n for n in reading.notes if n in MANNERS
    } - usual == {"decimals"}


def _is_row_of_figures(table: FigureTable, figure: PrintedFigure) -> bool:
    """Whether the cell has a digit, or another column a figure beside it; else its row may be a heading."""
    beside = (table.value(figure.row, col) for col in table.columns)
    return any(sign.isdigit() for sign in figure.cell.text) or any(
        value is not None for value in beside
    )


def _reported(extraction: Extraction, table: FigureTable) -> set[tuple[int, int]]:
    of_table = (
        f for f in extraction.findings if f.table_ordinal == table.table.ordinal
    )
    return {
        f.cell
        for f in of_table
        if f.cell and f.check_code.startswith(("number-", "unit-"))
    }


def _usual_manners(figures: list[PrintedFigure]) -> set[Note]:
    """The manners of a column: those that many figures have; without groups, where no figure shows any."""
    read = [figure.reading for figure in figures if figure.reading.status == "read"]
    often = max(1, (1 - FIGURE_TABLE.mostly) * len(read))
    manners = {
        note
        for note in MANNERS
        if sum(1 for reading in read if note in reading.notes) > often
    }
    long = [reading for reading in read if abs(reading.value or Decimal(0)) >= THOUSAND]
    if all("blank-groups" in reading.notes for reading in long):
        manners.add("blank-groups")  # no other has groups to write
    return (
        manners
        if any("ungrouped" not in reading.notes for reading in long)
        else manners | {"ungrouped"}
    )


def _oddity(reading: Reading, usual: set[Note]) -> str | None:
    if reading.status == "unreadable":
        return "cannot be read as a number"
    if reading.status == "ambiguous":
        return "may be " + " or ".join(str(value) for value in reading.readings)
    odd = [note for note in reading.notes if note in MANNERS and note not in usual]
    return f"is written otherwise than its column ({', '.join(odd)})" if odd else None


def _decimals(figure: PrintedFigure) -> int:
    """How many decimals are printed; 0 of whole numbers, and of those that a word scales (69,8 milyon)."""
    if figure.value is None or "scaled" in figure.reading.notes:
        return 0
    return max(0, -int(figure.value.as_tuple().exponent))


def _usual_decimals(figures: Sequence[PrintedFigure]) -> tuple[int, bool] | None:
    """How many decimals all figures with any have, one of them apart; and whether a last zero is printed."""
    counted = Counter(_decimals(figure) for figure in figures if _decimals(figure))
    if not counted or counted.total() < NUMBER_FORMATS.fewest_alike:
        return None
    (usual, often) = counted.most_common(1)[0]
    zeros = any(
        f.value is not None and f.value.as_tuple().digits[-1] == 0
        for f in figures
        if _decimals(f) == usual
    )
    return (usual, zeros) if often >= counted.total() - 1 else None


def _odd_decimals(
    figures: Sequence[PrintedFigure],
) -> Iterator[tuple[PrintedFigure, str]]:
    """4,1 among 4,14 and 5,20: a digit is lost. Where 5,20 is printed 5,2, it may be a zero: not odd."""
    usual = _usual_decimals(figures)
    for figure in figures if usual else ():
        printed = _decimals(figure)
        if (
            usual
            and printed
            and (printed > usual[0] or (printed < usual[0] and usual[1]))
        ):
            yield (
                figure,
                f"is written with {printed} decimals, its column with {usual[0]}",
            )


def _format_finding(table: FigureTable, figure: PrintedFigure, odd: str) -> Finding:
    place = (figure.row, figure.col)
    message = f"{where(table, place)}: {figure.cell.text!r} {odd}."
    return cell_finding(
        table, place, "number-format", "warning", message, cells=[place]
    )


def check_number_formats_in_text(subject: Subject) -> Iterator[Finding]:
    """A number in a statement has the other separators than the document (1029.85 among 147,50)."""
    statements = subject.extraction.statements
    convention = convention_of(
        q.text_raw for statement in statements for q in statement.quantities
    )
    for statement in statements if convention else ():
        if not _is_reported(subject, statement):
            yield from _odd_quantities(statement, convention)


def _is_reported(subject: Subject, statement: Statement) -> bool:
    return any(
        f.statement_ordinal == statement.ordinal and f.check_code.startswith("number-")
        for f in subject.extraction.findings
    )


def _odd_quantities(
    statement: Statement, convention: Convention | None
) -> Iterator[Finding]:
    for quantity in statement.quantities:
        if "foreign-separator" in read_number(quantity.text_raw, convention).notes:
            message = f"{quantity.text_raw!r} is written with other separators than the document."
            yield statement_finding(statement, "number-format", "info", message)


def check_place_names(subject: Subject) -> Iterator[Finding]:
    """A name in a statement or caption is one letter away from a place (Aliğa'daki), which it may mean."""
    provinces = subject.extraction.identity.provinces
    for statement in subject.extraction.statements:
        if ("place-misspelt", None, None, statement.ordinal) not in subject.known:
            for word, place in misspelt_places(statement.text, provinces):
                message = f"{word!r} may be {place.name}, misspelt."
                yield statement_finding(statement, "place-misspelt", "warning", message)
    yield from _misspelt_in_captions(subject, provinces)


def _misspelt_in_captions(subject: Subject, provinces: Provinces) -> Iterator[Finding]:
    for figure in subject.extraction.figures:
        for word, place in misspelt_places(figure.caption or "", provinces):
            page = figure.region.page
            message = f"Page {page}, {figure.label or 'figure'}: {word!r} may be {place.name}, misspelt."
            yield Finding(
                check_code="place-misspelt",
                severity="warning",
                page=page,
                message=message,
            )
    for table in subject.tables:
        for word, place in misspelt_places(table.table.caption or "", provinces):
            message = f"{table.printed.name}, caption: {word!r} may be {place.name}, misspelt."
            yield Finding(
                check_code="place-misspelt", severity="warning", page=table.table.pages[0],
                table_ordinal=table.table.ordinal, message=message,
            )  # fmt: skip


def misspelt_places(text: str, provinces: Provinces) -> Iterator[tuple[str, Place]]:
    """Names with a suffix that are no place, but one letter away from just one; each once."""
    names = dict.fromkeys(_SUFFIXED.findall(text))
    for name in names:
        near = nearest_place(ascii_fold(name), provinces) if name[0].isupper() else None
        if _is_place(near) and not _is_known(name, provinces):
            yield name, near


def _is_place(place: Place | None) -> TypeGuard[Place]:
    return place is not None


def _is_known(name: str, provinces: Provinces) -> bool:
    match = find_place(name, provinces)
    return match is not None and match.sure
