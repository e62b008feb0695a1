"""Tables over places put together of pieces, of runs under bands, of sheets: those that prove themselves."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from extractors.readings.across.by_words import across_by_words
from extractors.readings.crossed import crossed
from extractors.readings.crossed.table import METHOD as CROSSED
from extractors.readings.kinds import Document, Passage
from extractors.readings.listed.found import listed
from extractors.readings.over_places.as_found import as_found, is_among
from extractors.readings.over_places.figure_a_row import with_places_once
from extractors.readings.over_places.heading_overleaf import with_levels_left_behind
from extractors.readings.over_places.lines_on_rows import with_lines_on_rows
from extractors.readings.over_places.provers import is_complete, prove
from extractors.readings.over_places.row_lists import rows_under_titles
from extractors.readings.over_places.under_bands import under_bands
from extractors.readings.over_places.units_apart import with_units_said
from extractors.readings.over_places.years_beside import with_years_before_names
from extractors.readings.place_rows.row import PlaceRow
from extractors.readings.programmes.beside_each_other import is_named_from_below
from extractors.readings.proof import Proof
from extractors.readings.regions.found import same_place
from extractors.readings.whole.lists import as_one_list
from extractors.readings.whole.own_place import of_its_place
from extractors.readings.whole.pairs import with_pairs_parted
from extractors.readings.whole.pieces import in_pieces, stacked
from extractors.readings.whole.sheets import over_sheets
from extractors.readings.whole.turned import turned_groups
from schemas.table import Table


@lru_cache(maxsize=1)
def put_together(document: Document) -> Sequence[tuple[Passage, Table]]:
    """Tables put together of pieces, or of runs under bands: those that prove themselves.

    What nothing speaks against comes first: no whole with a doubt takes the pieces of one without; of these,
    what has most places: a part of a table takes it from none. A doubt of one that is taken is told with
    it, as of any table.
    """
    made = [*crossed(document), *under_bands(document), *_of_pieces(document)]
    made += [*_across_in_grids(document), *across_by_words(document)]
    made += listed(document)
    made += [*_of_pairs(document), *_of_lists(document)]
    made += _of_one_place(document)
    made += _of_figure_a_row(document)
    made += rows_under_titles(document)
    two = [*over_sheets(document.tables), *with_levels_left_behind(document.tables)]
    made += [(Passage((one, other)), whole) for one, other, whole in two]
    proved = [
        (*each, proof)
        for each in made
        if (proof := prove(document, each[1])) is not None
    ]
    chosen: list[tuple[Passage, Table]] = []
    for passage, table, proof in sorted(
        proved, key=lambda each: (not each[2].is_complete, -len(each[2].places))
    ):
        if any(
            is_among(each, other.found) for each in passage.found for other, _ in chosen
        ):
            continue
        if not passage.found and any(
            same_place(table.regions, other.regions) for _, other in chosen
        ):
            continue  # read from the same words, in another way
        if _gains(document, passage, proof) or _has_its_caption(passage, table, proof):
            chosen.append((passage, table))
    return chosen


def _gains(document: Document, passage: Passage, proof: Proof) -> bool:
    """Whether less speaks against the whole than against its pieces, and nothing of what they say is lost."""
    apart = [
        each
        for piece in passage.found
        if (each := _as_found_best(document, piece)) is not None
    ]
    if len(passage.found) == 1 and apart and apart[0].is_complete:
        return False
    if not apart:
        return True
    doubts = sum(map(_doubts, apart))
    lost = frozenset(place for each in apart for place in each.places) - proof.places
    return not lost and (proof.is_complete or _doubts(proof) < doubts)


def _as_found_best(document: Document, piece: Table) -> Proof | None:
    """What speaks for a piece in the way as found against which least speaks."""
    proof = prove(document, piece)
    if proof is None or proof.is_complete:
        return proof
    ways = (prove(document, way) for way in as_found(document, piece))
    return min(filter(None, ways), key=_doubts, default=proof)


def _doubts(proof: Proof) -> int:
    return len(proof.objections) + len(proof.open_questions)


def _has_its_caption(passage: Passage, table: Table, proof: Proof) -> bool:
    """Whether what is over each count names the programme, and the table as found took the caption below."""
    found = passage.found
    return (
        table.method == CROSSED
        and proof.is_complete
        and len(found) == 1
        and is_named_from_below(found[0])
    )


def _of_pieces(document: Document) -> Iterator[tuple[Passage, Table]]:
    for pieces in in_pieces(document.tables):
        parted = [list(as_found(document, piece))[-1] for piece in pieces]
        whole = stacked(parted)
        if any(prove(document, piece) for piece in pieces) or is_complete(
            prove(document, whole)
        ):
            yield Passage(tuple(pieces), _rows_of_one_run(document, pieces)), whole


def _rows_of_one_run(
    document: Document, pieces: Sequence[Table]
) -> tuple[PlaceRow, ...]:
    """The rows that stand in some pieces, where they are one run that may be cut anew; else none."""
    at = [
        each
        for each in document.over_places
        if any(is_among(table, pieces) for table in each.found)
    ]
    whole = len(at) == 1 and all(is_among(piece, at[0].found) for piece in pieces)
    return at[0].rows if whole else ()


def _of_lists(document: Document) -> Iterator[tuple[Passage, Table]]:
    for table in document.tables:
        whole = as_one_list(table)
        yield from [(Passage((table,)), whole)] if whole is not None else []


def _of_pairs(document: Document) -> Iterator[tuple[Passage, Table]]:
    several = [each.found for each in document.over_places if len(each.found) > 1]
    for table in document.tables:
        if any(is_among(table, pieces) for pieces in several):
            continue  # a piece of a table: its rows are cut anew as a whole
        parted = with_pairs_parted(table, document.numbered)
        yield from [(Passage((table,)), parted)] if parted is not None else []


def _of_one_place(document: Document) -> Iterator[tuple[Passage, Table]]:
    for table in document.tables:
        whole = of_its_place(table, document.identity)
        yield from [(Passage((table,)), whole)] if whole is not None else []


def _of_figure_a_row(document: Document) -> Iterator[tuple[Passage, Table]]:
    about = document.identity.provinces
    for table in document.tables:
        cut = with_lines_on_rows(table)
        ways = (with_places_once(way, about) for way in (table, cut) if way is not None)
        whole = next(filter(None, ways), None)
        told = None if whole is None else whole.model_copy(update={"about": about})
        yield from [(Passage((table,)), told)] if told is not None else []


def _across_in_grids(document: Document) -> Iterator[tuple[Passage, Table]]:
    about = document.identity.provinces
    said = [
        with_years_before_names(with_units_said(table)) for table in document.tables
    ]
    found = {id(one): table for one, table in zip(said, document.tables, strict=True)}
    for group, table in turned_groups(said, about):
        at = tuple(found[id(each)] for each in group)
        yield Passage(at), table.model_copy(update={"about": about})
