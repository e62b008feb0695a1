"""Tables over places that were found in pieces, with rows in one cell, or under bands that no grid holds."""

from collections.abc import Sequence

import pytest

from extractors.readings import choose_readings
from extractors.readings.kinds import Document, Passage
from extractors.readings.over_places import assembled
from extractors.readings.whole.lists import as_one_list
from extractors.readings.whole.words import with_whole_words
from extractors.records.goals import read_goals
from extractors.records.readers import read_records
from extractors.records.swot.matrix import read_swot
from schemas.geometry import Box
from schemas.page import Page
from schemas.records import DOUBTFUL_BELOW
from schemas.table import Region, Table
from schemas.text.turkish import slug
from tests.readings.programmes.test_programmes import COUNTS as PROJECTS
from tests.readings.programmes.test_programmes import LONG, PLACES
from tests.readings.test_regions import Written, page, words
from tests.readings.test_statistics import (
    COUNTS,
    DISTRICTS,
    HEADINGS,
    IDENTITY,
    known,
    rows_of,
)
from tests.support.drawn_tables import COL_PT, drawn_table

ROWS = rows_of(COUNTS)


def moved(table: Table, right: float, ordinal: int) -> Table:
    regions = tuple(
        Region(r.page, r.box._replace(x0=r.box.x0 + right, x1=r.box.x1 + right))
        for r in table.regions
    )
    return table.model_copy(update={"regions": regions, "ordinal": ordinal})


def test_halves_side_by_side_are_one_table():
    left = known(drawn_table([HEADINGS, *ROWS[:16]]))
    right = moved(known(drawn_table([HEADINGS, *ROWS[16:]])), 400, 2)
    chosen = choose_readings([], [left, right], IDENTITY)
    (table,) = chosen.tables
    assert chosen.findings == ()
    assert (
        "30 rows are the 30 districts of İzmir, once each" in chosen.proofs[1].supports
    )
    assert table.n_rows == 32


def doubled(headings: Sequence[str]) -> Table:
    """Two halves side by side in one grid, as a narrow table is printed twice across."""
    pairs = zip(ROWS[:15], ROWS[15:30], strict=True)
    return known(
        drawn_table(
            [[*headings, *headings], *([*left, *right] for left, right in pairs)]
        )
    )


def test_halves_in_one_grid_are_one_table():
    chosen = choose_readings([], [doubled(HEADINGS)], IDENTITY)
    assert chosen.findings == ()
    records = read_records(chosen.tables, IDENTITY).observations
    found = {(o.place, int(o.value)) for o in records if o.indicator == "employees"}
    assert found == {
        (slug(name), count) for name, count in zip(DISTRICTS, COUNTS, strict=True)
    }


def glued(headings: Sequence[str], ends: str = "") -> Table:
    """Two halves between which nothing is drawn: the last figure of one and the next name are in one cell."""
    rows = [[*left, *right] for left, right in zip(ROWS[:15], ROWS[15:30], strict=True)]
    rows = [[*headings, *headings], *rows]
    at = len(headings) - 1
    short = [[*row[:at], f"{row[at]} {row[at + 1]}", *row[at + 2 :]] for row in rows]
    alone = [["Toplam", *ROWS[30][1:], *[""] * at]] if ends else []
    return known(drawn_table([*short, *alone]))


@pytest.mark.parametrize("ends", ["", "a row of the left half alone"])
def test_halves_that_nothing_parts_are_one_table(ends: str) -> None:
    """`Başarılı İLÇE` over `1 Karşıyaka`: nothing was read of the table, or half of it."""
    chosen = choose_readings([], [glued(HEADINGS, ends)], IDENTITY)
    assert chosen.tables[0].n_rows == (32 if ends else 31)
    records = read_records(chosen.tables, IDENTITY).observations
    counts = [(o.place, int(o.value)) for o in records if o.indicator == "employees"]
    assert {place: value for place, value in counts if place != "izmir"} == {
        slug(name): count for name, count in zip(DISTRICTS, COUNTS, strict=True)
    }


def test_names_behind_figures_without_a_heading_of_theirs_stay_there() -> None:
    table = drawn_table([["İlçe", "Nüfus"], *([f"{n}", f"{n} {d}"] for n, d in enumerate(DISTRICTS))])  # fmt: skip
    assert as_one_list(table) is None


