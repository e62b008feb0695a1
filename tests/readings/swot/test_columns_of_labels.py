"""SWOTs in rows of their own: what items are about between them and their quadrant, and numbers of rows."""

from dataclasses import replace

import pytest

from extractors.readings.swot.objections import against_items, labels_of_no_item
from extractors.readings.swot.regions import swot_regions
from extractors.readings.swot.table import table_of
from extractors.readings.text.words import clean_pages
from extractors.records.swot.matrix import read_swot
from schemas.geometry import Box
from schemas.page import Rule
from tests.readings.test_regions import CODES, COLUMNS, QUADRANTS, page, read
from tests.support.drawn_tables import drawn_table

OVA = "Verimli ovalar ve geniş topraklar"
PARTS = ["Sanayi", "Tarım"]


def between(
    titles: list[tuple[str, float, float]],
) -> list[tuple[tuple[str | None, ...], str]]:
    """Quadrants at the left, parts beside them, items at the right; below titles."""
    plain, bold = [], list(titles)
    for n, name in enumerate(QUADRANTS):
        top = 120.0 + 60 * n
        bold += [
            (name, 30.0, top + 18),
            *((part, 130.0, top + 24 * m) for m, part in enumerate(PARTS)),
        ]
        for m, part in enumerate(PARTS):
            plain += [
                (f"• {part} bir", 220.0, top + 24 * m),
                (f"• {part} iki", 220.0, top + 24 * m + 12),
            ]
    (region,) = swot_regions(clean_pages([page(plain, bold)]), frozenset())
    groups = [group for block in region.blocks for group in block.matrix.groups]
    return [(group.labels, entry.text) for group in groups for entry in group.entries]


def test_parts_between_quadrants_and_items_are_labels() -> None:
    wanted = [
        ((name, part), f"{part} {text}")
        for name in QUADRANTS
        for part in PARTS
        for text in ("bir", "iki")
    ]
    assert between([("Konu", 130.0, 104.0), ("Tespitler", 300.0, 104.0)]) == wanted
    assert between([]) == wanted


def test_titles_of_columns_are_in_the_region_and_no_caption_goes_on_in_them() -> None:
    bold = [
        ("Tablo 2: GZFT (EKONOMİK)", 30.0, 92.0),
        ("Konu", 130.0, 104.0),
        ("Tespitler", 220.0, 104.0),
    ]
    plain = []
    for n, name in enumerate(QUADRANTS):
        bold += [(name, 30.0, 126.0 + 40 * n), ("Tarım", 130.0, 120.0 + 40 * n)]
        plain += [
            (f"• Ova {n}", 220.0, 120.0 + 40 * n),
            (f"• Göç {n}", 220.0, 132.0 + 40 * n),
        ]
    drawn = page(plain, bold)
    (region,) = swot_regions(clean_pages([drawn]), frozenset())
    table = table_of(region, [drawn])
    assert table.caption == "Tablo 2: GZFT (EKONOMİK)"
    assert table.regions[0].box.top < 95


def test_a_single_title_over_the_items_is_none_of_them() -> None:
    plain, bold = [], [("Tespitler", 300.0, 104.0)]
    for n, name in enumerate(QUADRANTS):
        bold.append((name, 30.0, 126.0 + 40 * n))
        plain += [
            (f"1. Ova {n}", 150.0, 120.0 + 40 * n),
            (f"2. Göç {n}", 150.0, 132.0 + 40 * n),
        ]
    (region,) = swot_regions(clean_pages([page(plain, bold)]), frozenset())
    groups = [group for block in region.blocks for group in block.matrix.groups]
    assert [entry.text for group in groups for entry in group.entries] == [
        f"{text} {n}" for n in range(4) for text in ("Ova", "Göç")
    ]


