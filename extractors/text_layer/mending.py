"""Broken text layers: found on evidence, page by page and font by font, mended where sure.

`mend_pages(pages)` → pages whose words read as printed (`Word.raw` keeps what the PDF holds), and findings.
The evidence is the words themselves: a misreading is believed where mending it turns strings that are no
word into words of the dictionary, and where hardly any affected string is already a word of Turkish, English,
French or Icelandic. Sound text is composed (NFC) and freed of ligatures and invisible characters, no more.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, replace
from functools import lru_cache

from extractors.text_layer.losses import lost_text
from extractors.text_layer.misreadings import Misreading, misreadings
from extractors.text_layer.settings import MENDING
from extractors.text_layer.torn_ligatures import mend_ligatures
from extractors.text_layer.undotted import mend_undotted
from schemas.document import TextLayer
from schemas.finding import Finding
from schemas.page import Page, Word
from schemas.text.dictionaries import is_listed
from schemas.text.turkish import ALPHABET, clean, fold, is_word, lower, title, upper
from schemas.vocabulary.places import is_name

Group = tuple[int, str]
"""Page number and font name: the unit in which a text layer breaks."""
Diagnoses = dict[Group, tuple[Misreading, "Verdict"]]
OTHER_LANGUAGES = ("en", "fr", "is")  # Icelandic has ð þ ý by right


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the words of a font say of a misreading."""

    affected: int
    """Distinct words it would change."""
    mended: int
    """Of them: no word as they stand, a word once mended."""
    sound: int
    """Of them: words as they stand."""

    @property
    def certainty(self) -> float:
        """Share of affected words that speak for it, none against: 0..1."""
        return (self.mended - self.sound) / self.affected if self.affected else 0.0

    @property
    def broken(self) -> bool:
        """Whether the font is broken in this way, judged by its own words."""
        if self.affected == 0 or self.sound > MENDING.most_sound * self.affected:
            return False
        return (
            self.mended >= min(MENDING.enough_words, self.affected)
            and self.mended >= MENDING.least_share * self.affected
        )


def mend_pages(pages: Sequence[Page]) -> tuple[list[Page], list[Finding]]:
    """Words as printed, and what was mended or could not be.

    Returns:
        Pages with `Word.text` mended, `Word.raw` kept and `Page.repairs` said; findings
        `text-layer-repaired`, `text-layer-unreadable` and `text-layer-missing`.
    """
    pages, ligatures = mend_ligatures(pages)
    pages, undotted = mend_undotted(pages)
    diagnoses = _diagnose(pages)
    mended = [_mended(page, diagnoses) for page in pages] if diagnoses else list(pages)
    told = [*ligatures, *undotted, *_repair_findings(diagnoses), *lost_text(mended)]
    return [_composed(page) for page in mended], told


def text_layer_of(pages: Iterable[Page]) -> TextLayer:
    """`repaired` where any page was mended, else `native`."""
    return "repaired" if any(page.repairs for page in pages) else "native"


def _composed(page: Page) -> Page:
    """The page with every word in NFC, without ligatures and invisible characters."""
    if all(word.text.isascii() for word in page.words):
        return page
    words = [
        word if word.text.isascii() else _with_text(word, _clean_word(word.text))
        for word in page.words
    ]
    return replace(page, words=tuple(word for word in words if word.text))


@lru_cache(maxsize=8192)
def _clean_word(text: str) -> str:
    kept = (
        "\u00ad" if text.endswith("\u00ad") else ""
    )  # a hyphen at a line end that `join_lines` needs
    return clean(text) + kept


def _with_text(word: Word, text: str) -> Word:
    return word if text == word.text else replace(word, text=text, raw=word.text_raw)


def _diagnose(pages: Sequence[Page]) -> Diagnoses:
    """The misreading of each broken font of each page."""
    words = _words_by_group(pages)
    diagnoses: Diagnoses = {
        group: best
        for group, texts in words.items()
        if (best := _best_misreading(texts))
    }
    broken_fonts = {
        (font, misreading.name) for (_, font), (misreading, _) in diagnoses.items()
    }
    names_broken = Counter(misreading.name for misreading, _ in diagnoses.values())
    for group, texts in words.items():
        if group not in diagnoses and names_broken:
            likely = _likely_misreading(group[1], texts, broken_fonts, names_broken)
            if likely:
                diagnoses[group] = likely
    return diagnoses


def _words_by_group(pages: Sequence[Page]) -> dict[Group, frozenset[str]]:
    words: dict[Group, set[str]] = defaultdict(set)
    for page in pages:
        for word in page.words:
            if not word.text.isascii():
                words[page.number, word.font].add(word.text)
    return {group: frozenset(texts) for group, texts in words.items()}


def _best_misreading(texts: frozenset[str]) -> tuple[Misreading, Verdict] | None:
    """The misreading that most words of a font speak for, where it is believed."""
    verdicts = [
        (misreading, _judge(misreading, texts)) for misreading in _suspected(texts)
    ]
    believed = [pair for pair in verdicts if pair[1].broken]
    return max(
        believed,
        key=lambda pair: (pair[1].mended - pair[1].sound, pair[1].certainty),
        default=None,
    )


