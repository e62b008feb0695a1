"""The plain steps: strokes, frames, lattices, columns, rows, cuts, headings, captions, evidence."""

from dataclasses import replace
from itertools import pairwise

import pytest
from reportlab.pdfgen.canvas import Canvas

from extractors.chain import tables_of
from extractors.tables.document.parts import Part, PartCell
from extractors.tables.document.stitch import is_cut_row, stitched
from extractors.tables.grid.captions import captions_near, notes_below
from extractors.tables.grid.grid import grid_of, without_lines
from extractors.tables.grid.strokes import Frame, Stroke, frames_of, merged
from extractors.tables.grid.values import NUMBER, is_list
from extractors.tables.grid.words import rows_of, without_watermarks, words_by_cell
from extractors.tables.judge.choice import chosen
from extractors.tables.judge.evidence import agreement_of, contents_of, evidence_of
from extractors.tables.lines.beyond_frame import _with_rows
from extractors.tables.lines.cuts import cut_columns, cut_rows
from extractors.tables.lines.lattice import lattice
from extractors.tables.text.columns import row_phrases, text_columns
from extractors.tables.text.text_grid import text_grid
from extractors.tables.unruled.blocks import blocks_of
from extractors.tables.unruled.refusals import is_contents
from schemas.geometry import Box
from schemas.page import Line, Page, Word
from schemas.table import CellLine, Region
from schemas.vocabulary.labels import table_label


def word(text: str, x: float, y: float, size: float = 10.0, **looks) -> Word:
    return Word(text, Box(x, y, x + 0.5 * size * len(text), y + size), size, **looks)


def row(y: float, **at: float) -> list[Word]:
    return [word(text.replace("_", " "), x, y) for text, x in at.items()]


def frame(
    xs: list[float], ys: list[float], missing: set[tuple[str, float]] = frozenset()
) -> Frame:
    return Frame(
        tuple(Stroke(y, xs[0], xs[-1]) for y in ys if ("h", y) not in missing),
        tuple(Stroke(x, ys[0], ys[-1]) for x in xs if ("v", x) not in missing),
    )


def test_pieces_of_a_line_are_one_stroke() -> None:
    pieces = [
        Stroke(100.0, 0, 50),
        Stroke(100.6, 51, 90),
        Stroke(100.0, 200, 250),
        Stroke(140.0, 0, 50),
    ]
    assert [(round(s.at), s.start, s.end) for s in merged(pieces)] == [
        (100, 0, 90),
        (100, 200, 250),
        (140, 0, 50),
    ]


def test_tables_side_by_side_are_two_frames() -> None:
    left, right = frame([0, 50, 100], [0, 20, 40]), frame([120, 170, 220], [0, 20, 40])
    found = frames_of(
        left.horizontals + right.horizontals, left.verticals + right.verticals
    )
    assert sorted(f.box.x0 for f in found) == [0, 120]


def test_a_missing_line_merges_cells() -> None:
    lines = Frame(
        (
            Stroke(0, 0, 100),
            Stroke(20, 50, 100),
            Stroke(40, 0, 100),
        ),  # the middle line leaves the left column out
        (Stroke(0, 0, 40), Stroke(50, 0, 40), Stroke(100, 0, 40)),
    )
    spans = {
        (c.row, c.col): (c.row_span, c.col_span) for c in lattice(lines, "rules").cells
    }
    assert spans == {(0, 0): (2, 1), (0, 1): (1, 1), (1, 1): (1, 1)}


def test_open_sides_are_closed() -> None:
    lines = Frame((Stroke(0, 0, 200), Stroke(20, 0, 200)), (Stroke(100, 0, 20),))
    assert lattice(lines, "rules").xs == (0, 100, 200)


def test_a_grid_of_boxes_has_spans() -> None:
    grid = grid_of(
        "test", [Box(0, 0, 100, 10), Box(0, 10, 50, 20), Box(50.5, 10, 100, 20)]
    )
    assert [(c.row, c.col, c.row_span, c.col_span) for c in grid.cells] == [
        (0, 0, 1, 2),
        (1, 0, 1, 1),
        (1, 1, 1, 1),
    ]


def test_empty_lines_can_be_taken_out() -> None:
    grid = lattice(frame([0, 50, 100, 150], [0, 20, 40]), "rules")
    smaller = without_lines(grid, {0}, {1})
    assert (smaller.n_rows, smaller.n_cols, len(smaller.cells)) == (1, 2, 2)


