"""What the numbers of rows of places decide, and of tables cut from them, each on both of its sides."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extractors.checks.certainty import uncertain_tables
from extractors.readings.borders import borders_of, columns_under, placed
from extractors.readings.columns import Columns, Extent, shifts_of
from extractors.readings.heading_lines import Ends, Piece, heading_lines, pieces_of
from extractors.readings.kinds import Document
from extractors.readings.place_rows.row import PlaceRow
from extractors.readings.place_rows.runs import runs_on
from extractors.readings.recut import recut
from schemas.table import Region
from tests.support import extractions as make
from tests.support.drawn_pages import page, words
from tests.support.drawn_tables import drawn_table

NAMES = ("Bergama", "Karaburun", "Foça", "Tire")
IZMIR = ("izmir",)


def row(
    name: str, top: float, *, x0: float = 60.0, figures: str = "1250", page: int = 1
) -> PlaceRow:
    return PlaceRow(
        page,
        name.lower(),
        tuple(words(name, top, x0=x0)),
        tuple(words(figures, top, x0=200.0)),
    )


@pytest.mark.parametrize(("x0", "shift"), [(71.9, 0.0), (72.1, 12.1)])
def test_pages_are_shifted_where_their_margins_are_mirrored(x0, shift):
    assert shifts_of([row("Foça", 100), row("Tire", 100, x0=x0, page=2)])[
        2
    ] == pytest.approx(shift)


@pytest.mark.parametrize(("x0", "runs"), [(62.4, [4]), (62.6, [2, 2])])
def test_names_of_one_column_begin_alike(x0, runs):
    """The first two names begin left of the others, and are as long as none of them."""
    lines = [
        words(f"{name} 1250", 100 + 15 * at, x0=60 if at < 2 else x0)
        for at, name in enumerate(NAMES)
    ]
    assert [len(run) for run in runs_on(1, page(1, lines).words, IZMIR)] == runs


@pytest.mark.parametrize(("size", "taken"), [(12.9, 1), (13.1, 0)])
def test_a_heading_far_larger_than_its_rows_is_a_section_s(size, taken):
    columns = Columns((Extent(60, 90), Extent(200, 220)), 0)
    above = words("Nüfus", 80, x0=195, size=size)
    found = heading_lines(above, [row("Foça", 100)], columns, Ends(large=True))
    assert len(found) == taken


@pytest.mark.parametrize(
    ("above", "taken"), [("Kaynak: Ajans", 1), ("Sosyal Göstergeler", 2)]
)
def test_a_source_above_the_headings_is_none_of_them(above: str, taken: int) -> None:
    """Read as the first line of a heading, it made its column one of nothing known."""
    columns = Columns((Extent(60, 90), Extent(200, 220)), 0)
    lines = [*words(above, 68, x0=195), *words("Nüfus", 80, x0=195)]
    found = heading_lines(lines, [row("Foça", 100)], columns, Ends(large=True))
    assert len(found) == taken


@pytest.mark.parametrize(
    ("gap", "size", "pieces"),
    [(0.9, 10.0, 2), (1.1, 10.0, 1), (0.9, 9.1, 2), (0.9, 8.9, 1)],
)
def test_words_that_touch_are_of_two_cells_but_for_a_footnote_mark(gap, size, pieces):
    """Points between the words, and the size of the second: no font has such blanks, and a mark is smaller."""
    first = words("Nüfus", 80)
    line = [*first, *words("1", 80, x0=first[-1].box.x1 + gap, size=size)]
    assert len(pieces_of([line])) == pieces


@pytest.mark.parametrize(
    ("head", "tail", "text"), [("Hasta", "ne", "Hastane"), ("Okul", "lar", "Okul lar")]
)
def test_a_short_rest_of_a_line_is_the_ending_of_its_word(head, tail, text):
    """Where a wider line says that there was room for the word."""
    wide = words("Toplamdaki", 68, x0=200)
    lines = [wide, words(head, 80, x0=200), words(tail, 92, x0=200)]
    rows = [row(name, 110 + 15 * at) for at, name in enumerate(NAMES)]
    drawn = page(1, [*lines, *(list(each.words) for each in rows)])
    headings = [
        cell.text
        for table in recut([drawn], rows, None)
        for cell in table.cells
        if cell.is_header
    ]
    assert f"Toplamdaki {text}" in headings


@pytest.mark.parametrize(("below", "found"), [(1.9, 1), (2.1, 0)])
def test_a_row_may_stand_a_little_out_of_its_table(below, found):
    foca = row("Foça", 100)
    edge = foca.box.y_mid - below
    region = Region(page=1, box=foca.box._replace(top=edge - 50, bottom=edge))
    table = drawn_table([["İlçe", "Nüfus"], ["Foça", "1250"]]).model_copy(
        update={"regions": (region,)}
    )
    document = Document((page(1, [list(foca.words)]),), (table,), make.identity())
    assert document.lies_in(foca, table) is bool(found)


def test_a_table_cut_from_its_rows_has_room_round_its_words_and_is_sure_enough_not_to_be_doubted():
    """Its borders lie two points beyond the words; fewer of its cells are right than of drawn ones."""
    rows = [row(name, 110 + 15 * at) for at, name in enumerate(NAMES)]
    drawn = page(1, [words("Nüfus", 90, x0=200), *(list(each.words) for each in rows)])
    table = next(iter(recut([drawn], rows, None)))
    first, last = table.cell_at(1, 0), table.cell_at(1, 1)
    assert (first.box.x0, last.box.x1) == (58.0, 222.0)
    known = table.model_copy(update={"kind": "district_statistics"})
    assert uncertain_tables([known], ()) == []
    assert table.confidence < 0.95


def test_where_headings_leave_no_gutter_a_border_lies_right_beside_the_figures():
    columns = Columns((Extent(60, 90), Extent(130, 150)), 0)
    over = Piece(tuple(words("Yer", 80, x0=60)))
    wide = Piece(tuple(words("Nüfusu", 80, x0=93)))
    assert borders_of(columns, [over, wide], ())[0] == pytest.approx(92.0)


def over(text: str, middle: float, top: float) -> Piece:
    """A line of a heading, centred over a column."""
    (drawn,) = words(text, top, x0=0)
    x0 = middle - drawn.box.width / 2
    return Piece(
        (replace(drawn, box=drawn.box._replace(x0=x0, x1=x0 + drawn.box.width)),)
    )


NARROW = Columns(
    (Extent(60, 112), Extent(120, 130), Extent(150, 160), Extent(180, 190)), 0
)
BETWEEN = (113.0, 140.0, 170.0)


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("Başvurular", "Başarılılar", "Oranlar"), [1, 2, 3]),  # a line with one each
        (("Başvurular", "Başarılılar"), [None, None]),
    ],
)
def test_a_line_with_a_piece_for_each_column_of_figures_has_one_over_each(
    texts: Sequence[str], found: Sequence[int | None]
) -> None:
    """Names of places reach over their column, names of counts over theirs: no border tells which is whose."""
    line = [over(text, 125 + 30 * n, 80) for n, text in enumerate(texts)]
    assert [piece.column for piece in placed(line, NARROW, BETWEEN)] == found


def test_a_line_wider_than_its_column_is_of_the_one_on_whose_lines_it_is_centred() -> (
    None
):
    drawn = [over("Başarılı", 155.0, 80), over("Payı", 155.0, 90), over("Bir", 125, 90)]
    assert len(columns_under(drawn[0], BETWEEN)) > 1
    assert [piece.column for piece in placed(drawn, NARROW, BETWEEN)] == [2, None, None]
    off = [over("Başarılı", 158.0, 80), *drawn[1:]]
    assert placed(off, NARROW, BETWEEN)[0].column is None


def test_words_that_touch_are_cut_where_each_is_centred_on_a_column() -> None:
    """`İlçedeki Firmaların` over `Sayısı` and `Payı`: a blank between them, or the edges of two cells."""
    below = [
        over(text, 125 + 30 * n, 90) for n, text in enumerate(("Bir", "Say", "Pay"))
    ]
    glued = Piece((*over("Başarı", 155, 80).words, *over("Firmal", 185, 80).words))
    first = over("Toplam", 125, 80)
    read = placed([first, glued, *below], NARROW, BETWEEN)
    assert [(p.text, p.column) for p in read if p.box.top == 80] == [
        ("Toplam", 1), ("Başarı", 2), ("Firmal", 3),
    ]  # fmt: skip
    alone = placed([glued, *below], NARROW, BETWEEN)
    assert "Başarı Firmal" in [piece.text for piece in alone]
