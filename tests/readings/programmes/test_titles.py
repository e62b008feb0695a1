"""Tables of one programme each under a line that names it, and pairs of counts that a line of the page explains."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extractors.readings import choose_readings
from extractors.readings.whole.named_above import with_title
from extractors.records.readers import read_records
from schemas.geometry import Box
from schemas.page import Page
from schemas.table import Region
from tests.readings.test_goals import IDENTITY
from tests.readings.test_regions import Written, page
from tests.support.drawn_tables import drawn_table

PLACES = ["Aliağa", "Balçova", "Bayındır", "Bergama", "Beydağ"]
TITLE = "2008 KOBİ Mali Destek Programı"
HEADS = [
    ("İlçe", 60.0, 136.0),
    ("Proje Başvurusu", 240.0, 136.0),
    ("Başarılı Proje", 350.0, 136.0),
]
READ = {(TITLE[5:], 2008, 5 + n, n) for n in range(len(PLACES))}


def rows() -> list[Written]:
    """A place in each row with two counts, 14 points apart, below the headings."""
    written: list[Written] = [
        (place, 60.0, 150.0 + 14 * n) for n, place in enumerate(PLACES)
    ]
    for n in range(len(PLACES)):
        written += [
            (str(5 + n), 260.0, 150.0 + 14 * n),
            (str(n), 370.0, 150.0 + 14 * n),
        ]
    return written


def read(*pages: Page) -> set[tuple[str, int | None, int | None, int | None]]:
    """Programme, year and counts of each result."""
    numbered = [replace(each, number=number) for number, each in enumerate(pages, 1)]
    tables = choose_readings(numbered, [], IDENTITY).tables
    results = read_records(tables, IDENTITY).programme_results
    return {
        (each.programme, each.year, each.applications, each.successful)
        for each in results
    }


@pytest.mark.parametrize(
    "rest",
    ["", " Başvuru ve Destek Sonuçları", " Başvuru ve Destek Sonuçları (devamı)"],
)
def test_a_title_right_above_names_the_programme(rest: str) -> None:
    assert read(page([*rows(), (TITLE + rest, 40, 118)], HEADS)) == READ


@pytest.mark.parametrize(
    ("captions", "told"), [((118.0, 258.0), (118, 128)), ((226.0, 366.0), (366, 376))]
)
def test_tables_found_as_one_have_a_caption_each(
    captions: tuple[float, float], told: tuple[float, float]
) -> None:
    """On the side of the caption of what was found: between them, one stands right above the wrong table."""
    other = "2010 Turizm Mali Destek Programı"
    names = [f"Tablo {n}. {name} Sonuçları" for n, name in ((1, TITLE), (2, other))]
    below = [(text, x, y + 140) for text, x, y in [*rows(), *HEADS]]
    drawn = page(
        [
            *rows(),
            *HEADS,
            *below,
            *((name, 40.0, y) for name, y in zip(names, captions, strict=True)),
        ]
    )
    known = names[0] if captions[0] < 136 else names[1]
    more = {
        "label": known[:7],
        "caption": known,
        "caption_region": Region(page=1, box=Box(40, told[0], 300, told[1])),
        "regions": (Region(page=1, box=Box(40, 132, 420, 362)),),
    }
    found = drawn_table([["", "", ""]] * 13, headings=0).model_copy(update=more)
    read = read_records(
        choose_readings([drawn], [found], IDENTITY).tables, IDENTITY
    ).programme_results
    tables = {each.cell.table_ordinal: each.programme for each in read}
    assert [tables[ordinal] for ordinal in sorted(tables)] == [TITLE[5:], other[5:]]


def test_a_title_of_two_lines_names_the_programme() -> None:
    title = [("2008 KOBİ Mali", 40, 106), ("Destek Programı Sonuçları", 40, 118)]
    assert read(page(rows(), [*HEADS, *title])) == READ


def test_the_end_of_a_name_is_no_name() -> None:
    """Its first line is set otherwise: what stands right above the table is no whole title."""
    written = [*rows(), ("2008 KOBİ Mali", 40.0, 106.0)]
    assert (
        read(page(written, [*HEADS, ("Destek Programı Sonuçları", 40, 118)])) == set()
    )


def test_a_title_far_above_is_of_something_else() -> None:
    assert read(page([*rows(), (f"{TITLE} Sonuçları", 40, 80)], HEADS)) == set()


def test_prose_above_is_no_title() -> None:
    prose = f"{TITLE} kapsamında gelen başvurular aşağıda verilmiştir."
    assert read(page([*rows(), (prose, 40, 118)], HEADS)) == set()


def at_the_foot(top: float) -> Page:
    """Another programme's table, and a line below it."""
    other = ("2010 Turizm Mali Destek Programı Sonuçları", 40.0, 118.0)
    return page([*rows(), other, (f"{TITLE} Sonuçları", 40, top)], HEADS)


@pytest.mark.parametrize(("top", "named"), [(260.0, True), (218.0, False)])
def test_a_title_that_ends_the_page_before_is_the_tables(
    top: float, named: bool
) -> None:
    found = read(at_the_foot(top), page(rows(), HEADS))
    assert (found >= READ) == named
    assert {programme for programme, *_ in found} >= {"Turizm Mali Destek Programı"}


def pairs(lines: Sequence[Written]) -> Page:
    """Two programmes with `8 / 3` in a cell, and what else stands on the page."""
    heads = [
        ("İlçe", 60, 136),
        (TITLE, 180, 136),
        ("2010 Turizm Mali Destek Programı", 380, 136),
    ]
    cells = [
        (f"{5 + n} / {n}", x, 150.0 + 14 * n)
        for n in range(len(PLACES))
        for x in (230.0, 440.0)
    ]
    places = [(place, 60.0, 150.0 + 14 * n) for n, place in enumerate(PLACES)]
    return page([*places, *cells, *lines], heads)


SAID = "Hücrelerde Başvuru Sayısı / Başarılı Proje Sayısı verilmiştir."


def test_a_line_of_the_page_says_what_the_two_counts_are() -> None:
    assert read(pairs([(SAID, 60, 240)])) >= READ


def test_lines_that_say_it_in_two_orders_say_nothing() -> None:
    other = ("Hücrelerde Başarılı Proje Sayısı / Başvuru Sayısı verilmiştir.", 60, 260)
    assert read(pairs([(SAID, 60, 240), other])) == set()
    assert read(pairs([])) == set()


def test_a_title_below_the_caption_of_all_names_the_programme() -> None:
    """The first of several tables had the caption of them all, and no result was read of it."""
    drawn = [["İlçe", "Proje Başvurusu", "Başarılı Proje"], ["Aliağa", "5", "1"]]
    caption = "Tablo 2: İlçelere Göre Başvuran ve Başarılı Bulunan Projeler"
    where = (Region(page=1, box=Box(60, 126, 460, 210)),)
    table = drawn_table(drawn, caption=caption).model_copy(update={"regions": where})
    above = page([(caption, 60, 90), (TITLE, 60, 118)])
    assert with_title(table, {1: above}, []).caption == TITLE
    bare = page([(caption, 60, 118)])
    assert with_title(table, {1: bare}, []).caption == caption