def test_open_cells_are_cut_where_no_phrase_crosses() -> None:
    heading = Frame(
        (Stroke(0, 0, 300), Stroke(20, 0, 300), Stroke(60, 0, 300)),
        tuple(Stroke(x, 0, 20) for x in (0, 100, 200, 300)),
    )
    words = [*row(5, A=10, B=110, C=210), *row(30, Foça=10, x1=110, x2=210)]
    assert [
        c.col_span for c in cut_columns(lattice(heading, "rules"), words).cells
    ] == [1] * 6
    band = [
        *row(5, A=10, B=110, C=210),
        word("one long label over the columns", 10, 30),
    ]
    assert [c.col_span for c in cut_columns(lattice(heading, "rules"), band).cells] == [
        1,
        1,
        1,
        3,
    ]


def test_figures_below_each_other_are_rows() -> None:
    grid = lattice(frame([0, 100, 200], [0, 60]), "rules")
    words = [
        *row(5, Foça=10),
        *row(25, Urla=10),
        word("12", 150, 5),
        word("7", 150, 25),
    ]
    assert cut_rows(grid, words).n_rows == 2
    wrapped = [
        *row(5, Number=10),
        *row(25, of_firms=10),
        word("share", 150, 5),
        word("in", 150, 25),
    ]
    assert cut_rows(grid, wrapped).n_rows == 1


def test_columns_stand_where_all_rows_leave_room() -> None:
    rows = [row(20 * n, label=10, v1=150 + n, v2=250 - n) for n in range(8)]
    xs = text_columns(rows, Box(0, 0, 300, 160))
    assert len(xs) == 4
    assert 35 < xs[1] < 150 and 167 < xs[2] < 243


def test_a_heading_wider_than_its_figures_keeps_its_column() -> None:
    rows = [row(0, Enrolment_of_pupils=150)] + [
        [word("Foça", 10, 20 * n), word("12", 235, 20 * n)] for n in range(1, 9)
    ]
    xs = text_columns(rows, Box(0, 0, 300, 160))
    assert len(xs) == 3 and xs[1] < 150


def test_names_beside_their_figures_are_of_one_column_where_every_line_has_as_many() -> (
    None
):
    """Names in the middle of their columns, figures at the right: five gutters, three columns."""
    lines = [row(0, Yıl=10, Foça=100, Bursa=200)]
    lines += [row(20 * n, y1=10, v1=140, v2=260) for n in range(1, 4)]
    xs = text_columns(lines, Box(0, 0, 300, 80))
    assert len(xs) == 4 and xs[1] < 100 and 160 < xs[2] < 200
    lines[2] = lines[2][:2]  # a line with fewer: an entry of its own may be missing
    assert len(text_columns(lines, Box(0, 0, 300, 80))) == 6


def test_names_printed_over_each_other_are_two_phrases_and_letters_of_a_formula_are_one() -> (
    None
):
    """Of each name only its middle is surely in its own column."""
    assert row_phrases([word("Başvuru", 0, 0), word("İmzalanan", 30, 0)]) == [
        (0, 17.5),
        (52.5, 75),
    ]
    assert len(row_phrases([word("χ", 0, 0), word("2", 3, 0)])) == 1


def test_phrases_are_parted_at_gaps_and_borders() -> None:
    words = [word("ab", 0, 0), word("cd", 14, 0), word("ef", 40, 0)]
    assert row_phrases(words) == [(0, 24), (40, 50)]
    assert row_phrases([word("ab", 0, 0), word("cd", 16, 0)], borders=[13]) == [
        (0, 10),
        (16, 26),
    ]


def test_a_spanning_heading_is_one_cell() -> None:
    words = [word("2008 and 2009 together", 110, 0)]
    for n in range(1, 8):
        words += [
            word("Foça", 10, 20 * n),
            word("12", 130, 20 * n),
            word("7", 200, 20 * n),
        ]
    grid = text_grid(words, Box(0, 0, 250, 160), (), (), "text")
    assert [(c.col, c.col_span) for c in grid.cells if c.row == 0] == [(0, 1), (1, 2)]
    assert grid.n_rows == 8


def test_wrapped_labels_stay_in_their_row() -> None:
    words = []
    for n in range(6):
        words += [
            word("Number", 10, 30 * n),
            word("12", 200, 30 * n),
            word("of firms", 10, 30 * n + 12),
        ]
    assert text_grid(words, Box(0, 0, 250, 180), (), (), "text").n_rows == 6


