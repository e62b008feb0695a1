"""Stage 5, readings that prove themselves: candidates → records → proof → choice.

`tables` cuts grids without knowing what they hold. This room knows the vocabulary: it asks of each passage
what it could say, and which of these readings proves itself. The best replaces the tables that were found.
A reading that leaves a doubt is said, with its table and page: nothing inexact is silent.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from extractors.readings.doubted_words import doubted_words
from extractors.readings.goals import GOALS, captions_of, unread_headings
from extractors.readings.goals import KIND as GOAL_TABLES
from extractors.readings.goals.printed_as.a_table_an_axis import (
    not_its_caption,
    tables_as_printed,
)
from extractors.readings.goals.printed_as.beside_each_other import doubts_of
from extractors.readings.kinds import Document, Kind, Passage
from extractors.readings.over_places import OVER_PLACES
from extractors.readings.over_places.lost import lost_rows
from extractors.readings.over_places.years_above import with_years_above
from extractors.readings.place_rows.row import PlaceRow
from extractors.readings.programmes import KIND as PROGRAMMES
from extractors.readings.programmes.beside_each_other import (
    captions_on_both_sides,
    dashes_are_noughts,
    is_named_by_caption,
)
from extractors.readings.programmes.years_apart import with_years_apart
from extractors.readings.proof import Proof, listed
from extractors.readings.regions.found import begins_within, is_within
from extractors.readings.settings.proofs import PROGRAMMES as PROGRAMME_PROOFS
from extractors.readings.settings.proofs import WEIGHED
from extractors.readings.swot import SWOT
from extractors.readings.swot.unread import unread_quadrants
from extractors.readings.whole.sheets import unread_sheets
from extractors.readings.whole.titles import with_titles
from extractors.readings.whole.unread import (
    totals_alone,
    totals_overleaf,
    unread_overleaf,
    unread_parts,
    unread_tables,
)
from extractors.tables.sightings import Sort, tell
from schemas.document import DocumentIdentity
from schemas.finding import Finding
from schemas.page import Page
from schemas.table import OTHER, Table

KINDS: tuple[Kind, ...] = (OVER_PLACES, SWOT, GOALS)
"""A new kind is one module and one name here."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The tables of a document, each as it is best read."""

    tables: tuple[Table, ...]
    proofs: Mapping[int, Proof]
    """Ordinal of a table of a known kind → what proves its records."""
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Reading:
    """A passage read one way."""

    passage: Passage
    source: Table
    """The candidate that was taken, before its proof was noted on it."""
    table: Table
    proof: Proof

    @property
    def found(self) -> Table | None:
        """The table as found that the candidate is, or a copy of it with more told: one engine's, in one place."""
        own = self.source.method, self.source.regions
        return next(
            (each for each in self.passage.found if (each.method, each.regions) == own),
            None,
        )


