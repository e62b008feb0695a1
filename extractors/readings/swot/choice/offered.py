"""Where a SWOT may stand, and how it may be read there: as found, cut from words, in panels, with names apart."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from extractors.readings.kinds import Document, Passage
from extractors.readings.regions.found import (
    candidates_of,
    found_at,
    passages_of,
    same_place,
)
from extractors.readings.regions.sheet import METHOD
from extractors.readings.settings.proofs import WEIGHED
from extractors.readings.swot.boxes.headed import headed_tables
from extractors.readings.swot.whereabouts import boxes_apart, cut_from_words, under
from extractors.readings.whole.words import with_whole_labels, with_whole_words
from extractors.records.swot.matrix import read_swot
from extractors.records.swot.named_cells import with_names_apart
from extractors.records.swot.panels import as_matrix, names_both
from extractors.records.swot.registers import as_registers
from schemas.table import Table

KIND: Final = "swot"
LINED: Final = frozenset({"rules", "camelot-lattice", "pdfplumber-lines"})
"""Engines that tell cells by drawn lines alone."""


def passages(document: Document) -> Sequence[Passage]:
    """Where SWOTs stand: as found, as cut from words, as joined of boxes."""
    return passages_of(KIND, document, _apart(document))


def _apart(document: Document) -> list[Table]:
    """The SWOTs that were cut from words, those joined of boxes, and of tables below headings in their stead."""
    headed = headed_tables(document)
    cut = [table for _, table in cut_from_words(document)]
    elsewhere = (t for t in cut if not any(_is_at(t, each) for each in headed))
    return [*elsewhere, *headed, *boxes_apart(document)]


def _is_at(cut: Table, headed: Table) -> bool:
    return same_place(cut.regions, headed.regions)


def _by_words(document: Document, passage: Passage) -> list[Table]:
    """What was cut from words where tables below headings of quadrants are a SWOT, if it is one."""
    headed = [t for t in headed_tables(document) if t.regions == passage.regions]
    cut = [table for _, table in cut_from_words(document)]
    here = [table for each in headed for table in cut if _is_at(table, each)]
    return here if len(here) == 1 else []


def _named_in_cells(passage: Passage) -> Iterator[Table]:
    """The tables as found there whose drawn cells begin with their quadrants, these apart.

    Which quadrant a cell is of is as sure as that it is drawn: it says so itself.
    """
    for table in passage.found if len(passage.found) == 1 else ():
        lined = table.method.removesuffix("+stitched") in LINED
        apart = with_names_apart(table) if lined else None
        if apart is not None:
            sure = max(apart.confidence, WEIGHED.sure)
            yield apart.model_copy(update={"confidence": sure})


def in_panels(document: Document, found: Sequence[Table]) -> Iterator[Table]:
    """Tables as found, drawn in panels or as registers, as one matrix.

    What stands over it is no label of one whose columns have a dimension and a part.
    """
    lined = all(table.method.removesuffix("+stitched") in LINED for table in found)
    ruled = all(table.method.startswith("rules") for table in found)
    matrix = as_matrix(found) if found and lined else None
    if matrix is None and found and (lined or ruled):
        matrix = as_registers(found)
    if matrix is not None:
        sure = max(matrix.confidence, WEIGHED.sure)
        whole = all(map(names_both, read_swot(matrix, None)))
        over = () if whole else under(document, matrix).labels
        yield matrix.model_copy(update={"confidence": sure, "stands_under": over})


def candidates(document: Document, passage: Passage) -> Iterator[Table]:
    """The ways in which a passage may be read, each with the labels that it stands under."""
    several = [table for table in passage.found if _holds_several(document, table)]
    passage = replace(
        passage,
        found=tuple(t for t in passage.found if all(t is not each for each in several)),
    )
    ways = candidates_of(KIND, passage, _apart(document))
    yield from in_panels(document, passage.found)
    for table in (*_named_in_cells(passage), *ways, *_by_words(document, passage)):
        if table.method != METHOD:
            words = with_whole_words(table, document.lexicon)
            table = with_whole_labels(words, document.lexicon)  # noqa: PLW2901
        yield table.model_copy(update={"stands_under": under(document, table).labels})


def _holds_several(document: Document, table: Table) -> bool:
    """Whether a table as found is several SWOTs under captions of their own, run together."""
    captions = [
        cut.caption
        for _, cut in cut_from_words(document)
        if cut.caption and any(table is each for each in found_at([table], cut.regions))
    ]
    return len(set(captions)) > 1
