"""Statements: the bullets and paragraphs of a document, each under its section heading."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.narrative.axes import without_chart_labels
from extractors.narrative.bars import without_bar_labels
from extractors.narrative.bullets import bullet_of
from extractors.narrative.charts import find_figures
from extractors.narrative.footnotes import split_footnotes
from extractors.narrative.front_matter import without_front_matter
from extractors.narrative.leading import Leadings, leadings_of, size_class
from extractors.narrative.lines import PlacedLine, prose_lines, prose_size
from extractors.narrative.settings import CHARTS, STATEMENTS
from extractors.pages.marks import is_set_as_mark, marked_text
from extractors.pages.type_size import is_larger, is_same_size, is_smaller
from schemas.geometry import bounding_box
from schemas.narrative import Figure, Footnote, Heading, Statement
from schemas.page import Page
from schemas.table import Region, Table
from schemas.text.signs import ends_sentence
from schemas.text.turkish import join_lines
from schemas.vocabulary.document_words import joiner_at_end
from schemas.vocabulary.places import place_words


@dataclass(frozen=True, slots=True)
class Narrative:
    """What a document says beside its tables."""

    headings: tuple[Heading, ...]
    statements: tuple[Statement, ...]
    footnotes: tuple[Footnote, ...]
    figures: tuple[Figure, ...]


@dataclass(slots=True)
class _Block:
    """Lines that make one statement, while they are being gathered."""

    section: str | None
    bullet: bool
    lines: list[PlacedLine] = field(default_factory=list)
    text_x0: float = 0.0


def read_narrative(pages: Sequence[Page], tables: Sequence[Table]) -> Narrative:
    """Read all prose of a document.

    Args:
        pages: its pages, words mended.
        tables: its tables; what stands in them or is their caption is no prose.
    """
    in_tables = [region for table in tables for region in _regions_of(table)]
    figures = find_figures(pages, prose_lines(pages, in_tables), in_tables)
    taken = in_tables + [
        region for figure, caption in figures for region in (figure.region, caption)
    ]
    lines_left = prose_lines(without_bar_labels(pages, in_tables), taken)
    prose = [without_chart_labels(page) for page in lines_left]
    lines, footnotes = split_footnotes(prose, prose_size(prose))
    headings, statements = read_statements(
        without_front_matter(lines), prose_size(lines)
    )
    return Narrative(
        tuple(headings),
        tuple(statements),
        tuple(footnotes),
        tuple(figure for figure, _ in figures),
    )


def _regions_of(table: Table) -> list[Region]:
    return [*table.regions, *([table.caption_region] if table.caption_region else [])]


def read_statements(
    lines: Sequence[Sequence[PlacedLine]], body: float
) -> tuple[list[Heading], list[Statement]]:
    """Headings and statements of the prose, in order.

    Args:
        lines: prose lines of each page, in reading order, without notes and front matter.
        body: font size of the prose, points.
    """
    headings: list[Heading] = []
    blocks: list[_Block] = []
    leadings = leadings_of(lines)
    heading_lines: list[PlacedLine] = []
    for page_lines in lines:
        previous: PlacedLine | None = None
        for index, placed in enumerate(page_lines):
            if _begins_heading(page_lines[index:], body, bool(heading_lines)):
                if not _goes_on_as_heading(heading_lines, placed):
                    heading_lines.clear()
                    headings.append(_heading([placed]))
                heading_lines.append(placed)
                headings[-1] = _heading(heading_lines)
                previous = None
                blocks.append(_Block(headings[-1].text, bullet=False))
                continue
            heading_lines.clear()
            if not blocks or _begins_block(placed, previous, blocks[-1], leadings):
                blocks.append(_new_block(placed, headings))
            blocks[-1].lines.append(placed)
            previous = placed
    statements = [
        block
        for block in blocks
        if _says_something(block) and not _is_tiny(block, body)
    ]
    return headings, [
        _statement(ordinal, block) for ordinal, block in enumerate(statements, 1)
    ]


def is_heading(placed: PlacedLine, body: float) -> bool:
    """Whether a line is a section heading: larger than the prose, or all bold, and no sentence."""
    text = marked_text(placed.line)[0]
    if (
        len(text) > STATEMENTS.longest_heading
        or bullet_of(placed)
        or not re.search(r"[^\W\d_]{2}", text)
    ):
        return False
    if re.search(r"[.;,]$", text):
        return False
    larger = is_larger(placed.line.size, body)
    whole = (
        word
        for word in placed.line.words
        if not is_set_as_mark(word.size, placed.line.size)
    )
    bold = all(word.bold for word in whole)
    return larger or (bold and not is_smaller(placed.line.size, body))


def _begins_heading(lines: Sequence[PlacedLine], body: float, goes_on: bool) -> bool:
    """Whether the first line is a heading, or a part of one, and no line of a paragraph in larger type."""
    named = is_heading(lines[0], body) and (
        goes_on or not lines[0].line.text[0].islower()
    )
    return named and not _runs_into_sentence_end(lines)


def _runs_into_sentence_end(lines: Sequence[PlacedLine]) -> bool:
    """Whether lines in the same look and close below end a sentence: then they are one paragraph."""
    for above, below in pairwise(lines):
        gap = below.box.top - above.box.bottom
        close = (
            above.box.top < below.box.top
            and gap < STATEMENTS.wrapped_gap * above.line.size
        )
        if not close or bullet_of(below) or not _looks_alike(above, below):
            return False
        if ends_sentence(below.line.text):
            return True
    return False


def _looks_alike(one: PlacedLine, other: PlacedLine) -> bool:
    same_size = is_same_size(one.line.size, other.line.size)
    return same_size and one.line.words[0].bold == other.line.words[0].bold


def _goes_on_as_heading(lines: Sequence[PlacedLine], placed: PlacedLine) -> bool:
    if not lines or lines[-1].page != placed.page:
        return False
    last = lines[-1]
    return (
        _looks_alike(last, placed)
        and placed.box.top - last.box.bottom < STATEMENTS.wrapped_gap * last.line.size
    )


def _heading(lines: Sequence[PlacedLine]) -> Heading:
    read = [marked_text(placed.line) for placed in lines]
    box = bounding_box(placed.box for placed in lines)
    return Heading(
        text=join_lines([text for text, _, _ in read], place_words()),
        region=Region(page=lines[0].page, box=box),
        footnotes=tuple(mark for _, _, marks in read for mark in marks),
    )


def _new_block(placed: PlacedLine, headings: Sequence[Heading]) -> _Block:
    bullet = bullet_of(placed)
    alone = bullet is not None and placed.line.words[0].text == bullet
    text_x0 = placed.line.words[1].box.x0 if alone else placed.box.x0
    return _Block(
        headings[-1].text if headings else None, bullet is not None, text_x0=text_x0
    )


def _begins_block(
    placed: PlacedLine, previous: PlacedLine | None, block: _Block, leadings: Leadings
) -> bool:
    """Whether a line begins a new statement, by bullet, white space, indent, or a line that ended early."""
    if bullet_of(placed) or not block.lines:
        return True
    last = block.lines[-1]
    ended = ends_sentence(last.line.text)
    if previous is None or placed.box.top < previous.box.top:  # a new page or column
        if _hangs_under(placed, block):
            return False
        return ended or (
            placed.line.text[:1].isupper() and _ended_early(last, placed, block)
        )
    step = placed.box.bottom - previous.box.bottom
    if step > leadings[size_class(placed)] * STATEMENTS.paragraph_gap:
        return True
    outdented = block.bullet and placed.box.x0 < block.text_x0 - STATEMENTS.indent_pt
    if outdented and not ended and _is_within_a_sentence(last, placed):
        return False
    indented = (
        placed.box.x0 > last.box.x0 + STATEMENTS.indent_pt and len(block.lines) > 1
    )
    return outdented or (ended and (indented or _ended_early(last, placed, block)))


def _is_within_a_sentence(last: PlacedLine, placed: PlacedLine) -> bool:
    """Whether a sentence runs over two lines for certain: bullets need not hang, and text may go on below them."""
    return placed.line.text[:1].islower() or joiner_at_end(last.line.text) is not None


def _hangs_under(placed: PlacedLine, block: _Block) -> bool:
    """Whether the first line of the next page stands under a bullet's text, not under the bullet."""
    first = block.lines[0]
    hanging = block.bullet and block.text_x0 > first.box.x0 + STATEMENTS.indent_pt
    next_page = placed.page == block.lines[-1].page + 1
    return (
        hanging
        and next_page
        and abs(placed.box.x0 - block.text_x0) < STATEMENTS.indent_pt
    )


