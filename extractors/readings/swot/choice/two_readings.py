"""Two readings of one SWOT, held against each other: by letters alone, as words and labels may be cut otherwise."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from extractors.readings.proof import listed, quoted
from schemas.records import SwotItem
from schemas.table import Table
from schemas.text.turkish import fold


def holds_words_of(table: Table, items: Iterable[SwotItem]) -> bool:
    """Whether a table holds every word of some items: what it lacks would be a loss."""
    held = {_letters(word) for cell in table.cells for word in cell.text_raw.split()}
    held |= {_letters(word) for cell in table.cells for word in cell.text.split()}
    said = (_letters(word) for item in items for word in item.text.split())
    return held.issuperset(said)


def differences(items: Iterable[SwotItem], others: Iterable[SwotItem]) -> int:
    """How many items are in one of two readings alone, labels and all."""
    one, other = set(map(_key, items)), set(map(_key, others))
    return len(one ^ other)


def differ_in_labels_only(
    items: Sequence[SwotItem], others: Sequence[SwotItem]
) -> bool:
    """Whether two readings have the same items under other labels, not the same ones joined."""
    one, other = (
        Counter((i.quadrant, _letters(i.text)) for i in some)
        for some in (items, others)
    )
    if one != other:
        return False
    names, parts = _names(items), _names(others)
    if parts and not names:
        return False
    if any(sum(part in name for part in parts if part != name) > 1 for name in names):
        return False  # a label of several labels: no drawn cell holds such
    return _placed(items) != _placed(others)


def joined_items(
    items: Iterable[SwotItem], others: Iterable[SwotItem]
) -> Iterator[str]:
    """Items that hold several of another reading: a cell's lines tell too little to part them."""
    pieces = {_letters(other.text) for other in others}
    whole = {item.text for item in items if _letters(item.text) not in pieces}
    joined = [
        text
        for text in sorted(whole)
        if sum(piece in _letters(text) for piece in pieces) > 1
    ]
    if joined:
        yield f"items that are several in a reading by words: {listed(map(quoted, joined))}"


def _names(items: Iterable[SwotItem]) -> set[str]:
    """The labels that items stand under, by letters alone."""
    return {
        _letters(name)
        for item in items
        for name in (item.dimension, item.sub_dimension)
        if name
    }


def _placed(items: Iterable[SwotItem]) -> set[tuple[str, ...]]:
    """Where each item stands, by letters alone: a label cut at a line end is the same."""
    return {
        (_letters(i.dimension or ""), _letters(i.sub_dimension or ""), _letters(i.text))
        for i in items
    }


def _letters(text: str) -> str:
    return re.sub(r"\W", "", fold(text))


def _key(item: SwotItem) -> tuple[str, ...]:
    return (
        fold(item.dimension or ""),
        fold(item.sub_dimension or ""),
        item.quadrant,
        fold(item.text),
    )
