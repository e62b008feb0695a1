"""Counts of projects read from words, whatever stands across and whatever down."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extractors.readings import choose_readings
from extractors.readings.crossed import crossed
from extractors.readings.crossed.labels import _blocks, are_sorted
from extractors.readings.crossed.lines import runs_on
from extractors.readings.crossed.roles import MEASURES, Said, may_tell_what_is_counted
from extractors.readings.kinds import Document
from extractors.readings.programmes import prove_programmes
from extractors.records.programmes import read_programmes
from extractors.tables.page.sideways import Turn
from schemas.geometry import Box, bounding_box
from schemas.page import Page
from schemas.table import Region
from schemas.vocabulary.load import load_headings
from tests.readings.test_goals import IDENTITY
from tests.readings.test_regions import Written, page
from tests.support.drawn_pages import words
from tests.support.drawn_tables import drawn_table

KOBI, TURIZM = "KOBİ Mali Destek Programı", "Turizm ve Çevre Mali Destek Programı"
COUNTS = {
    "Aliağa": [(8, 3), (5, 2)], "Balçova": [(13, 4), (1, 0)], "Bayındır": [(21, 10), (40, 7)],
    "Bergama": [(2, 1), (0, 0)],
}  # fmt: skip
TOTALS = [(44, 18), (46, 9)]
RESULTS = sorted(
    (name, year, place.lower(), *counts[at])
    for place, counts in {"aliaga": COUNTS["Aliağa"], "balcova": COUNTS["Balçova"], "bayindir": COUNTS["Bayındır"],
                          "bergama": COUNTS["Bergama"]}.items()
    for at, (name, year) in enumerate([(KOBI, 2008), (TURIZM, 2010)])
)  # fmt: skip
Rows = Sequence[tuple[float, Sequence[str]]]


def line(y: float, *written: tuple[float, str]) -> list[Written]:
    return [(text, x, y) for x, text in written]


def places_across() -> list[Page]:
    """Programmes down, places over two counts each."""
    texts = line(100, (30, "Program"))
    for at, place in enumerate(COUNTS):
        x = 260 + 80 * at
        texts += line(90, (x + 12, place)) + line(
            104, (x - 10, "Başvuru"), (x + 30, "Başarılı")
        )
        for row, counts in enumerate(COUNTS[place]):
            texts += line(120 + 16 * row, (x, str(counts[0])), (x + 44, str(counts[1])))
    texts += line(120, (30, f"2008 – {KOBI}")) + line(136, (30, f"2010 – {TURIZM}"))
    return [page(texts)]


def panels() -> list[Page]:
    """Year, programme and what is counted down, places across in panels, the last of a total alone."""
    texts: list[Written] = []
    y = 90.0
    for named in (["Aliağa", "Balçova"], ["Bayındır", "Bergama"], ["İl Toplamı"]):
        texts += line(y, (60, "Yıl"), (90, "Program"))
        texts += [(place, 330 + 80 * at, y) for at, place in enumerate(named)]
        for programme, (year, lines) in enumerate(
            [
                ("2008", ["KOBİ Mali Destek", "Programı"]),
                ("2010", ["Turizm ve Çevre Mali Destek", "Programı"]),
            ]
        ):
            texts += (
                line(y + 23, (60, year))
                + line(y + 18, (90, lines[0]))
                + line(y + 29, (90, lines[1]))
            )
            for measure, label in enumerate(["Başvuru", "Başarılı"]):
                base = y + 16 + 16 * measure
                counts = [
                    (COUNTS.get(place) or TOTALS)[programme][measure] for place in named
                ]
                texts += line(base, (260, label)) + [
                    (str(count), 340 + 80 * at, base) for at, count in enumerate(counts)
                ]
            y += 32
        y += 16
    return [page(texts)]


def once_beside_its_places() -> list[Page]:
    """A programme centred beside its places, which stand down; the head is printed again overleaf in part."""
    head = line(80, (60, "Program"), (280, "İlçe"), (360, "Başvuru"), (440, "Başarılı"))
    pages = []
    for at, lines in enumerate(
        (
            ["2008 KOBİ Mali", "Destek Programı"],
            ["2010 Turizm ve Çevre", "Mali Destek Programı"],
        )
    ):
        texts = head if at == 0 else head[3:]
        texts = texts + line(118, (60, lines[0])) + line(130, (60, lines[1]))
        for row, (place, counts) in enumerate(COUNTS.items()):
            shown = [(280, place), (370, str(counts[at][0])), (450, str(counts[at][1]))]
            texts += line(100 + 16 * row, *shown)
        pages.append(replace(page(texts), number=at + 1))
    return pages


def bands() -> list[Page]:
    """A band for each programme; head and first band are left behind on the page before."""
    left = line(740, (60, "İlçe"), (260, "Başvuru"), (360, "Başarılı")) + line(
        756, (180, f"2008 Yılı {KOBI}")
    )
    texts: list[Written] = []
    y = 60.0
    for at, name in enumerate((None, f"2010 Yılı {TURIZM}")):
        texts += line(y, (150, name)) if name else []
        for row, (place, counts) in enumerate(COUNTS.items(), 1):
            texts += line(
                y + 16 * row,
                (60, place),
                (270, str(counts[at][0])),
                (370, str(counts[at][1])),
            )
        y += 96
    return [page(left), replace(page(texts), number=2)]


def captions() -> list[Page]:
    """A table for each programme, which its caption names; the second goes on overleaf, under the same head."""
    pages: list[list[Written]] = [[], []]
    for at, name in enumerate(
        (f"2008 Yılı {KOBI} Sonuçları", f"2010 – {TURIZM} Sonuçları")
    ):
        top = 80.0 + 140 * at
        head = [(60, "İlçe"), (260, "Başvuru"), (360, "Başarılı")]
        pages[0] += line(top, (60, f"Tablo {at + 1}: {name}")) + line(top + 30, *head)
        for row, (place, counts) in enumerate(COUNTS.items(), 1):
            overleaf = at == 1 and row > 2
            base = 60 + 16 * row if overleaf else top + 30 + 16 * row
            shown = line(
                base, (60, place), (270, str(counts[at][0])), (370, str(counts[at][1]))
            )
            pages[overleaf] += shown
        pages[1] += line(80, *head) if at else []
    return [
        replace(page(texts), number=number) for number, texts in enumerate(pages, 1)
    ]


@pytest.mark.parametrize(
    "drawn",
    [places_across, panels, once_beside_its_places, bands, captions],
    ids=lambda made: made.__name__,
)
def test_counts_are_read_whatever_stands_across(drawn: object) -> None:
    assert callable(drawn)
    tables = [table for _, table in crossed(Document(drawn(), [], IDENTITY))]
    assert len(tables) == (2 if drawn is captions else 1)
    told = [table.model_copy(update={"kind": "programme_results"}) for table in tables]
    results = [
        result for table in told for result in read_programmes(table, "tr").results
    ]
    found = sorted(
        (r.programme, r.year or 0, r.place, r.applications, r.successful)
        for r in results
    )
    assert found == RESULTS


def test_a_total_over_two_columns_is_no_word_of_what_each_counts() -> None:
    """`TOPLAM` above `Başvuru` is not `Toplam Başvuru`: the sums are no counts of the place beside them."""
    (drawn,) = places_across()
    sums = line(90, (590, "TOPLAM")) + line(104, (570, "Başvuru"), (610, "Başarılı"))
    for row, counts in enumerate(TOTALS):
        sums += line(120 + 16 * row, (580, str(counts[0])), (624, str(counts[1])))
    whole = replace(drawn, words=(*drawn.words, *page(sums).words))
    ((_, table),) = crossed(Document([whole], [], IDENTITY))
    told = table.model_copy(update={"kind": "programme_results"})
    found = sorted(
        (r.programme, r.year or 0, r.place, r.applications, r.successful)
        for r in read_programmes(told, "tr").results
    )
    assert found == RESULTS


def test_a_year_above_programmes_is_of_all_down_to_the_next() -> None:
    """A district beside its province; the caption names programmes in general, and the last row is of all."""
    texts = line(
        60, (30, "Tablo 5. Aliağa ve İzmir Genelinde Mali Destek Programı Sonuçları")
    )
    texts += line(90, (292, "Aliağa"), (420, "İl Toplamı")) + line(
        104, (30, "Program Adı")
    )
    texts += [
        (name, x, 104)
        for x, name in zip(
            (260, 320, 390, 450), ["Başvuru", "Başarılı"] * 2, strict=True
        )
    ]
    rows = [
        ("2008 Yılı",),
        (KOBI, 8, 3, 44, 18),
        (TURIZM, 5, 2, 46, 9),
        ("2010 Yılı",),
        (KOBI, 1, 0, 9, 3),
    ]
    for at, (name, *counts) in enumerate([*rows, ("Toplam", 14, 5, 99, 30)]):
        texts += line(120 + 16 * at, (30, name))
        texts += line(
            120 + 16 * at,
            *(
                (x + 10, str(count))
                for x, count in zip((260, 320, 390, 450), counts, strict=False)
            ),
        )
    ((_, table),) = crossed(Document([page(texts)], [], IDENTITY))
    results = read_programmes(table, "tr").results
    read = {
        (r.programme, r.year, r.place, r.applications, r.successful) for r in results
    }
    assert read == {
        (KOBI, 2008, "aliaga", 8, 3),
        (TURIZM, 2008, "aliaga", 5, 2),
        (KOBI, 2010, "aliaga", 1, 0),
    }
    proof = prove_programmes(IDENTITY, table)
    assert proof is not None
    assert not proof.objections


def test_money_beside_counts_is_none_of_them() -> None:
    texts = line(90, (292, "Aliağa")) + line(104, (30, "Program"))
    texts += line(104, (260, "Başvuru"), (320, "Başarılı"), (380, "Destek Tutarı (TL)"))
    for at, (name, *counts) in enumerate(
        [(f"2008 {KOBI}", "8", "3", "440.180"), (f"2010 {TURIZM}", "5", "2", "0")]
    ):
        texts += line(
            120 + 16 * at,
            (30, name),
            (270, counts[0]),
            (330, counts[1]),
            (400, counts[2]),
        )
    ((_, table),) = crossed(Document([page(texts)], [], IDENTITY))
    read = {
        (r.programme, r.year, r.applications, r.successful)
        for r in read_programmes(table, "tr").results
    }
    assert read == {(KOBI, 2008, 8, 3), (TURIZM, 2010, 5, 2)}


def test_where_money_alone_stands_beside_places_and_programmes_no_project_is_counted() -> (
    None
):
    texts = line(
        90, (30, "İlçe"), (90, "Program"), (330, "Hibe (TL)"), (400, "Bütçe (TL)")
    )
    for at, (place, *amounts) in enumerate(
        [("Aliağa", "440.180", "12.300"), ("Balçova", "88.500", "7.150")]
    ):
        texts += line(
            110 + 16 * at,
            (30, place),
            (90, f"2008 {KOBI}"),
            (335, amounts[0]),
            (405, amounts[1]),
        )
    assert crossed(Document([page(texts)], [], IDENTITY)) == []


def test_a_panel_of_totals_proves_the_others() -> None:
    ((_, table),) = crossed(Document(panels(), [], IDENTITY))
    proof = prove_programmes(IDENTITY, table)
    assert proof is not None
    assert "every column adds up to its total" in proof.supports


def test_nothing_is_read_where_one_count_is_said_nothing_of() -> None:
    (drawn,) = places_across()
    unnamed = tuple(word for word in drawn.words if word.text != "Bergama")
    assert not list(crossed(Document([replace(drawn, words=unnamed)], [], IDENTITY)))


def test_a_programme_may_have_results_in_fewer_places_where_each_count_is_read() -> (
    None
):
    first, last = once_beside_its_places()
    gone = [word for word in first.words if word.box.top < 130]
    ((_, table),) = crossed(
        Document([replace(first, words=tuple(gone)), last], [], IDENTITY)
    )
    proof = prove_programmes(IDENTITY, table)
    assert proof is not None
    assert not proof.objections


def test_a_table_that_took_the_caption_below_it_has_the_one_above() -> None:
    pages = captions()
    names = [f"2008 Yılı {KOBI} Sonuçları", f"2010 – {TURIZM} Sonuçları"]
    rows = [
        ["İlçe", "Başvuru", "Başarılı"],
        *([place, *map(str, COUNTS[place][0])] for place in COUNTS),
    ]
    below = {
        "kind": "programme_results",
        "regions": (Region(page=1, box=Box(50, 95, 420, 180)),),
        "caption": f"Tablo 2: {names[1]}",
        "label": "Tablo 2",
        "caption_region": Region(page=1, box=Box(60, 210, 300, 220)),
    }
    found = drawn_table(rows).model_copy(update=below)
    first = choose_readings(pages, [found], IDENTITY).tables[0]
    assert (first.label, first.caption) == ("Tablo 1", f"Tablo 1: {names[0]}")
    assert {r.programme for r in read_programmes(first, "tr").results} == {KOBI}


def test_a_year_on_the_line_below_a_name_is_that_programmes() -> None:
    texts = line(80, (60, "Program"), (260, "Aliağa"), (330, "Balçova"))
    for at, (name, year) in enumerate(
        [("KOBİ Mali Destek Programı", 2009), ("Turizm Mali Destek Programı", 2010)]
    ):
        texts += line(100 + 32 * at, (60, name)) + line(
            112 + 32 * at, (60, f"({year})")
        )
        for measure, label in enumerate(["Başvuru", "Başarılı"]):
            base = 100 + 32 * at + 13 * measure
            texts += line(
                base, (210, label), (270, str(8 - measure)), (340, str(5 - measure))
            )
    ((_, table),) = crossed(Document([page(texts)], [], IDENTITY))
    results = read_programmes(
        table.model_copy(update={"kind": "programme_results"}), "tr"
    ).results
    assert {(r.programme, r.year) for r in results} == {
        ("KOBİ Mali Destek Programı", 2009),
        ("Turizm Mali Destek Programı", 2010),
    }


def narrow_heads(
    names: Sequence[Sequence[str]],
    above: str = "",
    *,
    centred: bool = True,
    lower: float = 0.0,
) -> list[Page]:
    """Districts down; over each two counts the lines of a programme's name, and of what is counted.

    Those of each next programme stand so many points `lower`.
    """
    texts: list[Written] = line(60, (30, above)) if above else []
    for at, lines in enumerate(names):
        x, top = 200 + 160 * at, 80 + lower * at
        for row, name in enumerate(lines):
            texts += line(
                top + 11 * row, (x + 55 - 2.8 * len(name) if centred else x, name)
            )
        for row, (one, other) in enumerate(
            [
                ("Toplam", "Toplam"),
                ("Proje", "Başarılı"),
                ("Başvuru", "Proje"),
                ("Sayısı", "Sayısı"),
            ]
        ):
            texts += line(top + 11 * (len(lines) + row), (x, one), (x + 70, other))  # fmt: skip
    y = 80 + 11 * (len(names[0]) + 4) + 5 + lower * (len(names) - 1)
    for row, place in enumerate(COUNTS):
        counts = [each for pair in COUNTS[place][: len(names)] for each in pair]
        texts += line(y + 13 * row, (30, place))
        texts += [
            (str(count), 210 + 80 * at, y + 13 * row) for at, count in enumerate(counts)
        ]
    return [page(texts)]


def programmes_in(pages: list[Page]) -> set[tuple[str, int | None]]:
    tables = [table for _, table in crossed(Document(pages, [], IDENTITY))]
    return {
        (r.programme, r.year)
        for table in tables
        for r in read_programmes(table, "tr").results
    }


def test_all_lines_of_a_head_are_of_it_however_many() -> None:
    names = [["2009 Küçük", "Ölçekli Altyapı", "Mali Destek", "Programı"], ["2014 Turizm", "ve Çevre Mali", "Destek", "Programı"]]  # fmt: skip
    assert programmes_in(narrow_heads(names)) == {
        ("Küçük Ölçekli Altyapı Mali Destek Programı", 2009),
        ("Turizm ve Çevre Mali Destek Programı", 2014),
    }


def years_over_names(
    years: Sequence[tuple[str, float]], *, totals: bool = False
) -> set[tuple[str, int | None]]:
    """Four programmes of two columns each, 120 points apart, under years with their middle at some heights."""
    names = ["KOBİ", "Turizm", "Sosyal", "Enerji"]
    texts = [(year, x - 2.5 * len(year), 90.0) for year, x in years]
    texts += line(100, (30, "İlçe"))
    for at, name in enumerate(names):
        middle = 200.0 + 120 * at
        texts += [(name, middle - 2.5 * len(name), 100.0)]
        texts += [(word, middle - 2.5 * len(word), 110.0) for word in ["Mali Destek"]]
        texts += [("Programı", middle - 20, 120.0)]
        texts += line(132, (middle - 47, "Başvuru"), (middle + 9, "Başarılı"))
        for row, counts in enumerate(COUNTS.values()):
            first, second = counts[at % 2]
            texts += line(150 + 14 * row, (middle - 32, str(first)), (middle + 28, str(second)))  # fmt: skip
    texts += [(place, 30.0, 150.0 + 14 * row) for row, place in enumerate(COUNTS)]
    if totals:
        texts += line(90, (665, "TOPLAM"))
        texts += line(132, (633, "Başvuru"), (689, "Başarılı"))
        for row, ((a, b), (c, d)) in enumerate(COUNTS.values()):
            texts += line(150 + 14 * row, (648, str(2 * (a + c))), (708, str(2 * (b + d))))  # fmt: skip
    return programmes_in([replace(page(texts), width=800)])


def test_years_over_the_middles_of_runs_are_of_all_their_columns() -> None:
    """The first column of `Turizm` stands as near to the year before: half of its counts were of 2008."""
    told = {name.split()[0]: year for name, year in years_over_names([("2008", 200), ("2011", 440)])}  # fmt: skip
    assert told == {"KOBİ": 2008, "Turizm": 2011, "Sosyal": 2011, "Enerji": 2011}


def test_a_year_over_the_middle_of_all_is_of_all_though_others_stand_level_with_it() -> (
    None
):
    """`GENEL TOPLAM` on its line made it the begin of one name: the others had no year."""
    told = years_over_names([("2011", 380)], totals=True)
    assert {year for _, year in told} == {2011}


@pytest.mark.parametrize(
    "years",
    [
        [("2008", 200), ("2011", 410)],  # over the middle of no run
        [("2008", 200), ("2011", 380)],  # one that leaves `Enerji` over
    ],
)
def test_years_that_leave_columns_over_are_of_none_beside(
    years: list[tuple[str, float]],
) -> None:
    told = {name.split()[0]: year for name, year in years_over_names(years)}
    assert told.get("Enerji") is None


def two_programmes(years: float, *, first: float = 100.0) -> list[Written]:
    """Two programmes of two columns each, their years so many points above their names."""
    texts = line(first - years, (210, "2008"), (370, "2010"))
    texts += line(first, (150, KOBI), (300, TURIZM), (30, "İlçe"))
    for at in range(2):
        x = 190 + 160 * at
        texts += line(first + 14, (x - 30, "Başvuru"), (x + 30, "Başarılı"))
        for row, counts in enumerate(COUNTS.values()):
            one, other = counts[at]
            y = first + 34 + 14 * row
            texts += line(y, (x - 15, str(one)), (x + 45, str(other)))
    texts += [(place, 30, first + 34 + 14 * row) for row, place in enumerate(COUNTS)]
    return texts


def test_years_far_above_the_names_are_of_the_head() -> None:
    """Twice the white of a page's other lines: the names had no year, and the page before was not gone on with."""
    assert programmes_in([page(two_programmes(34.0))]) == {(KOBI, 2008), (TURIZM, 2010)}
    apart = {year for _, year in programmes_in([page(two_programmes(70.0))])}
    assert apart <= {None}