def test_tables_of_other_headings_stay_apart():
    left = known(drawn_table([HEADINGS, *ROWS[:16]]))
    other = known(
        drawn_table([["İlçe", "Firma Sayısı", "Firmaların Payı (%)"], *ROWS[16:]])
    )
    assert len(choose_readings([], [left, moved(other, 400, 2)], IDENTITY).tables) == 2


def glued_total() -> tuple[Table, Page]:
    """A table whose total stands in one cell, for no ground parts it; and the words on its page."""
    total = ROWS[-1]
    table = known(drawn_table([HEADINGS, *ROWS[:-1], [" ".join(total), "<", "<"]]))
    top = max(cell.box.top for cell in table.cells)
    written = [
        word
        for at, text in enumerate(total)
        for word in words(text, 5 + COL_PT * at, top + 10)
    ]
    return table, Page(
        number=1, width=600, height=900, rotation=0, words=tuple(written)
    )


def test_a_row_in_one_cell_is_cut_at_the_columns():
    table, drawn = glued_total()
    chosen = choose_readings([drawn], [table], IDENTITY)
    assert chosen.findings == ()
    records = read_records(chosen.tables, IDENTITY)
    assert [int(o.value) for o in records.observations if o.place == "izmir"] == [
        sum(COUNTS),
        100,
    ]


def test_a_row_in_one_cell_is_said_where_it_cannot_be_cut():
    (said,) = choose_readings([], [glued_total()[0]], IDENTITY).findings
    assert "stands in one cell and is not read: 'Toplam" in said.message


def test_runs_under_bands_are_one_table_whatever_was_found():
    """Three tables were found where one is printed: the bands tell which programme each row is of."""
    written: list[Written] = []
    bold: list[Written] = [
        ("İlçe", 60, 60),
        ("Proje Başvurusu", 200, 60),
        ("Başarılı Proje", 330, 60),
    ]
    base = 74.0
    for at, programme in enumerate(LONG):
        bold.append((programme, 60, base))
        for place in PLACES:
            base += 14
            applied, won = PROJECTS[place, at]
            written += [
                (place, 60, base),
                (str(applied), 230, base),
                (str(won), 360, base),
            ]
        base += 20
    chosen = choose_readings([page(written, bold)], [], IDENTITY)
    read = read_records(chosen.tables, IDENTITY).programme_results
    assert {(r.programme, r.place, r.applications, r.successful) for r in read} == {
        (LONG[at].removeprefix("2008 ").removeprefix("2010 "), {"Aliağa": "aliaga", "Balçova": "balcova"}.get(place, "bayindir"), *counts)
        for (place, at), counts in PROJECTS.items()
    }  # fmt: skip


def test_headings_end_at_the_rows_of_the_table_above():
    """Panels of one table below each other: what the first counts is no heading of the second."""
    written: list[Written] = []
    bold: list[Written] = []
    base = 60.0
    panels = [
        ("Çalışan Sayısı", "Firma Sayısı"),
        ("İhracat (ABD $)", "İhracat Payı (%)"),
    ]
    for panel in panels:
        bold += [("İlçe", 60, base), (panel[0], 200, base), (panel[1], 350, base)]
        for at, place in enumerate(DISTRICTS[:12], 1):
            figures = [(str(1000 + at), x, base + 14 * at) for x in (220, 370)]
            written += [(place, 60, base + 14 * at), *figures]
        base += 14 * 13
    chosen = choose_readings([page(written, bold)], [], IDENTITY)
    headings = {
        cell.text for table in chosen.tables for cell in table.cells if cell.is_header
    }
    assert headings == {"İlçe", *panels[0], *panels[1]}


def results(*tables: Table) -> set[tuple[str, str, int | None, int | None]]:
    numbered = [
        table.model_copy(update={"ordinal": at}) for at, table in enumerate(tables, 1)
    ]
    read = read_records(
        choose_readings([], numbered, IDENTITY).tables, IDENTITY
    ).programme_results
    return {(r.programme, r.place, r.applications, r.successful) for r in read}


COUNTED = {
    ("KOBİ Mali Destek Programı", "aliaga", 8, 3), ("Turizm Mali Destek Programı", "aliaga", 0, 0),
    ("KOBİ Mali Destek Programı", "balcova", 5, 1), ("Turizm Mali Destek Programı", "balcova", 2, 2),
    ("KOBİ Mali Destek Programı", "bayindir", 1, 0), ("Turizm Mali Destek Programı", "bayindir", 7, 4),
}  # fmt: skip


