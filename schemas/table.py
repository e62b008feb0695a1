"""A table as printed, stitched over its pages.

Places and lines come by the hundred on every page: they are dataclasses, a quarter of the size of models.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Annotated, Any, Concatenate, ParamSpec, Self, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from schemas.geometry import Box
from schemas.vocabulary.load import load_headings
from schemas.vocabulary.places import Provinces, provinces_listed

OTHER = "other"
Asked = ParamSpec("Asked")
Found = TypeVar("Found")


def _known(kind: str) -> str:
    if kind != OTHER and kind not in load_headings():
        raise ValueError(
            f"no kind of table is called {kind!r}: {', '.join(load_headings())}, {OTHER}"
        )
    return kind


TableKind = Annotated[str, AfterValidator(_known)]
"""A section of `vocabulary/headings.yaml`: `district_statistics`, `swot`, …; or `other`."""


@dataclass(frozen=True, slots=True)
class Region:
    """A place on a page."""

    page: Annotated[int, Field(ge=1)]
    box: Box


@dataclass(frozen=True, slots=True)
class CellLine:
    """One printed line of a cell's text."""

    text: str
    """Mended where the text layer is broken; not joined with its neighbours."""
    text_raw: str
    """As the text layer holds it."""
    region: Region
    bold: bool = False


class Cell(BaseModel):
    """One cell of a table: its place in the grid, its text, where it was printed.

    A merged cell stands once, at its top left grid position, with its spans.
    A cell that a page break cut has one region for each page it stands on.
    """

    model_config = ConfigDict(frozen=True)

    row: int = Field(ge=0)
    col: int = Field(ge=0)
    row_span: int = Field(default=1, ge=1)
    col_span: int = Field(default=1, ge=1)
    is_header: bool = False
    text: str
    """Normalised: one line, single blanks, hyphenation mended."""
    text_raw: str
    """As the text layer holds it, printed lines separated by a newline."""
    regions: tuple[Region, ...] = Field(min_length=1)
    lines: tuple[CellLine, ...] = ()

    @property
    def page(self) -> int:
        """The page on which the cell begins."""
        return self.regions[0].page

    @property
    def box(self) -> Box:
        """The cell's box on the page on which it begins."""
        return self.regions[0].box

    def moved(self, row: int, col: int, *, header: bool = False) -> Self:
        """The cell in one place of another grid, without spans: a heading, or one of the body."""
        place = {"row": row, "col": col, "row_span": 1, "col_span": 1}
        return self.model_copy(update={**place, "is_header": header})


class EngineView(BaseModel):
    """What one engine saw where the table stands, for debugging: the losing readings too."""

    model_config = ConfigDict(frozen=True)

    engine: str
    """`pdfplumber-lines`, `camelot-lattice`, `camelot-network`, …"""
    region: Region
    n_rows: int
    n_cols: int
    score: float
    chosen: bool


