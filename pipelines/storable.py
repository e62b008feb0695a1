"""Letters that no database takes: NUL and half of a surrogate pair, as broken text layers have them."""

from typing import Any

from pydantic_core import PydanticSerializationError

from schemas.extraction import Extraction

REPLACEMENT = "\ufffd"


def storable(extraction: Extraction) -> Extraction:
    """The extraction as a database and JSON can hold it: what they cannot is shown as U+FFFD."""
    try:
        if "\\u0000" not in extraction.model_dump_json():
            return extraction
    except PydanticSerializationError:  # half of a surrogate pair
        pass
    return Extraction.model_validate(_mended(extraction.model_dump()))


def storable_text(text: str) -> str:
    """The text without those letters."""
    paired = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return paired.replace("\0", REPLACEMENT)


def _mended(value: Any) -> Any:  # noqa: ANN401  (plain data of any shape)
    if isinstance(value, str):
        return storable_text(value)
    if isinstance(value, dict):
        return {key: _mended(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_mended(item) for item in value]
    return value
