"""The columns of a region, and the rows that are bands over what follows, before its lines are cut."""

import re
from collections import Counter
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.readings.regions.bands import centred_bands
from extractors.readings.regions.columns import (
    Columns,
    boxes_of,
    content_edges,
    drawn_edges,
    label_spans,
)
from extractors.readings.regions.extent import Part, box_of
from extractors.readings.settings.regions import COLUMNS, LABELS, LAYOUT
from extractors.readings.settings.text import TEXTLINES
from extractors.readings.text.entries import mark_of
from extractors.readings.text.heads import runs_of
from extractors.readings.text.textlines import TextLine, leading_of, lines_within
from schemas.geometry import Box
from schemas.page import Word, text_of
from schemas.text.signs import BULLETS, DASHES, SOLID_BULLETS

TWO_LABELS = re.compile(r"([A-ZÇĞİÖŞÜÂÎÛ]{3,})([A-ZÇĞİÖŞÜÂÎÛ][a-zçğıöşüâîû]{2,})")
SHORT_TEXT = re.compile(r"([A-ZÇĞİÖŞÜÂÎÛ]{3,})([A-ZÇĞİÖŞÜÂÎÛ][a-zçğıöşüâîû])")
"""A label and a word of two letters, where lines begin at it: KURUMSALEl."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What is known of a region before it is cut."""

    heads: tuple[Box, ...]
    """Of the headings of the content columns, left to right."""
    page_left: float
    """Where text begins on the document's pages."""
    lexicon: Container[str]
    """Folded words that the document prints in one piece."""
    edges: tuple[float, ...] | None = None
    """Left edges of the content columns, where they are known."""
    opens: Callable[[TextLine], bool] | None = None
    """Whether a line may be the first under its labels, where numbers tell."""
    beside: Callable[[str], bool] | None = None
    """Whether a text is known to be a label beside rows, and no band over them."""
    bands: frozenset[int] | None = None
    """The first words, by identity, of rows that are bands over what follows, where they are known."""
    n_labels: int | None = None
    """How many columns of labels there are at most, where headings tell."""


def turned_beside(part: Part, page_left: float, edge: float) -> list[Word]:
    """Turned words left of the content: labels, no margin notes."""
    left = page_left - LAYOUT.before_pt
    level = [
        word
        for word in part.clean.turned
        if part.top - 1 < word.box.y_mid < part.bottom
    ]
    return [word for word in level if left < word.box.x0 and word.box.x1 < edge]


def without_rest(parts: Sequence[Part]) -> list[Part]:
    """The parts up to a row at the end that begins left of all others: text of the page below the region."""
    if not parts:
        return []
    *before, last = parts
    lefts = [min(word.box.x0 for word in row) for part in parts for row in part.rows]
    rows = last.rows
    for at in range(max(0, len(rows) - LAYOUT.most_rest), len(rows)):
        others = lefts[: len(lefts) - len(rows) + at]
        # a label stands beside items, here or below, or is bold
        is_text = (
            all(len(runs_with_marks(row)) == 1 for row in rows[at:])
            and not rows[at][0].bold
        )
        if (
            is_text
            and others
            and lefts[len(lefts) - len(rows) + at] < min(others) - LAYOUT.outside_pt
        ):
            return [
                *before,
                replace(last, rows=rows[:at], bottom=box_of(rows[at]).top, ended=True),
            ]
    return list(parts)


def unglued(parts: Sequence[Part]) -> list[Part]:
    """The parts with words apart that are two labels, printed into each other: KURUMSALYerel."""
    every = [word for part in parts for row in part.rows for word in row]
    starts = Counter(round(word.box.x0, 1) for word in every)
    return [
        replace(part, rows=tuple(_row_unglued(row, starts) for row in part.rows))
        for part in parts
    ]


def _row_unglued(row: Sequence[Word], starts: Counter[float]) -> tuple[Word, ...]:
    return tuple(piece for word in row for piece in _pieces(word, starts))


