"""The file of corrections, `raw/corrections.yaml`: read with line numbers, added to at its end."""

from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from pipelines.errors import UsageProblem
from schemas.correction import Correction

FILE = Path("raw/corrections.yaml")
_TEXTS = (
    "expect",
    "value",
    "table",
    "row",
    "column",
    "edition",
)  # quoted, or YAML makes numbers and dates of them


def read_corrections(path: Path = FILE) -> tuple[Correction, ...]:
    """The corrections of a file, in its order; none where there is no file.

    Raises:
        UsageProblem: with file, line and key of the first mistake.
    """
    if not path.exists():
        return ()
    return parse_corrections(path.read_text(encoding="utf-8"), path)


def parse_corrections(text: str, path: Path) -> tuple[Correction, ...]:
    """The corrections in a YAML text.

    Raises:
        UsageProblem: with file, line and key of the first mistake.
    """
    try:
        listed = YAML(typ="rt").load(StringIO(text)) or CommentedSeq()
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise UsageProblem(f"{path}:{line}: {error.problem or 'not YAML'}") from None
    if not isinstance(listed, CommentedSeq):
        raise UsageProblem(f"{path}:1: a list of corrections is expected")
    return tuple(
        _correction(entry, listed.lc.data[n][0] + 1, path)
        for n, entry in enumerate(listed)
    )


def _correction(entry: Any, line: int, path: Path) -> Correction:  # noqa: ANN401  (YAML of any shape)
    if not isinstance(entry, CommentedMap):
        raise UsageProblem(f"{path}:{line}: a correction is a mapping of keys")
    try:
        return Correction.model_validate(
            dict(entry) | {"place_in_file": f"{path.name}:{line}"}
        )
    except ValidationError as error:
        first = error.errors()[0]
        key = str(first["loc"][0]) if first["loc"] else ""
        at = entry.lc.data[key][0] + 1 if key in entry else line
        raise UsageProblem(f"{path}:{at}: {_said(key, first)}") from None


def _said(key: str, error: Any) -> str:  # noqa: ANN401  (pydantic's ErrorDetails)
    said = (
        "unknown key"
        if error["type"] == "extra_forbidden"
        else error["msg"].removeprefix("Value error, ")
    )
    if error["type"] in {"string_type", "int_type"} and key in _TEXTS:
        said = 'put it in quotes, as printed: "1.719"'
    return f"{key}: {said}" if key else said


def add_corrections(corrections: Sequence[Correction], path: Path = FILE) -> None:
    """Append corrections to the file; what stands in it, comments too, stays as it is."""
    if not corrections:
        return
    yaml = YAML()
    yaml.indent(mapping=2, sequence=2, offset=0)
    yaml.width = 1000
    new = StringIO()
    yaml.dump([_entry(correction) for correction in corrections], new)
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    glue = "" if not before or before.endswith("\n") else "\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(before + glue + new.getvalue(), encoding="utf-8")


def _entry(correction: Correction) -> dict[str, Any]:
    filled = correction.model_dump(by_alias=True, exclude_none=True)
    return {
        key: DoubleQuotedScalarString(value)
        if key in _TEXTS and isinstance(value, str)
        else value
        for key, value in filled.items()
    }
