"""What speaks against a SWOT cut from words, by its region."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache

from extractors.readings.proof import listed, told_of
from extractors.readings.regions.extent import Row, box_of
from extractors.readings.settings.swot import OBJECTIONS
from extractors.readings.swot.blocks import SwotRegion
from extractors.readings.swot.objections import QUADRANTS
from extractors.readings.text.entries import Entry
from extractors.readings.text.heads import heading_of, runs_of
from extractors.readings.text.words import CleanPage
from extractors.records.swot.labels import TITLE
from schemas.page import Word, text_of
from schemas.records import SwotItem
from schemas.text.signs import BULLETS, DASHES
from schemas.text.turkish import clean, fold, slug
from schemas.vocabulary.document_words import document_words
from schemas.vocabulary.labels import without_table_label
from schemas.vocabulary.places import places
from schemas.vocabulary.shared_names import dimension_of

_PIECES = re.compile(r"\s[–—|-]\s|:\s")
"""What parts the pieces of a caption."""
_IN_BRACKETS = re.compile(r"\(([^()]+)\)")
"""`GZFT Analizi (Sosyal Yapı)`."""


def against_region(region: SwotRegion, pages: Iterable[CleanPage]) -> Iterator[str]:
    """What speaks against a region as it was cut from pages, doubts included."""
    yield from cannot_be(region)
    yield from goes_on_below(region, pages)
    for block in region.blocks:
        yield from block.matrix.doubts
    groups = [group for block in region.blocks for group in block.matrix.groups]
    entries = [entry for group in groups for entry in group.entries]
    doubtful = (entry.text for entry in entries if entry.doubtful)
    yield from told_of("items that may go on those before them", doubtful)
    yield from told_of(
        "dashes stand apart at the end of a line, and may be of an empty cell beside it",
        (entry.text for entry in entries if _ends_in_a_dash_apart(entry)),
    )
    spread = filter(is_spread_overleaf, entries)
    yield from told_of(
        "items that go on overleaf in texts side by side",
        (entry.text for entry in spread),
    )


def _ends_in_a_dash_apart(entry: Entry) -> bool:
    """Whether white parts a dash at the end of a line from the words before it."""
    runs = (runs_of(line.words) for line in entry.lines)
    ends = (each[-1] for each in runs if len(each) > 1)
    return any(len(end) == 1 and end[0].text in DASHES for end in ends)


def goes_on_below(region: SwotRegion, pages: Iterable[CleanPage]) -> Iterator[str]:
    """A row right below, or at the top of the next page, that begins with a bullet of the items.

    A row set as the labels of the region may stand over it: the last list of all.
    """
    parts = [p for block in region.blocks for p in block.matrix.parts if p.rows]
    if not parts:
        return
    last = max(parts, key=lambda part: (part.page, box_of(part.rows[-1]).bottom))
    foot = box_of(last.rows[-1]).bottom
    below = [row for row in last.clean.rows if box_of(row).top > foot - 1]
    if not below:
        below = [
            row
            for clean in pages
            if clean.page.number == last.page + 1
            for row in clean.rows
        ]
    signs = Counter(sign for part in parts for row in part.rows for sign in _begun(row))
    marks = {sign for sign, n in signs.items() if n >= OBJECTIONS.min_bulleted}
    if below and _is_set_as_a_label(below[0], region):
        below = below[1:]
    if below and marks.intersection(_begun(below[0])):
        yield from told_of("items may go on below it", [text_of(below[0])])


def _is_set_as_a_label(row: Row, region: SwotRegion) -> bool:
    groups = [group for block in region.blocks for group in block.matrix.groups]
    words = (label.words[0] for group in groups for label in group.printed)
    return _type_of(row[0]) in {_type_of(word) for word in words}


def _type_of(word: Word) -> tuple[object, ...]:
    return word.size, word.bold, word.italic, word.colour


def _begun(row: Row) -> list[str]:
    """The bullets that texts of a row begin with."""
    return [run[0].text for run in runs_of(row) if run[0].text in BULLETS]


def heads_of_nothing(region: SwotRegion) -> Iterator[str]:
    """Headings side by side, or one alone, below which not one item stands: those are elsewhere."""
    bare = [
        block
        for block in region.blocks
        if not block.is_empty
        and not any(group.entries for group in block.matrix.groups)
    ]
    yield from told_of(
        "headings without an item",
        (head.text for block in bare for head in block.heads),
    )


def is_spread_overleaf(entry: Entry) -> bool:
    """Whether an item goes on overleaf in a line of several texts: headings of another table, no sentence."""
    first = entry.lines[0].page
    return any(
        line.page != first and len(runs_of(line.words)) > len(("one", "two"))
        for line in entry.lines
    )


def misplaced_labels(region: SwotRegion) -> list[str]:
    """Doubts about labels: both readings may share them."""
    return [
        doubt
        for block in region.blocks
        for doubt in block.matrix.doubts + block.matrix.faults
    ]


def cannot_be(region: SwotRegion) -> Iterator[str]:
    """What cannot be so in a right reading."""
    missing = [name for code, name in QUADRANTS.items() if code not in region.codes]
    if missing:
        yield f"no heading of {listed(missing)}"
    unread = [word.text for block in region.blocks for word in block.matrix.unread]
    if unread:
        yield f"{len(unread)} words of the region in no item and no label: {listed(unread)}"
    yield from heads_of_nothing(region)
    for block in region.blocks:
        yield from block.matrix.faults
    names = [
        group.labels
        for block in region.blocks
        for group in block.matrix.groups
        if group.labels
    ]
    if (
        len(region.blocks) == 1
        and not region.down_the_side
        and len(set(names)) < len(names)
    ):
        yield "a dimension is printed twice with others between"


def named_by_its_caption(
    caption: str | None, items: Sequence[SwotItem]
) -> Iterator[str]:
    """A caption that names a known dimension, or a part after it (`… Mekânsal – Ulaşım`), where no item has one."""
    printed = without_table_label(clean(caption or ""))
    yield from _named_behind_title(printed, items)
    if dimension_of(printed) is None:
        return
    if not any(dimension_of(item.dimension) for item in items):
        yield from told_of(
            "its caption names a dimension, and no item has one", [printed]
        )
    pieces = _PIECES.split(printed)
    dimensions = [at for at, piece in enumerate(pieces) if dimension_of(piece)]
    part = pieces[dimensions[0] + 1 :] if dimensions else []
    if part and not any(item.sub_dimension for item in items):
        yield from told_of("its caption names a part, and no item has one", part)


def named_by_its_title(title: str | None, items: Sequence[SwotItem]) -> Iterator[str]:
    """A title above that names a known dimension where no item has one."""
    printed = without_table_label(clean(title or ""))
    named = any(dimension_of(item.dimension) for item in items)
    if dimension_of(printed) and not named:
        yield from told_of(
            "its title names a dimension, and no item has one", [printed]
        )


def _named_behind_title(printed: str, items: Sequence[SwotItem]) -> Iterator[str]:
    """Behind the title a name that no item has, and is no place and no quadrant: `GZFT – KURUMSAL`."""
    pieces = _PIECES.split(printed)
    titled = [at for at, piece in enumerate(pieces) if TITLE.search(fold(piece))]
    behind = pieces[titled[0] + 1 : titled[0] + 2] if titled else []
    behind += [told for told in _IN_BRACKETS.findall(printed) if dimension_of(told)]
    named = {
        slug(name)
        for item in items
        for name in (item.dimension, item.sub_dimension)
        if name
    }
    unknown = [
        piece for piece in behind if _is_name(piece) and not _is_in(slug(piece), named)
    ]
    if named:
        yield from told_of("its caption has a name that no item has", unknown)


def _is_in(name: str, named: Iterable[str]) -> bool:
    """Whether a name is one of some, or a part of one, or one a part of it."""
    return any(name in other or other in name for other in named)


def _is_name(piece: str) -> bool:
    """Whether a piece of a caption may be a label: words, and none of them `devam`."""
    words = fold(piece).split()
    return (
        bool(words)
        and all(word.isalpha() for word in words)
        and not heading_of(piece, "swot")[1]
        and not set(words) & set(document_words().continued)
        and slug(piece) not in _names_of_places()
    )


@cache
def _names_of_places() -> frozenset[str]:
    return frozenset(slug(place.name) for place in places().values())


def parts_of_several(items: Iterable[SwotItem]) -> Iterator[str]:
    """Sub-dimensions under several dimensions, but `Genel` and the like: a dimension between was not read."""
    homes: dict[str, set[str | None]] = {}
    for item in items:
        if item.sub_dimension is not None:
            homes.setdefault(item.sub_dimension, set()).add(item.dimension)
    bare = {fold(word) for word in document_words().bare_subjects}
    several = [part for part, under in homes.items() if len(under) > 1]
    yield from told_of(
        "parts stand under several dimensions",
        [part for part in several if fold(part) not in bare],
    )


def parts_of_one(items: Iterable[SwotItem]) -> Iterator[str]:
    """Dimensions of which several are names of one, and none of another: parts of what no label names.

    `Ulaşım` and `Kentleşme` are parts of the dimension `Mekânsal`, wherever that is printed.
    """
    items = list(items)
    names = dict.fromkeys(item.dimension for item in items if item.dimension)
    known = [(name, code) for name in names if (code := dimension_of(name))]
    is_bare = not any(item.sub_dimension for item in items)
    if is_bare and len(known) > 1 and len({code for _, code in known}) == 1:
        yield from told_of(
            "dimensions that may be parts of one", (name for name, _ in known)
        )


def labels_of_two(items: Iterable[SwotItem]) -> Iterator[str]:
    """Labels that are two others of the SWOT, one after the other: `Tarım Sanayi` beside `Tarım` and `Sanayi`."""
    names = {n for item in items for n in (item.dimension, item.sub_dimension) if n}
    known = {fold(name) for name in names}
    yield from told_of(
        "labels that are two others, one below the other",
        sorted(name for name in names if _is_of_two(fold(name).split(), known)),
    )


def _is_of_two(words: Sequence[str], known: Container[str]) -> bool:
    return any(
        " ".join(words[:at]) in known and " ".join(words[at:]) in known
        for at in range(1, len(words))
    )
