"""Captions, labels, headings and notes of tables: the lines around them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.pages.marks import is_set_as_mark
from extractors.pages.reading_order import on_one_base_line
from extractors.pages.type_size import is_larger, is_same_size
from extractors.tables.grid.settings import CAPTIONS
from schemas.geometry import Box, bounding_box
from schemas.page import Line, Word
from schemas.vocabulary.labels import note_start, table_label


@dataclass(frozen=True, slots=True)
class Caption:
    """A caption with its label."""

    label: str
    text: str
    box: Box
    above: bool


def captions_near(box: Box, lines: Sequence[Line]) -> list[Caption]:
    """Captions that stand right above or below a table's box, nearest first."""
    found = []
    for index, line in enumerate(lines):
        caption = caption_from(lines, index)
        if caption is None or not _shares_width(line.box, box):
            continue
        area = caption.box
        above = area.y_mid < box.y_mid
        gap = box.top - area.bottom if above else area.top - box.bottom
        if gap <= CAPTIONS.reach_pt and not box.holds_centre_of(area):
            found.append((gap, replace(caption, above=above)))
    return [caption for _, caption in sorted(found, key=lambda pair: pair[0])]


def caption_from(lines: Sequence[Line], start: int) -> Caption | None:
    """The caption that begins with a line, as one that stands below its table; None where none does."""
    label = table_label().match(lines[start].text)
    if label is None:
        return None
    block = caption_block(lines, start)
    text = " ".join(word.text for part in block for word in _unraised(part))
    area = bounding_box(part.box for part in block)
    return Caption(label.group(), text, area, above=False)


def caption_beside(
    box: Box, lines: Sequence[Line]
) -> tuple[Caption, list[Line]] | None:
    """The caption in the margin beside a table, and its lines: its label stands level with the table's top.

    ```
    Tablo 2               ┌────────┬───────┐
    Sinop İlçelerinde     │ İlçe   │  2007 │     in a column of its own, that ends before the table begins
    İhracat (ABD Doları)  │ Gerze  │ 2.239 │
    ```
    """
    aside = [line for line in lines if line.box.x1 <= box.x0 or line.box.x0 >= box.x1]
    for first in aside:
        label = table_label().match(first.text)
        if label is None or abs(first.box.top - box.top) > CAPTIONS.beside * first.size:
            continue
        block = [first]
        for line in sorted(aside, key=lambda line: line.box.top):
            gap = line.box.top - block[-1].box.top
            if 0 < gap < CAPTIONS.next_line * first.size and _is_set_below(line, first):
                block.append(line)
        text = " ".join(word.text for part in block for word in _unraised(part))
        return Caption(
            label.group(), text, bounding_box(part.box for part in block), above=True
        ), block
    return None


def _is_set_below(line: Line, first: Line) -> bool:
    """Whether a line begins where another one does, in its size."""
    return abs(line.box.x0 - first.box.x0) < first.size and is_same_size(
        line.size, first.size
    )


def _shares_width(line: Box, table: Box) -> bool:
    return min(line.x1, table.x1) - max(line.x0, table.x0) > 0


def caption_block(lines: Sequence[Line], start: int) -> list[Line]:
    """The caption's line and the lines that carry it on: same size and weight, close below."""
    block = [lines[start]]
    for line in lines[start + 1 :]:
        if not _carries_on(block, line):
            break
        block.append(line)
    if _opens_a_bracket(
        block
    ):  # where a table's columns are read first, its end comes after these
        rest = [line for line in lines if _carries_on(block, line)]
        block += sorted(rest, key=lambda line: line.box.top)[:1]
    return block


def _carries_on(block: Sequence[Line], line: Line) -> bool:
    """Whether a line stands on the last of a caption's, or close below it, and is set as these are."""
    first, last = block[0], block[-1]
    gap = line.box.top - last.box.top
    beside = on_one_base_line(line.box, last.box, first.size)
    below = (
        0 < gap < CAPTIONS.next_line * first.size
        and line.words[0].bold == last.words[-1].bold
        and line.box.overlaps(_below(bounding_box(p.box for p in block)))
    )
    return is_same_size(line.size, first.size) and (
        below or (beside and line.box.x0 > last.box.x1)
    )


def _opens_a_bracket(block: Sequence[Line]) -> bool:
    text = " ".join(line.text for line in block)
    return text.count("(") > text.count(")")


def _below(box: Box) -> Box:
    return Box(box.x0 - 5, box.bottom - 3, box.x1 + 5, box.bottom + box.height + 12)


def _goes_on(note: Line, line: Line) -> bool:
    return is_same_size(line.size, note.size)


def notes_below(box: Box, lines: Sequence[Line]) -> list[str]:
    """Notes (`* …`) right under a table or its caption, each with its continuation lines, as printed."""
    notes: list[list[Line]] = []
    edge = box.bottom
    below = [line for line in lines if line.box.top >= box.bottom - CAPTIONS.into_pt]
    for line in sorted(below, key=lambda line: line.box.top):
        if line.box.top - edge > CAPTIONS.note_reach_pt or not _shares_width(
            line.box, box
        ):
            break
        if note_start().match(line.text):
            notes.append([line])
        elif (
            notes and _goes_on(notes[-1][-1], line) and line.box.top - edge < line.size
        ):
            notes[-1].append(line)
        elif not table_label().match(line.text) and notes:
            break
        edge = max(edge, line.box.bottom)
    return [" ".join(line.text for line in note) for note in notes]


def heading_above(box: Box, lines: Sequence[Line], body_size: float) -> str | None:
    """The nearest line above that is set like a heading: larger than the body text."""
    above = [
        line
        for line in lines
        if line.box.bottom <= box.top + 2 and not table_label().match(line.text)
    ]
    for line in sorted(above, key=lambda line: -line.box.bottom):
        if is_larger(line.size, body_size) and any(
            sign.isalpha() for sign in line.text
        ):
            return " ".join(word.text for word in _unraised(line))
    return None


def _unraised(line: Line) -> list[Word]:
    """The words of a line without the footnote marks."""
    return [word for word in line.words if not is_set_as_mark(word.size, line.size)]
