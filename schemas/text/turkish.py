"""Letters: the only door for casing, folding and cleaning of printed text.

Turkish has two letters i: `i İ` (dotted) and `ı I` (dotless). Python's own casing knows only the
English pair, so a bare `.lower()` on `İLÇE` or `.upper()` on `ilçe` makes another word.

| function | for |
|---|---|
| `lower`, `upper`, `title` | Turkish casing |
| `fold` | key for comparing Turkish text: case, quotes and blanks do not count |
| `ascii_fold` | key for searching: dots and accents do not count either (`ALIAĞA` = `Aliağa` = `aliaga`) |
| `clean` | a printed line as we store it |
| `join_lines` | several printed lines → one line, hyphenation mended |
| `sort_key` | order of the 29 letters |
| `slug` | `İlçe Özet Raporu` → `ilce-ozet-raporu` |
"""

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from schemas.text.dictionaries import is_listed

ALPHABET = "abcçdefgğhıijklmnoöprsştuüvyz"
"""The 29 letters in their order."""

_DOT_ABOVE = (
    "\u0307"  # U+0307 stays after i when İ is decomposed and lower-cased by others
)
_STRAY_DOT = re.compile(f"[iı]{_DOT_ABOVE}")
_LIGATURES = {
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
}
_COMMA_BELOW = {
    "ș": "ş",
    "Ș": "Ş",
    "ț": "ţ",
    "Ț": "Ţ",
}  # Romanian letters that fonts put for Turkish ones
_INVISIBLE = dict.fromkeys(
    map(chr, (0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF)), ""
)
_CONTROLS = {chr(code): "" for code in range(0x20) if chr(code) not in "\t\n\v\f\r"}
_UNCLEAN = _LIGATURES | _COMMA_BELOW | _INVISIBLE | _CONTROLS
_CLEANED = str.maketrans(_UNCLEAN)
_IS_UNCLEAN = re.compile(f"[{_DOT_ABOVE}{re.escape(''.join(_UNCLEAN))}]")
"""What few texts hold: they are searched for it, which costs a tenth of going through a table letter by letter."""
_QUOTES = str.maketrans(
    dict.fromkeys("’‘´`ʼ", "'") | dict.fromkeys("“”„", '"') | dict.fromkeys("–—", "-")
)
_IS_QUOTED = re.compile("[’‘´`ʼ“”„–—]")
_UNACCENTED = str.maketrans(
    {
        "ı": "i",
        "ø": "o",
        "æ": "ae",
        "œ": "oe",
        "ß": "ss",
        "ð": "d",
        "þ": "th",
        "đ": "d",
        "ł": "l",
    }
    | dict(zip("çğöşüâîû", "cgosuaiu", strict=True))  # as their decomposition has it
)
LINE_END_HYPHENS = "-\u2010\u00ad"  # hyphen-minus, hyphen, soft hyphen
# On no keyboard: a font's glyph for a typed hyphen, within a word or alone (a cut line ends with one, too).
_FONT_HYPHENS = frozenset("\u2010\u2011")
_FONT_HYPHEN = re.compile(r"(?<=\w)[\u2010\u2011](?=\w)|(?<!\S)[\u2010\u2011](?!\S)")
_ORDER = str.maketrans(
    {
        letter: chr(0xE000 + 2 * rank)
        for rank, letter in enumerate("abcçdefgğhıijklmnoöpqrsştuüvwxyz")
    }
)


REMEMBERED = 8192
"""texts: labels and words are looked at again and again; a quarter of a document's time went into that."""


def _without_stray_dots(text: str) -> str:
    return _STRAY_DOT.sub("i", text)


def lower(text: str) -> str:
    """Turkish lower case: `IĞDIR` → `ığdır`, `İLÇE` → `ilçe`."""
    composed = unicodedata.normalize("NFC", text)
    lowered = composed.replace("İ", "i").replace("I", "ı").lower()
    return _without_stray_dots(lowered) if _DOT_ABOVE in lowered else lowered


def upper(text: str) -> str:
    """Turkish upper case: `Iğdır` → `IĞDIR`, `ilçe` → `İLÇE`."""
    composed = unicodedata.normalize("NFC", text)
    if _DOT_ABOVE in composed:
        composed = _without_stray_dots(composed)
    return composed.replace("i", "İ").replace("ı", "I").upper()


def title(text: str) -> str:
    """Every word with a capital, the Turkish way; a letter after an apostrophe stays small."""
    return re.sub(
        r"[^\W\d_]+(?:['’][^\W\d_]+)*",
        lambda word: upper(word[0][0]) + lower(word[0][1:]),
        text,
    )