def choose_readings(
    pages: Sequence[Page], tables: Sequence[Table], identity: DocumentIdentity
) -> Chosen:
    """The tables, those of known kinds in the reading that proves itself best, and what remains in doubt."""
    unturned = Document(pages, tables, identity).unturned
    tables = with_years_above(with_titles(tables, unturned), unturned)
    document = Document(pages, tables, identity)
    readings = [
        reading for kind in KINDS for reading in _once(list(_of_kind(document, kind)))
    ]
    readings += _left_over(document, readings)
    readings = list(_weighed_together(document, readings))
    readings = _goals_weighed_together(document, readings)
    taken = {id(table) for reading in readings for table in reading.passage.found}
    others = [
        table
        for table in tables
        if id(table) not in taken
        and not any(_is_part(table, reading) for reading in readings)
    ]
    printed = [(part, r.proof) for r in readings for part in _printed(document, r)]
    proofs = {id(part): proof for part, proof in printed}
    in_order = sorted([*others, *(part for part, _ in printed)], key=_place)
    placed = [
        (
            table.model_copy(
                update={"ordinal": ordinal, **not_its_caption(table, in_order)}
            ),
            proofs.get(id(table)),
        )
        for ordinal, table in enumerate(in_order, 1)
    ]
    doubts = [
        _doubt(table, proof) for table, proof in placed if proof and proof.is_doubtful
    ]
    chosen = [reading.passage for reading in readings]
    ordinals = {id(table): ordinal for ordinal, table in enumerate(in_order, 1)}
    rows = {id(row) for passage in chosen for row in passage.rows}
    read = [reading.table for reading in readings]
    left = [
        each
        for each in document.over_places
        if each not in chosen and id(each.rows[0]) not in rows
    ]
    unread = [
        _not_of(taken, each)
        for each in left
        if not _are_covered(document, each.rows, read)
    ]
    every = [table for table, _ in placed]
    replaced = (
        table
        for reading in readings
        if reading.found is None
        for table in reading.passage.found
    )
    swots = [
        table for table, proof in placed if proof is not None and proof.kind == "swot"
    ]
    return Chosen(
        tables=tuple(every),
        proofs={table.ordinal: proof for table, proof in placed if proof is not None},
        findings=(
            *doubts,
            *doubted_words(document, placed),
            *lost_rows(document, unread, ordinals),
            *unread_headings(document, every),
            *unread_quadrants(document, swots),
            *unread_sheets(every),
            *unread_tables(every, identity),
            *unread_parts(replaced, every),
            *unread_overleaf(document, every),
            *totals_overleaf(document, every),
            *totals_alone(every),
        ),
    )


def _not_of(taken: Collection[int], passage: Passage) -> Passage:
    """The passage without the tables as found that were read elsewhere."""
    return replace(
        passage, found=tuple(table for table in passage.found if id(table) not in taken)
    )


def _are_covered(
    document: Document, rows: Sequence[PlaceRow], read: Sequence[Table]
) -> bool:
    """Whether most rows lie in tables that were read: of one as found, a reading may be but a part."""
    lying = sum(any(document.lies_in(row, table) for table in read) for row in rows)
    return 2 * lying > len(rows)


def _of_kind(document: Document, kind: Kind) -> Iterator[_Reading]:
    for passage in kind.passages(document):
        best = _best(document, kind, passage)
        if best is not None:
            yield best


def _best(document: Document, kind: Kind, passage: Passage) -> _Reading | None:
    """The reading of a passage that proves itself best; None where none says anything."""
    best: _Reading | None = None
    for table in kind.candidates(document, passage):
        proof = kind.prove(document, table)
        if proof is None:
            continue
        _tell("reading", table, proof)
        if best is None or _is_better(proof, best.proof):
            best = _Reading(passage, table, _as_proved(table, proof), proof)
        if proof.is_complete:
            break
    return best


def _left_over(document: Document, readings: Sequence[_Reading]) -> Iterator[_Reading]:
    """Readings of tables of a known kind that no reading has: a cut over two of them was covered by the other."""
    taken = {id(table) for reading in readings for table in reading.passage.found}
    left = [
        table
        for table in document.tables
        if table.kind != OTHER and id(table) not in taken
    ]
    cut = [reading.table for reading in readings if reading.found is None]
    left = [t for t in left if not any(begins_within(t, whole) for whole in cut)]
    for table in left:
        found = (_best(document, kind, Passage((table,))) for kind in KINDS)
        yield from islice((each for each in found if each is not None), 1)


def _is_part(table: Table, reading: _Reading) -> bool:
    """Whether a table as found is but a part of a reading: all of it, or its rows where that was cut from words."""
    cut = reading.found is None
    return is_within(table, reading.table) or (
        cut and begins_within(table, reading.table)
    )


def _once(readings: Sequence[_Reading]) -> Iterator[_Reading]:
    """The readings but those that another covers: a table as found may fill the places of several cuts."""
    whole = {
        id(reading.found): reading
        for reading in reversed(readings)
        if reading.found is not None
    }
    for reading in readings:
        covering = [
            whole[id(each)] for each in reading.passage.found if id(each) in whole
        ]
        if not covering or any(reading is each for each in covering):
            _tell("chosen", reading.table, reading.proof)
            yield reading


