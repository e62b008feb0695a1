"""The words by which a document says what it is and marks its parts: `vocabulary/documents.yaml`, typed."""

import re
from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict

from schemas.document import DocumentKind, Language
from schemas.text.turkish import ascii_fold
from schemas.vocabulary.load import read_data


class KindWords(BaseModel):
    """How a kind of document names itself, and the first part of its slug."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    slug: str
    titles: tuple[str, ...]


class PublisherWords(BaseModel):
    """A publisher and the spellings of its name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    spellings: tuple[str, ...]


class DocumentWords(BaseModel):
    """All of `documents.yaml`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kinds: dict[DocumentKind, KindWords]
    precedence: tuple[DocumentKind, ...]
    months: dict[int, tuple[str, ...]]
    publishers: tuple[PublisherWords, ...]
    publisher_suffixes: tuple[str, ...]
    figure_labels: tuple[str, ...]
    table_labels: tuple[str, ...]
    annex_labels: tuple[str, ...]
    contents_titles: tuple[str, ...]
    stop_words: dict[Language, frozenset[str]]
    level_words: dict[Literal["axis", "priority", "goal"], tuple[str, ...]]
    axis_tails: tuple[str, ...]
    continued: tuple[str, ...]


@cache
def document_words() -> DocumentWords:
    """The vocabulary, read once a process."""
    return DocumentWords.model_validate(read_data("documents.yaml"))


@cache
def months() -> dict[str, int]:
    """Every name of a month, ASCII-folded → its number."""
    return {ascii_fold(name): number for number, names in document_words().months.items() for name in names}


@cache
def continuation() -> re.Pattern[str]:
    """What is printed after a title that goes on from another page: ` (devam)`."""
    words = "|".join(re.escape(word) for word in document_words().continued)
    return re.compile(rf"\s*[(\[](?:{words})[)\]]", re.IGNORECASE)
