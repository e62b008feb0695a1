"""Sentences of checks and proofs in Turkish: `in_turkish("every column adds up to its total")`.

The checks speak English, and the database keeps that; pages for Turkish readers translate it by
`sentences.yaml`.
What stands in quotation marks is printed on paper and goes through as it is.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from schemas.vocabulary.load import indicators
from schemas.vocabulary.overlay import read_data
from schemas.vocabulary.places import places

_QUOTED = re.compile(r"(?<!\w)'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|“[^”]*”")
"""Python's own quotation marks, and those of sentences about sentences."""
_SLOT = re.compile(r"\{([a-z]+)(\d*)\}")
MOST_PARTS = 60
"""Parts that a sentence is taken apart into: a list of hundreds of names would be a recursion of hundreds."""
_HELD = "⟦{}⟧"
"""What stands for a quoted text while the sentence is looked at: its commas and full stops are none of it."""
_ONE, _NUMBER = r"⟦\d+⟧", r"[-−+]?\d(?:[\d.,]*\d)?"
_MORE = r"(?: and \d+ more)?"
_SHAPES = {
    "q": _ONE,
    "qs": rf"{_ONE}(?:(?:, | and ){_ONE})*{_MORE}",
    "n": _NUMBER,
    "ns": rf"{_NUMBER}(?:, {_NUMBER})*{_MORE}",
    "c": r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*",
    "p": r"[a-z0-9]+(?:-[a-z0-9]+)*",
    "m": r"applications|successful",
    "k": r"[a-z_]+",
    "o": r"[a-z-]+(?:, [a-z-]+)*",
    "t": r".+?",
    "s": r".+?",
}
"""Slot → what may stand in it."""
_KINDS = {
    "swot": "GZFT", "district_statistics": "ilçe istatistikleri", "programme_results": "program sonuçları",
    "goal_hierarchy": "hedefler", "district_report": "ilçe raporu", "regional_plan": "bölge planı",
    "situation_analysis": "mevcut durum analizi", "other": "başka",
}  # fmt: skip
_COUNTED = {"applications": "başvuru", "successful": "başarılı proje"}
_ODDITIES = {
    "foreign-separator": "başka ayırıcı", "blank-groups": "boşlukla ayrılmış basamaklar",
    "ungrouped": "ayrılmamış basamaklar", "footnote-mark": "dipnot işareti", "remark": "açıklama",
    "negative": "eksi", "parenthesised": "ayraç içinde eksi", "scaled": "bin, milyon",
    "decimals": "ondalık sayısı", "ordinal": "sıra sayısı",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Template:
    """One sentence of the list."""

    pattern: re.Pattern[str]
    turkish: str


@lru_cache(
    maxsize=8192
)  # one finding stands on several pages, and one sentence supports many figures
def in_turkish(sentence: str) -> str | None:
    """A sentence of a check or a proof in Turkish; None where the list does not have it."""
    held: list[str] = []

    def hold(match: re.Match[str]) -> str:
        held.append(match[0][1:-1].replace("\\'", "'"))
        return _HELD.format(len(held) - 1)

    said = _translated(_QUOTED.sub(hold, sentence))
    return said and re.sub(r"⟦(\d+)⟧", lambda match: f"“{held[int(match[1])]}”", said)


@lru_cache(maxsize=8192)  # a sentence is cut at each of its stops, and its parts again
def _translated(sentence: str) -> str | None:
    return next(_readings(sentence), None)


def _readings(sentence: str) -> Iterator[str]:
    is_long = len(re.findall(r"[,;.] ", sentence)) > MOST_PARTS
    for template in _templates():
        if is_long and "{s2}" in template.turkish:
            continue
        match = template.pattern.fullmatch(sentence)
        slots = _filled(match.groupdict()) if match else None
        if slots is not None:
            yield template.turkish.format_map(slots)


def _filled(found: dict[str, str]) -> dict[str, str] | None:
    """The slots in Turkish; None where one cannot be said."""
    said = {
        name: _SAID.get(name.rstrip("0123456789"), str)(text)
        for name, text in found.items()
    }
    known = {name: text for name, text in said.items() if text is not None}
    return known if len(known) == len(said) else None


def _indicator(code: str) -> str | None:
    entry = indicators().get(code)
    return entry.label_tr if entry else code.replace("_", " ") if "_" in code else None


def _place(slug: str) -> str | None:
    return places()[slug].name if slug in places() else None


def _several(text: str) -> str:
    more = re.sub(r" and (\d+) more$", r" ve \1 tane daha", text)
    return more.replace(" and ", " ve ")


def _listed(names: dict[str, str]) -> Callable[[str], str | None]:
    def told(text: str) -> str | None:
        found = [names.get(each) for each in text.split(", ")]
        return ", ".join(each for each in found if each) if all(found) else None

    return told


_SAID: dict[str, Callable[[str], str | None]] = {
    "s": _translated, "c": _indicator, "p": _place, "qs": _several, "ns": _several, "t": _several,
    "k": _listed(_KINDS), "m": _listed(_COUNTED), "o": _listed(_ODDITIES),
}  # fmt: skip
"""Slot → how what stands in it is said; all else stays as it is."""


@cache
def _templates() -> tuple[_Template, ...]:
    return tuple(
        _Template(re.compile(_regex(_without_stop(english))), _without_stop(turkish))
        for english, turkish in read_data("sentences.yaml").items()
    )


def _without_stop(sentence: str) -> str:
    """Full stops are of the list's last entry alone: a sentence may be a part of another."""
    return sentence if sentence == "{s}." else sentence.removesuffix(".")


def _regex(english: str) -> str:
    parts, end = [], 0
    for slot in _SLOT.finditer(english):
        parts += [
            re.escape(english[end : slot.start()]),
            f"(?P<{slot[1]}{slot[2]}>{_SHAPES[slot[1]]})",
        ]
        end = slot.end()
    return "".join(parts) + re.escape(english[end:])
