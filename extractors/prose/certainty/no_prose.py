"""Text that is no sentence: rows of tables, axis labels, what stands beside bars."""

import re

from extractors.prose.certainty.governing import WORD
from extractors.prose.sentence import Sentence
from extractors.prose.settings import NO_PROSE
from schemas.text.signs import SOLID_BULLETS, ends_sentence

_FINITE = re.compile(r"(?:[dt][iu]r|[dt][iu]|yor|m[iu]s)$")
_MARK_AT_END = re.compile(r"\d{1,2}\s*$")


def says_something(sentence: Sentence, listed: bool = True) -> bool:
    """Whether it is a sentence, not a table's row: a verb, a full stop, or few numbers among many words.

    Args:
        sentence: of a statement.
        listed: whether that is an entry of a list or a note, which may do without verb and full stop; a
            paragraph without them is a caption, the title of a chart, or the row of a table.
    """
    text = sentence.folded[sentence.start : sentence.end]
    if not SOLID_BULLETS.isdisjoint(text.strip()[1:]):
        return False  # the next column's entry: "the population of X • In 2009, X had 35,117"
    words = WORD.findall(text)
    if ends_sentence(_MARK_AT_END.sub("", text)) or any(
        _FINITE.search(word) for word in words
    ):
        return True
    numbers = len(sentence.numerals)
    return listed and numbers <= NO_PROSE.numbers * (len(words) + numbers)