@pytest.mark.parametrize(
    "text",
    [
        "1.234,5",
        "12",
        "(12,3)",
        "-4,14%",
        "% 4",
        "$ 1,234",
        "1269 (19.9%)",
        "–",
        "n.a.",
        "1990-1996",
    ],
)
def test_figures_are_known(text: str) -> None:
    assert NUMBER.fullmatch(text)


@pytest.mark.parametrize("text", ["Foça", "1. Bölge", "Tablo 1", "12 adet", ""])
def test_words_are_no_figures(text: str) -> None:
    assert not NUMBER.fullmatch(text)


def test_list_marks_are_no_column() -> None:
    assert is_list(["•", "•", "•"]) and is_list(["1.", "2.", "3."])
    assert not is_list(["Foça", "Urla", "1."])


def test_signs_set_apart_belong_to_their_figures() -> None:
    rows = [
        [
            word("Foça", 10, 20 * n),
            word("$", 120, 20 * n),
            word("12", 180, 20 * n),
            word("7", 250, 20 * n),
        ]
        for n in range(8)
    ]
    assert len(text_columns(rows, Box(0, 0, 300, 160))) == 4  # label, dollars, number


def test_leader_dots_part_no_columns() -> None:
    words = []
    for n in range(7):
        words += [
            word("Foça" + "." * 30, 10, 20 * n),
            word("12", 164, 20 * n),
            word("7", 230, 20 * n),
        ]
    grid = text_grid(words, Box(0, 0, 300, 140), (), (), "text")
    assert (grid.n_rows, grid.n_cols) == (7, 3)


def test_contents_are_no_table() -> None:
    contents = [
        [word("Giriş", 10, 20 * n), word(str(3 * n + 1), 300, 20 * n)] for n in range(6)
    ]
    figures = [
        [word("Foça", 10, 20 * n), word(str(40 - n), 300, 20 * n)] for n in range(6)
    ]
    assert is_contents(contents) and not is_contents(figures)


def test_blocks_end_at_prose() -> None:
    table = [row(20 * n, Foça=10, v1=150, v2=250) for n in range(4)]
    prose = [
        [
            word(text, 10 + 60 * i, 100 + 20 * n)
            for i, text in enumerate(["prose that"] * 5)
        ]
        for n in range(4)
    ]
    (block,) = blocks_of(table + prose)
    assert block == table


@pytest.mark.parametrize(
    "text", ["Tablo 1: Okullar", "Table 3.2 Growth", "Çizelge 4", "Tablo 1 (devam)"]
)
def test_labels_are_known(text: str) -> None:
    assert table_label().match(text)


def test_captions_stand_above_or_below_and_may_wrap() -> None:
    table = Box(50, 100, 400, 300)
    above = [Line(tuple(row(80, Tablo=100, **{"1:": 130, "Okul": 150})))]
    (caption,) = captions_near(table, above)
    assert (caption.label, caption.text, caption.above) == (
        "Tablo 1",
        "Tablo 1: Okul",
        True,
    )
    assert captions_near(Box(50, 200, 400, 300), above) == []  # too far away


def test_a_caption_that_opens_a_bracket_goes_on_after_columns_that_are_read_first() -> (
    None
):
    table = Box(50, 110, 400, 300)
    column = Line(tuple(row(130, **{"İlçe": 60})))
    end = Line(tuple(row(92, **{"Başarılı)": 140})))
    for first, said in (
        ("(Başvuru", "Tablo 1: (Başvuru Başarılı)"),
        ("Başvuru", "Tablo 1: Başvuru"),
    ):
        line = Line(tuple(row(80, Tablo=100, **{"1:": 130, first: 150})))
        (caption,) = captions_near(table, [line, column, end])
        assert caption.text == said


def test_notes_under_a_table_are_read() -> None:
    lines = [
        Line(tuple(row(305, **{"*": 60, "geçici": 70}))),
        Line(tuple(row(340, Metin=60))),
    ]
    assert notes_below(Box(50, 100, 400, 300), lines) == ["* geçici"]


def test_watermarks_are_left_out_and_headings_are_not() -> None:
    words = [word("Foça", 10, 20 * n) for n in range(6)]
    mark, heading = word("TASLAK", 0, 30, size=40.0), word("Rapor", 10, -60, size=40.0)
    assert set(without_watermarks([*words, mark, heading])) == {*words, heading}