@pytest.mark.parametrize("below", [[], [(30.0, "Not: Veriler ajanstan alınmıştır.")]])
def test_a_head_left_between_text_and_a_note_is_the_next_pages(
    below: list[tuple[float, str]],
) -> None:
    """The years stood over a footnote; with the text above them the head was not understood."""
    written = two_programmes(20.0, first=60.0)
    years = [(text, x, 700.0) for text, x, _ in written[:2]]
    texts = [(f"{n} ve {n}", 200.0, 500.0 + 20 * n) for n in range(9)]
    texts += [(f"Genç {n}", 380.0, 500.0 + 20 * n) for n in range(9)]
    left = [*texts, *years, *(w for at in below for w in line(730, at))]
    pages = [page(left), replace(page(written[2:]), number=2)]
    assert programmes_in(pages) == {(KOBI, 2008), (TURIZM, 2010)}
    (table,) = (table for _, table in crossed(Document(pages, [], IDENTITY)))
    assert [region.page for region in table.regions] == [1, 2]


def test_lines_of_a_head_that_stand_between_each_other_are_all_of_it() -> None:
    """A name that stands half a line lower than its neighbour makes the lines of a page twice as many."""
    names = [["2009 Küçük", "Ölçekli", "Altyapı", "Mali", "Destek", "Programı"], ["2014 Turizm", "ve Çevre", "ve", "Mali", "Destek", "Programı"]]  # fmt: skip
    assert programmes_in(narrow_heads(names, lower=5.5)) == {
        ("Küçük Ölçekli Altyapı Mali Destek Programı", 2009),
        ("Turizm ve Çevre ve Mali Destek Programı", 2014),
    }