@lru_cache(REMEMBERED)
def clean(text: str) -> str:
    """A printed text as we store it: NFC, ligatures apart, invisible characters gone, single blanks.

    Quotes, dashes and superscripts stay as printed (NFKC would turn `m²` into `m2`).
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    composed = unicodedata.normalize("NFC", text)
    if _IS_UNCLEAN.search(composed):
        composed = _without_stray_dots(
            unicodedata.normalize("NFC", composed.translate(_CLEANED)).translate(
                _CLEANED
            )
        )
    if not _FONT_HYPHENS.isdisjoint(composed):
        composed = _FONT_HYPHEN.sub("-", composed)
    return " ".join(composed.split())


@lru_cache(REMEMBERED)
def fold(text: str) -> str:
    """Key for comparing Turkish text: lower case, one kind of quote and dash, single blanks."""
    cleaned = clean(text)
    return lower(cleaned.translate(_QUOTES) if _IS_QUOTED.search(cleaned) else cleaned)


@lru_cache(REMEMBERED)
def ascii_fold(text: str) -> str:
    """Key for searching: `fold` with dots, cedillas and accents gone (ı and i are one)."""
    folded = fold(text)
    if folded.isascii():
        return folded
    plain = folded.translate(_UNACCENTED)
    if plain.isascii():  # nearly all: nothing is left to be decomposed
        return plain
    decomposed = unicodedata.normalize("NFD", plain)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def sort_key(text: str) -> str:
    """Key for sorting by the 29 letters (q, w, x between p and r, v and y); â sorts as a."""
    return "".join(
        letter if letter in _SORTED_LETTERS else ascii_fold(letter) or letter
        for letter in fold(text)
    ).translate(_ORDER)


_SORTED_LETTERS = frozenset(ALPHABET + "qwx '\"-0123456789")


def slug(text: str) -> str:
    """ASCII letters, digits and hyphens: `Güzelbahçe İlçesi` → `guzelbahce-ilcesi`."""
    return re.sub(r"[^a-z0-9]+", "-", ascii_fold(text)).strip("-")


def join_lines(lines: Iterable[str], lexicon: Container[str] | None = None) -> str:
    """Printed lines as one cleaned line; a word cut at a line end is joined where it is then a word.

    Args:
        lines: as printed, top to bottom.
        lexicon: folded words of the same document, if known: they decide before the dictionary does.
    """
    joined = ""
    for line in _over_three(list(lines), lexicon or ()):
        joined = _append(joined, line.strip(), lexicon or ())
    if _AFTER_DASH in joined:
        joined = _OPENING_DASH.sub(r"\1\2", joined).replace(_AFTER_DASH, " ")
    return clean(joined)


_CUT_AT_END = re.compile(rf"[^\W\d_]+[{LINE_END_HYPHENS}]$")


def _over_three(lines: Sequence[str], lexicon: Container[str]) -> Iterator[str]:
    """The lines, those three as one over which a word is cut twice: `Ye-` / `nilenebi-` / `lir Enerji`."""
    at = 0
    while at < len(lines):
        whole = _cut_twice(lines[at : at + 3], lexicon) if len(lines) > at + 2 else None
        yield whole or lines[at]
        at += 3 if whole else 1


def _cut_twice(lines: Sequence[str], lexicon: Container[str]) -> str | None:
    """Three lines without the hyphens that cut one word; None where they cut none, or no known one."""
    first, middle, last = (line.strip() for line in lines)
    if first[-1:] not in _LAST_SIGNS or middle[-1:] not in _LAST_SIGNS:
        return None  # nearly all: nothing is searched
    head, tail = _CUT_AT_END.search(first), re.match(r"[^\W\d_]+", last)
    if head is None or tail is None or not _CUT_AT_END.fullmatch(middle):
        return None
    whole = fold(head[0][:-1] + middle[:-1] + tail[0])
    known = whole in lexicon or is_word(whole)
    return first[:-1] + middle[:-1] + last if known else None


_AFTER_DASH = "\x1f"  # a line end right after a dash that follows a blank: opening (-hariç-) or between words
_OPENING_DASH = re.compile(
    rf"([-–—]){_AFTER_DASH}((?:\w[^-–—{_AFTER_DASH}]*)?\w[-–—](?=[\s).,;:]|$))"
)

_LAST_SIGNS = frozenset(f"-–—{LINE_END_HYPHENS}")


def _append(text: str, line: str, lexicon: Container[str]) -> str:
    if not text or not line:
        return text or line
    if (
        text[-1] not in _LAST_SIGNS
    ):  # nearly all; the text grows line by line, and is not searched for each
        return f"{text} {line}"
    if re.search(r"\s[-–—]$", text):
        return text + _AFTER_DASH + line
    head = re.search(rf"([^\W\d_]+)([{LINE_END_HYPHENS}])$", text)
    tail = re.match(r"[^\W\d_]+", line)
    if head is None or tail is None:
        return f"{text} {line}"
    if head[2] == "\u00ad" or _is_cut_word(
        head[1], tail[0], lexicon, head[2] == "\u2010"
    ):
        return text[:-1] + line
    return text + line


def _is_cut_word(
    head: str, tail: str, lexicon: Container[str], set_by_program: bool
) -> bool:
    """Whether a printed `head-` / `tail` over a line end is one word, and not a compound with a hyphen.

    U+2010 is on no keyboard: a program set it, within a word unless both parts are words (Gü-zelhisar).
    """
    whole = fold(head + tail)
    if tail != lower(tail):  # Ar-/Ge, İzmir-/Ankara, but EKO-/NOMİK
        return _is_cut_in_capitals(head, tail, whole in lexicon)
    if whole in lexicon:
        return True
    if f"{fold(head)}-{fold(tail)}" in lexicon:
        return False
    compound = head == upper(head) or (
        is_word(fold(head)) and is_word(tail)
    )  # TÜİK-verileri, atık-su
    return (
        is_word(whole)
        or _is_cut_in_english(head, tail)
        or (set_by_program and not compound)
    )


SHORTEST_STEM = 4  # letters: below it nearly every string begins with some Turkish word


@lru_cache(maxsize=4096)
def is_word(word: str) -> bool:
    """Whether the dictionary knows a folded Turkish word, or a stem and suffixes that make it up."""
    if is_listed(word, "tr"):
        return True
    bare = word.translate(_BARE)
    cuts = range(len(word) - 1, SHORTEST_STEM - 1, -1)
    return any(
        _SUFFIXES.fullmatch(bare[cut:])
        and harmonises(bare, cut)
        and not _HIATUS.search(bare, cut - 1)
        and (is_listed(word[:cut], "tr") or is_listed(bare[:cut], "tr"))
        for cut in cuts
    )


_HIATUS = re.compile(r"([aeıioöuü])(?!\1)[aeıioöuü]")
"""Two vowels that meet: no suffix begins so; `ihracatıalanında` is two words. (`camii` is one.)"""
_BARE = str.maketrans("âîû", "aiu")
"""The dictionary holds some stems without the circumflex: mekan of mekânsal."""


@lru_cache(maxsize=4096)
def is_english(word: str) -> bool:
    """Whether the dictionary knows an English word: reports of the agencies come in English too."""
    return is_listed(word, "en")


def _is_cut_in_capitals(head: str, tail: str, is_printed_whole: bool) -> bool:
    """Whether a heading's word was cut: the whole is printed or a word, and the parts are not two of them."""
    if (head, tail) != (upper(head), upper(tail)) or len(head) == 1:
        return False
    if is_printed_whole:
        return True
    if is_word(fold(head)) and is_word(fold(tail)):
        return False
    return is_word(fold(head + tail)) or _is_cut_in_english(head, tail)