def _pieces(word: Word, starts: Counter[float]) -> list[Word]:
    if len(word.text) > 1 and word.text[-1] in SOLID_BULLETS:
        label, bullet = _bullet_apart(word, starts)
        return [*_pieces(label, starts), bullet]
    match = TWO_LABELS.fullmatch(word.text) or SHORT_TEXT.fullmatch(word.text)
    if match is None or not word.bold:
        return [word]
    box, share = word.box, len(match[1]) / len(word.text)
    inside = [x for x in starts if box.x0 + share * box.width / 2 < x < box.x1 - 1]
    if TWO_LABELS.fullmatch(word.text) is None and not any(
        starts[x] > 1 for x in inside
    ):
        return [word]
    cut = max(inside, key=lambda x: starts[x], default=box.x0 + share * box.width)
    left, right = box._replace(x1=max(box.x0 + 1, cut - 1)), box._replace(x0=cut)
    return [
        replace(word, text=match[1], box=left, raw=None),
        replace(word, text=match[2], box=right, raw=None),
    ]


def _bullet_apart(word: Word, starts: Counter[float]) -> tuple[Word, Word]:
    """A label that fills its column, and the bullet of the column beside it."""
    box = word.box
    near = [x for x in starts if box.x1 - word.size < x < box.x1]
    cut = max(near, key=lambda x: starts[x], default=box.x1 - word.size / 2)
    right = max(
        box.x0 + 1, cut - 1.1 * LAYOUT.run_blank * word.size
    )  # so that the two are two runs
    label = replace(word, text=word.text[:-1], box=box._replace(x1=right), raw=None)
    return label, replace(
        word, text=word.text[-1], box=box._replace(x0=cut), raw=None, bold=False
    )


def columns_of(parts: Sequence[Part], sought: Sought) -> tuple[Columns, set[int]]:
    """The columns of a region, and the ids of the first words of its bands."""
    rows = [
        runs_with_marks(row, numbers=sought.opens is None)
        for part in parts
        for row in part.rows
    ]
    inside = [box for runs in rows for box in boxes_of(runs)] or list(sought.heads)
    left = min(box.x0 for box in inside)
    right = max([box.x1 for box in inside] + [sought.heads[-1].x1])
    bands = set(sought.bands or ())
    if sought.bands is None:
        beside = sought.beside or _never
        bands = centred_bands(parts, sought.heads, beside) or _bands(
            parts, left, beside
        )
    boxes = boxes_of(
        [
            run
            for runs in rows
            for run in runs
            if not (len(runs) == 1 and id(runs[0][0]) in bands)
        ]
    )
    known = (
        sought.edges
        or drawn_edges(sought.heads, boxes, _borders(parts))
        or (_edge_beside_bold(parts, left) if len(sought.heads) == 1 else None)
    )
    edges = list(
        known
        or content_edges(
            sought.heads,
            boxes,
            left,
            *_bullet_edges(parts, numbers=sought.opens is None),
        )
    )
    spans = (
        label_spans(_beside(parts, edges[0], bands), edges[0])
        if edges[0] > left + 2
        else []
    )
    most = sought.n_labels
    if most is not None and len(spans) > most:
        spans = [*spans[: most - 1], (spans[most - 1][0], spans[-1][1])] if most else []
    turned = [
        word.box
        for part in parts
        for word in turned_beside(part, sought.page_left, edges[0])
    ]
    if turned:
        spans = _with_turned(spans, turned, most)
    return Columns(tuple(spans), tuple(edges), right), bands


