"""Tables that count one thing in each district: named by a caption, a title, the column before; in lists side by side."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extractors.readings import Chosen, choose_readings
from extractors.records.readers import read_records
from schemas.geometry import Box
from schemas.page import Page, Word
from schemas.table import Region, Table
from tests.readings.test_regions import SIZE_PT, words
from tests.readings.test_statistics import COUNTS, HEADINGS, IDENTITY, known, rows_of
from tests.support.drawn_tables import drawn_table

ROWS = rows_of(COUNTS)
SHARES = [[name, share] for name, _, share in ROWS]
TOP_PT = 100.0


def values(chosen: Chosen) -> set[tuple[str, int | None, int]]:
    read = read_records(chosen.tables, IDENTITY).observations
    return {(o.indicator, o.year, int(o.value)) for o in read if o.place == "izmir"}


def counted(
    rows: list[list[str]], caption: str | None = None, headings: int = 1
) -> Chosen:
    return choose_readings(
        [], [known(drawn_table(rows, caption=caption, headings=headings))], IDENTITY
    )


@pytest.mark.parametrize("share", ["Pay (%)", "İl İçindeki Payı (%)", "Share (%)"])
def test_a_share_is_of_the_column_before(share: str) -> None:
    chosen = counted(
        [["İlçe", "Firma Sayısı", share], *ROWS],
        "Tablo 1: İzmir İlçelerinde Firma Sayısı",
    )
    assert chosen.findings == ()
    assert values(chosen) == {
        ("firms", None, sum(COUNTS)),
        ("firms_share_izmir", None, 100),
    }


@pytest.mark.parametrize(
    "caption, heading, indicator",
    [
        ("Tablo 1: İzmir İlçelerinde Çalışan Sayısı", "Kişi", "employees"),
        ("Tablo 1: Nüfus (Kişi)", "Kişi", "population"),
        ("Tablo 1: İlçelere Göre Öğrenci Sayısı", "Sayısı", "students"),
        ("Tablo 1: Temel Göstergeler", "Firma Sayısı (Adet)", "firms"),
        ("Table 1: Number of Firms by District, İzmir", "Number", "firms"),
    ],
)
def test_the_caption_names_what_a_heading_does_not(
    caption: str, heading: str, indicator: str
) -> None:
    chosen = counted([["İlçe", heading], *(row[:2] for row in ROWS)], caption)
    assert values(chosen) == {(indicator, None, sum(COUNTS))}


def test_a_caption_of_several_indicators_names_no_column() -> None:
    chosen = counted(
        [["İlçe", "Kişi"], *(row[:2] for row in ROWS)],
        "Tablo 1: Çalışan ve Firma Sayıları",
    )
    assert not {"employees", "firms"} & {code for code, _, _ in values(chosen)}


def test_years_alone_are_of_what_the_caption_counts() -> None:
    rows = [[name, count, count] for name, count, _ in ROWS]
    chosen = counted(
        [["İlçe", "2007", "2008"], *rows],
        "Tablo 1: Yıllara ve İlçelere Göre Çalışan Sayısı",
    )
    assert values(chosen) == {("employees", year, sum(COUNTS)) for year in (2007, 2008)}


def test_a_year_over_columns_that_come_again_is_of_all_of_them() -> None:
    """No line parts the years: each stands in a cell over one column only."""
    rows = [[name, *[count] * 4] for name, count, _ in ROWS]
    heads = [
        ["", "2007", "", "", "2008"],
        ["İlçe", *["Çalışan Sayısı", "Firma Sayısı"] * 2],
    ]
    years = {
        (code, year) for code, year, _ in values(counted([*heads, *rows], headings=2))
    }
    assert years == {
        (code, year) for code in ("employees", "firms") for year in (2007, 2008)
    }


def beside(
    lists: int, rows: Sequence[list[str]], heading: list[str], *, between: bool
) -> list[list[str]]:
    """Rows as lists side by side, an empty column between them where asked."""
    deep = -(-len(rows) // lists)
    gap = [""] if between else []
    filled = [*rows, *[[""] * len(heading)] * (deep * lists - len(rows))]
    lines = [
        [cell for n in range(lists) for cell in [*filled[n * deep + at], *gap]]
        for at in range(deep)
    ]
    return [[cell for _ in range(lists) for cell in [*heading, *gap]], *lines]


@pytest.mark.parametrize("lists, between", [(2, True), (3, False), (3, True)])
def test_lists_side_by_side_are_one_table(lists: int, between: bool) -> None:
    grid = beside(lists, ROWS, ["İlçe", "Çalışan Sayısı", "Pay (%)"], between=between)
    chosen = counted(grid)
    assert chosen.findings == ()
    assert chosen.tables[0].n_rows == len(ROWS) + 1
    assert values(chosen) == {
        ("employees", None, sum(COUNTS)),
        ("employees_share_izmir", None, 100),
    }


def test_a_total_over_lists_side_by_side_has_the_figure_of_the_last() -> None:
    *rows, total = [row[:2] for row in ROWS]
    grid = [
        *beside(2, rows, ["İlçe", "Çalışan Sayısı"], between=False),
        ["Toplam", "<", "<", total[1]],
    ]
    chosen = counted(grid)
    assert chosen.findings == ()
    assert "add up to" in chosen.proofs[1].of(1).text


def test_a_district_whose_cell_is_blank_has_a_row() -> None:
    rows = [["İlçe", "Çalışan Sayısı"], *(row[:2] for row in ROWS[:-1])]
    rows[3][1] = ""
    assert counted(rows).findings == ()


def lowered(table: Table) -> Table:
    regions = tuple(
        Region(r.page, Box(r.box.x0, TOP_PT, r.box.x1, TOP_PT + r.box.height))
        for r in table.regions
    )
    return table.model_copy(update={"regions": regions})


def titled(title: str, above: float, text: str = "") -> Chosen:
    """The title so many points above the table, with more text on its line."""
    line: list[Word] = words(f"{title} {text}", 0, TOP_PT - above)
    drawn = Page(number=1, width=900, height=1200, rotation=0, words=tuple(line))
    table = lowered(drawn_table([["İlçe", "%"], *SHARES]))
    return choose_readings([drawn], [known(table)], IDENTITY)


def test_the_line_above_a_table_without_a_caption_says_what_it_counts() -> None:
    title = "Çalışanların İzmir İçindeki Payı (%)"
    for above in (-1.0, 0.0, SIZE_PT):
        chosen = titled(title, above)
        assert chosen.tables[0].caption == title
        assert values(chosen) == {("employees_share_izmir", None, 100)}
    assert titled(title, 4 * SIZE_PT).tables[0].caption is None
    assert titled(title, SIZE_PT, "ve " * 12).tables[0].caption is None
    assert titled("Mersis kayıtları", SIZE_PT).tables[0].caption is None


def between_lines(*lines: tuple[str, float], others: Sequence[Table] = ()) -> Chosen:
    """Lines at so many points from the top of a table: below it where they are larger than its height."""
    drawn = [word for text, at in lines for word in words(text, 0, TOP_PT + at)]
    page = Page(number=1, width=900, height=1200, rotation=0, words=tuple(drawn))
    table = lowered(drawn_table([["İlçe", "%"], *SHARES]))
    return choose_readings([page], [known(table), *others], IDENTITY)


def test_the_line_below_a_table_without_a_caption_says_what_it_counts() -> None:
    title = "Çalışanların İzmir İçindeki Payı (%)"
    below = (
        lowered(drawn_table([["İlçe", "%"], *SHARES])).regions[0].box.height
        + 1.5 * SIZE_PT
    )
    chosen = between_lines((title, below))
    assert chosen.tables[0].caption == title
    assert values(chosen) == {("employees_share_izmir", None, 100)}
    assert between_lines((title, below + 4 * SIZE_PT)).tables[0].caption is None


BELOW = (
    lowered(drawn_table([["İlçe", "Kişi"], *(row[:2] for row in ROWS)])).regions[0].box
)
"""Where the table of `over_section` stands."""


def over_section(
    *lines: tuple[str, float, float], heading: str = "Kişi", title: str | None = None
) -> Table:
    """A table without a caption over lines: text, points below it, size; text of the report overleaf."""
    table = lowered(drawn_table([["İlçe", heading], *(row[:2] for row in ROWS)]))
    placed = [(text, BELOW.bottom + off, size) for text, off, size in lines]
    if title is not None:
        placed.append((title, TOP_PT - SIZE_PT, 2 * SIZE_PT))
    drawn = [
        replace(word, size=size, box=word.box._replace(top=base - size))
        for text, base, size in placed
        for word in words(text, 0, base)
    ]
    page = Page(number=1, width=900, height=1200, rotation=0, words=tuple(drawn))
    rest = replace(
        page, number=2, words=tuple(words("Yerel görüşler alındı " * 9, 0, 99))
    )
    return choose_readings([page, rest], [known(table)], IDENTITY).tables[0]


TEXT = "Yörede halkın geçimi tarıma dayanır"


@pytest.mark.parametrize(
    "lines",
    [
        [("NÜFUS", 2.5 * SIZE_PT, 1.5 * SIZE_PT)],
        [("Nüfus", 2.5 * SIZE_PT, 1.5 * SIZE_PT), (TEXT, 6 * SIZE_PT, SIZE_PT)],
        [("NÜFUS", 2.5 * SIZE_PT, SIZE_PT), (TEXT, 4 * SIZE_PT, SIZE_PT)],
        [("Nüfus", 2 * SIZE_PT, SIZE_PT), (TEXT, 4 * SIZE_PT, SIZE_PT)],
    ],
)
def test_the_heading_of_the_section_below_a_table_does_not_say_what_it_counts(
    lines: list[tuple[str, float, float]],
) -> None:
    """`NÜFUS` below results of programmes: 28 counts of projects were populations, with 0.999."""
    table = over_section(*lines)
    assert (table.kind, table.caption) == ("other", None)
    named = over_section(*lines, heading="Çalışan Sayısı")
    assert (named.kind, named.caption) == ("district_statistics", None)


@pytest.mark.parametrize(
    "lines",
    [
        [("Nüfus", 1.5 * SIZE_PT, SIZE_PT)],
        [("Nüfus", 1.5 * SIZE_PT, SIZE_PT), (TEXT, 4 * SIZE_PT, SIZE_PT)],
        [("Nüfus", 2 * SIZE_PT, SIZE_PT), ("Kaynak: TÜİK", 3 * SIZE_PT, SIZE_PT / 2)],
    ],
)
def test_a_caption_below_a_table_is_nearer_to_it_than_to_the_text(
    lines: list[tuple[str, float, float]],
) -> None:
    """A note in smaller type is the table's, too."""
    assert over_section(*lines).caption == "Nüfus"


