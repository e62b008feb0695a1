"""Headers, footers, page numbers, margin notes and stamps are told over all pages; what only looks like them stays."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from extractors.chain import tables_of
from extractors.pages.document import read_pages
from extractors.pages.margins import _grid_lines, _in_columns, _in_tables, margin_lines
from extractors.pages.running_lines import without_running_lines
from extractors.pages.settings import MARGINS
from schemas.geometry import Box
from schemas.page import Page, Rule, Word
from tests.conftest import Drawn
from tests.pdfs.claims.running import CLAIMS
from tests.support.drawn_pages import page, words


def text_of(pages: list[Page]) -> list[str]:
    return [" ".join(word.text for word in page.words) for page in pages]


@pytest.mark.parametrize("name", CLAIMS)
def test_what_runs_over_the_pages_is_taken_away_and_nothing_else(
    name: str, pdf: Callable[[str], Drawn]
) -> None:
    path, truth = pdf(name)
    pages = list(read_pages(path))
    for before, after in zip(pages, without_running_lines(pages), strict=True):
        gone = sorted(word.text for word in before.words if word not in after.words)
        assert gone == sorted(truth.extra.get("running", {}).get(before.number, []))


def test_the_ink_of_a_header_goes_with_it_and_the_table_s_stays(
    pdf: Callable[[str], Drawn],
) -> None:
    pages = list(read_pages(pdf("header_between_rules_as_wide_as_the_table").path))
    for before, after in zip(pages, without_running_lines(pages), strict=True):
        gone = [rule.box.top for rule in before.rules if rule not in after.rules]
        assert [round(top) for top in gone] == [30, 47]


def test_a_page_asked_for_alone_is_read_as_among_all(
    pdf: Callable[[str], Drawn],
) -> None:
    path = pdf("letter_head_in_a_box").path
    (whole,), (part,) = tables_of(path), tables_of(path, {2})
    texts = [cell.text for cell in part.cells]
    assert texts == [cell.text for cell in whole.cells if cell.regions[0].page == 2]


BODY = "Gövde yazısının boyutu bu satırla belli olur."
BELOW = 160.0
"""points from the top: out of the margin."""


def test_text_that_begins_where_other_pages_have_text_is_no_header() -> None:
    """Two pages begin with one sentence; others begin with other sentences at the same height."""
    first = [
        "Nüfus artmıştır.",
        "Nüfus artmıştır.",
        "Göç azalmıştır.",
        "Deniz temizdir.",
    ]
    then = [
        "Sanayi gelişmiştir.",
        "Turizm büyümektedir.",
        "Tarım sürmektedir.",
        "Orman korunmaktadır.",
    ]
    lines = enumerate(zip(first, then, strict=True), 1)
    pages = [page(n, [words(one, 60), words(other, 72)]) for n, (one, other) in lines]
    assert text_of(without_running_lines(pages)) == text_of(pages)


def test_a_caption_printed_again_is_no_header() -> None:
    pages = [
        page(n, [words("Tablo 3: Okullar (devam)", 40), words(BODY, BELOW)])
        for n in (1, 2, 3)
    ]
    assert text_of(without_running_lines(pages)) == text_of(pages)


def test_another_chapter_s_name_in_the_place_of_the_header_is_one() -> None:
    names = ["Nüfus", "Nüfus", "Tarım", "Ulaşım"]
    pages = [
        page(n, [words(name, 30, size=8), words(BODY, BELOW)])
        for n, name in enumerate(names, 1)
    ]
    assert text_of(without_running_lines(pages)) == [BODY] * 4


@pytest.mark.parametrize(
    "form", ["— {} —", "{} / 4", "Sayfa {}", "{}", "s. {}", "- {} -", "Page {} of 4"]
)
def test_page_numbers_are_known_by_their_form(form: str) -> None:
    pages = [
        page(n, [words(BODY, BELOW), words(form.format(n), 800, x0=290)]) for n in (1,)
    ]
    assert text_of(without_running_lines(pages)) == [BODY]


def test_a_number_that_ends_a_table_at_the_foot_of_the_page_is_no_page_number() -> None:
    rows = [
        words(f"{n}", 800 - 14 * n, x0=290) + words(f"{n * 7}", 800 - 14 * n, x0=390)
        for n in range(1, 9)
    ]
    pages = [page(n, [words(BODY, BELOW), *rows]) for n in (1, 2)]
    assert text_of(without_running_lines(pages)) == text_of(pages)


@pytest.mark.parametrize("figure", ["1066621", "1645", "12"])
def test_a_figure_alone_in_the_last_row_of_a_page_is_no_page_number(
    figure: str,
) -> None:
    """A table's heading and its first row stood at the foot of a page: its figure was lost, and nothing told."""
    pages = [page(1, [words(BODY, BELOW), words(figure, 800, x0=440)])]
    kept = text_of(without_running_lines(pages))
    assert (figure in " ".join(kept)) is (len(figure) > len("999"))


