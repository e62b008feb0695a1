"""Names of programmes that were put together wrongly: what is said of them."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from extractors.readings.proof import listed
from extractors.readings.settings.proofs import PROGRAMMES
from extractors.readings.text.joining import is_in_pieces
from extractors.records.programmes import ProgrammeRecords
from schemas.text.turkish import fold
from schemas.vocabulary.headings import match_heading, words_of

KIND = "programme_results"


def _wrongly_named(names: Sequence[str]) -> Iterator[str]:
    for said, is_wrong in _SIGNS_OF_NAMES.items():
        held = list(filter(is_wrong, names))
        if held:
            yield f"{listed(map(repr, held))} {said}"


def _is_no_programme(name: str) -> bool:
    return match_heading(name, KIND).code != "programme" or not _is_name(name)


def _says_twice(name: str) -> bool:
    """Whether two words of a name begin alike: `Mali Destek Programları Turizm Mali Destek Programı`."""
    stems = [
        word[: PROGRAMMES.stem]
        for word in fold(name).split()
        if len(word) >= PROGRAMMES.stem
    ]
    return len(set(stems)) < len(stems)


_JOINED = re.compile(r"[a-zçğıöşü][A-ZÇĞİÖŞÜ]|[A-ZÇĞİÖŞÜ]{3}[a-zçğıöşü]{2}")
_CUT = re.compile(r"\w[-\u00ad\u2010] |[^\W\d_]-[a-zçğıöşü]+-[a-zçğıöşü]")
_SIGNS_OF_NAMES: Mapping[str, Callable[[str], bool]] = {
    "does not read like a programme's name": _is_no_programme,
    "says a word twice: a heading above may be in it": _says_twice,
    "holds a word in pieces: its lines are not one name": is_in_pieces,
    "holds two words without a blank": lambda name: _JOINED.search(name) is not None,
    "is cut by a hyphen: its lines are not one name": lambda name: (
        _CUT.search(name) is not None
    ),
}
"""What is said of a name that is none, or was put together wrongly: `KOBİMali`, `Des- tek`."""


def doubtful_names(records: ProgrammeRecords) -> Iterator[str]:
    """Names that are no programme's, or are part of all names: the headings were cut wrongly."""
    names = list(dict.fromkeys(result.programme for result in records.results))
    yield from _wrongly_named(names)
    twice = [
        key
        for key, n in Counter(
            (r.programme, r.year, r.place) for r in records.results
        ).items()
        if n > 1
    ]
    if twice:
        yield f"{twice[0][0]!r} counts the projects of {twice[0][2]} twice"
    first = {fold(name).split()[0] for name in names}
    if len(names) > 2 and len(first) == 1:
        yield f"all names begin with {next(iter(first))!r}"


def _is_name(name: str) -> bool:
    """Whether a text can be a programme's name: a few words, none after `Programı`, no sentence before."""
    words = words_of(name)
    named = [index for index, word in enumerate(words) if word.startswith("program")]
    return (
        len(words) <= PROGRAMMES.longest_name
        and "." not in name.rstrip(".")
        and named[-1:] in ([], [len(words) - 1])
    )