def test_a_heading_above_a_table_says_what_it_counts() -> None:
    below = [("GÖÇ", 2.5 * SIZE_PT, 1.5 * SIZE_PT), (TEXT, 5 * SIZE_PT, SIZE_PT)]
    assert over_section(*below, title="NÜFUS").caption == "NÜFUS"


def test_lines_that_say_different_things_of_a_table_are_no_caption() -> None:
    below = (
        lowered(drawn_table([["İlçe", "%"], *SHARES])).regions[0].box.height
        + 1.5 * SIZE_PT
    )
    chosen = between_lines(
        ("Çalışanların İzmir İçindeki Payı (%)", -2 * SIZE_PT),
        ("Firmaların İzmir İçindeki Payı (%)", below),
    )
    assert chosen.tables[0].caption is None


def test_a_line_between_two_tables_is_of_the_nearer_one() -> None:
    title = "Çalışanların İzmir İçindeki Payı (%)"
    other = drawn_table([["Yol", "km"], ["Otoyol", "12"]])
    bottom = TOP_PT - 3.5 * SIZE_PT
    box = Box(0, bottom - other.regions[0].box.height, 200, bottom)
    above = other.model_copy(update={"regions": (Region(1, box),), "kind": "other"})
    assert (
        between_lines((title, -2 * SIZE_PT), others=[above]).tables[-1].caption is None
    )
    assert between_lines((title, -SIZE_PT), others=[above]).tables[-1].caption == title


