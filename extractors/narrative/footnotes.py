"""Footnotes: small lines at the foot of a page, or stars under a table, each begun by its mark."""

import re
from collections.abc import Collection, Sequence
from itertools import groupby

from extractors.narrative.lines import PlacedLine
from extractors.pages.marks import marked_text
from extractors.pages.type_size import is_larger, is_smaller
from schemas.geometry import bounding_box
from schemas.narrative import Footnote
from schemas.table import Region
from schemas.text.signs import ends_sentence
from schemas.text.turkish import join_lines
from schemas.vocabulary.places import place_words

MARK = re.compile(r"^(?P<mark>\d{1,3}|[*†‡]{1,4}|\(\*{1,4}\))(?P<rest>[).\]]?)$")
STARRED = re.compile(r"^(?P<mark>[*†‡]{1,4})\s?(?P<rest>[^\s*†‡].*)$")


def split_footnotes(
    lines: Sequence[Sequence[PlacedLine]], body: float
) -> tuple[list[list[PlacedLine]], list[Footnote]]:
    """Tell the footnotes of each page from its prose.

    Args:
        lines: the prose of each page, in reading order.
        body: font size of the prose, points.

    Returns:
        The lines that are no footnotes, a list a page; the footnotes in order. A footnote that runs on
        to the next page is one.
    """
    prose: list[list[PlacedLine]] = []
    groups: list[list[PlacedLine]] = []
    referred = {
        mark
        for page_lines in lines
        for placed in page_lines
        for mark in marked_text(placed.line)[2]
    }
    for page_lines in lines:
        prose.append([])
        for column in _columns(page_lines):
            start = _zone_start(
                column,
                body,
                goes_on=bool(groups) and not _ends_sentence(groups[-1][-1]),
            )
            prose[-1] += [
                placed for placed in column[:start] if not _starred(placed, body)
            ]
            groups += [[placed] for placed in column[:start] if _starred(placed, body)]
            for placed in column[start:]:
                if not groups or (
                    _begins_note(placed) and _is_next(placed, groups[-1], referred)
                ):
                    groups.append([placed])
                elif is_larger(placed.line.size, groups[-1][-1].line.size):
                    prose[-1].append(placed)
                else:
                    groups[-1].append(placed)
    return prose, [_footnote(group) for group in groups]


def _columns(lines: Sequence[PlacedLine]) -> list[list[PlacedLine]]:
    """The lines of a page, parted where reading goes up again: notes stand at the foot of their column."""
    columns: list[list[PlacedLine]] = []
    for placed in lines:
        if columns and placed.box.bottom > columns[-1][-1].box.top:
            columns[-1].append(placed)
        else:
            columns.append([placed])
    return columns


def _is_next(
    placed: PlacedLine, before: Sequence[PlacedLine], referred: Collection[str]
) -> bool:
    """Whether a line's mark is the next one, or one that the prose refers to."""
    mark, last = _mark(placed), _mark(before[0])
    if not (mark.isdigit() and last.isdigit()):
        return True
    return mark in referred or int(mark) in (1, int(last) + 1)


def _mark(placed: PlacedLine) -> str:
    first = placed.line.words[0].text
    starred = STARRED.match(first)
    return starred["mark"] if starred else first.strip("().]")


def _zone_start(lines: Sequence[PlacedLine], body: float, *, goes_on: bool) -> int:
    """Index of the first line of the notes at the foot of a page; the count of lines where there are none.

    Args:
        lines: of the page.
        body: font size of the prose, points.
        goes_on: whether the last note of the page before ends within a sentence.
    """
    start = len(lines)
    while start and is_smaller(lines[start - 1].line.size, body):
        start -= 1
    first_note = next(
        (i for i in range(start, len(lines)) if _begins_note(lines[i])), len(lines)
    )
    ruled_off = (
        (first_note < len(lines) or goes_on)
        and start < first_note
        and _runs_on(lines[start])
    )
    return start if ruled_off else first_note


def _runs_on(placed: PlacedLine) -> bool:
    """Whether a line continues a sentence: it begins with a small letter."""
    return placed.line.words[0].text[:1].islower()


def _ends_sentence(placed: PlacedLine) -> bool:
    return ends_sentence(placed.line.text, bracket_ends=True)


def _begins_note(placed: PlacedLine) -> bool:
    first = placed.line.words[0].text
    return (
        MARK.match(first) is not None and len(placed.line.words) > 1
    ) or STARRED.match(first) is not None


def _starred(placed: PlacedLine, body: float) -> bool:
    return is_smaller(placed.line.size, body) and placed.line.words[0].text[0] in "*†‡"


def _footnote(group: Sequence[PlacedLine]) -> Footnote:
    texts = [marked_text(placed.line)[0] for placed in group]
    texts[0] = (
        texts[0].removeprefix(_mark(group[0]))
        if STARRED.match(texts[0])
        else _after_first_word(group[0])
    )
    return Footnote(
        marker=_mark(group[0]),
        text=join_lines(texts, place_words()),
        text_raw="\n".join(marked_text(placed.line)[1] for placed in group),
        region=(regions := _regions(group))[0],
        further_regions=tuple(regions[1:]),
    )


def _regions(group: Sequence[PlacedLine]) -> list[Region]:
    """Around all its lines, page by page."""
    by_page = groupby(group, lambda placed: placed.region.page)
    return [
        Region(page=page, box=bounding_box([placed.region.box for placed in listed]))
        for page, listed in by_page
    ]


def _after_first_word(placed: PlacedLine) -> str:
    return marked_text(placed.line)[0][len(placed.line.words[0].text) :]
