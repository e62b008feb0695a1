"""SWOTs whose drawn cells begin with the quadrant that they hold: the name is a heading, the rest its findings."""

import pytest

from extractors.records.swot.matrix import read_swot
from extractors.records.swot.named_cells import is_cross, with_names_apart
from tests.support.drawn_tables import drawn_table

CROSS = [
    ["", "Olumlu", "Olumsuz"],
    ["İç Etkenler", "Güçlü Yanlar\n1. Genç nüfus\n2. Limanlar", "Zayıf Yanlar\n–"],
    ["Dış Etkenler", "Fırsatlar\n1. Yeni otoyol", "Tehditler\n1. Göç\n2. Kuraklık"],
]


def _read(rows: list[list[str]]) -> list[tuple[str, str]] | None:
    apart = with_names_apart(drawn_table(rows))
    if apart is None:
        return None
    assert is_cross(apart)
    return [(item.quadrant, item.text) for item in read_swot(apart, None)]


def test_each_cell_is_read_under_the_name_that_it_begins_with() -> None:
    """Words alone took the rows of two cells for columns, and lost what was longer on one side."""
    assert _read(CROSS) == [
        ("strength", "Genç nüfus"),
        ("strength", "Limanlar"),
        ("opportunity", "Yeni otoyol"),
        ("threat", "Göç"),
        ("threat", "Kuraklık"),
    ]


def test_a_row_that_a_page_break_leaves_goes_on_with_the_one_above() -> None:
    found = _read([*CROSS, ["", "", "3. Deprem riski"]])
    assert found is not None
    assert found[-1] == ("threat", "3. Deprem riski")


def test_a_name_of_two_lines_heads_its_cell() -> None:
    rows = [
        CROSS[0],
        ["İç Etkenler", "Güçlü\nYanlar\n1. Genç nüfus\n2. Liman", CROSS[1][2]],
        CROSS[2],
    ]
    found = _read(rows)
    assert found is not None
    assert found[:2] == [("strength", "Genç nüfus"), ("strength", "Liman")]


def test_codes_are_no_part_of_findings_where_a_quadrant_has_none() -> None:
    rows = [
        CROSS[0],
        ["İç", "Güçlü Yanlar\nG1. Ova\nG2. Liman", "Zayıf Yanlar\nZ1. Göç"],
        ["Dış", "Fırsatlar\nF1. Yeni otoyol", "Tehditler\n–"],
    ]
    found = _read(rows)
    assert found is not None
    assert [text for _, text in found] == ["Ova", "Liman", "Göç", "Yeni otoyol"]


@pytest.mark.parametrize(
    "rows",
    [
        [CROSS[0], ["Ekonomik", *CROSS[1][1:]], ["^", *CROSS[2][1:]]],
        [CROSS[0], CROSS[1], ["Dış Etkenler", "1. Yeni otoyol", "Tehditler\n1. Göç"]],
        [
            CROSS[0],
            CROSS[1],
            ["Dış Etkenler", "Fırsatlar\n1. Otoyol", "Fırsatlar\n1. Göç"],
        ],
        [*CROSS, ["Ekonomik", "Güçlü Yanlar\n1. Ova", "Zayıf Yanlar\n1. Göç"]],
    ],
    ids=[
        "a label beside all four",
        "a name is missing",
        "a name twice",
        "a second cross",
    ],
)
def test_what_is_no_cross_of_four_stays_as_it_was_found(rows: list[list[str]]) -> None:
    assert with_names_apart(drawn_table(rows)) is None