class Table(BaseModel):
    """A table as printed, stitched over its pages. Rows and columns count from 0, headings included."""

    model_config = ConfigDict(frozen=True)

    ordinal: int = Field(ge=1)
    """1, 2, 3, … in reading order over the document."""
    kind: TableKind = "other"
    label: str | None = None
    """`Tablo 1` as printed, or None."""
    caption: str | None = None
    """The whole caption line, label included, or None."""
    heading: str | None = None
    """The section heading above the table, where there is one."""
    n_rows: int = Field(ge=1)
    n_cols: int = Field(ge=1)
    cells: tuple[Cell, ...]
    regions: tuple[Region, ...] = Field(min_length=1)
    """The table's box on each page it stands on, in order."""
    caption_region: Region | None = None
    method: str
    """Which engine's grid was taken, and what was done to it: `pdfplumber-lines+stitched`."""
    confidence: float = Field(ge=0, le=1)
    reason: str
    """A sentence: why this reading won."""
    notes: tuple[str, ...] = ()
    """Notes printed under the table (`* …`), raw."""
    engines: tuple[EngineView, ...] = ()
    one_entry_a_cell: bool = False
    """Whether each cell holds one entry (a finding, a goal, a label): cut by what its kind holds."""
    stands_under: tuple[str, ...] = ()
    """Labels over the whole table that its records have, outermost first: the heading of its dimension."""
    of_place: str | None = None
    """The place, as named, that all rows count, where no cell names one: of the caption, or the document."""
    dashes_nought: bool = False
    """Whether tables of its document that are like it show that a dash counts as 0."""
    about: Provinces = ()
    """Slugs of the provinces that its document is about."""

    def model_copy(
        self, *, update: Mapping[str, Any] | None = None, deep: bool = False
    ) -> Self:
        """As pydantic's, without what was worked out from the cells of the table that is copied."""
        copied = super().model_copy(update=update, deep=deep)
        for worked_out in copied.__dict__.keys() - type(self).model_fields:
            del copied.__dict__[worked_out]
        return copied

    @cached_property
    def provinces(self) -> Provinces:
        """The provinces whose districts its labels mean: the one they are of, else those of the document."""
        return provinces_listed((cell.text for cell in self.cells), self.about)

    @property
    def province(self) -> str | None:
        """The one province whose districts it lists, and whose its total is; None where not one alone."""
        return self.provinces[0] if len(self.provinces) == 1 else None

    @property
    def pages(self) -> list[int]:
        """The pages it stands on, in order."""
        return sorted({region.page for region in self.regions})

    @property
    def name(self) -> str:
        """Its label as printed, else its number in the document: `Tablo 2`; `Table 2`."""
        return self.label or f"Table {self.ordinal}"

    @property
    def called(self) -> str:
        """What it is called in messages: `table 2 (Tablo 2)`; `table 2 (Tablo 2, pages 4-6)`."""
        pages = (
            [f"pages {self.pages[0]}-{self.pages[-1]}"] if len(self.pages) > 1 else []
        )
        more = ", ".join([self.label, *pages] if self.label else pages)
        return f"table {self.ordinal}" + (f" ({more})" if more else "")

    def cell_at(self, row: int, col: int) -> Cell | None:
        """The cell that covers a grid position (spans expanded), or None."""
        return self.covering.get((row, col))

    @cached_property
    def covering(self) -> dict[tuple[int, int], Cell]:
        """Grid position → the first cell that covers it."""
        covering: dict[tuple[int, int], Cell] = {}
        for cell in self.cells:
            for row in range(cell.row, cell.row + cell.row_span):
                for col in range(cell.col, cell.col + cell.col_span):
                    covering.setdefault((row, col), cell)
        return covering

    def grid(self) -> list[list[Cell | None]]:
        """Rows of columns, spans expanded: a merged cell stands at every position it covers."""
        rows: list[list[Cell | None]] = [
            [None] * self.n_cols for _ in range(self.n_rows)
        ]
        for cell in self.cells:
            for row in range(cell.row, min(cell.row + cell.row_span, self.n_rows)):
                for col in range(cell.col, min(cell.col + cell.col_span, self.n_cols)):
                    rows[row][col] = cell
        return rows

    def header_rows(self) -> int:
        """How many rows at the top are headings."""
        return max(
            (cell.row + cell.row_span for cell in self.cells if cell.is_header),
            default=0,
        )


def once_a_table(
    work: Callable[Concatenate[Table, Asked], Found],
) -> Callable[Concatenate[Table, Asked], Found]:
    """What is worked out from a table's cells, kept with it: they do not change, and a copy begins anew.

    Args:
        work: of a table and what is asked of it; its result is shared by all who ask, and stays as it is.
    """

    @wraps(work)
    def kept(table: Table, /, *asked: Asked.args, **named: Asked.kwargs) -> Found:
        known: dict[object, Found] = table.__dict__.setdefault(work.__qualname__, {})
        question = (*asked, *named.items())
        if question not in known:
            known[question] = work(table, *asked, **named)
        return known[question]

    return kept
