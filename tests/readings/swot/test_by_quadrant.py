"""Findings in a table for each quadrant, below its heading, with the titles of columns printed in each."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extractors.readings import swot
from extractors.readings.kinds import Document
from extractors.readings.regions.extent import Part
from extractors.readings.swot.boxes.headed import headed_tables
from extractors.readings.swot.choice.offered import candidates, passages
from extractors.readings.swot.labels.column_titles import (
    Titles,
    begin_at_title,
    titles_at,
    without_titles,
)
from extractors.readings.text.words import clean_pages
from extractors.records.swot.matrix import read_swot
from schemas.geometry import Box
from schemas.page import Page, Word
from schemas.table import Region, Table
from tests.readings.test_regions import page, words
from tests.support import extractions as make
from tests.support.drawn_tables import drawn_table

TITLES = ["Boyut", "Alt Boyut", "Tespit"]
ROWS = [
    ["EKONOMİK", "Tarım", "Verimli ovalar var"],
    ["", "", "Sulama yaygın"],
    ["", "Sanayi", "Limanlar yakın"],
]
NAMES = ("Güçlü Yönler", "Zayıf Yönler", "Fırsatlar", "Tehditler")
WANTED = {
    (code, "EKONOMİK", part, f"{text} {n}")
    for n, code in enumerate(("strength", "weakness", "opportunity", "threat"))
    for part, text in (
        ("Tarım", "Verimli ovalar var"),
        ("Tarım", "Sulama yaygın"),
        ("Sanayi", "Limanlar yakın"),
    )
}
HIGH, PITCH, XS = 110.0, 20.0, (60.0, 160.0, 260.0)


def rows_of(n: int) -> list[list[str]]:
    return [[*labels, f"{text} {n}"] for *labels, text in ROWS]


def printed(between: str = "") -> tuple[Page, list[Table]]:
    """Four headings, each with its titles and rows, and the tables whose drawn cells they fill."""
    written, bold, tables = [], [], []
    for n, name in enumerate(NAMES):
        top = 100.0 + HIGH * n
        bold.append((name, XS[0], top))
        written += [(between, XS[0], top + 10)] if between else []
        for at, row in enumerate([TITLES, *rows_of(n)]):
            written += [
                (text, x, top + PITCH * (at + 1))
                for x, text in zip(XS, row, strict=True)
                if text
            ]
        where = Region(page=1, box=Box(50, top + 12, 500, top + 12 + 4 * PITCH))
        told = {"regions": (where,), "method": "rules", "kind": "other"}
        tables.append(
            drawn_table([TITLES, *rows_of(n)], ordinal=n + 1).model_copy(update=told)
        )
    return page(written, bold), tables


def read(table: Table) -> set[tuple[str, str | None, str | None, str]]:
    return {
        (item.quadrant, item.dimension, item.sub_dimension, item.text)
        for item in read_swot(table, None)
    }


def test_tables_below_the_headings_of_quadrants_are_one_swot() -> None:
    """Each was a table that names no quadrant: nothing was read, or labels were part of items."""
    drawn, tables = printed()
    document = Document((drawn,), tables, make.identity())
    (whole,) = headed_tables(document)
    assert read(whole) == WANTED
    (passage,) = passages(document)
    first = next(iter(candidates(document, passage)))
    proof = swot.SWOT.prove(document, first)
    assert read(first) == WANTED
    assert proof is not None
    assert proof.is_complete


def test_a_text_between_a_heading_and_a_table_parts_them() -> None:
    drawn, tables = printed(between="Aşağıda sıralanmıştır.")
    assert headed_tables(Document((drawn,), tables, make.identity())) == ()


@pytest.mark.parametrize(
    "titles", [[TITLES], [["", "Alt", ""], ["Boyut", "Boyut", "Tespit"]]]
)
def test_titles_tell_their_columns_in_however_many_lines(
    titles: list[list[str]],
) -> None:
    """`Alt` alone is no title: titles were items, and parts stood in texts (`Tarım Verimli ovalar`)."""
    rows = [line(row, at) for at, row in enumerate([*titles, *rows_of(0)])]
    assert titles_at(rows) == Titles(len(titles), XS)
    assert titles_at(rows[len(titles) :]) is None
    assert without_titles([rows[-1], *rows], 3) == [rows[-1], *rows[len(titles) :]]
    assert without_titles(rows, 2) == rows  # of more columns than were read


def test_findings_begin_below_their_title_where_none_reaches_over_it() -> None:
    rows = [line(row, at) for at, row in enumerate(rows_of(0))]
    (clean,) = clean_pages([page([])])
    part = Part(clean, tuple(rows), 90, 200, ended=False)
    titles = Titles(1, XS)
    assert begin_at_title([part], titles) == XS[-1]
    long = tuple(words("Yerel Yönetim ve Konut", 160.0, 200))
    over = replace(part, rows=(*rows, long))
    assert begin_at_title([over], titles) is None
    assert begin_at_title([part], None) is None


def line(row: Sequence[str], at: int) -> tuple[Word, ...]:
    placed = (words(text, x, 100 + PITCH * at) for x, text in zip(XS, row, strict=True))
    return tuple(word for each in placed for word in each)
