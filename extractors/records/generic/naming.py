"""What a heading that nobody has listed measures: its subject, the indicator's code, the unit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import takewhile

from extractors.records.settings import NAMING
from schemas.table import Table
from schemas.text.numbers import Convention, Reading, split_scale, unit_named
from schemas.text.signs import YEAR, whole_year
from schemas.text.turkish import ascii_fold, slug
from schemas.vocabulary.document_words import document_words
from schemas.vocabulary.entries import IndicatorEntry
from schemas.vocabulary.labels import without_table_label
from schemas.vocabulary.load import indicators, listed_indicators
from schemas.vocabulary.places import Provinces, find_place, province_totalled


def place_in(heading: str, provinces: Provinces) -> str | None:
    """The place that a whole heading names, where that is sure; `Konya Toplamı` is the province."""
    match = find_place(heading, provinces)
    if match is not None:
        return match.place.slug if match.sure else None
    total = province_totalled(heading, provinces)
    return total.slug if total is not None else None


_OF_THE_YEAR = re.compile(r"\b(?:yılı|yıllarına göre|yıllar)\b", re.IGNORECASE)
_NOTE = re.compile(r"\([^()]*\)")


def subject_of(levels: Sequence[str], table: Table) -> str:
    """What the levels of a heading measure, years and places apart; the caption where they say no more."""
    own = own_subject(levels, table)
    if is_bare(own):
        caption = caption_subject(table)
        named = says_but_figures(own) and listed_indicator(caption) is not None
        return caption if named else f"{caption} {own}".strip()
    return caption_subject(table) if not own or is_unit(own) else own


def is_unit(heading: str) -> bool:
    """Whether a heading says in what its figures are, and not what they count: `Kişi`, `Bin ABD $`."""
    return unit_named(split_scale(heading)[1]) is not None


@cache
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(ascii_fold, words))


def is_bare(subject: str) -> bool:
    """Whether words alone do not say what is counted: `Toplam`, `Proje`, `Erkek`."""
    words = re.findall(r"[^\W_]+", ascii_fold(subject))
    return bool(words) and _folded(document_words().bare_subjects).issuperset(words)


def says_but_figures(subject: str) -> bool:
    """Whether words say only that figures stand below: `Değer`."""
    words = re.findall(r"[^\W_]+", ascii_fold(subject))
    return bool(words) and _folded(document_words().figure_words).issuperset(words)


def own_subject(levels: Sequence[str], table: Table) -> str:
    """What the levels themselves say; empty where they only name years and places."""
    told = [
        without_year(level)
        for level in levels
        if place_in(level, table.provinces) is None
    ]
    told = [level for level in told if level]
    told = [level for level in told if not says_but_figures(level)] or told
    if told and is_unit(told[-1]) and listed_indicator(" ".join(told[:-1])) is not None:
        told = told[:-1]  # `kişi` under `Nüfus`
    themes = takewhile(is_theme, told[:-1])
    return " ".join(told[sum(1 for _ in themes) :])


def is_theme(level: str) -> bool:
    """Whether a heading over others only sorts them: `Demografik Yapı`, `Sosyal Altyapı`; not `Kırsal`."""
    words = re.findall(r"[^\W_]+", ascii_fold(level))
    told = document_words()
    known = _folded((*told.heading_themes, *told.joiners))
    return bool(words) and known.issuperset(words)


_SHARE_OF_BEFORE = re.compile(
    r"%|(?=.*\b(?:oran|pay|yuzde|share|ratio|proportion|percent))"
    r"(?:(?:turkiye|ulke|bolge|il|ilce|genel|toplam|icinde|icerisinde|oran|pay|yuzde|share|ratio|proportion"
    r"|percent|of|in|the|total)[a-z]*\s*)+"
)


def is_share_of_column_before(levels: Sequence[str]) -> bool:
    """Whether a heading says only that it is a share, not of what: `%`, `Payı`, `İzmir Toplamına Oranı`."""
    words = [
        word for level in levels for word in ascii_fold(_NOTE.sub("", level)).split()
    ]
    return (
        _SHARE_OF_BEFORE.fullmatch(" ".join(w for w in words if find_place(w) is None))
        is not None
    )


def caption_subject(table: Table) -> str:
    """What the caption names, without its number and year; of a listed indicator, without what parts it.

    `Yıllara ve İlçelere Göre Öğrenci Sayısı` → `Öğrenci Sayısı`.
    """
    whole = without_year(without_table_label(table.caption or ""))
    bare = breakdown_apart(whole, table)
    return bare if listed_indicator(bare) is not None else whole


def breakdown_apart(caption: str, table: Table) -> str:
    """A caption without the words at its ends that say of what places and years the figures are.

    `Konya İlçelerinde Firma Sayısı` → `Firma Sayısı`, `Firms by District, Konya` → `Firms`.
    """
    words = caption.split()
    while words and _parts(words[0], table):
        words = words[1:]
    while words and _parts(words[-1], table):
        words = words[:-1]
    return " ".join(words).strip(" ,:;–-")


def _parts(word: str, table: Table) -> bool:
    folded = ascii_fold(word).strip(" ,:;–-()")
    told = document_words().breakdown_words
    return (
        not folded
        or whole_year(folded) is not None
        or any(folded.startswith(ascii_fold(stem)) for stem in told.stems)
        or folded in map(ascii_fold, told.words)
        or place_in(word.strip(" ,:;"), table.provinces) is not None
    )


def without_year(text: str) -> str:
    """A heading without years and what stands in brackets: `2009 Yılı Nüfusu (kişi)` → `Nüfusu`."""
    without = _OF_THE_YEAR.sub("", YEAR.sub("", _NOTE.sub("", text)))
    return " ".join(without.strip(" ,:;–-'%").split())


_POSSESSIVE = re.compile(r"(?<=\w{4})[iu]$")


COUNTS = frozenset(
    {
        "count",
        "pieces",
        "persons",
        "firms",
        "beds",
        "districts",
        "sectors",
        "parameters",
    }
)
"""Units of things counted: a heading's `adet` does not contradict an indicator's `firms`."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What the figures of a column (or of a row) measure, and how they are printed."""

    label: str
    code: str
    unit: str
    scale: Decimal
    convention: Convention


