"""Headings that name a time: the year of a value, or the year that a target is set for.

Monitoring tables print both side by side: `Gösterge | Birim | 2012 Değeri | 2018 | 2023`. A target is no
observation of the present; nor is a figure of a year that lies behind the document's own.
"""

import re
from dataclasses import dataclass

from schemas.document import DocumentIdentity
from schemas.text.signs import whole_year
from schemas.text.turkish import fold

_VALUE = re.compile(
    r"\b(?:yıl[ıi]?|değer[ıi]?|mevcut|durumu?|gerçekleş(?:me(?:si)?|en)|baz|başlangıç"
    r"|value|baseline|actual|current|year|in|of)\b"
)
_TARGET = re.compile(
    r"\b(?:hedef|öngör|projeksiyon|beklen|planlan|target|expected|projected|planned)\w*"
)


@dataclass(frozen=True, slots=True)
class TimeHeading:
    """The year that a heading names."""

    year: int
    is_target: bool
    """Whether it says that its figures are aimed at."""


def time_in(heading: str) -> TimeHeading | None:
    """The time that is all a heading names: `2012`, `2012 Değeri`, `2023 Hedefi`; None where it says more."""
    text = fold(heading)
    bare = _VALUE.sub(" ", _TARGET.sub(" ", text))
    year = whole_year(" ".join(bare.split()).strip(" ()-:"))
    return (
        TimeHeading(year, _TARGET.search(text) is not None)
        if year is not None
        else None
    )


def present_of(identity: DocumentIdentity) -> int | None:
    """The last year that a document can have observed: that of its edition, else the first of its plan."""
    if identity.published_on is not None:
        return identity.published_on.year
    return int(identity.plan_period[:4]) if identity.plan_period else None
