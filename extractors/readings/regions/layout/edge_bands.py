"""Rows that are bands over what follows: each stands alone at the left edge, set as the first row of all is."""

from collections.abc import Callable, Sequence

from extractors.readings.regions.extent import Part
from extractors.readings.regions.layout.runs import runs_with_marks
from extractors.readings.settings.regions import LABELS, LAYOUT
from extractors.readings.settings.text import TEXTLINES
from extractors.readings.text.textlines import TextLine, leading_of
from schemas.page import Word, text_of


def edge_bands(
    parts: Sequence[Part], left: float, beside: Callable[[str], bool]
) -> set[int]:
    """Ids of the first words of rows that stand alone over what follows, where the region begins with one."""
    first = next((part.rows[0] for part in parts if part.rows), None)
    if first is None or not _stands_alone(first, left) or not first[0].bold:
        return set()
    leading = _leading_at_edges(parts)
    bands: set[int] = set()
    for part in parts:
        around = zip(((), *part.rows), part.rows, (*part.rows[1:], ()), strict=False)
        for above, row, below in around:
            alone = _stands_alone(row, left) and _begins_like(row, first)
            over = bool(below) or part is not parts[-1]
            if alone and over and _is_apart(above, row, below, leading):
                bands |= set() if beside(text_of(row)) else {id(row[0])}
    return bands


def _is_apart(
    above: Sequence[Word], row: Sequence[Word], below: Sequence[Word], leading: float
) -> bool:
    """Whether a row goes on no label, and stands beside no text between its lines."""
    return not (
        _goes_on(above, row, below, leading)
        or _are_beside(above, row, leading)
        or _are_beside(row, below, leading)
    )


def _begins_like(row: Sequence[Word], first: Sequence[Word]) -> bool:
    """Whether a row begins at the same place and in the same weight as another."""
    return row[0].bold == first[0].bold and abs(row[0].box.x0 - first[0].box.x0) < 1


def _leading_at_edges(parts: Sequence[Part]) -> float:
    """The leading, from lines that begin at one edge, before columns are known."""
    edges: dict[tuple[int, int], list[TextLine]] = {}
    for part in parts:
        for row in part.rows:
            for run in runs_with_marks(row):
                edges.setdefault((part.page, round(run[0].box.x0)), []).append(
                    TextLine(part.page, tuple(run))
                )
    return leading_of(list(edges.values()))


def _goes_on(
    above: Sequence[Word], row: Sequence[Word], below: Sequence[Word], leading: float
) -> bool:
    """Whether a row is the next line of a label of the row above, as far below it as lines are.

    Those of a label may be closer than those of the texts beside it, in another type: a little, or where the
    row below is clearly farther. Bands stand as near to what is above them as to what is below.
    """
    runs = runs_with_marks(above) if above else []
    if not any(abs(run[0].box.x0 - row[0].box.x0) < 1 for run in runs):
        return False
    next_one = below[0].box.bottom - row[0].box.bottom if below else 0.0
    closer = leading * (1 - LABELS.rounded)
    steps = [row[0].box.bottom - word.box.bottom for word in above]
    return any(
        step - leading < TEXTLINES.same_pitch_pt
        and (step > closer or step < LAYOUT.nearer * next_one)
        for step in steps
    )


def _are_beside(row: Sequence[Word], below: Sequence[Word], leading: float) -> bool:
    """Whether two rows are closer than lines of a text: of a label and of the text in the middle beside it."""
    if not row or not below:
        return False
    return below[0].box.bottom - row[0].box.bottom < LAYOUT.beside * leading


def _stands_alone(row: Sequence[Word], left: float) -> bool:
    return len(runs_with_marks(row)) == 1 and row[0].box.x0 < left + LAYOUT.band_edge_pt
