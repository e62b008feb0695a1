"""Tables over places, whatever they count: where they stand, and the ways to read them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from extractors.pages.reading_order import lines_of
from extractors.readings.across.by_words import across_by_words
from extractors.readings.kinds import Document, Kind, Passage
from extractors.readings.place_rows import PlaceRow
from extractors.readings.programmes import prove_programmes
from extractors.readings.proof import Proof
from extractors.readings.recut import recut
from extractors.readings.rows_read import rows_outside
from extractors.readings.statistics import prove_statistics
from extractors.readings.whole.bands import banded, with_bands
from extractors.readings.whole.beyond import with_rows_beyond
from extractors.readings.whole.lists import as_one_list
from extractors.readings.whole.named_above import with_title
from extractors.readings.whole.own_place import of_its_place
from extractors.readings.whole.pairs import with_pairs_parted
from extractors.readings.whole.parted_rows import with_rows_parted
from extractors.readings.whole.pieces import in_pieces, stacked
from extractors.readings.whole.sheets import over_sheets
from extractors.readings.whole.turned import turned_groups
from extractors.records.kinds import classify
from extractors.records.programme_rows import rows_by_programme
from extractors.records.readers import read_records
from extractors.tables.grid.captions import captions_near
from extractors.tables.page.sideways import turned_back
from schemas.document import DocumentIdentity
from schemas.finding import Finding
from schemas.page import Page
from schemas.table import Region, Table, TableKind
from schemas.text.turkish import clean
from schemas.vocabulary.headings import match_heading


def passages(document: Document) -> Sequence[Passage]:
    """The rows of places of a document, and tables of these kinds in which no such rows were seen."""
    assembled = [passage for passage, _ in _assembled(document)]
    taken = [table for passage in assembled for table in passage.found]
    runs = {id(row) for passage in assembled for row in passage.rows}
    tables = [table for table in document.tables if not _is_among(table, taken)]
    whole = [*taken, *(table for table in tables if table.kind in PROVERS and rows_by_programme(table))]
    free = [each for each in document.over_places if not any(id(row) in runs for row in each.rows)]
    rest = [each for each in free if not any(_is_among(table, whole) for table in each.found)]
    seen = {table.ordinal for passage in rest for table in passage.found}
    others = [table for table in tables if table.kind in PROVERS and table.ordinal not in seen]
    return [*assembled, *rest, *(Passage((table,)) for table in others)]


@lru_cache(maxsize=1)
def _assembled(document: Document) -> Sequence[tuple[Passage, Table]]:
    """Tables put together of pieces, or of runs under bands: those that prove themselves."""
    made = [*_under_bands(document), *_of_pieces(document), *_across(document), *_of_pairs(document)]
    made += _of_lists(document)
    made += _of_one_place(document)
    made += [(Passage((named, other)), whole) for named, other, whole in over_sheets(document.tables)]
    chosen: list[tuple[Passage, Table]] = []
    for passage, table in made:
        if any(_is_among(each, other.found) for each in passage.found for other, _ in chosen):
            continue
        if _gains(document, passage, table):
            chosen.append((passage, table))
    return chosen


def _gains(document: Document, passage: Passage, table: Table) -> bool:
    """Whether less speaks against the whole than against its pieces, and nothing of what they say is lost."""
    proof = prove(document, table)
    if proof is None:
        return False
    apart = [each for piece in passage.found if (each := prove(document, piece)) is not None]
    if len(passage.found) == 1 and apart and apart[0].is_complete:
        return False
    if not apart:
        return True
    doubts = sum(len(each.objections) + len(each.open_questions) for each in apart)
    lost = frozenset(place for each in apart for place in each.places) - proof.places
    return not lost and (proof.is_complete or len(proof.objections) + len(proof.open_questions) < doubts)


def _of_pieces(document: Document) -> Iterator[tuple[Passage, Table]]:
    for pieces in in_pieces(document.tables):
        parted = [list(_as_found(document, piece))[-1] for piece in pieces]
        whole = stacked(parted)
        if any(prove(document, piece) for piece in pieces) or _is_complete(prove(document, whole)):
            yield Passage(tuple(pieces), _rows_of_one_run(document, pieces)), whole


def _is_complete(proof: Proof | None) -> bool:
    return proof is not None and proof.is_complete


def _rows_of_one_run(document: Document, pieces: Sequence[Table]) -> tuple[PlaceRow, ...]:
    """The rows that stand in some pieces, where they are one run that may be cut anew; else none."""
    at = [each for each in document.over_places if any(_is_among(table, pieces) for table in each.found)]
    whole = len(at) == 1 and all(_is_among(piece, at[0].found) for piece in pieces)
    return at[0].rows if whole else ()


def _of_lists(document: Document) -> Iterator[tuple[Passage, Table]]:
    for table in document.tables:
        whole = as_one_list(table)
        yield from [(Passage((table,)), whole)] if whole is not None else []


def _of_pairs(document: Document) -> Iterator[tuple[Passage, Table]]:
    several = [each.found for each in document.over_places if len(each.found) > 1]
    for table in document.tables:
        if any(_is_among(table, pieces) for pieces in several):
            continue  # a piece of a table: its rows are cut anew as a whole
        parted = with_pairs_parted(table, document.numbered)
        yield from [(Passage((table,)), parted)] if parted is not None else []


def _of_one_place(document: Document) -> Iterator[tuple[Passage, Table]]:
    for table in document.tables:
        whole = of_its_place(table, document.identity)
        yield from [(Passage((table,)), whole)] if whole is not None else []


def _across(document: Document) -> list[tuple[Passage, Table]]:
    """Tables with places across, by their grid or by their words: those first that nothing speaks against."""
    read = [*_across_in_grids(document), *across_by_words(document)]
    proofs = [prove(document, table) for _, table in read]
    sure = list(map(_is_complete, proofs))
    return [read[at] for at in sorted(range(len(read)), key=lambda at: not sure[at])]


def _across_in_grids(document: Document) -> Iterator[tuple[Passage, Table]]:
    about = document.identity.provinces
    for group, table in turned_groups(document.tables, about):
        yield Passage(tuple(group)), table.model_copy(update={"about": about})


def _under_bands(document: Document) -> Iterator[tuple[Passage, Table]]:
    runs = [passage.rows for passage in document.over_places if passage.rows]
    for group in banded(runs, document.upright):
        rows = tuple(row for each in group for row in each.rows)
        at = [passage for passage in document.over_places if any(passage.rows is each.rows for each in group)]
        found = tuple({id(table): table for passage in at for table in passage.found}.values())
        pages = [document.upright[number] for number in sorted({row.page for row in rows})]
        captioned = next((table for table in found if table.caption), next(iter(found), None))
        for table in with_bands(group, pages, captioned):
            about = table.model_copy(update={"about": document.identity.provinces})
            yield Passage(found, rows), turned_back(about, document.turns)


def _is_among(table: Table, tables: Sequence[Table]) -> bool:
    return any(table is other for other in tables)


def candidates(document: Document, passage: Passage) -> Iterator[Table]:
    """The table as found, where one was; then the same cut anew; each with its title, where that names it."""
    for table in _ways(document, passage):
        yield with_title(table, document.numbered, document.taken)
        pairs = with_pairs_parted(table, document.numbered)
        yield from [pairs] if pairs is not None else []


def _ways(document: Document, passage: Passage) -> Iterator[Table]:
    """The table as found, where one was; then the same cut anew from its names and figures."""
    whole = [table for each, table in _assembled(document) if each is passage]
    yield from whole
    if not whole and len(passage.found) == 1 and not _is_shared(document, passage):
        yield from _as_found(document, passage.found[0])
    if not passage.rows or (whole and _names_again(passage.rows)):
        return
    numbers = {row.page for row in passage.rows}
    pages = [document.upright[number] for number in sorted(numbers)]
    captioned = [table for table in passage.found if table.caption]
    like = next(iter([*captioned, *passage.found]), None)
    for table in recut(pages, passage.rows, like):
        told: dict[str, object] = {"about": document.identity.provinces}
        if like is not None and _is_shared(document, passage):
            told |= _own_caption(table, pages, like)
        cut = turned_back(table.model_copy(update=told), document.turns)
        if not _loses_rows(document, passage, cut):
            yield cut


def _own_caption(cut: Table, pages: Sequence[Page], found: Table) -> dict[str, object]:
    """The caption nearest to a table that was found as one with others, on the side that theirs stands on.

    On the other side may be that of a neighbour. Without one, what is found stands as it is.
    """
    if found.caption_region is None:
        return {}
    on_top = found.caption_region.box.y_mid < found.regions[0].box.y_mid
    at, page = (cut.regions[0], pages[0]) if on_top else (cut.regions[-1], pages[-1])
    near = (each for each in captions_near(at.box, lines_of(page.words)) if each.above == on_top)
    own = next(near, None)
    if own is None:
        return {}
    region = Region(page=at.page, box=own.box.rounded())
    return {"label": clean(own.label), "caption": clean(own.text), "caption_region": region}


def _loses_rows(document: Document, passage: Passage, cut: Table) -> bool:
    """Whether a table cut anew leaves out rows of the one that was found, and has no place that it lacks.

    Where nothing is read of the one that was found, whose its figures are may not be certain: what is cut
    out of it would hide that.
    """
    if len(passage.found) != 1 or _is_shared(document, passage):
        return False
    found = passage.found[0]
    if not rows_outside(found, cut.regions):
        return False
    before, after = prove(document, found), prove(document, cut)
    return before is None or after is None or before.places >= after.places


def _names_again(rows: Sequence[PlaceRow]) -> bool:
    """Whether a place has several rows: one for each band."""
    named = [row.place for row in rows if row.place is not None]
    return len(set(named)) < len(named)


def _as_found(document: Document, table: Table) -> Iterator[Table]:
    """A table as found, and with the rows cut that it holds in one cell."""
    yield table
    pairs = with_pairs_parted(table, document.numbered)
    yield from [pairs] if pairs is not None else []
    if not any(page in document.turns for page in table.pages):
        parted = with_rows_parted(table, document.upright)
        yield from [parted] if parted is not None else []


def _is_shared(document: Document, passage: Passage) -> bool:
    """Whether what was found there is several tables in one: places are named in it again."""
    others = (each for each in document.over_places if each is not passage and passage.rows)
    return any(table is passage.found[0] for each in others for table in each.found)


def prove(document: Document, table: Table) -> Proof | None:
    """What speaks for a table over places, by what its headings say; None where they say nothing known."""
    prover = PROVERS.get(classify(table))
    proof = prover(document.identity, table) if prover is not None else None
    return None if proof is None else with_rows_beyond(document, table, proof)


def lost_rows(
    document: Document, unread: Iterable[Passage], ordinals: Mapping[int, int]
) -> Iterator[Finding]:
    """A finding for each run of rows of places that was not read as what its headings say, or not at all.

    Args:
        document: that they are of.
        unread: where no table of a known kind was read.
        ordinals: `id` of a table as found → its ordinal now.
    """
    for passage in unread:
        named = [row for row in passage.rows if row.place is not None]
        said = _named_kind(document, passage)
        if not named or (passage.found and _is_answered(document, passage, said, len(named))):
            continue
        rows = f"{len(named)} rows of districts or other places ({named[0].name} to {named[-1].name})"
        why = (
            f"under headings of {said} could not be read as such"
            if said
            else "have no headings that say what they count, and are not read"
            if passage.found
            else "stand in no table and are not read"
        )
        yield Finding(
            check_code="rows-unread",
            severity="warning",
            message=f"Page {named[0].page}: {rows} {why}.",
            page=named[0].page,
            table_ordinal=ordinals.get(id(passage.found[0])) if passage.found else None,
        )


def _is_answered(document: Document, passage: Passage, said: str | None, rows: int) -> bool:
    """Whether nothing is lost, for the reader of plain tables has figures of most rows.

    Under the names of programmes it would have them as indicators, which they are not. Rows without any
    heading, which a page may part from them, say nothing.
    """
    if said == "programme results":
        return False
    records = read_records(passage.found, document.identity)
    return 2 * len({observation.place for observation in records.observations}) > rows


def _named_kind(document: Document, passage: Passage) -> str | None:
    """What the words over some rows name: `programme results`, `district statistics`; None where neither."""
    for table in candidates(document, passage):
        for kind in ("programme_results", "district_statistics"):
            headings = [cell.text for cell in table.cells if cell.is_header]
            codes = {match_heading(heading, kind).code for heading in headings} - {
                None,
                "place",
                "grand_total",
            }
            if codes:
                return kind.replace("_", " ")
    return None


PROVERS: Mapping[TableKind, Callable[[DocumentIdentity, Table], Proof | None]] = {
    "programme_results": prove_programmes,
    "district_statistics": prove_statistics,
}
OVER_PLACES = Kind(passages, candidates, prove)
