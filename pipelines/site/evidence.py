"""Where on paper the numbers and texts of the site stand, each place shown once a page of the site."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from sqlmodel import Session, select

from pipelines.report.beside import Beside, beside, printed_table
from pipelines.report.source_file import file_of
from pipelines.report.trace import Spot, spots_of
from pipelines.site.content import Row
from schemas import database as db
from schemas.geometry import Box
from schemas.printed_table import PrintedTable

ACROSS_PT = 130.0  # points left and right of the box: less and the name of the row is rarely in sight
ALONG_PT = 42.0  # points above and below it: the rows around it, so that the reader finds it on paper


@dataclass(frozen=True)
class Crop:
    """A part of a page's picture, and the box in it; sides in hundredths of the part."""

    picture: str
    """Name of the page's picture; empty where the PDF is no longer there."""
    page: int
    ratio: float
    """Width by height."""
    width: float
    left: float
    top: float
    """Of the page's picture."""
    box: Box


@dataclass
class Source:
    """A cell or a sentence on a page, and what the site has read from it."""

    key: str
    """`c12`, `s7`: its address on the page of the site."""
    document: db.Document
    edition: db.Edition
    place: db.TableCell | db.Statement
    crops: list[Crop]
    beside: Beside | None
    """Of a cell: how its table, row and column are called."""
    readings: list[Row] = field(default_factory=list)
    """`what`, `value`, `proof`, `others`: what was read from it."""

    @cached_property
    def text_raw(self) -> str:
        """As the PDF holds it."""
        return self.place.text_raw or self.place.text


class Library:
    """Where everything stands on paper. What it is asked for it keeps: pages of the site share sources."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.drawn: dict[tuple[int, int], str] = {}
        """Edition and page → the name of its picture: those that are to be drawn."""
        self._files: dict[int, Path | None] = {}
        self._tables: dict[int, PrintedTable] = {}
        self._sizes: dict[int, dict[int, tuple[float, float]]] = {}

    def source(self, cell: int | None, statement: int | None) -> Source:
        """The source that a row of the database points to."""
        place: db.TableCell | db.Statement = (
            self.session.get_one(db.Statement, statement)
            if cell is None
            else self.session.get_one(db.TableCell, cell)
        )
        edition = self.session.get_one(db.Edition, place.edition_id)
        return Source(
            key=f"s{statement}" if cell is None else f"c{cell}",
            document=self.session.get_one(db.Document, edition.document_id),
            edition=edition,
            place=place,
            crops=[self._crop(edition, spot) for spot in spots_of(place)],
            beside=self._beside(place) if isinstance(place, db.TableCell) else None,
        )

    def file(self, edition: db.Edition) -> Path | None:
        """The PDF of an edition, where it is still to be found."""
        key = edition.id or 0
        if key not in self._files:
            self._files[key] = file_of(self.session, edition)
        return self._files[key]

    def _beside(self, cell: db.TableCell) -> Beside:
        if cell.source_table_id not in self._tables:
            table = self.session.get_one(db.SourceTable, cell.source_table_id)
            self._tables[cell.source_table_id] = printed_table(self.session, table)
        return beside(self._tables[cell.source_table_id], cell)

    def _crop(self, edition: db.Edition, spot: Spot) -> Crop:
        width, height = self._size(edition, spot.page)
        part = part_around(spot.box, width, height)
        return Crop(
            picture=self._picture(edition, spot.page),
            page=spot.page,
            ratio=part.width / part.height,
            width=100 * width / part.width,
            left=-100 * part.x0 / part.width,
            top=-100 * part.top / part.height,
            box=within(spot.box, part),
        )

    def _size(self, edition: db.Edition, number: int) -> tuple[float, float]:
        """Width and height of a page in points."""
        key = edition.id or 0
        if key not in self._sizes:
            query = select(db.Page.number, db.Page.width, db.Page.height).where(
                db.Page.edition_id == key
            )
            self._sizes[key] = {
                page: (width, height)
                for page, width, height in self.session.exec(query)
            }
        return self._sizes[key][number]

    def _picture(self, edition: db.Edition, number: int) -> str:
        if self.file(edition) is None:
            return ""
        name = f"{edition.sha256[:12]}-{number}.webp"
        self.drawn[(edition.id or 0, number)] = name
        return name


def part_around(box: Box, width: float, height: float) -> Box:
    """The part of a page that is shown of a box: points, cut at the page's edges."""
    return Box(
        max(0.0, box.x0 - ACROSS_PT),
        max(0.0, box.top - ALONG_PT),
        min(width, box.x1 + ACROSS_PT),
        min(height, box.bottom + ALONG_PT),
    )


def within(box: Box, part: Box) -> Box:
    """A box in hundredths of the part that it lies in."""
    across, along = 100 / part.width, 100 / part.height
    return Box(
        (box.x0 - part.x0) * across,
        (box.top - part.top) * along,
        (box.x1 - part.x0) * across,
        (box.bottom - part.top) * along,
    )


class Shelf:
    """The sources of one page of the site, in the order in which they are first named."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.sources: dict[str, Source] = {}

    def take(
        self, cell: int | None, statement: int | None = None, reading: Row | None = None
    ) -> str:
        """The address of a source on this page; what was read from it is kept beside it."""
        key = f"s{statement}" if cell is None else f"c{cell}"
        if key not in self.sources:
            self.sources[key] = self.library.source(cell, statement)
        if reading is not None:
            self.sources[key].readings.append(reading)
        return key
