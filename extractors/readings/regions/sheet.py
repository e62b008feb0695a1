"""A table made of texts cut from pages: cells with their printed lines and boxes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extractors.pages.reading_order import lines_of, rows_of
from extractors.readings.regions.found import told_of_found
from extractors.readings.regions.groups import Group
from extractors.readings.settings.regions import SHEET
from extractors.readings.text.textlines import TextLine
from extractors.tables.grid.captions import captions_near, notes_below
from schemas.geometry import Box, bounding_box
from schemas.page import Line, Page, Word
from schemas.table import Cell, CellLine, Region, Table, TableKind
from schemas.text.turkish import clean
from schemas.vocabulary.labels import table_label

METHOD = "readings"
"""Of tables that were cut with the knowledge of what their kind holds."""


@dataclass(slots=True)
class Sheet:
    """Cells while they are put in place."""

    n_cols: int
    cells: list[Cell] = field(default_factory=list)
    n_rows: int = 0

    def put(
        self,
        row: int,
        col: int,
        lines: Sequence[TextLine],
        text: str,
        *,
        header: bool = False,
        rows: int = 1,
        cols: int = 1,
    ) -> None:
        """Put a text at a place of the grid; one without lines is left out."""
        self.n_rows = max(self.n_rows, row + rows)
        if lines:
            self.cells.append(_cell((row, col, rows, cols), lines, text, header))

    def table(
        self,
        kind: TableKind,
        regions: Sequence[Region],
        like: Table | None,
        pages: Sequence[Page],
        reason: str,
    ) -> Table:
        """The table, with label, caption and notes of the one found there, or of the lines around it.

        Args:
            kind: of the table.
            regions: its box on each page.
            like: the table that was found at this place, where one was.
            pages: of the document.
            reason: a sentence: how it was read.
        """
        around = _surroundings(regions, pages, like)
        captioned = {
            name: getattr(around, name)
            for name in ("label", "caption", "caption_region")
        }
        told = {"notes": around.notes} | told_of_found(like) | captioned
        return Table(
            **told,
            kind=kind,
            n_rows=max(self.n_rows, 1),
            n_cols=self.n_cols,
            cells=tuple(sorted(self.cells, key=lambda cell: (cell.row, cell.col))),
            regions=tuple(regions),
            method=METHOD,
            confidence=1.0,
            reason=reason,
            one_entry_a_cell=True,
        )


@dataclass(frozen=True, slots=True)
class _Around:
    label: str | None
    caption: str | None
    caption_region: Region | None
    notes: tuple[str, ...]


def _surroundings(
    regions: Sequence[Region], pages: Sequence[Page], like: Table | None
) -> _Around:
    """The caption over the region, else the one that the table found here has, else the one below.

    Where the table found here has its caption below, what stands over it is the caption of another.
    """
    if (
        like is not None
        and _begins_here(like, regions[0])
        and _is_captioned_below(like)
    ):
        own = _captioned_below(regions[-1], pages, like)
        return own or _Around(like.label, like.caption, like.caption_region, like.notes)
    box, page = (
        regions[0].box,
        next(page for page in pages if page.number == regions[0].page),
    )
    outside = [w for w in page.words if w.angle == 0 and not box.holds_centre_of(w.box)]
    lines = lines_of(outside)
    near = captions_near(box, lines)
    above = [caption for caption in near if caption.above]
    before = None if above else _at_end_of_page_before(box, page, pages)
    if before is not None:
        return before
    if not above and like is not None:
        return _Around(like.label, like.caption, like.caption_region, like.notes)
    if not near:
        return _Around(None, None, None, tuple(notes_below(box, lines)))
    first = (above or near)[0]
    return _Around(
        clean(first.label),
        clean(first.text),
        Region(page=page.number, box=first.box.rounded()),
        tuple(notes_below(box, lines)),
    )


def _begins_here(table: Table, first: Region) -> bool:
    """Whether a table begins where a region does: one that is its end alone may have the caption of the next."""
    begins = table.regions[0]
    return begins.page == first.page and begins.box.top < first.box.y_mid


def _captioned_below(
    last: Region, pages: Sequence[Page], like: Table
) -> _Around | None:
    """The caption right below a region, where that of the table found here stands on a later page."""
    far = like.caption_region is not None and like.caption_region.page > last.page
    page = next(page for page in pages if page.number == last.page)
    lines = lines_of(word for word in page.words if word.angle == 0)
    near = captions_near(last.box, lines) if far else []
    below = next((caption for caption in near if not caption.above), None)
    if below is None:
        return None
    return _Around(
        clean(below.label),
        clean(below.text),
        Region(page=page.number, box=below.box.rounded()),
        tuple(notes_below(last.box, lines)),
    )


def _is_captioned_below(table: Table) -> bool:
    caption, last = table.caption_region, table.regions[-1]
    return caption is not None and (caption.page, caption.box.top) > (
        last.page,
        last.box.y_mid,
    )


def _at_end_of_page_before(
    box: Box, page: Page, pages: Sequence[Page]
) -> _Around | None:
    """A caption that the page break parts from its table: the last line of the page before."""
    before = next((other for other in pages if other.number == page.number - 1), None)
    if before is None:
        return None
    if any(word.box.bottom < box.top for word in page.words if word.angle == 0):
        return None
    rows = rows_of(word for word in before.words if word.angle == 0)
    for row in rows[: -SHEET.longest_caption - 1 : -1]:
        line = Line(tuple(row))
        match = table_label().match(line.text)
        if match is not None:
            lines = [Line(tuple(other)) for other in rows[rows.index(row) :]]
            region = Region(
                page=before.number,
                box=bounding_box(line.box for line in lines).rounded(),
            )
            return _Around(
                clean(match.group()),
                clean(" ".join(line.text for line in lines)),
                region,
                (),
            )
    return None


def _cell(
    place: tuple[int, int, int, int], lines: Sequence[TextLine], text: str, header: bool
) -> Cell:
    row, col, rows, cols = place
    pages = dict.fromkeys(line.page for line in lines)
    return Cell(
        row=row,
        col=col,
        row_span=rows,
        col_span=cols,
        is_header=header,
        text=text,
        text_raw="\n".join(line.text_raw for line in lines),
        regions=tuple(
            Region(
                page=page,
                box=bounding_box(
                    line.box for line in lines if line.page == page
                ).rounded(),
            )
            for page in pages
        ),
        lines=tuple(
            CellLine(
                text=line.text,
                text_raw=line.text_raw,
                region=Region(page=line.page, box=line.box.rounded()),
                bold=line.bold,
            )
            for line in lines
        ),
    )


def regions_of(words: Iterable[tuple[int, Word]]) -> tuple[Region, ...]:
    """The box around words on each page: `(page, word)`."""
    boxes: dict[int, list[Box]] = {}
    for page, word in words:
        boxes.setdefault(page, []).append(word.box)
    return tuple(
        Region(page=page, box=bounding_box(found).grown(1).rounded())
        for page, found in sorted(boxes.items())
    )


def put_labels(
    sheet: Sheet, groups: Sequence[Group], starts: Sequence[int], deep: int
) -> None:
    """A cell for each label of each level, over the rows of all groups that stand under it.

    Args:
        sheet: where they are put.
        groups: top to bottom.
        starts: first row of each group, and the row after the last.
        deep: how many levels of labels there are.
    """
    for level in range(deep):
        first = 0
        for at in range(1, len(groups) + 1):
            if (
                at < len(groups)
                and groups[at].labels[: level + 1] == groups[first].labels[: level + 1]
            ):
                continue
            label = (
                groups[first].labels[level]
                if level < len(groups[first].labels)
                else None
            )
            if label is not None:
                lines = [
                    line for group in groups[first:at] for line in group.lines_of(level)
                ]
                sheet.put(
                    starts[first], level, lines, label, rows=starts[at] - starts[first]
                )
            first = at
