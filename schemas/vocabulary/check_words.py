"""What the checks know about words, from `vocabulary/checks.yaml`."""

from functools import cache

from schemas.vocabulary.entries import Entry
from schemas.vocabulary.headings import has_stem, words_of
from schemas.vocabulary.overlay import read_data


class ShareWithin(Entry):
    """A share of another figure of the same place."""

    part: str
    whole: str


class CheckWords(Entry):
    """`checks.yaml`."""

    not_additive: tuple[str, ...]
    counted: tuple[str, ...]
    subtotals: tuple[str, ...]
    shares: tuple[str, ...]
    changes: tuple[str, ...]
    shares_within: dict[str, ShareWithin]
    kinds_counted: tuple[str, ...]
    of_a_part: tuple[str, ...]
    counted_after: tuple[str, ...]


@cache
def check_words() -> CheckWords:
    """The words, read once per process."""
    return CheckWords.model_validate(read_data("checks.yaml"))


def may_add_up(heading: str) -> bool:
    """Whether a column of this heading can be the sum of its rows: no rate, average, rank or year."""
    words = words_of(heading)
    return not any(has_stem(words, stem) for stem in check_words().not_additive)


def counts_things(heading: str) -> bool:
    """Whether a heading says that whole things are counted: such columns add up to the last digit."""
    words = words_of(heading)
    return any(has_stem(words, stem) for stem in check_words().counted)


def names_a_share(heading: str) -> bool:
    """Whether a heading says that its percentages are shares of a whole: never more than 100."""
    words = words_of(heading)
    named = any(
        word in words for share in check_words().shares for word in words_of(share)
    )
    return named and not any(has_stem(words, stem) for stem in check_words().changes)


def names_a_change(heading: str) -> bool:
    """Whether a heading says that its figures are changes: `Değişim (%)`."""
    words = words_of(heading)
    return any(has_stem(words, stem) for stem in check_words().changes)


def is_subtotal(label: str) -> bool:
    """Whether a row label means the sum of some rows only."""
    return " ".join(words_of(label)) in {
        " ".join(words_of(known)) for known in check_words().subtotals
    }
