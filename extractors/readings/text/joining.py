"""Printed lines of narrow columns as one text: words cut with a hyphen, without one, and compounds."""

import re
from collections.abc import Container, Iterable, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from extractors.readings.settings.text import JOINING
from extractors.readings.text.textlines import TextLine
from schemas.page import Page
from schemas.text.dictionaries import is_listed, lemma_of
from schemas.text.turkish import clean, fold, is_word, lower, upper
from schemas.vocabulary.document_words import document_words
from schemas.vocabulary.shared_names import dimension_of

HYPHENS = "-\u2010\u00ad"
CUT = re.compile(rf"(?P<head>[^\W\d_]+)[{HYPHENS}]$")
TAIL = re.compile(r"[^\W\d_]+")
APOSTROPHES = ("'", "\u2019")
VOWELS = frozenset("aeıioöuüâîû")
ONSET = re.compile(
    r"[bdfgkptcw]r|[bfgkpsc]l|s[cfhkmnptvw]|ş[ktrm]|[cpstw]h|t[sv]|dz|kn|ps|.y"
)
"""Two consonants that words of Turkish and English begin with (English has y for a vowel)."""
WIDEST = {"m": 1.0, "w": 1.0}
"""times the font size: a line with less room at its end takes not one more letter (an m is wider)."""
SPAN = re.compile(r"(?<=\d)[-–]$")
"""What stands between two numbers of a span: `(18-` / `35 yaş)`."""
GLUED = re.compile(r"(?<=\S)/$")
"""A slash at a line's end stands between two words without blanks: amaç dışı kullanımı/betonlaşma."""
_WHOLE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?![-\u2010\u00ad\w])")

_ENDINGS = ("de", "da")
_NOUN_ENDINGS = ("lık", "lik", "luk", "lük")
"""Of nouns that are made of others, and no words: `Ulaşılabilir` / `lik`."""
_LONE_LETTER = re.compile(r"(?<!\S)(?![aeioı])[^\W\d_](?!\S)")
"""Of a folded label: a letter that is no word, as `o` and `a` are, and no code, as `A.` is."""

CLINGS = re.compile(r"/(?!\s)|[;,.:!?)\]]|[-\u2010](?=[a-zçğıöşü])")
"""What stands right after a word also where a line begins with it."""


def words_of_pages(pages: Iterable[Page]) -> frozenset[str]:
    """The folded words and compounds that a document prints in one piece, for words cut at line ends."""
    texts = [word.text for page in pages for word in page.words]
    found = (match.group() for text in texts for match in _WHOLE.finditer(text))
    return frozenset(fold(word) for word in found if len(word) > 1)


def join(
    lines: Sequence[TextLine],
    lexicon: Container[str],
    skip: int = 0,
    right: float | None = None,
) -> str:
    """The lines as one text.

    Args:
        lines: top to bottom.
        lexicon: folded words that the document prints in one piece.
        skip: characters at the beginning that are no text: a bullet.
        right: where the column's text ends, for words that were cut without a hyphen since they fill a line.
    """
    joined = ""
    for place, line in enumerate(lines):
        text = line.text[skip:].strip() if place == 0 else line.text.strip()
        last = lines[place - 1] if place else None
        if last is None:
            joined = text
        elif (
            right is not None
            and _overfull(last, line, right, lines)
            and _is_torn(joined, text, lexicon, wide=_is_wide(last, line, right, lines))
        ):
            joined += text
        else:
            joined = _append(joined, text, lexicon)
    return clean(joined)


def joined_pair(above: str, below: str, lexicon: Container[str]) -> str:
    """Two lines as one text; a word that the first cuts is one word or a compound, as the document has it."""
    return _append(above, below, lexicon)


def _append(joined: str, text: str, lexicon: Container[str]) -> str:
    if (
        GLUED.search(joined)
        or CLINGS.match(text)
        or (SPAN.search(joined) and text[:1].isdigit())
    ):
        return joined + text
    head, tail = CUT.search(joined), TAIL.match(text)
    if head is None or tail is None:
        return f"{joined} {text}"
    goes_on = (
        len(tail.group()) < len(text.split(maxsplit=1)[0])
        and text.split(maxsplit=1)[0][-1] in HYPHENS
    )
    if _is_one_word(head["head"], tail.group(), lexicon, goes_on):
        return joined[:-1] + text
    return joined[:-1] + "-" + text


