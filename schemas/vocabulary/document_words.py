"""The words by which a document says what it is and marks its parts: `vocabulary/documents.yaml`, typed."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from schemas.language import Language
from schemas.text.turkish import ascii_fold, fold, slug
from schemas.vocabulary.overlay import read_data

OTHER = "other"
"""The kind of a document that says of itself nothing that we know."""

SlugPart = Literal["period", "year", "title", "place", "area"]


class KindWords(BaseModel):
    """How a kind of document names itself, and what its slug is made of."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    slug: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    """Its first part."""
    titles: tuple[str, ...]
    apart: tuple[SlugPart, ...] = ("period", "title", "area")
    """What keeps two publications of this kind apart, in order; what a document does not state is left out.

    `year`: of its edition, where each year's is a publication of its own. `area`: its place, else its region,
    else its publisher; İzmir, whose agency has no other province, is left out.
    """
    holds: tuple[str, ...] = ()
    """Kinds of tables that every document of this kind has: without one it does not become current."""
    about: Literal["district", "any"] = "any"
    """Whether its title names a district."""


class PublisherWords(BaseModel):
    """A publisher and the spellings of its name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    spellings: tuple[str, ...]


class BreakdownWords(BaseModel):
    """Words of a caption that say of what places and years its figures are, and not what they count."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    stems: tuple[str, ...]
    """Words that begin so."""
    words: tuple[str, ...]
    """Whole words."""


class DocumentWords(BaseModel):
    """All of `documents.yaml`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kinds: dict[str, KindWords]
    """The more specific first: a report that names itself and its plan is a report."""
    months: dict[int, tuple[str, ...]]
    publishers: tuple[PublisherWords, ...]
    """Beside the development agencies, which `regions.yaml` lists."""
    publisher_suffixes: tuple[str, ...]
    figure_labels: tuple[str, ...]
    table_labels: tuple[str, ...]
    annex_labels: tuple[str, ...]
    note_labels: tuple[str, ...]
    contents_titles: tuple[str, ...]
    stop_words: dict[Language, frozenset[str]]
    level_words: dict[Literal["axis", "priority", "goal"], tuple[str, ...]]
    level_codes: dict[Literal["axis", "priority", "goal"], tuple[str, ...]]
    axis_tails: tuple[str, ...]
    compounds: tuple[str, ...]
    solid_compounds: tuple[str, ...]
    combining_forms: frozenset[str]
    continued: tuple[str, ...]
    other_pages: tuple[str, ...]
    breakdown_words: BreakdownWords
    joiners: frozenset[str]
    short_nouns: frozenset[str]
    chapter_words: tuple[str, ...]
    numbering_headings: tuple[str, ...]
    unit_headings: tuple[str, ...]
    corner_headings: tuple[str, ...]
    swot_column_titles: tuple[str, ...]
    dimension_nouns: tuple[str, ...]
    closing_rows: tuple[str, ...]
    bare_subjects: tuple[str, ...]
    figure_words: tuple[str, ...]
    subject_fillers: tuple[str, ...]
    heading_themes: tuple[str, ...]
    registers: tuple[str, ...]


@cache
def document_words() -> DocumentWords:
    """The vocabulary, read once a process."""
    return DocumentWords.model_validate(read_data("documents.yaml"))


@cache
def months() -> dict[str, int]:
    """Every name of a month, ASCII-folded → its number."""
    return {
        ascii_fold(name): number
        for number, names in document_words().months.items()
        for name in names
    }


def joiner_at_end(text: str) -> str | None:
    """The last word of a text, as printed, where another must follow it: `Tarım ve`, `active in`; else None."""
    last = text.rstrip().rpartition(" ")[2]
    return last if fold(last) in document_words().joiners else None


def is_numbering(heading: str) -> bool:
    """Whether a heading is of a column that only numbers the rows: `Sıra No`."""
    return (slug(heading) or heading) in _slugs(document_words().numbering_headings)


def is_unit_heading(heading: str) -> bool:
    """Whether a heading is of a column that holds the unit of each row: `Birimi`."""
    return slug(heading) in _slugs(document_words().unit_headings)


def is_corner_heading(heading: str) -> bool:
    """Whether a heading is of the indicators of a table whose columns are places: `Gösterge`."""
    return slug(heading) in _slugs(document_words().corner_headings)


def is_swot_column_title(heading: str) -> bool:
    """Whether a heading says what sort of text stands below it in a SWOT, and is no label: `Tespitler`."""
    return slug(heading) in _slugs(document_words().swot_column_titles)


@cache
def _slugs(headings: tuple[str, ...]) -> frozenset[str]:
    return frozenset(
        slug(heading) or heading for heading in headings
    )  # `#` has no letters


def is_closing(label: str) -> bool:
    """Whether the label of a row begins as that of one which closes a table: `Genel Toplam`, `Ortalama`."""
    return _closing().match(fold(label)) is not None


@cache
def _closing() -> re.Pattern[str]:
    words = "|".join(re.escape(fold(known)) for known in document_words().closing_rows)
    return re.compile(rf"(?:{words})[ıi]?\b")


def is_chapter(text: str) -> bool:
    """Whether a line is the number of a part of the document alone: `Bölüm 3`."""
    return _chapter().fullmatch(fold(text)) is not None


@cache
def _chapter() -> re.Pattern[str]:
    words = "|".join(re.escape(fold(known)) for known in document_words().chapter_words)
    return re.compile(rf"(?:{words}) (?:\d{{1,2}}|[ivxı]{{1,4}})[.:]?")


NOTICE_WORDS = 5
"""Words of such a line without brackets (`Continued on the next page`): a longer one is a sentence."""


@cache
def continuation() -> re.Pattern[str]:
    """What is printed after a title that goes on from another page: ` (devam)`."""
    words = "|".join(re.escape(word) for word in document_words().continued)
    return re.compile(rf"\s*[(\[](?:{words})[)\]]", re.IGNORECASE)


def says_it_goes_on(text: str) -> bool:
    """Whether a line says that something goes on from page to page: `(devamı sonraki sayfada)`."""
    words = [word.strip("()[].,:…-→»") for word in fold(text).split()]
    known = {fold(word).strip(".") for word in document_words().continued}
    return bool(known.intersection(words)) and (
        text.lstrip()[:1] in ("(", "[") or _names_a_page(words)
    )


def is_told_overleaf(text: str) -> bool:
    """Whether a line says nothing but that it goes on overleaf: `(devamı sonraki sayfada)`, brackets or none."""
    said = (word.strip("().,:[]…-→»") for word in fold(text).split())
    words = [word for word in said if word]
    if not (words and says_it_goes_on(text) and _names_a_page(words)):
        return False
    bare = text.strip()
    in_brackets = bare[:1] in ("(", "[") and bare[-1:] in (")", "]")
    return in_brackets or (
        len(words) <= NOTICE_WORDS
        and says_it_goes_on(f"({words[0]})")
        and _names_a_page(words[-1:])
    )


def _names_a_page(words: Iterable[str]) -> bool:
    pages = tuple(map(fold, document_words().other_pages))
    return any(word.startswith(pages) for word in words)
