"""What the site says, in Turkish and English; evidence stays in the language it was printed in."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from ruamel.yaml import YAML

from pipelines.site.content import decimal
from schemas.text.numbers import habit_of, print_number
from schemas.vocabulary.sentences import in_turkish

Language = Literal["tr", "en"]
LANGUAGES: tuple[Language, ...] = ("tr", "en")
NAMES = {"tr": "Türkçe", "en": "English"}


@cache
def _file() -> dict[str, dict[str, str]]:
    text = (files("pipelines.site") / "words.yaml").read_text("utf-8")
    return {str(key): dict(entry) for key, entry in YAML(typ="safe").load(text).items()}


@dataclass(frozen=True)
class Sentence:
    """A sentence and the language it is in."""

    text: str
    language: Language


@dataclass(frozen=True)
class Words:
    """The site in one language."""

    language: Language

    def __call__(self, key: str, **values: object) -> str:
        """A sentence or word of the site.

        Raises:
            KeyError: when `words.yaml` has none of that name.
        """
        return _file()[key][self.language].format(**values)

    def code(self, group: str, code: str) -> str:
        """What a code is called, `unit` `persons`; itself where it has no name."""
        entry = _file().get(f"{group} {code}")
        return code.replace("_", " ") if entry is None else entry[self.language]

    def sentence(self, english: str) -> "Sentence":
        """A sentence of a check or a proof; English where it is not known in the language of the page."""
        turkish = in_turkish(english) if self.language == "tr" else None
        return Sentence(english, "en") if turkish is None else Sentence(turkish, "tr")

    def number(self, value: object, decimals: int | None = None) -> str:
        """A number the way the language writes it."""
        exact = decimal(value)
        return (
            ""
            if exact is None
            else print_number(exact, habit_of(self.language), decimals)
        )

    def amount(self, value: object, unit: str) -> str:
        """A number with its unit."""
        return f"{self.number(value)} {self.code('unit', unit)}".strip()

    def label(self, row: dict[str, Any]) -> str:
        """What an indicator, dimension or programme of a view is called."""
        return str(
            row[f"label_{self.language}"]
            or row["label_tr"]
            or row.get("indicator_code", "")
        )

    def percent(self, part: object, whole: object) -> str:
        """How much of the whole a part is, to one place; empty where that says nothing."""
        upper, lower = decimal(part), decimal(whole)
        if upper is None or not lower:
            return ""
        return self.number((100 * upper / lower).quantize(Decimal("0.1")), 1)
