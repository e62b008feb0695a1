"""What stands below headings of quadrants, read as one block: columns, rows, labels, items."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from extractors.pages.reading_order import rows_of
from extractors.readings.regions.extent import (
    Ends,
    Part,
    Row,
    box_of,
    parts_below,
    usual_size,
)
from extractors.readings.regions.groups import Matrix
from extractors.readings.regions.layout.sought import Sought
from extractors.readings.regions.matrix import read_matrix
from extractors.readings.settings.swot import CORNER, OVER, REGIONS
from extractors.readings.swot.blocks import Block
from extractors.readings.swot.corner import (
    corner_of,
    is_of_sides,
    places_of,
    without_corner,
    without_sides,
)
from extractors.readings.swot.labels.over_marks import (
    bands_over_marks,
    labels_over_marks,
)
from extractors.readings.swot.labels.small_heads import (
    SmallHead,
    put_under,
    small_heads,
    without,
)
from extractors.readings.swot.labels.within import Items, items_edge, labels_within
from extractors.readings.text.heads import Head, heading_of, runs_of
from extractors.readings.text.words import CleanPage
from extractors.records.swot.labels import in_capitals
from schemas.page import Word, text_of


@dataclass(frozen=True, slots=True)
class Below:
    """Reads blocks of a document."""

    pages: Sequence[CleanPage]
    left: float
    """Where its text begins, points."""
    lexicon: Container[str]
    """Folded words that it prints in one piece."""

    def matrix(
        self,
        parts: Sequence[Part],
        heads: Sequence[Head],
        edge: float | None = None,
        bands: frozenset[int] | None = None,
    ) -> Block:
        """Rows below headings as a block.

        Args:
            parts: the rows, page by page.
            heads: above them.
            edge: where items begin, points, where labels stand left of them.
            bands: identities of the first words of rows that are labels.
        """
        edges = None if edge is None else (edge,)
        boxes = tuple(head.box for head in heads)
        sought = Sought(boxes, self.left, self.lexicon, edges=edges, bands=bands)
        return Block(tuple(heads), read_matrix(parts, sought))

    def beside_titles(self, block: Block, corner: Sequence[Word]) -> Block:
        """The block read anew where its first quadrant begins below a title of labels: these stand there.

        ```
         Boyut     Alt Boyut  GÜÇLÜ YANLAR      a little white is between the parts and their findings
         EKONOMİK  Sanayi     Verimli ovalar
        ```
        """
        if not corner:
            return block
        first, *others = block.matrix.columns.edges
        title = max(run[0].box.x0 for row in rows_of(corner) for run in runs_of(row))
        if first > title + CORNER.same_place_pt:
            return block
        head = block.heads[0].box.x0
        begin = [
            word
            for part in block.matrix.parts
            for word in part.words
            if abs(word.box.x0 - head) < CORNER.same_place_pt
        ]
        if not begin:
            said = "findings of the first quadrant begin below a title of labels"
            block.matrix.faults.append(said)
            return block
        boxes = tuple(each.box for each in block.heads)
        sought = Sought(boxes, self.left, self.lexicon, edges=(head, *others))
        return replace(block, matrix=read_matrix(block.matrix.parts, sought))

    def listed(self, page: int, head: Head, items: Items) -> Block | None:
        """A list with labels between its items; None where it does not begin with one."""
        pages = self.pages[page:]
        labels = labels_within(pages, head, items)
        if not labels:
            return None
        bands = frozenset(id(row[0]) for row in labels)
        edge = items_edge(pages, head, items)

        def breaks(row: Row) -> bool:
            return heading_of(text_of(row), "swot")[1] or (
                id(row[0]) not in bands and row[0].box.x0 < edge - 1
            )

        parts = parts_below(
            pages, head.box.bottom, Ends(_never, breaks, labels=bands), items[0]
        )
        return self.matrix(parts, [head], edge, bands)

    def block(
        self, page: int, heads: Sequence[Head], *, ends_at_labels: bool = False
    ) -> Block:
        """What stands below headings side by side.

        Args:
            page: index of theirs.
            heads: from left to right.
            ends_at_labels: whether a bold row alone is the label of what follows.
        """
        own = {head.code for head in heads}
        bold = _is_bold_below(self.pages[page], heads)
        corner = corner_of(self.pages[page], heads)
        printed = [word for head in heads for word in head.words]
        places = places_of([*corner, *printed])

        def is_head(row: Row) -> bool:
            runs = runs_of(row)
            if all(places_of(run) <= places or is_of_sides(run) for run in runs):
                return True
            codes = [heading_of(text_of(run), "swot") for run in runs_of(row)]
            return len({code for code, exact in codes if exact and code in own}) >= min(
                2, len(own)
            )

        def breaks(row: Row) -> bool:
            codes = [heading_of(text_of(run), "swot") for run in runs_of(row)]
            named = any(exact and code not in own for code, exact in codes)
            alike = row[0].bold == heads[0].words[0].bold
            return (named and alike) or _is_label(row) or is_larger(row, heads)

        def _is_label(row: Row) -> bool:
            """Whether a row is set apart from the items: it stands over quadrants that come again."""
            return (
                ends_at_labels and row[-1].bold and not bold and len(runs_of(row)) == 1
            )

        foot = max(head.box.bottom for head in heads)
        ends = Ends(
            is_head,
            breaks,
            frozenset(id(word) for head in heads for word in head.words),
        )
        parts = without_corner(parts_below(self.pages[page:], foot, ends), corner)
        parts = without_sides(parts, heads)
        beside = bool(corner) and not is_of_sides(corner)
        small = [] if beside else _heads_within(parts, heads)
        bands = None if corner or small else bands_over_marks(parts, heads)
        block = self.matrix(without(parts, small), heads, bands=bands)
        block = self.beside_titles(block, corner if beside else ())
        put_under(block.matrix, small) if small else _raise_dimensions(block.matrix)
        return replace(block, corner=corner)


def is_larger(row: Row, heads: Sequence[Head]) -> bool:
    """Whether one bold text is set larger than the headings above it: the heading of what follows a SWOT.

    Items may be larger, and labels left of all of them.
    """
    largest = max(word.size for head in heads for word in head.words)
    below = box_of(row).x1 > heads[0].box.x0
    alone = below and len(runs_of(row)) == 1 and all(word.bold for word in row)
    return alone and usual_size(row) > largest + OVER.same_size_pt


def _heads_within(parts: Sequence[Part], heads: Sequence[Head]) -> list[SmallHead]:
    """The labels within the quadrants, told by the marks that they lack, else by their weight alone."""
    return labels_over_marks(parts, heads) or small_heads(parts, heads)


def _is_bold_below(clean: CleanPage, heads: Sequence[Head]) -> bool:
    """Whether the first text below headings ends in bold."""
    foot = max(head.box.bottom for head in heads)
    below = next(
        (row for row in rows_of(clean.words) if box_of(row).top > foot - 1), None
    )
    return below is not None and below[-1].bold


def _never(_row: Row) -> bool:
    return False


def _raise_dimensions(matrix: Matrix) -> None:
    """Make labels dimensions of their own that are set in capitals as the bands are, and others are not."""
    pairs = [
        group.labels for group in matrix.groups if len(group.labels) == REGIONS.deep
    ]
    inner = [label for _, label in pairs if label]
    if not all(outer and in_capitals(outer) for outer, _ in pairs) or all(
        map(in_capitals, inner)
    ):
        return
    for group in matrix.groups:
        label = group.labels[-1] if len(group.labels) == REGIONS.deep else None
        if label and in_capitals(label):
            group.labels = (label, None)
            group.levels = [
                0 if printed.text == label else level
                for level, printed in zip(group.levels, group.printed, strict=True)
            ]
