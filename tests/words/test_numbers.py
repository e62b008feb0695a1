"""Numbers are read exactly, or said to be unreadable, missing or of two readings; never guessed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.text.numbers import (
    convention_of,
    last_digit,
    print_number,
    read_number,
    unit_of_heading,
)

values = st.decimals(
    min_value=-(10**12),
    max_value=10**12,
    places=2,
    allow_nan=False,
    allow_infinity=False,
)
whole = st.integers(min_value=-(10**12), max_value=10**12).map(Decimal)


@pytest.mark.parametrize("convention", ["turkish", "english"])
@given(value=values)
def test_what_is_printed_is_read_back(convention, value):
    assert read_number(print_number(value, convention), convention).value == value


@pytest.mark.parametrize("convention", ["turkish", "english"])
@given(value=whole)
def test_whole_numbers_are_read_back(convention, value):
    assert read_number(print_number(value, convention), convention).value == value


@pytest.mark.parametrize(
    ("convention", "person"), [("turkish", "kişi"), ("english", "persons")]
)
@given(value=values)
def test_units_and_signs_round_a_number_leave_its_value(convention, person, value):
    printed = print_number(abs(value), convention)
    shapes = [
        f"% {printed}",
        f"%{printed}",
        f"{printed}%",
        f"{printed} $",
        f"US$ {printed}",
        f"{printed} {person}",
        f"‰ {printed}",
        f"{printed}*",
    ]
    assert {read_number(shape, convention).value for shape in shapes} == {abs(value)}
    negative = [f"−{printed}", f"-{printed} %", f"({printed})"]
    assert {read_number(shape, convention).value for shape in negative} == {-abs(value)}


@given(st.text(max_size=25))
def test_no_text_breaks_the_reader_and_only_what_is_read_has_a_value(text):
    reading = read_number(text, "turkish")
    assert (reading.value is not None) == (reading.status == "read")
    assert (len(reading.readings) == 2) == (reading.status == "ambiguous")


READ = [
    ("63.503", "63503", None), ("1029.85", "1029.85", None), ("147,50", "147.50", None), ("% 20", "20", "percent"),
    ("%25", "25", "percent"), ("4,14%", "4.14", "percent"), ("‰ 12", "12", "per mille"), ("binde 12", "12", "per mille"),
    ("12,4'tür", "12.4", None), ("673.307.314 $", "673307314", "USD"), ("100 bin", "100000", None),
    ("1,5 milyon", "1500000", None), ("(1.349)", "-1349", None), ("−3,2", "-3.2", None), ("5. sırada", "5", "rank"),
    ("1. derece", "1", "grade"), ("429.307 TL", "429307", "TRY"), ("812²", "812", None), ("12 km²", "12", "km2"),
    ("7.159*", "7159", None), ("677 (tahmini)", "677", None), ("28 257", "28257", None), ("0,125", "0.125", None),
    ("1.234.567,89", "1234567.89", None), ("yüzde 4,5", "4.5", "percent"), ("US$ 3,2", "3.2", "USD"),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "value", "unit"), READ)
def test_shapes_of_numbers_in_a_turkish_document(printed, value, unit):
    reading = read_number(printed, "turkish")
    assert (reading.status, reading.value, reading.unit) == (
        "read",
        Decimal(value),
        unit,
    )


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("63,503", "63503"),
        ("4.14%", "4.14"),
        ("1,234,567.8", "1234567.8"),
        ("4,1", "4.1"),
    ],
)
def test_shapes_of_numbers_in_an_english_document(printed, value):
    assert read_number(printed, "english").value == Decimal(value)


@pytest.mark.parametrize(
    "printed", ["", "-", "—", "…", "bilinmiyor", "Yok", "n/a", "..", "BİLİNMİYOR"]
)
def test_missing_is_not_zero(printed):
    reading = read_number(printed, "turkish")
    assert (reading.status, reading.value) == ("missing", None)


UNREADABLE = ["1.2.3,4", "O7.661", "39.2З4", "٧٦١", "5,8928E4 $", "2.950.799.884.000.000.000.000 $", "12-15", "12 elma",
              "1.349.", "(1.349", "1,2,3", "%", "12.34.567", "00.123"]  # fmt: skip


@pytest.mark.parametrize("printed", UNREADABLE)
def test_what_is_no_number_has_no_value(printed):
    reading = read_number(printed, "turkish")
    assert (reading.status, reading.value) == ("unreadable", None)


@pytest.mark.parametrize(
    ("printed", "convention", "readings"),
    [
        ("1.250", None, ("1250", "1.250")),
        ("117,713", "turkish", ("117.713", "117713")),
        ("117.713", "english", ("117.713", "117713")),
        ("1,250", None, ("1.250", "1250")),
    ],
)
def test_two_readings_are_both_given_and_none_is_chosen(printed, convention, readings):
    reading = read_number(printed, convention)
    assert (reading.status, reading.value) == ("ambiguous", None)
    assert reading.readings == tuple(map(Decimal, readings))


@pytest.mark.parametrize(
    ("printed", "note"),
    [("1029.85", "foreign-separator"), ("28 257", "blank-groups"), ("1721", "ungrouped"), ("7.159*", "footnote-mark"),
     ("677 (tahmini)", "remark"), ("-5", "negative"), ("(5)", "parenthesised"), ("69,8 milyon $", "scaled"), ("1.737,0", "decimals")],
)  # fmt: skip
def test_what_is_odd_is_noted(printed, note):
    assert note in read_number(printed, "turkish").notes


@pytest.mark.parametrize(
    ("samples", "convention"),
    [
        (["63.503", "10.947"], "turkish"),
        (["63,503", "1,719"], "english"),
        (["4,14%"], "turkish"),
        (["4.14%"], "english"),
        (["673.307.314"], "turkish"),
        (["1.250"], None),
        (["12", "7"], None),
        (["147,50"] * 6 + ["1029.85"], "turkish"),
        (["147,50", "1029.85"], None),
    ],
)
def test_separators_are_decided_on_evidence(samples, convention):
    assert convention_of(samples) == convention


@pytest.mark.parametrize(
    ("heading", "unit", "scale"),
    [
        ("İhracat (ABD $)", "USD", 1),
        ("İhracat (Bin ABD $)", "USD", 1000),
        ("İhracat (1000 $)", "USD", 1000),
        ("Exports (million USD)", "USD", 1000000),
        ("Payı (%)", "percent", 1),
        ("İhracat, TL", "TRY", 1),
        ("Firma Sayısı", None, 1),
        ("Exports Value (USD thousand)", "USD", 1000),
        ("İhracat (ABD $, bin)", "USD", 1000),
        ("İhracat (ABD Doları) (milyon)", "USD", 1000000),
        ("İhracat (bin) (ABD $)", "USD", 1000),
        ("Exports ('000 USD)", "USD", 1000),
        ("Exports (USD x1000)", "USD", 1000),
        ("Exports (USD 1.000)", "USD", 1000),
        ("İhracat (ABD $) – bin", "USD", 1000),
        ("Kişi Başına Gelir (ABD $) (bin kişi)", "USD", 1),
        ("İhracat (2000 yılı)", None, 1),
    ],
)
def test_a_heading_says_unit_and_scale(heading, unit, scale):
    assert unit_of_heading(heading) == (unit, Decimal(scale))


@pytest.mark.parametrize(("printed", "worth"), [
    ("63.503", "1"), ("4,14", "0.01"), ("0,05", "0.01"), ("100 bin", "1000"), ("69,8 milyon", "100000"),
    ("27.225 (2008)", "1"), ("4,14 (2)", "0.01"), ("0", "1"), ("0,0", "0.1"), ("10", "1"),
])  # fmt: skip
def test_worth_of_the_last_printed_digit(printed, worth):
    value = read_number(printed, "turkish").value
    assert value is not None
    assert last_digit(value, printed) == Decimal(worth)
