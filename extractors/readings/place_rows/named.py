"""A line as a row: it names one place, over several lines where these make a name, and holds figures."""

from collections.abc import Iterator, Sequence

from extractors.readings.place_rows.row import PlaceRow, edges_of, is_figure
from extractors.readings.settings.places import PLACE_ROWS
from schemas.geometry import bounding_box
from schemas.page import Word, text_of
from schemas.vocabulary.places import Provinces, find_place, is_total_label


def named_rows(
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
    if is_sure(row, provinces):
        return row, 1
    below: list[Word] = []
    for count, line in enumerate(lines[1:], 2):
        if not _goes_on([*lines[0], *below], line):
            break
        below += line
        longer = _row(page, lines[0], below, provinces)
        if is_sure(longer, provinces):
            return longer, count
    return row, 1


def is_sure(row: PlaceRow | None, provinces: Provinces) -> bool:
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
    place = place_named(line[first : last + 1], rest, provinces)
    if (
        place is None
        and first > 0
        and (longer := place_named(line[first - 1 : last + 1], rest, provinces))
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
        abs(a - b) <= PLACE_ROWS.aligned_pt for a, b in edges_of(box, under)
    )


def place_named(
    words: Sequence[Word], below: Sequence[Word], provinces: Provinces
) -> str | None:
    """The slug of the place that words name, by themselves or with those below them; None where they name none."""
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
