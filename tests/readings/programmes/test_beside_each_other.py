"""What tables of programmes that are like each other show together."""

from collections.abc import Sequence

from extractors.readings import choose_readings
from extractors.tables.document.outside import is_last_on_page, outside_of
from extractors.tables.document.parts import Part
from schemas.geometry import Box
from schemas.page import Page, Word
from schemas.table import Region, Table
from tests.readings.test_goals import IDENTITY
from tests.support.drawn_tables import drawn_table

NAMES = ["2008 KOBİ Mali Destek Programı", "2010 Turizm Mali Destek Programı"]


def table_of(
    at: int, counts: Sequence[tuple[str, str, str]], *, below: bool = False
) -> Table:
    """A table of one programme, named by its caption; the n-th on its page."""
    rows = [["İlçe", "Başvuru", "Başarılı"], *map(list, counts)]
    top = 100.0 + 200 * at
    box, line = Box(50, top, 400, top + 100), top + 120 if below else top - 20
    told = {
        "kind": "programme_results",
        "caption": f"Tablo {at + 1}: {NAMES[at]} Sonuçları",
        "caption_region": Region(page=1, box=Box(50, line - 5, 400, line + 5)),
        "regions": (Region(page=1, box=box),),
    }
    return drawn_table(rows, ordinal=at + 1).model_copy(update=told)


SHOWN = [("Aliağa", "8", "-"), ("Balçova", "-", "-"), ("Bayındır", "3", "2")]
OPEN = [("Aliağa", "8", "3"), ("Balçova", "-", "-"), ("Bayındır", "3", "2")]


def doubts(*tables: Table) -> str:
    return "; ".join(
        finding.message for finding in choose_readings([], tables, IDENTITY).findings
    )


def test_a_dash_that_one_table_shows_to_be_nought_is_nought_in_all() -> None:
    assert "dashes alone" in doubts(table_of(1, OPEN))
    chosen = choose_readings([], [table_of(0, SHOWN), table_of(1, OPEN)], IDENTITY)
    assert not chosen.findings
    assert all(table.dashes_nought for table in chosen.tables)


def test_a_dash_beside_a_nought_in_another_table_stays_open() -> None:
    noughts = [
        (place, applied, "0" if won == "-" else won) for place, applied, won in SHOWN
    ]
    assert "dashes alone" in doubts(table_of(0, noughts), table_of(1, OPEN))


def test_captions_above_one_table_and_below_another_are_doubted() -> None:
    counts = [("Aliağa", "8", "3"), ("Balçova", "5", "1"), ("Bayındır", "3", "2")]
    assert "above" not in doubts(table_of(0, counts), table_of(1, counts))
    said = doubts(table_of(0, counts), table_of(1, counts, below=True))
    assert "1 of them above and 1 below" in said


def test_a_footnote_is_told_by_its_raised_number_where_its_type_is_nearly_that_of_the_text() -> (
    None
):
    part = Part(
        page=1, xs=(50.0, 400.0), ys=(400.0, 500.0), cells=(), header_rows=0, method="drawn", confidence=1.0, reason="", engines=(),
        boxes=(Region(page=1, box=Box(50, 400, 400, 500)),),
    )  # fmt: skip
    number = Word("2", Box(50, 600, 53, 605), 5.0)
    note = [
        Word(text, Box(60 + 40 * at, 600, 90 + 40 * at, 608), 8.1)
        for at, text in enumerate(["Adrese", "Dayalı"])
    ]
    for words, last in (([number, *note], True), (note, False)):
        page = Page(number=1, width=595, height=842, rotation=0, words=tuple(words))
        assert is_last_on_page(part.boxes[0].box, outside_of(page, [part]), 8.5) is last
