"""What speaks against the labels of a SWOT: two in one, pieces of words, headings, the title of the table."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from extractors.readings.proof import told_by
from extractors.readings.regions.layout.glued import TWO_LABELS
from extractors.readings.text.entries import open_signs
from extractors.readings.text.heads import heading_of
from extractors.readings.text.joining import begins_as_no_word, is_in_pieces
from extractors.records.swot.labels import TITLE, in_capitals
from schemas.text.turkish import fold, upper
from schemas.vocabulary.document_words import document_words
from schemas.vocabulary.shared_names import dimension_of


def against_labels(labels: Iterable[str]) -> Iterator[str]:
    """Labels that are none: two in one, pieces of words, headings, the title of the table."""
    signs: dict[str, Callable[[str], bool]] = {
        "labels printed into each other": _holds_two,
        "labels begin in small letters": lambda name: name[:1].islower(),
        "labels are torn": _is_torn,
        "labels without a word": lambda name: not any(map(str.isalpha, name)),
        "headings of quadrants read as dimensions": lambda name: heading_of(
            name, "swot"
        )[1],
        "the title of the table read as a dimension": lambda name: (
            TITLE.search(fold(name)) is not None
        ),
    }
    yield from told_by(signs, sorted(labels))


def _holds_two(name: str) -> bool:
    """Whether two labels are glued, one is said twice, or one in capitals stands before another: ECONOMIC Trade."""
    words = [fold(word) for word in name.split()]
    half = len(words) // 2
    if any(TWO_LABELS.fullmatch(word) for word in name.split()):
        return True
    if _names_two(name.split()) or (half and words[:half] == words[half:]):
        return True
    first, _, rest = name.partition(" ")
    small = rest[:1] == upper(rest[:1]) and not in_capitals(rest)
    return (
        bool(rest) and small and in_capitals(first) and dimension_of(first) is not None
    )


def _names_two(words: Sequence[str]) -> bool:
    """Whether a label is two listed dimensions side by side, `SOSYAL ÇEVRE`, and no word joins them.

    `Sosyal Altyapı` is one: what is built is of the dimension before it.
    """
    for at in range(1, len(words)):
        left, right = (
            dimension_of(" ".join(side)) for side in (words[:at], words[at:])
        )
        seam = {fold(words[at - 1]), fold(words[at])}
        parted = words[at - 1][-1].isalpha() and words[at][0].isalpha()
        if left and right not in (None, "spatial", left) and parted:
            return not seam & document_words().joiners
    return False


def _is_torn(name: str) -> bool:
    """Whether a word of a label begins as none does (MEKÂ NSAL), is in pieces, or ends in a cut (ECONO-)."""
    words = re.findall(r"[^\W\d_]+", name)
    opened, _ = open_signs(name)
    return (
        name.endswith("-")
        or opened != 0
        or is_in_pieces(name)
        or any(begins_as_no_word(word) for word in words)
    )
