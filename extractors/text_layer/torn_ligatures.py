"""Ligatures that a font's text layer holds as one other letter: `kooperatiYer` for `kooperatifler`.

A program that embeds a font may forget what its ligatures stand for; a reader then takes the glyph's number
for a letter. It shows as a capital within small letters, always the same one in a font. Believed where words
become words of the dictionary, and mended everywhere in that font.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractors.text_layer.settings import TORN_LIGATURES
from schemas.finding import Finding
from schemas.page import Page, Word
from schemas.text.turkish import fold, is_word, lower

MEANT = ("fl", "fi", "ff", "ffi", "ffl", "ti", "tt", "ft")
"""What ligatures of text fonts stand for, the usual ones first."""
_WITHIN = re.compile(
    r"(?<=[a-zçğıöşüâîû])([A-Z\x01-\x08\x0e-\x1f\ufffd\ue000-\uf8ff])(?=[a-zçğıöşüâîû])"
)
_LETTERS = re.compile(r"[^\W\d_][^\s\d.,;:()\[\]/'’\"-]*")


Misread = Mapping[tuple[str, str], str]
"""Font and the letter that stands there → the ligature that is meant."""


def mend_ligatures(pages: Sequence[Page]) -> tuple[list[Page], list[Finding]]:
    """The pages with ligatures apart where a font's text layer holds another letter, and what was mended."""
    misread = _misread(pages)
    if not misread:
        return list(pages), []
    mended = [_mended_page(page, misread) for page in pages]
    changed = [
        after
        for before, after in zip(pages, mended, strict=True)
        if before is not after
    ]
    findings = [
        Finding(
            check_code="text-layer-repaired",
            severity="info",
            message=f"Text layer from page {changed[0].number} on: {_sentence(*key, meant)}.",
            page=changed[0].number,
        )
        for key, meant in sorted(misread.items())
    ]
    return mended, findings


def _sentence(font: str, sign: str, meant: str) -> str:
    return f"font {font or 'without a name'}: {sign!r} within words read as the ligature {meant!r}"


def _mended_page(page: Page, misread: Misread) -> Page:
    words = tuple(_mended(word, misread) for word in page.words)
    if words == page.words:
        return page
    said = tuple(_sentence(*key, meant) for key, meant in sorted(misread.items()))
    return replace(page, words=words, repairs=page.repairs + said)


def _misread(pages: Sequence[Page]) -> Misread:
    """The letters that stand for ligatures, by font."""
    seen: dict[tuple[str, str], set[str]] = defaultdict(set)
    for page in pages:
        for word in page.words:
            for found in _WITHIN.finditer(word.text):
                seen[word.font, found[1]].add(word.text)
    meant = {key: _meant(key[1], sorted(texts)) for key, texts in seen.items()}
    return {key: ligature for key, ligature in meant.items() if ligature is not None}


def _meant(sign: str, texts: Sequence[str]) -> str | None:
    """The ligature with which most words of a font are in the dictionary; None where that is not enough."""
    counts = {
        ligature: sum(_becomes_word(text, sign, ligature) for text in texts)
        for ligature in MEANT
    }
    best = max(counts, key=lambda ligature: (counts[ligature], -MEANT.index(ligature)))
    return best if counts[best] >= max(1, TORN_LIGATURES.least * len(texts)) else None


def _becomes_word(text: str, sign: str, ligature: str) -> bool:
    found = _LETTERS.search(text)
    if found is None or len(found.group()) < TORN_LIGATURES.shortest:
        return False
    word = found.group()
    mended = _with(word, sign, ligature)
    return (
        not is_word(fold(word))
        and lower(mended[1:]) == mended[1:]
        and is_word(fold(mended))
    )


def _with(text: str, sign: str, ligature: str) -> str:
    return _WITHIN.sub(lambda found: ligature if found[1] == sign else found[1], text)


def _mended(word: Word, misread: Misread) -> Word:
    text = _WITHIN.sub(
        lambda found: misread.get((word.font, found[1]), found[1]), word.text
    )
    return word if text == word.text else replace(word, text=text, raw=word.text_raw)
