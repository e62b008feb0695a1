"""The worksheet of doubtful values: written for a human, filled in, and read back as corrections.

One row a cell or sentence that a finding doubts, with what is printed, why it is doubted and a picture.
Who knows better fills in value, reason and source. Rows without a value are left as they are.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from pydantic import ValidationError

from pipelines.errors import UsageProblem
from pipelines.report.pictures import boxed_crop
from schemas.correction import Correction
from schemas.extraction import Extraction
from schemas.finding import Finding
from schemas.geometry import Box
from schemas.narrative import Statement
from schemas.printed_table import PrintedTable
from schemas.table import Cell, Table
from schemas.text.turkish import fold

WIDTHS = {
    "document": 34, "edition": 10, "table": 10, "row": 16, "column": 30, "sentence": 40, "page": 6,
    "printed": 24, "why": 70, "picture": 14, "value": 24, "reason": 30, "source": 30, "date": 12,
}  # fmt: skip
"""Columns of the worksheet with their widths in characters; the last four are to be filled in."""
KEYS = ("document", "table", "row", "column", "sentence")
"""What a correction is keyed to. Not the edition: it holds for every one that prints the same."""
TO_FILL_IN = ("value", "reason", "source", "date")
TEXT = "@"  # Excel's format of a cell that stays as typed: 1.719 is no 1,719 then
MAX_CANDIDATES = 6  # cells of one finding that are listed; where more may be at fault, only its own cell is
SHORTEST_SENTENCE = 24  # letters of a statement that name it: enough to be found again, short enough to read
LOUD = ("warning", "error")


@dataclass(frozen=True)
class Doubt:
    """A cell or a statement that findings doubt."""

    document: str
    edition: str
    page: int
    box: Box
    printed: str
    why: str
    table: str | int | None = None
    row: str | int | None = None
    column: str | int | None = None
    sentence: str | None = None


def doubts(extraction: Extraction) -> list[Doubt]:
    """What the warnings and errors of an extraction doubt, each cell and statement once, in reading order."""
    loud = [finding for finding in extraction.findings if finding.severity in LOUD]
    return [*_doubted_cells(extraction, loud), *_doubted_statements(extraction, loud)]


def _doubted_cells(
    extraction: Extraction, findings: Sequence[Finding]
) -> Iterator[Doubt]:
    for table in extraction.tables:
        why: dict[tuple[int, int], list[str]] = {}
        for finding in findings:
            for place in (
                _cells(finding) if finding.table_ordinal == table.ordinal else ()
            ):
                why.setdefault(place, []).append(finding.message)
        for place in sorted(why):
            cell = table.cell_at(*place)
            if cell is not None:
                yield _cell_doubt(
                    extraction, table, cell, " ".join(dict.fromkeys(why[place]))
                )


def _cells(finding: Finding) -> list[tuple[int, int]]:
    own = [finding.cell] if finding.cell is not None else []
    return (
        list(dict.fromkeys([*own, *finding.cells]))
        if len(finding.cells) <= MAX_CANDIDATES
        else own
    )


def _cell_doubt(extraction: Extraction, table: Table, cell: Cell, why: str) -> Doubt:
    printed = PrintedTable(table)
    labels = [fold(printed.label(row)) for row in printed.body]
    headings = [fold(printed.heading(col)) for col in range(table.n_cols)]
    label, heading = printed.label(cell.row), printed.heading(cell.col)
    named = [fold(other.label or "") for other in extraction.tables]
    return Doubt(
        document=extraction.identity.slug, edition=extraction.identity.edition_label, page=cell.page,
        box=cell.box, printed=cell.text, why=why,
        table=table.label if table.label and named.count(fold(table.label)) == 1 else table.ordinal,
        row=label if label and labels.count(fold(label)) == 1 else cell.row,
        column=heading if heading and headings.count(fold(heading)) == 1 else cell.col,
    )  # fmt: skip


def _doubted_statements(
    extraction: Extraction, findings: Sequence[Finding]
) -> Iterator[Doubt]:
    for statement in extraction.statements:
        why = [
            finding.message
            for finding in findings
            if finding.statement_ordinal == statement.ordinal
        ]
        if why:
            yield Doubt(
                document=extraction.identity.slug, edition=extraction.identity.edition_label,
                page=statement.regions[0].page, box=statement.regions[0].box, printed=statement.text,
                why=" ".join(dict.fromkeys(why)), sentence=_telling_words(statement, extraction.statements),
            )  # fmt: skip


def _telling_words(statement: Statement, statements: Sequence[Statement]) -> str:
    """The first words of a statement that no other holds; the whole of it where only that tells."""
    words = statement.text.split()
    for count in range(1, len(words)):
        start = " ".join(words[:count])
        if (
            len(start) >= SHORTEST_SENTENCE
            and sum(fold(start) in fold(s.text) for s in statements) == 1
        ):
            return start
    return statement.text


def draw_doubts(pdf: Path, listed: Sequence[Doubt], folder: Path) -> dict[Doubt, Path]:
    """A picture of each doubt with its box drawn, as PNG files in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures = {}
    for number, doubt in enumerate(listed, start=1):
        pictures[doubt] = folder / f"{number:04}.png"
        boxed_crop(pdf, doubt.page, doubt.box).save(pictures[doubt])
    return pictures