def _ended_early(last: PlacedLine, placed: PlacedLine, block: _Block) -> bool:
    """Whether the first word of the next line would have fitted: the break was the writer's."""
    same_column = (
        placed.page == last.page
        and placed.box.x0 < last.box.x1
        and last.box.x0 < placed.box.x1
    )
    right = max(
        line.box.x1 for line in [*block.lines, *([placed] if same_column else [])]
    )
    return right - last.box.x1 > placed.line.words[0].box.width + placed.line.size


def _says_something(block: _Block) -> bool:
    """Whether it is more than signs, or than numbers without a word: labels of a chart, page numbers."""
    sign = r"[^\W_]" if block.bullet else r"[^\W\d_]"
    return any(re.search(sign, placed.line.text) for placed in block.lines)


def _is_tiny(block: _Block, body: float) -> bool:
    """Whether it is a few words far smaller than the prose: labels within a drawing."""
    tiny = all(placed.line.size < STATEMENTS.tiny * body for placed in block.lines)
    texts = [placed.line.text for placed in block.lines]
    short = all(len(text.split()) < CHARTS.prose_words for text in texts)
    return tiny and short and not any(ends_sentence(text) for text in texts)


def _statement(ordinal: int, block: _Block) -> Statement:
    read = [marked_text(placed.line) for placed in block.lines]
    texts = [text for text, _, _ in read]
    bullet = bullet_of(block.lines[0])
    if bullet:
        texts[0] = texts[0].removeprefix(bullet)
    pages = sorted({placed.page for placed in block.lines})
    return Statement(
        ordinal=ordinal,
        section=block.section,
        kind="bullet" if bullet else "paragraph",
        text=join_lines(texts, place_words()),
        text_raw="\n".join(raw for _, raw, _ in read),
        regions=tuple(
            Region(
                page=page,
                box=bounding_box(line.box for line in block.lines if line.page == page),
            )
            for page in pages
        ),
        footnotes=tuple(mark for _, _, marks in read for mark in marks),
    )
