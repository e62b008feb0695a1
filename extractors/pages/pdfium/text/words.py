"""Words of a page: where a word ends, what is seen, what is printed twice.

Characters are looked at one by one only as words: on a page of prose the reading must cost a fraction of
what pdfminer takes for its characters.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from extractors.pages.pdfium.text.characters import SECOND_HALF, Characters
from extractors.pages.pdfium.text.settings import WORDS
from extractors.pages.pdfium.text.style import PLAIN, Style
from extractors.pages.pdfium.text.tracking import tracking
from extractors.pages.pdfium.view import Array
from schemas.geometry import Box
from schemas.page import Word
from schemas.text.signs import SOLID_BULLETS

BLANKS = " \t\r\n\f\v\0\xa0\u1680\u202f\u205f\u3000\ufeff" + "".join(
    map(chr, range(0x2000, 0x200C))
)
BLANK = np.zeros(0x10000, dtype=bool)
"""Whether a code point is a blank; those beyond the table are none, as is its last."""
BLANK[list(map(ord, BLANKS))] = True
CLAUSE = np.zeros(0x100, dtype=bool)
"""Whether a code point ends a part of a sentence: a letter after it begins a word."""
CLAUSE[list(map(ord, ",;:"))] = True
HYPHEN, SOFT_HYPHEN = ord("-"), 0xAD
CR, LF = map(ord, "\r\n")

BULLET = np.zeros(0x10000, dtype=bool)
"""Whether a code point is a bullet and nothing else."""
BULLET[list(map(ord, SOLID_BULLETS))] = True


def words_of(characters: Characters, keep_invisible: bool, seen: Array) -> list[Word]:
    """The words in the order of the page's content, also those beyond its edges.

    Args:
        characters: of the page.
        keep_invisible: also those in a rendering mode that paints nothing.
        seen: which characters a reader sees; a word that is seen in part is what is seen of it.
    """
    letters = _code_points(characters.text)
    blank = BLANK[np.minimum(letters, len(BLANK) - 1)]
    apart = blank & ~_before_pieces(letters)
    shown = (
        ~blank
        & seen
        & (letters != ord(SECOND_HALF))
        & _shown_styles(characters.styles, keep_invisible)[characters.which]
    )
    indices = np.flatnonzero(shown)
    if not len(indices):
        return []
    generated = characters.which == 0
    kept = Characters(
        letters[indices].tobytes().decode("utf-32-le", "surrogatepass"),
        characters.boxes[indices],
        characters.styles,
        characters.which[indices],
        characters.objects,
        characters.owners[indices],
        characters.inked,
        characters.untold[indices],
    )
    breaks, struck = _breaks(
        kept,
        _between(apart & ~generated, indices),
        _between(apart & generated, indices),
    )
    breaks |= _between(~seen, indices)
    return _cut(
        kept,
        breaks,
        struck & ~breaks,
        _before_unseen(characters, blank, seen)[indices],
    )


def _before_pieces(letters: Array) -> Array:
    """Which line ends pdfium sees before a letter whose glyph it halves, the other half a soft hyphen.

    The half lies lower than the letter before: `e` CR LF `k\u00adsikliği`. Where a line begins it stands elsewhere.
    """
    count, behind = len(letters), np.append(letters, np.zeros(3, letters.dtype))
    after_next, third = behind[2 : count + 2], behind[3 : count + 3]
    ends = (letters == LF) & (after_next == SOFT_HYPHEN)
    out: Array = ends | (letters == CR) & (third == SOFT_HYPHEN)
    return out


def _code_points(text: str) -> Array:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


def _shown_styles(styles: Sequence[Style], keep_invisible: bool) -> Array:
    return np.array(
        [
            s is not PLAIN
            and s.size >= WORDS.smallest_pt
            and (keep_invisible or s.visible)
            for s in styles
        ]
    )


def _before_unseen(characters: Characters, blank: Array, seen: Array) -> Array:
    """Which characters an unseen one follows, of the same text object or right behind: the text is cut off."""
    inked = np.flatnonzero(~blank)
    follows = np.zeros(len(blank), dtype=bool)
    one, other = inked[:-1], inked[1:]
    cut = np.flatnonzero(~seen[other] & seen[one])
    one, other = one[cut], other[cut]
    same = characters.owners[one] == characters.owners[other]
    follows[one] = same | _are_side_by_side(characters, one, other)
    return follows


def _are_side_by_side(characters: Characters, one: Array, other: Array) -> Array:
    """Which characters stand right behind others, on their line and set as they are."""
    boxes = characters.boxes
    height = boxes[one, 3] - boxes[one, 1]
    apart = np.abs(boxes[other, 0] - boxes[one, 2])
    level = np.abs(boxes[other, 3] - boxes[one, 3]) < WORDS.shift * height
    alike = characters.which[one] == characters.which[other]
    out: Array = alike & level & (apart < WORDS.gap * height)
    return out


def _cut(
    characters: Characters, breaks: Array, struck: Array, clipped: Array
) -> list[Word]:
    """The words between the breaks."""
    starts = np.flatnonzero(breaks)
    lows = np.minimum.reduceat(characters.boxes, starts)[:, :2]
    highs = np.maximum.reduceat(characters.boxes, starts)[:, 2:]
    boxes = map(Box._make, np.hstack([lows, highs]).tolist())
    styles = [characters.styles[index] for index in characters.which[starts].tolist()]
    text, ends = characters.text, np.append(starts[1:], len(breaks)).tolist()
    cut_off = clipped[np.array(ends) - 1].tolist()
    texts: Iterable[str] = map(text.__getitem__, map(slice, starts.tolist(), ends))
    if struck.any():
        again = set(np.flatnonzero(struck).tolist())
        texts = [
            "".join(text[index] for index in range(start, end) if index not in again)
            for start, end in zip(starts.tolist(), ends, strict=True)
        ]
    untold = np.logical_or.reduceat(characters.untold, starts).tolist()
    return list(map(_word, texts, boxes, styles, cut_off, untold))


def _between(marked: Array, indices: Array) -> Array:
    """For each index but the first, whether some position between it and the one before is marked."""
    total = np.cumsum(marked)[indices]
    return np.concatenate([[False], total[1:] > total[:-1]])


def _word(characters: str, box: Box, style: Style, cut_off: bool, untold: bool) -> Word:
    return Word(
        characters,
        box,
        style.size,
        style.font,
        style.bold,
        style.italic,
        style.angle,
        style.colour,
        None,
        cut_off,
        untold=untold,
    )


def _breaks(characters: Characters, blank: Array, soft: Array) -> tuple[Array, Array]:
    """Where a character does not go on the word of the one before it; where it only strikes it again.

    Along the line `start` and `end` grow in reading direction; `low` is the side of the base line.
    `blank` tells that the PDF has a blank before the character, `soft` that pdfium thinks so.
    """
    angle = np.array([style.angle for style in characters.styles])[characters.which]
    size = np.array([style.size for style in characters.styles])[characters.which]
    start, end, low, high = _along(characters.boxes, angle)
    larger = np.maximum(size, np.roll(size, 1))
    gap, back = start - np.roll(end, 1), start - np.roll(start, 1)
    shift = np.abs(low + high - np.roll(low + high, 1)) / 2
    overlap = np.minimum(low, np.roll(low, 1)) - np.maximum(high, np.roll(high, 1))
    lift = np.where(size < np.roll(size, 1), 1, -1) * (np.roll(low, 1) - low) / larger
    resized = np.minimum(size, np.roll(size, 1)) < WORDS.smaller * larger
    inked, other = characters.inked[characters.which], angle != np.roll(angle, 1)
    away = (
        (back < -WORDS.backwards * larger)
        | (
            (shift > WORDS.shift * larger)
            & ((overlap <= 0) | _of_another_text(characters, inked) & ~resized)
        )
        | other
    )
    gap -= (spacing := tracking(characters.text, gap, larger, away | resized | inked))
    letters = _code_points(characters.text)
    wide = gap > WORDS.gap * larger
    wide |= _after_commas(
        characters.text, letters, gap > WORDS.after_comma * larger, ~inked
    )
    wide |= away | _overprinted(characters, letters, gap / larger)
    # of a hyphen at a line's end pdfium may know the ink alone, whose bearing it takes for a blank; a dash
    # within a line has one on either side, and no bearing is as wide as a blank
    beside = np.roll(soft & ~away & (gap > WORDS.soft_gap * larger), -1) | (
        gap > WORDS.before_dash * larger
    )
    soft = soft & ~inked & ((letters != HYPHEN) | beside)
    parted = _at_blanks(blank, soft, gap, spacing, larger)
    breaks = wide | parted | (resized & (lift > WORDS.raised))
    breaks[0] = True
    breaks |= _after_bullets(characters.text, letters, breaks)
    offset = np.abs(back) + shift
    near = (offset > 0) & (offset < WORDS.strike_offset * larger)
    # the letters of one ligature share their box: both are meant
    struck = (letters == np.roll(letters, 1)) & near & ~breaks
    return breaks, struck


def _at_blanks(
    blank: Array, soft: Array, gap: Array, spacing: Array, size: Array
) -> Array:
    """Which letters a blank before them parts from the last: one that the text has, or that pdfium sees.

    One that the text has may be squeezed to nothing in a line that is too full; between spaced letters, and
    where pdfium alone sees it, it needs room.
    """
    squeezed = blank & (spacing == 0) & (gap > 0)
    out: Array = squeezed | (blank | soft) & (gap > WORDS.soft_gap * size)
    return out


def _of_another_text(characters: Characters, inked: Array) -> Array:
    """Which letters another text paints than the one before, the advance of both known.

    What such a text sets on another base line is of a cell beside: `Başvuru` and, half a line higher, `Sözleşme`.
    """
    owners = characters.owners
    out: Array = (owners != np.roll(owners, 1)) & ~(inked | np.roll(inked, 1))
    return out


def _after_commas(text: str, letters: Array, apart: Array, known: Array) -> Array:
    """Which letters stand apart from a comma, or another sign within a sentence, whose advance is known."""
    follows = CLAUSE[np.minimum(np.roll(letters, 1), len(CLAUSE) - 1)] & apart & known
    for index in np.flatnonzero(follows).tolist():
        follows[index] = text[index].isalpha()
    return follows


def _after_bullets(text: str, letters: Array, begins: Array) -> Array:
    """Which letters follow a bullet that begins a word: some programs set no blank between them."""
    follows: Array = BULLET[np.minimum(np.roll(letters, 1), len(BULLET) - 1)] & np.roll(
        begins, 1
    )
    for index in np.flatnonzero(follows).tolist():
        follows[index] = text[index].isalnum()
    return follows


def _overprinted(characters: Characters, letters: Array, gap: Array) -> Array:
    """Which letters begin within the letter before, of another text object: a word printed over the last one.

    Names too long for their columns do so, where nothing hyphenates or clips them. An accent that is printed
    over its letter is no letter, and the same letter again is one that is struck twice.
    """
    owners = characters.owners
    slanted = np.array([style.italic for style in characters.styles])[characters.which]
    within = gap < -WORDS.overprint - WORDS.slant * slanted
    found: Array = (
        within & (owners != np.roll(owners, 1)) & (letters != np.roll(letters, 1))
    )
    text = characters.text
    for index in np.flatnonzero(found).tolist():
        found[index] = text[index].isalnum() and text[index - 1].isalnum()
    return found


def _along(boxes: Array, angle: Array) -> tuple[Array, Array, Array, Array]:
    """Start and end of each box along its line, its side at the base line and the one away from it."""
    x0, top, x1, bottom = boxes.T
    if not angle.any():
        return x0, x1, bottom, top
    turns = [angle == 90, angle == 180, angle == 270]
    start, end = (
        np.select(turns, [top, -x1, -bottom], x0),
        np.select(turns, [bottom, -x0, -top], x1),
    )
    low, high = (
        np.select(turns, [-x0, -top, x1], bottom),
        np.select(turns, [-x1, -bottom, x0], top),
    )
    return start, end, low, high


def without_doubles(words: Iterable[Word]) -> list[Word]:
    """Each word once, where the page prints it again on (nearly) the same place."""
    kept: list[Word] = []
    seen: dict[str, dict[int, list[Box]]] = {}  # text → whole points from the top
    for word in words:
        levels = seen.setdefault(word.text, {})
        if not (levels and _is_double(word, levels)):
            kept.append(word)
            levels.setdefault(int(word.box.top), []).append(word.box)
    return kept


def _is_double(word: Word, levels: Mapping[int, Sequence[Box]]) -> bool:
    """Whether a box of the same text stands there: only those that are level are held against it.

    The dots of a table of contents are a thousand words alike.
    """
    near, (x0, top, _, _) = WORDS.double_offset * word.size, word.box
    return any(
        abs(box.x0 - x0) < near and abs(box.top - top) < near
        for level in range(int(top - near), int(top + near) + 1)
        for box in levels.get(level, ())
    )
