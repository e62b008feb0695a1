"""Shares said in words: `yüzde yirmi beş`, `binde on iki`, `twenty-five per cent`.

Only such shares: `iki`, `bir` and `half` say more often how something is than how many of it there are.
"""

import re
from decimal import Decimal
from functools import cache

from extractors.prose.mentions.cases import same_length_fold
from schemas.text.numerals import number_words


def find_worded(text: str) -> list[tuple[int, int, Decimal, str]]:
    """Start, end, value and unit of each share in words; the end is before a case ending."""
    folded = same_length_fold(text)
    if not any(word in folded for word in _SIGNS):
        return []
    found = []
    for match in _worded_share().finditer(folded):
        value = _value(match["words"] or match["english"])
        sign = match["before"] or " ".join(match["after"].split())
        end = match.end("words") if match["words"] else match.end()
        if value is not None:
            found.append((match.start(), end, value, _SIGNS[sign]))
    return found


_SIGNS = {
    "yuzde": "percent", "binde": "per mille", "per cent": "percent", "percent": "percent",
    "per mille": "per mille", "per thousand": "per mille",
}  # fmt: skip


@cache
def _worded_share() -> re.Pattern[str]:
    word = f"(?:{'|'.join(sorted(number_words(), key=len, reverse=True))})"
    goes_on = rf"\s(?:bucuk|virgul|nokta|(?:ila|ile)\s{word}|{word})"  # on iki buçuk: more than we read
    turkish = rf"\b(?P<before>yuzde|binde)\s(?P<words>{word}(?:\s?{word})*){_ENDING}(?!{goes_on})"
    english = rf"\b(?P<english>{word}(?:[\s-]{word})*)\s(?P<after>per\s?cent|per\smille|per\sthousand)\b"
    return re.compile(f"(?:{turkish}|{english})")


_ENDING = r"(?=(?:['’]?(?:s?[iu](?:n\w{0,5})?|[dt][ae]n?|[dt][iu]r|l[iu]k\w*|y?l[ae]|y?[ae]))?(?!\w))"


def _value(words: str) -> Decimal | None:
    """25 of `yirmi bes`, 100 of `yuz`; None where tens and ones do not follow one another."""
    found = [
        number_words()[word] for word in re.findall("|".join(number_words()), words)
    ]
    tens_and_ones = (
        len(found) == 2
        and found[0] in range(20 if "-" in words else 10, 100, 10)
        and found[1] < 10
    )
    return Decimal(sum(found)) if len(found) == 1 or tens_and_ones else None