def write_worksheet(
    listed: Sequence[Doubt], file: Path, pictures: Mapping[Doubt, Path] | None = None
) -> None:
    """Write the worksheet; pictures are linked relative to it, so that both can be moved together."""
    book = Workbook()
    sheet = book.active
    if not isinstance(sheet, Worksheet):
        raise TypeError("a new workbook has a sheet")
    sheet.title = "review"
    sheet.append(list(WIDTHS))
    for number, doubt in enumerate(listed, start=2):
        _write_row(sheet, number, doubt)
        if pictures and doubt in pictures:
            link = sheet.cell(number, _column("picture"), "picture")
            link.hyperlink = pictures[doubt].relative_to(file.parent).as_posix()
            link.style = "Hyperlink"
    _lay_out(sheet)
    file.parent.mkdir(parents=True, exist_ok=True)
    book.save(file)


def _write_row(sheet: Worksheet, number: int, doubt: Doubt) -> None:
    for name in WIDTHS:
        cell = sheet.cell(number, _column(name))
        value = getattr(doubt, name, None)
        if isinstance(value, str):  # a printed text that begins with = is no formula
            cell.value, cell.data_type = ILLEGAL_CHARACTERS_RE.sub("", value), "s"
        elif value is not None:
            cell.value = value
        if (name in TO_FILL_IN and name != "date") or isinstance(value, str):
            cell.number_format = TEXT


def _lay_out(sheet: Worksheet) -> None:
    for number, (name, width) in enumerate(WIDTHS.items(), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
        sheet.cell(1, number).font = Font(bold=True)
        for row in range(2, sheet.max_row + 1):
            sheet.cell(row, number).alignment = Alignment(
                wrap_text=name != "picture", vertical="top"
            )
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def _column(name: str) -> int:
    return list(WIDTHS).index(name) + 1


def read_worksheet(file: Path) -> list[Correction]:
    """The corrections that were filled in: every row with a value.

    Raises:
        UsageProblem: with the row of the first that lacks a reason or source, or was not typed as text.
    """
    try:
        sheet = load_workbook(file, data_only=True)["review"]
    except (OSError, KeyError, ValueError, BadZipFile) as error:
        raise UsageProblem(
            f"{file} is no worksheet that `bolgeplan review` wrote: {error}"
        ) from None
    names = [cell.value for cell in sheet[1]]
    rows = [
        dict(zip(names, row, strict=True))
        for row in sheet.iter_rows(min_row=2, values_only=True)
    ]
    return [
        _correction(row, f"{file.name}, row {number}")
        for number, row in enumerate(rows, start=2)
        if row.get("value") not in (None, "")
    ]


def _correction(row: Mapping[Any, Any], where: str) -> Correction:
    if not isinstance(row["value"], str):
        raise UsageProblem(
            f"{where}: value: {row['value']!r} became a number; format the cell as text, type it again"
        )
    filled = {key: row.get(key) for key in (*KEYS, "value", "reason", "source")}
    known = {key: value for key, value in filled.items() if value not in (None, "")}
    try:
        return Correction.model_validate(
            known | {"expect": row.get("printed"), "date": _day(row.get("date"))}
        )
    except ValidationError as error:
        first = error.errors()[0]
        key = f"{first['loc'][0]}: " if first["loc"] else ""
        raise UsageProblem(
            f"{where}: {key}{first['msg'].removeprefix('Value error, ')}"
        ) from None


def _day(value: object) -> object:
    """The date as filled in; today where none is."""
    return value.date() if isinstance(value, datetime) else value or date.today()


def not_yet_known(
    found: Sequence[Correction], known: Sequence[Correction]
) -> list[Correction]:
    """Corrections that the file does not hold: reading a worksheet twice adds nothing."""
    held = {_key(correction) for correction in known}
    return [correction for correction in found if _key(correction) not in held]


def _key(correction: Correction) -> tuple[object, ...]:
    fields = correction.model_dump(
        exclude={"reason", "source", "corrected_on", "place_in_file"}
    )
    return tuple(fields.values())
