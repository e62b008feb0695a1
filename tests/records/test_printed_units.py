"""What a column's figures count and are multiplied by: as its heading says, else its table's caption."""

from decimal import Decimal

import pytest

from extractors.records.columns.printed_units import PrintedUnit, printed_unit
from extractors.records.statistics import read_statistics
from tests.support.drawn_tables import drawn_table

ONE, THOUSAND = Decimal(1), Decimal(1000)


@pytest.mark.parametrize(
    ("heading", "caption", "due", "said"),
    [
        (
            "İhracat (Bin ABD $)",
            "Tablo 1: İhracat",
            "USD",
            PrintedUnit("USD", THOUSAND),
        ),
        (
            "İhracat",
            "Tablo 1: İhracat (bin ABD Doları)",
            "USD",
            PrintedUnit("USD", THOUSAND),
        ),
        (
            "İhracat (Bin)",
            "Tablo 1: İhracat (Birim: %)",
            "USD",
            PrintedUnit(None, THOUSAND),
        ),
        ("Payı", "Tablo 1: İhracat (bin)", "percent", PrintedUnit(None, ONE)),
        (
            "Firma Sayısı",
            "Tablo 1: İhracat (bin ABD Doları)",
            "firms",
            PrintedUnit(None, ONE),
        ),
        (
            "İhracat",
            "Tablo 1: İhracat (bin ABD Doları)",
            None,
            PrintedUnit("USD", THOUSAND),
        ),
        ("İhracat", None, "USD", PrintedUnit(None, ONE)),
    ],
)
def test_a_heading_says_its_unit_and_else_the_caption_does(heading, caption, due, said):
    """The caption's is not the column's where the heading multiplies, or counts something else."""
    assert printed_unit(heading, caption, due) == said


@pytest.mark.parametrize(
    ("heading", "caption", "due", "said"),
    [
        (
            "İhracat (ABD $)",
            "Tablo 1: İhracat (bin ABD Doları)",
            "USD",
            "multiplies by 1, the caption by 1000",
        ),
        ("İhracat", "Tablo 1: İhracat (bin)", "USD", "multiplies by 1000, but what?"),
        ("İhracat", "Tablo 1: İhracat (Milyon TL)", "USD", "the caption says TRY"),
        ("Bin USD İhracat", "Tablo 1: İhracat", "USD", "multiplies by 1000, but what?"),
    ],
)
def test_where_heading_and_caption_disagree_no_figure_is_certain(
    heading, caption, due, said
):
    assert said in printed_unit(heading, caption, due).contradiction


@pytest.mark.parametrize(
    ("heading", "caption", "read", "why"),
    [
        ("Firma Sayısı (Adet)", "Tablo 1: Firmalar", 2, None),
        ("Firma Sayısı (ABD $)", "Tablo 1: Firmalar", 0, "is in USD where firms is in"),
        (
            "İhracat (ABD $)",
            "Tablo 1: İhracat (bin ABD Doları)",
            0,
            "its heading multiplies by 1",
        ),
    ],
)
def test_a_column_in_another_unit_than_its_indicator_s_is_not_read(
    heading, caption, read, why
):
    table = drawn_table(
        [["İlçe", heading], ["Foça", "1250"], ["Tire", "3100"]], caption=caption
    )
    records = read_statistics(
        table.model_copy(update={"kind": "district_statistics"}), "tr"
    )
    assert len(records.observations) == read
    told = [
        each.message
        for each in records.findings
        if each.check_code == "unit-unexpected"
    ]
    assert (why is None and told == []) or any(why in message for message in told)


@pytest.mark.parametrize(
    ("heading", "unit", "scale"),
    [
        ("İhracat Bin USD", "USD", 1000),
        ("İhracat bin dolar", "USD", 1000),
        ("2010 İhracat Değeri Milyon ABD Doları", "USD", 1000000),
        ("Exports USD thousand", "USD", 1000),
        ("İhracat 1000 $", "USD", 1000),
        ("İhracat Milyon TL", "TRY", 1000000),
    ],
)
def test_the_last_words_of_a_heading_say_its_unit_and_scale_without_brackets(
    heading: str, unit: str, scale: int
) -> None:
    """Where units are a row or column of their own, no brackets stand around them: nothing was read."""
    due = PrintedUnit(unit, Decimal(scale))
    assert printed_unit(heading, "Tablo 1: İhracat", "USD") == due


@pytest.mark.parametrize(
    "heading",
    ["Bin USD", "Bin USD İhracat", "İhracat USD Bin firma", "İlk bin firmanın ihracatı"],
)  # fmt: skip
def test_a_scale_elsewhere_in_a_heading_is_doubted(heading: str) -> None:
    said = printed_unit(heading, "Tablo 1: İhracat", "USD")
    assert said.contradiction is not None
