"""Text within a table that came into no cell is told; what stands in cells, notes and repeated headings is not."""

from dataclasses import replace

import pytest

from extractors.checks.left_over import left_over_text
from extractors.pages.document import read_pages
from extractors.tables import find_tables
from schemas.geometry import Box
from schemas.narrative import Footnote
from schemas.page import Page, Word
from tests.support import extractions as make

TABLE = make.table(
    [["İlçe", "Firma"]], [["Urla", "1.437"], ["Foça", "499"]]
).model_copy(
    update={
        "regions": (
            make.Region(page=1, box=Box(0, 0, 2 * make.COL_PT, 3 * make.ROW_PT)),
        )
    }
)


def word(text: str, row: int, col: int, left: float = 5.0) -> Word:
    x0, top = col * make.COL_PT + left, row * make.ROW_PT
    return Word(text=text, box=Box(x0, top + 2, x0 + 4 * len(text), top + 10), size=8)


def page(*words: Word) -> Page:
    return Page(number=1, width=595, height=842, rotation=0, words=words)


PRINTED = (word("İlçe", 0, 0), word("Firma", 0, 1), word("Urla", 1, 0), word("1.437", 1, 1),
           word("Foça", 2, 0), word("499", 2, 1))  # fmt: skip


def test_table_that_holds_all_its_words_says_nothing():
    assert left_over_text([page(*PRINTED)], [TABLE]) == []


def test_word_that_no_cell_holds_is_told_with_its_place():
    (found,) = left_over_text([page(*PRINTED, word("2.140", 1, 1, left=40))], [TABLE])
    assert (found.check_code, found.severity, found.page, found.table_ordinal) == (
        "text-left-over",
        "warning",
        1,
        1,
    )
    assert "'2.140'" in found.message


def test_words_beside_the_table_and_headings_printed_again_are_no_loss():
    beside = word("2.140", 4, 0)
    again = word("Firma", 2, 1, left=35)
    assert left_over_text([page(*PRINTED, beside, again)], [TABLE]) == []


GOALS = [
    ["Gelişme Ekseni", "Öncelik", "Hedef"],
    ["Güçlü ve Temiz Ekonomi", "Turizm", "Oteller açılacaktır."],
    ["", "3. Liman", ""],
]


@pytest.mark.parametrize(
    "kind, words, told",
    [
        ("goal_hierarchy", "5. Güçlü ve Temiz Ekonomi Stratejik Öncelikler", False),
        ("goal_hierarchy", "6. Liman Öncelik 2: Turizm", False),  # without its number
        ("goal_hierarchy", "Güçlü Temiz", True),  # the rest may be of another label
        ("other", "2. (2/6)", False),  # of the caption of a part of a series
        ("other", "3. (2)", True),
        ("goal_hierarchy", "Oteller yıkılacaktır.", True),
        ("swot", "3. Fırsatlar Gelişme Alanı No 1 2", False),
        ("swot", "Turizm", True),  # a dimension stands over its items
        ("district_statistics", "7", True),  # a figure, and no entry's number
        ("district_statistics", "Gösterge Birim", False),  # again over each panel
        ("district_statistics", "Gösterge Sayısı Yatak", True),
        ("goal_hierarchy", "Gösterge", True),
        ("other", "Turizm", False),
    ],
)
def test_labels_and_headings_said_again_are_no_loss(kind, words, told):
    table = make.table(GOALS[:1], GOALS[1:]).model_copy(
        update={
            "kind": kind,
            "regions": TABLE.regions,
            "caption": "Tablo 1. İlçeler (1/6)",
        }
    )
    table = table.model_copy(
        update={"cells": tuple(c.model_copy(update={"is_header": False}) for c in table.cells)}
    )  # fmt: skip
    lost = [word(text, 2, 0, 4 + 30 * at) for at, text in enumerate(words.split())]
    assert bool(left_over_text([page(*lost)], [table])) == told


def test_a_table_that_runs_over_the_edge_of_its_page_is_told():
    """Below its last row, or beside its rows; nothing of a table below which more is printed."""
    high = 3 * make.ROW_PT + 1
    printed = replace(page(*PRINTED), height=high)
    below, beside = (
        word("2.140", 3, 1),
        replace(word("812", 1, 0), box=Box(600, 30, 620, 38)),
    )
    for lost in (below, beside):
        (found,) = left_over_text([replace(printed, beyond=(lost,))], [TABLE])
        assert (found.check_code, found.table_ordinal) == ("text-left-over", 1)
        assert f"'{lost.text}' runs over the edge" in found.message
    far = replace(word("2.140", 3, 4), box=Box(600, 800, 620, 808))
    assert left_over_text([replace(printed, beyond=(far,))], [TABLE]) == []
    more = replace(page(*PRINTED, word("Nüfus", 4, 0)), beyond=(word("2.140", 60, 1),))
    assert left_over_text([more], [TABLE]) == []


def test_footnote_within_a_table_is_no_loss():
    note = word("Kaynak", 2, 1, left=30)
    listed = Footnote(
        marker="7",
        text="Kaynak",
        text_raw="Kaynak",
        region=make.Region(page=1, box=note.box),
    )
    assert left_over_text([page(*PRINTED, note)], [TABLE], [listed]) == []
    assert left_over_text([page(*PRINTED, note)], [TABLE]) != []


def test_lost_row_of_a_drawn_table_is_told(pdf):
    path = pdf("continues_on_next_page").path
    pages = list(read_pages(path))
    (table, *_) = find_tables(path, pages)
    assert left_over_text(pages, [table]) == []
    last = table.n_rows - 1
    lost = [cell for cell in table.cells if cell.row == last]
    robbed = table.model_copy(
        update={"cells": tuple(cell for cell in table.cells if cell.row != last)}
    )
    (found,) = left_over_text(pages, [robbed])
    assert found.page == lost[0].page
    assert lost[0].text.split()[0] in found.message


def test_a_name_dots_and_a_figure_that_are_one_word_are_in_the_cells_of_both():
    glued = Word(
        "Urla....1.437", Box(5, make.ROW_PT + 2, make.COL_PT + 25, make.ROW_PT + 10), 8
    )
    kept = [w for w in PRINTED if w.text not in ("Urla", "1.437")]
    assert left_over_text([page(*kept, glued)], [TABLE]) == []
    (found,) = left_over_text(
        [page(*kept, replace(glued, text="Urla....2.140"))], [TABLE]
    )
    assert "'2.140'" in found.message