def test_a_quadrant_of_the_next_swot_is_none_of_one_that_leaves_it_out() -> None:
    plain, bold = [], []
    tables = ([0, 1, 3], [0, 1, 2, 3])
    for top, names in zip((100.0, 400.0), tables, strict=True):
        plain.append((f"Tablo {1 + (top > 100)}: GZFT Analizi", 30.0, top - 20))
        for n, at in enumerate(names):
            bold.append((QUADRANTS[at], 30.0, top + 40 * n))
            plain += [
                ("• Ova", 150.0, top + 40 * n),
                ("• Göç", 150.0, top + 40 * n + 12),
            ]
    first, second = swot_regions(clean_pages([page(plain, bold)]), frozenset())
    assert [head.text for block in first.blocks for head in block.heads] == [
        QUADRANTS[n] for n in tables[0]
    ]
    assert second.codes == set(CODES)


def test_a_drawn_column_without_the_marks_of_the_items_names_them() -> None:
    rows = [["GZFT", "Konu", "Tespitler"]]
    rows += [
        [name, "Tarım", f"• Ova {n}\n• Göç {n}"] for n, name in enumerate(QUADRANTS)
    ]
    table = drawn_table(rows)
    found = read_swot(table, None)
    assert [(item.dimension, item.quadrant, item.text) for item in found] == [
        ("Tarım", code, f"{text} {n}")
        for n, code in enumerate(CODES)
        for text in ("Ova", "Göç")
    ]
    assert not list(labels_of_no_item(table, found))


def test_rows_that_are_set_as_headings_below_the_first_quadrant_hold_findings() -> None:
    """Their grounds are coloured."""
    rows = [
        ["", "Maddeler"],
        *[[name, f"1. Ova {n}\n2. Göç {n}"] for n, name in enumerate(QUADRANTS)],
    ]
    table = drawn_table(rows)
    cells = tuple(
        cell.model_copy(update={"is_header": cell.row < 3}) for cell in table.cells
    )
    found = read_swot(table.model_copy(update={"cells": cells}), None)
    assert {(item.dimension, item.sub_dimension) for item in found} == {(None, None)}
    assert len(found) == 8


def test_the_lines_of_a_quadrant_are_one_label_whatever_is_drawn_beside_them() -> None:
    plain, bold = [], []
    for n, name in enumerate(["GÜÇLÜ YANLAR", "ZAYIF YANLAR"]):
        top = 120.0 + 60 * n
        bold += [(word, 30.0, top + 12 + 11 * m) for m, word in enumerate(name.split())]
        bold += [(part, 130.0, top + 24 * m) for m, part in enumerate(PARTS)]
        for m, part in enumerate(PARTS):
            plain += [
                (f"• {part} bir", 220.0, top + 24 * m),
                (f"• {part} iki", 220.0, top + 24 * m + 12),
            ]
    drawn = replace(
        page(plain, bold), rules=(Rule(Box(20, 127, 400, 128), horizontal=True),)
    )
    (region,) = swot_regions(clean_pages([drawn]), frozenset())
    labels = {
        group.labels[0] for block in region.blocks for group in block.matrix.groups
    }
    assert labels == {"GÜÇLÜ YANLAR", "ZAYIF YANLAR"}


def test_quadrants_beside_the_numbers_of_their_pages_are_in_a_table_of_contents() -> (
    None
):
    for beside, count in (("9", 0), ("Ova", 1)):
        heads = [(name, 60.0, 100.0 + 16 * n) for n, name in enumerate(QUADRANTS)]
        texts = [(beside, 500.0, 100.0 + 16 * n) for n in range(4)]
        assert (
            len(swot_regions(clean_pages([page([*heads, *texts])]), frozenset()))
            == count
        )


def test_a_drawn_column_with_marks_of_its_own_holds_items() -> None:
    rows = [["", "Sanayi", "Tarım"]]
    rows += [[name, "• Liman", "• Ova"] for name in QUADRANTS]
    assert {item.dimension for item in read_swot(drawn_table(rows), None)} == {
        "Sanayi",
        "Tarım",
    }