def test_a_name_whose_begin_is_not_understood_is_not_read_without_it() -> None:
    """What follows would be another programme's name."""
    names = [
        ["Ek 9/b. bendi", "KOBİ Mali Destek", "Programı"],
        ["Ek 9/c. bendi", "Turizm Mali Destek", "Programı"],
    ]
    assert not {name for name, _ in programmes_in(narrow_heads(names))} & {
        "KOBİ Mali Destek Programı",
        "Turizm Mali Destek Programı",
    }


def test_names_that_stand_over_the_first_of_their_columns_alone_are_not_read_in_part() -> (
    None
):
    names = [
        ["2009 KOBİ Mali", "Destek Programı"],
        ["2014 Turizm Mali", "Destek Programı"],
    ]
    assert "Destek Programı" not in {
        name for name, _ in programmes_in(narrow_heads(names, centred=False))
    }


def test_a_heading_that_speaks_of_several_programmes_names_none() -> None:
    names = [
        ["2009 KOBİ Mali", "Destek Programı"],
        ["2014 Turizm Mali", "Destek Programı"],
    ]
    assert programmes_in(narrow_heads(names, above="Mali Destek Programları")) == {
        ("KOBİ Mali Destek Programı", 2009),
        ("Turizm Mali Destek Programı", 2014),
    }


