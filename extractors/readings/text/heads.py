"""Where known headings stand on a page: `GÜÇLÜ YANLAR`, `Fırsat-/lar`, `T H R E A T S`."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise

from extractors.pages.type_size import is_same_size
from extractors.readings.settings.text import HEADS
from extractors.readings.text.entries import goes_on
from schemas.geometry import Box, bounding_box
from schemas.page import Word, text_of
from schemas.text.signs import BULLETS
from schemas.text.turkish import REMEMBERED, ascii_fold, join_lines
from schemas.vocabulary.headings import has_stem, words_of
from schemas.vocabulary.load import load_headings
from schemas.worked_out import worked_out

SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]?|[^\W\d_][.)]")
"""The number of a section, before a heading that has its line to itself: `4.1`, `3.`, `B)`."""


@dataclass(frozen=True)
class Head:
    """One printed heading of a known kind."""

    page: int
    code: str
    text: str
    words: tuple[Word, ...]
    exact: bool
    """Whether it is a listed spelling to the letter."""
    alone: bool
    """Whether nothing else stands on its lines."""

    @worked_out
    def box(self) -> Box:
        """Around its words."""
        return bounding_box(word.box for word in self.words)


def heads_on(
    number: int, lines: Iterable[Sequence[Sequence[Word]]], kind: str
) -> list[Head]:
    """Every heading of a kind on a page, top to bottom and left to right; none shares words with another.

    Args:
        number: of the page.
        lines: the runs of each of its rows.
        kind: of the headings.
    """
    rows = [_parted(runs, kind) for runs in lines]
    found: list[Head] = []
    used: set[int] = set()
    for place, runs in enumerate(rows):
        for run in runs:
            if id(run[0]) in used:
                continue
            alone = len(runs) == 1
            head = _head(kind, number, run, rows[place + 1 : place + 8], alone)
            if (
                head is None
                and alone
                and len(run) > 1
                and SECTION.fullmatch(run[0].text)
            ):
                head = _only_exact(_head(kind, number, run[1:], (), alone))
            if head is not None and not _is_going_on(
                run, rows[place - 1] if place else ()
            ):
                found.append(head)
                used |= {id(word) for word in head.words}
    return [*found, *_letters_in(rows, number, kind, used)]


def _is_going_on(run: Sequence[Word], above: Sequence[Sequence[Word]]) -> bool:
    """Whether a line set like it stands right above a run and goes on in it: `… Fırsatlar ve` / `Tehditler`."""
    return any(
        goes_on(other[-1].text)
        and any(under is run for under in _under(other, [[run]]))
        for other in above
    )


def _only_exact(head: Head | None) -> Head | None:
    return head if head is not None and head.exact else None


def _letters_in(
    rows: Sequence[Sequence[Sequence[Word]]],
    number: int,
    kind: str,
    used: Container[int],
) -> Iterator[Head]:
    """Headings of one letter each, where all of them stand side by side: G, Z, F, T."""
    for runs in rows:
        alone = [
            run
            for run in runs
            if len(run) == 1 and len(run[0].text) == 1 and id(run[0]) not in used
        ]
        codes = [
            _squeezed_spellings(kind).get("".join(words_of(run[0].text)))
            for run in alone
        ]
        if len(set(codes) - {None}) == len(alone) == HEADS.all_letters:
            yield from (
                Head(number, code, run[0].text, tuple(run), exact=True, alone=False)
                for run, code in zip(alone, codes, strict=True)
                if code is not None
            )


def runs_of(row: Sequence[Word], blank: float | None = None) -> list[list[Word]]:
    """A row cut where the white between two words is wider than a blank, or a drawn line parts them."""
    runs, white = [[row[0]]], HEADS.blank if blank is None else blank
    for last, word in pairwise(row):
        near = word.box.x0 - last.box.x1 < white * max(last.size, word.size)
        if near and not last.ends_cell:
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _parted(runs: Sequence[Sequence[Word]], kind: str) -> list[Sequence[Word]]:
    """The runs of a row, one that is the headings of two neighbouring columns in two: these are narrow."""
    return [part for run in runs for part in _two_headings(run, kind, runs)]


def _two_headings(
    run: Sequence[Word], kind: str, row: Sequence[Sequence[Word]]
) -> list[Sequence[Word]]:
    if len(run) == len(("FIRSATLAR", "TEHDİTLER")):
        named = [heading_of(word.text, kind) for word in run]
        others = (other for other in row if other is not run)
        beside = any(heading_of(text_of(other), kind)[1] for other in others)
        two = beside and all(exact for _, exact in named) and named[0] != named[1]
        return [run[:1], run[1:]] if two else [run]
    if len(run) == 1 or not _may_begin(
        " ".join(word.text for word in run[: HEADS.enough]), kind
    ):
        return [run]
    gaps = [word.box.x0 - last.box.x1 for last, word in pairwise(run)]
    widest = max(gaps)
    at = gaps.index(widest) + 1
    parts = [run[:at], run[at:]]
    named = [heading_of(" ".join(word.text for word in part), kind) for part in parts]
    two = all(exact for _, exact in named) and named[0] != named[1]
    apart = widest > HEADS.wider * max(gap for gap in gaps if gap is not widest)
    return parts if two and apart else [run]


def _head(
    kind: str,
    page: int,
    run: Sequence[Word],
    below: Sequence[Sequence[Sequence[Word]]],
    alone: bool,
) -> Head | None:
    """The heading that begins with a run: with the lines below it where they make it a listed spelling."""
    best: Head | None = None
    lines = [list(run)]
    if not _may_begin(" ".join(word.text for word in run[: HEADS.enough]), kind):
        return None
    for more in range(HEADS.max_lines):
        text = join_lines([" ".join(word.text for word in line) for line in lines])
        code, exact = heading_of(text, kind)
        if code is not None and (best is None or exact):
            words = tuple(word for line in lines for word in line)
            best = Head(page, code, text, words, exact, alone)
        under = next((other for other in _under(lines[-1], below)), None)
        if more == HEADS.max_lines - 1 or under is None:
            break
        lines.append(list(under))
    return best and _with_translation(best, below, kind)


def _with_translation(
    head: Head, below: Sequence[Sequence[Sequence[Word]]], kind: str
) -> Head:
    """A heading with the line below it that says it again, in whatever type: `FIRSAT` / `Opportunities`."""
    for run in _right_below(head.words, below) if head.exact else ():
        text = " ".join(word.text for word in run)
        if heading_of(text, kind) == (head.code, True):
            return replace(
                head, text=f"{head.text} / {text}", words=(*head.words, *run)
            )
    return head


def _under(
    line: Sequence[Word], below: Sequence[Sequence[Sequence[Word]]]
) -> Iterator[Sequence[Word]]:
    """The runs right below a line that are set like it; no bullet goes on a heading."""
    for run in _right_below(line, below):
        if (
            run[0].text not in BULLETS
            and is_same_size(run[0].size, line[0].size)
            and run[0].bold == line[0].bold
        ):
            yield run


def _right_below(
    line: Sequence[Word], below: Sequence[Sequence[Sequence[Word]]]
) -> Iterator[Sequence[Word]]:
    box, size = bounding_box(word.box for word in line), line[-1].size
    for run in (run for runs in below for run in runs):
        other = bounding_box(word.box for word in run)
        is_next = (
            HEADS.below * size < other.bottom - box.bottom < HEADS.next_line * size
        )
        if is_next and min(box.x1, other.x1) > max(box.x0, other.x0):
            yield run


@lru_cache(REMEMBERED)
def _may_begin(line: str, kind: str) -> bool:
    """Whether a heading may begin with a line: few do, and the lines below need not be looked at."""
    folded = ascii_fold(line[: HEADS.enough])
    words = words_of(folded)
    spelled = words[1:] if _is_initial(words, kind) else words
    begins = "".join(spelled)[: HEADS.letters]
    return begins in _first_letters(kind) or folded[: HEADS.letters] in _beginnings(
        kind
    )


def _is_initial(words: Sequence[str], kind: str) -> bool:
    """Whether a heading's letter stands before it: `G – Güçlü Yönler`."""
    return (
        len(words) > 1 and len(words[0]) == 1 and words[0] in _squeezed_spellings(kind)
    )