def _printed(document: Document, reading: _Reading) -> list[Table]:
    """The tables as which a reading is printed."""
    if reading.proof.kind == PROGRAMMES:
        return [with_years_apart(document, reading.table)]
    if reading.proof.kind != GOAL_TABLES:
        return [reading.table]
    return tables_as_printed(document, reading.table)


def _weighed_together(
    document: Document, readings: Sequence[_Reading]
) -> Iterator[_Reading]:
    """The readings, those of programmes weighed beside each other: dashes, and the sides of captions."""
    alike = [reading for reading in readings if reading.proof.kind == PROGRAMMES]
    nought = dashes_are_noughts(
        [reading.source for reading in alike], document.identity.language
    )
    doubt = captions_on_both_sides([reading.source for reading in alike])
    for reading in readings:
        source = reading.source.model_copy(update={"dashes_nought": nought})
        again = reading.proof.kind == PROGRAMMES and (nought or doubt)
        proof = OVER_PLACES.prove(document, source) if again else None
        if proof is None:
            yield reading
            continue
        if doubt and is_named_by_caption(source):
            proof = proof.doubted(doubt, PROGRAMME_PROOFS.contradicted)
        yield _Reading(reading.passage, source, _as_proved(source, proof), proof)


def _goals_weighed_together(
    document: Document, readings: Sequence[_Reading]
) -> list[_Reading]:
    """The readings, those of goals weighed beside each other: whose axis a caption names, what goes on overleaf."""
    goals = [each.source for each in readings if each.proof.kind == GOAL_TABLES]
    weighed = list(readings)
    announcing = captions_of(document)
    labels = {each.label for each in document.tables}
    labels |= {each.table.label for each in readings}
    left = [each.text for each in announcing if each.label not in labels]
    for doubt, tables in doubts_of(goals, announcing, left):
        doubted = {id(table) for table in tables}
        weighed = [
            _doubted(each, doubt) if id(each.source) in doubted else each
            for each in weighed
        ]
    return weighed


def _doubted(reading: _Reading, doubt: str) -> _Reading:
    proof = reading.proof.doubted(doubt, WEIGHED.doubted)
    return replace(reading, table=_as_proved(reading.source, proof), proof=proof)


def _tell(sort: Sort, table: Table, proof: Proof) -> None:
    """Say what speaks for a reading and against it, for those who ask why another was taken."""
    first = table.regions[0]
    cells = (
        region.box
        for cell in table.cells
        for region in cell.regions
        if region.page == first.page
    )
    said = f"{table.method}, {table.n_rows} × {table.n_cols} cells, read as {proof.kind}: {proof.text}"
    tell(sort, first.box, said, cells, page=first.page)


def _as_proved(table: Table, proof: Proof) -> Table:
    """The table with its kind, and how sure it is now that its records were weighed."""
    sure = max if proof.is_complete else min
    told = {
        "kind": proof.kind,
        "confidence": sure(table.confidence, round(proof.confidence, 3)),
        "reason": f"{table.reason}; {proof.text}" if proof.text else table.reason,
    }
    return table.model_copy(update=told)


def _is_better(proof: Proof, best: Proof) -> bool:
    return proof.places >= best.places and _strength(proof) > _strength(best)


def _strength(proof: Proof) -> tuple[bool, bool, float, int]:
    """What is compared: whether something speaks against it, or is open; how sure its records are."""
    return (
        not proof.objections,
        proof.is_complete,
        round(proof.confidence, 3),
        -len(proof.objections) - len(proof.open_questions),
    )


def _place(table: Table) -> tuple[int, float, float]:
    first = table.regions[0]
    return first.page, first.box.top, first.box.x0


def _doubt(table: Table, proof: Proof) -> Finding:
    """What speaks against a reading; where nothing does, and it is doubtful all the same, that."""
    unsure = f"its records are right in {proof.confidence:.0%} of such tables only ({listed(proof.supports)})"
    against = listed(proof.objections) if proof.objections else unsure
    return Finding(
        check_code="reading-unproved",
        severity="warning",
        message=f"Table {table.ordinal} ({table.label or table.kind}, {table.kind}), page {table.pages[0]}: "
        f"{against}; compare its records with the page.",
        page=table.pages[0],
        table_ordinal=table.ordinal,
    )