def test_a_caption_that_names_a_statistic_of_which_nothing_was_read_is_told() -> None:
    """A lone figure is none of a table's; of a table that is read, nothing is said."""
    caption = "Tablo 2: Toplam İstihdam, Foça ve İzmir (kişi)"
    heads = ["", "Yıl", "Foça", "Urla", "İzmir Toplamı"]
    for rows, told in (
        ([["a", "2004", "3.438", "594", "453.663"]], 1),
        ([["a", "b", "-", "-", "453.663"]], 0),
    ):
        found = choose_readings(
            [], [drawn_table([heads, *rows], caption=caption)], IDENTITY
        ).findings
        assert sum(each.check_code == "headings-unread" for each in found) == told
    read = [["Yıl", "Foça", "İzmir"], ["2008", "12", "900"], ["2009", "34", "950"]]
    assert (
        choose_readings([], [drawn_table(read, caption=caption)], IDENTITY).findings
        == ()
    )


@pytest.mark.parametrize("part, told", [("2/2", 1), ("2/3", 0)])
def test_a_part_of_a_series_that_is_of_no_kind_is_told(part: str, told: int) -> None:
    caption = "Tablo {}. İlçe Göstergeleri ({})"
    whole = known(drawn_table([HEADINGS, *rows_of(COUNTS)]))
    first = whole.model_copy(update={"caption": caption.format(1, "1/2")})
    rest = drawn_table([["Diğer", "Değer"], ["Kişi", "12"], ["Firma", "34"]], ordinal=2)
    last = rest.model_copy(update={"caption": caption.format(2, part), "kind": "other"})
    found = choose_readings([], [first, last], IDENTITY).findings
    assert [each.check_code for each in found] == ["headings-unread"] * told