def measure_named(
    subject: str,
    unit: str | None,
    scale: Decimal,
    readings: Sequence[Reading],
    convention: Convention,
) -> Measure:
    """A listed indicator where the subject is its name and the unit can be its; else one made of the subject.

    Args:
        subject: what the heading says.
        unit: by the heading; None where only the cells say it, or nothing.
        scale: what the heading multiplies the figures by.
        readings: of the cells.
        convention: how they are written.
    """
    code = listed_indicator(subject)
    said = unit or _printed_unit(readings)
    if code is not None:
        entry = indicators()[code]
        counted = said in COUNTS and entry.unit in COUNTS
        if said is None or counted or said in (entry.unit, *entry.also):
            return Measure(
                subject,
                code,
                entry.unit if said is None or counted else said,
                scale,
                convention,
            )
    made = (
        slug(subject).replace("-", "_")[: NAMING.longest_code].strip("_") or "unnamed"
    )
    made = f"{made}_as_printed" if made in indicators() else made
    return Measure(subject, made, said or "count", scale, convention)


def _printed_unit(readings: Sequence[Reading]) -> str | None:
    """The unit that all cells print."""
    units = {reading.unit for reading in readings if reading.status == "read"}
    return units.pop() if len(units) == 1 else None


def listed_indicator(subject: str) -> str | None:
    """The listed indicator that a subject names, in either language or in both: `Nüfus / Population`."""
    words = _telling_words(subject)
    return next(
        (
            code
            for code, entry in listed_indicators().items()
            if words and words in _names(entry)
        ),
        None,
    )


def _names(entry: IndicatorEntry) -> tuple[frozenset[str], ...]:
    tr, en = _telling_words(entry.label_tr), _telling_words(entry.label_en)
    return tr, en, tr | en


def _telling_words(text: str) -> frozenset[str]:
    """Folded words without those that tell nothing; `Nüfusu` is `Nüfus`."""
    words = frozenset(re.findall(r"[^\W_]+", ascii_fold(text))) - _folded(
        document_words().subject_fillers
    )
    return frozenset(_POSSESSIVE.sub("", word) for word in words)
