"""What reports call by several names: dimensions of SWOT matrices, and programmes, in both languages."""

from functools import cache, lru_cache

from pydantic import TypeAdapter

from schemas.text.turkish import slug
from schemas.vocabulary.document_words import document_words
from schemas.vocabulary.entries import Entry
from schemas.vocabulary.headings import by_initial, stems_among, words_of
from schemas.vocabulary.overlay import read_data


class DimensionEntry(Entry):
    """A dimension as `dimensions.yaml` lists it."""

    label_tr: str
    label_en: str
    all: tuple[tuple[str, ...], ...]
    none: tuple[str, ...] = ()


class ProgrammeEntry(Entry):
    """A programme as `programmes.yaml` lists it."""

    label_tr: str
    label_en: str
    names: tuple[str, ...] = ()


@cache
def dimensions() -> dict[str, DimensionEntry]:
    """Dimensions by code, the more specific first."""
    return TypeAdapter(dict[str, DimensionEntry]).validate_python(
        read_data("dimensions.yaml")
    )


@cache
def programmes() -> dict[str, ProgrammeEntry]:
    """Programmes by code."""
    return TypeAdapter(dict[str, ProgrammeEntry]).validate_python(
        read_data("programmes.yaml")
    )


@lru_cache(
    maxsize=1024
)  # the few dimensions of a matrix, asked for with each of its items
def dimension_of(printed: str | None) -> str | None:
    """The code of a dimension as printed: `ÇEVRE ve ENERJİ` → `environment`; None where nothing fits."""
    said = stems_among(words_of(printed or ""), _stems())
    return next(
        (code for code, entry in dimensions().items() if _fits(said, entry)), None
    )


@cache
def _stems() -> dict[str, list[str]]:
    """Of all dimensions, by their first letter."""
    entries = dimensions().values()
    listed = (stem for each in entries for group in each.all for stem in group)
    return by_initial({*listed, *(stem for each in entries for stem in each.none)})


def is_all_a_dimension(printed: str) -> bool:
    """Whether a text says a dimension and nothing else: `Kurumsal Yapı`, not `Kurumsal Kapasite Eğitimi`."""
    words = printed.split()
    nouns = {slug(noun) for noun in document_words().dimension_nouns}
    told = all(dimension_of(word) or slug(word) in nouns for word in words)
    return bool(words) and told and dimension_of(printed) is not None


def _fits(said: frozenset[str], entry: DimensionEntry) -> bool:
    named = not any(said.isdisjoint(group) for group in entry.all)
    return named and said.isdisjoint(entry.none)


def programme_of(name: str) -> str | None:
    """The code of a programme by any of its names, without the year; None where the vocabulary has none."""
    return _by_name().get(slug(name))


@cache
def _by_name() -> dict[str, str]:
    return {
        slug(name): code
        for code, entry in programmes().items()
        for name in (entry.label_tr, entry.label_en, *entry.names)
    }