@pytest.mark.parametrize(
    ("numbers", "kept"),
    [
        (["1", "2", "904", "4"], ["904"]),
        (["", "", "904", ""], ["904"]),
        (["", "", "12", ""], ["12"]),  # on page 3 of four
        (["17", "18", "904", "20"], ["904"]),
        (["17", "18", "19", "20"], []),
        (["", "", "3", ""], []),
        (["ii", "iii", "iv", "v"], []),
        (["", "904", ""], []),  # of three pages none tells
    ],
)
def test_a_number_that_counts_on_with_no_other_page_is_a_figure(
    numbers: list[str], kept: list[str]
) -> None:
    """The last row of a table's first page: `904` was lost, and nothing told."""
    pages = [
        page(
            n,
            [
                words(f"{BODY} {'abcd'[n - 1]}", BELOW),
                words(number, 780 if number in kept else 800, x0=440),
            ],
        )
        for n, number in enumerate(numbers, 1)
    ]
    left = text_of(without_running_lines(pages))
    assert [text.split()[-1] for text in left if text.split()[-1].isdigit()] == kept


def row(texts: str, base: float) -> list[Word]:
    """Words of columns 120 points apart."""
    return [
        word
        for at, text in enumerate(texts.split())
        for word in words(text, base, x0=60 + 120 * at)
    ]


