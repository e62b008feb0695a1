"""Years on a line of their own over names of programmes: cells as they are printed, records as they were read."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from extractors.readings.crossed import crossed
from extractors.readings.kinds import Document
from extractors.readings.programmes.years_apart import with_years_apart
from extractors.records.programmes import read_programmes
from schemas.geometry import Box
from schemas.page import Page, Rule
from schemas.table import Table
from tests.readings.programmes.test_crossed import COUNTS, line, narrow_heads
from tests.readings.test_goals import IDENTITY
from tests.readings.test_regions import page
from tests.support.drawn_tables import COL_PT, drawn_table

PLACES = [[place, *"512384"] for place in ("Aliağa", "Balçova", "Bergama")]
COUNTED = [*["Başvuru", "Başarılı"] * 2, "Başvuru", "Başarılı"]
KOBI, TURIZM = "KOBİ Mali Destek\nProgramı", "Turizm Mali Destek\nProgramı"
TOTAL = "GENEL TOPLAM"


def table(*heads: list[str]) -> Table:
    drawn = drawn_table([*heads, *PLACES], headings=len(heads))
    return drawn.model_copy(update={"kind": "programme_results"})


def parted(found: Table, rules: Iterable[Rule] = ()) -> list[list[str]]:
    """The first rows of the table with years apart; a cell that spans others is said once, with its spans."""
    drawn = replace(page([("Aliağa", 10.0, 500.0)]), rules=tuple(rules))
    read = with_years_apart(Document([drawn], [], IDENTITY), found)
    results = [read_programmes(each, "tr").results for each in (found, read)]
    told, again = ([(r.programme, r.year, r.place) for r in each] for each in results)
    assert told == again
    assert {year for _, year, _ in told} != {None}
    return rows_of(read)


def rows_of(read: Table) -> list[list[str]]:
    rows: list[list[str]] = [[] for _ in range(read.n_rows)]
    for cell in read.cells:
        spans = (cell.row_span, cell.col_span)
        rows[cell.row].append(cell.text + (f" {spans}" if spans != (1, 1) else ""))
    return rows


WHOLE = ["İlçe", f"2008\n{KOBI}", "<", f"2010\n{TURIZM}", "<", TOTAL, "<"]


def test_years_over_names_are_a_row_of_headings() -> None:
    read = parted(table(WHOLE, ["^", *COUNTED]))
    kobi, turizm = (name.replace("\n", " ") for name in (KOBI, TURIZM))
    assert read[:2] == [
        ["İlçe (3, 1)", "2008 (1, 2)", "2010 (1, 2)", f"{TOTAL} (2, 2)"],
        [f"{kobi} (1, 2)", f"{turizm} (1, 2)"],
    ]
    assert read[2] == COUNTED
    assert read[3] == PLACES[0]


def test_where_a_year_is_over_several_names_the_others_are_level_with_it() -> None:
    heads = (
        ["İlçe", f"2008\n{KOBI}", "<", "2010", "<", "<", "<"],
        ["^", "^", "^", TURIZM, "<", "Sosyal Mali Destek\nProgramı", "<"],
        ["^", *COUNTED],
    )
    read = parted(table(*heads))
    assert read[0] == ["İlçe (3, 1)", "2008 (1, 2)", "2010 (1, 4)"]
    assert [text.split()[0] for text in read[1]] == ["KOBİ", "Turizm", "Sosyal"]


@pytest.mark.parametrize(
    "heads",
    [
        ["İlçe", f"2008 {KOBI}", "<", f"2010 {TURIZM}", "<", TOTAL, "<"],
        ["İlçe", f"2008\n{KOBI}", "<", f"2010 {TURIZM}", "<", TOTAL, "<"],
        ["İlçe", "2008 KOBİ Programı", "<", "2010 Turizm Programı", "<", TOTAL, "<"],
    ],
)
def test_a_year_on_the_line_of_a_name_is_of_its_cell(heads: list[str]) -> None:
    found = table(heads, ["^", *COUNTED])
    assert parted(found) == rows_of(found)


@pytest.mark.parametrize("across", [False, True])
def test_in_boxes_a_line_must_part_the_year_from_the_name(across: bool) -> None:
    found = table(WHOLE, ["^", *COUNTED])
    dated = next(cell for cell in found.cells if cell.text.startswith("2008"))
    year, name = (line.region.box for line in dated.lines[:2])
    down = Rule(Box(3 * COL_PT, 0, 3 * COL_PT, dated.box.bottom), horizontal=False)
    y = (year.y_mid + name.y_mid) / 2
    rule = Rule(Box(COL_PT, y, 7 * COL_PT, y), horizontal=True)
    read = parted(found, (down, rule) if across else (down,))
    assert (read != rows_of(found)) == across


def head_of(pages: list[Page]) -> list[list[str]]:
    ((_, found),) = crossed(Document(pages, [], IDENTITY))
    return rows_of(found)[:2]


def test_a_name_read_from_words_stands_once_over_its_columns() -> None:
    names = [["2009 Küçük", "Ölçekli Altyapı", "Mali Destek", "Programı"], ["2014 Turizm", "ve Çevre Mali", "Destek", "Programı"]]  # fmt: skip
    first, _ = head_of(narrow_heads(names))
    assert first == [
        "İlçe (2, 1)",
        "2009 Küçük Ölçekli Altyapı Mali Destek Programı (1, 2)",
        "2014 Turizm ve Çevre Mali Destek Programı (1, 2)",
    ]


def test_a_total_read_from_words_is_called_what_is_printed() -> None:
    names = [["2009 Küçük", "Ölçekli Altyapı", "Mali Destek", "Programı"]]
    (drawn,) = narrow_heads(names)
    sums = line(113, (385, TOTAL)) + line(
        157, (350, "Toplam Başvuru"), (430, "Toplam Başarılı")
    )
    y = 80 + 11 * (len(names[0]) + 4) + 5
    for row, counts in enumerate(COUNTS.values()):
        sums += line(y + 13 * row, (370, str(counts[0][0])), (450, str(counts[0][1])))
    whole = replace(drawn, words=(*drawn.words, *page(sums).words))
    first, _ = head_of([whole])
    assert first[-1] == f"{TOTAL} (1, 2)"
