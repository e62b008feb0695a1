"""A PDF under the pen: blocks of text, tables and charts set down the pages, and what was said, noted.

Lengths are points from the top left of the page. `Sheet.truth` holds what a perfect reader would find.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from tests.pdfs.ink import (
    SANS,
    SUPERSCRIPT_RISE,
    SUPERSCRIPT_SIZE,
    Family,
    Piece,
    Type,
    line_width,
    marks,
    plain,
)
from tests.pdfs.ink import wrapped as wrap

A4 = (595.28, 841.89)
LANDSCAPE = (841.89, 595.28)
NOTE_RULE_GAP = 6.0  # points between the rule above the footnotes and the first of them


@dataclass
class Truth:
    """What stands in a drawn PDF."""

    tables: list[dict[str, Any]] = field(default_factory=list)
    sections: list[dict[str, Any]] = field(default_factory=list)
    footnotes: list[dict[str, Any]] = field(default_factory=list)
    figures: list[dict[str, Any]] = field(default_factory=list)
    text_layer: str = "native"
    extra: dict[str, Any] = field(default_factory=dict)
    """What else a test may ask: SWOT items, results, goals."""


def by_name(*claims: Callable[[Path], Truth]) -> dict[str, Callable[[Path], Truth]]:
    """Drawn claims by what they claim: the name of the function that draws each."""
    return {claim.__name__: claim for claim in claims}


BODY = Type(size=10)
HEADING = Type(size=13, bold=True, colour="#1f4e79")
CAPTION = Type(size=9, bold=True)
NOTE = Type(size=7.5)
RUNNING = Type(size=8, colour="#666666")


@dataclass(frozen=True)
class Look:
    """How a document looks."""

    size: tuple[float, float] = A4
    margin: float = 62.0
    top: float = 70.0
    bottom: float = 62.0
    body: Type = BODY
    heading: Type = HEADING
    caption: Type = CAPTION
    note: Type = NOTE
    running: Type = RUNNING
    justify: bool = False
    bullet: str = "•"
    accent: str = "#1f4e79"
    page_number: str = "right"
    rotate: int = 0


class Sheet:
    """Pages being drawn, with a pen that moves down."""

    def __init__(
        self,
        path: Path,
        look: Look | None = None,
        running_header: str = "",
        title: str = "",
    ) -> None:
        self.look = look or Look()
        self.canvas = Canvas(
            str(path), pagesize=self.look.size, invariant=1, pageCompression=1
        )
        self.canvas.setTitle(title or path.stem)
        self.canvas.setCreator("bolgeplan tests/pdfs")
        self.width, self.height = self.look.size
        self.running_header = running_header
        self.page = 1
        self.y = self.look.top
        self.notes: list[tuple[str, str]] = []
        self.truth = Truth()
        self.dressed = True
        self.left = self.look.margin
        self.right = self.width - self.look.margin

    # ── the page ──────────────────────────────────────────────────────────────
    @property
    def floor(self) -> float:
        """The lowest y that blocks may reach: above the footnotes of this page."""
        return self.height - self.look.bottom - self._notes_height()

    @property
    def room(self) -> float:
        """Points left on this page."""
        return self.floor - self.y

    def new_page(self) -> None:
        """Ends the page: footnotes, running header and page number are set."""
        self._finish_page()
        self.canvas.showPage()
        self.page += 1
        self.y = self.look.top
        self.dressed = True

    def need(self, points: float) -> None:
        """Starts a new page where fewer points are left."""
        if self.room < points:
            self.new_page()

    def skip(self, points: float) -> None:
        """Moves the pen down."""
        self.y += points

    def save(self) -> Truth:
        """Writes the file."""
        self._finish_page()
        self.canvas.showPage()
        self.canvas.save()
        return self.truth

    def bare_page(self) -> None:
        """This page has no running header and no number: a cover."""
        self.dressed = False

    def _finish_page(self) -> None:
        self._draw_notes()
        if self.look.rotate:
            self.canvas.setPageRotation(self.look.rotate)
        if self.dressed:
            self._dress()

    def _dress(self) -> None:
        look = self.look
        if self.running_header:
            room = self.right - self.left
            self.line(
                self.running_header,
                look.running,
                self.left,
                look.top - 30,
                room,
                align="right",
            )
            self.rule(
                self.left,
                look.top - 17,
                self.right,
                look.top - 17,
                0.7,
                colour=look.accent,
            )
        if look.page_number != "none":
            y = self.height - look.bottom + 30
            self.line(
                str(self.page),
                look.running,
                self.left,
                y,
                self.right - self.left,
                align=look.page_number,
            )

    # ── footnotes ─────────────────────────────────────────────────────────────
    def _notes_height(self) -> float:
        lines = sum(len(self._note_lines(*note)) for note in self.notes)
        return lines * self.look.note.leading + (NOTE_RULE_GAP + 8 if self.notes else 0)

    def _note_lines(self, marker: str, text: str) -> list[list[Piece]]:
        return wrap(f"^{marker}^ {text}", self.look.note, self.right - self.left)

    def footnote(self, marker: str, text: str) -> None:
        """A footnote at the foot of this page."""
        self.notes.append((marker, text))
        self.truth.footnotes.append(
            {"marker": marker, "text": plain(text), "page": self.page}
        )

    def table_note(self, text: str, type: Type) -> None:
        """A note under a table: `* …`."""
        marker, _, rest = text.partition(" ")
        self.truth.footnotes.append(
            {"marker": marker, "text": plain(rest), "page": self.page}
        )
        self.paragraph(text, type)

    def _draw_notes(self) -> None:
        if not self.notes:
            return
        y = self.floor + 8
        self.rule(self.left, y, self.left + 140, y, 0.5, colour="#000000")
        y += NOTE_RULE_GAP
        for note in self.notes:
            for line in self._note_lines(*note):
                self.pieces(line, self.look.note, self.left, y)
                y += self.look.note.leading
        self.notes = []

    # ── text ──────────────────────────────────────────────────────────────────
    def paragraph(
        self,
        text: str,
        type: Type | None = None,
        indent: float = 0.0,
        after: float = 5.0,
    ) -> None:
        """Text over as many lines and pages as it needs."""
        type = type or self.look.body
        lines = wrap(text, type, self.right - self.left - indent)
        for number, line in enumerate(lines):
            self.need(type.leading)
            last = number == len(lines) - 1
            self.pieces(
                line,
                type,
                self.left + indent,
                self.y,
                None if last or not self.look.justify else self.right,
            )
            self.y += type.leading
        self.skip(after)

    def bullet(self, text: str, notes: dict[str, str] | None = None) -> None:
        """A bullet of the current section, with the footnotes that it refers to."""
        body = self.look.body
        lines = len(wrap(text, body, self.right - self.left - 16))
        self.need(body.leading * min(lines, 2))
        for marker, note in (notes or {}).items():
            self.footnote(marker, note)
        self.need(body.leading * min(lines, 2))
        self.line(self.look.bullet, body, self.left + 3, self.y)
        self.paragraph(text, indent=16, after=4)
        self.truth.sections[-1]["bullets"].append(
            {"text": plain(text), "footnotes": marks(text)}
        )

    def heading(self, text: str, notes: dict[str, str] | None = None) -> None:
        """A section heading."""
        self.need(self.look.heading.leading + 3 * self.look.body.leading + 10)
        for marker, note in (notes or {}).items():
            self.footnote(marker, note)
        self.skip(6)
        self.paragraph(text, self.look.heading, after=5)
        self.truth.sections.append(
            {"heading": plain(text), "heading_footnotes": marks(text), "bullets": []}
        )

    def centred(self, text: str, type: Type, y: float) -> None:
        """A line in the middle of the page at y."""
        for line in wrap(text, type, self.right - self.left):
            self.pieces(line, type, (self.width - line_width(line, type)) / 2, y)
            y += type.leading

    def caption(self, text: str, type: Type | None = None) -> None:
        """A caption line of a figure or table, centred."""
        type = type or self.look.caption
        for line in wrap(text, type, self.right - self.left - 20):
            self.pieces(
                line,
                type,
                (self.left + self.right - line_width(line, type)) / 2,
                self.y,
            )
            self.y += type.leading
        self.skip(6)

    # ── ink ───────────────────────────────────────────────────────────────────
    def line(
        self,
        text: str,
        type: Type,
        x: float,
        y: float,
        width: float = 0.0,
        *,
        align: str = "left",
    ) -> None:
        """One line of text whose top is at y; `align` within `width`."""
        for line in wrap(text, type, 10_000):
            slack = width - line_width(line, type)
            self.pieces(
                line,
                type,
                x + {"left": 0.0, "right": slack, "centre": slack / 2}[align],
                y,
            )

    def pieces(
        self,
        line: list[Piece],
        type: Type,
        x: float,
        y: float,
        fill_to: float | None = None,
    ) -> None:
        """A wrapped line with its top left at x, y; stretched to `fill_to` where given."""
        blanks = sum(1 for piece in line[1:] if not piece.glued)
        stretch = (
            (fill_to - x - line_width(line, type)) / blanks
            if fill_to and blanks
            else 0.0
        )
        self.canvas.setFillColor(HexColor(type.colour))
        for run in _runs(line, type, stretch):
            self._set(run, type, x + run.x, y)

    def _set(self, run: "Run", type: Type, x: float, y: float) -> None:
        sup = run.style == "sup"
        self.canvas.setFont(
            type.font(run.style), type.size * (SUPERSCRIPT_SIZE if sup else 1)
        )
        rise = type.size * SUPERSCRIPT_RISE if sup else 0.0
        self.canvas.drawString(x, self.height - y - type.size * 0.93 + rise, run.text)

    def rule(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        width: float = 0.5,
        *,
        colour: str = "#000000",
    ) -> None:
        """A drawn line."""
        self.canvas.setStrokeColor(HexColor(colour))
        self.canvas.setLineWidth(width)
        self.canvas.line(x0, self.height - y0, x1, self.height - y1)

    def area(self, x0: float, y0: float, x1: float, y1: float, colour: str) -> None:
        """A filled rectangle."""
        self.canvas.setFillColor(HexColor(colour))
        self.canvas.rect(x0, self.height - y1, x1 - x0, y1 - y0, stroke=0, fill=1)

    def turned(self, text: str, type: Type, x: float, y: float, degrees: int) -> None:
        """A line whose base line starts at x, y, turned anticlockwise."""
        self.canvas.saveState()
        self.canvas.translate(x, self.height - y)
        self.canvas.rotate(degrees)
        self.canvas.setFillColor(HexColor(type.colour))
        self.canvas.setFont(type.font("regular"), type.size)
        self.canvas.drawString(0, 0, type.shown(Piece(text)))
        self.canvas.restoreState()


@dataclass(frozen=True)
class Run:
    """Pieces drawn by one operator, at x points from the line's start."""

    text: str
    style: str
    x: float


def _runs(line: list[Piece], type: Type, stretch: float) -> list[Run]:
    """Neighbours of one style are one run, blanks included, unless the line is stretched."""
    runs: list[Run] = []
    x = 0.0
    for index, piece in enumerate(line):
        gap = 0.0 if index == 0 or piece.glued else type.blank + stretch
        same = runs and runs[-1].style == piece.style and not stretch
        x += gap
        if same:
            last = runs.pop()
            runs.append(
                Run(
                    last.text + (" " if gap else "") + type.shown(piece),
                    last.style,
                    last.x,
                )
            )
        else:
            runs.append(Run(type.shown(piece), piece.style, x))
        x += type.width(piece)
    return runs


def family(family: Family = SANS, **kwargs: Any) -> Type:
    """A type of a family: shorthand for looks."""
    return Type(family=family, **kwargs)