@pytest.mark.parametrize(
    "number, turned",
    [("near_many", 1.0), ("rows_below", 1), ("column_rows", 3), (None, 0)],
)
def test_words_over_columns_at_the_head_of_pages_are_no_header(
    number: str | None, turned: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A heading with white below it, over two rows of words; with another number it passes for a header."""
    if number is not None:
        monkeypatch.setattr(MARGINS, number, turned)
    below = [("bir iki üç", 70), ("dört beş altı", 90)]
    pages = [
        page(
            n,
            [
                row("Konu Durum Sorumlu", 40),
                *(row(f"{texts}", at) for texts, at in below),
                words(f"{BODY} {n}", 300),
            ],
        )
        for n in (1, 2, 3)
    ]
    kept = text_of(without_running_lines(pages))
    assert all("Konu" in text for text in kept) == (number is None)


def test_a_row_of_figures_alone_at_the_head_of_a_page_is_no_header() -> None:
    """The last row of a table, which two tables have in common: neither its name nor a figure runs."""
    pages = [
        page(n, [row(f"Yatağan {n} 12 0", 60), words(f"{BODY} {n}", 300)])
        for n in (1, 2, 3)
    ]
    assert text_of(without_running_lines(pages)) == text_of(pages)


@pytest.mark.parametrize(
    "rows, kept",
    [
        (["İlçe Nüfus Çalışan", "Aliağa 66.000 27.225", "Urla 77.000 10.947"], True),
        (["İlçe Nüfus", "Aliağa 66.000", "Urla 77.000"], True),
        (
            ["Nüfus", "Aliağa 66", "Ajansı"],
            False,
        ),  # a district's name and a number
    ],
)
@pytest.mark.parametrize("top", [20, 770])
def test_a_table_that_every_page_has_at_its_edge_is_no_running_line(
    rows: list[str], kept: bool, top: float
) -> None:
    """Copies of one page: its heading stands farther from the foot than its figures."""
    lines = [row(text, top + 20 * at) for at, text in enumerate(rows)]
    pages = [page(n, [*lines, words(f"{BODY} {n}", 300)]) for n in (1, 2, 3)]
    found = text_of(without_running_lines(pages))
    assert all(("Nüfus" in text) == kept for text in found)
    assert all(("66" in text) == kept for text in found)


def test_letters_that_count_the_pages_go() -> None:
    pages = [
        page(n, [words(BODY, BELOW), words(f"S{'abc'[n - 1]}", 800, x0=290)])
        for n in (1, 2, 3)
    ]
    assert text_of(without_running_lines(pages)) == [BODY] * 3


def test_a_header_printed_once_that_repeats_the_cover_s_title_goes() -> None:
    cover = page(1, [words("Foça İlçesi Özet Raporu", 300, size=24)])
    body = page(
        2,
        [
            words("Foça İlçesi Özet Raporu", 30, size=8),
            words(BODY, BELOW),
            words(BODY, BELOW + 20),
        ],
    )
    assert text_of(without_running_lines([cover, body]))[1] == f"{BODY} {BODY}"


def test_a_picture_in_the_header_goes_with_it_and_one_in_the_text_stays() -> None:
    logo, chart = Box(60, 20, 90, 44), Box(60, 300, 400, 500)
    pages = [
        page(
            n,
            [words("Foça Özet Raporu", 30, x0=100), words(BODY, BELOW)],
            pictures=[logo, chart],
        )
        for n in (1, 2)
    ]
    assert [page.pictures for page in without_running_lines(pages)] == [
        (chart,),
        (chart,),
    ]


def test_titles_of_slides_stay_though_two_slides_in_a_row_have_the_same() -> None:
    """Most of what stands in the title's place differs from slide to slide."""
    titles = ["Nüfus", "Sağlık", "Sanayi", "Sanayi", "Turizm", "Enerji"]
    pages = [
        page(n, [words(title, 30, size=18), words(BODY, BELOW)])
        for n, title in enumerate(titles, 1)
    ]
    kept = [text.split()[0] for text in text_of(without_running_lines(pages))]
    assert [kept[0], kept[1], kept[4], kept[5]] == [
        "Nüfus",
        "Sağlık",
        "Turizm",
        "Enerji",
    ]


def test_a_heading_printed_again_overleaf_is_no_running_line() -> None:
    """Large type on two of six pages; in small type it is a header, of a chapter of two pages."""
    titles = ["Nüfus", "Sağlık", "Sanayi", "Sanayi", "Turizm", "Enerji"]
    for size, kept in ((18, True), (8, False)):
        pages = [
            page(n, [words(title, 30, size=size), words(BODY, BELOW)])
            for n, title in enumerate(titles, 1)
        ]
        assert ("Sanayi" in " ".join(text_of(without_running_lines(pages)))) is kept


def test_a_heading_of_boxes_that_begins_pages_is_no_running_line() -> None:
    """Pages print it elsewhere too, alone and in its type; a chapter's title stands there once, over more pages."""
    for begun, times, kept in ((3, 2, True), (3, 1, False), (2, 1, True)):
        pages = [
            page(n, [words("Tehditler", 40), words(BODY, BELOW)])
            for n in range(1, begun + 1)
        ]
        inside = [words("Tehditler", 300 + 40 * n) for n in range(times)]
        pages.append(page(4, [words(BODY, BELOW), *inside]))
        assert ("Tehditler" in text_of(without_running_lines(pages))[0]) is kept


@pytest.mark.parametrize("angle", [90, 270])
def test_a_header_that_pages_set_sideways_have_turned_goes_from_the_others(
    angle: int,
) -> None:
    """Its lines at their side are no headings within: it stayed on all pages, and parted tables."""
    turned = [replace(word, angle=angle) for word in words("Bölge Planı", 400)]
    upright = [
        page(n, [words("Bölge Planı", 30), words(f"Metin {n}", 300)])
        for n in range(1, 5)
    ]
    sideways = [page(n, [turned, words(f"Metin {n}", 300)]) for n in range(5, 8)]
    left = text_of(without_running_lines(upright + sideways))
    assert left[:4] == [f"Metin {n}" for n in range(1, 5)]


@pytest.mark.parametrize(("size", "stays"), [(13.9, False), (14.1, True)])
def test_large_lines_on_few_pages_are_headings_printed_again(
    size: float, stays: bool
) -> None:
    """On two of six pages: set half as large again as the text it is the heading of a section that goes on."""
    pages = [
        page(
            n,
            [
                *([words("Ulaşım Altyapısı", 40, size=size)] if n < 3 else []),
                words(f"{BODY} {n}", BELOW),
            ],
        )
        for n in range(1, 7)
    ]
    assert (
        any("Ulaşım" in text for text in text_of(without_running_lines(pages))) is stays
    )


@pytest.mark.parametrize(
    ("below", "is_one"),
    [((60, 205), True), ((60, 300), False), ((105, 240), False), ((60, 130), False)],
)
def test_rows_have_columns_in_common_where_two_phrases_stand_below_two(
    below, is_one
) -> None:
    """`Konu` and `Durum` at 60 and 200 points, 20 and 25 wide."""
    rows = [
        [
            words(text, 40, x0=x0)
            for text, x0 in zip(("Konu", "Durum"), places, strict=True)
        ]
        for places in ((60, 200), below)
    ]
    assert _in_columns(*rows) is is_one
    assert _in_columns(*reversed(rows)) is is_one


@pytest.mark.parametrize(
    ("top", "bottom", "edges"),
    [
        (20, 120, ["top"]),
        (20, 70, []),
        (100, 300, []),
        (700, 800, ["bottom"]),
        (20, 800, ["top", "bottom"]),
    ],
)
def test_lines_of_a_grid_leave_the_margin_that_they_begin_in(
    top, bottom, edges
) -> None:
    drawn = replace(
        page(1, []), rules=(Rule(Box(60, top, 60.5, bottom), horizontal=False),)
    )
    assert [
        edge for edge in ("top", "bottom") if _grid_lines(drawn, edge, 80.0)
    ] == edges


@pytest.mark.parametrize(
    ("lines", "is_in_table"),
    [(MARGINS.grid_lines, True), (MARGINS.grid_lines - 1, False)],
)
def test_a_row_that_several_lines_run_beside_is_of_a_table(lines, is_in_table) -> None:
    text = words("Konu", 60)
    grids = [(20.0, 200.0)] * lines
    assert _in_tables([[text]], [text[0].box], 1, grids) == [is_in_table]


def test_a_footer_that_counts_on_before_the_number_of_all_pages_goes() -> None:
    pages = [
        page(n, [words(BODY, BELOW), words(f"Ajans | {n + 2} / 7", 800, x0=200)])
        for n in (1, 2, 3)
    ]
    assert text_of(without_running_lines(pages)) == [BODY] * 3
    others = [
        page(n, [words(BODY, BELOW), words(f"Ajans | {n * n} / 7", 800, x0=200)])
        for n in (1, 2, 3)
    ]
    assert text_of(without_running_lines(others)) == text_of(others)


def tabbed(names: list[str], x0: list[float], text_at: float = 90.0) -> list[Page]:
    """Pages of 600 points with a few letters beside the text, and prose from some x on."""
    drawn = enumerate(zip(names, x0, strict=True), 1)
    lines = [
        (n, words(name, 400, x0=x, size=7), words(BODY, BELOW, x0=text_at))
        for n, (name, x) in drawn
    ]
    return [
        page(n, [tab, text, words(BODY, 414, x0=text_at)]) for n, tab, text in lines
    ]


def test_a_tab_beside_the_text_is_running_on_odd_and_even_pages() -> None:
    body = [f"{BODY} {BODY}"] * 4
    edges = [20.0, 560.0, 20.0, 560.0]
    assert (
        text_of(
            without_running_lines(tabbed(["Narman", "Van", "Narman", "Van"], edges))
        )
        == body
    )
    chapters = tabbed(
        ["Nüfus", "Nüfus", "Göç"], [20.0] * 3
    )  # another name in the place of a tab
    assert text_of(without_running_lines(chapters)) == body[:3]
    for names, x0, text_at in (
        (["Van", "Muş"], [20.0, 20.0], 90.0),  # on one page each, and nowhere else
        (["Van", "Van"], [65.0, 65.0], 90.0),  # farther in than a tab
        (["3", "3"], [20.0, 20.0], 90.0),
        (["Van", "Van"], [20.0, 20.0], 22.0),  # over text of other lines
    ):
        pages = tabbed(names, x0, text_at)
        assert text_of(without_running_lines(pages)) == text_of(pages)


def test_labels_where_other_pages_have_text_are_no_tabs() -> None:
    pages = [*tabbed(["Van", "Van"], [20.0, 20.0]), page(3, [words(BODY, 400, x0=25)])]
    assert text_of(without_running_lines(pages)) == text_of(pages)
    column = [
        page(n, [words(f"{name} {BODY}", at, x0=20) for at in range(300, 500, 40)])
        for n, name in ((1, "Van"), (2, "Van"))
    ]
    assert text_of(without_running_lines(column)) == text_of(column)


def test_the_text_of_a_margin_is_put_together_once() -> None:
    """Each line is held against all that are like it: in a long document the words would be joined a million times."""
    (line,) = margin_lines(page(1, [words("Konya Ovası", 20)]))
    assert line.text == "Konya Ovası"
    assert line.text is line.text


@pytest.mark.parametrize(
    ("pages", "number", "high", "kept"),
    [
        (1, "1", 2, True),
        (3, "1", 2, True),
        (5, "5", 2, True),  # its page's own number
        (5, "5", 1, False),  # a footer of one row: its lines end above it
        (2, "", 2, False),  # the number of each page, in a drawn foot of two rows
    ],
)
def test_a_number_in_a_grid_at_the_foot_of_a_page_is_of_its_row(
    pages: int, number: str, high: int, kept: bool
) -> None:
    """A table of two rows, whose last began with the number of its place: the row was lost, and nothing told."""
    drawn = []
    for n in range(1, pages + 1):
        rows = [words(f"{BODY} {'abcde'[n - 1]}", BELOW)]
        if n == pages or not number:
            rows += [words("No", 785, x0=60) + words("Yer", 785, x0=120)]
            rows += [words(number or str(n), 805, x0=60) + words("Foça", 805, x0=120)]
        top = 812 - 20 * high
        lines = [Rule(Box(x, top, x, 812), horizontal=False) for x in (55, 110, 300)]
        drawn.append(replace(page(n, rows), rules=tuple(lines)))
    left = text_of(without_running_lines(drawn))[-1]
    assert (f" {number or pages} Foça" in left) is kept


@pytest.mark.parametrize(
    ("numbers", "goes"), [((2, 3), True), ((12, 13), True), ((2, 7), False)]
)
def test_a_header_whose_number_counts_on_goes_though_a_table_s_columns_begin_below(
    numbers: tuple[int, int], goes: bool
) -> None:
    """Its text and its number stand over the columns of a table, as that table's first row would."""
    pages = [
        page(
            n,
            [
                words("Buca Raporu", 40, x0=60),
                words(str(number), 40, x0=300),
                *(row(f"Yer{n}{at} 12 {n} 7", 60 + 12 * at) for at in range(4)),
                words(f"{BODY} {n}", 300),
            ],
        )
        for n, number in zip((2, 3), numbers, strict=True)
    ]
    left = text_of(without_running_lines([page(1, [words(BODY, 300)]), *pages]))
    assert all("Buca" in text for text in left[1:]) is not goes


@pytest.mark.parametrize(
    ("covers", "of_text", "goes"), [(1, 2, True), (0, 2, True), (2, 2, False), (1, 1, False)]
)  # fmt: skip
def test_a_header_close_above_the_tables_of_most_pages_goes(
    covers: int, of_text: int, goes: bool
) -> None:
    """It stood over the columns of each table, as a head does that a page prints again."""
    header = [*words("Buca Raporu", 30, x0=60), *words("Bölge Planı", 30, x0=300)]
    pages = [page(n, [words(BODY, 30, size=20)]) for n in range(1, covers + 1)]
    for n in range(covers + 1, covers + of_text + 1):
        pages.append(page(n, [header, words(f"{BODY} {n}", 300)]))
    for n in range(covers + of_text + 1, covers + of_text + 5):
        rows = [
            [*words(f"Yer{n}{at}", 42 + 12 * at, x0=60), *words(f"{n}{at}", 42 + 12 * at, x0=300)]
            for at in range(6)
        ]  # fmt: skip
        pages.append(page(n, [header, *rows]))
    left = text_of(without_running_lines(pages))[covers:]
    assert [("Buca" not in text) for text in left] == [goes] * (of_text + 4)
