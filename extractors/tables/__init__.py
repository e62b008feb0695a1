"""Stage 4, tables: `pages → grids → readings compared → parts → stitched → Table`."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from extractors.tables import sightings
from extractors.tables.document.assemble import assembled, joined_over_pages
from extractors.tables.document.framed import without_frame
from extractors.tables.document.header_rows import header_rows
from extractors.tables.document.outside import Outside, outside_of
from extractors.tables.document.parts import Part, part_of
from extractors.tables.document.settings import PARTS
from extractors.tables.frames.frames import Drawn, chart_boxes, drawn_on
from extractors.tables.grid.grid import Grid
from extractors.tables.grid.leaders import with_leaders_drawn_in
from extractors.tables.grid.words import without_watermarks, words_within
from extractors.tables.judge.choice import Choice, chosen
from extractors.tables.judge.peers import Peers, peers_of
from extractors.tables.lines.ruled import ruled_grids, with_bands
from extractors.tables.page.currency_signs import with_signs_joined
from extractors.tables.page.sideways import Turn, turn_of, turned, turned_back
from extractors.tables.page.strikes import without_strikes
from extractors.tables.page.typed_rules import with_typed_rules
from extractors.tables.unruled.overleaf import Before
from extractors.tables.unruled.unruled import unruled_grids
from schemas.geometry import Box
from schemas.page import Page
from schemas.table import Table
from schemas.text.turkish import fold


def find_tables(path: str | Path, pages: Iterable[Page]) -> list[Table]:
    """Every table on the given pages, one Table for all pages it stands on, in reading order.

    The pages may come one at a time (`read_pages`): of each only what its tables need is kept.
    """
    return tables_over(path, (), [found_on(path, pages)])


@dataclass(frozen=True, slots=True)
class OnPage:
    """What was found on one page."""

    number: int
    parts: list[Part]
    outside: Outside
    turn: Turn | None


def found_on(
    path: str | Path, pages: Iterable[Page], last: OnPage | None = None
) -> list[OnPage]:
    """What stands on pages that follow one another, the first after the last, where that is told."""
    found: list[OnPage] = []
    with peers_of(path) as peers:
        for page in pages:
            last = _found_on(page, peers, _before(last, page))
            found.append(last)
    return found


def _found_on(page: Page, peers: Peers, before: Part | None) -> OnPage:
    turn = turn_of(page)
    sightings.on_page(page.number, None if turn is None else turn.shown)
    upright = page if turn is None else turned(page, turn)
    parts = page_parts(upright, peers if turn is None else None, before)
    return OnPage(page.number, parts, outside_of(upright, parts), turn)


def tables_over(
    path: str | Path, pages: Sequence[Page], runs: Sequence[Sequence[OnPage]]
) -> list[Table]:
    """The tables of pages that were looked at in runs, each without knowing what the one before ends with.

    Args:
        path: the PDF.
        pages: all of them; of a single run they are not asked for.
        runs: what was found on them, in order.
    """
    found: list[OnPage] = []
    for run in runs:
        found += _after(path, found[-1], pages[len(found) :], run) if found else run
    parts = [part for page in found for part in page.parts]
    around = {page.number: page.outside for page in found}
    turns = {page.number: page.turn for page in found if page.turn is not None}
    return [
        turned_back(table, turns)
        for table in assembled(joined_over_pages(parts, around), around)
    ]


def _after(
    path: str | Path, last: OnPage, pages: Sequence[Page], run: Sequence[OnPage]
) -> Iterator[OnPage]:
    """The run, its first pages looked at again where a table of the page before may go on there."""
    known: OnPage | None = None  # of the page before, as the run knew it
    for at, (page, seen) in enumerate(zip(pages, run, strict=False)):
        if _before(last, page) == _before(known, page):
            yield from run[at:]
            return
        known = seen
        [last] = found_on(path, [page], last)
        yield last


def _before(last: OnPage | None, page: Page) -> Part | None:
    """The last table of the page before, where it may go on."""
    part = last.parts[-1] if last is not None and last.parts else None
    return part if part is not None and _may_go_on(part, page) else None


def _may_go_on(part: Part, page: Page) -> bool:
    """Whether a table stands at the end of the page before: then the next may hold the rest of it."""
    return (
        part.page == page.number - 1 and part.box.bottom > PARTS.page_end * page.height
    )


def page_parts(
    page: Page, peers: Peers | None = None, before: Part | None = None
) -> list[Part]:
    """The tables, and parts of tables, on one page.

    Args:
        page: the page as pdfium reads it, its text upright.
        peers: the engines that read the PDF themselves; None where the page was turned, which they
            cannot see, or to do without their opinion.
        before: the last table of the page before: one without lines that goes on has its columns.
    """
    page = without_strikes(with_typed_rules(page))
    words = with_leaders_drawn_in(without_watermarks(page.words))
    page = replace(page, words=with_signs_joined(words))
    grids = own_grids(page, _told_by_text(before), () if before is None else before.xs)
    others = peers.grids(page, grids) if grids and peers is not None else []
    choices = [chosen(grid, others, page) for grid in grids]
    _tell_choices(others, choices)
    parts = [
        part_of(
            without_frame(c.grid, page.words), page, c.confidence, c.reason, c.engines
        )
        for c in choices
    ]
    parts = [replace(part, header_rows=header_rows(part, page.fills)) for part in parts]
    return sorted(parts, key=lambda part: (part.box.top, part.box.x0))


def _told_by_text(part: Part | None) -> Before | None:
    """What is known of a table whose columns its text tells."""
    if part is None or "text" not in part.method:
        return None
    heading = (cell.text for row in range(part.header_rows) for cell in part.row(row))
    return Before(
        part.xs, frozenset(fold(word) for text in heading for word in text.split())
    )


def own_grids(
    page: Page, before: Before | None = None, borders: Sequence[float] = ()
) -> list[Grid]:
    """The grids that the page's lines and words make, pdfium's reading alone.

    Args:
        page: its text upright.
        before: a table without lines that the page before ends with.
        borders: of the columns of whatever table it ends with.
    """
    drawn = drawn_on(page)
    charts = chart_boxes(drawn)
    _tell_drawn(drawn, charts)
    grids, refused = ruled_grids(drawn, borders)
    taken = [grid.box for grid in grids] + refused + charts
    unruled = unruled_grids(page, taken, drawn.horizontals, before)
    return grids + [
        with_bands(grid, words_within(page.words, grid.box), page) for grid in unruled
    ]


def _tell_drawn(drawn: Drawn, charts: Sequence[Box]) -> None:
    """Say which lines are seen on the page, and which places are charts'."""
    if not sightings.heard():
        return
    for stroke in drawn.horizontals:
        sightings.tell(
            "line", Box(stroke.start, stroke.at, stroke.end, stroke.at), "runs across"
        )
    for stroke in drawn.verticals:
        sightings.tell(
            "line", Box(stroke.at, stroke.start, stroke.at, stroke.end), "runs down"
        )
    for box in charts:
        sightings.refused(
            box, "a picture, or a frame around one: what is written there is no table"
        )


def _tell_choices(others: Sequence[Grid], choices: Sequence[Choice]) -> None:
    """Say what each engine sees, and which reading is taken of each table, and why."""
    for grid in others:
        size = f"{grid.engine} sees {grid.n_rows} × {grid.n_cols} cells"
        sightings.tell("peer", grid.box, size, (cell.box for cell in grid.cells))
    for choice in choices:
        grid, sure = choice.grid, f"confidence {choice.confidence:.2f}"
        size = f"{grid.engine}, {grid.n_rows} × {grid.n_cols} cells, {sure}"
        sightings.tell(
            "chosen",
            grid.box,
            f"{size}: {choice.reason}",
            (cell.box for cell in grid.cells),
        )
