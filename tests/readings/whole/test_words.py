"""Words of found tables that their cells tore: labels are dimensions again, items stay as printed."""

import pytest

from extractors.readings.whole.words import with_whole_labels, with_whole_words
from tests.support.drawn_tables import drawn_table


@pytest.mark.parametrize(
    ("printed", "whole"),
    [
        ("ÇEVR E", "ÇEVRE"),
        ("ENVIRON MENT", "ENVIRONMENT"),
        ("SOSYAL YAPI", "SOSYAL YAPI"),
        ("Kurum Sal", "Kurum Sal"),
    ],
)
def test_a_label_that_is_a_dimension_only_in_one_piece_is_in_one(
    printed: str, whole: str
) -> None:
    table = drawn_table([["Alan", "GÜÇLÜ YANLAR"], [printed, "Göl ler"]])
    texts = [cell.text for cell in with_whole_labels(table, frozenset()).cells]
    assert texts == ["Alan", "GÜÇLÜ YANLAR", whole, "Göl ler"]


def test_a_slash_that_ends_a_line_parts_two_words_without_a_blank() -> None:
    table = drawn_table([["teknoloji/\nyazılım firmaları"]], headings=0)
    (cell,) = with_whole_words(table, frozenset()).cells
    assert cell.text == "teknoloji/yazılım firmaları"
