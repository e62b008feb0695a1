"""Underscores that are drawn and not written: TeX sets `st_dev` as two words with a short line between.

```
st   dev        words
  ▁▁            a line at their foot, from the end of one to the beginning of the other
```
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from extractors.pages.pdfium.settings import UNDERSCORES
from schemas.geometry import Box, bounding_box
from schemas.page import Rule, Word

_foot = attrgetter("box.bottom")


def with_drawn_underscores(
    words: Sequence[Word], rules: Sequence[Rule]
) -> tuple[list[Word], list[Rule]]:
    """The words with those made one that an underscore joins, and the lines that are none."""
    largest = max((word.size for word in words), default=0.0)
    short = [
        rule
        for rule in rules
        if rule.horizontal and rule.box.width <= UNDERSCORES.longest * largest
    ]
    by_foot = sorted(words, key=_foot) if short else []
    whole: dict[int, Word] = {}
    first: dict[int, int] = {}  # of which word another is the rest
    gone: set[int] = set()
    for rule in sorted(short, key=lambda rule: rule.box.x0):
        pair = _parted_by(rule.box, by_foot)
        if pair is not None:
            before, after = pair
            at = first.setdefault(id(after), first.get(id(before), id(before)))
            whole[at] = _joined(whole.get(at, before), after)
            gone |= {id(rule), id(after)}
    if not gone:
        return list(words), list(rules)
    return (
        [whole.get(id(word), word) for word in words if id(word) not in gone],
        [rule for rule in rules if id(rule) not in gone],
    )


def _parted_by(line: Box, by_foot: Sequence[Word]) -> tuple[Word, Word] | None:
    """The words to the left and the right of a line at their foot, both right beside it."""
    reach = max((word.size for word in by_foot), default=0.0)
    near = by_foot[
        bisect_left(by_foot, line.y_mid, key=_foot) : bisect_right(
            by_foot, line.y_mid + reach, key=_foot
        )
    ]
    fit = [word for word in near if word.angle == 0 and _is_at_foot(line, word)]
    before = [word for word in fit if _meet(word.box.x1, line.x0, word)]
    after = [word for word in fit if _meet(line.x1, word.box.x0, word)]
    return (before[0], after[0]) if before and after else None


def _is_at_foot(line: Box, word: Word) -> bool:
    """Whether a line is as short and as low as a word's underscore."""
    low = word.box.bottom - line.y_mid
    return (
        line.width <= UNDERSCORES.longest * word.size
        and low <= UNDERSCORES.low * word.size
    )


def _meet(end: float, start: float, word: Word) -> bool:
    return abs(start - end) <= UNDERSCORES.reach * word.size


def _joined(one: Word, rest: Word) -> Word:
    return replace(
        one,
        text=f"{one.text}_{rest.text}",
        box=bounding_box([one.box, rest.box]),
        raw=f"{one.text_raw}{rest.text_raw}",
    )
