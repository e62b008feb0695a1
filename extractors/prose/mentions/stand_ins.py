"""Words that stand for a place without naming it (`ilçede`, `ülke genelinde`); groups that are no place."""

import re
from functools import cache

from extractors.prose.mentions.cases import (
    ROLES,
    PlaceMention,
    case_of,
    same_length_fold,
)
from schemas.text.turkish import ascii_fold
from schemas.vocabulary.load import load_places

_STANDS_FOR = re.compile(
    r"(?<![\w'-])(?:(?P<district>ilce(?:miz)?|the district|our district)|"
    r"(?P<province>il(?=\sgenel|\sortalama|\stoplam|\sici)|il(?=in\b|de\b)|bolge(?:miz)?|the province|"
    r"the region|provincial|province-wide)|"
    r"(?P<country>ulke(?:miz)?|yurt(?=\s(?:gen|cap))|the country|national|nationwide|countrywide))"
    r"(?P<ending>n?'?(?:[dt][ae](?:ki\w*|n|d[iu]r)?|n?[iu]n|y?[ae]|n?i|yl[ae]|d[ae]|'s)?)(?!\w)"
    r"(?:\s(?P<scope>genel\w*|capin\w*))?"
)
_MEANS_ANOTHER = re.compile(
    r"\s(?:of\b|merkez|bazinda|baz|belediye|mudurlug|plan|kalkinma|adalet|tarim mudur|ozel)"
)
"""What follows where no place is meant: `ilçe merkezi`, `il özel idaresi`."""


def stand_ins(text: str) -> list[PlaceMention]:
    """Words that stand for a place: `ilçede`, `il ortalaması`, `ülke genelinde`, `the district`."""
    folded = same_length_fold(text)
    return [
        _mention(text, match)
        for match in _STANDS_FOR.finditer(folded)
        if not re.search(r"\d\s$", folded[: match.start()])
        and not _MEANS_ANOTHER.match(folded, match.end())
    ]


def _mention(text: str, match: re.Match[str]) -> PlaceMention:
    ending = match["scope"][5:] if match["scope"] else match["ending"].lstrip("'")
    role = next(role for role in ROLES if match[role] is not None)
    printed = text[match.start() : match.end()]
    return PlaceMention(
        match.start(),
        match.end(),
        None,
        "generic",
        case_of(ending.strip()),
        printed,
        role,
    )


@cache
def _group_pattern() -> re.Pattern[str]:
    stems = (
        r"\s".join(
            re.escape(part) + r"(?!\w*[dt][ae]ki\b)\w*"
            for part in ascii_fold(stem).split()
        )
        for stem in load_places().groups
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(stems)})(?:['’]\w+)?")


def groups(text: str) -> list[PlaceMention]:
    """Groups of places, whose figures are nobody's: `ilçelerin ortalaması`, `the EU average`."""
    return [
        PlaceMention(
            match.start(),
            match.end(),
            None,
            "group",
            "bare",
            text[match.start() : match.end()],
        )
        for match in _group_pattern().finditer(same_length_fold(text))
    ]