def numbered(
    numbers: list[int],
) -> tuple[list[tuple[tuple[str | None, ...], str, str]], list[str]]:
    """A table a quadrant: dimension, number and item in every row, the last of two lines."""
    plain, bold = [], []
    for n, name in enumerate(QUADRANTS):
        top = 100.0 + 120 * n
        bold += [("Boyut", 30.0, top), ("No", 130.0, top), (name, 200.0, top)]
        for row, number in enumerate(numbers):
            base = top + 20 + 20 * row
            plain += [
                ("SOSYAL", 30.0, base),
                (str(number), 130.0, base),
                (f"{OVA} {name} {number}", 160.0, base),
            ]
        plain.append(("%40 artış", 160.0, base + 11))
    drawn = page(plain, bold)
    (region,) = swot_regions(clean_pages([drawn]), frozenset())
    return read(drawn), [
        fault for block in region.blocks for fault in block.matrix.faults
    ]


def test_numbers_of_rows_are_no_labels_and_part_the_items() -> None:
    found, faults = numbered([1, 2, 3])
    wanted = [
        (("SOSYAL",), code, f"{OVA} {name} {end}")
        for name, code in zip(QUADRANTS, CODES, strict=True)
        for end in ("1", "2", "3 %40 artış")
    ]
    assert found == wanted
    assert not faults


def test_a_row_that_is_left_out_is_told_by_its_number() -> None:
    _, faults = numbered([1, 2, 4])
    assert faults == ["numbers of rows do not count on: 1, 2, 4"] * len(QUADRANTS)


def test_a_label_with_half_a_bracket_is_torn() -> None:
    rows = [["", *QUADRANTS], ["EKONOMİK) Konu", "Ova", "Göç", "Pazar", "Sel"]]
    assert "labels are torn: 'EKONOMİK) Konu'" in list(
        against_items(read_swot(drawn_table(rows), None))
    )


def test_labels_without_a_word_are_none() -> None:
    rows = [["", *QUADRANTS], ["1", "Ova", "Göç", "Pazar", "Sel"]]
    items = [
        item.model_copy(update={"dimension": "1"})
        for item in read_swot(drawn_table(rows), None)
    ]
    assert "labels without a word: '1'" in list(against_items(items))


@pytest.mark.parametrize(
    ("names", "read", "doubts"),
    [
        (["MEKÂNSAL Ulaşım"], [("MEKÂNSAL", "Ulaşım")], ["labels printed into each other: 'MEKÂNSAL Ulaşım'"]),
        (["SOSYAL Eğitim", "SOSYAL Sağlık"], [("SOSYAL", "Eğitim"), ("SOSYAL", "Sağlık")], []),
        (["SOSYAL Eğitim", "Sanayi"], [("SOSYAL Eğitim",), ("Sanayi",)], []),
        (["SOSYAL YAPI"], [("SOSYAL YAPI",)], []),
        (["KENT Ulaşım"], [("KENT Ulaşım",)], []),
        (["SOSYAL / Eğitim"], [("SOSYAL / Eğitim",)], []),
    ],
)  # fmt: skip
def test_a_dimension_and_its_part_a_blank_apart_are_two_labels(
    names: list[str], read: list[tuple[str, ...]], doubts: list[str]
) -> None:
    """The name of a dimension fills its column to the brim: the two were one, and all findings under it."""
    tops = [120.0 + 60 * at for at in range(len(names))]
    texts = ("Limanlar", "Yollar", "Fonlar", "Göç")
    written = [
        (f"• {text} {step}", x, top + 12 * step)
        for top in tops
        for step in range(3)
        for text, x in zip(texts, COLUMNS, strict=True)
    ]
    heads = [(name, x, 100.0) for name, x in zip(QUADRANTS, COLUMNS, strict=True)]
    labels = [(name, 20.0, top) for name, top in zip(names, tops, strict=True)]
    (region,) = swot_regions(
        clean_pages([page(written, [*heads, *labels])]), frozenset()
    )
    matrix = region.blocks[0].matrix
    assert [group.labels for group in matrix.groups] == read
    assert [said for said in matrix.doubts if "each other" in said] == doubts