def test_captions_below_tables_name_none_above_though_the_first_begins_a_page() -> None:
    """The first has no caption over it: so the one over the second is the first one's."""
    drawn, overleaf = captions()
    first = min(word.box.top for word in drawn.words if word.text == "İlçe")
    below = replace(
        drawn, words=tuple(word for word in drawn.words if word.box.top >= first - 1)
    )
    statistics = page(
        [
            *line(60, (60, "İlçe"), (260, "Nüfus"), (360, "Sayı")),
            *line(80, (60, "Foça"), (260, "5"), (360, "7")),
        ]
    )
    assert not programmes_in(
        [statistics, replace(below, number=2), replace(overleaf, number=3)]
    )


def test_tables_of_several_years_under_the_same_head_are_not_one() -> None:
    """Each has its caption: of one table all would be of the year of the first."""
    texts: list[Written] = []
    for at, (year, name) in enumerate(((2008, KOBI), (2010, TURIZM))):
        top = 60.0 + 150 * at
        texts += line(
            top,
            (30, f"Tablo {at + 6}: {year} Yılı Mali Destek Programlarının Sonuçları"),
        )
        texts += line(top + 20, (30, "İlçe"), (230, name)) + line(
            top + 34, (240, "Başvuru"), (330, "Başarılı")
        )
        for row, place in enumerate(COUNTS):
            one, other = COUNTS[place][at]
            texts += line(
                top + 50 + 14 * row, (30, place), (250, str(one)), (340, str(other))
            )
    assert programmes_in([page(texts)]) == {(KOBI, 2008), (TURIZM, 2010)}


