"""The lines of one part of a region, each in its column; turned words as labels."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.readings.regions.columns import Columns
from extractors.readings.regions.extent import Part, box_of
from extractors.readings.regions.labels import Label
from extractors.readings.regions.layout.sought import Sought
from extractors.readings.regions.layout.turned import turned_beside
from extractors.readings.regions.separators import separators
from extractors.readings.settings.regions import PART_LINES
from extractors.readings.text.joining import are_two_words, join
from extractors.readings.text.textlines import TextLine, drop_of, lines_within
from schemas.geometry import bounding_box
from schemas.page import Page, Word


@dataclass(slots=True)
class PartLines:
    """A part with its words as lines."""

    part: Part
    content: list[list[TextLine]]
    labels: list[list[TextLine]]
    turned: list[Label]
    bands: list[TextLine]
    cuts: list[float]
    """Heights of lines drawn over all content columns."""

    @property
    def every_line(self) -> list[TextLine]:
        """The lines of all content columns."""
        return [line for lines in self.content for line in lines]


def lines_of_part(
    part: Part, columns: Columns, bands: set[int], sought: Sought
) -> PartLines:
    """Put each word of a part into its column, and each column's words into lines."""
    content: list[list[Word]] = [[] for _ in columns.edges]
    labels: list[list[Word]] = [[] for _ in columns.labels]
    banded: list[TextLine] = []
    for row in part.rows:
        if id(row[0]) in bands:
            banded.append(TextLine(part.page, tuple(row)))
            continue
        for word in row:
            at = columns.content_at(
                word.box.x_mid if word.box.x0 < columns.edges[0] else word.box.x0
            )
            beside = columns.label_at(word.box.x0)
            if at is not None:
                content[at].append(word)
            elif beside is not None:
                labels[beside].append(word)
    bottom = (
        max((box_of(row).bottom for row in part.rows), default=part.top)
        + PART_LINES.last_rule_pt
    )
    low, high = part.top - 2, min(bottom, part.bottom)
    drop = drop_of(part.words)
    return PartLines(
        part,
        [lines_within(part.page, words, drop) for words in content],
        [lines_within(part.page, words, drop) for words in labels],
        turned_labels(
            turned_beside(part, sought.page_left, columns.edges[0]),
            part.clean.page,
            sought.lexicon,
        ),
        banded,
        separators(part.clean.page, columns.edges[0], columns.right, low, high),
    )


def turned_labels(
    words: Sequence[Word], page: Page, lexicon: Container[str]
) -> list[Label]:
    """Turned words that follow each other in one line, or in lines beside each other, as labels.

    A line that is drawn between two of them parts them, however near they stand.
    """
    groups: list[list[Word]] = []
    for word in words:
        near = next(
            (
                group
                for group in groups
                if any(
                    _belong(other, word) and not _parted(page, other, word)
                    for other in group
                )
            ),
            None,
        )
        if near is None:
            groups.append([word])
        else:
            near.append(word)
    labels = [_turned_label(page.number, group, lexicon) for group in groups]
    return sorted(labels, key=lambda label: label.box.y_mid)


def _belong(one: Word, other: Word) -> bool:
    beside = abs(one.box.x_mid - other.box.x_mid)
    common = min(one.box.bottom, other.box.bottom) - max(one.box.top, other.box.top)
    return (
        beside < PART_LINES.beside * other.size
        and common > -PART_LINES.apart * other.size
    )


def _parted(page: Page, one: Word, other: Word) -> bool:
    """Whether a line runs between two words of one column."""
    upper, lower = sorted((one.box, other.box), key=lambda box: box.y_mid)
    low, high = upper.bottom - 1, lower.top + 1
    return bool(separators(page, upper.x0, upper.x1, low, high, grounds=False))


def _turned_label(page: int, words: Sequence[Word], lexicon: Container[str]) -> Label:
    lines = _turned_lines(page, words)
    text = join(lines, lexicon, right=0.0)
    return Label(page, tuple(lines), turned=True, text=text)


def _turned_lines(page: int, words: Sequence[Word]) -> list[TextLine]:
    """Turned words as lines in reading order: upwards and left to right, or downwards and right to left."""
    upwards = words[0].angle == 270
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.box.x_mid if upwards else -w.box.x_mid):
        if (
            lines
            and abs(lines[-1][0].box.x_mid - word.box.x_mid)
            < PART_LINES.level * word.size
        ):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [TextLine(page, tuple(_whole(line, upwards=upwards))) for line in lines]


def _whole(line: Sequence[Word], *, upwards: bool) -> list[Word]:
    """The words of a turned line in order; a soft hyphen parts some that have no white between.

    Two words are no pieces of one, however narrow a full line makes the blank between them: `DE REKABET`.
    """
    words: list[Word] = []
    for word in sorted(line, key=lambda w: -w.box.bottom if upwards else w.box.top):
        last = words[-1] if words else None
        gap = (
            None
            if last is None
            else (
                last.box.top - word.box.bottom
                if upwards
                else word.box.top - last.box.bottom
            )
        )
        near = gap is not None and gap < PART_LINES.glued * word.size
        if last is not None and near and not are_two_words(last.text, word.text):
            box = bounding_box([last.box, word.box])
            words[-1] = replace(
                last,
                text=last.text + word.text,
                raw=last.text_raw + word.text_raw,
                box=box,
            )
        else:
            words.append(word)
    return words


def has_bands_in_a_row(part: PartLines) -> bool:
    """Whether a band stands right below another."""
    sections = sections_of(part)
    return any(
        band is not None
        and not any(section.content)
        and not any(section.labels)
        and after is not None
        for (band, section), (after, _) in pairwise(sections)
    )


def sections_of(part: PartLines) -> list[tuple[TextLine | None, PartLines]]:
    """A part cut at its bands, each section with the band over it."""
    sections = []
    bounds = [float("-inf"), *(band.base for band in part.bands), float("inf")]
    for band, (low, high) in zip((None, *part.bands), pairwise(bounds), strict=True):
        section = replace(
            part,
            content=[
                [line for line in lines if low < line.base < high]
                for lines in part.content
            ],
            labels=[
                [line for line in lines if low < line.base < high]
                for lines in part.labels
            ],
            turned=[label for label in part.turned if low < label.box.y_mid < high],
        )
        if any(section.content) or any(section.labels) or band is not None:
            sections.append((band, section))
    return sections
