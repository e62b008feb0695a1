"""Where sentences begin: after a full stop that ends one, and after `(37 adet), Ardından`."""

import re

from schemas.text.signs import ABBREVIATIONS, OPENING_QUOTES

_STOP = re.compile(rf"[.!?…]+[\"'”’)]*\s+(?=[{OPENING_QUOTES}(]*[A-ZÇĞİÖŞÜÂÎÛ0-9%•-])")
_SHORT = "|".join(
    re.escape(abbreviation.removesuffix(".")) for abbreviation in ABBREVIATIONS
)
_ABBREVIATED = re.compile(rf"(?:^|[\s(])(?:{_SHORT}|[A-ZÇĞİÖŞÜ])\.$")
_NUMBERED = re.compile(r"(?:^|[\s(])(?:\d{1,3}|[IVXLC]+)\.\s+$")
_BEGINS_ANEW = re.compile(
    r"(?:Bu|Bunun|Bunu|Bunlar|Ardından|Ayrıca|Yine|Aynı|Ancak|Buna|Böylece|Söz|İlçe\w*|This|These|It|The|In|Of)\b"
)
_COMMA_FOR_STOP = re.compile(
    r"[,;]\s+(?=(?:Ardından|Ayrıca|Bunu|Yine|Bunun|Böylece|Ancak)\s)"
)


def sentence_starts(text: str) -> list[int]:
    """Offsets at which the sentences of a text begin.

    A full stop after an abbreviation, a Roman numeral or an ordinal (`5. Bölge`) ends nothing, unless what
    follows can only begin a sentence (`… sayısı 5. Bu …`).
    """
    starts = [0]
    for stop in _STOP.finditer(text):
        before, after = text[: stop.end()], text[stop.end() :]
        goes_on = _ABBREVIATED.search(before.rstrip()) or _NUMBERED.search(before)
        if not goes_on or (_NUMBERED.search(before) and _BEGINS_ANEW.match(after)):
            starts.append(stop.end())
    starts += [comma.end() for comma in _COMMA_FOR_STOP.finditer(text)]
    return sorted(set(starts))