def test_a_caption_that_says_it_goes_on_begins_no_table() -> None:
    """Its caption stood below the whole of it: the rows overleaf were a table of their own."""
    written = two_programmes(14.0)
    cut = 134.0 + 14 * 2
    heads = [each for each in written if each[2] < 130]
    first = [each for each in written if each[2] < cut]
    rest = [(text, x, y - 14) for text, x, y in written if y >= cut]
    again = line(
        60, (60, "Tablo 3: Başvuran ve Başarılı Bulunan Proje Sayıları (devam)")
    )
    second = replace(page([*again, *heads, *rest]), number=2)
    (table,) = (
        each for _, each in crossed(Document([page(first), second], [], IDENTITY))
    )
    assert table.n_rows == 2 + len(COUNTS)


def test_counts_of_a_page_that_stands_sideways_lie_where_it_shows_them() -> None:
    """They lay where a reader of the turned page sees them, and the table that was found there was read again."""
    upright = page(two_programmes(14.0))
    turn = Turn(90, upright.height, upright.width)
    words = tuple(
        replace(word, box=turn.shown(word.box), angle=90) for word in upright.words
    )
    sideways = replace(upright, words=words, width=800, height=600)
    box = bounding_box(word.box for word in words)
    found = drawn_table([["8", "3"]]).model_copy(update={"regions": (Region(1, box),)})
    ((passage, table),) = crossed(Document([sideways], [found], IDENTITY))
    assert passage.found == (found,)
    printed = {word.text: word.box for word in words}
    (place,) = (cell for cell in table.cells if cell.text == "Bergama")
    assert place.regions[0].box == printed["Bergama"].rounded()


