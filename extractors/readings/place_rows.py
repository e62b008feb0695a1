"""Rows named after places, found on the page itself: a known name, and nothing else on its line but figures.

```
 Aliağa    27.225   4,14      one name and figures: a row
 Balçova   10.947   1,66      the name in the same place, another one: the same run
```
No line, no column and no grid is needed for this: the names are the anchors.
"""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from extractors.readings.settings.places import PLACE_ROWS
from extractors.tables.grid.leaders import can_be_cut, piece_of
from extractors.tables.grid.words import rows_of
from schemas.geometry import Box, bounding_box
from schemas.page import Word, text_of
from schemas.text.numbers import read_number, unit_named
from schemas.text.turkish import REMEMBERED
from schemas.vocabulary.places import Provinces, find_place, is_total_label, places

NAME_AND_FIGURE = re.compile(r"([^\W\d_]{3,})(\d[\d.,]*)")


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A line that names a place, or the total, and holds figures."""

    page: int
    place: str | None
    """Slug; None for a total, and for a name that is not known but stands among known ones."""
    label: tuple[Word, ...]
    figures: tuple[Word, ...]
    """What stands beside the name, and below where a cell has several lines."""

    @property
    def words(self) -> tuple[Word, ...]:
        """All its words."""
        return (*self.label, *self.figures)

    @property
    def name(self) -> str:
        """As printed, with single blanks."""
        return text_of(self.label)

    @property
    def box(self) -> Box:
        """Around all its words, in points."""
        return bounding_box(word.box for word in self.words)

    @property
    def label_box(self) -> Box:
        """Around its name."""
        return bounding_box(word.box for word in self.label)


@lru_cache(REMEMBERED)
def is_figure(text: str) -> bool:
    """Whether a word may stand in a column of figures: a number, readable or not, or a sign."""
    if not any(sign.isalpha() for sign in text):
        return not text.startswith("(") or any(
            sign.isdigit() for sign in text
        )  # (%) stands in headings
    if read_number(text, None).status != "unreadable":
        return True  # bilinmiyor
    return (
        len(text) <= PLACE_ROWS.longest_unit and unit_named(text) is not None
    )  # TL, USD


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
    for row in _rows(page, lines, provinces):
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
    row = PlaceRow(page, _place(line, (), provinces), tuple(line), ())
    if row.place is None or not _is_sure(row, provinces) or not _is_next(run, row):
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


def _rows(
    page: int, lines: Sequence[list[Word]], provinces: Provinces
) -> Iterator[PlaceRow | list[Word]]:
    """Each line as a row where it is one, else as it is; the further lines of a name go with its first."""
    index = 0
    while index < len(lines):
        row, count = _row_from(
            page, lines[index : index + PLACE_ROWS.most_lines], provinces
        )
        yield row or lines[index]
        index += count


def _row_from(
    page: int, lines: Sequence[list[Word]], provinces: Provinces
) -> tuple[PlaceRow | None, int]:
    """The row that begins with the first line, and how many lines it takes: more where that makes a name."""
    row = _row(page, lines[0], [], provinces)
    if _is_sure(row, provinces):
        return row, 1
    below: list[Word] = []
    for count, line in enumerate(lines[1:], 2):
        if not _goes_on([*lines[0], *below], line):
            break
        below += line
        longer = _row(page, lines[0], below, provinces)
        if _is_sure(longer, provinces):
            return longer, count
    return row, 1


def _is_sure(row: PlaceRow | None, provinces: Provinces) -> bool:
    """Whether a row's name is known to the letter: one with a letter too few may go on below."""
    if row is None:
        return False
    texts = [text_of(row.label), _unbroken(row.label)]
    matches = [find_place(text, provinces) for text in texts]
    return any(map(is_total_label, texts)) or any(
        match is not None and match.sure for match in matches
    )


def _unbroken(label: Sequence[Word]) -> str:
    """The words of a name as one, a hyphen at a line's end gone."""
    return "".join(word.text.rstrip("-‐\u00ad") for word in label)


def _row(
    page: int, line: Sequence[Word], below: Sequence[Word], provinces: Provinces
) -> PlaceRow | None:
    """The line as a row; None where it has no figures, no single name, or more than these.

    `below` are the words of further lines that go on with it.
    """
    named = [index for index, word in enumerate(line) if not is_figure(word.text)]
    if not named or len(named) == len(line):
        return None
    first, last = named[0], named[-1]
    if last - first + 1 != len(named) or len(named) > PLACE_ROWS.longest_name:
        return None
    rest = [word for word in below if not is_figure(word.text)]
    place = _place(line[first : last + 1], rest, provinces)
    if (
        place is None
        and first > 0
        and (longer := _place(line[first - 1 : last + 1], rest, provinces))
    ):
        first, place = first - 1, longer  # 19 Mayıs
    figures = (
        *line[:first],
        *line[last + 1 :],
        *(word for word in below if is_figure(word.text)),
    )
    return (
        PlaceRow(page, place, (*line[first : last + 1], *rest), figures)
        if figures
        else None
    )


