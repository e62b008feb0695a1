"""Text layers that cannot be mended: none at all, glyphs without a meaning, letters that make no words."""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from extractors.text_layer.settings import LOSSES
from schemas.errors import UnreadableDocument
from schemas.finding import Finding
from schemas.page import Page
from schemas.text.signs import LED
from schemas.text.turkish import ascii_fold

UNMAPPED = re.compile(
    "[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f\u0080-\u009f]|\\(cid:\\d+\\)"
)
SYMBOL_FONT = re.compile("symbol|dingbat|wingding|webding|awesome|icon", re.IGNORECASE)


def refuse_without_text(pages: Sequence[Page]) -> None:
    """Refuse a document in which there is nothing to be read.

    Raises:
        UnreadableDocument: of a scan, of drawings, and of empty pages.
    """
    pictures = any(page.pictures for page in pages)
    tells = (
        str.isalpha if pictures else str.isalnum
    )  # page numbers stamped on a scan are no text of it
    signs = sum(
        tells(sign) for page in pages for word in page.words for sign in word.text
    )
    if signs < LOSSES.min_signs:
        held = (
            "The PDF's only page holds"
            if len(pages) == 1
            else f"The PDF's {len(pages)} pages hold"
        )
        what = _pictures_and(signs) if pictures else _text_of(signs)
        raise UnreadableDocument(
            "no-text-layer",
            f"{held} {what}run OCR over it, for example `ocrmypdf -l tur`.",
        )


def _pictures_and(letters: int) -> str:
    few = (
        f"no more than {letters} letter{'s' if letters > 1 else ''}"
        if letters
        else "not one letter"
    )
    return f"pictures or drawings and {few} of readable text: "


def _text_of(signs: int) -> str:
    if not signs:
        return "no readable text: if there is some to be seen, "
    few = f"{signs} letter{'s' if signs > 1 else ''} or digit{'s' if signs > 1 else ''}"
    return f"no more readable text than {few}: if there is more to be seen, "


def lost_text(pages: Sequence[Page]) -> list[Finding]:
    """Findings for pages without text and for fonts whose text says nothing.

    A page without words and without pictures is empty, which is no fault.
    """
    unreadable = [
        finding for page in pages for finding in (*_left_out(page), *_unreadable(page))
    ]
    return _missing(pages) + unreadable


def _missing(pages: Sequence[Page]) -> list[Finding]:
    pictured = [page.number for page in pages if not page.words and page.pictures]
    if not pictured:
        return []
    where = f"{_listed(pictured)} of {len(pages)}"
    severe = len(pictured) == sum(1 for page in pages if page.words or page.pictures)
    return [
        Finding(
            check_code="text-layer-missing",
            severity="error" if severe else "warning",
            message=f"No text layer on page {where}: only pictures, which need OCR to be read.",
            page=pictured[0],
        )
    ]


def _listed(numbers: list[int]) -> str:
    most = LOSSES.most_listed
    shown = ", ".join(map(str, numbers[:most]))
    return shown + (f" and {len(numbers) - most} more" if len(numbers) > most else "")


def _left_out(page: Page) -> list[Finding]:
    if not page.unread:
        return []
    message = (
        f"Text layer of page {page.number}: {page.unread} characters are told far larger than they are"
        " printed, so that others beside them are missing; none of that text is read. OCR reads it."
    )
    return [
        Finding(
            check_code="text-layer-unreadable",
            severity="error",
            message=message,
            page=page.number,
        )
    ]


def _unreadable(page: Page) -> list[Finding]:
    texts: dict[str, list[str]] = defaultdict(list)
    for word in page.words:
        pieces = LED.split(
            word.text
        )  # `Aliağa.....27.225`, glued, is a word and a figure
        texts[word.font] += [text for text in pieces if len(text) > 1]
    judged = [
        (font, words)
        for font, words in sorted(texts.items())
        if not SYMBOL_FONT.search(font)
    ]
    reasons = ((font, _why_unreadable(words)) for font, words in judged)
    return [
        Finding(
            check_code="text-layer-unreadable",
            severity="error",
            message=f"Text layer of page {page.number}, font {font or '(unnamed)'}: {reason}; left as it is.",
            page=page.number,
        )
        for font, reason in reasons
        if reason
    ]


def _why_unreadable(words: list[str]) -> str | None:
    text = "".join(words)
    unmapped = sum(len(match[0]) for match in UNMAPPED.finditer(text))
    if unmapped >= LOSSES.enough_odd and unmapped > LOSSES.most_lost * len(text):
        return f"{unmapped} of {len(text)} characters have no letter assigned"
    tokens = [word for word in words if len(word) > 2 and not _is_figure(word)]
    odd = sorted({word for word in tokens if _SIGN_INSIDE.search(word)})
    if len(odd) >= LOSSES.enough_odd and len(odd) > LOSSES.most_lost * len(set(tokens)):
        return (
            f"{len(odd)} words hold signs that are no letters, for example {odd[0]!r}"
        )
    said = sum(map(_is_pronounceable, tokens))
    if len(tokens) >= LOSSES.enough_tokens and said < LOSSES.least_pronounceable * len(
        tokens
    ):
        return f"only {said} of {len(tokens)} words can be words, for example {tokens[0]!r}"
    return None


_BELONGS_TO_LETTERS = "\u0300-\u036f\u200b-\u200f\u2060\ufeff"  # marks of decomposed text, signs nobody sees
_SIGN_INSIDE = re.compile(
    rf"[^\W\d_][^\w\s'’‘´`.,:;/&@+*(){{}}\[\]\"“”\-\u00ad\u2010–—…·•%{_BELONGS_TO_LETTERS}]+[^\W\d_]"
)


def _is_figure(word: str) -> bool:
    if word.isalpha():
        return False
    return sum(sign.isdigit() for sign in word) * 2 >= len(word) or not any(
        sign.isalpha() for sign in word
    )


@lru_cache(maxsize=8192)
def _is_pronounceable(word: str) -> bool:
    folded = ascii_fold(word).strip(".,;:!?()[]\"'*-/<>%")
    if re.fullmatch(r"[a-z](?:[a-z]|['./&-](?=[a-z]))*[.a-z0-9]?", folded) is None:
        return False
    has_vowels = (
        _VOWEL.search(folded) is not None or len(folded) < LOSSES.most_consonants
    )
    return has_vowels and _LONG_CLUSTER.search(folded) is None


_VOWEL = re.compile("[aeiou]")
_LONG_CLUSTER = re.compile(
    "[bcdfghj-np-tv-xz]{5}"
)  # five consonants in a row: LVWDQEXO, not istanbul