def two_counts(y: float, *more: tuple[float, str]) -> list[Written]:
    return line(y, (250, "5"), (340, "7"), *more)


def test_lines_of_a_label_stand_close_below_the_last_counts() -> None:
    """What follows farther below is the text after the table."""
    (run,) = runs_on(
        [
            page(
                [
                    *two_counts(100, (30, "Kuzey")),
                    *line(112, (30, "Ege")),
                    *line(140, (30, "Metin")),
                ]
            )
        ]
    )
    assert [word.text for _, word in run.below] == ["Ege"]


def test_the_last_lines_of_a_page_may_be_a_head_that_was_left_behind() -> None:
    before = page(
        [
            written
            for n in range(20)
            for written in line(80 + 30 * n, (250, f"Satır{n}"))
        ]
    )
    after = replace(page(two_counts(80, (30, "Foça"))), number=2)
    (run,) = runs_on([before, after])
    assert [words[0].text for words in run.left] == [f"Satır{n}" for n in range(8, 20)]


def test_places_follow_their_letters_though_one_does_not() -> None:
    def sorted_of(*places: str) -> bool:
        return are_sorted([{"place": Said("place", place, place)} for place in places])

    assert sorted_of("Aliağa", "Bergama", "Çeşme", "Dikili", "Foça", "Bornova", "Urla")
    assert not sorted_of("Urla", "Aliağa", "Foça", "Bergama")
    assert not sorted_of("Aliağa", "Urla", "Bergama", "Foça")


