"""Words of a page: where a word ends, what is seen, what is printed twice.

Characters are looked at one by one only as words: on a page of prose the reading must cost a fraction of
what pdfminer takes for its characters.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from extractors.pdfium_text import PLAIN, Characters, Style
from extractors.pdfium_view import Array, View
from schemas.geometry import Box
from schemas.page import Fill, Word

GAP = 0.22
"""share of the font size: blanks are 0.25 wide or more in text fonts, kerning is below 0.1."""
TURNED_GAP = 0.25
"""share of the font size: of turned glyphs only the ink is known, and side bearings add to the gap."""
SOFT_GAP = 0.08
"""share of the font size: a blank that leaves less room than this is kerned away or pdfium's mistake."""
SHIFT = 0.3
"""share of the font size: characters of one word share a base line; larger joins lines."""
SMALLER, RAISED = 0.86, 0.15
"""ratio of sizes, share of the larger: a raised small character is a footnote mark, not part of the word."""
BACKWARDS = 0.5
"""share of the font size by which the next character may start before the last one (kerned marks do)."""
DOUBLE_OFFSET = 0.3
"""share of the font size: the same word this close to itself is printed twice (shadow, fake bold)."""
STRIKE_OFFSET = 0.12
"""share of the font size: the same letter this close to itself is struck twice; an advance is 0.2 or more."""
LIGATURE_OFFSET_PT = 0.001
"""points: the letters of one ligature glyph (tt in mevcuttur) share their box exactly; both are meant."""
SMALLEST_PT = 1.0
"""points: text below this is not meant to be read."""
WHITE = 245
"""0..255: each of red, green, blue from here on looks like paper."""
BLANKS = frozenset(" \t\r\n\f\v\0\xa0\u1680\u202f\u205f\u3000\ufeff") | set(map(chr, range(0x2000, 0x200C)))


def words_of(characters: Characters, view: View, keep_invisible: bool) -> list[Word]:
    """The words in the order of the page's content; invisible ones only where asked for."""
    shown = _shown(characters, keep_invisible)
    if not shown.any():
        return []
    indices = np.flatnonzero(shown)
    blank = np.fromiter(map(BLANKS.__contains__, characters.text), bool, len(shown))
    generated = characters.which == 0
    kept = Characters(
        "".join([characters.text[index] for index in indices.tolist()]),
        characters.boxes[indices],
        characters.styles,
        characters.which[indices],
    )
    breaks, struck = _breaks(
        kept, _between(blank & ~generated, indices), _between(blank & generated, indices)
    )
    return [word for word in _cut(kept, breaks, struck) if _on_page(word.box, view)]


def _shown(characters: Characters, keep_invisible: bool) -> Array:
    styles = [
        s is not PLAIN and s.size >= SMALLEST_PT and (keep_invisible or s.visible) for s in characters.styles
    ]
    blank = np.fromiter(map(BLANKS.__contains__, characters.text), bool, len(characters.text))
    shown: Array = np.array(styles)[characters.which] & ~blank
    return shown


def _cut(characters: Characters, breaks: Array, struck: Array) -> list[Word]:
    starts = np.flatnonzero(breaks)
    ends = np.append(starts[1:], len(breaks)).tolist()
    lows = np.minimum.reduceat(characters.boxes, starts)[:, :2].tolist()
    highs = np.maximum.reduceat(characters.boxes, starts)[:, 2:].tolist()
    letters = [
        ("" if again else letter) for letter, again in zip(characters.text, struck.tolist(), strict=True)
    ]
    styles = [characters.styles[index] for index in characters.which[starts].tolist()]
    return [
        _word("".join(letters[start:end]), Box(*low, *high), style)
        for start, end, low, high, style in zip(starts.tolist(), ends, lows, highs, styles, strict=True)
    ]


def _between(marked: Array, indices: Array) -> Array:
    """For each index but the first, whether some position between it and the one before is marked."""
    total = np.cumsum(marked)[indices]
    return np.concatenate([[False], total[1:] > total[:-1]])


def _word(characters: str, box: Box, style: Style) -> Word:
    return Word(
        text=characters,
        box=box,
        size=style.size,
        font=style.font,
        bold=style.bold,
        italic=style.italic,
        angle=style.angle,
        colour=style.colour,
    )


def _breaks(characters: Characters, blank: Array, soft: Array) -> tuple[Array, Array]:
    """Where a character does not go on the word of the one before it; where it only strikes it again.

    Along the line `start` and `end` grow in reading direction; `low` is the side of the base line.
    `blank` tells that the PDF has a blank before the character, `soft` that pdfium thinks so.
    """
    angle = np.array([style.angle for style in characters.styles])[characters.which]
    size = np.array([style.size for style in characters.styles])[characters.which]
    x0, top, x1, bottom = characters.boxes.T
    turns = [angle == 90, angle == 180, angle == 270]
    start, end = np.select(turns, [top, -x1, -bottom], x0), np.select(turns, [bottom, -x0, -top], x1)
    low, high = np.select(turns, [-x0, -top, x1], bottom), np.select(turns, [-x1, -bottom, x0], top)
    larger = np.maximum(size, np.roll(size, 1))
    gap, back = start - np.roll(end, 1), start - np.roll(start, 1)
    shift = np.abs(low + high - np.roll(low + high, 1)) / 2
    overlap = np.minimum(low, np.roll(low, 1)) - np.maximum(high, np.roll(high, 1))
    lift = np.where(size < np.roll(size, 1), 1, -1) * (np.roll(low, 1) - low) / larger
    resized = np.minimum(size, np.roll(size, 1)) < SMALLER * larger
    turned, other = angle != 0, angle != np.roll(angle, 1)
    away = (back < -BACKWARDS * larger) | ((shift > SHIFT * larger) & (overlap <= 0)) | other
    wide = gap > np.where(turned, TURNED_GAP, GAP) * larger
    parted = (blank | (soft & ~turned)) & (gap > SOFT_GAP * larger)
    breaks = wide | away | parted | (resized & (lift > RAISED))
    breaks[0] = True
    letters = np.array(list(characters.text))
    offset = np.abs(back) + shift
    near = (offset > LIGATURE_OFFSET_PT) & (offset < STRIKE_OFFSET * larger)
    struck = (letters == np.roll(letters, 1)) & near & ~breaks
    return breaks, struck


def _on_page(box: Box, view: View) -> bool:
    return 0 <= box.x_mid <= view.width and 0 <= box.y_mid <= view.height


def without_doubles(words: Iterable[Word]) -> list[Word]:
    """Each word once, where the page prints it again on (nearly) the same place."""
    kept: list[Word] = []
    seen: dict[str, list[Box]] = defaultdict(list)
    for word in words:
        near = DOUBLE_OFFSET * word.size
        boxes = seen[word.text]
        if not any(abs(box.x0 - word.box.x0) < near and abs(box.top - word.box.top) < near for box in boxes):
            kept.append(word)
            boxes.append(word.box)
    return kept


def is_seen(word: Word, fills: Sequence[Fill], pictures: Sequence[Box]) -> bool:
    """Whether the word stands out from what is under it: white text needs a coloured ground."""
    if word.colour is None or min(word.colour) < WHITE:
        return True
    grounds = [fill.box for fill in fills if min(fill.colour) < WHITE] + list(pictures)
    return any(ground.holds_centre_of(word.box) for ground in grounds)