def test_rows_half_a_line_apart_are_two() -> None:
    assert len(rows_of([word("KOBİ", 10, 0), word("Sosyal", 60, 5)])) == 2
    assert len(rows_of([word("KOBİ", 10, 0), word("Sosyal", 60, 1)])) == 1


def test_evidence_tells_whole_words_and_single_figures() -> None:
    words = [
        word("Foça", 10, 5),
        word("12", 110, 5),
        word("Urla", 10, 25),
        word("7", 110, 25),
    ]
    right, wrong = (
        lattice(frame([0, 100, 200], [0, 20, 40]), "rules"),
        lattice(frame([0, 15, 200], [0, 40]), "rules"),
    )
    assert evidence_of(right, words, right.box).quality == pytest.approx(1.0)
    assert evidence_of(wrong, words, wrong.box).quality < 0.7
    mine, theirs = contents_of(right, words), contents_of(wrong, words)
    assert agreement_of(mine, mine) == 1.0 > agreement_of(mine, theirs)


def test_a_better_reading_of_another_engine_wins_and_says_so() -> None:
    words = (
        word("Foça", 10, 5),
        word("12", 110, 5),
        word("Urla", 10, 25),
        word("7", 110, 25),
    )
    page = Page(1, 300, 300, 0, words)
    good, bad = (
        lattice(frame([0, 100, 200], [0, 20, 40]), "camelot-lattice"),
        lattice(frame([0, 15, 200], [0, 40]), "rules"),
    )
    choice = chosen(bad, [good, replace(good, engine="pdfplumber-lines")], page)
    assert choice.grid.engine in ("camelot-lattice", "pdfplumber-lines")
    assert "better than our own" in choice.reason
    assert (
        chosen(
            replace(good, engine="rules"),
            [replace(bad, engine="camelot-lattice")],
            page,
        ).grid.engine
        == "rules"
    )


def test_words_go_into_the_cell_of_their_middle() -> None:
    grid = lattice(frame([0, 100, 200], [0, 20]), "rules")
    assert [
        [w.text for w in cell]
        for cell in words_by_cell(
            grid, [word("a", 90, 5), word("b", 101, 5), word("c", 500, 5)]
        )
    ] == [["a"], ["b"]]


def test_nothing_goes_on_where_there_is_nothing() -> None:
    empty = Part(1, (0.0, 1.0), (0.0, 1.0), (), 0, "rules", 1.0, "")
    assert not is_cut_row(empty, empty)


