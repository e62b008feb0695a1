"""Entries of lists: where their numbers end and their texts begin."""

from extractors.records.items import split_entry_number


def test_a_number_is_told_where_a_quotation_follows_it_without_a_blank() -> None:
    """`2."yavaş şehir"`: some type sets the marks so close that no blank is between."""
    assert split_entry_number('2."yavaş şehir" unvanı') == ("2", '"yavaş şehir" unvanı')
    assert split_entry_number("2.yavaş şehir") == (None, "2.yavaş şehir")
