"""Labels that stand over a SWOT and not in it: headings of its dimension, over its caption or below it.

```
 GZFT Analizi                the title: nothing above it is a label
 EKONOMİK                    larger or bold rows are labels, levels told by their type
 Tablo 2: …                  a caption is passed
 GÜÇLÜ YANLAR │ ZAYIF YANLAR
```
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.readings.proof import quoted
from extractors.readings.regions.extent import (
    GLUED_MARK,
    Row,
    box_of,
    continues_caption,
    is_note,
    usual_size,
)
from extractors.readings.regions.labels import Label
from extractors.readings.settings.swot import OVER
from extractors.readings.settings.text import HEADS
from extractors.readings.text.heads import heading_of, runs_of
from extractors.readings.text.textlines import TextLine
from extractors.readings.text.words import CleanPage
from extractors.records.swot.labels import SIDES, TITLE, in_capitals
from extractors.tables.grid.captions import caption_block
from schemas.page import text_of
from schemas.text.signs import whole_year
from schemas.text.turkish import ascii_fold, fold
from schemas.vocabulary.document_words import continuation, months
from schemas.vocabulary.labels import table_label
from schemas.vocabulary.regions import agencies_named
from schemas.vocabulary.shared_names import dimension_of

NUMBER = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[A-Za-z][.)])\s+(?=\S)")
"""Of a section, before the name of a dimension."""

OF_SEVERAL = re.compile(r"\s*\(\d{1,2}\s*/\s*\d{1,2}\)$")
"""After a title that stands over several pages: ` (1/2)`."""

Style = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Heading(Label):
    """A label over a SWOT."""

    @property
    def is_numbered(self) -> bool:
        """Whether it bears a number, as sections do."""
        return NUMBER.match(self.lines[0].text) is not None


@dataclass(slots=True)
class Over:
    """What was seen above a SWOT, down to it."""

    labels: list[Heading] = field(default_factory=list)
    """From the outside in."""
    captioned: bool = False
    """Whether a caption stands between."""
    below_caption: int = 0
    """How many of the labels stand below the caption."""
    title: str | None = None
    """The title of the table, where one ends what may be labels."""
    is_titled: bool = False
    """Whether its caption or the title above says that it is a SWOT."""
    perhaps: str | None = None
    """A short text right above that is set like its items: a label all the same, or none."""
    reaches: bool = False
    """Whether nothing else stands up to where it was looked."""


def labels_over(
    pages: Sequence[CleanPage],
    at: int,
    top: float,
    before: tuple[int, float],
    items: tuple[float, bool],
) -> Over:
    """The labels over a place, also those that end the page before.

    Args:
        pages: of the document.
        at: index of the page in them.
        top: of what is printed there, points.
        before: index of the page on which the SWOT before ends, and its foot there.
        items: size and boldness of the items.
    """
    over = _on_page(pages[at], top, before[1] if before[0] == at else 0.0, items)
    if over.reaches and at and before[0] < at:
        foot = before[1] if before[0] == at - 1 else 0.0
        earlier = _on_page(pages[at - 1], _top_of_notes(pages[at - 1]), foot, items)
        _drop_far_from_foot(earlier, pages[at - 1], foot)
        n_here = len(over.labels)
        over.labels = [*earlier.labels, *over.labels]
        over.below_caption = over.below_caption or (
            earlier.below_caption + n_here if earlier.captioned else 0
        )
        over.captioned |= earlier.captioned
        over.is_titled |= earlier.is_titled
        over.perhaps = over.perhaps or (None if over.labels else earlier.perhaps)
        over.title = over.title or earlier.title
        over.reaches = earlier.reaches and bool(foot)
    return over


def _drop_far_from_foot(over: Over, clean: CleanPage, foot: float) -> None:
    """Take no label from a page that ends far above its foot, unless it is known for one: it may be a cover's.

    Args:
        over: what was seen on the page.
        clean: the page before that of a SWOT.
        foot: of another SWOT on it, points; 0 where there is none.
    """
    last = over.labels[-1] if over.labels else None
    if last is None or foot or dimension_of(last.text) is not None:
        return
    if last.lines[-1].box.bottom < OVER.at_foot * clean.page.height:
        over.labels, over.below_caption, over.perhaps = [], 0, last.text


def _top_of_notes(clean: CleanPage) -> float:
    """Where footnotes begin at the foot of a page; its height where there are none."""
    rows = clean.rows
    for place, row in enumerate(rows):
        size = usual_size(row)
        noted = is_note(row) or GLUED_MARK.match(row[0].text) is not None
        if noted and all(
            usual_size(below) < size + OVER.same_size_pt for below in rows[place:]
        ):
            return box_of(row).top
    return clean.page.height


def _on_page(
    clean: CleanPage, top: float, foot: float, items: tuple[float, bool]
) -> Over:
    """What stands between two heights of a page, bottom up to what is no label."""
    captions = caption_words(clean)
    right = max((word.box.x1 for word in clean.words), default=0.0)
    over = Over()
    rows = [*filter(None, [list(clean.continued)]), *clean.rows]
    for row in reversed([row for row in rows if foot - 1 < box_of(row).top < top - 1]):
        over.is_titled |= TITLE.search(fold(text_of(row))) is not None
        if any(id(word) in captions for word in row):
            over.captioned, over.below_caption = (
                True,
                over.below_caption or len(over.labels),
            )
        elif SIDES.search(fold(text_of(row))):
            continue
        elif TITLE.search(fold(text_of(row))) and continues_caption(row):
            over.title = text_of(row)  # again, of slides and pages that go on with it
        elif TITLE.search(fold(text_of(row))) or names_quadrants(text_of(row)):
            over.title = text_of(row)
            return over
        elif is_set_apart(row, items):
            _put_above(over.labels, TextLine(clean.page.number, tuple(row)), right)
        else:
            over.perhaps = (
                None if over.labels or not _may_be_a_label(row) else text_of(row)
            )
            return over
    over.reaches = True
    return over


def names_quadrants(text: str) -> bool:
    """Whether a text names several quadrants: "Güçlü ve Zayıf Yönler"."""
    codes = {heading_of(word, "swot")[0] for word in re.findall(r"[^\W\d_]{3,}", text)}
    return len(codes - {None}) > 1


def caption_words(clean: CleanPage) -> set[int]:
    """By identity, the words of the page's captions, all lines of them."""
    lines = clean.lines
    starts = [
        index for index, line in enumerate(lines) if table_label().match(line.text)
    ]
    return {
        id(word)
        for index in starts
        for line in caption_block(lines, index)
        for word in line.words
    }


