"""Years that stand alone above the labels of several lines of counts.

```
 2008 Yılı
 KOBİ Mali Destek Programı       8   3      both are of 2008
 Turizm Mali Destek Programı     5   2
 2010 Yılı
 KOBİ Mali Destek Programı       1   0      down to the next
```
"""

from collections.abc import Sequence

from extractors.readings.crossed.lines import CountLine
from extractors.readings.crossed.roles import Said
from extractors.records.programme_headings import DATED
from schemas.page import Word

Printed = list[tuple[int, Word]]
"""Page and word, of the words of one printed line."""


def bands_of_years(printed: Sequence[Printed]) -> tuple[list[Said], list[Printed]]:
    """The lines that are years over all lines down to the next, and the others.

    Where a line without a year stands first, a year is the end of the name above it.

    Args:
        printed: the lines of a column of labels, top to bottom.
    """
    texts = [" ".join(word.text for _, word in line) for line in printed]
    years = [DATED.fullmatch(text) is not None for text in texts]
    if all(years) or not years[0]:
        return [], list(printed)
    told = zip(printed, texts, years, strict=True)
    bands = [
        Said("year", text, text, tuple(line)) for line, text, is_year in told if is_year
    ]
    return bands, [
        line for line, is_year in zip(printed, years, strict=True) if not is_year
    ]


def year_over(line: CountLine, years: Sequence[Said]) -> dict[str, Said]:
    """The last of the years that stand above a line of counts, on its page or before; by its role."""
    above = [each for each in years if _height(each) < (line.page, line.y_mid)]
    return {"year": above[-1]} if above else {}


def _height(said: Said) -> tuple[int, float]:
    page, word = said.words[0]
    return page, word.box.y_mid
