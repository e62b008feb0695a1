"""A dimension and its part a blank apart, with nothing between them: two labels, `MEKÂNSAL Ulaşım`.

The name of a dimension may fill its column to the brim. Capitals before a word that is not in them, and a
listed name, tell where it ends; where there is but one such label, that is said.
"""

from collections.abc import Sequence
from dataclasses import replace

from extractors.readings.proof import quoted
from extractors.readings.regions.groups import Matrix
from extractors.readings.regions.labels import Label
from extractors.readings.text.textlines import TextLine
from extractors.records.swot.labels import in_capitals, parted
from schemas.page import Word, text_of
from schemas.vocabulary.shared_names import dimension_of


def part_labels(matrix: Matrix) -> None:
    """Make two of the labels of a region where each names a dimension and a part of it."""
    single = [group for group in matrix.groups if len(group.labels) == 1]
    labels = [label for group in single for label in group.printed]
    pairs = [pair for label in labels if (pair := _two(label)) is not None]
    if not labels or not len(matrix.groups) == len(labels) == len(pairs):
        return
    for group, (outer, inner) in zip(single, pairs, strict=True):
        group.labels = (outer.text, inner.text)
        group.printed, group.levels = [outer, inner], [0, 1]
    if len(labels) == 1:
        matrix.doubts.append(
            f"labels printed into each other: {quoted(labels[0].text)}"
        )


def _two(label: Label) -> tuple[Label, Label] | None:
    """The dimension and the part that a label names; None where it is one name."""
    if parted(label.text)[1] is not None:
        return None  # a sign says where it ends
    words = label.words
    first = [word.text for word in words]
    at = next((n for n, text in enumerate(first) if not in_capitals(text)), 0)
    outer, inner = words[:at], words[at:]
    if not outer or label.turned or label.text.split() != first:
        return None
    plain = inner[0].text[:1].isupper() and not any(map(in_capitals, first[at:]))
    if not plain or dimension_of(text_of(outer)) is None:
        return None
    return _of(label, outer), _of(label, inner)


def _of(label: Label, words: Sequence[Word]) -> Label:
    """What of a label some of its words are."""
    kept = [
        (line.page, tuple(word for word in line.words if word in words))
        for line in label.lines
    ]
    lines = tuple(TextLine(page, own) for page, own in kept if own)
    return replace(label, lines=lines, text=text_of(words))
