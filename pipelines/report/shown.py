"""The nouns of the inspect page: plain values that become its JSON."""

from dataclasses import dataclass, field

Place = tuple[int, float, float, float, float]
"""Page, x0, top, x1, bottom."""
Side = tuple[float, float, float, float]
"""x0, top, x1, bottom."""


@dataclass(frozen=True)
class Thing:
    """Something that stands on a page: a table, cell, heading, statement, footnote or figure.

    Or what the search for tables looked at there (`why`).
    """

    id: str
    """`t1`, `t1r0c2`, `h3`, `s12`, `n1`, `f2`, `w4`: also the address after `#`."""
    layer: str
    """`table`, `cell`, `heading`, `statement`, `footnote` or `figure`; of the search `refused`, …"""
    label: str
    places: list[Place]
    text: str = ""
    raw: str = ""
    notes: list[str] = field(default_factory=list)
    """Facts a reader may want: section, quantities."""
    parts: list[Place] = field(default_factory=list)
    """Cells of a grid that was looked at."""


@dataclass(frozen=True)
class ShownCell:
    """A cell of a shown table."""

    id: str
    row: int
    col: int
    row_span: int
    col_span: int
    header: bool
    text: str


@dataclass(frozen=True)
class ShownEngine:
    """What one engine saw."""

    engine: str
    place: Place
    n_rows: int
    n_cols: int
    score: float
    chosen: bool


@dataclass(frozen=True)
class ShownTable:
    """A table with its grid and why it was read so."""

    id: str
    ordinal: int
    kind: str
    title: str
    pages: list[int]
    n_rows: int
    n_cols: int
    method: str
    confidence: float
    reason: str
    cells: list[ShownCell]
    engines: list[ShownEngine]
    notes: list[str]


@dataclass(frozen=True)
class ShownRecord:
    """A typed record and the thing that it was read from."""

    kind: str
    target: str
    what: str
    value: str
    raw: str
    support: str
    """How sure it is, and what supports it: `0.97: indicator “nüfusu”; place “Foça'nın”; year “2010”`."""
    page: int


@dataclass(frozen=True)
class ShownFinding:
    """What a check saw, and where."""

    code: str
    severity: str
    message: str
    target: str | None
    page: int | None
    others: list[str]
    """Other cells that may be at fault."""


@dataclass(frozen=True)
class ShownCorrection:
    """A human's correction and what became of it."""

    status: str
    expected: str
    corrected: str
    why: str
    target: str | None


@dataclass(frozen=True)
class Inspection:
    """All that the page shows, pictures apart."""

    title: str
    facts: list[tuple[str, str]]
    things: list[Thing]
    tables: list[ShownTable]
    records: list[ShownRecord]
    findings: list[ShownFinding]
    corrections: list[ShownCorrection]


def counts_said(applications: int | None, successful: int | None) -> str:
    """What a programme's result says: `12 applied, unknown successful`."""
    applied, won = (
        "unknown" if count is None else str(count)
        for count in (applications, successful)
    )
    return f"{applied} applied, {won} successful"
