"""One fact a line: the parts of such a line, each written in one way."""

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal

from schemas.geometry import Box
from schemas.records import CellRef
from schemas.table import Region

GAP = "  "

Lines = Iterator[str]
"""Facts, one a line."""


def line(*parts: object) -> str:
    """The parts that there are, in one line."""
    return GAP.join(str(part) for part in parts if part not in (None, ""))


def quoted(text: str | None) -> str:
    """Quoted, so that blanks and line breaks show."""
    return json.dumps(text, ensure_ascii=False)


def raw(text: str, text_raw: str) -> str | None:
    """The raw text where it is more than other line breaks."""
    return None if " ".join(text_raw.split()) == text else f"raw {quoted(text_raw)}"


def sides(box: Box) -> str:
    """Left, top, right and bottom, to a tenth of a point."""
    return " ".join(f"{side:.1f}" for side in box)


def place(region: Region) -> str:
    """Page and box."""
    return f"page {region.page}{GAP}{sides(region.box)}"


def places(regions: Iterable[Region]) -> str:
    """Page and box of each."""
    return GAP.join(map(place, regions))


def source(cell: CellRef | None, statement: int | None = None) -> str | None:
    """The cell or statement that something was read from."""
    if cell is not None:
        return f"table {cell.table_ordinal} cell {cell.row},{cell.col}"
    return None if statement is None else f"statement {statement}"


def number(value: Decimal | None) -> str:
    """A value, as exact as it is."""
    return "unreadable" if value is None else f"{value}"


def known(value: int | None) -> str:
    """A year or a count."""
    return "unknown" if value is None else f"{value}"