def panel(places: Sequence[str]) -> Table:
    """A row a programme, two columns a place."""
    heads = [["Program", *(text for place in places for text in (place, "<"))],
             ["^", *(["Proje Başvurusu", "Başarılı Proje"] * len(places))]]  # fmt: skip
    rows = [
        [name, *(str(n) for place in places for n in PROJECTS[place, at])]
        for at, name in enumerate(LONG)
    ]
    return drawn_table([*heads, *rows], headings=2)


def test_programmes_with_places_across_in_panels():
    assert results(panel(PLACES[:2]), panel(PLACES[2:])) == COUNTED


def across(places: Sequence[str], *, skip: int = -1) -> Table:
    """Year, programme and what is counted as three columns of labels, a column a place."""
    rows = [["Yıl", "Program", "", *places]]
    for at, name in enumerate(LONG):
        for measure, said in enumerate(("Proje Başvurusu", "Başarılı Proje")):
            named = ["^", "^"] if measure else [name[:4], name[5:]]
            rows.append(
                [*named, said, *(str(PROJECTS[place, at][measure]) for place in places)]
            )
    return drawn_table([row for at, row in enumerate(rows) if at != skip])


def test_programmes_with_places_across_under_three_columns_of_labels():
    assert results(across(PLACES[:2]), across(PLACES[2:])) == COUNTED


def test_panels_of_other_rows_are_not_one_table():
    """Two rows less: what stands in a column of the one would be another's in the other."""
    assert results(across(PLACES[:2]), across(PLACES[2:], skip=2)) == set()


def test_a_panel_whose_last_row_a_page_parts_from_it_is_said():
    rows = [["Gösterge", *(row[0] for row in ROWS)], ["Çalışan Sayısı", *(row[1] for row in ROWS)],
            ["Çalışanların İzmir İçindeki Payı (%)", *(row[2] for row in ROWS)]]  # fmt: skip
    first, rest = ([[row[0], *row[at : at + 16]] for row in rows] for at in (1, 17))
    table = drawn_table([*first, *([*row, ""] for row in rest[:2])])
    (said,) = choose_readings([], [table], IDENTITY).findings
    assert "column 3 has no cell in 15 rows" in said.message


def test_a_panel_that_was_found_twice_counts_once():
    assert results(panel(PLACES[:2]), panel(PLACES[:2]), panel(PLACES[2:])) == COUNTED


def pairs(
    places: Sequence[str], *, names: bool = True, heading: str = "Başvuru / Başarılı"
) -> Table:
    rows = [
        [place, *(f"{a} / {b}" for a, b in (PROJECTS[place, 0], PROJECTS[place, 1]))]
        for place in places
    ]
    over = [["İlçe" if names else "", heading, heading]]
    return drawn_table(
        [*([["İlçe", *LONG], ["^", *over[0][1:]]] if names else over), *rows],
        headings=1 + names,
    )


def test_two_counts_in_a_cell():
    assert results(pairs(PLACES)) == COUNTED


def test_two_counts_in_a_cell_without_words_for_both_are_not_read():
    assert results(pairs(PLACES, heading="Proje")) == set()


@pytest.mark.parametrize(
    ("said", "wanted"), [("Başvuru / Başarılı", COUNTED), ("Proje / Tutar", set())]
)
def test_two_counts_in_a_cell_that_the_caption_names(said, wanted):
    bare = pairs(PLACES)
    rows = [
        ["İlçe", *LONG],
        *([cell.text for cell in bare.cells if cell.row == row] for row in range(2, 5)),
    ]
    captioned = {
        "caption": f"Tablo 1: Proje Sayıları ({said})",
        "caption_region": bare.regions[0],
    }
    assert results(drawn_table(rows).model_copy(update=captioned)) == wanted


def test_a_page_that_repeats_the_last_row_of_the_headings_only():
    first, rest = pairs(PLACES[:2]), pairs(PLACES[2:], names=False)
    assert results(first, rest) == COUNTED


def test_statistics_with_districts_across():
    rows = [["Gösterge", *(row[0] for row in ROWS)], ["Çalışan Sayısı", *(row[1] for row in ROWS)],
            ["Çalışanların İzmir İçindeki Payı (%)", *(row[2] for row in ROWS)]]  # fmt: skip
    panels = [
        drawn_table([[row[0], *row[first : first + 8]] for row in rows])
        for first in (1, 9, 17)
    ]
    panels.append(drawn_table([[row[0], *row[25:]] for row in rows]))
    numbered = [
        table.model_copy(update={"ordinal": at}) for at, table in enumerate(panels, 1)
    ]
    chosen = choose_readings([], numbered, IDENTITY)
    assert chosen.findings == ()
    assert (
        "30 rows are the 30 districts of İzmir, once each" in chosen.proofs[1].supports
    )


