"""Texts that stand beside each other and were read line by line, as one: what each number is of is not known.

```
 2007 yılında Foça'nın turizm       │ 2009 yılında liman yeni bir
 yatak kapasitesi 14.536 yataktır.  │ seviyeye gelmiştir.

 2007 yılında Foça'nın turizm 2009 yılında liman yeni bir yatak kapasitesi 14.536 yataktır. …
```

Each sentence may look whole, with another's year. No writer leaves what is told here; one sign is enough.
"""

import re
from itertools import pairwise

from extractors.prose.mentions.sentence_ends import sentence_starts
from schemas.text.signs import ABBREVIATIONS
from schemas.text.turkish import fold

_SMALL, _CAPITAL, _YEAR = "a-zçğıöşüâîû", "A-ZÇĞİÖŞÜÂÎÛ", r"(?:19|20)\d\d"
_GROUPED = r"\d{1,3}(?:[.,]\d{3})+\b"
_SHORT = {fold(abbreviation) for abbreviation in ABBREVIATIONS}

_ENDED = re.compile(
    rf"(?<![\w.])(?P<last>[{_CAPITAL}{_SMALL}'’]{{2,}}[{_SMALL}])\.\s+[{_SMALL}]\w*"
)
"""`… ABD dolarıdır. yılında`: a sentence ends, and small letters go on."""
_TWO_NUMBERS = re.compile(
    rf"\b{_YEAR}\s+\d[\d.,]*|\d\s+{_YEAR}\s+yıl\w*|\byıl\w*\s+yıl\w+"
    rf"|%\s?\d[\d.,]*\s+{_GROUPED}|\d%\s+{_GROUPED}|{_GROUPED}\s+%?{_GROUPED}"
)
"""`2010 440.248.278`, `%67,3 373.806`, `94,8 2006 yılında`, `2007 yılı yılında`: a number in words of another."""
_BEGUN = re.compile(rf"(?<=[{_SMALL}\d,%])\s(?:In|At|By|According)\s\w+")
"""`were active in In 2006`: a capital where no sentence ends."""
_NUMBERED = re.compile(
    rf"(?<=[{_SMALL},])\s\d{{1,2}}\.\s+(?:{_YEAR}\s+yıl\w*|In\s+{_YEAR})|{_GROUPED}\s+\d{{1,2}}\.\s+[{_SMALL}]\w+"
)
"""`olarak 6. 2007 yılında`, `362.080 5. kişidir`: the number of another entry, within a sentence."""
_OF_A_YEAR = re.compile(rf"\b{_YEAR}\s+yıl(?:ı|ında|ın|a)?\b")
_LEADS_ON = re.compile(
    r"[,;:()]|\b(?:ve|ile|ise|veya|göre|sonra|önce|kadar)\b"
    r"|\w(?:an|en|arak|erek|[ıiuü]p|ken|[ıi]nca|[dt][ıiuü]ğ[ıiuü]|[dt]an|[dt]en|m[ıiuü]ş|[yn]a|[yn]e)\b"
)
"""What may stand between two years of one sentence: a comma, a joining word, a verb, `2009 yılından`."""
_OPENED = re.compile(r"^\s\w+(?:an|en)\s$")
"""`2008 yılında kurulan 2009 yılında`: a thing must follow what is said of it."""
_VERB_ALONE = re.compile(
    rf"\W*(?:{_YEAR}\s+yıl\w*\s)?(?:[{_SMALL}]+\s)?[{_SMALL}]+(?:makta|mekte)d[ıi]r\.?\s*$"
)
"""`2010 yılında istihdam edilmektedir.`: who, and how many?"""
_NUMBER_ALONE = re.compile(
    rf"\W*[\d.,]*\d\s(?:[{_CAPITAL}]{{2,4}}\s)?[{_SMALL}]+[dt][ıiuü]r\.\s*$"
    rf"|\W*[\d.,]*\d\s(?:US\s)?(?:dollars|hectares|people|persons)(?:\sof(?:\s[{_SMALL}]+)+)?\.\s*$"
)
"""`14.536 yataktır.`, `331,946,239 US dollars.`: of what?"""


def woven_at(text: str) -> str | None:
    """The words of a statement that show it to be two texts, read line by line as one; None where none do."""
    for ended in _ENDED.finditer(text):
        if fold(f"{ended['last']}.") not in _SHORT:
            return ended[0]
    signs = (_TWO_NUMBERS, _BEGUN, _NUMBERED)
    found = next(filter(None, (sign.search(text) for sign in signs)), None)
    if found is not None:
        return found[0].strip()
    starts = [*sentence_starts(text), len(text)]
    pieces = [text[start:end] for start, end in pairwise(starts)]
    if _VERB_ALONE.match(pieces[0]) and pieces[0][:1].islower():
        pieces = pieces[1:]  # the end of a sentence that begins on the page before
    return next((at for piece in pieces if (at := _broken(piece)) is not None), None)


def _broken(sentence: str) -> str | None:
    """What of a sentence shows that another stands within it, or that a part of it stands elsewhere."""
    alone = _VERB_ALONE.match(sentence) or _NUMBER_ALONE.match(sentence)
    if alone is not None:
        return alone[0].strip()
    for one, other in pairwise(_OF_A_YEAR.finditer(sentence)):
        between = sentence[one.end() : other.start()]
        if _LEADS_ON.search(between) is None or _OPENED.search(between):
            return sentence[one.start() : other.end()]
    return None
