"""Whether the user's own vocabulary is one: every file of it, before the first document is read."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from schemas.vocabulary import load
from schemas.vocabulary.check_words import check_words
from schemas.vocabulary.document_words import document_words
from schemas.vocabulary.gazetteer import places
from schemas.vocabulary.overlay import VocabularyProblem, own_data, use_folder
from schemas.vocabulary.shared_names import dimensions, programmes

LOADERS: Mapping[str, Callable[[], object]] = {
    "accounted.yaml": load.load_accounted,
    "checks.yaml": check_words,
    "concepts.yaml": load.concepts,
    "dimensions.yaml": dimensions,
    "districts.yaml": load.load_districts,
    "documents.yaml": document_words,
    "headings.yaml": load.load_headings,
    "indicators.yaml": load.listed_indicators,
    "places.yaml": load.load_places,
    "programmes.yaml": programmes,
    "prose.yaml": load.load_prose,
    "regions.yaml": load.load_regions,
    "units.yaml": load.load_units,
}


def use_vocabulary(folder: Path | None) -> None:
    """Lay a folder over the shipped vocabulary; None: the shipped one alone.

    Raises:
        VocabularyProblem: with file, line and key of the first mistake.
    """
    use_folder(folder)
    if folder is None:
        return
    try:
        for file, loader in LOADERS.items():
            if (folder / file).exists():
                _validate(folder / file, loader)
        places()
    except VocabularyProblem:
        use_folder(None)
        raise


def _validate(path: Path, loader: Callable[[], object]) -> None:
    try:
        loader()
    except ValidationError as error:
        told = (
            error.errors()
        )  # of a misspelt key both ends are told: that it is unknown says more
        first = next(
            (each for each in told if each["type"] == "extra_forbidden"), told[0]
        )
        place = [part for part in first["loc"] if isinstance(part, str | int)]
        said = (
            "unknown key"
            if first["type"] == "extra_forbidden"
            else first["msg"].removeprefix("Value error, ")
        )
        key = ".".join(map(str, place)) or "vocabulary"
        raise VocabularyProblem(
            f"{path}:{_line_of(own_data(path, 'rt'), place)}: {key}: {said}"
        ) from None


def _line_of(data: Any, place: list[str | int]) -> int:  # noqa: ANN401  (ruamel's commented containers)
    """The line (from 1) of the innermost part of a place that the file has; of a list, its own."""
    line = 1
    for part in place:
        lines = getattr(getattr(data, "lc", None), "data", None) or {}
        if not isinstance(data, dict) or part not in lines:
            break
        line, data = lines[part][0] + 1, data[part]
    return line
