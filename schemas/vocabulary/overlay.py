"""A user's own vocabulary, laid over the shipped one: a folder with files of the same names.

| in the own file | what becomes of it |
|---|---|
| words in a list | are added to the list |
| an entry of a code or name that is there (an indicator, heading, unit, place, publisher) | replaces it |
| a new entry, a new kind | is added; a new kind of document comes before the shipped ones |
| a key that nothing knows | is an error, with file and line |

The folder stands in the environment, so that the processes that read documents know it too.
"""

import functools
import gc
import hashlib
import os
from importlib.resources import files
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

FOLDER = "BOLGEPLAN_VOCABULARY"
"""The environment variable that names the folder; `vocabulary:` in flows.yaml sets it."""
ENTRIES_AT = {
    "indicators.yaml": 1,
    "headings.yaml": 2,
    "units.yaml": 2,
    "documents.yaml": 2,
    "checks.yaml": 2,
    "regions.yaml": 2,
    "dimensions.yaml": 1,
    "programmes.yaml": 1,
}
"""File → how many keys lead to an entry, which is replaced whole; elsewhere lists are added to."""
FIRST = {("documents.yaml", "kinds")}
"""Mappings in which what is added comes first: a more specific kind of document goes before others."""
KEYS = ("code", "name", "law")
"""What the entries of a list are told apart by."""


class VocabularyProblem(ValueError):
    """A mistake in the user's own vocabulary: one sentence with file, line and key."""


def own_folder() -> Path | None:
    """The folder of the user's own vocabulary; None where there is none."""
    named = os.environ.get(FOLDER)
    return Path(named) if named else None


def use_folder(folder: Path | None) -> None:
    """From now on the vocabulary is the shipped one with this folder laid over it, in child processes too.

    Raises:
        VocabularyProblem: when the folder is not there, or holds a file that the vocabulary has not.
    """
    if folder is not None:
        _refuse_unknown_files(folder)
    new = str(folder.resolve()) if folder else None
    if new == os.environ.get(FOLDER):
        return
    if new is None:
        del os.environ[FOLDER]
    else:
        os.environ[FOLDER] = new
    _forget()


def _forget() -> None:
    """Empty every cache of ours: what was made from the vocabulary before is made anew."""
    for kept in [
        each
        for each in gc.get_objects()
        if isinstance(each, functools._lru_cache_wrapper)
    ]:
        if str(kept.__module__).startswith(("schemas.", "extractors.")):
            kept.cache_clear()


def _refuse_unknown_files(folder: Path) -> None:
    if not folder.is_dir():
        raise VocabularyProblem(f"{folder}: there is no such folder of a vocabulary")
    shipped = sorted(
        each.name
        for each in files("schemas.vocabulary").iterdir()
        if each.name.endswith(".yaml")
    )
    for own in sorted(folder.glob("*.y*ml")):
        if own.name not in shipped:
            raise VocabularyProblem(
                f"{own}:1: the vocabulary has no such file: {', '.join(shipped)}"
            )


def fingerprint() -> str | None:
    """SHA-256 of the user's own vocabulary; None where there is none."""
    folder = own_folder()
    if folder is None:
        return None
    digest = hashlib.sha256()
    for own in sorted(folder.glob("*.yaml")):
        digest.update(own.name.encode() + b"\0" + own.read_bytes() + b"\0")
    return digest.hexdigest()


def read_data(file: str) -> Any:  # noqa: ANN401  (the models give it its type)
    """A file of the vocabulary as plain data, the user's own laid over it.

    Raises:
        VocabularyProblem: when the user's own is not YAML, or is of another shape.
    """
    shipped = YAML(typ="safe").load(
        files("schemas.vocabulary").joinpath(file).read_text(encoding="utf-8")
    )
    folder = own_folder()
    if folder is None or not (folder / file).exists():
        return shipped
    return _laid_over(shipped, own_data(folder / file), (), file)


def own_data(path: Path, typ: str = "safe") -> Any:  # noqa: ANN401
    """What an own file holds; with `typ="rt"` it knows the line of each part.

    Raises:
        VocabularyProblem: when it is not YAML.
    """
    try:
        return YAML(typ=typ).load(path.read_text(encoding="utf-8")) or {}
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise VocabularyProblem(
            f"{path}:{line}: {error.problem or 'not YAML'}"
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise VocabularyProblem(
            f"{path}:1: {getattr(error, 'strerror', None) or 'not UTF-8'}"
        ) from None


def _laid_over(shipped: Any, own: Any, keys: tuple[str, ...], file: str) -> Any:  # noqa: ANN401
    if (
        isinstance(shipped, dict)
        and isinstance(own, dict)
        and len(keys) < ENTRIES_AT.get(file, 9)
    ):
        both = {
            key: _laid_over(shipped[key], own[key], (*keys, str(key)), file)
            for key in shipped
            if key in own
        }
        added = {key: value for key, value in own.items() if key not in shipped}
        merged = shipped | both
        return added | merged if (file, *keys) in FIRST else merged | added
    if isinstance(shipped, list) and isinstance(own, list):
        return _with_entries(shipped, own)
    return own


def _with_entries(shipped: list[Any], own: list[Any]) -> list[Any]:
    replaced = {name for each in own if (name := _name_of(each))}
    return [
        each
        for each in shipped
        if _name_of(each) is None or _name_of(each) not in replaced
    ] + own


def _name_of(entry: Any) -> str | None:  # noqa: ANN401
    """What an entry of a list is called; None of a plain word."""
    if not isinstance(entry, dict):
        return None
    return next((f"{key} {entry[key]}" for key in KEYS if key in entry), None)