def test_words_that_lines_cut_are_whole_by_the_document():
    table = drawn_table([["Broad-\nband (18-\n35)", "meyve-\nsebze"]], headings=0)
    cells = with_whole_words(table, frozenset({"broadband"})).cells
    assert [cell.text for cell in cells] == ["Broadband (18-35)", "meyve-sebze"]


def test_a_word_cut_at_two_line_ends_is_whole():
    table = drawn_table([["KU-\nRUM-\nSAL yapı"]], headings=0)
    (cell,) = with_whole_words(table, frozenset()).cells
    assert (cell.text, cell.lines[0].text) == ("KURUMSAL yapı", "KURUMSAL")


def test_dimensions_that_lines_cut_are_whole_though_their_pieces_are_words():
    """`sos` and `yal` are words, and so is `sosyal`."""
    heads = ["Alan", "GÜÇLÜ YANLAR", "ZAYIF YANLAR", "FIRSATLAR", "TEHDİTLER"]
    rows = [["SOS-\nYAL", "Ova", "Göç", "Talep", "Sel"]]
    drawn = drawn_table([heads, *rows]).model_copy(update={"kind": "swot"})
    (table,) = choose_readings([page([])], [drawn], IDENTITY).tables
    assert {item.dimension for item in read_swot(table, None)} == {"SOSYAL"}


def of_one_axis(ordinal: int, number: str, top: float) -> Table:
    caption = Region(1, Box(0, top, 100, top + 10))
    table = drawn_table(
        [[f"{number} Kıyı", f"{number}.1 Kıyı planı yapılacak."]], headings=0, ordinal=ordinal,
        caption="Tablo 1: Güçlü Ekonomi Ekseni Hedefleri", heading=f"Başlık {ordinal}",
    )  # fmt: skip
    return table.model_copy(update={"caption_region": caption})


def test_a_caption_is_of_one_table_only():
    """Printed below its own, it stands above the next one, which is under another heading."""
    axes, findings = read_goals([of_one_axis(1, "1.1", 50), of_one_axis(2, "2.1", 50)])
    assert [axis.title for axis in axes] == ["Güçlü Ekonomi", "Başlık 2"]
    assert findings == []


def test_an_axis_with_priorities_of_two_is_said():
    tables = [of_one_axis(1, "1.1", 50), of_one_axis(2, "2.1", 300)]
    shared = [table.model_copy(update={"heading": None}) for table in tables]
    (finding,) = read_goals(shared)[1]
    assert finding.check_code == "axis-in-doubt"


def test_a_whole_with_a_doubt_does_not_take_the_pieces_of_one_without(monkeypatch):
    """Bands are tried before lists: here they make a table whose total does not come out, lists one that does."""
    piece = known(drawn_table([["Adı", "Sayı"], ["Foça", "12"]])).model_copy(
        update={"kind": "other"}
    )
    sound = known(drawn_table([HEADINGS, *ROWS]))
    wrong = known(drawn_table([HEADINGS, *ROWS[:-1], ["Toplam", "7", "100,00%"]]))
    for name, table in (("under_bands", wrong), ("_of_lists", sound)):
        monkeypatch.setattr(
            assembled, name, lambda _, table=table: [(Passage((piece,)), table)]
        )
    assert [
        table for _, table in assembled.put_together(Document([], [piece], IDENTITY))
    ] == [sound]


def test_a_whole_with_a_doubt_is_taken_where_its_pieces_say_nothing_and_the_doubt_is_told(
    monkeypatch,
):
    piece = known(drawn_table([["Adı", "Sayı"], ["Foça", "12"]])).model_copy(
        update={"kind": "other"}
    )
    wrong = known(drawn_table([HEADINGS, *ROWS[:-1], ["Toplam", "7", "100,00%"]]))
    monkeypatch.setattr(
        assembled, "under_bands", lambda _: [(Passage((piece,)), wrong)]
    )
    chosen = choose_readings([], [piece], IDENTITY)
    assert any(
        "rows and total differ" in finding.message for finding in chosen.findings
    )
    assert chosen.proofs[1].of(1).confidence < DOUBTFUL_BELOW