def test_a_lone_count_goes_on_below_others_and_not_left_of_them() -> None:
    for left, counts in ((240.0, 3), (200.0, 2)):
        runs = runs_on([page([*two_counts(100), *line(114, (left, "9"))])])
        assert sum(len(each.counts) for run in runs for each in run.lines) == counts


@pytest.mark.parametrize("code", MEASURES)
def test_whatever_says_what_is_counted_has_a_word_that_tells_so_at_a_glance(
    code: str,
) -> None:
    for spelling in load_headings()["programme_results"][code].spellings:
        assert any(map(may_tell_what_is_counted, spelling.split())), spelling


def test_a_line_end_may_cut_the_word_that_tells_what_is_counted() -> None:
    assert [may_tell_what_is_counted(word) for word in ("Baş-", "Başvuru", "Baş", "Nüfus", "-")] == [
        True, True, False, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(("lines", "read"), [(20, True), (21, False)])
def test_a_label_has_no_more_lines_than_a_name_can_have(lines, read):
    """A column of prose was tried again with each further line: 10 s for a report of four pages."""
    said = ["Kırsal", *["Turizm"] * (lines - 4), "Mali", "Destek", "Programı"]
    column = [
        (1, word) for at, text in enumerate(said) for word in words(text, 100 + 12 * at)
    ]
    blocks = _blocks(column, frozenset())
    assert (None if blocks is None else [each.text for each in blocks]) == (
        [" ".join(said)] if read else None
    )


def test_a_note_below_the_last_counts_is_no_label_where_one_ends_on_the_page_before() -> (
    None
):
    """Lines below the last counts of a page are the ends of labels, or all are not; a source is none of them."""
    head = line(80, (60, "İlçe"), (140, "Program"), (360, "Başvuru"), (440, "Başarılı"))
    names = [
        ("2008 KOBİ Mali Destek", "Programı"),
        ("2010 Turizm ve Çevre Mali Destek", "Programı"),
    ]
    drawn: list[list[Written]] = [[*head], []]
    y = 100.0
    for place, counts in [*COUNTS.items(), ("Toplam", TOTALS)]:
        for at, (name, rest) in enumerate(names):
            overleaf = place in ("Bergama", "Toplam") or (place == "Bayındır" and at)
            y = 60.0 if overleaf and not drawn[1] else y
            shown = line(
                y, (140, name), (370, str(counts[at][0])), (450, str(counts[at][1]))
            )
            drawn[bool(overleaf)] += [
                *shown,
                (rest, 140, y + 9),
                *([] if at else [(place, 60, y)]),
            ]
            y += 26
    drawn[1] += [("Kaynak: Ajans", 60, y)]
    pages = [replace(page(texts), number=n) for n, texts in enumerate(drawn, 1)]
    chosen = choose_readings(pages, [], IDENTITY)
    (table,) = chosen.tables
    results = read_programmes(table, "tr").results
    read = sorted(
        (r.programme, r.year, r.place, r.applications, r.successful)
        for r in results
        if r.place
    )
    assert [each for each in read if each[2] != "izmir"] == RESULTS