def _borders(parts: Sequence[Part]) -> list[float]:
    """The x of lines that run down beside most rows of a region, ascending; their pieces may be drawn twice."""
    beside: dict[float, float] = {}
    high = 0.0
    for part in (part for part in parts if part.rows):
        top, bottom = box_of(part.rows[0]).top, box_of(part.rows[-1]).bottom
        high += bottom - top
        reached: dict[float, float] = {}
        down = (rule.box for rule in part.clean.page.rules if not rule.horizontal)
        for box in sorted(down, key=lambda box: box.top):
            x = next(
                (x for x in beside if abs(x - box.x_mid) < LAYOUT.same_border_pt),
                box.x_mid,
            )
            start = max(top, box.top, reached.get(x, top))
            end = min(bottom, box.bottom)
            reached[x] = max(end, reached.get(x, top))
            beside[x] = beside.get(x, 0.0) + max(0.0, end - start)
    return sorted(x for x, long in beside.items() if long > LAYOUT.mostly * high)


def _with_turned(
    spans: Sequence[tuple[float, float]], turned: Sequence[Box], most: int | None
) -> list[tuple[float, float]]:
    """The columns of labels with that of turned ones, which are of the first where headings name no more.

    Where none says how many there are, upright labels may run over two columns: these are their own.
    """
    left, right = min(box.x0 for box in turned), max(box.x1 for box in turned)
    told = bool(spans) and most is not None and len(spans) >= most
    if told and left < spans[0][1] and spans[0][0] < right:
        return [(min(left, spans[0][0]), max(right, spans[0][1])), *spans[1:]]
    return [(left, right), *spans]


def _edge_beside_bold(parts: Sequence[Part], left: float) -> tuple[float] | None:
    """Where the content of a single column begins, told by rows with bold labels and a text that is not."""
    rows = [runs_with_marks(row) for part in parts for row in part.rows]
    mixed = [
        runs
        for runs in rows
        if len(runs) > 1 and runs[0][0].bold and not runs[-1][-1].bold
    ]
    starts = Counter(round(runs[-1][0].box.x0, 1) for runs in mixed)
    edge = max(starts, key=lambda x: (starts[x], -x), default=left)
    return (edge,) if edge > left + COLUMNS.least_label_pt else None


def _beside(parts: Sequence[Part], edge: float, bands: set[int]) -> list[Box]:
    """The boxes of the runs left of the content, by its own lines: labels stand between lines of texts."""
    found: list[Box] = []
    for part in parts:
        rows = [row for row in part.rows if id(row[0]) not in bands]
        words = [word for row in rows for word in row if word.box.x1 <= edge + 1]
        found += boxes_of(
            [
                run
                for line in lines_within(part.page, words)
                for run in runs_with_marks(line.words)
            ]
        )
    return found


def _bullet_edges(parts: Sequence[Part], *, numbers: bool) -> tuple[list[float], int]:
    """Where bullets stand, each once, and how many below each other tell where a column begins.

    Of a sign that is a bullet and no dash one does: a column may hold a single item.
    """
    every = [word for part in parts for row in part.rows for word in _begins(row)]
    sure = [word for part in parts for row in part.rows for word in _surely_before(row)]
    counts = Counter(
        mark
        for word in sure
        if (mark := mark_of(word.text, numbers=numbers)) is not None
    )
    usual = max(counts, key=lambda mark: counts[mark], default=None)
    found = sorted(
        w.box.x0
        for w in every
        if usual is not None and mark_of(w.text, numbers=numbers) == usual
    )
    return found, 1 if usual in BULLETS - DASHES else COLUMNS.min_bullets


def _begins(row: Sequence[Word]) -> Iterator[Word]:
    """The words of a row without dashes that end a text: nearer to it than to what comes next, if anything does."""
    for last, word, after in zip((None, *row), row, (*row[1:], None), strict=False):
        near = last is not None and word.text in DASHES
        before = word.box.x0 - last.box.x1 if last is not None else 0.0
        beyond = after.box.x0 - word.box.x1 if after is not None else float("inf")
        if not (near and 2 * before < beyond):
            yield word


def _surely_before(row: Sequence[Word]) -> Iterator[Word]:
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


def _never(_text: str) -> bool:
    return False


def _bands(
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
