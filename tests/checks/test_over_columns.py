"""Headings that stand over a table's columns, above its frame: in no record, so told."""

from dataclasses import replace

import pytest

from extractors.checks.over_columns import headings_outside, numbers_beside
from schemas.geometry import Box
from schemas.table import Table
from tests.readings.test_regions import Written, page
from tests.support import extractions as make

TWO = (("2008", 60.0, 90.0), ("2010", 260.0, 90.0))
LONG = "altı sözcükten uzun bir yazı hiç başlık değildir"


def table(kind: str = "district_statistics") -> Table:
    made = make.table([["İlçe", "Firma"]], [["Urla", "1.437"], ["Foça", "499"]])
    region = make.Region(page=1, box=Box(40, 100, 400, 160))
    told = {
        "kind": kind,
        "regions": (region,),
        "caption": "Tablo 2: Seçilmiş Göstergeler",
    }
    return made.model_copy(update=told)


def told(*written: Written, kind: str = "district_statistics") -> list[str]:
    return [
        finding.message for finding in headings_outside([page(written)], [table(kind)])
    ]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (TWO, "'2008 2010'"),
        (TWO[:1], "'2008'"),
        ((("2008 Yılı", 60.0, 90.0),), "'2008 Yılı'"),
        ((("Kır", 60.0, 90.0), ("Kent", 260.0, 90.0)), "'Kır Kent'"),
        ((("Kır", 60.0, 76.0), ("Kent", 260.0, 76.0)), "'Kır Kent'"),
        ((("Kır", 60.0, 70.0), ("Kent", 260.0, 70.0)), ""),
        ((("Kır", 60.0, 90.0),), ""),
        ((("Kır", 60.0, 90.0), (LONG, 160.0, 90.0)), ""),
        ((("Kır", 60.0, 90.0), (LONG[:30], 160.0, 90.0)), "Kır"),
        ((("Kır", 60.0, 90.0), ("bulunur.", 260.0, 90.0)), ""),
        ((("Tablo 2: Kır", 60.0, 90.0), ("Tablo 3: Kent", 260.0, 90.0)), ""),
        ((("Seçilmiş", 60.0, 90.0), ("Göstergeler", 260.0, 90.0)), ""),
        ((("Göstergeler", 60.0, 90.0), ("kişidir. Nüfusu", 460.0, 90.0)), ""),
        ((("2008", 460.0, 90.0),), ""),
        ((("2008", 60.0, 90.0), ("2010", 460.0, 90.0)), "2010"),
    ],
)
def test_a_line_of_headings_above_the_frame_is_told(
    written: tuple[Written, ...], said: str
) -> None:
    messages = told(*written)
    assert len(messages) == bool(said) and all(said in message for message in messages)


@pytest.mark.parametrize(
    ("left", "below", "over", "said"),
    [
        (["KIR", "KENT"], [], [], "'KIR KENT' ends page 1"),
        (["KIR", "KENT"], ["1 Ajans kayıtları"], [], "'KIR KENT' ends page 1"),
        (["KIR"], [], [], ""),
        (["Kır gelişir.", "Kent"], [], [], ""),
        (["KIR", "KENT"], [], ["Bölüm"], ""),  # text stands above the table
    ],
)
def test_headings_that_end_the_page_before_are_told(
    left: list[str], below: list[str], over: list[str], said: str
) -> None:
    """`EKONOMİK` and `ÇEVRE` were left at the foot of a page: their parts were the dimensions, with 0.998."""
    bold = [(text, 60.0 + 200 * at, 700.0) for at, text in enumerate(left)]
    first = page([(text, 60.0, 730.0) for text in below], bold)
    second = replace(page([(text, 60.0, 60.0) for text in over]), number=2)
    region = make.Region(page=2, box=Box(40, 100, 400, 160))
    moved = table().model_copy(update={"regions": (region,)})
    messages = [each.message for each in headings_outside([first, second], [moved])]
    assert len(messages) == bool(said) and all(said in each for each in messages)


@pytest.mark.parametrize(("last", "said"), [("HEDEFLER", False), ("No", True)])
def test_titles_of_the_columns_of_goals_say_nothing_more(last: str, said: bool) -> None:
    heads = (("STRATEJİK ÖNCELİKLER", 60.0, 90.0), (last, 260.0, 90.0))
    assert bool(told(*heads, kind="goal_hierarchy")) is said
    assert told(*heads)


def test_above_a_table_of_no_kind_nothing_is_told() -> None:
    assert not told(*TWO, kind="other")


@pytest.mark.parametrize(
    ("texts", "x0", "said"),
    [
        (("1.1.1", "1.1.2", "1.2.1"), 420.0, "'1.1.1' and 2 more"),
        (("1.", "2.", "3."), 20.0, "'1.' and 2 more"),
        (("1.437", "499", "(2.1)"), 420.0, ""),
        (("1.437", "0,3", "H1.2"), 421.5, "'1.437' and 2 more"),
        (("1", "2", "3"), 420.0, ""),
        (("1.1.1", "1.1.2", "1.2.1"), 60.0, ""),
    ],
)
def test_numbers_beside_the_rows_are_told(
    texts: tuple[str, ...], x0: float, said: str
) -> None:
    """A column that the table has lost; counts of rows have no sign behind them."""
    written = [(text, x0 + at * 0.7, 120.0 + 15 * at) for at, text in enumerate(texts)]
    messages = [each.message for each in numbers_beside([page(written)], [table()])]
    assert len(messages) == bool(said) and all(said in message for message in messages)
    far = [(text, x0 + 5 * at, y) for at, (text, _, y) in enumerate(written)]
    assert not numbers_beside([page(far)], [table()])
    assert not numbers_beside([page(written)], [table("other")])