def test_names_above_a_table_without_a_top_rule_belong_to_it(tmp_path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"))
    canvas.setFont("Helvetica", 9)
    for n, texts in enumerate(
        [
            ("District", "Firms", "Share"),
            *((f"Place {n}", f"{n}2", f"{n},5") for n in range(1, 9)),
        ]
    ):
        for text, x in zip(texts, (72, 250, 400), strict=True):
            canvas.drawString(x, 700 - 16 * n, text)
        canvas.line(72, 696 - 16 * n, 450, 696 - 16 * n)
    canvas.showPage()
    canvas.save()
    (table,) = tables_of(tmp_path / "a.pdf")
    assert (table.n_rows, table.n_cols) == (9, 3)
    assert [cell.text for cell in table.cells if cell.is_header] == [
        "District",
        "Firms",
        "Share",
    ]


def _part(page: int, method: str, *xs: float) -> Part:
    """A row of words; its columns told by rules, or by text as well."""
    boxes = [Box(x0, 0, x1, 20) for x0, x1 in pairwise(xs)]
    lines = [(CellLine("Foça", "Foça", Region(page=page, box=box)),) for box in boxes]
    cells = tuple(
        PartCell(0, col, 1, 1, box, line, page)
        for col, (box, line) in enumerate(zip(boxes, lines, strict=True))
    )
    whole = Region(page=page, box=Box(xs[0], 0, xs[-1], 20))
    return Part(page, xs, (0, 20), cells, 0, method, 0.9, "", boxes=(whole,))


def test_text_under_a_border_that_its_page_does_not_show_makes_a_table_unsure() -> None:
    before = _part(1, "rules", 0, 100, 200, 300)
    assert stitched(before, _part(2, "rules+text", 0, 100, 200, 300)).confidence == 0.9
    assert stitched(before, _part(2, "rules+text", 0, 100, 300)).confidence < 0.8


def test_a_short_large_word_that_the_next_column_cuts_off_stays_in_its_phrase():
    """Its phrase ends before it does; a word is put into the phrase that its middle stands in."""
    cut, after = word("w", 100, 0, 18.0, cut_off=True), word("with", 117, 5, 12.0)
    phrases = row_phrases([cut, after])
    assert len(phrases) == 2
    assert [
        sum(start <= each.box.x_mid <= end for start, end in phrases)
        for each in (cut, after)
    ] == [1, 1]


def test_a_box_upside_down_is_no_cell():
    """The last row of a frame, cut where words that reach out of it end."""
    sound = [Box(x, y, x + 50, y + 10) for y in (0, 10, 20) for x in (0, 50)]
    grid = grid_of("rules+text", [*sound, Box(0, 38, 100, 30)])
    assert grid is not None
    assert [cell.row_span for cell in grid.cells] == [1] * 6


@pytest.mark.parametrize(("top", "notes"), [(297.1, ["* geçici"]), (296.9, [])])
def test_a_note_may_reach_into_the_box_of_its_table(
    top: float, notes: list[str]
) -> None:
    """Three points: what stands higher is in the last row."""
    lines = [Line(tuple(row(top, **{"*": 60, "geçici": 70})))]
    assert notes_below(Box(50, 100, 400, 300), lines) == notes


@pytest.mark.parametrize(("foot", "rows"), [(99.6, 3), (99.4, 4)])
def test_borders_that_we_draw_half_a_point_apart_are_one(
    foot: float, rows: int
) -> None:
    """A row put over a grid of two: where it ends well above the grid, white is between them."""
    boxes = [Box(x, y, x + 50, y + 20) for x in (50, 100) for y in (100, 120)]
    grid = grid_of("rules", boxes)
    assert grid is not None
    assert _with_rows(grid, [(80.0, foot)]).n_rows == rows


@pytest.mark.parametrize(
    ("last", "rows"), [("(devamı sonraki sayfada)", 1), ("Kıyılar korunacaktır.", 2)]
)
def test_a_last_row_that_says_that_the_table_goes_on_is_no_row(
    last: str, rows: int
) -> None:
    """Typeset tables print it in their last column: it was a goal. Overleaf the first row is printed again."""

    before = _part(1, "rules", 0, 100, 200)
    (left, right) = before.cells
    below = right.box._replace(top=20, bottom=40)
    said = CellLine(last, last, Region(1, below))
    more = (
        replace(left, row=1, box=left.box._replace(top=20, bottom=40), lines=()),
        replace(right, row=1, box=below, lines=(said,)),
    )
    longer = replace(before, cells=(*before.cells, *more), ys=(0, 20, 40))
    assert stitched(longer, _part(2, "rules", 0, 100, 200)).n_rows == rows


def _labelled(page: int, label: str, texts: list[str]) -> Part:
    """A label beside rows of a text each."""
    high = 20 * len(texts)

    def cell(text: str, col: int, row: int, span: int) -> PartCell:
        box = Box(100 * col, 20 * row, 100 * col + 100, 20 * (row + span))
        line = CellLine(text, text, Region(page, box))
        return PartCell(row, col, span, 1, box, (line,), page)

    cells = [cell(label, 0, 0, len(texts))]
    cells += [cell(text, 1, at, 1) for at, text in enumerate(texts)]
    ys = tuple(20.0 * at for at in range(len(texts) + 1))
    whole = Region(page, Box(0, 0, 200, high))
    return Part(
        page, (0, 100, 200), ys, tuple(cells), 0, "rules", 0.9, "", boxes=(whole,)
    )


@pytest.mark.parametrize(
    ("label", "said"), [("ÇEVRE", "ÇEVRE"), ("ve ENERJİ", "ÇEVRE ve ENERJİ")]
)
def test_a_label_that_is_printed_again_beside_a_row_cut_by_the_page_is_said_once(
    label: str, said: str
) -> None:
    """The dimension of all that stood beside it was `ÇEVRE ÇEVRE`, with 0.995."""
    before = _labelled(1, "ÇEVRE", ["Ova", "Yollar mevcut"])
    after = _labelled(2, label, ["kapasiteyle çalışır.", "Sel"])
    whole = stitched(before, after)
    assert [cell.text for cell in whole.cells if cell.col == 0] == [said]
    assert [cell.text for cell in whole.cells if cell.col == 1][
        1
    ] == "Yollar mevcut kapasiteyle çalışır."
