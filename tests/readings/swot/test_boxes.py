"""A SWOT drawn as boxes, each with its quadrant beside its items: one table, under what stands over it."""

import pytest

from extractors.readings import swot
from extractors.readings.kinds import Document, Passage
from extractors.readings.settings.proofs import WEIGHED
from extractors.readings.swot import whereabouts
from extractors.readings.swot.blocks import SwotRegion
from extractors.readings.swot.boxes import joined_boxes
from extractors.readings.swot.choice import offered
from extractors.readings.swot.whereabouts import boxes_apart
from extractors.records.swot.matrix import read_swot
from schemas.geometry import Box
from schemas.page import Page
from schemas.table import Cell, CellLine, Region, Table
from tests.readings.test_regions import page
from tests.support import extractions as make

Written = tuple[str, float, float]
NAMES = ("G – Güçlü Yönler", "Z – Zayıf Yönler", "F – Fırsatlar", "T – Tehditler")
TEXTS = ("Limanlar", "Dar yollar", "Yeni otoyol", "Göç")


def box(ordinal: int, name: str, items: list[Written], top: float) -> Table:
    """Two drawn cells side by side, 40 points high."""

    def cell(col: int, x0: float, x1: float, text: str) -> Cell:
        region = Region(page=1, box=Box(x0, top, x1, top + 40))
        line = CellLine(text=text, text_raw=text, region=region)
        return Cell(
            row=0, col=col, text=text, text_raw=text, regions=(region,), lines=(line,)
        )

    texts = " ".join(text for text, _, _ in items)
    return Table(
        ordinal=ordinal,
        n_rows=1,
        n_cols=2,
        cells=(cell(0, 50, 80, name), cell(1, 80, 560, texts)),
        regions=(Region(page=1, box=Box(50, top, 560, top + 40)),),
        method="rules",
        confidence=0.9,
        reason="drawn for a test",
    )


def document(
    names: tuple[str, ...], items: list[list[tuple[str, float]]], labels: dict[int, str]
) -> Document:
    """Boxes 45 points apart, 30 more under a label; of each its items with the place that they begin at."""
    top, written, bold, tables = 100.0, [], [], []
    for at, (name, own) in enumerate(zip(names, items, strict=True)):
        if at in labels:
            top += 30
            bold.append((labels[at], 50.0, top - 8))
        placed = [(text, x, top + 20) for text, x in own]
        written += placed
        tables.append(box(at + 1, name, placed, top))
        top += 45
    drawn: Page = page(written, bold)
    return Document((drawn,), tuple(tables), make.identity())


def test_boxes_below_each_other_are_one_swot_and_begin_anew_under_a_label() -> None:
    """Each was a table of its own, and no SWOT: nothing was read of them."""
    items = [[(f"• {text}", 90.0)] for text in (*TEXTS, *TEXTS)]
    labels = {0: "SOSYAL | Eğitim", 4: "KURUMSAL > Yönetişim"}
    read = document(NAMES * 2, items, labels)
    tables = [
        next(iter(swot.SWOT.candidates(read, passage)))
        for passage in swot.SWOT.passages(read)
    ]
    found = [item for table in tables for item in read_swot(table, None)]
    assert [(i.dimension, i.sub_dimension, i.text) for i in found] == [
        (*over, text)
        for over in (("SOSYAL", "Eğitim"), ("KURUMSAL", "Yönetişim"))
        for text in TEXTS
    ]
    for table in tables:
        proof = swot.SWOT.prove(read, table)
        assert proof is not None
        assert proof.is_complete
        assert proof.confidence == WEIGHED.drawn


def test_items_in_columns_within_a_box_are_read_column_by_column() -> None:
    items = [[(f"• {text}", 90.0), (f"• {text} değil", 320.0)] for text in TEXTS]
    (joined,) = joined_boxes(document(NAMES, items, {}))
    texts = [item.text for item in read_swot(joined, None)]
    assert texts == [said for text in TEXTS for said in (text, f"{text} değil")]


@pytest.mark.parametrize(
    ("names", "groups"),
    [
        (NAMES, [4]),
        ((NAMES[1], NAMES[0]), [1, 1]),  # out of order: two SWOTs
        (("Öneriler", "Sonuçlar"), []),
        (("B – Fırsatlar", "K – Tehditler"), []),
    ],
)
def test_which_boxes_are_of_one(names: tuple[str, ...], groups: list[int]) -> None:
    items = [[(f"1. {text}", 90.0)] for text in TEXTS[: len(names)]]
    assert [
        table.n_rows for table in joined_boxes(document(names, items, {}))
    ] == groups


def test_boxes_that_lack_a_quadrant_or_marks_are_a_doubt() -> None:
    for count, mark in ((3, "1. "), (4, "")):
        items = [[(f"{mark}{text}", 90.0)] for text in TEXTS[:count]]
        read = document(NAMES[:count], items, {0: "SOSYAL"})
        (joined,) = joined_boxes(read)
        (table,) = swot.SWOT.candidates(read, Passage((), regions=joined.regions))
        proof = swot.SWOT.prove(read, table)
        assert proof is not None
        assert proof.objections


def test_boxes_whose_items_a_reading_by_words_has_are_no_second_swot(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Names that stand upright head such a reading: every finding was stored twice."""
    items = [[(f"• {text}", 90.0)] for text in TEXTS]
    read = document(NAMES, items, {})
    (joined,) = joined_boxes(read)
    cut = joined.model_copy(update={"method": "readings"})
    for module in (offered, whereabouts):
        monkeypatch.setattr(
            module, "cut_from_words", lambda _: [(SwotRegion((), False), cut)]
        )
    assert [each.regions for each in swot.SWOT.passages(read)] == [cut.regions]
    monkeypatch.setattr(whereabouts, "cut_from_words", lambda _: [])
    assert boxes_apart(read) == [joined]
