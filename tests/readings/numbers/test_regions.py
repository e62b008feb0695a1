"""What the numbers of regions decide: columns, rows and what ends a region, each on both of its sides."""

from dataclasses import replace

import pytest

from extractors.readings.regions.columns import Columns, _are_labels, _first_edge
from extractors.readings.regions.divisions import by_place
from extractors.readings.regions.extent import Part
from extractors.readings.regions.labels import Label
from extractors.readings.regions.layout.rest import without_rest
from extractors.readings.regions.layout.sought import Sought
from extractors.readings.regions.layout.turned import turned_beside
from extractors.readings.regions.overleaf import LabelCell, rows_without_label
from extractors.readings.regions.part_lines import lines_of_part
from extractors.readings.regions.rows import _widths
from extractors.readings.regions.separators import separators
from extractors.readings.regions.sheet import _at_end_of_page_before
from extractors.readings.text.textlines import TextLine
from extractors.readings.text.words import CleanPage
from schemas.geometry import Box
from schemas.page import Fill, Page, Rule, Word
from tests.support.drawn_pages import page, words

SOUGHT = Sought((), 60.0, frozenset())


def part_of(
    lines: list[list[Word]], turned: tuple[Word, ...] = (), drawn: Page | None = None
) -> Part:
    clean = CleanPage(
        drawn or page(1, lines), tuple(word for line in lines for word in line), turned
    )
    return Part(clean, tuple(map(tuple, lines)), 90.0, 800.0, ended=False)


@pytest.mark.parametrize(("letters", "labels"), [(13, True), (15, False)])
def test_labels_are_narrower_than_the_texts_beside_them(letters, labels):
    """100 points of texts in four lines; labels of 65 and of 75 points in two."""
    texts = [word for at in range(4) for word in words("x" * 20, 100 + 12 * at, x0=200)]
    left = [word for at in range(2) for word in words("x" * letters, 100 + 12 * at)]
    assert _are_labels(left, texts, ()) is labels


@pytest.mark.parametrize(("x0", "rows"), [(58.9, 5), (58.7, 4)])
def test_text_below_a_region_begins_left_of_it(x0, rows):
    lines = [words("Tarım", 100 + 12 * at) for at in range(4)]
    lines.append(words("Bölümde", 160, x0=x0))
    assert len(without_rest([part_of(lines)])[0].rows) == rows


@pytest.mark.parametrize(("after", "rows"), [(3, 4), (4, 9)])
def test_only_the_last_rows_may_be_other_text(after, rows):
    """One row begins left of all others; three or four that begin as the others do follow it."""
    lines = [words("Tarım", 100 + 12 * at) for at in range(4 + after)]
    lines.insert(4, words("Bölümde", 147, x0=50))
    assert len(without_rest([part_of(lines)])[0].rows) == rows


@pytest.mark.parametrize(("x0", "labels"), [(57.1, 1), (56.9, 0)])
def test_what_stands_turned_in_the_margin_is_no_label(x0, labels):
    label = Word("EKONOMİ", Box(x0, 100, x0 + 8, 150), 8, angle=270)
    assert (
        len(
            turned_beside(part_of([words("Tarım", 120, x0=100)], (label,)), 60.0, 100.0)
        )
        == labels
    )


@pytest.mark.parametrize(("below", "lines"), [(11.9, 1), (12.1, 0)])
def test_a_rule_right_below_the_last_line_is_the_region_s_last(below, lines):
    text = words("Tarım alanları", 100, x0=100)
    rule = Rule(Box(90, 110 + below, 300, 110 + below), horizontal=True)
    drawn = Page(1, 595, 842, 0, tuple(text), rules=(rule,))
    columns = Columns((), (100.0,), 300.0)
    assert (
        len(lines_of_part(part_of([text], drawn=drawn), columns, set(), SOUGHT).cuts)
        == lines
    )


@pytest.mark.parametrize(("height", "edges"), [(139.0, 2), (141.0, 0)])
def test_a_ground_far_taller_than_the_column_parts_nothing(height, edges):
    """The column is 100 points tall; the ground begins and ends within it or beyond."""
    fill = Fill(Box(90, 110, 310, 110 + height), (0, 0, 200))
    found = separators(Page(1, 595, 842, 0, (), fills=(fill,)), 100, 300, 100, 200)
    assert len(found) == (1 if edges else 0)


@pytest.mark.parametrize(
    ("third", "widths"), [(301.9, (100.0, 100.0)), (302.1, (60.0, 100.0))]
)
def test_columns_of_one_width_end_where_the_longest_line_of_any_does(third, widths):
    part = part_of([words("x", 100)])
    content = [
        [TextLine(1, tuple(words("x" * n, 100, x0=x0)))]
        for n, x0 in ((12, 100), (20, 200), (10, third))
    ]
    lined = replace(
        lines_of_part(part, Columns((), (0.0,), 300.0), set(), SOUGHT), content=content
    )
    heads = [
        Box(x0, 80, x0 + 20 + 10 * at, 90) for at, x0 in enumerate((100, 200, third))
    ]
    assert (
        _widths(Columns((), (100.0, 200.0, third), 400.0), [lined], heads)[:2] == widths
    )


@pytest.mark.parametrize(("lines", "label"), [(3, "Tablo 1"), (4, None)])
def test_a_caption_that_the_page_break_parts_from_its_table_has_few_lines(lines, label):
    caption = [
        "Tablo 1: Bergama ilçesinin",
        "güçlü ve zayıf yanları ile",
        "fırsatlar ve tehditler,",
        "2010 yılı",
    ][:lines]
    before = page(1, [words(text, 700 + 12 * at) for at, text in enumerate(caption)])
    after = page(2, [words("GÜÇLÜ YANLAR", 100)])
    around = _at_end_of_page_before(Box(60, 90, 500, 300), after, [before, after])
    assert (around.label if around is not None else None) == label


@pytest.mark.parametrize(("x0", "edge"), [(71.0, 71.0), (69.0, 100.0)])
def test_the_texts_of_a_column_begin_near_where_the_others_put_its_edge(x0, edge):
    """Columns 100 points wide, so the first begins at 100; its texts begin at `x0`."""
    texts = [Box(x0, 100 + 12 * at, 140, 110 + 12 * at) for at in range(60)]
    assert (
        _first_edge([Box(140, 80, 160, 90), Box(240, 80, 260, 90)], [200.0], texts, 0.0)
        == edge
    )


def test_rows_whose_last_text_has_white_below_it_have_their_label_lower():
    """Labels in the middle of four rows and of two, a point and a half low: three points of white end a row."""
    rows = [100.0, 112.0, 124.0, 136.0, 148.0, 160.0]
    labels = [label("Turizm", 119.5), label("Tarım", 155.5)]
    found = by_place(labels, rows, [rows], may_carry=False, height=10.0)
    assert (found.starts, found.centred, found.cost) == ((100.0, 148.0), True, 0.0)


def label(text: str, base: float) -> Label:
    return Label(1, (TextLine(1, tuple(words(text, base - 10))),), text=text)


@pytest.mark.parametrize(("room", "is_overleaf"), [(0.0, True), (70.0, False)])
def test_a_blank_cell_at_a_page_s_foot_is_of_the_label_overleaf_where_it_had_no_room(
    room: float, is_overleaf: bool
) -> None:
    above = LabelCell(129.0, (label("SOSYAL", 129.0),))
    blank, following = LabelCell(245.0, (), room), label("ÇEVRE", 97.0)
    found = rows_without_label([[above, blank], [LabelCell(97.0, (following,))]])
    assert found == [(245.0, following) if is_overleaf else None, None]