def _is_one_word(head: str, tail: str, lexicon: Container[str], goes_on: bool) -> bool:
    """Whether `head-` / `tail` over a line end is one word, not a compound.

    The document's own words decide, then dictionaries: a compound's parts are words, of a cut word's
    parts one at least is none.
    """
    if tail != lower(tail) and head != upper(head):
        return False
    whole, first, second = fold(head + tail), fold(head), fold(tail)
    if whole in lexicon:
        return True
    if f"{first}-{second}" in lexicon or f"{first}-{second}" in _compounds():
        return False
    if is_known(whole):
        return True
    if goes_on:
        return True
    return not (is_known(first) and is_known(second))


def whole_words(text: str, lexicon: Container[str]) -> str:
    """A label whose words a narrow column tore in two, whole again: of `MEKÂ NSAL` one piece is no word."""
    words = text.split()
    mended: list[str] = []
    for word in words:
        if mended and _are_pieces(mended[-1], word, lexicon):
            mended[-1] += word
        else:
            mended.append(word)
    return " ".join(mended)


def begins_as_no_word(word: str) -> bool:
    """Whether a word begins with consonants that none begins with: NSAL; abbreviations have no vowel."""
    letters = fold(word)
    if (
        len(letters) < JOINING.longest_scrap
        or letters[0] in VOWELS
        or letters[1] in VOWELS
    ):
        return False
    return ONSET.match(letters) is None and any(letter in VOWELS for letter in letters)


_TOGETHER = re.compile(r"[a-zçğıöşüâîû]{3,}[A-ZÇĞİÖŞÜÂÎÛ][a-zçğıöşüâîû]{2,}")


def is_in_pieces(label: str) -> bool:
    """Whether a label holds a word in pieces (`Pr ogramme`), or a letter that is none (`MEKÂNSA Konut L`).

    `de` and `da` end a word rather than stand alone in it: `İşletmeler` / `de`.
    """
    words = label.split()
    return (
        whole_words(label, ()) != label
        or _LONE_LETTER.search(fold(label)) is not None
        or any(
            fold(tail) in _ENDINGS and is_known(fold(head + tail))
            for head, tail in pairwise(words)
        )
    )


def runs_together(text: str) -> bool:
    """Whether a text holds two words without a blank between them: `KalkınmaKadın`."""
    return _TOGETHER.search(text) is not None


def stands_alone(word: str) -> bool:
    """Whether a short text is a word of its own, and no piece of one."""
    words = document_words()
    return fold(word) in words.joiners or fold(word) in words.short_nouns


def are_two_words(one: str, other: str) -> bool:
    """Whether two texts are words each, and none together."""
    both = all(is_known(fold(text)) or stands_alone(text) for text in (one, other))
    return both and not is_known(fold(one + other))


def _are_pieces(head: str, tail: str, lexicon: Container[str]) -> bool:
    if not (head.isalpha() and tail.isalpha()) or _begins_anew(head, tail):
        return False
    if dimension_of(head + tail) and not (
        dimension_of(head) or dimension_of(tail) or stands_alone(tail)
    ):
        return True
    if min(len(head), len(tail)) == 1:
        return _takes_a_letter(head, tail, lexicon)
    if begins_as_no_word(tail) and (head == upper(head)) == (tail == upper(tail)):
        return True
    if stands_alone(head) or stands_alone(tail):
        return False
    # the pieces are asked for first: each is the piece of two pairs, and most are words
    two = fold(tail) not in _NOUN_ENDINGS and all(
        map(is_known, (fold(head), fold(tail)))
    )
    whole = fold(head + tail)
    return not two and (whole in lexicon or is_known(whole))


def _begins_anew(head: str, tail: str) -> bool:
    """Whether a capital after small letters says that a word begins: `Kültür` `Alanında`."""
    return len(tail) > 1 and tail[:1] != lower(tail[:1]) and head != upper(head)