GLANCE = [
    ["Göstergeler", "Birim", "Bergama", "İl", "TÜRKİYE"],
    ["Nüfus", "kişi", "1.003", "1.078.684", "30.024.299"],
    ["Toplam İstihdam", "kişi", "141.251", "737.308", "15.770.314"],
    ["Çalışanların İl İçindeki Payı", "%", "19,16", "100,00", "–"],
    ["İşyeri Sayısı", "adet", "12.937", "156.795", "12.124.114"],
]


def test_what_stands_beside_a_district_as_il_is_its_province() -> None:
    """And a unit under `Nüfus` is none of its name."""
    chosen = choose_readings([], [drawn_table(GLANCE)], IDENTITY)
    assert {each for each in values(chosen) if each[0] in ("population", "firms")} == {
        ("population", None, 1_078_684),
        ("firms", None, 156_795),
    }


@pytest.mark.parametrize(
    ("rows", "codes"),
    [
        (5, {"population", "employees", "employees_share_izmir", "firms"}),
        (4, set()),  # firms are not named: two known columns are any table's
    ],
)
def test_a_table_of_one_district_is_read_where_most_of_it_is_known(
    rows: int, codes: set[str]
) -> None:
    alone = [[row[0], row[2]] for row in GLANCE[:rows]]
    table = drawn_table(alone).model_copy(update={"about": IDENTITY.provinces})
    chosen = choose_readings([], [table], IDENTITY)
    read = read_records(chosen.tables, IDENTITY).observations
    assert {each.indicator for each in read} == codes
    assert {each.place for each in read} == ({"bergama"} if codes else set())


@pytest.mark.parametrize(("total", "read"), [("İzmir Toplamı", True), ("Fark", False)])
def test_two_districts_beside_their_province_by_name_are_a_table_of_districts(
    total: str, read: bool
) -> None:
    rows = [["Yıllar", "FOÇA", "URLA", total]]
    rows += [["2008", "378", "596", "37.880"], ["2009", "423", "577", "38.876"]]
    caption = "Tablo 2: Foça İlçesinde Yıllara Göre Girişim Sayısı (adet)"
    table = drawn_table(rows, caption=caption)
    known = table.model_copy(update={"about": IDENTITY.provinces})
    found = values(choose_readings([], [known], IDENTITY))
    assert (("firms", 2008, 37_880) in found) is read
