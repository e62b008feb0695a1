"""What has changed, in the words of the page: indicators, quadrants and parts of tables by their names."""

import re

from pipelines.site.content import Row
from pipelines.site.words import Words
from schemas.vocabulary.load import indicators

_QUADRANT = re.compile(r"\b(?:strength|weakness|opportunity|threat)\b(?= ·|$)")
_OF_TABLE = re.compile(r"(caption|column) of (.+)")


def what_changed(change: Row, words: Words) -> str:
    """`employees, 2008` as `Çalışan sayısı, 2008`; what is no code stays as it was printed."""
    what = str(change["what"])
    told = {
        "figure": _figure,
        "programme_result": _result,
        "swot_item": _item,
        "statement": _statement,
        "heading": _heading,
    }.get(change["subject"])
    return told(what, words) if told else what


def _figure(what: str, words: Words) -> str:
    code, comma, rest = what.partition(",")
    known = indicators().get(code)
    if known is None:
        return code.replace("_", " ") + comma + rest
    label = known.label_tr if words.language == "tr" else known.label_en
    return f"{label}{comma}{rest}"


def _result(what: str, words: Words) -> str:
    programme, colon, counted = what.rpartition(": ")
    return f"{programme}{colon}{words.code('counted', counted)}"


def _item(what: str, words: Words) -> str:
    return _QUADRANT.sub(lambda match: words.code("quadrant", match[0]), what)


def _statement(what: str, words: Words) -> str:
    section, comma, kind = what.rpartition(", ")
    return f"{section}{comma}{words.code('statement', kind)}"


def _heading(what: str, words: Words) -> str:
    part = _OF_TABLE.fullmatch(what)
    return words(f"{part[1]} of", name=part[2]) if part else words.code("heading", what)
