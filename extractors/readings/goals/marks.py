"""What a line of a list of goals begins with: `1.2.3`, `Hedef 1.2.3:`, `SÖ 1`, `H1.2`, `II.`, `(a)`, `•`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from extractors.readings.settings.goals import MARKS
from extractors.records.outline import AXIS, GOAL, PRIORITY
from schemas.page import Word
from schemas.text.outline import ONE, roman, steps
from schemas.text.signs import BULLETS, OPENING_QUOTES
from schemas.text.turkish import REMEMBERED, ascii_fold, lower
from schemas.vocabulary.document_words import document_words

_LEVELS = {"axis": AXIS, "priority": PRIORITY, "goal": GOAL}
_NUMBER = re.compile(rf"\(?(?P<path>{ONE})(?P<end>[.):]*[-–—]?)")
_ROMAN = re.compile(r"\(?(?P<roman>[IVX]{1,5})(?P<end>[.):]+[-–—]?)")
_LETTER = re.compile(r"\(?(?P<letter>[a-zçğıöşü])[.)]")
_GLUED = re.compile(r"(?P<word>[^\W\d_]{1,8})[.\-–]?(?P<rest>\d.*)")
_CODED = re.compile(r"(?P<word>[^\W\d_]{1,3})(?P<rest>\d.*)")
_SEPARATORS = frozenset({":", "-", "–", "—", "|"})
_ALPHABETS = ("abcdefghijklmnopqrstuvwxyz", "abcçdefgğhıijklmnoöpqrsştuüvwxyz")


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands before a title or a goal."""

    level: int = 0
    """That a word names; 0 where none does."""
    path: tuple[int, ...] = ()
    """1.2.3 → (1, 2, 3); empty without a number."""
    sign: str = ""
    """A bullet; `a` for letters, `I` for Roman numbers."""
    words: int = 0
    """How many words it takes."""

    @property
    def sort(self) -> tuple[int, int, str]:
        """The same for all marks of one list."""
        return self.level, len(self.path), self.sign

    def is_followed_by(self, other: "Mark") -> bool:
        """Whether the other is the next number of this list, the first below it, or goes on further out."""
        if not self.path or not other.path or self.sign != other.sign:
            return False
        deep = len(other.path)
        if deep == len(self.path) + 1:
            return other.path == (*self.path, 1)
        return deep <= len(self.path) and other.path == (
            *self.path[: deep - 1],
            self.path[deep - 1] + 1,
        )


NO_MARK = Mark()


def mark_of(words: Sequence[Word]) -> Mark:
    """The mark that words begin with; `NO_MARK` where they begin with none.

    A number alone, `12`, is none: it needs a sign after it, a second step, or a word for a level before it.
    """
    if not words:
        return NO_MARK
    first = words[0].text
    if first in BULLETS:
        return Mark(sign=first, words=1)
    level, skip = _level_before(words)
    rest = words[skip].text if skip < len(words) else ""
    if not skip:
        level, rest = _glued(first)
    found = _numbered(level, rest) or _alone(words)
    if found is None:
        return NO_MARK
    after = skip + 1
    if after < len(words) and words[after].text in _SEPARATORS:
        after += 1
    begins = words[after].text[:1] if after < len(words) else "A"
    if not begins.isalpha() and begins not in f"{OPENING_QUOTES}(":
        return NO_MARK
    return Mark(found.level, found.path, found.sign, after)


@lru_cache(REMEMBERED)
def _glued(word: str) -> tuple[int, str]:
    """The level that the letters before a number say, and the number; 0 and the word where they say none."""
    codes = ((_GLUED, _words_for_levels()), (_CODED, _codes_for_levels()))
    for pattern, levels in codes:
        found = pattern.fullmatch(word)
        if found and ascii_fold(found["word"]) in levels:
            return levels[ascii_fold(found["word"])], found["rest"]
    return 0, word


def is_mark_alone(words: Sequence[Word]) -> bool:
    """Whether words are a mark, or a number that may be one, and nothing else."""
    number = len(words) == 1 and _NUMBER.fullmatch(words[0].text) is not None
    return number or mark_of(words).words == len(words)


def _alone(words: Sequence[Word]) -> Mark | None:
    """The number that stands in a column of its own: white parts it from what it numbers."""
    number = _NUMBER.fullmatch(words[0].text)
    if number is None or len(words) < 2 or len(steps(number["path"])) > 1:
        return None
    return Mark(0, (int(number["path"]),)) if first_is_apart(words) else None


def first_is_apart(words: Sequence[Word]) -> bool:
    """Whether the first word stands in a column of its own."""
    white = words[1].box.x0 - words[0].box.x1 if len(words) > 1 else 0.0
    return (
        white > MARKS.apart * words[0].size and words[1].box.top < words[0].box.bottom
    )


@lru_cache(REMEMBERED)
def _numbered(level: int, text: str) -> Mark | None:
    number = _NUMBER.fullmatch(text)
    if number:
        path = steps(number["path"])
        return Mark(level, path) if level or len(path) > 1 or number["end"] else None
    found = _ROMAN.fullmatch(text + "." if level else text)
    if found:
        return Mark(level, (roman(found["roman"]),), "I")
    letter = _LETTER.fullmatch(text)
    return Mark(level, (), "a") if letter and not level else None


def _level_before(words: Sequence[Word]) -> tuple[int, int]:
    """The level that the first words name, and how many they are."""
    first = ascii_fold(words[0].text)
    if first not in _first_words() and first.rstrip(".-–") not in _first_words():
        return 0, 0  # most words by far; asked of every line of a document
    for count in range(min(MARKS.most_words, len(words) - 1), 0, -1):
        said = ascii_fold(" ".join(word.text for word in words[:count])).rstrip(".-–")
        if said in _words_for_levels():
            return _words_for_levels()[said], count
    return 0, 0


def is_level_word(word: str) -> bool:
    """Whether a word may stand before a number: `Hedef`, whose number begins the next line."""
    return ascii_fold(word) in _words_for_levels()


@cache
def _words_for_levels() -> dict[str, int]:
    words = document_words().level_words
    return {
        ascii_fold(word): _LEVELS[level] for level in words for word in words[level]
    }


@cache
def _codes_for_levels() -> dict[str, int]:
    codes = document_words().level_codes
    return {
        ascii_fold(code): _LEVELS[level] for level in codes for code in codes[level]
    }


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.split()[0] for name in _words_for_levels())


def letters_run_on(letters: Sequence[str]) -> bool:
    """Whether letters that begin the entries of a list are a, b, c, … of the English or Turkish alphabet."""
    said = "".join(lower(letter.strip("().")) for letter in letters)
    return any(alphabet.startswith(said) for alphabet in _ALPHABETS)
