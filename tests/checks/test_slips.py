"""One cell of a report's tables misread: that the checks notice it and name the cell, on reports as extracted.

Which cell it was cannot always be known: a last digit changed in a column whose shares are too coarse to show
it breaks one sum only, and every figure that a slip could have changed as much explains it as well. Then the
finding lists them all. Another report with the same table tells which.
"""

from itertools import chain
from pathlib import Path

import pytest

from schemas.extraction import Extraction
from tests.support.kept import extracted
from tests.support.slips import (
    Outcome,
    exchanges,
    prose_slips,
    rates,
    slips,
    speak,
    texts_of,
    value,
    with_texts,
)

pytestmark = pytest.mark.thorough

REPORTS = Path(__file__).parents[2] / "raw" / "ilce-ozet-raporlari"
CORPUS = (
    "aliaga-2010-12-word.pdf",
    "aliaga-2010-12-chrome.pdf",
    "aliaga-2010-12-mojibake.pdf",
)
KINDS = ("district_statistics", "programme_results")
CAUGHT = NAMED = 0.95


@pytest.fixture(scope="module")
def aliaga() -> Extraction:
    return extracted(REPORTS / "aliaga-2010-11.pdf")


@pytest.fixture(scope="module")
def bergama() -> Extraction:
    return extracted(REPORTS / "bergama-2010-11.pdf")


def table_of(extraction: Extraction, kind: str):
    (table,) = [table for table in extraction.tables if table.kind == kind]
    return table


def noticed(
    outcomes: list[Outcome], what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    measured = rates(outcomes)
    with capsys.disabled():
        print(f"\n{what}: {measured}")
    assert measured.caught >= CAUGHT
    assert measured.named >= NAMED, [o for o in outcomes if not o.named]
    assert measured.misled == 0, [o for o in outcomes if o.misled]


def of_all_tables(extraction: Extraction, sample: int) -> list[Outcome]:
    return list(
        chain(
            *(slips(extraction, table_of(extraction, kind), sample) for kind in KINDS)
        )
    )


def test_slips_in_the_sample_report_are_caught_and_named(aliaga, capsys):
    noticed(of_all_tables(aliaga, 25), "sample report", capsys)


@pytest.mark.parametrize("name", CORPUS)
def test_slips_in_the_corpus_are_caught_and_named(shared, name, capsys):
    noticed(of_all_tables(extracted(shared / "corpus" / name), 8), name, capsys)


@pytest.mark.parametrize("kind", KINDS)
def test_figures_exchanged_with_the_row_below_are_caught_and_named(
    aliaga, kind, capsys
):
    found = list(exchanges(aliaga, table_of(aliaga, kind), 40))
    measured = rates(found)
    with capsys.disabled():
        print(f"\nexchanged, {kind}: {measured}")
    assert measured.caught == 1
    assert measured.named >= NAMED, [o for o in found if not o.named]


def test_slip_that_several_cells_explain_lists_them_and_another_report_tells_which(
    aliaga, bergama
):
    table, place = table_of(aliaga, "district_statistics"), (25, 1)
    text = texts_of(table)[place[0] - table.header_rows()][place[1]]
    misread = with_texts(table, {place: text[:-2] + text[-1] + text[-2]})
    (found,) = speak(aliaga, misread)
    assert place in found.cells
    assert 1 < len(found.cells) < table.n_rows
    difference = abs(value(text) - value(text[:-2] + text[-1] + text[-2]))
    assert (
        f"{difference} less" in found.message or f"{difference} more" in found.message
    )
    across = [
        f
        for f in speak(aliaga, misread, bergama)
        if f.check_code == "report-against-report"
    ]
    assert [f.cell for f in across] == [place]


def test_slip_in_prose_is_told_against_the_table(aliaga):
    found = list(prose_slips(aliaga))
    assert (
        len({figure for figure, _, _ in found}) >= 6
    )  # employees, firms, exports, and their shares
    silent = [(figure, slip) for figure, slip, findings in found if not findings]
    assert len(silent) <= 0.05 * len(found), silent


def test_another_report_tells_nearly_every_slip(aliaga, bergama):
    found = list(slips(aliaga, table_of(aliaga, "district_statistics"), 10, bergama))
    assert rates(found).alone >= 0.99, [o for o in found if not o.alone]