def is_set_apart(row: Row, items: tuple[float, bool]) -> bool:
    """Whether a row is set larger or bolder than items, as one text of a few words that is no quadrant's."""
    size, bold = items
    text = text_of(row)
    if heading_of(text, "swot")[1] or not _may_be_a_label(row):
        return False
    return usual_size(row) > size + OVER.same_size_pt or (row[0].bold and not bold)


def _may_be_a_label(row: Row) -> bool:
    text = text_of(row)
    short = len(row) <= OVER.most_words and not text.endswith((".", ";", ","))
    named = any(sign.isalpha() for sign in text) and not _names_publication(text)
    return short and len(runs_of(row)) == 1 and named


def _names_publication(text: str) -> bool:
    """Whether a text is an agency, or a month and a year: lines of a cover."""
    words = [ascii_fold(word) for word in text.split()]
    dated = all(word in months() or whole_year(word) is not None for word in words)
    return dated or any(agencies_named(text).values())


def _put_above(labels: list[Heading], line: TextLine, right: float) -> None:
    """Put a line above labels, as the first one's first line where it wraps into it."""
    if labels and _wraps(line, labels[0].lines[0], right):
        lines = (line, *labels[0].lines)
        labels[0] = Heading(
            line.page, lines, text=name_of(" ".join(each.text for each in lines))
        )
    else:
        labels.insert(0, Heading(line.page, (line,), text=name_of(line.text)))


def name_of(text: str) -> str:
    """The name that a heading gives: without `(devam)`, `(1/2)`, its number, a colon."""
    bare = OF_SEVERAL.sub("", continuation().sub("", text))
    return NUMBER.sub("", bare).rstrip(" :")