def _goes_on(above: Sequence[Word], line: Sequence[Word]) -> bool:
    """Whether a line is a further one of a name: right below it, with few figures beside it or none."""
    label = [word for word in above if not is_figure(word.text)]
    rest = [word for word in line if not is_figure(word.text)]
    if not label or not rest or 2 * len(line) > len(above) + 1:
        return False
    box, under = bounding_box(w.box for w in label), bounding_box(w.box for w in rest)
    close = under.top - box.bottom < under.height
    return close and any(
        abs(a - b) <= PLACE_ROWS.aligned_pt for a, b in _edges(box, under)
    )


def _place(
    words: Sequence[Word], below: Sequence[Word], provinces: Provinces
) -> str | None:
    text = text_of(words)
    texts = (
        [text]
        if not below
        else [f"{text} {text_of(below)}", _unbroken([*words, *below])]
    )
    return next(
        (match.place.slug for text in texts if (match := find_place(text, provinces))),
        None,
    )


def _is_next(run: Sequence[PlaceRow], row: PlaceRow) -> bool:
    """Whether a row goes on with a run: its name stands where the others do, and is not among them."""
    alike = any(
        abs(a - b) <= PLACE_ROWS.aligned_pt
        for a, b in _edges(run[0].label_box, row.label_box)
    )
    return (alike or _is_total_below(run, row)) and (
        row.place is None or all(other.place != row.place for other in run)
    )


def _is_total_below(run: Sequence[PlaceRow], row: PlaceRow) -> bool:
    """Whether a row is the total of a run, though its name begins in the column of numbers.

    The row of the province that the districts above are of is such a total: `Kastamonu İli`.
    """
    close = row.box.top - run[-1].box.bottom <= row.label[0].size
    if not _is_of_all(row) or not (close or _is_as_close(run, row)):
        return False
    beside = row.label_box.x1 < min(each.box.x0 for each in run)
    return not beside and all(_stands_below(figure, run) for figure in row.figures)


def _is_of_all(row: PlaceRow) -> bool:
    """Whether a row is of all places above it, by its name: a total, or a province."""
    province = row.place is not None and places()[row.place].kind == "province"
    return province or is_total_label(text_of(row.label))


def _edges(one: Box, other: Box) -> Sequence[tuple[float, float]]:
    return ((one.x0, other.x0), (one.x1, other.x1), (one.x_mid, other.x_mid))


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


def joined(runs: Sequence[list[PlaceRow]]) -> list[list[PlaceRow]]:
    """Runs that go on overleaf made one: the next page's first run, with other places and as many figures."""
    tables: list[list[PlaceRow]] = []
    for run in runs:
        above = next(
            (at for at in _open_tables(tables) if _goes_on_in(tables[at], run)), None
        )
        if above is None:
            tables.append(run)
        else:
            tables[above] = [*tables[above], *run]
    return [
        table
        for table in tables
        if sum(row.place is not None for row in table) >= PLACE_ROWS.fewest
    ]


def _open_tables(tables: Sequence[Sequence[PlaceRow]]) -> range:
    """Which tables may go on overleaf: the last; or the one before it, where that is a foot, `Aydın 4`."""
    foot = bool(tables) and len(tables[-1]) == 1 and len(tables[-1][0].figures) == 1
    reach = 2 if foot else 1
    return range(len(tables) - 1, max(len(tables) - reach, 0) - 1, -1)


def _goes_on_in(table: Sequence[PlaceRow], run: Sequence[PlaceRow]) -> bool:
    if run[0].page != table[-1].page + 1:
        return False
    known = {row.place for row in table if row.place is not None}
    if any(row.place in known for row in run) or is_total_label(
        text_of(table[-1].label)
    ):
        return False
    if len(table) < PLACE_ROWS.fewest and not _stand_below(run, table):
        return False  # too few to be a table alone: the end of a list beside others
    counts = {len(row.figures) for row in table}
    if any(row.place is not None for row in run) and not _lack_a_number(run, counts):
        return bool(counts & {len(row.figures) for row in run})
    return _stand_below(run, table)


def _lack_a_number(run: Sequence[PlaceRow], counts: Container[int]) -> bool:
    """Whether rows are of all places, each but the number of its row short; a head, `Aydın 5`, has one figure."""
    return all(
        _is_of_all(row) and len(row.figures) > 1 and len(row.figures) + 1 in counts
        for row in run
    )


def _stand_below(run: Sequence[PlaceRow], table: Sequence[PlaceRow]) -> bool:
    """Whether all numbers of a run stand below some of a table; signs before longer ones stand farther left."""
    figures = (figure for row in run for figure in row.figures)
    numbers = (each for each in figures if any(map(str.isdigit, each.text)))
    return all(_stands_below(figure, table) for figure in numbers)


def _stands_below(figure: Word, table: Sequence[PlaceRow]) -> bool:
    """Whether a figure of a total overleaf stands in a column: a total has no number, maybe no share."""
    box = figure.box
    above = (other.box for row in table for other in row.figures)
    return any(box.x0 < other.x1 and other.x0 < box.x1 for other in above)