@lru_cache(REMEMBERED)
def heading_of(text: str, kind: str) -> tuple[str | None, bool]:
    """What a heading of a kind names, and whether it is a listed spelling to the letter."""
    words = words_of(text)
    if not words:
        return None, False
    if (listed := _listed(words, kind)) is not None:
        return listed, True
    if ascii_fold(text)[: HEADS.letters] not in _beginnings(kind):
        return None, False
    for code, entry in load_headings()[kind].items():
        if any(has_stem(words, stem) for stem in entry.none):
            continue
        if len(words) <= (entry.max_words or len(words)) and all(
            any(has_stem(words, stem) for stem in group) for group in entry.all
        ):
            return code, False
    return None, False


def _listed(words: Sequence[str], kind: str) -> str | None:
    """What listed spellings name: one, or two of the same, as `Fırsatlar (F)`, `FIRSAT / Opportunity`."""
    spellings = _squeezed_spellings(kind)
    squeezed = "".join(words)
    if len(squeezed) > 2 * _longest(kind):
        return None  # a paragraph: two spellings are no longer
    if squeezed in spellings and len(squeezed) > 1:
        return spellings[squeezed]
    for at in range(1, len(words)):
        code = spellings.get("".join(words[:at]))
        if code is not None and code == spellings.get("".join(words[at:])):
            return code
    return None


@cache
def _squeezed_spellings(kind: str) -> dict[str, str]:
    """Spellings without blanks: letter-spaced and hyphenated headings are the same to the letter."""
    return {
        "".join(words_of(spelling)): code
        for code, entry in load_headings()[kind].items()
        for spelling in entry.spellings
    }


@cache
def _longest(kind: str) -> int:
    """Letters of the longest spelling."""
    return max(map(len, _squeezed_spellings(kind)), default=0)


@cache
def _first_letters(kind: str) -> frozenset[str]:
    """Of all headings; their first one or two too, as a narrow column may hold no more in a line."""
    begins = {*_squeezed_spellings(kind), *_beginnings(kind)}
    return frozenset(
        text[:count] for text in begins for count in range(1, HEADS.letters + 1)
    )


@cache
def _beginnings(kind: str) -> frozenset[str]:
    return frozenset(
        ascii_fold(stem)[: HEADS.letters]
        for entry in load_headings()[kind].values()
        for group in entry.all
        for stem in group
    )