def _wraps(above: TextLine, below: TextLine, right: float) -> bool:
    """Whether a line goes on in the next: set alike, at the leading, and full."""
    alike = _type_of(above) == _type_of(below)
    near = below.base - above.base < HEADS.next_line * above.size
    full = above.box.x1 + below.words[0].box.width > right
    return alike and near and full


def _type_of(line: TextLine) -> Style:
    first = line.words[0]
    return round(first.size * 2) / 2, first.bold, first.italic, first.colour or ()


def levels_of(stacks: Sequence[Sequence[Heading]]) -> list[list[int]]:
    """The level of each label of stacks that follow each other, 0 the outermost, told by their types."""
    types = _types_apart(stacks)
    order = sorted(
        {each for stack in types for each in stack},
        key=lambda each: (each[0], each[1]),
        reverse=True,
    )
    for _ in order:
        for outer, inner in {pair for stack in types for pair in pairwise(stack)}:
            if outer != inner and order.index(outer) > order.index(inner):
                order.remove(outer)
                order.insert(order.index(inner), outer)
    return [[order.index(each) for each in stack] for stack in types]


def _types_apart(stacks: Sequence[Sequence[Heading]]) -> list[list[Style]]:
    """What tells the levels: size, weight and colour; of labels alike in these, their place; capitals."""
    left = (
        min((label.box.x0 for stack in stacks for label in stack), default=0.0)
        + OVER.at_left_pt
    )
    plain = [[_type_of(label.lines[0]) for label in stack] for stack in stacks]
    placed = [
        [(*_type_of(label.lines[0]), label.box.x0 < left) for label in stack]
        for stack in stacks
    ]
    cased = [
        [
            (*kind, in_capitals(label.text))
            for kind, label in zip(kinds, stack, strict=True)
        ]
        for kinds, stack in zip(placed, stacks, strict=True)
    ]
    ways: tuple[list[list[Style]], ...] = (plain, placed, cased)
    return next(
        (way for way in ways if all(len(set(types)) == len(types) for types in way)),
        cased,
    )


def in_force(stacks: Sequence[Sequence[Heading]]) -> list[list[Heading | None]]:
    """The labels that each of several SWOTs stands under: its own, and outer ones of those before."""
    levels = levels_of(stacks)
    deep = max((level for found in levels for level in found), default=-1) + 1
    current: list[Heading | None] = [None] * deep
    found: list[list[Heading | None]] = []
    for stack, at in zip(stacks, levels, strict=True):
        for label, level in zip(stack, at, strict=True):
            current[level:] = [label, *([None] * (deep - level - 1))]
        found.append(list(current))
    return found


def without_titles(
    stacks: Sequence[Sequence[Heading]], most: int
) -> tuple[list[list[Heading]], list[str]]:
    """Stacks without the title of a section over all of them, and what may be such a title.

    Args:
        stacks: of labels over several SWOTs, or over parts of one.
        most: levels that can be labels.
    """
    kept = [list(stack) for stack in stacks]
    while (outer := _only_outermost(kept)) is not None:
        known = dimension_of(outer.text) is not None
        if not known and (outer.is_numbered or _depth(kept) > most):
            kept = [[label for label in stack if label is not outer] for stack in kept]
        else:
            return kept, [] if known else [
                f"{quoted(outer.text)} may be a title, and no dimension"
            ]
    return kept, [f"{_depth(kept)} levels of labels"] if _depth(kept) > most else []


def _depth(stacks: Sequence[Sequence[Heading]]) -> int:
    return len({level for found in levels_of(stacks) for level in found})


def _only_outermost(stacks: Sequence[Sequence[Heading]]) -> Heading | None:
    """The label of the outermost of several levels, where it is the only one of its level."""
    levels = levels_of(stacks)
    outer = [
        label
        for stack, at in zip(stacks, levels, strict=True)
        for label, level in zip(stack, at, strict=True)
        if level == 0
    ]
    return outer[0] if len(outer) == 1 and _depth(stacks) > 1 else None
