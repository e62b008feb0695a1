"""`flows.yaml`, read: an unknown key or a wrong value is one sentence with file, line and key."""

import os
from io import StringIO
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from pipelines import variables
from pipelines.errors import UsageProblem
from pipelines.settings.model import Settings
from schemas.vocabulary.overlay import VocabularyProblem
from schemas.vocabulary.own import use_vocabulary

FILE = "flows.yaml"


def read_settings(file: Path | None = None) -> Settings:
    """The settings of a file: the given one, that of the environment, or `flows.yaml` in the working folder.

    Where none is there they are the defaults.

    From then on the vocabulary is the one that they name, in this process and those that it starts.

    Raises:
        UsageProblem: with file, line and key of the first mistake, in a vocabulary of one's own too.
    """
    named = file or os.environ.get(variables.CONFIG)
    path = Path(named or FILE)
    if not named and not path.exists():
        use_vocabulary(None)
        return Settings()
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageProblem(
            f"cannot read {path}: {getattr(error, 'strerror', None) or 'not UTF-8'}"
        ) from None
    return parse_settings(text, path)


def parse_settings(text: str, path: Path) -> Settings:
    """The settings in a YAML text.

    Raises:
        UsageProblem: with file, line and key of the first mistake.
    """
    try:
        data = YAML(typ="rt").load(StringIO(text)) or {}
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise UsageProblem(f"{path}:{line}: {error.problem or 'not YAML'}") from None
    if not isinstance(data, dict):
        raise UsageProblem(f"{path}:1: a mapping of settings is expected")
    _lay_over(
        data.get("vocabulary"), path.parent
    )  # it may add kinds that the expectations name
    try:
        settings = Settings.model_validate(_plain(data))
    except ValidationError as error:
        first = error.errors()[0]
        place = [part for part in first["loc"] if isinstance(part, str | int)]
        key = ".".join(str(part) for part in place) or "settings"
        message = first["msg"].removeprefix("Value error, ")
        said = "unknown key" if first["type"] == "extra_forbidden" else message
        raise UsageProblem(f"{path}:{_line_of(data, place)}: {key}: {said}") from None
    settings._base, settings._file = path.parent, path
    return settings


def _lay_over(folder: object, base: Path) -> None:
    try:
        use_vocabulary(base / folder if isinstance(folder, str) else None)
    except VocabularyProblem as problem:
        raise UsageProblem(str(problem)) from None


def _plain(value: Any) -> Any:  # noqa: ANN401  (YAML of any shape)
    """Without ruamel's classes, which pydantic would take for what they are derived from."""
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list) else value


def _line_of(data: Any, place: list[str | int]) -> int:  # noqa: ANN401  (ruamel's commented containers)
    """The line (from 1) of the innermost part of a place that the file has."""
    line = 1
    for part in place:
        try:
            line, data = data.lc.data[part][0] + 1, data[part]
        except (AttributeError, KeyError, IndexError, TypeError):
            break
    return line