def _is_cut_in_english(head: str, tail: str) -> bool:
    """Whether the whole is an English word and the parts are not two of them, as in well-known."""
    first, last = ascii_fold(head), ascii_fold(tail)
    two = (
        min(len(first), len(last)) >= SHORTEST_STEM
        and is_english(first)
        and is_english(last)
    )
    return is_english(first + last) and not (two and last not in _ENGLISH_ENDINGS)


_ENGLISH_ENDINGS = frozenset(
    {"ment", "ments", "ship", "ships", "able", "less", "ness", "wise", "ward", "wards"}
)
"""Endings that the dictionary knows as words too."""


_AFTER = {
    "a": "aı",
    "ı": "aı",
    "e": "ei",
    "i": "ei",
    "o": "au",
    "u": "au",
    "ö": "eü",
    "ü": "eü",
}


def harmonises(word: str, cut: int) -> bool:
    """Whether the vowels of an ending follow the stem's last one: ekseni, not eksenü (-ki never changes)."""
    stem, ending = word[:cut], word[cut:].replace("ki", "")
    vowels = [letter for letter in stem if letter in _AFTER][-1:] + [
        each for each in ending if each in _AFTER
    ]
    return all(right in _AFTER[left] for left, right in pairwise(vowels))


_SUFFIXES = re.compile(
    r"(?:l[ae]r|[ıiuü]m[ıiuü]z|[ıiuü]n[ıiuü]z|n?[ıiuü]n|[sy]?[ıiuü]|n?[dt][ae]n?|y?l[ae]|[ny]?[ae]|ki"
    r"|[cç][ae]|l[ıiuü](?:k|ğ(?=[aeıiuü]))?|s[ıiuü]z|c[ıiuü]|[dt][ıiuü]r|m[ae]|m[ae]k|[ae]n|y?[ae]c[ae][kğ]|m[ıiuü]ş|[ıiuü]l"
    r"|s[ae]l)+"
)
