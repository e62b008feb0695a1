"""The runs of rows named after places on a page, top to bottom."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.readings.place_rows.named import is_sure, named_rows, place_named
from extractors.readings.place_rows.row import (
    PlaceRow,
    edges_of,
    is_figure,
    is_of_all,
    stands_below,
)
from extractors.readings.settings.places import PLACE_ROWS
from extractors.tables.grid.leaders import can_be_cut, piece_of
from extractors.tables.grid.words import rows_of
from schemas.geometry import bounding_box
from schemas.page import Word, text_of
from schemas.vocabulary.places import Provinces, is_total_label

NAME_AND_FIGURE = re.compile(r"([^\W\d_]{3,})(\d[\d.,]*)")


def runs_on(
    page: int, words: Iterable[Word], provinces: Provinces
) -> list[list[PlaceRow]]:
    """The runs of such rows on a page, top to bottom; a place is named once in each.

    Args:
        page: its number (1-based).
        words: upright ones; others are left out.
        provinces: slugs of those whose districts the names mean.
    """
    lines = rows_of(word for word in words if word.angle == 0)
    runs: list[list[PlaceRow]] = []
    run: list[PlaceRow] = []
    blank: list[PlaceRow] = []
    for row in named_rows(page, lines, provinces):
        if (
            run
            and not isinstance(row, PlaceRow)
            and (name := _blank_row(page, row, [*run, *blank], provinces))
        ):
            blank.append(name)
            continue
        between, blank = blank, []
        if isinstance(row, PlaceRow) and run and _is_next([*run, *between], row):
            run += [*between, row]
        elif isinstance(row, PlaceRow):
            runs.append(run)
            run = [row]
        elif (
            run
            and not between
            and all(is_figure(w.text) for w in row)
            and _is_right_below(run[-1], row)
        ):
            run[-1] = replace(run[-1], figures=(*run[-1].figures, *row))
        else:
            runs.append(run)
            run = []
    return [_unglued(trimmed) for found in [*runs, run] if (trimmed := _trimmed(found))]


def _blank_row(
    page: int, line: Sequence[Word], run: Sequence[PlaceRow], provinces: Provinces
) -> PlaceRow | None:
    """A line that is the name of a place alone, set as the rows above it are: its cells are blank."""
    if len(line) > PLACE_ROWS.longest_name or any(
        is_figure(word.text) for word in line
    ):
        return None
    row = PlaceRow(page, place_named(line, (), provinces), tuple(line), ())
    if row.place is None or not is_sure(row, provinces) or not _is_next(run, row):
        return None
    close = _is_as_close(run, row)
    return row if close and row.label[0].bold == run[-1].label[0].bold else None


def _is_as_close(run: Sequence[PlaceRow], row: PlaceRow) -> bool:
    """Whether a row stands as close below a run as its rows stand below each other."""
    pitch = min(
        (below.box.y_mid - above.box.y_mid for above, below in pairwise(run)),
        default=0.0,
    )
    return row.box.y_mid - run[-1].box.y_mid <= PLACE_ROWS.pitch * pitch


def _unglued(run: list[PlaceRow]) -> list[PlaceRow]:
    """The run, figures cut off that a long name touches: `Mustafakemalpaşa1` where one is too few."""
    usual = Counter(len(row.figures) for row in run).most_common(1)[0][0]
    return [_cut_off(row) if len(row.figures) == usual - 1 else row for row in run]


def _cut_off(row: PlaceRow) -> PlaceRow:
    last = row.label[-1]
    seam = NAME_AND_FIGURE.fullmatch(last.text)
    if seam is None or not can_be_cut(last):
        return row
    at = seam.end(1)
    x = last.box.x0 + last.box.width * at / len(last.text)
    name = piece_of(last, (0, at), (last.box.x0, x))
    figure = piece_of(last, (at, len(last.text)), (x, last.box.x1))
    return replace(row, label=(*row.label[:-1], name), figures=(figure, *row.figures))


def _trimmed(run: list[PlaceRow]) -> list[PlaceRow]:
    """The run without unknown names at its ends: they may be headings with a figure in them."""
    known = [
        i
        for i, row in enumerate(run)
        if row.place is not None or is_total_label(text_of(row.label))
    ]
    return run[known[0] : known[-1] + 1] if known else []


def _is_next(run: Sequence[PlaceRow], row: PlaceRow) -> bool:
    """Whether a row goes on with a run: its name stands where the others do, and is not among them."""
    alike = any(
        abs(a - b) <= PLACE_ROWS.aligned_pt
        for a, b in edges_of(run[0].label_box, row.label_box)
    )
    return (alike or _is_total_below(run, row)) and (
        row.place is None or all(other.place != row.place for other in run)
    )


def _is_total_below(run: Sequence[PlaceRow], row: PlaceRow) -> bool:
    """Whether a row is the total of a run, though its name begins in the column of numbers.

    The row of the province that the districts above are of is such a total: `Kastamonu İli`.
    """
    close = row.box.top - run[-1].box.bottom <= row.label[0].size
    if not is_of_all(row) or not (close or _is_as_close(run, row)):
        return False
    beside = row.label_box.x1 < min(each.box.x0 for each in run)
    return not beside and all(stands_below(figure, run) for figure in row.figures)


def _is_right_below(row: PlaceRow, line: Sequence[Word]) -> bool:
    box, under = row.box, bounding_box(word.box for word in line)
    beside = (
        under.x0 < box.x0 - PLACE_ROWS.aligned_pt
        or under.x1 > box.x1 + PLACE_ROWS.aligned_pt
    )
    return (
        under.top - max(word.box.bottom for word in row.label) < row.label[0].size
        and not beside
    )
