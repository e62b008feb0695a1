"""Sentences that run over the lines of one column: prose that stands in columns, and no entries of a table.

```
• 2008 yılında Foça'nın şehir        Turizm   ▇▇▇▇ 39      a chart in one column stands level
  nüfus oranı % 49,4 düzeyin-        Gıda     ▇▇▇▇▇▇ 56    with prose in the other: rows, it seems,
  dedir.                             Ticaret  ▇▇ 18        but what begins them goes on below
```
"""

from collections.abc import Iterator, Sequence

from extractors.pages.type_size import is_smaller
from extractors.tables.text.columns import row_phrases
from extractors.tables.unruled.blocks import Row
from extractors.tables.unruled.settings import BLOCKS, SENTENCES
from schemas.geometry import Box
from schemas.page import Word
from schemas.text.signs import ends_sentence, is_mark

Phrase = list[Word]


def are_sentences(block: Sequence[Row]) -> bool:
    """Whether many lines of a block carry on a sentence of the line above, in the same column."""
    carried = sum(len(column) - 1 for column in _stacks(block) if _is_sentence(column))
    return carried >= max(SENTENCES.fewest, SENTENCES.share * len(block))


def _stacks(block: Sequence[Row]) -> list[list[Phrase]]:
    """The phrases of a block, those together that go on one below the other."""
    columns: list[list[Phrase]] = []
    for row in block:
        for phrase in _phrases(row):
            above = next(
                (column for column in columns if _goes_on(column[-1], phrase)), None
            )
            if above is None:
                columns.append([phrase])
            else:
                above.append(phrase)
    return columns


def _phrases(row: Row) -> Iterator[Phrase]:
    words = [word for word in row if not _is_note_mark(word, row)]
    for start, end in row_phrases(words, BLOCKS.column_gap) if words else ():
        yield [word for word in words if start <= word.box.x_mid <= end]


def _is_note_mark(word: Word, row: Row) -> bool:
    """`was 129,893.¹`: what points to a note comes after the stop and ends no sentence itself."""
    return is_mark(word.text) and is_smaller(word.size, max(each.size for each in row))


def _goes_on(above: Phrase, phrase: Phrase) -> bool:
    """Whether a phrase carries on what stands above it: a small letter, no stop above it."""
    first, last = phrase[0], above[-1]
    step = first.box.bottom - last.box.bottom
    return (
        0 < step <= SENTENCES.leading * first.size
        and _overlap(above, phrase)
        and not first.text[0].isupper()
        and not ends_sentence(last.text)
    )


def _overlap(above: Phrase, phrase: Phrase) -> bool:
    upper, lower = _extent(above), _extent(phrase)
    return (
        min(upper.x1, lower.x1) - max(upper.x0, lower.x0)
        > SENTENCES.under * lower.width
    )


def _extent(phrase: Phrase) -> Box:
    return Box(
        phrase[0].box.x0, phrase[0].box.top, phrase[-1].box.x1, phrase[-1].box.bottom
    )


def _is_sentence(lines: Sequence[Phrase]) -> bool:
    words = [word.text for line in lines for word in line]
    told = sum(word[0].isalpha() for word in words) >= SENTENCES.words
    return len(lines) > 1 and told and ends_sentence(words[-1])