def _likely_misreading(
    font: str,
    texts: frozenset[str],
    broken_fonts: set[tuple[str, str]],
    broken: Counter[str],
) -> tuple[Misreading, Verdict] | None:
    """For a font with too few words: the misreading of the rest, where nothing speaks against it."""
    for misreading in _suspected(texts):
        verdict = _judge(misreading, texts)
        if verdict.affected == 0 or verdict.sound or not broken[misreading.name]:
            continue
        same_font = (font, misreading.name) in broken_fonts or misreading.any_language
        few = (
            verdict.affected < MENDING.enough_words
            or verdict.mended >= MENDING.least_share * verdict.affected
        )
        if few and (same_font or verdict.mended):
            return misreading, verdict
    return None


_EDGES = "“”‘’„…–—.,;:!?()[]\"'«»•*"
"""What stands round a word in sound text: no sign of anything there."""


def _suspected(texts: frozenset[str]) -> list[Misreading]:
    """The misreadings of which the words bear a sign that no sound Turkish word has."""
    inner = "\n".join(text.strip(_EDGES) for text in texts)
    return [
        misreading for misreading in misreadings() if misreading.strong.search(inner)
    ]


def _judge(misreading: Misreading, texts: frozenset[str]) -> Verdict:
    affected = [text for text in texts if misreading.sign.search(text)]
    sound = sum(_is_sound(text, misreading) for text in affected)
    mended = sum(_becomes_word(text, misreading) for text in affected)
    return Verdict(len(affected), mended, sound)


_NOT_LETTERS = re.compile(r"^[\s!-/:-@\[-`{-~0-9]+|[\s!-/:-@\[-`{-~0-9]+$|['’].*$")


def _letters_of(text: str, misreading: Misreading | None = None) -> str:
    """A word without what follows an apostrophe and the punctuation round it, unless that is a sign."""
    edges = "".join(
        sign for sign in _EDGES if misreading is None or not misreading.sign.match(sign)
    )
    return _NOT_LETTERS.sub("", text.strip(edges))


@lru_cache(maxsize=8192)
def _is_sound(text: str, misreading: Misreading | None = None) -> bool:
    """Whether a string is a word as it stands, of some language that we may meet."""
    word = _letters_of(clean(text), misreading)
    if not word.isalpha():
        return False
    forms = (word, word.casefold())  # ascii only: other languages than Turkish
    return _is_turkish(word) or any(is_listed(form, *OTHER_LANGUAGES) for form in forms)


def _becomes_word(before: str, misreading: Misreading) -> bool:
    after = misreading.mend(before)
    if misreading.any_language and _is_sound(after):
        return not _is_sound(before, misreading)
    parts = [part for part in re.split(r"[-/]", _letters_of(after)) if part]
    if (
        _is_sound(before, misreading)
        or not parts
        or not all(part.isalpha() for part in parts)
    ):
        return False
    return any(map(_is_turkish, parts))


_TURKISH_WORD = re.compile(f"[{ALPHABET}âîûqwx]{{2,}}")


def _is_turkish(word: str) -> bool:
    folded = fold(word)
    mixed = word not in {
        lower(word),
        upper(word),
        title(word),
    }  # Sayİsİ folds to a word, and is none
    if mixed or _TURKISH_WORD.fullmatch(folded) is None:
        return False
    return is_word(folded) or is_name(word)


def _mended(page: Page, diagnoses: Diagnoses) -> Page:
    words = tuple(
        _mended_word(word, diagnoses.get((page.number, word.font)))
        for word in page.words
    )
    mended = {
        font: found
        for (number, font), found in diagnoses.items()
        if number == page.number
    }
    repairs = tuple(
        _repair_sentence(font, *found) for font, found in sorted(mended.items())
    )
    return replace(page, words=words, repairs=page.repairs + repairs)


def _mended_word(word: Word, diagnosis: tuple[Misreading, Verdict] | None) -> Word:
    if diagnosis is None:
        return word
    misreading, _ = diagnosis
    if not misreading.sign.search(word.text) or _is_sound(word.text, misreading):
        return word
    return _with_text(word, clean(misreading.mend(word.text)))


def _repair_sentence(font: str, misreading: Misreading, verdict: Verdict) -> str:
    return (
        f"font {font or 'without a name'}: {misreading.name.replace('-as-', ' read as ')} mended in "
        f"{verdict.affected} different words, {verdict.mended} of them then in the dictionary, "
        f"{verdict.sound} before"
    )


def _repair_findings(diagnoses: Diagnoses) -> list[Finding]:
    """One finding for each font and misreading, over all pages on which it was mended."""
    pages: dict[tuple[str, Misreading], dict[int, Verdict]] = defaultdict(dict)
    for (page, font), (misreading, verdict) in sorted(
        diagnoses.items(), key=lambda item: item[0]
    ):
        pages[font, misreading][page] = verdict
    return [
        _repair_finding(font, misreading, verdicts)
        for (font, misreading), verdicts in pages.items()
    ]


def _repair_finding(
    font: str, misreading: Misreading, verdicts: dict[int, Verdict]
) -> Finding:
    total = Verdict(
        *(sum(counts) for counts in zip(*map(astuple, verdicts.values()), strict=True))
    )
    numbers = ", ".join(map(str, verdicts))
    return Finding(
        check_code="text-layer-repaired",
        severity="info"
        if all(verdict.broken for verdict in verdicts.values())
        else "warning",
        message=f"Text layer of page {numbers}: {_repair_sentence(font, misreading, total)} "
        f"(certainty {total.certainty:.2f}).",
        page=min(verdicts),
    )
