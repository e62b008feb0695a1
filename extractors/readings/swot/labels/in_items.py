"""Labels that were read as words of the items beside them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extractors.readings.proof import told_of

_BEHIND = re.compile(r"(?<=[a-zçğıöşüâîû)] )[A-ZÇĞİÖŞÜÂÎÛ][a-zçğıöşüâîû]+$")
"""A capital begins the last word of a finding: `Havalimanına uzak olma Eğitim`."""
_BEFORE = re.compile(r"^[A-ZÇĞİÖŞÜÂÎÛ][a-zçğıöşüâîû]+(?= [A-ZÇĞİÖŞÜÂÎÛ][a-zçğıöşüâîû])")
"""Two capitals begin a finding: `Eğitim Havalimanına uzak olma`."""


def labels_in_items(texts: Sequence[str]) -> Iterator[str]:
    """That most items end, or begin, in a word with a capital, and some in the same: a column of labels."""
    for place, sign in (("end", _BEHIND), ("begin", _BEFORE)):
        found = {text: match.group() for text in texts if (match := sign.search(text))}
        recurring = [word for word, n in Counter(found.values()).items() if n > 1]
        if recurring and 2 * len(found) > len(texts):
            yield from told_of(f"items that {place} in what may be their label", found)
