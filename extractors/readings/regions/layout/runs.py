"""The runs of a row, a mark with what it marks, and the words of a row that may be marks."""

from collections.abc import Iterator, Sequence

from extractors.readings.settings.regions import LAYOUT
from extractors.readings.text.entries import mark_of
from extractors.readings.text.heads import runs_of
from schemas.page import Word
from schemas.text.signs import DASHES, SOLID_BULLETS


def may_begin(row: Sequence[Word]) -> Iterator[Word]:
    """The words of a row without dashes that end a text: nearer to it than to what comes next, if anything does."""
    for last, word, after in zip((None, *row), row, (*row[1:], None), strict=False):
        near = last is not None and word.text in DASHES
        before = word.box.x0 - last.box.x1 if last is not None else 0.0
        beyond = after.box.x0 - word.box.x1 if after is not None else float("inf")
        if not (near and 2 * before < beyond):
            yield word


def surely_before(row: Sequence[Word]) -> Iterator[Word]:
    """The words that stand before others: a dash that ends a text is nearer to it than to the next column."""
    yield row[0]
    for last, word, after in zip(row, row[1:], row[2:], strict=False):
        if word.text in SOLID_BULLETS or word.box.x0 - last.box.x1 > 2 * (
            after.box.x0 - word.box.x1
        ):
            yield word


def runs_with_marks(row: Sequence[Word], *, numbers: bool = False) -> list[list[Word]]:
    """The runs of a row, a bullet (or a number, where numbers may be such) with what it marks."""
    runs: list[list[Word]] = []
    for run in runs_of(row, LAYOUT.run_blank):
        if (
            runs
            and len(runs[-1]) == 1
            and mark_of(runs[-1][0].text, numbers=numbers) is not None
        ):
            runs[-1] += run
        else:
            runs.append(run)
    return runs
