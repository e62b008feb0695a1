"""Tables of one make: where they stand, how they may be read, what proves a reading."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from extractors.readings.place_rows.overleaf import joined
from extractors.readings.place_rows.row import PlaceRow
from extractors.readings.place_rows.runs import runs_on
from extractors.readings.proof import Proof
from extractors.readings.settings.places import KINDS
from extractors.readings.text.drawn_apart import with_words_drawn_apart
from extractors.readings.text.joining import words_of_pages
from extractors.readings.text.laid_level import with_headings_laid_level
from extractors.readings.text.words import CleanPage, clean_pages
from extractors.tables.grid.leaders import with_leaders_left_out
from extractors.tables.grid.words import without_watermarks
from extractors.tables.page.sideways import Turn, turn_of, turned
from extractors.tables.page.typed_rules import with_typed_rules
from schemas.document import DocumentIdentity
from schemas.page import Page
from schemas.table import Region, Table


@dataclass(frozen=True)
class Passage:
    """A place in the document that one printed table fills, over one page or several."""

    found: tuple[Table, ...]
    """The tables that were cut there without knowing what they hold; none where none was."""
    rows: tuple[PlaceRow, ...] = ()
    """Of places, where the passage was told by them, on pages turned upright."""
    regions: tuple[Region, ...] = ()
    """Its box on each page, where it was cut from words."""


@dataclass(frozen=True, eq=False)
class Document:
    """What readings are made from: pages (letters mended), tables as found, and whose report it is."""

    pages: Sequence[Page]
    tables: Sequence[Table]
    identity: DocumentIdentity

    @cached_property
    def turns(self) -> Mapping[int, Turn]:
        """Page number → how it must be turned to be read; pages that are upright are left out."""
        found = {page.number: turn_of(page) for page in self.pages}
        return {number: turn for number, turn in found.items() if turn is not None}

    @property
    def unturned(self) -> Mapping[int, Page]:
        """Page number → the page, of those that are read as they stand."""
        return {
            page.number: page for page in self.pages if page.number not in self.turns
        }

    @cached_property
    def numbered(self) -> Mapping[int, Page]:
        """Page number → the page as displayed."""
        return {page.number: page for page in self.pages}

    @cached_property
    def taken(self) -> Sequence[Region]:
        """Where tables as found, and rows of places on upright pages, stand."""
        rows = [
            row
            for passage in self.over_places
            for row in passage.rows
            if row.page not in self.turns
        ]
        found = [region for table in self.tables for region in table.regions]
        return [*found, *(Region(row.page, row.box) for row in rows)]

    @cached_property
    def upright(self) -> Mapping[int, Page]:
        """Page number → the page as it is read, without watermarks, turned headings of columns laid level."""
        return {page.number: self._upright(page) for page in self.pages}

    @cached_property
    def in_rows(self) -> Mapping[int, Page]:
        """The pages as rows of places are read: typed rules are rules, and no dots lead to figures."""
        return {number: _in_rows(page) for number, page in self.upright.items()}

    @cached_property
    def clean_pages(self) -> list[CleanPage]:
        """The upright pages with their words apart by direction."""
        return clean_pages([self.upright[page.number] for page in self.pages])

    @cached_property
    def lexicon(self) -> frozenset[str]:
        """Folded words that the document prints in one piece."""
        return words_of_pages(self.pages)

    def _upright(self, page: Page) -> Page:
        turn = self.turns.get(page.number)
        read = page if turn is None else turned(page, turn)
        shown = replace(read, words=without_watermarks(read.words))
        return with_words_drawn_apart(with_headings_laid_level(shown))

    @cached_property
    def over_places(self) -> tuple[Passage, ...]:
        """Where rows named after places stand, and what was found there."""
        provinces = self.identity.provinces
        runs = [
            run
            for page in self.in_rows.values()
            for run in runs_on(page.number, page.words, provinces)
        ]
        passages: list[Passage] = []
        for rows in joined(runs):
            here = Passage(tuple(self._found_at(rows)), tuple(rows))
            if passages and _are_one(passages[-1], here):
                passages[-1] = _both(passages[-1], here)
            else:
                passages.append(here)
        return tuple(passages)

    def _found_at(self, rows: Sequence[PlaceRow]) -> Iterator[Table]:
        """The tables that most rows of theirs, or of these, lie in."""
        for table in self.tables:
            if any(self.lies_in(row, table) for row in rows):
                yield table

    def lies_in(self, row: PlaceRow, table: Table) -> bool:
        """Whether the middle of a row of places lies in a table."""
        return any(self._lies_in(row, region) for region in table.regions)

    def _lies_in(self, row: PlaceRow, region: Region) -> bool:
        turn = self.turns.get(row.page)
        box = row.box if turn is None else turn.shown(row.box)
        return region.page == row.page and region.box.grown(
            KINDS.around_pt
        ).holds_centre_of(box)


def _in_rows(page: Page) -> Page:
    ruled = with_typed_rules(page)
    return replace(ruled, words=with_leaders_left_out(ruled.words))


def _are_one(earlier: Passage, later: Passage) -> bool:
    """Whether rows of one found table were seen in two runs, for a line between them is no row."""
    known = {row.place for row in earlier.rows if row.place is not None}
    shared = [
        table for table in later.found if any(table is other for other in earlier.found)
    ]
    return bool(shared) and not any(row.place in known for row in later.rows)


def _both(earlier: Passage, later: Passage) -> Passage:
    found = [
        *earlier.found,
        *(t for t in later.found if all(t is not other for other in earlier.found)),
    ]
    return Passage(tuple(found), (*earlier.rows, *later.rows))


@dataclass(frozen=True, slots=True)
class Kind:
    """Tables of one make: three questions."""

    passages: Callable[[Document], Sequence[Passage]]
    """Where the document may print such a table."""
    candidates: Callable[[Document, Passage], Iterator[Table]]
    """The readings of a passage, the table as found first; each is made only when it is asked for."""
    prove: Callable[[Document, Table], Proof | None]
    """What speaks for a reading and against it; None where it is no such table."""
