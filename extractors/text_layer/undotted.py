"""Fonts whose text layer holds `i` for both of Turkish's i: `Zayif Yanlar` where ZAYIF YANLAR is seen.

A font in small capitals shows one glyph for ı and i, and its text layer gives both the same letter. It shows
where a font holds no ı in the whole document, and words against the harmony of vowels. Of the letters that
each i may stand for, a word takes those with which it is a word of Turkish; where several are, the one that
other fonts of the document print. What stays open is said, and left as it is.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import product

from extractors.text_layer.settings import UNDOTTED
from schemas.finding import Finding
from schemas.page import Page, Word
from schemas.text.turkish import fold, is_word
from schemas.vocabulary.places import place_words

_LETTERS = re.compile(r"[^\W\d_]+")
_UNHARMONIOUS = re.compile(r"[aouıAOUI][^\W\d_aeıioöuüAEIİOÖUÜ]+i")
"""A vowel of the back, and an i after it: so in loans, and where the i is none."""
_ENDING = re.compile(r"(?<=[^\W\d_])(['’])([^\W\d_]+)")
_BACK = re.compile(r"[aouıAOUI][^\W\d_aeıioöuüAEIİOÖUÜ]*$")


@dataclass(frozen=True, slots=True)
class _Font:
    """What the words of a font say of its i."""

    meant: Mapping[str, str]
    """Word as the PDF holds it → as it is printed, where these differ."""
    unclear: tuple[str, ...]
    """Words with an i that may be either."""


def mend_undotted(pages: Sequence[Page]) -> tuple[list[Page], list[Finding]]:
    """The pages with ı where a font's text layer holds i for it, and what was mended or stays open.

    Returns:
        Pages with `Word.text` mended, `Word.raw` kept and `Page.repairs` said; findings
        `text-layer-repaired` (info) and `text-layer-unreadable` (warning, with the words left).
    """
    texts = _texts_by_font(pages)
    suspected = [font for font, words in texts.items() if _is_suspected(words)]
    fonts: dict[str, _Font] = {}
    for font in suspected:
        others = (
            word
            for other, words in texts.items()
            if other not in suspected
            for word in words
        )
        if said := _meant(texts[font], frozenset(map(fold, others))):
            fonts[font] = said
    if not fonts:
        return list(pages), []
    return [_mended_page(page, fonts) for page in pages], [
        _told(font, fonts[font], pages) for font in fonts
    ]


def _texts_by_font(pages: Sequence[Page]) -> dict[str, set[str]]:
    texts: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        for word in page.words:
            texts[word.font].update(_LETTERS.findall(word.text))
    return texts


def _is_suspected(words: Iterable[str]) -> bool:
    """Whether a font has no ı at all, and words in which one is missing by the harmony of vowels."""
    words = list(words)
    return not any("ı" in word for word in words) and any(
        map(_UNHARMONIOUS.search, words)
    )


def _meant(words: Iterable[str], printed: frozenset[str]) -> _Font | None:
    """What the words of a font mean; None where too few become words to believe it of the font."""
    asked = sorted(
        word for word in words if "i" in word and len(word) >= UNDOTTED.shortest
    )
    readings = {word: _readings(word) for word in asked}
    wrong = [word for word in asked if word not in readings[word]]
    becoming = [word for word in wrong if readings[word]]
    if len(becoming) < UNDOTTED.enough_words or len(
        becoming
    ) < UNDOTTED.least_share * len(wrong):
        return None
    meant, unclear = {}, []
    for word in asked:
        found = readings[word]
        if len(found) > 1:
            found = [reading for reading in found if fold(reading) in printed] or found
        if len(found) == 1:
            meant[word] = found[0]
        else:
            unclear.append(word)
    return _Font(
        {word: text for word, text in meant.items() if word != text}, tuple(unclear)
    )


def _readings(word: str) -> list[str]:
    """The ways to read each i of a word as i or ı with which it is a word of Turkish, or a place's."""
    parts = word.split("i")
    if len(parts) - 1 > UNDOTTED.most_letters:
        return []
    ways = product("iı", repeat=len(parts) - 1)
    texts = ("".join(map("".join, zip(parts, (*way, ""), strict=True))) for way in ways)
    return [
        text for text in texts if is_word(fold(text)) or fold(text) in place_words()
    ]


def _mended_page(page: Page, fonts: Mapping[str, _Font]) -> Page:
    words = tuple(
        _mended(word, fonts[word.font]) if word.font in fonts else word
        for word in page.words
    )
    if words == page.words:
        return page
    said = tuple(
        _sentence(font, fonts[font])
        for font in sorted({word.font for word in page.words} & fonts.keys())
    )
    return replace(page, words=words, repairs=page.repairs + said)


def _mended(word: Word, font: _Font) -> Word:
    text = _LETTERS.sub(
        lambda found: font.meant.get(found.group(), found.group()), word.text
    )
    text = _ENDING.sub(partial(_ending, text), text)
    return word if text == word.text else replace(word, text=text, raw=word.text_raw)


def _ending(text: str, found: re.Match[str]) -> str:
    """An ending after an apostrophe, in harmony with the name before it: `Bayındır'ın`."""
    back = _BACK.search(text[: found.start()]) is not None
    return found[1] + (found[2].replace("i", "ı") if back else found[2])


def _sentence(font: str, said: _Font) -> str:
    return f"font {font or 'without a name'}: i read as ı in {len(said.meant)} different words"


def _told(font: str, said: _Font, pages: Sequence[Page]) -> Finding:
    first = next(
        page.number for page in pages if any(word.font == font for word in page.words)
    )
    message = f"Text layer from page {first} on: {_sentence(font, said)}"
    if not said.unclear:
        return Finding(
            check_code="text-layer-repaired",
            severity="info",
            message=f"{message}.",
            page=first,
        )
    words = ", ".join(repr(word) for word in said.unclear[: UNDOTTED.words_told])
    return Finding(
        check_code="text-layer-unreadable",
        severity="warning",
        message=f"{message}; each i of {words} may be either, and is left; compare with the page.",
        page=first,
    )