def _takes_a_letter(head: str, tail: str, lexicon: Container[str]) -> bool:
    """Whether a letter alone is of the word beside it: of one that is printed, or its last where that is none.

    `İŞLETMELERD` / `E` is a known word, and nothing without its letter; `Plan` / `A` may be a name.
    """
    whole, capitals = fold(head + tail), (head == upper(head), tail == upper(tail))
    if whole in lexicon and not any(capitals):
        return True
    torn = len(tail) == 1 and capitals[0] == capitals[1] and not is_known(fold(head))
    return torn and is_known(whole)


@cache
def _compounds() -> frozenset[str]:
    return frozenset(fold(compound) for compound in document_words().compounds)


@lru_cache(maxsize=4096)
def is_known(word: str) -> bool:
    """Whether a dictionary of Turkish or English knows a folded word of three letters or more."""
    if len(word) < 2:
        return False
    english = word.replace(
        "ı", "i"
    )  # folding is Turkish: STRONG becomes strong, but INDUSTRY ındustry
    return (
        _is_solid(word) or is_word(word) or (len(word) > 2 and is_listed(english, "en"))
    )


def _is_solid(word: str) -> bool:
    return word.startswith(tuple(document_words().solid_compounds))


def _overfull(
    last: TextLine, line: TextLine, right: float, lines: Sequence[TextLine]
) -> bool:
    """Whether a line is full, so that not one more letter would have fitted."""
    if last.words[-1].angle in (90, 270):
        return last.box.height + JOINING.full * last.size > max(
            other.box.height for other in lines
        )
    letter = WIDEST.get(lower(line.text[:1]), JOINING.full)
    return last.box.x1 + letter * last.size > right


def _is_wide(
    last: TextLine, line: TextLine, right: float, lines: Sequence[TextLine]
) -> bool:
    """Whether the last word of a line and the first of the next are wider than a line together."""
    head, tail = last.words[-1].box, line.words[0].box
    if last.words[-1].angle in (90, 270):
        return head.height + tail.height > max(other.box.height for other in lines)
    return head.width + tail.width > right - line.box.x0


def _is_torn(joined: str, text: str, lexicon: Container[str], *, wide: bool) -> bool:
    """Whether a word that fills its line goes on in the next without a hyphen: EKONOM / İK."""
    head, tail = re.search(r"[^\W\d_]+$", joined), TAIL.match(text)
    if head is None or tail is None or joined[: head.start()].endswith(APOSTROPHES):
        return False  # women's / cooperatives: an ending is no beginning of a word
    one, other = head.group(), tail.group()
    if other[:1] != lower(other[:1]) and one != upper(one):
        return False
    whole = fold(one + other)
    known = whole in lexicon or (
        is_known(whole) and not _are_two_after_all(fold(one), fold(other))
    )
    if not wide:
        return known and not (
            is_known(fold(other)) or _are_two_in_english(fold(one), fold(other))
        )
    scraps = [scrap for scrap in (one, other) if len(scrap) <= JOINING.longest_scrap]
    both = is_known(fold(one)) and is_known(fold(other))
    return known or (not both and not all(map(stands_alone, scraps)))


def _are_two_after_all(one: str, other: str) -> bool:
    """Whether two words make one by their endings alone: after a compound written in one, or no dictionary has it.

    `hayvancılık` / `alanında` ends as a word may, and so does `demiryolu` / `bağlantısı`.
    """
    if _is_solid(one):
        return one not in document_words().solid_compounds and is_known(other)
    if _is_solid(one + other) or is_listed(one + other, "tr") or not is_word(one):
        return False
    whole = len(other) >= JOINING.shortest_second and is_a_stem(one)
    return is_word(other) and (whole or stands_alone(other))


def is_a_stem(word: str) -> bool:
    """Whether a word has no ending: a compound's first part has none, `değerlen` of a cut word has."""
    return lemma_of(fold(word)) == fold(word)


def _are_two_in_english(one: str, other: str) -> bool:
    """Whether two folded pieces are two words, and only in English one: `set` `up`, not `evler` `in`."""
    return not is_word(one + other) and is_known(one) and is_listed(other, "en")
